import { tokenise } from '../../../src/text/words.ts';
import { join, words, type Block, type Content, type Repair, type TableBlock } from './block.ts';
import { mergeActionRows } from './merge-rows.ts';
import { cellText, filledColumns, rowText, type Row } from './rows.ts';
import { splitWordRule } from '../prove.ts';

const workstream = /^[A-Z]: \S/;
const commitmentLabel = 'Improvement Commitment';
const titleLength = 120;
const workstreamRank = 3;
/** Words that only the second half of a word can be: "Leader⇥ship". */
const ending = /^(?:ship|ment|ing|ion|tion|ation|ness|ity|ance|ence|ed|er|ers|ly|al|ies)\b/;
const bulletGlyph = /^[-•■▪]$/;

const isCommitment = (row: Row) => cellText(row, 0) === commitmentLabel;
const isActionHeader = (row: Row) => cellText(row, 0) === 'Action' && /^By When/.test(cellText(row, 1));

type Account = Required<Pick<Repair, 'dropped' | 'moved'>>;
interface Segment {
  readonly blocks: readonly Block[];
  readonly account: Account;
}

const nothing: Account = { dropped: [], moved: [] };

/**
 * A workstream's title that the edge of a cell runs through. Cut inside a word, its halves are one word again
 * ("Leader", "ship"); where the first cell holds no more than the beginning of the word that the second cell prints
 * whole ("t", "to children"), that piece is left out, and listed.
 */
function titleOf(row: Row): { content: Content; account: Account } {
  const columns = filledColumns(row);
  return columns.slice(1).reduce<{ content: Content; account: Account }>(
    ({ content, account }, column) => {
      const right = row[column] ?? [];
      const before = rowText([content]);
      const piece = before.split(' ').at(-1) ?? '';
      const next = tokenise(cellText(row, column))[0] ?? '';
      if (ending.test(cellText(row, column)) && /\p{L}$/u.test(piece)) {
        return {
          content: [...content, ...right],
          account: { ...account, moved: [...account.moved, { text: `${piece} ${next}`, rule: splitWordRule }] },
        };
      }
      const [only, ...more] = content;
      const isEdge = piece.length < next.length && next.startsWith(piece) && piece === piece.toLowerCase();
      if (isEdge && only?.type === 'text' && more.length === 0) {
        return {
          content: join(words(before.slice(0, -piece.length).trim()), right),
          account: { ...account, dropped: [...account.dropped, { text: piece, rule: 'cell-edge', page: null }] },
        };
      }
      return { content: join(content, right), account };
    },
    { content: row[columns[0] ?? 0] ?? [], account: nothing },
  );
}

/** A commitment, which stands across all columns; cells that the converter cut from it are read in their order. */
function readCommitment(rows: readonly Row[]): Segment {
  const cells = rows.flatMap((row) =>
    filledColumns(row).map((column) => ({ column, text: cellText(row, column), content: row[column] ?? [] })),
  );
  const labels = cells.filter(({ text }) => text === commitmentLabel);
  const glyphs = cells.filter(({ text }) => bulletGlyph.test(text));
  const parts = cells.filter((cell) => !labels.includes(cell) && !glyphs.includes(cell));
  const columns = new Set(parts.map(({ column }) => column));
  const doubts = [
    ...(columns.size > 1 ? ['the cells of this row are cut in the held text; words may be missing or doubled'] : []),
    ...(labels.length > 1 ? ['the label is printed twice in the held text'] : []),
  ];
  const table: TableBlock = {
    type: 'table',
    header: null,
    rows: [[join(...labels.map(({ content }) => content)), join(...parts.map(({ content }) => content))]],
    ...(doubts.length === 0 ? {} : { uncertain: doubts.join('; ') }),
  };
  return {
    blocks: [table],
    account: { moved: [], dropped: glyphs.map(({ text }) => ({ text, rule: 'bullet', page: null })) },
  };
}

function readActions(header: Row, rows: readonly Row[]): Segment {
  const width = (filledColumns(header).at(-1) ?? 0) + 1;
  const { rows: merged, moved } = mergeActionRows(rows);
  return {
    blocks: [{ type: 'table', header: header.slice(0, width), rows: merged }],
    account: { ...nothing, moved: [...moved] },
  };
}

/** The rows up to the first for which the test holds. */
function upTo(rows: readonly Row[], ends: (row: Row) => boolean): readonly Row[] {
  const end = rows.findIndex(ends);
  return end === -1 ? rows : rows.slice(0, end);
}

function readRows(rows: readonly Row[]): Segment[] {
  const [first, ...rest] = rows;
  if (first === undefined) return [];
  const isTitle = workstream.test(rowText(first)) && rowText(first).length < titleLength;
  if (isTitle) {
    const { content, account } = titleOf(first);
    return [{ blocks: [{ type: 'heading', content, rank: workstreamRank }], account }, ...readRows(rest)];
  }
  if (isCommitment(first)) {
    const more = upTo(rest, (row) => isActionHeader(row) || isCommitment(row));
    return [readCommitment([first, ...more]), ...readRows(rest.slice(more.length))];
  }
  if (isActionHeader(first)) {
    const actions = upTo(rest, (row) => isActionHeader(row) || isCommitment(row));
    return [readActions(first, actions), ...readRows(rest.slice(actions.length))];
  }
  const others = upTo(rest, (row) => isActionHeader(row) || isCommitment(row));
  return [
    { blocks: [{ type: 'table', header: null, rows: [first, ...others] }], account: nothing },
    ...readRows(rest.slice(others.length)),
  ];
}

/**
 * Reads the tables of a council's action plan: a workstream's title in the first row becomes a heading, each commitment a
 * table of its own, the actions under it a table with its printed header, one row an action.
 */
export function readPlanTables({ blocks }: { readonly blocks: readonly Block[] }): Repair {
  const isPlan = blocks.some((block) => block.type === 'table' && block.rows.some(isActionHeader));
  if (!isPlan) return { blocks };
  const segments = blocks.flatMap((block): Segment[] =>
    block.type === 'table' ? readRows(block.rows) : [{ blocks: [block], account: nothing }],
  );
  return {
    blocks: segments.flatMap((segment) => segment.blocks),
    dropped: segments.flatMap(({ account }) => account.dropped),
    moved: segments.flatMap(({ account }) => account.moved),
  };
}
