import { describe, expect, it } from 'vitest';
import { answerOf } from '../../action/src/commands/check.ts';
import type { Finding } from '../../action/src/commands/check-writes.ts';

const STATE: Finding = { name: 'State', verdict: 'works', remark: 'readable', where: 'permission contents: write' };

function aboutMail(verdict: Finding['verdict'], remark: string): Finding {
  return { name: 'Mail server', verdict, remark, where: 'secret SMTP_URL' };
}

describe('check', () => {
  it('says of each system that fails where to set it', () => {
    const answer = answerOf('Acme', [aboutMail('fails', 'nobody answers'), STATE]);
    expect(answer.status).toBe('failed');
    expect(answer.markdown).toContain(
      '**1 of 2 does not work.**\n\n- ❌ **Mail server**: nobody answers<br>**Where to set it:** secret SMTP_URL\n\n|  | What | Result |',
    );
    const failure = 'FAILS: Mail server: nobody answers (secret SMTP_URL)';
    expect(answer).toMatchObject({ lines: [failure, 'works: State: readable'], failures: [failure] });
  });

  it('tells what is not set up and need not be', () => {
    const answer = answerOf('Acme', [aboutMail('absent', 'nobody is told by mail'), STATE]);
    expect(answer.status).toBe('ok');
    expect(answer.markdown).toContain('**Everything that is set up works.**');
    expect(answer.markdown).toContain(
      '- ➖ **Mail server**: nobody is told by mail<br>**Where to set it:** secret SMTP_URL',
    );
    const absent = 'not set up: Mail server: nobody is told by mail (secret SMTP_URL)';
    expect(answer).toMatchObject({ lines: [absent, 'works: State: readable'], failures: [] });
  });

  it('keeps its shape, whatever a server or a file says', () => {
    const { markdown } = answerOf('Acme | *Labs*', [aboutMail('fails', '<b>no</b> | `x`\n@octocat')]);
    expect(markdown).toContain(String.raw`## Acme \| \*Labs\*: check`);
    const [row] = markdown.split('\n').filter((line) => line.includes('Mail server'));
    expect(row).toBe(
      '- ❌ **Mail server**: &lt;b&gt;no&lt;/b&gt; \\| \\`x\\` @&#8203;octocat<br>**Where to set it:** secret SMTP_URL',
    );
  });
});
