import { wordList } from './plain-english.ts';

/**
 * Verbs of everyday English that name no topic of this field: what somebody does to it, or how a question is put. Verbs that
 * a passage can be about (to adopt, to foster, to neglect, to supervise) are not among them.
 */
const verbs = wordList(`
  accept achieve acknowledge act adapt add address admit afford agree allow announce anticipate apologise
  apologize appear apply appreciate approach approve argue arise arrange arrive articulate assemble assert assign assist
  associate assume assure attempt attend attract avert avoid await base bear beat become beg belong blame blend bother break
  bring broaden build calculate cancel carry catch cease choose clarify collect combine come commence comment compare compel
  compensate compete compile complete comply compose comprise conceal concede conclude condemn conduct confess confirm conform
  confront confuse connect consider consist construct consume contain contemplate contend continue contradict contribute convene
  convert convey convince cooperate coordinate cope correct correspond count cover create criticise criticize cultivate deal
  decide declare decline decrease dedicate deem defend defer define delegate delete deliver demonstrate denounce deny depart
  depend derive descend describe deserve design destroy detect deteriorate determine develop devise devote differ digest
  diminish disagree disappear discard disclose discover dislike dismantle dismiss display dispose disregard distinguish distract
  distribute disturb divert divide dominate drag draw drop dump duplicate earn ease edit elevate eliminate embark embarrass
  embed embrace emerge emphasise emphasize enable encounter encourage endanger endorse endure enforce engage enhance enjoy
  enquire enrich ensure entail enter entice equip erode establish estimate evaluate evolve exaggerate examine exceed excel
  execute exert exist expand expect expire explain explore expose extend facilitate fall favour feel fill finalise finish fit
  fix flee follow forbid foresee forget forgive formulate frighten fulfil fulfill gain garner gather generate get give govern grab
  grasp greet grow guarantee guess guide halt hamper handle hang happen hate heed help hesitate highlight hinder hint hold hope
  hurry identify ignore illustrate imagine impede implement imply impose impress improve include incorporate increase indicate
  induce inform initiate insert insist inspire instruct intend intensify interact interfere interpret interrupt introduce invite
  involve jeopardise join judge jump justify keep kick know lack lag last laugh launch lay lead lean leave lend lengthen lessen
  let lift like limit linger locate look loom loosen lose lower maintain make manage manifest maximise mean measure mend mention
  minimise mitigate modernise modify motivate move multiply need negotiate note notice notify obtain occupy occur offer omit
  oppose opt organise organize outline overcome overlook oversee overturn owe pass pause perceive perform permit persist
  persuade pick plead point pose possess postpone predict prefer prepare preserve presume pretend prevail prevent proceed
  produce progress promise prompt pronounce propose prove provide provoke publish pull pursue push put qualify quote raise rank
  reach react realise realize reassure recall receive recognise recognize recommend reconsider rectify reduce refer refine
  reflect refuse regain regard regret reinforce reject relate relax rely remain remark remedy remember remind remove render
  renew repair repeat replace reply represent request require resemble resist resolve respond restart restore result resume
  retreat reveal reverse revise revive reward rid rise ruin rush satisfy scare schedule scrap seem seize select send serve set
  settle shape shift shorten shout show shrink shut simplify sit slip smile solve sort speak specify speed spend spoil spot
  stabilise stand start stay steer stick stop strengthen stretch strive struggle submit succeed suffer suggest suit summarise
  supply suppose suppress surprise surround sustain swap take talk tell tend terminate thank think thrive throw tolerate touch
  transform translate trigger trouble try turn undergo understand undertake undo unite update upgrade uphold upset urge use
  utilise vary verify view wait want warn waste watch weaken weigh welcome widen wish withdraw withhold witness wonder worry
  worsen wrap write yield`);

/** Past forms that no rule makes. */
const irregular = wordList(`
  became begun broke broken brought built came caught chose chosen done drawn drew driven drove fallen fell felt fled forgave
  forgiven forgot forgotten found gave given gone got gotten grew grown held kept knew known laid led left lent let lost made
  meant proved proven put quit ran risen rose said sat saw seen sent set shown shut spent spoke spoken spoilt stood stuck swore
  taken tended thought threw thrown told took tried understood undertook undertaken undergone went withdrew withdrawn withheld
  won wore worn wrote written`);

/** Forms of these verbs that are nouns of the field, or another word altogether. */
const nouns = wordList(
  'bearing bearings building buildings leaving learning spending standing understanding setting settings',
);

const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ['y']],
  [/ied$/, ['y']],
  [/(.)\1(?:ed|ing)$/, ['$1', '$1$1']],
  [/(?:ed|ing)$/, ['', 'e']],
  [/es$/, ['', 'e']],
  [/s$/, ['']],
];

/** Whether a plain word is any form of an everyday verb. */
export function isGeneralVerb(plain: string): boolean {
  if (nouns.has(plain)) return false;
  if (verbs.has(plain) || irregular.has(plain)) return true;
  return endings.some(
    ([ending, stems]) => ending.test(plain) && stems.some((stem) => verbs.has(plain.replace(ending, stem))),
  );
}
