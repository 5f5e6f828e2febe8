/** What the page says of its document, for quotations. */
interface Cited {
  readonly reference: string;
  readonly archive: string;
  readonly address: string;
}

function citedDocument(): Cited | null {
  const { citation, archive, address } = document.querySelector<HTMLElement>('[data-citation]')?.dataset ?? {};
  if (citation === undefined || archive === undefined || address === undefined) return null;
  return { reference: citation, archive, address };
}

/** The words of a paragraph alone: without its number, note marks, links, and paragraphs nested in it. */
function wordsOf(paragraph: Element): string {
  const copy = paragraph.cloneNode(true) as Element;
  const others =
    '.para-link, .para-number, .note-mark, .page-mark, .note-back, [data-paragraph], [data-paragraph-tools]';
  for (const other of copy.querySelectorAll(others)) other.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function quotation(paragraph: Element, cited: Cited): string {
  const number = paragraph.querySelector(':scope > .para-number')?.textContent?.replace(/\.$/, '');
  const place = number === undefined ? `¶ ${paragraph.id}` : `paragraph ${number}`;
  const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return `“${wordsOf(paragraph)}” ${cited.reference}, ${place}. ${cited.archive}, ${cited.address}#${paragraph.id} (accessed ${today}).`;
}

function button(label: string, act: () => Promise<void>): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', () => void act());
  return made;
}

/**
 * Offers "copy link" and "copy quotation" below a paragraph whose number or ¶ was chosen. The link itself goes on working
 * as a link.
 */
export function offerCitations(): void {
  const body = document.querySelector('[data-document]');
  const cited = citedDocument();
  if (body === null || cited === null || !('clipboard' in navigator)) return;
  let paragraph: Element | null = null;

  const tools = document.createElement('div');
  tools.className = 'paragraph-tools';
  tools.dataset['paragraphTools'] = '';
  tools.setAttribute('role', 'group');
  tools.setAttribute('aria-label', 'Cite this paragraph');
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  const copy = async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = done;
    } catch {
      status.textContent = 'The browser did not allow copying.';
    }
  };
  tools.append(
    button('Copy link', () => copy(`${cited.address}#${paragraph?.id ?? ''}`, 'Link copied.')),
    button('Copy quotation', () =>
      copy(paragraph === null ? '' : quotation(paragraph, cited), 'Quotation copied, with its reference.'),
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
    const link = event.target instanceof Element ? event.target.closest('.para-link, .para-number') : null;
    const chosen = link?.closest('[data-paragraph]');
    if (chosen) offer(chosen);
  });
}
