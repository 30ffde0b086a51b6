import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createDirectoryStateStore } from '../../../action/src/adapters/folder/state-store.ts';
import { aRun, aState, at, aUser } from '../../core/state/a-state.ts';
import { describeStateStore, save, textsOf } from '../state-store-contract.ts';

const folders: string[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'state-'));
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function filesOf(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const name of await readdir(folder)) files[name] = await readFile(join(folder, name), 'utf8');
  return files;
}

describeStateStore('a state folder', async () => {
  const folder = await newFolder();
  return {
    // Waiting is real here, for the other writer is real; it is only shorter.
    open: () =>
      Promise.resolve(createDirectoryStateStore(folder, { sleep: (milliseconds) => wait(milliseconds / 10) })),
    files: () => filesOf(folder),
    write: async (files) => {
      for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    },
  };
});

const before = aState({ cursor: at(4), users: [aUser('A')] });
const after = aState({ cursor: at(5), users: [aUser('A'), aUser('B')], runs: [aRun({ at: at(5) })] });

/** Renames so many files, then dies. */
function killedAfter(renames: number): (from: string, to: string) => Promise<void> {
  let left = renames;
  return async (from, to) => {
    if (left-- === 0) throw new Error('killed');
    await rename(from, to);
  };
}

describe('a run that is killed while it saves', () => {
  it.each([
    { step: 'before the users file is replaced', renames: 0, users: ['A'], cursor: 4 },
    {
      step: 'between the two files: the new users are in place, so the new cursor counts',
      renames: 1,
      users: ['A', 'B'],
      cursor: 5,
    },
    { step: 'before the status page', renames: 2, users: ['A', 'B'], cursor: 5 },
  ])('leaves a whole state: $step', async ({ renames, users, cursor }) => {
    const folder = await newFolder();
    await save(createDirectoryStateStore(folder), { state: null, version: 'none none' }, before);
    const dying = createDirectoryStateStore(folder, { rename: killedAfter(renames) });
    await expect(save(dying, await dying.load('acme'), after)).rejects.toThrow('killed');

    const next = createDirectoryStateStore(folder);
    const { state, version } = await next.load('acme');
    expect([[...state!.users.keys()], state!.cursor]).toEqual([users, at(cursor)]);
    await save(next, { state, version }, after);
    expect(await filesOf(folder)).toMatchObject(textsOf(after));
  });

  it.each([0, 1, 2])(
    'leaves a whole state when somebody was taken off the users: after %i renames',
    async (renames) => {
      const folder = await newFolder();
      await save(createDirectoryStateStore(folder), { state: null, version: 'none none' }, after);
      const fewer = aState({ ...after, cursor: at(6), users: [aUser('B')] });
      const dying = createDirectoryStateStore(folder, { rename: killedAfter(renames) });
      await expect(save(dying, await dying.load('acme'), fewer)).rejects.toThrow('killed');

      const next = createDirectoryStateStore(folder);
      const loaded = await next.load('acme');
      expect([...loaded.state!.users.keys()]).toEqual(renames === 0 ? ['A', 'B'] : ['B']);
      expect(loaded.state!.cursor).toBe(at(renames === 0 ? 5 : 6));
      await save(next, loaded, fewer);
      expect(await filesOf(folder)).toMatchObject(textsOf(fewer));
    },
  );

  it('leaves no state when it was the first run', async () => {
    const folder = await newFolder();
    const dying = createDirectoryStateStore(folder, { rename: killedAfter(1) });
    await expect(save(dying, await dying.load('acme'), before)).rejects.toThrow('killed');

    const next = createDirectoryStateStore(folder);
    const loaded = await next.load('acme');
    expect(loaded.state).toBeNull();
    await save(next, loaded, after);
    expect(Object.keys(await filesOf(folder)).sort()).toEqual(['README.md', 'acme.json', 'acme.users.ndjson']);
  });

  it('stops the next run for ten seconds by the lock that it left', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, '.lock'), '');
    const waits: number[] = [];
    const sleep = (milliseconds: number): Promise<void> => Promise.resolve(void waits.push(milliseconds));
    await save(createDirectoryStateStore(folder, { sleep }), { state: null, version: 'none none' }, before);
    expect(await filesOf(folder)).toMatchObject(textsOf(before));
    expect(Object.keys(await filesOf(folder))).not.toContain('.lock');
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(10_000);
  });
});

it('leaves the file of users alone in whom nothing changed', async () => {
  const folder = await newFolder();
  await save(createDirectoryStateStore(folder), { state: null, version: 'none none' }, before);
  const names: string[] = [];
  const store = createDirectoryStateStore(folder, {
    rename: async (from, to) => {
      names.push(basename(to));
      await rename(from, to);
    },
  });
  const loaded = await store.load('acme');
  await save(store, loaded, { ...loaded.state!, cursor: at(6) });
  expect(names).toEqual(['acme.json', 'README.md']);
  expect((await store.load('acme')).state?.cursor).toBe(at(6));
});

describe('a folder that another run is writing to', () => {
  it('is waited for, then left alone with a message that says what to do', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, '.lock'), '');
    const waits: number[] = [];
    const store = createDirectoryStateStore(folder, {
      // Who holds the lock touches it.
      sleep: async (milliseconds) => {
        waits.push(milliseconds);
        await utimes(join(folder, '.lock'), waits.length, waits.length);
      },
    });
    const saving = save(store, { state: null, version: 'none none' }, before);
    await expect(saving).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
      message: expect.stringContaining('Another run is still writing to the state folder') as string,
    });
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(30_000);
    expect(await filesOf(folder)).toEqual({ '.lock': '' });
  });

  it('is written to as soon as the other run has ended', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, '.lock'), '');
    const store = createDirectoryStateStore(folder, { sleep: () => rm(join(folder, '.lock')) });
    await save(store, { state: null, version: 'none none' }, before);
    expect(await filesOf(folder)).toMatchObject(textsOf(before));
  });
});

describe('a folder that cannot be used', () => {
  it('is made when it is not there', async () => {
    const folder = join(await newFolder(), 'deep', 'state');
    await save(createDirectoryStateStore(folder), { state: null, version: 'none none' }, before);
    expect(await filesOf(folder)).toMatchObject(textsOf(before));
  });

  it('is named, with what to do, when its path is a file', async () => {
    const file = join(await newFolder(), 'file');
    await writeFile(file, 'x');
    const store = createDirectoryStateStore(file);
    const words = {
      code: 'STATE_CONFLICT',
      message: expect.stringMatching(/file.* \(E(NOTDIR|EXIST)\)\. .*state-path/) as string,
    };
    await expect(store.load('acme')).rejects.toMatchObject(words);
    await expect(save(store, { state: null, version: 'none none' }, before)).rejects.toMatchObject(words);
  });

  it('is named when a folder stands where a file belongs', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'acme.json'));
    await expect(createDirectoryStateStore(folder).load('acme')).rejects.toThrow(
      /The state could not be read: .*acme\.json \(EISDIR\)/,
    );
  });

  it('is named when a folder stands where the status page belongs, and nothing is saved', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'README.md'));
    const saving = save(createDirectoryStateStore(folder), { state: null, version: 'none none' }, before);
    await expect(saving).rejects.toThrow(
      /README\.md \(EISDIR\)\. .*If it stays so, give another folder in state-path\. Then run again/,
    );
    expect((await createDirectoryStateStore(folder).load('acme')).state).toBeNull();
  });

  it('says what to do where the runner may not write', async () => {
    const folder = await newFolder();
    const fault = Object.assign(new Error('no'), { code: 'EACCES', path: 'the/file' });
    const refused = (): Promise<void> => Promise.reject(fault);
    const store = createDirectoryStateStore(folder, { rename: refused });
    await expect(save(store, { state: null, version: 'none none' }, before)).rejects.toThrow(
      'The state could not be saved: the/file (EACCES). The runner may not write there. Allow it, or give another folder in state-path. Then run again',
    );
  });

  it('is named when the disk is full, and the old state stays', async () => {
    const folder = await newFolder();
    await save(createDirectoryStateStore(folder), { state: null, version: 'none none' }, before);
    const full = (): Promise<void> =>
      Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC', path: 'the/file' }));
    const store = createDirectoryStateStore(folder, { rename: full });
    await expect(save(store, await store.load('acme'), after)).rejects.toThrow(
      'The state could not be saved: the/file (ENOSPC). The disk is full. Free space on the runner, or give another folder in state-path. Then run again; nothing is lost.',
    );
    expect(await filesOf(folder)).toMatchObject(textsOf(before));
  });
});
