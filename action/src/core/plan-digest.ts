// One word that stands for a plan: what an approval names, so that this plan and no other goes through.
import type { Change, Digests } from './model.ts';
import { canonical, DEACTIVATION_DATE } from './values.ts';

/**
 * Digest of kinds, ids, fields and (keyed) values, and of nothing else: a plan that is approved in the evening still is the
 * same after midnight. A leaver to whom UKG gives no day counts without the day on which the run would deactivate him.
 */
export function planDigest(changes: readonly Change[], { digests }: { readonly digests: Digests }): string {
  return digests.plan(changes.map((change) => line(change, digests)).join('\n'));
}

function line(change: Change, digests: Digests): string {
  const fields = Object.keys(change.fields)
    .sort()
    .map((field) => {
      const text = canonical(field, change.fields[field]);
      const isToday = field === DEACTIVATION_DATE && change.kind === 'deactivate' && !change.isDated;
      return `${field}=${isToday ? 'today' : digests.of(`plan\0${change.ukgEmployeeId}\0${field}\0${text}`)}`;
    });
  return [change.kind, change.ukgEmployeeId, String(change.userId ?? ''), ...fields].join('\t');
}
