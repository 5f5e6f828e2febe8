import type * as Pdfjs from 'pdfjs-dist';

/** Stands in for the drawing classes that pdf.js looks for when it loads and never uses to read text. */
class Undrawable {}

/**
 * Loads pdf.js in the build that runs outside browsers.
 * It throws at import where `DOMMatrix` is missing, hence the stand-ins and the late import.
 */
export async function loadPdfjs(): Promise<typeof Pdfjs> {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: Undrawable, configurable: true });
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
