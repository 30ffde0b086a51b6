// One word that stands for a plan: what an approval names, so that this plan and no other goes through.
import type { Change, Digests, UkgEmployeeId } from '../model/model.ts';
import { canonical, DEACTIVATION_DATE } from '../people/values.ts';
import type { FillRates } from './fill-rate.ts';

/**
 * Digest of kinds, ids, fields and (keyed) values, and of nothing else: a plan that is approved in the evening still is the
 * same after midnight. With a field that lost its values go those who lost them, whether or not anything is sent. A leaver
 * to whom UKG gives no day counts without the day on which the run would deactivate them.
 */
export function planDigest(
  changes: readonly Change[],
  { digests, losses = [] }: { readonly digests: Digests; readonly losses?: FillRates['losses'] },
): string {
  const lines = changes.map((change) => line(change, digests));
  return digests.plan(JSON.stringify([...lines, ...losses.map((loss) => ['lost', ...loss])]));
}

/** What stands for each change, by employee: equal for the same person, kind, user, fields and values. */
export function marksOf(changes: readonly Change[], digests: Digests): ReadonlyMap<UkgEmployeeId, string> {
  return new Map(
    changes.map((change) => [
      change.ukgEmployeeId,
      digests.plan(JSON.stringify(line(change, digests))).slice(0, MARK_LENGTH),
    ]),
  );
}

const MARK_LENGTH = 16;

/** Parts as a list, so that no id can look like two parts. */
function line(change: Change, digests: Digests): readonly string[] {
  const fields = Object.keys(change.fields)
    .sort()
    .map((field) => {
      const text = canonical(field, change.fields[field]);
      const isToday = field === DEACTIVATION_DATE && change.kind === 'deactivate' && !change.isDated;
      return `${field}=${isToday ? 'today' : digests.of(`plan\0${change.ukgEmployeeId}\0${field}\0${text}`)}`;
    });
  return [change.kind, change.ukgEmployeeId, String(change.userId ?? ''), ...fields];
}
