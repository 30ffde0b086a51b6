"use strict";
exports.id = 730;
exports.ids = [730];
exports.modules = {

/***/ 8730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  answerRun: () => (/* binding */ answerRun)
});

// EXTERNAL MODULE: ./.build/lib/core/report.js
var report = __webpack_require__(2957);
;// CONCATENATED MODULE: ./.build/lib/answer.js

async function showAnswer(answer, to) {
    const { folder, log } = to;
    for (const { text } of answer.lines)
        log.info(text);
    log.annotate(answer.lines.filter(({ isFailure }) => isFailure).map(({ text }) => ({ level: 'error', message: text })));
    await folder.write('summary.md', answer.markdown);
    for (const { name, text } of answer.files)
        await folder.write(name, text);
    await log.summary(answer.markdown);
    const problems = answer.lines.filter(({ isFailure }) => isFailure).length;
    const end = { status: answer.status, counts: { ...report/* NO_COUNTS */.lZ, problems }, reportPath: folder.path };
    for (const [name, value] of (0,report/* outputsOf */.Yz)(end))
        log.output(name, value);
}

// EXTERNAL MODULE: ./.build/lib/adapters/digests.js
var adapters_digests = __webpack_require__(5433);
// EXTERNAL MODULE: ./.build/lib/adapters/report-folder.js
var report_folder = __webpack_require__(409);
// EXTERNAL MODULE: ./.build/lib/core/ascending.js
var ascending = __webpack_require__(6589);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/code-tables.js
var code_tables = __webpack_require__(7923);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/lists.js
var lists = __webpack_require__(3031);
;// CONCATENATED MODULE: ./.build/lib/adapters/ukg/catalog.js
// Reads the tenant's choices: everything that a mapping or a filter can name.



async function readCatalog(client) {
    const [orgLevels, jobs, locations, companies, employeeTypes, userDefinedFields] = await Promise.all([
        (0,code_tables/* readRows */.a)(client, lists/* ORG_LEVELS */.PR),
        (0,code_tables/* readRows */.a)(client, lists/* JOBS */.PL),
        (0,code_tables/* readRows */.a)(client, lists/* LOCATIONS */.B7),
        (0,code_tables/* readRows */.a)(client, lists/* COMPANIES */.wl),
        readEmployeeTypes(client),
        readLabels(client),
    ]);
    return {
        orgLevels: levelsOf(orgLevels),
        jobs: byCode(jobs.map((row) => ({
            code: row('jobcode') || row('code'),
            title: row('title'),
            description: row('longdescription'),
        }))),
        locations: byCode(locations.map((row) => ({ code: row('locationcode') || row('code'), text: row('description') }))),
        employeeTypes,
        companies: companies
            .map((row) => ({ id: row('companyid'), code: row('companycode'), name: row('companyname') }))
            .sort((a, b) => (0,ascending/* ascending */.V)(a.id, b.id)),
        userDefinedFields,
    };
}
function levelsOf(rows) {
    return [1, 2, 3, 4].flatMap((level) => {
        const own = rows.filter((row) => row('level') === String(level));
        const codes = byCode(own.map((row) => ({ code: row('code'), text: row('description') })));
        return own.length === 0
            ? []
            : [{ level, name: own.find((row) => row('leveldescription') !== '')?.('leveldescription') ?? '', codes }];
    });
}
/** The table's name differs between tenants, so it is looked for in the list of tables. */
async function readEmployeeTypes(client) {
    const tables = (await (0,code_tables/* readRows */.a)(client, lists/* CODE_TABLES */.IP)).map((row) => row('codetable'));
    const name = tables.find((table) => ['EMPTYPE', 'EMPLOYEETYPE'].includes(table.toUpperCase()));
    if (name === undefined)
        return [];
    return byCode((await (0,code_tables/* readRows */.a)(client, (0,lists/* codeTable */.MJ)(name))).map((row) => ({ code: row('code'), text: row('description') })));
}
/** Labels stand in every row, so one page tells them all. */
async function readLabels(client) {
    const labels = new Set();
    await client.readPages({ ...lists/* USER_DEFINED */.ye, pages: 1 }, (rows) => {
        for (const row of rows)
            for (const label of labelsIn(row))
                labels.add(label);
    });
    return [...labels].sort(ascending/* ascending */.V);
}
function labelsIn(raw) {
    const objects = (value) => typeof value === 'object' && value !== null ? Object.values(value) : [];
    return objects(raw)
        .flatMap(objects)
        .flatMap((slot) => {
        const field = typeof slot === 'object' && slot !== null && 'field' in slot ? slot.field : null;
        return typeof field === 'string' && field.trim() !== '' ? [field.trim()] : [];
    });
}
function byCode(rows) {
    const first = new Map();
    for (const row of rows)
        if (row.code !== '' && !first.has(row.code))
            first.set(row.code, row);
    return [...first.values()].sort((a, b) => (0,ascending/* ascending */.V)(a.code, b.code));
}

// EXTERNAL MODULE: ./.build/lib/core/types/ids.js
var types_ids = __webpack_require__(2355);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/columns.js
var columns = __webpack_require__(3729);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/decode.js
var decode = __webpack_require__(262);
;// CONCATENATED MODULE: ./.build/lib/adapters/ukg/find-employee.js
// Finds an employee by what a person has at hand: UKG's employeeId, or the employee number that HR sees.




/** Ids of all who match; several when two people share one number. */
async function findEmployeeIds(client, text) {
    const wanted = text.trim();
    const ids = new Set();
    for (const list of [(0,lists/* employmentsOf */.rB)(wanted), (0,lists/* employmentsNumbered */.d0)(wanted)]) {
        await client.readPages(list, (rows) => {
            for (const raw of rows) {
                const row = (0,decode/* decodeScalars */.w)(raw, columns/* EMPLOYMENT_COLUMNS */.Fn);
                const id = row?.['employee_id'];
                // A server that ignores the filter answers with everybody: the rows are looked at once more.
                if (id && (id === wanted || row['employee_number'] === wanted))
                    ids.add(id);
            }
        });
    }
    return [...ids].sort().map(types_ids/* ukgEmployeeId */.x);
}

// EXTERNAL MODULE: ./.build/lib/adapters/ukg/open.js + 4 modules
var ukg_open = __webpack_require__(29);
// EXTERNAL MODULE: ./.build/lib/core/escape-markdown.js
var escape_markdown = __webpack_require__(524);
// EXTERNAL MODULE: ./.build/lib/assessor.js
var lib_assessor = __webpack_require__(2132);
// EXTERNAL MODULE: ./.build/lib/compare-everybody.js + 5 modules
var compare_everybody = __webpack_require__(3356);
// EXTERNAL MODULE: ./.build/lib/core/assess.js + 1 modules
var assess = __webpack_require__(1483);
// EXTERNAL MODULE: ./.build/lib/core/count-words.js
var count_words = __webpack_require__(664);
// EXTERNAL MODULE: ./.build/lib/core/employment.js
var employment = __webpack_require__(4445);
// EXTERNAL MODULE: ./.build/lib/core/filter.js
var filter = __webpack_require__(1453);
// EXTERNAL MODULE: ./.build/lib/core/map.js
var map = __webpack_require__(8457);
// EXTERNAL MODULE: ./.build/lib/core/managers.js
var managers = __webpack_require__(2179);
// EXTERNAL MODULE: ./.build/lib/core/pick-row.js
var pick_row = __webpack_require__(8903);
;// CONCATENATED MODULE: ./.build/lib/core/explain.js
// One employee's path through every stage, as sentences with the kind of each value and never a value.







/** What would become of the employee, stage by stage, in the order of a run. */
function explainEmployee(employee, context, planned, problems) {
    const picked = (0,pick_row/* pickRow */.sR)(employee.rows, context.today);
    const companies = employee.rows.map((row) => `${row.companyId} (status ${row.status || 'none'})`).join(', ');
    const read = {
        stage: 'read',
        sentence: `UKG has ${(0,count_words/* countOf */.p)(employee.rows.length, 'employment')} of ${employee.ukgEmployeeId}: ${companies}.`,
    };
    if (picked.kind === 'tie')
        return [
            read,
            {
                stage: 'row',
                sentence: `No row counts: companies ${picked.companies.join(', ')} are equal (IDENTITY_CONFLICT).`,
            },
        ];
    const { row } = picked;
    const excluded = (0,filter/* excludedBy */.U)(row, context.integration.filter, context.tables);
    const mapped = context.integration.mapping.map((entry) => (0,managers/* isSupervisor */.zA)(entry)
        ? managerSentence(entry, row)
        : fieldSentence(entry, (0,map/* mapField */.Rz)(entry, { employee, row, tables: context.tables })));
    return [
        read,
        { stage: 'row', sentence: `The row of company ${row.companyId} counts.` },
        {
            stage: 'employment',
            sentence: employmentSentence((0,employment/* employmentOf */.c)(row, context.today, context.announced?.get(row.ukgEmployeeId))),
        },
        {
            stage: 'filter',
            sentence: excluded === null
                ? 'In scope: no line of filter.yml leaves him out.'
                : `Left out by ${excluded.file}:${String(excluded.line)}: ${excluded.reason}.`,
        },
        ...mapped.map((sentence) => ({ stage: 'mapping', sentence })),
        ...planStages((0,assess/* assess */.no)(employee, context), planned, problems),
    ];
}
function employmentSentence(employment) {
    switch (employment.kind) {
        case 'employed':
            return employment.leavesOn === null ? 'Employed today.' : `Employed today, leaves on ${employment.leavesOn}.`;
        case 'leaver':
            return `Has left on ${employment.on}.`;
        case 'joiner':
            return `Starts on ${employment.on}.`;
        case 'invalid':
            return `${employment.code}: ${employment.message}`;
    }
}
/** Whether the supervisor has a user is the plan's to say. */
function managerSentence(entry, { supervisorId }) {
    if (supervisorId !== '')
        return `${feed(entry)}: the supervisor's employee id`;
    if (entry.default !== null)
        return `${feed(entry)}: ${KINDS.default}`;
    return `${feed(entry)}: ${KINDS[entry.whenEmpty === 'clear' ? 'cleared' : 'absent']}`;
}
function feed(entry) {
    const source = entry.source.kind === 'udf' ? `udf:${entry.source.label}` : entry.source.name;
    const place = entry.place === null ? 'mapped automatically' : `${entry.place.file}:${String(entry.place.line)}`;
    return `${entry.field} <- ${source} [${place}]`;
}
function fieldSentence(entry, outcome) {
    const problem = outcome.problem === null ? '' : ` (${outcome.problem.code})`;
    return `${feed(entry)}: ${KINDS[outcome.origin]}${problem}${outcome.missingCode === null ? '' : ', the code itself for want of a text'}`;
}
const KINDS = {
    source: 'a value from UKG',
    lookup: 'a value by look-up',
    default: 'the default',
    cleared: 'cleared, since UKG has none',
    absent: 'nothing is sent',
    refused: 'refused, nothing is sent',
};
function planStages(one, planned, problems) {
    const changes = planned.changes.filter((change) => change.ukgEmployeeId === one.ukgEmployeeId);
    const scheduled = planned.scheduled.filter((entry) => entry.ukgEmployeeId === one.ukgEmployeeId);
    const sentences = [
        ...changes.map((change) => `Would be written: ${change.kind} with ${Object.keys(change.fields).sort().join(', ')}.`),
        ...scheduled.map((entry) => `Scheduled: ${entry.kind} on ${entry.on}.`),
        ...problems
            .filter((problem) => problem.ukgEmployeeId === one.ukgEmployeeId)
            .map((problem) => `${problem.code}: ${problem.message}`),
    ];
    return (sentences.length === 0 ? ['Nothing would be written.'] : sentences).map((sentence) => ({
        stage: 'plan',
        sentence,
    }));
}

// EXTERNAL MODULE: ./.build/lib/core/explain-plan.js
var explain_plan = __webpack_require__(686);
// EXTERNAL MODULE: ./.build/lib/failure.js
var failure = __webpack_require__(53);
// EXTERNAL MODULE: ./.build/lib/plan-people.js + 5 modules
var plan_people = __webpack_require__(6358);
// EXTERNAL MODULE: ./.build/lib/supervisors.js
var lib_supervisors = __webpack_require__(1952);
;// CONCATENATED MODULE: ./.build/lib/explain.js








/** `findIds` turns an employee number or an employeeId into UKG's ids; several when a number is not unique. */
async function explain(ports, request, findIds) {
    const { integration } = request;
    const { at, tables } = await ports.source.start();
    const ids = await findIds();
    const employees = await ports.source.readUserDefined(await ports.source.readEmployees(ids));
    if (employees.length === 0) {
        throw new failure/* RunFailure */.a('CONFIG_INVALID', 'UKG has no employee with the number or employeeId that the input employee names. Write it with its leading zeros, as UKG shows it.');
    }
    const state = request.loaded.state ?? (0,compare_everybody/* emptyState */.p)(request, at);
    const assessor = (0,lib_assessor/* createAssessor */.y)(request, state, { tables, at });
    const supervisors = (0,lib_supervisors/* createSupervisors */.e)(ports.source, integration, assessor.context, state.users);
    const planning = await (0,plan_people/* planPeople */.j)(ports, request, state, { employees, assessor, supervisors, at });
    const context = assessor.context();
    const planned = { changes: planning.plan.changes, scheduled: planning.scheduled };
    const explained = employees.map((employee) => ({
        id: employee.ukgEmployeeId,
        stages: [
            ...explainEmployee(employee, context, planned, planning.problems),
            linkStage(employee.ukgEmployeeId, request),
        ],
    }));
    return {
        status: 'ok',
        markdown: [
            `## ${(0,escape_markdown/* escapeMarkdown */.F)(integration.organization)}: explain`,
            '',
            ...explained.flatMap(({ id, stages }) => [`### \`${id}\``, '', ...stages.map(line), '']),
        ].join('\n'),
        files: [],
        lines: explained.flatMap(({ id, stages }) => stages.map(({ stage, sentence }) => ({ text: `${id} ${stage}: ${sentence}`, isFailure: false }))),
    };
}
function line({ stage, sentence }) {
    return `- **${stage}**: ${(0,escape_markdown/* escapeMarkdown */.F)(sentence)}`;
}
function linkStage(id, request) {
    const { state } = request.loaded;
    const known = state?.users.get(id);
    const held = state?.held.find((entry) => entry.ukgEmployeeId === id);
    const link = known
        ? `linked to Betterworks user ${String(known.userId ?? '(file delivery)')}, ${known.active ? 'active' : 'deactivated'}`
        : 'not linked to a user';
    const waits = held ? `; held since ${held.firstSeen} because of ${held.code}, ${(0,explain_plan/* triedWords */.U)(held.attempts)}` : '';
    return { stage: 'state', sentence: `The state has him ${link}${waits}.` };
}

// EXTERNAL MODULE: ./.build/lib/open-store.js
var open_store = __webpack_require__(8391);
// EXTERNAL MODULE: ./.build/lib/open-target.js
var open_target = __webpack_require__(2949);
;// CONCATENATED MODULE: ./.build/lib/render/catalog-yaml.js
// catalog.yml: the tenant's choices as a file to commit beside the mapping, so that codes are checked without UKG.

/** How much of everything there is, as the middle of a sentence. */
function catalogCounts(catalog) {
    const { orgLevels, jobs, locations, employeeTypes, companies, userDefinedFields } = catalog;
    const counts = [
        (0,count_words/* countOf */.p)(orgLevels.length, 'org level'),
        (0,count_words/* countOf */.p)(jobs.length, 'job'),
        (0,count_words/* countOf */.p)(locations.length, 'location'),
        (0,count_words/* countOf */.p)(employeeTypes.length, 'employee type'),
        (0,count_words/* countOf */.p)(companies.length, 'company', 'companies'),
    ];
    return `${counts.join(', ')} and ${(0,count_words/* countOf */.p)(userDefinedFields.length, 'user-defined field')}`;
}
/** YAML in the form of `schemas/catalog.schema.json`; every text is quoted, so that no code becomes a number or a flag. */
function catalogYaml(catalog) {
    const levels = catalog.orgLevels.flatMap(({ level, name, codes }) => [
        `  org_level_${String(level)}:`,
        ...(name === '' ? [] : [`    name: ${quoted(name)}`]),
        ...texts('    codes', codes),
    ]);
    return [
        '# yaml-language-server: $schema=../../schemas/catalog.schema.json',
        '# Written by the command catalog. Commit it beside mapping.yml; make it anew when codes were added in UKG.',
        ...(levels.length === 0 ? ['org_levels: {}'] : ['org_levels:', ...levels]),
        ...(catalog.jobs.length === 0 ? ['jobs: {}'] : ['jobs:', ...catalog.jobs.map(job)]),
        ...texts('locations', catalog.locations),
        ...texts('employee_types', catalog.employeeTypes),
        ...(catalog.companies.length === 0 ? ['companies: []'] : ['companies:', ...catalog.companies.map(company)]),
        ...(catalog.userDefinedFields.length === 0
            ? ['user_defined_fields: []']
            : ['user_defined_fields:', ...catalog.userDefinedFields.map((label) => `  - ${quoted(label)}`)]),
        '',
    ].join('\n');
}
function texts(key, choices) {
    const indent = ' '.repeat(key.length - key.trimStart().length + 2);
    return choices.length === 0
        ? [`${key}: {}`]
        : [`${key}:`, ...choices.map(({ code, text }) => `${indent}${quoted(code)}: ${quoted(text)}`)];
}
function job({ code, title, description }) {
    return `  ${quoted(code)}: { title: ${quoted(title)}, description: ${quoted(description)} }`;
}
function company({ id, code, name }) {
    return `  - { id: ${quoted(id)}, code: ${quoted(code)}, name: ${quoted(name)} }`;
}
/** JSON's quoting is YAML's double quoting. */
function quoted(text) {
    return JSON.stringify(text);
}

// EXTERNAL MODULE: ./.build/lib/required-secrets.js
var required_secrets = __webpack_require__(7274);
;// CONCATENATED MODULE: ./.build/lib/answer-run.js
// Opens what the answering commands need and shows their answer: check, explain, catalog.













async function answerRun(context, integration) {
    const { inputs, log, redactor } = context;
    const answer = await answerOf(context, integration);
    await showAnswer(answer, { log, folder: (0,report_folder/* createReportFolder */.h)({ path: inputs.reportPath, redact: redactor.redact }) });
    return { status: answer.status };
}
async function answerOf(context, integration) {
    const { inputs } = context;
    if (inputs.command === 'explain' && inputs.employee === '')
        throw new failure/* RunFailure */.a('CONFIG_INVALID', "The input employee is empty. Write an employee number, or UKG's employeeId.");
    if (inputs.command === 'explain' && inputs.plan !== '')
        return (await __webpack_require__.e(/* import() */ 498).then(__webpack_require__.bind(__webpack_require__, 8260))).explainOffline(integration, inputs.employee, inputs.plan);
    if (inputs.command === 'check')
        return (await __webpack_require__.e(/* import() */ 12).then(__webpack_require__.bind(__webpack_require__, 3012))).checkSystems(context, integration);
    (0,required_secrets/* requireSecrets */.p)(inputs, integration);
    return inputs.command === 'catalog' ? catalog(context, integration) : explained(context, integration);
}
async function catalog({ inputs }, integration) {
    const ukg = (0,ukg_open/* openUkg */.K)(integration, inputs.ukg);
    try {
        const tenant = await readCatalog(ukg.client);
        const found = catalogCounts(tenant);
        const todo = `Commit catalog.yml beside mapping.yml of ${integration.slug}, so that validate checks codes without UKG.`;
        return {
            status: 'ok',
            markdown: `## ${(0,escape_markdown/* escapeMarkdown */.F)(integration.organization)}: catalog\n\nFound ${found}.\n\n${todo}\n`,
            files: [{ name: 'catalog.yml', text: catalogYaml(tenant) }],
            lines: [{ text: `Found ${found}. ${todo}`, isFailure: false }],
        };
    }
    finally {
        await ukg.close();
    }
}
async function explained(context, integration) {
    const { inputs, log, surroundings } = context;
    if (context.namesNobody)
        throw new failure/* RunFailure */.a('CONFIG_INVALID', 'This repository is public, so anybody could read what explain says of the employee. Make it private, or set the input public-repository to true.');
    const loaded = await (await (0,open_store/* openStore */.C)(inputs, surroundings)).load(integration.slug);
    const digests = (0,adapters_digests/* createDigests */.c)({ secret: inputs.stateKey || inputs.ukg.password, slug: integration.slug });
    const ukg = (0,ukg_open/* openUkg */.K)(integration, inputs.ukg);
    const target = await (0,open_target/* openTarget */.A)(integration, inputs, log);
    try {
        const request = { integration, loaded, digests, since: null, approve: null, approvals: [] };
        return await explain({ source: ukg.source, reader: target.reader, log }, request, () => findEmployeeIds(ukg.client, inputs.employee));
    }
    finally {
        await Promise.all([ukg.close(), target.close()]);
    }
}


/***/ }),

/***/ 3356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ compareEverybody),
  p: () => (/* binding */ emptyState)
});

// EXTERNAL MODULE: ./.build/lib/core/assess.js + 1 modules
var assess = __webpack_require__(1483);
// EXTERNAL MODULE: ./.build/lib/core/count-words.js
var count_words = __webpack_require__(664);
// EXTERNAL MODULE: ./.build/lib/core/dates.js
var dates = __webpack_require__(5182);
// EXTERNAL MODULE: ./.build/lib/core/ascending.js
var ascending = __webpack_require__(6589);
// EXTERNAL MODULE: ./.build/lib/core/fingerprint.js
var core_fingerprint = __webpack_require__(1131);
// EXTERNAL MODULE: ./.build/lib/core/values.js
var values = __webpack_require__(6409);
;// CONCATENATED MODULE: ./.build/lib/core/drift.js



/** Drift in the order of its kinds, then by id. Deactivated users whom UKG does not know are no drift. */
function driftOf(plan, assessments, match, digests) {
    const going = new Set(plan.changes.filter(({ kind }) => kind === 'deactivate').map(({ ukgEmployeeId }) => ukgEmployeeId));
    const leavers = new Set(assessments
        .filter((one) => going.has(one.ukgEmployeeId) && one.verdict.kind === 'leaver')
        .map((one) => one.ukgEmployeeId));
    const found = plan.changes.flatMap((change) => changeDrift(change, { leavers, match, digests }));
    const unknown = match.unknown
        .filter((user) => user.isActive)
        .map((user) => ({
        kind: 'unknown_to_ukg',
        employeeId: user.employeeId,
        ukgEmployeeId: '',
        userId: user.userId,
        fields: [],
    }));
    return [...found, ...unknown].sort(byKindThenId);
}
const KINDS = ['missing_in_betterworks', 'differs', 'terminated_in_ukg', 'unknown_to_ukg'];
function byKindThenId(a, b) {
    return (KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        (0,ascending/* ascending */.V)(a.ukgEmployeeId, b.ukgEmployeeId) ||
        Number(a.userId) - Number(b.userId));
}
function changeDrift(change, context) {
    const { employeeId, ukgEmployeeId, userId } = change;
    const base = { employeeId, ukgEmployeeId, userId };
    switch (change.kind) {
        case 'create':
            return [{ ...base, kind: 'missing_in_betterworks', fields: [] }];
        case 'update':
            return [{ ...base, kind: 'differs', fields: Object.keys(change.fields).sort() }];
        case 'reactivate':
            return [{ ...base, kind: 'differs', fields: [...differing(change, context), values/* DEACTIVATION_DATE */.h7].sort() }];
        case 'deactivate':
            return context.leavers.has(ukgEmployeeId)
                ? [{ ...base, kind: 'terminated_in_ukg', fields: [values/* DEACTIVATION_DATE */.h7] }]
                : [];
    }
}
function differing(change, { match, digests }) {
    const fingerprint = match.users.get(change.ukgEmployeeId)?.fingerprint ?? '';
    return (0,core_fingerprint/* changedFields */.E0)(change.ukgEmployeeId, (0,values/* canonicalFields */.WE)(change.desired), fingerprint, digests).changed;
}

// EXTERNAL MODULE: ./.build/lib/core/identity.js
var identity = __webpack_require__(1013);
// EXTERNAL MODULE: ./.build/lib/core/lazily.js
var lazily = __webpack_require__(4650);
// EXTERNAL MODULE: ./.build/lib/core/lost-held.js
var lost_held = __webpack_require__(8173);
// EXTERNAL MODULE: ./.build/lib/core/fill-rate.js
var fill_rate = __webpack_require__(7329);
// EXTERNAL MODULE: ./.build/lib/core/diff.js
var diff = __webpack_require__(4580);
// EXTERNAL MODULE: ./.build/lib/core/known-users.js
var known_users = __webpack_require__(889);
// EXTERNAL MODULE: ./.build/lib/core/packed-list.js + 1 modules
var packed_list = __webpack_require__(7336);
;// CONCATENATED MODULE: ./.build/lib/core/packed-map.js
// A map of a whole population: its keys stand in memory, its values are packed.

function createPackedMap() {
    const packed = (0,packed_list/* createPackedList */.D)();
    const indices = new Map();
    function get(key) {
        const index = indices.get(key);
        return index === undefined ? undefined : packed.at(index);
    }
    return {
        get,
        has: (key) => indices.has(key),
        set: (key, value) => {
            indices.set(key, packed.length);
            packed.add(value);
        },
        view: (of) => viewOf(indices, (index, key) => of(packed.at(index), key)),
    };
}
function viewOf(indices, at) {
    function* entries() {
        for (const [key, index] of indices)
            yield [key, at(index, key)];
        return undefined;
    }
    function* values() {
        for (const [key, index] of indices)
            yield at(index, key);
        return undefined;
    }
    const view = {
        size: indices.size,
        get: (key) => {
            const index = indices.get(key);
            return index === undefined ? undefined : at(index, key);
        },
        has: (key) => indices.has(key),
        keys: () => indices.keys(),
        values,
        entries,
        [Symbol.iterator]: entries,
        forEach: (visit) => {
            for (const [key, value] of entries())
                visit(value, key, view);
        },
    };
    return view;
}

// EXTERNAL MODULE: ./.build/lib/core/packed-index.js
var packed_index = __webpack_require__(1934);
;// CONCATENATED MODULE: ./.build/lib/core/match.js









/** Takes the users page by page; of each only his link and his fingerprint are kept. */
function createMatcher(assessments, context) {
    const byLink = indexByLink(assessments, context.users);
    const byEmail = uniqueIndex(assessments, (one) => (0,values/* canonical */.$N)('email', one.email));
    const byEmployeeId = uniqueIndex(assessments, (one) => one.employeeId);
    // Most populations never need it.
    const byPlainId = (0,lazily/* lazily */.q)(() => uniqueIndex(assessments, (one) => (0,values/* plainEmployeeId */.Kp)(one.employeeId)));
    const candidates = createPackedMap();
    const unknown = [];
    const taken = new Map();
    const seen = new Set();
    function addOne(user) {
        if (seen.has(user.id))
            return;
        seen.add(user.id);
        const [emailOwner, linked] = [byEmail.get((0,values/* canonical */.$N)('email', user.email)), byLink.get(user.id)];
        const heir = byEmployeeId.get(user.employeeId.trim()) ?? emailOwner ?? byPlainId().get((0,values/* plainEmployeeId */.Kp)(user.employeeId));
        const owner = ownerOf(user, linked, heir, context);
        if (emailOwner !== undefined && owner !== emailOwner)
            taken.set(emailOwner.ukgEmployeeId, user.id);
        if (owner === undefined)
            unknown.push(unknownUser(user, context));
        else
            settle(owner.ukgEmployeeId, candidateOf(owner, user, { linked, emailOwner }, context));
    }
    function settle(owner, candidate) {
        const other = candidates.get(owner);
        const isBetter = other === undefined || byMerit(candidate, other) < 0;
        if (isBetter)
            candidates.set(owner, candidate);
        const loser = isBetter ? other : candidate;
        if (loser)
            unknown.push({ userId: loser.userId, employeeId: loser.employeeId, isActive: loser.isActive });
    }
    return {
        add: (users) => {
            users.forEach(addOne);
        },
        finish: () => ({
            users: knownUsersOf(candidates),
            unknown: unknown.sort((a, b) => a.userId - b.userId),
            unlinked: unknown.flatMap(({ userId, employeeId }) => employeeId === '' ? [] : [{ digest: (0,core_fingerprint/* employeeIdDigest */.Mv)(employeeId, context.digests), userId }]),
            taken: new Map([...taken].filter(([id]) => !candidates.has(id))),
        }),
    };
}
/** Whose stored link leads to a user; those whom UKG has no longer have none. */
function indexByLink(assessments, users) {
    const index = new Map();
    for (const one of assessments) {
        const userId = users.get(one.ukgEmployeeId)?.userId ?? null;
        if (userId !== null)
            index.set(userId, one);
    }
    return index;
}
function ownerOf(user, linked, heir, context) {
    const isOff = !unknownUser(user, context).isActive;
    if (linked !== undefined && !isSucceeded(linked, heir, user, isOff))
        return linked;
    return heir === undefined || isReused(heir, user) ? undefined : heir;
}
/** A former record gives its user to the new one; a user who is off goes to whoever has his employee id now. */
function isSucceeded(linked, heir, user, isOff) {
    if (!isGone(linked) || heir === undefined || isGone(heir))
        return false;
    return (0,identity/* isSamePerson */.s)(linked, heir) || ((0,values/* hasEmployeeId */.Qy)(user, heir.employeeId) && isOff);
}
/** The address of somebody who left can be given to a person whom UKG does not have. */
function isReused(owner, user) {
    return isGone(owner) && user.employeeId !== '' && !(0,values/* hasEmployeeId */.Qy)(user, owner.employeeId);
}
/** All of them are linked. Changing some unpacks everybody into a plain map. */
function knownUsersOf(candidates) {
    const users = candidates.view(({ userId, fingerprint, isActive: active }, ukgEmployeeId) => ({
        ukgEmployeeId,
        userId,
        fingerprint,
        active,
    }));
    const plain = () => new Map(users);
    return Object.assign(users, { linked: users.size, changed: (changes) => (0,known_users/* withUsers */.vS)(plain(), changes) });
}
function rankOf(owner, by) {
    if (owner === by.linked)
        return 0;
    return owner === by.emailOwner ? 1 : 2;
}
/** Of two users of one employee: the better reason, then the active, then the older. */
function byMerit(a, b) {
    return a.rank - b.rank || Number(b.isActive) - Number(a.isActive) || a.userId - b.userId;
}
function unknownUser(user, context) {
    return {
        userId: user.id,
        employeeId: user.employeeId,
        isActive: (0,diff/* isActive */.$m)({ kind: 'existing', user, takenFrom: null }, context.today),
    };
}
/** The fingerprint is of what Betterworks holds, so that a difference shows as one; but not of what UKG leaves alone. */
function candidateOf(owner, user, by, context) {
    const held = {};
    for (const entry of context.integration.mapping) {
        const value = user.fields[entry.field] ?? '';
        const isOutlived = value !== '' && (0,fill_rate/* isForgettable */.oB)(entry) && owner.empty.includes(entry.field);
        if (entry.field !== values/* DEACTIVATION_DATE */.h7 && !isOutlived)
            held[entry.field] = value;
    }
    const fingerprint = (0,core_fingerprint/* fingerprintOf */.ax)(owner.ukgEmployeeId, (0,values/* canonicalFields */.WE)(held), context.digests);
    return { ...unknownUser(user, context), fingerprint, rank: rankOf(owner, by) };
}
/** A value leads to him whose claim to it is the best, and to nobody when two claim it equally. */
function uniqueIndex(people, keyOf) {
    const at = (position) => people[position];
    const index = (0,packed_index/* createPackedIndex */.d)((position) => keyOf(at(position)));
    const tied = new Set();
    for (const [position, one] of people.entries()) {
        const key = keyOf(one);
        const other = index.get(key);
        const order = other === undefined ? -1 : claimOf(one) - claimOf(at(other));
        if (order < 0)
            index.set(key, position);
        if (order < 0)
            tied.delete(key);
        if (order === 0)
            tied.add(key);
    }
    return {
        get: (key) => {
            const position = key === '' || tied.has(key) ? undefined : index.get(key);
            return position === undefined ? undefined : at(position);
        },
    };
}
function claimOf(one) {
    return CLAIMS[one.verdict.kind];
}
/** Those who are to have a user claim him first, then those who may have one, then those who had. */
const CLAIMS = {
    present: 0,
    refused: 0,
    joiner: 1,
    excluded: 1,
    leaver: 2,
};
function isGone(one) {
    return one.verdict.kind === 'leaver';
}

// EXTERNAL MODULE: ./.build/lib/core/packed-finder.js
var packed_finder = __webpack_require__(288);
;// CONCATENATED MODULE: ./.build/lib/core/packed-people.js

/** Whoever is looked at is looked at several times in a row, and his manager with him. */
const RECENT = 64;
function createPackedPeople() {
    const packed = (0,packed_list/* createPackedList */.D)();
    const people = [];
    const recent = [];
    const unpack = (index) => {
        const before = recent[index % RECENT];
        if (before?.index === index)
            return before.one;
        const one = packed.at(index);
        recent[index % RECENT] = { index, one };
        return one;
    };
    return {
        people,
        add: ({ ukgEmployeeId, ...rest }) => {
            people.push(new PackedAssessment(ukgEmployeeId, packed.length, unpack));
            packed.add(rest);
        },
    };
}
/** A class, since its properties are shared by all people, while those of an object literal would be made for each. */
class PackedAssessment {
    ukgEmployeeId;
    #index;
    #unpack;
    constructor(id, index, unpack) {
        this.ukgEmployeeId = id;
        this.#index = index;
        this.#unpack = unpack;
    }
    get employeeId() {
        return this.#unpack(this.#index).employeeId;
    }
    get companyId() {
        return this.#unpack(this.#index).companyId;
    }
    get email() {
        return this.#unpack(this.#index).email;
    }
    get personId() {
        return this.#unpack(this.#index).personId;
    }
    get supervisorId() {
        return this.#unpack(this.#index).supervisorId;
    }
    get verdict() {
        return this.#unpack(this.#index).verdict;
    }
    get problems() {
        return this.#unpack(this.#index).problems;
    }
    get missingCodes() {
        return this.#unpack(this.#index).missingCodes;
    }
    get empty() {
        return this.#unpack(this.#index).empty;
    }
}

// EXTERNAL MODULE: ./.build/lib/core/plan.js + 3 modules
var plan = __webpack_require__(9406);
// EXTERNAL MODULE: ./.build/lib/core/setup.js + 1 modules
var setup = __webpack_require__(3079);
// EXTERNAL MODULE: ./.build/lib/core/unknown-labels.js
var unknown_labels = __webpack_require__(9621);
;// CONCATENATED MODULE: ./.build/lib/read-ahead.js
// Starts reading at once and keeps what came until somebody takes it: two systems are then read at the same time.
/** At most `most` items wait; then reading pauses until one is taken. A failure is thrown to whoever takes. */
function readAhead(source, most) {
    const ready = [];
    const ended = { by: null, isOver: false };
    let isStopped = false;
    let wakeTaker = () => undefined;
    let wakeReader = () => undefined;
    async function read() {
        try {
            for await (const item of source) {
                ready.push(item);
                wakeTaker();
                if (ready.length >= most)
                    await new Promise((resolve) => (wakeReader = resolve));
                if (isStopped)
                    break;
            }
        }
        catch (failure) {
            ended.by = { failure };
        }
        ended.isOver = true;
        wakeTaker();
    }
    async function* take() {
        for (;;) {
            const item = ready.shift();
            if (item !== undefined) {
                wakeReader();
                yield item;
            }
            else if (ended.by !== null)
                throw ended.by.failure;
            else if (ended.isOver)
                return;
            else
                await new Promise((resolve) => (wakeTaker = resolve));
        }
    }
    void read();
    return {
        [Symbol.asyncIterator]: take,
        stop: () => {
            isStopped = true;
            wakeReader();
        },
    };
}

;// CONCATENATED MODULE: ./.build/lib/compare-everybody.js
// Reads everybody on both sides, links them, and plans what would bring them in step: what baseline and reconcile share.














/** Pages of users that wait while UKG is still read: some fifteen thousand users, a few megabytes. */
const PAGES_AHEAD = 500;
/** Reads both populations at once, links them, and plans. Nobody's absence on either side is ever a termination. */
async function compareEverybody(ports, request) {
    const users = readAhead(ports.reader.readEverybody(), PAGES_AHEAD);
    try {
        return await compareWith(users, ports, request);
    }
    finally {
        users.stop();
    }
}
async function compareWith(pages, ports, request) {
    const { integration, digests } = request;
    const { at, tables } = await ports.source.start();
    const before = request.loaded.state ?? emptyState(request, at);
    const today = (0,dates/* dayIn */.EE)(integration.timeZone, at);
    const context = { integration, tables, today, announced: (0,assess/* announcedIn */.ZI)(before.scheduled) };
    const packed = createPackedPeople();
    const assessed = packed.people;
    const labels = new Set();
    const read = await ports.source.readEach((employee) => {
        packed.add((0,assess/* assess */.no)(employee, context));
        for (const label in employee.userDefined)
            labels.add(label);
        ports.log.progress('people read from UKG', assessed.length, null);
    });
    const matching = { integration, digests, today: context.today, users: before.users };
    const { found, userCount } = await matchAll(pages, assessed, matching, ports.log);
    const isUnreadable = integration.delivery === 'sftp';
    ports.log.info(readSentence(assessed.length, userCount));
    const match = linkedBy(found, before, integration);
    const { users, taken } = match;
    const { assessments, successors } = (0,identity/* resolveIdentities */.h)(assessed, (id) => users.get(id)?.active === true);
    const planning = (0,plan/* planChanges */.X)(assessments, {
        ...context,
        state: before,
        digests,
        at,
        users,
        found: new Map(),
        successors,
        supervisorIds: numbersOf(assessed),
        isKnownUser: (id) => users.has(id),
        taken,
        ownerOf: () => undefined,
        isFullRead: true,
    });
    const missing = assessed.length === 0 ? [] : (0,unknown_labels/* labelsMissingIn */.r)(labels, integration);
    const lost = [...missing, ...(0,lost_held/* lostHeld */.M)(before.held, planning.read)];
    const notes = isUnreadable ? [...planning.notes, UNREADABLE] : planning.notes;
    return {
        planning: { ...planning, problems: [...planning.problems, ...lost], notes },
        match,
        at,
        evidence: { window: null, pages: read.pages, people: assessed.length, users: isUnreadable ? null : userCount },
        drift: isUnreadable ? null : driftOf(planning.plan, assessments, match, digests),
    };
}
function readSentence(people, users) {
    return `Read ${(0,count_words/* countOf */.p)(people, 'person', 'people')} from UKG and ${(0,count_words/* countOf */.p)(users, 'user')} from Betterworks.`;
}
/** Employee ids of everybody by UKG's id; only supervisors to whom no link can be made are looked up here. */
function numbersOf(people) {
    const find = (0,lazily/* lazily */.q)(() => (0,packed_finder/* finderAmong */.l)(people));
    return { get: (id) => find()(id)?.employeeId };
}
/** The indexes by which users are found are gone when this ends. */
async function matchAll(pages, people, context, log) {
    const matcher = createMatcher(people, context);
    let userCount = 0;
    for await (const users of pages) {
        matcher.add(users);
        userCount += users.length;
        log.progress('users read from Betterworks', userCount, null);
    }
    return { found: matcher.finish(), userCount };
}
const UNREADABLE = 'Betterworks cannot be read over SFTP, so the two sides were not compared. The command reconcile with apply delivers everybody in scope.';
/** A target that cannot be read leaves the state's own links as they are. */
function linkedBy(match, before, integration) {
    return integration.delivery === 'api' ? match : { ...match, users: before.users, unlinked: before.unlinked };
}
/** A state before anything is known. */
function emptyState(request, at) {
    return {
        organization: request.integration.slug,
        cursor: at,
        baselineAt: at,
        setup: (0,setup/* setupOf */.Nf)(request.integration, request.digests),
        held: [],
        scheduled: [],
        unlinked: [],
        runs: [],
        users: new Map(),
    };
}


/***/ }),

/***/ 686:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ triedWords),
/* harmony export */   d: () => (/* binding */ explainPlan)
/* harmony export */ });
/* harmony import */ var _count_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(664);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1871);
/* harmony import */ var _problem_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7673);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6409);
// One employee's part in a plan that a run left behind, told from `plan.json` and the organization's files alone.




/** `employee` is an employee number or UKG's employeeId; only changes are known by both. */
function explainPlan(plan, employee, integration) {
    const ids = idsOf(plan, employee);
    const isHim = ({ ukg_employee_id: id }) => ids.includes(id);
    const own = [
        ...plan.changes.filter(isHim).flatMap((change) => changeStages(change, integration)),
        ...plan.excluded.filter(isHim).map(excludedStage),
        ...plan.held.filter(isHim).map(heldStage),
        ...plan.scheduled.filter(isHim).map(scheduledStage),
    ];
    const found = own.length === 0 ? absentStages(plan, employee) : own;
    return { ids, stages: [runStage(plan), ...found, ...limitStages(plan)] };
}
function idsOf({ changes, excluded, held, scheduled }, employee) {
    const wanted = employee.trim();
    const named = [...changes, ...excluded, ...held, ...scheduled].map(({ ukg_employee_id: id }) => id);
    const numbered = (isSame) => changes.filter((change) => isSame(change.employee_id, wanted)).map((change) => change.ukg_employee_id);
    const ways = [
        named.filter((id) => id === wanted),
        numbered((a, b) => a === b),
        // A spreadsheet drops leading zeros.
        numbered(_values_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameEmployeeId */ .i3),
    ];
    return [...new Set(ways.find((ids) => ids.length > 0))];
}
function runStage({ organization, digest, changes, excluded, held, scheduled }) {
    if (digest === '')
        return { stage: 'run', sentence: `This run of ${organization} ended before it had a plan.` };
    const counts = `${(0,_count_words_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .p)(changes.length, 'change')}, ${String(excluded.length)} left out, ${String(held.length)} held, ${String(scheduled.length)} scheduled`;
    return { stage: 'run', sentence: `The plan ${digest.slice(0, 12)} of ${organization}: ${counts}.` };
}
function changeStages(change, integration) {
    const { kind, employee_id: number, user_id: user, fields } = change;
    const whose = user === null ? 'whose user is not known yet' : `Betterworks user ${String(user)}`;
    const what = `${kind} of employee ${number === '' ? '(without a number)' : number}, ${whose}, with ${(0,_count_words_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .p)(fields.length, 'field')}.`;
    return [
        { stage: 'plan', sentence: `Planned: ${what}` },
        scopeStage(kind, integration),
        ...fields.map((field) => ({ stage: 'field', sentence: fieldSentence(field, integration) })),
    ];
}
function scopeStage(kind, { filter }) {
    const place = `${filter.place.file}:${String(filter.place.line)}`;
    if (kind !== 'deactivate')
        return { stage: 'filter', sentence: `In scope: no line of ${filter.place.file} leaves him out.` };
    const why = filter.whenOutOfScope === 'deactivate'
        ? `UKG says that he has left, or ${place} leaves him out (when_out_of_scope: deactivate)`
        : 'UKG says that he has left; the filter keeps nobody who left';
    return { stage: 'filter', sentence: `${why}.` };
}
function fieldSentence(field, { mapping }) {
    const entry = mapping.find((one) => one.field === field);
    if (entry === undefined)
        return `${field}: no line of mapping.yml feeds it now, so the mapping has changed since that run.`;
    return `${field} <- ${sourceOf(entry)} [${placeOf(entry)}]`;
}
function sourceOf({ source }) {
    return source.kind === 'udf' ? `udf:${source.label}` : source.name;
}
function placeOf({ place }) {
    return place === null ? 'mapped automatically' : `${place.file}:${String(place.line)}`;
}
function excludedStage({ file, line, reason }) {
    return { stage: 'filter', sentence: `Left out by ${file}:${String(line)}: ${reason}.` };
}
/** How often somebody who is held was tried. */
function triedWords(attempts) {
    return `tried ${attempts === 1 ? 'once' : `${String(attempts)} times`}`;
}
function heldStage({ code, first_seen: since, attempts }) {
    const known = code in _problem_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .problemCatalog */ .Bv ? _problem_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .problemCatalog */ .Bv[code] : null;
    const words = known === null ? '' : ` ${known.title}. What to do: ${known.whatToDo}`;
    return {
        stage: 'held',
        sentence: `Held since ${since} for ${code}, ${triedWords(attempts)}.${words}`,
    };
}
function scheduledStage({ kind, on }) {
    return { stage: 'scheduled', sentence: `Scheduled: ${kind} on ${on}; nothing is written before that day.` };
}
function limitStages({ limits, digest }) {
    return limits
        .filter(({ tripped }) => tripped)
        .map(({ limit, value, allowed }) => ({
        stage: 'limit',
        sentence: `The limit ${limit} stopped this plan (${String(value)} where ${(0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .allowedWords */ .wP)(allowed)}), so nothing of it was written unless it was approved with the digest ${digest}.`,
    }));
}
/** Why somebody is in no list, and what to do to learn more. */
function absentStages({ digest }, employee) {
    if (digest === '')
        return [
            {
                stage: 'plan',
                sentence: `So it says nothing of ${employee}; errors.csv of the same report says why the run ended.`,
            },
        ];
    return [
        {
            stage: 'plan',
            sentence: `${employee} is in none of its lists. So UKG did not name him as changed in that run, or everything about him was right already: nothing was to be written, and he is neither left out, held nor scheduled.`,
        },
        {
            stage: 'plan',
            sentence: "Those who are left out, held or scheduled stand in plan.json by UKG's employeeId alone: if you gave the employee number, give that one, which errors.csv shows beside it. For everybody else ask without the input plan, which reads UKG.",
        },
    ];
}


/***/ })

};
;