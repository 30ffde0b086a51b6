// The arrows of the architecture: who may import whom, and why nobody else may.
import type { Arrow } from './source-files.ts';

export const SRC = 'action/src/';
export const FAILURE = `${SRC}failure.ts`;
export const PORTS = `${SRC}ports.ts`;
export const MAIN = `${SRC}main.ts`;

/** The wings of the house from the ground up: an arrow runs down only, or stays on its floor. */
const FLOORS: readonly (readonly string[])[] = [
  ['core/model/'],
  ['core/people/'],
  ['core/plan/'],
  ['core/state/'],
  ['core/report/'],
  ['ports.ts', 'failure.ts'],
  ['config/'],
  ['inputs.ts', 'secrets.ts'],
  ['adapters/'],
  ['commands/'],
  ['main.ts'],
];

/** Commands that put the systems together and conclude; all other files of commands/ tell what happens, through ports. */
const FRAME = new Set(
  [
    'answer',
    'check',
    'check-writes',
    'command',
    'conclude',
    'explain',
    'organizations',
    'comment',
    'pull-request',
    'run',
    'validate',
    'watch',
  ].map((name) => `${SRC}commands/${name}.ts`),
);
/** The part of the configuration that reads the disk; all others look at texts that are given to them. */
const READS_FILES = `${SRC}config/load.ts`;
/** What the core may use beside itself: packages that compute and touch nothing. */
const PURE_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  [`${SRC}core/report/files.ts`]: ['csv-stringify/sync'],
  [`${SRC}core/state/files.ts`]: ['node:crypto'],
};

export const isIn = (folder: string, path: string): boolean => path.startsWith(`${SRC}${folder}/`);
const isOurs = (path: string): boolean => path.startsWith(SRC);
const systemOf = (path: string): string | null => /^action\/src\/adapters\/([^/]+)\//.exec(path)?.[1] ?? null;
const OPEN = `${SRC}adapters/open.ts`;
/** Folders of adapters/ that are no system of their own. */
const SHARED = new Set([null, 'http']);
const COMMAND = `${SRC}commands/command.ts`;
const isTold = (path: string): boolean => isIn('commands', path) && !FRAME.has(path);

/** The floor of a file of ours, from 0; -1 for a file that stands nowhere. */
function floorOf(path: string): number {
  return FLOORS.findIndex((places) => places.some((place) => path.startsWith(SRC + place)));
}

export interface Rule {
  readonly name: string;
  readonly of: (path: string) => boolean;
  readonly allows: (arrow: Arrow) => boolean;
  readonly because: string;
}

export const RULES: readonly Rule[] = [
  {
    name: 'every file stands on a floor',
    of: isOurs,
    allows: ({ from }) => floorOf(from) >= 0,
    because:
      'a file outside the folders of the stages has no place in the story: move it to the stage that it belongs to',
  },
  {
    name: 'an arrow runs down only',
    of: isOurs,
    allows: ({ from, to }) => !isOurs(to) || floorOf(to) <= floorOf(from),
    because: 'what decides knows nothing of what uses it: move what both need down, or pass it as an argument',
  },
  {
    name: 'the core imports the core only',
    of: (path) => isIn('core', path),
    allows: ({ from, to }) => isIn('core', to) || (PURE_PACKAGES[from] ?? []).includes(to),
    because: 'the core decides and touches nothing: give it what it needs as an argument',
  },
  {
    name: 'ports.ts and failure.ts import types of the model only',
    of: (path) => path === PORTS || path === FAILURE,
    allows: ({ to, isType }) => isType && isIn('core/model', to),
    because: 'a port speaks our words and has no code, and everybody throws a failure',
  },
  {
    name: 'configuration imports no node: but where it reads files',
    of: (path) => isIn('config', path),
    allows: ({ from, to }) => !to.startsWith('node:') || from === READS_FILES,
    because:
      'validation works on texts, so that it runs everywhere and tests need no disk: read files in config/load.ts',
  },
  {
    name: 'systems do not know each other',
    of: (path) => isIn('adapters', path) && path !== OPEN,
    allows: ({ from, to }) => !isIn('adapters', to) || SHARED.has(systemOf(to)) || systemOf(to) === systemOf(from),
    because: 'two systems meet in adapters/open.ts or in a command: pass what they need through a port',
  },
  {
    name: 'an adapter imports no configuration and no input',
    of: (path) => isIn('adapters', path) && path !== OPEN,
    allows: ({ to }) => !isIn('config', to) && to !== `${SRC}inputs.ts`,
    because: 'adapters/open.ts gives an adapter its settings, so that a test can give others',
  },
  {
    name: 'what adapters share knows no system',
    of: (path) => isIn('adapters', path) && path !== OPEN && SHARED.has(systemOf(path)),
    allows: ({ to }) => !isIn('adapters', to) || SHARED.has(systemOf(to)),
    because: "it would be part of that system's folder",
  },
  {
    name: 'a command tells what happens through ports',
    of: isTold,
    allows: ({ to, isType }) =>
      isIn('core', to) ||
      isTold(to) ||
      to === FAILURE ||
      (isType && (to === PORTS || to === COMMAND || isIn('config', to))),
    because: 'a story says what happens and not how: put adapters together in the frame of the run',
  },
  {
    name: 'main.ts is imported by nobody',
    of: () => true,
    allows: ({ to }) => to !== MAIN,
    because: 'it starts the action as soon as it is loaded',
  },
  {
    name: 'the action never imports tests',
    of: () => true,
    allows: ({ to }) => !to.startsWith('test/'),
    because: 'the bundle would carry them to customers',
  },
  {
    name: 'every import names its file',
    of: () => true,
    allows: ({ to }) => to !== '(computed)',
    because: 'an import that is computed cannot be bundled or checked',
  },
];
