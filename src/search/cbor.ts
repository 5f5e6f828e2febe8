/** As much of CBOR (RFC 8949) as Pagefind's files use: whole numbers, texts and arrays of a stated length. */

const majors = { number: 0, negative: 1, text: 3, array: 4 } as const;

/** What an item says. */
export type CborValue = number | string | readonly CborValue[];

/** Reads items one after the other. */
class CborReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** Passes over some bytes. @returns where they begin */
  #take(length: number): number {
    const start = this.#at;
    this.#at += length;
    if (this.#at > this.#bytes.length)
      throw new RangeError(`CBOR ends at byte ${String(this.#bytes.length)}, within an item`);
    return start;
  }

  #head(): { major: number; value: number } {
    const first = this.#bytes[this.#take(1)] ?? 0;
    const [major, short] = [first >> 5, first & 31];
    if (short < 24) return { major, value: short };
    if (short > 26) throw new RangeError(`CBOR of a form that Pagefind doesn't use at byte ${String(this.#at - 1)}`);
    const length = 1 << (short - 24);
    return { major, value: this.#bytes.readUIntBE(this.#take(length), length) };
  }

  read(): CborValue {
    const { major, value } = this.#head();
    if (major === majors.number) return value;
    if (major === majors.negative) return -1 - value;
    if (major === majors.text) return this.#bytes.toString('utf8', this.#take(value), this.#at);
    if (major === majors.array) {
      const items: CborValue[] = [];
      while (items.length < value) items.push(this.read());
      return items;
    }
    throw new RangeError(`CBOR of a form that Pagefind doesn't use before byte ${String(this.#at)}`);
  }
}

/** Reads an item. @throws RangeError when the bytes are not just one, or not of the forms above */
export function readCbor(bytes: Uint8Array): CborValue {
  const reader = new CborReader(bytes);
  const value = reader.read();
  if (!reader.isAtEnd) throw new RangeError('More bytes than one item of CBOR');
  return value;
}

/** Writes items one after the other, each in as few bytes as can be. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  /** Makes room for more bytes. @returns where they begin */
  #extend(by: number): number {
    const start = this.#length;
    this.#length += by;
    if (this.#length > this.#bytes.length) {
      const longer = Buffer.allocUnsafe(this.#length * 2);
      this.#bytes.copy(longer, 0, 0, start);
      this.#bytes = longer;
    }
    return start;
  }

  #head(major: number, value: number): void {
    const size = value < 24 ? null : value < 2 ** 8 ? 0 : value < 2 ** 16 ? 1 : 2;
    const start = this.#extend(size === null ? 1 : 1 + (1 << size));
    this.#bytes[start] = (major << 5) | (size === null ? value : 24 + size);
    if (size !== null) this.#bytes.writeUIntBE(value, start + 1, 1 << size);
  }

  /** A whole number of four bytes at most. */
  number(value: number): void {
    if (value < 0) this.#head(majors.negative, -1 - value);
    else this.#head(majors.number, value);
  }

  text(text: string): void {
    const length = Buffer.byteLength(text);
    this.#head(majors.text, length);
    const start = this.#extend(length);
    this.#bytes.write(text, start);
  }

  /** The beginning of an array: as many items belong to it as are said here. */
  array(items: number): void {
    this.#head(majors.array, items);
  }

  value(value: CborValue): void {
    if (typeof value === 'number') this.number(value);
    else if (typeof value === 'string') this.text(value);
    else {
      this.array(value.length);
      for (const item of value) this.value(item);
    }
  }

  /** Hands over what was written since it was last taken. */
  take(): Uint8Array {
    const taken = new Uint8Array(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }
}

/** An item as bytes. */
export function cborOf(value: CborValue): Uint8Array {
  const writer = new CborWriter();
  writer.value(value);
  return writer.take();
}
