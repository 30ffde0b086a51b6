import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SyncState } from '../../../action/src/core/model/model.ts';
import { RELEASE } from '../../../action/src/core/plan/limits.ts';
import { StateUnreadable } from '../../../action/src/core/state/errors.ts';
import { parseState, serialiseState, sha256Of } from '../../../action/src/core/state/files.ts';
import { aHeld, arbitraryState, aRun, aScheduled, aState, at, aUser } from './a-state.ts';

const full = aState({
  cursor: at(5),
  baselineAt: at(1),
  held: [aHeld('B2', { attempts: 3 }), aHeld('A1')],
  scheduled: [aScheduled('C3', { kind: 'deactivate' })],
  runs: [aRun({ created: 2 }), aRun({ at: at(5), status: 'problems', problems: 1 })],
  users: [aUser('B2', { userId: null, active: false }), aUser('A1', { userId: 12 })],
});

const organizationText = `{"version":1,
"release":"${RELEASE}",
"organization":"acme",
"cursor":"2026-01-31T05:00:00.000Z",
"baseline_at":"2026-01-31T01:00:00.000Z",
"users_sha256":"04fbd3c3ad516d0c6a54f8468aaec9c9804fe94234ba8587cf43974ff9789e07",
"held":[
{"ukg_employee_id":"A1","code":"EMAIL_MISSING","first_seen":"2026-01-31T01:00:00.000Z","attempts":1},
{"ukg_employee_id":"B2","code":"EMAIL_MISSING","first_seen":"2026-01-31T01:00:00.000Z","attempts":3}
],
"scheduled":[
{"ukg_employee_id":"C3","on":"2026-02-15","kind":"deactivate"}
],
"runs":[
{"at":"2026-01-31T04:00:00.000Z","status":"ok","created":2,"updated":0,"deactivated":0,"reactivated":0,"unchanged":0,"excluded":0,"held":0,"scheduled":0,"problems":0},
{"at":"2026-01-31T05:00:00.000Z","status":"problems","created":0,"updated":0,"deactivated":0,"reactivated":0,"unchanged":0,"excluded":0,"held":0,"scheduled":0,"problems":1}
]}
`;

const usersText = `{"ukg_employee_id":"A1","user_id":12,"fingerprint":"Key1eAAAAAA","active":true}
{"ukg_employee_id":"B2","user_id":null,"fingerprint":"Key1eAAAAAA","active":false}
`;

function written(state: SyncState): { organization: string; users: string } {
  const { organization, users } = serialiseState(state);
  return { organization, users: Buffer.concat(users).toString() };
}

const read = (organization: string | null, users: string | null): SyncState | null =>
  parseState('acme', { organization, users }, { folder: 'state/', key: '' }).state;

function refusal(organization: string | null, users: string | null): StateUnreadable {
  try {
    read(organization, users);
  } catch (error) {
    if (error instanceof StateUnreadable) return error;
  }
  throw new Error('It was read.');
}

describe('a state as text', () => {
  it('is one entry a line, sorted by employee', () => {
    expect(written(full)).toEqual({ organization: organizationText, users: usersText });
  });

  it('is a JSON document and JSON lines', () => {
    const { organization, users } = written(full);
    expect(Object.keys(JSON.parse(organization) as object)).toEqual([
      'version',
      'release',
      'organization',
      'cursor',
      'baseline_at',
      'users_sha256',
      'held',
      'scheduled',
      'runs',
    ]);
    expect(users.trimEnd().split('\n')).toHaveLength(2);
  });

  it('names users whom no employee owned only when there are any', () => {
    const { organization } = written(
      aState({
        unlinked: [
          { digest: 'bbbbbb', userId: 2 },
          { digest: 'aaaaaa', userId: 1 },
        ],
      }),
    );
    expect(organization).toContain(
      '"unlinked":[\n{"digest":"aaaaaa","user_id":1},\n{"digest":"bbbbbb","user_id":2}\n],\n',
    );
    expect(read(organization, '')?.unlinked).toHaveLength(2);
  });

  it('keeps the last 30 runs', () => {
    const runs = Array.from({ length: 33 }, (_, hour) => aRun({ at: at(hour) }));
    expect(read(written(aState({ runs })).organization, '')?.runs.map((run) => run.at)).toEqual(
      runs.slice(3).map((run) => run.at),
    );
  });

  it('holds an employee once, for a file with two could not be read again', () => {
    const twice = aState({ held: [aHeld('A1'), aHeld('A1', { attempts: 2 })] });
    expect(read(written(twice).organization, '')?.held).toEqual([aHeld('A1', { attempts: 2 })]);
  });

  it('comes back as it was, whatever it was', () => {
    fc.assert(
      fc.property(arbitraryState, (state) => {
        const once = written(state);
        const back = read(once.organization, once.users)!;
        expect(written(back)).toEqual(once);
        expect(new Map(back.users)).toEqual(new Map(state.users));
        expect(back.cursor).toBe(state.cursor);
      }),
    );
  });

  it('does not depend on the order in which employees became known', () => {
    const [a, b] = [aUser('A1'), aUser('B2')];
    expect(written(aState({ users: [a, b] }))).toEqual(written(aState({ users: [b, a] })));
  });

  it('goes out in chunks of whole lines', () => {
    const users = Array.from({ length: 3000 }, (_, index) => aUser(String(index).padStart(12, '0')));
    const chunks = [...serialiseState(aState({ users })).users].map((chunk) => Buffer.from(chunk).toString());
    expect(chunks.length).toBeGreaterThan(1);
    expect(chunks.every((chunk) => chunk.endsWith('}\n'))).toBe(true);
    expect(read(written(aState({ users })).organization, chunks.join(''))?.users.size).toBe(3000);
  });
});

describe('reading a state', () => {
  it('finds none where there is no file', () => {
    expect(read(null, null)).toBeNull();
  });

  it('refuses keys that it does not know, with the line, for nobody else may write here', () => {
    expect(refusal(organizationText.replace('"version":1,', '"version":1,"later":[1],'), usersText).message).toContain(
      'state/acme.json: later is no key of this release',
    );
    expect(refusal(organizationText.replace('"attempts":3', '"attempts":3,"x":0'), usersText).message).toContain(
      'state/acme.json, line 9: held: x is no key of this release',
    );
  });

  it.each(['1.1.1', '1.2.0', '1.10.0', '2.0.0', '1.1.0.1'])(
    'drops keys that it does not know when the newer release %s wrote them, so that an upgrade can be taken back',
    (release) => {
      const users = usersText.replace('"active":true', '"active":true,"x":{}');
      const organization = organizationText
        .replace(`"release":"${RELEASE}",`, `"release":"${release}","later":[1],`)
        .replace('"attempts":3', '"attempts":3,"x":0')
        .replace(/"users_sha256":"\w+"/, `"users_sha256":"${sha256Of([users])}"`);
      expect(written(read(organization, users)!)).toEqual({ organization: organizationText, users: usersText });
    },
  );

  it.each(['0.9.9', '1.0.0', '1.1.0', '1.1', 'x', 7])(
    'takes keys for damage when release %s is said to have written them',
    (release) => {
      const text = organizationText.replace(
        `"release":"${RELEASE}",`,
        `"release":${JSON.stringify(release)},"later":[1],`,
      );
      expect(() => read(text, usersText)).toThrow(StateUnreadable);
    },
  );

  it('refuses users who were swapped, and says how to get back', () => {
    const swapped = usersText.replace('"A1","user_id":12', '"A1","user_id":13');
    const { message, file } = refusal(organizationText, swapped);
    expect(file).toBe('state/acme.users.ndjson');
    expect(message).toMatch(
      /was edited, or cut\. Nothing was changed\. Restore both files.*revert the commit.*Or delete both/,
    );
  });

  it('reads what older releases wrote, with their own digests', () => {
    const older = organizationText
      .replace(`"release":"${RELEASE}",\n`, '')
      .replace(/"users_sha256":"\w+"/, '"known_users":2,\n"linked_users":1,\n"users_digest":"abc"');
    expect(written(read(older, usersText)!)).toEqual({ organization: organizationText, users: usersText });
  });

  it('brings instants to one form', () => {
    expect(read(organizationText.replace('05:00:00.000Z', '05:00:00Z'), usersText)?.cursor).toBe(at(5));
    const leapDay = '2028-02-29T00:00:00.000Z';
    expect(read(organizationText.replace('2026-01-31T05:00:00.000Z', leapDay), usersText)?.cursor).toBe(leapDay);
  });

  it.each([
    { case: 'a users file alone', organization: null, users: usersText, says: 'state/acme.json: the file is missing' },
    {
      case: 'no users file',
      organization: organizationText,
      users: null,
      says: 'state/acme.users.ndjson: the file is missing',
    },
    {
      case: 'an empty file',
      organization: '',
      users: usersText,
      says: 'state/acme.json: the text is not complete JSON',
    },
    { case: 'half a file', organization: organizationText.slice(0, 300), users: usersText, says: 'state/acme.json' },
    { case: 'a list', organization: '[]', users: '', says: 'state/acme.json, line 1: the file is not a JSON object' },
    { case: 'no version', organization: '{}', users: '', says: 'state/acme.json: there is no version in it' },
  ])('refuses $case', ({ organization, users, says }) => {
    const { message } = refusal(organization, users);
    expect(message).toContain(says);
    expect(message).toMatch(/Nothing was changed\. Restore the file .* history .* and run again\./);
  });

  it('refuses a version that it does not know, and names the way out', () => {
    const { message } = refusal(organizationText.replace('"version":1', '"version":2'), usersText);
    expect(message).toBe(
      'The state cannot be read: state/acme.json, line 1: its version is 2, and this action reads version 1 only. ' +
        'Nothing was changed. Use the release of the action that wrote the file, or a newer one.',
    );
  });

  const inOrganization: [string, string, number, string][] = [
    ['"organization":"acme"', '"organization":"other"', 3, 'organization is not acme'],
    ['2026-01-31T05:00:00.000Z', 'yesterday', 4, 'cursor is not an instant'],
    ['2026-01-31T05:00:00.000Z', '2026-02-30T05:00:00.000Z', 4, 'cursor is not an instant'],
    ['2026-01-31T05:00:00.000Z', '2100-02-29T05:00:00.000Z', 4, 'cursor is not an instant'],
    ['2026-01-31T05:00:00.000Z', '2026-01-31T25:00:00.000Z', 4, 'cursor is not an instant'],
    ['2026-01-31T05:00:00.000Z', '', 4, 'cursor is not an instant'],
    ['"baseline_at":"2026-01-31T01:00:00.000Z"', '"baseline_at":5', 5, 'baseline_at is not an instant'],
    ['"users_sha256":"04', '"users_sha256":"', 6, 'users_sha256 is not a text as it was written'],
    ['"attempts":3', '"attempts":"3"', 9, 'held: attempts is not a whole number'],
    ['"attempts":3', '"attempts":-1', 9, 'held: attempts is not a whole number'],
    ['"ukg_employee_id":"B2",', '', 9, 'held: ukg_employee_id is missing'],
    ['"ukg_employee_id":"B2"', '"ukg_employee_id":""', 9, 'held: ukg_employee_id is not a text'],
    ['"ukg_employee_id":"B2"', '"ukg_employee_id":"A1"', 7, 'employee A1 is there twice'],
    ['"on":"2026-02-15"', '"on":"2026-02-31"', 12, 'scheduled: on is not a date'],
    ['"kind":"deactivate"', '"kind":"delete"', 12, 'scheduled: kind is none of create, update, deactivate'],
    ['"status":"problems"', '"status":"fine"', 16, 'runs: status is none of ok, problems'],
    ['"created":2', '"created":null', 15, 'runs: created is not a whole number'],
    ['"scheduled":[', '"scheduled":[5,', 11, 'scheduled: entry 1 is not a JSON object'],
  ];

  it.each(inOrganization)('refuses %s turned into %s, and names line %i', (before, after, line, reason) => {
    const error = refusal(organizationText.replace(before, after), usersText);
    expect([error.file, error.line, error.message]).toEqual(['state/acme.json', line, expect.stringContaining(reason)]);
  });

  it.each(['held', 'scheduled', 'runs', 'unlinked'])('refuses a file whose %s is no list', (key) => {
    const row = { ...(JSON.parse(organizationText) as object), [key]: {} };
    expect(refusal(JSON.stringify(row), usersText).message).toContain(`${key} is not a list`);
  });

  it('names the line of a list when the file was laid out anew', () => {
    const pretty = JSON.stringify(JSON.parse(organizationText), null, 2).replace('"attempts": 3', '"attempts": true');
    expect(refusal(pretty, usersText).line).toBe(8);
  });

  const inUsers: [string, string, string, number][] = [
    ['a line that was cut', usersText.slice(0, -20), 'the line is not complete JSON', 2],
    ['an empty line', usersText.replace('\n', '\n\n'), 'the line is not complete JSON', 2],
    ['a line that is no object', `${usersText}7\n`, 'the line is not complete JSON', 3],
    ['an employee who is there twice', usersText + usersText, 'employee A1 is there twice', 3],
    ['a user id that is a text', usersText.replace('12', '"12"'), 'user_id is neither a whole number nor null', 1],
    ['an employee without id', usersText.replace('"A1"', '""'), 'ukg_employee_id is not a text', 1],
    ['a fingerprint that is no text', usersText.replace('"Key1eAAAAAA"', '[]'), 'fingerprint is not a text', 1],
    ['an active that is no flag', usersText.replace('false', '0'), 'active is neither true nor false', 2],
    ['bytes that are no text', usersText.replace('B2', '\uFFFD2'), 'there are bytes in it that are no text', 2],
  ];

  it.each(inUsers)('refuses %s', (_case, users, reason, line) => {
    const error = refusal(organizationText, users);
    expect([error.file, error.line, error.message]).toEqual([
      'state/acme.users.ndjson',
      line,
      expect.stringContaining(reason),
    ]);
  });

  it('never gives a part of a state: every cut is refused', () => {
    for (let length = 1; length < organizationText.length - 1; length++) {
      expect(() => read(organizationText.slice(0, length), usersText)).toThrow(StateUnreadable);
    }
    for (let length = 0; length < usersText.length; length++) {
      expect(() => read(organizationText, usersText.slice(0, length))).toThrow(StateUnreadable);
    }
  });
});
