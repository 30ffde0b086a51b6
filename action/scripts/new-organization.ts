// `npm run new -- <slug> [--name … --contact … …]`: writes a new organization's folder, ready for its first pull request.
// What is not given as a flag is asked for in the terminal.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  answersFor,
  checkedFiles,
  checkedSlug,
  environmentCommands,
  QUESTIONS,
  secretCommands,
} from './organization-questions.ts';
import { commandLine, Refusal, runScript } from './refusal.ts';

const USAGE = [
  'Give the folder name of the organization (a-z, 0-9 and hyphens): npm run new -- acme',
  'What no flag says is asked for:',
  ...QUESTIONS.map(({ flag, ask }) => `  --${flag.padEnd(17)} ${ask}`),
].join('\n');

async function main(): Promise<void> {
  const { values: given, words } = commandLine(USAGE, ['integrations', ...QUESTIONS.map(({ flag }) => flag)]);
  const [slug] = words;
  if (slug === undefined) throw new Refusal(USAGE);
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

await runScript(main);
