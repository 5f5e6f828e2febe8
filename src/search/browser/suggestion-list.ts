import { element } from './element.ts';
import { searchFiles } from './load-search.ts';
import { suggestNames, suggestPassages, type Suggestion } from './suggestions.ts';

/** Milliseconds without a keystroke after which passages are looked for. */
const pause = 250;
const shortestQuery = 2;

/**
 * Makes a search field offer suggestions as one types: a combobox with a list of links, after the ARIA Authoring Practices.
 * @param input the field; its form still searches for what was typed
 * @param root the address of the site's root
 */
export function offerSuggestions(input: HTMLInputElement, root: string): void {
  const files = searchFiles(root);
  const listId = `${input.id}-suggestions`;
  const list = element('ul.suggestions', { id: listId, role: 'listbox', 'aria-label': 'Suggestions', hidden: true });
  const announcement = element('p.visually-hidden', { 'aria-live': 'polite' });
  input.closest('form')?.append(list, announcement);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-controls': listId,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
  })) {
    input.setAttribute(name, value);
  }
  let active = -1;
  let turn = 0;
  let timer = 0;

  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];

  function activate(at: number): void {
    const all = options();
    for (const option of all) option.setAttribute('aria-selected', 'false');
    active = all.length === 0 ? -1 : (at + all.length + 1) % (all.length + 1);
    if (active === all.length) active = -1;
    const option = all[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', option.id);
  }

  function close(): void {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    active = -1;
  }

  function draw(suggestions: readonly Suggestion[]): void {
    list.replaceChildren(
      ...suggestions.map(({ sort, label, detail, address }, place) =>
        element(
          'li.suggestion',
          { role: 'option', id: `${listId}-${String(place)}`, 'aria-selected': 'false', 'data-address': address },
          element('span.suggestion-sort', {}, sort),
          element('span', {}, label, detail === null ? null : element('span.suggestion-detail', {}, detail)),
        ),
      ),
    );
    if (suggestions.length === 0) {
      close();
      return;
    }
    list.hidden = false;
    active = -1;
    input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-expanded', 'true');
    const count = suggestions.length;
    announcement.textContent = `${String(count)} ${count === 1 ? 'suggestion' : 'suggestions'}`;
  }

  async function suggest(typed: string): Promise<void> {
    turn += 1;
    const mine = turn;
    const names = suggestNames(await files.catalogue(), typed, root);
    if (mine !== turn) return;
    draw(names);
    timer = window.setTimeout(() => {
      suggestPassages(files, typed, root)
        .then((passages) => {
          if (mine === turn) draw([...names, ...passages]);
        })
        .catch(console.error);
    }, pause);
  }

  function look(): void {
    clearTimeout(timer);
    const typed = input.value.trim();
    if (typed.length >= shortestQuery) suggest(typed).catch(console.error);
    else {
      turn += 1;
      close();
    }
  }

  input.addEventListener('input', look);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      close();
      event.preventDefault();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) look();
      else activate(event.key === 'ArrowDown' ? active + 1 : active === -1 ? options().length - 1 : active - 1);
      event.preventDefault();
    } else if (event.key === 'Enter' && active >= 0) {
      const address = options()[active]?.dataset['address'];
      if (address !== undefined) location.assign(address);
      event.preventDefault();
    }
  });
  input.addEventListener('blur', close);
  // A press on an option must not take the focus, or the list is gone before the click arrives.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
    if (option?.dataset['address'] !== undefined) location.assign(option.dataset['address']);
  });
  look();
}
