import { expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { isHiddenPage } from '../../src/site/hidden-pages.ts';

const archive = {
  inspections: [{ id: 'a/2018-focused-visit' }, { id: 'a/2019-focused-visit', unsearchable: 'A family asked.' }],
  plans: [],
  redirects: [{ from: '/inspections/a/2017-focused-visit/', to: '/inspections/a/2018-focused-visit/' }],
} as unknown as Archive;

test.each(['/', '/about/', '/inspections/', '/inspections/a/', '/inspections/a/2018-focused-visit/', '/compare/a/b/'])(
  'search engines may list %s',
  (path) => {
    expect(isHiddenPage(archive, path)).toBe(false);
  },
);

test.each([
  '/inspectors/',
  '/inspectors/jo-bloggs/',
  '/404.html',
  '/compare/b/a/',
  '/inspections/a/2017-focused-visit/',
  '/inspections/a/2019-focused-visit/',
])('search engines are asked to leave out %s', (path) => {
  expect(isHiddenPage(archive, path)).toBe(true);
});
