import type { Redirect } from '../archive/reference.ts';
import { doubledNames } from './doubled-names.ts';
import { shown, type Problem } from './problem.ts';

const file = 'redirects.yaml';

/** An address as redirects name it, taken apart: the entry it lies on and the paragraph, where it has them. */
export function partsOfAddress(address: string): { readonly entry: string | null; readonly paragraph: string | null } {
  const [path = '', fragment] = address.split('#');
  const entry = /^\/(?:inspections|action-plans)\/([^/]+\/[^/]+)\/?$/.exec(path)?.[1] ?? null;
  return { entry, paragraph: fragment === undefined || fragment === '' ? null : fragment };
}

/** An address in the one form in which two of them can be compared: without the slash at the end of its path. */
function comparable(address: string): string {
  return address.replace(/\/(?=#|$)/, '');
}

/** A redirect to an address that moved itself: a reader would be sent on again, and in a circle never arrive. */
function checkChain({ to }: Redirect, index: number, moved: ReadonlySet<string>): Problem[] {
  const [page = ''] = comparable(to).split('#');
  if (!moved.has(comparable(to)) && !moved.has(page)) return [];
  return [
    {
      file,
      field: `[${index}].to`,
      found: `${shown(to)}, which another redirect leads on from`,
      allowed: 'the address where a reader arrives',
      mend: 'write the last address of the chain',
    },
  ];
}

function checkEnds({ from, to }: Redirect, index: number, ids: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const source = partsOfAddress(from);
  if (source.entry !== null && source.paragraph === null && ids.has(source.entry)) {
    problems.push({
      file,
      field: `[${index}].from`,
      found: `${shown(from)}, where a page stands`,
      allowed: 'an address that is no page any more',
      mend: 'remove the redirect',
    });
  }
  const target = partsOfAddress(to).entry;
  if (target !== null && !ids.has(target)) {
    problems.push({
      file,
      field: `[${index}].to`,
      found: shown(to),
      allowed: 'the address of a page of this archive',
      mend: 'correct the address',
    });
  }
  return problems;
}

/**
 * Checks that redirects lead from addresses that are gone to pages that stand, each in one step.
 * @param ids every entry that has a file
 * @returns every problem
 */
export function checkRedirects(redirects: readonly Redirect[], ids: ReadonlySet<string>): Problem[] {
  const moved = new Set(redirects.map(({ from }) => comparable(from)));
  return [
    ...doubledNames(
      redirects,
      ({ from }) => [comparable(from)],
      (index) => ({ file, field: `[${index}]` }),
    ),
    ...redirects.flatMap((redirect, index) => [
      ...checkEnds(redirect, index, ids),
      ...checkChain(redirect, index, moved),
    ]),
  ];
}

/**
 * Checks that the paragraphs to which redirects lead exist.
 * @param placesOf the ids of an entry's paragraphs and sections; null for an entry whose text is not held
 * @returns a problem for each that doesn't
 */
export function checkRedirectTargets(
  redirects: readonly Redirect[],
  placesOf: (entry: string) => ReadonlySet<string> | null,
): Problem[] {
  return redirects.flatMap(({ to }, index): Problem[] => {
    const { entry, paragraph } = partsOfAddress(to);
    if (entry === null || paragraph === null || placesOf(entry)?.has(paragraph) === true) return [];
    return [
      {
        file,
        field: `[${index}].to`,
        found: `${shown(to)}, which is no place of that document`,
        allowed: 'the address of a page or of a paragraph on it',
        mend: 'correct what stands behind "#", or leave it out',
      },
    ];
  });
}
