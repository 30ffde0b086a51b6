// The stand-in for the Betterworks API: users read one by one or in pages, created and updated under the rules that the
// real one states, and stricter than it where a client could be careless.
import { compareUsers } from './betterworks-compare.ts';
import {
  activationErrors,
  type ErrorShape,
  type FieldErrors,
  fieldErrors,
  inOtherForms,
  managerErrors,
  missingErrors,
  NO_LICENSE,
  refusal,
} from './betterworks-rules.ts';
import { isActive, type UserStore, userStore } from './betterworks-store.ts';
import type { BetterworksUser, UserFields } from './betterworks-user.ts';
import {
  type Answer,
  type HttpServerOptions,
  type Received,
  type SandboxServer,
  startHttpServer,
} from './http-server.ts';

export interface BetterworksOptions extends HttpServerOptions {
  readonly users?: readonly UserFields[];
  readonly token?: string;
  /** Custom keys that exist; any other unknown field is refused. */
  readonly customFields?: readonly string[];
  /** How many users may be active; default no cap. */
  readonly licenses?: number;
  readonly errorShape?: ErrorShape;
  /** Users a page of the list; default 30. */
  readonly pageSize?: number;
  /** `read` answers every write with 403, `none` everything; default `write`. */
  readonly permission?: 'write' | 'read' | 'none';
  /** Keeps e-mails in lower case, as some systems do; default false. */
  readonly lowersEmails?: boolean;
  /** What it makes by itself of the texts of these fields; default nothing. */
  readonly makes?: Readonly<Record<string, Making>>;
  /** The verb that changes an existing user; default POST. Others answer 405 with `Allow`. */
  readonly updateVerb?: 'POST' | 'PUT' | 'PATCH';
  /** False: there is no list of users (404). */
  readonly hasList?: boolean;
  /** `nested`: department and manager are objects. `own-manager-ids`: `manager_id` is the manager's `id`. `names`: id and name alone.
   * `other-forms`: ids are numbers, days as in the United States, flags letters. Default `plain`. */
  readonly shows?: 'plain' | 'nested' | 'own-manager-ids' | 'names' | 'other-forms';
  /** `tokens`: the address of the next page follows no pattern; default `numbered`. */
  readonly pages?: 'numbered' | 'tokens';
  /** False accepts requests without `X-Request-Id`; one that was used before is always refused. */
  readonly requireRequestId?: boolean;
}

/** `recased`: Each Word In Capitals, without blanks around. `cut`: eight characters. `filled`: a text where there is none. */
export type Making = 'recased' | 'cut' | 'filled';

/** One write that took effect. */
export interface BetterworksWrite {
  readonly method: 'create' | 'update';
  readonly id: number;
  readonly body: UserFields;
}

export interface Betterworks extends SandboxServer {
  readonly token: string;
  readonly users: ReadonlyMap<number, BetterworksUser>;
  /** In the order in which they took effect. */
  readonly writes: readonly BetterworksWrite[];
  clearWrites(): void;
  /** Adds a user past all rules and without a trace in `writes`. */
  add(fields: UserFields): BetterworksUser;
  /** By employee id: the active one, else the newest; null for none. */
  findByEmployeeId(employeeId: string): BetterworksUser | null;
  /** Differences from what should stand here, as sentences; see `compareUsers`. */
  compare(expected: readonly UserFields[], options?: Parameters<typeof compareUsers>[2]): readonly string[];
  setPermission(permission: 'write' | 'read' | 'none'): void;
  setErrorShape(shape: ErrorShape): void;
}

export const BETTERWORKS_TOKEN = 'made-up-betterworks-token';

interface Desk {
  readonly options: BetterworksOptions;
  readonly token: string;
  readonly store: UserStore;
  readonly customFields: ReadonlySet<string>;
  readonly writes: BetterworksWrite[];
  readonly requestIds: Set<string>;
  permission: 'write' | 'read' | 'none';
  shape: ErrorShape;
  base: string;
}

export async function startBetterworks(options: BetterworksOptions = {}): Promise<Betterworks> {
  const desk = newDesk(options);
  options.users?.forEach((user) => desk.store.add(user));
  const server = await startHttpServer(options, (request) => answer(desk, request));
  desk.base = server.url;
  return {
    ...server,
    token: desk.token,
    users: desk.store.users,
    writes: desk.writes,
    clearWrites: () => void (desk.writes.length = 0),
    add: (fields) => desk.store.add(fields),
    findByEmployeeId: (employeeId) => desk.store.findByEmployeeId(employeeId),
    compare: (expected, compareOptions) => compareUsers(desk.store.users.values(), expected, compareOptions),
    setPermission: (permission) => void (desk.permission = permission),
    setErrorShape: (shape) => void (desk.shape = shape),
  };
}

function newDesk(options: BetterworksOptions): Desk {
  return {
    options,
    token: options.token ?? BETTERWORKS_TOKEN,
    store: userStore(options.licenses ?? null, options.customFields ?? []),
    customFields: new Set(options.customFields),
    writes: [],
    requestIds: new Set(),
    permission: options.permission ?? 'write',
    shape: options.errorShape ?? 'errors-map',
    base: '',
  };
}

function answer(desk: Desk, request: Received): Answer {
  if (!request.path.endsWith('/')) return { status: 301, headers: { Location: `${request.path}/${search(request)}` } };
  const refused = gate(desk, request);
  if (refused !== null) return refused;
  return shownAs(desk, answerInside(desk, request));
}

function answerInside(desk: Desk, request: Received): Answer {
  const match = /^\/api\/v1\/users\/(?:([^/]+)\/)?$/.exec(request.path);
  if (match === null) return says(desk, 404, 'Not found.');
  const identifier = match[1] === undefined ? null : decodeURIComponent(match[1]);
  const allowed = allowedFor(desk, identifier);
  if (!allowed.includes(request.method))
    return { ...says(desk, 405, `Method "${request.method}" not allowed.`), headers: { Allow: allowed.join(', ') } };
  if (request.method === 'GET') return identifier === null ? list(desk, request) : readOne(desk, identifier);
  const fields = readFields(desk, request);
  if ('status' in fields) return fields;
  return identifier === null ? create(desk, fields.value) : update(desk, identifier, fields.value);
}

/** Everything that is refused before the request is looked at. */
function gate(desk: Desk, { method, headers }: Received): Answer | null {
  if (headers.authorization !== `APIToken ${desk.token}`) return says(desk, 401, 'Invalid token.');
  const refused = requestIdRefusal(desk, headers['x-request-id']);
  if (refused !== null) return says(desk, 400, refused);
  const allowed = desk.permission === 'write' || (desk.permission === 'read' && method === 'GET');
  return allowed ? null : says(desk, 403, 'You do not have permission to perform this action.');
}

function requestIdRefusal({ options, requestIds }: Desk, requestId: string | string[] | undefined): string | null {
  if (typeof requestId !== 'string' || requestId === '')
    return options.requireRequestId === false ? null : 'X-Request-Id is missing.';
  if (requestIds.has(requestId)) return 'X-Request-Id was used before.';
  requestIds.add(requestId);
  return null;
}

function readOne(desk: Desk, identifier: string): Answer {
  const user = desk.store.find(identifier);
  return user === null ? says(desk, 404, 'Not found.') : { status: 200, body: user };
}

function list(desk: Desk, request: Received): Answer {
  if (desk.options.hasList === false) return says(desk, 404, 'Not found.');
  const size = desk.options.pageSize ?? 30;
  const page = pageNumber(request.query);
  if (!Number.isInteger(page) || page < 1) return says(desk, 404, 'Invalid page.');
  const results = desk.store.slice((page - 1) * size, size);
  const more = desk.store.users.size > page * size;
  return { status: 200, body: { results, more, nextURL: more ? nextUrl(desk, page + 1) : null } };
}

function nextUrl({ base, options }: Desk, page: number): string {
  const token = Buffer.from(`page ${page}`).toString('base64url');
  return `${base}/api/v1/users/?${options.pages === 'tokens' ? `after=${token}` : `page=${page}`}`;
}

function pageNumber(query: URLSearchParams): number {
  const after = query.get('after');
  return Number(after === null ? (query.get('page') ?? '1') : Buffer.from(after, 'base64url').toString().slice(5));
}

function allowedFor({ options }: Desk, identifier: string | null): readonly string[] {
  return ['GET', identifier === null ? 'POST' : (options.updateVerb ?? 'POST')];
}

/** Users as this tenant shows them. */
function shownAs(desk: Desk, answer: Answer): Answer {
  const { shows = 'plain' } = desk.options;
  if (shows === 'plain' || answer.status >= 300 || typeof answer.body !== 'object' || answer.body === null)
    return answer;
  const body = answer.body as Readonly<Record<string, unknown>>;
  if ('results' in body)
    return {
      ...answer,
      body: { ...body, results: (body['results'] as BetterworksUser[]).map((one) => shown(desk, one)) },
    };
  return { ...answer, body: shown(desk, body as unknown as BetterworksUser) };
}

function shown({ options, store }: Desk, user: BetterworksUser): Readonly<Record<string, unknown>> {
  const { department_name: department, manager_id: managerId, ...rest } = user as unknown as Record<string, unknown>;
  const manager = typeof managerId === 'string' && managerId !== '' ? store.findByEmployeeId(managerId) : null;
  if (options.shows === 'names')
    return { id: user.id, name: `${String(user['first_name'])} ${String(user['last_name'])}` };
  if (options.shows === 'other-forms') return inOtherForms(user);
  if (options.shows === 'own-manager-ids') return { ...user, manager_id: manager?.id ?? null };
  return {
    ...rest,
    department: { name: department ?? null },
    manager: manager && { id: manager.id, email: manager['email'] },
  };
}

function readFields(desk: Desk, { headers, body }: Received): { readonly value: UserFields } | Answer {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return says(desk, 415, `Unsupported media type "${type ?? ''}" in request.`);
  try {
    const value = JSON.parse(body.toString('utf8')) as unknown;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return says(desk, 400, 'An object is expected.');
    return { value: tidied(value as UserFields, desk.options.lowersEmails === true) };
  } catch {
    return says(desk, 400, 'JSON parse error.');
  }
}

function tidied(fields: UserFields, lower: boolean): UserFields {
  return lower && typeof fields['email'] === 'string' ? { ...fields, email: fields['email'].toLowerCase() } : fields;
}

const MAKINGS: Readonly<Record<Making, (text: string) => string>> = {
  recased: (text) => text.trim().replace(/\b\p{L}/gu, (letter) => letter.toUpperCase()),
  cut: (text) => text.slice(0, 8),
  filled: (text) => text || 'To be filled in',
};

function made({ options: { makes = {} } }: Desk, fields: UserFields): UserFields {
  const entries = Object.entries(fields).map(([name, value]) => {
    const making = makes[name];
    return [name, making === undefined || typeof value !== 'string' ? value : MAKINGS[making](value)] as const;
  });
  return Object.fromEntries(entries);
}

function create(desk: Desk, fields: UserFields): Answer {
  const { store } = desk;
  const wrong = {
    ...fieldErrors(fields, desk.customFields),
    ...missingErrors(fields),
    ...managerErrors(fields, fields['employee_id'] ?? '', store),
  };
  if (hasErrors(wrong)) return refusal(400, wrong, desk.shape);
  if (isActive(fields)) {
    const taken = activationErrors({ ...fields, id: 0 }, store);
    if (hasErrors(taken)) return refusal(409, taken, desk.shape);
    if (store.freeLicenses() < 1) return says(desk, 400, NO_LICENSE);
  }
  const user = store.add(made(desk, fields));
  desk.writes.push({ method: 'create', id: user.id, body: fields });
  return { status: 201, body: user };
}

function update(desk: Desk, identifier: string, fields: UserFields): Answer {
  const { store } = desk;
  const before = /^\d+$/.test(identifier) ? store.find(identifier) : null;
  if (before === null) return says(desk, 404, 'Not found.');
  if (Object.keys(fields).length === 0) return says(desk, 400, 'There is nothing to change.');
  const after: BetterworksUser = { ...before, ...made(desk, fields), id: before.id };
  const wrong = {
    ...fieldErrors(fields, desk.customFields),
    ...managerErrors(fields, after['employee_id'] ?? '', store),
    ...(isActive(after) ? activationErrors(after, store) : {}),
  };
  if (hasErrors(wrong)) return refusal(400, wrong, desk.shape);
  if (!isActive(before) && isActive(after) && store.freeLicenses() < 1) return says(desk, 400, NO_LICENSE);
  store.replace(after);
  desk.writes.push({ method: 'update', id: before.id, body: fields });
  return { status: 200, body: after };
}

function says(desk: Desk, status: number, sentence: string): Answer {
  return refusal(status, { non_field_errors: [sentence] }, desk.shape);
}

function hasErrors(errors: FieldErrors): boolean {
  return Object.keys(errors).length > 0;
}

function search({ query }: Received): string {
  return query.size === 0 ? '' : `?${query.toString()}`;
}
