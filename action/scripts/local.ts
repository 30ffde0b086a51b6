// `npm run local -- <organization> <command> [input=value …]`: runs the action on this machine, with a readable log. Secrets come
// from the file `.env.<organization>`, the state is kept in `.local/state` and the report in `.local/report/<organization>`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { COMMANDS, INPUT_ROWS, INPUTS } from '../src/inputs.ts';
import { secretName } from '../src/secrets.ts';
import { Refusal, runScript } from './refusal.ts';

const BUNDLE = process.env['ACTION_BUNDLE'] ?? join(import.meta.dirname, '..', 'dist', 'index.js');
/** They ask nobody. */
const OFFLINE = ['validate', 'organizations'];

function main(): void {
  const [organization = '', command = '', ...pairs] = process.argv.slice(2);
  if (!existsSync(join('integrations', organization, 'integration.yml')) || organization === '')
    throw new Refusal(`There is no organization "${organization}" under integrations/. ${USAGE}`);
  if (!COMMANDS.some((one) => one === command))
    throw new Refusal(`"${command}" is no command. Write one of: ${COMMANDS.join(', ')}. ${USAGE}`);
  const inputs = {
    ...(OFFLINE.includes(command) ? {} : secretsOf(`.env.${organization}`)),
    ...{ command, organization, 'state-store': 'directory', 'state-path': join('.local', 'state') },
    'report-path': join('.local', 'report', organization),
    ...Object.fromEntries(pairs.map(pairOf)),
  };
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const);
  const env = { ...withoutGithub(process.env), ...Object.fromEntries(variables) };
  const { status } = spawnSync(process.execPath, [BUNDLE], { env, stdio: 'inherit' });
  console.log(`The report is in ${inputs['report-path']}.`);
  if (status !== 0 && command === 'check')
    console.log(`Here a secret is not set on GitHub: it is a line NAME=value of .env.${organization}.`);
  process.exitCode = status ?? 1;
}

const USAGE =
  'For example: npm run local -- acme check, or npm run local -- acme explain employee=000417. Any input of action.yml can follow as name=value.';

/** Lines of `NAME=value`, by the names that the secrets and variables have on GitHub. */
function secretsOf(file: string): Readonly<Record<string, string>> {
  const isSecret = ([name, { signIn, hides }]: (typeof INPUT_ROWS)[number]): boolean =>
    name !== 'github-token' && (signIn ?? hides) !== undefined;
  const names = INPUT_ROWS.filter(isSecret).map(([name]) => secretName(name));
  if (!existsSync(file))
    throw new Refusal(
      `There is no file ${file}. Make it with a line NAME=value for each of these that the organization needs: ${names.join(', ')}. Git ignores it.`,
    );
  return Object.fromEntries(
    Object.entries(parseEnv(readFileSync(file, 'utf8'))).map(([name, value = '']) => {
      const input = INPUT_ROWS.find(([one]) => secretName(one) === name)?.[0];
      if (input !== undefined) return [input, value];
      throw new Refusal(
        `${file} has a line ${name}, which is no secret of the action. Write one of: ${names.join(', ')}.`,
      );
    }),
  );
}

function pairOf(pair: string): readonly [string, string] {
  const [name = '', ...rest] = pair.split('=');
  if (rest.length > 0 && name in INPUTS) return [name, rest.join('=')];
  throw new Refusal(
    `"${pair}" is no input with its value. ${USAGE} The inputs are: ${Object.keys(INPUTS).join(', ')}.`,
  );
}

/** What a runner sets would make the action think that it runs there. */
function withoutGithub(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:GITHUB|RUNNER|INPUT)_/.test(name)));
}

await runScript(main);
