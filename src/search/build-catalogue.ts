import type { Archive, Entry, Inspection, Plan } from '../archive/archive.ts';
import { authorsOf } from '../archive/citation.ts';
import { coverageOf, coverageSentence } from '../archive/coverage.ts';
import { dateBounds } from '../archive/edtf-date.ts';
import { judgementsOf } from '../archive/judged.ts';
import { namedInspectors } from '../archive/named-inspectors.ts';
import { standingSentence } from '../archive/standing.ts';
import type { Catalogue, CatalogueAuthority, CatalogueEntry, CatalogueKind, Choice } from './catalogue.ts';
import type { IndexRecord } from './index-record.ts';
import type { Survey } from './survey.ts';
import { readWords } from './words.ts';

/** What the catalogue needs besides the archive. */
export interface CatalogueSources {
  readonly hashesOf: (entry: string, role: IndexRecord['role']) => string[];
  /** The themes of which an entry's text speaks. */
  readonly themesIn: (entry: string) => ReadonlySet<string>;
  readonly aliases: string;
  readonly survey: Survey;
  readonly shards: readonly string[];
}

const plainName = (name: string) =>
  readWords(name)
    .map(({ plain }) => plain)
    .join(' ');

function isInspection(entry: Entry): entry is Inspection {
  return 'voice' in entry && entry.voice === 'inspectors';
}

/** “Windsor and Maidenhead” is also asked for as either of the two, “Richmond upon Thames” as “Richmond”. */
function shortNames(name: string): string[] {
  const [before, ...after] = name.split(/[ -](?:upon|on|with)[ -]/);
  return (after.length > 0 ? [before ?? name] : name.split(' and ')).map(plainName);
}

/** A company's or trust's name without the remark that it may carry. @example 'Slough Children First' */
function companyName({ name }: Archive['authorities'][number]['deliveryBodies'][number]): string {
  return name.replace(/\s*\(.*\)$/, '');
}

function authorities(archive: Archive, survey: Survey): CatalogueAuthority[] {
  const short = archive.authorities.flatMap(({ name }) => shortNames(name));
  // Kingston is upon Thames and upon Hull.
  const isOwn = (name: string) => short.indexOf(name) === short.lastIndexOf(name);
  return archive.authorities.map(({ slug, name, officialName, otherNames, deliveryBodies }) => ({
    value: slug,
    label: name,
    names: [
      ...new Set([
        ...[officialName, name, ...otherNames, ...deliveryBodies.map(companyName)].map(plainName),
        ...shortNames(name).filter(isOwn),
      ]),
    ],
    ordinaryWord: survey.isOrdinaryWord(plainName(name)),
    coverage: coverageSentence(coverageOf(archive, slug)),
    latestGraded: standingSentence(archive, slug),
  }));
}

function kinds(archive: Archive): CatalogueKind[] {
  return archive.kinds.map(({ slug, label, plural, otherNames, voice }) => ({
    value: slug,
    label,
    names: [...new Set([label, plural, ...otherNames].map(plainName))],
    voice,
  }));
}

function yearsOf({ date, inspected }: Entry): number[] {
  const dates = [date];
  if (inspected !== undefined) {
    if ('between' in inspected) dates.push(inspected.between);
    else dates.push(inspected.from ?? inspected.to, inspected.to);
  }
  const years = dates.flatMap((edtf) => {
    const { earliest, latest } = dateBounds(edtf);
    return [new Date(earliest).getUTCFullYear(), new Date(latest).getUTCFullYear()];
  });
  return [...new Set(years)].sort((a, b) => a - b);
}

/** Collects choices as they are met and gives each its place. */
function collector() {
  const choices: Choice[] = [];
  const places = new Map<string, number>();
  const place = (value: string, label: string) => {
    const known = places.get(value);
    if (known !== undefined) return known;
    places.set(value, choices.length);
    choices.push({ value, label });
    return choices.length - 1;
  };
  return { choices, place };
}

/** The catalogue of the entries given, which the browser reads before the first query. */
export function catalogueOf(
  archive: Archive,
  entries: readonly (Inspection | Plan)[],
  sources: CatalogueSources,
): Catalogue {
  const judgements = collector();
  const themes = collector();
  for (const { slug, label } of archive.themes) themes.place(slug, label);
  const themesInOrder = (found: ReadonlySet<string>) =>
    archive.themes.flatMap(({ slug }, place) => (found.has(slug) ? [place] : []));
  const inspectors = collector();
  const licences = collector();
  const publishers = collector();
  const publisherPlace = (entry: Inspection | Plan) => {
    const names = authorsOf(archive, entry).join('; ');
    return names === '' ? null : publishers.place(names, names);
  };
  const named = namedInspectors(archive).map(({ slug, name, namings }) => ({
    place: inspectors.place(slug, name),
    entries: new Set(namings.map(({ inspection }) => inspection.id)),
  }));
  const conceptLabel = new Map(archive.concepts.map(({ slug, label }) => [slug, label]));
  const gradeRank = new Map(archive.grades.map(({ slug }, rank) => [slug, rank]));
  const allJudged = entries.filter(isInspection).flatMap((entry) => judgementsOf(archive, entry));
  const conceptRank = new Map(archive.concepts.map(({ slug }, rank) => [slug, rank]));
  const rank = ({ area, term }: (typeof allJudged)[number]) =>
    (conceptRank.get(area.concept ?? area.slug) ?? conceptRank.size) * 100 + (gradeRank.get(term.slug) ?? 0);
  const judgementPlace = ({ area, term }: (typeof allJudged)[number]) =>
    judgements.place(
      `${area.concept ?? area.slug}.${term.slug}`,
      `${conceptLabel.get(area.concept ?? area.slug) ?? area.plain}: ${term.label}`,
    );
  [...allJudged].sort((a, b) => rank(a) - rank(b)).forEach(judgementPlace);
  const authorityPlace = new Map(archive.authorities.map(({ slug }, place) => [slug, place]));
  const kindPlace = new Map(archive.kinds.map(({ slug }, place) => [slug, place]));
  const listed = entries.map((entry): CatalogueEntry => ({
    id: entry.id,
    authority: authorityPlace.get(entry.authority) ?? 0,
    kind: kindPlace.get(entry.kind) ?? 0,
    date: new Date(dateBounds(entry.date).earliest).toISOString().slice(0, 10),
    years: yearsOf(entry),
    judgements: isInspection(entry) ? judgementsOf(archive, entry).map(judgementPlace) : [],
    themes: themesInOrder(sources.themesIn(entry.id)),
    inspectors: named.filter((person) => person.entries.has(entry.id)).map(({ place }) => place),
    licence: entry.source?.licence === undefined ? null : licences.place(entry.source.licence, entry.source.licence),
    publisher: publisherPlace(entry),
    known: entry.known.how,
    addressKnown: entry.source?.url !== undefined,
    facts: sources.hashesOf(entry.id, 'facts')[0] ?? '',
    texts: sources.hashesOf(entry.id, 'text'),
    boilerplate: sources.hashesOf(entry.id, 'boilerplate'),
  }));
  return {
    authorities: authorities(archive, sources.survey),
    kinds: kinds(archive),
    themes: themes.choices,
    inspectors: inspectors.choices,
    judgements: judgements.choices,
    licences: licences.choices.map(({ value }) => value),
    publishers: publishers.choices.map(({ value }) => value),
    entries: listed,
    aliases: sources.aliases,
    shards: sources.shards,
  };
}
