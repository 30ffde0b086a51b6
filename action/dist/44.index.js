"use strict";
exports.id = 44;
exports.ids = [44];
exports.modules = {

/***/ 8044:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   baseline: () => (/* binding */ baseline),
/* harmony export */   compare: () => (/* binding */ compare),
/* harmony export */   foreseeBaseline: () => (/* binding */ foreseeBaseline),
/* harmony export */   repair: () => (/* binding */ repair)
/* harmony export */ });
/* harmony import */ var _compare_everybody_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3356);
/* harmony import */ var _core_next_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5314);
/* harmony import */ var _core_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2957);
/* harmony import */ var _write_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2854);
// Full reads of both systems: the baseline (first run, writes no user) and reconcile (heals what a change feed cannot see).




/** Links everybody, reports the drift, sets the cursor to its own start. */
async function baseline(ports, request) {
    const compared = await (0,_compare_everybody_js__WEBPACK_IMPORTED_MODULE_0__/* .compareEverybody */ .z)(ports, request);
    const { planning, match, at } = compared;
    const { scheduled } = planning;
    const next = { ...(0,_compare_everybody_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyState */ .p)(request, at), users: match.users, unlinked: match.unlinked, scheduled };
    return {
        ...readingOf(compared),
        status: 'baseline',
        counts: { ...(0,_write_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .seenIn */ .v)(planning), held: 0, scheduled: scheduled.length },
        plan: { ...planning.plan, changes: [], limits: [], scheduled },
        next,
    };
}
/** What the baseline would find, without remembering it: the plan of a first run. */
async function foreseeBaseline(ports, request) {
    return { ...(await baseline(ports, request)), isDryRun: true, next: null };
}
/** Reports the drift and counts what `repair` would write and hold, which needs no state either. Writes nothing anywhere. */
async function compare(ports, request) {
    const compared = await (0,_compare_everybody_js__WEBPACK_IMPORTED_MODULE_0__/* .compareEverybody */ .z)(ports, request);
    const { planning, at } = compared;
    const state = linkedState(compared, request);
    const { held, scheduled } = (0,_core_next_state_js__WEBPACK_IMPORTED_MODULE_1__/* .ifApplied */ .zo)(state, { planning, at, digests: request.digests });
    const planned = (0,_core_report_js__WEBPACK_IMPORTED_MODULE_2__/* .countPlanned */ .Wn)(planning.plan);
    const repeated = planning.settled.length;
    return {
        ...readingOf(compared),
        status: (0,_core_report_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(planning.problems),
        counts: {
            ...(0,_write_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .seenIn */ .v)(planning),
            ...planned,
            updated: planned.updated + repeated,
            unchanged: planning.unchanged - repeated,
            held: held.length,
            scheduled: scheduled.length,
        },
        plan: { ...planning.plan, held, scheduled },
        isDryRun: true,
        next: null,
    };
}
/** Repairs the drift, under the same limits and approvals as `sync`. The cursor stays: the feed is read as before. */
async function repair(ports, request) {
    const compared = await (0,_compare_everybody_js__WEBPACK_IMPORTED_MODULE_0__/* .compareEverybody */ .z)(ports, request);
    const { planning, at } = compared;
    const state = linkedState(compared, request);
    const written = await (0,_write_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .writePlan */ .p)(ports, request, { planning, at, state });
    const next = written.status === 'stopped' ? request.loaded.state : written.next && { ...written.next, cursor: state.cursor };
    return { ...readingOf(compared), ...written, next };
}
/** The state with the links that the comparison found; the first comparison begins one. */
function linkedState({ match, at }, request) {
    return { ...(request.loaded.state ?? (0,_compare_everybody_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyState */ .p)(request, at)), users: match.users, unlinked: match.unlinked };
}
function readingOf({ planning, at, evidence, drift, }) {
    return {
        at,
        plan: planning.plan,
        drift,
        evidence,
        problems: planning.problems,
        notes: planning.notes,
        isDryRun: false,
    };
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


/***/ })

};
;