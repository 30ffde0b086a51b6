"use strict";
exports.id = 666;
exports.ids = [666];
exports.modules = {

/***/ 1894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EP: () => (/* binding */ renderStatusPage),
/* harmony export */   KO: () => (/* binding */ newestRun),
/* harmony export */   _k: () => (/* binding */ readRunUrls)
/* harmony export */ });
const STATUS_TEXTS = {
    ok: '✅ ok',
    problems: '⚠️ problems',
    stopped: '🛑 stopped by a limit',
    failed: '❌ failed',
    paused: '⏸️ paused',
    baseline: '📍 baseline',
};
const COLUMNS = [
    'Organization',
    'Status',
    'Last run (UTC)',
    'UKG read up to (UTC)',
    'Age',
    'Created',
    'Updated',
    'Deactivated',
    'Reactivated',
    'Unchanged',
    'Excluded',
    'Held',
    'Scheduled',
    'Problems',
    'Run',
];
const UNKNOWN = '–';
const HEAD = `# Sync status

Written anew with every run; what is edited here is lost. Counts only, no names. Counts are of the last run; *held* and
*scheduled* employees are waiting now. *Age* is how old the last complete reading of UKG was when this page was written.`;
/** Markdown; the same organizations give the same text, whatever order they come in. */
function renderStatusPage(page) {
    const organizations = [...page.organizations].sort((a, b) => (a.slug < b.slug ? -1 : 1));
    const rows = organizations.map((one) => row(cellsOf(one, page)));
    const table = [row(COLUMNS), row(COLUMNS.map((_, index) => (index >= 4 && index <= 13 ? '--:' : '---'))), ...rows];
    const charts = organizations.flatMap(chartOf);
    return `${[HEAD, table.join('\n'), ...charts].join('\n\n')}\n`;
}
/** The newest instant among the last runs: the page's `now`, for a page is made without a clock. */
function newestRun(organizations, fallback) {
    return organizations.reduce((newest, { state }) => {
        const at = state?.runs.at(-1)?.at ?? newest;
        return at > newest ? at : newest;
    }, fallback);
}
/** The run pages that a status page links to, by slug: how an organization's link outlives the runs of the others. */
function readRunUrls(page) {
    const links = page.matchAll(/^\| ([a-z0-9][a-z0-9-]*) \|.*\| \[run\]\((https?:\/\/[^\s()|]+)\) \|$/gm);
    return new Map([...links].map((link) => [link[1], link[2]]));
}
function cellsOf({ slug, state, runUrl }, page) {
    const link = linkOf(runUrl, page.runsUrl);
    if (state === null)
        return [slug, '❌ state cannot be read', ...Array(COLUMNS.length - 3).fill(UNKNOWN), link];
    const run = state.runs.at(-1);
    const waiting = [String(state.held), String(state.scheduled)];
    const reading = [minute(state.cursor), age(state.cursor, page.now)];
    if (run === undefined)
        return [slug, UNKNOWN, UNKNOWN, ...reading, ...Array(6).fill(UNKNOWN), ...waiting, UNKNOWN, link];
    const counts = [run.created, run.updated, run.deactivated, run.reactivated, run.unchanged, run.excluded].map(String);
    return [
        slug,
        STATUS_TEXTS[run.status],
        minute(run.at),
        ...reading,
        ...counts,
        ...waiting,
        String(run.problems),
        link,
    ];
}
function linkOf(runUrl, runsUrl) {
    if (runUrl !== null)
        return `[run](${runUrl})`;
    return runsUrl === null ? UNKNOWN : `[runs](${runsUrl})`;
}
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** `2026-01-31 04:05` */
function minute(at) {
    return at.slice(0, 16).replace('T', ' ');
}
/** Whole hours, from two days on whole days. */
function age(from, to) {
    const hours = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 3_600_000));
    return hours < 48 ? `${String(hours)} h` : `${String(Math.floor(hours / 24))} d`;
}
/** Seen on a light and on a dark page; the bars that come by themselves are nearly white. */
const COLOURS = `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#4493f8, #d1242f"}}}}%%`;
/** Below it the axis would count in fractions of a user. */
const LOWEST_TOP = 10;
/** Bars: users written; line: problems. Runs are numbered, for labels that repeat would fall together. */
function chartOf({ slug, state }) {
    if (state === null || state.runs.length === 0)
        return [];
    const written = state.runs.map((run) => run.created + run.updated + run.deactivated + run.reactivated);
    const problems = state.runs.map((run) => run.problems);
    const numbers = state.runs.map((_, index) => `"${String(index + 1)}"`);
    const days = `${state.runs[0].at.slice(0, 10)} to ${state.runs.at(-1).at.slice(0, 10)}`;
    return [
        `## ${slug}`,
        [
            '```mermaid',
            COLOURS,
            'xychart-beta',
            '    title "Users written (blue bars) and problems (red line)"',
            `    x-axis "last runs, ${days}" [${numbers.join(', ')}]`,
            `    y-axis "count" 0 --> ${String(Math.max(LOWEST_TOP, ...written, ...problems))}`,
            `    bar [${written.join(', ')}]`,
            `    line [${problems.join(', ')}]`,
            '```',
        ].join('\n'),
    ];
}


/***/ }),

/***/ 6315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bu: () => (/* binding */ parseState),
  bh: () => (/* binding */ serialiseState),
  bR: () => (/* binding */ slugOfFile),
  d8: () => (/* binding */ stateFiles)
});

// EXTERNAL MODULE: ./.build/lib/core/count-words.js
var count_words = __webpack_require__(664);
// EXTERNAL MODULE: ./.build/lib/state/errors.js
var errors = __webpack_require__(8626);
// EXTERNAL MODULE: ./.build/lib/state/organization-file.js + 2 modules
var organization_file = __webpack_require__(210);
// EXTERNAL MODULE: ./.build/lib/core/known-users.js
var known_users = __webpack_require__(889);
// EXTERNAL MODULE: ./.build/lib/core/types/ids.js
var ids = __webpack_require__(2355);
// EXTERNAL MODULE: ./.build/lib/state/read-row.js
var read_row = __webpack_require__(5404);
;// CONCATENATED MODULE: ./.build/lib/state/user-lines.js
// The lines of `<slug>.users.ndjson` as bytes, found in place. Only lines exactly as we write them are read so; all others go
// through JSON.


/** Plain ASCII without quotes and backslashes; so many digits always are a safe integer. */
const LINE = /\{"ukg_employee_id":"([ !#-[\]-~]+)","user_id":(null|0|[1-9]\d{0,14}),"fingerprint":"([ !#-[\]-~]*)","active":(true|false)\}\n/y;
const ID_AT = '{"ukg_employee_id":"'.length;
const QUOTE = 0x22;
const LINE_BREAK = 0x0a;
const CHUNK_LENGTH = 1024 * 1024;
/** Bytes that match their seal are as we wrote them. */
function sealedLines(bytes, file, { count, linked, digest }) {
    return { bytes, file, count, linked, digest };
}
/** Null when any line is other than we write it: out of order, laid out anew, with text that is not plain ASCII, broken. */
function readUserLines(bytes, file) {
    let [count, linked, previous] = [0, 0, ''];
    for (const text of chunksOf(bytes)) {
        for (let at = 0; at < text.length; at = LINE.lastIndex) {
            LINE.lastIndex = at;
            const [, id = '', userId] = LINE.exec(text) ?? [];
            if (id <= previous)
                return null;
            previous = id;
            count += 1;
            if (userId !== 'null')
                linked += 1;
        }
    }
    return { bytes, file, count, linked, digest: null };
}
/** Whole lines, some at a time: the text of all of them would take as much memory once more. */
function* chunksOf(bytes) {
    for (let from = 0; from < bytes.length;) {
        const to = lineEnd(bytes, Math.min(from + CHUNK_LENGTH, bytes.length) - 1);
        yield bytes.toString('latin1', from, to);
        from = to;
    }
}
/** True for a line, with its line break, as it stands in `UserLines`. */
function isUserLine(line) {
    LINE.lastIndex = 0;
    return LINE.test(line) && LINE.lastIndex === line.length;
}
/** Where the line behind the one that has this byte starts; the end of the file behind the last one. */
function lineEnd(bytes, at) {
    const lineBreak = bytes.indexOf(LINE_BREAK, at);
    return lineBreak === -1 ? bytes.length : lineBreak + 1;
}
/** Halves the file and not the lines, whose places nobody has counted. */
function placeOf({ bytes }, id) {
    let [low, high] = [0, bytes.length];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        const from = middle === 0 ? 0 : bytes.lastIndexOf(LINE_BREAK, middle - 1) + 1;
        const order = compareIdAt(bytes, from, id);
        if (order === 0)
            return { from, to: lineEnd(bytes, from) };
        if (order < 0)
            low = lineEnd(bytes, middle);
        else
            high = from;
    }
    return { from: low, to: low };
}
/** Below, above or equal to zero as the line's id is before, after or equal to this one. */
function compareIdAt(bytes, from, id) {
    const start = from + ID_AT;
    for (let i = 0; i < id.length; i++) {
        const byte = bytes[start + i];
        if (byte === QUOTE)
            return -1;
        if (byte !== id.charCodeAt(i))
            return byte - id.charCodeAt(i);
    }
    return bytes[start + id.length] === QUOTE ? 0 : 1;
}
function userAt({ bytes, file }, { from, to }) {
    LINE.lastIndex = 0;
    const found = LINE.exec(bytes.toString('latin1', from, to));
    // Only a seal that was made by hand lets such a line come so far.
    if (found === null)
        throw new errors/* StateUnreadable */.f$('a line is not as its seal in the other file promises', { file, line: null });
    const [, id = '', userId, fingerprint = '', active] = found;
    return {
        ukgEmployeeId: (0,ids/* ukgEmployeeId */.x)(id),
        userId: userId === 'null' ? null : Number(userId),
        fingerprint,
        active: active === 'true',
    };
}
/** The users of all lines in a part of the file. */
function* usersBetween(lines, { from, to }) {
    for (let at = from; at < to;) {
        const end = lineEnd(lines.bytes, at);
        yield userAt(lines, { from: at, to: end });
        at = end;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.build/lib/state/users-seal.js
// What `<slug>.json` says of the users' file that was written with it: a file that matches its seal need not be read line by line.

/** `pieces` are the whole file, in order. The numbers are in the digest, so that a seal with one of them corrected by hand is none. */
function sealOf(pieces, { count, linked }) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(`${String(count)} ${String(linked)}\n`);
    for (const piece of pieces)
        digest.update(piece);
    return { count, linked, digest: digest.digest('base64url') };
}
function matchesSeal(bytes, seal) {
    return sealOf([bytes], seal).digest === seal.digest;
}

;// CONCATENATED MODULE: ./.build/lib/state/users-table.js

/** A run asks for each of its people some ten times; of more than a run of every day is about, nobody else is remembered. */
const MOST_REMEMBERED = 10_000;
function createUsersTable(lines) {
    return tableOf(lines, finderIn(lines), new Map());
}
/** Whoever was found once is found at once. */
function finderIn(lines) {
    const found = new Map();
    return (id) => {
        const before = found.get(id);
        if (before !== undefined)
            return before;
        const place = placeOf(lines, id);
        const user = place.from < place.to ? userAt(lines, place) : null;
        if (found.size < MOST_REMEMBERED)
            found.set(id, user);
        return user;
    };
}
function tableOf(lines, findIn, changes) {
    const find = (id) => {
        const changed = changes.get(id);
        return changed === undefined ? (findIn(id) ?? undefined) : (changed ?? undefined);
    };
    const { size, linked } = countsOf(lines, findIn, changes);
    const entries = function* () {
        for (const user of usersOf(lines, changes))
            yield [user.ukgEmployeeId, user];
        return undefined;
    };
    const table = {
        size,
        linked,
        digest: changes.size === 0 ? lines.digest : null,
        get: find,
        has: (id) => find(id) !== undefined,
        entries,
        [Symbol.iterator]: entries,
        *keys() {
            for (const [id] of entries())
                yield id;
            return undefined;
        },
        *values() {
            for (const [, user] of entries())
                yield user;
            return undefined;
        },
        forEach: (visit) => {
            for (const [id, user] of entries())
                visit(user, id, table);
        },
        changed: (more) => tableOf(lines, findIn, new Map([...changes, ...more])),
        stretches: () => stretchesOf(lines, changes),
    };
    return table;
}
function countsOf(lines, findIn, changes) {
    let [size, linked] = [lines.count, lines.linked];
    for (const [id, user] of changes) {
        const before = findIn(id);
        size += Number(user !== null) - Number(before !== null);
        linked += Number(isLinked(user)) - Number(isLinked(before));
    }
    return { size, linked };
}
function isLinked(user) {
    return user !== null && user.userId !== null;
}
/** Everybody in the order of the file. */
function* usersOf(lines, changes) {
    for (const part of partsOf(lines, changes)) {
        if ('user' in part)
            yield part.user;
        else
            yield* usersBetween(lines, part);
    }
}
function* stretchesOf(lines, changes) {
    for (const part of partsOf(lines, changes)) {
        if ('user' in part)
            yield part.user;
        else
            yield lines.bytes.subarray(part.from, part.to);
    }
}
/** Lines that stay, and between them the users who changed. */
function* partsOf(lines, changes) {
    let from = 0;
    for (const id of [...changes.keys()].sort()) {
        const place = placeOf(lines, id);
        if (from < place.from)
            yield { from, to: place.from };
        const user = changes.get(id);
        if (user)
            yield { user };
        from = place.to;
    }
    if (from < lines.bytes.length)
        yield { from, to: lines.bytes.length };
}

;// CONCATENATED MODULE: ./.build/lib/state/users-file.js
// `<slug>.users.ndjson`: one line a known employee, sorted by id so that a commit's difference shows who changed.







const PIECE_LENGTH = 64 * 1024;
/**
 * Every line or none: a line that is not as written throws `StateUnreadable` with its number. The lines of a file that matches
 * its seal are as we wrote them, and are not looked at.
 */
function parseUsers(content, file, seal = null) {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    const lines = seal !== null && matchesSeal(bytes, seal) ? sealedLines(bytes, file, seal) : readUserLines(bytes, file);
    return lines === null ? parseLines(bytes.toString('utf8'), file) : createUsersTable(lines);
}
/** Bytes that are no UTF-8 were decoded to U+FFFD; unnoticed, one employee's id would become another's. */
function refuseBrokenText(text, file) {
    const position = text.indexOf('\uFFFD');
    if (position === -1)
        return;
    throw new errors/* StateUnreadable */.f$('there are bytes in it that are no text', {
        file,
        line: text.slice(0, position).split('\n').length,
    });
}
/** A file that somebody touched. `JSON.parse` makes fresh strings: slices would keep the whole file in memory. */
function parseLines(text, file) {
    refuseBrokenText(text, file);
    const users = new Map();
    let start = 0;
    for (let line = 1; start < text.length; line++) {
        const newline = text.indexOf('\n', start);
        const end = newline === -1 ? text.length : newline;
        const user = readUser(text.slice(start, end));
        if (typeof user === 'string')
            throw new errors/* StateUnreadable */.f$(user, { file, line });
        users.set(user.ukgEmployeeId, user);
        if (users.size < line)
            throw new errors/* StateUnreadable */.f$(`employee ${user.ukgEmployeeId} is there twice`, { file, line });
        start = end + 1;
    }
    return users;
}
/** The user, or what is wrong with the line. */
function readUser(line) {
    const row = parseLine(line);
    if (row === null)
        return 'the line is not complete JSON';
    const { ukg_employee_id: id, user_id: userId, fingerprint, active } = row;
    if (typeof id !== 'string' || id === '')
        return 'ukg_employee_id is not a text';
    if (userId !== null && !(0,read_row/* isCount */.my)(userId))
        return 'user_id is neither a whole number nor null';
    if (typeof fingerprint !== 'string')
        return 'fingerprint is not a text';
    if (typeof active !== 'boolean')
        return 'active is neither true nor false';
    return { ukgEmployeeId: (0,ids/* ukgEmployeeId */.x)(id), userId, fingerprint, active };
}
function parseLine(line) {
    try {
        const value = JSON.parse(line);
        return typeof value === 'object' && value !== null ? value : null;
    }
    catch {
        return null;
    }
}
/** Pieces are bytes as they were read of those nobody changed, and some 64 K of the others. */
function writeUsers(users) {
    const counts = { count: users.size, linked: (0,known_users/* countLinked */.$V)(users) };
    const { pieces, isPlain } = piecesOf(isTable(users) ? users.stretches() : inOrder(users));
    if (!isPlain)
        return { pieces, seal: null };
    const known = isTable(users) ? users.digest : null;
    return { pieces, seal: known === null ? sealOf(pieces, counts) : { ...counts, digest: known } };
}
function piecesOf(parts) {
    const pieces = [];
    let [text, isPlain] = ['', true];
    const flush = () => {
        if (text !== '')
            pieces.push(Buffer.from(text, 'utf8'));
        text = '';
    };
    for (const part of parts) {
        if (Buffer.isBuffer(part)) {
            flush();
            pieces.push(part);
            continue;
        }
        const line = writeUser(part);
        isPlain &&= isUserLine(line);
        text += line;
        if (text.length >= PIECE_LENGTH)
            flush();
    }
    flush();
    return { pieces, isPlain };
}
function isTable(users) {
    return 'stretches' in users;
}
function writeUser(user) {
    const [id, fingerprint] = [JSON.stringify(user.ukgEmployeeId), JSON.stringify(user.fingerprint)];
    const [userId, active] = [String(user.userId), String(user.active)];
    return `{"ukg_employee_id":${id},"user_id":${userId},"fingerprint":${fingerprint},"active":${active}}\n`;
}
/** By code unit of the id. A state that was loaded and gained nobody is in order already. */
function* inOrder(users) {
    for (const id of sortedIds(users))
        yield users.get(id);
}
function sortedIds(users) {
    let previous = '';
    for (const id of users.keys()) {
        if (id < previous)
            return [...users.keys()].sort();
        previous = id;
    }
    return users.keys();
}

;// CONCATENATED MODULE: ./.build/lib/state/codec.js
// The state of an organization as two texts, and back. The layout is public: people read it in the history of a branch.




/** File names of one organization, relative to the state's folder. */
function stateFiles(slug) {
    return { organization: `${slug}.json`, users: `${slug}.users.ndjson` };
}
/** The slug that a file of the state's folder belongs to, or null when it is no organization's file. */
function slugOfFile(name) {
    return /^([a-z0-9][a-z0-9-]*)\.json$/.exec(name)?.[1] ?? null;
}
/**
 * The whole state, or null when neither file is there. `folder` is what messages put before file names, such as `state/`.
 * Throws `StateUnreadable`; there is never a part of a state.
 */
function parseState(slug, texts, folder) {
    const files = stateFiles(slug);
    if (texts.organization === null && texts.users === null)
        return null;
    if (texts.organization === null)
        throw missing(folder, files.organization, files.users);
    if (texts.users === null)
        throw missing(folder, files.users, files.organization);
    refuseBrokenText(texts.organization, folder + files.organization);
    const { state, knownUsers, seal } = (0,organization_file/* parseOrganization */.H)(slug, texts.organization, folder + files.organization);
    const users = parseUsers(texts.users, folder + files.users, seal);
    if (users.size < (knownUsers ?? 0) && users.size !== pendingCount(slug, texts.pending ?? null))
        throw lost(folder, files, { found: users.size, counted: knownUsers ?? 0 });
    return { ...state, users };
}
/** More users than were counted are newer than the cursor, which is harmless: whoever is read again is recognised. */
function lost(folder, files, { found, counted }) {
    return new errors/* StateUnreadable */.f$(`it has ${(0,count_words/* countOf */.p)(found, 'user')}, while ${files.organization} counts ${String(counted)}, so the end of the file, or a line of it, is lost`, {
        file: folder + files.users,
        line: null,
        advice: `Restore both files, ${files.organization} and ${files.users}, from one and the same commit in the history of the state branch, ` +
            'or from one backup of the state folder, and run again. If the lines were taken out on purpose, correct known_users, too.',
    });
}
function pendingCount(slug, text) {
    if (text === null)
        return null;
    try {
        return (0,organization_file/* parseOrganization */.H)(slug, text, slug).knownUsers;
    }
    catch {
        return null;
    }
}
function missing(folder, file, other) {
    return new errors/* StateUnreadable */.f$(`the file is missing, while ${other} is there`, { file: folder + file, line: null });
}
/** The two files; the users come in pieces, since they can be hundreds of megabytes. */
function serialiseState(state) {
    const { pieces, seal } = writeUsers(state.users);
    return { organization: (0,organization_file/* serialiseOrganization */.R)(state, seal), users: pieces };
}


/***/ }),

/***/ 8626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f$: () => (/* binding */ StateUnreadable),
/* harmony export */   me: () => (/* binding */ StateConflict),
/* harmony export */   y4: () => (/* binding */ StateUnavailable)
/* harmony export */ });
// How reading or writing the state can fail. Each message stands alone: what happened, to which file, what to do next.
/** A file of the state is not what this action wrote. Nothing was overwritten. */
class StateUnreadable extends Error {
    name = 'StateUnreadable';
    file;
    /** 1-based; null when the whole file is meant. */
    line;
    /** `reason` is a clause without a full stop, such as `cursor is not an instant`. */
    constructor(reason, at) {
        const place = at.line === null ? at.file : `${at.file}, line ${String(at.line)}`;
        super(`The state cannot be read: ${place}: ${reason}. Nothing was changed. ${at.advice ?? RESTORE}`);
        this.file = at.file;
        this.line = at.line;
    }
}
const RESTORE = 'Restore the file from its last good version (the history of the state branch, or a backup of the state folder) and run again. ' +
    'To begin anew with a baseline, delete both state files of the organization; held and scheduled employees are forgotten then.';
/** Other runs kept changing the state while this one tried to save its own; what this run applied is found again by the next. */
class StateConflict extends Error {
    name = 'StateConflict';
    code = 'STATE_CONFLICT';
}
/** The place where the state is kept cannot be reached, or does not let us in. */
class StateUnavailable extends Error {
    name = 'StateUnavailable';
}


/***/ }),

/***/ 210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ parseOrganization),
  R: () => (/* binding */ serialiseOrganization)
});

// EXTERNAL MODULE: ./.build/lib/core/history.js
var core_history = __webpack_require__(7031);
// EXTERNAL MODULE: ./.build/lib/core/types/ids.js
var ids = __webpack_require__(2355);
// EXTERNAL MODULE: ./.build/lib/core/plan-file.js
var plan_file = __webpack_require__(6579);
// EXTERNAL MODULE: ./.build/lib/state/errors.js
var errors = __webpack_require__(8626);
// EXTERNAL MODULE: ./.build/lib/state/read-row.js
var read_row = __webpack_require__(5404);
;// CONCATENATED MODULE: ./.build/lib/state/read-list.js
// The lists of `<slug>.json`, read so that a refusal names the line of the entry.


/** Every entry of the list under a key; one that is not as written is refused with its place. */
function readList(row, place, read) {
    const list = row[place.key];
    if (!Array.isArray(list)) {
        throw new errors/* StateUnreadable */.f$(`${place.key} is not a list`, { file: place.file, line: lineOf(place.text, place.key) });
    }
    return list.map((entry, index) => {
        const refuse = (reason) => {
            throw new errors/* StateUnreadable */.f$(`${place.key}: ${reason}`, {
                file: place.file,
                line: lineOfEntry(place, index, entry),
            });
        };
        return read((0,read_row/* rowOf */.OB)(entry, `entry ${String(index + 1)}`, refuse), refuse);
    });
}
function withoutRepetition(list, keyOf, refuse) {
    const seen = new Set();
    for (const entry of list) {
        if (seen.has(keyOf(entry)))
            return refuse(`employee ${keyOf(entry)} is there twice`);
        seen.add(keyOf(entry));
    }
    return list;
}
/** Where a key of the file stands, 1-based; null when it is not there. */
function lineOf(text, key) {
    const position = text.indexOf(`"${key}":`);
    return position === -1 ? null : text.slice(0, position).split('\n').length;
}
/** The entry's own line in a file that is still laid out as we write it; else the line of its list. */
function lineOfEntry({ key, text }, index, entry) {
    const first = lineOf(text, key);
    if (first === null)
        return null;
    const line = text.split('\n')[first + index]?.replace(/,$/, '');
    return line === JSON.stringify(entry) ? first + index + 1 : first;
}

;// CONCATENATED MODULE: ./.build/lib/state/stopped-plan-row.js
// A stopped plan as its run's line in the state bears it: `["update","A1B2C3","location","title"]` a change.


const KINDS = ['create', 'update', 'deactivate', 'reactivate'];
function stoppedPlanAsWritten({ digest, changes }) {
    return { digest, changes: [...changes].map(([id, { kind, fields }]) => [kind, id, ...fields]) };
}
function readStoppedPlan(value, refuse) {
    const row = (0,read_row/* rowOf */.OB)(value, 'plan', refuse);
    const changes = row['changes'];
    if (!Array.isArray(changes))
        return refuse('changes of the plan is not a list');
    return {
        digest: (0,read_row/* textAt */.$6)(row, 'digest', refuse),
        changes: new Map(changes.map((change) => readChange(change, refuse))),
    };
}
function readChange(value, refuse) {
    const words = Array.isArray(value) ? value : [];
    const [kind, id = '', ...fields] = words.filter((word) => typeof word === 'string');
    const known = KINDS.find((one) => one === kind);
    if (known === undefined || id === '')
        return refuse('a change of the plan is not like ["update","A1B2C3","title"]');
    return [(0,ids/* ukgEmployeeId */.x)(id), { kind: known, fields }];
}

;// CONCATENATED MODULE: ./.build/lib/state/organization-file.js
// `<slug>.json`: all of an organization's state but its users. One entry a line, so that a commit's difference can be read.







const VERSION = 1;
const STATUSES = ['ok', 'problems', 'stopped', 'failed', 'paused', 'baseline'];
const COUNTS = [
    'created',
    'updated',
    'deactivated',
    'reactivated',
    'unchanged',
    'excluded',
    'held',
    'scheduled',
    'problems',
];
/** Keys that are not known are dropped; anything else that is not as written throws `StateUnreadable`. */
function parseOrganization(slug, text, file) {
    const row = parseJson(text, file);
    refuseOtherVersion(row, text, file);
    const refuseAt = (key) => (reason) => {
        throw new errors/* StateUnreadable */.f$(reason, { file, line: lineOf(text, key) });
    };
    if (row['organization'] !== slug)
        return refuseAt('organization')(`organization is not ${slug}, as the file's name says`);
    const list = (key, read) => readList(row, { key, text, file }, read);
    const state = {
        organization: slug,
        cursor: (0,read_row/* instantAt */.l$)(row, 'cursor', refuseAt('cursor')),
        baselineAt: (0,read_row/* instantAt */.l$)(row, 'baseline_at', refuseAt('baseline_at')),
        held: withoutRepetition(list('held', readHeld), (held) => held.ukgEmployeeId, refuseAt('held')),
        scheduled: withoutRepetition(list('scheduled', readScheduled), (one) => one.ukgEmployeeId, refuseAt('scheduled')),
        unlinked: row['unlinked'] === undefined ? [] : list('unlinked', readUnlinked),
        ...(row['approvals_used'] === undefined
            ? {}
            : { approvalsUsed: list('approvals_used', (one, refuse) => (0,read_row/* textAt */.$6)(one, 'digest', refuse)) }),
        ...(row['setup'] === undefined ? {} : { setup: readSetup(row['setup'], refuseAt('setup')) }),
        ...(row['toggles'] === undefined ? {} : { toggles: list('toggles', readToggle) }),
        runs: (0,core_history/* rememberedRuns */.p)(list('runs', readRun)),
    };
    const knownUsers = row['known_users'] === undefined ? null : (0,read_row/* countAt */.$v)(row, 'known_users', refuseAt('known_users'));
    if (knownUsers === null || row['users_digest'] === undefined)
        return { state, knownUsers, seal: null };
    const linked = (0,read_row/* countAt */.$v)(row, 'linked_users', refuseAt('linked_users'));
    const digest = (0,read_row/* textAt */.$6)(row, 'users_digest', refuseAt('users_digest'));
    return { state, knownUsers, seal: { count: knownUsers, linked, digest } };
}
/** Entries are sorted; the runs stay in their order, as far as they are remembered. `seal` is that of the users. */
function serialiseOrganization(state, seal) {
    const unlinked = state.unlinked.map((user) => JSON.stringify({ digest: user.digest, user_id: user.userId })).sort();
    return [
        `{"version":${String(VERSION)}`,
        `"organization":${JSON.stringify(state.organization)}`,
        `"cursor":${JSON.stringify(state.cursor)}`,
        `"baseline_at":${JSON.stringify(state.baselineAt)}`,
        `"known_users":${String(state.users.size)}`,
        ...(seal === null
            ? []
            : [`"linked_users":${String(seal.linked)}`, `"users_digest":${JSON.stringify(seal.digest)}`]),
        `"held":${lines(onePerEmployee(state.held)
            .map((held) => JSON.stringify((0,plan_file/* heldAsWritten */.nz)(held)))
            .sort())}`,
        `"scheduled":${lines(onePerEmployee(state.scheduled)
            .map((one) => JSON.stringify((0,plan_file/* scheduledAsWritten */.H_)(one)))
            .sort())}`,
        ...(unlinked.length === 0 ? [] : [`"unlinked":${lines(unlinked)}`]),
        ...((state.approvalsUsed ?? []).length === 0
            ? []
            : [`"approvals_used":${lines((state.approvalsUsed ?? []).map((digest) => JSON.stringify({ digest })))}`]),
        ...(state.setup === undefined ? [] : [`"setup":${writeSetup(state.setup)}`]),
        ...((state.toggles ?? []).length === 0
            ? []
            : [`"toggles":${lines((state.toggles ?? []).map(writeToggle).sort())}`]),
        `"runs":${lines((0,core_history/* rememberedRuns */.p)(state.runs).map(writeRun))}}\n`,
    ].join(',\n');
}
/** The last entry of each employee: a file with two could not be read again. */
function onePerEmployee(list) {
    return [...new Map(list.map((entry) => [entry.ukgEmployeeId, entry])).values()];
}
function writeRun(run) {
    const counts = COUNTS.map((count) => [count, run[count]]);
    const plan = run.plan === undefined ? [] : [['plan', stoppedPlanAsWritten(run.plan)]];
    const failure = run.failure === undefined ? [] : [['failure', run.failure]];
    return JSON.stringify(Object.fromEntries([['at', run.at], ['status', run.status], ...counts, ...failure, ...plan]));
}
function writeSetup({ version, files, fields }) {
    return JSON.stringify({ version, files, fields });
}
function writeToggle({ ukgEmployeeId: id, at }) {
    return JSON.stringify({ ukg_employee_id: id, at });
}
function lines(entries) {
    return entries.length === 0 ? '[]' : `[\n${entries.join(',\n')}\n]`;
}
function parseJson(text, file) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        const line = /\(line (\d+) /.exec(cause.message)?.[1];
        throw new errors/* StateUnreadable */.f$('the text is not complete JSON', {
            file,
            line: line === undefined ? null : Number(line),
        });
    }
    return (0,read_row/* rowOf */.OB)(value, 'the file', (reason) => {
        throw new errors/* StateUnreadable */.f$(reason, { file, line: 1 });
    });
}
function refuseOtherVersion(row, text, file) {
    const version = row['version'];
    if (version === VERSION)
        return;
    if (version === undefined)
        throw new errors/* StateUnreadable */.f$('there is no version in it', { file, line: null });
    throw new errors/* StateUnreadable */.f$(`its version is ${JSON.stringify(version)}, and this action reads version ${String(VERSION)} only`, {
        file,
        line: lineOf(text, 'version'),
        advice: 'Use the release of the action that wrote the file, or a newer one.',
    });
}
function readHeld(row, refuse) {
    return {
        ukgEmployeeId: (0,ids/* ukgEmployeeId */.x)((0,read_row/* textAt */.$6)(row, 'ukg_employee_id', refuse)),
        // Any code: newer releases add some.
        code: (0,read_row/* textAt */.$6)(row, 'code', refuse),
        firstSeen: (0,read_row/* instantAt */.l$)(row, 'first_seen', refuse),
        attempts: (0,read_row/* countAt */.$v)(row, 'attempts', refuse),
    };
}
function readScheduled(row, refuse) {
    return {
        ukgEmployeeId: (0,ids/* ukgEmployeeId */.x)((0,read_row/* textAt */.$6)(row, 'ukg_employee_id', refuse)),
        on: (0,read_row/* dayAt */.OC)(row, 'on', refuse),
        kind: (0,read_row/* choiceAt */.Bn)(row, 'kind', ['create', 'deactivate'], refuse),
    };
}
function readSetup(value, refuse) {
    const row = (0,read_row/* rowOf */.OB)(value, 'setup', refuse);
    const { fields } = row;
    if (!Array.isArray(fields) || !fields.every((field) => typeof field === 'string'))
        return refuse('setup: fields is not a list of texts');
    return { version: (0,read_row/* textAt */.$6)(row, 'version', refuse), files: (0,read_row/* textAt */.$6)(row, 'files', refuse), fields };
}
function readToggle(row, refuse) {
    return { ukgEmployeeId: (0,ids/* ukgEmployeeId */.x)((0,read_row/* textAt */.$6)(row, 'ukg_employee_id', refuse)), at: (0,read_row/* instantAt */.l$)(row, 'at', refuse) };
}
function readUnlinked(row, refuse) {
    return { digest: (0,read_row/* textAt */.$6)(row, 'digest', refuse), userId: (0,read_row/* countAt */.$v)(row, 'user_id', refuse) };
}
function readRun(row, refuse) {
    // The interface names no count of a run, so one that is not there has counted nothing.
    const counts = Object.fromEntries(COUNTS.map((count) => [count, row[count] === undefined ? 0 : (0,read_row/* countAt */.$v)(row, count, refuse)]));
    return {
        ...counts,
        at: (0,read_row/* instantAt */.l$)(row, 'at', refuse),
        status: (0,read_row/* choiceAt */.Bn)(row, 'status', STATUSES, refuse),
        ...(row['failure'] === undefined ? {} : { failure: (0,read_row/* textAt */.$6)(row, 'failure', refuse) }),
        ...(row['plan'] === undefined ? {} : { plan: readStoppedPlan(row['plan'], refuse) }),
    };
}


/***/ }),

/***/ 5404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   $v: () => (/* binding */ countAt),
/* harmony export */   Bn: () => (/* binding */ choiceAt),
/* harmony export */   OB: () => (/* binding */ rowOf),
/* harmony export */   OC: () => (/* binding */ dayAt),
/* harmony export */   l$: () => (/* binding */ instantAt),
/* harmony export */   my: () => (/* binding */ isCount)
/* harmony export */ });
/* harmony import */ var _core_dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5182);
// Reads typed values out of parsed JSON that people or other versions may have touched.

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
/** A JSON object; anything else is refused. */
function rowOf(value, what, refuse) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    return refuse(`${what} is not a JSON object`);
}
/** A text that is not empty. */
function textAt(row, key, refuse) {
    const value = row[key];
    return typeof value === 'string' && value !== '' ? value : refuse(`${key} is not a text`);
}
/** A whole number, 0 or more. */
function countAt(row, key, refuse) {
    const value = row[key];
    return isCount(value) ? value : refuse(`${key} is not a whole number`);
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
/** A moment in UTC, brought to the form `2026-01-31T04:05:06.000Z` in which instants compare as text. */
function instantAt(row, key, refuse) {
    const value = row[key];
    const match = typeof value === 'string' ? INSTANT.exec(value) : null;
    if (match === null || !(0,_core_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .isCalendarDate */ .tf)(match[1]))
        return refuse(notAnInstant(key));
    const time = Date.parse(match[0]);
    return Number.isNaN(time) ? refuse(notAnInstant(key)) : new Date(time).toISOString();
}
function notAnInstant(key) {
    return `${key} is not an instant such as 2026-01-31T04:05:06.000Z`;
}
function dayAt(row, key, refuse) {
    const value = row[key];
    return typeof value === 'string' && (0,_core_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .isCalendarDate */ .tf)(value) ? value : refuse(`${key} is not a date such as 2026-01-31`);
}
function choiceAt(row, key, choices, refuse) {
    const found = choices.find((choice) => choice === row[key]);
    return found ?? refuse(`${key} is none of ${choices.join(', ')}`);
}


/***/ }),

/***/ 6703:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readStatus)
/* harmony export */ });
/* unused harmony export statusOf */
/* harmony import */ var _organization_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(210);

function statusOf(state, runUrl) {
    const { cursor, held, scheduled, runs } = state;
    return { slug: state.organization, state: { cursor, held: held.length, scheduled: scheduled.length, runs }, runUrl };
}
/** As `statusOf`; a file that cannot be read gives a row that says so. */
function readStatus(slug, text, runUrl) {
    try {
        return statusOf((0,_organization_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOrganization */ .H)(slug, text, slug).state, runUrl);
    }
    catch {
        return { slug, state: null, runUrl };
    }
}


/***/ })

};
;