import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { recordsToFetch } from '../../scripts/sync/records-to-fetch.ts';
import { openState } from '../../scripts/sync/sync-state.ts';
import { syncRecords, type SyncOutcome, type TakenIn } from '../../scripts/sync/sync-records.ts';
import { smallArchive } from '../archive/small-archive.ts';
import { pdf, says, sends, startPublisher, visit, type Publisher, type Visit } from './publisher.ts';

let publisher: Publisher;
let visited: Visit;
beforeEach(async () => {
  publisher = await startPublisher();
  visited = visit(publisher);
});
afterEach(() => visited.end());

/** Three records whose documents lie at /1.pdf, /2.pdf and /3.pdf of a publisher that is never reached itself. */
function records() {
  const archive = smallArchive([1, 2, 3].map((month) => ({ authority: 'north', on: `2020-0${String(month)}-01` })));
  const inspections = archive.inspections.map((entry, index) => ({
    ...entry,
    source: { ...entry.source, url: `https://publisher.example/${String(index + 1)}.pdf` },
  }));
  return recordsToFetch({ ...archive, inspections: inspections as typeof archive.inspections });
}

function run(takeIn: (file: string) => Promise<TakenIn>): Promise<SyncOutcome[]> {
  return syncRecords(records(), { ...visited.tools(), takeIn, tell: () => undefined });
}

const files = (file: string): Promise<TakenIn> => {
  expect(readFileSync(file)).toEqual(pdf);
  return Promise.resolve({ type: 'filed', output: 'x.md', waiting: [] });
};

it('asks the mirror for the same paths and files what it gets', async () => {
  for (const path of ['/1.pdf', '/2.pdf', '/3.pdf']) publisher.answers.set(path, sends(pdf));
  expect((await run(files)).map(({ type }) => type)).toEqual(['filed', 'filed', 'filed']);
});

it('tells a page of HTML from a PDF, and goes on', async () => {
  publisher.answers
    .set('/1.pdf', sends(Buffer.from('<title>Report not found</title>'), '"h"', 'text/html'))
    .set('/2.pdf', sends(pdf))
    .set('/3.pdf', says(410));
  expect(await run(files)).toEqual([
    { type: 'refused', why: 'not a PDF but text/html; the publisher may have withdrawn it' },
    { type: 'filed', output: 'x.md', waiting: [] },
    { type: 'refused', why: 'the host answers 410' },
  ]);
});

it('leaves a failing host alone after its first failure', async () => {
  publisher.answers.set('/1.pdf', says(500));
  expect((await run(files)).map(({ type }) => type)).toEqual(['failed', 'failed', 'failed']);
  expect(publisher.asked).toEqual(['/robots.txt', '/1.pdf']);
});

it('goes on where a stopped run ended, without fetching twice', async () => {
  for (const path of ['/1.pdf', '/2.pdf', '/3.pdf']) publisher.answers.set(path, sends(pdf, `"${path}"`));
  let taken = 0;
  const stops = async (file: string): Promise<TakenIn> => {
    taken += 1;
    if (taken === 2) throw new Error('stopped');
    return files(file);
  };
  await expect(run(stops)).rejects.toThrow('stopped');
  expect(readdirSync(join(visited.folder, 'files')).every((name) => name.endsWith('.pdf'))).toBe(true);
  publisher.answers.set('/1.pdf', (request, response, time) => {
    expect(request.headers['if-none-match']).toBe('"/1.pdf"');
    sends(pdf, '"/1.pdf"')(request, response, time);
  });
  expect((await run(files)).map(({ type }) => type)).toEqual(['filed', 'filed', 'filed']);
});

it('begins anew with a memory that was cut off, and loses nothing', async () => {
  for (const path of ['/1.pdf', '/2.pdf', '/3.pdf']) publisher.answers.set(path, sends(pdf));
  const state = openState(join(visited.folder, 'state.json'));
  state.remember('https://publisher.example/1.pdf', { on: '2026-11-03', result: 'x' });
  writeFileSync(
    join(visited.folder, 'state.json'),
    readFileSync(join(visited.folder, 'state.json'), 'utf8').slice(0, 20),
  );
  expect((await run(files)).map(({ type }) => type)).toEqual(['filed', 'filed', 'filed']);
});
