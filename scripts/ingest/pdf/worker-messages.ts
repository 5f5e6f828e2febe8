import type { ReadResult } from '../read-result.ts';

/** Asks a reading process for one document. */
export interface ReadRequest {
  readonly path: string;
  readonly maximumPages: number;
}

/** What a reading process reports: that it is at work and how much memory it holds, or how the reading ended. */
export type WorkerMessage =
  | { readonly kind: 'memory'; readonly bytes: number }
  | { readonly kind: 'read'; readonly result: ReadResult }
  | { readonly kind: 'unreadable'; readonly reason: string };
