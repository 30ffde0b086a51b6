// Compares what a run said of itself (exit code, outputs, report files, log) with what the scenario says.
import { parse } from 'csv-parse/sync';
import type { ActionRun } from '../run-action.ts';
import { nameOf } from './employees.ts';
import type { Then, WrittenChange } from './scenario.ts';
import type { World } from './world.ts';

/** A run that was made, and what was to come of it. */
export interface Played {
  readonly command: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly run: ActionRun;
  readonly then: Then;
}

export const KINDS = ['create', 'update', 'deactivate', 'reactivate'] as const;

/** The plan as `plan.json` has it. */
interface PlanFile {
  readonly changes: readonly {
    readonly kind: string;
    readonly ukg_employee_id: string;
    readonly fields: readonly string[];
  }[];
  readonly excluded: readonly {
    readonly ukg_employee_id: string;
    readonly reason: string;
    readonly file: string;
    readonly line: number;
  }[];
  readonly limits: readonly {
    readonly limit: string;
    readonly value: number;
    readonly allowed: number | null;
    readonly tripped: boolean;
  }[];
}

export function differencesOfReport(played: Played, world: World): readonly string[] {
  const { run, then, command } = played;
  const { outputs } = run;
  const expectedExit = ['stopped', 'failed'].includes(then.status) ? 1 : 0;
  const isAboutOrganization = !['validate', 'explain', 'check'].includes(command);
  return [
    ...differs('status', outputs['status'], then.status),
    ...differs('exit code', run.exitCode, expectedExit),
    ...[...run.log.matchAll(/^\s+at .+:\d+:\d+\)?$/gm)].map(([line]) => `the log has a stack trace: ${line}`),
    ...words('log and summary', `${run.log}\n${run.summary}`, then.says),
    ...(isAboutOrganization
      ? [...countDifferences(played), ...errorDifferences(played, world), ...planDifferences(played, world)]
      : []),
    ...driftDifferences(played, world),
  ];
}

function countDifferences({ run: { outputs }, then }: Played): readonly string[] {
  const { writes = [], errors = [], held = {}, scheduled = {}, excluded = {} } = then;
  const written = Object.fromEntries(
    KINDS.map((kind) => [WRITTEN[kind], writes.filter((write) => kind in write).length]),
  );
  const expected: Readonly<Record<string, number>> = {
    ...written,
    excluded: Object.keys(excluded).length,
    held: Object.keys(held).length,
    scheduled: Object.values(scheduled).flatMap((days) => days.split(', ')).length,
    problems: errors.length,
    ...then.counts,
  };
  return Object.entries(expected).flatMap(([name, count]) => differs(`output ${name}`, outputs[name], String(count)));
}

const WRITTEN = { create: 'created', update: 'updated', deactivate: 'deactivated', reactivate: 'reactivated' } as const;

const COLUMNS =
  'employee_id,ukg_employee_id,company,action,field,code,message,what_to_do,owner,first_seen,attempts,help_url';

function errorDifferences({ run, then }: Played, world: World): readonly string[] {
  const text = run.file('errors.csv') ?? '';
  const expected = (then.errors ?? []).map(([who = '', code = '', field = '']) => [who, code, field].join(' '));
  const rows = rowsOf(text);
  const found = rows.map((row) =>
    [nameOrRun(row['ukg_employee_id'] ?? '', world), row['code'], row['field']].join(' '),
  );
  const messages = (then.errors ?? []).flatMap(([who = '', code = '', , part]) => {
    const row = rows.find((one) => nameOrRun(one['ukg_employee_id'] ?? '', world) === who && one['code'] === code);
    return part === undefined || row?.['message']?.includes(part) === true
      ? []
      : [`errors.csv does not say "${part}" of ${who}: ${row?.['message'] ?? '(no row)'}`];
  });
  return [
    ...(text.startsWith(`\uFEFF${COLUMNS}\r\n`) ? [] : ['errors.csv does not begin with BOM and header']),
    ...differs('errors.csv', found.sort(), expected.sort()),
    ...messages,
  ];
}

function planDifferences({ run, then }: Played, world: World): readonly string[] {
  const plan = JSON.parse(run.file('plan.json') ?? 'null') as PlanFile | null;
  if (plan === null) return ['there is no plan.json'];
  const changes = plan.changes.map(
    (one) => `${one.kind} ${nameOf(one.ukg_employee_id, world.names)}: ${one.fields.toSorted().join(', ')}`,
  );
  const excluded = Object.fromEntries(plan.excluded.map((one) => [nameOf(one.ukg_employee_id, world.names), one]));
  const limits = Object.fromEntries(plan.limits.map((one) => [one.limit, [one.value, one.allowed, one.tripped]]));
  return [
    ...(then.plan === undefined ? [] : differs('plan.json', changes, then.plan.map(plannedChange))),
    ...differs('excluded in plan.json', Object.keys(excluded).sort(), Object.keys(then.excluded ?? {}).sort()),
    ...Object.entries(then.excluded ?? {}).flatMap(([name, [place, reason]]) => {
      const one = excluded[name];
      const found = `${one?.file.split('/').at(-1) ?? ''}:${one?.line ?? ''}`;
      return [
        ...differs(`the place that excludes ${name}`, found, place),
        ...words(`the reason of ${name}`, one?.reason ?? '', [reason]),
      ];
    }),
    ...Object.entries(then.limits ?? {}).flatMap(([name, limit]) => differs(`limit ${name}`, limits[name], limit)),
  ];
}

function plannedChange(change: WrittenChange): string {
  const kind = KINDS.find((one) => one in change) ?? 'update';
  const fields = Array.isArray(change.fields) ? (change.fields as readonly string[]) : Object.keys(change.fields ?? {});
  return `${kind} ${change[kind] ?? ''}: ${fields.toSorted().join(', ')}`;
}

function driftDifferences({ run, then }: Played, world: World): readonly string[] {
  const text = run.file('drift.csv');
  if (then.drift === undefined) return [];
  if (text === null) return ['there is no drift.csv'];
  const found = rowsOf(text).map((row) => {
    const name = nameOf(row['ukg_employee_id'] ?? '', world.names);
    const user = world.betterworks.users.get(Number(row['user_id']));
    const who = name !== '' || user === undefined ? name : world.nameOfUser(user.id, user);
    return [row['kind'], who, row['fields']].join(' ').trim();
  });
  const expected = then.drift.map((row) => row.join(' '));
  return differs('drift.csv', found.sort(), expected.sort());
}

export function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  return parse(csv, { columns: true, bom: true });
}

function nameOrRun(ukgId: string, world: World): string {
  return ukgId === '' ? 'run' : nameOf(ukgId, world.names);
}

/** A sentence when the two are not the same. */
export function differs(what: string, found: unknown, expected: unknown): readonly string[] {
  const [is, should] = [found, expected].map((value) => JSON.stringify(value));
  return is === should ? [] : [`${what} is ${is ?? 'nothing'}, expected ${should ?? 'nothing'}`];
}

/** A sentence for each of the words that the text lacks. */
export function words(what: string, text: string, expected: readonly string[] = []): readonly string[] {
  return expected
    .filter((part) => !text.includes(part))
    .map((part) => `${what} does not say "${part}": ${text.slice(0, 2000)}`);
}
