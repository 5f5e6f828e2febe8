import type { Archive } from './archive.ts';

/** The name of an authority, in its short form; the slug itself where the archive has none of it. */
export function authorityName({ authorities }: Pick<Archive, 'authorities'>, authority: string): string {
  return authorities.find(({ slug }) => slug === authority)?.name ?? authority;
}
