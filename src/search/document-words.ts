import { functionWords, wordList } from './plain-english.ts';
import type { Query } from './query.ts';
import type { Word } from './words.ts';

/** Words for what the archive holds: beside the name of a council or a year they say nothing of a topic. */
const documentWords = wordList(`
  ofsted report reports letter letters rating ratings rated grade grades graded grading`);

/** Words that say nothing of a topic either where no other word does. */
const overviewWords = wordList(`
  inspection inspections inspected inspect visit visits visited result results judgement judgements
  judgment judgments judged outcome outcomes score scores review reviews history overview summary latest newest last recent
  current new next date dates child children childrens kids service services social department team authority council councils
  document documents pdf download findings find found say says said`);

/** Whether a word, after the one before it, only asks for an overview. */
function isOverviewWord({ plain }: Word, before: Word | undefined): boolean {
  const isSocialCare = plain === 'care' && before?.plain === 'social';
  return documentWords.has(plain) || overviewWords.has(plain) || functionWords.has(plain) || isSocialCare;
}

/** The words of a name, without those that only ask for an overview: “adoption” of “adoption inspection”. */
export function topicalWords(words: readonly Word[]): Word[] {
  return words.filter((word, at) => !isOverviewWord(word, words[at - 1]));
}

/**
 * A query that names a council or a year, without the words that every document answers to: “reading ofsted 2024”,
 * “slough ofsted report caseloads”. Words in quotation marks stay.
 */
export function withoutDocumentWords(query: Query): Query {
  const isOverview = query.parts.every(
    ({ type, words }) => type === 'plain' && words.every((word, at) => isOverviewWord(word, words[at - 1])),
  );
  const parts = query.parts.flatMap((part): Query['parts'][number][] => {
    if (part.type === 'quoted') return [part];
    const words = isOverview ? [] : part.words.filter(({ plain }) => !documentWords.has(plain));
    return words.length === 0 ? [] : [{ ...part, words }];
  });
  return { ...query, parts };
}
