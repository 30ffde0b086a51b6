import { describe, expect, it } from 'vitest';
import type { Answer, FaultKind } from '../../sandbox/faults.ts';
import type { Override } from '../../sandbox/http-types.ts';
import { aUkg, failureOf, idsOf, somePeople, touch, ukgIdsOf, WINDOW } from './a-ukg.ts';
import { everybodyOf } from './everybody-of.ts';

const FEED = '/personnel/v1/employee-changes';
const EMPLOYMENTS = '/personnel/v1/employment-details';

describe('pages', () => {
  it.each([
    { case: 'with a Link header', options: {}, pages: 5 },
    { case: 'without one, up to an empty page', options: { linkHeader: false }, pages: 6 },
    { case: 'smaller than was asked for', options: { pageSize: 37 }, pages: 25 },
    {
      case: 'smaller than was asked for, without a Link header',
      options: { pageSize: 37, linkHeader: false },
      pages: 26,
    },
    { case: 'that repeat rows of the page before', options: { pageSize: 100, overlapRows: 5 }, pages: 10 },
  ])('are all read: $case', async ({ options, pages }) => {
    const people = somePeople(901);
    const setting = await aUkg({ people, ...options });
    touch(setting, people);
    const read = await setting.source.readChanges(WINDOW);
    expect(idsOf(read.employees)).toEqual(idsOf(people));
    expect(read.pages).toBe(pages);
    expect(idsOf(await everybodyOf(setting.source))).toEqual(idsOf(people));
  });

  it('that repeat a row give the person once, with the row that the decision collapses', async () => {
    const people = somePeople(120);
    const setting = await aUkg({ people, pageSize: 50, overlapRows: 10 });
    touch(setting, people);
    const { employees } = await setting.source.readChanges(WINDOW);
    expect(employees).toHaveLength(120);
    expect(employees.every(({ rows }) => rows.every((row) => JSON.stringify(row) === JSON.stringify(rows[0])))).toBe(
      true,
    );
  });

  it.each([{ linkHeader: true }, { linkHeader: false }])(
    'that repeat each other for ever end the run: %o',
    async (options) => {
      const people = somePeople(450);
      const setting = await aUkg({ people, repeatPages: true, ...options });
      touch(setting, people);
      const failure = await failureOf(setting.source.readChanges(WINDOW));
      expect(failure).toMatchObject({
        code: 'UKG_BAD_RESPONSE',
        message: expect.stringContaining('page 2 is the page before once more') as string,
      });
    },
  );

  it('that lead in a circle end the run', async () => {
    const { ukg, source } = await aUkg();
    let count = 0;
    const circle: Override = ({ query }) => {
      count += 1;
      const next = query.get('page') === '2' ? 1 : 2;
      return {
        status: 200,
        headers: { Link: `<${FEED}?page=${next}>; rel="next"` },
        body: [{ employeeId: `A${count}` }],
      };
    };
    ukg.override(FEED, circle);
    expect((await failureOf(source.readChanges(WINDOW))).message).toContain('read before');
    expect(ukg.requests.length).toBeLessThan(5);
  });

  /** Two pages: the first has this header, the second none, so that a third is tried. */
  const linked =
    (header: string): Override =>
    ({ query }) => {
      if (query.get('page') === '3') return { status: 200, body: [] };
      if (query.get('page') === '2') return { status: 200, body: [{ employeeId: 'SECOND' }] };
      return { status: 200, headers: { Link: header }, body: [{ employeeId: 'FIRST' }] };
    };
  const toNext = (url: string): string => `<${url}>; rel="next", <${url}>; rel="last"`;

  it.each([
    { case: 'a path alone', link: () => `${FEED}?page=2` },
    { case: 'a query alone', link: () => '?page=2' },
    { case: 'another scheme', link: (url: string) => `${url.replace('http:', 'https:')}${FEED}?page=2` },
  ])('are followed on the configured host: $case', async ({ link }) => {
    const { ukg, source } = await aUkg();
    ukg.override(FEED, linked(toNext(link(ukg.url))));
    const { employees } = await source.readChanges(WINDOW);
    expect(employees.map((one) => one.ukgEmployeeId)).toEqual(['FIRST', 'SECOND']);
  });

  it('are followed by a link whose other parameters stand first and hold commas', async () => {
    const { ukg, source } = await aUkg();
    const links = `<${FEED}?page=1>; title="a, b"; rel="first", <${FEED}?page=2>; title="c, d"; rel="next"`;
    ukg.override(FEED, ({ query }) =>
      query.get('page') === '2'
        ? { status: 200, headers: { Link: `<${FEED}?page=1>; rel=first` }, body: [{ employeeId: 'SECOND' }] }
        : { status: 200, headers: { Link: links }, body: [{ employeeId: 'FIRST' }] },
    );
    const { employees } = await source.readChanges(WINDOW);
    expect(employees.map((one) => one.ukgEmployeeId)).toEqual(['FIRST', 'SECOND']);
  });

  it.each([
    ['names no link', ''],
    ['cannot be read', 'page 2'],
    ['says more than one thing of it', `<${FEED}?page=2>; rel="last NEXT"`],
  ])('are followed where the header %s', async (_case, header) => {
    const { ukg, source } = await aUkg();
    ukg.override(FEED, linked(header));
    const { employees } = await source.readChanges(WINDOW);
    expect(employees.map((one) => one.ukgEmployeeId)).toEqual(['FIRST', 'SECOND']);
  });

  it.each(['https://evil.example/personnel/v1/employee-changes?page=2', 'http://127.0.0.1:1/x?page=2', 'http://['])(
    'are not followed elsewhere, where the credentials must not go: %s',
    async (url) => {
      const { ukg, source } = await aUkg();
      ukg.override(FEED, linked(toNext(url)));
      expect(await failureOf(source.readChanges(WINDOW))).toMatchObject({ code: 'UKG_BAD_RESPONSE' });
      expect(ukg.requests).toHaveLength(1);
    },
  );

  it('that UKG finds too large are asked for in the size that it takes, once', async () => {
    const people = somePeople(250);
    const { ukg, source } = await aUkg({ people });
    const tooLarge: Override = ({ query }) =>
      Number(query.get('per_Page')) > 100
        ? { status: 400, body: { detail: 'The field per_Page must be between 1 and 100.' } }
        : null;
    ukg.override('/personnel/v1/employee-demographic-details', tooLarge);
    expect(idsOf(await everybodyOf(source))).toEqual(idsOf(people));
    ukg.override('/personnel/v1/employee-demographic-details', { status: 400, body: { detail: 'per_page again' } });
    expect(await failureOf(everybodyOf(source))).toMatchObject({ code: 'UKG_BAD_RESPONSE' });
  });
});

describe('400', () => {
  it('is told in the words of UKG where they are of a parameter, and never where they may be of a person', async () => {
    const { ukg, source } = await aUkg({ people: somePeople(1) });
    const said = async (detail: string): Promise<string> => {
      ukg.override(FEED, { status: 400, body: { detail } });
      return (await failureOf(source.readChanges(WINDOW))).message;
    };
    expect(await said('startDate is no date.')).toContain('status 400 ("startDate is no date."), which');
    expect(await said('Jane Doe may not be read')).toContain('status 400, which');
  });
});

describe('404', () => {
  it('means nobody where people were asked for by name or by window', async () => {
    const { source, people } = await aUkg({ noRows: '404' });
    expect(await source.readChanges(WINDOW)).toEqual({ employees: [], pages: 1, lostRows: 0 });
    expect((await source.readEmployees(ukgIdsOf(somePeople(1, 99)))).employees).toEqual([]);
    expect((await source.readEmployees(ukgIdsOf(people.slice(0, 2)))).employees).toHaveLength(2);
  });

  it('means a wrong host where everybody was asked for', async () => {
    const { ukg, source } = await aUkg();
    ukg.override(EMPLOYMENTS, { status: 404 });
    expect(await failureOf(everybodyOf(source))).toMatchObject({
      code: 'UKG_BAD_RESPONSE',
      message: expect.stringMatching(/status 404.*ukg\.host/) as string,
    });
  });

  it('means a tenant without user-defined fields where the fields of everybody were asked for', async () => {
    const { ukg, source, people } = await aUkg();
    ukg.override('/personnel/v1/user-defined-fields', { status: 404 });
    const read = await everybodyOf(source);
    expect(read.map(({ userDefined }) => userDefined)).toEqual(people.map(() => ({})));
  });

  it('on a page that was promised is an error, on a page that was only tried it is the end', async () => {
    const people = somePeople(250);
    const promised = await aUkg({ people });
    touch(promised, people);
    promised.ukg.override(FEED, ({ query }) => (query.get('page') === '2' ? { status: 404 } : null));
    expect(await failureOf(promised.source.readChanges(WINDOW))).toMatchObject({ code: 'UKG_BAD_RESPONSE' });
    const tried = await aUkg({ people, linkHeader: false });
    touch(tried, people);
    tried.ukg.override(FEED, ({ query }) => (query.get('page') === '3' ? { status: 404 } : null));
    expect(idsOf((await tried.source.readChanges(WINDOW)).employees)).toEqual(idsOf(people));
  });
});

describe('an answer that is no list of people', () => {
  it.each([
    {
      case: 'a web page',
      answer: { status: 200, body: '<html>Please sign in</html>' },
      words: 'a web page and not JSON',
    },
    { case: 'half a list', answer: { status: 200, body: '[{"employeeId":"A1' }, words: 'it is not JSON' },
    { case: 'an object', answer: { status: 200, body: { data: [] } }, words: 'it is not a list' },
    {
      case: 'a redirect',
      answer: { status: 302, headers: { Location: 'https://x.example/' } },
      words: 'which is not followed',
    },
    { case: 'another status', answer: { status: 410 }, words: 'its status is 410' },
    {
      case: 'a row without an employee id',
      answer: { status: 200, body: [{ employeeId: ' ', firstName: 'Ann' }] },
      words: '1 of its 1 rows have no employee id',
    },
    { case: 'a row that is none', answer: { status: 200, body: [null] }, words: '1 of its 1 rows have no employee id' },
  ])('ends the run and says why: $case', async ({ answer, words }) => {
    const { ukg, source } = await aUkg();
    const once = ({ query }: { readonly query: URLSearchParams }): Answer =>
      query.get('page') === '1' ? answer : { status: 200, body: [] };
    ukg.override(FEED, once);
    ukg.override(EMPLOYMENTS, once);
    for (const read of [() => source.readChanges(WINDOW), () => everybodyOf(source)]) {
      const failure = await failureOf(read());
      expect(failure).toMatchObject({ code: 'UKG_BAD_RESPONSE', message: expect.stringContaining(words) as string });
      expect(failure.message).not.toContain('Ann');
    }
  });

  it('because it is too large ends the run without being read again', async () => {
    const { ukg, source } = await aUkg({ line: { maxBytes: 1000 } });
    ukg.inject({ kind: 'oversize', bytes: 1_000_000 });
    expect(await failureOf(source.readChanges(WINDOW))).toMatchObject({
      code: 'UKG_BAD_RESPONSE',
      message: expect.stringContaining('MB') as string,
    });
    expect(ukg.requests).toHaveLength(1);
  });

  it.each(['500', '503', 'reset', 'refuse', 'half-body'] as const satisfies readonly FaultKind[])(
    'because UKG is tired is asked for again: %s',
    async (kind) => {
      const people = somePeople(450);
      const setting = await aUkg({ people });
      touch(setting, people);
      setting.ukg.clearRequests();
      setting.ukg.inject({ kind, at: 1, times: 2 });
      expect(idsOf((await setting.source.readChanges(WINDOW)).employees)).toEqual(idsOf(people));
    },
  );

  it('for rate is final at once where UKG counts the calls, unless it names a pause under a minute', async () => {
    const setting = await aUkg({ people: somePeople(1) });
    setting.ukg.inject({ kind: '429', times: 1 });
    expect(await failureOf(setting.source.readChanges(WINDOW))).toMatchObject({ code: 'UKG_RATE_LIMITED' });
    expect([setting.ukg.requests.length, setting.line.waits.length]).toEqual([1, 0]);
    setting.ukg.inject({ kind: '429-retry-after', retryAfter: 59, times: 1 });
    await setting.source.readChanges(WINDOW);
    expect(setting.line.waits).toEqual([59_000]);
    setting.ukg.inject({ kind: '429-retry-after', retryAfter: 61, times: 1 });
    expect(await failureOf(setting.source.readChanges(WINDOW))).toMatchObject({ code: 'UKG_RATE_LIMITED' });
  });
});

describe('one unusable part', () => {
  it('of a list is counted, and everybody else is read', async () => {
    const people = somePeople(20);
    const setting = await aUkg({ people });
    touch(setting, people);
    const rows = people.map(({ employeeId }) => ({ employeeId, companyId: 'ACM01' }));
    setting.ukg.override(FEED, ({ query }) => ({
      status: 200,
      body: query.get('page') === '1' ? [...rows, { companyId: 'X' }] : [],
    }));
    const { employees, lostRows } = await setting.source.readChanges(WINDOW);
    expect([employees.length, lostRows]).toEqual([20, 1]);
  });

  it.each([400, 422])(
    'of single questions is told of the one person, and everybody else is read: %i',
    async (status) => {
      const people = somePeople(3);
      const { ukg, source } = await aUkg({ people });
      const [bad] = ukgIdsOf(people);
      ukg.override(EMPLOYMENTS, ({ query }) => (query.get('employeeId') === bad ? { status, body: {} } : null));
      const { employees, refused } = await source.readEmployees(ukgIdsOf(people));
      expect([idsOf(employees), [...refused.keys()]]).toEqual([idsOf(people.slice(1)), [bad]]);
    },
  );

  it('of a question about supervisors leaves the others answered', async () => {
    const people = somePeople(60);
    const { ukg, source } = await aUkg({ people });
    const employees = (await everybodyOf(source)).map((one) => ({
      ...one,
      rows: one.rows.map((row) => ({ ...row, supervisorNumber: undefined })),
    }));
    const whole = await source.readSupervisors(employees);
    const bad = employees.find(({ rows }) => rows[0]?.supervisorId)!.ukgEmployeeId;
    ukg.override('/personnel/v1/employee-supervisor-details', ({ query }) =>
      (query.get('employeeId') ?? '').split(',').includes(bad) ? { status: 400, body: {} } : null,
    );
    expect((await source.readSupervisors(employees)).size).toBeGreaterThanOrEqual(whole.size - 1);
  });
});
