const lanes = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6];

/**
 * The lane of each mark: 0 on the line, negative above, positive below, so that no two marks of a row come closer than
 * `spacing`. A mark never moves in time.
 * @param xs places in time, in ascending order
 */
export function staggered(xs: readonly number[], spacing: number): readonly number[] {
  const lastInLane = new Map<number, number>();
  return xs.map((x) => {
    const free = lanes.find((lane) => x - (lastInLane.get(lane) ?? -Infinity) >= spacing);
    const lane = free ?? lanes.length;
    lastInLane.set(lane, x);
    return lane;
  });
}
