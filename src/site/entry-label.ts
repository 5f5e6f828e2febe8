import type { Archive, Inspection, Plan } from '../archive/archive.ts';
import { authorityName } from '../archive/authority-name.ts';
import { judgementsOf } from '../archive/judged.ts';
import { unknownOutcome } from '../archive/latest.ts';
import { visitLine } from '../archive/visit-words.ts';

/** The label of an entry's kind, with its place in a series where known: “Monitoring visit 2”. */
export function kindLabel(archive: Archive, entry: Inspection | Plan): string {
  const label = archive.kinds.find(({ slug }) => slug === entry.kind)?.label ?? entry.kind;
  return entry.number === undefined ? label : `${label} ${entry.number}`;
}

/**
 * What an entry gave, in words: its grades by area, its outcome, or that it gives none. What only somebody other than the
 * publisher reports is said to be unconfirmed.
 */
export function resultWords(archive: Archive, entry: Inspection | Plan): string {
  if (entry.voice === 'council') return 'the council’s own words';
  const hearsay = entry.known.how === 'third-party' ? ' (unconfirmed: reported by a third party)' : '';
  const judged = judgementsOf(archive, entry);
  if (judged.length > 0) return judged.map(({ area, term }) => `${area.plain}: ${term.label}`).join('; ') + hearsay;
  const outcome = archive.outcomes.find(({ slug }) => slug === entry.outcome);
  if (outcome !== undefined) return outcome.label + (outcome.slug === unknownOutcome ? '' : hearsay);
  const kind = archive.kinds.find(({ slug }) => slug === entry.kind);
  return kind?.graded === true ? 'grade not known here' : 'not graded: this visit gives none';
}

/** Everything a mark stands for, in one line: authority, kind, dates, result, and whether the text is held. */
export function entryLabel(archive: Archive, entry: Inspection | Plan): string {
  const authority = authorityName(archive, entry.authority);
  const held = entry.text === 'full' ? 'Full text held' : 'Text not held';
  const result = resultWords(archive, entry).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return `${authority}: ${kindLabel(archive, entry)}. ${visitLine(entry)}. ${result}. ${held}.`;
}
