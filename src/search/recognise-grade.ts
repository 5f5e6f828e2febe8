import type { Catalogue } from './catalogue.ts';
import { wordList } from './plain-english.ts';
import { readWords, type Word } from './words.ts';

/** Words that make a grade's name mean the overall grade: “rated good”, “outstanding overall”. */
const gradingWords = wordList('rated rating graded grade judged overall');
/** Words that ask nothing more of it. Negations are none of them: “not rated good” asks for the opposite. */
const askingWords = wordList(`
  which what who when where are is was were be been to as the a any all by in for latest last current ofsted inspectors inspector
  council councils authority authorities local area areas service services children childrens
`);

/** A grade that a query names. */
export interface NamedGrade {
  /** The value of the filter: the overall judgement with this grade. */
  readonly value: string;
  readonly label: string;
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

/**
 * The overall grade that a query asks for, where that is all that it asks: a grade's name and a word for grading. Beside other
 * words (“care leavers rated good”, “never judged inadequate”, “good or outstanding”) a grade's name is words like others, for
 * the overall grade would answer another question.
 * @param words those of the query that name no council, kind or year; a part of councils' names (“Berkshire”) may be among them
 */
export function namedGrade(words: readonly Word[], catalogue: Catalogue): NamedGrade | null {
  const plain = words.map((word) => word.plain);
  const named = overallGrades(catalogue).flatMap((grade) => {
    const at = words.findIndex((_, start) => grade.stems.every((stem, offset) => words[start + offset]?.stem === stem));
    return at < 0 ? [] : [{ ...grade, others: plain.toSpliced(at, grade.stems.length) }];
  });
  const [grade] = named;
  if (grade === undefined || !grade.others.some((word) => gradingWords.has(word))) return null;
  const places = new Set(catalogue.authorities.flatMap(({ label }) => readWords(label).map((word) => word.plain)));
  const asksMore = grade.others.some((word) => !gradingWords.has(word) && !askingWords.has(word) && !places.has(word));
  return asksMore ? null : { value: grade.value, label: grade.label };
}
