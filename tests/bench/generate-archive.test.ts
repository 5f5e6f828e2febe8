import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type ArchivePlan, generateArchive } from '../../scripts/bench/generate-archive.ts';
import { verifyArchive } from '../../scripts/verify/verify-archive.ts';
import { readArchive } from '../../src/load/load-archive.ts';

function generated(plan: ArchivePlan): string {
  const folder = mkdtempSync(join(tmpdir(), 'generated-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  generateArchive(folder, plan);
  return folder;
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    hash.update(name);
    if (/\.\w+$/.test(name)) hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

test('a generated archive is valid and its words are proved', { timeout: 60_000 }, async () => {
  const folder = generated({ inspections: 160, words: 600, seed: 1 });
  const { problems } = await verifyArchive(folder);
  expect(problems).toEqual([]);
  const { archive } = readArchive(folder);
  expect(archive.authorities).toHaveLength(153);
  expect(archive.inspections).toHaveLength(160);
  const texts = archive.inspections.map(({ id }) => archive.textOf(id));
  const words = texts.reduce((sum, text) => sum + (text?.wordCount ?? 0), 0);
  expect(words / 160).toBeGreaterThan(500);
  expect(words / 160).toBeLessThan(700);
  expect(texts.every((text) => text !== null && text.improvements.length >= 3)).toBe(true);
});

test('the same seed gives the same bytes, another seed others', () => {
  const plan = { inspections: 6, words: 300, seed: 7 };
  const digest = digestOf(generated(plan));
  expect(digestOf(generated(plan))).toBe(digest);
  expect(digestOf(generated({ ...plan, seed: 8 }))).not.toBe(digest);
});
