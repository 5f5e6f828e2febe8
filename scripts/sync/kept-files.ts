import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a fetched file with this SHA-256 is kept. */
export function keptFile(folder: string, sha256: string): string {
  return join(folder, `${sha256}.pdf`);
}

/** Keeps a fetched file, whole or not at all, under its SHA-256. */
export function keep(folder: string, bytes: Uint8Array): { readonly file: string; readonly sha256: string } {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = keptFile(folder, sha256);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.new`, bytes);
  renameSync(`${file}.new`, file);
  return { file, sha256 };
}

/** A PDF says so within its first 1,024 bytes (ISO 32000, annex H.3.4.1). */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}
