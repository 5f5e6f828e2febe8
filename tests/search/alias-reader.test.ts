import { expect, test } from 'vitest';
import { aliasParts } from '../../src/search/alias-parts.ts';
import { AliasReader } from '../../src/search/alias-reader.ts';
import { aliasTable } from '../../src/search/aliases.ts';
import { readWords } from '../../src/search/words.ts';

const groups = Array.from({ length: 40 }, (_, number) => ({
  same: [`lantern${String(number)}`, `lamp of the quay${String(number)}`],
  finds: [`light${String(number)}`],
}));
const parts = aliasParts(groups);

function reader() {
  const read: string[] = [];
  const aliases = new AliasReader(async (file) => {
    read.push(file);
    return parts.get(file);
  });
  return { aliases, read };
}

test('what stands in a query is found as in the whole table, from a few of the parts', async () => {
  const { aliases, read } = reader();
  const words = readWords('the lamps of the quay7 and the quay12 lamps, not light3');
  const { findAsked } = await aliases.aliasesIn([words]);
  expect(findAsked(words)).toEqual(aliasTable(groups).findAsked(words));
  expect(findAsked(words).map(({ group }) => group.number)).toEqual([7, 12]);
  expect(read.length).toBeLessThan(parts.size / 4);
});

test('a part is read once, and again where it could not be', async () => {
  const { aliases, read } = reader();
  const words = readWords('lantern30');
  await aliases.aliasesIn([words]);
  await aliases.aliasesIn([words]);
  expect(read).toHaveLength(2);
  let fails = true;
  const shaky = new AliasReader(async (file) => {
    if (fails) throw new Error('offline');
    return parts.get(file);
  });
  await expect(shaky.aliasesIn([words])).rejects.toThrow('offline');
  fails = false;
  expect((await shaky.aliasesIn([words])).findAsked(words)).toHaveLength(1);
});
