import type { Root } from 'mdast';
import type { Action, ActionPlan, Commitment, Workstream } from '../archive/document.ts';
import { printedCommitments, quotedRecommendations, sentencesOf } from './plan-cells.ts';
import { planLines, type PlanLine } from './plan-lines.ts';

type Title = Extract<PlanLine, { type: 'workstream' }>;
type Labelled = 'outcome' | 'commitments' | 'recommendations' | 'measures';
/** What a column of an action table holds; null for one whose words become no field, such as the lost RAG colours. */
type Column = 'text' | 'when' | 'who' | 'status' | null;

/** A workstream while its rows are being read. */
class Reading {
  readonly title: Title;
  readonly cells: Record<Labelled, { text: string; paragraph: string }[]> = {
    outcome: [],
    commitments: [],
    recommendations: [],
    measures: [],
  };
  readonly commitments: { paragraph: string; text: string; actions: Action[] }[] = [];

  constructor(title: Title) {
    this.title = title;
  }

  finish(): Workstream {
    const { letter, title, section } = this.title;
    const { outcome, commitments, recommendations, measures } = this.cells;
    const tabled = this.commitments.map(({ text }) => text);
    return {
      letter,
      title,
      section: section ?? '',
      outcome: outcome.map(({ text }) => text).join(' ') || null,
      recommendations: recommendations.flatMap(({ text, paragraph }) =>
        quotedRecommendations(text).map((quoted) => ({ ...quoted, paragraph })),
      ),
      printedCommitments: printedCommitments(commitments.map(({ text }) => text).join(' '), tabled),
      successMeasures: measures.flatMap(({ text }) => sentencesOf(text)),
      commitments: this.commitments satisfies readonly Commitment[],
    };
  }
}

function columnOf(heading: string): Column {
  if (/^actions?$/i.test(heading)) return 'text';
  if (/\bwhen\b/i.test(heading)) return 'when';
  if (/\bwhom?\b/i.test(heading)) return 'who';
  return /\bstatus\b/i.test(heading) ? 'status' : null;
}

function actionOf(cells: readonly string[], columns: readonly Column[], paragraph: string): Action {
  const cell = (column: Column) =>
    cells.filter((text, place) => columns[place] === column && text !== '').join(' ') || null;
  return { paragraph, text: cell('text') ?? '', when: cell('when'), who: cell('who'), status: cell('status') };
}

/** Adds the words of a row that continues the one above it: its first cell is empty. */
function continued(action: Action, more: Action): Action {
  const join = (before: string | null, after: string | null) => [before, after].filter(Boolean).join(' ') || null;
  return {
    ...action,
    when: join(action.when, more.when),
    who: join(action.who, more.who),
    status: join(action.status, more.status),
  };
}

/**
 * A council's action plan, read from its tables: a workstream opens with its outcome, names the commitments and the
 * recommendations it answers, and is followed by a table of actions for each commitment.
 */
export function findPlan(tree: Root): ActionPlan {
  const readings: Reading[] = [];
  let title: Title | null = null;
  let columns: readonly Column[] | null = null;
  let label: Labelled | 'commitment' | null = null;
  for (const line of planLines(tree)) {
    const reading = readings.at(-1);
    const commitment = reading?.commitments.at(-1);
    switch (line.type) {
      case 'workstream':
        title = line;
        columns = null;
        label = null;
        break;
      case 'columns':
        columns = line.cells.map(columnOf);
        label = null;
        break;
      case 'commitment':
        reading?.commitments.push({ paragraph: line.paragraph, text: line.text, actions: [] });
        columns = null;
        label = line.type;
        break;
      case 'row': {
        const [first = '', ...rest] = line.cells;
        const text = rest.filter(Boolean).join(' ');
        if (first === '' && label === 'commitment' && commitment !== undefined) commitment.text += ` ${text}`;
        else if (first === '' && label !== null && label !== 'commitment') {
          reading?.cells[label].push({ text, paragraph: line.paragraph });
        } else if (columns !== null && commitment !== undefined) {
          const action = actionOf(line.cells, columns, line.paragraph);
          const last = commitment.actions.at(-1);
          if (action.text === '' && last !== undefined)
            commitment.actions[commitment.actions.length - 1] = continued(last, action);
          else commitment.actions.push(action);
        }
        break;
      }
      default:
        if (line.type === 'outcome' && title !== null) {
          readings.push(new Reading(title));
          title = null;
        }
        readings.at(-1)?.cells[line.type].push({ text: line.text, paragraph: line.paragraph });
        columns = null;
        label = line.type;
    }
  }
  return { workstreams: readings.map((reading) => reading.finish()) };
}
