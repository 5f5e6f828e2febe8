import { expect, test } from 'vitest';
import type { Archive, Inspection } from '../../src/archive/archive.ts';
import type { DocumentText } from '../../src/archive/document.ts';
import { laterPassages } from '../../src/archive/theme-passages.ts';

const texts: Record<string, readonly string[]> = {
  'a/2017': ['Visit children who go missing.'],
  'a/2018': ['Thresholds are clear. Missing children are seen at once. Plans vary.', 'Nothing of the kind.'],
  'a/2019': ['Children go missing and missing again.'],
  'b/2019': ['Missing children are seen.'],
};
const inspection = (id: string, text: 'full' | 'none' = 'full'): Inspection =>
  ({ id, authority: id.slice(0, 1), date: id.slice(2), text }) as unknown as Inspection;
const inspections = [inspection('a/2017'), inspection('a/2018'), inspection('a/2019'), inspection('b/2019')];

function archiveOf(all: readonly Inspection[]): Archive {
  const theme = {
    slug: 'missing',
    label: 'Missing children',
    plain: '',
    terms: ['missing', 'seen at once'],
    except: [],
  };
  const textOf = (id: string) =>
    ({
      paragraphs: (texts[id] ?? []).map((text, place) => ({ id: `p${place + 1}`, form: 'paragraph', text })),
    }) as unknown as DocumentText;
  return { inspections: all, themes: [theme], textOf } as unknown as Archive;
}

function passages(most: number, all = inspections) {
  const [after] = all;
  if (after === undefined) throw new Error('no inspection');
  const found = laterPassages(archiveOf(all), after, 'Visit children who go missing.', most);
  return found.map(({ inspection, sentence, term }) => [inspection.id, sentence, term]);
}

test('later passages on the theme are whole sentences of the same authority, in order of time', () => {
  expect(passages(9)).toEqual([
    ['a/2018', 'Missing children are seen at once.', 'missing'],
    ['a/2019', 'Children go missing and missing again.', 'missing'],
  ]);
});

test('where there are too many, those that share most terms stay', () => {
  expect(passages(1).map(([id]) => id)).toEqual(['a/2018']);
});

test('a record without its text gives no passage', () => {
  expect(passages(9, [inspection('a/2017'), inspection('a/2018', 'none')])).toEqual([]);
});
