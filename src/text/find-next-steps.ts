import type { DocumentText, NextStep, Paragraph } from '../archive/document.ts';

/** Headings under which every sentence says what happens next. */
const heading = /^(?:next steps|what happens next)$/i;
/** Words that belong to the close of a letter or the imprint, not to what happens next. */
const closing =
  /^(?:yours? (?:sincerely|faithfully)|any complaints? about|if you are not happy|the office for standards)\b/i;

const document = String.raw`(?:written )?statement of (?:proposed )?action|action plan|improvement plan|strategic plan`;
/** Sentences that say, outside such a section, what the council, its partners or the inspectors must or will do next. */
const patterns: readonly RegExp[] = [
  /\bOfsted will (?:take|carry out|undertake|return|visit|re-?inspect|inspect|monitor|review|consider|publish)\b/i,
  /^the next (?:\w+ ){0,4}(?:inspection|visit)s? (?:will|is|are)\b/i,
  /^(?:a|an|further|regular|quarterly) (?:\w+ ){0,2}(?:monitoring|progress|follow-up) (?:inspection|visit)s? will\b/i,
  new RegExp(
    String.raw`\b(?:should|must|will need to|(?:is|are) required to)\b.{0,80}\b(?:submit|send|prepare|coordinate|produce|publish|share)\b.{0,80}\b(?:${document})\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:HMCI|chief inspector|Ofsted|inspectorates?)\b.{0,60}\b(?:requires?|asks?)\b.{0,120}\b(?:${document})\b`,
    'i',
  ),
  new RegExp(String.raw`\b(?:${document})\b.{0,60}\bwithin \w+ (?:working )?(?:days|weeks|months) of\b`, 'i'),
];

/** The same anywhere in a paragraph: parting one into sentences takes longer than seeing that it holds no such sentence. */
const anywhere = patterns.map(({ source }) => new RegExp(source.replace(/^\^/, String.raw`\b`), 'i'));

const day = String.raw`\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d`;
const due = new RegExp(
  String.raw`\b(?:by ${day}|within (?:approximately |about |the next )?[\w-]+ (?:working )?(?:days|weeks|months|years)(?: of [\w’' ]+)?)`,
  'i',
);

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

function sentencesOf(text: string): string[] {
  return Array.from(sentences.segment(text), ({ segment }) => segment.trim()).filter((words) => words !== '');
}

/** What a letter's or report's own words say: no heads of letters, printed contents, notes or rows. */
function isProse({ form }: Paragraph): boolean {
  return form === 'paragraph' || form === 'item';
}

/**
 * What a document says must or will happen next: a plan due from the council or its partners, the next inspection,
 * monitoring. Nothing is inferred: a document that says nothing has none.
 * @param text the document; what must improve is no next step
 */
export function findNextSteps({
  sections,
  paragraphs,
  improvements,
}: Pick<DocumentText, 'sections' | 'paragraphs' | 'improvements'>): NextStep[] {
  const ahead = new Set(sections.filter((section) => heading.test(section.heading.trim())).map(({ id }) => id));
  const toImprove = new Set(improvements.map(({ paragraph }) => paragraph));
  const steps: NextStep[] = [];
  let isClosed = false;
  for (const paragraph of paragraphs.filter(isProse)) {
    isClosed ||= closing.test(paragraph.text);
    if (isClosed || toImprove.has(paragraph.id)) continue;
    const isUnderHeading = paragraph.sections.some((id) => ahead.has(id));
    if (!isUnderHeading && !anywhere.some((pattern) => pattern.test(paragraph.text))) continue;
    for (const words of sentencesOf(paragraph.text)) {
      if (!isUnderHeading && !patterns.some((pattern) => pattern.test(words))) continue;
      steps.push({ text: words, due: words.match(due)?.[0] ?? null, paragraph: paragraph.id });
    }
  }
  return steps;
}
