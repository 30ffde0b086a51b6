import { afterEach, describe, expect, it } from 'vitest';
import { callBetterworks, callUkg } from './calls.ts';
import { sandboxClock } from './clock.ts';
import { type SandboxProcess, startSandboxProcess } from './sandbox-process.ts';

const running: SandboxProcess[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
});

describe('a sandbox in its own process', () => {
  it('stands in for the systems that were asked for and is moved through its control endpoint', async () => {
    const sandbox = await startSandboxProcess({ population: 'acme', ukg: true, betterworks: true, mail: true });
    running.push(sandbox);
    const { url, ...account } = sandbox.ukg!;
    const employees = async (): Promise<readonly { employeeID: string }[]> =>
      (await callUkg({ url, account }, '/personnel/v1/employment-details')).body as { employeeID: string }[];
    expect(sandbox.github).toBeNull();
    expect(await sandbox.ask('clock', 'now')).toBe('2026-07-03T04:17:00.000Z');
    expect(await employees()).toHaveLength(121);
    expect(await sandbox.ask('betterworks', 'users')).toHaveLength(101);

    const { employeeID } = (await employees())[5]!;
    await sandbox.ask('ukg', 'terminate', employeeID, { date: '2026-07-03' });
    expect((await employees())[5]).toMatchObject({ employeeStatusCode: 'T', dateOfTermination: '2026-07-03T00:00:00' });

    await sandbox.ask('betterworks', 'inject', { kind: '503', method: 'GET' });
    expect((await callBetterworks(sandbox.betterworks!, '/users/')).status).toBe(503);
    expect(await sandbox.ask('betterworks', 'requests')).toMatchObject([{ path: '/api/v1/users/', status: 503 }]);
    await expect(sandbox.ask('ukg', 'explode')).rejects.toThrow('ukg has no "explode"');
    await expect(sandbox.ask('github', 'files', 'main')).rejects.toThrow('runs no github');
  });
});

describe('the sandbox clock', () => {
  it('stands still where it was set and moves by hours', () => {
    const clock = sandboxClock('2026-03-01T00:00:00Z');
    clock.advance(24);
    expect(clock.now().toISOString()).toBe('2026-03-02T00:00:00.000Z');
    clock.set('2026-12-24T18:00:00Z');
    expect(clock.now().toISOString()).toBe('2026-12-24T18:00:00.000Z');
  });

  it('cannot be set to what is no moment', () => {
    expect(() => sandboxClock('tomorrow')).toThrow('cannot be set to "tomorrow"');
  });
});
