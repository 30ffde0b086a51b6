import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { type Betterworks, type BetterworksOptions, startBetterworks } from './betterworks.ts';
import { NO_LICENSE, SHARED_EMAIL } from './betterworks-rules.ts';
import { type CallAnswer, callBetterworks } from './calls.ts';

const servers: Betterworks[] = [];

async function betterworks(options: BetterworksOptions = {}): Promise<Betterworks> {
  const server = await startBetterworks(options);
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const ana = { email: 'ana@acme.example', first_name: 'Ana', last_name: 'Diaz', employee_id: '000104' };
const ben = { email: 'ben@acme.example', first_name: 'Ben', last_name: 'Ode', employee_id: '000105' };

const idOf = ({ body }: CallAnswer): number => (body as { readonly id: number }).id;

describe('Betterworks', () => {
  it('reads a user by id and by e-mail in any case, and answers 404 for nobody', async () => {
    const server = await betterworks({ users: [ana] });
    const [id] = server.users.keys();
    expect((await callBetterworks(server, `/users/${id}/`)).body).toMatchObject(ana);
    expect((await callBetterworks(server, `/users/${encodeURIComponent('ANA@acme.example')}/`)).body).toMatchObject({
      id,
    });
    expect((await callBetterworks(server, '/users/000104/')).status).toBe(404);
    expect((await callBetterworks(server, '/users/nobody@acme.example/')).status).toBe(404);
  });

  it('lists everybody, deactivated ones too, thirty a page', async () => {
    const users = Array.from({ length: 65 }, (_, index) => ({
      ...ana,
      email: `u${index}@acme.example`,
      employee_id: String(index),
      deactivation_date: index === 3 ? '2026-01-01' : null,
    }));
    const server = await betterworks({ users });
    const sizes = [];
    let path: string | null = '/users/';
    while (path !== null) {
      const page = (await callBetterworks(server, path)).body as {
        results: object[];
        more: boolean;
        nextURL: string | null;
      };
      sizes.push(page.results.length);
      expect(page.more).toBe(page.nextURL !== null);
      path = page.nextURL?.slice(`${server.url}/api/v1`.length) ?? null;
    }
    expect(sizes).toEqual([30, 30, 5]);
  });

  it('creates, updates, deactivates and reactivates, and remembers each write', async () => {
    const server = await betterworks();
    const id = idOf(await callBetterworks(server, '/users/', ana));
    await callBetterworks(server, `/users/${id}/`, { title: 'Engineer', manager_id: null });
    await callBetterworks(server, `/users/${id}/`, { deactivation_date: '2026-06-15' });
    const back = await callBetterworks(server, `/users/${id}/`, { deactivation_date: null });
    expect([back.status, back.body]).toMatchObject([200, { ...ana, title: 'Engineer', deactivation_date: null }]);
    expect(server.writes).toEqual([
      { method: 'create', id, body: ana },
      { method: 'update', id, body: { title: 'Engineer', manager_id: null } },
      { method: 'update', id, body: { deactivation_date: '2026-06-15' } },
      { method: 'update', id, body: { deactivation_date: null } },
    ]);
  });

  it('deactivates at once, whatever day is given', async () => {
    const server = await betterworks({ users: [ana], licenses: 1 });
    await callBetterworks(server, `/users/ana@acme.example/`);
    await callBetterworks(server, `/users/${[...server.users.keys()][0]}/`, { deactivation_date: '2099-01-01' });
    expect((await callBetterworks(server, '/users/', ben)).status).toBe(201);
  });
});

describe('Betterworks refuses before it reads', () => {
  const good = (): Record<string, string> => ({
    Authorization: 'APIToken made-up-betterworks-token',
    'Content-Type': 'application/json',
    'X-Request-Id': randomUUID(),
  });
  const post = (server: Betterworks, path: string, init: RequestInit): Promise<Response> =>
    fetch(`${server.url}${path}`, { method: 'POST', redirect: 'manual', body: JSON.stringify(ana), ...init });

  it.each<[string, number, string, () => RequestInit]>([
    [
      'a bearer token',
      401,
      '/api/v1/users/',
      () => ({ headers: { ...good(), Authorization: 'Bearer made-up-betterworks-token' } }),
    ],
    ['a path without its slash, by redirect', 301, '/api/v1/users', () => ({ headers: good() })],
    [
      'a body that is not JSON by its type',
      415,
      '/api/v1/users/',
      () => ({ headers: { ...good(), 'Content-Type': 'text/plain' } }),
    ],
    ['a body that is not JSON', 400, '/api/v1/users/', () => ({ headers: good(), body: '{' })],
    ['a list', 400, '/api/v1/users/', () => ({ headers: good(), body: '[]' })],
    ['PATCH', 405, '/api/v1/users/1/', () => ({ headers: good(), method: 'PATCH' })],
    ['another path', 404, '/api/v1/people/', () => ({ headers: good() })],
    ['no request id', 400, '/api/v1/users/', () => ({ headers: { ...good(), 'X-Request-Id': '' } })],
  ])('%s', async (_name, status, path, init) => {
    const server = await betterworks();
    expect((await post(server, path, init())).status).toBe(status);
    expect(server.users.size).toBe(0);
  });

  it('a request id for the second time', async () => {
    const server = await betterworks();
    const headers = good();
    expect((await post(server, '/api/v1/users/', { headers })).status).toBe(201);
    expect((await post(server, '/api/v1/users/', { headers })).status).toBe(400);
  });

  it('a token without the right', async () => {
    const server = await betterworks({ users: [ana], permission: 'read' });
    expect((await callBetterworks(server, '/users/')).status).toBe(200);
    expect((await callBetterworks(server, '/users/', ben)).status).toBe(403);
    server.setPermission('none');
    expect((await callBetterworks(server, '/users/')).status).toBe(403);
  });
});

describe('Betterworks names the field that is wrong', () => {
  it.each([
    ['email', { ...ben, email: 'ben at acme' }, 'Enter a valid email address.'],
    ['email', { first_name: 'Ben', last_name: 'Ode' }, 'Email address is required.'],
    ['last_name', { ...ben, last_name: '' }, 'Last name is required.'],
    ['hire_date', { ...ben, hire_date: '06/15/2026' }, 'Date has wrong format. Use YYYY-MM-DD.'],
    ['hire_date', { ...ben, hire_date: '2026-02-30' }, 'Date has wrong format. Use YYYY-MM-DD.'],
    ['on_leave', { ...ben, on_leave: 'true' }, 'Must be true or false.'],
    ['employee_id', { ...ben, employee_id: 105 }, 'Not a valid string.'],
    ['cost_center', { ...ben, cost_center: '1000' }, 'Unknown field: cost_center.'],
    ['manager_id', { ...ben, manager_id: '999' }, 'Could not find manager id: 999.'],
    ['manager_id', { ...ben, manager_id: '000105' }, 'User cannot be their own manager.'],
  ])('%s of %j', async (field, fields, message) => {
    const server = await betterworks({ users: [ana], customFields: ['badge'] });
    const answer = await callBetterworks(server, '/users/', fields);
    expect([answer.status, answer.body]).toEqual([400, { errors: { [field]: [message] } }]);
    expect(server.writes).toEqual([]);
  });

  it('and takes custom keys that exist, and managers who are there', async () => {
    const server = await betterworks({ users: [ana], customFields: ['badge'] });
    expect((await callBetterworks(server, '/users/', { ...ben, badge: 'red', manager_id: '000104' })).status).toBe(201);
  });

  it.each([
    ['errors-list', { errors: ['Unknown field: x.'] }],
    ['error', { error: 'Unknown field: x.' }],
    ['detail', { detail: 'Unknown field: x.' }],
    ['message', { message: 'Unknown field: x.' }],
  ] as const)('in the shape %s', async (errorShape, body) => {
    const server = await betterworks({ errorShape });
    expect((await callBetterworks(server, '/users/', { ...ben, x: '1' })).body).toEqual(body);
  });
});

describe('Betterworks guards its population', () => {
  it('with 409 when an active user has the e-mail or the employee id', async () => {
    const server = await betterworks({ users: [ana] });
    expect((await callBetterworks(server, '/users/', { ...ben, email: 'Ana@Acme.example' })).status).toBe(409);
    expect((await callBetterworks(server, '/users/', { ...ben, employee_id: '000104' })).status).toBe(409);
    expect((await callBetterworks(server, '/users/', { ...ben, employee_id: '' })).status).toBe(201);
  });

  it('but lets a deactivated user rest', async () => {
    const server = await betterworks({ users: [{ ...ana, deactivation_date: '2026-01-01' }] });
    expect((await callBetterworks(server, '/users/', ana)).status).toBe(201);
    const [old] = server.users.keys();
    const answer = await callBetterworks(server, `/users/${old}/`, { deactivation_date: null });
    expect([answer.status, answer.body]).toEqual([400, { errors: { email: [SHARED_EMAIL] } }]);
    expect(server.findByEmployeeId('000104')?.id).not.toBe(old);
  });

  it('when an update takes the e-mail of another active user', async () => {
    const server = await betterworks({ users: [ana, ben] });
    const [id] = server.users.keys();
    const answer = await callBetterworks(server, `/users/${id}/`, { email: ben.email });
    expect([answer.status, answer.body]).toEqual([400, { errors: { email: [SHARED_EMAIL] } }]);
    expect((await callBetterworks(server, `/users/${id}/`, { email: 'ANA@acme.example' })).status).toBe(200);
  });

  it('by its licences, which a deactivation frees', async () => {
    const server = await betterworks({ users: [ana], licenses: 1 });
    const answer = await callBetterworks(server, '/users/', ben);
    expect([answer.status, answer.body]).toEqual([400, { errors: { non_field_errors: [NO_LICENSE] } }]);
    await callBetterworks(server, `/users/${[...server.users.keys()][0]}/`, { deactivation_date: '2026-06-15' });
    expect((await callBetterworks(server, '/users/', ben)).status).toBe(201);
    const again = await callBetterworks(server, `/users/${[...server.users.keys()][0]}/`, { deactivation_date: null });
    expect(again.status).toBe(400);
  });
});

it('Betterworks can be compared with what should stand there, in sentences', async () => {
  const server = await betterworks({ users: [ana, { ...ben, title: 'Clerk' }] });
  expect(server.compare([ana, { ...ben, title: 'Clerk' }])).toEqual([]);
  expect(
    server.compare([
      { ...ana, title: 'Chief' },
      { ...ana, employee_id: '7' },
    ]),
  ).toEqual(['000104: title is "", expected "Chief"', '7: is missing', '000105: is active, and nobody expects them']);
});
