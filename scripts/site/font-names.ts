/** A name that a font says of itself. */
interface FontName {
  /** What it names: 1 the family, 3 the very file, 4 family and style, 6 the same for PostScript. */
  readonly id: number;
  readonly text: string;
  /** Where its record and its letters stand in the file. */
  readonly record: number;
  readonly start: number;
}

const naming = [1, 3, 4, 6];

const view = (font: Uint8Array) => new DataView(font.buffer, font.byteOffset, font.byteLength);
const utf16 = new TextDecoder('utf-16be');

/**
 * The names in a font file, as Windows reads them (OpenType, `name` table, platform 3).
 * @param font in the form of OpenType, not compressed
 */
export function fontNames(font: Uint8Array): readonly FontName[] {
  const data = view(font);
  const tables = Array.from({ length: data.getUint16(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => new TextDecoder().decode(font.subarray(at, at + 4)) === 'name');
  if (entry === undefined) return [];
  const table = data.getUint32(entry + 8);
  const letters = table + data.getUint16(table + 4);
  return Array.from({ length: data.getUint16(table + 2) }, (_, index) => table + 6 + 12 * index)
    .filter((record) => data.getUint16(record) === 3)
    .map((record) => {
      const start = letters + data.getUint16(record + 10);
      const text = utf16.decode(font.subarray(start, start + data.getUint16(record + 8)));
      return { id: data.getUint16(record + 6), text, record, start };
    });
}

/**
 * Gives a font another family name wherever it names itself. Its copyright line stays.
 * @param font in the form of OpenType, not compressed; left as it is
 * @param from a family name, and `to` one that is no longer
 * @throws RangeError where the new name finds no room
 */
export function renameFont(font: Uint8Array, from: string, to: string): Uint8Array {
  const renamed = Uint8Array.from(font);
  const data = view(renamed);
  const close = (name: string) => name.replaceAll(' ', '');
  for (const { id, text, record, start } of fontNames(font)) {
    if (!naming.includes(id)) continue;
    const name = text.replaceAll(from, to).replaceAll(close(from), close(to));
    if (name.length > text.length) throw new RangeError(`“${name}” is longer than “${text}”`);
    for (const [index, letter] of [...name].entries()) data.setUint16(start + 2 * index, letter.charCodeAt(0));
    data.setUint16(record + 8, 2 * name.length);
  }
  return renamed;
}
