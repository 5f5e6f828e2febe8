import type { Root } from 'mdast';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DocumentText } from '../../src/archive/document.ts';
import { dateInId } from '../../src/archive/edtf-date.ts';
import { frontmatterSchema } from '../../src/archive/entry.ts';
import { readEntryBody } from '../../src/load/entry-files.ts';
import { textDigest, toCache } from '../../src/load/text-cache.ts';
import { parseMarkdown, toMarkdown } from '../../src/text/markdown.ts';
import { readDocument, readTree, type DocumentFacts, type ReadDocument } from '../../src/text/read-document.ts';
import type { ArchiveFolder, KnownEntry } from './archive-folder.ts';
import { mustComplete } from './completes.ts';
import { describeDocument, type Description } from './describe/describe.ts';
import { entryOf, type HeldFrontmatter } from './entry-of.ts';
import { findRecord } from './find-record.ts';
import { mergeWithRecord } from './merge.ts';
import type { Options } from './options.ts';
import { shownPath, type Outcome } from './outcome.ts';
import type { PdfReader } from './pdf/read-pdf.ts';
import { proveReading } from './prove-reading.ts';
import { readSource } from './read-source.ts';
import { Refusal } from './refusal.ts';
import { sniff } from './sniff.ts';
import { writeFiles, type NewFile } from './write-files.ts';
import { writeFrontmatter } from './write-frontmatter.ts';

/** A source that was read and proved, ready to be filed. */
export interface Reading {
  readonly source: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly markdown: string;
  /** The Markdown, parsed: read once, since reading changes it. */
  readonly tree: Root;
  readonly read: Awaited<ReturnType<typeof readSource>>;
  readonly words: ReturnType<typeof proveReading>;
  /** The source's text, where the source is text: kept with the content so that the words can be proved again. */
  readonly sourceText: string | null;
}

/** Hash and size of a source, known even when it is refused. */
export interface Fingerprint {
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Reads and proves one source. Touches nothing of the archive, so several can be read at a time.
 * @throws Refusal
 */
export async function readOne(source: string, bytes: Buffer, options: Options, pdf: PdfReader): Promise<Reading> {
  const sniffed = sniff(bytes);
  const read = await readSource(source, sniffed, pdf);
  const markdown = toMarkdown(read.root);
  const tree = parseMarkdown(markdown);
  const words = proveReading(read, tree, options.accept);
  const sourceText = sniffed.kind === 'pdf' ? null : read.sourceText;
  return { source, sha256: sha256Of(bytes), bytes: bytes.length, markdown, tree, read, words, sourceText };
}

/** SHA-256 in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Reads a source's bytes. @throws Refusal when the file cannot be opened */
export function bytesOf(source: string): Buffer {
  try {
    return readFileSync(source);
  } catch (error) {
    throw new Refusal(`cannot be opened (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`, {
      cause: error,
    });
  }
}

/** The entry that holds this very file already. */
export function heldAlready(sha256: string, archive: ArchiveFolder): KnownEntry | null {
  const entries = [...archive.entries.values()];
  return entries.find(({ frontmatter }) => frontmatter.text === 'full' && frontmatter.source.sha256 === sha256) ?? null;
}

function mustBeKnown({ authority, authorityName, isKnownAuthority }: Description, options: Options): void {
  if (isKnownAuthority || authority === null || options.createAuthorities || options.out !== null) return;
  const name = authorityName === null ? authority : `"${authorityName}"`;
  throw new Refusal(
    `is about an authority that the archive doesn't know, ${name}; add authorities/${authority}.yaml, or --create-authorities to have a minimal one written`,
  );
}

/** An id that no other entry has. */
function freeId(authority: string, date: string, kind: string, entries: ReadonlyMap<string, unknown>): string {
  const base = `${authority}/${dateInId(date)}-${kind}`;
  let id = base;
  for (let count = 2; entries.has(id); count += 1) id = `${base}-${count}`;
  return id;
}

/** Where the source goes: the id of its entry, and the record that it completes or the text that it replaces. */
function place(
  entry: HeldFrontmatter,
  reading: Reading,
  archive: ArchiveFolder,
  options: Options,
): { id: string; record: KnownEntry | null } {
  const same = heldAlready(reading.sha256, archive);
  const record =
    same ??
    findRecord(
      { authority: entry.authority, kind: entry.kind, date: entry.date, inspected: entry.inspected },
      archive.entries.values(),
    );
  if (record === null) return { id: freeId(entry.authority, entry.date, entry.kind, archive.entries), record: null };
  if (record.frontmatter.text === 'full' && !options.force) {
    throw new Refusal(`is another text of ${record.id}, which is held already; add --force to replace it`);
  }
  return { id: record.id, record };
}

function minimalAuthority({ authority, authorityName }: Description, archive: ArchiveFolder): NewFile {
  const name = authorityName ?? authority ?? '';
  const text = [
    `name: ${JSON.stringify(name)}`,
    '# The name as the document has it; write the official one when it is known.',
    `officialName: ${JSON.stringify(name)}`,
    '# No document says these; docs/content.md tells what they are for. Without "region:" no comparison pages are made.',
    '# region:',
    '# urn:',
    '# gss:',
    '',
  ].join('\n');
  return { path: join(archive.path, 'authorities', `${authority ?? ''}.yaml`), text };
}

type Counts = Required<Pick<Outcome, 'improvements' | 'noneStated' | 'paragraphs' | 'nextSteps'>>;

function countsOf({ improvements, noneStated, paragraphs, nextSteps }: DocumentText): Counts {
  return { improvements: improvements.length, noneStated, paragraphs: paragraphs.length, nextSteps };
}

/** The document with its published addresses and its improvements' addressee; as it was read where it has neither. */
function addressed(asRead: ReadDocument, { markdown }: Reading, facts: DocumentFacts): ReadDocument {
  const isPlain = facts.voice === 'inspectors' && facts.addressee === 'authority' && facts.published.length === 0;
  return isPlain ? asRead : readDocument(markdown, facts);
}

/** Keeps the reading of a filed text where the archive's reader looks for it, so that the text is not read once more. */
function keepReading(folder: string, id: string, facts: DocumentFacts, reading: ReadDocument): void {
  const { bodyDigest, problem } = readEntryBody(folder, id);
  if (problem === undefined) toCache(textDigest(bodyDigest, facts), reading);
}

function outcomeOf(reading: Reading, entry: HeldFrontmatter, counts: Counts): Omit<Outcome, 'outcome'> {
  const { source, kept, dropped, moved, accepted } = reading.words;
  const checked = frontmatterSchema.parse(entry);
  return {
    source: reading.source,
    sha256: reading.sha256,
    bytes: reading.bytes,
    authority: checked.authority,
    kind: checked.kind,
    framework: checked.framework,
    date: checked.date,
    dateBasis: checked.dateBasis,
    inspected: checked.inspected,
    inspectors: checked.inspectors,
    signedBy: checked.signedBy,
    grades: checked.grades,
    areaSendOutcome: checked.outcome,
    ...counts,
    words: { source, kept, dropped, moved, ...(accepted === undefined ? {} : { accepted }) },
    review: checked.review,
  };
}

/**
 * Describes and files what was read: into the archive, where a record of the same inspection is completed, or as a file
 * in `--out`.
 * @throws Refusal
 */
export function fileOne(reading: Reading, archive: ArchiveFolder, options: Options): Outcome {
  const asRead = readTree(reading.tree);
  const { text } = asRead;
  const description = describeDocument(text, options, archive.reference);
  if (description === null) {
    const known = archive.kinds.map(({ slug }) => slug).join(', ');
    throw new Refusal(`is of a kind that was not recognised; add --kind KIND (one of: ${known})`);
  }
  mustBeKnown(description, options);
  const fileName = basename(reading.source);
  const kind = archive.kinds.find(({ slug }) => slug === description.facts.kind);
  const { voice = 'inspectors', addressee = 'authority' } = kind ?? {};
  const council = archive.reference.authorities.find(({ slug }) => slug === description.authority)?.officialName;
  const publisher = voice === 'council' ? (council ?? 'the council') : 'Ofsted';
  const own = entryOf(description, text, reading.read, options, { ...reading, fileName, publisher });

  if (options.out !== null) {
    const output = join(options.out, `${fileName.replace(/\.[^.]*$/, '')}.md`);
    const counts = countsOf(addressed(asRead, reading, { voice, addressee, published: [] }).text);
    if (!options.dryRun)
      writeFiles(options.out, [{ path: output, text: `${writeFrontmatter(own)}\n${reading.markdown}` }]);
    return { ...outcomeOf(reading, own, counts), outcome: 'filed', output: shownPath(output) };
  }

  const { id, record } = place(own, reading, archive, options);
  if (options.completes !== undefined) mustComplete(text, record, options.completes, archive);
  const published = archive.lock.get(id) ?? [];
  const filed = addressed(asRead, reading, { voice, addressee, published });
  const counts = countsOf(filed.text);
  const facts = published.length === 0 ? null : describeDocument(filed.text, options, archive.reference)?.facts;
  const located = { ...own, evidence: facts?.evidence ?? description.facts.evidence ?? {} };
  const entry = record === null ? located : mergeWithRecord(record.frontmatter, located, filed.text);
  const output = join(archive.path, 'inspections', `${id}.md`);
  const files = [
    ...(description.isKnownAuthority ? [] : [minimalAuthority(description, archive)]),
    ...(reading.sourceText === null
      ? []
      : [{ path: join(archive.path, 'sources', `${id}.txt`), text: reading.sourceText }]),
    { path: output, text: `${writeFrontmatter(entry)}\n${reading.markdown}` },
  ];
  const outcome = outcomeOf(reading, entry, counts);
  if (!options.dryRun) {
    writeFiles(archive.path, files);
    keepReading(archive.path, id, { voice, addressee, published }, filed);
  }
  archive.entries.set(id, { id, frontmatter: frontmatterSchema.parse(entry) });
  return { ...outcome, outcome: record === null ? 'filed' : 'merged', output: shownPath(output) };
}
