import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { formsOf } from '../../src/search/aliases.ts';
import { aliasSchema, glossaryTermSchema } from '../../src/archive/reference.ts';

const read = (name: string): unknown =>
  parse(readFileSync(new URL(`../../content/${name}.yaml`, import.meta.url), 'utf8'));

describe('search aliases', () => {
  const groups = z.array(aliasSchema).parse(read('search-aliases'));

  it('are lower case, and no word stands in two groups, so that a query widens in one way only', () => {
    const terms = groups.flatMap(({ same, narrower = [] }) => [...same, ...narrower.flat()]);
    const found = groups.flatMap(({ finds }) => finds ?? []);
    expect([...terms, ...found].filter((term) => term !== term.toLowerCase())).toEqual([]);
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
    const again = groups.flatMap(({ same, finds = [], narrower = [] }) =>
      finds.filter((term, at) => [...same, ...narrower.flat()].includes(term) || finds.indexOf(term) !== at),
    );
    expect(again).toEqual([]);
  });
  it('let no narrower term be a form of another group’s word, which would find that group', () => {
    const forms = (terms: readonly string[]) => terms.flatMap(formsOf).map((stems) => stems.join(' '));
    const others = new Set(groups.flatMap(({ same }) => forms(same)));
    const narrower = groups.flatMap((group) => (group.narrower ?? []).flat());
    expect(narrower.filter((term) => forms([term]).some((form) => others.has(form)))).toEqual([]);
  });
  it('say what a word finds that stands alone', () => {
    expect(aliasSchema.safeParse({ same: ['debt'], finds: ['money'] }).success).toBe(true);
    expect(aliasSchema.safeParse({ same: ['debt'] }).error?.issues[0]?.message).toContain('under "finds"');
  });
  it('name a narrower term once: it finds the whole group or only itself', () => {
    expect(aliasSchema.safeParse({ same: ['pets'], narrower: ['horse', ['dog', 'puppy']] }).success).toBe(true);
    const twice = aliasSchema.safeParse({ same: ['pets', 'puppy'], narrower: ['horse', ['dog', 'puppy']] });
    expect(twice.error?.issues[0]?.message).toContain('not under "same"');
  });
});

describe('the glossary', () => {
  const terms = z.array(glossaryTermSchema).parse(read('glossary'));

  it('explains each term once, in alphabetical order', () => {
    expect(new Set(terms.map(({ slug }) => slug)).size).toBe(terms.length);
    const names = terms.map(({ term }) => term.toLowerCase());
    expect(names).toEqual([...names].sort());
  });
});
