// How a walkthrough of the documents is played: its text, the events that a reader starts, and what comes of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ROOT } from '../run-action.ts';
import type { WorkflowEvent } from '../workflows/runner/event.ts';
import type { JobRun, WorkflowRun } from '../workflows/runner/run-workflow.ts';

export const BY_HAND = (inputs: Readonly<Record<string, string | boolean>>): WorkflowEvent => ({
  name: 'workflow_dispatch',
  inputs,
});
export const DAILY: WorkflowEvent = { name: 'schedule', cron: '17 5 * * *' };

/** The text of a document under one heading, up to the next of its level. */
export function section(file: string, heading: string): string {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const level = /^#+/.exec(heading)![0];
  const start = text.indexOf(`\n${heading}\n`);
  expect(start, `${file} has no ${heading}`).toBeGreaterThan(-1);
  const rest = text.slice(start + heading.length + 2);
  // What begins with # in a block is a comment of its file.
  const plain = rest.replace(/^```[\s\S]*?^```/gm, (block) => block.replaceAll('#', ' '));
  const end = plain.search(new RegExp(`^#{1,${String(level.length)}} `, 'm'));
  return end === -1 ? rest : rest.slice(0, end);
}

export const stepsOf = ({ jobs }: WorkflowRun): JobRun['steps'] => jobs.flatMap(({ steps }) => steps);

export const outputsOf = (run: WorkflowRun): Readonly<Record<string, string>> =>
  stepsOf(run).find(({ name }) => name === 'Run')?.outputs ?? {};
