import { Document, isCollection, isMap, isScalar, Scalar, visit } from 'yaml';
import type { z } from 'zod';
import type { frontmatterSchema } from '../../src/archive/entry.ts';

/** Frontmatter before defaults are filled in. */
export type FrontmatterInput = z.input<typeof frontmatterSchema>;

/** The order in which people read a file: what and when, who, what was found, then how it is known. */
const keyOrder = [
  'title',
  'authority',
  'kind',
  'framework',
  'date',
  'dateBasis',
  'inspected',
  'inspectorates',
  'inspectors',
  'signedBy',
  'grades',
  'gradesNote',
  'outcome',
  'outcomeNote',
  'focus',
  'number',
  'form',
  'follows',
  'response',
  'text',
  'known',
  'source',
  'words',
  'evidence',
  'review',
  'note',
  'withdrawn',
  'unsearchable',
] as const;

/** Keys whose values YAML readers of the 1.1 generation would turn into dates or numbers. */
const dateKeys = new Set(['date', 'from', 'to', 'between', 'on', 'retrieved']);

/** Keys that are shown even when there is nothing to list, so that the absence is visible. */
const alwaysShown = new Set<string>(['inspectors', 'grades']);

const startsWithDigit = ({ value }: Scalar): boolean => /^\d/.test(String(value));

const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/**
 * Frontmatter as it stands at the head of a file below `content/inspections/`, with both `---` lines: keys in the order
 * of the documentation, dates in quotation marks, a judgement or an inspector a line.
 */
export function writeFrontmatter(frontmatter: FrontmatterInput): string {
  const values = frontmatter as Readonly<Record<string, unknown>>;
  const ordered = keyOrder
    .filter((key) => alwaysShown.has(key) || !isEmpty(values[key]))
    .map((key) => [key, values[key]] as const);
  const document = new Document(Object.fromEntries(ordered), { schema: 'yaml-1.1', aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key)) return;
      if (dateKeys.has(String(key.value)) && isScalar(value) && startsWithDigit(value))
        value.type = Scalar.QUOTE_DOUBLE;
      if ((key.value === 'inspected' || key.value === 'form') && isMap(value)) value.flow = true;
      if (['inspectors', 'grades', 'signedBy'].includes(String(key.value)) && isCollection(value)) {
        for (const item of value.items) if (isCollection(item)) item.flow = true;
      }
    },
  });
  return `---\n${document.toString({ lineWidth: 120, singleQuote: false })}---\n`;
}
