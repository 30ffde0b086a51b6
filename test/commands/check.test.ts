import { describe, expect, it } from 'vitest';
import { check } from '../../action/src/commands/check.ts';
import type { CheckPoint } from '../../action/src/commands/check.ts';

function aPoint(run: CheckPoint['run']): CheckPoint {
  return { name: 'Mail server', where: 'secret SMTP_URL', run };
}

describe('check', () => {
  it('asks every system, also after a failure, and says of each that fails where to set it', async () => {
    const answer = await check('Acme', [
      aPoint(() => Promise.reject(new Error('nobody answers'))),
      { ...aPoint(() => Promise.resolve('readable')), name: 'State' },
    ]);
    expect(answer.status).toBe('failed');
    expect(answer.markdown).toContain(
      '**1 of 2 does not work.**\n\n- ❌ **Mail server**: nobody answers<br>**Where to set it:** secret SMTP_URL\n\n|  | What | Result |',
    );
    expect(answer.lines).toEqual([
      { text: 'FAILS: Mail server: nobody answers (secret SMTP_URL)', isFailure: true },
      { text: 'works: State: readable', isFailure: false },
    ]);
  });

  it('tells what is not set up and need not be, and asks nothing of it', async () => {
    const mail = { ...aPoint(() => Promise.reject(new Error('asked'))), absent: 'nobody is told by mail' };
    const answer = await check('Acme', [mail, { ...aPoint(() => Promise.resolve('readable')), name: 'State' }]);
    expect(answer.status).toBe('ok');
    expect(answer.markdown).toContain('**Everything that is set up works.**');
    expect(answer.markdown).toContain(
      '- ➖ **Mail server**: nobody is told by mail<br>**Where to set it:** secret SMTP_URL',
    );
    expect(answer.lines).toEqual([
      { text: 'not set up: Mail server: nobody is told by mail (secret SMTP_URL)', isFailure: false },
      { text: 'works: State: readable', isFailure: false },
    ]);
  });

  it('keeps its shape, whatever a server or a file says', async () => {
    const { markdown } = await check('Acme | *Labs*', [
      aPoint(() => Promise.reject(new Error('<b>no</b> | `x`\n@octocat'))),
    ]);
    expect(markdown).toContain(String.raw`## Acme \| \*Labs\*: check`);
    const [row] = markdown.split('\n').filter((line) => line.includes('Mail server'));
    expect(row).toBe(
      '- ❌ **Mail server**: &lt;b&gt;no&lt;/b&gt; \\| \\`x\\` @&#8203;octocat<br>**Where to set it:** secret SMTP_URL',
    );
  });
});
