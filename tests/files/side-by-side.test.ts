import { expect, test } from 'vitest';
import { sideBySide } from '../../src/files/side-by-side.ts';

test('each thing is worked on once, as many at the same time as may be and no more', async () => {
  const done: number[] = [];
  let [now, most] = [0, 0];
  await sideBySide([1, 2, 3, 4, 5], 2, async (thing) => {
    now += 1;
    most = Math.max(most, now);
    await Promise.resolve();
    done.push(thing);
    now -= 1;
  });
  expect(done).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});

test('an error of the work is told', async () => {
  const fail = () => Promise.reject(new Error('no space left'));
  await expect(sideBySide(['a'], 4, fail)).rejects.toThrow('no space left');
});
