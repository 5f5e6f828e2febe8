import type { Archive } from '../archive/archive.ts';
import type { ImprovementList } from '../archive/improvement-list.ts';
import { bodyLabel } from '../archive/improvement-words.ts';
import { themesOfWords } from '../archive/theme-marks.ts';
import { yearsOf } from '../archive/visit-words.ts';

/** A choice by which a list of areas for improvement is narrowed: see `FilterForm`. */
interface ImprovementFilter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

const options = (values: readonly string[]) => [...new Set(values)].sort().map((value) => ({ value, label: value }));

/** By which years, bodies and themes the areas for improvement of some documents can be narrowed. */
export function improvementFilters(archive: Archive, lists: readonly ImprovementList[]): readonly ImprovementFilter[] {
  const items = lists.flatMap(({ improvements }) => improvements);
  const named = new Set(items.flatMap(({ text }) => themesOfWords(archive, text)));
  const themes = archive.themes.filter((theme) => named.has(theme));
  return [
    {
      name: 'year',
      label: 'Year of the visit or letter',
      options: options(lists.flatMap(({ inspection }) => yearsOf(inspection))),
    },
    { name: 'body', label: 'Who it is for', options: options(items.map(({ body }) => bodyLabel(body))) },
    { name: 'theme', label: 'Theme', options: themes.map(({ slug, label }) => ({ value: slug, label })) },
  ];
}
