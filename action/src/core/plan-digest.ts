// One word that stands for a plan: what an approval names, so that this plan and no other goes through.
import type { Change, Digests } from './model.ts';
import { canonical, DEACTIVATION_DATE } from './values.ts';

/**
 * Digest of kinds, ids, fields and (keyed) values. A deactivation that is dated "today" counts without its date, so that a
 * plan approved in the evening still goes through after midnight.
 */
export function planDigest(
  changes: readonly Change[],
  context: { readonly digests: Digests; readonly today: string },
): string {
  return context.digests.plan(changes.map((change) => line(change, context)).join('\n'));
}

function line(change: Change, context: { readonly digests: Digests; readonly today: string }): string {
  const fields = Object.keys(change.fields)
    .sort()
    .map((field) => {
      const text = canonical(field, change.fields[field]);
      const isToday = field === DEACTIVATION_DATE && text === context.today;
      return `${field}=${isToday ? 'today' : context.digests.of(`plan\0${change.ukgEmployeeId}\0${field}\0${text}`)}`;
    });
  return [change.kind, change.ukgEmployeeId, String(change.userId ?? ''), ...fields].join('\t');
}
