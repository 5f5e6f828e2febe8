import type { Archive, Inspection, Plan } from '../../src/archive/archive.ts';
import type { DocumentText } from '../../src/archive/document.ts';

const themes = [
  { slug: 'missing', label: 'Missing children', plain: '', terms: ['missing', 'seen at once'], except: [] },
  { slug: 'plans', label: 'Plans', plain: '', terms: ['plan*'], except: [] },
];

/** What a test says of a document; its id is `<authority>/<date>`. */
export interface GivenDocument {
  readonly id: string;
  readonly focus?: string;
  /** The paragraphs of its text; absent where it is not held. */
  readonly paragraphs?: readonly string[];
  /** The numbers, from 1, of paragraphs that it lists as having to improve. */
  readonly improvements?: readonly number[];
  readonly plan?: true;
}

/** An archive with the themes “missing” and “plans”, the authorities that the documents name, and these documents. */
export function themeArchive(given: readonly GivenDocument[]): Archive {
  const entries = given.map(({ id, focus, paragraphs, plan }) => {
    const [authority = '', date = ''] = id.split('/');
    const text = paragraphs === undefined ? 'none' : 'full';
    return { id, authority, date, focus, text, voice: plan === true ? 'council' : 'inspectors' };
  });
  const textOf = (id: string) => {
    const document = given.find((candidate) => candidate.id === id);
    if (document?.paragraphs === undefined) return null;
    return {
      sections: [],
      paragraphs: document.paragraphs.map((text, place) => ({
        id: `p${place + 1}`,
        number: null,
        form: 'paragraph',
        text,
        sections: [],
      })),
      improvements: (document.improvements ?? []).map((number) => ({ paragraph: `p${number}` })),
    } as unknown as DocumentText;
  };
  const slugs = [...new Set(entries.map(({ authority }) => authority))].sort();
  return {
    authorities: slugs.map((slug) => ({ slug, name: slug })),
    themes,
    inspections: entries.filter(({ voice }) => voice === 'inspectors') as unknown as Inspection[],
    plans: entries.filter(({ voice }) => voice === 'council') as unknown as Plan[],
    textOf,
  } as unknown as Archive;
}
