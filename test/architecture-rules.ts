// The arrows of the architecture: who may import whom, and why nobody else may.
import type { Arrow } from './source-files.ts';

export const SRC = 'action/src/';
/** The stages of a run in the order in which they are told. */
export const STORIES = new Set(
  [
    'answer',
    'apply',
    'apply-by-file',
    'assessor',
    'baseline',
    'check',
    'compare-everybody',
    'explain',
    'find-users',
    'pass-addresses',
    'plan-people',
    'read-ahead',
    'read-people',
    'run',
    'supervisors',
    'sync',
    'turn',
    'write-plan',
  ].map((name) => `${SRC}${name}.ts`),
);
export const FAILURE = `${SRC}failure.ts`;
export const PORTS = `${SRC}ports.ts`;
export const MAIN = `${SRC}main.ts`;
/** The parts of the configuration that read the disk; all others look at texts that are given to them. */
const READS_FILES = new Set([`${SRC}config/load.ts`, `${SRC}config/folder.ts`]);
/** Packages that compute and touch nothing. */
const PURE_PACKAGES: Readonly<Record<string, readonly string[]>> = { [`${SRC}render/csv.ts`]: ['csv-stringify/sync'] };

export const isIn = (folder: string, path: string): boolean => path.startsWith(`${SRC}${folder}/`);
const isOurs = (path: string): boolean => path.startsWith(SRC);
const systemOf = (path: string): string | null => /^action\/src\/adapters\/([^/]+)\//.exec(path)?.[1] ?? null;
const isEdge = (path: string): boolean =>
  /^action\/src\/[^/]+\.ts$/.test(path) && !STORIES.has(path) && path !== FAILURE && path !== PORTS;

export interface Rule {
  readonly name: string;
  readonly of: (path: string) => boolean;
  readonly allows: (arrow: Arrow) => boolean;
  readonly because: string;
}

export const RULES: readonly Rule[] = [
  {
    name: 'core imports core only',
    of: (path) => isIn('core', path),
    allows: ({ to }) => isIn('core', to),
    because: 'the core decides and touches nothing: give it what it needs as an argument',
  },
  {
    name: 'render imports core and render only',
    of: (path) => isIn('render', path),
    allows: ({ from, to, isType }) =>
      isIn('core', to) || isIn('render', to) || (to === PORTS && isType) || (PURE_PACKAGES[from] ?? []).includes(to),
    because: 'a renderer makes text of data: whoever sends or saves the text stands outside',
  },
  {
    name: 'ports.ts imports types of the core only',
    of: (path) => path === PORTS,
    allows: ({ to, isType }) => isType && to === `${SRC}core/model.ts`,
    because: 'a port speaks our words and has no code',
  },
  {
    name: 'state imports core, the status page, digests, and itself',
    of: (path) => isIn('state', path),
    allows: ({ to }) =>
      isIn('state', to) || isIn('core', to) || to === `${SRC}render/status-page.ts` || to === 'node:crypto',
    because: "the files of the state are texts; where they are kept is an adapter's business",
  },
  {
    name: 'configuration imports no node: but where it reads files',
    of: (path) => isIn('config', path),
    allows: ({ from, to }) => !to.startsWith('node:') || READS_FILES.has(from),
    because:
      'validation works on texts, so that it runs everywhere and tests need no disk: read files in config/load.ts',
  },
  {
    name: 'configuration imports no adapter, no story and no edge',
    of: (path) => isIn('config', path),
    allows: ({ to, isType }) => !isOurs(to) || isIn('config', to) || isIn('core', to) || (to === PORTS && isType),
    because: 'files are understood before anything runs',
  },
  {
    name: 'an adapter imports ports, core, state, failure, what adapters share, and its own folder',
    of: (path) => isIn('adapters', path),
    allows: ({ from, to }) =>
      !isOurs(to) ||
      to === PORTS ||
      to === FAILURE ||
      isIn('core', to) ||
      isIn('state', to) ||
      to === `${SRC}render/status-page.ts` ||
      (isIn('adapters', to) && [null, systemOf(from)].includes(systemOf(to))),
    because: 'systems do not know each other, nor the story that uses them: pass what they need through a port',
  },
  {
    name: 'what adapters share knows no system',
    of: (path) => isIn('adapters', path) && systemOf(path) === null,
    allows: ({ to }) => systemOf(to) === null,
    because: "it would be part of that system's folder",
  },
  {
    name: 'stories import core, port types, failure and each other',
    of: (path) => STORIES.has(path),
    allows: ({ to, isType }) => isIn('core', to) || STORIES.has(to) || to === FAILURE || (to === PORTS && isType),
    because:
      'a story tells what happens and not how: reach the world through a port, and put the adapter together at the edge',
  },
  {
    name: 'failure.ts imports types of the core only',
    of: (path) => path === FAILURE,
    allows: ({ to, isType }) => isType && isIn('core', to),
    because: 'everybody throws it',
  },
  {
    name: 'the edge is imported by the edge only',
    of: (path) => isOurs(path) && !isEdge(path),
    allows: ({ to }) => !isEdge(to),
    because: 'the edge puts things together; what is put together does not know it',
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
