"use strict";
exports.id = 435;
exports.ids = [435];
exports.modules = {

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

/***/ 409:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createReportFolder)
/* harmony export */ });
/* unused harmony export ReportNotWritten */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(221);
// Writes the report's files into a folder, each whole or not at all.




/** A file of the report that could not be written; the message names its path and what to do. */
class ReportNotWritten extends Error {
    constructor(path, cause) {
        super(`The report file ${path} could not be written: ${reasonFor(cause)}`, { cause });
        this.name = 'ReportNotWritten';
    }
}
/** The folder is made when the first file is written; every text passes `redact`. Rejects with `ReportNotWritten`. */
function createReportFolder(options) {
    const { path: folder, redact } = options;
    return {
        path: folder,
        write: async (name, text) => {
            if (!/^[a-z0-9][\w.-]*$/iu.test(name))
                throw new RangeError(`"${name}" is not the plain name of a report file.`);
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
            // Beside the file, for a rename is atomic within one file system only.
            const unfinished = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `.${name}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
            try {
                await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)(folder);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(unfinished, redact(text), { encoding: 'utf8', flush: true });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(unfinished, path);
            }
            catch (cause) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { force: true }).catch(() => undefined);
                throw new ReportNotWritten(path, cause);
            }
        },
    };
}
const ELSEWHERE = 'give another folder in "report-path"';
const FULL = `the disk is full. Free space on the runner, or ${ELSEWHERE}.`;
const FORBIDDEN = `the runner may not write there. Allow it, or ${ELSEWHERE}.`;
const NO_FOLDER = `a part of its path is a file and no folder. Remove that file, or ${ELSEWHERE}.`;
const IN_THE_WAY = `a folder of that name is in the way. Remove it, or ${ELSEWHERE}.`;
const REASONS = {
    ENOSPC: FULL,
    EDQUOT: FULL,
    EFBIG: FULL,
    EACCES: FORBIDDEN,
    EPERM: FORBIDDEN,
    EROFS: FORBIDDEN,
    ENOTDIR: NO_FOLDER,
    EEXIST: NO_FOLDER,
    EISDIR: IN_THE_WAY,
};
function reasonFor(cause) {
    const known = cause instanceof Error && 'code' in cause ? REASONS[String(cause.code)] : undefined;
    return known ?? `${cause instanceof Error ? cause.message : String(cause)}. If it stays so, ${ELSEWHERE}.`;
}


/***/ }),

/***/ 524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ escapeMarkdown)
/* harmony export */ });
// Text of others in GitHub's Markdown: it cannot change the shape of what stands around it, call somebody or break a table.
/** GitHub shows nothing for it, and what stands before and behind it is no longer one word. */
const ZERO_WIDTH = '&#8203;';
/** Any text as plain words: no formatting, no HTML, no line break, no @mention, no #reference, no link. */
function escapeMarkdown(text) {
    return text
        .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
        .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*[\]~|$]/gu, String.raw `\$&`)
        .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw `\_`)
        .replace(/[@#]/gu, `$&${ZERO_WIDTH}`)
        .replaceAll('://', `:${ZERO_WIDTH}//`)
        .replace(/www\./giu, (found) => `${found.slice(0, 3)}${ZERO_WIDTH}.`)
        .trim();
}


/***/ }),

/***/ 1871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ readLimits),
/* harmony export */   Ef: () => (/* binding */ codeOfLimit),
/* harmony export */   pr: () => (/* binding */ isCountLimit),
/* harmony export */   wP: () => (/* binding */ allowedWords)
/* harmony export */ });
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5182);
// What one run may do at most. Counted over the whole plan, before the first write.

/** Below these a percentage stops nothing: in a small population one leaver is a large share. */
const DEACTIVATIONS_FLOOR = 3;
const DEACTIVATIONS_7_DAYS_FLOOR = 5;
/** What a limit allows, as the middle of a sentence; a limit that tripped allows some number. */
function allowedWords(allowed) {
    return `${String(allowed)} ${allowed === 1 ? 'is' : 'are'} allowed`;
}
/** All limits with their figures, tripped or not. */
function readLimits(changes, limits, context) {
    const count = (kind) => changes.filter((change) => change.kind === kind).length;
    const { knownUsers, runs } = context;
    const deactivations = count('deactivate');
    const week = deactivations === 0 ? 0 : deactivations + deactivatedSince((0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .hoursBefore */ .$u)(context.at, 7 * 24), runs);
    const filling = changes.filter((change) => isFilling(change, context.newFields)).length;
    const updates = limits.updates && allowed(limits.updates, knownUsers, 0);
    const leavers = allowed(limits.deactivations, knownUsers, DEACTIVATIONS_FLOOR);
    return [
        reading('deactivations', deactivations, leavers),
        reading('deactivations_7_days', week, allowed(limits.deactivations7Days, knownUsers, DEACTIVATIONS_7_DAYS_FLOOR)),
        reading('deactivations_new_setup', deactivations, context.isNewSetup ? usualDeactivations(runs, leavers) : null),
        reading('creations', count('create'), limits.creations && allowed(limits.creations, knownUsers, 0)),
        reading('updates', count('update') - filling, updates),
        reading('updates_new_fields', filling, updates),
    ];
}
/** Of an update that also changes another field, the other field is the news. */
function isFilling({ kind, fields }, newFields) {
    return kind === 'update' && Object.keys(fields).every((field) => newFields.has(field));
}
/** As many as a remembered run has done, or half of what the limit allows: a young organization remembers nothing yet. */
function usualDeactivations(runs, limit) {
    return Math.max(DEACTIVATIONS_FLOOR, Math.floor(limit / 2), ...runs.map((run) => run.deactivated));
}
const LIMIT_CODES = {
    deactivations: 'LIMIT_DEACTIVATIONS',
    deactivations_7_days: 'LIMIT_DEACTIVATIONS_7_DAYS',
    deactivations_new_setup: 'LIMIT_DEACTIVATIONS_NEW_SETUP',
    creations: 'LIMIT_CREATIONS',
    updates: 'LIMIT_UPDATES',
    updates_new_fields: 'LIMIT_UPDATES_NEW_FIELDS',
    flapping: 'USER_FLAPPING',
};
/** The problem's code of a tripped limit. */
function codeOfLimit(limit) {
    return isCountLimit(limit) ? LIMIT_CODES[limit] : 'FILL_RATE';
}
function isCountLimit(limit) {
    return limit in LIMIT_CODES;
}
function reading(limit, value, allowedValue) {
    return { limit, value, allowed: allowedValue, tripped: allowedValue !== null && value > allowedValue };
}
/** Reckoned in whole thousandths of a percent, the finest that can be written: as a fraction, 2.3 times 3,000 is a little below 6,900. */
function allowed(limit, knownUsers, floor) {
    if (limit.kind === 'count')
        return limit.value;
    return Math.max(floor, Math.floor((Math.round(limit.value * 1000) * knownUsers) / 100_000));
}
function deactivatedSince(from, runs) {
    return runs.filter((run) => Date.parse(run.at) > Date.parse(from)).reduce((sum, run) => sum + run.deactivated, 0);
}


/***/ }),

/***/ 7316:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ problemOf),
/* harmony export */   d: () => (/* binding */ runProblem)
/* harmony export */ });
function problemOf(subject, complaint) {
    const { ukgEmployeeId, employeeId, companyId } = subject;
    return { ukgEmployeeId, employeeId, companyId, action: 'read', field: '', ...complaint };
}
function runProblem(complaint) {
    return { ukgEmployeeId: null, employeeId: '', companyId: '', action: 'run', field: '', ...complaint };
}


/***/ }),

/***/ 2957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ withHistory),
/* harmony export */   Kc: () => (/* binding */ limitProblems),
/* harmony export */   RF: () => (/* binding */ countDeeds),
/* harmony export */   Wn: () => (/* binding */ countPlanned),
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   lZ: () => (/* binding */ NO_COUNTS)
/* harmony export */ });
/* harmony import */ var _ascending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6589);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1871);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7316);
// Everything that happened in a run, counted: the one value from which CSV, summary, mail and outputs are made.



const NO_COUNTS = {
    created: 0,
    updated: 0,
    deactivated: 0,
    reactivated: 0,
    unchanged: 0,
    excluded: 0,
    held: 0,
    scheduled: 0,
    problems: 0,
};
/** The outputs of every command, by the names of `action.yml`, in its order. */
function outputsOf(end) {
    const { status, counts, planDigest = '', cursor = '', reportPath } = end;
    const outputs = { status, ...counts, 'plan-digest': planDigest, cursor, 'report-path': reportPath };
    return Object.entries(outputs).map(([name, value]) => [name, String(value)]);
}
/** The four write counts of what was done. */
function countDeeds(outcomes) {
    const count = (deed) => outcomes.filter((outcome) => outcome.deed === deed).length;
    return {
        created: count('created'),
        updated: count('updated'),
        deactivated: count('deactivated'),
        reactivated: count('reactivated'),
    };
}
/** The four write counts of what would be done. */
function countPlanned(plan) {
    const count = (kind) => plan.changes.filter((change) => change.kind === kind).length;
    return {
        created: count('create'),
        updated: count('update'),
        deactivated: count('deactivate'),
        reactivated: count('reactivate'),
    };
}
/** Problems with when they were first seen and how often they were tried, sorted by employee id, then code. */
function withHistory(problems, held, at) {
    const history = new Map(held.map((entry) => [`${entry.ukgEmployeeId}\0${entry.code}`, entry]));
    return problems
        .map((problem) => {
        const entry = history.get(`${problem.ukgEmployeeId ?? ''}\0${problem.code}`);
        return { ...problem, firstSeen: entry?.firstSeen ?? at, attempts: entry?.attempts ?? 1 };
    })
        .sort((a, b) => (0,_ascending_js__WEBPACK_IMPORTED_MODULE_1__/* .ascending */ .V)(a.employeeId, b.employeeId) || (0,_ascending_js__WEBPACK_IMPORTED_MODULE_1__/* .ascending */ .V)(a.code, b.code) || (0,_ascending_js__WEBPACK_IMPORTED_MODULE_1__/* .ascending */ .V)(a.field, b.field));
}
/** A problem for every limit that stops the run. */
function limitProblems(plan) {
    return plan.limits.filter((limit) => limit.tripped).map((limit) => limitProblem(limit, plan.digest));
}
function limitProblem({ limit, value, allowed }, digest) {
    const approve = `Nothing was written. Look at the plan; if it is right, run again with approve: ${digest}`;
    const what = (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .isCountLimit */ .pr)(limit)
        ? `This run would make ${String(value)} ${LIMIT_WORDS[limit]}, and ${(0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .allowedWords */ .wP)(allowed)}.`
        : `The field ${fieldOf(limit)} is empty in UKG now for ${String(value)} people who had a value, more than half of all who have or had one: its source in UKG or its mapping is probably broken.`;
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .runProblem */ .d)({
        code: (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOfLimit */ .Ef)(limit),
        message: `${what} ${approve}`,
        field: (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .isCountLimit */ .pr)(limit) ? '' : fieldOf(limit),
    });
}
function fieldOf(limit) {
    return limit.slice('fill_rate:'.length);
}
const LIMIT_WORDS = {
    deactivations: 'deactivations',
    deactivations_7_days: 'deactivations within seven days (earlier runs included)',
    deactivations_new_setup: 'deactivations in the first run after a new release of the action or a change of mapping.yml or filter.yml',
    creations: 'creations',
    updates: 'updates',
    updates_new_fields: 'updates that fill newly mapped fields',
    flapping: 'users who are switched on and off',
};
/** The run's word for itself once nothing stopped or broke it. */
function statusOf(problems) {
    return problems.length === 0 ? 'ok' : 'problems';
}


/***/ }),

/***/ 6235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mt: () => (/* binding */ idList),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   a0: () => (/* binding */ cutPage),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   qN: () => (/* binding */ paragraphs),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _core_cut_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3047);
/* harmony import */ var _core_escape_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(524);
// GitHub's Markdown, written so that no value of a report can change its shape, call somebody or break a table.


/** An id, a code or a file as code; anything out of the ordinary as escaped text. */
function code(text) {
    if (text === '')
        return '–';
    return /^[\p{L}\p{N} _.:/+@#=%(),;-]+$/u.test(text) ? `\`${text.trim()}\`` : (0,_core_escape_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .F)(text);
}
/** The first ids as code, and how many more there are. */
function idList(ids, most) {
    const shown = ids.slice(0, most).map(code).join(', ');
    const rest = ids.length - most;
    if (rest <= 0)
        return shown === '' ? '–' : shown;
    return `${shown} and ${String(rest)} more`;
}
/** A table; `:` before a heading aligns its column to the right. Cells are Markdown already. */
function table(head, rows) {
    const titles = head.map((title) => title.replace(/^:/u, ''));
    const marks = head.map((title) => (title.startsWith(':') ? '---:' : '---'));
    return [titles, marks, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** A part that opens on a click. */
function folded(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
/** A link whose address was built by us; without an address its words alone. */
function link(words, address) {
    const isSafe = address !== null && /^https?:\/\/[^\s()<>]+$/u.test(address);
    return isSafe ? `[${(0,_core_escape_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .F)(words)}](${address})` : (0,_core_escape_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .F)(words);
}
/** The page in whole lines of at most so many UTF-8 bytes; a part that was open is closed, so that the note is seen. */
function cutPage(page, mostBytes, note) {
    const end = '</details>\n\n';
    const cut = (0,_core_cut_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(page, mostBytes - end.length, note);
    const count = (tag) => cut.split(tag).length;
    const isOpen = cut !== page && count('<details>') > count('</details>');
    return isOpen ? `${cut.slice(0, cut.lastIndexOf(note))}${end}${note}\n` : cut;
}
/** The parts that are not empty, each with a blank line before the next. */
function paragraphs(parts) {
    return parts.filter((part) => part !== null && part !== '').join('\n\n');
}


/***/ }),

/***/ 1117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ statusSentence),
/* harmony export */   Et: () => (/* binding */ momentOf),
/* harmony export */   Up: () => (/* binding */ weekdayOf),
/* harmony export */   V8: () => (/* binding */ digestToApprove),
/* harmony export */   VW: () => (/* binding */ approvalSteps),
/* harmony export */   fT: () => (/* binding */ evidenceSentence),
/* harmony export */   hG: () => (/* binding */ writtenSentence),
/* harmony export */   pD: () => (/* binding */ othersSentence),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   qD: () => (/* binding */ statusSign),
/* harmony export */   sG: () => (/* binding */ withoutBackticks),
/* harmony export */   vd: () => (/* binding */ limitWords),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1871);
// The sentences that summary and mail have in common. A backtick pair marks what is typed or named exactly.

/** `1 problem`, `2 problems`, `12,345 people`. */
function countOf(count, one, many = `${one}s`) {
    return `${grouped(count)} ${count === 1 ? one : many}`;
}
/** `12345` as `12,345`. */
function grouped(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
/** `2026-11-22T04:05:06.000Z` as `2026-11-22 04:05 UTC`. */
function momentOf(at) {
    return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
/** `2026-11-24` as `Tuesday 2026-11-24`. */
function weekdayOf(date) {
    const day = new Date(`${date}T00:00:00Z`).getUTCDay();
    return `${WEEKDAYS[day] ?? ''} ${date}`.trim();
}
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const statusSign = {
    ok: '✅',
    problems: '⚠️',
    stopped: '🛑',
    failed: '❌',
    paused: '⏸️',
    baseline: '🧭',
};
/** How the run ended, in a sentence or two. */
function statusSentence(report) {
    switch (report.status) {
        case 'ok':
            return report.isDryRun ? 'All is well. This is what would be written; nothing was.' : 'All is well.';
        case 'problems':
            return problemsSentence(report);
        case 'stopped':
            return 'Stopped by a limit before the first change. Nothing was written and nothing is lost.';
        case 'failed':
            return `Failed. ${failedSentence(report)}`;
        case 'paused':
            return 'Paused: `enabled: false` stands in `integration.yml`. Nothing was read and nothing was written.';
        case 'baseline':
            return `${report.isDryRun ? 'This is what the first run, the baseline, would find' : 'Baseline taken'}: both systems were read in full and compared. Nothing was written.`;
        default:
            return report.status;
    }
}
function problemsSentence(report) {
    const found = countOf(report.counts.problems, 'problem');
    if (report.isDryRun)
        return `${found} found. This is what would be written; nothing was.`;
    return `Finished with ${found}. Everybody else is up to date, and whoever is held is tried again at every run.`;
}
function failedSentence(report) {
    const done = writesOf(report.counts);
    if (report.isDryRun || done === 0)
        return 'Nothing was written and nothing is lost: the next run starts where the last good one ended.';
    return `${countOf(done, 'change was', 'changes were')} written before that; the next run goes on from there and writes nothing twice.`;
}
function writesOf(counts) {
    return counts.created + counts.updated + counts.deactivated + counts.reactivated;
}
/** What was written, kind by kind; of a dry run what would be. */
function writtenSentence({ counts, isDryRun }) {
    const { created, updated, deactivated, reactivated } = counts;
    const written = [
        countOf(created, 'user created', 'users created'),
        `${grouped(updated)} updated`,
        `${grouped(deactivated)} deactivated`,
        `${grouped(reactivated)} reactivated`,
    ];
    return `${isDryRun ? 'Would be written' : 'Written'} to Betterworks: ${written.join(', ')}.`;
}
/** Those for whom nothing was written, kind by kind. */
function othersSentence({ counts: { unchanged, excluded, held, scheduled } }) {
    const others = Object.entries({ unchanged, excluded, held, scheduled });
    return `Of the others: ${others.map(([name, count]) => `${grouped(count)} ${name}`).join(', ')}.`;
}
/** What was read, so that "0 changes" can be believed. */
function evidenceSentence(report) {
    const { evidence } = report;
    if (evidence === null)
        return 'Nothing was read in this run.';
    const people = countOf(evidence.people, 'person', 'people');
    const pages = countOf(evidence.pages, 'page');
    if (evidence.window !== null) {
        const { from, to } = evidence.window;
        return `Read from UKG everybody who changed between ${exactly(from)} and ${exactly(to)}: ${people} on ${pages}.`;
    }
    const users = evidence.users === null ? '' : `, and from Betterworks: ${countOf(evidence.users, 'user')}`;
    return `Read from UKG everybody, ${people} on ${pages}${users}.`;
}
/** To the second: the window has to be compared with UKG's own log. */
function exactly(at) {
    return `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;
}
const limitTitles = {
    deactivations: 'Deactivations in this run',
    deactivations_7_days: 'Deactivations in seven days, this run included',
    deactivations_new_setup: 'Deactivations in the first run of a new release or other files',
    creations: 'New users in this run',
    updates: 'Updates in this run',
    updates_new_fields: 'Updates that only fill newly mapped fields',
    flapping: 'Users held because they were switched three times in seven days',
};
function limitWords(limit) {
    return (0,_core_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .isCountLimit */ .pr)(limit)
        ? limitTitles[limit]
        : `People whose value is gone: \`${limit.slice('fill_rate:'.length)}\``;
}
/** The plan that waits for an approval, or null when none does. */
function digestToApprove(report) {
    return report.status === 'stopped' && report.plan !== null && report.plan.digest !== '' ? report.plan.digest : null;
}
/** What to do with a run that a limit stopped, step by step; the digest stands above the steps. */
function approvalSteps(report) {
    const command = report.command === 'reconcile' ? ', command `reconcile`, `apply` ticked' : '';
    return [
        'Look through the planned changes: in the summary of the run by id, in `plan.json` of its report all of them.',
        `If they are right, approve this plan: on GitHub open Actions › sync › Run workflow and give organization \`${report.slug}\`${command} and, as approve, the digest above. This plan and no other goes through; if people have changed since, the run stops again and prints a new digest. A pull request with \`approvals.yml\` does the same.`,
        'If they are not right, correct the data in UKG, or `filter.yml` and `mapping.yml` in a pull request. The next run plans afresh.',
    ];
}
/** The same sentence where backticks would only disturb. */
function withoutBackticks(text) {
    return text.replaceAll('`', '');
}


/***/ })

};
;