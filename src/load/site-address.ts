import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { settingsSchema } from '../archive/settings.ts';
import { contentFolder } from './content-folder.ts';

/** Where the site is published, in the two parts that Astro asks for. */
export interface SiteAddress {
  /** Scheme and host. @example 'https://example.org' */
  readonly site: string;
  /** The path below which every page lies, with slashes at both ends. @example '/archive/' */
  readonly base: string;
}

/**
 * Reads the address of the site: `$SITE_URL`, else `baseUrl` of the archive's `archive.yaml`.
 * @throws Error with a message for people when there is no such file or what it says is no web address
 */
export function siteAddress(): SiteAddress {
  const chosen = process.env['SITE_URL'];
  const [text, place] =
    chosen === undefined || chosen === '' ? [baseUrlOfArchive(), 'archive.yaml: baseUrl'] : [chosen, 'SITE_URL'];
  const checked = settingsSchema.shape.baseUrl.safeParse(text);
  if (!checked.success) {
    throw new Error(
      `${place}: found ${JSON.stringify(text)}; expected a web address such as "https://example.org/archive/"`,
    );
  }
  const url = new URL(checked.data);
  return { site: url.origin, base: url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/` };
}

function baseUrlOfArchive(): unknown {
  const file = join(contentFolder(), 'archive.yaml');
  try {
    const settings: unknown = parse(readFileSync(file, 'utf8'));
    return typeof settings === 'object' && settings !== null && 'baseUrl' in settings ? settings.baseUrl : undefined;
  } catch (error) {
    throw new Error(`${file}: can't be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
