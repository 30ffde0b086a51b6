// What the watchdog asks of GitHub's API for this repository, with the job's token. Needs no package.
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

const { AbortSignal, fetch } = globalThis;
const { env } = process;

const api = `${env.GITHUB_API_URL ?? 'https://api.github.com'}/repos/${env.GITHUB_REPOSITORY ?? ''}`;

/** The answer's JSON (or its text), or null for 404. */
export async function read(path, { raw = false } = {}) {
  const answer = await call('GET', path, {
    accept: raw ? 'application/vnd.github.raw+json' : 'application/vnd.github+json',
  });
  if (answer.status === 404) return null;
  return raw ? answer.text() : answer.json();
}

export async function send(method, path, body) {
  const answer = await call(method, path, { body: JSON.stringify(body) });
  return answer.json();
}

/** GitHub did not do what was asked. */
export class Refused extends Error {}

const TRIES = 3;

/** Throws for every answer but success, and 404 to a read. A read is tried again when GitHub has trouble; a write could come twice. */
async function call(method, path, { accept = 'application/vnd.github+json', body }) {
  for (let attempt = 1; ; attempt++) {
    const { status, answer } = await asked(method, path, { accept, body });
    if (answer !== null) return answer;
    const isTrouble = status === null || status >= 500;
    if (method !== 'GET' || !isTrouble || attempt === TRIES) throw failureOf(status, `${method} ${path.split('?')[0]}`);
    await wait(attempt * 2000);
  }
}

/** `answer` is null for one that is of no use. A connection that breaks is GitHub's trouble as well; it has no status. */
async function asked(method, path, { accept, body }) {
  try {
    const answer = await fetch(`${api}${path}`, {
      method,
      body,
      headers: { accept, authorization: `Bearer ${env.GITHUB_TOKEN ?? ''}`, 'user-agent': 'sync-watchdog' },
      signal: AbortSignal.timeout(30_000),
    });
    const { ok, status } = answer;
    return { status, answer: ok || (status === 404 && method === 'GET') ? answer : null };
  } catch {
    return { status: null, answer: null };
  }
}

function failureOf(status, asked) {
  const words = `GitHub answered ${status ?? 'nothing'} to ${asked}. ${hint(status)}`;
  return status !== null && status < 500 ? new Refused(words) : new Error(words);
}

function hint(status) {
  if (status === 401 || status === 403)
    return 'See that watchdog.yml grants contents: read, actions: read and issues: write.';
  if (status === 404 || status === 410) return 'Turn the issues on: Settings › General › Features.';
  return 'Run the workflow again; GitHub may have trouble: https://www.githubstatus.com';
}
