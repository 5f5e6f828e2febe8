/** What the page says of its document, for references and quotations. */
export interface CitedDocument {
  /** The element that says it. */
  readonly element: HTMLElement;
  readonly reference: string;
  readonly archive: string;
  readonly address: string;
  /** The authority's latest grades in a sentence; empty where this document gave them. */
  readonly standing: string;
}

/** The document that the page is about; null on a page about none, and in a browser that cannot copy. */
export function citedDocument(): CitedDocument | null {
  const element = document.querySelector<HTMLElement>('[data-citation]');
  const { citation: reference, archive, address, standing = '' } = element?.dataset ?? {};
  if (element === null || reference === undefined || archive === undefined || address === undefined) return null;
  return 'clipboard' in navigator ? { element, reference, archive, address, standing } : null;
}
