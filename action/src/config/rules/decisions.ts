// Rules of decisions.yml: what its schema cannot say.
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

export const DECISION_RULES: readonly Rule[] = [decisionsEndOnADay];
