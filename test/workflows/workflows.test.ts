// What every workflow of this repository keeps to. Each rule has cost somebody a secret or a night.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { jobs, ROOT, steps, workflows } from './workflow-files.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean; readonly default?: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const action = load(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;
const ours = steps.filter(({ step }) => step.uses === './');

describe.each(workflows)('$file', ({ file, text, permissions, on }) => {
  it('pins every action of others to a commit, and says which version that is', () => {
    const uses = text.split('\n').filter((line) => /^\s*(- )?uses: (?!\.\/)/.test(line));
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('grants nothing to the workflow as a whole', () => {
    expect(permissions).toEqual({});
  });

  it('says beside every grant what it is for', () => {
    const grants = text.split('\n').filter((line) => /^\s+[a-z-]+: (read|write)\b/.test(line));
    for (const line of grants) expect(line).toMatch(/: (read|write) # \w+/);
  });

  it.runIf('workflow_dispatch' in on && /secrets\./.test(text))(
    'begins by refusing any branch but the default one, for it hands out secrets',
    () => {
      const [first] = steps.filter((one) => one.title.startsWith(file)).map(({ step }) => step);
      expect(first?.if).toBe(
        "github.event_name == 'workflow_dispatch' && github.ref != format('refs/heads/{0}', github.event.repository.default_branch)",
      );
      expect(first?.run).toContain('exit 1');
    },
  );

  it('never runs code of strangers with secrets, and never hands out all secrets', () => {
    // plan.yml checks out nothing of the pull request and reads its files as data; a test of its own says so.
    if (file !== 'plan.yml') expect(Object.keys(on)).not.toContain('pull_request_target');
    if ('pull_request' in on) expect(text).not.toMatch(/secrets\./);
    expect(Object.keys(on)).not.toContain('workflow_run');
    expect(text).not.toMatch(/toJSON\(\s*secrets|secrets: inherit|secrets\[/i);
  });
});

describe.each(jobs)('$title', ({ job }) => {
  it('names its runner, its time-out and its grants', () => {
    expect(job['runs-on']).toBe('ubuntu-24.04');
    expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
    expect(job.permissions).toBeDefined();
  });

  it('leaves no token on disk after checking out', () => {
    for (const step of job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
      expect(step.with?.['persist-credentials']).toBe(false);
    }
  });

  it('passes values to scripts by environment, never by pasting them in', () => {
    for (const { run } of job.steps) expect(run ?? '').not.toContain('${{');
  });
});

describe('actions of others', () => {
  it('are pinned to one commit each', () => {
    const pins = new Map<string, Set<string>>();
    for (const { step } of steps) {
      const [name, commit] = step.uses?.split('@') ?? [];
      if (name && commit) pins.set(name, (pins.get(name) ?? new Set()).add(commit));
    }
    for (const [name, commits] of pins) expect([name, commits.size]).toEqual([name, 1]);
  });
});

describe('our own action', () => {
  it('runs on the Node that GitHub offers, from the committed bundle', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'action/dist/index.js' });
  });

  it.each(ours)('is given only inputs that it has, and every one that it requires ($title)', ({ step }) => {
    const given = Object.keys(step.with ?? {});
    const required = Object.entries(action.inputs).flatMap(([name, input]) => (input.required ? [name] : []));
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(given));
    expect(given).toEqual(expect.arrayContaining(required));
  });

  it.each(ours)('has the secrets of one environment alone, or none ($title)', ({ title, step }) => {
    const { job } = jobs.find((one) => one.title === title)!;
    const isGivenSecrets = /\$\{\{ (secrets|vars)\./.test(JSON.stringify(step.with));
    const own = { name: '${{ matrix.organization }}', deployment: false };
    expect([isGivenSecrets, job.environment]).toEqual(isGivenSecrets ? [true, own] : [false, undefined]);
  });
});

describe('secrets and variables', () => {
  const named = new Set(
    workflows.flatMap(({ text }) => [...text.matchAll(/\b(?:secrets|vars)\.(\w+)/g)].map(([, name]) => name!)),
  );
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

  it.each([...named].sort())('%s is explained in README.md', (name) => {
    expect(readme).toContain(`\`${name}\``);
  });
});
