// Problems put together as people read them: what is wrong, with how many, what to do about it. A root cause is one matter.
import { ascending, countOf } from '../model/text.ts';
import type { ProblemCode, ReportedProblem } from '../model/model.ts';
import { problemCatalog } from '../model/problem-catalog.ts';
import type { CatalogEntry } from '../model/catalog-entry.ts';
import { shownId } from './who.ts';
import { dateWords } from './words.ts';

export interface ProblemGroup extends CatalogEntry {
  readonly code: ProblemCode;
  readonly count: number;
  /** Ids of the employees concerned, each once; empty for problems of the whole run. */
  readonly ids: readonly string[];
  /** What happened, each text once, of problems that concern nobody in particular. */
  readonly messages: readonly string[];
  /** By the id that HR sees. */
  readonly members: readonly ReportedProblem[];
  /** Whether several people's problems come from one that the title names. */
  readonly isCause: boolean;
  /** When the longest waiting was first seen. */
  readonly oldest: string;
}

/** One group a code and cause: what concerns the whole run first, then root causes, then the most frequent. */
export function groupProblems(problems: readonly ReportedProblem[]): readonly ProblemGroup[] {
  const groups = Map.groupBy(problems, ({ code, cause }) => `${code} ${cause?.ukgEmployeeId ?? ''}`);
  return [...groups.values()]
    .map(groupOf)
    .sort(
      (a, b) =>
        Number(a.messages.length === 0) - Number(b.messages.length === 0) ||
        Number(b.isCause) - Number(a.isCause) ||
        b.count - a.count ||
        ascending(a.code, b.code) ||
        ascending(a.title, b.title),
    );
}

function groupOf(members: readonly ReportedProblem[]): ProblemGroup {
  const { code } = members[0] as ReportedProblem;
  const sorted = members.toSorted((a, b) => ascending(shownId(a), shownId(b)));
  const ids = sorted.map(shownId).filter((id) => id !== '');
  const messages = members.filter((problem) => shownId(problem) === '').map((problem) => problem.message);
  return {
    ...problemCatalog[code],
    ...causeOf(members),
    code,
    count: members.length,
    ids: [...new Set(ids)],
    messages: [...new Set(messages)],
    members: sorted,
    oldest: members.map(({ firstSeen }) => firstSeen).sort(ascending)[0] as string,
  };
}

/** "7 people report to 000145, who left on 27 Nov 2025" */
function causeOf(members: readonly ReportedProblem[]): { readonly isCause: boolean } & Partial<CatalogEntry> {
  const { cause } = members[0] as ReportedProblem;
  if (cause === undefined) return { isCause: false };
  const who = cause.employeeId || cause.ukgEmployeeId;
  const people = `${countOf(members.length, 'person reports', 'people report')} to ${who}`;
  if (cause.leftOn === null) return { isCause: true, title: `${people}, who is not in Betterworks` };
  return {
    isCause: true,
    title: `${people}, who ${cause.leftOn === '' ? 'has left' : `left on ${dateWords(cause.leftOn)}`}`,
    whatToDo:
      'In UKG Pro choose another supervisor for them (Employee Admin › My Employees, tab Jobs). The next run writes it by itself.',
  };
}
