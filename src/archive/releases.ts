import type { Archive } from './archive.ts';
import type { HistoryItem } from './reference.ts';

/** One version of the data: the archive as it was at the end of a day on which something happened to it. */
export interface Release {
  /** The day, an ISO date: versions are dates. */
  readonly version: string;
  /** What happened on that day, in the order of the history. */
  readonly items: readonly HistoryItem[];
  /** The same in numbers: “5 additions, 1 correction”. */
  readonly summary: string;
}

const nouns: Record<HistoryItem['what'], readonly [string, string]> = {
  added: ['addition', 'additions'],
  corrected: ['correction', 'corrections'],
  withdrawn: ['withdrawal', 'withdrawals'],
  checked: ['check of the publishers’ lists', 'checks of the publishers’ lists'],
};

function summaryOf(items: readonly HistoryItem[]): string {
  return Object.entries(nouns)
    .map(([what, [one, many]]) => ({ count: items.filter((item) => item.what === what).length, one, many }))
    .filter(({ count }) => count > 0)
    .map(({ count, one, many }) => `${count} ${count === 1 ? one : many}`)
    .join(', ');
}

/** Every version of the data with what changed in it, newest first, from the archive's history. */
export function releasesOf({ history }: Pick<Archive, 'history'>): Release[] {
  const days = [...Map.groupBy(history, ({ on }) => on)].sort(([one], [other]) => (one < other ? 1 : -1));
  return days.map(([version, items]) => ({ version, items, summary: summaryOf(items) }));
}

/** The version of the data: the newest day on which something happened to the archive or its lists were checked. */
export function dataVersion({ history, settings }: Pick<Archive, 'history' | 'settings'>): string {
  return history.map(({ on }) => on).reduce((newest, day) => (day > newest ? day : newest), settings.checked);
}
