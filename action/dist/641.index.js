"use strict";
exports.id = 641;
exports.ids = [641];
exports.modules = {

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
// EXTERNAL MODULE: ./.build/lib/core/report.js
var report = __webpack_require__(2957);
// EXTERNAL MODULE: ./.build/lib/core/cut-text.js
var cut_text = __webpack_require__(3047);
// EXTERNAL MODULE: ./.build/lib/core/escape-markdown.js
var escape_markdown = __webpack_require__(524);
// EXTERNAL MODULE: ./.build/lib/render/markdown.js
var markdown = __webpack_require__(6235);
// EXTERNAL MODULE: ./.build/lib/render/words.js
var words = __webpack_require__(1117);
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
        return `## ✅ All files are valid\n\n${(0,words/* countOf */.pq)(organizations.length, 'organization')} read.`;
    const errors = organizations
        .flatMap(({ problems }) => problems)
        .filter(({ severity }) => severity === 'error').length;
    return `## ❌ ${(0,words/* countOf */.pq)(errors, 'mistake')} to correct\n\nIn ${String(wrong)} of ${(0,words/* countOf */.pq)(organizations.length, 'organization')}. Nothing was read from UKG or Betterworks.`;
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
        log.group(`${(0,words/* countOf */.pq)(problems.length, 'problem')} with file, line and column`, problems.map(lineOf));
    if (status === 'ok')
        log.info(`${String(loaded.length)} organization${loaded.length === 1 ? ' is' : 's are'} valid: ${loaded.map((one) => one.slug).join(', ')}`);
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