// Rules of decisions.yml and approvals.yml that a schema cannot say.
import { isCalendarDate } from '../../core/people/dates.ts';
import type { Finding, Rule } from '../drafts.ts';

const decisionsEndOnADay: Rule = ({ decisions }) =>
  decisions.flatMap((decision, index): readonly Finding[] => {
    const until = decision?.until;
    if (until === undefined || isCalendarDate(until)) return [];
    return [
      {
        kind: 'decisions',
        pointer: `/${String(index)}/until`,
        at: 'value',
        severity: 'error',
        message: `${until} is not a day of the calendar.`,
        fix: 'Write the last day on which the line counts, as YYYY-MM-DD.',
      },
    ];
  });

const approvalsEndOnADay: Rule = ({ approvals }) =>
  approvals.flatMap((approval, index): readonly Finding[] => {
    const expires = approval?.expires;
    if (expires === undefined || isCalendarDate(expires)) return [];
    return [
      {
        kind: 'approvals',
        pointer: `/${String(index)}/expires`,
        at: 'value',
        severity: 'error',
        message: `${expires} is not a day of the calendar.`,
        fix: 'Write the last day on which the approval counts, as YYYY-MM-DD.',
      },
    ];
  });

const approvalsAreDistinct: Rule = ({ approvals }, lineOf) =>
  approvals.flatMap((approval, index): readonly Finding[] => {
    const first = approvals.findIndex((other) => other?.digest !== undefined && other.digest === approval?.digest);
    if (first < 0 || first === index) return [];
    return [
      {
        kind: 'approvals',
        pointer: `/${String(index)}/digest`,
        at: 'value',
        severity: 'error',
        message: `This plan is approved already in line ${String(lineOf('approvals', `/${String(first)}/digest`))}.`,
        fix: 'Delete one of the two approvals.',
      },
    ];
  });

export const DECISION_RULES: readonly Rule[] = [decisionsEndOnADay, approvalsEndOnADay, approvalsAreDistinct];
