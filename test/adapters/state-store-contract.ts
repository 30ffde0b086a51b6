// What every StateStore does, said once. The stores' own tests add what is special to a folder or to a branch.
import { beforeEach, describe, expect, it } from 'vitest';
import type { SyncState } from '../../action/src/core/model/model.ts';
import { serialiseState } from '../../action/src/core/state/files.ts';
import { mergeStates } from '../../action/src/core/state/merge.ts';
import type { LoadedState, StateStore } from '../../action/src/ports.ts';
import { aHeld, aNote, aRun, aState, at, aUser } from '../core/state/a-state.ts';

/** A place that is empty at the start; files are those of the state, by name (`acme.json`), and `README.md`. */
export interface Place {
  open(): Promise<StateStore>;
  files(): Promise<Readonly<Record<string, string>>>;
  write(files: Readonly<Record<string, string>>): Promise<void>;
}

export async function save(
  store: StateStore,
  loaded: LoadedState,
  next: SyncState,
  runUrl: string | null = null,
): Promise<void> {
  const run = next.runs.at(-1) ?? aRun();
  await store.commit(next.organization, loaded, next, aNote({ slug: next.organization, run, runUrl }), mergeStates);
}

export function textsOf(state: SyncState): Readonly<Record<string, string>> {
  const { organization, users } = serialiseState(state);
  return {
    [`${state.organization}.json`]: organization,
    [`${state.organization}.users.ndjson`]: Buffer.concat(users).toString(),
  };
}

const [a, b] = [aUser('A', { userId: 1 }), aUser('B', { userId: 2 })];
const first = aState({ cursor: at(4), runs: [aRun({ at: at(4), status: 'baseline' })], users: [a] });
const second = aState({
  ...first,
  cursor: at(5),
  runs: [...first.runs, aRun({ at: at(5), created: 1 })],
  users: [a, b],
});

export function describeStateStore(name: string, newPlace: () => Promise<Place>): void {
  describe(name, () => {
    let place: Place;
    beforeEach(async () => {
      place = await newPlace();
    });

    it('loads no state before the first run', async () => {
      expect((await (await place.open()).load('acme')).state).toBeNull();
      expect(await place.files()).toEqual({});
    });

    it('gives back what was saved', async () => {
      const store = await place.open();
      await save(store, await store.load('acme'), first);
      await save(store, await store.load('acme'), second);
      const { state } = await (await place.open()).load('acme');
      expect(textsOf(state!)).toEqual(textsOf(second));
      expect(await place.files()).toMatchObject(textsOf(second));
    });

    it('writes beside the users of a state in which only the rest changed', async () => {
      const store = await place.open();
      await save(store, await store.load('acme'), first);
      const loaded = await store.load('acme');
      const begun = { ...loaded.state!, cursor: at(6) };
      const after = await store.commit('acme', loaded, begun, aNote({ slug: 'acme', run: aRun() }), mergeStates);
      await save(store, after, { ...begun, cursor: at(7), users: second.users });
      expect(textsOf((await (await place.open()).load('acme')).state!)).toEqual(
        textsOf({ ...second, runs: first.runs, cursor: at(7) }),
      );
    });

    it('keeps organizations apart', async () => {
      const store = await place.open();
      const zeta = aState({ organization: 'zeta', users: [b] });
      const [loadedAcme, loadedZeta] = [await store.load('acme'), await store.load('zeta')];
      await save(store, loadedZeta, zeta);
      await save(store, loadedAcme, first);
      expect(await place.files()).toMatchObject({ ...textsOf(first), ...textsOf(zeta) });
    });

    it('merges by employee with the run that was faster', async () => {
      const store = await place.open();
      await save(store, await store.load('acme'), first);
      const loaded = await store.load('acme');
      await save(await place.open(), loaded, second);
      const c = aUser('C', { userId: 3 });
      const ours = aState({
        ...first,
        cursor: at(6),
        users: [a, c],
        held: [aHeld('D')],
        runs: [...first.runs, aRun({ at: at(6) })],
      });
      await save(store, loaded, ours);
      const { state } = await store.load('acme');
      expect([...state!.users.values()]).toEqual([a, b, c]);
      expect(state!.held).toEqual([aHeld('D')]);
      expect(state!.runs.map((run) => run.at)).toEqual([at(4), at(5), at(6)]);
      expect(state!.cursor).toBe(at(5));
    });

    it('merges two first runs', async () => {
      const store = await place.open();
      const loaded = await store.load('acme');
      await save(await place.open(), await (await place.open()).load('acme'), first);
      await save(store, loaded, aState({ users: [b] }));
      expect([...(await store.load('acme')).state!.users.keys()]).toEqual(['A', 'B']);
    });

    it('loses nobody when many runs save at the same time', async () => {
      await save(await place.open(), await (await place.open()).load('acme'), first);
      const loaded = await (await place.open()).load('acme');
      const ids = ['C', 'D', 'E', 'F'];
      await Promise.all(
        ids.map(async (id) => save(await place.open(), loaded, aState({ ...first, users: [a, aUser(id)] }))),
      );
      expect([...(await (await place.open()).load('acme')).state!.users.keys()]).toEqual(['A', ...ids]);
    });

    it('writes a status page with a row an organization, and keeps the links of the others', async () => {
      const store = await place.open();
      await save(store, await store.load('zeta'), { ...second, organization: 'zeta' }, 'https://github.example/runs/1');
      await save(store, await store.load('acme'), second, 'https://github.example/runs/2');
      const page = (await place.files())['README.md'];
      expect(page).toMatch(/^\| acme \|.*runs\/2\) \|$/m);
      expect(page).toMatch(/^\| zeta \|.*runs\/1\) \|$/m);
    });

    it('writes the page although another organization has a state that cannot be read', async () => {
      await place.write({ 'zeta.json': '{"version":9}', 'zeta.users.ndjson': '' });
      const store = await place.open();
      await save(store, await store.load('acme'), first);
      const files = await place.files();
      expect(files['README.md']).toMatch(/^\| zeta \| .*cannot be read/m);
      expect(files['zeta.json']).toBe('{"version":9}');
    });

    const good = textsOf(first);
    it.each([
      {
        case: 'an unknown version',
        files: { ...good, 'acme.json': good['acme.json']!.replace('"version":1', '"version":2') },
      },
      { case: 'half a file', files: { ...good, 'acme.json': good['acme.json']!.slice(0, 90) } },
      { case: 'a cut line', files: { ...good, 'acme.users.ndjson': good['acme.users.ndjson']!.slice(0, -9) } },
      { case: 'a file cut at the end of a line', files: { ...good, 'acme.users.ndjson': '' } },
      { case: 'no users file', files: { 'acme.json': good['acme.json']! } },
      { case: 'a users file alone', files: { 'acme.users.ndjson': good['acme.users.ndjson']! } },
    ])('refuses $case and overwrites nothing', async ({ files }) => {
      const store = await place.open();
      const loadedBefore = await store.load('acme');
      await place.write(files);
      await expect(store.load('acme')).rejects.toMatchObject({ name: 'StateUnreadable' });
      await expect(save(store, loadedBefore, second)).rejects.toMatchObject({ name: 'StateUnreadable' });
      expect(await place.files()).toEqual(files);
    });

    it('saves over a state that was deleted meanwhile', async () => {
      const store = await place.open();
      await save(await place.open(), await store.load('zeta'), aState({ organization: 'zeta' }));
      await save(store, { state: first, version: 'what is no more' }, second);
      expect(await place.files()).toMatchObject(textsOf(second));
    });
  });
}
