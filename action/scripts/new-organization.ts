// `npm run new -- <slug> [--name … --contact … …]`: writes a new organization's folder, ready for its first pull request.
// What is not given as a flag is asked for in the terminal.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Answers } from './organization-questions.ts';
import {
  answersFor,
  checkedFiles,
  checkedSlug,
  environmentCommands,
  QUESTIONS,
  secretCommands,
} from './organization-questions.ts';
import { Refusal, runScript } from './refusal.ts';

const USAGE = [
  'Give the folder name of the organization (a-z, 0-9 and hyphens): npm run new -- acme',
  'What no flag says is asked for:',
  ...QUESTIONS.map(({ flag, ask }) => `  --${flag.padEnd(17)} ${ask}`),
].join('\n');

async function main(): Promise<void> {
  const { given, slug } = commandLine();
  const folder = join(given['integrations'] ?? 'integrations', checkedSlug(slug));
  if (existsSync(folder)) throw new Refusal(`${folder} is there already, so nothing was written.`);
  const { files, warnings } = checkedFiles(await answersFor(given), slug, folder);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const paths = Object.keys(files).map((name) => join(folder, name));
  console.log(`Wrote ${paths.join(', ')}.`);
  for (const warning of warnings) console.log(`Look at ${warning}`);
  console.log(nextSteps(slug));
}

function nextSteps(slug: string): string {
  return [
    'Next, in a terminal that is signed in with gh: an environment that only main reads, and its secrets, each of which is asked for (keys of a test tenant differ from those of production):',
    ...[...environmentCommands(slug), ...secretCommands(slug)].map((line) => `  ${line}`),
    'Then commit the folder and open a pull request; .github/CODEOWNERS has its lines for every folder.',
  ].join('\n');
}

function commandLine(): { readonly given: Answers; readonly slug: string } {
  const flags = ['integrations', ...QUESTIONS.map(({ flag }) => flag)];
  const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals[0] !== undefined) return { given: values as Answers, slug: positionals[0] };
  } catch (error) {
    // An unknown flag, or one without its value.
    const [why] = String(error instanceof Error ? error.message : error).split('. ');
    if (!process.argv.includes('--help')) throw new Refusal(`${why ?? ''}.\n${USAGE}`);
  }
  throw new Refusal(USAGE);
}

await runScript(main);
