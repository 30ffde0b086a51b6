// Loaded before the bundle in the tests' many short processes: what one process compiled, the next ones take as it is.
const { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { basename, dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { constants, Script } = require('node:vm');

const BUILD = join(__dirname, '..', '.build');
/** Each of the first processes adds the functions that it was the first to call. */
const ENOUGH = Number(process.env.ENOUGH ?? 12);
const compile = Module.prototype._compile;

Module.prototype._compile = function compiledBefore(source, filename, ...more) {
  if (!filename.startsWith(BUILD)) return compile.call(this, source, filename, ...more);
  // Named after what it was built from: V8 itself compares no more than the length.
  const folder = join(BUILD, 'compiled', basename(dirname(filename)), basename(filename));
  mkdirSync(folder, { recursive: true });
  const known = readdirSync(folder).filter((name) => !name.endsWith('.new')).sort().at(-1);
  const script = new Script(Module.wrap(source), {
    filename,
    ...(known && { cachedData: readFileSync(join(folder, known)) }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (process.env.DBG) process.stderr.write('REJ ' + script.cachedDataRejected + '\n');
  const next = Number(known ?? 0) + 1;
  if (next <= ENOUGH)
    process.once('exit', () => {
      setFlagsFromString('--no-liftoff-only');
      const file = join(folder, `${process.pid}.new`);
      writeFileSync(file, script.createCachedData());
      renameSync(file, join(folder, String(next).padStart(2, '0')));
    });
  script.runInThisContext()(this.exports, Module.createRequire(filename), this, filename, dirname(filename));
  // The HTTP parser's WebAssembly need not be compiled a second time for speed.
  if (basename(filename) === 'index.js') setFlagsFromString('--no-wasm-tier-up');
};
