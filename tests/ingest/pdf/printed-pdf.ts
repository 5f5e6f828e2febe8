import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../browser/launch-browser.ts';

/** Prints PDFs for tests into a folder that goes away with it. */
export class PdfPrinter {
  readonly folder: string;
  readonly #browser: Browser;

  private constructor(folder: string, browser: Browser) {
    this.folder = folder;
    this.#browser = browser;
  }

  static async start(): Promise<PdfPrinter> {
    return new PdfPrinter(await mkdtemp(join(tmpdir(), 'printed-pdf-')), await launchBrowser());
  }

  /**
   * Prints HTML to a PDF with a running line and page numbers at the foot.
   * @param tagged whether the PDF gets a structure tree
   * @returns the file's path
   */
  async print(name: string, body: string, tagged: boolean): Promise<string> {
    const page = await this.#browser.newPage();
    await page.setContent(`<!doctype html><html lang="en"><style>${style}</style><body>${body}</body></html>`);
    const path = join(this.folder, name);
    await page.pdf({
      path,
      tagged,
      format: 'A4',
      margin: { top: '25mm', bottom: '25mm', left: '25mm', right: '25mm' },
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate:
        '<div style="font-size:8px;width:100%;padding:0 25mm">Inspection of Anytown <span class="pageNumber"></span></div>',
    });
    await page.close();
    return path;
  }

  /** Writes bytes as a file. @returns its path */
  async write(name: string, bytes: Uint8Array | string): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, bytes);
    return path;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

const style = `
  body { font: 12pt/1.2 sans-serif; margin: 0 }
  h1 { font-size: 22pt } h2 { font-size: 14pt }
  .break { break-before: page }
  table { border-collapse: collapse; width: 100% } td, th { width: 50%; text-align: left; padding: 4pt }
  ul { list-style-type: '■  ' } ul.drawn { list-style-type: disc }
  sup { font-size: 7pt; line-height: 0 } .note { font-size: 9pt }
`;
