import type { APIRoute } from 'astro';
import { comparisonRecords } from '../../archive/comparison-record.ts';
import { loadArchive } from '../../load/load-archive.ts';
import { comparisonCsv } from '../../site/comparison-csv.ts';

/** Every authority's newest grades by area, with the grades before and what is held. */
export const GET: APIRoute = async () => {
  const archive = await loadArchive();
  const records = archive.authorities.flatMap((authority) => comparisonRecords(archive, authority));
  return new Response(comparisonCsv(records, true), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
