import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionRun } from '../run-action.ts';
import { leaksOf } from './check-leaks.ts';
import { openWorld, type World } from './world.ts';

let world: World;
const reportPath = mkdtempSync(join(tmpdir(), 'leaks-'));

beforeAll(async () => {
  world = await openWorld({ employees: { anna: { phone: '2065550142', preferred_name: 'Annie' } } });
});

afterAll(async () => {
  await world.close();
  rmSync(reportPath, { recursive: true, force: true });
});

function aRun(parts: Partial<ActionRun> = {}): ActionRun {
  return { exitCode: 0, wallMs: 1, outputs: {}, log: '', summary: '', reportPath, file: () => null, ...parts };
}

describe('the look for leaks after each scenario', () => {
  it('says nothing of ids, of the mail’s own address, and of masks', () => {
    const log = `::add-mask::${world.inputs['ukg-password'] ?? ''}\nANNA00000000 000101 hr-systems@acme.example`;
    expect(leaksOf(aRun({ log }), world)).toEqual([]);
  });

  it.each([
    ['name', 'Anna'],
    ['preferred name', 'Annie'],
    ['e-mail address', 'anna@acme.example'],
    ['phone', '2065550142'],
  ])('finds a planted %s', (_what, value) => {
    expect(leaksOf(aRun({ summary: `Employee (${value}).` }), world)).not.toEqual([]);
  });

  it.each(['ukg-username', 'ukg-password', 'ukg-customer-api-key', 'betterworks-token'])(
    'finds a planted secret: %s',
    (name) => {
      expect(leaksOf(aRun({ log: `key=${world.inputs[name] ?? ''};` }), world)).toEqual([
        `the log shows the input ${name}`,
      ]);
    },
  );

  it('finds a planted value in every place', () => {
    const name = 'Annie';
    writeFileSync(join(reportPath, 'errors.csv'), name);
    const mail = { from: '', to: [], user: '', subject: name, text: '', html: '', attachments: [] };
    const planted = {
      ukg: world.ukg,
      betterworks: world.betterworks,
      inputs: world.inputs,
      mail: { ...world.mail, messages: [mail] as unknown as World['mail']['messages'] },
      stateFiles: () => ({ 'acme.json': name }),
    };
    const run = aRun({ log: name, summary: name, outputs: { held: name } });
    const places = new Set(leaksOf(run, planted).map((leak) => leak.replace(/ shows .*/, '')));
    expect([...places]).toEqual([
      'the log',
      'the summary',
      'an output',
      'errors.csv',
      "the state's acme.json",
      'mail 1',
    ]);
  });
});
