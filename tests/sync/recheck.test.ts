import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { publishedDocuments, recheckAll, type Recheck } from '../../scripts/sync/recheck.ts';
import { heldArchive } from '../open-data/held-archive.ts';
import { pdf, says, sends, startPublisher, visit, type Publisher, type Visit } from './publisher.ts';

let publisher: Publisher;
let visited: Visit;
beforeEach(async () => {
  publisher = await startPublisher();
  visited = visit(publisher);
});
afterEach(() => visited.end());

/** Looks at one held document, whose file lies at /1.pdf; several copies stand for several documents. */
async function look(extractor: string, copies = 1): Promise<Recheck[]> {
  const archive = heldArchive();
  const [held] = archive.inspections.filter(({ text }) => text === 'full');
  const source = {
    ...held?.source,
    url: 'https://publisher.example/1.pdf',
    extractor,
    sha256: 'a'.repeat(64),
    bytes: 1,
  };
  const inspections = Array.from({ length: copies }, () => ({ ...held, source })) as typeof archive.inspections;
  const outcomes: Recheck[] = [];
  await recheckAll(publishedDocuments({ ...archive, inspections, plans: [] }), visited.tools(), (_entry, outcome) => {
    outcomes.push(outcome);
  });
  return outcomes;
}

it('compares a file with the one that was read', async () => {
  publisher.answers.set('/1.pdf', sends(pdf));
  expect(await look('pdf 1')).toMatchObject([{ type: 'changed' }]);
});

it('takes what it first finds as given where a text was read instead, be it a web page', async () => {
  publisher.answers.set('/1.pdf', sends(pdf));
  expect(await look('text 1')).toEqual([{ type: 'same' }]);
  rmSync(join(visited.folder, 'state.json'));
  publisher.answers.set('/1.pdf', sends(Buffer.from('<title>Agenda</title>'), '"h"', 'text/html'));
  expect(await look('text 1')).toEqual([{ type: 'same' }]);
});

it('asks with what it knows, and is content with "not modified"', async () => {
  publisher.answers.set('/1.pdf', sends(pdf));
  await look('text 1');
  publisher.answers.set('/1.pdf', says(304));
  expect(await look('text 1')).toEqual([{ type: 'same' }]);
});

it('says that a document is gone, and does not say so of a host that fails', async () => {
  publisher.answers.set('/1.pdf', says(410));
  expect(await look('pdf 1')).toMatchObject([
    { type: 'changed', why: expect.stringContaining('may have withdrawn it') },
  ]);
  publisher.answers.set('/1.pdf', says(500));
  expect((await look('pdf 1', 2)).map(({ type }) => type)).toEqual(['failed', 'failed']);
  expect(publisher.asked.filter((path) => path === '/1.pdf')).toHaveLength(2);
});
