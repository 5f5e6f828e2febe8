import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextContent, TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js';
import { visibleCharacters } from './characters.ts';
import { shownTexts, type ShownText } from './hidden-text.ts';
import { loadPdfjs, openingOptions } from './pdfjs.ts';
import type { RawDocument, RawPage, StructureContent, StructureElement, TextRun } from './raw-page.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

/**
 * Reads the text runs and structure tree of every page.
 * @param bytes the whole file; handed over to pdf.js, so not to be used afterwards
 * @throws UnreadablePdf when the file is encrypted, broken, has more than `maximumPages` pages, or shows no words
 */
export async function extractPages(bytes: Uint8Array, maximumPages: number): Promise<RawDocument> {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({ data: bytes, ...openingOptions });
  try {
    const document = await task.promise.catch((error: unknown) => {
      throw UnreadablePdf.from(error);
    });
    if (document.numPages > maximumPages) {
      throw new UnreadablePdf(`has ${document.numPages} pages, more than the ${maximumPages} that ingest reads`);
    }
    const pages: RawPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await extractPage(document, number, pdfjs.OPS));
    }
    if (!pages.some(showsWords)) {
      throw new UnreadablePdf('shows no words: its pages are pictures, or empty; have its text recognised (OCR) first');
    }
    return { pages, tagged: pages.some((page) => page.tree !== null) };
  } finally {
    await task.destroy();
  }
}

function showsWords({ runs }: RawPage): boolean {
  return runs.some(({ text, invisible }) => !invisible && /\p{L}/u.test(text));
}

async function extractPage(
  document: PDFDocumentProxy,
  number: number,
  operators: Readonly<Record<string, number>>,
): Promise<RawPage> {
  const page = await document.getPage(number);
  const content = await page.getTextContent({ includeMarkedContent: true });
  const operatorList = await page.getOperatorList();
  const tree = (await page.getStructTree()) as PdfjsElement | null;
  const view = page.view as [number, number, number, number];
  const [left, bottom, right, top] = view;
  const shown = shownTexts(operatorList, operators, view);
  const hidden = hiddenTexts(shown);
  const listed = [...textRuns(content, page, hidden)];
  const all = [...listed, ...unlistedRuns(hidden, listed)];
  const runs = all.map((run) => ({ ...run, x: run.x - left, y: run.y - bottom }));
  page.cleanup();
  return {
    number,
    width: right - left,
    height: top - bottom,
    runs,
    tree: tree === null ? null : structureElement(tree),
    recognised: hidden.length === 0 && shown.some((text) => text.hidden),
  };
}

/** Turns pdf.js's items into runs, keeping track of the marked content around them. */
function* textRuns(content: TextContent, page: PDFPageProxy, hidden: readonly ShownText[]): Generator<TextRun> {
  const open: { readonly id: string | null; readonly artifact: boolean }[] = [];
  let order = 0;
  for (const item of content.items as readonly (TextItem | MarkedContent)[]) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push({ id: item.id ?? null, artifact: item.tag === 'Artifact' });
      continue;
    }
    if (item.str === '') continue;
    const [a, b, c, d, x, y] = item.transform as [number, number, number, number, number, number];
    const font = fontOf(page, item.fontName);
    yield {
      text: item.str,
      order: order++,
      x,
      y,
      width: item.width,
      size: Math.abs(b) < Math.abs(a) ? Math.abs(d) : Math.hypot(c, d),
      bold: font.bold,
      italic: font.italic || isSlanted(a, b, c, d),
      symbol: font.symbol,
      content: open.findLast((entry) => entry.id !== null)?.id ?? null,
      artifact: open.some((entry) => entry.artifact),
      invisible: hidden.some((text) => covers(text, x, y, item.width)),
    };
  }
}

/**
 * The texts of a page that can't be seen. Where hardly any can, the page is a scan under recognised text, and the text is
 * what readers of the page see.
 */
function hiddenTexts(texts: readonly ShownText[]): readonly ShownText[] {
  const hidden = texts.filter((text) => text.hidden);
  const count = (some: readonly ShownText[]): number =>
    some.reduce((sum, { text }) => sum + visibleCharacters(text), 0);
  return count(hidden) > count(texts) / 2 ? [] : hidden;
}

/** Hidden texts that pdf.js leaves out of a page's text: those off the page. */
function unlistedRuns(hidden: readonly ShownText[], listed: readonly TextRun[]): TextRun[] {
  return hidden
    .filter((text) => !listed.some((run) => covers(text, run.x, run.y, run.width)))
    .map(({ text, x, y, right, size }, index) => ({
      ...{ text, x, y, width: right - x, size, order: listed.length + index },
      ...{ bold: false, italic: false, symbol: false, content: null, artifact: false, invisible: true },
    }));
}

/** Whether a run of text is the one shown there. */
function covers(text: ShownText, x: number, y: number, width: number): boolean {
  return Math.abs(text.y - y) < 1 && text.x > x - 1 && text.x < x + Math.max(width, 1);
}

/** The properties of a font that its name tells. Word's bold faces are named `Tahoma,Bold` or `Tahoma-Bold`. */
function fontOf(page: PDFPageProxy, id: string): { bold: boolean; italic: boolean; symbol: boolean } {
  const font = page.commonObjs.has(id) ? (page.commonObjs.get(id) as { name?: string; bold?: boolean }) : {};
  const name = font.name ?? '';
  return {
    bold: font.bold === true || /bold|black|heavy/i.test(name),
    italic: /italic|oblique/i.test(name),
    symbol: /wingdings|webdings|symbol|dingbats/i.test(name),
  };
}

/** Word slants an upright face where a font has no italic one. */
function isSlanted(a: number, b: number, c: number, d: number): boolean {
  return b === 0 && a > 0 && Math.abs(c) > 0.1 * Math.abs(d);
}

/** What pdf.js reports around marked content; its own types leave the tag out. */
type MarkedContent = TextMarkedContent & { readonly tag?: string | null };

/** pdf.js's structure tree; its own types leave the null children and object references out. */
type PdfjsElement = { readonly role: string; readonly children: readonly (PdfjsElement | PdfjsLeaf | null)[] };
type PdfjsLeaf = { readonly type: string; readonly id?: string };

function structureElement(element: PdfjsElement): StructureElement {
  const children: (StructureElement | StructureContent)[] = [];
  for (const child of element.children) {
    if (child === null) continue;
    if ('role' in child) children.push(structureElement(child));
    else if (child.type === 'content' && child.id !== undefined) children.push({ content: child.id });
  }
  return { role: element.role, children };
}
