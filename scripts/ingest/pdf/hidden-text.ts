import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js';

/** Text rendering modes that leave no ink (PDF 32000-1, table 106): 3 paints nothing, 7 only clips. */
const inklessModes: ReadonlySet<number> = new Set([3, 7]);

/**
 * Finds text that the page paints invisibly.
 * @param operators the numbers of pdf.js's operators by name (`pdfjs.OPS`)
 * @returns the places of hidden characters among the page's visible characters (white space aside), in painting order
 */
export function findHiddenCharacters(
  list: PDFOperatorList,
  operators: Readonly<Record<string, number>>,
): ReadonlySet<number> {
  const hidden = new Set<number>();
  const outer: number[] = [];
  let mode = 0;
  let place = 0;
  list.fnArray.forEach((operator, index) => {
    const values = list.argsArray[index] as readonly unknown[] | null;
    if (operator === operators['save']) outer.push(mode);
    else if (operator === operators['restore']) mode = outer.pop() ?? 0;
    else if (operator === operators['setTextRenderingMode']) mode = Number(values?.[0]);
    else if (operator === operators['showText']) {
      for (const glyph of (values?.[0] ?? []) as readonly unknown[]) {
        const count = isGlyph(glyph) ? glyph.unicode.replace(/\s/gu, '').length : 0;
        for (let step = 0; step < count; step += 1, place += 1) if (inklessModes.has(mode)) hidden.add(place);
      }
    }
  });
  return hidden;
}

function isGlyph(value: unknown): value is { readonly unicode: string } {
  return typeof value === 'object' && value !== null && 'unicode' in value && typeof value.unicode === 'string';
}
