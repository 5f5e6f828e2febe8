import type * as Pdfjs from 'pdfjs-dist';

/**
 * Loads pdf.js in the build that runs outside browsers.
 * It throws at import where `DOMMatrix` is missing, hence the late import, and stand-ins for classes that only draw.
 */
export async function loadPdfjs(): Promise<typeof Pdfjs> {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: Object, configurable: true });
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** How documents are opened: nothing is run, fetched, drawn or decoded beyond the text. */
export const openingOptions = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  enableXfa: false,
  useWasm: false,
  useWorkerFetch: false,
  maxImageSize: 1,
  stopAtErrors: false,
  verbosity: 0,
} as const;
