// One cheap call for each permission, so that `check` can name the web service that is not granted. The change feed itself is
// never asked, since UKG counts its calls; its form for one person needs the same permission.
import { RunFailure } from '../../failure.ts';
import type { UkgClient } from './client.ts';
import { decodeScalars } from './decode.ts';
import type { UkgList } from './lists.ts';
import { changesOf, COMPANIES, ONE_SUPERVISOR } from './lists.ts';

export interface Probe {
  readonly name: string;
  /** Resolves to a remark, or rejects with what is wrong. */
  readonly run: () => Promise<string>;
}

/** The three permissions of the vendor's article, each tested with the smallest read that needs it. */
export function ukgProbes(client: UkgClient): readonly Probe[] {
  return [
    { name: 'UKG: Company Configuration Integration', run: () => ask(client, COMPANIES) },
    {
      name: 'UKG: Employee Export',
      // UKG checks the permission first, so any employee id will do.
      run: async () => ask(client, changesOf((await firstEmployee(client)) ?? NOBODY)),
    },
    { name: 'UKG: Personnel Integration', run: () => ask(client, ONE_SUPERVISOR) },
  ];
}

const NOBODY = '000000000000';

/** An employee id to ask about; null when Personnel Integration gives none. */
async function firstEmployee(client: UkgClient): Promise<string | null> {
  const answer = await client
    .readAll({ ...ONE_SUPERVISOR, pages: 1 }, (raw) => decodeScalars(raw)['employee_id'])
    .catch(() => null);
  return answer?.rows[0] ?? null;
}

async function ask(client: UkgClient, list: UkgList): Promise<string> {
  const small = list.paging === null ? list : { ...list, paging: { ...list.paging, size: 1 } };
  try {
    await client.readAll({ ...small, pages: 1, isCounted: true }, () => null);
    return 'granted';
  } catch (error) {
    // A 429 comes after sign-in and permission were checked, so both work.
    if (!(error instanceof RunFailure) || error.code !== 'UKG_RATE_LIMITED') throw error;
    return 'granted, but UKG takes no more requests for now';
  }
}
