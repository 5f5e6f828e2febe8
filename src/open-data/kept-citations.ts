import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { keep } from '../files/cache.ts';
import { formatted, type CslItem, type FormattedCitation } from './citation.ts';

/** What decides, beside the facts of an entry, how its citation is written: Citation.js's version and how it is called. */
const deciding = ['../../package-lock.json', 'citation.ts'];

function codeDigest(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of deciding) hash.update(readFileSync(new URL(file, import.meta.url)));
  return hash.digest('hex');
}

function isFormatted(value: unknown): value is FormattedCitation {
  const citation = value as Partial<FormattedCitation> | null | undefined;
  return [citation?.bibtex, citation?.ris, citation?.plain].every((text) => typeof text === 'string');
}

function readKept(file: string): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

/** Citations kept from build to build: Citation.js takes longer to write one than everything else beside a page together. */
export interface KeptCitations {
  /** The citation in words and for reference managers, as kept or made now. */
  readonly format: (csl: CslItem) => FormattedCitation;
  /** Keeps what was asked for, and nothing else. */
  readonly save: () => void;
}

/** Opens kept citations. @param file where they lie, each under a digest of what it is made of; nothing is kept where null */
export function openCitations(file: string | null): KeptCitations {
  if (file === null) return { format: formatted, save: () => undefined };
  const code = codeDigest();
  const before = readKept(file);
  const asked: Record<string, FormattedCitation> = {};
  return {
    format: (csl) => {
      const digest = createHash('sha256')
        .update(code + JSON.stringify(csl))
        .digest('hex');
      const known = before[digest];
      return (asked[digest] = isFormatted(known) ? known : formatted(csl));
    },
    save: () => {
      keep(file, JSON.stringify(asked));
    },
  };
}
