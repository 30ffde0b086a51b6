// What the demo prints: a heading a chapter, what happened in UKG, and a sentence or two about the run.
import type { ActionRun } from '../run-action.ts';

const say = (text = ''): void => {
  process.stdout.write(`${text}\n`);
};

const ENDED: Readonly<Record<string, string>> = {
  baseline: 'The first comparison is done',
  ok: 'All is well',
  problems: 'Done, with problems to solve',
  stopped: 'Stopped before the first change',
};

const WRITTEN = ['created', 'updated', 'deactivated', 'reactivated'];

export const terminal = {
  say: (text = ''): void => {
    say(text === '' ? '' : `   ${text}`);
  },
  chapter(number: number, title: string): void {
    say(`\n${'─'.repeat(80)}\n${number}. ${title}\n`);
  },
  events(events: readonly string[]): void {
    for (const event of events) say(`   UKG: ${event}`);
    if (events.length > 0) say();
  },
  /** `isPlan`: the run only said what a run would do. */
  run({ outputs, exitCode }: ActionRun, isPlan = false): void {
    const { status = '' } = outputs;
    if (isPlan) {
      say(status === 'stopped' ? '   Planned: writing everybody at once would stop at a limit.' : '   Planned.');
      return;
    }
    say(`   ${ENDED[status] ?? `The status is "${status}"`}${exitCode === 0 ? '' : ', and the run is red'}.`);
    if (status !== 'stopped') say(`   ${writtenIn(outputs)}`);
    if (outputs['problems'] !== '0')
      say(`   Problems: ${outputs['problems'] ?? '?'}. Waiting: ${outputs['held'] ?? '?'}.`);
  },
};

function writtenIn(outputs: ActionRun['outputs']): string {
  const parts = WRITTEN.filter((name) => outputs[name] !== '0').map((name) => `${outputs[name] ?? '?'} ${name}`);
  return parts.length === 0 ? 'Nobody was written.' : `Written: ${parts.join(', ')}.`;
}
