import { citedDocument, type CitedDocument } from './cited-document.ts';
import { copyButton, copyStatus, today } from './copy-button.ts';

/**
 * The words of a paragraph alone: without its number, note marks, links, and paragraphs nested in it. A new line counts as a
 * space; cells of a row are parted by " | ".
 */
function wordsOf(paragraph: Element): string {
  const copy = paragraph.cloneNode(true) as Element;
  const others =
    '.para-link, .para-number, .note-mark, .page-mark, .note-back, [data-paragraph], [data-paragraph-tools]';
  for (const other of copy.querySelectorAll(others)) other.remove();
  for (const line of copy.querySelectorAll('br')) line.replaceWith(' ');
  for (const cell of copy.querySelectorAll('td + td, th + td, th + th')) cell.prepend(' | ');
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function quotation(paragraph: Element, cited: CitedDocument): string {
  const number = paragraph.querySelector(':scope > .para-number')?.textContent?.replace(/\.$/, '');
  const place = number === undefined ? `¶ ${paragraph.id.replace(/^p(?=\d+$)/, '')}` : `paragraph ${number}`;
  const quoted = `“${wordsOf(paragraph)}” ${cited.reference}, ${place}.`;
  const found = `${cited.archive}, ${cited.address}#${paragraph.id} (accessed ${today()}).`;
  return [quoted, found, cited.standing].filter((part) => part !== '').join(' ');
}

/**
 * Offers "copy link" and "copy quotation" below a paragraph whose number or ¶ was chosen. The link itself goes on working
 * as a link, and keeps the focus of those who chose it by keyboard: following it would give it to the page.
 */
export function offerCitations(): void {
  const body = document.querySelector<HTMLElement>('[data-document]');
  const cited = citedDocument();
  if (body === null || cited === null) return;
  let paragraph: Element | null = null;

  const tools = document.createElement('div');
  tools.className = 'copy-tools';
  tools.dataset['paragraphTools'] = '';
  tools.setAttribute('role', 'group');
  tools.setAttribute('aria-label', 'Cite this paragraph');
  const status = copyStatus();
  tools.append(
    copyButton('Copy link', () => `${cited.address}#${paragraph?.id ?? ''}`, 'Link copied.', status),
    copyButton(
      'Copy quotation',
      () => (paragraph === null ? '' : quotation(paragraph, cited)),
      'Quotation copied, with its reference.',
      status,
    ),
    status,
  );

  const offer = (chosen: Element) => {
    paragraph = chosen;
    status.textContent = '';
    if (chosen.matches('tr')) chosen.closest('.table')?.after(tools);
    else if (chosen.matches('li')) chosen.append(tools);
    else chosen.after(tools);
  };
  body.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('.para-link, .para-number') : null;
    const chosen = link?.closest('[data-paragraph]');
    if (!link || !chosen) return;
    offer(chosen);
    // A click without a pointer counts no clicks.
    if (event.detail === 0) setTimeout(() => link.focus({ preventScroll: true }));
  });
}
