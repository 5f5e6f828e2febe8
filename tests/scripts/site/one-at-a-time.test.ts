import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { takeTurn } from '../../../scripts/site/one-at-a-time.ts';

function turnFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'turn-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'below', 'build.pid');
}

test('the second waits until the first is done', async () => {
  const file = turnFile();
  const giveBack = await takeTurn(file, () => undefined);
  const order: string[] = [];
  const second = takeTurn(file, () => order.push('waits')).then((done) => {
    order.push('second');
    done();
  });
  await expect.poll(() => order).toEqual(['waits']);
  order.push('first done');
  giveBack();
  await second;
  expect(order).toEqual(['waits', 'first done', 'second']);
  expect(existsSync(file)).toBe(false);
});

test('the turn of a process that was killed is taken over', async () => {
  const file = turnFile();
  (await takeTurn(file, () => undefined))();
  const numberOfNoProcess = 2 ** 31 - 2;
  writeFileSync(file, String(numberOfNoProcess));
  (await takeTurn(file, () => undefined))();
  expect(existsSync(file)).toBe(false);
});
