import type { DocumentText, Paragraph, Section } from './document.ts';

/** Headings of parts that every report of a framework prints alike. */
const boilerplateHeadings = [
  /^information about this (?:inspection|visit)$/i,
  /^about this inspection$/i,
  /^what the inspection judgements mean$/i,
  /^(?:the )?inspection judgements? mean/i,
  /^contents$/i,
  /^the office for standards in education/i,
];

/** Whether the section is a part that every report of its framework prints alike. */
function isBoilerplateSection({ heading }: Section): boolean {
  return boilerplateHeadings.some((pattern) => pattern.test(heading.trim()));
}

const salutation = /^Dear\b.{0,80}$/;
/** A salutation further down belongs to something that the document quotes. */
const salutationWithin = 12;

/** The paragraphs of a letter's head: address, date, addressee and salutation. */
function letterHead(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const last = paragraphs.slice(0, salutationWithin).findIndex(({ text }) => salutation.test(text));
  return new Set(paragraphs.slice(0, last + 1).map(({ id }) => id));
}

/**
 * A test for paragraphs that say nothing of this document's own: heads of letters, contents, parts printed in every report.
 * @param shared the texts that several documents print word for word
 */
export function boilerplateTest(
  { sections, paragraphs }: Pick<DocumentText, 'sections' | 'paragraphs'>,
  shared: Pick<ReadonlySet<string>, 'has'>,
): (paragraph: Paragraph) => boolean {
  const boilerplate = new Set(sections.filter(isBoilerplateSection).map(({ id }) => id));
  const head = letterHead(paragraphs);
  return ({ id, form, text, sections: within }) =>
    form === 'letterhead' ||
    form === 'contents' ||
    head.has(id) ||
    shared.has(text) ||
    within.some((section) => boilerplate.has(section));
}
