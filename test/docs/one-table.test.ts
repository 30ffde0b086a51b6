// A fact stands in one table: a field or a limit that is added there, and nowhere else, is found everywhere.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../run-action.ts';

const COPIED = [
  'action.yml',
  'action/scripts',
  'action/src',
  'action/TROUBLESHOOTING.md',
  'integrations/README.md',
  'package.json',
  'schemas',
  'test',
];

/** A copy of the project in which one text is replaced, with the generated files made again. */
function copyWith(
  file: string,
  before: string,
  after: string,
): { readonly read: (path: string) => string; readonly run: (program: string) => unknown } {
  const folder = mkdtempSync(join(tmpdir(), 'copy-'));
  for (const path of COPIED) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(before);
  writeFileSync(path, text.replace(before, after));
  const node = (...given: readonly string[]): string =>
    execFileSync(process.execPath, given, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  for (const script of ['generate-config', 'generate-docs']) node(`action/scripts/${script}.ts`);
  return {
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    run: (program) => {
      writeFileSync(join(folder, 'test', 'probe.ts'), program);
      return JSON.parse(node('test/probe.ts')) as unknown;
    },
  };
}

describe('a field that is added to the table of fields', () => {
  const copy = copyWith(
    'action/src/core/model/fields.ts',
    'export const FIELDS = {',
    "export const FIELDS = {\n  badge: { from: 'project_code', letter: 'z', kind: 'text', noun: 'badge' },",
  );

  it('is in the schema that editors complete from, and in the documents', () => {
    const { properties } = JSON.parse(copy.read('schemas/mapping.schema.json')) as { readonly properties: object };
    expect(Object.keys(properties)).toContain('badge');
    expect(copy.read('schemas/README.md')).toContain('`badge`');
  });

  it('is mapped, remembered, delivered and counted', () => {
    const found = copy.run(`
      import { planComment } from '../action/src/core/report/comment.ts';
      import { userFile } from '../action/src/adapters/sftp/delivery.ts';
      import { fingerprintOf } from '../action/src/core/plan/fingerprint.ts';
      import { validated } from './config/builders.ts';
      import { aReport, aPlan } from './core/report/a-report.ts';
      import { anEmployee, codeTables, testDigests, TODAY } from './builders.ts';
      import { assess } from '../action/src/core/people/assess.ts';
      const { integration } = validated();
      const { verdict } = assess(anEmployee({ id: 'E1', project_code: 'P7' }), { integration, tables: codeTables(), today: TODAY });
      const fields = verdict.desired.fields;
      const effect = { inScopeBefore: 9, inScopeAfter: 9, keepsUsers: true, enter: [], leave: [], dropped: [], users: [],
        leaveReasons: [], wait: [], limits: [], moves: [], newDepartments: [], numbers: new Map(), fields: [{ field: 'badge', ids: ['A', 'B', 'C', 'D', 'E', 'F'] }] };
      console.log(JSON.stringify({
        mapped: fields.badge,
        remembered: fingerprintOf('E1', { badge: 'P7' }, testDigests()).slice(4, 5),
        delivered: userFile([fields], integration.mapping).split('\\r\\n')[0].split(',').includes('badge'),
        counted: /badges? /.test(planComment(aReport({ command: 'plan', isDryRun: true, plan: aPlan() }), effect, [])),
      }));
    `);
    expect(found).toEqual({ mapped: 'P7', remembered: 'z', delivered: true, counted: true });
  });
});

describe('a limit that is added to the table of limits', () => {
  const copy = copyWith(
    'action/src/core/model/limits.ts',
    'export const LIMITS = {',
    `export const LIMITS = {
  departures: {
    setting: 'departures', counts: 'deactivate', percent: 7, floor: 2, which: ' for ever',
    label: 'Departures in this run', title: 'Too many departures', lookAt: 'the departures',
  },`,
  );

  it('is in the schema with what leaving it out means, and in the documents', () => {
    const { properties } = JSON.parse(copy.read('schemas/integration.schema.json')) as {
      readonly properties: { readonly limits: { readonly properties: Readonly<Record<string, object>> } };
    };
    expect(properties.limits.properties['departures']).toMatchObject({
      description: 'Departures in this run. Leaving it out means 7%, but never under 2.',
      default: '7%',
    });
    expect(copy.read('schemas/README.md')).toContain('`limits.departures`');
  });

  it('is read from integration.yml, counted, and told with its own code', () => {
    const found = copy.run(`
      import { codeOfLimit, readLimits } from '../action/src/core/plan/limits.ts';
      import { limitSentence } from '../action/src/core/report/words.ts';
      import { INTEGRATION, validated } from './config/builders.ts';
      const context = { activeUsers: 100, runs: [], at: '2026-06-15T00:00:00Z', isNewSetup: false, newFields: new Set() };
      const changes = Array.from({ length: 4 }, () => ({ kind: 'deactivate', fields: {} }));
      const said = (limits) => {
        const { integration } = validated({ integration: INTEGRATION + limits });
        const reading = readLimits(changes, integration.limits, context).find(({ limit }) => limit === 'departures');
        return [reading.tripped, reading.allowed, codeOfLimit(reading.limit), limitSentence(reading)];
      };
      console.log(JSON.stringify([said(''), said('limits: { departures: 3 }\\n')]));
    `);
    expect(found).toEqual([
      [false, 7, 'LIMIT_DEPARTURES', 'This run would make 4 deactivations for ever, and 7 are allowed.'],
      [true, 3, 'LIMIT_DEPARTURES', 'This run would make 4 deactivations for ever, and 3 are allowed.'],
    ]);
  });
});
