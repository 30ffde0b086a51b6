// What the demo prints: a heading a chapter, the figures of a run, files as they are.
import type { ActionRun } from '../run-action.ts';

const say = (text = ''): void => {
  process.stdout.write(`${text}\n`);
};

export const terminal = {
  say,
  chapter(number: number, title: string): void {
    say(`\n${'─'.repeat(100)}\n${number}. ${title}\n`);
  },
  events(events: readonly string[]): void {
    for (const event of events) say(`   UKG: ${event}`);
    if (events.length > 0) say();
  },
  run(run: ActionRun): void {
    const { status, ...counts } = run.outputs;
    const names = [
      'created',
      'updated',
      'deactivated',
      'reactivated',
      'unchanged',
      'excluded',
      'held',
      'scheduled',
      'problems',
    ];
    say(`   status: ${status ?? '(none)'}   (exit code ${run.exitCode})`);
    say(`   ${names.map((name) => `${name} ${counts[name] ?? '?'}`).join(' · ')}`);
  },
  text(title: string, text: string, most = 60): void {
    say(`\n   ${title}`);
    const lines = text
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split(/\r?\n/);
    for (const line of lines.slice(0, most)) say(`   │ ${line}`);
    if (lines.length > most) say(`   │ … ${lines.length - most} more lines`);
  },
};
