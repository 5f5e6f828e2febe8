import { expect, test } from 'vitest';
import type { Inspection } from '../../src/archive/archive.ts';
import { authorsOf, cite, citedTitle, plainCitation } from '../../src/archive/citation.ts';
import type { Framework } from '../../src/archive/framework.ts';
import { smallArchive } from './small-archive.ts';

const address = 'https://archive.test/inspections/north/2019-01-17-focused-visit/';

const archive = smallArchive([{ authority: 'north', on: '2018-12-11' }]);
const visit = (changes: Partial<Inspection>): Inspection =>
  ({ ...(archive.inspections[0] as Inspection), ...changes }) as Inspection;

test('a citation gives the visit’s date beside the letter’s', () => {
  const letter = visit({
    title: 'Focused visit to North',
    date: '2019-01-17',
    dateBasis: 'letter',
    inspected: { from: '2018-12-11', to: '2018-12-12' },
    source: { publisher: 'Ofsted' },
  });
  expect(plainCitation(cite(archive, letter, address))).toBe(
    `Ofsted, Focused visit to North (visited 11–12 December 2018, letter 17 January 2019). Test archive, ${address}`,
  );
});

test('a joint inspection is cited by all who made it, as its letter or else its framework names them', () => {
  const joint = visit({ framework: 'joint-send', source: { publisher: 'Ofsted' }, inspectorates: undefined });
  const framework = { slug: 'joint-send', inspectorates: ['Ofsted', 'Care Quality Commission'] };
  const known = { ...archive, frameworks: [framework as unknown as Framework] };
  expect(authorsOf(known, joint)).toEqual(['Ofsted', 'Care Quality Commission']);
  const named = visit({ ...joint, inspectorates: ['Ofsted', 'Care Quality Commission', 'HMI Probation'] });
  expect(cite(known, named, address).reference).toMatch(/^Ofsted, Care Quality Commission and HMI Probation, /);
  expect(authorsOf(known, visit({ source: { publisher: 'Ofsted' } }))).toEqual(['Ofsted']);
});

test('what is not known is left out, and nothing is put in its place', () => {
  const plan = visit({ title: 'North’s plan', date: '2017-07', dateBasis: 'printed', inspected: undefined });
  expect(cite(archive, plan, address).reference).toBe('North’s plan (published July 2017)');
});

test('a title that names no council is cited with the council before it', () => {
  const named = {
    ...archive,
    authorities: archive.authorities.map((all) => ({ ...all, officialName: 'North & East Council' })),
  };
  const titled = (title: string) => citedTitle(named, visit({ title }));
  expect(titled('Inspection of services for children')).toBe(
    'North & East Council: Inspection of services for children',
  );
  expect(titled('Inspection of north and east council')).toBe('Inspection of north and east council');
});
