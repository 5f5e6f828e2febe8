/**
 * Does a piece of work for each of some things, several at the same time: for work that mostly waits for the disk.
 * @param most how many at the same time
 * @throws the first error of the work; what had begun goes on
 */
export async function sideBySide<Thing>(
  things: readonly Thing[],
  most: number,
  work: (thing: Thing) => Promise<void>,
): Promise<void> {
  const waiting = things.values();
  const workOn = async (): Promise<void> => {
    for (const thing of waiting) await work(thing);
  };
  await Promise.all(Array.from({ length: most }, workOn));
}
