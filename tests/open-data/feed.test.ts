import { expect, it } from 'vitest';
import type { HistoryItem } from '../../src/archive/reference.ts';
import { atomFeed } from '../../src/open-data/feed.ts';
import { address, heldArchive } from './held-archive.ts';

/** The days of a feed's entries, by their ids. */
function daysOf(history: readonly HistoryItem[], checked: string): Record<string, string> {
  const archive = { ...heldArchive(), history };
  const feed = atomFeed(
    { title: 'Test', path: '/', feedPath: '/feed.xml', entries: archive.inspections },
    { archive: { ...archive, settings: { ...archive.settings, checked } }, address },
  );
  const items = [...feed.matchAll(/<entry>.*?<id>(\S+)<\/id>.*?<updated>(\d{4}-\d\d-\d\d)/gs)];
  return Object.fromEntries(items.map(([, id = '', day = '']) => [id, day]));
}

it('dates an entry by its last addition or correction, and never by a check of the lists', () => {
  const [one, other] = heldArchive().inspections;
  const history: HistoryItem[] = [
    { on: '2026-11-20', what: 'checked', note: 'Nothing new.' },
    { on: '2026-11-10', what: 'corrected', entry: one?.id ?? '', note: 'A date.' },
    { on: '2026-11-01', what: 'added', entry: one?.id ?? '', note: 'A text.' },
    { on: '2026-10-01', what: 'added', note: 'All records.' },
  ];
  const days = daysOf(history, '2026-11-20');
  expect(days[address(`/inspections/${one?.id ?? ''}/`)]).toBe('2026-11-10');
  expect(days[address(`/inspections/${other?.id ?? ''}/`)]).toBe('2026-10-01');
});
