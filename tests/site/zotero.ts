import type { Element } from 'hast';

/** What Zotero saves of a page. */
export interface ZoteroItem {
  readonly itemType: string;
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly authors: readonly string[];
}

/** Fields that Highwire's names fill, over what Dublin Core says (translator "Embedded Metadata"). */
const highwire = {
  citation_title: 'title',
  citation_publication_date: 'date',
  citation_technical_report_institution: 'institution',
  citation_public_url: 'url',
  citation_language: 'language',
} as const;

/** Fields that Dublin Core and Open Graph fill, the first that is there (translator "RDF"). */
const others = {
  title: ['dc.title', 'og:title'],
  institution: ['dc.publisher'],
  date: ['dc.date'],
  url: ['og:url'],
  language: ['dc.language'],
  rights: ['dc.rights'],
  archiveLocation: ['dc.coverage'],
  abstractNote: ['og:description'],
} as const;

/** Item types by `og:type`; one that is sure comes before `dc:type`. */
const openGraphTypes: Readonly<Record<string, string>> = { website: 'webpage', book: 'book' };
/** Item types by `dc:type`, lower case. */
const dublinCoreTypes: Readonly<Record<string, string>> = { report: 'report', book: 'book', webpage: 'webpage' };

/**
 * Reads a page's metadata by the published field rules of Zotero's translators "Embedded Metadata"
 * (951c027d-74ac-47d4-a107-9c3069ab7b48) and "RDF" (5e3ad958-ac79-463d-812b-a86a9235c28f), as far as these pages use them.
 */
export function readAsZotero(elements: readonly Element[]): ZoteroItem {
  const said = elements
    .filter(({ tagName }) => tagName === 'meta')
    .map(({ properties }) => ({
      name: String(properties['name'] ?? properties['property'] ?? '').toLowerCase(),
      content: String(properties['content'] ?? ''),
    }));
  const first = (name: string) => said.find((element) => element.name === name)?.content;
  const guessed = first('citation_technical_report_institution') === undefined ? 'journalArticle' : 'report';
  const itemType =
    openGraphTypes[first('og:type') ?? ''] ?? dublinCoreTypes[(first('dc.type') ?? '').toLowerCase()] ?? guessed;
  const fields: Record<string, string | undefined> = {};
  for (const [field, names] of Object.entries(others)) fields[field] = names.map(first).find((value) => value);
  for (const [name, field] of Object.entries(highwire)) fields[field] = first(name) ?? fields[field];
  const authors = said.filter(({ name }) => name === 'citation_author').map(({ content }) => content);
  return { itemType, fields, authors };
}
