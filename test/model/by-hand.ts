// What people do to users in Betterworks by hand, past the program.
import type { Fields } from '../../action/src/core/model/model.ts';
import { fieldsOf } from '../builders.ts';
import type { Random } from '../sandbox/random.ts';
import type { Company } from './company.ts';
import type { World } from './world.ts';

export interface ByHand {
  /** Does something to somebody; says what. */
  act(): Promise<string>;
}

export function byHand({ users, touched, remade }: World, company: Company, chance: Random): ByHand {
  const never = new AbortController().signal;
  const edit = (id: number, fields: Fields): Promise<unknown> => users.writer.update(id, fields, never);
  let next = 5000;

  const ACTS: Readonly<Record<string, (id: number) => unknown>> = {
    'is given another title': (id) => edit(id, { title: 'By hand' }),
    'is given another number': (id) => edit(id, { employee_id: `H${(next += 1)}` }),
    'is given another address': (id) => edit(id, { email: `h${(next += 1)}@acme.example` }),
    'is switched off': (id) => edit(id, { deactivation_date: '2026-01-01' }),
    'is switched on': (id) => edit(id, { deactivation_date: null }),
    'is deleted': (id) => {
      users.remove(id);
    },
    'is deleted and made again': (id) => {
      const { fields } = users.user(id)!;
      users.remove(id);
      users.add({ ...fields }, Math.max(...users.everybody().map((user) => user.id)) + 1);
      remade.add(String(fields['first_name']));
    },
  };

  return {
    async act() {
      const nobody = company.humans.find(
        ({ name }) => !users.everybody().some((user) => user.fields['first_name'] === name),
      );
      if (nobody !== undefined && chance.chance(0.5)) {
        const { name, lastName, email, records } = nobody;
        const own = { email, employee_id: records.at(-1)!.number, first_name: name, last_name: lastName };
        const result = await users.writer.create(fieldsOf('E1', own), never);
        if (result.ok) for (const names of [touched, remade]) names.add(name);
        return `a user of ${name} is made ahead`;
      }
      // The newest id stays, or the next user would get it once more.
      const some = users.everybody().slice(0, -1);
      if (some.length === 0) return 'nobody';
      const { id, fields } = chance.pick(some);
      const what = chance.pick(Object.keys(ACTS));
      touched.add(String(fields['first_name']));
      await ACTS[what]!(id);
      return `the user of ${String(fields['first_name'])} ${what}`;
    },
  };
}
