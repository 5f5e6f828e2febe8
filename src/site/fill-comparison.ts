import { ageBetween } from '../archive/age-between.ts';
import type { AgeState, ColumnState, ComparisonColumn } from './comparison-column.ts';
import { dayInWords } from './day-asked.ts';

/** An authority as it is shown: its column, and what the record said of it. */
export interface ShownColumn {
  readonly column: ComparisonColumn;
  readonly state: ColumnState | undefined;
  readonly age: AgeState | undefined;
}

/**
 * The first element that matches.
 * @throws Error where there is none: the page and its script don't belong together
 */
export function find<Some extends Element>(root: ParentNode, selector: string): Some {
  const found = root.querySelector<Some>(selector);
  if (found === null) throw new Error(`The page lacks ${selector}`);
  return found;
}

/** Puts a cell for each chosen column into a row, after the row's name. */
function fillRow(
  row: HTMLTableRowElement,
  shown: readonly ShownColumn[],
  htmlOf: (column: ShownColumn) => string | undefined,
) {
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

/** Counts the ages in the page's table to a chosen day: when it was asked as it then stood, “ago” would mean another day. */
export function countAgesTo(by: string): void {
  for (const age of document.querySelectorAll<HTMLElement>('[data-comparison] [data-age-since]')) {
    const then = new Date(age.dataset['ageSince'] ?? by);
    age.textContent = `${ageBetween(then, new Date(by))} before ${dayInWords(by)}`;
  }
}

/** Puts the chosen columns into the page's lists of what became better, worse or stayed the same. */
export function fillDirections(shown: readonly ShownColumn[]): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-directions] [data-way]')) {
    const way = list.dataset['way'] as keyof ColumnState['directions'];
    list.innerHTML = shown.map(({ state }) => state?.directions[way] ?? '').join('');
  }
}

/** Puts the chosen columns into the page's table; rows in which nobody was judged are hidden. */
export function fillTable(shown: readonly ShownColumn[]): void {
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
