// What every pair of UserReader and UserWriter does, said once. A system's own tests add how it pages, breaks and refuses.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Fields } from '../../../action/src/core/model/model.ts';
import { differingFields } from '../../../action/src/core/people/values.ts';
import type { UserReader, UserWriter, WriteResult } from '../../../action/src/ports.ts';

/** A target that is empty at the start and has the custom field `badge`. */
export interface UsersPlace {
  readonly reader: UserReader;
  readonly writer: UserWriter;
  breakDown(): Promise<void>;
  /** How many writes have reached the target. */
  writes(): number;
}

export const ANN: Fields = {
  email: 'ann@acme.example',
  first_name: 'Ann',
  last_name: 'Žižka',
  employee_id: '000104',
  title: 'Engineer',
  hire_date: '2020-02-29',
  on_leave: false,
  badge: 'red',
};

const on = new AbortController().signal;

export function describeUsers(name: string, newPlace: () => Promise<UsersPlace>): void {
  describe(name, () => {
    let place: UsersPlace;

    beforeEach(async () => {
      place = await newPlace();
    });

    async function create(fields: Fields): Promise<number> {
      const result = await place.writer.create(fields, on);
      if (!result.ok) throw new Error(result.refusal.message);
      return result.user.id;
    }

    const refusalOf = (result: WriteResult): unknown => (result.ok ? null : result.refusal);

    it('knows nobody at the start', async () => {
      expect(await place.reader.readById(1)).toBeNull();
      expect(await place.reader.readByEmail('ann@acme.example')).toBeNull();
      expect((await Array.fromAsync(place.reader.readEverybody())).flat()).toEqual([]);
    });

    it('gives back what was created, by id, by e-mail and in the list, with nothing left to change', async () => {
      const id = await create(ANN);
      const found = [await place.reader.readById(id), await place.reader.readByEmail('ann@acme.example')];
      const listed = (await Array.fromAsync(place.reader.readEverybody())).flat();
      expect(listed).toHaveLength(1);
      for (const user of [...found, ...listed]) {
        expect(user).toMatchObject({ id, email: 'ann@acme.example', employeeId: '000104', deactivationDate: null });
        expect(differingFields(ANN, user!.fields)).toEqual([]);
      }
    });

    it('finds an e-mail with characters that paths reserve', async () => {
      const id = await create({ ...ANN, email: 'ann+o/neil%@acme.example' });
      expect(await place.reader.readByEmail('ann+o/neil%@acme.example')).toMatchObject({ id });
    });

    it('makes no second user for one e-mail', async () => {
      await create(ANN);
      expect(refusalOf(await place.writer.create({ ...ANN, employee_id: '7' }, on))).toMatchObject({
        kind: 'exists',
        code: 'EMAIL_TAKEN',
      });
      expect((await Array.fromAsync(place.reader.readEverybody())).flat()).toHaveLength(1);
    });

    it('changes the fields that are named and no others, and the same twice', async () => {
      const id = await create(ANN);
      for (let count = 0; count < 2; count += 1) {
        const result = await place.writer.update(id, { title: 'Lead' }, on);
        expect(result).toMatchObject({ ok: true, user: { id, fields: { title: 'Lead', last_name: 'Žižka' } } });
      }
    });

    it('deactivates and reactivates by a date, and still knows the user', async () => {
      const id = await create(ANN);
      await place.writer.update(id, { deactivation_date: '2026-06-30' }, on);
      expect(await place.reader.readById(id)).toMatchObject({ deactivationDate: '2026-06-30' });
      expect(await place.reader.readByEmail('ann@acme.example')).toMatchObject({ id });
      expect((await Array.fromAsync(place.reader.readEverybody())).flat()).toHaveLength(1);
      await place.writer.update(id, { ...ANN, deactivation_date: null }, on);
      expect(await place.reader.readById(id)).toMatchObject({ deactivationDate: null });
    });

    it('says that a user is gone', async () => {
      expect(refusalOf(await place.writer.update(4711, { title: 'Lead' }, on))).toMatchObject({ kind: 'not-found' });
    });

    it('names the fields that it refuses', async () => {
      const result = await place.writer.create({ ...ANN, hire_date: 'never', shoe_size: '9' }, on);
      expect(refusalOf(result)).toMatchObject({
        kind: 'invalid',
        code: 'BETTERWORKS_REJECTED',
        fields: ['hire_date', 'shoe_size'],
      });
    });

    it('starts nothing for somebody who has stopped', async () => {
      const stopped = AbortSignal.abort();
      for (const result of [await place.writer.create(ANN, stopped), await place.writer.update(1, ANN, stopped)]) {
        expect(refusalOf(result)).toMatchObject({ kind: 'cancelled', code: 'NOT_ATTEMPTED' });
      }
      expect(place.writes()).toBe(0);
    });

    it('that cannot be reached: a write is a refusal, a read ends the run', async () => {
      const id = await create(ANN);
      await place.breakDown();
      for (const result of [await place.writer.create(ANN, on), await place.writer.update(id, ANN, on)]) {
        expect(refusalOf(result)).toMatchObject({ kind: 'unavailable', code: 'BETTERWORKS_UNAVAILABLE' });
      }
      const broken = { name: 'RunFailure', code: 'BETTERWORKS_UNAVAILABLE' };
      await expect(place.reader.readById(id)).rejects.toMatchObject(broken);
      await expect(Array.fromAsync(place.reader.readEverybody())).rejects.toMatchObject(broken);
    });
  });
}
