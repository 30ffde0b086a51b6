import { describe, expect, it } from 'vitest';
import { deadlineOf } from '../../../action/src/adapters/deadline.ts';
import { openSystems, type Writing } from '../../../action/src/adapters/open.ts';
import { applyByFile } from '../../../action/src/commands/apply.ts';
import type { Fields } from '../../../action/src/core/model/model.ts';
import { RunFailure } from '../../../action/src/failure.ts';
import type { RunLog } from '../../../action/src/ports.ts';
import { aChange, fieldsOf } from '../../builders.ts';
import { givenInputs } from '../../commands/given-inputs.ts';
import { anIntegration } from '../../configuration-builders.ts';

const LEFT = { deactivation_date: '2026-06-14' } as const;

describe('a plan that is delivered as one file', () => {
  it('has a whole row for each change, and one for everybody else who is given', async () => {
    const { files, deliver } = mailbox();
    const changes = [
      aChange({ id: 'E1', kind: 'deactivate', fields: LEFT }),
      aChange({ id: 'E2', fields: { title: 'Head' }, desired: fieldsOf('E2', { title: 'Head' }) }),
    ];
    const { outcomes, stoppedBy } = await applyByFile(changes, [fieldsOf('E3')], deliver);
    expect(files).toEqual([[fieldsOf('E1', LEFT), fieldsOf('E2', { title: 'Head' }), fieldsOf('E3')]]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['deactivated', 'updated']);
    expect(stoppedBy).toBeNull();
  });

  it('is no file when there is nobody to deliver', async () => {
    const { files, deliver } = mailbox();
    expect(await applyByFile([], [], deliver)).toEqual({ outcomes: [], stoppedBy: null });
    expect(files).toEqual([]);
  });

  it('counts as not attempted for everybody when it cannot be delivered', async () => {
    const refused = new RunFailure('BETTERWORKS_UNAVAILABLE', 'The disk is full.');
    const { outcomes, stoppedBy } = await applyByFile([aChange()], [fieldsOf('E3')], () => Promise.reject(refused));
    expect(outcomes).toMatchObject([{ kind: 'not-attempted', problems: [{ code: 'NOT_ATTEMPTED' }] }]);
    expect(stoppedBy).toMatchObject({
      code: 'BETTERWORKS_UNAVAILABLE',
      message: 'The disk is full. Nothing counts as delivered; the next run tries again.',
    });
  });

  it('is not begun once the run has ended', async () => {
    const log = new Proxy({}, { get: () => () => undefined }) as RunLog;
    const { writing } = openSystems(anIntegration({ delivery: 'sftp' }), givenInputs(), log, deadlineOf(Date.now()));
    const deliver = (rows: readonly Fields[]): Promise<void> =>
      (writing as Extract<Writing, { kind: 'file' }>).deliver(rows, '2026-06-15T12:00:00.000Z');
    const { stoppedBy } = await applyByFile([aChange()], [], deliver);
    expect(stoppedBy).toMatchObject({
      code: 'NOT_ATTEMPTED',
      message: expect.stringContaining(
        'The time of the run was over (input stop-after) before the file was delivered.',
      ),
    });
  });

  it('does not hide a fault of the program', async () => {
    await expect(applyByFile([aChange()], [], () => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
  });
});

function mailbox(): {
  readonly files: (readonly Fields[])[];
  readonly deliver: (rows: readonly Fields[]) => Promise<void>;
} {
  const files: (readonly Fields[])[] = [];
  return {
    files,
    deliver: (rows) => {
      files.push(rows);
      return Promise.resolve();
    },
  };
}
