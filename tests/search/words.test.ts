import { expect, test } from 'vitest';
import { aliasTable } from '../../src/search/aliases.ts';
import { readWords } from '../../src/search/words.ts';

const stemsOf = (text: string) => readWords(text).map(({ stem }) => stem);

test('a term of two or three words is known when it is written as one', () => {
  const table = aliasTable([{ same: ['out of hours', 'night team'] }]);
  expect(table.findAsked(readWords('the outofhours desk')).map(({ from, to }) => [from, to])).toEqual([[1, 2]]);
});

test('letters of other languages are found by those of English', () => {
  expect(readWords('Sjøvoll, Łódź and Café').map(({ plain }) => plain)).toEqual(['sjovoll', 'lodz', 'and', 'cafe']);
});

test.each([
  ['relatives', 'related'],
  ['university', 'universal'],
  ['several', 'severe'],
  ['positive', 'position'],
  ['officers', 'office'],
  ['travellers', 'travel'],
  ['sexuality', 'sexual'],
  ['minority', 'minors'],
  ['allowance', 'allowed'],
  ['missing', 'missed'],
  ['dogged', 'dogs'],
  ['handful', 'hands'],
  ['respectively', 'respect'],
  ['products', 'productive'],
  ['productive', 'production'],
  ['strike', 'strikingly'],
  ['uniforms', 'uniformly'],
  ['memorial', 'memories'],
  ['import', 'importance'],
  ['international', 'internal'],
  ['interns', 'internal'],
  ['auditions', 'audits'],
  ['medication', 'medical'],
  ['morale', 'moral'],
  ['parking', 'parks'],
  ['evenings', 'even'],
  ['promotions', 'promotes'],
  ['meetings', 'meet'],
  ['excluded', 'excludes'],
  ['elections', 'electively'],
  ['parents', 'parenting'],
])('%s is no form of %s', (one, other) => {
  expect(stemsOf(one)).not.toEqual(stemsOf(other));
});

test.each([
  ['relatives', 'relative'],
  ['universities', 'university'],
  ['inspected', 'inspecting'],
  ['doggedly', 'dogged'],
  ['production', 'productions'],
  ['meeting', 'meetings'],
  ['important', 'importance'],
])('%s and %s are forms of one word', (one, other) => {
  expect(stemsOf(one)).toEqual(stemsOf(other));
});

test.each(['SGO', 'SGOs', 'special guardianship orders', 'Special Guardianship Order'])(
  'an acronym, its plural and its long form are found alike: %s',
  (text) => {
    const table = aliasTable([{ same: ['sgo', 'special guardianship order'] }]);
    expect(table.find(readWords(`An ${text} was made`)).map(({ group }) => group.number)).toEqual([0]);
  },
);

test('a phrase does not run over the end of a sentence', () => {
  const table = aliasTable([{ same: ['safety plan', 'scheme'] }]);
  expect(table.find(readWords('Health and safety. Plans are made'))).toEqual([]);
  expect(table.find(readWords('Their safety plans are made'))).toHaveLength(1);
});

test('a phrase does not run into a quotation, and may stand in one', () => {
  const table = aliasTable([{ same: ['service families', 'army families'] }]);
  expect(table.find(readWords('the service’s ‘family solutions’ approach'))).toEqual([]);
  expect(table.find(readWords('what they call ‘service families’'))).toHaveLength(1);
});

test('a participle has no plural that would be another form of its verb', () => {
  const table = aliasTable([{ same: ['excluded', 'expelled'] }]);
  expect(table.find(readWords('a pupil who was excluded'))).toHaveLength(1);
  expect(table.find(readWords('this excludes the views of others'))).toEqual([]);
});
