import type { AliasSource } from './alias-reader.ts';
import type { AliasGroup, AskedAliases } from './aliases.ts';
import { aliasToken } from './index-tokens.ts';
import { isGeneralVerb } from './general-verbs.ts';
import { dispensableWords, functionWords, overviewQuestions, people, weakWords, wordList } from './plain-english.ts';
import type { Query } from './query.ts';
import { spellingVariants } from './spelling-variants.ts';
import { stemOf, type Word } from './words.ts';

/** One thing that a searcher asks for: a word, a phrase, or a term with the other names that people have for it. */
export interface Concept {
  /** The searcher's own words for it. */
  readonly words: readonly Word[];
  /** Stems that stand for it: any of these sequences. The searcher's own comes first. */
  readonly sequences: readonly (readonly string[])[];
  /** Words that stand for it when they stand near each other; empty where only a sequence will do. */
  readonly nearby: readonly Word[];
  /** Words as written, for a quoted phrase; null where inflections count too. */
  readonly verbatim: readonly string[] | null;
  /** What to ask the index: each finds the records in which the concept stands. */
  readonly lookups: readonly string[];
  /** The look-ups find it by any of its names. */
  readonly isAlias: boolean;
  /** A passage may lack it and still answer. */
  readonly weak: boolean;
  /** An everyday word that says less about the topic than others: it is left out where no document has it. */
  readonly general: boolean;
  /** The wider term of which it is a kind or part; null for any other. */
  readonly wider: string | null;
}

const stemsOf = (words: readonly Word[]) => words.map(({ stem }) => stem);
/** What to ask the index for words side by side: it holds no words without a topic. */
export function lookupOf(words: readonly Pick<Word, 'plain'>[]): string {
  const topical = words.filter(({ plain }) => !functionWords.has(plain));
  return topical.map(({ plain }) => plain).join(' ');
}

const isGeneral = ({ plain }: Word) => dispensableWords.has(plain) || isGeneralVerb(plain);

/** The concept of a phrase in quotation marks: its words side by side, as written. */
export function quotedConcept(words: readonly Word[]): Concept {
  return {
    words,
    sequences: [stemsOf(words)],
    nearby: [],
    verbatim: words.map(({ plain }) => plain),
    lookups: [lookupOf(words)],
    isAlias: false,
    weak: false,
    general: false,
    wider: null,
  };
}

/** The concept of one word, in any inflection and spelling. */
export function wordConcept(word: Word): Concept {
  const variants = spellingVariants(word.plain);
  return {
    words: [word],
    sequences: [[word.stem], ...variants.map((variant) => [stemOf(variant)])],
    nearby: [],
    verbatim: null,
    lookups: [word.plain, ...variants],
    isAlias: false,
    weak: weakWords.has(word.plain),
    general: isGeneral(word),
    wider: null,
  };
}

function aliasConcept(words: readonly Word[], groups: readonly AliasGroup[]): Concept {
  const topical = words.filter(({ plain }) => !functionWords.has(plain));
  // “Working” and “home” stand near each other everywhere: it takes two words of the topic.
  const isScattered = topical.filter(({ plain }) => !weakWords.has(plain)).length > 1;
  const asked = words.map(({ plain }) => plain).join(' ');
  return {
    words,
    sequences: [stemsOf(words), ...groups.flatMap(({ members }) => members)],
    nearby: isScattered ? topical : [],
    verbatim: null,
    lookups: groups.map(({ number }) => aliasToken(number)),
    isAlias: true,
    weak: people.has(asked) || overviewQuestions.has(asked),
    general: words.length === 1 && words.every(isGeneral),
    wider: groups[0]?.wider ?? null,
  };
}

/** What follows “how” where a question asks for a number: the answer says it in digits. */
const amountWords = wordList('many much');

/** Words that stand within a term when people speak of it: “children were in care”, “manage their money”. */
const withinTerms = wordList('is are was were be been being a an the my your his her its our their');

const bareOf = (words: readonly Word[]) => words.filter(({ plain }) => !withinTerms.has(plain));

/** Whose something is, in the words of somebody who speaks of themselves or to another: “live on my own”. */
const possessives = wordList('my your our his her');
const their = { plain: 'their', stem: stemOf('their') };

/** The words with “their” for every other possessive, as terms have it: “live on their own”. */
const asTheirs = (words: readonly Word[]) =>
  words.map((word) => (possessives.has(word.plain) ? { ...word, ...their } : word));

/** The words of a query in which terms are looked for: as they stand, as others', and without those that may stand within a term. */
function wordsForTerms({ parts }: Query): readonly (readonly Word[])[] {
  return parts.flatMap(({ type, words }) => (type === 'plain' ? [words, asTheirs(words), bareOf(words)] : []));
}

/** The concepts of words that stand side by side in a query; terms are also known with a verb's auxiliary, an article or a possessive within them. */
function plainConcepts(words: readonly Word[], aliases: AskedAliases): readonly Concept[] {
  const asTyped = conceptsIn(words, aliases);
  const bare = bareOf(words);
  if (bare.length === words.length) return asTyped;
  const without = conceptsIn(bare, aliases);
  // Fewer concepts of the same words are longer terms.
  return without.length < asTyped.length ? without : asTyped;
}

/**
 * The concepts of words: as few as possible, so that terms are read whole (“set up | team around the child”, not “set up a team |
 * around | child”), the first as long as possible where several readings have as few.
 */
function conceptsIn(words: readonly Word[], aliases: AskedAliases): readonly Concept[] {
  const hasPossessive = words.some(({ plain }) => possessives.has(plain));
  const hits = [...aliases.findAsked(words), ...(hasPossessive ? aliases.findAsked(asTheirs(words)) : [])];
  const conceptOf = (from: number, to: number): Concept[] => {
    const span = words.slice(from, to);
    const found = hits.filter((hit) => hit.from === from && hit.to === to).map(({ group }) => group);
    const groups = [...new Map(found.map((group) => [group.number, group])).values()];
    if (groups.length > 0) return [aliasConcept(span, groups)];
    const isAmount = words[from - 1]?.plain === 'how' && amountWords.has(words[from]?.plain ?? '');
    return isAmount ? [] : span.filter(({ plain }) => !functionWords.has(plain)).map(wordConcept);
  };
  const readings: (readonly Concept[])[] = [];
  readings[words.length] = [];
  for (let from = words.length - 1; from >= 0; from -= 1) {
    const ends = new Set([from + 1, ...hits.filter((hit) => hit.from === from).map(({ to }) => to)]);
    const [longest = [], ...others] = [...ends]
      .sort((a, b) => b - a)
      .map((to) => [...conceptOf(from, to), ...(readings[to] ?? [])]);
    readings[from] = others.reduce((best, other) => (other.length < best.length ? other : best), longest);
  }
  return readings[0] ?? [];
}

/**
 * The concepts of a query. Function words ask for nothing: the index doesn't hold them.
 * @param query what was typed, without the words that were recognised as an authority
 */
export function conceptsOf(query: Query, aliases: AskedAliases): Concept[] {
  const all = query.parts.flatMap((part) => {
    if (part.type === 'plain') return plainConcepts(part.words, aliases);
    return lookupOf(part.words) === '' ? [] : [quotedConcept(part.words)];
  });
  // Who gives two names for one thing asks for it once.
  const lookups = all.map((concept) => concept.lookups.join(' '));
  return all.filter(({ isAlias }, at) => !isAlias || lookups.indexOf(lookups[at] ?? '') === at);
}

/** The concepts of a query, whose aliases are read for it. */
export async function readConcepts(query: Query, source: AliasSource): Promise<Concept[]> {
  return query.parts.length === 0 ? [] : conceptsOf(query, await source.aliasesIn(wordsForTerms(query)));
}

/** The one word of a topic in a term of several (“learning from”, “not turning up to meetings”); null where there are more. */
export function onlyTopic({ words }: Concept): Concept | null {
  const topical = words.filter(({ plain }) => !functionWords.has(plain));
  const isClause = topical.length < words.length;
  const [word, ...others] = isClause ? topical.filter(({ plain }) => !isGeneralVerb(plain)) : topical;
  return word === undefined || others.length > 0 ? null : { ...wordConcept(word), isAlias: true };
}
