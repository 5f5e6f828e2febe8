import { unfoldText } from './unfold-text.ts';

/** Leads from match to match of the search in the page's address, where it names one. */
export async function showMatches(): Promise<void> {
  const bar = document.querySelector<HTMLElement>('[data-match-navigator]');
  const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
  if (bar === null || query === '') return;
  unfoldText();
  const { navigateMatches } = await import('../search/browser/match-navigator.ts');
  await navigateMatches(bar, query);
}
