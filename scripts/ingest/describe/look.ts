import type { DocumentText, Paragraph } from '../../../src/archive/document.ts';

/** How many paragraphs a cover or an opening can have. */
const openingParagraphs = 40;

/** The document's paragraphs of running text, without letterheads and the printed contents. */
export function bodyOf(text: DocumentText): Paragraph[] {
  return text.paragraphs.filter(({ form }) => form !== 'letterhead' && form !== 'contents' && form !== 'note');
}

/** The cover of a report or the opening of a letter. */
export function openingOf(text: DocumentText): Paragraph[] {
  return bodyOf(text).slice(0, openingParagraphs);
}

/**
 * The cover with its headings among the paragraphs, in order: what a cover sets in bold, such as the lead inspector's name,
 * can stand as a heading.
 */
export function coverOf(text: DocumentText): Paragraph[] {
  const places = new Map(text.sections.map(({ id }, place) => [id, place]));
  let next = 0;
  return openingOf(text).flatMap((paragraph) => {
    const own = Math.max(-1, ...paragraph.sections.map((id) => places.get(id) ?? -1));
    const headings = text.sections.slice(next, own + 1);
    next = Math.max(next, own + 1);
    return [...headings.map(({ id, heading }) => asParagraph(id, heading)), paragraph];
  });
}

function asParagraph(id: string, words: string): Paragraph {
  return { id, number: null, form: 'paragraph', text: words, cells: null, sections: [], page: null };
}

/** The words of the document's title, where its Markdown has one. */
export function titleOf(text: DocumentText): string | null {
  return text.sections.find(({ level }) => level === 1)?.heading ?? null;
}

/** The paragraphs under the first heading that matches. */
export function under(text: DocumentText, heading: RegExp): Paragraph[] {
  const section = text.sections.find((candidate) => heading.test(candidate.heading.trim()));
  return section === undefined ? [] : bodyOf(text).filter(({ sections }) => sections.includes(section.id));
}

/**
 * The paragraphs from the first heading that matches to the next of its level or a higher one; where no heading does, from
 * the line that does to the next heading.
 * @param isWithin whether a heading stands within what is looked for, whatever its level
 */
export function onwardFrom(
  text: DocumentText,
  heading: RegExp,
  isWithin: (heading: string) => boolean = () => false,
): Paragraph[] {
  const body = bodyOf(text);
  const place = text.sections.findIndex((candidate) => heading.test(candidate.heading.trim()));
  const level = text.sections[place]?.level ?? 0;
  if (place === -1) {
    const line = body.findIndex(({ text: words }) => heading.test(words.trim()));
    const own = body[line]?.sections.at(-1);
    const within = text.sections.filter((section) => section.id === own || isWithin(section.heading.trim()));
    const after = line === -1 ? [] : body.slice(line + 1);
    const end = after.findIndex(
      ({ sections }) => sections.length > 0 && !within.some(({ id }) => sections.at(-1) === id),
    );
    return end === -1 ? after : after.slice(0, end);
  }
  const onward = text.sections.slice(place);
  const end = onward.findIndex(
    (section, further) => further > 0 && section.level <= level && !isWithin(section.heading.trim()),
  );
  const sections = new Set((end === -1 ? onward : onward.slice(0, end)).map(({ id }) => id));
  return body.filter((paragraph) => paragraph.sections.some((id) => sections.has(id)));
}

/** Words with straight quotation marks and single spaces, for comparison. */
export function plainWords(words: string): string {
  return words.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, ' ').trim();
}

/** The sentences of a paragraph; a full stop within "A. Smith" or "approx. 5" does not end one. */
export function sentencesOf(words: string): string[] {
  return plainWords(words).split(/(?<=[^\s.].[.?!]["')\]]?)\s+(?=["'(]?\p{Lu})/u);
}
