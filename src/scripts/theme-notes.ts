interface Note {
  readonly paragraph: HTMLElement;
  readonly element: HTMLElement;
}

/** The links to themes by the paragraph that speaks of them, from the list above the text. */
function themesByParagraph(list: Element): ReadonlyMap<string, readonly HTMLAnchorElement[]> {
  const themes = new Map<string, HTMLAnchorElement[]>();
  for (const item of list.querySelectorAll('li')) {
    const [theme, ...paragraphs] = item.querySelectorAll('a');
    if (theme === undefined) continue;
    for (const { hash } of paragraphs) {
      const id = hash.slice(1);
      themes.set(id, [...(themes.get(id) ?? []), theme]);
    }
  }
  return themes;
}

/** A note for each paragraph at which a theme begins: one that went before it is not said again. */
function makeNotes(body: Element, themes: ReadonlyMap<string, readonly HTMLAnchorElement[]>): readonly Note[] {
  let before: readonly HTMLAnchorElement[] = [];
  return [...body.querySelectorAll<HTMLElement>('[data-paragraph]')].flatMap((paragraph) => {
    const here = themes.get(paragraph.id) ?? [];
    const fresh = here.filter((theme) => !before.includes(theme));
    if (here.length > 0) before = here;
    if (fresh.length === 0) return [];
    const element = document.createElement('div');
    element.className = 'theme-note';
    for (const { href, textContent } of fresh) {
      const link = Object.assign(document.createElement('a'), { href, textContent, tabIndex: -1 });
      element.append(link);
    }
    return [{ paragraph, element }];
  });
}

/** Sets each note beside its paragraph, or as near below as the notes before it and the grades in the margin allow. */
function place(body: Element, notes: readonly Note[]): void {
  const { top: start } = body.getBoundingClientRect();
  const taken = [...body.querySelectorAll('.margin-note')].map((note) => note.getBoundingClientRect());
  const wanted = notes.map(({ paragraph, element }) => ({
    element,
    top: paragraph.getBoundingClientRect().top,
    height: element.getBoundingClientRect().height,
  }));
  let end = -Infinity;
  for (const { element, top, height } of wanted) {
    let free = Math.max(top + 4, end);
    for (const grade of taken) {
      if (free < grade.bottom && free + height > grade.top) free = grade.bottom + 8;
    }
    element.style.top = `${free - start}px`;
    end = free + height + 6;
  }
}

/**
 * Writes the themes of a text into its margin where the window is wide enough. The same links stand in the list above the
 * text, so the notes are left out of reading aloud and of the keyboard's way.
 */
export function showThemeNotes(): void {
  const list = document.querySelector('[data-themes]');
  const body = document.querySelector('[data-document]');
  const wide = matchMedia('(min-width: 80rem)');
  if (list === null || body === null) return;
  let notes: readonly Note[] | null = null;
  const show = () => {
    if (!wide.matches) return;
    if (notes === null) {
      notes = makeNotes(body, themesByParagraph(list));
      const margin = document.createElement('div');
      margin.className = 'theme-notes';
      margin.setAttribute('aria-hidden', 'true');
      margin.append(...notes.map(({ element }) => element));
      body.append(margin);
    }
    place(body, notes);
  };
  new ResizeObserver(show).observe(body);
}
