import porter2 from 'wink-porter2-stemmer';

/** A word of a text, as search sees it. */
export interface Word {
  /** In lower case, without accents and apostrophes. @example 'inspectors' */
  readonly plain: string;
  /** What its inflections share. @example 'inspector' */
  readonly stem: string;
  /** Where it begins in the text, in UTF-16 units. */
  readonly start: number;
  /** Where it ends, exclusive. */
  readonly end: number;
  /** A sentence ends or a quotation begins before it: no phrase runs over that. */
  readonly opens: boolean;
}

/** What ends a sentence, or one cell or heading before the next, or begins a quotation: “the service’s ‘family solutions’”. */
const phraseBreak = /[.!?][’”"')\]]*\s|[·|]|\s[‘“]/;
/** A word as it is written. */
export const wordPattern = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
/** Words that the algorithm takes for other forms of an unrelated word: each family keeps a stem of its own. */
const apart: readonly (readonly string[])[] = [
  // Not "related".
  ['relative', 'relatives'],
  // Not "universal".
  ['university', 'universities'],
  // Not "severe".
  ['several'],
  // Not "position".
  ['positive', 'positively'],
  // Not "office".
  ['officer', 'officers'],
  // Not "emerge".
  ['emergency', 'emergencies'],
  // Not "travel".
  ['traveller', 'travellers'],
  // Not "sexual".
  ['sexuality'],
  // Not "minor".
  ['minority', 'minorities'],
  // Not "allow".
  ['allowance', 'allowances'],
  // Not "extremism".
  ['extremely'],
  // Not "close".
  ['closely'],
  // Not "time".
  ['timely'],
  // Not "manager".
  ['manageable'],
  // Not "consultation".
  ['consultant', 'consultants', 'consultancy'],
  // Not "success".
  ['successive', 'succession'],
  // Not "diversity".
  ['diversion'],
  // Not "exclusion".
  ['exclusive', 'exclusively'],
  // Not "equip".
  ['equipment'],
  // Not "board".
  ['boarding'],
  // Not "build".
  ['building', 'buildings'],
  // Not "missed" opportunities.
  ['missing'],
  // Not "adapted".
  ['adaptation', 'adaptations'],
  // Not "governance".
  ['government', 'governments'],
  ['governor', 'governors'],
  // Not "kind".
  ['kindness'],
  // Not "inspector".
  ['inspectorate', 'inspectorates'],
  // Not "dog".
  ['dogged', 'doggedly', 'doggedness'],
  // Not "hand".
  ['handful', 'handfuls'],
  // Not "respect".
  ['respective', 'respectively'],
  // Not "product".
  ['production', 'productions'],
  ['productive', 'productively', 'productivity'],
  // Not "strike".
  ['strikingly'],
  // Not "uniform".
  ['uniformly'],
  // Not "beauty".
  ['beautiful', 'beautifully'],
  // Not "animated".
  ['animal', 'animals'],
  // Not "memory".
  ['memorial', 'memorials'],
  // Not "celebrate".
  ['celebrity', 'celebrities'],
  // Not "import".
  ['importance', 'important', 'importantly'],
  // Not "experience".
  ['experiment', 'experiments', 'experimental'],
  // Not "public".
  ['publication', 'publications'],
  ['publicity'],
  // Not "apart".
  ['apartment', 'apartments'],
  // Not "presided".
  ['president', 'presidents'],
  // Not "object".
  ['objective', 'objectives', 'objectively'],
  // Not "instrument".
  ['instrumental'],
  // Not "hospital".
  ['hospitality'],
  // Not "political".
  ['polite', 'politely'],
  // Not "pastor".
  ['pastoral'],
  // Not "physical".
  ['physics'],
  // Not "mechanism".
  ['mechanic', 'mechanics', 'mechanical'],
  // Not "intern", nor one another.
  ['internal', 'internally'],
  ['international', 'internationally'],
  // Not "account", nor one another.
  ['accountant', 'accountants'],
  ['accountability', 'accountable'],
  // Not "audit".
  ['audition', 'auditions'],
  // Not "moral".
  ['morale'],
  // Not "medical".
  ['medication', 'medications'],
  // Not "personal".
  ['personality', 'personalities'],
  // Not "terminated".
  ['terminal', 'terminally'],
  // Not "active".
  ['activism', 'activist', 'activists'],
  // Not "generate".
  ['generation', 'generations'],
  // Not "mobile".
  ['mobility'],
  // Not "national".
  ['nationality', 'nationalities'],
  // Not "park".
  ['parking'],
  // Not "conversation".
  ['conversion', 'conversions'],
  // Not "even".
  ['evening', 'evenings'],
  // Not "will".
  ['wills'],
  // Not "promote".
  ['promotion', 'promotions'],
  // Not "force".
  ['forced'],
  // Not "set".
  ['setting', 'settings'],
  // Not "meet".
  ['meeting', 'meetings'],
  // Not "hear".
  ['hearing', 'hearings'],
  // Not "excludes".
  ['excluded'],
  // Not "election".
  ['elective', 'electively'],
  // Not "clinic".
  ['clinical', 'clinically'],
  // Not "parent".
  ['parenting'],
];
const stems = new Map(apart.flatMap((words) => words.map((word): [string, string] => [word, words[0] ?? word])));
/** Each word met: a text uses few words, and uses them often. */
const met = new Map<string, Pick<Word, 'plain' | 'stem'>>();

/**
 * The stem of a plain word, by the algorithm that Pagefind's English index uses. Where that algorithm confuses two words,
 * theirs differ: the index may then find too much, which whoever reads the paragraphs found must leave out.
 */
export function stemOf(plain: string): string {
  let stem = stems.get(plain);
  if (stem === undefined) {
    stem = porter2(plain);
    stems.set(plain, stem);
  }
  return stem;
}

/** Letters that Unicode does not take for another with an accent. */
const otherLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** A word in lower case, without accents, apostrophes and a possessive's “s”. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/['’]s$/i, '')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[øæœßłđðþı]/g, (letter) => otherLetters[letter] ?? letter);
}

function wordOf(written: string): Pick<Word, 'plain' | 'stem'> {
  let word = met.get(written);
  if (word === undefined) {
    const plain = plainWord(written);
    word = { plain, stem: stemOf(plain) };
    met.set(written, word);
  }
  return word;
}

/** The words of a text, in order. Parts of a hyphenated word are words of their own. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  // A match that tells its place takes several times longer than finding its words again, which stand nowhere before it.
  for (const written of text.match(wordPattern) ?? []) {
    const { plain, stem } = wordOf(written);
    const start = text.indexOf(written, end);
    // Between most words stands one space, which ends nothing.
    const opens = start > end + 1 && phraseBreak.test(text.slice(end, start));
    end = start + written.length;
    words.push({ plain, stem, start, end, opens });
  }
  return words;
}
