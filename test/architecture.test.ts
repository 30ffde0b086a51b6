// Guards the architecture: who may import whom, that a plan cannot write, how long a file may be and how it is named.
// A broken arrow is printed with the reason why it must not be, and with what to do instead.
import ts from 'typescript';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { ReadPorts } from '../action/src/commands/command.ts';
import type { plan } from '../action/src/commands/sync.ts';
import type { UserReader, UserWriter } from '../action/src/ports.ts';
import { FAILURE, MAIN, PORTS, RULES, SRC } from './architecture-rules.ts';
import type { Arrow } from './source-files.ts';
import { sourceFilesIn } from './source-files.ts';

const sources = sourceFilesIn('action/src');
const tests = sourceFilesIn('test');

describe('who imports whom', () => {
  const arrows = sources.flatMap((source) => source.arrows);

  it('has arrows to look at', () => {
    expect(arrows.length).toBeGreaterThan(100);
  });

  it.each(RULES)('$name', ({ of, allows, because }) => {
    const broken = arrows
      .filter((arrow) => of(arrow.from) && !allows(arrow))
      .map(({ from, to }) => `${from} imports ${to}: ${because}`);
    expect(broken).toEqual([]);
  });

  it.each<[string, Omit<Arrow, 'isType'> & { readonly isType?: boolean }]>([
    ['every file stands on a floor', { from: `${SRC}elsewhere.ts`, to: 'undici' }],
    ['an arrow runs down only', { from: `${SRC}core/people/map.ts`, to: `${SRC}core/plan/plan.ts`, isType: true }],
    ['an arrow runs down only', { from: `${SRC}core/plan/plan.ts`, to: `${SRC}core/report/mail.ts` }],
    ['an arrow runs down only', { from: `${SRC}config/load.ts`, to: `${SRC}commands/sync.ts` }],
    ['an arrow runs down only', { from: `${SRC}adapters/open.ts`, to: `${SRC}commands/command.ts`, isType: true }],
    ['the core imports the core only', { from: `${SRC}core/plan/plan.ts`, to: 'node:fs' }],
    ['the core imports the core only', { from: `${SRC}core/report/mail.ts`, to: 'csv-stringify/sync' }],
    ['ports.ts and failure.ts import types of the model only', { from: PORTS, to: `${SRC}core/model/model.ts` }],
    ['ports.ts and failure.ts import types of the model only', { from: FAILURE, to: PORTS, isType: true }],
    ['configuration imports no node: but where it reads files', { from: `${SRC}config/validate.ts`, to: 'node:fs' }],
    ['systems do not know each other', { from: `${SRC}adapters/ukg/source.ts`, to: `${SRC}adapters/smtp/mailer.ts` }],
    [
      'an adapter imports no configuration and no input',
      { from: `${SRC}adapters/ukg/source.ts`, to: `${SRC}config/sources.ts` },
    ],
    [
      'what adapters share knows no system',
      { from: `${SRC}adapters/http/client.ts`, to: `${SRC}adapters/ukg/client.ts` },
    ],
    ['a command tells what happens through ports', { from: `${SRC}commands/sync.ts`, to: `${SRC}adapters/open.ts` }],
    ['a command tells what happens through ports', { from: `${SRC}commands/sync.ts`, to: 'node:fs' }],
    ['main.ts is imported by nobody', { from: `${SRC}inputs.ts`, to: MAIN }],
    ['the action never imports tests', { from: `${SRC}inputs.ts`, to: 'test/builders.ts' }],
    ['every import names its file', { from: `${SRC}inputs.ts`, to: '(computed)' }],
  ])('the rule "%s" sees what breaks it', (name, { isType = false, ...arrow }) => {
    const rule = RULES.find((one) => one.name === name);
    expect(rule?.of(arrow.from)).toBe(true);
    expect(rule?.allows({ ...arrow, isType })).toBe(false);
  });

  it('no file imports itself through others, not even a type', () => {
    const needed = new Map(sources.map(({ path, arrows: own }) => [path, own.map(({ to }) => to)]));
    const circles = sources
      .filter(({ path }) => reachedFrom(path, needed).has(path))
      .map(({ path }) => `${path} imports itself through others: move what both need into a file of its own`);
    expect(circles).toEqual([]);
  });
});

function reachedFrom(start: string, needed: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...(needed.get(start) ?? [])];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    waiting.push(...(needed.get(at) ?? []));
  }
  return reached;
}

describe('a plan cannot write', () => {
  it('because what it is given has no writer', () => {
    expectTypeOf<ReadPorts>().not.toHaveProperty('writer');
    expectTypeOf<Parameters<typeof plan>[0]>().toEqualTypeOf<ReadPorts>();
    expectTypeOf<keyof UserReader & keyof UserWriter>().toBeNever();
  });

  it('and everything of it but figures only reads', () => {
    const membersOf = (file: string, name: string): readonly ts.TypeElement[] =>
      [...(sources.find(({ path }) => path === file)?.tree.statements ?? [])]
        .filter(ts.isInterfaceDeclaration)
        .filter((statement) => statement.name.text === name)
        .flatMap(({ members }) => [...members]);
    const nameOf = ({ name }: ts.TypeElement): string => name?.getText() ?? '';
    const isFigure = (member: ts.TypeElement): boolean =>
      ts.isPropertySignature(member) && member.type?.kind === ts.SyntaxKind.NumberKeyword;
    expect(membersOf(`${SRC}commands/command.ts`, 'ReadPorts').map(nameOf)).toEqual(['source', 'reader', 'log']);
    expect(
      ['UserReader', 'Source']
        .flatMap((name) => membersOf(PORTS, name))
        .filter((member) => !isFigure(member))
        .map(nameOf)
        .filter((name) => !/^(read|start)/.test(name)),
    ).toEqual([]);
  });
});

describe('every file', () => {
  const LONGEST = 300;
  const NO_NAME = /(^|[/-])(utils?|helpers?|managers?|common|misc|shared)([.-]|$)/;

  it(`has at most ${LONGEST} lines: a longer one holds two things`, () => {
    const long = [...sources, ...tests]
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > LONGEST);
    expect(long.map(({ path, lines }) => `${path} has ${lines} lines`)).toEqual([]);
  });

  it('is named after what it holds', () => {
    const vague = [...sources, ...tests]
      .map(({ path }) => path)
      .filter((path) => NO_NAME.test(path.replace('core/plan/managers.', '')));
    expect(vague).toEqual([]);
  });

  it('says at its head what it is', () => {
    const silent = sources
      .filter(({ text }) => !text.startsWith('// '))
      .map(({ path }) => `${path} begins without a sentence that says what it is`);
    expect(silent).toEqual([]);
  });

  it('exports nothing that no other file names', () => {
    const scripts = sourceFilesIn('action/scripts');
    const words = new Map(
      [...sources, ...tests, ...scripts].map(({ path, text }) => [path, new Set(text.match(/\w+/g))] as const),
    );
    const isNamedElsewhere = (name: string, path: string): boolean =>
      [...words].some(([other, named]) => other !== path && named.has(name));
    const idle = [...sources, ...tests].flatMap(({ path, tree }) =>
      exportedValuesOf(tree)
        .filter((name) => !isNamedElsewhere(name, path))
        .map((name) => `${path} exports ${name} for nobody`),
    );
    expect(idle).toEqual([]);
  });

  it('declares no type anew that stands in the model', () => {
    const isModel = (path: string): boolean => path.startsWith(`${SRC}core/model/`);
    const typesOf = (wanted: boolean): readonly (readonly [name: string, path: string])[] =>
      sources
        .filter(({ path }) => isModel(path) === wanted)
        .flatMap(({ path, tree }) =>
          tree.statements
            .filter(isExported)
            .filter((statement) => ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
            .map(({ name }) => [name.text, path] as const),
        );
    const model = new Map(typesOf(true));
    expect(model.size).toBeGreaterThan(30);
    const anew = typesOf(false).filter(([name, path]) => model.has(name) && !path.includes('/generated/'));
    expect(anew.map(([name, path]) => `${path} declares ${name}, which ${model.get(name)} has`)).toEqual([]);
  });

  it('exports by name', () => {
    const nameless = [...sources, ...tests].filter(({ tree }) =>
      tree.statements.some((statement) => ts.isExportAssignment(statement)),
    );
    expect(nameless.map(({ path }) => path)).toEqual([]);
  });
});

function isExported(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  return (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

/** Functions, classes and constants; the types of their signatures may well stand for themselves. */
function exportedValuesOf(tree: ts.SourceFile): readonly string[] {
  return tree.statements.filter(isExported).flatMap((statement) => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    const isValue = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
    return isValue && statement.name ? [statement.name.text] : [];
  });
}
