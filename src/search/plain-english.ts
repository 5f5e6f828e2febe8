/** The words of a text without punctuation. */
export const wordList = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that carry no topic: a query is answered without them, unless it has no others. */
export const functionWords: ReadonlySet<string> = wordList(`
  a about above after again all also am an and any anybody anyone anything are as at be because been before being below
  between both but by can cannot cant could did didnt do does doesnt doing dont down during each ever every everybody
  everyone for from further had has have having he her here hers him his how i if in into is isnt it its itself just let
  me more most much must my no nor not now of off on once one only or other our out over own per please same shall she
  should so some somebody someone something such than that the their them then there these they this those through to
  too under until up upon us very was we were what whats when where whether which while who whom whose why will with
  within without would you your yours yes
  else non
  amid amidst among amongst alongside either hence however moreover neither onto therefore throughout thus unless versus via whereas
  arent couldnt hadnt hasnt havent himself ive nobody none ourselves shouldnt themselves theyre wasnt werent wont wouldnt youre yourself`);

/**
 * Words of everyday questions that say little about the topic. A passage may lack them; without them it still answers.
 */
export const weakWords: ReadonlySet<string> = wordList(`
  actually always anywhere around ask asked away bad badly become became begin best better big bring came case cases
  cause caused cent come comes coming concern concerned current currently deal dealing described describe describes different
  difficult discuss document documents done effect effects enough especially example examples exactly fail failed failing
  fails fast feel few figure figures find finding findings found full gave general generally get gets getting give given gives go goes
  going gone good got great happen happened happening happens help high issue issues keep kept kind know known lack large
  last late lately latest least less letter letters like likely little long look looked looking looks lot lots low made
  main make makes making many matter mean means mention mentioned mentions might need needed needs never new nothing number numbers
  often old ones particular people per percent percentage perhaps place point poor possible practice problem problems properly proportion put question
  quick quickly quite rather really reason reasons recent recently regarding related report reported reports result
  right said saw say saying says see seen seem show showed showing shown since slow slowly small soon still stop sure
  take taken takes taking talk tell thing things think thought time times told took towards trouble try trying understand
  use used using usually various want wanted wants way ways well went whole work worked working works worse worst wrong
  year years yet
  across ago almost although anymore correct correctly despite elsewhere everywhere except instead mainly mostly nearly proper rarely sent send sending sometimes somewhere though whatever wherever whoever happy`);

/** Everyday words that ask for nothing where no document has them; where one has, they count for less than others. */
export const dispensableWords: ReadonlySet<string> = wordList(`
  afraid alarmed angry annoyed appalled ashamed awkward bitter bored brave broken brilliant chaotic confused crazy cross crying
  decent desperate disappointed disgusted distressed dreadful embarrassed fantastic fed frightened frustrated furious grateful
  guilty helpless hopeful horrible hostile hurt impossible incompetent jealous kind lazy lucky mad miserable nasty nervous
  overwhelming pleased powerless proud rude sad scared shameful shocked sick sorry stupid surprised suspicious terrified thrilled
  tired ugly uncomfortable unfair unhelpful unreasonable useless vile weary wicked
  actual certain clear common crucial current daily entire existing extra extreme extremely false former frequent further
  genuine harsh important incredible initial key lovely major massive minor modern next nicer normally obvious older oldest
  ordinary previous previously rare regular relevant remaining severe short shorter significant significantly similar specific
  strong stronger sudden sure tiny true tough unusual usual valuable weird whole wide wider younger youngest
  able according acceptable address advice affect affected amount apparently asking awful bring calling caught chance
  check checking choose clearly comment comments complain cope coping count criticise criticised criticism decent deeply
  detail details double ease easily easy ended ending especially everyday excellent exact explain explained explaining
  explains extent fair fairly fall falling famous fast fault faults fewer fine fix fixed fixing follow form forward
  gone guide half handle handled handles handling happening happy hard hardly hear heard hit hold honest hope hopeless
  huge idea impression inside interesting involve job kept kinds largest latest leading learn learned list listed look
  luck maximum mess miss mistake mistakes minimum money move named near normal note nowhere number odd okay opinion
  opinions overview pass pick picture plenty praise praised prefer quote quoted quotes rating ratio ready recommend
  remember rest roughly run running runs saying score scores scoring search seem sense serious shocking simple single
  sort sorted source spend spending spent start started starting statement statistics steps story strange struggle
  struggled struggling stuff suddenly suffer suffered suffering suggest suggested sum summary tackle tackled tackles
  tackling tend terrible today told tonnes total totally true truth typical unacceptable unhappy update upset useful
  verdict perk perks wait wasted weak weakness wonder wondering wonderful word words worried worry worrying worth
  morning mornings afternoon afternoons evening evenings night nights tonight tomorrow yesterday midnight noon overnight daytime
  hour hours minute minutes moment moments second seconds century dozen dozens hundred hundreds thousand thousands million
  couple twice bit bunch pile heap bits forever always eternally constantly constant endless endlessly everlasting continually
  occasionally seldom eventually finally gradually rapidly immediately instantly promptly hugely massively completely totally
  utterly entirely partly largely merely barely basically literally seriously wrongly unfairly unnecessarily needlessly
  repeatedly anyway somehow perhaps probably possibly honestly frankly openly quietly secretly unexpectedly nowadays originally
  initially meanwhile afterwards beforehand altogether apart aside surprisingly sadly unfortunately thankfully hopefully ideally
  definitely absolutely exact precisely roughly approximately hot cold warm cool big bigger biggest huge enormous small smaller
  smallest little tall narrow deep shallow thick thin heavy bright dark loud quiet complicated confusing ridiculous pointless
  worthless meaningless friendly polite gentle rough smooth soft messy tidy fresh spare fancy ordinary typical peculiar favourite
  popular unknown familiar hidden fake proper perfect ideal alright keen eager glad pleased amazed stunned furious colour colours
  color colors spot spots shape ring rings rang ringing rung mobile fuss hassle nightmare joke shame pity luck guess clue dream
  hurdle mystery lie lies rumour rumours tale headline headlines bloke chap stranger strangers mate mates win wins winning won
  stuck drag drags dragged dragging shove shoved bounce bounced bouncing chase chased chasing fob fobbed juggle juggled juggling
  squeeze squeezed dodge dodged brush brushed palm palmed slam slammed slams blast blasted hail hailed laud lauded axe axed slash
  slashed snub snubbed lash lashed vow vowed rap rapped branded dub dubbed shout shouted yell yelled stay stayed staying
  turn turned turns turning bed beds sit sat sitting extent matter matters manner fashion side sides top bottom middle
  abnormal abrupt abruptly absurd accordingly accurate accurately adequately aggressive aggressively ahead ailing
  along alongside already amazing angrily appalling apparent arbitrary arguably astonishing atrocious automatically
  basic beautifully besides bitterly bleak blindly bold box boxes brief briefly broad broadly brutal capable
  catastrophic cautiously certainly chiefly chilling clever closer comfortable comfortably competent conscious
  consequently convenient countless credible crowded cynical damaging damning dangerous deliberate deliberately desk
  desks desperately detailed devastating dire disappointing dismal distinct dominant doubtful dramatically drastic
  drastically dumb earlier efficient efficiently either elusive erratic essential essentially excessive excited
  exciting exclusively explicitly extensively extraordinary faster faulty fierce firmly flawed formally formidable
  fortunately frustrating fully fundamentally funny furthermore gently genuinely glowing gradual greater greatest
  greatly grim harshly hastily heavily hence historically horrific however humiliating immense improper improperly
  incorrectly incredibly indeed indefinitely indirect indirectly ineffective inevitable inevitably inferior insane
  intentionally interested irresponsible latter lesser likewise logical longer loudly lousy marginal maybe
  meaningful mild mistakenly modest moreover mysterious naive narrowly necessarily necessary negative nevertheless
  nicely noisy nonetheless notably notoriously numerous obsessed obsessively obsolete obviously officially ongoing
  opposite optimistic otherwise outdated outraged outrageous outright overwhelmingly painful painfully particularly
  passionate perfectly pessimistic petty pleasant potentially pragmatic predictable predominantly presumably
  primarily prior problematic prolonged prominently pure purely quicker random randomly rational readily realistic
  reckless regardless relentless reliable relieved remarkable remarkably respectively rigid rigorous robust rotten
  ruthless scary scathing seemingly sensible serial shaky sharp sharply shattered shoddy silly simply simultaneously
  sincere slightly slower smoothly solely somewhat sooner sore sporadic staggering steadily stellar stern
  straightforward strict strictly stunning subsequent subsequently substantial substantially superb superior
  sympathetic tangible technically tentative terribly terrific thereafter thereby therefore thorough thoroughly
  throughout thus tight tightly traditionally tragic tremendous tricky truly typically ultimate ultimately
  unanswered unbelievable uncertain unchanged undoubtedly unexpected unfinished unfortunate unpopular unprecedented
  unpredictable unrealistic unusually vast vastly vigorously visible vital wholly widely wildly woeful
  back council councils authority authorities tenth fifth halfway
  allow allowed bother adult adults bothered boy boys decide decided decides girl girls guy guys hate ladies lady lads man men woman women ignore ignored ignores ignoring nice pretty rubbish scandal scandals supposed supposedly useless`);

/** How a query begins that asks for a number. */
export const numberQuestion =
  /\b(?:how (?:many|much)|number of|percentage of|proportion of|what (?:percentage|proportion|share))\b/i;

/** Questions that every document answers somewhere: they say which paragraph is meant, not which document. */
export const overviewQuestions: ReadonlySet<string> = new Set([
  ...[
    'who inspected',
    'who carried out the inspection',
    'who were the inspectors',
    'who led the inspection',
    'lead inspector',
  ],
  ...['who did the inspection', 'names of the inspectors', 'names of inspectors', 'inspection team', 'who visited'],
  ...['which inspectors', 'what did the inspectors look at', 'what did inspectors look at', 'what was inspected'],
  ...['what did the visit look at', 'what did the inspection look at', 'what inspectors looked at'],
]);

/** Those whom every document is about: to name them says little of what is looked for. */
export const people: ReadonlySet<string> = new Set([
  ...[
    'child',
    'children',
    'kid',
    'kids',
    'teen',
    'teens',
    'teenage',
    'teenager',
    'teenagers',
    'adolescent',
    'adolescents',
  ],
  ...['young person', 'young people', 'youngster', 'youngsters', 'youths', 'older children'],
]);
