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

/** Makes a PDF that the empty password doesn't open. */
export function encryptedPdf(): Uint8Array {
  const secret = '00112233445566778899aabbccddeeff'.repeat(2);
  const encryption = [`<< /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -4 >>`];
  const id = '00112233445566778899aabbccddeeff';
  return assemble([catalogue, pages, page(''), stream('', ''), encryption], `/Encrypt 5 0 R /ID [<${id}> <${id}>]`);
}
