import type { Archive, Inspection } from './archive.ts';
import type { Authority } from './authority.ts';
import { inspectionsOf } from './latest.ts';
import type { Theme } from './reference.ts';
import { themeStateOf, type ThemeState } from './theme-state.ts';
import { placedYear } from './visit-words.ts';

/** A column of the matrix: a held document, or documents that follow one another in time and are not held. */
export type MatrixColumn =
  | { readonly type: 'held'; readonly inspection: Inspection }
  | {
      readonly type: 'not-held';
      /** Oldest first; never empty. */
      readonly inspections: readonly Inspection[];
      /** The years of the first and last, once where they are one. @example '2019–2024' */
      readonly years: string;
    };

/** The columns of one authority, in order of time. */
export interface MatrixGroup {
  readonly authority: Authority;
  readonly columns: readonly MatrixColumn[];
}

/** Authorities whose columns stand side by side in one table. */
export interface MatrixPanel {
  readonly groups: readonly MatrixGroup[];
  readonly rows: readonly {
    readonly theme: Theme;
    /** A state for each column of each group. */
    readonly states: readonly (readonly ThemeState[])[];
  }[];
}

function groupOf(archive: Archive, authority: Authority): MatrixGroup {
  const columns: MatrixColumn[] = [];
  let run: Inspection[] = [];
  const endRun = () => {
    if (run.length > 0) columns.push({ type: 'not-held', inspections: run, years: yearsOf(run) });
    run = [];
  };
  for (const inspection of inspectionsOf(archive, authority.slug)) {
    if (inspection.text === 'none') run.push(inspection);
    else {
      endRun();
      columns.push({ type: 'held', inspection });
    }
  }
  endRun();
  return { authority, columns };
}

function yearsOf(inspections: readonly Inspection[]): string {
  const years = inspections.map(placedYear);
  return [...new Set([Math.min(...years), Math.max(...years)])].join('–');
}

/**
 * Themes down, documents across: where inspectors raised what. States are set side by side and never counted.
 * @param authorities in the order in which they are to stand; those of which nothing is known are left out
 * @param mostColumns how many columns fit beside one another; an authority's own columns always stay together
 */
export function themeMatrix(
  archive: Archive,
  authorities: readonly Authority[],
  mostColumns: number,
): readonly MatrixPanel[] {
  const panels: MatrixGroup[][] = [];
  let width = Infinity;
  for (const authority of authorities) {
    const group = groupOf(archive, authority);
    if (group.columns.length === 0) continue;
    if (width + group.columns.length > mostColumns) {
      panels.push([]);
      width = 0;
    }
    panels.at(-1)?.push(group);
    width += group.columns.length;
  }
  return panels.map((groups) => ({
    groups,
    rows: archive.themes.map((theme) => ({
      theme,
      states: groups.map(({ columns }) =>
        columns.map((column) =>
          column.type === 'held' ? themeStateOf(archive, theme.slug, column.inspection) : 'not-held',
        ),
      ),
    })),
  }));
}
