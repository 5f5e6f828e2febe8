/**
 * As much of CBOR (RFC 8949) as Pagefind's files use: whole numbers, texts and arrays of a stated length. Items are handed out as
 * the bytes that encode them, so that they can be put together anew without being read.
 */

const majors = { number: 0, negative: 1, text: 3, array: 4 } as const;

interface Head {
  readonly major: number;
  /** The number itself, or how long a text or an array is. */
  readonly value: number;
  /** Where what follows the head begins. */
  readonly next: number;
}

/** Bytes of a head that begins with this one. */
const headLength = (first: number): number => 1 + ((first & 31) < 24 ? 0 : 1 << ((first & 31) - 24));

/** Whether an item that begins with this byte is a whole number, positive or negative, of four bytes at most: the head is all of it. */
function isNumber(first: number): boolean {
  const major = first >> 5;
  return (major === majors.number || major === majors.negative) && (first & 31) <= 26;
}

function headAt(bytes: Uint8Array, at: number): Head {
  const first = bytes[at];
  if (first === undefined) throw new RangeError(`CBOR ends at byte ${String(at)}, within an item`);
  const [major, short] = [first >> 5, first & 31];
  if (short < 24) return { major, value: short, next: at + 1 };
  if (short > 26) throw new RangeError(`CBOR of a form that Pagefind doesn't use at byte ${String(at)}`);
  const next = at + headLength(first);
  let value = 0;
  for (let place = at + 1; place < next; place += 1) value = value * 256 + (bytes[place] ?? 0);
  return { major, value, next };
}

/** Where the item that begins at a place ends. */
function endOf(bytes: Uint8Array, at: number): number {
  let end = at;
  for (let open = 1; open > 0; open -= 1) {
    const first = bytes[end];
    // Most items are numbers: nothing needs to be known of one but where it ends.
    if (first !== undefined && isNumber(first)) {
      end += headLength(first);
      continue;
    }
    const { major, value, next } = headAt(bytes, end);
    end = next;
    if (major === majors.array) open += value;
    else if (major === majors.text) end += value;
    else throw new RangeError(`CBOR of a form that Pagefind doesn't use at byte ${String(at)}`);
  }
  if (end > bytes.length) throw new RangeError(`CBOR ends at byte ${String(bytes.length)}, within an item`);
  return end;
}

/**
 * The items of an array, each as its bytes.
 * @throws RangeError when the bytes are no array, or not of the forms above
 */
export function arrayItems(bytes: Uint8Array): Uint8Array[] {
  const { major, value, next } = headAt(bytes, 0);
  if (major !== majors.array) throw new RangeError('Not an array in CBOR');
  const items: Uint8Array[] = [];
  for (let at = next; items.length < value;) {
    const end = endOf(bytes, at);
    items.push(bytes.subarray(at, end));
    at = end;
  }
  return items;
}

/** The words of a text item. @throws RangeError when the bytes are no text */
export function readText(bytes: Uint8Array): string {
  const { major, value, next } = headAt(bytes, 0);
  if (major !== majors.text) throw new RangeError('Not a text in CBOR');
  return new TextDecoder().decode(bytes.subarray(next, next + value));
}

function headItem(major: number, value: number): Uint8Array {
  const first = major << 5;
  if (value < 24) return Uint8Array.of(first | value);
  if (value < 2 ** 8) return Uint8Array.of(first | 24, value);
  if (value < 2 ** 16) return Uint8Array.of(first | 25, value >> 8, value & 255);
  const bytes = new Uint8Array(5);
  bytes[0] = first | 26;
  new DataView(bytes.buffer).setUint32(1, value);
  return bytes;
}

/** An array of these items. */
export function arrayItem(items: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([headItem(majors.array, items.length), ...items]);
}

/** A text item. */
export function textItem(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return Buffer.concat([headItem(majors.text, bytes.length), bytes]);
}
