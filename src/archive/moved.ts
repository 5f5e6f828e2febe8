import type { Archive, Inspection, Plan } from './archive.ts';
import { entryPath } from './entry-path.ts';
import type { Redirect } from './reference.ts';

/** A page that moved as a whole: the old address is a page that leads on. */
export interface MovedPage extends Redirect {
  /** The old path without slashes at its ends. @example 'inspections/reading/2017-03-monitoring-visit' */
  readonly oldPath: string;
}

function parts(address: string): { readonly path: string; readonly fragment: string } {
  const [path = '', fragment = ''] = address.split('#');
  return { path: path.replace(/^\/+|\/+$/g, ''), fragment };
}

/** The pages that moved, from `redirects.yaml`; of several entries for one page the first counts. */
export function movedPages({ redirects }: Pick<Archive, 'redirects'>): MovedPage[] {
  const whole = redirects.filter(({ from }) => parts(from).fragment === '');
  const byPath = new Map<string, MovedPage>();
  for (const redirect of whole) {
    const oldPath = parts(redirect.from).path;
    if (!byPath.has(oldPath)) byPath.set(oldPath, { ...redirect, oldPath });
  }
  return [...byPath.values()];
}

/** A paragraph of a page that moved, or was joined with another. */
export interface MovedParagraph extends Redirect {
  /** The old fragment. */
  readonly fragment: string;
}

/** The paragraphs of an entry's page that moved: their old fragments lie on the page and lead on from it. */
export function movedParagraphs(
  { redirects }: Pick<Archive, 'redirects'>,
  entry: Pick<Inspection | Plan, 'id' | 'voice'>,
): MovedParagraph[] {
  const page = parts(entryPath(entry)).path;
  return redirects.flatMap((redirect) => {
    const { path, fragment } = parts(redirect.from);
    return path === page && fragment !== '' ? [{ ...redirect, fragment }] : [];
  });
}
