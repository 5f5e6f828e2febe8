import { findDay, findMonth } from './dates.ts';
import type { Facts, KindRules, Subject } from './facts.ts';
import { bodyOf, plainWords, titleOf } from './look.ts';

const answers = /\brecommendations? made by Ofsted\b.*\bpublished\b(.*)$/i;

function describe({ text, reference, authority }: Subject): Facts {
  const title = titleOf(text);
  const month = title === null ? null : (findDay(title) ?? findMonth(title));
  const answering = bodyOf(text).find((paragraph) => answers.test(plainWords(paragraph.text)));
  const day = answering === undefined ? null : findDay(plainWords(answering.text).match(answers)?.[1] ?? '');
  const answered = reference.inspections.filter(
    (one) => one.authority === authority && one.date === day && one.kind !== 'action-plan',
  );
  const follows = answered.length === 1 ? answered[0]?.id : undefined;
  return {
    kind: 'action-plan',
    ...(title === null ? {} : { title }),
    ...(month === null ? {} : { date: month, dateBasis: 'printed' }),
    inspectors: [],
    grades: [],
    ...(follows === undefined ? {} : { follows }),
    evidence: follows === undefined || answering === undefined ? {} : { follows: answering.id },
    review: [],
  };
}

/** A council's own plan. Plans look alike in nothing: the kind is given, not recognised. */
export const actionPlan: KindRules = { kind: 'action-plan', recognises: () => false, describe, asksAuthority: true };
