import type { Page } from 'playwright-core';

/**
 * What a careful eye would find wrong with how a page is set: words that lie on words, that stick out of the window or of
 * their drawing, or that are too small to read.
 * @returns each fault with the words it is about
 */
export async function faultsOfLook(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const smallest = 10.5;
    interface Line {
      readonly words: string;
      readonly box: DOMRect;
    }
    const faults: string[] = [];
    const lines: Line[] = [];
    const isForScreenReaders = (element: Element): boolean => {
      for (let each: Element | null = element; each !== null; each = each.parentElement) {
        if (getComputedStyle(each).clipPath === 'inset(50%)') return true;
      }
      return element.closest('.skip-link') !== null;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const words = (node.textContent ?? '').trim().slice(0, 40);
      if (parent === null || words === '' || parent.closest('title, noscript')) continue;
      if (isForScreenReaders(parent) || !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      if (boxes.length === 0) continue;
      lines.push(...boxes.map((box) => ({ words, box })));

      const drawing = parent.closest('svg');
      const scale = drawing?.getScreenCTM()?.a ?? 1;
      const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
      if (size < smallest) faults.push(`“${words}” is set at ${size.toFixed(1)} px`);
      const scrolls = parent.closest('.table-scroll, .table, pre, [tabindex="0"]') !== null;
      const frame = drawing?.getBoundingClientRect();
      for (const { right } of boxes) {
        if (!scrolls && right > document.documentElement.clientWidth + 1) faults.push(`“${words}” leaves the window`);
        if (frame !== undefined && right > frame.right + 8) faults.push(`“${words}” leaves its drawing`);
      }
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    lines.forEach((upper, index) => {
      for (const lower of lines.slice(index + 1)) {
        if (lower.box.top > upper.box.bottom) break;
        const across = Math.min(upper.box.right, lower.box.right) - Math.max(upper.box.left, lower.box.left);
        const down = Math.min(upper.box.bottom, lower.box.bottom) - lower.box.top;
        // Letters take less than the box that a font claims for them, most of all in tightly set headings.
        if (across > 2 && down > 0.5 * Math.min(upper.box.height, lower.box.height)) {
          faults.push(`“${upper.words}” and “${lower.words}” lie on each other`);
        }
      }
    });
    return [...new Set(faults)];
  });
}
