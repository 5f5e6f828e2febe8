import { expect, test } from 'vitest';
import { settingsSchema } from '../../src/archive/settings.ts';
import { historySchema } from '../../src/archive/reference.ts';
import { dataVersion, releasesOf } from '../../src/archive/releases.ts';

const history = [
  { on: '2026-03-01', what: 'added', note: 'A letter.' },
  { on: '2026-04-02', what: 'corrected', note: 'A grade.' },
  { on: '2026-03-01', what: 'added', note: 'Another.' },
  { on: '2026-03-01', what: 'checked', note: 'Nothing new.' },
].map((item) => historySchema.parse(item));

test('a version is a day of the history, newest first, with all that happened on it', () => {
  expect(releasesOf({ history }).map(({ version, summary }) => [version, summary])).toEqual([
    ['2026-04-02', '1 correction'],
    ['2026-03-01', '2 additions, 1 check of the publishers’ lists'],
  ]);
});

test('the data are of the newest day, be it only a check', () => {
  const settings = settingsSchema.parse({
    title: 'A',
    description: 'B',
    region: 'C',
    baseUrl: 'https://a.example/',
    contact: { email: 'a@a.example' },
    checked: '2026-05-03',
  });
  expect(dataVersion({ history, settings })).toBe('2026-05-03');
  expect(dataVersion({ history, settings: { ...settings, checked: '2020-01-01' } })).toBe('2026-04-02');
});
