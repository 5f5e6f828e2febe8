import type { Kind } from '../archive/kind.ts';

/** The address of the page that lists everything known of a kind; a council's plans have a page of their own. */
export function kindPath({ slug, voice }: Pick<Kind, 'slug' | 'voice'>): `/${string}` {
  return voice === 'council' ? '/action-plans/' : `/inspections/kinds/${slug}/`;
}
