// Answers that no honest server gives: a code and a sentence, nothing written on doubt, and no credentials for other hosts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionRun } from '../run-action.ts';
import { type SandboxServer, startHttpServer } from '../sandbox/http-server.ts';
import { type BadThing, expectRefusal, said } from './refused-run.ts';
import { afterBaseline, mischiefOf, workADay } from './small-company.ts';
import type { Workplace } from './workplace.ts';

const inCompany = afterBaseline();
/** A host that must never hear of us. */
let trap: SandboxServer;

beforeAll(async () => {
  trap = await startHttpServer({}, () => ({ status: 200, body: [] }));
});
afterAll(async () => {
  expect(trap.requests).toEqual([]);
  await trap.close();
});

const FEED = '/personnel/v1/employee-changes';
const USERS = '/api/v1/users/';
const ROW = { employeeId: 'X00000000001', companyId: 'ACM01', employeeStatus: 'A', employeeNumber: '9' };

const ukgAnswers =
  (answer: Parameters<SandboxServer['override']>[1], path = FEED) =>
  (company: Workplace): void => {
    company.ukg.override(path, answer);
  };

const ANSWERS: readonly BadThing[] = [
  { name: 'a status that makes no sense', spoil: ukgAnswers({ status: 418 }), code: 'UKG_BAD_RESPONSE', says: '418' },
  {
    name: 'a map where a list belongs',
    spoil: ukgAnswers({ status: 200, body: { rows: [] } }),
    code: 'UKG_BAD_RESPONSE',
    says: 'not a list',
  },
  {
    name: 'a sign-in page',
    spoil: ukgAnswers({ status: 200, body: '<html>Sign in</html>' }),
    code: 'UKG_BAD_RESPONSE',
    says: 'web page',
  },
  {
    name: 'JSON that ends in the middle',
    spoil: ukgAnswers({ status: 200, body: '[{"employeeId":"A' }),
    code: 'UKG_BAD_RESPONSE',
    says: 'not JSON',
  },
  {
    name: 'a table that is no JSON',
    spoil: ukgAnswers({ status: 200, body: 'jobs' }, '/configuration/v1/org-levels'),
    code: 'UKG_BAD_RESPONSE',
    says: '/configuration/v1/org-levels',
  },
  {
    name: 'lists in lists without an end',
    spoil: ukgAnswers({ status: 200, body: '['.repeat(200_000) + ']'.repeat(200_000) }),
    code: 'UKG_BAD_RESPONSE',
    says: 'nested too deeply',
  },
  {
    name: 'a table of codes that is nested without an end',
    spoil: ukgAnswers(
      { status: 200, body: `[{"x":${'['.repeat(200_000)}${']'.repeat(200_000)}}]` },
      '/configuration/v1/org-levels',
    ),
    code: 'UKG_BAD_RESPONSE',
    says: 'nested too deeply',
  },
  {
    name: 'a page that comes again and again',
    spoil: ukgAnswers({ status: 200, body: [ROW] }),
    code: 'UKG_BAD_RESPONSE',
    says: 'page',
  },
  {
    name: "UKG's next page on another host",
    spoil: (company) => {
      company.ukg.override(FEED, {
        status: 200,
        headers: { Link: `<${trap.url}${FEED}?page=2>; rel="next"` },
        body: [ROW],
      });
    },
    code: 'UKG_BAD_RESPONSE',
    says: 'another host',
  },
  {
    name: "UKG's next page with another host hidden in its path",
    spoil: ({ ukg }) => {
      const hidden = `${ukg.url}//${new URL(trap.url).host}${FEED}?page=2`;
      ukg.override(FEED, { status: 200, headers: { Link: `<${hidden}>; rel="next"` }, body: [ROW] });
    },
    code: 'UKG_BAD_RESPONSE',
    says: 'the page before once more',
  },
  {
    name: "UKG's redirect",
    spoil: (company) => {
      company.ukg.override(FEED, { status: 301, headers: { Location: `${trap.url}${FEED}` } });
    },
    code: 'UKG_BAD_RESPONSE',
    says: 'redirect',
  },
  {
    name: 'an answer without an end',
    spoil: (company) => {
      company.ukg.inject({ kind: 'oversize', path: FEED, bytes: 100 * 1024 * 1024 });
    },
    code: 'UKG_BAD_RESPONSE',
    says: 'MB',
  },
  {
    name: "Betterworks' next page on another host",
    command: 'reconcile',
    spoil: (company) => {
      company.betterworks.override(USERS, {
        status: 200,
        body: { results: [], more: true, nextURL: `${trap.url}${USERS}?page=2` },
      });
    },
    code: 'BETTERWORKS_UNAVAILABLE',
    says: 'another host',
  },
  {
    name: "Betterworks' next page with another host hidden in its path",
    command: 'reconcile',
    spoil: ({ betterworks }) => {
      const nextURL = `${betterworks.url}//${new URL(trap.url).host}${USERS}?page=2`;
      betterworks.override(USERS, { status: 200, body: { results: [], more: true, nextURL } });
    },
    code: 'BETTERWORKS_UNAVAILABLE',
    says: 'the page before once more',
  },
  {
    name: 'a list of users whose next page is itself',
    command: 'reconcile',
    inputs: { apply: 'true' },
    spoil: ({ betterworks }) => {
      betterworks.override(USERS, {
        status: 200,
        body: { results: [], more: true, nextURL: `${betterworks.url}${USERS}` },
      });
    },
    code: 'BETTERWORKS_UNAVAILABLE',
    says: 'page',
  },
  {
    name: 'a list of users that says more but not where',
    command: 'reconcile',
    inputs: { apply: 'true' },
    spoil: ({ betterworks }) => {
      betterworks.override(USERS, { status: 200, body: { results: [], more: true, nextURL: null } });
    },
    code: 'BETTERWORKS_UNAVAILABLE',
    says: 'more',
  },
];

describe.concurrent('Bad answers', () => {
  it.each(ANSWERS)('$name', (bad) => expectRefusal(bad, inCompany));
});

describe.concurrent("Betterworks' redirects are not followed", () => {
  it('of a look-up: nobody is created, the others are written', () =>
    inCompany(async (company) => {
      workADay(company);
      redirectLookUps(company);
      const run = await company.run('sync');
      expect(run.outputs).toMatchObject({
        status: 'problems',
        created: '0',
        updated: '2',
        deactivated: '1',
        reactivated: '1',
      });
      expectNobodyElseAsked(company, run, 'BETTERWORKS_UNAVAILABLE');
    }));

  it('of a creation: the address is wrong for everybody, so nothing more is tried', () =>
    inCompany(async (company) => {
      workADay(company);
      redirectCreations(company);
      const run = await company.run('sync');
      expect(run.outputs).toMatchObject({
        status: 'failed',
        created: '0',
        updated: '0',
        deactivated: '1',
        reactivated: '0',
      });
      expectNobodyElseAsked(company, run, 'BETTERWORKS_CONTRACT');
      const creations = company.betterworks.requests.filter(({ method, path }) => method === 'POST' && path === USERS);
      expect(creations).toHaveLength(1);
    }));
});

function expectNobodyElseAsked(company: Workplace, run: ActionRun, code: string): void {
  expect(said(run)).toContain(code);
  expect(mischiefOf(company, run)).toEqual([]);
  expect(trap.requests).toEqual([]);
}

function redirectLookUps({ ukg, betterworks }: Workplace): void {
  for (const { email } of ukg.people.values()) {
    const path = `${USERS}${email}/`;
    betterworks.override(path, { status: 307, headers: { Location: `${trap.url}${path}` } });
  }
}

function redirectCreations({ betterworks }: Workplace): void {
  betterworks.override(USERS, ({ method }) =>
    method === 'POST' ? { status: 308, headers: { Location: `${trap.url}${USERS}` } } : null,
  );
}
