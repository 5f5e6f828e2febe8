import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive, Entry, Inspection, Plan } from '../archive/archive.ts';
import { aliasParts } from './alias-parts.ts';
import { aliasTable, type AliasTable } from './aliases.ts';
import { prune } from '../files/cache.ts';
import { boilerplateTest } from '../archive/boilerplate.ts';
import { catalogueOf, type CatalogueSources } from './build-catalogue.ts';
import { factsRecord } from './facts-record.ts';
import type { IndexRecord } from './index-record.ts';
import { shardDigest } from './shard-cache.ts';
import { gatherRecords, type KeyedRecord } from './shard-records.ts';
import { sharedParagraphs, type SharedParagraphs } from './shared-paragraphs.ts';
import { intoShards, surveyed } from './survey-shard.ts';
import { surveyOf } from './survey.ts';
import { aliasToken } from './index-tokens.ts';
import { withNarrowerTerms, type AskedAlias } from './narrower-terms.ts';
import { textRecords } from './text-records.ts';
import { readWords } from './words.ts';
import { writeIndex, type EarlierIndex, type ShardSource } from './write-index.ts';
import { vocabularyText } from './vocabulary.ts';

/** The entries that search covers, in the order of their ids. */
export function searchableEntries({ inspections, plans }: Archive): (Inspection | Plan)[] {
  return [...inspections, ...plans]
    .filter(({ unsearchable }) => unsearchable === undefined)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function surveyedFacts(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ title, inspectors, focus }) => [title, focus ?? '', ...inspectors.map(({ name }) => name)]);
}

/** A member's words without their endings: what makes it another member than the next. */
const stemsOf = (member: string) =>
  readWords(member)
    .map(({ stem }) => stem)
    .join(' ');

/**
 * The groups as the browser needs them, each in its place: of members that differ in endings only, one. A group of which nothing
 * stands in the archive is kept: its phrases must not be taken for their words, and to lack a term of the field is to lack what
 * is asked for. Words with a hyphen are not among them: who types them as two may mean either.
 */
function slimAliases(groups: readonly AskedAlias[], tokens: ReadonlySet<string>): AskedAlias[] {
  return groups.map(({ same, finds, wider }, number) => {
    const isHeld = tokens.has(aliasToken(number));
    const members = isHeld ? same : same.filter((member) => !member.includes('-'));
    return {
      same: [...new Map(members.map((member) => [stemsOf(member), member])).values()],
      ...(isHeld && finds !== undefined && { finds }),
      ...(wider !== undefined && { wider }),
    };
  });
}

/**
 * Writes the aliases in parts, into a folder that is named after what they are: a browser that holds older ones asks for none of them.
 * @returns the folder, relative to the one given
 */
function writeAliases(folder: string, groups: readonly AskedAlias[]): string {
  const parts = [...aliasParts(groups)].map(([file, part]) => [file, JSON.stringify(part)] as const);
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 10);
  const name = `aliases-${digest}`;
  mkdirSync(join(folder, name));
  for (const [file, part] of parts) writeFileSync(join(folder, name, file), part);
  return name;
}

/** The searcher's words for all that the archive holds: they find it, so that they may be meant. */
function wordsOfAliases(groups: readonly AskedAlias[]): Map<string, number> {
  return new Map(groups.flatMap(({ same }) => same.flatMap(readWords)).map(({ plain }) => [plain, 1]));
}

/** Where a record is found again: `<entry>#<role>-<n>`. */
export function recordKey({ entry, role }: IndexRecord, ordinal: number): string {
  return `${entry}#${role}-${String(ordinal)}`;
}

/** Finds the hashes of an entry's records of a role, in order. @param hashes each by its record's key */
function hashesByEntry(hashes: ReadonlyMap<string, string>): CatalogueSources['hashesOf'] {
  const records = [...hashes].map(([key, hash]) => {
    const [, entry = '', role = '', ordinal = ''] = /^(.*)#(\w+)-(\d+)$/.exec(key) ?? [];
    return { of: `${entry}#${role}`, ordinal: Number(ordinal), hash };
  });
  const groups = Map.groupBy(
    records.sort((one, other) => one.ordinal - other.ordinal),
    ({ of }) => of,
  );
  return (entry, role) => (groups.get(`${entry}#${role}`) ?? []).map(({ hash }) => hash);
}

/** The records of some entries, made one entry at a time: those of a whole archive are never in memory at once. */
function* recordsOf(
  archive: Archive,
  entries: readonly Entry[],
  { aliases, shared }: { readonly aliases: AliasTable; readonly shared: SharedParagraphs },
): Generator<KeyedRecord> {
  for (const entry of entries) {
    const text = archive.textOf(entry.id);
    const records = [
      factsRecord(archive, entry, aliases),
      ...(text === null ? [] : textRecords(entry.id, text, aliases, boilerplateTest(text, shared))),
    ];
    for (const [ordinal, record] of records.entries()) yield { key: recordKey(record, ordinal), record };
  }
}

/**
 * Builds everything that search in the browser needs: the index, the catalogue and the vocabulary.
 * @param folder where the site's search index belongs; whatever stands there is replaced
 * @throws Error when the index cannot be built whole
 */
export async function buildSearch(
  archive: Archive,
  folder: string,
  { cache: keep, standing }: EarlierIndex = { cache: null, standing: null },
): Promise<void> {
  // Without stamps nothing would tell what was kept from what has changed since.
  const cache = archive.stampOf === undefined ? null : keep;
  const entries = searchableEntries(archive);
  const shards = intoShards(archive, entries).map((shard) => surveyed(archive, shard, cache));
  const survey = surveyOf(
    shards.map((shard) => shard.survey.words),
    surveyedFacts(entries),
  );
  const compounds = survey.compounds.map((same): AskedAlias => ({ same: [...same] }));
  const allAliases = [...withNarrowerTerms(archive.aliases, survey.words), ...compounds];
  const aliases = aliasTable(allAliases);
  const shared = sharedParagraphs(shards.map((shard) => shard.survey.paragraphs));
  const sources = shards.map((shard): ShardSource => {
    const facts = shard.entries.map((entry) => factsRecord(archive, entry, aliases));
    return {
      digest: shardDigest([shard.digest, allAliases, shared.among(shard.survey.paragraphs), facts]),
      records: () => gatherRecords(recordsOf(archive, shard.entries, { aliases, shared })),
    };
  });
  const index = await writeIndex(sources, folder, { cache, standing });
  if (cache !== null) prune(cache);
  const aliasWords = slimAliases(allAliases, index.tokens);
  const themes = new Map(shards.flatMap((shard) => [...shard.survey.themes]));
  const catalogue = catalogueOf(archive, entries, {
    hashesOf: hashesByEntry(index.hashes),
    themesIn: (id) => themes.get(id) ?? new Set(),
    aliases: writeAliases(folder, aliasWords),
    survey,
    shards: index.shards,
  });
  writeFileSync(join(folder, 'catalogue.json'), JSON.stringify(catalogue));
  const asked = wordsOfAliases(aliasWords.filter((_, number) => index.tokens.has(aliasToken(number))));
  writeFileSync(join(folder, 'vocabulary.txt'), vocabularyText(new Map([...asked, ...survey.words])));
}
