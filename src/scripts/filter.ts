/** Shows the items that answer every filter chosen, and hides headings whose items are all hidden. */
function startFilter(form: HTMLFormElement): void {
  const { filter: selector = '', noun = 'items' } = form.dataset;
  const items = [...document.querySelectorAll<HTMLElement>(selector)];
  const selects = [...form.querySelectorAll('select')];
  const status = form.querySelector('[role=status]');
  const all = form.querySelector<HTMLButtonElement>('[data-all]');

  const answers = (item: HTMLElement) =>
    selects.every(({ name, value }) => value === '' || (item.dataset[name] ?? '').split('|').includes(value));

  const show = () => {
    for (const item of items) item.hidden = !answers(item);
    const shown = items.filter((item) => !item.hidden);
    for (const group of document.querySelectorAll<HTMLElement>('main section')) {
      const inside = items.filter((item) => group.contains(item));
      group.hidden = inside.length > 0 && inside.every((item) => item.hidden);
    }
    const none = shown.length === 0 ? ': none answers every choice' : '';
    if (status !== null) status.textContent = `${shown.length} of ${items.length} ${noun}${none}`;
    if (all !== null) all.hidden = selects.every(({ value }) => value === '');
  };

  const remember = () => {
    const address = new URL(location.href);
    for (const { name, value } of selects) {
      if (value === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    history.replaceState(null, '', address);
  };

  const chosen = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = chosen.get(select.name);
    if (value !== null && [...select.options].some((option) => option.value === value)) select.value = value;
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    remember();
    show();
  });
  all?.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    selects[0]?.focus();
    remember();
    show();
  });
  form.hidden = false;
  show();
}

/** Starts the page's filters. */
export function startFilters(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]')) startFilter(form);
}
