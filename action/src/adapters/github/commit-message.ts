// What a state commit says: counts only, and that no workflow need run for it.
import type { Counts, RunRecord, RunStatus } from '../../core/model.ts';
import type { CommitNote } from '../../ports.ts';

const OUTCOMES: Readonly<Record<RunStatus, readonly string[]>> = {
  ok: [],
  problems: [],
  stopped: ['stopped by a limit'],
  failed: ['failed'],
  paused: ['paused'],
  baseline: ['baseline'],
};

/** `Sync acme: 3 created, 1 updated [skip ci]` */
export function commitHeadline({ slug, run }: CommitNote): string {
  const parts = [...OUTCOMES[run.status], ...counted(run, ['created', 'updated', 'deactivated', 'reactivated'])];
  return `Sync ${slug}: ${parts.length === 0 ? 'nothing to write' : parts.join(', ')} [skip ci]`;
}

export function commitBody({ run, runUrl }: CommitNote): string {
  const parts = counted(run, ['unchanged', 'excluded', 'held', 'scheduled', 'problems']);
  const counts = parts.length === 0 ? 'Nobody to look at' : parts.join(', ');
  return `${counts}.\nRun of ${run.at}${runUrl === null ? '' : `\n${runUrl}`}`;
}

function counted(run: RunRecord, names: readonly (keyof Counts)[]): readonly string[] {
  const words = (name: keyof Counts): string => (name === 'problems' && run[name] === 1 ? 'problem' : name);
  return names.filter((name) => run[name] > 0).map((name) => `${String(run[name])} ${words(name)}`);
}
