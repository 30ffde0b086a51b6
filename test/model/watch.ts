// Looks at every write at the moment it has its effect, for what nobody may ever do.
import type { Fields } from '../../action/src/core/model/model.ts';
import type { UserWriter } from '../../action/src/ports.ts';
import type { FakeUsers } from '../commands/fake-users.ts';
import type { Company } from './company.ts';
import type { Files } from './files.ts';

interface Watch {
  readonly company: Company;
  readonly mischief: string[];
  readonly files: Files;
  readonly isBehind: boolean;
  /** UKG's lists leave people out now and then. */
  readonly hasGaps: boolean;
  /** Whose users somebody has touched by hand. */
  readonly touched: Set<string>;
  /** No other run was under way: two at once can both end somebody, on the same day. */
  readonly isAlone: () => boolean;
  readonly today: () => string;
}

type Writing = ReturnType<UserWriter['create']>;

export function watched(
  users: FakeUsers,
  { company, mischief, files, touched, isBehind, hasGaps, isAlone, today }: Watch,
  send: (kind: string, write: () => Writing) => Writing,
): UserWriter {
  return {
    create: (fields, signal) =>
      send('created', async () => {
        const name = String(fields['first_name']);
        const result = await users.writer.create(fields, signal);
        const own = users.everybody().filter((user) => user.fields['first_name'] === name);
        // A user whom somebody made again by hand under another address is found by nothing.
        const isKnown = own.some(({ id, email }) => result.ok && id !== result.user.id && email === result.user.email);
        if (result.ok && own.length > 1 && (isKnown || !(touched.has(name) || company.entangled.has(name))))
          mischief.push(`${name} was created twice on ${today()}`);
        return result;
      }),
    update: (id, fields, signal) =>
      send(kindOf(fields), async () => {
        const name = String(users.user(id)?.fields['first_name']);
        const wasOff = typeof users.user(id)?.deactivationDate === 'string';
        const result = await users.writer.update(id, fields, signal);
        const after = String(users.user(id)?.fields['first_name']);
        if (result.ok && after !== name) mischief.push(`the user of ${name} was handed over to ${after} on ${today()}`);
        const isOff = result.ok && typeof fields['deactivation_date'] === 'string';
        if (files.leftAlone !== null && result.ok && company.isNamed(name, files.leftAlone))
          mischief.push(`${name} was written on ${today()} while left alone`);
        const isOut = files.leftOut !== null && company.titleOf(name) === files.leftOut;
        if (isOff && wasOff && isAlone() && !touched.has(name)) mischief.push(`${name} was ended twice on ${today()}`);
        // A run whose clocks are behind does not see who was hired since, and a list with a gap not a person's other record.
        const isBlind = isBehind || ((hasGaps || company.unseen.has(name)) && company.recordsOf(name) > 1);
        if (isOff && !isOut && !isBlind && company.isEmployed(name, today()))
          mischief.push(`${name} was switched off on ${today()} while employed`);
        return result;
      }),
  };
}

function kindOf({ deactivation_date: day }: Fields): string {
  if (day === undefined) return 'updated';
  return day === null ? 'reactivated' : 'deactivated';
}
