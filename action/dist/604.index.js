"use strict";
exports.id = 604;
exports.ids = [604];
exports.modules = {

/***/ 5604:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Im: () => (/* binding */ comment),
  commentWithoutPlan: () => (/* binding */ commentWithoutPlan),
  PE: () => (/* binding */ populationEffect),
  wZ: () => (/* binding */ readBase),
  DQ: () => (/* binding */ readPullRequest),
  Ou: () => (/* binding */ readingBoth)
});

// EXTERNAL MODULE: ./.build/lib/core/count-words.js
var count_words = __webpack_require__(664);
// EXTERNAL MODULE: ./.build/lib/core/escape-markdown.js
var escape_markdown = __webpack_require__(524);
// EXTERNAL MODULE: ./.build/lib/core/limits.js
var core_limits = __webpack_require__(1871);
// EXTERNAL MODULE: ./.build/lib/render/markdown.js
var markdown = __webpack_require__(6235);
// EXTERNAL MODULE: ./.build/lib/render/summary.js + 1 modules
var summary = __webpack_require__(7495);
// EXTERNAL MODULE: ./.build/lib/render/words.js
var words = __webpack_require__(1117);
;// CONCATENATED MODULE: ./.build/lib/render/comment.js
// The comment on a pull request: what the plan would do now, and whom the change of the files touches. Ids only.






/** GitHub refuses a longer comment with 65,536 characters; a byte is at least a character's share. */
const MOST_COMMENT_BYTES = 60_000;
const SHOWN_IDS = 20;
/** So many fields are named in the headline and shown without a click. */
const SHOWN_FIELDS = 5;
const CUT_NOTE = '**Cut here: GitHub takes no longer comment. The rest stands in the job summary.**';
/** A change of the files touches nobody by itself, and the plan below it counts fewer people. */
const WHEN = 'After merging, the daily run writes whom UKG reports as changed, so the others follow little by little. To bring everybody in step at once, start **Actions › sync** with the command `reconcile` and `apply` ticked.';
/** The mark by which an organization's comment is found again. */
function commentMark(slug) {
    return `<!-- ukg-betterworks-sync: plan of ${slug} -->`;
}
/** `effect` is null when there was nothing to compare; `remark` then says why. */
function planComment(report, effect, remark) {
    const page = (0,markdown/* paragraphs */.qN)([
        commentMark(report.slug),
        effectPart(report, effect),
        remark === null ? null : (0,escape_markdown/* escapeMarkdown */.F)(remark),
        digestPart(report),
        (0,summary/* summaryMarkdown */.e)(report),
    ]);
    return (0,markdown/* cutPage */.a0)(page, MOST_COMMENT_BYTES, CUT_NOTE);
}
function digestPart({ plan }) {
    return plan === null || plan.digest === '' ? null : `Digest of the plan: ${(0,markdown/* code */.aY)(plan.digest)}`;
}
function effectPart(report, effect) {
    if (effect === null)
        return null;
    return (0,markdown/* paragraphs */.qN)([
        `## ${(0,escape_markdown/* escapeMarkdown */.F)(report.organization)}: what this change does to the population`,
        `**${(0,escape_markdown/* escapeMarkdown */.F)(headline(effect))}**`,
        `Of ${(0,count_words/* countOf */.p)(effect.people, 'person', 'people')} in UKG, ${(0,count_words/* countOf */.p)(effect.inScopeBefore, 'is', 'are')} in scope before this change and ${(0,count_words/* grouped */.z)(effect.inScopeAfter)} after it.`,
        effect.leave.length + effect.enter.length === 0 ? null : scopeTable(effect),
        usersOutOfScope(effect),
        effect.fields.length === 0 ? null : fieldTable(effect),
        isNothing(effect) ? null : WHEN,
        isNothing(effect) ? null : limitsSentence(effect.limits),
    ]);
}
/** Of everybody at once: the table of limits further down is of the next daily run. */
function limitsSentence(limits) {
    const tripped = limits.filter((limit) => limit.tripped);
    if (limits.length === 0)
        return null;
    if (tripped.length === 0)
        return 'All limits would let everybody through at once.';
    const figures = tripped.map((one) => `${(0,words/* limitWords */.vd)(one.limit)}: ${String(one.value)}, and ${(0,core_limits/* allowedWords */.wP)(one.allowed)}`);
    return `⚠️ **Everybody at once would be stopped before the first write, and need an approval.** ${figures.join('; ')}.`;
}
/** Leaving the scope and being deactivated are two things, and the files say which it is. */
function usersOutOfScope({ leave, dropped, keepsUsers }) {
    if (dropped.length > 0)
        return `${(0,count_words/* countOf */.p)(dropped.length, 'user')} out of scope would be deactivated (${(0,markdown/* code */.aY)('when_out_of_scope: deactivate')}): ${ids(dropped)}.`;
    if (leave.length === 0)
        return null;
    return keepsUsers
        ? 'The users of those who leave the scope stay as they are.'
        : 'None of those who leave the scope has an active user that the sync knows.';
}
function isNothing({ enter, leave, dropped, fields }) {
    return enter.length + leave.length + dropped.length + fields.length === 0;
}
/** "42 leave the scope, 310 titles change" */
function headline(effect) {
    const parts = [
        effect.enter.length === 0
            ? ''
            : `${String(effect.enter.length)} ${effect.enter.length === 1 ? 'enters' : 'enter'} the scope`,
        effect.leave.length === 0
            ? ''
            : `${String(effect.leave.length)} ${effect.leave.length === 1 ? 'leaves' : 'leave'} the scope`,
        effect.dropped.length === 0 ? '' : `${(0,count_words/* countOf */.p)(effect.dropped.length, 'user')} would be deactivated`,
        ...effect.fields.slice(0, SHOWN_FIELDS).map(({ field, ids: { length } }) => valuesChange(field, length)),
        moreFields(effect.fields.length - SHOWN_FIELDS),
    ];
    return parts.filter((part) => part !== '').join(', ') || 'Nobody enters or leaves the scope, and no field changes';
}
function moreFields(count) {
    if (count <= 0)
        return '';
    return count === 1 ? '1 more field changes' : `${String(count)} more fields change`;
}
/** "310 titles change"; a custom field keeps its key, since its label is not known here. */
function valuesChange(field, count) {
    const noun = (Object.hasOwn(NOUNS, field) ? NOUNS[field] : undefined) ?? `${field} value`;
    return count === 1 ? `1 ${noun} changes` : `${String(count)} ${noun}s change`;
}
const NOUNS = {
    email: 'e-mail',
    employee_id: 'employee id',
    first_name: 'first name',
    last_name: 'last name',
    preferred_name: 'preferred name',
    department_name: 'department name',
    title: 'title',
    location: 'location',
    phone: 'phone',
    manager_id: 'manager id',
    hire_date: 'hire date',
    on_leave: 'leave mark',
    deactivation_date: 'deactivation date',
};
function scopeTable(effect) {
    const rows = [
        ...(effect.enter.length === 0 ? [] : [['Enter', String(effect.enter.length), ids(effect.enter), '']]),
        ...(effect.leave.length === 0
            ? []
            : [
                [
                    'Leave',
                    String(effect.leave.length),
                    ids(effect.leave),
                    effect.leaveReasons.slice(0, 10).map(reason).join('<br>'),
                ],
            ]),
    ];
    return (0,markdown/* table */.tp)(['Scope', 'People', 'UKG employee ids', 'Because of'], rows);
}
function reason({ reason: why, file, line, count }) {
    return `${String(count)} × ${(0,escape_markdown/* escapeMarkdown */.F)(why)} (${(0,markdown/* code */.aY)(`${file}:${String(line)}`)})`;
}
function fieldTable(effect) {
    const body = (0,markdown/* table */.tp)(['Field', 'People', 'UKG employee ids'], effect.fields.map((row) => [(0,markdown/* code */.aY)(row.field), String(row.ids.length), ids(row.ids)]));
    return effect.fields.length > SHOWN_FIELDS ? (0,markdown/* folded */.TM)('Fields that change', body) : body;
}
function ids(all) {
    return (0,markdown/* idList */.Mt)(all, SHOWN_IDS);
}

// EXTERNAL MODULE: ./.build/lib/config/load.js + 2 modules
var load = __webpack_require__(2856);
// EXTERNAL MODULE: ./.build/lib/config/schema-guide.js + 5 modules
var schema_guide = __webpack_require__(4523);
// EXTERNAL MODULE: ./.build/lib/config/validate.js + 13 modules
var validate = __webpack_require__(1863);
// EXTERNAL MODULE: ./.build/lib/core/dates.js
var dates = __webpack_require__(5182);
// EXTERNAL MODULE: ./.build/lib/core/ascending.js
var ascending = __webpack_require__(6589);
// EXTERNAL MODULE: ./.build/lib/core/assess.js + 1 modules
var assess = __webpack_require__(1483);
// EXTERNAL MODULE: ./.build/lib/core/fate.js
var fate = __webpack_require__(3009);
// EXTERNAL MODULE: ./.build/lib/core/values.js
var values = __webpack_require__(6409);
;// CONCATENATED MODULE: ./.build/lib/core/effect.js
// What a change of the configuration does to the population: who enters, who leaves, which fields change for how many.




/** Compares two configurations over one reading. `base` is null for an organization that is new. */
function countEffect(base, head) {
    const enter = [];
    const leave = [];
    const dropped = [];
    const reasons = new Map();
    const fields = new Map();
    let [people, before, after] = [0, 0, 0];
    return {
        add: (employee) => {
            const id = employee.ukgEmployeeId;
            const was = base && (0,assess/* assess */.no)(employee, base);
            const is = (0,assess/* assess */.no)(employee, head);
            people += 1;
            before += Number(isInScope(was));
            after += Number(isInScope(is));
            if (isInScope(is) && !isInScope(was))
                enter.push(id);
            if (isInScope(was) && is.verdict.kind === 'excluded') {
                leave.push(id);
                count(reasons, is.verdict.by);
            }
            if (isDropped(is, head) && !(base && isDropped(was, base)))
                dropped.push(id);
            for (const field of changedBetween(was, is))
                addTo(fields, field, id);
        },
        finish: () => ({
            people,
            inScopeBefore: before,
            inScopeAfter: after,
            enter: enter.sort(),
            leave: leave.sort(),
            keepsUsers: !(0,fate/* dropsUsers */.n)(head.integration),
            dropped: dropped.sort(),
            leaveReasons: [...reasons.values()].sort(mostPeopleFirst),
            fields: [...fields].map(([field, ids]) => ({ field, ids: ids.sort() })).sort(mostFirst),
            limits: [],
        }),
    };
}
function mostPeopleFirst(a, b) {
    return b.count - a.count || a.line - b.line || (0,ascending/* ascending */.V)(a.reason, b.reason);
}
function addTo(fields, field, id) {
    const ids = fields.get(field);
    if (ids === undefined)
        fields.set(field, [id]);
    else
        ids.push(id);
}
function mostFirst(a, b) {
    return b.ids.length - a.ids.length || (0,ascending/* ascending */.V)(a.field, b.field);
}
/** Somebody whom a line of the filter does not leave out and who has not left; nobody is in the scope of no files. */
function isInScope(one) {
    return one !== null && one.verdict.kind !== 'excluded' && one.verdict.kind !== 'leaver';
}
function isDropped(one, { integration }) {
    return one?.verdict.kind === 'excluded' && (0,fate/* dropsUsers */.n)(integration);
}
function count(reasons, by) {
    const key = `${by.file}:${String(by.line)}:${by.reason}`;
    const known = reasons.get(key);
    if (known)
        known.count += 1;
    else
        reasons.set(key, { reason: by.reason, file: by.file, line: by.line, count: 1 });
}
function changedBetween(was, is) {
    if (was?.verdict.kind !== 'present' || is.verdict.kind !== 'present')
        return [];
    return (0,values/* differingFields */.W1)(is.verdict.desired.fields, was.verdict.desired.fields);
}

// EXTERNAL MODULE: ./.build/lib/core/unknown-labels.js
var unknown_labels = __webpack_require__(9621);
// EXTERNAL MODULE: ./.build/lib/event.js
var lib_event = __webpack_require__(1839);
;// CONCATENATED MODULE: ./.build/lib/pull-request.js
// `plan` on a pull request: the plan as always, and what the changed files do to the population, as one comment.








/** Null for any other event, and outside GitHub. */
function readPullRequest(surroundings) {
    if (surroundings.eventName !== 'pull_request')
        return null;
    const { number, base } = (0,lib_event/* readEvent */.j)(surroundings).pull_request ?? {};
    const commit = base?.sha ?? base?.ref;
    if (number === undefined || commit === undefined)
        return null;
    return { number, base: commit };
}
/** How the base branch's files read a population, next to the head's. */
async function readBase(context, integration) {
    const { octokit, firstParentOfMerge, readFileAt } = await openGithub(context);
    const folder = `${(0,load/* pathInRepository */.zB)(context.inputs.integrationsPath)}/${integration.slug}`;
    const repository = repositoryOf(context.surroundings);
    // The event may name the base as it was before other pull requests were merged; their changes are not this one's.
    const merged = await firstParentOfMerge(octokit, repository, context.surroundings.commit);
    const commit = merged ?? context.pullRequest.base;
    const found = await Promise.all(schema_guide/* FILE_KINDS */.Rt.map(async (kind) => ({
        kind,
        content: await readFileAt(octokit, repository, `${folder}/${kind}.yml`, commit),
    })));
    const files = Object.fromEntries(found.flatMap(({ kind, content }) => content === null ? [] : [[kind, { file: `${folder}/${kind}.yml`, content }]]));
    if (Object.keys(files).length === 0)
        return { integration: null, isComparable: true, remark: NEW };
    const base = (0,validate/* validateIntegration */.Do)(integration.slug, files, folder).integration;
    return base === null
        ? { integration: null, isComparable: false, remark: INVALID }
        : { integration: base, isComparable: true, remark: null };
}
const NEW = 'This organization is new: everybody in scope counts as entering it.';
const INVALID = 'The files of the base branch are not valid, so there is nothing to compare with.';
/** Reads everybody once and looks at them with both configurations. */
async function populationEffect(source, base, head) {
    const { at, tables } = await source.start();
    const contextOf = (integration) => ({
        integration,
        tables,
        today: (0,dates/* dayIn */.EE)(integration.timeZone, at),
    });
    const effect = countEffect(base && contextOf(base), contextOf(head));
    const labels = new Set();
    await source.readEach((employee) => {
        effect.add(employee);
        for (const label in employee.userDefined)
            labels.add(label);
    });
    const told = effect.finish();
    const missing = told.people === 0 ? [] : (0,unknown_labels/* labelsMissingIn */.r)(labels, head);
    return { effect: told, missingLabels: new Map(missing.map(({ field, message }) => [field, message])) };
}
/** A source for both configurations must read what either of them names. */
function readingBoth(base, head) {
    if (base === null)
        return head;
    const { include, exclude } = base.filter;
    return {
        ...head,
        mapping: [...head.mapping, ...base.mapping],
        filter: {
            ...head.filter,
            include: [...head.filter.include, ...include],
            exclude: [...head.filter.exclude, ...exclude],
        },
    };
}
/** Keeps one comment an organization; on a public repository only when an input allows it. */
async function comment(context, report, effect, remark) {
    const { surroundings, pullRequest, log } = context;
    if (context.namesNobody) {
        log.annotate([
            {
                level: 'warning',
                title: 'No comment written',
                message: 'This repository is public, so anybody could read employee ids in a comment. Make it private, or set the input public-repository to true.',
            },
        ]);
        return;
    }
    const { octokit, keepComment } = await openGithub(context);
    const mark = commentMark(report.slug);
    // A mark with a word taken out would not be found again.
    const body = mark + context.redact(planComment(report, effect, remark).slice(mark.length));
    // GitHub begins the tokens of apps, and that of a job, so.
    const isApp = context.inputs.githubToken.startsWith('ghs_');
    try {
        const pull = { ...repositoryOf(surroundings), number: pullRequest.number, isApp };
        await keepComment(octokit, pull, { mark, body });
    }
    catch (error) {
        const reason = context.redact(error instanceof Error ? error.message : String(error));
        log.annotate([
            {
                level: 'error',
                title: 'No comment written',
                message: `The comment on the pull request could not be written (${reason}). Give the job the permission pull-requests: write. The plan stands in the job summary.`,
            },
        ]);
    }
}
/** Without a plan the comment says so: what stood there was about files that the pull request no longer holds. */
async function commentWithoutPlan(context, report) {
    const pullRequest = readPullRequest(context.surroundings);
    if (pullRequest === null)
        return;
    await comment({ ...context, pullRequest }, report, null, 'There is no plan for the files as they are now.');
}
async function openGithub({ inputs, surroundings, }) {
    const github = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(413), __webpack_require__.e(666), __webpack_require__.e(475)]).then(__webpack_require__.bind(__webpack_require__, 4856));
    const { apiUrl, graphqlUrl } = surroundings;
    return { ...github, octokit: github.createOctokit({ token: inputs.githubToken, apiUrl, graphqlUrl }) };
}
function repositoryOf({ repository }) {
    const [owner = '', repo = ''] = repository.split('/');
    return { owner, repo };
}


/***/ })

};
;