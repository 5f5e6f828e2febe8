import type { Improvement } from '../archive/document.ts';

/** What a heading means for the lists of improvements. */
export type HeadingRole =
  | { readonly type: 'list'; readonly body: 'authority' | 'lscb' | null; readonly level: Improvement['level'] }
  /** Opens the list only where its own heading stands in it: below another list it sets the level. */
  | { readonly type: 'level'; readonly level: Improvement['level'] }
  | { readonly type: 'board' }
  | { readonly type: 'authority' }
  | { readonly type: 'end' }
  | { readonly type: 'other' };

const board = /\b(?:lscb|safeguarding children board)\b/;

/** A heading as it is compared: without case, doubled spaces, and the punctuation or note digits at its end. */
function normal(heading: string): string {
  return heading
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/[\s?:.*\d]+$/, '')
    .trim();
}

/**
 * The headings over lists of improvements, by era: single inspections of 2013–18 ask what the authority (or the board) needs
 * to improve or give "Recommendations"; inspections and visits since 2018 "What needs to improve"; joint and SEND
 * inspections areas "for improvement" and "for priority action". Case and practice studies are narrative, not lists.
 */
export function headingRole(heading: string): HeadingRole {
  const words = normal(heading);
  if (/\b(?:case|practice) stud(?:y|ies)\b/.test(words)) return { type: 'end' };
  if (/^what do(?:es)? .{3,60} need to improve$/.test(words)) {
    return { type: 'list', body: board.test(words) ? 'lscb' : 'authority', level: 'improvement' };
  }
  if (/^recommendations?$|^recommendations? for (?:the )?.{3,60}$/.test(words)) {
    return { type: 'list', body: board.test(words) ? 'lscb' : null, level: 'improvement' };
  }
  if (
    /^what (?:needs?|must) (?:to )?(?:improve|be improved|improving)\b|^areas (?:that|which) need to improve$/.test(
      words,
    )
  )
    return { type: 'list', body: null, level: 'improvement' };
  if (/^(?:key )?areas? (?:for|requiring|needing) improvement$/.test(words))
    return { type: 'level', level: 'improvement' };
  if (/^(?:areas? for )?priority(?: and immediate)? actions?$|^immediate and priority actions?$/.test(words)) {
    return { type: 'level', level: 'priority' };
  }
  const part = words.replace(/^section \d+\W+/, '');
  if (/^(?:the )?(?:effectiveness of the )?(?:local safeguarding children board|lscb)\b/.test(part)) {
    return { type: 'board' };
  }
  if (
    /(?::|\b(?:is|are))\s*(?:outstanding|good|adequate|inadequate|requires? improvement(?: to be good)?)$/.test(words)
  ) {
    return { type: 'end' };
  }
  if (/^(?:the )?local authority$/.test(part)) return { type: 'authority' };
  if (
    /^(?:main |key |inspection |headline )?(?:findings|judgements?)\b|\bstrengths$|^(?:overview|evaluation of progress|progress since|summary|executive summary|information about|the experiences|next steps|what happens next|what the inspection|inspection findings|inspection judgement|about this|the impact of leaders|local area partnership details|(?:the )?inspection team)\b/.test(
      words,
    )
  ) {
    return { type: 'end' };
  }
  return { type: 'other' };
}

/** Whether words say that there is nothing to list. */
export function saysNone(text: string): boolean {
  return /^(?:there (?:are|were) no|no)\b.{0,80}\b(?:areas?|actions?|recommendations?|priority)\b|\bdid not (?:identify|find|make) any\b|^(?:none|not applicable|n\/a)\b/i.test(
    text,
  );
}

/** Whether words announce the list below them: "… should take the following action." */
export function announcesList(text: string): boolean {
  return /\bthe following (?:actions?|improvements?|recommendations?|areas)\b[^.:]*[.:]?$|\b(?:should|must|needs? to)\b[^.:]*:$/i.test(
    text,
  );
}

/** Whether a paragraph belongs to a letter's close. */
export function isClosing(text: string): boolean {
  return /^(?:yours? (?:sincerely|faithfully)|ofsted will\b|the next ofsted\b|i am copying this letter\b|(?:this|a copy of this) letter (?:will be|is|has been)\b|copies of this letter\b|any complaints? about\b|if you are not happy\b)/i.test(
    text,
  );
}
