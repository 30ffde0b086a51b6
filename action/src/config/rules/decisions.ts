// Rules of decisions.yml and approvals.yml that a schema cannot say.
import { isCalendarDate } from '../../core/people/dates.ts';
import type { PartialFiles, Rule } from '../written-files.ts';
import { findingsIn } from '../written-files.ts';

const inDecisions = findingsIn('decisions');
const inApprovals = findingsIn('approvals');

const endsOnADay: Rule = function* ({ decisions, approvals }) {
  const days = [
    ...decisions.map((entry, index) => [inDecisions, `/${String(index)}/until`, entry?.until, 'line'] as const),
    ...approvals.map((entry, index) => [inApprovals, `/${String(index)}/expires`, entry?.expires, 'approval'] as const),
  ];
  for (const [{ error }, pointer, day, what] of days) {
    if (day === undefined || isCalendarDate(day)) continue;
    const fix = `Write the last day on which the ${what} counts, as YYYY-MM-DD.`;
    yield error(pointer, `${day} is not a day of the calendar.`, fix);
  }
};

const approvalsAreDistinct: Rule = function* ({ approvals }, lineOf) {
  for (const [index, approval] of approvals.entries()) {
    const first = approvals.findIndex((other) => other?.digest !== undefined && other.digest === approval?.digest);
    if (first < 0 || first === index) continue;
    const line = lineOf('approvals', `/${String(first)}/digest`);
    const message = `This plan is approved already in line ${String(line)}.`;
    yield inApprovals.error(`/${String(index)}/digest`, message, 'Delete one of the two approvals.');
  }
};

type WrittenDecision = NonNullable<PartialFiles['decisions'][number]>;

/** Lines that end on different days may follow each other. */
const decisionsAgree: Rule = function* ({ decisions }, lineOf) {
  for (const [index, decision] of decisions.entries()) {
    for (const [first, earlier] of decisions.slice(0, index).entries()) {
      const clash = decision && earlier && decision.until === earlier.until ? clashOf(decision, earlier) : null;
      if (clash === null) continue;
      const [key, words] = clash;
      const message = `${words} in line ${String(lineOf('decisions', `/${String(first)}/${key}`))}.`;
      yield inDecisions.error(`/${String(index)}/${key}`, message, 'Keep the right one of the two.');
    }
  }
};

function clashOf(
  decision: WrittenDecision,
  earlier: WrittenDecision,
): readonly [key: keyof WrittenDecision, words: string] | null {
  const isBoth = (key: keyof WrittenDecision): boolean => decision[key] !== undefined && earlier[key] !== undefined;
  const isOne = (key: keyof WrittenDecision): boolean => isBoth(key) && decision[key] === earlier[key];
  if (!isOne('employee')) return isOne('user') ? ['user', 'This user is decided to be another employee already'] : null;
  if (isBoth('user') && !isOne('user')) return ['user', 'This employee is decided to be another user already'];
  const isTwice = isOne('user') || isOne('accept') || isOne('leave_alone');
  return isTwice ? ['employee', 'The same is decided for this employee already'] : null;
}

export const DECISION_RULES: readonly Rule[] = [endsOnADay, approvalsAreDistinct, decisionsAgree];
