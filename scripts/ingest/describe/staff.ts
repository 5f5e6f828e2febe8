import { isName, withoutTitles } from './people.ts';

/** Offices of those whom inspectors meet. */
const office =
  /\b(?:managers?|directors?|(?:social |support |family )?workers?|chief executive|practitioners?|officers?|councillors?|DCS)\b/i;
/** Words that make somebody an inspector, or an officer of an inspectorate. */
const ofInspectorate =
  /\b(?:S?HMIs?|inspectors?|inspection|regulatory|quality assur\w+|QA|regional|national|Ofsted|CQC)\b/i;
const separator = /(\s*[,;]\s*(?:and\s+)?|\s+and\s+)/;
const article = /^(?:the|an?|our|its)\s/i;

/** A list of people without those of the council's staff. */
export interface WithoutStaff {
  readonly list: string;
  /** The words on each person who was left out. */
  readonly staff: readonly string[];
}

/**
 * Leaves out of a list of people whoever has an office of the council's: "Bob Beispiel, team manager", "and the director,
 * Carl Muster". An office after "and the" is the next name's, any other the name's before it.
 */
export function withoutStaff(list: string): WithoutStaff {
  const parts = list.split(separator);
  const pieces = parts.filter((_, place) => place % 2 === 0);
  const isBareName = (place: number) => {
    const piece = pieces[place]?.replace(/^.*\bby\s+/, '') ?? '';
    return !ofInspectorate.test(piece) && isName(withoutTitles(piece));
  };
  const left = new Set<number>();
  const staff = pieces.flatMap((piece, place): string[] => {
    if (!office.test(piece) || ofInspectorate.test(piece)) return [];
    const isNextNames = article.test(piece) && /\band\s/.test(parts[place * 2 - 1] ?? '') && isBareName(place + 1);
    const holder = isNextNames ? place + 1 : isBareName(place - 1) ? place - 1 : null;
    left.add(place);
    if (holder === null) return [piece];
    left.add(holder);
    return [isNextNames ? `${piece}, ${pieces[holder] ?? ''}` : `${pieces[holder] ?? ''}, ${piece}`];
  });
  const kept = pieces.filter((_, place) => !left.has(place));
  return staff.length === 0 ? { list, staff } : { list: kept.join(', '), staff };
}
