import type { Kind } from '../archive/kind.ts';

function polygon(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
}

/**
 * The outline of a kind's mark as an SVG path. All shapes are drawn to look equally large.
 * @param mark the mark that `content/kinds.yaml` gives the kind
 * @param x centre
 * @param y centre
 * @param size half the height of a square mark
 */
export function markShape(mark: Kind['mark'], x: number, y: number, size: number): string {
  switch (mark) {
    case 'square':
      return polygon([
        [x - size, y - size],
        [x + size, y - size],
        [x + size, y + size],
        [x - size, y + size],
      ]);
    case 'circle': {
      const r = (size * 1.06).toFixed(1);
      const left = (x - size * 1.06).toFixed(1);
      const across = (size * 2.12).toFixed(1);
      return `M${left} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0-${across} 0Z`;
    }
    case 'diamond':
      return polygon([
        [x, y - size * 1.3],
        [x + size * 1.3, y],
        [x, y + size * 1.3],
        [x - size * 1.3, y],
      ]);
    case 'triangle':
      return polygon([
        [x, y - size * 1.15],
        [x + size * 1.25, y + size],
        [x - size * 1.25, y + size],
      ]);
    case 'hexagon':
      return polygon([
        [x - size * 0.6, y - size * 1.05],
        [x + size * 0.6, y - size * 1.05],
        [x + size * 1.2, y],
        [x + size * 0.6, y + size * 1.05],
        [x - size * 0.6, y + size * 1.05],
        [x - size * 1.2, y],
      ]);
    case 'plus': {
      const arm = size * 1.15;
      const half = size * 0.42;
      return polygon([
        [x - half, y - arm],
        [x + half, y - arm],
        [x + half, y - half],
        [x + arm, y - half],
        [x + arm, y + half],
        [x + half, y + half],
        [x + half, y + arm],
        [x - half, y + arm],
        [x - half, y + half],
        [x - arm, y + half],
        [x - arm, y - half],
        [x - half, y - half],
      ]);
    }
    case 'bar':
      return polygon([
        [x - size * 0.55, y - size * 1.15],
        [x + size * 0.55, y - size * 1.15],
        [x + size * 0.55, y + size * 1.15],
        [x - size * 0.55, y + size * 1.15],
      ]);
  }
}
