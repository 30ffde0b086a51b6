// The table of inputs: what action.yml and the workflows say of inputs is what it says, and what it refuses is said in words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputRow, Inputs } from '../action/src/inputs.ts';
import { COMMANDS, INPUTS, readInputs } from '../action/src/inputs.ts';
import { readSecrets } from '../action/src/secrets.ts';
import { ROOT, steps } from './workflows/workflow-files.ts';

const rows: readonly (readonly [string, InputRow])[] = Object.entries(INPUTS);

interface Declared {
  readonly description: string;
  readonly default?: string;
}

describe('action.yml', () => {
  const { inputs } = load(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, Declared>>;
  };

  it('declares the inputs of the table, in its order and with its defaults', () => {
    const declared = Object.entries(inputs).map(([name, { default: preset = '' }]) => [name, preset]);
    const ofTheJob = 'github-token';
    expect(declared).toEqual(
      rows.map(([name, { preset = '' }]) => [name, name === ofTheJob ? '${{ github.token }}' : preset]),
    );
  });

  it('names every command', () => {
    expect(inputs['command']?.description).toBe(`What to do; one of ${COMMANDS.join(', ')}`);
  });
});

describe('a workflow', () => {
  const ours = steps.filter(({ step }) => step.uses?.startsWith('./') === true);

  it('gives inputs of the table only', () => {
    const given = ours.flatMap(({ step }) => Object.keys(step.with ?? {}));
    expect(given.filter((name) => !(name in INPUTS))).toEqual([]);
  });

  it("gives every secret from the organization's secret of its name", () => {
    for (const { title, step } of ours) {
      for (const [name, value] of Object.entries(step.with ?? {})) {
        const row: InputRow | undefined = rows.find(([other]) => other === name)?.[1];
        if (row?.hides === undefined || name === 'github-token') continue;
        expect(value, title).toBe(`\${{ secrets.${name.toUpperCase().replaceAll('-', '_')} }}`);
      }
    }
  });
});

/** As GitHub hands an input on. */
const variable = (name: string): string => `INPUT_${name.toUpperCase()}`;

let before: NodeJS.ProcessEnv;
beforeEach(() => {
  before = { ...process.env };
});
afterEach(() => {
  process.env = before;
});

/** The inputs, with those given before as they were. */
function read(given: Readonly<Record<string, string>>): Inputs {
  for (const [name, value] of Object.entries({ command: 'sync', ...given })) process.env[variable(name)] = value;
  return readInputs();
}

describe('the input approve', () => {
  const DIGEST = '3f8a0c51d9e27b643f8a0c51d9e27b643f8a0c51d9e27b643f8a0c51d9e27b64';

  it.each([
    ['as it was printed', DIGEST, DIGEST],
    ['its first characters', '3f8a0c51', '3f8a0c51'],
    ['with blanks around and inside', ' 3f8a 0c51 ', '3f8a0c51'],
    ['in the backticks of a comment', '`3f8a0c51`', '3f8a0c51'],
    ['in the quotes of a mail', '“3f8a0c51”', '3f8a0c51'],
    ['in capitals', '3F8A0C51', '3f8a0c51'],
    ['with the dots of a shortened one', '3f8a0c51d9e2…', '3f8a0c51d9e2'],
    ['with the name of its algorithm', `sha256:${DIGEST}`, DIGEST],
  ])('is taken %s', (_, text, approve) => {
    expect(read({ approve: text }).approve).toBe(approve);
  });

  it.each(['yes', '3f8a0c5', `${DIGEST}0`, '3f8a0c5g', 'approve'])('is refused as %s', (text) => {
    expect(() => read({ approve: text })).toThrow(`The input approve is "${text}". Write the approval code`);
  });

  it('is nobody’s when it is left out', () => {
    expect(read({}).approve).toBeNull();
  });
});

describe('a password', () => {
  it.each([
    ['keeps the blanks at its ends', ' pa ss ', ' pa ss '],
    ['has no line break at its end', 'pass\r\n', 'pass'],
    ['is none where there are blanks alone', '  \n', ''],
  ])('%s', (_, text, ukgPassword) => {
    expect(read({ 'ukg-password': text }).ukgPassword).toBe(ukgPassword);
  });
});

describe('the inputs for a part of the people', () => {
  it.each([
    ['000417', ['000417']],
    ['000417, 000923,ABC123XYZ789', ['000417', '000923', 'ABC123XYZ789']],
    ['000417 000923\n000417', ['000417', '000923']],
    ['"000417", “000923”', ['000417', '000923']],
    ['', []],
    [' ', []],
  ])('employees "%s" are %j', (text, employees) => {
    expect(read({ employees: text }).employees).toEqual(employees);
  });

  it.each([',', '""', ' ; '])('signs alone, such as %j, name nobody, and are not everybody', (text) => {
    expect(() => read({ employees: text })).toThrow('Write employee numbers or employeeIds');
  });

  it('first is a whole number, or everybody', () => {
    expect(read({ first: '10' }).first).toBe(10);
    expect(read({ first: '' }).first).toBeNull();
  });

  it.each(['0', '-1', '1.5', 'ten', '1e3'])('first is not %s', (text) => {
    expect(() => read({ first: text })).toThrow(`The input first is "${text}". Write a whole number`);
  });
});

describe('a check that writes', () => {
  it.each(['', '000417', 'test person'])('names its test person by address, not as "%s"', (employee) => {
    expect(() => read({ command: 'check', apply: 'true', employee })).toThrow('the e-mail address of a test person');
  });

  it('begins with one', () => {
    expect(read({ command: 'check', apply: 'true', employee: 'test@acme.example' }).employee).toBe('test@acme.example');
  });
});

describe('a secret', () => {
  const secrets = rows.filter(([, { hides }]) => hides !== undefined).map(([name]) => name);

  it.each(secrets)('is masked: %s', (name) => {
    process.env[variable(name)] = 'hidden-value-4711';
    expect(readSecrets({})).toContain('hidden-value-4711');
  });

  it('that is a user name and a common word stays, for links and paths would break', () => {
    process.env[variable('ukg-username')] = 'sync';
    process.env[variable('ukg-password')] = 'sync';
    process.env[variable('betterworks-sftp-username')] = 'acme';
    expect(readSecrets({ GITHUB_REPOSITORY: 'acme/people' })).toEqual(['sync']);
  });
});
