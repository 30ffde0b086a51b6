// What sync.yml asks of the action at each way of starting it, worked out by GitHub's own evaluator of expressions.
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { describe, expect, it } from 'vitest';
import { readWorkflow } from './workflow-files.ts';

type Context = Readonly<Record<string, unknown>>;

/** The text that GitHub puts in place of `${{ … }}`. */
function evaluated(text: string, context: Context): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => {
    const { tokens } = new Lexer(expression.trim()).lex();
    const known = JSON.parse(JSON.stringify(context), data.reviver) as data.Dictionary;
    return new Evaluator(new Parser(tokens, Object.keys(context), []).parse(), known).evaluate().coerceString();
  });
}

const given = readWorkflow('sync.yml').jobs['sync']!.steps.find(({ uses }) => uses === './')!.with!;
const [daily, weekly] = (readWorkflow('sync.yml').on['schedule'] as readonly { readonly cron: string }[]).map(
  ({ cron }) => cron,
);

const schedule = (cron: string | undefined, apply = false): Context => ({
  github: { event_name: 'schedule', event: { schedule: cron } },
  inputs: {},
  matrix: { organization: 'acme', apply },
});
const byHand = (inputs: Context, apply = false): Context => ({
  github: { event_name: 'workflow_dispatch', event: {} },
  inputs: { organization: '', approve: '', ...inputs },
  matrix: { organization: 'acme', apply },
});

describe('sync.yml', () => {
  it.each([
    { when: 'every day', context: schedule(daily), command: 'sync', apply: 'false' },
    {
      when: 'every day, where the weekly comparison applies',
      context: schedule(daily, true),
      command: 'sync',
      apply: 'false',
    },
    { when: 'every week', context: schedule(weekly), command: 'reconcile', apply: 'false' },
    {
      when: 'every week, where integration.yml says reconcile: apply',
      context: schedule(weekly, true),
      command: 'reconcile',
      apply: 'true',
    },
    { when: 'by hand', context: byHand({ command: 'sync', apply: false }), command: 'sync', apply: 'false' },
    {
      when: 'by hand, to compare',
      context: byHand({ command: 'reconcile', apply: false }, true),
      command: 'reconcile',
      apply: 'false',
    },
    {
      when: 'by hand, to repair',
      context: byHand({ command: 'reconcile', apply: true }),
      command: 'reconcile',
      apply: 'true',
    },
  ])('$when: $command, apply $apply', ({ context, command, apply }) => {
    expect([evaluated(String(given['command']), context), evaluated(String(given['apply']), context)]).toEqual([
      command,
      apply,
    ]);
  });

  it('hands the approval on as it was typed', () => {
    const context = byHand({ command: 'sync', apply: false, approve: '3f8a0c51d9e27b64' });
    expect(evaluated(String(given['approve']), context)).toBe('3f8a0c51d9e27b64');
    expect(evaluated(String(given['organization']), context)).toBe('acme');
  });
});
