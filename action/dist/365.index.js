"use strict";
exports.id = 365;
exports.ids = [365];
exports.modules = {

/***/ 4111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ diskWords)
/* harmony export */ });
// What a disk's refusal means, and what to do about it.
const FULL = ['the disk is full', 'Free space on the runner'];
const FORBIDDEN = ['the runner may not write there', 'Allow it'];
const NO_FOLDER = ['a part of its path is a file and no folder', 'Remove that file'];
const TOO_MANY = [
    'too many files are open at once',
    'Raise the limit of open files on the runner (ulimit -n)',
];
const WORDS = {
    ENOSPC: FULL,
    EDQUOT: FULL,
    EFBIG: FULL,
    EACCES: FORBIDDEN,
    EPERM: FORBIDDEN,
    EROFS: FORBIDDEN,
    ENOTDIR: NO_FOLDER,
    EEXIST: NO_FOLDER,
    EISDIR: ['a folder of that name is in the way', 'Remove it'],
    ENOENT: ['a folder of its path is not there', 'Make it'],
    ENAMETOOLONG: ['its path is too long', 'Shorten it'],
    EMFILE: TOO_MANY,
    ENFILE: TOO_MANY,
    EIO: ['the disk reports a fault', 'Check it'],
};
/** Two sentences; `otherwise` is the other way out, such as `give another folder`. A stranger's error keeps its words. */
function diskWords(cause, otherwise) {
    const known = cause instanceof Error && 'code' in cause ? WORDS[String(cause.code)] : undefined;
    if (known !== undefined)
        return `${known[0]}. ${known[1]}, or ${otherwise}.`;
    return `${cause instanceof Error ? cause.message : String(cause)}. If it stays so, ${otherwise}.`;
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
/* harmony import */ var _disk_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4111);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(221);
// Writes the report's files into a folder, each whole or not at all.





/** A file of the report that could not be written; the message names its path and what to do. */
class ReportNotWritten extends Error {
    constructor(path, cause) {
        super(`The report file ${path} could not be written: ${(0,_disk_words_js__WEBPACK_IMPORTED_MODULE_3__/* .diskWords */ .L)(cause, ELSEWHERE)}`, { cause });
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
                await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(folder);
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


/***/ }),

/***/ 2189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ep: () => (/* binding */ conclude),
  Nq: () => (/* binding */ failedResult),
  Gq: () => (/* binding */ failureProblem)
});

// UNUSED EXPORTS: explained

// EXTERNAL MODULE: ./.build/lib/adapters/disk-words.js
var disk_words = __webpack_require__(4111);
// EXTERNAL MODULE: ./.build/lib/core/next-state.js
var next_state = __webpack_require__(5314);
// EXTERNAL MODULE: ./.build/lib/core/problem.js
var core_problem = __webpack_require__(7316);
// EXTERNAL MODULE: ./.build/lib/core/redactor.js + 2 modules
var redactor = __webpack_require__(7439);
// EXTERNAL MODULE: ./.build/lib/core/report.js
var core_report = __webpack_require__(2957);
// EXTERNAL MODULE: ./.build/lib/core/stopped-plan.js
var stopped_plan = __webpack_require__(7788);
// EXTERNAL MODULE: ./.build/lib/core/ascending.js
var ascending = __webpack_require__(6589);
// EXTERNAL MODULE: ./.build/lib/core/fingerprint.js
var fingerprint = __webpack_require__(1131);
// EXTERNAL MODULE: ./.build/lib/core/history.js
var core_history = __webpack_require__(7031);
;// CONCATENATED MODULE: ./.build/lib/core/state-merge.js
// Two states that grew from one base, made into one: what two runs of an organization that overlapped know together.
//
//   a side equal to the base   -> the other side
//   both changed a user        -> field by field; what they disagree on becomes unknown (see fingerprint.ts)
//   both changed anything else -> one of the two by a fixed order, never by which side it is on
//
// The order prefers what is looked at again: an entry over its removal, the earlier date, the smaller cursor. For one base
// the merge is commutative and idempotent, and associative in everything that a later run decides by, so it does not matter
// who loses how many races. Only the runs that no limit counts any more may be others: which of them stay among the thirty
// depends on who was merged first, when the runs of both sides lie more than a week apart.



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
        runs: (0,core_history/* rememberedRuns */.p)(inOrder([...ours.runs, ...theirs.runs])),
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
    return [...new Set([...(ours.approvalsUsed ?? []), ...(theirs.approvalsUsed ?? [])])].sort();
}
/** Every record once, oldest first. Two runs may bear the same second; only an equal record is the same run. */
function inOrder(runs) {
    const once = new Map(runs.map((run) => [JSON.stringify([run.at, ...rankOfRun(run)]), run]));
    return [...once.values()].sort((a, b) => (0,ascending/* ascending */.V)(a.at, b.at) || compareRanks(rankOfRun(a), rankOfRun(b)));
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
    return [...merged].sort(([a], [b]) => (0,ascending/* ascending */.V)(a, b)).map(([, value]) => value);
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
        fingerprint: (0,fingerprint/* mergeFingerprints */.g6)(base?.fingerprint ?? null, ours.fingerprint, theirs.fingerprint),
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
        const order = (0,ascending/* ascending */.V)(a[i], b[i]);
        if (order !== 0)
            return order;
    }
    return 0;
}
const smaller = (a, b) => (a < b ? a : b);
const larger = (a, b) => (a < b ? b : a);

// EXTERNAL MODULE: ./.build/lib/failure.js
var lib_failure = __webpack_require__(53);
// EXTERNAL MODULE: ./.build/lib/core/count-words.js
var count_words = __webpack_require__(664);
// EXTERNAL MODULE: ./.build/lib/core/problem-catalog.js + 1 modules
var problem_catalog = __webpack_require__(7673);
// EXTERNAL MODULE: ./node_modules/csv-stringify/lib/sync.js + 7 modules
var sync = __webpack_require__(6789);
;// CONCATENATED MODULE: ./.build/lib/render/csv.js
// The report's tables as CSV that spreadsheets open without harm: `errors.csv` and `drift.csv`.
//
// csv-stringify is the one package that the pure renderers may import: it computes a text from rows, nothing else.



const ERROR_COLUMNS = [
    'employee_id',
    'ukg_employee_id',
    'company',
    'action',
    'field',
    'code',
    'message',
    'what_to_do',
    'owner',
    'first_seen',
    'attempts',
    'help_url',
];
const DRIFT_COLUMNS = ['kind', 'employee_id', 'ukg_employee_id', 'user_id', 'fields'];
/** `errors.csv`: one row a problem, by employee id, then code; the header alone when there is none. */
function errorsCsv(problems, links) {
    const rows = [...problems]
        .sort((a, b) => (0,ascending/* ascending */.V)(a.employeeId, b.employeeId) || (0,ascending/* ascending */.V)(a.code, b.code) || compareRest(a, b))
        .map((problem) => errorRow(problem, links));
    return csvOf(ERROR_COLUMNS, rows);
}
/** `drift.csv`: one row a difference, by kind, then employee id. */
function driftCsv(drift) {
    const rows = [...drift]
        .sort((a, b) => (0,ascending/* ascending */.V)(a.kind, b.kind) || (0,ascending/* ascending */.V)(a.employeeId, b.employeeId) || compareIds(a, b))
        .map((each) => [each.kind, each.employeeId, each.ukgEmployeeId, textOf(each.userId), each.fields.join(';')]);
    return csvOf(DRIFT_COLUMNS, rows);
}
function errorRow(problem, links) {
    const { owner, whatToDo } = problem_catalog/* problemCatalog */.Bv[problem.code];
    return [
        problem.employeeId,
        problem.ukgEmployeeId ?? '',
        problem.companyId,
        problem.action,
        problem.field,
        problem.code,
        problem.message,
        whatToDo,
        owner,
        problem.firstSeen,
        String(problem.attempts),
        (0,problem_catalog/* helpUrl */.xR)(links.troubleshooting, problem.code),
    ];
}
function csvOf(columns, rows) {
    const cells = rows.map((row) => row.map(neutralised));
    return (0,sync/* stringify */.A)(cells, { header: true, columns: [...columns], bom: true, record_delimiter: 'windows' });
}
/** What starts a formula, ASCII or fullwidth, behind any blanks, quotes and invisible characters. */
const FORMULA = /^[\s"'\p{Cf}]*[=+\-@＝＋－＠﹢﹣−]/u;
/** A spreadsheet that separates by semicolon, or shows a second line as a row, sees a cell begin in mid-text. */
const FORMULA_IN_TEXT = /([;\n\r\t][\s"'\p{Cf}]*)(?=[=+\-@＝＋－＠﹢﹣−])/gu;
/** Puts an apostrophe before a formula, so that it is shown and not run; all other text, `00123` too, stays as it is. */
function neutralised(cell) {
    const text = cell.replaceAll('\0', '').replace(FORMULA_IN_TEXT, "$1'");
    return FORMULA.test(text) || /^[\t\r\n]/u.test(text) ? `'${text}` : text;
}
function textOf(userId) {
    return userId === null ? '' : String(userId);
}
function compareRest(a, b) {
    return (0,ascending/* ascending */.V)(a.ukgEmployeeId ?? '', b.ukgEmployeeId ?? '') || (0,ascending/* ascending */.V)(a.field, b.field);
}
function compareIds(a, b) {
    return (0,ascending/* ascending */.V)(a.ukgEmployeeId, b.ukgEmployeeId) || (a.userId ?? 0) - (b.userId ?? 0);
}

;// CONCATENATED MODULE: ./.build/lib/render/html.js
// The little HTML that mail programs of all ages show alike: tables, inline styles, no images, no scripts.
/** Any text as HTML text or attribute value. */
function escapeHtml(text) {
    return text
        .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/** Our own sentences: what stands between backticks is shown as code. */
function sentenceHtml(text) {
    return escapeHtml(text).replace(/`([^`]+)`/gu, `<code style="${CODE}">$1</code>`);
}
/** A table with a grey head; cells are HTML already, the first column is the narrow one. */
function tableHtml(head, rows) {
    const titles = head.map((title) => `<th scope="col" align="left" style="${CELL}background:#f3f4f6;">${escapeHtml(title)}</th>`);
    const lines = rows.map((cells) => `<tr>${cells.map((cell) => `<td valign="top" style="${CELL}">${cell}</td>`).join('')}</tr>`);
    return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="${TABLE}"><tr>${titles.join('')}</tr>${lines.join('')}</table>`;
}
/** A link; its words alone without an address of the web. */
function linkHtml(words, address) {
    if (!/^https?:\/\//u.test(address))
        return escapeHtml(words);
    return `<a href="${escapeHtml(address)}" style="color:#1d4ed8;">${escapeHtml(words)}</a>`;
}
/** A link that looks like a button, Outlook included; nothing without an address of the web. */
function buttonHtml(words, address, color) {
    if (address === null || !/^https?:\/\//u.test(address))
        return '';
    const style = `display:inline-block;padding:10px 18px;font:bold 14px ${FONT};color:#ffffff;text-decoration:none;`;
    return `<td bgcolor="${color}" style="background:${color};"><a href="${escapeHtml(address)}" style="${style}">${escapeHtml(words)}</a></td>`;
}
/** The whole message: a coloured bar, a heading, and the parts below each other. */
function pageHtml(page) {
    const rows = page.parts
        .filter((part) => part !== '')
        .map((part) => `<tr><td style="padding:0 24px 16px 24px;${TEXT}">${part}</td></tr>`);
    return [
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>',
        '<body style="margin:0;padding:0;background:#f3f4f6;">',
        '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f3f4f6"><tr><td align="center" style="padding:24px 8px;">',
        '<table role="presentation" width="680" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="max-width:680px;width:100%;background:#ffffff;">',
        `<tr><td height="6" bgcolor="${page.color}" style="background:${page.color};font-size:1px;line-height:6px;">&nbsp;</td></tr>`,
        `<tr><td style="padding:20px 24px 12px 24px;font:bold 20px ${FONT};color:#111827;">${escapeHtml(page.heading)}</td></tr>`,
        ...rows,
        '</table></td></tr></table></body></html>',
    ].join('\n');
}
const FONT = "'Segoe UI',Arial,sans-serif";
const TEXT = `font:14px/1.5 ${FONT};color:#1f2937;`;
const TABLE = 'border-collapse:collapse;width:100%;';
const CELL = `border:1px solid #d1d5db;padding:8px;font:13px/1.45 ${FONT};color:#1f2937;`;
const CODE = 'font-family:Consolas,Menlo,monospace;font-size:12px;background:#f3f4f6;word-break:break-all;';

// EXTERNAL MODULE: ./.build/lib/render/problem-groups.js
var problem_groups = __webpack_require__(7664);
// EXTERNAL MODULE: ./.build/lib/render/words.js
var words = __webpack_require__(1117);
;// CONCATENATED MODULE: ./.build/lib/render/mail.js
// The e-mails to the technical contact: one when something is wrong, one when the last trouble is gone. Ids only.






const MOST_IDS = 10;
const SYNC = 'UKG → Betterworks sync';
const COLORS = { problems: '#b45309', stopped: '#b91c1c', failed: '#b91c1c', well: '#15803d' };
const PRIVACY = 'This message and its attachment hold ids and no names.';
/** What is wrong after a run with problems, a stop or a failure, with `errors.csv` attached. */
function problemMail(report, { to }) {
    const groups = (0,problem_groups/* groupProblems */.U)(report.problems);
    return {
        to,
        subject: oneLine(`${report.organization}: ${subjectWords(report)}`),
        text: problemText(report, groups),
        html: problemHtml(report, groups),
        attachments: [{ name: 'errors.csv', content: errorsCsv(report.problems, report.links) }],
    };
}
/** What to say once when a run is well again; `previous` is the last run that was not. */
function recoveryMail(report, { to, previous = null }) {
    const words = [goneSentence(previous), ...sentences(report), 'Nothing is left to do.'];
    const heading = `${report.organization}: the ${SYNC} is well again`;
    return {
        to,
        subject: oneLine(heading),
        text: [oneLine(heading), '', ...words, '', ...linkLines(report)].join('\n'),
        html: pageHtml({
            heading,
            color: COLORS.well,
            parts: [...words.map(sentenceHtml), buttons(report, COLORS.well, 'When something is wrong')],
        }),
        attachments: [],
    };
}
function subjectWords({ status, counts, problems }) {
    const found = (0,count_words/* countOf */.p)(Math.max(counts.problems, problems.length), 'problem');
    if (status === 'stopped')
        return `${SYNC} stopped by a limit (${found})`;
    if (status === 'failed')
        return `${SYNC} failed (${found})`;
    return `${found} in the ${SYNC}`;
}
/** A subject is one line: nothing in a name can add a header to the mail. */
function oneLine(text) {
    return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
function problemText(report, groups) {
    const digest = (0,words/* digestToApprove */.V8)(report);
    const steps = digest === null
        ? []
        : (0,words/* approvalSteps */.VW)(report).map((step, index) => `${String(index + 1)}. ${(0,words/* withoutBackticks */.sG)(step)}`);
    return [
        oneLine(report.organization),
        (0,words/* withoutBackticks */.sG)((0,words/* statusSentence */.Au)(report)),
        '',
        ...(digest === null ? [] : ['WHAT TO DO NOW', `Digest of the stopped plan: ${digest}`, ...steps, '']),
        ...(groups.length === 0 ? [] : ['PROBLEMS', '']),
        ...groups.flatMap((group) => [
            ...groupLines(group),
            `   Help: ${(0,problem_catalog/* helpUrl */.xR)(report.links.troubleshooting, group.code)}`,
            '',
        ]),
        ...sentences(report),
        '',
        ...linkLines(report),
        '',
        `The attached errors.csv lists every problem. ${PRIVACY}`,
    ].join('\n');
}
function groupLines(group) {
    return [
        `${(0,count_words/* grouped */.z)(group.count)} × ${group.title} (${group.code})`,
        ...(group.ids.length === 0 ? [] : [`   Employees: ${firstIds(group)}`]),
        ...group.messages.slice(0, MOST_IDS).map((message) => `   ${oneLine(message)}`),
        `   What to do: ${group.whatToDo}`,
        `   Who: ${problem_catalog/* ownerWords */.$J[group.owner]}`,
    ];
}
function firstIds({ ids }) {
    const rest = ids.length - MOST_IDS;
    return `${ids.slice(0, MOST_IDS).map(oneLine).join(', ')}${rest > 0 ? ` and ${(0,count_words/* grouped */.z)(rest)} more` : ''}`;
}
function linkLines({ links }) {
    const run = links.run === null ? [] : [`The run: ${links.run}`];
    return [...run, `When something is wrong: ${links.troubleshooting}`];
}
function problemHtml(report, groups) {
    const color = report.status === 'stopped' || report.status === 'failed' ? COLORS[report.status] : COLORS.problems;
    return pageHtml({
        heading: `${report.organization}: ${subjectWords(report)}`,
        color,
        parts: [
            sentenceHtml((0,words/* statusSentence */.Au)(report)),
            approvalHtml(report),
            groups.length === 0 ? '' : groupsHtml(report, groups),
            sentences(report).map(sentenceHtml).join('<br>'),
            buttons(report, color, 'What to do'),
            `<span style="color:#6b7280;font-size:12px;">The attached errors.csv lists every problem. ${PRIVACY}</span>`,
        ],
    });
}
function approvalHtml(report) {
    const digest = (0,words/* digestToApprove */.V8)(report);
    if (digest === null)
        return '';
    const steps = (0,words/* approvalSteps */.VW)(report).map((step) => `<li style="margin:0 0 8px 0;">${sentenceHtml(step)}</li>`);
    return `<b>What to do now</b><br>${sentenceHtml(`Digest of the stopped plan: \`${digest}\``)}<ol style="margin:8px 0 0 0;padding:0 0 0 22px;">${steps.join('')}</ol>`;
}
function groupsHtml(report, groups) {
    const rows = groups.map((group) => [
        `<b>${escapeHtml(group.title)}</b><br>${linkHtml(group.code, (0,problem_catalog/* helpUrl */.xR)(report.links.troubleshooting, group.code))}`,
        (0,count_words/* grouped */.z)(group.count),
        concernedHtml(group),
        `${escapeHtml(group.whatToDo)}<br><span style="color:#6b7280;">${escapeHtml(problem_catalog/* ownerWords */.$J[group.owner])}</span>`,
    ]);
    return tableHtml(['What is wrong', 'Count', 'Employees, or what happened', 'What to do, and who'], rows);
}
function concernedHtml(group) {
    const ids = group.ids.length === 0 ? [] : [escapeHtml(firstIds(group))];
    return [...ids, ...group.messages.slice(0, MOST_IDS).map(escapeHtml)].join('<br>');
}
function buttons({ links }, color, help) {
    const cells = [buttonHtml('Open the run', links.run, color), buttonHtml(help, links.troubleshooting, '#374151')];
    const shown = cells.filter((cell) => cell !== '').join('<td width="12">&nbsp;</td>');
    return shown === ''
        ? ''
        : `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>${shown}</tr></table>`;
}
/** What was read, and what was written. */
function sentences(report) {
    return [(0,words/* evidenceSentence */.fT)(report), (0,words/* writtenSentence */.hG)(report)];
}
function goneSentence(previous) {
    if (previous === null)
        return 'The trouble of the last run is gone.';
    const when = `The run of ${(0,words/* momentOf */.Et)(previous.at)}`;
    if (previous.status === 'stopped')
        return `${when} was stopped by a limit. That is settled.`;
    if (previous.status === 'ok')
        return `${when} still held somebody. That is over.`;
    if (previous.status === 'failed')
        return `${when} failed. That is mended, and nothing was lost.`;
    const were = previous.problems === 1 ? 'It is gone.' : 'All of them are gone.';
    return `${when} had ${(0,count_words/* countOf */.p)(previous.problems, 'problem')}. ${were}`;
}

;// CONCATENATED MODULE: ./.build/lib/notify.js



/** Returns the report; when the mail cannot be sent it has failed, and says so. `previous` is the last run before this one. */
async function notify(by, report, previous) {
    const mail = mailFor(by, report, previous);
    if (mail === null)
        return report;
    if (by.mailer === null) {
        const message = `The technical contact of ${by.slug} was not told, because the input smtp-url is empty. In this repository, under Settings > Environments > ${by.slug}, add the secret SMTP_URL.`;
        by.log.annotate([{ level: 'warning', title: 'No mail sent', message }]);
        return report;
    }
    try {
        await by.mailer.send(mail);
        return report;
    }
    catch (error) {
        const message = by.redact(error instanceof Error ? error.message : String(error));
        const problems = [
            ...report.problems,
            ...(0,core_report/* withHistory */.$k)([(0,core_problem/* runProblem */.d)({ code: 'MAIL_FAILED', message })], [], report.at),
        ];
        return { ...report, status: 'failed', problems, counts: { ...report.counts, problems: problems.length } };
    }
}
/** A plan and any other dry run tell nobody: whoever asked reads the answer. */
function mailFor({ integration, command }, report, previous) {
    if (integration === null || report.isDryRun || command === 'plan')
        return null;
    const to = integration.technicalContact;
    if (report.problems.length > 0 || report.status === 'failed' || report.status === 'stopped')
        return problemMail(report, { to });
    return isRecovery(report, previous) ? recoveryMail(report, { to, previous }) : null;
}
/** Somebody may be held without being said again: the trouble is gone when he is. */
function isRecovery(report, previous) {
    if (report.status !== 'ok' || report.counts.held > 0 || previous === null)
        return false;
    return ['problems', 'stopped', 'failed'].includes(previous.status) || previous.held > 0;
}

// EXTERNAL MODULE: ./.build/lib/core/plan-file.js
var plan_file = __webpack_require__(6579);
;// CONCATENATED MODULE: ./.build/lib/render/plan-json.js

/** Version 1 of the file: one line an entry, so that two plans can be compared. Without a plan its lists are empty. */
function planJson(plan, slug) {
    const lines = [
        '{',
        '  "version": 1,',
        `  "organization": ${JSON.stringify(slug)},`,
        `  "digest": ${JSON.stringify(plan?.digest ?? '')},`,
        `  "changes": ${listOf(plan?.changes.map(changeEntry))},`,
        `  "excluded": ${listOf(plan?.excluded.map(excludedEntry))},`,
        `  "held": ${listOf(plan?.held.map(plan_file/* heldAsWritten */.nz))},`,
        `  "scheduled": ${listOf(plan?.scheduled.map(plan_file/* scheduledAsWritten */.H_))},`,
        `  "limits": ${listOf(plan?.limits.map(limitEntry))}`,
        '}',
    ];
    return `${lines.join('\n')}\n`;
}
function listOf(entries = []) {
    if (entries.length === 0)
        return '[]';
    return `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
}
function changeEntry(change) {
    return {
        kind: change.kind,
        employee_id: change.employeeId,
        ukg_employee_id: change.ukgEmployeeId,
        user_id: change.userId,
        fields: Object.keys(change.fields),
    };
}
function excludedEntry({ ukgEmployeeId, reason, file, line }) {
    return { ukg_employee_id: ukgEmployeeId, reason, file, line };
}
function limitEntry({ limit, value, allowed, tripped }) {
    return { limit, value, allowed, tripped };
}

// EXTERNAL MODULE: ./.build/lib/render/summary.js + 1 modules
var summary = __webpack_require__(7495);
;// CONCATENATED MODULE: ./.build/lib/conclude.js
// The end of every run, whatever happened to it: remember, report, tell. In this order, so that a mail never outruns the state.













/** Commits, writes the report, sends the mail; returns what happened in the end. Throws nothing. */
async function conclude(edge, loaded, result) {
    const remembered = await remember(edge, loaded, result);
    const report = reportOf(edge, remembered, loaded);
    const written = await writeReport(edge, report);
    const told = await notify(edge, written, loaded?.state?.runs.at(-1) ?? null);
    return publish(edge, told === written ? told : await writeReport(edge, told));
}
/** What a run broke on, as a problem. */
function failureProblem(failure) {
    const { code, message } = explained(failure);
    return (0,core_problem/* runProblem */.d)({ code, message });
}
/** A run that broke: its problems, and the state as it was. */
function failedResult(problems, loaded, at) {
    const held = loaded?.state?.held.length ?? 0;
    const scheduled = loaded?.state?.scheduled.length ?? 0;
    return {
        status: 'failed',
        at,
        counts: { ...core_report/* NO_COUNTS */.lZ, held, scheduled },
        problems,
        plan: null,
        drift: null,
        evidence: null,
        notes: [],
        isDryRun: false,
        next: loaded?.state ?? null,
    };
}
function explained(failure) {
    if (failure instanceof lib_failure/* RunFailure */.a)
        return failure;
    const message = failure instanceof Error ? failure.message : String(failure);
    const code = failure instanceof Error ? codeOf(failure) : null;
    return code === null
        ? { code: 'CONFIG_INVALID', message: `The run ended on an unexpected fault: ${message}` }
        : { code, message };
}
/** Null for a fault that nobody expected. */
function codeOf(failure) {
    if (failure.name === 'ReportNotWritten')
        return 'REPORT_FAILED';
    const isState = failure.name.startsWith('State') || ('code' in failure && failure.code === 'STATE_CONFLICT');
    return isState ? 'STATE_CONFLICT' : null;
}
async function remember(edge, loaded, result) {
    const { store } = edge;
    if (store === null || loaded === null || result.next === null)
        return result;
    const counts = { ...result.counts, problems: result.problems.length };
    const run = { at: result.at, status: result.status, ...counts, ...circumstances(result) };
    const next = (0,next_state/* withRun */.Yq)(result.next, run);
    try {
        await store.commit(edge.slug, loaded, next, { slug: edge.slug, run, runUrl: edge.links.run }, (theirs, base, ours) => mergeStates(base, ours, theirs));
        return { ...result, next };
    }
    catch (error) {
        const problem = (0,core_problem/* runProblem */.d)({
            code: 'STATE_CONFLICT',
            message: notSaved(explained(error).message),
        });
        return { ...result, status: 'failed', next: null, problems: [...result.problems, problem] };
    }
}
/** A store may have said the same in its own words. */
function notSaved(message) {
    const said = 'The state could not be saved: ';
    return message.startsWith(said) ? message : said + message;
}
/** What is remembered of a run that did not go through. */
function circumstances({ status, plan, problems }) {
    const stopped = status === 'stopped' && plan !== null ? (0,stopped_plan/* stoppedPlan */.HT)(plan) : null;
    const failure = status === 'failed' ? problems.findLast(({ ukgEmployeeId }) => ukgEmployeeId === null) : undefined;
    return {
        ...(failure === undefined ? {} : { failure: failure.code }),
        ...(stopped === null ? {} : { plan: stopped }),
    };
}
function reportOf(edge, result, loaded) {
    const state = result.next ?? loaded?.state ?? null;
    const problems = (0,core_report/* withHistory */.$k)(result.problems, heldIn(result, state), result.at);
    const report = {
        command: edge.command,
        slug: edge.slug,
        organization: edge.integration?.organization ?? edge.slug,
        at: result.at,
        status: result.status,
        counts: { ...result.counts, problems: problems.length },
        problems,
        plan: result.plan,
        isDryRun: result.isDryRun,
        drift: result.drift,
        evidence: result.evidence,
        cursor: state?.cursor ?? null,
        notes: result.notes,
        links: edge.links,
    };
    return (0,redactor/* redactReport */.a)(report, edge.redact);
}
/** A dry run has no next state: its plan says who would be held. */
function heldIn({ next, plan }, state) {
    if (next === null && plan !== null)
        return plan.held;
    return state?.held ?? [];
}
/** A report that cannot be written is a problem and fails the run, but stops neither mail nor outputs. */
async function writeReport(edge, report) {
    if (edge.showsCountsOnly)
        return report;
    const files = [
        ['errors.csv', errorsCsv(report.problems, report.links)],
        ['plan.json', planJson(report.plan, report.slug)],
        ['summary.md', (0,summary/* summaryMarkdown */.e)(report)],
        ...(report.drift === null ? [] : [['drift.csv', driftCsv(report.drift)]]),
    ];
    try {
        await Promise.all(files.map(([name, text]) => edge.folder.write(name, text)));
        return report;
    }
    catch (error) {
        return withFailure(report, edge.redact(explained(error).message));
    }
}
function withFailure(report, message) {
    if (report.problems.some(({ code }) => code === 'REPORT_FAILED'))
        return report;
    const failure = (0,core_report/* withHistory */.$k)([(0,core_problem/* runProblem */.d)({ code: 'REPORT_FAILED', message })], [], report.at);
    const problems = [...report.problems, ...failure];
    return { ...report, status: 'failed', problems, counts: { ...report.counts, problems: problems.length } };
}
const PUBLIC = 'This repository is public, so the report with its employee ids was neither shown nor kept; a mail of trouble to the technical contact bears it. Make the repository private, or set the input public-repository to true.';
/** Annotations go to the log, which is always there; summary and outputs are files, and may fail. */
async function publish(edge, report) {
    const { log } = edge;
    if (report.status !== 'paused') {
        log.info((0,words/* withoutBackticks */.sG)((0,words/* statusSentence */.Au)(report)));
        log.info(`${(0,words/* writtenSentence */.hG)(report)} ${(0,words/* othersSentence */.pD)(report)}`);
    }
    if (edge.showsCountsOnly)
        log.annotate([{ level: 'notice', title: 'Report withheld', message: PUBLIC }]);
    const shown = edge.showsCountsOnly
        ? report.problems.filter((problem) => problem.ukgEmployeeId === null)
        : report.problems;
    const isBroken = report.status === 'failed' || report.status === 'stopped';
    log.annotate(shown.map((problem) => ({
        level: problem.ukgEmployeeId === null && isBroken ? 'error' : 'warning',
        title: problem.code,
        message: `${problem.ukgEmployeeId === null ? '' : `Employee ${problem.employeeId || problem.ukgEmployeeId}: `}${problem.message}`,
    })));
    // A summary that cannot be written is no reason to leave the next step without outputs.
    const summarised = await published(log, report, () => log.summary(edge.showsCountsOnly ? (0,summary/* countsMarkdown */.a)(report, PUBLIC) : (0,summary/* summaryMarkdown */.e)(report)));
    return published(log, summarised, () => {
        for (const [name, value] of (0,core_report/* outputsOf */.Yz)(endOf(summarised, edge.folder.path)))
            log.output(name, value);
    });
}
async function published(log, report, write) {
    try {
        await write();
        return report;
    }
    catch (error) {
        const message = `The job's summary or outputs could not be written${fileOf(error)}: ${(0,disk_words/* diskWords */.L)(error, 'start the job on another runner')}`;
        const isSaid = report.problems.some((problem) => problem.message === message);
        if (!isSaid)
            log.annotate([{ level: 'error', title: 'REPORT_FAILED', message }]);
        return withFailure(report, message);
    }
}
function fileOf(error) {
    return error instanceof Error && 'path' in error ? ` (${String(error.path)})` : '';
}
function endOf({ status, counts, plan, cursor }, reportPath) {
    return { status, counts, planDigest: plan?.digest ?? '', cursor: cursor ?? '', reportPath };
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

/***/ 5228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ withoutFlapping),
/* harmony export */   T: () => (/* binding */ nextToggles)
/* harmony export */ });
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5182);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7316);
// Somebody whom UKG calls a leaver on one day and employed on the next. After three deactivations and reactivations within
// seven days his user is left as he is, held, and said once; when the oldest of them is a week old, UKG's word counts again.


/** So many in seven days are written; the next one waits. */
const MOST_TOGGLES = 3;
const HOURS = 7 * 24;
/** Takes out of a plan what would toggle a flapping user. `read` is everybody whom the plan is about. */
function withoutFlapping(changes, read, { state, at }) {
    const flapping = flappingSince(state.toggles ?? [], at);
    const isWaiting = (change) => isToggle(change.kind) && flapping.has(change.ukgEmployeeId);
    const before = new Set(state.held.filter(({ code }) => code === 'USER_FLAPPING').map((held) => held.ukgEmployeeId));
    const found = changes.filter((change) => isWaiting(change) && !before.has(change.ukgEmployeeId));
    const reported = [...before].filter((id) => read.has(id) && flapping.has(id));
    return {
        changes: flapping.size === 0 ? changes : changes.filter((change) => !isWaiting(change)),
        problems: found.map((change) => problemFor(change, flapping.get(change.ukgEmployeeId))),
        reported: reported.map((ukgEmployeeId) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Z)({ ukgEmployeeId, employeeId: '', companyId: '' }, { code: 'USER_FLAPPING', message: '' })),
        reading: { limit: 'flapping', value: found.length + reported.length, allowed: null, tripped: false },
    };
}
/** The toggles of the last seven days, with those that were just written. */
function nextToggles(toggles, outcomes, at) {
    const written = outcomes.filter(({ deed }) => deed === 'deactivated' || deed === 'reactivated');
    return [...recent(toggles, at), ...written.map(({ change }) => ({ ukgEmployeeId: change.ukgEmployeeId, at }))].sort(byIdThenTime);
}
/** When the first of their toggles was, of those who have too many. */
function flappingSince(toggles, at) {
    const since = new Map();
    for (const [id, own] of Map.groupBy(recent(toggles, at), (toggle) => toggle.ukgEmployeeId)) {
        const times = own.map((toggle) => toggle.at).sort();
        if (times.length >= MOST_TOGGLES)
            since.set(id, times.at(-MOST_TOGGLES));
    }
    return since;
}
function recent(toggles, at) {
    const weekAgo = Date.parse((0,_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .hoursBefore */ .$u)(at, HOURS));
    return toggles.filter((toggle) => Date.parse(toggle.at) > weekAgo);
}
function isToggle(kind) {
    return kind === 'deactivate' || kind === 'reactivate';
}
function problemFor(change, since) {
    const until = (0,_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .hoursBefore */ .$u)(since, -HOURS).slice(0, 10);
    const message = `The user was deactivated and reactivated ${String(MOST_TOGGLES)} times since ${since.slice(0, 10)}, and UKG asks for another ${change.kind}, so he was left as he is. Correct status and dates in UKG; what UKG says on ${until} is written then. This is said once.`;
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Z)(change, { code: 'USER_FLAPPING', action: change.kind, message });
}
function byIdThenTime(a, b) {
    if (a.ukgEmployeeId !== b.ukgEmployeeId)
        return a.ukgEmployeeId < b.ukgEmployeeId ? -1 : 1;
    return a.at < b.at ? -1 : 1;
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

/***/ 5314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yq: () => (/* binding */ withRun),
/* harmony export */   zM: () => (/* binding */ afterApply),
/* harmony export */   zo: () => (/* binding */ ifApplied)
/* harmony export */ });
/* unused harmony export nextHeld */
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1131);
/* harmony import */ var _flapping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5228);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7031);
/* harmony import */ var _known_users_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(889);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2827);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6409);
// What is remembered after a run. The cursor moves last, and only past what was read, written or is held.
//
//   run ended      cursor    users                held, scheduled              runs
//   completed      moves     what was written     of everybody read: anew      one more
//   apply failed   stays     what was written     held anew, done ones anew    one more
//   stopped, or
//   failed before  stays     as before            as before                    one more






/** The state after an apply, without the run's own record. */
function afterApply(state, applied) {
    const { planning, outcomes, isComplete, at } = applied;
    const problems = [...planning.problems, ...outcomes.flatMap((outcome) => outcome.problems), ...planning.reported];
    const done = new Set(outcomes.filter(_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .isDone */ .$).map((outcome) => outcome.change.ukgEmployeeId));
    const undone = new Set(outcomes.filter(isStillToLeave).map((outcome) => outcome.change.ukgEmployeeId));
    const leaving = planning.leaving.filter((entry) => !done.has(entry.ukgEmployeeId));
    return {
        ...state,
        cursor: isComplete ? at : state.cursor,
        ...(isComplete && { setup: planning.setup }),
        users: nextUsers(state.users, applied),
        held: nextHeld(state.held, problems, planning.read, at),
        toggles: (0,_flapping_js__WEBPACK_IMPORTED_MODULE_2__/* .nextToggles */ .T)(state.toggles ?? [], outcomes, at),
        scheduled: withLeaving(leaving, nextScheduled(state.scheduled, planning, (id) => isComplete ? planning.read.has(id) && !undone.has(id) : done.has(id))),
    };
}
/** The state if everything that is planned were written. */
function ifApplied(state, plan) {
    // What would be written waits for nothing.
    return afterApply(state, { ...plan, planning: { ...plan.planning, leaving: [] }, outcomes: [], isComplete: true });
}
/** UKG may call him active after his day: what is scheduled tells the next run that he left on it. */
function isStillToLeave(outcome) {
    return outcome.change.kind === 'deactivate' && !(0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .isDone */ .$)(outcome);
}
/** Adds the run's line. */
function withRun(state, run) {
    return { ...state, runs: (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .rememberedRuns */ .p)([...state.runs, run]) };
}
function nextUsers(users, applied) {
    const { planning, outcomes } = applied;
    const changes = new Map(planning.released.map((id) => [id, null]));
    planning.records.forEach((known) => changes.set(known.ukgEmployeeId, known));
    for (const outcome of outcomes.filter(_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .isDone */ .$)) {
        const known = knownAfter(outcome, users.get(outcome.change.ukgEmployeeId), applied.digests);
        changes.set(known.ukgEmployeeId, known);
    }
    if (applied.isComplete)
        forget(planning.outlived, users, changes);
    return (0,_known_users_js__WEBPACK_IMPORTED_MODULE_4__/* .withUsers */ .vS)(users, changes);
}
/** What UKG has no longer is not remembered any more, so that it is not missed a second time. */
function forget(outlived, users, changes) {
    for (const [id, fields] of outlived) {
        const known = changes.get(id) ?? users.get(id);
        if (known)
            changes.set(id, { ...known, fingerprint: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutFields */ .mZ)(known.fingerprint, fields) });
    }
}
function knownAfter(outcome, before, digests) {
    const { change, holds } = outcome;
    const { ukgEmployeeId } = change;
    const fingerprint = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .ax)(ukgEmployeeId, (0,_values_js__WEBPACK_IMPORTED_MODULE_5__/* .canonicalFields */ .WE)(holds), digests, before?.fingerprint);
    return { ukgEmployeeId, userId: outcome.userId, fingerprint, active: change.kind !== 'deactivate' };
}
/** Held are those read in this run who still have a problem of their own, and those whom nobody read. */
function nextHeld(held, problems, read, at) {
    const before = new Map(held.map((entry) => [entry.ukgEmployeeId, entry]));
    const next = new Map(held.filter((entry) => !read.has(entry.ukgEmployeeId)).map((entry) => [entry.ukgEmployeeId, entry]));
    for (const { ukgEmployeeId, code } of problems) {
        if (ukgEmployeeId === null || next.has(ukgEmployeeId) || NOT_HOLDING.has(code))
            continue;
        const same = before.get(ukgEmployeeId);
        const isSame = same?.code === code;
        next.set(ukgEmployeeId, {
            ukgEmployeeId,
            code,
            firstSeen: isSame ? same.firstSeen : at,
            attempts: isSame ? same.attempts + 1 : 1,
        });
    }
    return [...next.values()].sort(byId);
}
/** These were written all the same, with the code in place of its text. */
const NOT_HOLDING = new Set(['DEPARTMENT_UNKNOWN', 'JOB_UNKNOWN']);
/** Of those who are settled the plan's new entry counts, of all others the old one. */
function nextScheduled(scheduled, planning, isSettled) {
    const kept = scheduled.filter((entry) => !isSettled(entry.ukgEmployeeId));
    return [...kept, ...planning.scheduled.filter((entry) => isSettled(entry.ukgEmployeeId))];
}
/** A day of leaving that was seen and not written must not be forgotten: the next run could not tell it from a wrong date. */
function withLeaving(leaving, scheduled) {
    const ids = new Set(leaving.map((entry) => entry.ukgEmployeeId));
    return [...scheduled.filter((entry) => !ids.has(entry.ukgEmployeeId)), ...leaving].sort(byId);
}
/** Nobody is twice in a list. */
function byId(a, b) {
    return a.ukgEmployeeId < b.ukgEmployeeId ? -1 : 1;
}


/***/ }),

/***/ 2827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isDone),
/* harmony export */   y: () => (/* binding */ DEEDS)
/* harmony export */ });
/** What a change is called once it is written. */
const DEEDS = {
    create: 'created',
    update: 'updated',
    deactivate: 'deactivated',
    reactivate: 'reactivated',
};
function isDone(outcome) {
    return outcome.deed !== 'failed' && outcome.deed !== 'not-attempted';
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

/***/ 7673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xR: () => (/* binding */ helpUrl),
  $J: () => (/* binding */ ownerWords),
  Bv: () => (/* binding */ problemCatalog)
});

;// CONCATENATED MODULE: ./.build/lib/core/limit-advice.js
const IF_RIGHT = 'If they are right, run again with the plan\'s digest in "approve";';
function inLimit(title, key, what) {
    const whatToDo = `Look through the ${what} in the run's summary. ${IF_RIGHT} ` +
        `if not, correct UKG or filter.yml first. The limit itself is "${key}" under "limits" in integration.yml.`;
    return { owner: 'configuration', title, whatToDo };
}
const limitAdvice = {
    LIMIT_DEACTIVATIONS: inLimit('More deactivations than one run may do', 'deactivations', 'deactivations'),
    LIMIT_DEACTIVATIONS_7_DAYS: inLimit('More deactivations than seven days may bring', 'deactivations_7_days', 'deactivations of the last seven days'),
    LIMIT_DEACTIVATIONS_NEW_SETUP: {
        owner: 'configuration',
        title: 'Unusually many deactivations after a change',
        whatToDo: `Look through the deactivations in the run's summary. ${IF_RIGHT} ` +
            'if not, correct mapping.yml or filter.yml, or go back to the release of the action before.',
    },
    LIMIT_CREATIONS: inLimit('More new users than one run may create', 'creations', 'new users'),
    LIMIT_UPDATES: inLimit('More updates than one run may do', 'updates', 'updates'),
    LIMIT_UPDATES_NEW_FIELDS: {
        owner: 'configuration',
        title: 'More updates by a new mapping than allowed',
        whatToDo: `Look at the newly mapped fields under planned changes in the run's summary. ${IF_RIGHT} ` +
            'if not, correct mapping.yml first. The limit is "updates" under "limits" in integration.yml.',
    },
    FILL_RATE: {
        owner: 'configuration',
        title: 'A field is empty for most who had it',
        whatToDo: 'Look in UKG at some of the employees of this run. If the value was lost there, or comes from another field now, ' +
            'repair it or mapping.yml; if it is right, run again with the plan\'s digest in "approve".',
    },
};

;// CONCATENATED MODULE: ./.build/lib/core/problem-catalog.js
// What every problem code means to the person who reads the report: who mends it, and how.

function entry(owner, title, whatToDo) {
    return { owner, title, whatToDo };
}
/** The column `owner` in words. */
const ownerWords = {
    'hr-data': 'HR, in UKG Pro',
    configuration: 'Whoever looks after this repository',
    betterworks: 'Betterworks administrator',
    ukg: 'UKG administrator',
    temporary: 'Nobody, it passes',
};
const EMPLOYEE = 'In UKG Pro open the employee (Employee Admin › My Employees)';
const USERS = 'Admin › User Management › Departments and users › Users';
const ACCOUNT = 'System Configuration › Security › Service Account Administration';
const problemCatalog = {
    EMAIL_MISSING: entry('hr-data', 'No e-mail address in UKG', `${EMPLOYEE}, tab Personal, and enter the work e-mail address. The next run writes the user by itself.`),
    EMAIL_INVALID: entry('hr-data', 'E-mail address is not valid', `${EMPLOYEE}, tab Personal, and correct the e-mail address: one @, a domain with a dot, no spaces.`),
    EMAIL_TAKEN: entry('hr-data', 'E-mail address belongs to another user', 'Find out whose address it is. Correct it in UKG Pro (tab Personal of the employee), ' +
        `or change the other user in Betterworks under ${USERS} › Individual Update.`),
    NAME_MISSING: entry('hr-data', 'First or last name is missing', `${EMPLOYEE}, tab Personal, and enter the first and the last name. The next run writes the user by itself.`),
    EMPLOYEE_ID_MISSING: entry('hr-data', 'No employee number in UKG', `${EMPLOYEE} and enter the employee number, or let another UKG value feed "employee_id" in mapping.yml.`),
    IDENTITY_CONFLICT: entry('hr-data', 'Two UKG records claim to be one person', 'Compare the records in UKG Pro: give one its own employee number and e-mail address, or end the employment ' +
        'that should not be there. None of them is written until that is decided.'),
    STATUS_UNKNOWN: entry('hr-data', 'Employment status is not known', `${EMPLOYEE}, Personal › Status History, and choose active (A), leave (L), strike (O), released (R), suspended (S) ` +
        'or terminated (T). Nothing is written for the employee until then.'),
    DATE_INVALID: entry('hr-data', 'A date does not fit', `${EMPLOYEE} and correct the date that the message names. An active employee has no termination date in the past: ` +
        'terminate the employee, or remove the date.'),
    DEPARTMENT_UNKNOWN: entry('hr-data', 'Department has no name in UKG', 'Give the organization level a description in the company setup of UKG Pro, or choose another level for the ' +
        'employee (tab Jobs). Until then its code stands in Betterworks as the department.'),
    JOB_UNKNOWN: entry('hr-data', 'Job has no name in UKG', 'Give the job code a description in the company setup of UKG Pro, or choose another job for the employee ' +
        '(tab Jobs). Until then the code stands in Betterworks as the title.'),
    VALUE_INVALID: entry('hr-data', 'One value was left out', 'Correct the value of the named field in UKG Pro, or translate it with "lookup" in mapping.yml. ' +
        'Everything else of this employee was written, unless the message says otherwise.'),
    UDF_UNKNOWN: entry('configuration', 'User-defined field does not exist', 'Create the user-defined field in UKG Pro, or correct the label after "udf:" in mapping.yml; ' +
        'the command "catalog" lists the labels of your tenant.'),
    MANAGER_NOT_FOUND: entry('hr-data', 'Manager is not in Betterworks yet', 'The link is made by itself once the manager has a user. If that never happens, check the supervisor in UKG Pro ' +
        '(tab Jobs of the employee) and whether filter.yml leaves the manager out.'),
    MANAGER_SELF: entry('hr-data', 'Employee is their own manager', `${EMPLOYEE}, tab Jobs, and choose another supervisor; for the head of the company leave it empty.`),
    MANAGER_CYCLE: entry('hr-data', 'Managers report to each other in a circle', `${EMPLOYEE}, tab Jobs, and change the supervisor of one person in the circle. ` +
        'Everything but the manager was written.'),
    LICENSES_EXHAUSTED: entry('betterworks', 'No Betterworks licence is free', `Deactivate users who have left (${USERS} › Individual Update › Deactivate) or ask Betterworks for more licences. ` +
        'Whoever waits is created by a later run.'),
    BETTERWORKS_REJECTED: entry('betterworks', 'Betterworks refused the change', "The message holds Betterworks' own reason: correct that value in UKG Pro or in mapping.yml. " +
        `A custom field must exist in Betterworks first (${USERS} › Custom Fields).`),
    BETTERWORKS_UNAVAILABLE: entry('temporary', 'Betterworks did not answer', 'Nothing, unless the message asks for something: the next run tries again. ' +
        'If it lasts longer than a day, ask Betterworks Support.'),
    NOT_ATTEMPTED: entry('temporary', 'Not tried, the run ended early', 'Nothing to do for this employee. Mend what ended the run; the next run goes on here.'),
    ...limitAdvice,
    USER_FLAPPING: entry('hr-data', 'User is switched on and off again and again', 'In UKG Pro compare the employments of the employee: one says that the employee has left, another that not. ' +
        'Correct status and dates; when the first switch is a week old, the sync writes what UKG says then.'),
    UKG_UNAUTHORIZED: entry('configuration', 'UKG does not accept the sign-in', 'Compare user name, password and Customer API Key of the service account with the secrets of this repository; ' +
        `UKG Pro shows them under ${ACCOUNT}.`),
    UKG_FORBIDDEN: entry('ukg', 'UKG service account lacks a permission', `In UKG Pro, ${ACCOUNT}, give the service account View for Company Configuration Integration, ` +
        'Employee Export and Personnel Integration.'),
    UKG_RATE_LIMITED: entry('temporary', 'UKG asks us to wait', 'Nothing to do: UKG limits how often its change feed may be read, and the message says from when it answers again. ' +
        'Start the run after that, or leave it to the schedule.'),
    UKG_UNAVAILABLE: entry('temporary', 'UKG did not answer', 'Nothing to do: the next run reads from where the last good one ended. If it lasts longer than a day, ' +
        'check "ukg.host" in integration.yml and ask UKG Support.'),
    UKG_BAD_RESPONSE: entry('ukg', 'UKG answered something unexpected', 'Compare "ukg.host" in integration.yml with System Configuration › Security › Web Services (https, host only). ' +
        'If it is right, send the link of the run to UKG Support.'),
    BETTERWORKS_UNAUTHORIZED: entry('configuration', 'Betterworks does not accept token or password', 'A Super Admin makes a new key in Betterworks under Admin › Platform Configuration › Betterworks API; ' +
        'store it as the secret behind "betterworks-token". With SFTP delivery Betterworks Support gives user name and password, ' +
        'for "betterworks-sftp-username" and "betterworks-sftp-password".'),
    BETTERWORKS_FORBIDDEN: entry('betterworks', "The token's user or account may not do this", 'The key has the rights of the Betterworks user it was made for: make that user a Super Admin, ' +
        'or make a new key for one under Admin › Platform Configuration › Betterworks API. ' +
        'With SFTP delivery ask Betterworks Support for the right to write and rename in /incoming.'),
    STATE_CONFLICT: entry('temporary', 'The state could not be read or saved', 'If the message names a file to restore or a right to give, do that first. Then start the run again; nothing is ' +
        'lost and nothing is written twice. If it comes back, make sure that only one workflow syncs this organization.'),
    MAIL_FAILED: entry('configuration', 'The notification could not be sent', 'Check the secret behind "smtp-url" and the address in "mail-from", then run the command "check". ' +
        'The sync itself is safe, and the report is attached to the run.'),
    REPORT_FAILED: entry('configuration', 'The report could not be written', 'Do what the message says, such as free space on the runner or give another folder in "report-path". ' +
        'The sync itself is safe; its problems stand in the log of the run and in the mail.'),
    CONFIG_INVALID: entry('configuration', 'A file or an input of this organization is not valid', 'Correct the file at the line that the message names, in a pull request; the command "validate" lists every ' +
        'mistake at once. If the message names an input or a secret, set that one. Nothing was read or written.'),
};
/** The address of the code's own paragraph on the troubleshooting page. */
function helpUrl(troubleshooting, code) {
    return `${troubleshooting}#${code.toLowerCase()}`;
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
/* harmony import */ var _count_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(664);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1871);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7316);
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
        ? `This run would make ${limitedWords(limit, value)}, and ${(0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .allowedWords */ .wP)(allowed)}.`
        : `The field ${fieldOf(limit)} is empty in UKG now for ${(0,_count_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .p)(value, 'person', 'people')} who had a value, more than half of all who have or had one: its source in UKG or its mapping is probably broken.`;
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .runProblem */ .d)({
        code: (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOfLimit */ .Ef)(limit),
        message: `${what} ${approve}`,
        field: (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .isCountLimit */ .pr)(limit) ? '' : fieldOf(limit),
    });
}
function fieldOf(limit) {
    return limit.slice('fill_rate:'.length);
}
function limitedWords(limit, value) {
    const { noun, which = '' } = LIMITED[limit];
    return (0,_count_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .p)(value, noun) + which;
}
const LIMITED = {
    deactivations: { noun: 'deactivation' },
    deactivations_7_days: { noun: 'deactivation', which: ' within seven days (earlier runs included)' },
    deactivations_new_setup: {
        noun: 'deactivation',
        which: ' in the first run after a new release of the action or a change of mapping.yml or filter.yml',
    },
    creations: { noun: 'creation' },
    updates: { noun: 'update' },
    updates_new_fields: { noun: 'update', which: ' of newly mapped fields alone' },
    flapping: { noun: 'toggle' },
};
/** The run's word for itself once nothing stopped or broke it. */
function statusOf(problems) {
    return problems.length === 0 ? 'ok' : 'problems';
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

/***/ 7664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ idOf),
/* harmony export */   U: () => (/* binding */ groupProblems)
/* harmony export */ });
/* harmony import */ var _core_ascending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6589);
/* harmony import */ var _core_problem_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7673);
// Problems put together by code, as people read them: what is wrong, with how many, what to do about it.


/** One group a code: those that concern the whole run first, then the most frequent. */
function groupProblems(problems) {
    const byCode = Map.groupBy(problems, (problem) => problem.code);
    return [...byCode]
        .map(([code, members]) => groupOf(code, members))
        .sort((a, b) => Number(a.messages.length === 0) - Number(b.messages.length === 0) ||
        b.count - a.count ||
        (0,_core_ascending_js__WEBPACK_IMPORTED_MODULE_1__/* .ascending */ .V)(a.code, b.code));
}
/** The id that HR sees, or UKG's own for an employee without a number; null for a problem of the whole run. */
function idOf(problem) {
    return problem.employeeId === '' ? problem.ukgEmployeeId : problem.employeeId;
}
function groupOf(code, members) {
    const ids = members.map(idOf).filter((id) => id !== null);
    const messages = members.filter((problem) => idOf(problem) === null).map((problem) => problem.message);
    return {
        ..._core_problem_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .problemCatalog */ .Bv[code],
        code,
        count: members.length,
        ids: [...new Set(ids)].sort(_core_ascending_js__WEBPACK_IMPORTED_MODULE_1__/* .ascending */ .V),
        messages: [...new Set(messages)],
    };
}


/***/ }),

/***/ 7495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ countsMarkdown),
  e: () => (/* binding */ summaryMarkdown)
});

// EXTERNAL MODULE: ./.build/lib/core/count-words.js
var count_words = __webpack_require__(664);
// EXTERNAL MODULE: ./.build/lib/core/cut-text.js
var cut_text = __webpack_require__(3047);
// EXTERNAL MODULE: ./.build/lib/core/escape-markdown.js
var escape_markdown = __webpack_require__(524);
// EXTERNAL MODULE: ./.build/lib/core/limits.js
var core_limits = __webpack_require__(1871);
// EXTERNAL MODULE: ./.build/lib/core/problem-catalog.js + 1 modules
var problem_catalog = __webpack_require__(7673);
// EXTERNAL MODULE: ./.build/lib/render/markdown.js
var markdown = __webpack_require__(6235);
// EXTERNAL MODULE: ./.build/lib/render/problem-groups.js
var problem_groups = __webpack_require__(7664);
// EXTERNAL MODULE: ./.build/lib/render/words.js
var words = __webpack_require__(1117);
;// CONCATENATED MODULE: ./.build/lib/render/summary-parts.js
// The parts of the summary that list people: what changes, what differs, who waits. Ids only.




const MOST_IDS = 25;
/** Somebody has to look through these before approving a plan. */
const MOST_IDS_TO_APPROVE = 500;
const MOST_ROWS = 50;
const DAYS_AHEAD = 7;
const CHANGE_WORDS = {
    deactivate: 'Deactivate',
    create: 'Create',
    reactivate: 'Reactivate',
    update: 'Update',
};
/** The plan's changes by kind with the fields that change; ids in the order in which people look for them. */
function changesPart({ plan, status, isDryRun }) {
    const changes = plan?.changes ?? [];
    if (changes.length === 0)
        return null;
    const most = status === 'stopped' ? MOST_IDS_TO_APPROVE : MOST_IDS;
    const rows = Object.entries(CHANGE_WORDS).flatMap(([kind, words]) => {
        const members = changes.filter((change) => change.kind === kind);
        if (members.length === 0)
            return [];
        return [[words, (0,count_words/* grouped */.z)(members.length), (0,markdown/* idList */.Mt)(members.map(idOfChange).sort(), most), fieldCounts(members)]];
    });
    const part = (0,markdown/* table */.tp)(['Change', ':People', 'Employee ids', 'Fields'], rows);
    if (status === 'stopped' || isDryRun)
        return `### Planned changes\n\n${part}`;
    return (0,markdown/* folded */.TM)(`The plan of this run: ${(0,count_words/* countOf */.p)(changes.length, 'change')}`, part);
}
function idOfChange(change) {
    return change.employeeId === '' ? change.ukgEmployeeId : change.employeeId;
}
/** Only of updates: the fields of the other kinds are always the same. */
function fieldCounts(changes) {
    const fields = changes.filter((change) => change.kind === 'update').flatMap((change) => Object.keys(change.fields));
    if (fields.length === 0)
        return '–';
    const counts = [...Map.groupBy(fields, (field) => field)].map(([field, all]) => ({ field, count: all.length }));
    return counts
        .sort((a, b) => b.count - a.count || (a.field < b.field ? -1 : 1))
        .map(({ field, count }) => `${(0,markdown/* code */.aY)(field)} ${(0,count_words/* grouped */.z)(count)}`)
        .join(', ');
}
const DRIFT_WORDS = {
    missing_in_betterworks: 'In UKG and the filter, **missing in Betterworks**',
    differs: 'In both, **fields differ**',
    terminated_in_ukg: 'Active in Betterworks, **terminated in UKG**',
    unknown_to_ukg: 'In Betterworks, **unknown to UKG**',
};
/** What a full comparison found, by kind, and how it is repaired. */
function driftPart(report) {
    const { drift } = report;
    if (drift === null)
        return null;
    if (drift.length === 0)
        return '### Differences between UKG and Betterworks\n\nNone: the two systems agree.';
    const rows = Object.entries(DRIFT_WORDS).flatMap(([kind, words]) => {
        const members = drift.filter((each) => each.kind === kind);
        if (members.length === 0)
            return [];
        return [[words, (0,count_words/* grouped */.z)(members.length), (0,markdown/* idList */.Mt)(members.map(idOfDrift).sort(), MOST_IDS)]];
    });
    return (0,markdown/* paragraphs */.qN)([
        '### Differences between UKG and Betterworks',
        (0,markdown/* table */.tp)(['What', ':People', 'Ids'], rows),
        driftAdvice(report),
        'All of them, with the names of the fields, are in `drift.csv` of the report.',
    ]);
}
function idOfDrift({ employeeId, ukgEmployeeId, userId }) {
    return employeeId || ukgEmployeeId || `user ${String(userId ?? '')}`;
}
function driftAdvice({ status, isDryRun, slug }) {
    const run = `Actions › sync › Run workflow, organization ${(0,markdown/* code */.aY)(slug)}, command \`reconcile\`, \`apply\` ticked`;
    const unknown = 'Users unknown to UKG are never touched.';
    if (status === 'baseline') {
        return `A first run writes nothing: from now on every run brings over what changes in UKG. What already differs today stays as it is until you repair it with ${run}: that brings in the missing people and corrects the fields, under the same limits as any run. ${unknown}`;
    }
    if (isDryRun)
        return `Nothing was written. To repair this: ${run}. ${unknown}`;
    return `What could be repaired was written in this run. ${unknown}`;
}
/** Joiners and leavers of the next seven days, by date. */
function upcomingPart({ plan, at, counts }) {
    const last = daysAfter(at.slice(0, 10), DAYS_AHEAD);
    const soon = (plan?.scheduled ?? []).filter(({ on }) => on <= last);
    if (soon.length === 0)
        return null;
    const byDate = [...Map.groupBy(soon, ({ on }) => on)].sort(([a], [b]) => (a < b ? -1 : 1));
    const rows = byDate.map(([on, people]) => [(0,words/* weekdayOf */.Up)(on), idsOf(people, 'create'), idsOf(people, 'deactivate')]);
    const later = Math.max(0, counts.scheduled - soon.length);
    const more = later > 0 ? `\n\n${(0,count_words/* countOf */.p)(later, 'more person is', 'more people are')} scheduled for later.` : '';
    return `### The next seven days\n\n${(0,markdown/* table */.tp)(['On', 'Join', 'Leave'], rows)}${more}`;
}
function idsOf(people, kind) {
    const ids = people.filter((person) => person.kind === kind).map((person) => person.ukgEmployeeId);
    return (0,markdown/* idList */.Mt)(ids, MOST_IDS);
}
function daysAfter(date, days) {
    return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
/** Employees whose change failed or waits, the longest waiting first. */
function heldPart({ plan }) {
    const held = [...(plan?.held ?? [])].sort((a, b) => a.firstSeen < b.firstSeen ? -1 : Number(a.firstSeen > b.firstSeen));
    if (held.length === 0)
        return null;
    const rows = held
        .slice(0, MOST_ROWS)
        .map((each) => [(0,markdown/* code */.aY)(each.ukgEmployeeId), (0,markdown/* code */.aY)(each.code), (0,words/* momentOf */.Et)(each.firstSeen), (0,count_words/* grouped */.z)(each.attempts)]);
    const rest = held.length - rows.length;
    const cut = rest > 0 ? `\n\n${(0,count_words/* grouped */.z)(rest)} more in \`plan.json\` of the report.` : '';
    const part = (0,markdown/* table */.tp)(['UKG employee id', 'Because of', 'Since', ':Tries'], rows) + cut;
    return (0,markdown/* folded */.TM)(`Held, tried again at every run: ${(0,count_words/* countOf */.p)(held.length, 'employee')}`, part);
}
/** Whom filter and mapping leave out, by the line that says so. */
function excludedPart({ plan }) {
    const excluded = plan?.excluded ?? [];
    if (excluded.length === 0)
        return null;
    const byReason = [...Map.groupBy(excluded, ({ reason, file, line }) => JSON.stringify([reason, file, line]))];
    const rows = byReason
        .sort(([, a], [, b]) => b.length - a.length)
        .slice(0, MOST_ROWS)
        .flatMap(([, members]) => {
        const first = members[0];
        if (first === undefined)
            return [];
        const place = (0,markdown/* code */.aY)(`${first.file}:${String(first.line)}`);
        return [
            [
                (0,escape_markdown/* escapeMarkdown */.F)(first.reason),
                place,
                (0,count_words/* grouped */.z)(members.length),
                (0,markdown/* idList */.Mt)(members.map((each) => each.ukgEmployeeId), MOST_IDS),
            ],
        ];
    });
    const part = (0,markdown/* table */.tp)(['Reason', 'Line', ':People', 'UKG employee ids'], rows);
    return (0,markdown/* folded */.TM)(`Left out by filter or mapping: ${(0,count_words/* countOf */.p)(excluded.length, 'employee')}`, part);
}

;// CONCATENATED MODULE: ./.build/lib/render/summary.js
// The page that a run leaves behind: GitHub's job summary and `summary.md` of the report. Ids only, no names.









const MOST_PROBLEM_ROWS = 200;
const summary_MOST_IDS = 10;
const CUT_NOTE = '**Cut here: this page would be too long for GitHub. The rest is in `errors.csv` and `plan.json` of the report.**';
/** Markdown of at most 900,000 bytes. The report's texts are expected to be redacted. */
function summaryMarkdown(report) {
    const page = (0,markdown/* paragraphs */.qN)([
        headline(report),
        `**${(0,words/* statusSentence */.Au)(report)}**`,
        approvalPart(report),
        countsPart(report),
        evidencePart(report),
        problemsPart(report),
        limitsPart(report),
        changesPart(report),
        driftPart(report),
        upcomingPart(report),
        heldPart(report),
        excludedPart(report),
        notesPart(report),
        problemRowsPart(report),
        footer(report),
    ]);
    return (0,markdown/* cutPage */.a0)(`${page}\n`, cut_text/* MOST_SUMMARY_BYTES */.LH, CUT_NOTE);
}
/** The same where nobody may be named: how the run ended, and how many. */
function countsMarkdown(report, note) {
    return `${(0,markdown/* paragraphs */.qN)([headline(report), `**${(0,words/* statusSentence */.Au)(report)}**`, countsPart(report), note])}\n`;
}
function headline({ status, organization, command }) {
    return `## ${words/* statusSign */.qD[status]} ${(0,escape_markdown/* escapeMarkdown */.F)(organization)}: ${(0,escape_markdown/* escapeMarkdown */.F)(command)}`;
}
function approvalPart(report) {
    const digest = (0,words/* digestToApprove */.V8)(report);
    if (digest === null)
        return null;
    const steps = (0,words/* approvalSteps */.VW)(report).map((step, index) => `${String(index + 1)}. ${step}`);
    return `### What to do now\n\nDigest of the stopped plan: ${(0,markdown/* code */.aY)(digest)}\n\n${steps.join('\n')}`;
}
function countsPart({ counts, evidence, isDryRun }) {
    if (evidence === null && Object.values(counts).every((count) => count === 0))
        return null;
    const writes = isDryRun ? WOULD_BE_WRITTEN : WRITTEN;
    const head = [...writes, 'Unchanged', 'Left out by filter', 'Held', 'Scheduled', 'Problems'].map((title) => `:${title}`);
    const { created, updated, deactivated, reactivated, unchanged, excluded, held, scheduled, problems } = counts;
    const row = [created, updated, deactivated, reactivated, unchanged, excluded, held, scheduled, problems];
    return (0,markdown/* table */.tp)(head, [row.map(count_words/* grouped */.z)]);
}
/** Only for the commands that read people: the others have no evidence to show. */
function evidencePart(report) {
    const isReading = ['plan', 'sync', 'reconcile'].includes(report.command) && report.status !== 'paused';
    return isReading || report.evidence !== null ? (0,words/* evidenceSentence */.fT)(report) : null;
}
const WOULD_BE_WRITTEN = ['Would create', 'Would update', 'Would deactivate', 'Would reactivate'];
const WRITTEN = ['Created', 'Updated', 'Deactivated', 'Reactivated'];
function problemsPart({ problems, links }) {
    if (problems.length === 0)
        return null;
    const rows = (0,problem_groups/* groupProblems */.U)(problems).map((group) => [
        `**${(0,escape_markdown/* escapeMarkdown */.F)(group.title)}**<br>${(0,markdown/* link */.nf)(group.code, (0,problem_catalog/* helpUrl */.xR)(links.troubleshooting, group.code))}`,
        (0,count_words/* grouped */.z)(group.count),
        concerned(group),
        (0,escape_markdown/* escapeMarkdown */.F)(group.whatToDo),
        (0,escape_markdown/* escapeMarkdown */.F)(problem_catalog/* ownerWords */.$J[group.owner]),
    ]);
    return `### Problems\n\n${(0,markdown/* table */.tp)(['What is wrong', ':Count', 'Employees, or what happened', 'What to do', 'Who'], rows)}`;
}
/** Of one code there can be both: a token that is refused concerns everybody not yet written, and the run. */
function concerned({ ids, messages }) {
    const happened = messages.slice(0, summary_MOST_IDS).map(escape_markdown/* escapeMarkdown */.F);
    return [...(ids.length === 0 ? [] : [(0,markdown/* idList */.Mt)(ids, summary_MOST_IDS)]), ...happened].join('<br>');
}
function limitsPart({ plan }) {
    const limits = plan?.limits ?? [];
    if (limits.length === 0)
        return null;
    const isUntouched = ({ limit, value }) => !(0,core_limits/* isCountLimit */.pr)(limit) && value === 0;
    const untouched = limits.filter(isUntouched).map(({ limit }) => (0,markdown/* code */.aY)(limit.slice('fill_rate:'.length)));
    const rows = [
        ...limits
            .filter((limit) => !isUntouched(limit) && isOfThisRun(limit))
            .map((reading) => [
            (0,words/* limitWords */.vd)(reading.limit),
            (0,count_words/* grouped */.z)(reading.value),
            reading.allowed === null ? 'no limit' : (0,count_words/* grouped */.z)(reading.allowed),
            stateOf(reading),
        ]),
        ...(untouched.length === 0 ? [] : [[`People whose value is gone: ${untouched.join(', ')}`, '0', 'half', 'within']]),
    ];
    const part = (0,markdown/* table */.tp)(['Limit', ':Planned', ':Allowed', ''], rows);
    return limits.some(({ tripped }) => tripped) ? `### Limits\n\n${part}` : (0,markdown/* folded */.TM)('Limits: all kept', part);
}
/** One limit is of the first run with another setup alone; and nobody who flaps is no news. */
function isOfThisRun({ limit, value, allowed }) {
    if (limit === 'deactivations_new_setup')
        return allowed !== null;
    return limit !== 'flapping' || value > 0;
}
function stateOf({ limit, tripped }) {
    if (tripped)
        return '🛑 over the limit';
    return limit === 'flapping' ? 'held' : 'within';
}
function notesPart({ notes }) {
    if (notes.length === 0)
        return null;
    return `### Notes\n\n${notes.map((note) => `- ${(0,escape_markdown/* escapeMarkdown */.F)(note)}`).join('\n')}`;
}
function problemRowsPart({ problems }) {
    if (problems.every((problem) => (0,problem_groups/* idOf */.T)(problem) === null))
        return null;
    const rows = problems
        .slice(0, MOST_PROBLEM_ROWS)
        .map((problem) => [
        (0,markdown/* code */.aY)(problem.employeeId),
        (0,markdown/* code */.aY)(problem.ukgEmployeeId ?? ''),
        (0,markdown/* code */.aY)(problem.code),
        (0,markdown/* code */.aY)(problem.field),
        (0,escape_markdown/* escapeMarkdown */.F)(problem.message),
        (0,words/* momentOf */.Et)(problem.firstSeen),
        (0,count_words/* grouped */.z)(problem.attempts),
    ]);
    const rest = problems.length - rows.length;
    const cut = rest > 0 ? `\n\n${(0,count_words/* grouped */.z)(rest)} more in \`errors.csv\` of the report.` : '';
    const head = ['Employee id', 'UKG employee id', 'Code', 'Field', 'What happened', 'Since', ':Tries'];
    return (0,markdown/* folded */.TM)(`Every problem, one by one (${(0,count_words/* grouped */.z)(problems.length)})`, (0,markdown/* table */.tp)(head, rows) + cut);
}
function footer({ at, links, cursor, slug }) {
    const cursorWords = cursor === null ? '' : ` · UKG is read up to ${(0,words/* momentOf */.Et)(cursor)}`;
    const parts = [`${(0,words/* momentOf */.Et)(at)}${cursorWords}`, `files: artifact ${(0,markdown/* code */.aY)(`sync-report-${slug}`)} of the run`];
    const help = (0,markdown/* link */.nf)('When something is wrong', links.troubleshooting);
    return `---\n\n${[...parts, help].join(' · ')}`;
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
/* harmony export */   qD: () => (/* binding */ statusSign),
/* harmony export */   sG: () => (/* binding */ withoutBackticks),
/* harmony export */   vd: () => (/* binding */ limitWords)
/* harmony export */ });
/* harmony import */ var _core_count_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(664);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1871);
// The sentences that summary and mail have in common. A backtick pair marks what is typed or named exactly.


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
    const found = (0,_core_count_words_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .p)(report.counts.problems, 'problem');
    if (report.isDryRun)
        return `${found} found. This is what would be written; nothing was.`;
    return `Finished with ${found}. Everybody else is up to date, and whoever is held is tried again at every run.`;
}
function failedSentence(report) {
    const done = writesOf(report.counts);
    if (report.isDryRun || done === 0)
        return 'Nothing was written and nothing is lost: the next run starts where the last good one ended.';
    return `${(0,_core_count_words_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .p)(done, 'change was', 'changes were')} written before that; the next run goes on from there and writes nothing twice.`;
}
function writesOf(counts) {
    return counts.created + counts.updated + counts.deactivated + counts.reactivated;
}
/** What was written, kind by kind; of a dry run what would be. */
function writtenSentence({ counts, isDryRun }) {
    const { created, updated, deactivated, reactivated } = counts;
    const written = [
        (0,_core_count_words_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .p)(created, 'user created', 'users created'),
        `${(0,_core_count_words_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(updated)} updated`,
        `${(0,_core_count_words_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(deactivated)} deactivated`,
        `${(0,_core_count_words_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(reactivated)} reactivated`,
    ];
    return `${isDryRun ? 'Would be written' : 'Written'} to Betterworks: ${written.join(', ')}.`;
}
/** Those for whom nothing was written, kind by kind. */
function othersSentence({ counts: { unchanged, excluded, held, scheduled } }) {
    const others = Object.entries({ unchanged, excluded, held, scheduled });
    return `Of the others: ${others.map(([name, count]) => `${(0,_core_count_words_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(count)} ${name}`).join(', ')}.`;
}
/** What was read, so that "0 changes" can be believed. */
function evidenceSentence(report) {
    const { evidence } = report;
    if (evidence === null)
        return 'Nothing was read in this run.';
    const people = (0,_core_count_words_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .p)(evidence.people, 'person', 'people');
    const pages = (0,_core_count_words_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .p)(evidence.pages, 'page');
    if (evidence.window !== null) {
        const { from, to } = evidence.window;
        return `Read from UKG everybody who changed between ${exactly(from)} and ${exactly(to)}: ${people} on ${pages}.`;
    }
    const users = evidence.users === null ? '' : `, and from Betterworks: ${(0,_core_count_words_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .p)(evidence.users, 'user')}`;
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


/***/ }),

/***/ 2017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reportLinks)
/* harmony export */ });
/** Outside GitHub the page's path alone. */
function reportLinks({ serverUrl, repository, runUrl }) {
    const files = repository === '' ? '' : `${serverUrl}/${repository}/blob/HEAD/`;
    return { run: runUrl, troubleshooting: `${files}action/TROUBLESHOOTING.md` };
}


/***/ })

};
;