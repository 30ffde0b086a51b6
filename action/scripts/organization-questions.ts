// What `npm run new` and `npm run kit` ask, what is wrong with an answer, the three files that the answers make, and what to
// paste into a terminal afterwards.
import { createInterface } from 'node:readline/promises';
import { slugProblems, validateIntegration } from '../src/config/validate.ts';
import { knownHosts, VENDOR_HOSTS } from '../src/core/model/hosts.ts';
import type { ConfigProblem } from '../src/core/model/model.ts';
import { secretsToSet } from '../src/secrets.ts';
import { Refusal } from './refusal.ts';

export interface Question {
  readonly flag: string;
  readonly ask: string;
  readonly suggested: string;
  /** A right answer where none is suggested. */
  readonly example?: string;
}

export const QUESTIONS: readonly Question[] = [
  { flag: 'name', ask: 'Name of the organization', suggested: '', example: 'Acme' },
  {
    flag: 'contact',
    ask: 'E-mail address that is told of problems (a group address is best)',
    suggested: '',
    example: 'hr@acme.example',
  },
  { flag: 'time-zone', ask: 'Time zone that decides what "today" is', suggested: 'America/New_York' },
  {
    flag: 'ukg-host',
    ask: `UKG host, as UKG shows it under Web Services (a test tenant: ${VENDOR_HOSTS.ukg.test.join(', ')})`,
    suggested: 'https://service5.ultipro.com',
  },
  {
    flag: 'betterworks-host',
    ask: `Betterworks host (${knownHosts('betterworks').join(', ')}; preview is for tests)`,
    suggested: 'https://app.betterworks.com',
  },
  { flag: 'department', ask: 'Department comes from (org_level_1, 2, 3 or 4)', suggested: 'org_level_2' },
  { flag: 'title', ask: 'Title comes from (job_title or job_description)', suggested: 'job_title' },
  { flag: 'hire-date', ask: 'Hire date comes from (hire_date or last_hire_date)', suggested: 'hire_date' },
];

export type Answers = Readonly<Record<string, string>>;

/** Asks in a terminal; elsewhere what is not given is as suggested. */
export async function answersFor(given: Answers): Promise<Answers> {
  const suggested = Object.fromEntries(QUESTIONS.map((question) => [question.flag, question.suggested]));
  if (!process.stdin.isTTY) return { ...suggested, ...given };
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await askAnswers(given, (text) => terminal.question(text), console.log);
  } catch (error) {
    // Ctrl+C and Ctrl+D.
    if (error instanceof Error && error.name === 'AbortError') throw new Refusal('\nStopped; nothing was written.');
    throw error;
  } finally {
    terminal.close();
  }
}

/** Asks what is not given, and what is given wrongly; each question until its answer is right, and no other again. */
export async function askAnswers(
  given: Answers,
  ask: (text: string) => Promise<string>,
  say: (text: string) => void,
): Promise<Answers> {
  const answers: Record<string, string> = { ...given };
  for (const question of QUESTIONS) {
    const { flag } = question;
    let answer = given[flag] ?? (await askOnce(question, ask));
    for (let fault = faultOf(flag, answer); fault !== ''; fault = faultOf(flag, answer)) {
      say(fault);
      answer = await askOnce(question, ask);
    }
    answers[flag] = answer;
  }
  return answers;
}

async function askOnce({ ask, suggested }: Question, answerTo: (text: string) => Promise<string>): Promise<string> {
  const answer = await answerTo(`${ask}${suggested === '' ? '' : ` [${suggested}]`}: `);
  return answer.trim() === '' ? suggested : answer.trim();
}

/** What is wrong with this one answer, as the files say it in which all others are right; warnings come with the files. */
function faultOf(flag: string, answer: string): string {
  const right = Object.fromEntries(QUESTIONS.map((one) => [one.flag, one.example ?? one.suggested]));
  const problems = problemsIn(filesOf({ ...right, [flag]: answer }), 'new', 'new');
  const errors = problems.filter(({ severity }) => severity === 'error');
  return errors.map(({ message, fix }) => `${message} ${fix}`).join('\n');
}

/** The name of an organization's folder, or a refusal that says why it cannot be one. */
export function checkedSlug(slug: string): string {
  const [unfit] = slugProblems(slug, slug);
  if (unfit === undefined) return slug;
  throw new Refusal(`${unfit.message} ${unfit.fix.replace('Rename the folder;', 'Choose another name:')}`);
}

/** The files of the answers, and warnings about them. Refuses answers that would make files that nobody could use. */
export function checkedFiles(
  answers: Answers,
  slug: string,
  folder: string,
): { readonly files: ReturnType<typeof filesOf>; readonly warnings: readonly string[] } {
  const files = filesOf(answers);
  const problems = problemsIn(files, slug, folder);
  const said = (severity: ConfigProblem['severity']): readonly string[] =>
    problems
      .filter((problem) => problem.severity === severity)
      .map(({ file, line, message, fix }) => `${file}:${String(line)} ${message} ${fix}`);
  const errors = said('error');
  if (errors.length > 0)
    throw new Refusal(['Nothing was written, for the files would not be valid:', ...errors].join('\n'));
  return { files, warnings: said('warning') };
}

/** Warnings among them. */
export function problemsIn(files: ReturnType<typeof filesOf>, slug: string, folder: string): readonly ConfigProblem[] {
  const sources = Object.entries(files).map(
    ([name, content]) => [name.replace('.yml', ''), { file: `${folder}/${name}`, content }] as const,
  );
  return validateIntegration(slug, Object.fromEntries(sources), folder).problems;
}

/** An environment that only the branch `main` reads. */
export function environmentCommands(slug: string): readonly string[] {
  const environment = `repos/{owner}/{repo}/environments/${slug}`;
  const limited = ['protected_branches]=false', 'custom_branch_policies]=true']
    .map((part) => ` -F 'deployment_branch_policy[${part}'`)
    .join('');
  return [
    `gh api -X PUT '${environment}'${limited}`,
    `gh api -X POST '${environment}/deployment-branch-policies' -f name=main`,
  ];
}

/** Each line but the last asks for its secret. */
export function secretCommands(slug: string): readonly string[] {
  return [
    ...secretsToSet('api').map((name) => `gh secret set ${name} --env ${slug}`),
    `openssl rand -hex 32 | gh secret set STATE_KEY --env ${slug}`,
  ];
}

export function filesOf(answer: Answers): Readonly<Record<'integration.yml' | 'mapping.yml' | 'filter.yml', string>> {
  const text = (flag: string): string => JSON.stringify(answer[flag] ?? '');
  const [contact = '', ...others] = (answer['contact'] ?? '').replace(/^\[|\]$/g, '').split(/\s*[,;]\s*/);
  // The questions name hosts alone, as people do.
  const host = (flag: string): string => text(flag).replace(/^"(?![a-z]+:|"$)/i, '"https://');
  return {
    'integration.yml': `# yaml-language-server: $schema=../../schemas/integration.schema.json
organization: ${text('name')}
technical_contact: ${JSON.stringify(others.length === 0 ? contact : [contact, ...others])}
time_zone: ${text('time-zone')}
enabled: true # false pauses this organization alone
ukg:
  host: ${host('ukg-host')}
betterworks:
  host: ${host('betterworks-host')}
`,
    'mapping.yml': `# yaml-language-server: $schema=../../schemas/mapping.schema.json
department_name: { from: ${answer['department'] ?? ''} }
title: { from: ${answer['title'] ?? ''} }
hire_date: { from: ${answer['hire-date'] ?? ''} }
`,
    'filter.yml': `# yaml-language-server: $schema=../../schemas/filter.schema.json
import: all # or matching, with employee_types, employee_statuses or companies
when_out_of_scope: keep
`,
  };
}
