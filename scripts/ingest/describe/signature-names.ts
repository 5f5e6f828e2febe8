import { plainWords } from './look.ts';
import { isName } from './people.ts';

const honours =
  /,? ?\b(?:[CODM]BE|QPM|KPM|BSc|BM|BS|BCh|MB|ChB|MBBS|MBChB|MSc|MBA|MD|MPhil|DPhil|LL[BM]|FFPH|FAcadMed|CB|KC|QC|RG?N|DCH|FRC[A-Z]*|MRC[A-Z]*|BA|MA|PhD)\b,?/g;
/** "Regional Director, South East": the region is no name. */
const regionOfOffice =
  /\b(Director|Inspector|Manager|HMI),?\s+(?:for\s+)?(?:the\s+)?(?:(?:North|South|East|West|Midlands|London|Yorkshire|Humber|England)\b[\s,]*(?:(?:and|of)\s+(?:the\s+)?)?)+/g;
/** Words of job titles and of inspectorates: between them, before or after, stand names. */
const jobWords = new Set(
  (
    "Her His Majesty Majesty's HM HMI HMIC HMICFRS HMIP SHMI Ofsted CQC National Regional Director Directors Deputy Chief Assistant Senior Lead " +
    'Executive Interim Acting Head Inspector Inspectors Inspectorate Constabulary Fire Rescue Service Services Probation Prisons Social Care ' +
    "Quality Commission Regulation Education Children Children's Hospitals Health Healthcare Primary Medical Integrated Adult Mental Skills Youth " +
    'Justice Operations Safeguarding Dr Mr Mrs Ms Miss Sir Dame Prof Professor'
  ).split(' '),
);

/** Words of which the names of regions are made. */
const regionWords = new Set(
  'North South East West Northern Southern Eastern Western Central Midlands London Yorkshire Humber England'.split(' '),
);

/** The names in a line or cell of a signature: what is left of its words when job titles and regions are taken away. */
export function namesIn(line: string): string[] {
  const words = plainWords(line)
    .replaceAll(honours, ' ')
    .replace(regionOfOffice, '$1')
    .replaceAll(/ (?:and|&) /g, ' , ')
    .replaceAll(/[(),;:]/g, ' , ')
    .split(/\s+/);
  const runs = words.reduce<string[][]>(
    (all, word) => {
      if (jobWords.has(word.replace(/\.$/, '')) || !/^(?:\p{Lu}|[dl]'|\p{Ll}{2,3}$)/u.test(word)) return [...all, []];
      all.at(-1)?.push(word);
      return all;
    },
    [[]],
  );
  return runs
    .filter((run) => !run.every((word) => regionWords.has(word)))
    .map((run) => run.join(' ').replace(/(?: (?:and|of|for|the|at|in))+$/, ''))
    .filter(isName);
}
