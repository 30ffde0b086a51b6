// `npm run new -- <slug> [--name … --contact … …]`: writes a new organization's folder, ready for its first pull request.
// What is not given as a flag is asked for in the terminal.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { isSlug, validateIntegration } from '../src/config/validate.ts';

interface Question {
  readonly flag: string;
  readonly ask: string;
  readonly suggested: string;
}

const QUESTIONS: readonly Question[] = [
  { flag: 'name', ask: 'Name of the organization', suggested: '' },
  { flag: 'contact', ask: 'E-mail address that is told of problems (a group address is best)', suggested: '' },
  { flag: 'time-zone', ask: 'Time zone that decides what "today" is', suggested: 'America/New_York' },
  { flag: 'ukg-host', ask: 'UKG host, as UKG shows it under Web Services', suggested: 'https://service5.ultipro.com' },
  { flag: 'betterworks-host', ask: 'Betterworks host', suggested: 'https://app.betterworks.com' },
  { flag: 'department', ask: 'Department comes from (org_level_1, 2, 3 or 4)', suggested: 'org_level_2' },
  { flag: 'title', ask: 'Title comes from (job_title or job_description)', suggested: 'job_title' },
  { flag: 'hire-date', ask: 'Hire date comes from (hire_date or last_hire_date)', suggested: 'hire_date' },
];

type Answers = Readonly<Record<string, string>>;

const USAGE = [
  'Give the folder name of the organization (a-z, 0-9 and hyphens): npm run new -- acme',
  'What no flag says is asked for:',
  ...QUESTIONS.map(({ flag, ask }) => `  --${flag.padEnd(17)} ${ask}`),
].join('\n');

async function main(): Promise<void> {
  const { given, slug } = commandLine();
  if (!isSlug(slug)) {
    refuse(USAGE);
    return;
  }
  const folder = join(given['integrations'] ?? 'integrations', slug);
  if (existsSync(folder)) {
    refuse(`${folder} is there already, so nothing was written.`);
    return;
  }
  const files = filesOf(await answers(given));
  const { problems } = validateIntegration(slug, sourcesOf(files, folder), folder);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const said = errors.map(({ file, line, message, fix }) => `${file}:${line} ${message} ${fix}`);
    refuse(['Nothing was written, for the files would not be valid:', ...said].join('\n'));
    return;
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  console.log(
    `Wrote ${Object.keys(files)
      .map((name) => join(folder, name))
      .join(', ')}.`,
  );
  console.log(
    `Next: make the environment "${slug}" with its secrets (README, "Set up in ten minutes"), add the line "/integrations/${slug}/ @your/team" to .github/CODEOWNERS, commit both and open a pull request.`,
  );
}

/** No slug where a flag is unknown or has no value. */
function commandLine(): { readonly given: Answers; readonly slug: string } {
  const flags = ['integrations', ...QUESTIONS.map(({ flag }) => flag)];
  const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { given: values as Answers, slug: positionals[0] ?? '' };
  } catch {
    return { given: {}, slug: '' };
  }
}

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

async function answers(given: Answers): Promise<Answers> {
  const missing = QUESTIONS.filter(({ flag }) => given[flag] === undefined);
  if (missing.length === 0 || !process.stdin.isTTY) {
    return { ...Object.fromEntries(QUESTIONS.map(({ flag, suggested }) => [flag, suggested])), ...given };
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const asked: Record<string, string> = {};
  for (const { flag, ask, suggested } of missing) {
    const answer = await terminal.question(`${ask}${suggested === '' ? '' : ` [${suggested}]`}: `);
    asked[flag] = answer.trim() === '' ? suggested : answer.trim();
  }
  terminal.close();
  return { ...given, ...asked };
}

function filesOf(answer: Answers): Readonly<Record<'integration.yml' | 'mapping.yml' | 'filter.yml', string>> {
  const text = (flag: string): string => JSON.stringify(answer[flag] ?? '');
  return {
    'integration.yml': `# yaml-language-server: $schema=../../schemas/integration.schema.json
organization: ${text('name')}
technical_contact: ${text('contact')}
time_zone: ${text('time-zone')}
enabled: true # false pauses this organization alone
ukg:
  host: ${text('ukg-host')}
betterworks:
  host: ${text('betterworks-host')}
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

function sourcesOf(files: ReturnType<typeof filesOf>, folder: string): Parameters<typeof validateIntegration>[1] {
  const source = (name: keyof typeof files): { file: string; content: string } => ({
    file: `${folder}/${name}`,
    content: files[name],
  });
  return { integration: source('integration.yml'), mapping: source('mapping.yml'), filter: source('filter.yml') };
}

await main();
