// The Betterworks API as we use it: every path, verb and name, here and nowhere else, so that one edit corrects them.
// DOCUMENTED: `GET /api/v1/users/{id or e-mail}/`, the `APIToken` header, `X-Request-Id`, https, trailing slashes.
// INFERRED from the vendor's conventions and field names, never seen in its documents: the list and its envelope
// (`results`, `more`, `nextURL`), and the two writes.
import { randomUUID } from 'node:crypto';
import type { UserId } from '../../core/model/model.ts';

export const USERS_PATH = '/api/v1/users/';

/** The `@` of an address stands for itself in a path, as the vendor's examples and clients write it. */
export function userPath(idOrEmail: UserId | string): string {
  return `${USERS_PATH}${encodeURIComponent(String(idOrEmail)).replaceAll('%40', '@')}/`;
}

export function betterworksHeaders(token: string): Readonly<Record<string, string>> {
  return { authorization: `APIToken ${token}` };
}

/** Betterworks support can find a call by this id; it is new for every try. */
export function requestId(): Readonly<Record<string, string>> {
  return { 'x-request-id': randomUUID() };
}

/** Sentences of the vendor's error page, and what they are about. */
export const KNOWN_SENTENCES: readonly {
  readonly pattern: RegExp;
  readonly code: KnownRefusal;
  readonly field: string;
}[] = [
  { pattern: /available user licenses|licen[cs]e/i, code: 'LICENSES_EXHAUSTED', field: '' },
  { pattern: /be (their|his\/her|his|her) own manager/i, code: 'MANAGER_SELF', field: 'manager_id' },
  { pattern: /could not find manager/i, code: 'MANAGER_NOT_FOUND', field: 'manager_id' },
  {
    pattern: /share an e-?mail|e-?mail.*(already|taken|in use|exists|unique)|already.*e-?mail/i,
    code: 'EMAIL_TAKEN',
    field: 'email',
  },
  { pattern: /e-?mail address is required/i, code: 'EMAIL_MISSING', field: 'email' },
];

/** Whoever or whatever was sent is there already: for a new user the user himself, for a field that is named its value. */
export const ALREADY_THERE = /\b(already|exists|duplicate|taken|in use|unique)\b/i;

export type KnownRefusal =
  'LICENSES_EXHAUSTED' | 'MANAGER_SELF' | 'MANAGER_NOT_FOUND' | 'EMAIL_TAKEN' | 'EMAIL_MISSING';
