import type { Authority } from '../archive/authority.ts';
import type { Settings } from '../archive/settings.ts';

/** A picture that networks and messengers show beside a link. */
export interface SocialCard {
  /** Its path from the site's root. */
  readonly path: `/${string}`;
  /** What it shows, for those who don't see it. */
  readonly alt: string;
}

/** The size at which networks show a card without cutting it. */
export const cardSize = { width: 1200, height: 630 };

/** The site's own card. */
export function siteCardOf({ title, region }: Settings): SocialCard {
  return { path: '/card.png', alt: `${title}: what inspectors found in children’s services in ${region}` };
}

/** The card of one authority, for every page that is about it alone. */
export function authorityCardOf({ slug, name }: Pick<Authority, 'slug' | 'name'>): SocialCard {
  return {
    path: `/authorities/${slug}/card.png`,
    alt: `${name}: the latest known grades of its services for children, and its inspections on a line of time`,
  };
}
