import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isScalar, parseDocument, Scalar, type YAMLMap } from 'yaml';
import type { HistoryItem } from '../archive/reference.ts';
import { writeWhole } from '../files/write-whole.ts';

const newFile = '# What happened to the archive, newest first: additions, corrections, checks, withdrawals.\n[]\n';

/** How the content folder writes YAML: single quotation marks, and no line broken anew. */
const style = { lineWidth: 0, singleQuote: true } as const;

/** Items as YAML. Their days stand in quotation marks: readers of older YAML would make times of them. */
function written(items: readonly HistoryItem[]): string {
  const document = new Document([...items], { schema: 'core' });
  for (const item of (document.contents as unknown as { items: YAMLMap[] }).items) {
    const day = item.get('on', true);
    if (day instanceof Scalar) day.type = Scalar.QUOTE_SINGLE;
  }
  return document.toString(style);
}

/**
 * Puts items at the top of `history.yaml`, below its opening comment; what stands there stays as it is, to the letter.
 * @param folder the content folder, absolute
 * @param items in the order in which they are to stand
 * @throws Error when the file holds anything but a list of items
 */
export function recordHistory(folder: string, items: readonly HistoryItem[]): void {
  if (items.length === 0) return;
  const file = join(folder, 'history.yaml');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : newFile;
  const head = /^(?:[ \t]*(?:#.*)?\r?\n)*/.exec(text)?.[0] ?? '';
  const list = text.slice(head.length);
  const isEmpty = /^(?:\[\s*\])?\s*$/.test(list);
  if (!isEmpty && !list.startsWith('- '))
    throw new Error(`${file}: expected a list of items that each begin with "- on:"`);
  writeWhole(file, head + written(items) + (isEmpty ? '' : list));
}

/**
 * Notes in `archive.yaml` that the publisher's lists were checked, and says in the history what came of it.
 * @param folder the content folder, absolute
 * @param on the day, an ISO date
 * @param note what came of it, in a sentence for readers
 */
export function recordCheck(folder: string, on: string, note: string): void {
  const file = join(folder, 'archive.yaml');
  const settings = parseDocument(readFileSync(file, 'utf8'), { schema: 'core' });
  const checked = settings.get('checked', true);
  if (isScalar(checked)) checked.value = on;
  else settings.set('checked', on);
  writeWhole(file, settings.toString(style));
  recordHistory(folder, [{ on, what: 'checked', note }]);
}
