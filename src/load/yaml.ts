import { isAlias, isCollection, isNode, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import { shown } from './problem.ts';

/** Where something is wrong in a piece of YAML, in words; `line` counts from 1. */
export interface YamlFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly mend: string;
}

/** A piece of YAML as a value, with the line of each of its places. */
export interface YamlValue {
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** The line of a place, from 1; null where it is unknown. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | null;
}

const deepest = 40;

function mendFor(message: string): string {
  if (/multiple documents/i.test(message)) return 'keep one document in the file, without a line "---" in it';
  if (/tab/i.test(message)) return 'replace the tab by spaces';
  if (/unique/i.test(message)) return 'keep one of the two';
  if (/alias|anchor/i.test(message)) return 'write the value out where it is needed';
  if (/seq-item-ind/.test(message)) return 'delete the "[]" above the first item, and set all items below one another';
  if (/unresolved tag/i.test(message)) return 'leave out the word that begins with "!"';
  return 'correct the YAML at this place; put text that holds ": ", "#", quotation marks or brackets in quotation marks';
}

/** Text can nest so deeply that reading it would exhaust the stack; a record never does. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > deepest * 5) return true;
  }
  return false;
}

/** Faults that stand for themselves. Any other upsets the reading of all that follows it. */
const independent = new Set<YAMLError['code']>(['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED']);

/** The faults that a person has to mend: of those that upset the rest, the first. */
function telling(faults: readonly YAMLError[]): YAMLError[] {
  const first = faults.find(({ code }) => !independent.has(code));
  return faults.filter((fault) => fault === first || (first === undefined && independent.has(fault.code)));
}

function aliasFaults(document: Document, lines: LineCounter): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, (_key, node) => {
    if (!isAlias(node) && !(isNode(node) && 'anchor' in node && node.anchor !== undefined)) return;
    const { line, col } = lines.linePos(node.range?.[0] ?? 0);
    const message = 'an anchor or alias ("&" or "*")';
    faults.push({ line, column: col, message, mend: mendFor('alias') });
  });
  return faults;
}

/**
 * Reads YAML 1.2 (core schema): dates stay strings, no tag makes an object, no anchor or alias is taken.
 * @param text the YAML
 * @param firstLine the line of the file on which it begins
 */
export function readYaml(text: string, firstLine = 1): YamlValue {
  const lines = new LineCounter();
  const shift = firstLine - 1;
  if (isTooDeep(text)) {
    const fault = { line: firstLine, column: 1, message: 'brackets nested beyond reason', mend: 'remove them' };
    return { value: null, faults: [fault], lineOf: () => null };
  }
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  });
  const faults: YamlFault[] = telling([...document.errors, ...document.warnings]).map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    const words = (text.split('\n')[line - 1] ?? '').trim();
    const reason = error.message.split(';', 1)[0] ?? '';
    const message = words === '' ? reason : `${shown(words)} (${reason})`;
    return { line, column: col, message, mend: mendFor(reason) };
  });
  if (faults.length === 0) faults.push(...aliasFaults(document, lines));
  return {
    value: faults.length === 0 ? document.toJS({ maxAliasCount: 0 }) : null,
    faults: faults.map((fault) => ({ ...fault, line: fault.line + shift })),
    lineOf: (path) => {
      for (let length = path.length; length >= 0; length -= 1) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if (!isNode(node) || !node.range) continue;
        const range = isCollection(node) && length === 0 ? 0 : node.range[0];
        return lines.linePos(range).line + shift;
      }
      return null;
    },
  };
}
