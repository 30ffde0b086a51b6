// `npm run new -- <slug> [--name … --contact … …]`: writes a new organization's folder, ready for its first pull request.
// What is not given as a flag is asked for in the terminal.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { slugProblems } from '../src/config/validate.ts';
import {
  askAnswers,
  filesOf,
  problemsIn,
  QUESTIONS,
  secretCommands,
  suggestedAnswers,
} from './organization-questions.ts';
import type { Answers } from './organization-questions.ts';

const USAGE = [
  'Give the folder name of the organization (a-z, 0-9 and hyphens): npm run new -- acme',
  'What no flag says is asked for:',
  ...QUESTIONS.map(({ flag, ask }) => `  --${flag.padEnd(17)} ${ask}`),
].join('\n');

async function main(): Promise<void> {
  const { given, slug } = commandLine();
  const [unfit] = slug === '' ? [] : slugProblems(slug, slug);
  if (slug === '' || unfit !== undefined) {
    refuse(
      unfit === undefined
        ? USAGE
        : `${unfit.message} ${unfit.fix.replace('Rename the folder;', 'Choose another name:')}`,
    );
    return;
  }
  const folder = join(given['integrations'] ?? 'integrations', slug);
  if (existsSync(folder)) {
    refuse(`${folder} is there already, so nothing was written.`);
    return;
  }
  const files = filesOf(await answers(given));
  const problems = problemsIn(files, slug, folder);
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
  for (const { file, line, message, fix } of problems) console.log(`Look at ${file}:${String(line)} ${message} ${fix}`);
  console.log(nextSteps(slug));
}

function nextSteps(slug: string): string {
  return [
    'Next, in a terminal that is signed in with gh; each line asks for its secret (keys of a test tenant differ from those of production):',
    ...secretCommands(slug).map((line) => `  ${line}`),
    `Then add the line "/integrations/${slug}/ @your/team" to .github/CODEOWNERS, commit both and open a pull request.`,
  ].join('\n');
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
  if (!process.stdin.isTTY) return { ...suggestedAnswers(), ...given };
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await askAnswers(given, (text) => terminal.question(text), console.log);
  } finally {
    terminal.close();
  }
}

await main();
