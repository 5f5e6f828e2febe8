import type { APIRoute } from 'astro';
import { loadArchive } from '../../load/load-archive.ts';
import { comparisonCsv } from '../../site/comparison-csv.ts';

/** Every authority's newest grades by area, with the grades before and what is held. */
export const GET: APIRoute = async () => {
  const archive = await loadArchive();
  const csv = comparisonCsv(archive, archive.authorities);
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
