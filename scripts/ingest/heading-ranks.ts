/** A heading that reports and letters of the field print, with its rank: 1 is the document's title. */
interface KnownHeading {
  readonly words: RegExp;
  readonly rank: number;
  /** Holds only under this heading. */
  readonly within?: RegExp;
  /** Rank of the unknown headings under it; one below its own otherwise. */
  readonly below?: number;
}

const meaning = /^what the inspection judgements mean/i;

/**
 * Headings of single inspection reports (2013–2018), ILACS reports and letters, after 656 documents of these kinds
 * (see docs/ingest.md). First match wins.
 */
const known: readonly KnownHeading[] = [
  { words: /^(?:the )?(?:lscb|local authority)$/i, rank: 3, within: meaning },
  { words: meaning, rank: 2 },
  { words: /^contents$/i, rank: 2 },
  { words: /^the overall judgement is/i, rank: 2 },
  { words: /^executive summary$/i, rank: 2 },
  { words: /^the local authority$/i, rank: 2 },
  { words: /^the local safeguarding children board(?: \(lscb\))?$/i, rank: 2 },
  { words: /^the local safeguarding children board (?:is|requires)/i, rank: 3 },
  { words: /^information about this inspection$/i, rank: 2 },
  { words: /^the inspection team$/i, rank: 3 },
  { words: /^summary of (?:key )?findings/i, rank: 3 },
  { words: /^(?:children.s services in .+|the lscb) (?:is|are|requires?)\b.*because:?$/i, rank: 4 },
  { words: /^what does the (?:local authority|lscb) need to improve\??$/i, rank: 3, below: 5 },
  { words: /^(?:priority and immediate action|areas? for (?:priority action|improvement))$/i, rank: 4, below: 5 },
  { words: /^the local authority.s strengths$/i, rank: 3 },
  { words: /^progress since the last inspection$/i, rank: 3 },
  { words: /^summary for children and young people$/i, rank: 3 },
  { words: /^information about this local authority area/i, rank: 3 },
  { words: /^inspection judgements? about the/i, rank: 3 },
  { words: /^the graded judgement (?:for|about) /i, rank: 4 },
  { words: /^summary$/i, rank: 4 },
  { words: /^(?:overview|headline findings|main findings|findings|findings and evaluation of progress)$/i, rank: 2 },
  { words: /^areas? covered by (?:the|this) visit$/i, rank: 2 },
  { words: /^what needs to improve(?: in this area of social work practice)?\??:?$/i, rank: 2 },
];

/**
 * Whether a line stands, word for word, for a heading that documents of the field print.
 * @param line the line's words, without note marks
 */
export function isKnownHeading(line: string): boolean {
  return known.some(({ words, within }) => within === undefined && words.test(line.trim()));
}

/**
 * Ranks headings in order: known ones by the table above, others one below the known heading that they follow.
 * @param headings the headings' words; `rank` where the source's is sure (the title)
 * @returns a rank a heading, from 1, never more than one below the heading before
 */
export function rankHeadings(headings: readonly { readonly words: string; readonly rank: number | null }[]): number[] {
  const open: { words: string; rank: number }[] = [];
  let below = 2;
  let previous = 0;
  return headings.map(({ words, rank: given }) => {
    const match = known.find(
      (entry) =>
        entry.words.test(words) &&
        (entry.within === undefined || open.some((above) => entry.within?.test(above.words))),
    );
    const wanted = given ?? match?.rank ?? below;
    const rank = Math.min(wanted, previous + 1, 6);
    previous = rank;
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) open.pop();
    open.push({ words, rank });
    if (match !== undefined) below = match.below ?? match.rank + 1;
    else if (given !== null) below = given + 1;
    return rank;
  });
}
