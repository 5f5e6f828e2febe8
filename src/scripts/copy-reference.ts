import { citedDocument } from './cited-document.ts';
import { copyButton, copyStatus, today } from './copy-button.ts';

/** Offers "copy reference" below the page's reference: with the day of reading, which only the browser knows. */
export function offerReference(): void {
  const cited = citedDocument();
  if (cited === null) return;
  const { reference, archive, address } = cited;
  const status = copyStatus();
  const tools = document.createElement('p');
  tools.className = 'copy-tools screen-only';
  tools.append(
    copyButton(
      'Copy reference',
      () => `${reference}. ${archive}, ${address} (accessed ${today()}).`,
      'Reference copied, with today’s date.',
      status,
    ),
    status,
  );
  cited.element.append(tools);
}
