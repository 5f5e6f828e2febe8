import '../charts/grade-chart-element.ts';
import { offerReference } from './copy-reference.ts';
import { startFilters } from './filter.ts';
import { followContents } from './follow-contents.ts';
import { labelMarks } from './mark-labels.ts';
import { showMatches } from './matches.ts';
import { offerCitations } from './paragraph-tools.ts';
import { startSearchForms } from './search-form.ts';
import { showThemeNotes } from './theme-notes.ts';
import { unfoldForAddress } from './unfold-text.ts';

// One file for every page: each starts only what it finds on the page. Files of their own for each of these would be
// requests beside the style sheet and the fonts, for which the first words wait (docs/decisions/0018-one-script.md).
startSearchForms();
labelMarks();
startFilters();
followContents();
offerCitations();
offerReference();
showThemeNotes();
unfoldForAddress();
void showMatches();

// What is large is fetched by the pages that hold it, in a task of its own: the browser lays the page out at the end of this
// one, and Lighthouse counted both together as blocking.
setTimeout(() => {
  const searchPage = document.querySelector<HTMLElement>('[data-search-page]');
  if (searchPage !== null) {
    void import('../search/browser/search-page.ts').then(({ startSearchPage }) => startSearchPage(searchPage));
  }
  if (document.querySelector('comparison-choice') !== null) void import('../site/choose-comparison.ts');
});
