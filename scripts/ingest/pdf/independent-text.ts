import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { UnreadablePdf } from './unreadable-pdf.ts';

let loading: Promise<WrappedPdfiumModule> | undefined;

/** Loads PDFium once a process. */
function loadPdfium(): Promise<WrappedPdfiumModule> {
  loading ??= (async () => {
    const wasm = await readFile(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')));
    const pdfium = await init({ wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) });
    pdfium.PDFiumExt_Init();
    return pdfium;
  })();
  return loading;
}

/**
 * Reads the words of a PDF with PDFium, which shares no code with the reader that finds the structure.
 * @returns the text of each page, in the order in which the page paints it
 * @throws UnreadablePdf when PDFium can't open the file
 */
export async function readIndependentText(bytes: Uint8Array): Promise<string[]> {
  const pdfium = await loadPdfium();
  const memory = pdfium.pdfium.wasmExports.malloc(bytes.length);
  heapOf(pdfium).set(bytes, memory);
  const document = pdfium.FPDF_LoadMemDocument(memory, bytes.length, '');
  try {
    if (document === 0) throw new UnreadablePdf('can be opened by only one of the two readers that ingest compares');
    return Array.from({ length: pdfium.FPDF_GetPageCount(document) }, (_, index) => pageText(pdfium, document, index));
  } finally {
    if (document !== 0) pdfium.FPDF_CloseDocument(document);
    pdfium.pdfium.wasmExports.free(memory);
  }
}

function pageText(pdfium: WrappedPdfiumModule, document: number, index: number): string {
  const page = pdfium.FPDF_LoadPage(document, index);
  const text = pdfium.FPDFText_LoadPage(page);
  try {
    const length = pdfium.FPDFText_CountChars(text);
    if (length <= 0) return '';
    const buffer = pdfium.pdfium.wasmExports.malloc((length + 1) * 2);
    try {
      pdfium.FPDFText_GetText(text, 0, length, buffer);
      return restoreHyphens(pdfium.pdfium.UTF16ToString(buffer));
    } finally {
      pdfium.pdfium.wasmExports.free(buffer);
    }
  } finally {
    pdfium.FPDFText_ClosePage(text);
    pdfium.FPDF_ClosePage(page);
  }
}

/** PDFium marks a hyphen at a line's end with a control or non-character and takes the line break away. */
function restoreHyphens(text: string): string {
  return text.replace(/[\u0002\uFFFE]\s*/gu, '-\n');
}

/** PDFium's memory, which its types leave out; a view of it dies when the memory grows, so it is asked for each time. */
function heapOf(pdfium: WrappedPdfiumModule): Uint8Array {
  return (pdfium.pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8;
}
