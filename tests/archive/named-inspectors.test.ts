import { expect, test } from 'vitest';
import type { Inspection } from '../../src/archive/archive.ts';
import { namedInspectors } from '../../src/archive/named-inspectors.ts';

function inspection(id: string, facts: Partial<Inspection>): Inspection {
  return { id, signedBy: [], inspectors: [], ...facts } as unknown as Inspection;
}

const first = inspection('a/2015-sif-inspection', {
  inspectors: [
    { name: 'Zoë Adams', role: 'lead' },
    { name: 'Pat O’Brien', role: 'inspector' },
  ],
  signedBy: ['Zoë Adams', 'Someone Else'],
});
const second = inspection('b/2016-focused-visit', {
  inspectors: [
    { name: 'Zoe Adams', role: 'inspector' },
    { name: "Pat O'Brien", role: 'inspector' },
  ],
});

test('names stand by surname, with every document that names them', () => {
  const people = namedInspectors({ inspections: [first, second], people: [] });
  expect(people.map(({ name, namings }) => [name, namings.map((naming) => naming.inspection.id)])).toEqual([
    ['Zoe Adams', [second.id]],
    ['Zoë Adams', [first.id]],
    ["Pat O'Brien", [second.id]],
    ['Pat O’Brien', [first.id]],
  ]);
});

test('spellings are joined by people.yaml alone, and the document’s own spelling is kept', () => {
  const evidence = 'Both letters give the same address.';
  const [adams] = namedInspectors({
    inspections: [first, second],
    people: [{ name: 'Zoë Adams', variants: ['Zoe Adams'], evidence }],
  });
  expect(adams?.joined).toEqual({ variants: ['Zoe Adams'], evidence });
  expect(adams?.namings.map(({ as, signed }) => [as.name, signed])).toEqual([
    ['Zoë Adams', true],
    ['Zoe Adams', false],
  ]);
});

test('somebody who only signed is not listed as an inspector', () => {
  const people = namedInspectors({ inspections: [first], people: [] });
  expect(people.map(({ name }) => name)).not.toContain('Someone Else');
});

test('two names never share an address', () => {
  const slugs = namedInspectors({ inspections: [first, second], people: [] }).map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(4);
  expect(slugs).toContain('zoe-adams');
});
