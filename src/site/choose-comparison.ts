import type { ComparisonSeries } from '../archive/compared.ts';
import { readChoice, writeChoice, mostCompared, type ComparisonChoice } from './comparison-address.ts';
import type { AgeState, ColumnState, ComparisonColumn } from './comparison-column.ts';
import { dayAsked, dayFields, dayInWords, type DayFields } from './day-asked.ts';
import type { ComparisonFrame } from './draw-comparison.ts';
import { comparisonFile, comparisonFileName, type ComparisonLines } from './comparison-file.ts';
import { countAgesTo, fillDirections, fillTable, find } from './fill-comparison.ts';
import { saveFile } from './save-file.ts';

/** The state in which the record stood at the end of a day; the newest where no day is given. */
function stateAt<State extends ColumnState | AgeState>(states: readonly State[], by: string | null): State | undefined {
  if (by === null) return states.at(-1);
  const end = Date.parse(`${by}T23:59:59.999Z`);
  return states.findLast(({ from }) => from === null || from <= end);
}

/** What the table shows, to be saved as a file. */
interface SavedTable extends ComparisonChoice {
  readonly lines: readonly ComparisonLines[];
}

/** Lets a reader choose which authorities stand in the page's table, and as at which day. */
class ComparisonChoiceElement extends HTMLElement {
  readonly #columns = new Map<string, Promise<ComparisonColumn>>();
  #table: SavedTable | null = null;
  #svg: { readonly name: string; readonly content: string } | null = null;

  get #form(): HTMLFormElement {
    return find(this, 'form');
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>('input[name="a"]')];
  }

  #field(name: keyof DayFields): HTMLInputElement | HTMLSelectElement {
    return find(this, `[name="${name}"]`);
  }

  get #day(): DayFields {
    return {
      day: this.#field('day').value,
      month: this.#field('month').value,
      year: this.#field('year').value,
    };
  }

  set #day(fields: DayFields) {
    for (const name of ['day', 'month', 'year'] as const) this.#field(name).value = fields[name];
  }

  connectedCallback(): void {
    const form = this.#form;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => void this.#chosen());
    find(this, '[data-reset]').addEventListener('click', () => {
      this.#day = dayFields(null);
      void this.#chosen();
    });
    addEventListener('popstate', () => void this.#restore());
    document.querySelector('[data-comparison-csv]')?.addEventListener('click', (event) => this.#saveTable(event));
    document.querySelector('[data-comparison-svg]')?.addEventListener('click', (event) => this.#savePicture(event));
    if (location.search !== '') void this.#restore();
  }

  /** Shows what the address says. */
  async #restore(): Promise<void> {
    const known = this.#boxes.map(({ value }) => value);
    const choice = readChoice(location.search, known);
    const initial = this.#boxes.filter((box) => box.defaultChecked).map(({ value }) => value);
    const authorities = choice.authorities.length > 0 ? choice.authorities : initial;
    for (const box of this.#boxes) {
      box.checked = authorities.includes(box.value);
      const folded = box.checked ? box.closest('details') : null;
      if (folded !== null) folded.open = true;
    }
    this.#day = dayFields(choice.by);
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
    const asked = dayAsked(this.#day);
    if ('wrong' in asked) {
      this.#say(`${asked.wrong} The table still shows the choice before.`);
      return;
    }
    const choice = { authorities, by: asked.by };
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
      if (by !== null) countAgesTo(by);
      fillDirections(shown);
      this.#offerTable({ lines: shown.flatMap(({ state }) => state?.csv ?? []), authorities, by });
      await this.#draw(
        columns.map(({ series }) => series),
        { authorities, by },
      );
      const names = columns.map(({ name }) => name).join(', ');
      const stood = by === null ? 'the newest grades' : `what was published by ${dayInWords(by)}`;
      this.#say(`Shown: ${stood} of ${names}.`);
    } catch {
      this.#columns.clear();
      this.#say('The grades could not be fetched. The table still shows the choice before; try again.');
    }
  }

  /** Draws the choice in place of the page's picture. What draws is fetched only then. */
  async #draw(series: readonly ComparisonSeries[], { authorities, by }: ComparisonChoice): Promise<void> {
    const place = document.querySelector('[data-comparison-picture]');
    const frame = document.querySelector('[data-comparison-frame]')?.textContent;
    if (place === null || frame === null || frame === undefined) return;
    const { drawComparison } = await import('./draw-comparison.ts');
    const drawn = drawComparison(JSON.parse(frame) as ComparisonFrame, series, by, location.search);
    place.innerHTML = drawn.onPage ?? '<p>None of these councils had been graded by then.</p>';
    const name = comparisonFileName(authorities, this.#asAt({ by }), 'svg');
    this.#svg = drawn.file === null ? null : { name, content: drawn.file };
  }

  /** Without a choice the link leads to every council's grades; from the first choice on it saves what the table shows. */
  #offerTable(table: SavedTable): void {
    this.#table = table;
    find(document, '[data-comparison-csv]').textContent = 'This table as CSV';
  }

  #saveTable(event: Event): void {
    if (this.#table === null) return;
    event.preventDefault();
    const { lines, authorities } = this.#table;
    const asAt = this.#asAt(this.#table);
    saveFile(comparisonFileName(authorities, asAt, 'csv'), 'text/csv;charset=utf-8', comparisonFile(lines, asAt));
  }

  /** The day as at which a choice stands: the one chosen, else the day of the archive's last check. */
  #asAt({ by }: Pick<ComparisonChoice, 'by'>): string {
    return by ?? this.dataset['checked'] ?? '';
  }

  /** Saves the picture of the choice; without one the link itself leads to the picture that the page shows. */
  #savePicture(event: Event): void {
    if (this.#svg === null) return;
    event.preventDefault();
    saveFile(this.#svg.name, 'image/svg+xml', this.#svg.content);
  }
}

async function fetchColumn(address: string): Promise<ComparisonColumn> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as ComparisonColumn;
}

customElements.define('comparison-choice', ComparisonChoiceElement);
