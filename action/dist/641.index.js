"use strict";
exports.id = 641;
exports.ids = [641];
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

/***/ 1453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ CRITERION_WORDS),
/* harmony export */   U: () => (/* binding */ excludedBy)
/* harmony export */ });
/* harmony import */ var _pick_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8903);

/** How sentences call what a key of the filter looks at. */
const CRITERION_WORDS = {
    employee_types: 'employee type',
    employee_statuses: 'employee status',
    companies: 'company',
};
/**
 * Null when the employee is in scope, else the reason with file and line. Status T decides nothing here: until his day
 * the employee is employed, whatever he was before the day was entered, and from then on he is a leaver, whom no filter keeps.
 */
function excludedBy(row, filter, tables) {
    const counts = ({ key }) => key !== 'employee_statuses' || row.status !== _pick_row_js__WEBPACK_IMPORTED_MODULE_0__/* .TERMINATED */ .ec;
    const included = filter.import === 'all' ? [] : filter.include.filter(counts);
    return (included.map((criterion) => missed(row, criterion, tables)).find(isReason) ??
        excluded(row, filter.exclude.filter(counts), tables));
}
function missed(row, criterion, tables) {
    const values = valuesOf(row, criterion.key, tables);
    if (criterion.values.some((wanted) => matches(values, wanted.value)))
        return null;
    return {
        ukgEmployeeId: row.ukgEmployeeId,
        reason: `${CRITERION_WORDS[criterion.key]} ${shown(values)} is not among ${criterion.key}`,
        ...criterion.place,
    };
}
function excluded(row, criteria, tables) {
    for (const criterion of criteria) {
        const values = valuesOf(row, criterion.key, tables);
        const hit = criterion.values.find((unwanted) => matches(values, unwanted.value));
        if (hit) {
            return {
                ukgEmployeeId: row.ukgEmployeeId,
                reason: `${CRITERION_WORDS[criterion.key]} ${shown(values)} is excluded by exclude.${criterion.key}`,
                ...hit.place,
            };
        }
    }
    return null;
}
function valuesOf(row, key, tables) {
    switch (key) {
        case 'employee_types':
            return [row.employeeType];
        case 'employee_statuses':
            return [row.status];
        case 'companies':
            return [row.companyId, row.companyCode ?? '', tables.companies.get(row.companyId) ?? ''];
    }
}
const isReason = (reason) => reason !== null;
/** UKG's codes are upper case and trimmed; what was typed in the file may not be. */
function matches(values, wanted) {
    return values.some((value) => value !== '' && value.toUpperCase() === wanted.trim().toUpperCase());
}
function shown(values) {
    const known = [...new Set(values.filter((value) => value !== ''))];
    return known.length === 0 ? '(none)' : known.map((value) => `"${value.slice(0, 20)}"`).join(' / ');
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

/***/ 2641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validateCommand: () => (/* binding */ validateCommand)
});

// EXTERNAL MODULE: ./.build/lib/adapters/report-folder.js
var report_folder = __webpack_require__(409);
// EXTERNAL MODULE: ./.build/lib/core/filter.js
var core_filter = __webpack_require__(1453);
// EXTERNAL MODULE: ./.build/lib/config/sources.js
var sources = __webpack_require__(8324);
// EXTERNAL MODULE: ./.build/lib/config/statuses.js
var statuses = __webpack_require__(762);
;// CONCATENATED MODULE: ./.build/lib/config/describe.js
// The configuration in words: what feeds what, who is imported, and the problems as annotations of the run.



/** All mapped fields, in the order of Betterworks' user file, then the custom ones. */
function describeMapping(integration) {
    return integration.mapping.map((mapping) => ({
        ukg: sourceWords(mapping),
        betterworks: mapping.field,
        default: mapping.default ?? '',
        lookup: lookupWords(mapping.lookup ?? {}),
        whenEmpty: mapping.whenEmpty,
        from: mapping.place === null ? 'automatic' : `${mapping.place.file}:${String(mapping.place.line)}`,
    }));
}
function sourceWords({ field, source, use }) {
    if (source.kind === 'udf')
        return `user-defined field "${source.label}"`;
    const name = source.name.replaceAll('_', ' ');
    if (field === 'manager_id' && source.name === 'supervisor_id')
        return "supervisor (as the manager's employee id)";
    if (field === 'on_leave' && source.name === 'employee_status')
        return 'employee status (L is on leave)';
    return (0,sources/* hasCodeTable */.mv)(source.name) ? `${name} (${use})` : name;
}
function lookupWords(lookup) {
    const pairs = Object.entries(lookup);
    const shownPairs = pairs.slice(0, MOST_PAIRS).map(([ukg, betterworks]) => `${ukg} → ${betterworks}`);
    const rest = pairs.length - shownPairs.length;
    return rest === 0 ? shownPairs.join(', ') : `${shownPairs.join(', ')} and ${String(rest)} more`;
}
const MOST_PAIRS = 5;
/** One or two sentences that say who is imported and what happens to the others. */
function describeFilter({ filter }) {
    return `${whoIsImported(filter)} ${whatOfTheOthers(filter)}`;
}
function whoIsImported(filter) {
    const included = filter.import === 'all'
        ? []
        : filter.include.map((criterion) => `${core_filter/* CRITERION_WORDS */.C[criterion.key]} is ${either(criterion)}`);
    const excluded = filter.exclude.map((criterion) => `${core_filter/* CRITERION_WORDS */.C[criterion.key]} is ${either(criterion)}`);
    const wanted = included.length === 0 ? 'Imports all employees' : `Imports employees whose ${included.join(' and whose ')}`;
    return excluded.length === 0 ? `${wanted}.` : `${wanted}, but nobody whose ${excluded.join(' or whose ')}.`;
}
function either({ key, values }) {
    const words = values.map(({ value }) => (key === 'employee_statuses' ? (0,statuses/* statusWords */.o)(value) : value));
    const last = words.at(-1) ?? '';
    return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
function whatOfTheOthers({ whenOutOfScope }) {
    switch (whenOutOfScope) {
        case 'keep':
            return 'The user of an employee who no longer fits is left alone. Leavers are always deactivated.';
        case 'deactivate':
            return 'The user of an employee who no longer fits is deactivated, and so are leavers.';
        default:
            return whenOutOfScope;
    }
}
/** One annotation a problem, at its place. How many of them GitHub shows is the run log's business. */
function annotationsOf(problems) {
    return problems.map(({ severity, message, fix, file, line, column }) => ({
        level: severity,
        message: `${message} ${fix}`,
        file,
        line,
        column,
    }));
}

// EXTERNAL MODULE: ./.build/lib/config/load.js + 2 modules
var load = __webpack_require__(2856);
// EXTERNAL MODULE: ./.build/lib/config/problem.js
var problem = __webpack_require__(7205);
// EXTERNAL MODULE: ./.build/lib/core/count-words.js
var count_words = __webpack_require__(664);
// EXTERNAL MODULE: ./.build/lib/core/report.js
var report = __webpack_require__(2957);
// EXTERNAL MODULE: ./.build/lib/core/cut-text.js
var cut_text = __webpack_require__(3047);
// EXTERNAL MODULE: ./.build/lib/core/escape-markdown.js
var escape_markdown = __webpack_require__(524);
// EXTERNAL MODULE: ./.build/lib/render/markdown.js
var markdown = __webpack_require__(6235);
;// CONCATENATED MODULE: ./.build/lib/render/validation.js
// What `validate` leaves behind: every mistake of every file, and what the files mean when they are right.




const CUT_NOTE = '**Cut here: this page would be too long for GitHub. Mend the problems above and run `validate` again.**';
/** Markdown of at most 900,000 bytes; organizations with mistakes come first. */
function validationMarkdown({ organizations, }) {
    const ordered = [...organizations].sort((a, b) => Number(hasErrors(b)) - Number(hasErrors(a)));
    const page = (0,markdown/* paragraphs */.qN)([headline(organizations), ...ordered.map(organizationPart)]);
    return (0,markdown/* cutPage */.a0)(`${page}\n`, cut_text/* MOST_SUMMARY_BYTES */.LH, CUT_NOTE);
}
function hasErrors({ problems }) {
    return problems.some(({ severity }) => severity === 'error');
}
function headline(organizations) {
    if (organizations.length === 0)
        return '## ❌ No organization found\n\nEach organization has a folder of its own under `integrations/`.';
    const wrong = organizations.filter(hasErrors).length;
    if (wrong === 0)
        return `## ✅ All files are valid\n\n${(0,count_words/* countOf */.p)(organizations.length, 'organization')} read.`;
    const errors = organizations
        .flatMap(({ problems }) => problems)
        .filter(({ severity }) => severity === 'error').length;
    return `## ❌ ${(0,count_words/* countOf */.p)(errors, 'mistake')} to correct\n\nIn ${String(wrong)} of ${(0,count_words/* countOf */.p)(organizations.length, 'organization')}. Nothing was read from UKG or Betterworks.`;
}
function organizationPart(organization) {
    const { slug, problems } = organization;
    const sign = hasErrors(organization) ? '❌' : '✅';
    return (0,markdown/* paragraphs */.qN)([`### ${sign} ${(0,escape_markdown/* escapeMarkdown */.F)(slug)}`, problemsTable(problems), meaning(organization)]);
}
function problemsTable(problems) {
    if (problems.length === 0)
        return null;
    const rows = [...problems]
        .sort((a, b) => rank(a) - rank(b))
        .map((problem) => [
        (0,markdown/* code */.aY)(`${problem.file}:${String(problem.line)}:${String(problem.column)}`),
        problem.severity === 'error' ? 'mistake' : 'warning',
        copyable(problem.message),
        copyable(problem.fix),
    ]);
    return (0,markdown/* table */.tp)(['Where', 'Kind', 'What is wrong', 'What to write'], rows);
}
/** Addresses as code: what keeps them from being links is a sign that nobody sees, and that a copy would take into the file. */
function copyable(text) {
    return (0,escape_markdown/* escapeMarkdown */.F)(text).replace(/\bhttps?:&#8203;\/\/[\w.:/-]*[\w/]/gu, (address) => (0,markdown/* code */.aY)(address.replace('&#8203;', '')));
}
function rank({ severity }) {
    return severity === 'error' ? 0 : 1;
}
function meaning({ filterSentence, mappingRows }) {
    const rows = mappingRows.map((row) => [
        (0,escape_markdown/* escapeMarkdown */.F)(row.ukg),
        (0,markdown/* code */.aY)(row.betterworks),
        (0,escape_markdown/* escapeMarkdown */.F)(emptyWords(row)),
        (0,escape_markdown/* escapeMarkdown */.F)(row.lookup),
        (0,escape_markdown/* escapeMarkdown */.F)(row.from),
    ]);
    const head = ['UKG value', 'Betterworks field', 'When UKG has no value', 'Look-ups', 'Written in'];
    const fields = rows.length === 0 ? null : (0,markdown/* folded */.TM)('Which UKG value feeds which field', (0,markdown/* table */.tp)(head, rows));
    const who = filterSentence === '' ? null : `**Who is imported:** ${(0,escape_markdown/* escapeMarkdown */.F)(filterSentence)}`;
    return (0,markdown/* paragraphs */.qN)([who, fields]) || null;
}
function emptyWords({ default: text, whenEmpty }) {
    if (text !== '')
        return `sends the default "${text}"`;
    return whenEmpty === 'clear' ? 'empties the field' : 'sends nothing';
}

;// CONCATENATED MODULE: ./.build/lib/validate-command.js
// The command `validate`: offline and without secrets, says everything that is wrong with every file at once.







async function validateCommand({ inputs, log, redactor, }) {
    const { organizations: loaded, problems } = await validate_command_load(inputs);
    const status = (0,problem/* hasErrors */.Cs)(problems) ? 'failed' : 'ok';
    // GitHub's log shows of an annotation neither its file nor its line, and of many only ten.
    if (problems.length > 0)
        log.group(`${(0,count_words/* countOf */.p)(problems.length, 'problem')} with file, line and column`, problems.map(lineOf));
    if (status === 'ok')
        log.info(`${(0,count_words/* countOf */.p)(loaded.length, 'organization is', 'organizations are')} valid: ${loaded.map((one) => one.slug).join(', ')}`);
    log.annotate(annotationsOf(problems));
    const summary = validationMarkdown({ organizations: loaded.map(describe) });
    await log.summary(summary);
    const folder = (0,report_folder/* createReportFolder */.h)({ path: inputs.reportPath, redact: redactor.redact });
    await folder.write('summary.md', summary);
    const counts = { ...report/* NO_COUNTS */.lZ, problems: problems.length };
    for (const [name, value] of (0,report/* outputsOf */.Yz)({ status, counts, reportPath: folder.path }))
        log.output(name, value);
    return { status };
}
function lineOf({ file, line, column, message, fix }) {
    return `${file}:${String(line)}:${String(column)} ${message} ${fix}`;
}
async function validate_command_load({ integrationsPath, organization }) {
    if (organization === '')
        return (0,load/* loadAll */.gh)(integrationsPath);
    const loaded = await (0,load/* loadIntegration */.FE)(integrationsPath, organization);
    return { organizations: [loaded], problems: loaded.problems };
}
function describe({ slug, problems, integration, }) {
    return {
        slug,
        problems,
        mappingRows: integration === null ? [] : describeMapping(integration),
        filterSentence: integration === null ? '' : describeFilter(integration),
    };
}


/***/ })

};
;