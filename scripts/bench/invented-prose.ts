import { type Random, zipfPlaces } from './random.ts';

const nouns =
  'service plan team review record assessment meeting partner worker manager arrangement decision support need school audit visit target practice approach training caseload policy process timetable procedure protocol handbook rota desk register referral summary checklist agenda calendar workshop panel forum pathway framework strategy budget priority measure outcome objective'.split(
    ' ',
  );
const verbs =
  'supports reviews describes records informs follows includes improves checks explains updates shares outlines considers completes tracks sustains measures plans links'.split(
    ' ',
  );
const qualities =
  'clear timely local shared regular written early consistent current recent joint annual monthly simple detailed careful new stable suitable routine'.split(
    ' ',
  );
const links = 'with for after before within across through alongside beyond under'.split(' ');
const openings = ['Overall,', 'In most teams,', 'Since the last visit,', 'As planned,', 'At present,', 'In this area,'];
const syllables = 'ba der fin gal hem jor kel lun mar nev pol quin ras sim tor vel wen yar zel cam'.split(' ');
const suffixes = ['', 'al', 'ed', 'er', 'ic', 'ing', 'ment', 'ness', 's', 'tion'];

/** Words that follow the known ones in a list: no language's own, as names and rare terms are in a report. */
function rareWords(count: number): string[] {
  const { length } = syllables;
  return Array.from({ length: count }, (_, place) => {
    const start = syllables[place % length] ?? '';
    const middle = syllables[Math.floor(place / length) % length] ?? '';
    const end = place < length ** 2 ? '' : (syllables[Math.floor(place / length ** 2) % length] ?? '');
    return start + middle + end + (suffixes[place % suffixes.length] ?? '');
  });
}

/** Writes sentences that mean nothing and hurt nobody. */
export interface Prose {
  readonly sentence: () => string;
  /** Sentences that make about as many words. */
  readonly paragraph: (words: number) => string;
}

/** Prose whose words are as common as those of English prose are: few very common ones, and a long tail of rare ones. */
export function inventedProse(random: Random): Prose {
  const rare = rareWords(12_000);
  const drawer = (known: readonly string[]) => {
    const words = [...known, ...rare];
    const place = zipfPlaces(random, words.length);
    return () => words[place()] ?? '';
  };
  const noun = drawer(nouns);
  const verb = drawer(verbs);
  const quality = drawer(qualities);
  const clause = () => `the ${quality()} ${noun()} ${verb()} the ${noun()} ${random.pick(links)} each ${noun()}`;
  const sentence = () => {
    const lead = random.next() < 0.3 ? `${random.pick(openings)} ` : '';
    const tail = random.next() < 0.6 ? `, and ${clause()}` : ` in ${String(random.between(2, 95))} of its parts`;
    const words = lead + clause() + tail;
    return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
  };
  const paragraph = (words: number) => {
    const sentences: string[] = [];
    for (let count = 0; count < words;) {
      const next = sentence();
      sentences.push(next);
      count += next.split(' ').length;
    }
    return sentences.join(' ');
  };
  return { sentence, paragraph };
}
