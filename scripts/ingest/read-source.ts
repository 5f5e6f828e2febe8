import { readMarkdown } from './markdown/read-markdown.ts';
import type { ReadResult } from './read-result.ts';
import type { PdfReader } from './pdf/read-pdf.ts';
import { UnreadablePdf } from './pdf/unreadable-pdf.ts';
import { Refusal } from './refusal.ts';
import type { Sniffed } from './sniff.ts';
import { readText } from './text/read-text.ts';

/**
 * Reads a source by the route that its content calls for.
 * @throws Refusal when it cannot be read
 */
export async function readSource(path: string, sniffed: Sniffed, pdf: PdfReader): Promise<ReadResult> {
  if (sniffed.kind === 'text') return readText(sniffed.text);
  if (sniffed.kind === 'markdown') return readMarkdown(sniffed.text);
  try {
    return await pdf.read(path);
  } catch (error) {
    if (error instanceof UnreadablePdf) throw new Refusal(error.message, { cause: error });
    throw error;
  }
}
