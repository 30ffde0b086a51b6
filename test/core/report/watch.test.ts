import { describe, expect, it } from 'vitest';
import type { WatchCause, WatchFinding } from '../../../action/src/core/report/watch.ts';
import {
  addedComment,
  CAUSES,
  issueBody,
  issueTitle,
  keyOf,
  memoryIn,
  WATCH_MARK,
  watchMail,
  watchMarkdown,
} from '../../../action/src/core/report/watch.ts';

const LINKS = {
  repository: 'https://github.example/acme/hr',
  stateBranch: 'sync-state',
  troubleshooting: 'https://github.example/vendor/sync/blob/v1/action/TROUBLESHOOTING.md',
};
const finding = (slug: string, cause: WatchCause = 'stale'): WatchFinding => ({
  ...{ slug, cause, isMailed: true, cursor: '2026-06-14T05:17:00Z' },
  last: { at: '2026-06-15T05:17:00Z', status: 'stopped' },
});

describe("The watchdog's issue", () => {
  it.each(Object.keys(CAUSES) as readonly WatchCause[])('says of each cause what to do: %s', (cause) => {
    const body = issueBody([finding('acme', cause)], [], LINKS);
    expect(body.startsWith(WATCH_MARK)).toBe(true);
    expect(body).toContain('| acme | 14 Jun 2026, 05:17 UTC | stopped by a limit, 15 Jun 2026, 05:17 UTC |');
    expect(body).toMatch(/\*\*What to do\.\*\* .*https:\/\/github\.example\/acme\/hr\//);
  });

  it('remembers who is in it and who was mailed', () => {
    const findings = [finding('acme'), finding('globex', 'failed')];
    expect(memoryIn(issueBody(findings, ['acme:stale'], LINKS))).toEqual({
      listed: findings.map(keyOf),
      mailed: ['acme:stale'],
    });
    expect(memoryIn('<!-- sync-watchdog stale: acme -->')).toEqual({ listed: [], mailed: [] });
  });

  it('names one organization, or says how many', () => {
    expect(issueTitle([finding('acme'), finding('acme', 'disabled')])).toBe('Sync: acme needs attention');
    expect(issueTitle([finding('acme'), finding('globex')])).toBe('Sync: 2 organizations need attention');
    expect(addedComment([finding('globex', 'failed')])).toBe('Now also: globex (the last run failed).');
  });

  it('says so when nothing is wrong, and of whom nothing is known', () => {
    expect(watchMarkdown([], LINKS)).toBe('All is well: every organization that is enabled was read in time.');
    const nothing = { cursor: null, last: null };
    const never = { ...finding('acme', 'no-state'), ...nothing };
    expect(watchMarkdown([never], LINKS)).toContain('| acme | never | none |');
    const unread = { ...finding('acme', 'unreadable'), ...nothing };
    expect(watchMarkdown([unread], LINKS)).toContain('| acme | unknown | unknown |');
  });
});

describe("The watchdog's mail", () => {
  const to = ['hr@acme.example'];

  it('says what is wrong since when and what to do, with the addresses as links of their own', () => {
    const mail = watchMail(
      finding('acme'),
      { organization: 'Acme\nBcc: x', to, issue: 'https://github.example/i/1' },
      LINKS,
    );
    expect(mail.subject).toBe('Acme Bcc: x: UKG has not been read for more than 27 hours');
    expect(mail.text).toContain('What to do: Open the latest run under Actions › sync: its summary');
    expect(mail.text).toMatch(/^Actions › sync: https:\/\/github\.example\/acme\/hr\/actions\/workflows\/sync\.yml$/m);
    expect(mail.text).toMatch(/^UKG is read up to .+\nLast run: .+$/m);
    expect(mail.html).not.toMatch(/>[^<]*https:/);
    expect(mail.text).toContain('https://github.example/i/1');
    expect(mail.html).toContain('href="https://github.example/i/1"');
  });

  it('says of an organization without a run no time', () => {
    const never: WatchFinding = { ...finding('acme', 'no-state'), cursor: null, last: null };
    const { text } = watchMail(never, { organization: 'Acme', to, issue: null }, LINKS);
    expect(text).toContain('no first run has succeeded.\nWhat to do:');
  });

  it('is whole without an issue', () => {
    expect(watchMail(finding('acme'), { organization: 'Acme', to, issue: null }, LINKS).text).not.toContain('issue');
    const unknown = { ...finding('acme', 'no-state'), cursor: null, last: null };
    expect(watchMail(unknown, { organization: 'Acme', to, issue: null }, LINKS).text).not.toMatch(
      /read up to|Last run/,
    );
  });
});
