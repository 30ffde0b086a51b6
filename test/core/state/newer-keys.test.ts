import { describe, expect, it } from 'vitest';
import type { SyncState } from '../../../action/src/core/model/model.ts';
import { parseState, serialiseState } from '../../../action/src/core/state/files.ts';
import { aRun, aScheduled, aState, at, aUser } from './a-state.ts';

const toggles = [2, 3].map((hour) => ({ ukgEmployeeId: aUser('A1').ukgEmployeeId, at: at(hour) }));

const setup = { version: '1.2.0', files: '0123456789abcdef', fields: ['email', 'cost_center'] };

const textOf = (state: SyncState): string => serialiseState(state).organization;
const read = (organization: string): SyncState | null =>
  parseState('acme', { organization, users: '' }, { folder: 'state/', key: '' }).state;

describe('keys that older releases do not write', () => {
  it('name the switches of users, one a line', () => {
    const text = textOf(aState({ toggles }));
    expect(text).toContain(`"toggles":[
{"ukg_employee_id":"A1","at":"2026-01-31T02:00:00.000Z"},
{"ukg_employee_id":"A1","at":"2026-01-31T03:00:00.000Z"}
],`);
    expect(read(text)?.toggles).toEqual(toggles);
  });

  it('name with what the last run worked, in one line', () => {
    const text = textOf(aState({ setup }));
    expect(text).toContain(
      '\n"setup":{"version":"1.2.0","files":"0123456789abcdef","fields":["email","cost_center"]},\n',
    );
    expect(read(text)?.setup).toEqual(setup);
  });

  it('name what was begun, what the tables resolved and what was told', () => {
    const state = aState({
      pending: [{ ukgEmployeeId: aUser('A1').ukgEmployeeId, kind: 'deactivate' }],
      tables: { jobs: 12 },
      told: [
        { ukgEmployeeId: null, code: 'SOURCE_EMPTY' },
        { ukgEmployeeId: aUser('A1').ukgEmployeeId, code: 'EMAIL_MISSING' },
      ],
    });
    const text = textOf(state);
    expect(text).toContain('"pending":[\n{"ukg_employee_id":"A1","kind":"deactivate"}\n],\n');
    expect(text).toContain('"tables":{"jobs":12},\n');
    expect(text).toContain('{"ukg_employee_id":null,"code":"SOURCE_EMPTY"}');
    const { pending, tables, told } = read(text)!;
    expect({ pending, tables }).toEqual({ pending: state.pending, tables: state.tables });
    expect(new Set(told)).toEqual(new Set(state.told));
  });

  it('may name codes of a later release: their people wait on, and are told as new', () => {
    const held = [
      { ukgEmployeeId: aUser('A1').ukgEmployeeId, code: 'EMAIL_MISSING', firstSeen: at(1), attempts: 2 },
    ] as const;
    const told = [{ ukgEmployeeId: aUser('A1').ukgEmployeeId, code: 'EMAIL_MISSING' }] as const;
    const found = read(textOf(aState({ held, told })).replaceAll('EMAIL_MISSING', 'toString'))!;
    expect(found.held).toEqual([{ ...held[0], code: 'NOT_ATTEMPTED' }]);
    expect(found.told).toEqual([]);
  });

  it('of a newer release are dropped from setup and stopped plans, too, so that what is written next can be read', () => {
    const plan = { digest: 'a1b2', changes: [], marks: [], limits: {} };
    const text = textOf(aState({ setup, runs: [aRun({ status: 'stopped', plan })] }));
    const newer = text
      .replace(/"release":"[^"]*"/, '"release":"99.0.0"')
      .replaceAll(/"(?:files|digest)":"[^"]*",/g, '$&"later":1,');
    expect(textOf(read(newer)!)).toBe(text);
  });

  it('name supervisor and company of a user', () => {
    const state = aState({
      users: [aUser('A1', { supervisor: 'B2', company: 'C3' }), aUser('B2', { supervisor: '' })],
    });
    const { organization, users } = serialiseState(state);
    expect(Buffer.from(users[0]!).toString()).toContain('"active":true,"supervisor":"B2","company":"C3"}\n');
    expect(parseState('acme', { organization, users: users[0]! }, { folder: '', key: '' }).state?.users).toEqual(
      state.users,
    );
  });

  it('hold both days of a person who leaves and comes back', () => {
    const scheduled = [
      aScheduled('A1', { kind: 'deactivate' }),
      aScheduled('A1', { kind: 'create', on: '2026-05-01' }),
    ];
    expect(read(textOf(aState({ scheduled })))?.scheduled).toEqual(scheduled);
  });

  it('may be absent', () => {
    const state = read(textOf(aState()));
    expect(state).toMatchObject({ pending: [], unlinked: [], told: [], drift: [], toggles: [] });
    for (const key of ['setup', 'tables', 'isUnsealed']) expect(state).not.toHaveProperty(key);
  });

  it('may be absent among the counts of a run, which has counted nothing then', () => {
    const row = JSON.parse(textOf(aState())) as object;
    const runs = [{ at: '2026-01-31T05:00:00Z', status: 'ok', deactivated: 2 }];
    expect(read(JSON.stringify({ ...row, runs }))?.runs).toEqual([
      expect.objectContaining({ status: 'ok', deactivated: 2, created: 0, problems: 0 }),
    ]);
  });

  it('are refused when they are not as written', () => {
    const text = textOf(aState({ toggles })).replace('"at":"2026-01-31T02:00:00.000Z"', '"at":"soon"');
    expect(() => read(text)).toThrow('toggles: at is not an instant');
    const other = textOf(aState({ setup })).replace('["email","cost_center"]', '"email"');
    expect(() => read(other)).toThrow('setup: fields is not a list');
  });
});
