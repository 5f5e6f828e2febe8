import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { projectFolder } from '../../src/load/content-folder.ts';
import { tokenise } from '../../src/text/words.ts';
import { inventedDocument } from './invented-document.ts';
import { type InventedAuthority, inventedAuthorities, inventedInspectors } from './invented-names.ts';
import { inventedProse } from './invented-prose.ts';
import { type Random, seededRandom } from './random.ts';

/** What to generate. */
export interface ArchivePlan {
  readonly inspections: number;
  /** Words of an inspection, on average. */
  readonly words: number;
  readonly seed: number;
}

/** A kind of document as it is generated; slugs and wordings are those of the repository's reference data. */
interface Form {
  readonly kind: string;
  readonly framework: string;
  readonly title: string;
  readonly improvementsHeading: string;
  readonly isNumbered: boolean;
  readonly areas: readonly (readonly [slug: string, printed: string])[];
  /** How long it is beside an average document. */
  readonly length: number;
  readonly inspectors: number;
}

const whatNeedsToImprove = 'What needs to improve in this area of social work practice';

const singleInspection: Form = {
  kind: 'sif-inspection',
  framework: 'sif',
  title: 'Inspection of services for children',
  improvementsHeading: 'What does the local authority need to improve?',
  isNumbered: true,
  areas: [
    ['overall', 'Overall effectiveness'],
    ['help-and-protection', 'Children who need help and protection'],
    ['looked-after-and-permanence', 'Children looked after and achieving permanence'],
    ['adoption', 'Adoption performance'],
    ['care-leavers', 'Experiences and progress of care leavers'],
  ],
  length: 2.2,
  inspectors: 7,
};
const monitoringVisit: Form = {
  kind: 'monitoring-visit',
  framework: 'sif',
  title: 'Monitoring visit to children’s services',
  improvementsHeading: whatNeedsToImprove,
  isNumbered: false,
  areas: [],
  length: 0.5,
  inspectors: 2,
};
const currentInspection: Form = {
  kind: 'ilacs-inspection',
  framework: 'ilacs-2018',
  title: 'Inspection of children’s social care services',
  improvementsHeading: 'What needs to improve',
  isNumbered: true,
  areas: [
    ['impact-of-leaders', 'The impact of leaders on social work practice with children and families'],
    ['help-and-protection', 'The experiences and progress of children who need help and protection'],
    ['in-care-and-care-leavers', 'The experiences and progress of children in care and care leavers'],
    ['overall', 'Overall effectiveness'],
  ],
  length: 1.3,
  inspectors: 5,
};
const focusedVisit: Form = {
  ...monitoringVisit,
  kind: 'focused-visit',
  framework: 'ilacs-2018',
  title: 'Focused visit to children’s services',
};

/** What an authority's years bring, in order; longer rows begin again from the top. */
const course = [singleInspection, monitoringVisit, currentInspection, focusedVisit, focusedVisit];
/** The average length of a document of the course, beside which the forms' lengths are taken. */
const averageLength = course.reduce((sum, { length }) => sum + length, 0) / course.length;

const grades = [
  ['outstanding', 'Outstanding'],
  ['good', 'Good'],
  ['requires-improvement', 'Requires improvement'],
  ['inadequate', 'Inadequate'],
] as const;

/** Reference data that name no place and no person. */
const referenceData = [
  'concepts.yaml',
  'frameworks',
  'glossary.yaml',
  'grades.yaml',
  'kinds.yaml',
  'outcomes.yaml',
  'search-aliases.yaml',
  'themes.yaml',
];

const day = 24 * 60 * 60 * 1000;
const firstDay = Date.UTC(2014, 0, 6);
const lastDay = Date.UTC(2026, 5, 30);
const inWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** SHA-256 of a generated document's words, which is what `words.digest` holds; its only comments stand alone on a line. */
function provenWords(body: string) {
  const words = tokenise(body.replaceAll(/^<!-- .+ -->$/gm, ''));
  return { source: words.length, kept: words.length, digest: sha256(words.join(' ')) };
}

/**
 * Writes a valid content folder with invented authorities, inspectors and texts.
 * @param folder an absolute path; what stands there is replaced. The same plan gives the same bytes
 */
export function generateArchive(folder: string, plan: ArchivePlan): void {
  rmSync(folder, { recursive: true, force: true });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const name of referenceData) {
    cpSync(join(projectFolder, 'content', name), join(folder, name), { recursive: true });
  }
  const authorities = inventedAuthorities();
  write('archive.yaml', stringify(settings(authorities)));
  for (const { slug, name, region } of authorities) {
    write(`authorities/${slug}.yaml`, stringify({ name, officialName: `${name} Council`, region }));
  }
  const random = seededRandom(plan.seed);
  const writeDocument = documentWriter(random, plan.words);
  for (const [place, authority] of authorities.entries()) {
    const count = Math.floor((plan.inspections + authorities.length - 1 - place) / authorities.length);
    const step = Math.floor((lastDay - firstDay) / day / Math.max(1, count));
    let graded: string | null = null;
    for (let turn = 0; turn < count; turn += 1) {
      const form = course[(turn + place) % course.length] ?? singleInspection;
      const published = firstDay + (turn * step + random.between(0, Math.max(0, step - 1))) * day;
      const id: string = `${authority.slug}/${isoDay(published)}-${form.kind}`;
      write(`inspections/${id}.md`, writeDocument(authority, form, published, graded));
      if (form.areas.length > 0) graded = id;
    }
  }
}

function settings(authorities: readonly InventedAuthority[]) {
  return {
    title: 'A generated archive',
    description: 'Generated documents, to measure the program with.',
    region: authorities[0]?.region ?? '',
    baseUrl: 'https://generated.example/',
    contact: { email: 'nobody@generated.example' },
    checked: '2026-08-22',
  };
}

function documentWriter(random: Random, averageWords: number) {
  const prose = inventedProse(random);
  const names = inventedInspectors();
  return (authority: InventedAuthority, form: Form, published: number, graded: string | null): string => {
    const start = random.between(0, names.length - 1);
    const inspectors = Array.from(
      { length: form.inspectors },
      (_, place) => names[(start + place * 5) % names.length] ?? '',
    );
    const judged = form.areas.map(([slug, printed]) => ({ area: slug, printed, grade: random.pick(grades) }));
    const body = inventedDocument(
      {
        title: `${form.title} in ${authority.name}`,
        published: inWords.format(published),
        authority: authority.name,
        inspectors,
        judgements: judged.map(({ printed, grade }) => [printed, grade[1]]),
        improvementsHeading: form.improvementsHeading,
        isNumbered: form.isNumbered,
        words: Math.round(((averageWords * form.length) / averageLength) * (0.8 + random.next() * 0.4)),
      },
      prose,
      random,
    );
    const follows = form.kind === 'monitoring-visit' && graded !== null ? { follows: graded } : {};
    const frontmatter = {
      title: form.title,
      authority: authority.slug,
      kind: form.kind,
      framework: form.framework,
      date: isoDay(published),
      dateBasis: 'letter',
      inspected: { from: isoDay(published - 30 * day), to: isoDay(published - 26 * day) },
      inspectors: inspectors.map((name, place) => ({ name, role: place === 0 ? 'lead' : 'inspector' })),
      grades: judged.map(({ area, printed, grade: [grade, wording] }) => ({
        area,
        grade,
        printed: { area: printed, grade: wording },
      })),
      ...follows,
      text: 'full',
      known: { how: 'document' },
      source: { publisher: 'Nobody', sha256: sha256(body), bytes: Buffer.byteLength(body) },
      words: provenWords(body),
    };
    return `---\n${stringify(frontmatter)}---\n\n${body}`;
  };
}
