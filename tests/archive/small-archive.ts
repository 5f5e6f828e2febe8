import { authoritySchema } from '../../src/archive/authority.ts';
import type { Archive, Inspection } from '../../src/archive/archive.ts';
import { frontmatterSchema } from '../../src/archive/entry.ts';
import { frameworkSchema, type Framework } from '../../src/archive/framework.ts';
import { gradeSchema } from '../../src/archive/grade.ts';
import { kindSchema } from '../../src/archive/kind.ts';
import { placedAt } from '../../src/archive/visit-words.ts';

const scale = ['outstanding', 'good', 'requires-improvement', 'inadequate'];

function framework(slug: string, areas: Record<string, string>, rest: object = {}): Framework {
  return {
    slug,
    ...frameworkSchema.parse({
      name: slug,
      fullName: slug,
      plain: slug,
      explanation: ['–'],
      firstSeen: '2010',
      seenIn: 'tests',
      kinds: ['inspection'],
      grades: scale,
      areas: Object.entries(areas).map(([area, concept]) => ({ slug: area, concept, label: area, plain: area })),
      ...rest,
    }),
  };
}

const frameworks = [
  framework('older', { safeguarding: 'help' }, { grades: ['outstanding', 'good', 'adequate', 'inadequate'] }),
  framework('single', { overall: 'overall', help: 'help', 'care-leavers': 'care-leavers', board: 'board' }),
  framework(
    'joint',
    { overall: 'overall', help: 'help', 'in-care-and-care-leavers': 'in-care' },
    { notJudged: [{ concept: 'care-leavers', as: 'not-graded', why: 'Part of the joint grade.' }] },
  ),
  framework('separate', { overall: 'overall', help: 'help', 'in-care': 'in-care', 'care-leavers': 'care-leavers' }),
  framework(
    'without-overall',
    { help: 'help', 'in-care': 'in-care', 'care-leavers': 'care-leavers' },
    { notJudged: [{ concept: 'overall', as: 'not-reported', why: 'No overall grade is given any more.' }] },
  ),
];

const grades = [
  ...scale.map((slug, index) => ({
    type: 'grade' as const,
    slug,
    label: slug.charAt(0).toUpperCase() + slug.slice(1).replace('-', ' '),
    plain: slug,
    step: index + 1,
    wordings: [slug],
  })),
  { type: 'grade' as const, slug: 'adequate', label: 'Adequate', plain: 'adequate', step: 3, wordings: ['adequate'] },
  ...['not-graded', 'not-judged', 'not-reported', 'not-known'].map((slug) => ({
    type: 'absence' as const,
    slug,
    label: slug,
    plain: slug,
  })),
].map((grade) => gradeSchema.parse(grade));

const kinds = [
  { slug: 'inspection', graded: true, mark: 'square' },
  { slug: 'visit', graded: false, mark: 'circle' },
].map((kind) =>
  kindSchema.parse({
    label: kind.slug,
    plural: kind.slug,
    plain: kind.slug,
    explanation: '–',
    voice: 'inspectors',
    ...kind,
  }),
);

/** What a test says of an inspection; everything else is filled in. */
export interface Given {
  readonly authority: string;
  readonly on: string;
  readonly published?: string;
  readonly framework?: string;
  readonly grades?: Record<string, string>;
  /** The outcome of an inspection that gives one in place of grades. */
  readonly outcome?: string;
  readonly held?: boolean;
  readonly known?: 'document' | 'mentioned';
}

function inspection(given: Given): Inspection {
  const { authority, on, published = on, framework: rules, held = false, known = 'document' } = given;
  const kind = given.grades === undefined ? 'visit' : 'inspection';
  const id = `${authority}/${published}-${kind}`;
  const facts = {
    title: id,
    authority,
    kind,
    ...(rules === undefined ? {} : { framework: rules }),
    date: published,
    dateBasis: published === on ? 'visit' : 'printed',
    inspected: { from: on, to: on },
    inspectors: [],
    ...(given.outcome === undefined ? {} : { outcome: given.outcome }),
    grades: Object.entries(given.grades ?? {}).map(([area, grade]) => ({ area, grade })),
    known: { how: known },
  };
  const text = held
    ? {
        text: 'full',
        source: { sha256: '0'.repeat(64), bytes: 1 },
        words: { source: 1, kept: 1, digest: '0'.repeat(64) },
      }
    : { text: 'none' };
  return { ...frontmatterSchema.parse({ ...facts, ...text }), id, file: `inspections/${id}.md`, voice: 'inspectors' };
}

/** A small archive for unit tests: authorities "north" and "south", and the inspections given. */
export function smallArchive(given: readonly Given[]): Archive {
  return {
    settings: {
      title: 'Test archive',
      description: 'Test',
      region: 'Test',
      baseUrl: 'https://archive.example/',
      contact: { email: 'post@archive.example' },
      checked: '2026-08-22',
    },
    authorities: ['north', 'south'].map((slug) => ({
      slug,
      ...authoritySchema.parse({ name: slug, officialName: slug, region: 'Test' }),
    })),
    kinds,
    frameworks,
    concepts: ['overall', 'help', 'in-care', 'care-leavers', 'board'].map((slug) => ({ slug, label: slug })),
    grades,
    outcomes: [],
    themes: [],
    glossary: [],
    people: [],
    history: [],
    redirects: [],
    aliases: [],
    inspections: given.map(inspection).sort((a, b) => placedAt(a) - placedAt(b)),
    plans: [],
    textOf: () => null,
  };
}
