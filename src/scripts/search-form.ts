/** Offers suggestions in the page's search forms. What suggests is fetched at the first letter. */
export function startSearchForms(): void {
  // On the search page itself the results are the suggestions.
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-search-form]:not([data-search-page] *)')) {
    const input = form.querySelector('input');
    const start = async () => {
      const { offerSuggestions } = await import('../search/browser/suggestion-list.ts');
      if (input !== null) offerSuggestions(input, form.dataset['root'] ?? '/');
    };
    input?.addEventListener('input', () => void start().catch(console.error), { once: true });
  }
}
