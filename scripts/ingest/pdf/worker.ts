// A reading process: takes one path at a time, answers with the document or the reason why it can't be read.
import { readFile } from 'node:fs/promises';
import { memoryUsage } from 'node:process';
import { extractPages } from './extract-pages.ts';
import { readIndependentText } from './independent-text.ts';
import { readDocument } from './read-document.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';
import type { ReadRequest, WorkerMessage } from './worker-messages.ts';

/** How often a reading process says how much memory it holds, where the parent can't look for itself. */
const reportMilliseconds = 200;

process.on('message', (request: ReadRequest) => void answer(request));
process.on('disconnect', () => process.exit());
setInterval(() => send({ kind: 'memory', bytes: memoryUsage.rss() }), reportMilliseconds).unref();

async function answer(request: ReadRequest): Promise<void> {
  try {
    const bytes = new Uint8Array(await readFile(request.path));
    const document = await extractPages(bytes.slice(), request.maximumPages);
    const sourceText = await readIndependentText(bytes);
    send({ kind: 'read', result: readDocument(document, sourceText.join('\n')) });
  } catch (error) {
    send({ kind: 'unreadable', reason: UnreadablePdf.from(error).message });
  }
}

function send(message: WorkerMessage): void {
  if (process.connected) process.send?.(message);
}
