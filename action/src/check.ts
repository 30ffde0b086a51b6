// The command `check`: asks every system one cheap question and says what works, and for what does not, where to set it.
import type { Answer } from './answer.ts';
import { escapeMarkdown } from './core/escape-markdown.ts';

export interface CheckPoint {
  readonly name: string;
  /** Where a secret or setting for it stands. */
  readonly where: string;
  /** Resolves to a remark; rejects with what is wrong. */
  readonly run: () => Promise<string>;
}

interface Finding {
  readonly name: string;
  readonly where: string;
  readonly works: boolean;
  readonly remark: string;
}

/** Asks all of them, also after a failure: the administrator mends everything in one go. */
export async function check(organization: string, points: readonly CheckPoint[]): Promise<Answer> {
  const findings = await Promise.all(points.map(find));
  const failed = findings.filter((finding) => !finding.works);
  const headline =
    failed.length === 0
      ? 'Everything works.'
      : `${String(failed.length)} of ${String(findings.length)} ${failed.length === 1 ? 'does' : 'do'} not work.`;
  const rows = findings.map(
    ({ name, works, remark, where }) =>
      `| ${works ? '✅' : '❌'} | ${name} | ${escapeMarkdown(remark)} | ${works ? '' : escapeMarkdown(where)} |`,
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
    lines: findings.map(({ name, works, remark, where }) => ({
      text: `${works ? 'works' : 'FAILS'}: ${name}: ${remark}${works ? '' : ` (${where})`}`,
      isFailure: !works,
    })),
  };
}

async function find({ name, where, run }: CheckPoint): Promise<Finding> {
  try {
    return { name, where, works: true, remark: await run() };
  } catch (error) {
    return { name, where, works: false, remark: error instanceof Error ? error.message : String(error) };
  }
}
