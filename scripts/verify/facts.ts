import type { HeldEntry } from '../../src/archive/archive.ts';
import { monthNames } from '../../src/archive/months.ts';
import type { Problem } from '../../src/load/problem.ts';
import { tokenise } from '../../src/text/words.ts';

/** The ways in which a document prints a day; none for a date that is no single day. */
function printedDays(date: string): string[] {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (found === null) return [];
  const [, year = '', month = '', day = ''] = found;
  const short = String(Number(day));
  const name = monthNames[Number(month) - 1] ?? '';
  const ordinals = ['st', 'nd', 'rd', 'th'].map((end) => `${short}${end} ${name} ${year}`);
  return [
    `${short} ${name} ${year}`,
    `${day} ${name} ${year}`,
    ...ordinals,
    `${day} ${month} ${year}`,
    `${name} ${short} ${year}`,
  ];
}

/**
 * Checks that a document's words hold what its frontmatter says they do: the names of inspectors and signatories, the
 * printed wording of judgements, and the day on which it says it was written or published.
 * @param words the document's words in order
 */
export function verifyFacts(entry: HeldEntry, words: readonly string[]): Problem[] {
  const text = ` ${words.join(' ').toLowerCase()} `;
  const holds = (phrase: string) => text.includes(` ${tokenise(phrase).join(' ').toLowerCase()} `);
  const days = entry.dateBasis === 'printed' || entry.dateBasis === 'letter' ? printedDays(entry.date) : [];
  const claims: { readonly field: string; readonly wordings: readonly string[] }[] = [
    ...entry.inspectors.map(({ name }, index) => ({ field: `inspectors[${index}].name`, wordings: [name] })),
    ...entry.signedBy.map((name, index) => ({ field: `signedBy[${index}]`, wordings: [name] })),
    ...entry.grades.flatMap(({ printed }, index) =>
      printed === undefined
        ? []
        : [
            { field: `grades[${index}].printed.area`, wordings: [printed.area] },
            { field: `grades[${index}].printed.grade`, wordings: [printed.grade] },
          ],
    ),
    ...(days.length === 0 ? [] : [{ field: 'date', wordings: days }]),
  ];
  return claims
    .filter(({ wordings }) => !wordings.some(holds))
    .map(({ field, wordings }) => ({
      file: entry.file,
      field,
      found: `"${wordings[0] ?? ''}", which does not stand in the document`,
      allowed: 'what the document itself says',
      mend: 'correct the field after the document; say under "review" what is in doubt',
    }));
}
