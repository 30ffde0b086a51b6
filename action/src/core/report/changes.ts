// The changes of a run by what became of them: written, right already, refused, not tried; of a run that only looks what would be.
import type { Change, ChangeKind, OutcomeKind, RunReport } from '../model/model.ts';
import { OUTCOME_OF } from '../plan/outcome.ts';

const CHANGE_WORDS: Readonly<Record<ChangeKind, readonly [planned: string, done: string]>> = {
  deactivate: ['To be deactivated', 'Deactivated'],
  create: ['To be created', 'Created'],
  reactivate: ['To be reactivated', 'Reactivated'],
  update: ['To be updated', 'Updated'],
};

const CHANGE_KINDS = Object.keys(CHANGE_WORDS) as readonly ChangeKind[];

/** What became of a change; undefined where the run was to write nothing. */
export function outcomeOf({ plan }: RunReport, { ukgEmployeeId }: Change): OutcomeKind | undefined {
  return plan?.outcomeKinds && (plan.outcomeKinds.get(ukgEmployeeId) ?? 'not-attempted');
}

/** A change as it was done, or not, or as it would be. */
export function changeWords(kind: ChangeKind, outcome: OutcomeKind | undefined): string {
  const [planned, done] = CHANGE_WORDS[kind];
  switch (outcome) {
    case undefined:
      return planned;
    case 'unchanged':
      return 'Right in Betterworks already';
    case 'failed':
      return `Not ${done.toLowerCase()}, tried again at the next run`;
    case 'not-attempted':
      return `${planned} at the next run`;
    default:
      return done;
  }
}

export interface ChangeGroup {
  readonly title: string;
  readonly kind: ChangeKind;
  readonly changes: readonly Change[];
  /** Whether they were written, or would be; false of what failed or was not tried. */
  readonly isCounted: boolean;
}

/** The changes by what became of them, in the order in which people look for them; what was not written comes last. */
export function changeGroups(report: RunReport): readonly ChangeGroup[] {
  const groups = CHANGE_KINDS.flatMap((kind) => {
    const ofKind = (report.plan?.changes ?? []).filter((change) => change.kind === kind);
    return [...Map.groupBy(ofKind, (change) => outcomeOf(report, change))].map(([outcome, changes]) => ({
      title: changeWords(kind, outcome),
      kind,
      changes,
      isCounted: outcome === undefined || outcome === OUTCOME_OF[kind],
    }));
  });
  return groups.sort((a, b) => Number(b.isCounted) - Number(a.isCounted));
}
