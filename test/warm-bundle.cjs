// Loaded before the bundle in the tests' many short processes, which spend half of their time on compiling it: a process takes
// what others compiled before it. Nothing else is changed, and a process that is measured goes without.
const { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { basename, dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { constants, Script } = require('node:vm');

const BUILD = join(__dirname, '..', '.build');
/** So often what is kept is made again, each time with the functions that the processes before did not call. */
const ROUNDS = 6;
const compile = Module.prototype._compile;

Module.prototype._compile = function compileOnce(source, filename, ...more) {
  if (!filename.startsWith(BUILD)) return compile.call(this, source, filename, ...more);
  // By the folder's name, which is made of the source's digest: V8 itself compares the length alone.
  const folder = join(BUILD, 'compiled', process.version, basename(dirname(filename)), basename(filename));
  mkdirSync(folder, { recursive: true });
  const rounds = readdirSync(folder).filter((name) => /^\d$/.test(name));
  const kept = rounds.sort().at(-1);
  const script = new Script(Module.wrap(source), {
    filename,
    cachedData: kept && readFileSync(join(folder, kept)),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (rounds.length < ROUNDS) process.once('exit', () => keep(script, folder, rounds.length));
  // V8 would compile the HTTP parser a second time, for the many requests that do not come.
  else setImmediate(() => setFlagsFromString('--wasm-tiering-budget=1000000000'));
  script.runInThisContext()(this.exports, Module.createRequire(filename), this, filename, dirname(filename));
};

function keep(script, folder, round) {
  const unfinished = join(folder, `${process.pid}.new`);
  try {
    writeFileSync(unfinished, script.createCachedData());
    renameSync(unfinished, join(folder, String(round)));
  } catch {
    // A test may leave its process no room for a file; another one keeps it.
  }
}
