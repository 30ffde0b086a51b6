"use strict";
exports.id = 850;
exports.ids = [850];
exports.modules = {

/***/ 8306:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDirectoryStateStore: () => (/* binding */ createDirectoryStateStore)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./.build/lib/render/status-page.js
var status_page = __webpack_require__(1894);
// EXTERNAL MODULE: ./.build/lib/state/codec.js + 4 modules
var codec = __webpack_require__(6315);
// EXTERNAL MODULE: ./.build/lib/state/status.js
var state_status = __webpack_require__(6703);
// EXTERNAL MODULE: ./.build/lib/adapters/make-folder.js
var make_folder = __webpack_require__(221);
// EXTERNAL MODULE: ./.build/lib/state/errors.js
var errors = __webpack_require__(8626);
;// CONCATENATED MODULE: ./.build/lib/adapters/directory/files.js
// Reading and replacing files so that a crash leaves the old text or the new one, never a half.


function isMissing(error) {
    return error.code === 'ENOENT';
}
/** A file's bytes; null when there is no file. Other failures are thrown in words. */
async function readBytes(path) {
    try {
        return await (0,promises_.readFile)(path);
    }
    catch (error) {
        if (isMissing(error))
            return null;
        throw explainDiskError(error, 'read', path);
    }
}
/** As `readBytes`, decoded. */
async function readText(path) {
    return (await readBytes(path))?.toString('utf8') ?? null;
}
/** A word that changes whenever a file is replaced or written to, without reading it; `none` when there is no file. */
async function stampOf(path) {
    try {
        const { ino, size, mtimeNs, ctimeNs } = await (0,promises_.stat)(path, { bigint: true });
        return [ino, size, mtimeNs, ctimeNs].join('-');
    }
    catch (error) {
        if (isMissing(error))
            return 'none';
        throw explainDiskError(error, 'read', path);
    }
}
/** File names of a folder; none when there is no folder. */
async function listFiles(folder) {
    try {
        return await (0,promises_.readdir)(folder);
    }
    catch (error) {
        if (isMissing(error))
            return [];
        throw error;
    }
}
/** Writes a whole file and waits until the disk has it. */
async function writeDurably(path, pieces) {
    const file = await (0,promises_.open)(path, 'w');
    try {
        for (const block of inBlocks(pieces))
            await file.writeFile(block);
        await file.sync();
    }
    finally {
        await file.close();
    }
}
const BLOCK_LENGTH = 1024 * 1024;
/** A call a block takes much less time than a call a piece. */
function* inBlocks(pieces) {
    let block = [];
    let length = 0;
    for (const piece of pieces) {
        const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
        block.push(bytes);
        length += bytes.length;
        if (length < BLOCK_LENGTH)
            continue;
        yield block.length === 1 ? bytes : Buffer.concat(block);
        [block, length] = [[], 0];
    }
    if (length > 0)
        yield Buffer.concat(block);
}
/** Makes renames in a folder survive a power cut. Some file systems know no such thing, and need none. */
async function syncFolder(folder) {
    const handle = await (0,promises_.open)(folder, 'r').catch(() => null);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
}
const ADVICE = {
    EACCES: 'Give the user that runs the sync the right to read and write this folder.',
    EPERM: 'Give the user that runs the sync the right to read and write this folder.',
    EROFS: 'The disk is mounted read-only; give another folder in state-path.',
    ENOSPC: 'The disk is full; free some space.',
    EDQUOT: 'The disk quota is used up; free some space.',
    EFBIG: 'The disk or a limit takes no file of this size; free some space, or raise the limit.',
    ENOTDIR: 'A part of the path is a file; give a folder in state-path.',
    EEXIST: 'There is a file where the folder should be; give a folder in state-path.',
    EISDIR: 'There is a folder where the file should be; move it away.',
    ENAMETOOLONG: 'The path is too long; give a shorter folder in state-path.',
    EMFILE: 'Too many files are open at once; raise the limit of open files (ulimit -n).',
    ENFILE: 'Too many files are open at once; raise the limit of open files (ulimit -n).',
    EIO: 'The disk reports a fault; check it.',
};
/** A failure of the disk in words; anything else passes unchanged. */
function explainDiskError(error, doing, path) {
    const { code, path: at } = error;
    if (!(error instanceof Error) || code === undefined || !/^E[A-Z]+$/.test(code))
        return error;
    const advice = ADVICE[code] ?? 'Check the folder that is given in state-path.';
    return new errors/* StateUnavailable */.y4(`The state could not be ${doing}: ${at ?? path} (${code}). ${advice} Then run again; nothing is lost.`, {
        cause: error,
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./.build/lib/adapters/directory/folder-lock.js
// One writer at a time in a state folder: a lock file that only one can create, and that a dead writer does not keep for ever.






/** No commit takes so long; a lock this old was left behind. */
const STALE_AFTER_MS = 10 * 60_000;
const TRIES = 120;
const PAUSE_MS = 250;
/** Does the work while holding the folder's lock. Waits up to 30 s for another writer, then throws `StateConflict`. */
async function withFolderLock(folder, options, work) {
    const path = (0,external_node_path_.join)(folder, '.lock');
    for (let tries = 0; !(await tryToLock(path)); tries++) {
        if (tries === TRIES)
            throw stillLocked(path);
        if (!(await removeStale(path)))
            await options.sleep(PAUSE_MS);
    }
    try {
        return await work();
    }
    finally {
        await (0,promises_.unlink)(path).catch(() => undefined);
    }
}
async function tryToLock(path) {
    try {
        const file = await (0,promises_.open)(path, 'wx');
        const owner = { host: (0,external_node_os_.hostname)(), pid: process.pid };
        await file.writeFile(JSON.stringify(owner)).finally(() => file.close());
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}
/** True when the lock was left behind and is gone now. */
async function removeStale(path) {
    const seen = await readLock(path);
    if (seen === null)
        return true;
    if (!isStale(seen))
        return false;
    // Another waiter may have replaced the lock since it was read, so it is moved away first and looked at again.
    const aside = `${path}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await (0,promises_.rename)(path, aside);
    }
    catch (error) {
        if (isMissing(error))
            return true;
        throw error;
    }
    const taken = await readLock(aside);
    if (taken !== null && !isStale(taken))
        await (0,promises_.link)(aside, path).catch(() => undefined);
    await (0,promises_.unlink)(aside);
    return true;
}
async function readLock(path) {
    try {
        const [text, { mtimeMs }] = await Promise.all([(0,promises_.readFile)(path, 'utf8'), (0,promises_.stat)(path)]);
        return { text, ageMs: Date.now() - mtimeMs };
    }
    catch (error) {
        if (isMissing(error))
            return null;
        throw error;
    }
}
function isStale({ text, ageMs }) {
    if (ageMs > STALE_AFTER_MS)
        return true;
    const owner = ownerOf(text);
    return owner !== null && owner.host === (0,external_node_os_.hostname)() && !isAlive(owner.pid);
}
/** Null while the owner has not written his name yet. */
function ownerOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code !== 'ESRCH';
    }
}
function stillLocked(path) {
    return new errors/* StateConflict */.me(`Another run is still writing to the state folder after 30 seconds (lock file ${path}), so this run's state was not saved. ` +
        'Run again when the other run has ended. If there is none, delete the lock file first.');
}

;// CONCATENATED MODULE: ./.build/lib/adapters/directory/state-store.js
// Implements StateStore over a folder: for local use, the demo and tests.
//
// A commit renames the users file first and `<slug>.json`, which bears the cursor, last. A run that is killed between the two
// leaves newer users with an older cursor: what was applied is read again and recognised. The other order would skip changes.









const STATUS_PAGE = 'README.md';
/** Where a file is written before it takes its name. */
const NEXT = '.next';
/** `path` is the state's folder; it is made on the first commit. Disk errors are thrown as `StateUnavailable`. */
function createDirectoryStateStore(path, options = {}) {
    const rename = options.rename ?? promises_.rename;
    const sleep = options.sleep ?? ((milliseconds) => (0,external_node_timers_promises_.setTimeout)(milliseconds));
    return {
        load: (slug) => inWords('read', path, async () => parse(path, slug, await readFiles(path, slug))),
        commit: (...[slug, loaded, next, note, merge]) => inWords('saved', path, async () => {
            await (0,make_folder/* makeFolder */.f)(path);
            await withFolderLock(path, { sleep }, async () => {
                const isOurs = (await versionOf(path, slug)) === loaded.version;
                const theirs = isOurs ? null : parse(path, slug, await readFiles(path, slug)).state;
                const state = theirs === null ? next : merge(theirs, loaded.state, next);
                const sameUsers = isOurs && state.users === loaded.state?.users;
                await replaceFiles(path, state, { sameUsers, note, rename });
            });
        }),
    };
}
async function inWords(doing, path, work) {
    try {
        return await work();
    }
    catch (error) {
        throw explainDiskError(error, doing, path);
    }
}
/**
 * Reads `<slug>.json` first: whatever another run does in between, the users are not older than the cursor. A version from
 * before the reading makes a change in between show at the commit. Users alone are a first commit that was cut short when
 * it left its other file behind; else a file was lost.
 */
async function readFiles(folder, slug, tries = 1) {
    const names = (0,codec/* stateFiles */.d8)(slug);
    const version = await versionOf(folder, slug);
    const pending = await readText((0,external_node_path_.join)(folder, names.organization + NEXT));
    const organization = await readText((0,external_node_path_.join)(folder, names.organization));
    const users = await readBytes((0,external_node_path_.join)(folder, names.users));
    if (tries < READING_TRIES && version !== (await versionOf(folder, slug)))
        return readFiles(folder, slug, tries + 1);
    if (organization === null && pending !== null)
        return { organization: null, users: null, pending, version };
    return { organization, users, pending, version };
}
/** Another run may save while we read; a third one in the same moment is not believed. */
const READING_TRIES = 3;
/** Users can be hundreds of megabytes, so a version tells of the files and not of their contents. */
async function versionOf(folder, slug) {
    const names = (0,codec/* stateFiles */.d8)(slug);
    const stamps = await Promise.all([names.organization, names.users].map((name) => stampOf((0,external_node_path_.join)(folder, name))));
    return stamps.join(' ');
}
function parse(folder, slug, found) {
    return { state: (0,codec/* parseState */.Bu)(slug, found, folder.endsWith(external_node_path_.sep) ? folder : folder + external_node_path_.sep), version: found.version };
}
async function replaceFiles(folder, state, { sameUsers, note, rename }) {
    const names = (0,codec/* stateFiles */.d8)(state.organization);
    const [organization, users] = [(0,external_node_path_.join)(folder, names.organization), (0,external_node_path_.join)(folder, names.users)];
    const statusPage = (0,external_node_path_.join)(folder, STATUS_PAGE);
    const texts = (0,codec/* serialiseState */.bh)(state);
    await Promise.all([
        writeDurably(organization + NEXT, [texts.organization]),
        renderPage(folder, note, texts.organization).then((page) => writeDurably(statusPage + NEXT, [page])),
        ...(sameUsers ? [] : [writeDurably(users + NEXT, texts.users)]),
    ]);
    if (!sameUsers) {
        // Whoever finds the new users without their other file must find what it was to become.
        await syncFolder(folder);
        await rename(users + NEXT, users);
        await syncFolder(folder);
    }
    await rename(organization + NEXT, organization);
    await rename(statusPage + NEXT, statusPage);
    await syncFolder(folder);
}
/** The page as it is right after this commit: `organization` is the text of the own file. */
async function renderPage(folder, note, organization) {
    const runUrls = new Map((0,status_page/* readRunUrls */._k)((await readText((0,external_node_path_.join)(folder, STATUS_PAGE))) ?? ''));
    const slugs = (await listFiles(folder)).map(codec/* slugOfFile */.bR).filter((slug) => slug !== null);
    const rows = await Promise.all(slugs
        .filter((slug) => slug !== note.slug)
        .map(async (slug) => {
        const text = await readText((0,external_node_path_.join)(folder, (0,codec/* stateFiles */.d8)(slug).organization));
        return (0,state_status/* readStatus */.r)(slug, text ?? '', runUrls.get(slug) ?? null);
    }));
    const organizations = [(0,state_status/* readStatus */.r)(note.slug, organization, note.runUrl), ...rows];
    return (0,status_page/* renderStatusPage */.EP)({ organizations, now: (0,status_page/* newestRun */.KO)(organizations, note.run.at), runsUrl: null });
}


/***/ }),

/***/ 221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
// Makes a folder and those above it.


/**
 * As `mkdir` with `recursive`, which never ends where a file system refuses a new folder by saying that the one above it is
 * not there, as `/proc` does. Each folder is tried twice at most.
 */
async function makeFolder(folder) {
    try {
        await makeOne(folder);
    }
    catch (error) {
        const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
        if (error.code !== 'ENOENT' || above === folder)
            throw error;
        await makeFolder(above);
        await makeOne(folder);
    }
}
/** Another writer may have made it in the same moment. */
async function makeOne(folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder);
    }
    catch (error) {
        if (!(await isFolder(folder)))
            throw error;
    }
}
async function isFolder(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((found) => found.isDirectory(), () => false);
}


/***/ }),

/***/ 7031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ rememberedRuns)
/* harmony export */ });
/* unused harmony export RUNS_KEPT */
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5182);
/* harmony import */ var _stopped_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7788);
// Which runs are remembered: the newest thirty, but before all others those that the seven-day limit still counts.


/** So many lines of history are kept. */
const RUNS_KEPT = 30;
/** The runs to keep of these, oldest first; the newest is always among them. */
function rememberedRuns(runs) {
    const newest = runs.at(-1);
    if (newest === undefined)
        return runs;
    const weekAgo = Date.parse((0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .hoursBefore */ .$u)(newest.at, 7 * 24));
    const isCounted = (run) => run === newest || (run.deactivated > 0 && Date.parse(run.at) > weekAgo);
    const lastToGo = [...runs.filter((run) => !isCounted(run)), ...runs.filter(isCounted)];
    const kept = new Set(lastToGo.slice(-RUNS_KEPT));
    return (0,_stopped_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .withNewestPlans */ .z7)(runs.filter((run) => kept.has(run)));
}


/***/ }),

/***/ 889:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ countLinked),
/* harmony export */   nc: () => (/* binding */ countKnown),
/* harmony export */   vS: () => (/* binding */ withUsers)
/* harmony export */ });
/** The users with these changes; the ones that are given stay as they are. */
function withUsers(users, changes) {
    if (changes.size === 0)
        return users;
    if (isLarge(users))
        return users.changed(changes);
    const next = new Map(users);
    for (const [id, user] of changes) {
        if (user === null)
            next.delete(id);
        else
            next.set(id, user);
    }
    return next;
}
/** How many users are linked to a Betterworks user. */
function countLinked(users) {
    if (isLarge(users))
        return users.linked;
    let count = 0;
    for (const user of users.values())
        if (user.userId !== null)
            count += 1;
    return count;
}
/** The users of whom percentages are taken; over SFTP nobody is linked, and everybody delivered counts. */
function countKnown(users, delivery) {
    return delivery === 'sftp' ? users.size : countLinked(users);
}
function isLarge(users) {
    return 'linked' in users;
}


/***/ }),

/***/ 6579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ scheduledAsWritten),
/* harmony export */   nz: () => (/* binding */ heldAsWritten),
/* harmony export */   wr: () => (/* binding */ readPlanFile)
/* harmony export */ });
/** A held employee as the state and `plan.json` write it. */
function heldAsWritten({ ukgEmployeeId, code, firstSeen, attempts }) {
    return { ukg_employee_id: ukgEmployeeId, code, first_seen: firstSeen, attempts };
}
/** A scheduled employee as the state and `plan.json` write it. */
function scheduledAsWritten({ ukgEmployeeId, on, kind }) {
    return { ukg_employee_id: ukgEmployeeId, on, kind };
}
/** `reason` is a clause without a full stop. */
function readPlanFile(text) {
    let raw;
    try {
        raw = JSON.parse(text);
    }
    catch {
        return { ok: false, reason: 'it is not complete JSON' };
    }
    const wrong = whatIsWrong(raw);
    return wrong === null ? { ok: true, plan: raw } : { ok: false, reason: wrong };
}
/** The texts and numbers that must be there for a list's entries to be told. */
const ENTRIES = {
    changes: { kind: 'string', employee_id: 'string', ukg_employee_id: 'string', fields: 'list' },
    excluded: { ukg_employee_id: 'string', reason: 'string', file: 'string', line: 'number' },
    held: { ukg_employee_id: 'string', code: 'string', first_seen: 'string', attempts: 'number' },
    scheduled: { ukg_employee_id: 'string', on: 'string', kind: 'string' },
    limits: { limit: 'string', value: 'number', tripped: 'boolean' },
};
function whatIsWrong(raw) {
    const file = rowOf(raw);
    if (file['version'] !== 1)
        return 'it is not a plan.json of version 1';
    if (typeof file['organization'] !== 'string' || typeof file['digest'] !== 'string')
        return 'it names neither organization nor digest';
    const other = Object.entries(ENTRIES).find(([name, types]) => !isListOf(file[name], types));
    return other === undefined ? null : `its ${other[0]} are not as a run writes them`;
}
function isListOf(list, types) {
    return (Array.isArray(list) && list.every((entry) => Object.entries(types).every(([key, type]) => has(entry, key, type))));
}
function has(entry, key, type) {
    const value = rowOf(entry)[key];
    if (type === 'list')
        return Array.isArray(value) && value.every((one) => typeof one === 'string');
    return typeof value === type;
}
function rowOf(raw) {
    return typeof raw === 'object' && raw !== null ? raw : {};
}


/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HT: () => (/* binding */ stoppedPlan),
/* harmony export */   mX: () => (/* binding */ differenceFrom),
/* harmony export */   z7: () => (/* binding */ withNewestPlans)
/* harmony export */ });
/** A longer plan is not remembered: nobody reads its differences, and the state is committed with every run. */
const MOST_CHANGES = 1000;
/** Of the newest runs with one; older plans are hardly approved. */
const PLANS_KEPT = 3;
const MOST_NAMED = 5;
/** Null for a plan that is too long. */
function stoppedPlan({ digest, changes }) {
    if (changes.length > MOST_CHANGES)
        return null;
    return { digest, changes: new Map(changes.map((change) => [change.ukgEmployeeId, plannedOf(change)])) };
}
/** The runs without the plans of all but the newest that have one. */
function withNewestPlans(runs) {
    const kept = new Set(runs.filter(({ plan }) => plan !== undefined).slice(-PLANS_KEPT));
    return runs.map((run) => (run.plan === undefined || kept.has(run) ? run : withoutPlan(run)));
}
/** How a plan differs from one that was stopped before, in sentences that name UKG's employee ids. */
function differenceFrom(before, { changes }) {
    const now = new Map(changes.map((change) => [change.ukgEmployeeId, plannedOf(change)]));
    const added = changes.filter(({ ukgEmployeeId }) => !before.changes.has(ukgEmployeeId));
    const gone = [...before.changes]
        .filter(([id]) => !now.has(id))
        .map(([id, { kind }]) => ({ kind, ukgEmployeeId: id }));
    const other = [...now].flatMap(([id, is]) => {
        const was = before.changes.get(id);
        const words = was === undefined ? null : otherwise(was, is);
        return words === null ? [] : [`${id} (${words})`];
    });
    const parts = [
        added.length === 0 ? '' : `New in the plan: ${byKind(added)}.`,
        gone.length === 0 ? '' : `No longer in it: ${byKind(gone)}.`,
        other.length === 0 ? '' : `Otherwise than before: ${listed(other)}.`,
    ].filter((part) => part !== '');
    return parts.join(' ') || 'It has the same employees and fields, with other values.';
}
function plannedOf({ kind, fields }) {
    return { kind, fields: kind === 'update' ? Object.keys(fields).sort() : [] };
}
function withoutPlan(run) {
    return Object.fromEntries(Object.entries(run).filter(([key]) => key !== 'plan'));
}
function otherwise(was, is) {
    if (was.kind !== is.kind)
        return `${is.kind} instead of ${was.kind}`;
    const [before, now] = [was.fields.join(', '), is.fields.join(', ')];
    return before === now ? null : `${now} instead of ${before}`;
}
const KINDS = ['deactivate', 'create', 'reactivate', 'update'];
function byKind(changes) {
    return KINDS.flatMap((kind) => {
        const ids = changes.filter((change) => change.kind === kind).map(({ ukgEmployeeId }) => ukgEmployeeId);
        return ids.length === 0 ? [] : [`${kind} ${listed(ids)}`];
    }).join('; ');
}
function listed(words) {
    const rest = words.length - MOST_NAMED;
    return rest <= 0 ? words.join(', ') : `${words.slice(0, MOST_NAMED).join(', ')} and ${String(rest)} more`;
}


/***/ })

};
;