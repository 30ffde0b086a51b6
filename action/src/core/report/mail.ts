// The e-mails to the technical contact: what is new, what is known, what is solved; what a stop asks for. Ids only.
import type { Mail, ReportedProblem, RunReport } from '../model/model.ts';
import { helpUrl, ownerWords, problemCatalog } from '../model/problem-catalog.ts';
import { countOf, dateWords, grouped } from '../model/text.ts';
import { errorsCsv } from './files.ts';
import type { Letter, Part } from './mail-parts.ts';
import { card, code, heading, lines, links, mailOf, oneLine, small, steps, strong } from './mail-parts.ts';
import type { News, ProblemGroup } from './news.ts';
import { driftAdvice, groupProblems, newsOf } from './news.ts';
import { peopleGroups } from './people.ts';
import {
  approvalSteps,
  codeToApprove,
  evidenceSentence,
  failedSentence,
  failureTitle,
  INSTEAD_OF_APPROVING,
  isBroken,
  isOfLimit,
  newsWords,
  overLimits,
  restSentence,
  statusSentence,
  stopMeans,
  writtenSentence,
} from './words.ts';

const MOST_IDS = 10;
/** When there are more new kinds, the rest gets one line each. */
const MOST_CARDS = 12;
/** Larger files are not attached: many mail servers refuse large mails. */
const MOST_ATTACHED_BYTES = 1_000_000;

export interface Recipient {
  readonly to: readonly string[];
  /** `report.html`, as in the report folder. */
  readonly page: string;
  /** The trouble of the last run is gone, and nothing is open. */
  readonly isRecovery: boolean;
}

/** What a run has to tell, with the list of problems and the page attached. */
export function reportMail(report: RunReport, { to, page, isRecovery }: Recipient): Mail {
  const news = newsOf(report);
  // What stopped or broke the run comes first, known or not.
  const isEnd = endOf(report);
  const groupsOf = (problems: News['fresh']): readonly ProblemGroup[] =>
    groupProblems(
      problems.filter((problem) => !isEnd(problem)),
      report,
    );
  const files = [
    { name: 'report.html', content: page },
    { name: 'errors.csv', content: errorsCsv(report.problems, report.links) },
  ];
  const attachments = files.filter(({ content }) => new TextEncoder().encode(content).length <= MOST_ATTACHED_BYTES);
  const isAttached = attachments.length === files.length;
  const letter: Letter = {
    heading: `${report.organization}: ${headline(report, isRecovery)}`,
    tone: toneOf(report, news),
    parts: [
      ...openingParts(report, isRecovery),
      ...newParts(report, groupsOf(news.fresh)),
      ...section(
        'Known',
        groupsOf(news.known).map((group) => lineOf(group, report)),
      ),
      ...section('Solved', solvedLines(news)),
      ...section('Differences', differenceLines(report)),
      small([evidenceSentence(report), writtenSentence(report)].filter((line) => line !== '')),
      links([
        { words: 'Open the run', address: report.links.run ?? '' },
        { words: 'When something is wrong', address: report.links.troubleshooting },
      ]),
      small([isAttached ? ATTACHED : NOT_ATTACHED, 'This message and its files show ids and no names.']),
    ],
  };
  return mailOf(letter, to, attachments);
}

const ATTACHED =
  'Attached: `report.html`, the page of this run with everybody in it, and `errors.csv`, the same as a table.';
const NOT_ATTACHED =
  'The page of this run and its table are too long for a mail: both are among the artifacts at the end of the run’s page.';

/** What changed, for subject and title. */
export function headline(report: RunReport, isRecovery: boolean): string {
  if (report.status === 'stopped') return 'stopped by a limit, nothing was written';
  if (report.status === 'failed') return `failed${failureTitle(report)}`;
  if (isRecovery) return 'all is well again';
  const words = newsWords(newsOf(report));
  if (words !== '') return words;
  return report.drift === null || report.drift.length === 0
    ? 'all is well'
    : countOf(report.drift.length, 'difference');
}

function toneOf(report: RunReport, news: News): Letter['tone'] {
  if (isBroken(report)) return 'stop';
  return news.fresh.length + news.known.length === 0 ? 'well' : 'trouble';
}

function openingParts(report: RunReport, isRecovery: boolean): readonly Part[] {
  switch (report.status) {
    case 'stopped':
      return stopParts(report);
    case 'failed': {
      const causes = groupProblems(report.problems.filter(endOf(report)), report);
      return [lines([failedSentence(report)]), ...causes.map((group) => cardOf(group, report))];
    }
    case 'problems':
      return [lines([restSentence(report)])];
    default:
      return [lines([isRecovery ? 'Nothing is open any more.' : statusSentence(report)])];
  }
}

/** Whether a problem stopped or broke the run; an employee may have a problem with the same code. */
function endOf({ status, problems }: RunReport): (problem: Pick<ReportedProblem, 'code'>) => boolean {
  if (status === 'stopped') return ({ code }) => isOfLimit(code);
  const broken = status === 'failed' ? problems.filter(({ ukgEmployeeId }) => ukgEmployeeId === null) : [];
  const codes = new Set(broken.map(({ code }) => code));
  return ({ code }) => codes.has(code);
}

/** What would happen, why it was stopped, the code, the three clicks; a refused approval says first why. */
function stopParts(report: RunReport): readonly Part[] {
  const approval = codeToApprove(report);
  return [
    ...(report.refusals.length === 0 ? [] : [strong(report.refusals)]),
    lines([...overLimits(report), stopMeans(report), 'Look first at who they are: the page of this run lists them.']),
    ...(approval === null
      ? []
      : [code('Approval code', approval), steps(approvalSteps(report)), lines([INSTEAD_OF_APPROVING])]),
  ];
}

function newParts(report: RunReport, groups: readonly ProblemGroup[]): readonly Part[] {
  if (groups.length === 0) return [];
  const cards = groups.slice(0, MOST_CARDS).map((group) => cardOf(group, report));
  const rest = groups.slice(MOST_CARDS).map((group) => lineOf(group, report));
  return [heading('New'), ...cards, ...(rest.length === 0 ? [] : [lines(rest)])];
}

function cardOf(group: ProblemGroup, { links: { troubleshooting } }: RunReport): Part {
  const { title, count, ids, isCause, messages, details, whatToDo, owner, code } = group;
  return card(
    isCause || count === 1 ? title : `${title}: ${countOf(count, 'person', 'people')}`,
    [
      ...(ids.length === 0 ? [] : [`${ids.length === 1 ? 'Employee' : 'Employees'} ${firstIds(ids)}`]),
      ...messages.slice(0, MOST_IDS),
      ...details,
      `What to do: ${whatToDo}`,
      `Who: ${ownerWords[owner]} (${code})`,
    ],
    { words: 'Step by step', address: helpUrl(troubleshooting, code) },
  );
}

function firstIds(ids: readonly string[]): string {
  const rest = ids.length - MOST_IDS;
  return `${ids.slice(0, MOST_IDS).map(oneLine).join(', ')}${rest > 0 ? ` and ${grouped(rest)} more` : ''}`;
}

/** A heading and its lines; empty without lines. */
function section(title: string, texts: readonly string[]): readonly Part[] {
  return texts.length === 0 ? [] : [heading(title), lines(texts)];
}

/** "No e-mail in UKG: 24 people, the oldest since 6 Oct 2026" */
function lineOf(group: ProblemGroup, { timeZone }: RunReport): string {
  const since = dateWords(group.oldest, timeZone);
  if (group.count === 1) return [group.title, ...group.ids].join(': ') + `, since ${since}`;
  const what = group.isCause ? '' : `: ${countOf(group.count, 'person', 'people')}`;
  return `${group.title}${what}, the oldest since ${since}`;
}

function solvedLines({ solved }: News): readonly string[] {
  return [...Map.groupBy(solved, ({ code }) => code)].map(([code, all]) => {
    const count = all[0]?.ukgEmployeeId === null ? '' : `: ${countOf(all.length, 'person', 'people')}`;
    return `${problemCatalog[code].title}${count}`;
  });
}

/** Open differences that a comparison found, and how to repair them. */
function differenceLines(report: RunReport): readonly string[] {
  const lines = peopleGroups(report)
    .filter(({ part }) => part === 'Differences')
    .map(({ title, rows }) => `${title}: ${grouped(rows.length)}`);
  return lines.length === 0 ? [] : [...lines, driftAdvice(report)];
}

/** The same in short for a chat, without ids of people. */
export function chatText(report: RunReport, isRecovery: boolean): string {
  const words = [
    `${report.organization}: ${headline(report, isRecovery)}.`,
    ...(report.status === 'stopped' ? overLimits(report) : []),
    report.links.run ?? '',
  ];
  return oneLine(words.join(' '));
}
