import type { Archive, Entry, Inspection } from '../archive/archive.ts';
import { judgementsOf } from '../archive/judged.ts';
import { visitLine, visitMonth } from '../archive/visit-words.ts';
import type { AliasTable } from './aliases.ts';
import type { IndexRecord } from './index-record.ts';
import { aliasToken, factsToken } from './index-tokens.ts';
import { readWords } from './words.ts';

/** A fact of an entry that search finds it by and shows; the name is the id of its paragraph in the record. */
export type FactName =
  'title' | 'authority' | 'kind' | 'dates' | 'grades' | 'focus' | 'people' | 'held' | 'month' | 'source';

function isInspection(entry: Entry): entry is Inspection {
  return 'voice' in entry && entry.voice === 'inspectors';
}

function gradeWords(archive: Archive, entry: Entry): string {
  const outcome = archive.outcomes.find(({ slug }) => slug === entry.outcome);
  if (outcome !== undefined) return outcome.label;
  if (!isInspection(entry)) return '';
  const judged = judgementsOf(archive, entry).map(({ area, term }) => `${area.plain}: ${term.label}`);
  if (judged.length > 0) return judged.join('; ');
  const graded = archive.kinds.find(({ slug }) => slug === entry.kind)?.graded ?? false;
  return graded ? 'Grades not known' : 'Not graded: this kind of visit gives none';
}

function facts(archive: Archive, entry: Entry): Record<FactName, string> {
  return {
    title: entry.title,
    authority: archive.authorities.find(({ slug }) => slug === entry.authority)?.name ?? entry.authority,
    kind: archive.kinds.find(({ slug }) => slug === entry.kind)?.label ?? entry.kind,
    dates: visitLine(entry),
    grades: gradeWords(archive, entry),
    focus: entry.focus ?? '',
    people: [...new Set([...entry.inspectors.map(({ name }) => name), ...entry.signedBy])].join(', '),
    held: entry.text === 'none' ? 'Text not held here' : '',
    month: visitMonth(entry),
    source: entry.source?.url ?? '',
  };
}

/** The index record of what is known of an entry, whether its text is held or not. */
export function factsRecord(archive: Archive, entry: Entry, aliases: AliasTable): IndexRecord {
  const blocks = Object.entries(facts(archive, entry))
    .filter(([, text]) => text !== '')
    .map(
      ([name, text]) =>
        ({ type: 'paragraph', id: name, form: 'paragraph', text, isSilent: name === 'source' }) as const,
    );
  const told = blocks.filter(({ isSilent }) => !isSilent);
  const groups = new Set(told.flatMap(({ text }) => aliases.find(readWords(text)).map(({ group }) => group.number)));
  const tokens = [...groups].sort((a, b) => a - b).map(aliasToken);
  return { entry: entry.id, role: 'facts', blocks, tokens: [...tokens, factsToken] };
}
