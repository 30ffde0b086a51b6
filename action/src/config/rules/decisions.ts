// Rules of decisions.yml and approvals.yml that a schema cannot say.
import { isCalendarDate } from '../../core/people/dates.ts';
import type { PartialFiles, Finding, Rule } from '../partial-files.ts';
import { shown } from '../messages/problem.ts';

/** The keys that hold a last day, and what lasts until then. */
const LAST_DAYS = [
  { kind: 'decisions', key: 'until', what: 'line' },
  { kind: 'approvals', key: 'expires', what: 'approval' },
] as const;

const endsOnADay: Rule = (files) =>
  LAST_DAYS.flatMap(({ kind, key, what }) =>
    files[kind].flatMap((entry, index): readonly Finding[] => {
      const day = entry === undefined ? undefined : (entry as Partial<Record<string, unknown>>)[key];
      if (typeof day !== 'string' || isCalendarDate(day)) return [];
      return [
        {
          ...{ kind, pointer: `/${String(index)}/${key}`, at: 'value', severity: 'error' },
          message: `${day} is not a day of the calendar.`,
          fix: `Write the last day on which the ${what} counts, as YYYY-MM-DD.`,
        },
      ];
    }),
  );

const approvalsAreDistinct: Rule = ({ approvals }, lineOf) =>
  approvals.flatMap((approval, index): readonly Finding[] => {
    const first = approvals.findIndex((other) => other?.digest !== undefined && other.digest === approval?.digest);
    if (first < 0 || first === index) return [];
    return [
      {
        ...{ kind: 'approvals', pointer: `/${String(index)}/digest`, at: 'value', severity: 'error' },
        message: `This plan is approved already in line ${String(lineOf('approvals', `/${String(first)}/digest`))}.`,
        fix: 'Delete one of the two approvals.',
      },
    ];
  });

type Decision = NonNullable<PartialFiles['decisions'][number]>;

/** Lines that end on different days may follow each other. */
const decisionsAgree: Rule = ({ decisions }, lineOf) =>
  decisions.flatMap((decision, index) =>
    decisions.slice(0, index).flatMap((earlier, first): readonly Finding[] => {
      const clash = decision && earlier && decision.until === earlier.until ? clashOf(decision, earlier) : null;
      if (clash === null) return [];
      const { key, message } = clash;
      return [
        {
          ...{ kind: 'decisions', pointer: `/${String(index)}/${key}`, at: 'value', severity: 'error' },
          message: `${message} in line ${String(lineOf('decisions', `/${String(first)}/${key}`))}.`,
          fix: 'Keep the right one of the two.',
        },
      ];
    }),
  );

interface Clash {
  readonly key: 'employee' | 'user';
  readonly message: string;
}

function clashOf(decision: Decision, earlier: Decision): Clash | null {
  const isBoth = (key: keyof Decision): boolean => decision[key] !== undefined && earlier[key] !== undefined;
  const isOne = (key: keyof Decision): boolean => isBoth(key) && decision[key] === earlier[key];
  if (!isOne('employee'))
    return isOne('user') ? { key: 'user', message: 'This user is decided to be another employee already' } : null;
  if (isBoth('user') && !isOne('user'))
    return { key: 'user', message: 'This employee is decided to be another user already' };
  const isTwice = isOne('user') || isOne('accept') || isOne('leave_alone');
  return isTwice ? { key: 'employee', message: 'The same is decided for this employee already' } : null;
}

/** A list of numbers is one employee for the program, whom nobody knows. */
const employeesAreSingle: Rule = ({ decisions }) =>
  decisions.flatMap((decision, index): readonly Finding[] => {
    const employee = decision?.employee ?? '';
    if (!/\w[,;|/\s]+\w/.test(employee)) return [];
    return [
      {
        ...{ kind: 'decisions', pointer: `/${String(index)}/employee`, at: 'value', severity: 'warning' },
        message: `"${shown(employee)}" is read as one employee.`,
        fix: 'If these are several, write an entry of its own for each.',
      },
    ];
  });

export const DECISION_RULES: readonly Rule[] = [endsOnADay, approvalsAreDistinct, decisionsAgree, employeesAreSingle];
