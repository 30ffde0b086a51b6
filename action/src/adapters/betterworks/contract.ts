// The Betterworks API as we use it. Every path, verb, envelope key and name stands only here, with its certainty. Where a tenant
// differs, `betterworks.contract` in integration.yml replaces them without a new build.
import { randomUUID } from 'node:crypto';
import type { StandardField } from '../../core/model/fields.ts';
import { STANDARD_FIELD_NAMES } from '../../core/model/fields.ts';
import type { ContractOverrides, FieldMapping, UserId } from '../../core/model/model.ts';
import type { HttpCall } from '../http/client.ts';

/**
 * `documented`: in the vendor's documents and in clients. `one source`: seen once. `inferred`: from the vendor's conventions and
 * field names, never seen.
 */
type Certainty = 'documented' | 'one source' | 'inferred';

interface Stated<T> {
  readonly is: T;
  readonly certainty: Certainty;
}

type Verb = HttpCall['method'];

/** `{user}` in a path stands for the id or e-mail of a user. */
const CALLS = {
  read: { verb: documented<Verb>('GET'), path: documented('/api/v1/users/{user}/') },
  list: { verb: inferred<Verb>('GET'), path: inferred('/api/v1/users/') },
  // A collection of the same API (departments) creates by POST.
  create: { verb: inferred<Verb>('POST'), path: inferred('/api/v1/users/') },
  // Also deactivates and reactivates. PUT changes existing users elsewhere in the same API, so it may be PUT here.
  update: { verb: inferred<Verb>('POST'), path: inferred('/api/v1/users/{user}/') },
} as const;

/** Keys of the list's answer; the list of goals has them. */
const ENVELOPE = {
  results: inferred('results'),
  more: inferred('more'),
  next: inferred('nextURL'),
} as const;

/** Fields of a user that the adapter itself reads. Their names are the headers of the vendor's user file. */
export const USER_FIELDS = {
  id: documented('id'),
  email: fileHeader('email'),
  employeeId: fileHeader('employee_id'),
  manager: fileHeader('manager_id'),
  deactivationDate: fileHeader('deactivation_date'),
} as const;

/** The full name, for tenants that do not show its parts. */
const NAME = documented('name');

/** The fields of a user to keep: unused columns of all people would fill the memory. */
export function columnsOf(mapping: readonly Pick<FieldMapping, 'field'>[]): readonly string[] {
  return [...new Set([...STANDARD_FIELD_NAMES, NAME.is, ...mapping.map(({ field }) => field)])];
}

/** Keys under which a refusal may give its reason; none is documented. */
export const REASON_KEYS = { errors: 'errors', field: 'field', sentences: ['error', 'detail', 'message'] } as const;

/** Keys of a refusal that stand for the whole user, not for a field. */
export const WHOLE_KEYS: ReadonlySet<string> = new Set(['non_field_errors', '__all__']);

function documented<T extends string>(is: T): Stated<T> {
  return { is, certainty: 'documented' };
}

function inferred<T extends string>(is: T): Stated<T> {
  return { is, certainty: 'inferred' };
}

function fileHeader(field: StandardField): Stated<StandardField> {
  return { is: field, certainty: 'one source' };
}

/** The contract with one tenant: the built-in one, with the overrides of its integration.yml. */
export interface Contract {
  readonly read: (user: UserId | string) => Call;
  /** Null when the tenant has no list of users. */
  readonly list: Call | null;
  readonly create: Call;
  readonly update: (user: UserId) => Call;
  readonly columns: readonly string[];
  readonly envelope: Readonly<Record<keyof typeof ENVELOPE, string>>;
  /** The line for integration.yml, under `betterworks`, with this override and the existing ones. */
  readonly lineWith: (corrected: ContractOverrides) => string;
}

export type Call = Pick<HttpCall, 'method' | 'path'>;

/** `mapping`: its fields are read of a user. */
export function contractWith(overrides: ContractOverrides, mapping: Parameters<typeof columnsOf>[0] = []): Contract {
  const { read, list, create, update } = CALLS;
  const listPath = overrides.list ?? list.path.is;
  return {
    read: (user) => ({ method: read.verb.is, path: pathTo(read.path.is, user) }),
    list: listPath === NO_LIST ? null : { method: list.verb.is, path: listPath },
    create: { method: create.verb.is, path: create.path.is },
    update: (user) => ({ method: overrides.update ?? update.verb.is, path: pathTo(update.path.is, user) }),
    columns: columnsOf(mapping),
    envelope: {
      results: overrides.results ?? ENVELOPE.results.is,
      more: overrides.more ?? ENVELOPE.more.is,
      next: overrides.next ?? ENVELOPE.next.is,
    },
    lineWith: (corrected) => contractLine({ ...overrides, ...corrected }),
  };
}

/** The value of `list` for a tenant without one. */
export const NO_LIST = 'none';

/** The verbs that `betterworks.contract.update` takes, the likeliest first. */
export const UPDATE_VERBS = ['PUT', 'PATCH', 'POST'] as const satisfies readonly NonNullable<
  ContractOverrides['update']
>[];

/** The line for integration.yml, under `betterworks`, with these overrides. */
export function contractLine(overrides: ContractOverrides): string {
  const parts = Object.entries(overrides).map(([key, value]) => `${key}: ${asYaml(String(value))}`);
  return `contract: { ${parts.join(', ')} }`;
}

function asYaml(text: string): string {
  return /^[\w/][\w/.?=&-]*$/.test(text) ? text : JSON.stringify(text);
}

/** The `@` of an address is not encoded in a path, as in the vendor's examples and in clients. */
function pathTo(path: string, user: UserId | string): string {
  return path.replace('{user}', () => encodeURIComponent(String(user)).replaceAll('%40', '@'));
}

export function betterworksHeaders(token: string): Readonly<Record<string, string>> {
  return { authorization: `APIToken ${token}` };
}

/** Betterworks support can find a call by this id; every try has a new one. */
export function requestId(): Readonly<Record<string, string>> {
  return { 'x-request-id': randomUUID() };
}

/** Sentences of the vendor's error page, and their meaning. */
export const KNOWN_SENTENCES: readonly {
  readonly pattern: RegExp;
  readonly code: KnownRefusal;
  readonly field: string;
}[] = [
  { pattern: /available user licenses|licen[cs]e/i, code: 'LICENSES_EXHAUSTED', field: '' },
  { pattern: /be (their|his\/her|his|her) own manager/i, code: 'MANAGER_SELF', field: USER_FIELDS.manager.is },
  { pattern: /could not find manager/i, code: 'MANAGER_NOT_FOUND', field: USER_FIELDS.manager.is },
  {
    pattern: /share an e-?mail|e-?mail.*(already|taken|in use|exists|unique)|already.*e-?mail/i,
    code: 'EMAIL_TAKEN',
    field: USER_FIELDS.email.is,
  },
  { pattern: /e-?mail address is required/i, code: 'EMAIL_MISSING', field: USER_FIELDS.email.is },
];

/** The user, or the value of the named field, exists already. */
export const ALREADY_THERE = /\b(already|exists|duplicate|taken|in use|unique)\b/i;

export type KnownRefusal =
  'LICENSES_EXHAUSTED' | 'MANAGER_SELF' | 'MANAGER_NOT_FOUND' | 'EMAIL_TAKEN' | 'EMAIL_MISSING';
