import type { DocumentText } from '../../../src/archive/document.ts';
import { actionPlan } from './action-plan.ts';
import { areaSend, areaSendMonitoring } from './area-send.ts';
import { areaSendLetter, areaSendRevisit } from './area-send-letter.ts';
import { matchAuthority, shortName, slugOf } from './authority-name.ts';
import type { Facts, KindRules, Reference } from './facts.ts';
import { assuranceVisit, focusedVisit } from './focused-visit.ts';
import { ilacs } from './ilacs.ts';
import { jointInspection } from './joint-inspection.ts';
import { findLicence } from './licence.ts';
import { titleOf } from './look.ts';
import { lookedAfterChildren } from './looked-after-children.ts';
import { monitoringVisit } from './monitoring-visit.ts';
import { childProtection, otherOlder, safeguardingAndLookedAfter } from './older-inspections.ts';
import { boardReview, singleInspection, singleReinspection } from './single-inspection.ts';

/** The kinds whose documents are understood, the most telling first. */
export const kinds: readonly KindRules[] = [
  areaSendLetter,
  areaSendRevisit,
  areaSendMonitoring,
  areaSend,
  jointInspection,
  lookedAfterChildren,
  safeguardingAndLookedAfter,
  childProtection,
  singleReinspection,
  singleInspection,
  boardReview,
  monitoringVisit,
  assuranceVisit,
  focusedVisit,
  ilacs,
  ...otherOlder,
  actionPlan,
];

/** What is known from outside the document: the options of the command. */
export interface Given {
  readonly authority?: string | undefined;
  readonly kind?: string | undefined;
}

/** A document described: its facts, and the authority that it names. */
export interface Description {
  readonly facts: Facts;
  /** Slug of the authority; null where the document doesn't say or its name is in doubt. */
  readonly authority: string | null;
  /** The name that the document gives its authority. */
  readonly authorityName: string | null;
  readonly isKnownAuthority: boolean;
}

function authorityOf(facts: Facts, given: Given, reference: Reference): Omit<Description, 'facts'> {
  const names = facts.authorityNames ?? [];
  if (given.authority !== undefined) {
    const known = reference.authorities.some(({ slug }) => slug === given.authority);
    const named = names.find((name) => slugOf(shortName(name)) === given.authority);
    return {
      authority: given.authority,
      authorityName: named === undefined ? null : shortName(named),
      isKnownAuthority: known,
    };
  }
  for (const name of names) {
    const match = matchAuthority(name, reference.authorities);
    if (match !== null) return { authority: match.slug, authorityName: match.name, isKnownAuthority: true };
  }
  const [first] = names;
  const short = first === undefined ? '' : shortName(first);
  const slug = slugOf(short);
  return slug === ''
    ? { authority: null, authorityName: null, isKnownAuthority: false }
    : { authority: slug, authorityName: short, isKnownAuthority: false };
}

/** A kind whose documents are not understood: only its title is taken, the rest waits for a person. */
function unread(kind: string): KindRules {
  const why = 'documents of this kind are not read for facts';
  return {
    kind,
    recognises: () => false,
    describe: ({ text }) => {
      const title = titleOf(text);
      return {
        kind,
        ...(title === null ? {} : { title }),
        inspectors: [],
        grades: [],
        review: [{ field: 'inspectors', why }],
      };
    },
  };
}

/** The rules of a kind; of two for one kind those that recognise the document. */
function rulesOf(kind: string, text: DocumentText): KindRules {
  const rules = kinds.filter((candidate) => candidate.kind === kind);
  return rules.find(({ recognises }) => recognises(text)) ?? rules.at(-1) ?? unread(kind);
}

/**
 * Reads from a document what it says of itself.
 * @param text the document as addressable text
 * @param given what the command's options state
 * @returns null where the kind is neither given nor recognised
 */
export function describeDocument(text: DocumentText, given: Given, reference: Reference): Description | null {
  const rules = given.kind === undefined ? kinds.find(({ recognises }) => recognises(text)) : rulesOf(given.kind, text);
  if (rules === undefined) return null;
  const first = rules.describe({ text, reference, authority: null });
  const authority = authorityOf(first, given, reference);
  const facts =
    rules.asksAuthority === true ? rules.describe({ text, reference, authority: authority.authority }) : first;
  const licence = findLicence(text);
  return {
    ...authority,
    facts: {
      ...facts,
      ...(licence === null ? {} : { licence: licence.value }),
      evidence: { ...facts.evidence, ...(licence === null ? {} : { 'source.licence': licence.paragraph.id }) },
    },
  };
}
