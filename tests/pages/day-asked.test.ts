import { expect, it } from 'vitest';
import { dayAsked, dayFields } from '../../src/site/day-asked.ts';

it('reads a day from three fields, whatever the order of the reader’s country', () => {
  expect(dayAsked({ day: '1', month: '2', year: '2019' })).toEqual({ by: '2019-02-01' });
  expect(dayAsked({ day: ' 31 ', month: '12', year: '2018' })).toEqual({ by: '2018-12-31' });
});

it('asks for no day where all fields are empty', () => {
  expect(dayAsked({ day: '', month: '', year: '' })).toEqual({ by: null });
});

it('says what is wrong: a field left out, a day that the month doesn’t have', () => {
  expect(dayAsked({ day: '1', month: '', year: '2019' })).toEqual({ wrong: 'Give the day, the month and the year.' });
  expect(dayAsked({ day: '31', month: '2', year: '2019' })).toEqual({ wrong: 'There is no day 31 February 2019.' });
  expect(dayAsked({ day: '1.5', month: '2', year: '2019' })).toEqual({ wrong: 'There is no day 1.5 February 2019.' });
});

it('fills the fields with the day of the address', () => {
  expect(dayFields('2019-01-05')).toEqual({ day: '5', month: '1', year: '2019' });
  expect(dayFields(null)).toEqual({ day: '', month: '', year: '' });
});
