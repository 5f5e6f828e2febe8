import type { DocumentText, Section } from './document.ts';

/** A line of the contents that the site draws up for a document. */
export interface ContentsLine extends Section {
  /** What the table right above the heading names, where the heading alone stands more than once; else null. */
  readonly about: string | null;
}

/**
 * The document's headings for a table of contents. Single inspection reports print the judged area in a table and
 * under it, each time, only "Summary": such headings carry the table's first cell, to be told apart.
 */
export function contentsLines({ sections, paragraphs }: Pick<DocumentText, 'sections' | 'paragraphs'>): ContentsLine[] {
  const times = Map.groupBy(sections, ({ heading }) => heading);
  return sections.map((section) => {
    const first = paragraphs.findIndex((paragraph) => paragraph.sections.includes(section.id));
    const above = times.get(section.heading)?.length === 1 ? undefined : paragraphs[first - 1];
    return { ...section, about: above?.cells?.[0] ?? null };
  });
}
