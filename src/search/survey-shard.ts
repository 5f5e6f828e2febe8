import type { Archive, Entry } from '../archive/archive.ts';
import type { DocumentText, Paragraph } from '../archive/document.ts';
import { termsInParagraphs } from '../archive/theme-marks.ts';
import { themesOf } from '../archive/themes.ts';
import { fromShardCache, shardDigest, toShardCache } from './shard-cache.ts';
import { countParagraphs, type ParagraphCounts } from './shared-paragraphs.ts';
import { countWords, type WordCounts } from './survey.ts';

/**
 * Characters of the files in one shard, some 750,000 words. An edit makes its shard anew, and the places of all its words are in
 * memory meanwhile; a search asks each shard for its list and its words.
 */
const charactersInShard = 5_400_000;

/** Shards end between two authorities, so that an edit seldom moves the records of another one from shard to shard. */
export function intoShards({ stampOf }: Archive, entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const shards: Entry[][] = [[]];
  let characters = 0;
  for (const entry of entries) {
    const before = shards.at(-1)?.at(-1);
    if (characters >= charactersInShard && before !== undefined && before.authority !== entry.authority) {
      shards.push([]);
      characters = 0;
    }
    shards.at(-1)?.push(entry);
    characters += stampOf?.(entry.id)?.length ?? 0;
  }
  return shards;
}

/** What the texts of a shard say, as far as the index of any other shard depends on it. */
export interface ShardSurvey {
  readonly words: WordCounts;
  readonly paragraphs: ParagraphCounts;
  /** The themes of which each text speaks, letterheads and contents aside, by the entry's id. */
  readonly themes: ReadonlyMap<string, ReadonlySet<string>>;
}

const isRead = ({ form }: Paragraph) => form !== 'letterhead' && form !== 'contents';

function* textsOf(archive: Archive, entries: readonly Entry[]): Generator<DocumentText> {
  for (const { id } of entries) {
    const text = archive.textOf(id);
    if (text !== null) yield text;
  }
}

function* paragraphsRead(archive: Archive, entries: readonly Entry[]): Generator<string> {
  for (const { paragraphs } of textsOf(archive, entries)) yield* paragraphs.filter(isRead).map(({ text }) => text);
}

function themesIn(archive: Archive, { id }: Entry): ReadonlySet<string> {
  const read = termsInParagraphs(archive, id).filter(({ paragraph }) => isRead(paragraph));
  return new Set(read.flatMap(({ marks }) => themesOf(marks)));
}

function surveyShard(archive: Archive, entries: readonly Entry[]): ShardSurvey {
  return {
    words: countWords(paragraphsRead(archive, entries)),
    paragraphs: countParagraphs(textsOf(archive, entries)),
    themes: new Map(entries.map((entry) => [entry.id, themesIn(archive, entry)])),
  };
}

/** A shard with its survey. */
export interface SurveyedShard {
  readonly entries: readonly Entry[];
  readonly survey: ShardSurvey;
  /** Changes with whatever would change what its texts say. */
  readonly digest: string;
}

/** Surveys a shard, without reading its texts where a survey of the same texts was kept. @param cache a folder; nothing is kept where null */
export function surveyed(archive: Archive, entries: readonly Entry[], cache: string | null): SurveyedShard {
  const stamps = entries.map(({ id }) => [id, archive.stampOf?.(id)?.digest]);
  const digest = shardDigest(['survey', archive.themes, stamps]);
  const kept = cache === null ? null : (fromShardCache(cache, digest) as ShardSurvey | null);
  if (kept !== null) return { entries, survey: kept, digest };
  const survey = surveyShard(archive, entries);
  if (cache !== null) toShardCache(cache, digest, survey);
  return { entries, survey, digest };
}
