// The command `check`: asks every system one cheap question and says what works, and for what does not, where to set it.
import { escapeMarkdown } from '../core/model/text.ts';
import { paragraphs } from '../core/report/markdown.ts';
import { RunFailure, wordsOf } from '../failure.ts';
import type { Answer } from './command.ts';

export interface CheckPoint {
  readonly name: string;
  /** Where a secret or setting for it stands. */
  readonly where: string;
  /** What its absence means, for what is not set up and need not be; it is told, and fails nothing. */
  readonly absent?: string;
  /** Resolves to a remark; rejects with what is wrong. */
  readonly run: () => Promise<string>;
}

type Verdict = 'works' | 'fails' | 'absent' | 'untried';

export interface Finding {
  readonly name: string;
  readonly where: string;
  readonly verdict: Verdict;
  readonly remark: string;
}

const MARKS: Readonly<Record<Verdict, string>> = { works: '✅', fails: '❌', absent: '➖', untried: '➖' };
const WORDS: Readonly<Record<Verdict, string>> = {
  works: 'works',
  fails: 'FAILS',
  absent: 'not set up',
  untried: 'note',
};

interface Beside {
  /** Asked once all points are. */
  readonly further?: () => Promise<readonly Finding[]>;
  /** The target could be written to, and nobody tried. */
  readonly isUnproved?: boolean;
}

/** Asks all of them, also after a failure: the administrator settles everything in one go. */
export async function check(
  organization: string,
  points: readonly CheckPoint[],
  { further = () => Promise.resolve([]), isUnproved = false }: Beside = {},
): Promise<Answer> {
  const asked = await Promise.all(points.map(find));
  const findings = [...asked, ...(await further())];
  const failed = findings.filter(({ verdict }) => verdict === 'fails');
  const headline =
    failed.length === 0
      ? `Everything ${findings.some(({ verdict }) => verdict === 'absent') ? 'that is set up ' : ''}works.${isUnproved ? ' Writing was not tried.' : ''}`
      : `${String(failed.length)} of ${String(findings.length)} ${failed.length === 1 ? 'does' : 'do'} not work.`;
  // What does not work stands in a list: where to set it must not be scrolled away on a phone.
  const isTodo = ({ verdict, where }: Finding): boolean => verdict !== 'works' && where !== '';
  const todo = findings
    .filter(isTodo)
    .map(
      ({ name, verdict, remark, where }) =>
        `- ${MARKS[verdict]} **${name}**: ${escapeMarkdown(remark)}<br>**Where to set it:** ${escapeMarkdown(where)}`,
    );
  const rows = findings
    .filter((finding) => !isTodo(finding))
    .map(({ name, verdict, remark }) => `| ${MARKS[verdict]} | ${name} | ${escapeMarkdown(remark)} |`);
  return {
    status: failed.length === 0 ? 'ok' : 'failed',
    markdown: `${paragraphs([
      `## ${escapeMarkdown(organization)}: check`,
      `**${headline}**`,
      todo.join('\n'),
      rows.length === 0 ? null : ['|  | What | Result |', '| --- | --- | --- |', ...rows].join('\n'),
    ])}\n`,
    files: [],
    lines: findings.map(({ name, verdict, remark, where }) => ({
      text: `${WORDS[verdict]}: ${name}: ${remark}${verdict === 'works' || where === '' ? '' : ` (${where})`}`,
      isFailure: verdict === 'fails',
    })),
  };
}

/** No secret is wrong where the system was not reached. */
const UNREACHED: ReadonlySet<string> = new Set(['UKG_UNAVAILABLE', 'BETTERWORKS_UNAVAILABLE']);

async function find({ name, where, absent, run }: CheckPoint): Promise<Finding> {
  if (absent !== undefined) return { name, where, verdict: 'absent', remark: absent };
  try {
    return { name, where, verdict: 'works', remark: await run() };
  } catch (error) {
    const isUnreached = error instanceof RunFailure && UNREACHED.has(error.code);
    return {
      name,
      where: isUnreached ? 'the network of the runner, or the host in integration.yml' : where,
      verdict: 'fails',
      remark: wordsOf(error),
    };
  }
}
