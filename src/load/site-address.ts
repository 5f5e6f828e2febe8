import { settingsSchema } from '../archive/settings.ts';
import { contentFolder } from './content-folder.ts';
import { ContentError, shown, type Problem } from './problem.ts';
import { readSettings } from './reference-files.ts';

/** Where the site is published, in the two parts that Astro asks for. */
export interface SiteAddress {
  /** Scheme and host. @example 'https://example.org' */
  readonly site: string;
  /** The path below which every page lies, with slashes at both ends. @example '/archive/' */
  readonly base: string;
}

/** The address that `archive.yaml` gives. @throws ContentError with everything that is wrong with the file */
function addressOfArchive(): string {
  const problems: Problem[] = [];
  const settings = readSettings(contentFolder(), problems);
  if (settings === null) throw new ContentError(problems);
  return settings.baseUrl;
}

/**
 * The address of the site: `$SITE_URL`, else `baseUrl` of the archive's `archive.yaml`.
 * @throws ContentError when `archive.yaml` cannot be used; Error with a message for people when `$SITE_URL` is no web address
 */
export function siteAddress(): SiteAddress {
  const chosen = process.env['SITE_URL'];
  const address = chosen === undefined || chosen === '' ? addressOfArchive() : chosen;
  if (!settingsSchema.shape.baseUrl.safeParse(address).success) {
    throw new Error(`SITE_URL: found ${shown(address)}; expected a web address such as "https://example.org/archive/"`);
  }
  const url = new URL(address);
  return { site: url.origin, base: url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/` };
}
