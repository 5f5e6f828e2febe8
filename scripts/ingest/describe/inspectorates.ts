import type { DocumentText } from '../../../src/archive/document.ts';
import type { Found } from './facts.ts';
import { openingOf, sentencesOf } from './look.ts';

/**
 * The list as letters of joint inspections print it, from 2016 on: “Ofsted, the Care Quality Commission (CQC), HMI Constabulary
 * (HMIC) and HMI Probation undertook a joint inspection”; since 2022: “It was carried out by inspectors from Ofsted, …”.
 */
const lists = [
  /\bOfsted,? (?:and )?(?:the )?Care Quality Commission.*?(?= (?:carried out|undertook|conducted)\b)/u,
  /(?<=\bby inspectors from )Ofsted,? (?:and )?(?:the )?Care Quality Commission.*?(?=\.?$)/u,
];
/** Between two names; an “and” inside one stands before no such word. */
const between = /,?(?: and)? (?:the )?(?=Care Quality|HMI |H(?:is|er) Majesty)/u;

/** Who made an inspection together, as its letter names them; null where it names no more than one. */
export function inspectorates(text: DocumentText): Found<readonly string[]> | null {
  for (const paragraph of openingOf(text)) {
    for (const sentence of sentencesOf(paragraph.text)) {
      const [found] = lists.flatMap((list) => list.exec(sentence)?.[0] ?? []);
      if (found === undefined) continue;
      const value = found.split(between).map((name) =>
        name
          .replaceAll(/ ?\([^)]*\)/g, '')
          .replaceAll("'", '’')
          .trim(),
      );
      return { value, paragraph };
    }
  }
  return null;
}
