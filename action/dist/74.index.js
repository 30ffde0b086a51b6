"use strict";
exports.id = 74;
exports.ids = [74];
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
async function makeFolder(folder) {
    await (0,promises_.mkdir)(folder, { recursive: true });
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
            await makeFolder(path);
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

/***/ 1131:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ changedFields),
/* harmony export */   JM: () => (/* binding */ employeeIdDigestOf),
/* harmony export */   Mv: () => (/* binding */ employeeIdDigest),
/* harmony export */   So: () => (/* binding */ filledFields),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   g6: () => (/* binding */ mergeFingerprints),
/* harmony export */   mE: () => (/* binding */ coversFields),
/* harmony export */   mZ: () => (/* binding */ withoutFields)
/* harmony export */ });
const KEY_ID_LENGTH = 4;
const DIGEST_LENGTH = 6;
/** Letters are part of the state on disk: extend the table, never change it. */
const STANDARD_FIELDS = [
    ['email', 'e'],
    ['employee_id', 'i'],
    ['first_name', 'f'],
    ['last_name', 'l'],
    ['preferred_name', 'p'],
    ['department_name', 'd'],
    ['title', 't'],
    ['location', 'o'],
    ['phone', 'h'],
    ['manager_id', 'm'],
    ['hire_date', 'r'],
    ['on_leave', 'v'],
    ['deactivation_date', 'x'],
];
const CODES = new Map(STANDARD_FIELDS);
const EMPLOYEE_ID = codeOf('employee_id');
/** A digest that two runs disagree on; it equals nothing. There are two so that a merge can differ from its base. */
const DISPUTED = '??????';
const DISPUTED_AGAIN = '!!!!!!';
/** The fingerprint of these fields; a field that is absent keeps the digest it has in `previous` under the same key. */
function fingerprintOf(id, fields, digests, previous) {
    const before = previous === undefined ? null : parse(previous);
    const after = new Map(before?.keyId === digests.keyId ? before.digests : []);
    for (const field in fields)
        after.set(codeOf(field), digestOf(id, field, fields[field], digests));
    return write({ keyId: digests.keyId, digests: after });
}
/** The fingerprint without the digests of these fields; an unreadable one becomes `''`. */
function withoutFields(fingerprint, names) {
    const parsed = parse(fingerprint);
    if (parsed === null)
        return '';
    const dropped = new Set(names.map(codeOf));
    const rest = [...parsed.digests].filter(([code]) => !dropped.has(code));
    return write({ keyId: parsed.keyId, digests: new Map(rest) });
}
/**
 * Which of these fields differ from what was last written, and of which nothing is known (no digest, another key,
 * runs that disagree, an unreadable fingerprint). No field is in both lists; both are sorted by name.
 */
function changedFields(id, fields, fingerprint, digests) {
    const parsed = parse(fingerprint);
    const known = parsed?.keyId === digests.keyId ? parsed.digests : null;
    const changed = [];
    const unknown = [];
    for (const field in fields) {
        const digest = known?.get(codeOf(field));
        if (digest === undefined || isDisputed(digest))
            unknown.push(field);
        else if (digest !== digestOf(id, field, fields[field], digests))
            changed.push(field);
    }
    return { changed: changed.sort(), unknown: unknown.sort() };
}
/**
 * Which of these fields held a value when they were last written: neither nothing nor the text that stands for nothing (the
 * map's value, null for none). A field of which nothing is known held none.
 */
function filledFields(id, blanks, fingerprint, digests) {
    const differing = (names, text) => changedFields(id, Object.fromEntries(names.map((name) => [name, text(name)])), fingerprint, digests).changed;
    const filled = differing([...blanks.keys()], () => '');
    const defaulted = filled.filter((name) => blanks.get(name));
    if (defaulted.length === 0)
        return filled;
    const isFilled = new Set(differing(defaulted, (name) => blanks.get(name)));
    return filled.filter((name) => !blanks.get(name) || isFilled.has(name));
}
/** True when the fingerprint tells of each of these fields whether it changed: none is in `unknown` above. */
function coversFields(names, fingerprint, digests) {
    const parsed = parse(fingerprint);
    if (parsed?.keyId !== digests.keyId)
        return false;
    return names.every((name) => {
        const digest = parsed.digests.get(codeOf(name));
        return digest !== undefined && !isDisputed(digest);
    });
}
/** The digest under which an employee id is found in every fingerprint of one key: it leaves out whose it is. */
function employeeIdDigest(value, digests) {
    return digests.of(`\0employee_id\0${typed(value)}`).slice(0, DIGEST_LENGTH);
}
/** The employee id's digest in a fingerprint, to compare with `employeeIdDigest`; null when there is none. */
function employeeIdDigestOf(fingerprint) {
    const digest = parse(fingerprint)?.digests.get(EMPLOYEE_ID);
    return digest === undefined || isDisputed(digest) ? null : digest;
}
/**
 * What two runs that started from `base` wrote, together. A field that both wrote differently becomes disputed, so that
 * the next run reads the user instead of trusting either. Commutative and associative for one base; never throws.
 */
function mergeFingerprints(base, ours, theirs) {
    if (ours === theirs || theirs === base)
        return ours;
    if (ours === base)
        return theirs;
    const [a, b] = [parse(ours), parse(theirs)];
    if (a === null || b === null || a.keyId !== b.keyId)
        return newerOf([a, ours], [b, theirs]);
    const before = base === null ? null : parse(base);
    return write({ keyId: a.keyId, digests: mergeDigests(before?.keyId === a.keyId ? before.digests : new Map(), a, b) });
}
/** Of two that cannot be merged: a readable one, else by a fixed order. */
function newerOf([a, ours], [b, theirs]) {
    if ((a === null) !== (b === null))
        return a === null ? theirs : ours;
    return ours > theirs ? ours : theirs;
}
function mergeDigests(base, a, b) {
    const merged = new Map();
    for (const code of new Set([...a.digests.keys(), ...b.digests.keys()])) {
        const digest = mergeDigest(base.get(code), a.digests.get(code), b.digests.get(code));
        if (digest !== undefined)
            merged.set(code, digest);
    }
    return merged;
}
function mergeDigest(base, a, b) {
    if (a === b || b === base)
        return a;
    if (a === base)
        return b;
    return base === DISPUTED ? DISPUTED_AGAIN : DISPUTED;
}
function isDisputed(digest) {
    return digest === DISPUTED || digest === DISPUTED_AGAIN;
}
function digestOf(id, field, value, digests) {
    const before = digests.taken?.get(id, field, value);
    if (before !== undefined)
        return before;
    const digest = field === 'employee_id' && typeof value === 'string'
        ? employeeIdDigest(value, digests)
        : digests.of(`${id}\0${field}\0${typed(value)}`).slice(0, DIGEST_LENGTH);
    digests.taken?.add(id, field, value, digest);
    return digest;
}
/** Keeps the text `true`, the flag true and a cleared date apart. */
function typed(value) {
    if (value === null)
        return 'n:';
    return typeof value === 'string' ? `s:${value}` : `b:${String(value)}`;
}
function codeOf(field) {
    return CODES.get(field) ?? `~${field}:`;
}
/** Null for a text that is no fingerprint, or that names a field twice. By hand, since a large run reads thousands. */
function parse(fingerprint) {
    if (fingerprint.length < KEY_ID_LENGTH || !isDigest(fingerprint, 0, KEY_ID_LENGTH))
        return null;
    const digests = new Map();
    let position = KEY_ID_LENGTH;
    while (position < fingerprint.length) {
        const start = endOfCode(fingerprint, position);
        const end = start + DIGEST_LENGTH;
        if (start === position || end > fingerprint.length)
            return null;
        const code = fingerprint.slice(position, start);
        const digest = fingerprint.slice(start, end);
        if (digests.has(code) || !(isDigest(fingerprint, start, end) || isDisputed(digest)))
            return null;
        digests.set(code, digest);
        position = end;
    }
    return { keyId: fingerprint.slice(0, KEY_ID_LENGTH), digests };
}
/** Where the code of a field ends: one small letter, or `~name:`. The position itself where none begins. */
function endOfCode(fingerprint, position) {
    const first = fingerprint.charCodeAt(position);
    if (first >= 0x61 && first <= 0x7a)
        return position + 1;
    if (first !== TILDE)
        return position;
    const colon = fingerprint.indexOf(':', position);
    return colon > position + 1 ? colon + 1 : position;
}
const TILDE = 0x7e;
/** Letters, digits, `-` and `_` only, as base64url has them. */
function isDigest(text, from, to) {
    for (let at = from; at < to; at += 1)
        if (IN_BASE64URL[text.charCodeAt(at)] !== true)
            return false;
    return true;
}
const IN_BASE64URL = Array.from({ length: 128 }, (_, code) => /[\w-]/.test(String.fromCharCode(code)));
/** Standard fields in the order of the table, then custom fields by key. */
function write(parsed) {
    const rest = new Map(parsed.digests);
    let text = parsed.keyId;
    for (const [, code] of STANDARD_FIELDS) {
        const digest = rest.get(code);
        if (digest !== undefined)
            text += code + digest;
        rest.delete(code);
    }
    for (const code of [...rest.keys()].sort(byKey))
        text += code + rest.get(code);
    return text;
}
function byKey(a, b) {
    return a.replace(':', '') < b.replace(':', '') ? -1 : 1;
}


/***/ }),

/***/ 889:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ countLinked),
/* harmony export */   v: () => (/* binding */ withUsers)
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

/***/ 3547:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ RUNS_KEPT),
/* harmony export */   t: () => (/* binding */ mergeStates)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1131);
// Two states that grew from one base, made into one: what two runs of an organization that overlapped know together.
//
//   a side equal to the base   -> the other side
//   both changed a user        -> field by field; what they disagree on becomes unknown (see fingerprint.ts)
//   both changed anything else -> one of the two by a fixed order, never by which side it is on
//
// The order prefers what is looked at again: an entry over its removal, the earlier date, the smaller cursor. For one base
// the merge is commutative, associative and idempotent, so it does not matter who loses how many races.

/** So many lines of history are kept. */
const RUNS_KEPT = 30;
/** `base` is the state that both sides were made from; null when there was none. */
function mergeStates(base, ours, theirs) {
    return {
        organization: ours.organization,
        cursor: mergeCursors(base?.cursor, ours.cursor, theirs.cursor),
        baselineAt: mergeValues(base?.baselineAt, ours.baselineAt, theirs.baselineAt, {
            same: Object.is,
            join: smaller,
        }),
        held: mergeLists(base?.held, ours.held, theirs.held, {
            keyOf: (held) => held.ukgEmployeeId,
            rankOf: (held) => [held.firstSeen, -held.attempts, held.code],
        }),
        scheduled: mergeLists(base?.scheduled, ours.scheduled, theirs.scheduled, {
            keyOf: (scheduled) => scheduled.ukgEmployeeId,
            rankOf: (scheduled) => [scheduled.on, scheduled.kind],
        }),
        unlinked: mergeLists(base?.unlinked, ours.unlinked, theirs.unlinked, {
            keyOf: (user) => String(user.userId),
            rankOf: (user) => [user.digest],
        }),
        ...mergeSetups(base, ours, theirs),
        toggles: mergeToggles(base, ours, theirs),
        approvalsUsed: mergeApprovals(ours, theirs),
        runs: lastRuns([...ours.runs, ...theirs.runs]),
        users: mergeMaps(base?.users, ours.users, theirs.users, { same: isSameUser, join: joinUsers }),
    };
}
function mergeSetups(base, ours, theirs) {
    const text = (setup) => JSON.stringify([setup.version, setup.files, setup.fields]);
    const setup = mergeValues(base?.setup, ours.setup, theirs.setup, {
        same: (a, b) => text(a) === text(b),
        join: (a, b) => (text(a) < text(b) ? a : b),
    });
    return setup === undefined ? {} : { setup };
}
function mergeToggles(base, ours, theirs) {
    return mergeLists(base?.toggles, ours.toggles ?? [], theirs.toggles ?? [], {
        keyOf: (toggle) => `${toggle.ukgEmployeeId}\0${toggle.at}`,
        rankOf: () => [],
    });
}
/** Whichever run used it: an approval counts once. */
function mergeApprovals(ours, theirs) {
    return [...new Set([...(ours.approvalsUsed ?? []), ...(theirs.approvalsUsed ?? [])])].sort().slice(-100);
}
/** Every record once, oldest first, the last 30. Two runs may bear the same second; only an equal record is the same run. */
function lastRuns(runs) {
    const once = new Map(runs.map((run) => [JSON.stringify([run.at, ...rankOfRun(run)]), run]));
    return [...once.values()]
        .sort((a, b) => compare(a.at, b.at) || compareRanks(rankOfRun(a), rankOfRun(b)))
        .slice(-RUNS_KEPT);
}
/** Never below the base, and never past what either run that moved it has read. */
function mergeCursors(base, ours, theirs) {
    if (base === undefined)
        return smaller(ours, theirs);
    if (ours <= base)
        return larger(theirs, base);
    return theirs <= base ? ours : smaller(ours, theirs);
}
/** Undefined is absence: it gives way to a value unless the base's value was all the other side had. */
function mergeValues(base, ours, theirs, rules) {
    if (isSame(theirs, base, rules))
        return ours;
    if (isSame(ours, base, rules))
        return theirs;
    if (ours === undefined)
        return theirs;
    if (theirs === undefined || rules.same(ours, theirs))
        return ours;
    return rules.join(ours, theirs, base);
}
function isSame(a, b, rules) {
    return a === b || (a !== undefined && b !== undefined && rules.same(a, b));
}
function mergeMaps(base, ours, theirs, rules) {
    const merged = new Map();
    const add = (key) => {
        const value = mergeValues(base?.get(key), ours.get(key), theirs.get(key), rules);
        if (value !== undefined)
            merged.set(key, value);
    };
    for (const key of ours.keys())
        add(key);
    for (const key of theirs.keys())
        if (!ours.has(key))
            add(key);
    return merged;
}
/** Lists with one entry a key; the result is sorted by key. */
function mergeLists(base, ours, theirs, ordering) {
    const byKey = (list) => new Map(list.map((value) => [ordering.keyOf(value), value]));
    const order = (a, b) => compareRanks(ordering.rankOf(a), ordering.rankOf(b));
    const merged = mergeMaps(base && byKey(base), byKey(ours), byKey(theirs), {
        same: (a, b) => order(a, b) === 0,
        join: (a, b) => (order(a, b) < 0 ? a : b),
    });
    return [...merged].sort(([a], [b]) => compare(a, b)).map(([, value]) => value);
}
function isSameUser(a, b) {
    return a.userId === b.userId && a.active === b.active && a.fingerprint === b.fingerprint;
}
/** Two links: the one that the base did not have, a link over none, then the older user. One link: field by field. */
function joinUsers(ours, theirs, base) {
    if (ours.userId !== theirs.userId) {
        const order = compareRanks(rankOfLink(ours.userId, base), rankOfLink(theirs.userId, base));
        return order < 0 ? ours : theirs;
    }
    return {
        ...ours,
        fingerprint: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeFingerprints */ .g6)(base?.fingerprint ?? null, ours.fingerprint, theirs.fingerprint),
        active: ours.active === theirs.active ? ours.active : base?.active !== true,
    };
}
function rankOfLink(userId, base) {
    const isOld = base !== undefined && base.userId === userId;
    return [isOld ? 1 : 0, userId === null ? 1 : 0, userId ?? 0];
}
function rankOfRun(run) {
    const written = [run.created, run.updated, run.deactivated, run.reactivated];
    return [run.status, ...written, run.unchanged, run.excluded, run.held, run.scheduled, run.problems];
}
function compareRanks(a, b) {
    for (let i = 0; i < a.length; i++) {
        const order = compare(a[i], b[i]);
        if (order !== 0)
            return order;
    }
    return 0;
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
const smaller = (a, b) => (a < b ? a : b);
const larger = (a, b) => (a < b ? b : a);


/***/ })

};
;