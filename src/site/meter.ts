import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Grade } from '../archive/grade.ts';
import type { Paint } from './light-colours.ts';

/** How wide and high a meter is, in drawing units. */
export const meterSize = { width: 22, height: 14 } as const;

/**
 * A grade's meter in a picture, as pages draw it: four rising bars, of which the better grades fill more.
 * @param x its middle
 * @param y its middle
 */
export function meter(
  { step, onSharedStep }: { readonly step: Grade['step']; readonly onSharedStep: boolean },
  x: number,
  y: number,
  paint: Paint,
): Element {
  const left = x - meterSize.width / 2;
  const bottom = y + meterSize.height / 2;
  const colour = paint(`grade-${step}`);
  const bars = [0, 1, 2, 3].map((bar) => {
    const isFilled = bar < 5 - step;
    const height = 4.5 + bar * 3;
    return s('rect', {
      x: (left + bar * 5.6 + 0.5).toFixed(1),
      y: (bottom - 0.75 - height).toFixed(1),
      width: 4.2,
      height,
      fill: isFilled && !onSharedStep ? colour : 'none',
      stroke: isFilled ? colour : paint('rule-strong'),
      strokeWidth: isFilled ? (onSharedStep ? 2 : 1) : 0.75,
    });
  });
  const ground = s('rect', {
    x: (left - 3).toFixed(1),
    y: y - meterSize.height / 2 - 2,
    width: meterSize.width + 6,
    height: meterSize.height + 4,
    fill: paint('paper'),
  });
  return s('g', ground, ...bars);
}
