import { expect, test } from 'vitest';
import { readDocument } from '../../../scripts/ingest/pdf/read-document.ts';
import { page, run } from './draw.ts';

test('a page without any text is told, since it may be a picture', () => {
  const pages = [page(1, [run('Plans are late.')]), page(2, []), page(3, [run('Reviews are not.')])];
  const { doubts } = readDocument({ pages, tagged: false }, 'Plans are late. Reviews are not.');
  expect(doubts.filter(({ field }) => field === 'words')).toEqual([
    { field: 'words', why: 'a page holds no text: it is empty, or a picture', seen: 'page 2' },
  ]);
});
