import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive, Entry } from '../archive/archive.ts';
import type { Paragraph } from '../archive/document.ts';
import type { Alias } from '../archive/reference.ts';
import { aliasTable } from './aliases.ts';
import { boilerplateTest, sharedParagraphs } from '../archive/boilerplate.ts';
import { catalogueOf } from './build-catalogue.ts';
import { factsRecord } from './facts-record.ts';
import type { IndexRecord } from './index-record.ts';
import { surveyWords } from './survey.ts';
import { aliasToken } from './index-tokens.ts';
import { textRecords } from './text-records.ts';
import { readWords } from './words.ts';
import { writeIndex, type KeyedRecord } from './write-index.ts';
import { vocabularyText } from './vocabulary.ts';

/** The entries that search covers, in the order of their ids. */
export function searchableEntries({ inspections, plans }: Archive): Entry[] {
  return [...inspections, ...plans]
    .filter(({ unsearchable }) => unsearchable === undefined)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function* textsOf(archive: Archive, entries: readonly Entry[]) {
  for (const { id } of entries) {
    const text = archive.textOf(id);
    if (text !== null) yield text;
  }
}

function* surveyedTexts(archive: Archive, entries: readonly Entry[]) {
  const isSurveyed = ({ form }: Paragraph) => form !== 'letterhead' && form !== 'contents';
  for (const { paragraphs } of textsOf(archive, entries)) yield* paragraphs.filter(isSurveyed).map(({ text }) => text);
}

function surveyedFacts(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ title, inspectors, focus }) => [title, focus ?? '', ...inspectors.map(({ name }) => name)]);
}

function wordsOf({ blocks }: IndexRecord): number {
  return blocks.reduce((sum, { text }) => sum + text.split(' ').length, 0);
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
function slimAliases(groups: readonly Alias[], tokens: ReadonlySet<string>): Alias[] {
  return groups.map(({ same, finds }, number) => {
    const distinct = [...new Map(same.map((member) => [stemsOf(member), member])).values()];
    const isHeld = tokens.has(aliasToken(number));
    if (isHeld) return finds === undefined ? { same: distinct } : { same: distinct, finds };
    return { same: distinct.filter((member) => !member.includes('-')) };
  });
}

/** The searcher's words for all that the archive holds: they find it, so that they may be meant. */
function wordsOfAliases(groups: readonly Alias[]): Map<string, number> {
  return new Map(groups.flatMap(({ same }) => same.flatMap(readWords)).map(({ plain }) => [plain, 1]));
}

/** Where a record is found again: `<entry>#<role>-<n>`. */
export function recordKey({ entry, role }: IndexRecord, ordinal: number): string {
  return `${entry}#${role}-${String(ordinal)}`;
}

/**
 * Builds everything that search in the browser needs: the index, the catalogue and the vocabulary.
 * @param folder where the site's search index belongs; whatever stands there is replaced
 * @param cache a folder that keeps parts of the index from build to build; none where null
 * @throws Error when the index cannot be built whole
 */
export async function buildSearch(archive: Archive, folder: string, cache: string | null = null): Promise<void> {
  const entries = searchableEntries(archive);
  const survey = surveyWords(surveyedTexts(archive, entries), surveyedFacts(entries));
  const allAliases = [...archive.aliases, ...survey.compounds.map((same) => ({ same: [...same] }))];
  const aliases = aliasTable(allAliases);
  const shared = sharedParagraphs(textsOf(archive, entries));
  const keyed = entries.flatMap((entry): KeyedRecord[] => {
    const text = archive.textOf(entry.id);
    const records = [
      factsRecord(archive, entry, aliases),
      ...(text === null ? [] : textRecords(entry.id, text, aliases, boilerplateTest(text, shared))),
    ];
    return records.map((record, ordinal) => ({ key: recordKey(record, ordinal), record, words: wordsOf(record) }));
  });
  const tokens = new Set(keyed.flatMap(({ record }) => record.tokens));
  const aliasWords = slimAliases(allAliases, tokens);
  const index = await writeIndex(keyed, folder, cache);
  const hashesOf = (entry: string, role: IndexRecord['role']) =>
    (byEntry.get(entry) ?? [])
      .filter(({ record }) => record.role === role)
      .map(({ key }) => index.hashes.get(key) ?? '');
  const byEntry = Map.groupBy(keyed, ({ record }) => record.entry);
  const catalogue = catalogueOf(archive, entries, { hashesOf, aliasWords, survey, shards: index.shards });
  writeFileSync(join(folder, 'catalogue.json'), JSON.stringify(catalogue));
  const asked = wordsOfAliases(aliasWords.filter((_, number) => tokens.has(aliasToken(number))));
  writeFileSync(join(folder, 'vocabulary.txt'), vocabularyText(new Map([...asked, ...survey.words])));
}
