// Plain calls to the sandbox servers with the credentials that they ask for, so that tests and demos can look for themselves.
import { randomUUID } from 'node:crypto';
import type { Betterworks } from './betterworks.ts';
import type { Github } from './github.ts';
import type { Ukg } from './ukg.ts';

/** An answer with its body read as JSON; null when the body is empty or no JSON. */
export interface CallAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export function ukgHeaders({ username, password, customerApiKey, userApiKey }: Ukg['account']): Record<string, string> {
  const basic = Buffer.from(`${username}:${password}`).toString('base64');
  const userKey = userApiKey === undefined ? {} : { 'x-api-key': userApiKey };
  return { Authorization: `Basic ${basic}`, 'US-Customer-Api-Key': customerApiKey, ...userKey };
}

/** `path` is below the host, with its query. */
export function callUkg(ukg: Pick<Ukg, 'url' | 'account'>, path: string, init: RequestInit = {}): Promise<CallAnswer> {
  return call(`${ukg.url}${path}`, { headers: ukgHeaders(ukg.account), ...init });
}

/** `path` is below `/api/v1`; with a body it is a POST. */
export function callBetterworks(
  betterworks: Pick<Betterworks, 'url' | 'token'>,
  path: string,
  body?: unknown,
): Promise<CallAnswer> {
  const headers = { Authorization: `APIToken ${betterworks.token}`, 'X-Request-Id': randomUUID() };
  const json = { 'Content-Type': 'application/json' };
  const write = { method: 'POST', headers: { ...headers, ...json }, body: JSON.stringify(body) };
  return call(`${betterworks.url}/api/v1${path}`, body === undefined ? { headers } : write);
}

/** `path` is below the repository. */
export function callGithub(
  github: Pick<Github, 'url' | 'token' | 'owner' | 'repo'>,
  path: string,
  init: RequestInit = {},
): Promise<CallAnswer> {
  const headers = { Authorization: `Bearer ${github.token}` };
  return call(`${github.url}/repos/${github.owner}/${github.repo}${path}`, { headers, ...init });
}

async function call(url: string, init: RequestInit): Promise<CallAnswer> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
