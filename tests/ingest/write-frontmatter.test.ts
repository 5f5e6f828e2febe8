import matter from 'gray-matter';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { frontmatterSchema } from '../../src/archive/entry.ts';
import { writeFrontmatter, type FrontmatterInput } from '../../scripts/ingest/write-frontmatter.ts';

const record: FrontmatterInput = {
  note: 'A colon: here, a #hash and "quotes" there.',
  text: 'none',
  known: { how: 'third-party', where: [{ url: 'https://example.org/a', publisher: 'Example' }] },
  review: [],
  grades: [
    {
      area: 'adoption',
      grade: 'requires-improvement',
      printed: { area: 'Adoption performance', grade: 'Requires Improvement' },
    },
  ],
  inspectors: [{ name: "Máire O'Neill", role: 'lead' }],
  inspected: { from: '2017-02-21', to: '2017-02-22' },
  dateBasis: 'visit',
  date: '2012',
  kind: 'sif-inspection',
  framework: 'sif',
  authority: 'reading',
  title: 'Inspection: of services',
};

const yamlOf = (file: string): string => file.replace(/^---\n/, '').replace(/---\n$/, '');

it('reads back as it was written', () => {
  const back = frontmatterSchema.parse(parse(yamlOf(writeFrontmatter(record))));
  expect(back).toEqual(frontmatterSchema.parse(record));
});

it('puts keys in the documented order and omits empty lists, but shows that nobody and nothing is listed', () => {
  const text = writeFrontmatter({ ...record, inspectors: [], grades: [] });
  const keys = [...text.matchAll(/^(\w+):/gm)].map((match) => match[1]);
  expect(keys).toEqual([
    ...['title', 'authority', 'kind', 'framework', 'date', 'dateBasis', 'inspected', 'inspectors', 'grades'],
    ...['text', 'known', 'note'],
  ]);
  expect(text).toContain('grades: []');
});

it('keeps every field of the schema', () => {
  const known = new Set(frontmatterSchema.options.flatMap((option) => Object.keys(option.shape)));
  const everything = Object.fromEntries([...known].map((key) => [key, 'x']));
  const written = Object.keys(parse(yamlOf(writeFrontmatter(everything as unknown as FrontmatterInput))));
  expect(new Set(written)).toEqual(known);
});

it('writes dates that stay strings for readers that know timestamps', () => {
  const { data } = matter(writeFrontmatter(record));
  expect(data.date).toBe('2012');
  expect(data.inspected).toEqual({ from: '2017-02-21', to: '2017-02-22' });
});

it('writes a judgement on one line', () => {
  expect(writeFrontmatter(record)).toContain('- { area: adoption, grade: requires-improvement, printed:');
});
