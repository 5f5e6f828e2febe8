import type { Root, Table } from 'mdast';
import { eachNode } from './each-node.ts';
import { plainText } from './plain-text.ts';

/** A row of a plan's tables, or a line of text between them, by what it says it is. */
export type PlanLine =
  | { readonly type: 'workstream'; readonly letter: string; readonly title: string; readonly section: string | null }
  | {
      readonly type: 'outcome' | 'commitments' | 'recommendations' | 'measures' | 'commitment';
      readonly text: string;
      readonly paragraph: string;
    }
  | { readonly type: 'columns'; readonly cells: readonly string[] }
  | { readonly type: 'row'; readonly cells: readonly string[]; readonly paragraph: string };

const labels: readonly (readonly [
  RegExp,
  'outcome' | 'commitments' | 'recommendations' | 'measures' | 'commitment',
])[] = [
  [/^outcomes?$/, 'outcome'],
  [/^(?:improvement )?commitments$/, 'commitments'],
  [/^(?:improvement )?commitment$/, 'commitment'],
  [/^related .*recommendations?$/, 'recommendations'],
  [/^how will we know\b/, 'measures'],
];

const workstream = /^([A-Z]):\s+(\S.*)$/;

/** A label that stands twice in a cell, as cells cut by a converter may have it. */
function once(label: string): string {
  return /^(.+?)(?: \1)+$/.exec(label)?.[1] ?? label;
}

function rowLine(cells: readonly string[], paragraph: string): PlanLine {
  const [first = '', ...rest] = cells;
  const label = once(first).toLowerCase().replace(/\s+/g, ' ').replace(/[:?]$/, '');
  if (label === 'action' || label === 'actions') return { type: 'columns', cells };
  const known = labels.find(([pattern]) => pattern.test(label))?.[1];
  if (known !== undefined) return { type: known, text: rest.filter(Boolean).join(' '), paragraph };
  const only = rest.every((cell) => cell === '') ? workstream.exec(first) : null;
  if (only !== null) return { type: 'workstream', letter: only[1] ?? '', title: only[2] ?? '', section: null };
  return { type: 'row', cells, paragraph };
}

function* tableLines(table: Table): Generator<PlanLine> {
  for (const row of table.children) {
    const cells = row.children.map(plainText);
    if (cells.some((cell) => cell !== '')) yield rowLine(cells, row.data?.address?.id ?? '');
  }
}

/** What the tables of a council's plan and the headings over them say, in order. */
export function planLines(tree: Root): PlanLine[] {
  const lines: PlanLine[] = [];
  let section: string | null = null;
  eachNode(tree, (node) => {
    if (node.type === 'heading') section = node.data?.section?.id ?? section;
    if (node.type === 'heading' || node.type === 'paragraph') {
      const title = workstream.exec(plainText(node));
      if (title !== null) lines.push({ type: 'workstream', letter: title[1] ?? '', title: title[2] ?? '', section });
    }
    if (node.type === 'table') {
      for (const line of tableLines(node)) lines.push(line.type === 'workstream' ? { ...line, section } : line);
    }
  });
  return lines;
}
