import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRunLog, maskSecrets } from '../../../action/src/adapters/github/run-log.ts';
import type { Annotation } from '../../../action/src/ports.ts';

let printed = '';
let folder = '';

beforeEach(() => {
  printed = '';
  folder = mkdtempSync(join(tmpdir(), 'run-log-'));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.stubEnv('GITHUB_ACTIONS', 'true');
  vi.stubEnv('GITHUB_OUTPUT', '');
  vi.stubEnv('GITHUB_STEP_SUMMARY', '');
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const log = (redact: (text: string) => string = String): ReturnType<typeof createRunLog> => createRunLog({ redact });
const lines = (): readonly string[] => printed.split('\n').filter((line) => line !== '');

function anError(parts: Partial<Annotation> = {}): Annotation {
  return { level: 'error', message: 'wrong', ...parts };
}

describe('lines of the log', () => {
  it.each([
    ['::add-mask::x', ': :add-mask::x'],
    ['  ::set-output name=a::b', '  : :set-output name=a::b'],
    ['first\n::error::x', 'first\n: :error::x'],
    ['first\r::error::x', 'first\r: :error::x'],
    ['first\u0085::error::x', 'first\u0085::error::x'],
    ['\u0085::error::x', '\u0085: :error::x'],
    ['text ##[add-mask]x', 'text ## [add-mask]x'],
    ['a::b and 12:03', 'a::b and 12:03'],
  ])('%j cannot be taken for a command', (text, line) => {
    log().info(text);
    expect(printed).toBe(`${line}\n`);
  });

  it('tell how far a long work is, every five seconds and not more often', () => {
    let now = 0;
    const told = createRunLog({ redact: String, now: () => now });
    for (let done = 1; done <= 12; done += 1) {
      now += 1000;
      told.progress(`${done} users read`);
    }
    expect(lines()).toEqual(['5 users read', '10 users read']);
  });
});

describe('annotations', () => {
  it('stand at their file, line and column', () => {
    log().annotate([anError({ title: 'Mapping, one', file: 'integrations/acme/mapping.yml', line: 4, column: 28 })]);
    expect(lines()).toEqual(['::error title=Mapping%2C one,file=integrations/acme/mapping.yml,line=4,col=28::wrong']);
  });

  it('are ten of a level at most: all when they fit', () => {
    log().annotate(Array.from({ length: 10 }, () => anError()));
    expect(lines()).toHaveLength(10);
    expect(printed).not.toContain('more');
  });

  it('are nine and one that counts the others when they do not', () => {
    log().annotate([...Array.from({ length: 30 }, () => anError()), anError({ level: 'warning' })]);
    expect(lines()).toHaveLength(11);
    expect(lines()[9]).toBe('::error::21 more errors. The summary of this run lists all of them.');
    expect(lines()[10]).toBe('::warning::wrong');
  });

  it('are counted over the whole step', () => {
    const one = log();
    one.annotate(Array.from({ length: 8 }, () => anError()));
    one.annotate(Array.from({ length: 5 }, () => anError()));
    one.annotate([anError()]);
    expect(lines()).toHaveLength(10);
    expect(lines()[9]).toContain('4 more errors.');
  });

  it('cannot end and begin another command, and are cut where GitHub would cut them', () => {
    log().annotate([anError({ message: `a\n::add-mask::x${'y'.repeat(5_000)}`, title: 'b::c\n', file: 'd,line=9' })]);
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toMatch(/^::error title=b%3A%3Ac%0A,file=d%2Cline=9::a%0A::add-mask::x/u);
    expect(printed.length).toBeLessThan(4_096 + 100);
    expect(printed).toContain('… (cut)');
  });
});

describe('job summary and outputs', () => {
  it('are written nowhere outside GitHub', async () => {
    await log().summary('## All is well');
    log().output('status', 'ok');
    expect(printed).toBe('');
  });

  it('go to the files that GitHub names', async () => {
    const summary = join(folder, 'summary');
    const output = join(folder, 'output');
    vi.stubEnv('GITHUB_STEP_SUMMARY', summary);
    vi.stubEnv('GITHUB_OUTPUT', output);
    const one = log();
    await one.summary('## All is well');
    await one.summary('long line\n'.repeat(200_000));
    one.output('status', 'ok\nfake=1');
    const page = readFileSync(summary, 'utf8');
    expect(page).toMatch(/^## All is well\nlong line\n/u);
    expect(page).toContain('Cut here: this page would be too long for GitHub.');
    expect(Buffer.byteLength(page)).toBeLessThan(1_000_000);
    expect(readFileSync(output, 'utf8')).toMatch(/^status<<(ghadelimiter_\S+)\nok\nfake=1\n\1\n$/u);
    expect(printed).toBe('');
  });
});

it('passes every text through the redactor', async () => {
  const output = join(folder, 'output');
  vi.stubEnv('GITHUB_OUTPUT', output);
  const one = log((text) => text.replaceAll('jane', '[name]'));
  one.info('jane');
  one.annotate([anError({ message: 'jane', title: 'jane', file: 'jane.yml' })]);
  one.output('status', 'jane');
  expect(printed + readFileSync(output, 'utf8')).not.toContain('jane');
});

it('masks each secret, its lines and its encoded forms, but nothing so short that it blanks the log', () => {
  maskSecrets(['p@ss word', 'first-line\nsecond-line', 'abc', 'ab', '']);
  const masks = lines().map((line) => line.replace('::add-mask::', ''));
  expect(masks).toEqual(
    expect.arrayContaining(['p@ss word', 'cEBzcyB3b3Jk', 'p%2540ss%2520word', 'first-line', 'second-line', 'abc']),
  );
  expect(masks).not.toContain('ab');
  expect(masks).not.toContain('');
});

describe('outside GitHub', () => {
  beforeEach(() => {
    vi.stubEnv('GITHUB_ACTIONS', '');
  });

  it('everything is a line for people, and no secret is printed to be masked', () => {
    maskSecrets(['p@ss word']);
    const one = log((text) => text.replaceAll('jane', '[name]'));
    one.annotate([
      anError({ title: 'EMAIL_MISSING', message: 'jane has none' }),
      { level: 'warning', message: 'Write all.', file: 'acme/filter.yml', line: 3, column: 7 },
      ...Array.from({ length: 12 }, () => anError()),
    ]);
    expect(lines()).toEqual([
      'Error: EMAIL_MISSING: [name] has none',
      'Warning: Write all. (acme/filter.yml:3:7)',
      ...Array.from({ length: 12 }, () => 'Error: wrong'),
    ]);
  });
});
