// Problems put together by code, as people read them: what is wrong, with how many, what to do about it.
import { ascending } from '../model/text.ts';
import type { ProblemCode, ReportedProblem } from '../model/model.ts';
import { problemCatalog } from '../model/problem-catalog.ts';
import type { CatalogEntry } from '../model/catalog-entry.ts';

export interface ProblemGroup extends CatalogEntry {
  readonly code: ProblemCode;
  readonly count: number;
  /** Ids of the employees concerned, each once; empty for problems of the whole run. */
  readonly ids: readonly string[];
  /** What happened, each text once, of problems that concern nobody in particular. */
  readonly messages: readonly string[];
}

/** One group a code: those that concern the whole run first, then the most frequent. */
export function groupProblems(problems: readonly ReportedProblem[]): readonly ProblemGroup[] {
  const byCode = Map.groupBy(problems, (problem) => problem.code);
  return [...byCode]
    .map(([code, members]) => groupOf(code, members))
    .sort(
      (a, b) =>
        Number(a.messages.length === 0) - Number(b.messages.length === 0) ||
        b.count - a.count ||
        ascending(a.code, b.code),
    );
}

/** The id that HR sees, or UKG's own for an employee without a number; null for a problem of the whole run. */
export function idOf(problem: ReportedProblem): string | null {
  return problem.employeeId === '' ? problem.ukgEmployeeId : problem.employeeId;
}

function groupOf(code: ProblemCode, members: readonly ReportedProblem[]): ProblemGroup {
  const ids = members.map(idOf).filter((id) => id !== null);
  const messages = members.filter((problem) => idOf(problem) === null).map((problem) => problem.message);
  return {
    ...problemCatalog[code],
    code,
    count: members.length,
    ids: [...new Set(ids)].sort(ascending),
    messages: [...new Set(messages)],
  };
}
