export const id = 27;
export const ids = [27];
export const modules = {

/***/ 5027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainOffline: () => (/* binding */ explainOffline)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./.build/lib/core/escape-markdown.js
var escape_markdown = __webpack_require__(6527);
// EXTERNAL MODULE: ./.build/lib/core/problem-catalog.js + 1 modules
var problem_catalog = __webpack_require__(4188);
// EXTERNAL MODULE: ./.build/lib/core/values.js
var values = __webpack_require__(824);
;// CONCATENATED MODULE: ./.build/lib/core/explain-plan.js


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
        numbered(values/* isSameEmployeeId */.i3),
    ];
    return [...new Set(ways.find((ids) => ids.length > 0))];
}
function runStage({ organization, digest, changes, excluded, held, scheduled }) {
    if (digest === '')
        return { stage: 'run', sentence: `This run of ${organization} ended before it had a plan.` };
    const counts = `${String(changes.length)} changes, ${String(excluded.length)} left out, ${String(held.length)} held, ${String(scheduled.length)} scheduled`;
    return { stage: 'run', sentence: `The plan ${digest.slice(0, 12)} of ${organization}: ${counts}.` };
}
function changeStages(change, integration) {
    const { kind, employee_id: number, user_id: user, fields } = change;
    const whose = user === null ? 'whose user is not known yet' : `Betterworks user ${String(user)}`;
    const what = `${kind} of employee ${number === '' ? '(without a number)' : number}, ${whose}, with ${String(fields.length)} fields.`;
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
function heldStage({ code, first_seen: since, attempts }) {
    const known = code in problem_catalog/* problemCatalog */.Bv ? problem_catalog/* problemCatalog */.Bv[code] : null;
    const words = known === null ? '' : ` ${known.title}. What to do: ${known.whatToDo}`;
    return {
        stage: 'held',
        sentence: `Held since ${since} for ${code}, tried ${attempts === 1 ? 'once' : `${String(attempts)} times`}.${words}`,
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
        sentence: `The limit ${limit} stopped this plan (${String(value)} where ${String(allowed)} ${allowed === 1 ? 'is' : 'are'} allowed), so nothing of it was written unless it was approved with the digest ${digest}.`,
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

// EXTERNAL MODULE: ./.build/lib/core/plan-file.js
var plan_file = __webpack_require__(8016);
// EXTERNAL MODULE: ./.build/lib/failure.js
var failure = __webpack_require__(3928);
;// CONCATENATED MODULE: ./.build/lib/explain-offline.js
// The command `explain` with a run's `plan.json`: needs neither secrets nor the network.





/** `employee` is an employee number or UKG's employeeId; `path` leads to the plan.json of a report. */
async function explainOffline(integration, employee, path) {
    const plan = await loadPlan(path, integration.slug);
    const { ids, stages } = explainPlan(plan, employee, integration);
    const heading = ids.length === 0 ? (0,escape_markdown/* escapeMarkdown */.F)(employee) : ids.map((id) => `\`${id}\``).join(', ');
    return {
        status: 'ok',
        markdown: [
            `## ${(0,escape_markdown/* escapeMarkdown */.F)(integration.organization)}: explain by a plan`,
            '',
            `### ${heading}`,
            '',
            ...stages.map(({ stage, sentence }) => `- **${stage}**: ${(0,escape_markdown/* escapeMarkdown */.F)(sentence)}`),
            '',
        ].join('\n'),
        files: [],
        lines: stages.map(({ stage, sentence }) => ({ text: `${stage}: ${sentence}`, isFailure: false })),
    };
}
async function loadPlan(path, slug) {
    const refuse = (reason) => {
        throw new failure/* RunFailure */.a('CONFIG_INVALID', `The input plan, ${path}, cannot be used: ${reason}. Give the path of plan.json in the report of a run of ${slug} (artifact sync-report-${slug}).`);
    };
    const text = await (0,promises_.readFile)(path, 'utf8').catch((error) => refuse(error.code === 'ENOENT' ? 'there is no such file' : 'the file cannot be read'));
    const read = (0,plan_file/* readPlanFile */.wr)(text);
    if (!read.ok)
        return refuse(read.reason);
    return read.plan.organization === slug ? read.plan : refuse(`it is a plan of ${read.plan.organization || 'nobody'}`);
}


/***/ })

};
