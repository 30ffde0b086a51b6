"use strict";
exports.id = 884;
exports.ids = [884];
exports.modules = {

/***/ 5433:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ createDigests)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
// Implements Digests: HMAC-SHA-256 under a key that HKDF derives from a secret, one key an organization.

const KEY_LENGTH = 32;
const KEY_ID_LENGTH = 4;
/** SHA-256 works on blocks of 64 bytes; HMAC puts one block of padded key before the text and before the inner hash. */
const BLOCK_LENGTH = 64;
const HASH_LENGTH = 32;
/** UTF-8 needs at most 3 bytes a UTF-16 unit. Longer texts take the slow way. */
const LONGEST_FAST_TEXT = 1024;
/** `secret` is the input `state-key`, else the UKG password; another secret gives other digests and another key id. */
function createDigests(options) {
    const key = Buffer.from((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)('sha256', options.secret, options.slug, 'state digests v1', KEY_LENGTH));
    const of = hmacOf(key);
    return {
        keyId: of('key id').slice(0, KEY_ID_LENGTH),
        of,
        plan: (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'utf8').digest('hex'),
    };
}
/**
 * HMAC as RFC 2104 defines it, out of two one-shot hashes over reused buffers. A run over 100,000 employees takes over a
 * million digests, and `createHmac` needs more than twice the time for each.
 */
function hmacOf(key) {
    const secret = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSecretKey)(key);
    const inner = Buffer.alloc(BLOCK_LENGTH + 3 * LONGEST_FAST_TEXT);
    const outer = Buffer.alloc(BLOCK_LENGTH + HASH_LENGTH);
    for (let i = 0; i < BLOCK_LENGTH; i++) {
        inner[i] = 0x36 ^ (key[i] ?? 0);
        outer[i] = 0x5c ^ (key[i] ?? 0);
    }
    return (text) => {
        if (text.length > LONGEST_FAST_TEXT)
            return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secret).update(text, 'utf8').digest('base64url');
        const length = inner.write(text, BLOCK_LENGTH, 'utf8');
        // `binary` carries the hash's bytes from one buffer to the other without making a third.
        outer.write((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', inner.subarray(0, BLOCK_LENGTH + length), 'binary'), BLOCK_LENGTH, 'binary');
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', outer, 'base64url');
    };
}


/***/ }),

/***/ 2132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ createAssessor)
/* harmony export */ });
/* harmony import */ var _core_assess_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1483);
/* harmony import */ var _core_dates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5182);
/* harmony import */ var _core_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1131);
/* harmony import */ var _core_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6409);
/* harmony import */ var _turn_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4412);
// Assesses people while UKG is still answering, and takes the digests that the plan compares by: a run waits for UKG's next
// page most of its time, and what is worked out meanwhile costs no time of its own.





/** How many people are assessed before answers are heard again. */
const IN_A_TURN = 50;
function createAssessor({ integration, digests }, { users, scheduled }, { tables, at }) {
    // By the row of a person who has one: it is all that is known of him. Somebody with more rows, on other pages, is assessed anew.
    const known = new WeakMap();
    let made = null;
    let waiting = [];
    const context = () => (made ??= { integration, tables, today: (0,_core_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .dayIn */ .EE)(integration.timeZone, at), announced: (0,_core_assess_js__WEBPACK_IMPORTED_MODULE_0__/* .announcedIn */ .ZI)(scheduled) });
    function assessOne(employee) {
        const row = employee.rows.length === 1 && employee.userDefined === undefined ? employee.rows[0] : undefined;
        const before = row && known.get(row);
        if (before)
            return before;
        const one = (0,_core_assess_js__WEBPACK_IMPORTED_MODULE_0__/* .assess */ .no)(employee, context());
        if (row)
            known.set(row, one);
        return one;
    }
    /** The digests are remembered; the difference itself is the plan's business. */
    function takeDigests(one) {
        const user = users.get(one.ukgEmployeeId);
        if (user === undefined || one.verdict.kind !== 'present')
            return;
        (0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .changedFields */ .E0)(one.ukgEmployeeId, (0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalFields */ .WE)(one.verdict.desired.fields), user.fingerprint, digests);
    }
    /** In turns, so that UKG's next answer is heard and the next question leaves before all are assessed. */
    function assessSome() {
        try {
            for (const employee of waiting.splice(0, IN_A_TURN))
                takeDigests(assessOne(employee));
        }
        catch {
            // Whoever plans meets the fault again, and tells it.
            waiting = [];
        }
        if (waiting.length > 0)
            setImmediate(assessSome);
    }
    return {
        context,
        today: () => context().today,
        meanwhile: (people) => {
            if (waiting.length === 0 && people.length > 0)
                setImmediate(assessSome);
            waiting.push(...people);
        },
        assess: async (people) => {
            const assessed = [];
            for (const employee of people) {
                assessed.push(assessOne(employee));
                if (assessed.length % IN_A_TURN === 0)
                    await (0,_turn_js__WEBPACK_IMPORTED_MODULE_4__/* .turn */ .w)();
            }
            return assessed;
        },
    };
}


/***/ }),

/***/ 1483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZI: () => (/* binding */ announcedIn),
  no: () => (/* binding */ assess),
  fU: () => (/* binding */ mappedEmployeeId),
  P0: () => (/* binding */ refusedWith)
});

// EXTERNAL MODULE: ./.build/lib/core/employment.js
var core_employment = __webpack_require__(4445);
// EXTERNAL MODULE: ./.build/lib/core/filter.js
var filter = __webpack_require__(1453);
// EXTERNAL MODULE: ./.build/lib/core/map.js
var map = __webpack_require__(8457);
// EXTERNAL MODULE: ./.build/lib/core/managers.js
var managers = __webpack_require__(2179);
// EXTERNAL MODULE: ./.build/lib/core/values.js
var values = __webpack_require__(6409);
;// CONCATENATED MODULE: ./.build/lib/core/mapped-fields.js
// All mapped fields of one person together: what is sent, what is missing, what is wrong with it.



function mapFields(integration, mapping) {
    return integration.mapping.filter((entry) => !isMappedElsewhere(entry)).map((entry) => (0,map/* mapField */.Rz)(entry, mapping));
}
function fieldsOf(mapped) {
    const fields = {};
    for (const { field, value } of mapped)
        if (value !== undefined)
            fields[field] = value;
    return fields;
}
/** UKG's supervisor is another person, the deactivation date is a change of its own. */
function isMappedElsewhere(entry) {
    return entry.field === values/* DEACTIVATION_DATE */.h7 || (0,managers/* isSupervisor */.zA)(entry);
}
function missingCode(entry) {
    return entry.missingCode === null ? [] : [{ field: entry.field, code: entry.missingCode }];
}
/** Fields for which UKG has no value; the manager is a person, and mapped elsewhere. */
function emptyFields(mapped, { mapping }, hasSupervisor) {
    const empty = mapped.filter(({ isEmpty }) => isEmpty).map(({ field }) => field);
    return hasSupervisor || !mapping.some(managers/* isSupervisor */.zA) ? empty : [...empty, 'manager_id'];
}
function isMissing(mapped, field) {
    const value = mapped.find((entry) => entry.field === field)?.value;
    return value === undefined || value === '' || value === null;
}
function requiredComplaint(mapped, field) {
    const found = mapped.find((entry) => entry.field === field)?.problem;
    if (found)
        return { ...found, field };
    const [code, name] = field === 'email'
        ? ['EMAIL_MISSING', 'e-mail address']
        : ['NAME_MISSING', field.replace('_', ' ')];
    return {
        code,
        field,
        message: `UKG has no ${name} for this employee, and Betterworks makes no user without one. Enter it in UKG.`,
    };
}
function optionalComplaint(entry) {
    if (entry.problem)
        return [{ ...entry.problem, field: entry.field }];
    if (entry.field !== 'employee_id' || (entry.value !== undefined && entry.value !== ''))
        return [];
    const message = 'UKG has no employee number for this employee; he was written without one. Enter it in UKG.';
    return [{ code: 'EMPLOYEE_ID_MISSING', field: entry.field, message }];
}
const HIRE_DATES = ['hire_date', 'last_hire_date'];
/** A hire date also tells when somebody starts: one that is no date is said once, also where no field is mapped from it. */
function hireDateComplaints({ unreadable }, { mapping }) {
    const mapped = new Set(mapping.map(({ source }) => (source.kind === 'row' ? source.name : '')));
    const faulty = HIRE_DATES.filter((name) => unreadable.includes(name));
    if (faulty.some((name) => mapped.has(name)))
        return [];
    return faulty.slice(0, 1).map((name) => ({
        code: 'DATE_INVALID',
        message: `UKG's ${name} is not a date; everything else was written. Correct it in UKG.`,
    }));
}

// EXTERNAL MODULE: ./.build/lib/core/pick-row.js
var pick_row = __webpack_require__(8903);
// EXTERNAL MODULE: ./.build/lib/core/problem.js
var problem = __webpack_require__(7316);
;// CONCATENATED MODULE: ./.build/lib/core/assess.js
// What UKG says of one person, put together: which row counts, whether he is employed, in scope, and how he maps.
//
//   employment            filter     required fields    -> verdict
//   leaver                any        any                -> leaver (no filter keeps a leaver's user alive)
//   invalid               any        any                -> refused, nothing is written
//   employed, joiner      excluded   any                -> excluded, with the day of leaving that no filter keeps
//   joiner                in scope   any                -> joiner
//   employed              in scope   missing or wrong   -> refused
//   employed              in scope   complete           -> present







/** The days of leaving in a schedule. */
function announcedIn(scheduled) {
    const leaving = scheduled.filter(({ kind }) => kind === 'deactivate');
    return new Map(leaving.map(({ ukgEmployeeId, on }) => [ukgEmployeeId, on]));
}
/** Assesses a person with at least one row. */
function assess(employee, context) {
    const picked = (0,pick_row/* pickRow */.sR)(employee.rows);
    if (picked.kind === 'tie')
        return tie(employee, picked.companies);
    const { row } = picked;
    const mapping = { employee, row, tables: context.tables };
    const employment = (0,core_employment/* employmentOf */.c)(row, context.today, context.announced?.get(row.ukgEmployeeId));
    const { integration } = context;
    const employeeId = mappedEmployeeId(integration, mapping) ?? row.employeeNumber;
    const base = { ...blank(employee, row, employeeId), email: mappedText(integration, 'email', mapping) ?? '' };
    if (employment.kind === 'leaver')
        return {
            ...base,
            verdict: {
                kind: 'leaver',
                ...leavingDay(employment, mapping, context),
                fields: fieldsOf(mapFields(integration, mapping)),
            },
        };
    if (employment.kind === 'invalid')
        return invalid(base, employment);
    const by = (0,filter/* excludedBy */.U)(row, integration.filter, context.tables);
    if (by !== null)
        return {
            ...base,
            verdict: {
                kind: 'excluded',
                by,
                leavesOn: employment.kind === 'employed' ? employment.leavesOn : null,
                fields: excludedFields(integration, mapping),
            },
        };
    if (employment.kind === 'joiner')
        return { ...base, verdict: employment };
    return present(base, mapping, integration, employment.leavesOn);
}
/** The employee id that Betterworks knows somebody by, or null when it is not mapped or empty. */
function mappedEmployeeId(integration, mapping) {
    return mappedText(integration, 'employee_id', mapping);
}
function mappedText(integration, field, mapping) {
    const entry = integration.mapping.find((one) => one.field === field);
    const value = entry ? (0,map/* mapField */.Rz)(entry, mapping).value : undefined;
    return typeof value === 'string' && value !== '' ? value : null;
}
/** A mapping of its own may date the deactivation; a day that is none, or not yet come, does not. */
function leavingDay({ on, isDated }, mapping, context) {
    const day = mappedText(context.integration, values/* DEACTIVATION_DATE */.h7, mapping);
    return day === null || day > context.today ? { on, isDated } : { on: day, isDated: true };
}
function blank(employee, row, employeeId) {
    const { ukgEmployeeId } = employee;
    return {
        ukgEmployeeId,
        employeeId,
        companyId: row?.companyId ?? '',
        email: '',
        personId: row?.personId ?? '',
        supervisorId: row?.supervisorId ?? '',
        problems: [],
        missingCodes: [],
        empty: [],
    };
}
function invalid(base, employment) {
    const { leftOn } = employment;
    return { ...refused(base, [employment]), verdict: { kind: 'refused', ...(leftOn !== undefined && { leftOn }) } };
}
function refused(base, complaints) {
    const problems = complaints.map(({ code, message, field }) => (0,problem/* problemOf */.Z)(base, { code, message, field: field ?? '' }));
    return { ...base, verdict: { kind: 'refused' }, problems: [...base.problems, ...problems] };
}
/** Somebody about whom a problem was found later on: nothing is written. */
function refusedWith(one, problem) {
    const { ukgEmployeeId, employeeId, companyId, email, personId, supervisorId, missingCodes, empty } = one;
    const problems = [...one.problems, problem];
    const who = { ukgEmployeeId, employeeId, companyId, email, personId, supervisorId };
    return { ...who, verdict: { kind: 'refused' }, problems, missingCodes, empty };
}
function tie(employee, companies) {
    const numbers = new Set(employee.rows.map((row) => row.employeeNumber));
    const base = blank(employee, null, numbers.size === 1 ? [...numbers][0] : '');
    const message = `UKG has ${String(companies.length)} equal employments of this person (companies ${companies.join(', ')}), and nothing says which one counts, so nothing was written. Mark the home company or correct the hire dates in UKG.`;
    return refused(base, [{ code: 'IDENTITY_CONFLICT', message }]);
}
function present(base, mapping, integration, leavesOn) {
    const mapped = mapFields(integration, mapping);
    const found = {
        ...base,
        missingCodes: mapped.flatMap(missingCode),
        empty: emptyFields(mapped, integration, base.supervisorId !== ''),
    };
    const missing = values/* REQUIRED_FIELDS */.Ws.filter((field) => isMissing(mapped, field));
    if (missing.length > 0)
        return refused(found, missing.map((field) => requiredComplaint(mapped, field)));
    const desired = {
        ukgEmployeeId: base.ukgEmployeeId,
        employeeId: mappedEmployeeId(integration, mapping) ?? '',
        fields: fieldsOf(mapped),
    };
    const complaints = [
        ...mapped.flatMap((entry) => optionalComplaint(entry)),
        ...hireDateComplaints(mapping.row, integration),
    ];
    const problems = complaints.map((complaint) => (0,problem/* problemOf */.Z)(base, complaint));
    return { ...found, verdict: { kind: 'present', desired, leavesOn }, problems };
}
/** Needed only where going out of scope writes something. */
function excludedFields(integration, mapping) {
    return integration.filter.whenOutOfScope === 'deactivate' ? fieldsOf(mapFields(integration, mapping)) : {};
}


/***/ }),

/***/ 4580:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ isActive),
/* harmony export */   FO: () => (/* binding */ diffGone),
/* harmony export */   Ro: () => (/* binding */ diffPresent)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1131);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6409);


/** The change of a present person, or null when nothing differs. */
function diffPresent(one, target, link, context) {
    if (one.verdict.kind !== 'present' || target.kind === 'taken')
        return null;
    const desired = { ...one.verdict.desired.fields, ...link.fields };
    const base = { ...subjectOf(one), desired, manager: link.waitsFor };
    if (target.kind === 'none')
        return { ...base, kind: 'create', userId: null, fields: (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutEmpty */ .C2)(desired) };
    const userId = target.kind === 'known' ? target.known.userId : target.user.id;
    if (!isActive(target, context.today)) {
        return { ...base, kind: 'reactivate', userId, fields: { ...desired, [_values_js__WEBPACK_IMPORTED_MODULE_1__/* .DEACTIVATION_DATE */ .h7]: null } };
    }
    const changed = changedIn(one, target, desired, context);
    return changed.length === 0 ? null : { ...base, kind: 'update', userId, fields: (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .pick */ .Up)(desired, changed) };
}
function changedIn(one, target, desired, context) {
    if (target.kind === 'existing')
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .differingFields */ .W1)(desired, target.user.fields);
    const found = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .changedFields */ .E0)(one.ukgEmployeeId, (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalFields */ .WE)(desired), target.known.fingerprint, context.digests);
    return [...found.changed, ...found.unknown].sort();
}
/**
 * The change that ends somebody's access on a day, or null when he has none. Where the target cannot be read, a leaver whom
 * the change feed names may have a user although the state does not know him; one of a full read may have left years ago.
 */
function diffGone(one, target, on, context) {
    const fields = { [_values_js__WEBPACK_IMPORTED_MODULE_1__/* .DEACTIVATION_DATE */ .h7]: on };
    const base = {
        ...subjectOf(one),
        kind: 'deactivate',
        isDated: one.verdict.kind === 'leaver' && one.verdict.isDated,
        fields,
        desired: 'fields' in one.verdict ? one.verdict.fields : {},
        manager: null,
    };
    if (target.kind === 'none') {
        const mayHaveUser = context.integration.delivery === 'sftp' && one.verdict.kind === 'leaver' && context.isFullRead !== true;
        return mayHaveUser ? { ...base, userId: null } : null;
    }
    if (target.kind === 'taken' || !isActive(target, context.today))
        return null;
    return { ...base, userId: target.kind === 'known' ? target.known.userId : target.user.id };
}
/** A deactivation date in the future has not happened yet. */
function isActive(target, today) {
    if (target.kind === 'known')
        return target.known.active;
    const date = target.user.deactivationDate;
    return date === null || date === '' || date > today;
}
function subjectOf(one) {
    return { ukgEmployeeId: one.ukgEmployeeId, employeeId: one.employeeId, companyId: one.companyId };
}


/***/ }),

/***/ 4445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ LEAVE),
/* harmony export */   c: () => (/* binding */ employmentOf)
/* harmony export */ });
/* harmony import */ var _pick_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8903);

const LEAVE = 'L';
const KNOWN_STATUSES = new Set(['A', 'L', 'O', 'R', 'S', _pick_row_js__WEBPACK_IMPORTED_MODULE_0__/* .TERMINATED */ .ec]);
/** `today` is the organization's own day, `announced` the day of leaving that he is scheduled for. */
function employmentOf(row, today, announced) {
    if (!KNOWN_STATUSES.has(row.status))
        return unknownStatus(row);
    if (row.unreadable.includes('termination_date')) {
        return {
            kind: 'invalid',
            code: 'DATE_INVALID',
            message: "UKG's termination_date is not a date. Correct it in UKG.",
        };
    }
    return row.status === _pick_row_js__WEBPACK_IMPORTED_MODULE_0__/* .TERMINATED */ .ec ? terminated(row, today) : living(row, today, announced);
}
function unknownStatus(row) {
    const said = row.status === '' ? 'UKG gives no employee status' : `UKG gives the employee status "${row.status.slice(0, 12)}"`;
    return {
        kind: 'invalid',
        code: 'STATUS_UNKNOWN',
        message: `${said}, which is none of A, L, O, R, S and T, so nothing was written. Correct the status in UKG.`,
    };
}
function terminated(row, today) {
    if (row.terminationDate === '')
        return { kind: 'leaver', on: today, isDated: false };
    if (row.terminationDate <= today)
        return { kind: 'leaver', on: row.terminationDate, isDated: true };
    const hired = (0,_pick_row_js__WEBPACK_IMPORTED_MODULE_0__/* .lastHire */ .B9)(row);
    return hired > today ? { kind: 'joiner', on: hired } : { kind: 'employed', leavesOn: row.terminationDate };
}
function living(row, today, announced) {
    const hired = (0,_pick_row_js__WEBPACK_IMPORTED_MODULE_0__/* .lastHire */ .B9)(row);
    if (hired > today)
        return { kind: 'joiner', on: hired };
    if (row.terminationDate === '' || row.terminationDate <= hired)
        return { kind: 'employed', leavesOn: null };
    if (row.terminationDate > today)
        return { kind: 'employed', leavesOn: row.terminationDate };
    if (row.terminationDate === today || row.terminationDate === announced)
        return { kind: 'leaver', on: row.terminationDate, isDated: true };
    return {
        kind: 'invalid',
        code: 'DATE_INVALID',
        leftOn: row.terminationDate,
        message: `UKG says status ${row.status} and a termination on ${row.terminationDate}, after the last hire${hired === '' ? '' : ` on ${hired}`}; both cannot be true, so nothing was written. Correct the status or the date in UKG.`,
    };
}


/***/ }),

/***/ 7329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ isForgettable),
/* harmony export */   z: () => (/* binding */ readFillRates)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1131);
/* harmony import */ var _map_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8457);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6409);



/** So many people may lose a field's value in one run, however few have one. */
const LOSSES_FLOOR = 5;
/** `people` are sorted by id. */
function readFillRates(people, changes, context) {
    const mapping = context.mapping.filter(({ field }) => field !== _values_js__WEBPACK_IMPORTED_MODULE_2__/* .DEACTIVATION_DATE */ .h7);
    const cleared = clearedBy(changes);
    const tallies = new Map(mapping.map(({ field }) => [field, { lost: [], filled: 0 }]));
    const outlived = new Map();
    for (const one of people) {
        const lost = new Set([...(cleared.get(one.ukgEmployeeId) ?? []), ...forgotten(one, mapping, context)]);
        for (const [field, tally] of tallies) {
            if (lost.has(field))
                tally.lost.push(one.ukgEmployeeId);
            else if (hasValue(one, field))
                tally.filled += 1;
        }
        const kept = mapping.filter((entry) => lost.has(entry.field) && isForgettable(entry)).map(({ field }) => field);
        if (kept.length > 0)
            outlived.set(one.ukgEmployeeId, kept);
    }
    const readings = [...tallies].sort(byName).map(([field, { lost, filled }]) => readingOf(field, lost.length, filled));
    const tripped = new Set(readings.filter((reading) => reading.tripped).map(({ limit }) => limit));
    const losses = [...tallies].sort(byName).filter(([field]) => tripped.has(`fill_rate:${field}`));
    return { readings, losses: losses.map(([field, { lost }]) => [field, ...lost]), outlived };
}
/**
 * A value that Betterworks keeps although UKG has none is not remembered: it is no value of UKG that could be lost again.
 * The employee id is remembered all the same, for a rehire is found by it.
 */
function isForgettable(entry) {
    return (0,_map_js__WEBPACK_IMPORTED_MODULE_1__/* .isKeptWhenEmpty */ .Ie)(entry) && entry.field !== 'employee_id';
}
function readingOf(field, lost, filled) {
    const allowed = Math.max(LOSSES_FLOOR, Math.floor((lost + filled) / 2));
    return { limit: `fill_rate:${field}`, value: lost, allowed, tripped: lost > allowed };
}
function clearedBy(changes) {
    const updates = changes.filter(({ kind }) => kind === 'update');
    return new Map(updates.map(({ ukgEmployeeId, fields }) => [
        ukgEmployeeId,
        Object.keys(fields).filter((field) => isEmpty(fields[field])),
    ]));
}
/** Fields that are empty in UKG and were filled when they were last written. A default stands for no value. */
function forgotten(one, mapping, context) {
    const known = one.empty.length === 0 ? undefined : context.users.get(one.ukgEmployeeId);
    if (known?.active !== true)
        return [];
    const blanks = new Map(mapping.filter(({ field }) => one.empty.includes(field)).map((entry) => [entry.field, entry.default]));
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .filledFields */ .So)(one.ukgEmployeeId, blanks, known.fingerprint, context.digests);
}
function hasValue(one, field) {
    if (one.verdict.kind !== 'present' || one.empty.includes(field))
        return false;
    return field === 'manager_id' || !isEmpty(one.verdict.desired.fields[field]);
}
function isEmpty(value) {
    return value === undefined || value === null || value === '';
}
function byName([a], [b]) {
    return a < b ? -1 : 1;
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

/***/ 1013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ resolveIdentities),
/* harmony export */   s: () => (/* binding */ isSamePerson)
/* harmony export */ });
/* harmony import */ var _assess_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1483);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7316);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6409);
// Two employeeIds must not claim one user. Whom two people with one employee number or one e-mail are, nobody here guesses.



/**
 * Those who are left out and those who start later claim nothing yet. `hasActiveUser` tells whether somebody's user is known
 * to be active: only such a leaver can be in conflict.
 */
function resolveIdentities(assessments, hasActiveUser) {
    const successors = new Map();
    const conflicts = new Map();
    for (const { what, groups } of claimsOf(assessments, hasActiveUser)) {
        for (const group of groups)
            settle(group, what, { successors, conflicts });
    }
    return {
        successors: new Map([...successors].filter(([successor]) => !conflicts.has(successor))),
        assessments: assessments.map((one) => refuse(one, conflicts.get(one.ukgEmployeeId))),
    };
}
/** Thousands can have one placeholder as their address, so a problem names some of them. */
const MOST_NAMED = 5;
function isCandidate(one, hasActiveUser) {
    if (one.verdict.kind === 'present' || one.verdict.kind === 'refused')
        return true;
    return one.verdict.kind === 'leaver' && hasActiveUser(one.ukgEmployeeId);
}
/** All claims are gathered in one go: to look at everybody of a population takes its time. */
function claimsOf(people, hasActiveUser) {
    const [numbers, emails] = [createGroups(), createGroups()];
    for (const one of people) {
        if (!isCandidate(one, hasActiveUser))
            continue;
        numbers.add(one.employeeId, one);
        emails.add((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)('email', one.email), one);
    }
    return [
        { what: 'employee number', groups: numbers.several() },
        { what: 'e-mail address', groups: emails.several() },
    ];
}
/** Of a key that one person has only he himself is kept: a list for each of a population would fill the memory. */
function createGroups() {
    const first = new Map();
    const several = new Map();
    return {
        add: (key, one) => {
            if (key === '')
                return;
            const other = first.get(key);
            const group = several.get(key);
            if (group !== undefined)
                group.push(one);
            else if (other !== undefined)
                several.set(key, [other, one]);
            else
                first.set(key, one);
        },
        several: () => [...several.values()],
    };
}
function settle(group, what, findings) {
    const present = group.find((one) => one.verdict.kind === 'present');
    if (present === undefined)
        return;
    const former = group.find((one) => one.verdict.kind === 'leaver');
    if (group.length === 2 && former !== undefined && isSamePerson(present, former)) {
        findings.successors.set(present.ukgEmployeeId, former.ukgEmployeeId);
        return;
    }
    const ids = group.map((one) => one.ukgEmployeeId).sort();
    const conflict = { what, claimants: ids.slice(0, MOST_NAMED + 1) };
    for (const id of ids)
        findings.conflicts.set(id, conflict);
}
/** UKG's personId is one for all records of a person. */
function isSamePerson(a, b) {
    return a.personId !== '' && a.personId === b.personId;
}
function refuse(one, conflict) {
    if (conflict === undefined)
        return one;
    const others = conflict.claimants.filter((id) => id !== one.ukgEmployeeId).slice(0, MOST_NAMED);
    const message = `UKG employee ${one.ukgEmployeeId} has the same ${conflict.what} as ${others.join(', ')}, so none of them was written. Correct the ${conflict.what} of the wrong one in UKG.`;
    return (0,_assess_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedWith */ .P0)(one, (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problemOf */ .Z)(one, { code: 'IDENTITY_CONFLICT', message }));
}


/***/ }),

/***/ 889:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ countLinked),
/* harmony export */   v: () => (/* binding */ withUsers)
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
function isLarge(users) {
    return 'linked' in users;
}


/***/ }),

/***/ 455:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ targetOf),
/* harmony export */   u: () => (/* binding */ emailTaken)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7316);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6409);


function targetOf(one, context) {
    const known = context.users.get(one.ukgEmployeeId);
    const user = context.found.get(one.ukgEmployeeId);
    const holder = context.taken.get(one.ukgEmployeeId);
    if (holder !== undefined && one.verdict.kind === 'present')
        return taken(one, 'belongs to somebody else', holder);
    if (user === undefined)
        return known === undefined ? { kind: 'none' } : { kind: 'known', known };
    if (user === null)
        return { kind: 'none' };
    if (known?.userId === user.id)
        return { kind: 'existing', user, takenFrom: null };
    return claim(one, user, context);
}
/** An unlinked user is somebody's own when no other employee has him and his employee id does not say otherwise. */
function claim(one, user, context) {
    const owner = context.ownerOf(user.id);
    if (owner !== undefined && owner !== one.ukgEmployeeId) {
        if (isTakeover(one, owner, user, context))
            return { kind: 'existing', user, takenFrom: owner };
        return isSameEmail(one, user)
            ? taken(one, `is linked to UKG employee ${owner}`, user.id)
            : shared(one, owner, user.id);
    }
    const isAnothers = user.employeeId !== '' && one.employeeId !== '' && !(0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameEmployeeId */ .i3)(user.employeeId, one.employeeId);
    return isAnothers ? taken(one, 'has another employee id', user.id) : { kind: 'existing', user, takenFrom: null };
}
/** A rehire under a new employeeId: the same person by UKG's word, or the same employee id on a user who is off. */
function isTakeover(one, owner, user, context) {
    if (context.successors.get(one.ukgEmployeeId) === owner)
        return true;
    return (user.employeeId !== '' &&
        (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameEmployeeId */ .i3)(user.employeeId, one.employeeId) &&
        context.users.get(owner)?.active === false);
}
function taken(one, why, user) {
    return {
        kind: 'taken',
        problem: emailTaken(one, `Betterworks user ${String(user)} has this employee's e-mail address but ${why}`),
    };
}
function isSameEmail(one, user) {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)('email', one.email) === (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)('email', user.email);
}
function shared(one, owner, user) {
    const message = `UKG employee ${one.ukgEmployeeId} has the employee id of Betterworks user ${String(user)}, who is linked to UKG employee ${owner}, so nothing was written. Correct the employee number of the wrong one in UKG.`;
    return {
        kind: 'taken',
        problem: (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problemOf */ .Z)(one, { code: 'IDENTITY_CONFLICT', field: 'employee_id', action: 'link', message }),
    };
}
function emailTaken(one, what) {
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problemOf */ .Z)(one, {
        code: 'EMAIL_TAKEN',
        field: 'email',
        action: 'link',
        message: `${what}, so nothing was written. Correct the e-mail address in UKG, or the user in Betterworks.`,
    });
}


/***/ }),

/***/ 8173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ lostHeld)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7316);

/** One problem a held employee who is not among those read. */
function lostHeld(held, read) {
    const message = 'UKG lists this employee no longer, so it could not be seen whether the trouble is gone, and nothing was written. Enter him in UKG again, or deactivate his user in Betterworks by hand.';
    return held
        .filter(({ ukgEmployeeId }) => !read.has(ukgEmployeeId))
        .map(({ ukgEmployeeId, code }) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Z)({ ukgEmployeeId, employeeId: '', companyId: '' }, { code, message }));
}


/***/ }),

/***/ 2179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XF: () => (/* binding */ managersFirst),
/* harmony export */   r7: () => (/* binding */ linkManagers),
/* harmony export */   zA: () => (/* binding */ isSupervisor)
/* harmony export */ });
/* harmony import */ var _map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8457);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7316);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6409);



const NO_LINK = { fields: {}, waitsFor: null, problem: null };
/** Links of all present people; none where the mapping does not take the manager from UKG's supervisor. */
function linkManagers(assessments, integration, context) {
    const mapping = integration.mapping.find(isSupervisor);
    if (mapping === undefined)
        return new Map();
    const people = new Map();
    for (const one of assessments)
        people.set(one.ukgEmployeeId, one);
    const link = { ...context, mapping, people, circles: peopleInCircles(people) };
    return {
        get: (id) => {
            const one = people.get(id);
            return isPresent(one) ? linkOf(one, link) : undefined;
        },
    };
}
function isPresent(one) {
    return one?.verdict.kind === 'present';
}
/** True for the mapping of the manager from UKG's supervisor; any other source is a text like every other field. */
function isSupervisor({ field, source }) {
    return field === 'manager_id' && source.kind === 'row' && source.name === 'supervisor_id';
}
function linkOf(one, context) {
    const supervisor = supervisorOf(one);
    if (supervisor === null)
        return withoutSupervisor(context.mapping);
    return wrongSupervisor(one, supervisor, context) ?? linkTo(one, supervisor, context);
}
function wrongSupervisor(one, supervisor, context) {
    if (supervisor === one.ukgEmployeeId)
        return broken(one, 'MANAGER_SELF', 'UKG names this employee as his own supervisor');
    if (context.circles.has(one.ukgEmployeeId)) {
        return broken(one, 'MANAGER_CYCLE', `UKG's supervisors go round in a circle from this employee through ${supervisor}`);
    }
    return null;
}
function linkTo(one, supervisor, context) {
    const manager = context.people.get(supervisor);
    const employeeId = manager?.employeeId ?? context.supervisorIds.get(supervisor) ?? '';
    const isPlanned = isPresent(manager);
    if (employeeId === '' || !(isPlanned || context.isKnownUser(supervisor)))
        return managerNotFound(one, supervisor);
    return {
        fields: { manager_id: (0,_map_js__WEBPACK_IMPORTED_MODULE_0__/* .lookedUp */ .A6)(context.mapping, employeeId) ?? employeeId },
        waitsFor: isPlanned ? supervisor : null,
        problem: null,
    };
}
function withoutSupervisor(mapping) {
    if (mapping.default !== null)
        return { ...NO_LINK, fields: { manager_id: mapping.default } };
    return mapping.whenEmpty === 'clear' ? { ...NO_LINK, fields: { manager_id: '' } } : NO_LINK;
}
/** The link that waits because the manager has no user in Betterworks. */
function managerNotFound(one, supervisor) {
    const message = `The supervisor ${supervisor} has no user in Betterworks yet, so the employee was written without a manager. The link is made as soon as the supervisor is there; if he should be, check the filter and his own problems.`;
    return {
        fields: {},
        waitsFor: null,
        problem: (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problemOf */ .Z)(one, { code: 'MANAGER_NOT_FOUND', field: 'manager_id', action: 'link', message }),
    };
}
function broken(one, code, what) {
    const message = `${what}; everything but the manager was written. Correct the supervisor in UKG.`;
    return {
        fields: {},
        waitsFor: null,
        problem: (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problemOf */ .Z)(one, { code, field: 'manager_id', action: 'link', message }),
    };
}
/** UKG id of the supervisor, null when there is none. */
function supervisorOf(one) {
    return one.supervisorId === '' ? null : one.supervisorId;
}
/** Everybody who is his own indirect supervisor. Each person is walked once. */
function peopleInCircles(people) {
    const inCircle = new Set();
    const walked = new Set();
    for (const start of people.keys()) {
        const path = [];
        const onPath = new Set();
        let at = start;
        while (at !== null && !walked.has(at) && !onPath.has(at)) {
            const one = people.get(at);
            if (!isPresent(one))
                break;
            path.push(at);
            onPath.add(at);
            at = supervisorOf(one);
        }
        if (at !== null && onPath.has(at))
            path.slice(path.indexOf(at)).forEach((id) => inCircle.add(id));
        path.forEach((id) => walked.add(id));
    }
    return inCircle;
}
/**
 * Whoever started first comes first, since licences may run out, but a manager before those who report to him; ties by UKG
 * id. Circles were cut before; one that was not loses nobody.
 */
function managersFirst(changes) {
    const byId = new Map(changes.map((change) => [change.ukgEmployeeId, change]));
    const placed = new Set();
    for (const change of byStart(changes)) {
        const chain = new Set();
        let at = change;
        while (at !== undefined && !placed.has(at) && !chain.has(at)) {
            chain.add(at);
            at = at.manager === null ? undefined : byId.get(at.manager);
        }
        for (const one of [...chain].reverse())
            placed.add(one);
    }
    return [...placed];
}
/** Whoever has no start date comes last. */
function byStart(changes) {
    return changes
        .map((change) => ({ change, start: (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)('hire_date', change.desired['hire_date']) || '9999-99-99' }))
        .sort((a, b) => (a.start === b.start ? a.change.ukgEmployeeId < b.change.ukgEmployeeId : a.start < b.start) ? -1 : 1)
        .map(({ change }) => change);
}


/***/ }),

/***/ 8457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ lookedUp),
/* harmony export */   Ie: () => (/* binding */ isKeptWhenEmpty),
/* harmony export */   Rz: () => (/* binding */ mapField)
/* harmony export */ });
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5182);
/* harmony import */ var _employment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4445);
// From one UKG row to the fields that Betterworks should hold. Never throws; what cannot be mapped is a problem.
//
//   source      default   when_empty   lookup             -> field
//   not read    any       any          any                -> left out (unknown is not empty)
//   no date     any       any          any                -> refused (DATE_INVALID): unreadable is not empty either
//   empty       set       any          -                  -> the default
//   empty       none      keep         -                  -> left out
//   empty       none      clear        -                  -> cleared
//   a value     any       any          has an entry       -> the entry
//   a value     any       any          none, or no entry  -> the value


const DATE_FIELDS = new Set(['hire_date', 'deactivation_date']);
const EMAIL = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\.]+(\.[^\s@<>(),;:"[\]\\.]+)+$/u;
const LONGEST_TEXT = 1000;
/** U+FFFD stands where bytes were no text. */
const UNPRINTABLE = 
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
/** Maps one field. `manager_id` is not mapped here: it needs the manager, see `managers.ts`. */
function mapField(mapping, context) {
    const { source } = mapping;
    if (source.kind === 'row' && context.row.unreadable.includes(source.name))
        return refused(mapping, dateRefusal(mapping.field));
    const read = readSource(mapping, context);
    if (read === undefined)
        return { ...outcome(mapping, undefined, 'absent'), isEmpty: isWithoutLabel(mapping, context) };
    if (read.value === '')
        return { ...empty(mapping), isEmpty: true };
    const looked = lookedUp(mapping, read.value);
    const mapped = checked(mapping, looked ?? read.value, looked === undefined ? 'source' : 'lookup');
    return { ...mapped, missingCode: looked === undefined ? read.missingCode : null };
}
/** Whose user-defined fields were read and do not have this one has no value in it. */
function isWithoutLabel({ source }, { employee }) {
    return source.kind === 'udf' && employee.userDefined !== undefined;
}
/** An empty value of UKG leaves what Betterworks holds as it is. */
function isKeptWhenEmpty(mapping) {
    return mapping.default === null && mapping.whenEmpty === 'keep';
}
/** The entry of the mapping's look-up for a value of UKG, undefined when there is none. */
function lookedUp({ lookup }, value) {
    return lookup !== null && Object.hasOwn(lookup, value) ? lookup[value] : undefined;
}
function empty(mapping) {
    if (mapping.default !== null)
        return checked(mapping, mapping.default, 'default');
    if (mapping.whenEmpty === 'keep')
        return outcome(mapping, undefined, 'absent');
    return outcome(mapping, emptyValue(mapping.field), 'cleared');
}
function emptyValue(field) {
    if (DATE_FIELDS.has(field))
        return null;
    return field === 'on_leave' ? false : '';
}
function checked(mapping, text, origin) {
    if (mapping.field === 'on_leave')
        return outcome(mapping, flag(mapping, text), origin);
    const refusal = refusalOf(mapping.field, text);
    if (refusal === null)
        return outcome(mapping, text, origin);
    return refused(mapping, refusal);
}
function refused(mapping, problem) {
    return { ...outcome(mapping, undefined, 'refused'), problem };
}
/** The automatic source is UKG's status; another source is a flag by its words. */
function flag(mapping, text) {
    if (mapping.source.kind === 'row' && mapping.source.name === 'employee_status' && mapping.lookup === null)
        return text.toUpperCase() === _employment_js__WEBPACK_IMPORTED_MODULE_0__/* .LEAVE */ .E;
    return ['true', 'y', 'yes', '1', _employment_js__WEBPACK_IMPORTED_MODULE_0__/* .LEAVE */ .E.toLowerCase()].includes(text.toLowerCase());
}
function refusalOf(field, text) {
    if (field === 'email' && (!EMAIL.test(text) || text.length > 254)) {
        return {
            code: 'EMAIL_INVALID',
            message: 'The e-mail address in UKG is not one that mail can be sent to. Correct it in UKG.',
        };
    }
    if (DATE_FIELDS.has(field) && !(0,_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .isCalendarDate */ .tf)(text))
        return dateRefusal(field);
    if (text.length > LONGEST_TEXT || UNPRINTABLE.test(text)) {
        return {
            code: 'VALUE_INVALID',
            message: `The value for ${field} is longer than ${String(LONGEST_TEXT)} characters or has unprintable ones, so the field was left out. Correct it in UKG.`,
        };
    }
    return null;
}
function dateRefusal(field) {
    return {
        code: 'DATE_INVALID',
        message: `The value for ${field} is not a date, so the field was left out. Correct it in UKG.`,
    };
}
function outcome(mapping, value, origin) {
    return { field: mapping.field, value, origin, missingCode: null, problem: null, isEmpty: false };
}
function readSource(mapping, context) {
    const { source } = mapping;
    if (source.kind === 'udf')
        return plainValue(userDefined(context.employee, source.label));
    const date = dateOf(source.name, context.row);
    if (date !== undefined)
        return plainValue(date);
    const value = plainValue(context.row.values[JOB_SOURCES.has(source.name) ? 'job_code' : source.name]);
    if (value === undefined || value.value === '' || mapping.use === 'code')
        return value;
    const describe = DESCRIPTIONS[source.name];
    return describe === undefined ? value : described(value.value, describe(context.tables, value.value));
}
const ofLevel = (level) => (tables, code) => tables.orgLevels.get(`${String(level)}:${code}`);
/** The code table of each source that has one. */
const DESCRIPTIONS = {
    org_level_1: ofLevel(1),
    org_level_2: ofLevel(2),
    org_level_3: ofLevel(3),
    org_level_4: ofLevel(4),
    job_title: (tables, code) => tables.jobTitles.get(code),
    job_description: (tables, code) => tables.jobDescriptions.get(code),
    work_location: (tables, code) => tables.locations.get(code),
};
const JOB_SOURCES = new Set(['job_title', 'job_description']);
/** The dates that also decide who is employed; whoever was hired once has that day as his last hire. */
function dateOf(name, row) {
    switch (name) {
        case 'hire_date':
            return row.hireDate;
        case 'last_hire_date':
            return row.lastHireDate === '' ? row.hireDate : row.lastHireDate;
        case 'termination_date':
            return row.terminationDate;
        default:
            return undefined;
    }
}
function userDefined(employee, label) {
    const fields = employee.userDefined;
    return fields !== undefined && Object.hasOwn(fields, label) ? fields[label] : undefined;
}
function plainValue(value) {
    return value === undefined ? undefined : { value: value.trim(), missingCode: null };
}
function described(code, description) {
    const text = description?.trim() ?? '';
    return text === '' ? { value: code, missingCode: code } : { value: text, missingCode: null };
}


/***/ }),

/***/ 5314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yq: () => (/* binding */ withRun),
/* harmony export */   zM: () => (/* binding */ afterApply)
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
    return {
        ...state,
        cursor: isComplete ? at : state.cursor,
        ...(isComplete && { setup: planning.setup }),
        users: nextUsers(state.users, applied),
        held: nextHeld(state.held, problems, planning.read, at),
        toggles: (0,_flapping_js__WEBPACK_IMPORTED_MODULE_2__/* .nextToggles */ .T)(state.toggles ?? [], outcomes, at),
        scheduled: nextScheduled(state.scheduled, planning, (id) => isComplete ? planning.read.has(id) && !undone.has(id) : done.has(id)),
    };
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
    return (0,_known_users_js__WEBPACK_IMPORTED_MODULE_4__/* .withUsers */ .v)(users, changes);
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
    return [...kept, ...planning.scheduled.filter((entry) => isSettled(entry.ukgEmployeeId))].sort(byId);
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

/***/ 3953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ planChanges)
});

// EXTERNAL MODULE: ./.build/lib/core/diff.js
var diff = __webpack_require__(4580);
// EXTERNAL MODULE: ./.build/lib/core/fingerprint.js
var core_fingerprint = __webpack_require__(1131);
// EXTERNAL MODULE: ./.build/lib/core/values.js
var values = __webpack_require__(6409);
;// CONCATENATED MODULE: ./.build/lib/core/fate.js



/** What becomes of one person, whose user or lack of one is `target`. */
function fateOf(one, target, context) {
    const fate = {
        change: null,
        problems: one.problems,
        excluded: null,
        scheduled: null,
        record: null,
        isUnchanged: false,
        settled: null,
    };
    const { verdict, ukgEmployeeId } = one;
    switch (verdict.kind) {
        case 'refused':
            return isOffAlready(verdict, target) ? { ...fate, problems: [], isUnchanged: true } : fate;
        case 'joiner':
            return { ...fate, scheduled: { ukgEmployeeId, on: verdict.on, kind: 'create' } };
        case 'excluded':
            return excludedFate(fate, verdict, { one, target }, context);
        case 'leaver':
            return leaverFate(fate, verdict, { one, target }, context);
        case 'present':
            return presentFate(fate, verdict, { one, target }, context);
    }
}
/** Deactivated on the day that UKG named, while its status still says active: nothing contradicts that. */
function isOffAlready({ leftOn }, target) {
    return leftOn !== undefined && target.kind === 'known' && !target.known.active;
}
/** Out of scope keeps nobody from being deactivated on the day on which he leaves. */
function excludedFate(fate, { by, leavesOn }, { one, target }, context) {
    const goesNow = context.integration.filter.whenOutOfScope === 'deactivate' && mayDeactivate(context.integration);
    const change = goesNow ? (0,diff/* diffGone */.FO)(one, target, context.today, context) : null;
    const goesLater = change === null && leavesOn !== null && target.kind === 'known' && target.known.active;
    return {
        ...fate,
        excluded: by,
        change,
        scheduled: goesLater ? { ukgEmployeeId: one.ukgEmployeeId, on: leavesOn, kind: 'deactivate' } : null,
    };
}
/** An e-mail address alone can be somebody else's by now: only a link or the employee id tells whose user goes off. */
function isCertain(one, user, context) {
    if (context.users.get(one.ukgEmployeeId)?.userId === user.id)
        return true;
    return user.employeeId !== '' && (0,values/* isSameEmployeeId */.i3)(user.employeeId, one.employeeId);
}
function mayDeactivate(integration) {
    return integration.mapping.some((entry) => entry.field === values/* DEACTIVATION_DATE */.h7);
}
function leaverFate(fate, { on }, { one, target }, context) {
    const isUnsure = target.kind === 'existing' && !isCertain(one, target.user, context);
    const change = context.isReplaced || isUnsure ? null : (0,diff/* diffGone */.FO)(one, target, on, context);
    if (change === null)
        return { ...fate, isUnchanged: true, record: context.isReplaced ? goneRecord(one, context) : null };
    if (mayDeactivate(context.integration))
        return { ...fate, change };
    const place = { file: context.integration.filter.place.file.replace(/filter\.ya?ml$/, 'mapping.yml'), line: 1 };
    const reason = 'has left, but deactivation_date is turned off in the mapping';
    return { ...fate, excluded: { ukgEmployeeId: one.ukgEmployeeId, reason, ...place } };
}
/** Where a file is delivered, a record that a newer one replaced must never end the person: its leaving counts as written. */
function goneRecord({ ukgEmployeeId }, context) {
    if (context.integration.delivery === 'api')
        return null;
    return { ukgEmployeeId, userId: null, fingerprint: (0,core_fingerprint/* fingerprintOf */.ax)(ukgEmployeeId, {}, context.digests), active: false };
}
function presentFate(fate, verdict, { one, target }, context) {
    if (target.kind === 'taken')
        return { ...fate, problems: [...fate.problems, target.problem] };
    const { link } = context;
    const change = (0,diff/* diffPresent */.Ro)(one, target, link, context);
    const desired = { ...verdict.desired.fields, ...link.fields };
    const { leavesOn } = verdict;
    return {
        ...fate,
        change,
        problems: link.problem === null ? fate.problems : [...fate.problems, link.problem],
        scheduled: leavesOn === null ? null : { ukgEmployeeId: one.ukgEmployeeId, on: leavesOn, kind: 'deactivate' },
        record: change === null ? recordOf(one, target, desired, context) : null,
        settled: change === null && context.integration.delivery === 'sftp' ? desired : null,
        isUnchanged: change === null,
    };
}
/** Remembers a user who was looked up and is right already. */
function recordOf(one, target, desired, context) {
    if (target.kind !== 'existing')
        return null;
    const { ukgEmployeeId } = one;
    const previous = context.users.get(ukgEmployeeId)?.fingerprint;
    const fingerprint = (0,core_fingerprint/* fingerprintOf */.ax)(ukgEmployeeId, (0,values/* canonicalFields */.WE)(desired), context.digests, previous);
    return { ukgEmployeeId, userId: target.user.id, fingerprint, active: true };
}

// EXTERNAL MODULE: ./.build/lib/core/fill-rate.js
var fill_rate = __webpack_require__(7329);
// EXTERNAL MODULE: ./.build/lib/core/flapping.js
var core_flapping = __webpack_require__(5228);
// EXTERNAL MODULE: ./.build/lib/core/known-users.js
var known_users = __webpack_require__(889);
// EXTERNAL MODULE: ./.build/lib/core/limits.js
var limits = __webpack_require__(1871);
// EXTERNAL MODULE: ./.build/lib/core/link.js
var core_link = __webpack_require__(455);
// EXTERNAL MODULE: ./.build/lib/core/managers.js
var managers = __webpack_require__(2179);
// EXTERNAL MODULE: ./.build/lib/core/problem.js
var problem = __webpack_require__(7316);
;// CONCATENATED MODULE: ./.build/lib/core/missing-codes.js

const CODES = {
    department_name: { code: 'DEPARTMENT_UNKNOWN', what: 'org level' },
    title: { code: 'JOB_UNKNOWN', what: 'job' },
};
/** Problems for departments and titles, notes for the other fields. Only people in scope count. */
function missingCodes(people) {
    const seen = new Set();
    const problems = [];
    const notes = [];
    for (const one of people) {
        if (one.verdict.kind !== 'present')
            continue;
        for (const { field, code } of one.missingCodes) {
            if (seen.has(`${field}\0${code}`))
                continue;
            seen.add(`${field}\0${code}`);
            const known = CODES[field];
            const message = `UKG has no text for the ${known?.what ?? 'code'} "${code.slice(0, 40)}" (field ${field}), so the code itself was used`;
            if (known)
                problems.push((0,problem/* problemOf */.Z)(one, { code: known.code, field, message: `${message}. Give it a description in UKG.` }));
            else
                notes.push(`${message}.`);
        }
    }
    return { problems, notes };
}

;// CONCATENATED MODULE: ./.build/lib/core/plan-digest.js

/**
 * Digest of kinds, ids, fields and (keyed) values, and of nothing else: a plan that is approved in the evening still is the
 * same after midnight. With a field that lost its values go those who lost them, whether or not anything is sent. A leaver
 * to whom UKG gives no day counts without the day on which the run would deactivate him.
 */
function planDigest(changes, { digests, losses = [] }) {
    const lines = changes.map((change) => line(change, digests));
    return digests.plan([...lines, ...losses.map((loss) => ['lost', ...loss].join('\t'))].join('\n'));
}
function line(change, digests) {
    const fields = Object.keys(change.fields)
        .sort()
        .map((field) => {
        const text = (0,values/* canonical */.$N)(field, change.fields[field]);
        const isToday = field === values/* DEACTIVATION_DATE */.h7 && change.kind === 'deactivate' && !change.isDated;
        return `${field}=${isToday ? 'today' : digests.of(`plan\0${change.ukgEmployeeId}\0${field}\0${text}`)}`;
    });
    return [change.kind, change.ukgEmployeeId, String(change.userId ?? ''), ...fields].join('\t');
}

;// CONCATENATED MODULE: ./.build/lib/core/rivals.js

/**
 * The targets of all who found a user otherwise than by a link of their own, or share him; each user at most once. A record that
 * gives its user to a new one of the same person is no rival. `targetOf` is asked once about each person.
 */
function withoutRivals(people, targetOf, context) {
    const targets = new Map();
    const shared = findersOf(people, (one) => {
        const target = targetOf(one);
        if (target.kind === 'existing' || target.kind === 'taken')
            targets.set(one.ukgEmployeeId, target);
        return userOf(target);
    });
    const former = new Set([...targets.values()].flatMap(formerOf));
    for (const [user, finders] of shared) {
        const rivals = finders.filter((one) => !former.has(one.ukgEmployeeId));
        const keeper = rivals.length === 1 ? rivals[0] : keeperOf(user, rivals, context);
        for (const one of rivals)
            if (one !== keeper)
                targets.set(one.ukgEmployeeId, loser(one, user, rivals));
    }
    return targets;
}
/** Those who found one user, where they are several: a list for each of a population would fill the memory. */
function findersOf(people, userFor) {
    const first = new Map();
    const several = new Map();
    for (const one of people) {
        const user = userFor(one);
        const other = user === null ? undefined : first.get(user);
        if (user !== null && other === undefined)
            first.set(user, one);
        else if (user !== null && other !== undefined)
            several.set(user, [...(several.get(user) ?? [other]), one]);
    }
    return several;
}
function formerOf(target) {
    return target.kind === 'existing' && target.takenFrom !== null ? [target.takenFrom] : [];
}
function userOf(target) {
    if (target.kind === 'known')
        return target.known.userId;
    return target.kind === 'existing' ? target.user.id : null;
}
function keeperOf(user, rivals, context) {
    const linked = rivals.filter((one) => context.users.get(one.ukgEmployeeId)?.userId === user);
    const present = (linked.length === 0 ? rivals : linked).filter((one) => one.verdict.kind === 'present');
    if (linked.length === 1)
        return linked[0];
    return present.length === 1 ? present[0] : undefined;
}
function loser(one, user, rivals) {
    if (one.verdict.kind !== 'present')
        return { kind: 'none' };
    const ids = rivals.map((rival) => rival.ukgEmployeeId).join(', ');
    const message = `Betterworks user ${String(user)} is found for several UKG employees (${ids}) by e-mail address or employee id, so nothing was written to him. Correct the value of the wrong one in UKG.`;
    return { kind: 'taken', problem: (0,problem/* problemOf */.Z)(one, { code: 'IDENTITY_CONFLICT', action: 'link', message }) };
}

// EXTERNAL MODULE: ./.build/lib/core/setup.js + 1 modules
var core_setup = __webpack_require__(3079);
;// CONCATENATED MODULE: ./.build/lib/core/plan.js











const NO_LINK = { fields: {}, waitsFor: null, problem: null };
/** Plans the changes of the people who were read. Same arguments, same plan, whatever their order. */
function planChanges(assessments, context) {
    const people = [...assessments].sort(byId);
    const targets = withoutRivals(people, (one) => (0,core_link/* targetOf */.$)(one, context), context);
    const writable = people.filter((one) => targets.get(one.ukgEmployeeId)?.kind !== 'taken');
    const links = (0,managers/* linkManagers */.r7)(writable, context.integration, context);
    const released = new Set(people.flatMap((one) => takenOver(one, targets.get(one.ukgEmployeeId))));
    const replaced = context.integration.delivery === 'sftp' ? new Set(context.successors.values()) : released;
    const found = gathered(people, (one) => fateOf(one, targets.get(one.ukgEmployeeId) ?? (0,core_link/* targetOf */.$)(one, context), {
        ...context,
        link: links.get(one.ukgEmployeeId) ?? NO_LINK,
        isReplaced: replaced.has(one.ukgEmployeeId),
    }));
    const codes = missingCodes(found.withMissingCodes);
    const setup = (0,core_setup/* setupOf */.Nf)(context.integration, context.digests);
    const read = new Set(people.map((one) => one.ukgEmployeeId));
    const flapping = (0,core_flapping/* withoutFlapping */.M)(found.changes, read, context);
    const changes = inOrder(flapping.changes);
    const { mapping } = context.integration;
    const fill = (0,fill_rate/* readFillRates */.z)(people, changes, { mapping, users: context.state.users, digests: context.digests });
    return {
        plan: {
            organization: context.integration.slug,
            changes,
            excluded: found.excluded,
            held: context.state.held,
            scheduled: context.state.scheduled,
            limits: [...limitsOf(changes, setup, context), flapping.reading, ...fill.readings],
            digest: planDigest(changes, { digests: context.digests, losses: fill.losses }),
        },
        problems: [...found.problems, ...flapping.problems, ...codes.problems],
        reported: flapping.reported,
        notes: codes.notes,
        records: found.records,
        released: [...released],
        read,
        scheduled: found.scheduled,
        unchanged: found.unchanged,
        settled: found.settled,
        outlived: fill.outlived,
        setup,
    };
}
/** What the people bring into the plan, taken from one after the other: most of a population bring nothing. */
function gathered(people, fate) {
    const all = {
        changes: [],
        problems: [],
        excluded: [],
        scheduled: [],
        records: [],
        settled: [],
        withMissingCodes: [],
        unchanged: 0,
    };
    for (const one of people) {
        const { change, problems, excluded, scheduled, record, settled, isUnchanged } = fate(one);
        if (change !== null)
            all.changes.push(change);
        if (excluded !== null)
            all.excluded.push(excluded);
        if (scheduled !== null)
            all.scheduled.push(scheduled);
        if (record !== null)
            all.records.push(record);
        if (settled !== null)
            all.settled.push(settled);
        if (one.missingCodes.length > 0)
            all.withMissingCodes.push(one);
        all.problems.push(...problems);
        all.unchanged += Number(isUnchanged);
    }
    return all;
}
/** Whose user a present person takes over: a rehire under a new employeeId. */
function takenOver(one, target) {
    const isTakeover = target?.kind === 'existing' && target.takenFrom !== null && one.verdict.kind === 'present';
    return isTakeover ? [target.takenFrom] : [];
}
/** Deactivations free licences, so they come first; a manager comes before those who report to him. */
function inOrder(changes) {
    const waiting = withoutNeedlessWaits(changes);
    const of = (...kinds) => waiting.filter((change) => kinds.includes(change.kind));
    return [...of('deactivate'), ...(0,managers/* managersFirst */.XF)(of('create', 'reactivate')), ...of('update')];
}
/** Only a manager who is created or reactivated by this plan is waited for: an update that fails leaves his user where it is. */
function withoutNeedlessWaits(changes) {
    const coming = new Set(changes.filter(({ kind }) => kind === 'create' || kind === 'reactivate').map((change) => change.ukgEmployeeId));
    return changes.map((change) => change.manager === null || coming.has(change.manager) ? change : { ...change, manager: null });
}
function limitsOf(changes, setup, context) {
    const { integration, state, at, users } = context;
    return (0,limits/* readLimits */.BU)(changes, integration.limits, {
        knownUsers: knownUsers(users, integration.delivery),
        runs: state.runs,
        at,
        isNewSetup: (0,core_setup/* isNewSetup */.kQ)(state.setup, setup),
        newFields: (0,core_setup/* newFields */.g7)(state.setup, setup),
    });
}
function knownUsers(users, delivery) {
    return delivery === 'sftp' ? users.size : (0,known_users/* countLinked */.$)(users);
}
function byId(a, b) {
    return a.ukgEmployeeId < b.ukgEmployeeId ? -1 : 1;
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
        'Everything else of this employee was written.'),
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
    REPORT_FAILED: entry('configuration', 'The report could not be written', 'Free space on the runner, or give another folder in "report-path". The sync itself is safe; ' +
        'its problems stand in the log of the run and in the mail.'),
    CONFIG_INVALID: entry('configuration', 'A file or an input of this organization is not valid', 'Correct the file at the line that the message names, in a pull request; the command "validate" lists every ' +
        'mistake at once. If the message names an input or a secret, set that one. Nothing was read or written.'),
};
/** The address of the code's own paragraph on the troubleshooting page. */
function helpUrl(troubleshooting, code) {
    return `${troubleshooting}#${code.toLowerCase()}`;
}


/***/ }),

/***/ 3079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kQ: () => (/* binding */ isNewSetup),
  g7: () => (/* binding */ newFields),
  Nf: () => (/* binding */ setupOf)
});

;// CONCATENATED MODULE: ./.build/lib/core/version.js
// Which release of the action this is: what package.json says, since a bundle cannot read that file.
const VERSION = '1.0.0';

;// CONCATENATED MODULE: ./.build/lib/core/setup.js

const LENGTH = 16;
/** Neither where in the files something stands nor anything of `integration.yml` counts. */
function setupOf({ mapping, filter }, digests) {
    const text = JSON.stringify([mapping, filter], (key, value) => (key === 'place' ? undefined : value));
    return {
        version: VERSION,
        files: digests.plan(text).slice(0, LENGTH),
        fields: mapping.map(({ field }) => field).sort(),
    };
}
/** True when the last run worked with another release or other files; a state that does not say tells of no change. */
function isNewSetup(before, now) {
    return before !== undefined && (before.version !== now.version || before.files !== now.files);
}
/** Fields that the last run did not write yet. A state of an older release does not know, and none counts as new. */
function newFields(before, now) {
    const known = new Set(before?.fields ?? now.fields);
    return new Set(now.fields.filter((field) => !known.has(field)));
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

/***/ 9621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ unknownLabels),
/* harmony export */   r: () => (/* binding */ labelsMissingIn)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7316);

/** One problem a label that nobody who was read has; none when nobody was read. */
function unknownLabels(employees, integration) {
    const known = new Set(employees.flatMap((employee) => Object.keys(employee.userDefined ?? {})));
    return employees.length === 0 ? [] : labelsMissingIn(known, integration);
}
/** One problem a mapped label that is not among these, the labels that the tenant has. */
function labelsMissingIn(known, integration) {
    return integration.mapping.flatMap(({ field, source }) => {
        if (source.kind !== 'udf' || known.has(source.label))
            return [];
        const message = `UKG shows no user-defined field "${source.label}" for anybody who was read, so ${field} was left out for them. Create the field in UKG, or correct its label in mapping.yml.`;
        return [(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .runProblem */ .d)({ code: 'UDF_UNKNOWN', message, field })];
    });
}


/***/ }),

/***/ 6409:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   C2: () => (/* binding */ withoutEmpty),
/* harmony export */   Kp: () => (/* binding */ plainEmployeeId),
/* harmony export */   Up: () => (/* binding */ pick),
/* harmony export */   W1: () => (/* binding */ differingFields),
/* harmony export */   WE: () => (/* binding */ canonicalFields),
/* harmony export */   Ws: () => (/* binding */ REQUIRED_FIELDS),
/* harmony export */   cJ: () => (/* binding */ omit),
/* harmony export */   h7: () => (/* binding */ DEACTIVATION_DATE),
/* harmony export */   i3: () => (/* binding */ isSameEmployeeId)
/* harmony export */ });
/** The field that deactivates a user when it is set and reactivates him when it is cleared. */
const DEACTIVATION_DATE = 'deactivation_date';
/** Without these Betterworks makes no user. */
const REQUIRED_FIELDS = ['email', 'first_name', 'last_name'];
/**
 * A value in the form in which it is compared: trimmed, an e-mail in lower case, a date cut to its day, an empty one `''`.
 * The target may store any of these forms, and none of them is a change.
 */
function canonical(field, value) {
    if (value === undefined || value === null)
        return '';
    if (typeof value === 'boolean')
        return value ? 'true' : 'false';
    const trimmed = value.trim().normalize('NFC');
    if (field === 'email')
        return trimmed.toLowerCase();
    return field === 'hire_date' || field === DEACTIVATION_DATE ? trimmed.slice(0, 10) : trimmed;
}
/** Every field in its canonical form: what fingerprints are made of. */
function canonicalFields(fields) {
    const result = {};
    for (const field in fields)
        result[field] = comparable(field, fields[field]);
    return result;
}
/** Fields of `desired` that `existing` holds differently; an absent flag counts as false. Sorted by name. */
function differingFields(desired, existing) {
    return Object.keys(desired)
        .filter((field) => comparable(field, desired[field]) !== comparable(field, existing[field]))
        .sort();
}
function comparable(field, value) {
    const text = canonical(field, value);
    return field === 'on_leave' && text === '' ? 'false' : text;
}
function pick(fields, names) {
    return Object.fromEntries(names.filter((name) => name in fields).map((name) => [name, fields[name]]));
}
function omit(fields, names) {
    return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
/** What a new user is made of: he has nothing to clear. */
function withoutEmpty(fields) {
    return omit(fields, Object.keys(fields).filter((name) => fields[name] === '' || fields[name] === null));
}
/** Employee ids of two systems agree when they differ at most in case, blanks and leading zeros (spreadsheets drop those). */
function isSameEmployeeId(a, b) {
    return plainEmployeeId(a) === plainEmployeeId(b);
}
/** An employee id in the form in which two systems' ids are compared. */
function plainEmployeeId(id) {
    return id
        .trim()
        .toUpperCase()
        .replace(/^0+(?=.)/, '');
}


/***/ }),

/***/ 1884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  organizationStory: () => (/* binding */ organizationStory)
});

// EXTERNAL MODULE: ./.build/lib/adapters/digests.js
var adapters_digests = __webpack_require__(5433);
// EXTERNAL MODULE: ./.build/lib/adapters/report-folder.js
var report_folder = __webpack_require__(409);
// EXTERNAL MODULE: ./.build/lib/core/link.js
var core_link = __webpack_require__(455);
// EXTERNAL MODULE: ./.build/lib/core/outcome.js
var core_outcome = __webpack_require__(2827);
// EXTERNAL MODULE: ./.build/lib/core/problem.js
var core_problem = __webpack_require__(7316);
// EXTERNAL MODULE: ./.build/lib/core/values.js
var values = __webpack_require__(6409);
;// CONCATENATED MODULE: ./.build/lib/core/read-back.js


/** The date is looked at as on or off, and nobody documents by which of his ids an answer names a manager. */
const UNTOLD = new Set([values/* DEACTIVATION_DATE */.h7, 'manager_id']);
/** Compares what was sent with the answer. A field that the answer does not name is believed. */
function readBack(change, answered) {
    const refusal = stillAsBefore(change, answered);
    if (refusal !== null)
        return { change, problems: [], refusal };
    const other = Object.keys(change.fields).filter((field) => !UNTOLD.has(field) && field in answered && !isStored(field, change.fields[field], answered));
    if (other.length === 0)
        return { change, problems: [], refusal: null };
    return {
        change: { ...change, desired: (0,values/* omit */.cJ)(change.desired, other) },
        problems: other.map((field) => {
            const message = `Betterworks accepted the ${change.kind}, but its answer holds another value for ${field} than was sent. Everything else was written. Correct the value in UKG or the mapping, or look at the field in Betterworks; the next run tries again.`;
            return (0,core_problem/* problemOf */.Z)(change, { code: 'VALUE_INVALID', field, action: change.kind, message });
        }),
        refusal: null,
    };
}
function stillAsBefore({ fields }, answered) {
    if (!(values/* DEACTIVATION_DATE */.h7 in fields) || !(values/* DEACTIVATION_DATE */.h7 in answered))
        return null;
    const isOff = (0,values/* canonical */.$N)(values/* DEACTIVATION_DATE */.h7, answered[values/* DEACTIVATION_DATE */.h7]) !== '';
    if (isOff === ((0,values/* canonical */.$N)(values/* DEACTIVATION_DATE */.h7, fields[values/* DEACTIVATION_DATE */.h7]) !== ''))
        return null;
    return `it accepted the request, but its answer says that the user is still ${isOff ? 'deactivated' : 'active'}`;
}
/** Betterworks may lay a value out anew, a phone number for one: only other letters and digits are another value. */
function isStored(field, sent, answered) {
    return bare(field, sent) === bare(field, answered[field]);
}
function bare(field, value) {
    const text = (0,values/* canonical */.$N)(field, value).replace(/[^\p{L}\p{N}]/gu, '');
    const plain = (0,values/* plainEmployeeId */.Kp)(text);
    return field === 'on_leave' && plain === '' ? 'FALSE' : plain;
}

;// CONCATENATED MODULE: ./.build/lib/core/refused-fields.js


/**
 * The fields that a refusal is about. Besides the keys themselves, `Department name is unknown` and `departmentName` name the
 * field that was sent as `department_name`.
 */
function fieldsNamedIn(change, { message, fields }) {
    if (fields.some((field) => field in change.fields))
        return fields;
    const said = inWords([...fields, message].join('. '));
    const named = Object.keys(change.fields).filter((field) => said.includes(inWords(field)));
    return named.length > 0 ? named : fields;
}
/** In small letters, with a blank around each word. */
function inWords(text) {
    const words = text
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z0-9]+/);
    return ` ${words.join(' ')} `;
}
/** The change without the refused fields; null when one of them is required, is what the change is about, or none was sent. */
function dropRefused(change, refusal) {
    const dropped = refusal.fields.filter((field) => field in change.fields);
    if (dropped.length === 0 || dropped.some((field) => isNeeded(change, field)))
        return null;
    return {
        change: { ...change, fields: (0,values/* omit */.cJ)(change.fields, dropped), desired: (0,values/* omit */.cJ)(change.desired, dropped) },
        problems: dropped.map((field) => {
            const message = `Betterworks refused the value for ${field}: ${refusal.message}. The field was left out. Correct the value in UKG or the mapping.`;
            return (0,core_problem/* problemOf */.Z)(change, { code: codeFor(field, refusal.code), field, action: change.kind, message });
        }),
    };
}
/** A new user whose employee id is refused is most likely there already under another e-mail: without it he would be there twice. */
function isNeeded(change, field) {
    if (change.kind === 'create' && field === 'employee_id')
        return true;
    return values/* REQUIRED_FIELDS */.Ws.includes(field) || field === values/* DEACTIVATION_DATE */.h7;
}
function codeFor(field, code) {
    if (field !== 'manager_id')
        return field === 'hire_date' ? 'DATE_INVALID' : 'VALUE_INVALID';
    return code === 'MANAGER_SELF' ? code : 'MANAGER_NOT_FOUND';
}

// EXTERNAL MODULE: ./.build/lib/failure.js
var lib_failure = __webpack_require__(53);
;// CONCATENATED MODULE: ./.build/lib/pass-addresses.js

/** More refusals than these are no matter of order; each of them is tried again by the next run. */
const MOST = 100;
/** The outcomes of these updates, tried again where that helps; of addresses that go round in a circle it says so. */
async function passAddresses(updates, at) {
    if (updates.filter(isRefused).length > MOST)
        return updates;
    let outcomes = updates;
    let isFree = outcomes.some((outcome) => (0,core_outcome/* isDone */.$)(outcome) && asksForAddress(outcome.change));
    while (isFree && outcomes.some(isRefused)) {
        isFree = false;
        const next = [];
        // One after the other, so that each may use what the one before has given up.
        for (const outcome of outcomes) {
            const again = isRefused(outcome) ? await at.tryAgain(outcome) : outcome;
            isFree ||= again !== outcome && (0,core_outcome/* isDone */.$)(again);
            next.push(again);
        }
        outcomes = next;
    }
    return outcomes.filter(isRefused).length < 2 ? outcomes : explainCircles(outcomes, at.reader);
}
function asksForAddress({ kind, fields }) {
    return kind === 'update' && 'email' in fields;
}
function isRefused({ deed, change, problems }) {
    return deed === 'failed' && asksForAddress(change) && problems.some(({ code }) => code === 'EMAIL_TAKEN');
}
/** Whoever waits for the address of somebody who waits himself is told that nobody of them can be first. */
async function explainCircles(outcomes, reader) {
    const waiting = new Map(outcomes.filter(isRefused).map(({ change }) => [change.userId, change]));
    const explained = async (outcome) => {
        if (!isRefused(outcome))
            return outcome;
        const holder = await reader.readByEmail(String(outcome.change.fields['email'])).catch(() => null);
        const other = holder === null ? undefined : waiting.get(holder.id);
        return other === undefined || other === outcome.change ? outcome : inCircle(outcome, other);
    };
    return Promise.all(outcomes.map(explained));
}
function inCircle(outcome, other) {
    const message = `Betterworks user ${String(other.userId)} of UKG employee ${other.ukgEmployeeId} still has this employee's new e-mail address and waits for another one himself, and Betterworks gives no address to two users. Give one of the two users another address in Betterworks for the time being; the next run writes the right ones.`;
    const problems = outcome.problems.map((problem) => problem.code === 'EMAIL_TAKEN' ? { ...problem, message } : problem);
    return { ...outcome, problems };
}

;// CONCATENATED MODULE: ./.build/lib/apply.js
// Writes a plan: deactivations, then creations and reactivations with managers first, then updates. One employee's failure
// never stops another's; a broken connection stops them all, and what was not tried is said and held.








/** Server errors for so many users in a row stop the run. */
const UNAVAILABLE_IN_A_ROW = 5;
/** Applies all changes; the target bounds how many are under way at once. */
async function applyPlan(changes, target, onOutcome) {
    const breaker = createBreaker();
    const outcomes = new Map();
    const applyOne = async (change) => {
        const manager = change.manager === null ? undefined : await outcomes.get(change.manager);
        if (breaker.stoppedBy() !== null)
            return notAttempted(change);
        const outcome = await attempt(manager && !(0,core_outcome/* isDone */.$)(manager) ? withoutManager(change) : { change, problems: [], isRelinked: false }, target, breaker);
        onOutcome(outcome);
        return outcome;
    };
    for (const kinds of [['deactivate'], ['create', 'reactivate'], ['update']]) {
        const phase = changes.filter((change) => kinds.includes(change.kind));
        for (const change of phase)
            outcomes.set(change.ukgEmployeeId, applyOne(change));
        await Promise.all(phase.map((change) => outcomes.get(change.ukgEmployeeId)));
    }
    const first = await Promise.all(changes.map((change) => outcomes.get(change.ukgEmployeeId)));
    const tryAgain = (refused) => attempt(withoutTaken(refused), target, breaker);
    return {
        outcomes: await passAddresses(first, { reader: target.reader, tryAgain }),
        stoppedBy: breaker.stoppedBy(),
    };
}
function createBreaker() {
    let inARow = 0;
    let stop = null;
    const abort = new AbortController();
    return {
        signal: abort.signal,
        stoppedBy: () => stop,
        saw(refusal) {
            const isUnavailable = refusal?.kind === 'unavailable';
            inARow = isUnavailable ? inARow + 1 : 0;
            if (refusal?.kind === 'unauthorized' || refusal?.kind === 'forbidden' || inARow >= UNAVAILABLE_IN_A_ROW)
                stop ??= refusal;
            if (stop !== null)
                abort.abort();
        },
    };
}
async function attempt(start, target, breaker) {
    const { change } = start;
    if (breaker.stoppedBy() !== null)
        return notAttempted(change);
    if (Object.keys(change.fields).length === 0)
        return unchanged(start, change.userId, change.desired);
    const result = await send(change, target, breaker.signal);
    if (!result.ok && result.refusal.kind === 'cancelled')
        return notAttempted(change);
    breaker.saw(result.ok ? null : result.refusal);
    if (!result.ok)
        return afterRefusal(start, { ...result.refusal, fields: fieldsNamedIn(change, result.refusal) }, { target, breaker });
    return written(start, result.user);
}
/** The answer of a write is read as well: what it holds otherwise is said, and tried again by the next run. */
function written(start, user) {
    const { change, problems: found, refusal: message } = readBack(start.change, user.fields);
    if (message !== null)
        return failed(start, { kind: 'invalid', code: 'BETTERWORKS_REJECTED', message, fields: [values/* DEACTIVATION_DATE */.h7] });
    const problems = [...start.problems, ...found];
    return { change: start.change, problems, deed: core_outcome/* DEEDS */.y[change.kind], userId: user.id, holds: holdsAfter(change) };
}
function withoutTaken({ change, problems }) {
    return { change, problems: problems.filter(({ code }) => code !== 'EMAIL_TAKEN'), isRelinked: false };
}
/** A second way where there is one: adopt, look up again, or leave the refused fields out once. */
async function afterRefusal(start, refusal, means) {
    const { change } = start;
    if (refusal.kind === 'exists' && change.kind === 'create')
        return adopt(start, means);
    if (refusal.kind === 'not-found' && change.kind !== 'create' && !start.isRelinked)
        return relink(start, means);
    const rest = refusal.kind === 'invalid' ? dropRefused(change, refusal) : null;
    if (rest === null || start.problems.some((problem) => problem.action === change.kind))
        return failed(start, refusal);
    const problems = [...start.problems, ...rest.problems];
    return attempt({ ...start, change: rest.change, problems }, means.target, means.breaker);
}
function send(change, { writer }, signal) {
    const isNew = change.kind === 'create' || change.userId === null;
    return isNew ? writer.create(change.fields, signal) : writer.update(change.userId, change.fields, signal);
}
function holdsAfter(change) {
    return change.kind === 'deactivate' ? {} : change.desired;
}
/** Who has the address. A look-up that failed is not "nobody": a creation on its word would make a second user. */
async function lookUp(change, { target: { reader }, breaker }) {
    // Nobody is looked up by an address that this change is about to give him.
    const moving = change.kind === 'update' && 'email' in change.fields ? change.userId : null;
    try {
        const found = moving === null ? reader.readByEmail(String(change.desired['email'])) : reader.readById(moving);
        return { ok: true, user: await found };
    }
    catch (error) {
        const refusal = unreadable(error);
        breaker.saw(refusal);
        return { ok: false, refusal };
    }
}
function unreadable(error) {
    const message = `it could not be asked who has the e-mail address. ${error instanceof Error ? error.message : String(error)}`;
    const code = error instanceof lib_failure/* RunFailure */.a ? error.code : 'BETTERWORKS_UNAVAILABLE';
    const kind = SIGN_IN[code] ?? 'unavailable';
    return { kind, code, message, fields: [] };
}
const SIGN_IN = {
    BETTERWORKS_UNAUTHORIZED: 'unauthorized',
    BETTERWORKS_FORBIDDEN: 'forbidden',
};
/** Somebody is there already: he is the employee's own user when the employee id agrees, else another's. */
async function adopt(start, means) {
    const { change } = start;
    const found = await lookUp(change, means);
    if (!found.ok)
        return failed(start, found.refusal);
    const { user } = found;
    if (user === null || user.employeeId === '' || !(0,values/* isSameEmployeeId */.i3)(user.employeeId, change.employeeId)) {
        const what = `Betterworks says that a user with this e-mail address or employee id exists${user === null ? '' : ` (user ${String(user.id)}), but his employee id is another`}`;
        const problems = [...start.problems, { ...(0,core_link/* emailTaken */.u)(change, what), action: 'create' }];
        return { change, deed: 'failed', userId: null, holds: {}, problems };
    }
    const changed = (0,values/* differingFields */.W1)(change.desired, user.fields);
    const isOff = user.deactivationDate !== null;
    if (changed.length === 0 && !isOff)
        return unchanged(start, user.id, change.desired);
    const fields = isOff ? { ...change.desired, [values/* DEACTIVATION_DATE */.h7]: null } : (0,values/* pick */.Up)(change.desired, changed);
    const own = { ...change, kind: isOff ? 'reactivate' : 'update', userId: user.id, fields };
    return attempt({ ...start, change: own }, means.target, means.breaker);
}
/** A creation on the word of one of two answers would make a second user. */
const NOT_GONE = {
    kind: 'not-found',
    code: 'BETTERWORKS_REJECTED',
    message: 'it says that it has no such user, and shows him when it is asked for him. The next run tries again',
    fields: [],
};
/** A linked user who is gone is looked up again once, then created; a leaver who is gone needs nothing. */
async function relink(start, means) {
    const { change } = start;
    if (change.kind === 'deactivate' || change.kind === 'create')
        return unchanged(start, null, {});
    const found = await lookUp(change, means);
    if (!found.ok)
        return failed(start, found.refusal);
    const { user } = found;
    if (user?.id === change.userId)
        return failed(start, NOT_GONE);
    const isOther = user !== null && (0,values/* isSameEmployeeId */.i3)(user.employeeId, change.employeeId);
    const again = isOther
        ? { ...change, userId: user.id, fields: change.desired }
        : { ...change, kind: 'create', userId: null, fields: (0,values/* withoutEmpty */.C2)(change.desired) };
    return attempt({ ...start, change: again, isRelinked: true }, means.target, means.breaker);
}
function unchanged({ change, problems }, userId, holds) {
    return { change, problems, deed: 'unchanged', userId, holds };
}
function withoutManager(change) {
    const message = `The supervisor ${change.manager ?? ''} could not be written in this run, so the employee was written without a manager. The link is made as soon as the supervisor is there.`;
    return {
        change: { ...change, fields: (0,values/* omit */.cJ)(change.fields, ['manager_id']), desired: (0,values/* omit */.cJ)(change.desired, ['manager_id']) },
        problems: [(0,core_problem/* problemOf */.Z)(change, { code: 'MANAGER_NOT_FOUND', field: 'manager_id', action: 'link', message })],
        isRelinked: false,
    };
}
function failed(start, refusal) {
    const { change } = start;
    const message = `Betterworks did not ${change.kind} this user: ${refusal.message}`;
    const problem = (0,core_problem/* problemOf */.Z)(change, {
        code: refusal.code,
        message,
        action: change.kind,
        field: refusal.fields[0] ?? '',
    });
    return { change, deed: 'failed', userId: change.userId, holds: {}, problems: [...start.problems, problem] };
}
function notAttempted(change) {
    const message = `The ${change.kind} was not tried, because the run stopped before it. The next run tries again.`;
    const problem = (0,core_problem/* problemOf */.Z)(change, { code: 'NOT_ATTEMPTED', message, action: change.kind });
    return { change, deed: 'not-attempted', userId: change.userId, holds: {}, problems: [problem] };
}

// EXTERNAL MODULE: ./.build/lib/core/next-state.js
var next_state = __webpack_require__(5314);
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
// the merge is commutative, associative and idempotent, so it does not matter who loses how many races.



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
    const found = (0,words/* countOf */.pq)(Math.max(counts.problems, problems.length), 'problem');
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
        `${(0,words/* grouped */.zD)(group.count)} × ${group.title} (${group.code})`,
        ...(group.ids.length === 0 ? [] : [`   Employees: ${firstIds(group)}`]),
        ...group.messages.slice(0, MOST_IDS).map((message) => `   ${oneLine(message)}`),
        `   What to do: ${group.whatToDo}`,
        `   Who: ${problem_catalog/* ownerWords */.$J[group.owner]}`,
    ];
}
function firstIds({ ids }) {
    const rest = ids.length - MOST_IDS;
    return `${ids.slice(0, MOST_IDS).map(oneLine).join(', ')}${rest > 0 ? ` and ${(0,words/* grouped */.zD)(rest)} more` : ''}`;
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
        (0,words/* grouped */.zD)(group.count),
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
    return `${when} had ${(0,words/* countOf */.pq)(previous.problems, 'problem')}. ${were}`;
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
        const reason = error instanceof Error ? error.message : String(error);
        const message = `The job's summary or outputs could not be written: ${reason}. Free space on the runner's disk.`;
        const isSaid = report.problems.some((problem) => problem.message === message);
        if (!isSaid)
            log.annotate([{ level: 'error', title: 'REPORT_FAILED', message }]);
        return withFailure(report, message);
    }
}
function endOf({ status, counts, plan, cursor }, reportPath) {
    return { status, counts, planDigest: plan?.digest ?? '', cursor: cursor ?? '', reportPath };
}

// EXTERNAL MODULE: ./.build/lib/config/problem.js
var problem = __webpack_require__(7205);
// EXTERNAL MODULE: ./.build/lib/config/validate.js + 13 modules
var validate = __webpack_require__(1863);
;// CONCATENATED MODULE: ./.build/lib/core/personal-values.js

const PERSONAL_FIELDS = ['first_name', 'last_name', 'preferred_name', 'email', 'phone'];
/** What the redactor must know of somebody before anything of him is shown. */
function personalValues({ desired }) {
    const values = PERSONAL_FIELDS.map((field) => desired[field]).filter((value) => typeof value === 'string');
    const { first_name: first, last_name: last } = desired;
    if (typeof first !== 'string' || typeof last !== 'string')
        return values;
    // A whole name is recognised in any case, which a single word is not.
    return [...values, `${first} ${last}`, `${last} ${first}`, `${last}, ${first}`];
}
/** How a problem begins that repeats a reason of Betterworks, and the reason. */
const QUOTE = /^(Betterworks (?:did not \w+ this user|refused the value for \w+): )(.+)$/su;
/**
 * The problems without the names of anybody of the plan in the reasons of Betterworks: a reason may name others than the
 * employee, his manager for one. Our own words keep theirs: among many people somebody's name is one of them.
 */
function withoutNamesInReasons(problems, changes) {
    const said = new Set(problems.flatMap(({ message }) => wordsOf(QUOTE.exec(message)?.[2] ?? '')));
    if (said.size === 0)
        return problems;
    const { learn, keep, redact } = (0,redactor/* createRedactor */.l)({ secrets: [] });
    learn(changes.flatMap(personalValues).filter((value) => wordsOf(value).some((word) => said.has(word))));
    keep(changes.map(({ employeeId }) => employeeId));
    return problems.map((problem) => ({
        ...problem,
        message: problem.message.replace(QUOTE, (_, ours, reason) => ours + redact(reason)),
    }));
}
/** In lower case and without accents. */
function wordsOf(text) {
    const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

// EXTERNAL MODULE: ./.build/lib/inputs.js
var lib_inputs = __webpack_require__(5286);
// EXTERNAL MODULE: ./.build/lib/open-store.js
var open_store = __webpack_require__(8391);
// EXTERNAL MODULE: ./.build/lib/public-repository.js
var public_repository = __webpack_require__(1647);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./.build/lib/small-heap.js
// Keeps memory small where there is time for it: a full comparison waits for Betterworks' pages most of its time.

/** From now on garbage is collected as soon as the heap has grown a little; a version of V8 without these settings ignores them. */
function keepHeapSmall() {
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
    (0,external_node_v8_.setFlagsFromString)('--heap-growing-percent=15');
}

// EXTERNAL MODULE: ./.build/lib/sync.js + 2 modules
var lib_sync = __webpack_require__(8460);
;// CONCATENATED MODULE: ./.build/lib/organization-story.js
// One organization's run as it goes on: tells the story that the command names, and concludes.














/** `opening` is null where nothing is to be asked: the files are wrong, the organization is paused, or a question is answered. */
async function organizationStory(context, files, opening) {
    const { inputs, log } = context;
    const edge = openEdge(context, files);
    if (files.integration === null || (0,problem/* hasErrors */.Cs)(files.problems))
        return withoutPlan(context, await concludeFailed(context, edge, invalidFiles(files)));
    const { integration } = files;
    if ((0,lib_inputs/* isAnswering */.t8)(inputs.command))
        return (await Promise.all(/* import() */[__webpack_require__.e(824), __webpack_require__.e(337)]).then(__webpack_require__.bind(__webpack_require__, 8337))).answerRun(context, integration);
    if (opening === null) {
        log.info(`${integration.slug} is paused: enabled is false in its integration.yml. Nothing was read or written.`);
        return withoutPlan(context, await conclude(edge, null, pausedResult()));
    }
    const found = { loaded: null, isAsked: false };
    try {
        const opened = await opening;
        found.isAsked = true;
        const told = opened.loading.then((loaded) => {
            found.loaded = loaded;
            if (loaded.state === null || inputs.command === 'reconcile')
                keepHeapSmall();
            return tell(context, { integration, approvals: files.approvals, ports: portsOf(opened, log) }, loaded);
        });
        const { result, afterReport } = await told.finally(opened.close);
        const changes = result.plan?.changes ?? [];
        const troubled = new Set(result.problems.map(({ ukgEmployeeId }) => ukgEmployeeId));
        context.redactor.learn(changes.filter((one) => troubled.has(one.ukgEmployeeId)).flatMap(personalValues));
        context.redactor.keep([
            integration.slug,
            integration.organization,
            ...result.problems.flatMap(({ employeeId, ukgEmployeeId }) => [employeeId, ukgEmployeeId ?? '']),
        ]);
        const shown = { ...result, problems: withoutNamesInReasons(result.problems, changes) };
        const report = await conclude({ ...edge, store: result.isDryRun ? null : opened.store }, found.loaded, shown);
        await afterReport(report);
        return { status: report.status };
    }
    catch (error) {
        return withoutPlan(context, await concludeFailed(context, edge, [failureProblem(error)], found));
    }
}
/** A run that failed adds its line to the state where there is one, also when it broke before it asked for it. */
async function concludeFailed(context, edge, problems, { loaded, isAsked } = { loaded: null, isAsked: false }) {
    const memory = isAsked && loaded === null ? NO_MEMORY : await recall(context, loaded);
    const result = failedResult(problems, memory.loaded, now());
    return conclude({ ...edge, store: memory.store }, memory.loaded, result);
}
const NO_MEMORY = { store: null, loaded: null };
/** Needs no more than the slug and the place of the state. What cannot be opened or read is left as it is. */
async function recall({ inputs, surroundings }, known) {
    const isWriting = inputs.command === 'sync' || (inputs.command === 'reconcile' && inputs.apply);
    if (!isWriting || (0,validate/* slugProblems */.UC)(inputs.organization, '').length > 0)
        return { store: null, loaded: known };
    try {
        const store = await (0,open_store/* openStore */.C)(inputs, surroundings);
        return { store, loaded: known ?? (await store.load(inputs.organization)) };
    }
    catch {
        return NO_MEMORY;
    }
}
async function withoutPlan({ redactor, ...context }, report) {
    if (context.inputs.command === 'plan') {
        const { commentWithoutPlan } = await __webpack_require__.e(/* import() */ 604).then(__webpack_require__.bind(__webpack_require__, 5604));
        await commentWithoutPlan({ ...context, redact: redactor.redact }, report);
    }
    return { status: report.status };
}
function portsOf({ source, target: { reader, writing } }, log) {
    return {
        source,
        reader,
        log,
        apply: writing.kind === 'file' ? writing.apply : userByUser({ reader, ...writing }, log),
    };
}
function userByUser(target, log) {
    return ({ plan: { changes } }) => {
        let done = 0;
        return applyPlan(changes, target, () => {
            done += 1;
            log.progress('changes applied', done, changes.length);
        });
    };
}
/** The stories, by command. What a daily run does without is loaded by the command that needs it. */
async function tell(context, { integration, approvals, ports }, loaded) {
    const { inputs } = context;
    const secret = inputs.stateKey === '' ? inputs.ukg.password : inputs.stateKey;
    const digests = (0,adapters_digests/* createDigests */.c)({ secret, slug: integration.slug });
    const request = { integration, loaded, digests, since: inputs.since, approve: inputs.approve, approvals };
    if (inputs.command === 'plan')
        return (await Promise.all(/* import() */[__webpack_require__.e(824), __webpack_require__.e(480)]).then(__webpack_require__.bind(__webpack_require__, 1480))).planCommand(context, readingOf(ports), request);
    const result = inputs.command === 'sync' ? await (0,lib_sync/* sync */.O)(ports, request) : await reconcile(ports, request, inputs.apply);
    return { result, afterReport: () => Promise.resolve() };
}
/** What plans is given nothing to write with. */
function readingOf({ source, reader, log }) {
    return { source, reader, log };
}
async function reconcile(ports, request, apply) {
    const { compare, repair } = await Promise.all(/* import() */[__webpack_require__.e(824), __webpack_require__.e(44)]).then(__webpack_require__.bind(__webpack_require__, 8044));
    return apply ? repair(ports, request) : compare(ports, request);
}
function openEdge({ inputs, surroundings, log, redactor }, files) {
    const page = 'action/TROUBLESHOOTING.md';
    const repository = surroundings.repository === '' ? '' : `${surroundings.serverUrl}/${surroundings.repository}/blob/HEAD/`;
    const from = inputs.mailFrom || (contactOf(files)?.technicalContact[0] ?? '');
    return {
        command: inputs.command,
        slug: inputs.organization,
        integration: contactOf(files),
        store: null,
        mailer: inputs.smtpUrl === '' ? null : openMailer(inputs.smtpUrl, from),
        folder: (0,report_folder/* createReportFolder */.h)({ path: inputs.reportPath, redact: redactor.redact }),
        log,
        redact: redactor.redact,
        links: { run: surroundings.runUrl, troubleshooting: `${repository}${page}` },
        showsCountsOnly: (0,public_repository/* isPublicRepository */.G)(surroundings) && !inputs.publicRepository,
    };
}
/** Loaded when there is a mail to send, which is seldom. */
function openMailer(smtpUrl, from) {
    return {
        send: async (mail) => (await __webpack_require__.e(/* import() */ 253).then(__webpack_require__.bind(__webpack_require__, 6253))).createMailer({ smtpUrl, from }).send(mail),
    };
}
/** Whom to tell: also when another file is wrong, as long as integration.yml itself can be read. */
function contactOf({ integration, written, slug }) {
    if (integration !== null)
        return integration;
    const contact = written.integration?.technical_contact;
    if (contact === undefined)
        return null;
    return { organization: written.integration?.organization ?? slug, technicalContact: [contact].flat() };
}
const now = () => new Date().toISOString();
function invalidFiles(files) {
    return files.problems
        .filter((problem) => problem.severity === 'error')
        .map(({ file, line, column, message, fix }) => ({
        ...(0,core_problem/* runProblem */.d)({ code: 'CONFIG_INVALID', message: `${file}:${String(line)}:${String(column)} ${message} ${fix}` }),
        action: 'validate',
    }));
}
function pausedResult() {
    const nothing = { plan: null, drift: null, evidence: null, notes: [], isDryRun: false, next: null };
    return { status: 'paused', at: now(), counts: core_report/* NO_COUNTS */.lZ, problems: [], ...nothing };
}


/***/ }),

/***/ 9256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ planPeople)
});

// EXTERNAL MODULE: ./.build/lib/core/assess.js + 1 modules
var assess = __webpack_require__(1483);
// EXTERNAL MODULE: ./.build/lib/core/fingerprint.js
var fingerprint = __webpack_require__(1131);
// EXTERNAL MODULE: ./.build/lib/core/problem.js
var problem = __webpack_require__(7316);
;// CONCATENATED MODULE: ./.build/lib/core/claimed-numbers.js
// A linked user who is to get the employee number of somebody whom nobody read in this run: two employees would have one number.



/** The same assessments; refused is whoever takes the employee id of an active user of somebody who is not among them. */
function withoutClaimedNumbers(assessments, context) {
    const read = new Set(assessments.map((one) => one.ukgEmployeeId));
    return assessments.map((one) => {
        if (!isRenumbered(one, context))
            return one;
        const user = context.userByEmployeeId(one.employeeId);
        const owner = user === null ? undefined : context.ownerOf(user);
        if (owner === undefined || read.has(owner) || context.users.get(owner)?.active !== true)
            return one;
        const message = `UKG employee ${one.ukgEmployeeId} has the employee number of ${owner} now, so nothing was written. Correct the employee number of the wrong one in UKG.`;
        return (0,assess/* refusedWith */.P0)(one, (0,problem/* problemOf */.Z)(one, { code: 'IDENTITY_CONFLICT', field: 'employee_id', message }));
    });
}
/** Somebody without a user is looked up by his employee id in any case. */
function isRenumbered(one, { users, digests }) {
    const known = users.get(one.ukgEmployeeId);
    if (one.verdict.kind !== 'present' || one.employeeId === '' || known === undefined || known.userId === null)
        return false;
    return ((0,fingerprint/* changedFields */.E0)(one.ukgEmployeeId, { employee_id: one.employeeId }, known.fingerprint, digests).changed.length > 0);
}

// EXTERNAL MODULE: ./.build/lib/core/identity.js
var identity = __webpack_require__(1013);
// EXTERNAL MODULE: ./.build/lib/core/managers.js
var managers = __webpack_require__(2179);
;// CONCATENATED MODULE: ./.build/lib/core/look-up.js


function lookUpsFor(assessments, users, integration, digests) {
    return assessments.flatMap((one) => {
        const known = users.get(one.ukgEmployeeId);
        const isLinked = known !== undefined && known.userId !== null;
        if (isLinked && !needsReading(one, known, integration, digests))
            return [];
        if (!mayBeWritten(one, known, integration))
            return [];
        const { ukgEmployeeId, employeeId, email } = one;
        return [{ ukgEmployeeId, employeeId, userId: known?.userId ?? null, email }];
    });
}
/** Of those out of scope only somebody whom the state knows, and whose user goes off with it. */
function mayBeWritten(one, known, integration) {
    if (one.verdict.kind === 'excluded')
        return known !== undefined && integration.filter.whenOutOfScope === 'deactivate';
    return one.verdict.kind === 'present' || one.verdict.kind === 'leaver';
}
/** The fingerprint lacks a field: it is newly mapped, or was written under another key. */
function needsReading(one, known, integration, digests) {
    if (one.verdict.kind !== 'present' || !known.active)
        return false;
    const manager = integration.mapping.find(managers/* isSupervisor */.zA);
    const isManagerSent = manager !== undefined && (one.supervisorId !== '' || manager.default !== null || manager.whenEmpty === 'clear');
    const names = Object.keys(one.verdict.desired.fields);
    return !(0,fingerprint/* coversFields */.mE)(isManagerSent ? [...names, 'manager_id'] : names, known.fingerprint, digests);
}
/** Users by the digest of their employee id: those of the state, and those whom nobody owned at the last full comparison. */
function indexByEmployeeId(state, digests) {
    let index = null;
    return (employeeId) => {
        index ??= buildIndex(state);
        return employeeId === '' ? null : (index.get((0,fingerprint/* employeeIdDigest */.Mv)(employeeId, digests)) ?? null);
    };
}
function buildIndex(state) {
    const index = new Map(state.unlinked.map((user) => [user.digest, user.userId]));
    for (const known of state.users.values()) {
        const digest = (0,fingerprint/* employeeIdDigestOf */.JM)(known.fingerprint);
        if (digest !== null && known.userId !== null)
            index.set(digest, known.userId);
    }
    return index;
}

;// CONCATENATED MODULE: ./.build/lib/core/owners.js
function ownersOf(users) {
    let owners = null;
    return (user) => {
        owners ??= new Map([...users.values()].flatMap((known) => known.userId === null ? [] : [[known.userId, known.ukgEmployeeId]]));
        return owners.get(user);
    };
}

// EXTERNAL MODULE: ./.build/lib/core/plan.js + 4 modules
var plan = __webpack_require__(3953);
// EXTERNAL MODULE: ./.build/lib/core/unknown-labels.js
var unknown_labels = __webpack_require__(9621);
// EXTERNAL MODULE: ./.build/lib/core/values.js
var values = __webpack_require__(6409);
// EXTERNAL MODULE: ./.build/lib/failure.js
var failure = __webpack_require__(53);
;// CONCATENATED MODULE: ./.build/lib/find-users.js


/** Betterworks that does not answer for so many people in a row is out of reach, and the run with it. */
const UNANSWERED_IN_A_ROW = 5;
/** At most three calls a person, one in the common case. Throws when Betterworks refuses the sign-in or is out of reach. */
async function findUsers(lookUps, reader, userByEmployeeId) {
    const found = new Map();
    const unanswered = new Map();
    let inARow = 0;
    const ask = async (one) => {
        if (inARow >= UNANSWERED_IN_A_ROW)
            return;
        try {
            found.set(one.ukgEmployeeId, await findUser(one, reader, userByEmployeeId));
            inARow = 0;
        }
        catch (error) {
            if (!(error instanceof failure/* RunFailure */.a) || error.code !== 'BETTERWORKS_UNAVAILABLE')
                throw error;
            unanswered.set(one.ukgEmployeeId, error.message);
            inARow += 1;
            if (inARow >= UNANSWERED_IN_A_ROW)
                throw error;
        }
    };
    await Promise.all(lookUps.map(ask));
    return { found, unanswered };
}
async function findUser(one, reader, userByEmployeeId) {
    const linked = one.userId === null ? null : await reader.readById(one.userId);
    if (linked)
        return linked;
    const byEmail = one.email === '' ? null : await reader.readByEmail(one.email);
    if (byEmail)
        return byEmail;
    const remembered = userByEmployeeId(one.employeeId);
    if (remembered === null || remembered === one.userId)
        return null;
    const user = await reader.readById(remembered);
    return user !== null && (0,values/* isSameEmployeeId */.i3)(user.employeeId, one.employeeId) ? user : null;
}

;// CONCATENATED MODULE: ./.build/lib/plan-people.js









/** Plans the changes of these people against the state, asking Betterworks only about those who are not certain. */
async function planPeople(ports, request, state, people) {
    const { integration, digests } = request;
    const { employees, assessor, at } = people;
    const { users } = state;
    const context = assessor.context();
    // UKG is asked for the supervisors while people are assessed here.
    const asking = people.supervisors.idsFor(employees);
    asking.catch(() => undefined);
    const assessed = await assessor.assess(employees);
    const isUnreadable = integration.delivery === 'sftp';
    const { assessments: settled, successors } = (0,identity/* resolveIdentities */.h)(assessed, (id) => users.get(id)?.active ?? isUnreadable);
    const [userByEmployeeId, ownerOf] = [indexByEmployeeId(state, digests), ownersOf(users)];
    const assessments = withoutClaimedNumbers(settled, { users, digests, userByEmployeeId, ownerOf });
    const lookUps = integration.delivery === 'api' ? lookUpsFor(assessments, users, integration, digests) : [];
    const supervisorIds = await asking;
    const { found, unanswered } = await findUsers(lookUps, ports.reader, userByEmployeeId);
    const supervisors = isUnreadable
        ? await supervisorsInScope(ports.source, people, context, users)
        : new Set();
    const planning = (0,plan/* planChanges */.X)(assessments.map((one) => waiting(one, unanswered)), {
        ...context,
        state,
        digests,
        at,
        users,
        found,
        successors,
        supervisorIds,
        isKnownUser: (id) => users.has(id) || supervisors.has(id),
        taken: new Map(),
        ownerOf,
    });
    return { ...planning, problems: [...planning.problems, ...(0,unknown_labels/* unknownLabels */.i)(employees, integration)] };
}
/**
 * Where users cannot be read, a supervisor whom the state does not know is taken to have one when he is employed and in
 * scope: a row without him could part him from those who report to him.
 */
async function supervisorsInScope(source, { employees }, context, users) {
    const read = new Set(employees.map((employee) => employee.ukgEmployeeId));
    const named = employees.flatMap(({ rows }) => rows.map((row) => row.supervisorId));
    const unknown = [...new Set(named)].filter((id) => id !== '' && !read.has(id) && !users.has(id)).sort();
    const supervisors = await source.readEmployees(unknown);
    const present = supervisors.map((one) => (0,assess/* assess */.no)(one, context)).filter(({ verdict }) => verdict.kind === 'present');
    return new Set(present.map((one) => one.ukgEmployeeId));
}
/** Somebody about whom Betterworks did not answer waits for the next run. */
function waiting(one, unanswered) {
    const message = unanswered.get(one.ukgEmployeeId);
    if (message === undefined)
        return one;
    return (0,assess/* refusedWith */.P0)(one, (0,problem/* problemOf */.Z)(one, { code: 'BETTERWORKS_UNAVAILABLE', message }));
}


/***/ }),

/***/ 1647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isPublicRepository)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
// Whether the repository of the run is open to everybody, as the file of the event says.

/** True when the event says that anybody can read this repository. */
function isPublicRepository({ eventPath }) {
    if (eventPath === '')
        return false;
    const event = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(eventPath, 'utf8'));
    return event.repository?.private === false;
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
var render_words = __webpack_require__(1117);
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
        return [[words, (0,render_words/* grouped */.zD)(members.length), (0,markdown/* idList */.Mt)(members.map(idOfChange).sort(), most), fieldCounts(members)]];
    });
    const part = (0,markdown/* table */.tp)(['Change', ':People', 'Employee ids', 'Fields'], rows);
    if (status === 'stopped' || isDryRun)
        return `### Planned changes\n\n${part}`;
    return (0,markdown/* folded */.TM)(`The plan of this run: ${(0,render_words/* countOf */.pq)(changes.length, 'change')}`, part);
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
        .map(({ field, count }) => `${(0,markdown/* code */.aY)(field)} ${(0,render_words/* grouped */.zD)(count)}`)
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
        return [[words, (0,render_words/* grouped */.zD)(members.length), (0,markdown/* idList */.Mt)(members.map(idOfDrift).sort(), MOST_IDS)]];
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
    const rows = byDate.map(([on, people]) => [(0,render_words/* weekdayOf */.Up)(on), idsOf(people, 'create'), idsOf(people, 'deactivate')]);
    const later = Math.max(0, counts.scheduled - soon.length);
    const more = later > 0 ? `\n\n${(0,render_words/* countOf */.pq)(later, 'more person is', 'more people are')} scheduled for later.` : '';
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
        .map((each) => [(0,markdown/* code */.aY)(each.ukgEmployeeId), (0,markdown/* code */.aY)(each.code), (0,render_words/* momentOf */.Et)(each.firstSeen), (0,render_words/* grouped */.zD)(each.attempts)]);
    const rest = held.length - rows.length;
    const cut = rest > 0 ? `\n\n${(0,render_words/* grouped */.zD)(rest)} more in \`plan.json\` of the report.` : '';
    const part = (0,markdown/* table */.tp)(['UKG employee id', 'Because of', 'Since', ':Tries'], rows) + cut;
    return (0,markdown/* folded */.TM)(`Held, tried again at every run: ${(0,render_words/* countOf */.pq)(held.length, 'employee')}`, part);
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
                (0,render_words/* grouped */.zD)(members.length),
                (0,markdown/* idList */.Mt)(members.map((each) => each.ukgEmployeeId), MOST_IDS),
            ],
        ];
    });
    const part = (0,markdown/* table */.tp)(['Reason', 'Line', ':People', 'UKG employee ids'], rows);
    return (0,markdown/* folded */.TM)(`Left out by filter or mapping: ${(0,render_words/* countOf */.pq)(excluded.length, 'employee')}`, part);
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
        `**${(0,render_words/* statusSentence */.Au)(report)}**`,
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
    return `${(0,markdown/* paragraphs */.qN)([headline(report), `**${(0,render_words/* statusSentence */.Au)(report)}**`, countsPart(report), note])}\n`;
}
function headline({ status, organization, command }) {
    return `## ${render_words/* statusSign */.qD[status]} ${(0,escape_markdown/* escapeMarkdown */.F)(organization)}: ${(0,escape_markdown/* escapeMarkdown */.F)(command)}`;
}
function approvalPart(report) {
    const digest = (0,render_words/* digestToApprove */.V8)(report);
    if (digest === null)
        return null;
    const steps = (0,render_words/* approvalSteps */.VW)(report).map((step, index) => `${String(index + 1)}. ${step}`);
    return `### What to do now\n\nDigest of the stopped plan: ${(0,markdown/* code */.aY)(digest)}\n\n${steps.join('\n')}`;
}
function countsPart({ counts, evidence, isDryRun }) {
    if (evidence === null && Object.values(counts).every((count) => count === 0))
        return null;
    const writes = isDryRun ? WOULD_BE_WRITTEN : WRITTEN;
    const head = [...writes, 'Unchanged', 'Left out by filter', 'Held', 'Scheduled', 'Problems'].map((title) => `:${title}`);
    const { created, updated, deactivated, reactivated, unchanged, excluded, held, scheduled, problems } = counts;
    const row = [created, updated, deactivated, reactivated, unchanged, excluded, held, scheduled, problems];
    return (0,markdown/* table */.tp)(head, [row.map(render_words/* grouped */.zD)]);
}
/** Only for the commands that read people: the others have no evidence to show. */
function evidencePart(report) {
    const isReading = ['plan', 'sync', 'reconcile'].includes(report.command) && report.status !== 'paused';
    return isReading || report.evidence !== null ? (0,render_words/* evidenceSentence */.fT)(report) : null;
}
const WOULD_BE_WRITTEN = ['Would create', 'Would update', 'Would deactivate', 'Would reactivate'];
const WRITTEN = ['Created', 'Updated', 'Deactivated', 'Reactivated'];
function problemsPart({ problems, links }) {
    if (problems.length === 0)
        return null;
    const rows = (0,problem_groups/* groupProblems */.U)(problems).map((group) => [
        `**${(0,escape_markdown/* escapeMarkdown */.F)(group.title)}**<br>${(0,markdown/* link */.nf)(group.code, (0,problem_catalog/* helpUrl */.xR)(links.troubleshooting, group.code))}`,
        (0,render_words/* grouped */.zD)(group.count),
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
            (0,render_words/* limitWords */.vd)(reading.limit),
            (0,render_words/* grouped */.zD)(reading.value),
            reading.allowed === null ? 'no limit' : (0,render_words/* grouped */.zD)(reading.allowed),
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
        (0,render_words/* momentOf */.Et)(problem.firstSeen),
        (0,render_words/* grouped */.zD)(problem.attempts),
    ]);
    const rest = problems.length - rows.length;
    const cut = rest > 0 ? `\n\n${(0,render_words/* grouped */.zD)(rest)} more in \`errors.csv\` of the report.` : '';
    const head = ['Employee id', 'UKG employee id', 'Code', 'Field', 'What happened', 'Since', ':Tries'];
    return (0,markdown/* folded */.TM)(`Every problem, one by one (${(0,render_words/* grouped */.zD)(problems.length)})`, (0,markdown/* table */.tp)(head, rows) + cut);
}
function footer({ at, links, cursor, slug }) {
    const cursorWords = cursor === null ? '' : ` · UKG is read up to ${(0,render_words/* momentOf */.Et)(cursor)}`;
    const parts = [`${(0,render_words/* momentOf */.Et)(at)}${cursorWords}`, `files: artifact ${(0,markdown/* code */.aY)(`sync-report-${slug}`)} of the run`];
    const help = (0,markdown/* link */.nf)('When something is wrong', links.troubleshooting);
    return `---\n\n${[...parts, help].join(' · ')}`;
}


/***/ }),

/***/ 1952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ createSupervisors)
/* harmony export */ });
/* harmony import */ var _core_assess_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1483);
/* harmony import */ var _core_pick_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8903);
// Asks UKG for the employee ids of supervisors: a batch as soon as it is full, while the feed is still read.


/** `context` is asked for when rows of supervisors are read. */
function createSupervisors(source, integration, context) {
    const isMapped = integration.mapping.some((entry) => entry.field === 'manager_id');
    const byNumber = isMapped && isNumberEnough(integration);
    const asked = new Set();
    const answers = [];
    let waiting = [];
    function ask(people) {
        if (people.length === 0)
            return;
        const answer = source.readSupervisors(people);
        // Whoever waits for all of them hears of its failure.
        answer.catch(() => undefined);
        answers.push(answer);
    }
    /** Of those who share a supervisor the first stands for all. */
    function take(people, isOther) {
        for (const one of people) {
            const unknown = supervisorsOf([one]).filter((supervisor) => !asked.has(supervisor) && isOther(supervisor));
            if (unknown.length === 0)
                continue;
            for (const supervisor of unknown)
                asked.add(supervisor);
            waiting.push(one);
        }
    }
    return {
        meanwhile: (people) => {
            if (!byNumber)
                return;
            const read = idsOf(people);
            take(people, (supervisor) => !read.has(supervisor));
            const { supervisorsAtOnce } = source;
            while (waiting.length >= supervisorsAtOnce)
                ask(waiting.splice(0, supervisorsAtOnce));
        },
        idsFor: async (people) => {
            if (!isMapped)
                return new Map();
            const read = idsOf(people);
            const isOther = (supervisor) => !read.has(supervisor);
            if (!byNumber)
                return ownIds(source, supervisorsOf(people).filter(isOther), context);
            // Who was read since needs no question any more.
            waiting = waiting.filter((one) => supervisorsOf([one]).some(isOther));
            take(people, isOther);
            ask(waiting.splice(0));
            return new Map((await Promise.all(answers)).flatMap((answer) => [...answer]));
        },
    };
}
function isNumberEnough(integration) {
    const entry = integration.mapping.find((one) => one.field === 'employee_id');
    return entry?.source.kind === 'row' && entry.source.name === 'employee_number' && entry.lookup === null;
}
function idsOf(people) {
    return new Set(people.map((employee) => employee.ukgEmployeeId));
}
function supervisorsOf(people) {
    const ids = people.flatMap(({ rows }) => rows.map((row) => row.supervisorId)).filter((id) => id !== '');
    return [...new Set(ids)].sort();
}
async function ownIds(source, supervisors, context) {
    if (supervisors.length === 0)
        return new Map();
    const { integration, tables } = context();
    return new Map((await source.readEmployees(supervisors)).flatMap((employee) => {
        const picked = (0,_core_pick_row_js__WEBPACK_IMPORTED_MODULE_1__/* .pickRow */ .sR)(employee.rows);
        if (picked.kind === 'tie')
            return [];
        const id = (0,_core_assess_js__WEBPACK_IMPORTED_MODULE_0__/* .mappedEmployeeId */ .fU)(integration, { employee, row: picked.row, tables });
        return id === null ? [] : [[employee.ukgEmployeeId, id]];
    }));
}


/***/ }),

/***/ 8460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ plan),
  O: () => (/* binding */ sync)
});

// EXTERNAL MODULE: ./.build/lib/assessor.js
var lib_assessor = __webpack_require__(2132);
// EXTERNAL MODULE: ./.build/lib/core/lost-held.js
var lost_held = __webpack_require__(8173);
// EXTERNAL MODULE: ./.build/lib/core/next-state.js
var next_state = __webpack_require__(5314);
;// CONCATENATED MODULE: ./.build/lib/core/remembered-digests.js
/** Remembers the digests of the first `most` fields; a run about so many people that this is exceeded works out the others anew. */
function rememberDigests(digests, most) {
    const people = new Map();
    let room = most;
    const taken = {
        get(id, field, value) {
            const before = people.get(id)?.get(field);
            return before?.value === value ? before.digest : undefined;
        },
        add(id, field, value, digest) {
            if (room === 0)
                return;
            room -= 1;
            const fields = people.get(id) ?? new Map();
            fields.set(field, { value, digest });
            people.set(id, fields);
        },
    };
    return { ...digests, taken };
}

// EXTERNAL MODULE: ./.build/lib/core/report.js
var report = __webpack_require__(2957);
// EXTERNAL MODULE: ./.build/lib/core/window.js
var core_window = __webpack_require__(387);
// EXTERNAL MODULE: ./.build/lib/failure.js
var failure = __webpack_require__(53);
// EXTERNAL MODULE: ./.build/lib/plan-people.js + 4 modules
var plan_people = __webpack_require__(9256);
// EXTERNAL MODULE: ./.build/lib/core/pick-row.js
var pick_row = __webpack_require__(8903);
// EXTERNAL MODULE: ./.build/lib/turn.js
var turn = __webpack_require__(4412);
;// CONCATENATED MODULE: ./.build/lib/read-people.js


/** Changed people from the feed; held, due and unclear ones from the detail lists, which know more. */
async function readPeople(source, state, window, { today, meanwhile }) {
    const reading = source.readChanges(window, meanwhile);
    reading.catch(() => undefined);
    await (0,turn/* turn */.w)();
    // The first look at a calendar takes longer than all that follow; UKG has been asked and does not wait for it.
    const day = today();
    const { employees: changed, pages } = await reading;
    const ids = detailsNeeded(changed, state, day);
    const detailed = new Map((await source.readEmployees(ids)).map((employee) => [employee.ukgEmployeeId, employee]));
    const seen = new Set(changed.map((employee) => employee.ukgEmployeeId));
    const merged = changed.map((employee) => mergeReadings(employee, detailed.get(employee.ukgEmployeeId)));
    const others = [...detailed.values()].filter((employee) => !seen.has(employee.ukgEmployeeId));
    return { employees: await source.readUserDefined([...merged, ...others]), pages };
}
/**
 * Held and due people who did not change; changed people of whom the feed shows a termination without its reason, unless their
 * user is off; and changed people with several living rows, of which the feed does not say whose company is home.
 */
function detailsNeeded(changed, state, today) {
    const seen = new Set(changed.map((employee) => employee.ukgEmployeeId));
    const due = state.scheduled.filter((entry) => entry.on <= today).map((entry) => entry.ukgEmployeeId);
    const waiting = [...state.held.map((entry) => entry.ukgEmployeeId), ...due].filter((id) => !seen.has(id));
    const unclear = changed
        .filter(({ rows, ukgEmployeeId }) => (0,pick_row/* needsDetails */.mQ)(rows) && !((0,pick_row/* isUnsureLeaver */.mE)(rows) && state.users.get(ukgEmployeeId)?.active === false))
        .map((employee) => employee.ukgEmployeeId);
    return [...new Set([...waiting, ...unclear])].sort();
}
/** The detail rows count; what only the feed carries is kept. Without detail rows the feed's stand. */
function mergeReadings(fed, detailed) {
    if (detailed === undefined)
        return fed;
    const values = fed.rows[0]?.values ?? {};
    const rows = detailed.rows.map((row) => {
        const own = fed.rows.find((other) => other.companyId === row.companyId)?.values;
        return { ...row, values: { ...onlyKnown(values), ...own, ...row.values } };
    });
    return { ...detailed, rows };
}
/** Of another company's row only the person's own values hold. */
function onlyKnown(values) {
    return Object.fromEntries(Object.entries(values).filter(([name]) => PERSONAL.has(name)));
}
const PERSONAL = new Set([
    'first_name',
    'middle_name',
    'last_name',
    'preferred_name',
    'prefix',
    'suffix',
    'email_address',
    'alternate_email_address',
    'country_code',
    'language_code',
    'person_id',
]);

// EXTERNAL MODULE: ./.build/lib/supervisors.js
var lib_supervisors = __webpack_require__(1952);
// EXTERNAL MODULE: ./.build/lib/write-plan.js + 1 modules
var write_plan = __webpack_require__(2854);
;// CONCATENATED MODULE: ./.build/lib/sync.js
// The story of a run: read what changed in UKG, decide, write Betterworks, remember. Each line is a stage of the README.











/** Of some ten thousand people; the memory that they take is bounded. */
const MOST_DIGESTS = 100_000;
/** Brings Betterworks in step with what changed in UKG since the cursor; the first run of an organization is its baseline. */
async function sync(ports, request) {
    const { state } = request.loaded;
    if (state === null)
        return (await Promise.all(/* import() */[__webpack_require__.e(824), __webpack_require__.e(44)]).then(__webpack_require__.bind(__webpack_require__, 8044))).baseline(ports, request);
    const remembering = { ...request, digests: rememberDigests(request.digests, MOST_DIGESTS) };
    const { planning, evidence, at } = await prepare(ports, remembering, state);
    const written = await (0,write_plan/* writePlan */.p)(ports, remembering, { planning, at, state });
    return { ...written, at, evidence, drift: null, isDryRun: false };
}
/** Everything up to the plan. Cannot write: its ports have no such method. */
async function plan(ports, request) {
    const { state } = request.loaded;
    if (state === null)
        return (await Promise.all(/* import() */[__webpack_require__.e(824), __webpack_require__.e(44)]).then(__webpack_require__.bind(__webpack_require__, 8044))).foreseeBaseline(ports, request);
    const { planning, evidence, at } = await prepare(ports, request, state);
    const after = (0,next_state/* afterApply */.zM)(state, { planning, outcomes: [], isComplete: true, at, digests: request.digests });
    const problems = [...planning.problems, ...(0,report/* limitProblems */.Kc)(planning.plan)];
    return {
        status: planning.plan.limits.some((limit) => limit.tripped) ? 'stopped' : (0,report/* statusOf */.c2)(problems),
        at,
        counts: {
            ...(0,write_plan/* seenIn */.v)(planning),
            ...(0,report/* countPlanned */.Wn)(planning.plan),
            held: after.held.length,
            scheduled: after.scheduled.length,
        },
        problems,
        plan: { ...planning.plan, held: after.held, scheduled: after.scheduled },
        drift: null,
        evidence,
        notes: planning.notes,
        isDryRun: true,
        next: null,
    };
}
/** The stages that read and decide. */
async function prepare(ports, request, state) {
    const { at, tables } = await ports.source.start();
    const choice = (0,core_window/* windowOf */.O)(state.cursor, at, request.since);
    if (!choice.ok)
        throw new failure/* RunFailure */.a('CONFIG_INVALID', choice.reason);
    const { window } = choice;
    const assessor = (0,lib_assessor/* createAssessor */.y)(request, state, { tables, at });
    const supervisors = (0,lib_supervisors/* createSupervisors */.e)(ports.source, request.integration, assessor.context);
    const { employees, pages } = await readPeople(ports.source, state, window, {
        today: assessor.today,
        meanwhile(people) {
            supervisors.meanwhile(people);
            assessor.meanwhile(people);
        },
    });
    ports.log.info(`Read ${String(employees.length)} people from UKG (${String(pages)} ${pages === 1 ? 'page' : 'pages'}, window ${window.from} to ${window.to}).`);
    const planning = await (0,plan_people/* planPeople */.j)(ports, request, state, { employees, assessor, supervisors, at });
    const problems = [...planning.problems, ...(0,lost_held/* lostHeld */.M)(state.held, planning.read)];
    return {
        planning: { ...planning, problems },
        at,
        evidence: { window, pages, people: employees.length, users: null },
    };
}


/***/ }),

/***/ 2854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ seenIn),
  p: () => (/* binding */ writePlan)
});

// EXTERNAL MODULE: ./.build/lib/core/dates.js
var dates = __webpack_require__(5182);
// EXTERNAL MODULE: ./.build/lib/core/next-state.js
var next_state = __webpack_require__(5314);
// EXTERNAL MODULE: ./.build/lib/core/problem.js
var problem = __webpack_require__(7316);
// EXTERNAL MODULE: ./.build/lib/core/limits.js
var limits = __webpack_require__(1871);
// EXTERNAL MODULE: ./.build/lib/core/stopped-plan.js
var stopped_plan = __webpack_require__(7788);
;// CONCATENATED MODULE: ./.build/lib/core/release.js



/** Decides over the whole plan, before its first write. */
function releaseOf(plan, context) {
    const tripped = plan.limits.filter((limit) => limit.tripped);
    if (tripped.length === 0 || context.approve === plan.digest)
        return { kind: 'go', changes: plan.changes, withheld: [], used: null };
    const approval = context.approvals.find((one) => refusal(one, plan, context) === null);
    if (approval === undefined)
        return { kind: 'stop', remarks: remarksOn(plan, context) };
    const { employees } = approval;
    if (employees === null)
        return { kind: 'go', changes: plan.changes, withheld: [], used: plan.digest };
    const kept = new Set(employees);
    const isReleased = (change) => limitOf(change, tripped) === null || kept.has(change.ukgEmployeeId);
    return {
        kind: 'go',
        changes: plan.changes.filter(isReleased),
        withheld: plan.changes.filter((change) => !isReleased(change)).map((change) => withheld(change, tripped, approval)),
        used: plan.digest,
    };
}
/** A broken source touches everybody whom the plan updates. */
const LIMITED = {
    deactivations: 'deactivate',
    deactivations_7_days: 'deactivate',
    deactivations_new_setup: 'deactivate',
    creations: 'create',
    updates: 'update',
    updates_new_fields: 'update',
    flapping: 'reactivate',
};
function limitOf(change, tripped) {
    return tripped.find(({ limit }) => ((0,limits/* isCountLimit */.pr)(limit) ? LIMITED[limit] : 'update') === change.kind) ?? null;
}
function withheld(change, tripped, approval) {
    const { limit } = limitOf(change, tripped);
    const message = `The ${change.kind} was held back: ${approval.place.file}:${String(approval.place.line)} approves other employees of this plan. Add the employee to a new approval, or correct him in UKG.`;
    return (0,problem/* problemOf */.Z)(change, { code: (0,limits/* codeOfLimit */.Ef)(limit), action: change.kind, message });
}
/** Why an approval does not let this plan through; null when it does. */
function refusal(approval, plan, { today, used, stops }) {
    const at = `${approval.place.file}:${String(approval.place.line)}`;
    if (!plan.digest.startsWith(approval.digest)) {
        return `${at} approves the plan ${otherPlan(approval.digest, plan, stops)}`;
    }
    if (approval.expires < today)
        return `${at} approves this plan but expired on ${approval.expires}. Write a later date if the plan is still right.`;
    if (used.includes(plan.digest))
        return `${at} approves this plan but was used before; an approval counts once.`;
    return null;
}
function remarksOn(plan, context) {
    const byHand = context.approve === null
        ? []
        : [`The input approve names the plan ${otherPlan(context.approve, plan, context.stops)}`];
    return [...byHand, ...context.approvals.map((approval) => refusal(approval, plan, context))];
}
/** Which plan was meant, which one this is, and how they differ. */
function otherPlan(digest, plan, stops) {
    const meant = stops.findLast((stop) => stop.digest.startsWith(digest));
    const why = meant === undefined
        ? 'That plan is not remembered: it is of long ago or very long, or its digest is not as it was printed.'
        : `UKG or the files have changed since. ${(0,stopped_plan/* differenceFrom */.mX)(meant, plan)}`;
    return `${digest.slice(0, 12)}…, and this run's plan is ${plan.digest.slice(0, 12)}… (${countsOf(plan.changes)}). ${why} Look at the new plan and approve its digest.`;
}
function countsOf(changes) {
    const count = (kind) => changes.filter((change) => change.kind === kind).length;
    return `${String(count('deactivate'))} deactivations, ${String(count('create'))} creations, ${String(count('reactivate'))} reactivations, ${String(count('update'))} updates`;
}

// EXTERNAL MODULE: ./.build/lib/core/report.js
var report = __webpack_require__(2957);
;// CONCATENATED MODULE: ./.build/lib/write-plan.js
// From a plan to writes and the next state: the release by limits and approvals, the apply, and what is remembered of it.





/** Writes what the limits and approvals let through. A stopped plan writes nothing and leaves the state as it is. */
async function writePlan(ports, request, { planning, at, state }) {
    const { integration, approve, approvals, digests } = request;
    const used = state.approvalsUsed ?? [];
    const stops = state.runs.flatMap(({ plan }) => plan ?? []);
    const today = (0,dates/* dayIn */.EE)(integration.timeZone, at);
    const release = releaseOf(planning.plan, { approve, approvals, used, stops, today });
    if (release.kind === 'stop')
        return stopped(planning, state, release.remarks);
    const released = {
        ...planning,
        plan: { ...planning.plan, changes: release.changes },
        problems: [...planning.problems, ...release.withheld],
        // Who approves some people of a plan has not said that the others' values may be forgotten.
        outlived: release.withheld.length === 0 ? planning.outlived : new Map(),
    };
    const { outcomes, stoppedBy } = await ports.apply(released, at);
    const applied = (0,next_state/* afterApply */.zM)(state, { planning: released, outcomes, isComplete: stoppedBy === null, at, digests });
    const next = release.used === null ? applied : { ...applied, approvalsUsed: [...used, release.used] };
    const broken = stoppedBy === null
        ? []
        : [(0,problem/* runProblem */.d)({ code: stoppedBy.code, message: `Writing to Betterworks stopped: ${stoppedBy.message}` })];
    const problems = [
        ...released.problems,
        ...outcomes.flatMap((outcome) => outcome.problems),
        ...broken,
    ];
    const already = outcomes.filter((outcome) => outcome.deed === 'unchanged').length;
    return {
        status: stoppedBy === null ? (0,report/* statusOf */.c2)(problems) : 'failed',
        counts: {
            ...seenIn(planning),
            ...(0,report/* countDeeds */.RF)(outcomes),
            unchanged: planning.unchanged + already,
            held: next.held.length,
            scheduled: next.scheduled.length,
        },
        problems,
        plan: { ...planning.plan, held: next.held, scheduled: next.scheduled },
        notes: [...planning.notes, ...untriedNote(outcomes, stoppedBy)],
        next,
    };
}
/** Without a broken connection, only the end of the run's time leaves changes untried. */
function untriedNote(outcomes, stoppedBy) {
    const untried = outcomes.filter((outcome) => outcome.deed === 'not-attempted').length;
    if (untried === 0 || stoppedBy !== null)
        return [];
    return [
        `The time of the run was over (input stop-after) before ${String(untried)} changes were tried. They are held, and the next run makes them.`,
    ];
}
function stopped(planning, state, remarks) {
    return {
        status: 'stopped',
        counts: { ...seenIn(planning), held: state.held.length, scheduled: state.scheduled.length },
        problems: [...planning.problems, ...(0,report/* limitProblems */.Kc)(planning.plan)],
        plan: planning.plan,
        notes: [...planning.notes, ...remarks],
        next: state,
    };
}
/** Counts of a run that wrote nothing. */
function seenIn(planning) {
    const { created, updated, deactivated, reactivated } = report/* NO_COUNTS */.lZ;
    return {
        created,
        updated,
        deactivated,
        reactivated,
        unchanged: planning.unchanged,
        excluded: planning.plan.excluded.length,
    };
}


/***/ })

};
;