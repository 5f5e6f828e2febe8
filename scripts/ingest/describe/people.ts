import type { Inspector, Role } from '../../../src/archive/inspector.ts';
import { plainWords } from './look.ts';

/** Words of roles and titles; first match wins. "Lead" is read after "deputy lead", and after the work that somebody leads. */
const roles: readonly (readonly [RegExp, Role])[] = [
  [/\bdeputy lead\b/i, 'deputy-lead'],
  [/\b(?:lead (?:ofsted |cqc )?(?:inspectors?|HMIs?)|reporting|led)\b/i, 'lead'],
  [/\bquality assur(?:ance|ed|er|ing)\b|\bQA\b/i, 'quality-assurance'],
  [/\banalysts?\b/i, 'data-analyst'],
  [/\blead\b/i, 'lead'],
  [/\b(?:shadow|shadowed|shadowing|observed|observer|observing)\b/i, 'shadow'],
  [/\bseconded\b/i, 'seconded'],
  [/\b(?:additional|supernumerary)\b|\bAI\b/i, 'additional'],
];

const count = String.raw`(?:(?:one|two|three|four|five|six|all|both)(?: of)?(?: whom (?:are|were))? )?`;
const field = String.raw`Social Care|Education|Schools|Early Years|Further Education|FES`;
const title = String.raw`${count}(?:Senior )?(?:Her|His) Majesty's (?:Senior )?(?:Chief )?(?:Inspectors?|Inspectorate)(?: of [\p{L} &]+)?(?: \((?:S?HMI|SHMI|HMIs|designate|Social Care)\))?(?:,? (?:${field}))?`;
const roleWords = String.raw`${count}(?:senior |deputy |team |lead |regional |ilacs |ofsted's |shadow |shadowing |seconded |additional |associate |reporting |supernumerary |designated? |designate |social care |schools? |education |further education and skills |early years |regulatory |regulation |ofsted |cqc |contracted )*(?:inspectors?|inspection managers?|managers?|analysts?|lead|SHMI|HMI|OI|SCRI|RI|AI|SHMIs|HMIs|Ofsted|CQC)(?: designate\b)?(?:,? (?:${field})\b)?(?: \((?:designate|social care|education|S?HMI|OI|SCRI)\))?`;
const titles = new RegExp(
  String.raw`^(?:(?:the |an? )?(?:${title}|${roleWords})\b\)?[:,]?\s*|(?:shadowed|observed|led) by\s+)`,
  'iu',
);
const trailing = new RegExp(
  String.raw`[\s,]*(?:\((?:${title}|${roleWords}|shadow|observ|remote)[^)]*\)|(?:senior )?(?:${title}|\b${roleWords}))(?:,? (?:and|at|as|from) .*)?$`,
  'iu',
);
const honours = /,? ?\b(?:CBE|OBE|MBE|QPM|DBE)\b/g;
const particle = String.raw`(?:de|da|del|der|di|du|van|von|den|la|le|al|el|bin|ten|ter)`;
const nameWord = String.raw`(?:[ODdL]')?\p{Lu}[\p{L}\p{M}'.-]*`;
const name = new RegExp(String.raw`^${nameWord}(?: (?:${particle} )*${nameWord}){1,3}$`, 'u');
const notNames =
  /\b(?:Ofsted|Majesty|Inspector|Inspectors|Senior|Care|Quality|Commission|Children|Services|Council|Social|Education|Probation|Constabulary|Manager|Director|Chief|National|Regional|Team|Lead|Deputy|Assistant|Designated|Interim|Acting|Executive|Street|Gate|Road|AI|HMI|OI|SHMI|CQC)\b|^Head\b|\bHead of\b/;

/** A field of work that stands between a title and the names. */
const fieldOfWork = new RegExp(`^(?:${field})$`, 'i');

/** Two capitalised words: a person, perhaps, whose name was not understood. */
const namesSomebody = /^\p{Lu}[\p{L}'.-]* .*\b\p{Lu}/u;

/** Words after a name that tell what the person is, not who. */
const titleWords = /\b(?:inspector|HMI|who|as a|manager|designate|Majesty)/i;

/** The role that some words give a person; an inspector where they say no more. */
export function roleOf(words: string): Role {
  return roles.find(([pattern]) => pattern.test(words))?.[1] ?? 'inspector';
}

/** Whether some words are a person's name: two to four capitalised words, none of them a title. */
export function isName(words: string): boolean {
  return name.test(words) && !notNames.test(words);
}

/** Takes titles and honours from a name: "Stephen Lee, Senior HMI" is Stephen Lee. */
export function withoutTitles(words: string): string {
  let rest = plainWords(words)
    .replaceAll(honours, '')
    .replace(/[.,;:\s]+$/, '');
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest
      .replace(titles, '')
      .replace(trailing, '')
      .replace(/[.,;:\s]+$/, '')
      .trim();
  }
  return rest;
}

/** People read from a list of names, and the pieces that are neither names nor titles. */
export interface People {
  readonly people: readonly Inspector[];
  readonly unread: readonly string[];
}

/** A person with a role; the printed words stay where they say more than the role. */
function person(words: string, role: Role, printedRole: string | null): Inspector {
  const says =
    printedRole === null || role === 'inspector' || role === 'lead' || role === 'deputy-lead' ? null : printedRole;
  return { name: words, role, ...(says === null ? {} : { printedRole: says }) };
}

/**
 * Reads a printed list of names, with roles before or after them: "Andy Whippey, HMI, and Kate Malleson, HMI",
 * "lead inspector Sophie Wales and team inspectors Sally Sinclair and Mark Scanlon", "Nhlanganiso Nyathi, who observed
 * the visit".
 * @param words the list
 * @param label the role that stands before the whole list, as printed
 */
export function readPeople(words: string, label = ''): People {
  const people: Inspector[] = [];
  const unread: string[] = [];
  const clean = plainWords(words).replace(/[.;,\s]+$/, '');
  const pieces = clean
    .replaceAll(/\b(?:Dr|Mr|Mrs|Ms|Miss|Sir|Dame|Prof|Professor)\b\.?\s+(?=\p{Lu})/gu, '')
    .replaceAll(/\)\s+(?=\p{Lu})/gu, '), ')
    .replaceAll(/ of Education, Children's Services and Skills\b/gi, '')
    .replaceAll(/\b(Further Education) and Skills\b/gi, '$1')
    .replaceAll(
      /,?\s+(?:(?:accompanied|supported|assisted|joined) by|(?:with )?(?:\w+ )?support from|(?:together |along )?with)\s+/g,
      ', inspector ',
    )
    .replaceAll(/\s+(?=(?:shadowed|observed) by\s)/g, ', ')
    .split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+|\s+&\s+/)
    .filter((piece) => piece !== '');
  let group = label;
  for (const piece of pieces) {
    const bare = withoutTitles(piece);
    if (isName(bare)) {
      const [before = '', after = ''] = piece.split(bare);
      if (before.trim() !== '') group = before.trim();
      const own = after.replaceAll(/[(),]/g, ' ').trim();
      const role = roleOf(own) === 'inspector' ? roleOf(group) : roleOf(own);
      people.push(person(bare, role, role === 'inspector' ? null : roleOf(own) === 'inspector' ? group : own));
      // "lead inspector X" names one person; the role does not pass to the next.
      if (role === 'lead' && roleOf(label) !== 'lead') group = label;
      continue;
    }
    const last = people.at(-1);
    const role = roleOf(piece);
    const isTitle =
      bare === '' ||
      (titleWords.test(piece) && !namesSomebody.test(bare)) ||
      (role !== 'inspector' && /^\p{Ll}/u.test(bare));
    if (last === undefined && bare === '') group = piece;
    else if (last !== undefined && isTitle) {
      if (role !== 'inspector') people[people.length - 1] = person(last.name, role, piece);
    } else if (bare !== '' && !fieldOfWork.test(bare)) {
      unread.push(piece);
    }
  }
  return { people, unread };
}
