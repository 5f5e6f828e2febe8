import type { APIRoute, GetStaticPaths } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Archive } from '../../../archive/archive.ts';
import type { Authority } from '../../../archive/authority.ts';
import { cellsOf, changesOfColumn } from '../../../archive/comparison.ts';
import type { Directions } from '../../../archive/directions.ts';
import { comparisonSeries } from '../../../archive/comparison-series.ts';
import { inspectionsOf } from '../../../archive/latest.ts';
import { publishedBy } from '../../../archive/visit-words.ts';
import { coverageOf, coverageSentence } from '../../../archive/coverage.ts';
import CouncilDirection from '../../../components/CouncilDirection.astro';
import GradesAge from '../../../components/GradesAge.astro';
import ComparisonCell from '../../../components/ComparisonCell.astro';
import { loadArchive } from '../../../load/load-archive.ts';
import type { AgeState, ColumnState, ComparisonColumn } from '../../../site/comparison-column.ts';
import { comparisonLines } from '../../../site/comparison-csv.ts';
import { link } from '../../../site/link.ts';
import { authorityPaths } from '../../_authority-paths.ts';

export const getStaticPaths = authorityPaths satisfies GetStaticPaths;

const container = await AstroContainer.create();

const ways = ['better', 'worse', 'same', 'untold'] as const satisfies readonly (keyof Directions)[];

async function directionsAt(authority: Authority, asAt: number): Promise<ColumnState['directions']> {
  const html = ways.map((way) => container.renderToString(CouncilDirection, { props: { authority, way, asAt } }));
  const [better = '', worse = '', same = '', untold = ''] = (await Promise.all(html)).map((item) => item.trim());
  return { better, worse, same, untold };
}

async function stateFrom(archive: Archive, authority: Authority, from: number | null): Promise<ColumnState> {
  const asAt = from ?? -Infinity;
  const cells = cellsOf(archive, authority.slug, asAt);
  const html = await Promise.all(
    cells.map(async ({ concept, cell }) => {
      const rendered = await container.renderToString(ComparisonCell, { props: { cell } });
      return [concept.slug, rendered.trim()] as const;
    }),
  );
  return {
    from,
    cells: Object.fromEntries(html),
    judged: cells
      .filter(({ cell }) => cell.state === 'graded' || ('last' in cell && cell.last !== null))
      .map(({ concept }) => concept.slug),
    directions: await directionsAt(authority, asAt),
    csv: comparisonLines(archive, authority, asAt),
  };
}

/** Ages at every time at which something of the authority was published: a visit without grades changes them too. */
function agesOf(archive: Archive, authority: Authority): Promise<AgeState[]> {
  const published = new Set(inspectionsOf(archive, authority.slug).map(publishedBy));
  const times = [null, ...[...published].sort((a, b) => a - b)];
  return Promise.all(
    times.map(async (from) => {
      const props = { authority, asAt: from ?? -Infinity };
      return { from, html: (await container.renderToString(GradesAge, { props })).trim() };
    }),
  );
}

/** An authority's column at every time at which it changed. */
export const GET: APIRoute<{ authority: Authority }> = async ({ props: { authority } }) => {
  const archive = await loadArchive();
  const { slug, name } = authority;
  const column: ComparisonColumn = {
    slug,
    name,
    page: link(`/authorities/${slug}/`),
    coverage: coverageSentence(coverageOf(archive, slug)),
    series: comparisonSeries(archive, authority),
    ages: await agesOf(archive, authority),
    states: await Promise.all(
      [null, ...changesOfColumn(archive, slug)].map((from) => stateFrom(archive, authority, from)),
    ),
  };
  return new Response(JSON.stringify(column), { headers: { 'Content-Type': 'application/json' } });
};
