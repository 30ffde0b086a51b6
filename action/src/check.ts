// The command `check`: asks every system one cheap question and says what works, and for what does not, where to set it.
import type { Answer } from './answer.ts';
import { escapeMarkdown } from './core/escape-markdown.ts';

export interface CheckPoint {
  readonly name: string;
  /** Where a secret or setting for it stands. */
  readonly where: string;
  /** What its absence means, for what is not set up and need not be; it is told, and fails nothing. */
  readonly absent?: string;
  /** Resolves to a remark; rejects with what is wrong. */
  readonly run: () => Promise<string>;
}

type Verdict = 'works' | 'fails' | 'absent';

interface Finding {
  readonly name: string;
  readonly where: string;
  readonly verdict: Verdict;
  readonly remark: string;
}

const MARKS: Readonly<Record<Verdict, string>> = { works: '✅', fails: '❌', absent: '➖' };
const WORDS: Readonly<Record<Verdict, string>> = { works: 'works', fails: 'FAILS', absent: 'not set up' };

/** Asks all of them, also after a failure: the administrator mends everything in one go. */
export async function check(organization: string, points: readonly CheckPoint[]): Promise<Answer> {
  const findings = await Promise.all(points.map(find));
  const failed = findings.filter(({ verdict }) => verdict === 'fails');
  const headline =
    failed.length === 0
      ? `Everything ${findings.some(({ verdict }) => verdict === 'absent') ? 'that is set up ' : ''}works.`
      : `${String(failed.length)} of ${String(findings.length)} ${failed.length === 1 ? 'does' : 'do'} not work.`;
  const rows = findings.map(
    ({ name, verdict, remark, where }) =>
      `| ${MARKS[verdict]} | ${name} | ${escapeMarkdown(remark)} | ${verdict === 'works' ? '' : escapeMarkdown(where)} |`,
  );
  return {
    status: failed.length === 0 ? 'ok' : 'failed',
    markdown: [
      `## ${escapeMarkdown(organization)}: check`,
      '',
      `**${headline}**`,
      '',
      '|  | What | Result | Where to set it |',
      '| --- | --- | --- | --- |',
      ...rows,
      '',
    ].join('\n'),
    files: [],
    lines: findings.map(({ name, verdict, remark, where }) => ({
      text: `${WORDS[verdict]}: ${name}: ${remark}${verdict === 'works' ? '' : ` (${where})`}`,
      isFailure: verdict === 'fails',
    })),
  };
}

async function find({ name, where, absent, run }: CheckPoint): Promise<Finding> {
  if (absent !== undefined) return { name, where, verdict: 'absent', remark: absent };
  try {
    return { name, where, verdict: 'works', remark: await run() };
  } catch (error) {
    return { name, where, verdict: 'fails', remark: error instanceof Error ? error.message : String(error) };
  }
}
