// GitHub's own checker reads every workflow and action.yml: keys, expressions, contexts, cron, grants, the graph of jobs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@actions/languageservice';
import { validateAction } from '@actions/languageservice/validate-action';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ROOT, workflows } from './workflow-files.ts';

type Findings = Awaited<ReturnType<typeof validate>>;

const document = (name: string, text: string): TextDocument => TextDocument.create(`file:///${name}`, 'yaml', 1, text);

const lines = (findings: Findings): readonly string[] =>
  findings.map(
    ({ message, range }) => `${range.start.line + 1} ${typeof message === 'string' ? message : message.value}`,
  );

describe("GitHub's checker", () => {
  it.each(workflows)('has nothing to say against $file', async ({ file, text }) => {
    expect(lines(await validate(document(file, text)))).toEqual([]);
  });

  it('has nothing to say against action.yml', async () => {
    const text = readFileSync(join(ROOT, 'action.yml'), 'utf8');
    expect(lines(await validateAction(document('action.yml', text)))).toEqual([]);
  });

  it('would complain about a workflow that GitHub refuses', async () => {
    const wrong = workflows[0]!.text.replace('timeout-minutes:', 'time-out:');
    expect(lines(await validate(document('wrong.yml', wrong)))).not.toEqual([]);
  });
});
