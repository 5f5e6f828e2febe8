import { readChoice, writeChoice, mostCompared, type ComparisonChoice } from './comparison-address.ts';
import type { AgeState, ColumnState, ComparisonColumn } from './comparison-column.ts';

/** The state in which the record stood at the end of a day; the newest where no day is given. */
function stateAt<State extends ColumnState | AgeState>(states: readonly State[], by: string | null): State | undefined {
  if (by === null) return states.at(-1);
  const end = Date.parse(`${by}T23:59:59.999Z`);
  return states.findLast(({ from }) => from === null || from <= end);
}

function find<Some extends Element>(root: ParentNode, selector: string): Some {
  const found = root.querySelector<Some>(selector);
  if (found === null) throw new Error(`The page lacks ${selector}`);
  return found;
}

/** Lets a reader choose which authorities stand in the page's table, and as at which day. */
class ComparisonChoiceElement extends HTMLElement {
  readonly #columns = new Map<string, Promise<ComparisonColumn>>();
  #csv: string | null = null;

  get #form(): HTMLFormElement {
    return find(this, 'form');
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>('input[name="a"]')];
  }

  get #date(): HTMLInputElement {
    return find(this, 'input[name="by"]');
  }

  connectedCallback(): void {
    const form = this.#form;
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => void this.#chosen());
    find(this, '[data-reset]').addEventListener('click', () => {
      this.#date.value = '';
      void this.#chosen();
    });
    addEventListener('popstate', () => void this.#restore());
    document.querySelector('[data-comparison-csv]')?.addEventListener('click', (event) => this.#download(event));
    if (location.search !== '') void this.#restore();
  }

  /** Shows what the address says. */
  async #restore(): Promise<void> {
    const known = this.#boxes.map(({ value }) => value);
    const choice = readChoice(location.search, known);
    const initial = this.#boxes.filter((box) => box.defaultChecked).map(({ value }) => value);
    const authorities = choice.authorities.length > 0 ? choice.authorities : initial;
    for (const box of this.#boxes) box.checked = authorities.includes(box.value);
    this.#date.value = choice.by ?? '';
    await this.#show({ authorities, by: choice.by });
  }

  async #chosen(): Promise<void> {
    const authorities = this.#boxes.filter(({ checked }) => checked).map(({ value }) => value);
    if (authorities.length < 2 || authorities.length > mostCompared) {
      this.#say(
        `Choose two to ${mostCompared} councils: ${authorities.length} chosen. The table still shows the choice before.`,
      );
      return;
    }
    const choice = { authorities, by: this.#date.value === '' ? null : this.#date.value };
    history.pushState(null, '', `${location.pathname}${writeChoice(choice)}`);
    await this.#show(choice);
  }

  #say(words: string): void {
    find(this, '[data-status]').textContent = words;
  }

  #column(slug: string): Promise<ComparisonColumn> {
    const found = this.#columns.get(slug) ?? fetchColumn(`${this.dataset['columns'] ?? ''}${slug}.json`);
    this.#columns.set(slug, found);
    return found;
  }

  async #show({ authorities, by }: ComparisonChoice): Promise<void> {
    try {
      const columns = await Promise.all(authorities.map((slug) => this.#column(slug)));
      const shown = columns.map((column) => ({
        column,
        state: stateAt(column.states, by),
        age: stateAt(column.ages, by),
      }));
      fillTable(shown);
      this.#csv = shown.map(({ state }) => state?.csv ?? '').join('');
      const names = columns.map(({ name }) => name).join(', ');
      const stood =
        by === null
          ? 'the newest grades'
          : `what was published by ${new Date(by).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })}`;
      this.#say(`Shown: ${stood} of ${names}.`);
    } catch {
      this.#columns.clear();
      this.#say('The grades could not be fetched. The table still shows the choice before; try again.');
    }
  }

  /** Saves what the table shows; without a choice the link itself leads to the whole table. */
  #download(event: Event): void {
    const link = event.currentTarget;
    if (this.#csv === null || !(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    const header = link.dataset['comparisonCsv'] ?? '';
    const address = URL.createObjectURL(new Blob([`${header}\r\n${this.#csv}`], { type: 'text/csv;charset=utf-8' }));
    const download = Object.assign(document.createElement('a'), { href: address, download: 'comparison.csv' });
    download.click();
    URL.revokeObjectURL(address);
  }
}

async function fetchColumn(address: string): Promise<ComparisonColumn> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as ComparisonColumn;
}

interface Shown {
  readonly column: ComparisonColumn;
  readonly state: ColumnState | undefined;
  readonly age: AgeState | undefined;
}

/** Puts a cell for each chosen column into a row, after the row's name. */
function fillRow(row: HTMLTableRowElement, shown: readonly Shown[], htmlOf: (column: Shown) => string | undefined) {
  const [name, sample] = row.children;
  if (name === undefined || sample === undefined) return;
  const cells = shown.map((column) => {
    const cell = sample.cloneNode(false) as HTMLElement;
    cell.dataset['authority'] = column.column.slug;
    cell.dataset['label'] = column.column.name;
    cell.innerHTML = htmlOf(column) ?? '';
    return cell;
  });
  row.replaceChildren(name, ...cells);
}

/** Puts the chosen columns into the page's table; rows in which nobody was judged are hidden. */
function fillTable(shown: readonly Shown[]): void {
  const table = find<HTMLTableElement>(document, '[data-comparison]');
  table.classList.toggle('many', shown.length > 4);
  const head = find<HTMLTableRowElement>(table, 'thead tr');
  const [corner, pattern] = head.children;
  if (corner === undefined || pattern === undefined) return;
  head.replaceChildren(
    corner,
    ...shown.map(({ column }) => {
      const cell = pattern.cloneNode(true) as HTMLElement;
      cell.dataset['authority'] = column.slug;
      const link = find<HTMLAnchorElement>(cell, 'a');
      link.href = column.page;
      link.textContent = column.name;
      return cell;
    }),
  );
  fillRow(find(table, 'tr[data-age]'), shown, ({ age }) => age?.html);
  for (const row of table.querySelectorAll<HTMLTableRowElement>('tr[data-row]')) {
    const concept = row.dataset['row'] ?? '';
    row.hidden = !shown.some(({ state }) => state?.judged.includes(concept));
    fillRow(row, shown, ({ state }) => state?.cells[concept]);
  }
  const notes = document.querySelector('[data-comparison-coverage]');
  notes?.replaceChildren(
    ...shown.map(({ column }) => {
      const item = document.createElement('li');
      const name = document.createElement('strong');
      name.textContent = `${column.name}: `;
      item.append(name, column.coverage);
      return item;
    }),
  );
}

customElements.define('comparison-choice', ComparisonChoiceElement);
