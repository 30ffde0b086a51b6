export const id = 169;
export const ids = [169];
export const modules = {

/***/ 2169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  answerRun: () => (/* binding */ answerRun)
});

;// CONCATENATED MODULE: ./.build/lib/check.js
/** Asks all of them, also after a failure: the administrator mends everything in one go. */
async function check(organization, points) {
    const findings = await Promise.all(points.map(find));
    const failed = findings.filter((finding) => !finding.works);
    const headline = failed.length === 0 ? 'Everything works.' : `${String(failed.length)} of ${String(findings.length)} do not work.`;
    const rows = findings.map(({ name, works, remark, where }) => `| ${works ? '✅' : '❌'} | ${name} | ${cell(remark)} | ${works ? '' : cell(where)} |`);
    return {
        status: failed.length === 0 ? 'ok' : 'failed',
        markdown: [
            `## ${cell(organization)}: check`,
            '',
            `**${headline}**`,
            '',
            '|  | What | Result | Where to set it |',
            '| --- | --- | --- | --- |',
            ...rows,
            '',
        ].join('\n'),
        files: [],
        lines: findings.map(({ name, works, remark, where }) => ({
            text: `${works ? 'works' : 'FAILS'}: ${name}: ${remark}${works ? '' : ` (${where})`}`,
            isFailure: !works,
        })),
    };
}
async function find({ name, where, run }) {
    try {
        return { name, where, works: true, remark: await run() };
    }
    catch (error) {
        return { name, where, works: false, remark: error instanceof Error ? error.message : String(error) };
    }
}
function cell(text) {
    return text.replace(/[\r\n]+/g, ' ').replace(/[\\|`<>]/g, (sign) => `\\${sign}`);
}

// EXTERNAL MODULE: ./.build/lib/core/report.js
var report = __webpack_require__(3040);
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
    const outputs = {
        status: answer.status,
        ...report/* NO_COUNTS */.lZ,
        problems,
        'plan-digest': '',
        cursor: '',
        'report-path': folder.path,
    };
    for (const [name, value] of Object.entries(outputs))
        log.output(name, String(value));
}

// EXTERNAL MODULE: ./.build/lib/adapters/digests.js
var adapters_digests = __webpack_require__(5022);
// EXTERNAL MODULE: ./.build/lib/adapters/betterworks/open.js + 5 modules
var betterworks_open = __webpack_require__(5339);
// EXTERNAL MODULE: ./.build/lib/adapters/report-folder.js
var report_folder = __webpack_require__(1138);
// EXTERNAL MODULE: ./.build/lib/adapters/sftp/delivery.js + 3 modules
var delivery = __webpack_require__(5927);
// EXTERNAL MODULE: ./.build/lib/adapters/smtp/mailer.js + 2 modules
var mailer = __webpack_require__(1305);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/code-tables.js
var code_tables = __webpack_require__(4556);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/lists.js
var lists = __webpack_require__(8224);
;// CONCATENATED MODULE: ./.build/lib/adapters/ukg/catalog.js


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
            .sort((a, b) => compare(a.id, b.id)),
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
    await client.readPages({ ...lists/* USER_DEFINED */.ye, isFiltered: true, pages: 1 }, (rows) => {
        for (const row of rows)
            for (const label of labelsIn(row))
                labels.add(label);
    });
    return [...labels].sort(compare);
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
    return [...first.values()].sort((a, b) => compare(a.code, b.code));
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

// EXTERNAL MODULE: ./.build/lib/core/types/ids.js
var types_ids = __webpack_require__(5480);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/columns.js
var columns = __webpack_require__(414);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/decode.js
var decode = __webpack_require__(3431);
;// CONCATENATED MODULE: ./.build/lib/adapters/ukg/find-employee.js
// Finds an employee by what a person has at hand: UKG's employeeId, or the employee number that HR sees.




/** Ids of all who match; several when two people share one number. */
async function findEmployeeIds(client, text) {
    const wanted = text.trim();
    const byNumber = { ...lists/* EMPLOYMENTS */.qq, query: { employeeNumber: wanted }, isFiltered: true, shortPage: 100 };
    const ids = new Set();
    for (const list of [(0,lists/* employmentsOf */.rB)(wanted), byNumber]) {
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
var ukg_open = __webpack_require__(9620);
// EXTERNAL MODULE: ./.build/lib/failure.js
var failure = __webpack_require__(3928);
// EXTERNAL MODULE: ./.build/lib/adapters/http.js + 3 modules
var adapters_http = __webpack_require__(1055);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/refusals.js
var refusals = __webpack_require__(4584);
;// CONCATENATED MODULE: ./.build/lib/adapters/ukg/probe.js
// One cheap call a permission: what `check` needs to name the web service that is not granted.




/**
 * The three permissions that the vendor's article names, each by the smallest read that needs it. The window of the change
 * feed is counted by UKG's own clock, as the first answer tells it; `now` only stands in for an answer without a date.
 */
function ukgProbes(http, now) {
    let clock = null;
    const ukgTime = () => (clock ??= timeOf(http, now));
    const hoursBefore = (time, hours) => new Date(Math.floor(time.getTime() / 1000) * 1000 - hours * 3_600_000).toISOString();
    return [
        { name: 'UKG: Company Configuration Integration', run: () => ask(http, lists/* COMPANIES */.wl) },
        {
            name: 'UKG: Employee Export',
            run: async () => {
                const time = await ukgTime();
                return ask(http, (0,lists/* changeFeed */.D3)(hoursBefore(time, 4), hoursBefore(time, 3.5)));
            },
        },
        { name: 'UKG: Personnel Integration', run: () => ask(http, lists/* ONE_SUPERVISOR */.CR) },
    ];
}
async function timeOf(http, now) {
    const answer = await http.send({ method: 'GET', path: lists/* COMPANIES */.wl.path, isRepeatable: false }).catch(() => null);
    const time = new Date(answer?.headers['date'] ?? '');
    return Number.isNaN(time.getTime()) ? now() : time;
}
async function ask(http, list) {
    const query = new URLSearchParams(list.query);
    if (list.paging) {
        query.set('page', '1');
        query.set(list.paging.sizeName, '1');
    }
    try {
        const answer = await http.send({ method: 'GET', path: `${list.path}?${query.toString()}`, isRepeatable: false });
        const refusal = (0,refusals/* refusalOf */.O)(answer.status, list, answer.text);
        if (refusal !== null)
            throw refusal;
        if (!answer.text.trimStart().startsWith('[')) {
            throw new failure/* RunFailure */.a('UKG_BAD_RESPONSE', `UKG's answer for ${list.path} is no list. Check ukg.host in integration.yml.`);
        }
        return 'granted';
    }
    catch (error) {
        if (!(error instanceof adapters_http/* HttpFailure */.HR))
            throw error;
        // The change feed answers so rarely that a refusal for rate is the usual sign of a sign-in that works.
        if (error.kind === 'rate-limited')
            return 'granted, but UKG takes no more requests for now';
        throw (0,refusals/* explainFailure */.S)(error, list);
    }
}

// EXTERNAL MODULE: ./.build/lib/assessor.js
var lib_assessor = __webpack_require__(1431);
// EXTERNAL MODULE: ./.build/lib/compare-everybody.js + 5 modules
var compare_everybody = __webpack_require__(5261);
// EXTERNAL MODULE: ./.build/lib/core/assess.js + 1 modules
var assess = __webpack_require__(1854);
// EXTERNAL MODULE: ./.build/lib/core/employment.js
var employment = __webpack_require__(8112);
// EXTERNAL MODULE: ./.build/lib/core/filter.js
var filter = __webpack_require__(3964);
// EXTERNAL MODULE: ./.build/lib/core/map.js
var map = __webpack_require__(3506);
// EXTERNAL MODULE: ./.build/lib/core/pick-row.js
var pick_row = __webpack_require__(9502);
;// CONCATENATED MODULE: ./.build/lib/core/explain.js
// One employee's path through every stage, as sentences with the kind of each value and never a value.





/** What would become of the employee, stage by stage, in the order of a run. */
function explainEmployee(employee, context, planned, problems) {
    const picked = (0,pick_row/* pickRow */.sR)(employee.rows);
    const companies = employee.rows.map((row) => `${row.companyId} (status ${row.status || 'none'})`).join(', ');
    const read = {
        stage: 'read',
        sentence: `UKG has ${String(employee.rows.length)} employment${employee.rows.length === 1 ? '' : 's'} of ${employee.ukgEmployeeId}: ${companies}.`,
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
    const mapped = context.integration.mapping
        .filter((entry) => entry.field !== 'manager_id')
        .map((entry) => ({ entry, outcome: (0,map/* mapField */.Rz)(entry, { employee, row, tables: context.tables }) }));
    return [
        read,
        { stage: 'row', sentence: `The row of company ${row.companyId} counts.` },
        { stage: 'employment', sentence: employmentSentence((0,employment/* employmentOf */.c)(row, context.today)) },
        {
            stage: 'filter',
            sentence: excluded === null
                ? 'In scope: no line of filter.yml leaves him out.'
                : `Left out by ${excluded.file}:${String(excluded.line)}: ${excluded.reason}.`,
        },
        ...mapped.map(({ entry, outcome }) => ({ stage: 'mapping', sentence: fieldSentence(entry, outcome) })),
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
function fieldSentence(entry, outcome) {
    const source = entry.source.kind === 'udf' ? `udf:${entry.source.label}` : entry.source.name;
    const place = entry.place === null ? 'mapped automatically' : `${entry.place.file}:${String(entry.place.line)}`;
    const problem = outcome.problem === null ? '' : ` (${outcome.problem.code})`;
    return `${entry.field} <- ${source} [${place}]: ${KINDS[outcome.origin]}${problem}${outcome.missingCode === null ? '' : ', the code itself for want of a text'}`;
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

// EXTERNAL MODULE: ./.build/lib/plan-people.js + 3 modules
var plan_people = __webpack_require__(3566);
// EXTERNAL MODULE: ./.build/lib/supervisors.js
var lib_supervisors = __webpack_require__(7229);
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
    const supervisors = (0,lib_supervisors/* createSupervisors */.e)(ports.source, integration, assessor.context);
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
            `## ${integration.organization}: explain`,
            '',
            ...explained.flatMap(({ id, stages }) => [`### \`${id}\``, '', ...stages.map(line), '']),
        ].join('\n'),
        files: [],
        lines: explained.flatMap(({ id, stages }) => stages.map(({ stage, sentence }) => ({ text: `${id} ${stage}: ${sentence}`, isFailure: false }))),
    };
}
function line({ stage, sentence }) {
    return `- **${stage}**: ${sentence.replace(/[\\|`<>*_]/g, (sign) => `\\${sign}`)}`;
}
function linkStage(id, request) {
    const { state } = request.loaded;
    const known = state?.users.get(id);
    const held = state?.held.find((entry) => entry.ukgEmployeeId === id);
    const link = known
        ? `linked to Betterworks user ${String(known.userId ?? '(file delivery)')}, ${known.active ? 'active' : 'deactivated'}`
        : 'not linked to a user';
    const waits = held
        ? `; held since ${held.firstSeen} because of ${held.code}, tried ${String(held.attempts)} times`
        : '';
    return { stage: 'state', sentence: `The state has him ${link}${waits}.` };
}

// EXTERNAL MODULE: ./.build/lib/open-store.js + 3 modules
var open_store = __webpack_require__(6456);
// EXTERNAL MODULE: ./.build/lib/open-target.js + 5 modules
var open_target = __webpack_require__(9304);
;// CONCATENATED MODULE: ./.build/lib/render/catalog-yaml.js
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
var required_secrets = __webpack_require__(1941);
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
        return (await __webpack_require__.e(/* import() */ 444).then(__webpack_require__.bind(__webpack_require__, 3444))).explainOffline(integration, inputs.employee, inputs.plan);
    if (inputs.command === 'check')
        return check(integration.organization, checkPoints(context, integration));
    (0,required_secrets/* requireSecrets */.p)(inputs, integration);
    return inputs.command === 'catalog' ? catalog(context, integration) : explained(context, integration);
}
async function catalog({ inputs }, integration) {
    const ukg = (0,ukg_open/* openUkg */.K)(integration, inputs.ukg);
    try {
        const tenant = await readCatalog(ukg.client);
        const found = `${String(tenant.orgLevels.length)} org levels, ${String(tenant.jobs.length)} jobs, ${String(tenant.locations.length)} locations, ${String(tenant.employeeTypes.length)} employee types, ${String(tenant.companies.length)} companies and ${String(tenant.userDefinedFields.length)} user-defined fields`;
        const todo = `Commit catalog.yml beside mapping.yml of ${integration.slug}, so that validate checks codes without UKG.`;
        return {
            status: 'ok',
            markdown: `## ${integration.organization}: catalog\n\nFound ${found}.\n\n${todo}\n`,
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
    const loaded = await (await (0,open_store/* openStore */.C)(inputs, surroundings)).load(integration.slug);
    const digests = (0,adapters_digests/* createDigests */.c)({ secret: inputs.stateKey || inputs.ukg.password, slug: integration.slug });
    const ukg = (0,ukg_open/* openUkg */.K)(integration, inputs.ukg);
    const target = (0,open_target/* openTarget */.A)(integration, inputs, log);
    try {
        const request = { integration, loaded, digests, since: null, approve: null, approvals: [] };
        return await explain({ source: ukg.source, reader: target.reader, log }, request, () => findEmployeeIds(ukg.client, inputs.employee));
    }
    finally {
        await Promise.all([ukg.close(), target.close()]);
    }
}
function checkPoints({ inputs, surroundings }, integration) {
    const environment = `environment "${integration.slug}" of this repository`;
    const ukg = (0,ukg_open/* openUkg */.K)(integration, inputs.ukg);
    const betterworks = (0,betterworks_open/* openBetterworks */.j)(integration, inputs.betterworksToken);
    const ukgWhere = `secrets UKG_USERNAME, UKG_PASSWORD and UKG_CUSTOMER_API_KEY in the ${environment}; permissions in UKG under System Configuration, Security, Service Account Administration`;
    const target = {
        name: 'Betterworks: read users',
        where: `secret BETTERWORKS_TOKEN in the ${environment}`,
        run: async () => {
            await betterworks.reader.readByEmail(integration.technicalContact[0] ?? 'nobody@example.com');
            return 'the token is accepted';
        },
    };
    return [
        ...ukgProbes(ukg.http, () => new Date()).map((probe) => ({ ...probe, where: ukgWhere })),
        integration.delivery === 'api' ? target : sftpPoint(inputs, environment),
        {
            name: 'Mail server',
            where: `secret SMTP_URL and variable MAIL_FROM in the ${environment}`,
            run: () => checkMail(inputs.smtpUrl, inputs.mailFrom || (integration.technicalContact[0] ?? '')),
        },
        {
            name: 'State',
            where: 'permission contents: write of the job, and the input state-branch',
            run: async () => {
                const { state } = await (await (0,open_store/* openStore */.C)(inputs, surroundings)).load(integration.slug);
                return state === null
                    ? 'readable; no run yet, so the first one is the baseline'
                    : `readable; the cursor is ${state.cursor}`;
            },
        },
    ];
}
function sftpPoint({ sftp }, environment) {
    return {
        name: 'Betterworks: SFTP server',
        where: `secrets BETTERWORKS_SFTP_HOST, _USERNAME, _PASSWORD and _HOST_KEY in the ${environment}`,
        run: async () => {
            await (0,delivery/* createSftpTarget */.$)(sftp).verify();
            return 'signed in; the host key is the expected one and the folder is there';
        },
    };
}
async function checkMail(smtpUrl, from) {
    if (smtpUrl === '')
        throw new failure/* RunFailure */.a('MAIL_FAILED', 'The input smtp-url is empty, so nobody is told of problems.');
    await (0,mailer/* createMailer */.N)({ smtpUrl, from }).verify();
    return 'signed in';
}


/***/ })

};
