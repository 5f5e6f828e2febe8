import type { Catalogue } from './catalogue.ts';
import { wordList } from './plain-english.ts';
import { readWords, type Word } from './words.ts';

/** Words that make a grade's name mean the grade: “rated good”, “outstanding overall”. */
const gradingWords = wordList('rated rating graded grade judged judgement judgment ofsted overall');
/** Words that may stand between: “rated as good”. */
const betweenWords = wordList('as to be is was are were the council councils authority authorities');
/** Words that say nothing beside a grade: “which councils are rated good”. */
const askingWords = wordList('which what council councils authority authorities local');

/** A grade that a query names, with the place of its words. */
export interface NamedGrade {
  /** The value of the filter: the overall judgement with this grade. */
  readonly value: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** The overall grades of the archive, each by the words of its name, the longest first. */
function overallGrades({ judgements }: Catalogue): { value: string; label: string; stems: string[] }[] {
  return judgements
    .filter(({ value }) => value.startsWith('overall.'))
    .map(({ value, label }) => {
      const grade = label.slice(label.lastIndexOf(':') + 1).trim();
      return { value, label: `${grade} overall`, stems: readWords(grade).map(({ stem }) => stem) };
    })
    .sort((a, b) => b.stems.length - a.stems.length);
}

function isBeside(words: readonly Word[], from: number, step: 1 | -1): number | null {
  for (let at = from; ; at += step) {
    const plain = words[at]?.plain ?? '';
    if (gradingWords.has(plain)) return at;
    if (!betweenWords.has(plain)) return null;
  }
}

/**
 * The overall grade that a query names: a grade's own name beside a word for grading. Without such a word “good” and
 * “outstanding” are words like others.
 */
export function namedGrade(words: readonly Word[], catalogue: Catalogue): NamedGrade | null {
  const grades = overallGrades(catalogue);
  for (const at of words.keys()) {
    const grade = grades.find(({ stems }) => stems.every((stem, offset) => words[at + offset]?.stem === stem));
    if (grade === undefined) continue;
    const end = at + grade.stems.length;
    const [before, after] = [isBeside(words, at - 1, -1), isBeside(words, end, 1)];
    if (before === null && after === null) continue;
    let [from, to] = [before ?? at, after === null ? end : after + 1];
    while (askingWords.has(words[from - 1]?.plain ?? '') || betweenWords.has(words[from - 1]?.plain ?? '')) from -= 1;
    while (askingWords.has(words[to]?.plain ?? '') || gradingWords.has(words[to]?.plain ?? '')) to += 1;
    return { value: grade.value, label: grade.label, from, to };
  }
  return null;
}
