// A sandbox tenant and our adapter before it, with waiting that takes no time.
import { onTestFinished } from 'vitest';
import { createUkgClient, type UkgClient, ukgHeaders } from '../../../action/src/adapters/ukg/client.ts';
import { createUkgSource, type UkgSourceOptions } from '../../../action/src/adapters/ukg/source.ts';
import { type Employee, ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import type { RunFailure } from '../../../action/src/failure.ts';
import type { Source } from '../../../action/src/ports.ts';
import { type SandboxClock, sandboxClock } from '../../sandbox/clock.ts';
import { makePeople } from '../../sandbox/people.ts';
import type { Person } from '../../sandbox/person.ts';
import { startUkg, type Ukg, UKG_ACCOUNT, type UkgOptions } from '../../sandbox/ukg.ts';
import { aLine, type Line, type LineWish } from '../http/a-line.ts';

export interface UkgSetting {
  readonly ukg: Ukg;
  readonly clock: SandboxClock;
  readonly people: readonly Person[];
  readonly source: Source;
  readonly client: UkgClient;
  readonly line: Line;
}

export interface UkgWish extends Omit<UkgOptions, 'people' | 'clock'> {
  /** Clean people who last changed in 2025; default 12. */
  readonly count?: number;
  readonly people?: readonly Person[];
  readonly source?: Partial<Omit<UkgSourceOptions, 'client'>>;
  readonly userApiKey?: string;
  readonly line?: Partial<LineWish>;
}

export async function aUkg(wish: UkgWish = {}): Promise<UkgSetting> {
  const { count = 12, source, userApiKey = '', line: lineWish, ...options } = wish;
  const people = wish.people ?? somePeople(count);
  const clock = sandboxClock('2026-07-02T04:17:05.678Z');
  const ukg = await startUkg({ ...options, people, clock: () => clock.now() });
  const signIn = { ...UKG_ACCOUNT, ...ukg.account, userApiKey };
  const line = aLine({ url: ukg.url, headers: ukgHeaders(signIn), ...lineWish });
  onTestFinished(async () => {
    await line.http.close();
    await ukg.close();
  });
  const client = createUkgClient(line.http, ukg.url);
  const ukgSource = createUkgSource({
    client,
    now: () => clock.now(),
    columns: new Set(['first_name', 'org_level_2', 'hire_date']),
    userDefined: new Set(['Badge colour']),
    tables: new Set(['jobs', 'orgLevels', 'locations', 'companies']),
    ...source,
  });
  return { ukg, clock, people, source: ukgSource, client, line };
}

export function somePeople(count: number, seed = 1): readonly Person[] {
  return makePeople({ count, seed, mess: false, changedAt: '2025-12-31T12:00:00.000Z' });
}

/** The window that holds the clock's day until three hours ago. */
export const WINDOW = { from: '2026-07-01T00:00:00.000Z', to: '2026-07-02T00:00:00.000Z' };

/** Changes these people inside of `WINDOW`. */
export function touch({ ukg, clock }: UkgSetting, people: readonly Person[]): void {
  const now = clock.now();
  clock.set('2026-07-01T12:00:00.000Z');
  for (const { employeeId } of people) ukg.change(employeeId, {});
  clock.set(now);
}

export async function failureOf(work: Promise<unknown>): Promise<RunFailure> {
  return work.then(
    () => {
      throw new Error('It did not fail.');
    },
    (error: unknown) => error as RunFailure,
  );
}

export const idsOf = (people: readonly (Person | Employee)[]): readonly string[] =>
  people.map((one) => ('employeeId' in one ? one.employeeId : one.ukgEmployeeId)).sort();

export const ukgIdsOf = (people: readonly Person[]): Employee['ukgEmployeeId'][] =>
  people.map(({ employeeId }) => ukgEmployeeId(employeeId));
