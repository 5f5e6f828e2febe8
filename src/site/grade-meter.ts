/** One bar of a grade's meter, in drawing units. */
export interface MeterBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether the grade reaches it. */
  readonly reached: boolean;
}

/** The size of a meter, in drawing units. */
export const meterSize = { width: 30, height: 14 };

/**
 * The four rising bars that show where a grade stands in its order: four of them filled for the best step, one for the worst.
 * @param step the grade's step, 1 for the best
 */
export function meterBars(step: number): readonly MeterBar[] {
  return [0, 1, 2, 3].map((bar) => {
    const height = 4.5 + bar * 3;
    return { x: bar * 7.5 + 0.75, y: 12.75 - height, width: 6, height, reached: bar < 5 - step };
  });
}
