// A stopped plan as its run's line in the state bears it: `["update","A1B2C3","location","title"]` a change.
import { ukgEmployeeId, type StoppedPlan } from '../model/model.ts';
import { rowOf, textAt, type Refuse } from './read-row.ts';

const KINDS = ['create', 'update', 'deactivate', 'reactivate'] as const;

export function stoppedPlanAsWritten({ digest, changes }: StoppedPlan): Readonly<Record<string, unknown>> {
  return { digest, changes: [...changes].map(([id, { kind, fields }]) => [kind, id, ...fields]) };
}

export function readStoppedPlan(value: unknown, refuse: Refuse): StoppedPlan {
  const row = rowOf(value, 'plan', refuse);
  const changes = row['changes'];
  if (!Array.isArray(changes)) return refuse('changes of the plan is not a list');
  return {
    digest: textAt(row, 'digest', refuse),
    changes: new Map(changes.map((change: unknown) => readChange(change, refuse))),
  };
}

function readChange(
  value: unknown,
  refuse: Refuse,
): readonly [
  ReturnType<typeof ukgEmployeeId>,
  { readonly kind: (typeof KINDS)[number]; readonly fields: readonly string[] },
] {
  const words: readonly unknown[] = Array.isArray(value) ? value : [];
  const [kind, id = '', ...fields] = words.filter((word) => typeof word === 'string');
  const known = KINDS.find((one) => one === kind);
  if (known === undefined || id === '') return refuse('a change of the plan is not like ["update","A1B2C3","title"]');
  return [ukgEmployeeId(id), { kind: known, fields }];
}
