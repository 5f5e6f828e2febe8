import { open } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { ReadResult } from '../read-result.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { ReadingPool } from './reading-pool.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

/** A PDF says what it is within its first kilobyte (PDF 32000-1, annex H.3.4.1). */
const signatureWithin = 1024;

/** Reads PDFs in isolated processes. */
export interface PdfReader {
  /**
   * Reads a PDF into Markdown's syntax tree.
   * @param path the file
   * @throws UnreadablePdf with a reason that finishes the sentence "<file> …"; nothing worse can come of a document
   */
  read(path: string): Promise<ReadResult>;
  /** Ends the processes. */
  close(): void;
}

/**
 * Starts a reader; its processes start with the first document.
 * @param jobs how many documents are read at a time
 */
export function createPdfReader(jobs: number = availableParallelism(), limits: Limits = defaultLimits): PdfReader {
  const pool = new ReadingPool(jobs, limits);
  return {
    async read(path) {
      await checkFile(path, limits);
      return pool.read(path);
    },
    close: () => pool.close(),
  };
}

/** Reads a single PDF in a process of its own. For many, use `createPdfReader`. @throws UnreadablePdf */
export async function readPdf(path: string, limits: Limits = defaultLimits): Promise<ReadResult> {
  const reader = createPdfReader(1, limits);
  try {
    return await reader.read(path);
  } finally {
    reader.close();
  }
}

/** Refuses what can be refused without opening it as a PDF. */
async function checkFile(path: string, limits: Limits): Promise<void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size === 0) throw new UnreadablePdf('is empty');
    if (size > limits.fileBytes) {
      const [found, most] = [size, limits.fileBytes].map((bytes) => Math.round(bytes / 1024 / 1024));
      throw new UnreadablePdf(`has ${found} MB, more than the ${most} MB that ingest reads`);
    }
    const { buffer, bytesRead } = await file.read(Buffer.alloc(signatureWithin), 0, signatureWithin, 0);
    const head = buffer.toString('latin1', 0, bytesRead);
    if (head.includes('%PDF-')) return;
    if (/^\s*(?:<!doctype html|<html)/iu.test(head)) throw new UnreadablePdf('is a web page, not a PDF');
    throw new UnreadablePdf('is not a PDF');
  } finally {
    await file.close();
  }
}
