/** Opens a text that the page shows folded, where it has one. */
export function unfoldText(): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details[data-fold]')) fold.open = true;
}

/** Opens the folded text whenever the address leads to a place in it: not every browser does so itself. */
export function unfoldForAddress(): void {
  if (document.querySelector('details[data-fold]') === null) return;
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target?.closest('details[data-fold]:not([open])') === null || target === null) return;
    unfoldText();
    target.scrollIntoView();
  };
  addEventListener('hashchange', follow);
  follow();
}
