import type { Workstream } from '../archive/document.ts';

type Printed = Workstream['printedCommitments'][number];

/** The sentences of a cell. A list in a cell has lost its bullets: what ends with a full stop or colon is one of its items. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.:])\s+(?=\p{Lu})/u).filter((sentence) => sentence !== '');
}

/** Parts a text where one of some known phrases begins within it. */
function partAt(text: string, phrases: readonly string[]): string[] {
  for (const phrase of phrases) {
    const place = text.indexOf(phrase);
    if (place > 0) return [text.slice(0, place).trim(), text.slice(place)];
  }
  return [text];
}

/**
 * The commitments that head a workstream. One that ends with a colon has the rest of the cell as its parts; where two parts
 * run together without a full stop, the wording of the action tables parts them.
 * @param text the cell
 * @param tabled the commitments as the action tables print them
 */
export function printedCommitments(text: string, tabled: readonly string[]): Printed[] {
  const sentences = sentencesOf(text);
  const opening = sentences.findIndex((sentence) => sentence.endsWith(':'));
  const whole = opening === -1 ? sentences : sentences.slice(0, opening);
  const commitments: Printed[] = whole.map((sentence) => ({ text: sentence, parts: [] }));
  if (opening === -1) return commitments;
  const tails = tabled.flatMap((commitment) => {
    const colon = commitment.lastIndexOf(':');
    return colon === -1 ? [] : [commitment.slice(colon + 1).trim()];
  });
  const parts = sentences.slice(opening + 1).flatMap((sentence) => partAt(sentence, tails));
  return [...commitments, { text: sentences[opening] ?? '', parts }];
}

/** The recommendations that a cell quotes: "6) Undertake … 7) Work …". */
export function quotedRecommendations(text: string): { readonly number: string; readonly text: string }[] {
  const parts = text.split(/(?:^|\s)(\d{1,3})[).]\s+/);
  const quoted: { number: string; text: string }[] = [];
  for (let place = 1; place + 1 < parts.length; place += 2) {
    quoted.push({ number: parts[place] ?? '', text: parts[place + 1] ?? '' });
  }
  return quoted;
}
