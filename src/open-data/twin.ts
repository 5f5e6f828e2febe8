import type { Inspection, Plan } from '../archive/archive.ts';
import { entryPath } from '../archive/entry-path.ts';
import { contextValues } from './columns.ts';
import type { DataSource } from './table.ts';

/**
 * The machine-readable twin of an entry's page: its frontmatter as filed, with addresses, what was graded last and is held
 * of its authority and, where the text is held, every section, paragraph, area for improvement, next step and, for a plan, its workstreams.
 */
export function twinOf(entry: Inspection | Plan, { archive, address }: DataSource): unknown {
  const { file: _file, ...facts } = entry;
  const text = archive.textOf(entry.id);
  const context = contextValues(archive, entry.authority);
  return {
    url: address(entryPath(entry)),
    ...facts,
    authorityCodes: codesOf(entry.authority, archive),
    context: { latestGraded: context.latest_graded, coverage: context.coverage },
    document:
      text === null
        ? null
        : {
            ...text,
            paragraphs: text.paragraphs.map((paragraph) => ({
              url: address(entryPath(entry, paragraph.id)),
              ...paragraph,
            })),
          },
  };
}

/**
 * The path of a file beside an entry's page: the page's path with an ending in place of its last slash.
 * @example besidePath(entry, 'json') // '/inspections/reading/2017-03-24-monitoring-visit.json'
 */
export function besidePath(entry: Pick<Inspection | Plan, 'id' | 'voice'>, ending: string): `/${string}` {
  return `/${entryPath(entry).slice(1, -1)}.${ending}`;
}

function codesOf(slug: string, { authorities }: DataSource['archive']): unknown {
  const authority = authorities.find((candidate) => candidate.slug === slug);
  return {
    name: authority?.name ?? slug,
    gss: authority?.gss ?? null,
    laCode: authority?.laCode ?? null,
    urn: authority?.urn ?? null,
  };
}
