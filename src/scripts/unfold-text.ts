/** Opens a text that the page shows folded, where it has one. */
export function unfoldText(): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details[data-fold]')) fold.open = true;
}

/** The id that the address leads to: none has a percent sign, and one that is no code of a letter stands for itself. */
function idInAddress(): string {
  const id = location.hash.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Opens the folded text whenever the address leads to a place in it: not every browser does so itself. */
export function unfoldForAddress(): void {
  if (document.querySelector('details[data-fold]') === null) return;
  const follow = () => {
    const target = document.getElementById(idInAddress());
    if (target?.closest('details[data-fold]:not([open])') === null || target === null) return;
    unfoldText();
    target.scrollIntoView();
  };
  addEventListener('hashchange', follow);
  follow();
}
