import { createHash } from 'node:crypto';

/** Writes the objects of a PDF with their table of places; the first object is the catalogue. */
function assemble(objects: readonly (string | Uint8Array)[][], trailer = ''): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let length = 9;
  const write = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    length += bytes.length;
  };
  objects.forEach((object, index) => {
    places.push(length);
    write(`${index + 1} 0 obj\n`);
    object.forEach(write);
    write('\nendobj\n');
  });
  const start = length;
  write(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const place of places) write(`${String(place).padStart(10, '0')} 00000 n \n`);
  write(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

const catalogue = ['<< /Type /Catalog /Pages 2 0 R >>'];
const pages = ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'];
const page = (resources: string) => [
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> ${resources} >> >>`,
];

function stream(bytes: Uint8Array | string, entries: string): (string | Uint8Array)[] {
  return [`<< /Length ${bytes.length} ${entries} >>\nstream\n`, bytes, '\nendstream'];
}

/**
 * Makes a PDF of one page.
 * @param contents what the page paints; its font is F1
 * @param entries the stream's own entries: its filters
 * @param withLoop whether a form named Loop, which paints itself, is at hand
 */
export function pdfOf(contents: Uint8Array | string, entries = '', withLoop = false): Uint8Array {
  const loop = '/XObject << /Loop 5 0 R >>';
  const form = stream('/Loop Do', `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << ${loop} >>`);
  return assemble([
    catalogue,
    pages,
    page(withLoop ? loop : ''),
    stream(contents, entries),
    ...(withLoop ? [form] : []),
  ]);
}

/** RC4, by which PDFs of the oldest kind of encryption are locked. */
function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const state = Array.from({ length: 256 }, (_, place) => place);
  const swap = (one: number, other: number): void => {
    [state[one], state[other]] = [state[other] ?? 0, state[one] ?? 0];
  };
  for (let place = 0, other = 0; place < 256; place += 1) {
    other = (other + (state[place] ?? 0) + (key[place % key.length] ?? 0)) % 256;
    swap(place, other);
  }
  let [one, other] = [0, 0];
  return data.map((byte) => {
    one = (one + 1) % 256;
    other = (other + (state[one] ?? 0)) % 256;
    swap(one, other);
    return byte ^ (state[((state[one] ?? 0) + (state[other] ?? 0)) % 256] ?? 0);
  });
}

const md5 = (...parts: readonly Uint8Array[]): Uint8Array =>
  parts.reduce((hash, part) => hash.update(part), createHash('md5')).digest();

/** What passwords are filled up with (PDF 32000-1, algorithm 2). */
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/**
 * Makes an encrypted PDF of one page, by the standard handler, revision 2 (PDF 32000-1, 7.6.3).
 * @param contents what the page paints; its font is F1
 * @param password what opens it; with the empty one it opens for everybody, and only its owner may change it
 */
export function encryptedPdf(contents: string, password: string): Uint8Array {
  const padded = (words: string): Uint8Array => Buffer.concat([Buffer.from(words, 'latin1'), padding]).subarray(0, 32);
  const id = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
  const permissions = Buffer.from([0xc0, 0xff, 0xff, 0xff]);
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(password));
  const key = md5(padded(password), owner, permissions, id).subarray(0, 5);
  const user = rc4(key, padding);
  const streamObject = 4;
  const streamKey = md5(key, Buffer.from([streamObject, 0, 0, 0, 0])).subarray(0, 10);
  const locked = rc4(streamKey, Buffer.from(contents, 'latin1'));
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  const encryption = [
    `<< /Filter /Standard /V 1 /R 2 /O <${hex(owner)}> /U <${hex(user)}> /P ${permissions.readInt32LE()} >>`,
  ];
  return assemble(
    [catalogue, pages, page(''), stream(locked, ''), encryption],
    `/Encrypt 5 0 R /ID [<${hex(id)}> <${hex(id)}>]`,
  );
}
