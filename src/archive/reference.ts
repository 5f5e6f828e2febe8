import { z } from 'zod';
import { daySchema, edtfDateSchema } from './edtf-date.ts';
import { entryIdSchema, slugSchema } from './slug.ts';
import { textSchema } from './text-schema.ts';

/** One entry of `content/outcomes.yaml`: an outcome of an area SEND inspection. An outcome is not a grade. */
export const outcomeSchema = z.strictObject({
  /** The name by which entries refer to it. */
  slug: slugSchema,
  /** The outcome as pages write it. */
  label: textSchema,
  /** What it means, in plain words. */
  plain: textSchema,
});

const termWord = String.raw`[\p{L}\p{N}][\p{L}\p{N}'’]*\*?`;
const termWords = `${termWord}(?:[ ,-]+${termWord})*`;
const termInWords = 'words, each of which may end in *, such as "strategy discussion*"';

const plainTerm = z.string().regex(new RegExp(`^${termWords}$`, 'u'), termInWords);

const themeTerm = z
  .string()
  .regex(
    new RegExp(String.raw`^${termWords}(?: \+ ${termWords})?$`, 'u'),
    `${termInWords}; or two of those as "first + second"`,
  );

/** An address on this site. Nothing in it may lead out of the site: no host, no step upwards. */
const siteAddressSchema = z
  .string()
  .regex(
    /^\/(?:[\w~-][\w.~-]*(?:\/[\w~-][\w.~-]*)*\/?)?(?:#[\w-]+)?$/,
    'an address on this site, such as "/about/" or "/inspections/<authority>/<date>-<kind>/#p12"',
  );

/** One entry of `content/themes.yaml`: a topic of the field and the terms that mark a paragraph. */
export const themeSchema = z.strictObject({
  /** The name in addresses. @example 'neglect' */
  slug: slugSchema,
  /** The topic as pages write it. */
  label: textSchema,
  /** What it is about, for somebody outside the field. */
  plain: textSchema,
  /**
   * Terms that mark a paragraph: whole words, any case; `*` ends a stem ("thresh*"), `a + b` wants both in one sentence.
   */
  terms: z.array(themeTerm).min(1),
  /** Terms that undo a mark where they surround it. @example ['placement order'] */
  except: z.array(plainTerm).default([]),
});

/** One entry of `content/glossary.yaml`: an acronym or term of the field. */
export const glossaryTermSchema = z.strictObject({
  /** The name in addresses. @example 'mash' */
  slug: slugSchema,
  /** The term as documents write it. @example 'MASH' */
  term: textSchema,
  /** The long form, for an acronym. */
  long: textSchema.optional(),
  /** Whether only this spelling, capitals included, is the term: the Prevent strategy, but not "to prevent". */
  properName: z.boolean().default(false),
  /** What it means, in plain words. */
  plain: textSchema,
});

/** One entry of `content/people.yaml`: spellings of one inspector's name, joined on evidence. */
export const personSchema = z.strictObject({
  /** The spelling under which the person is listed. */
  name: textSchema,
  /** Other spellings in documents. */
  variants: z.array(textSchema).min(1),
  /** Why they are the same person. */
  evidence: textSchema,
});

/** One entry of `content/history.yaml`: something that happened to the archive. */
export const historySchema = z.strictObject({
  /** The day on which it happened. */
  on: daySchema,
  /** A text or record came in, was put right, the publishers' lists were checked, or a document was withdrawn. */
  what: z.enum(['added', 'corrected', 'checked', 'withdrawn']),
  /** The entry concerned; absent for a check. */
  entry: entryIdSchema.optional(),
  /** What happened, in a sentence for readers. */
  note: textSchema,
});

/** `content/redirects.yaml`: an address (with or without a fragment) that moved, and where to. */
export const redirectSchema = z.strictObject({
  /** The old address, below the site's root. @example '/inspections/reading/2017-03-monitoring-visit/#p4' */
  from: siteAddressSchema,
  /** The address that answers in its place. */
  to: siteAddressSchema,
  /** Why it moved, in words for readers. */
  why: textSchema,
  /** When it moved. */
  on: edtfDateSchema,
});

const aliasTerm = textSchema.regex(/^\P{Lu}+$/u, 'words in lower case');

/** One entry of `content/search-aliases.yaml`: words that mean the same to a searcher. */
export const aliasSchema = z
  .strictObject({
    /** Words or phrases, lower case; each finds the others. */
    same: z.array(aliasTerm).min(1),
    /** Words or phrases that those find too, and that don't find them: wider words of the documents. */
    finds: z.array(aliasTerm).min(1).optional(),
    /**
     * Words or phrases for a kind or a part of the thing (ISO 25964: narrower terms): those find them too, and they find only
     * themselves. Several that mean the same stand in a list of their own.
     */
    narrower: z
      .array(z.union([aliasTerm, z.array(aliasTerm).min(2)]))
      .min(1)
      .optional(),
  })
  .refine(({ same, finds, narrower }) => same.length > 1 || finds !== undefined || narrower !== undefined, {
    error:
      'a word beside it that means the same under "same", what it finds under "finds", or a kind of it under "narrower"',
  })
  .refine(({ same, narrower = [] }) => narrower.flat().every((term) => !same.includes(term)), {
    error: 'a term under "narrower" that is not under "same": it finds the others there, or only itself',
  });

/** @see outcomeSchema */
export type Outcome = z.infer<typeof outcomeSchema>;
/** @see themeSchema */
export type Theme = z.infer<typeof themeSchema>;
/** @see glossaryTermSchema */
export type GlossaryTerm = z.infer<typeof glossaryTermSchema>;
/** @see personSchema */
export type Person = z.infer<typeof personSchema>;
/** @see historySchema */
export type HistoryItem = z.infer<typeof historySchema>;
/** @see redirectSchema */
export type Redirect = z.infer<typeof redirectSchema>;
/** @see aliasSchema */
export type Alias = z.infer<typeof aliasSchema>;
