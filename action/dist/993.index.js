"use strict";
exports.id = 993;
exports.ids = [993];
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
/* harmony import */ var _core_dates_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5182);
/* harmony import */ var _core_fill_rate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7329);
/* harmony import */ var _core_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1131);
/* harmony import */ var _core_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6409);
/* harmony import */ var _turn_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4412);
// Assesses people while UKG is still answering, and takes the digests that the plan compares by: a run waits for UKG's next
// page most of its time, and what is worked out meanwhile costs no time of its own.






/** How many people are assessed before answers are heard again. */
const IN_A_TURN = 50;
function createAssessor({ integration, digests }, { users, scheduled }, { tables, at }) {
    // By the row of a person who has one: it is all that is known of him. Somebody with more rows, on other pages, is assessed anew.
    const known = new WeakMap();
    const written = integration.mapping.filter(({ field }) => field !== _core_values_js__WEBPACK_IMPORTED_MODULE_3__/* .DEACTIVATION_DATE */ .h7);
    const looking = { users, digests, written };
    let made = null;
    let waiting = [];
    const context = () => (made ??= { integration, tables, today: (0,_core_dates_js__WEBPACK_IMPORTED_MODULE_4__/* .dayIn */ .EE)(integration.timeZone, at), announced: (0,_core_assess_js__WEBPACK_IMPORTED_MODULE_0__/* .announcedIn */ .ZI)(scheduled) });
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
    /** In turns, so that UKG's next answer is heard and the next question leaves before all are assessed. */
    function assessSome() {
        try {
            for (const employee of waiting.splice(0, IN_A_TURN))
                lookAhead(assessOne(employee), looking);
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
                    await (0,_turn_js__WEBPACK_IMPORTED_MODULE_5__/* .turn */ .w)();
            }
            return assessed;
        },
    };
}
/** Digests, and users who were looked at, are remembered; the differences themselves are the plan's business. */
function lookAhead(one, { users, digests, written }) {
    users.get(one.supervisorId);
    const user = users.get(one.ukgEmployeeId);
    if (user === undefined || one.verdict.kind !== 'present')
        return;
    (0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .changedFields */ .E0)(one.ukgEmployeeId, (0,_core_values_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalFields */ .WE)(one.verdict.desired.fields), user.fingerprint, digests);
    (0,_core_fill_rate_js__WEBPACK_IMPORTED_MODULE_1__/* .forgotten */ .Nq)(one, written, { users, digests });
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
    const picked = (0,pick_row/* pickRow */.sR)(employee.rows, context.today);
    if (picked.kind === 'tie')
        return tie(employee, picked.companies);
    const { row } = picked;
    const mapping = { employee, row, tables: context.tables };
    const employment = (0,core_employment/* employmentOf */.c)(row, context.today, context.announced?.get(row.ukgEmployeeId));
    const { integration } = context;
    const employeeId = mappedEmployeeId(integration, mapping) ?? numberOf(row);
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
/** UKG's employee number; one that cannot be written names nobody, neither himself nor a manager. */
function numberOf({ employeeNumber }) {
    return (0,map/* isWritable */.nH)(employeeNumber) ? employeeNumber : '';
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
function leavingDay(employment, mapping, context) {
    const { on, isDated, leftOn } = employment;
    const left = leftOn === undefined ? {} : { leftOn };
    const day = mappedText(context.integration, values/* DEACTIVATION_DATE */.h7, mapping);
    return day === null || day > context.today ? { on, isDated, ...left } : { on: day, isDated: true, ...left };
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
    const numbers = new Set(employee.rows.map(numberOf));
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

/***/ 3009:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ fateOf),
/* harmony export */   n: () => (/* binding */ dropsUsers)
/* harmony export */ });
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4580);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1131);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6409);
/* harmony import */ var _whole_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3987);




/** What becomes of one person, whose user or lack of one is `target`. */
function fateOf(one, target, context) {
    const fate = {
        change: null,
        problems: one.problems,
        excluded: null,
        scheduled: null,
        leaving: null,
        record: null,
        isUnchanged: false,
        settled: null,
        gone: null,
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
    const change = dropsUsers(context.integration) ? (0,_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .diffGone */ .FO)(one, target, context.today, context) : null;
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
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .hasEmployeeId */ .Qy)(user, one.employeeId);
}
/** Whether going out of scope is a reason to deactivate. */
function dropsUsers(integration) {
    return integration.filter.whenOutOfScope === 'deactivate' && mayDeactivate(integration);
}
function mayDeactivate(integration) {
    return integration.mapping.some((entry) => entry.field === _values_js__WEBPACK_IMPORTED_MODULE_2__/* .DEACTIVATION_DATE */ .h7);
}
function leaverFate(fate, { on, leftOn }, { one, target }, context) {
    const isUnsure = target.kind === 'existing' && !isCertain(one, target.user, context);
    const change = context.isReplaced || isUnsure ? null : (0,_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .diffGone */ .FO)(one, target, on, context);
    if (change === null)
        return {
            ...fate,
            isUnchanged: true,
            record: context.isReplaced ? goneRecord(one, context) : null,
            gone: isDelivered(target, context) ? (0,_whole_file_js__WEBPACK_IMPORTED_MODULE_3__/* .goneRow */ .S)(one) : null,
        };
    const { ukgEmployeeId } = one;
    const leaving = leftOn === undefined ? null : { ukgEmployeeId, on: leftOn, kind: 'deactivate' };
    if (mayDeactivate(context.integration))
        return { ...fate, change, leaving };
    const place = { file: context.integration.filter.place.file.replace(/filter\.ya?ml$/, 'mapping.yml'), line: 1 };
    const reason = 'has left, but deactivation_date is turned off in the mapping';
    return { ...fate, excluded: { ukgEmployeeId, reason, ...place } };
}
function isDelivered(target, { integration, isReplaced }) {
    const isOff = target.kind === 'known' && !target.known.active;
    return integration.delivery === 'sftp' && isOff && !isReplaced && mayDeactivate(integration);
}
/** Where a file is delivered, a record that a newer one replaced must never end the person: its leaving counts as written. */
function goneRecord({ ukgEmployeeId }, context) {
    if (context.integration.delivery === 'api')
        return null;
    return { ukgEmployeeId, userId: null, fingerprint: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintOf */ .ax)(ukgEmployeeId, {}, context.digests), active: false };
}
function presentFate(fate, verdict, { one, target }, context) {
    if (target.kind === 'taken')
        return { ...fate, problems: [...fate.problems, target.problem] };
    const { link } = context;
    const change = (0,_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .diffPresent */ .Ro)(one, target, link, context);
    if (change?.kind === 'create' && one.problems.some(isRefusedId))
        return { ...fate, problems: one.problems.map(withoutCreation) };
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
function isRefusedId({ code, field }) {
    return code === 'VALUE_INVALID' && field === 'employee_id';
}
/** He may be in Betterworks under another address: without the id that would tell, he could be made a second time. */
function withoutCreation(problem) {
    if (!isRefusedId(problem))
        return problem;
    const message = 'The value for employee_id is too long or has unprintable characters. A new user without it could be there twice, so nothing was written. Correct it in UKG.';
    return { ...problem, action: 'create', message };
}
/** Remembers a user who was looked up and is right already. */
function recordOf(one, target, desired, context) {
    if (target.kind !== 'existing')
        return null;
    const { ukgEmployeeId } = one;
    const previous = context.users.get(ukgEmployeeId)?.fingerprint;
    const fingerprint = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintOf */ .ax)(ukgEmployeeId, (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalFields */ .WE)(desired), context.digests, previous);
    return { ukgEmployeeId, userId: target.user.id, fingerprint, active: true };
}


/***/ }),

/***/ 7329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nq: () => (/* binding */ forgotten),
/* harmony export */   oB: () => (/* binding */ isForgettable),
/* harmony export */   zu: () => (/* binding */ readFillRates)
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
    const tallies = mapping.map(({ field }) => ({ field, lost: [], filled: 0 }));
    const outlived = new Map();
    for (const one of people) {
        const lost = [...(cleared.get(one.ukgEmployeeId) ?? []), ...forgotten(one, mapping, context)];
        for (const tally of tallies) {
            if (lost.includes(tally.field))
                tally.lost.push(one.ukgEmployeeId);
            else if (hasValue(one, tally.field))
                tally.filled += 1;
        }
        if (lost.length === 0)
            continue;
        const kept = mapping
            .filter((entry) => lost.includes(entry.field) && isForgettable(entry))
            .map(({ field }) => field);
        if (kept.length > 0)
            outlived.set(one.ukgEmployeeId, kept);
    }
    const ordered = tallies.sort(byField);
    const readings = ordered.map(readingOf);
    const losses = ordered.filter((_, at) => readings[at]?.tripped);
    return { readings, losses: losses.map(({ field, lost }) => [field, ...lost]), outlived };
}
/**
 * A value that Betterworks keeps although UKG has none is not remembered: it is no value of UKG that could be lost again.
 * The employee id is remembered all the same, for a rehire is found by it.
 */
function isForgettable(entry) {
    return (0,_map_js__WEBPACK_IMPORTED_MODULE_1__/* .isKeptWhenEmpty */ .Ie)(entry) && entry.field !== 'employee_id';
}
function readingOf({ field, lost, filled }) {
    const allowed = Math.max(LOSSES_FLOOR, Math.floor((lost.length + filled) / 2));
    return { limit: `fill_rate:${field}`, value: lost.length, allowed, tripped: lost.length > allowed };
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
function byField(a, b) {
    return a.field < b.field ? -1 : 1;
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

/***/ 1013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ resolveIdentities),
/* harmony export */   s: () => (/* binding */ isSamePerson)
/* harmony export */ });
/* harmony import */ var _assess_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1483);
/* harmony import */ var _packed_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7020);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7316);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6409);
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
    const at = (position) => people[position];
    const numbers = (0,_packed_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .createPackedGroups */ .t)((position) => at(position).employeeId);
    const emails = (0,_packed_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .createPackedGroups */ .t)((position) => (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)('email', at(position).email));
    const groupsOf = ({ several }) => several().map((group) => group.map(at));
    for (const [position, one] of people.entries()) {
        if (!isCandidate(one, hasActiveUser))
            continue;
        numbers.add(position);
        emails.add(position);
    }
    return [
        { what: 'employee number', groups: groupsOf(numbers) },
        { what: 'e-mail address', groups: groupsOf(emails) },
    ];
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
    return (0,_assess_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedWith */ .P0)(one, (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problemOf */ .Z)(one, { code: 'IDENTITY_CONFLICT', message }));
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
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEmployeeId */ .Qy)(user, one.employeeId) && context.users.get(owner)?.active === false;
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
/* harmony export */   CW: () => (/* binding */ managerIdOf),
/* harmony export */   XF: () => (/* binding */ managersFirst),
/* harmony export */   r7: () => (/* binding */ linkManagers),
/* harmony export */   zA: () => (/* binding */ isSupervisor)
/* harmony export */ });
/* harmony import */ var _map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8457);
/* harmony import */ var _packed_finder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(288);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7316);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6409);




const NO_LINK = { fields: {}, waitsFor: null, problem: null };
/** Links of all present people; none where the mapping does not take the manager from UKG's supervisor. */
function linkManagers(assessments, integration, context) {
    const mapping = integration.mapping.find(isSupervisor);
    if (mapping === undefined)
        return new Map();
    const find = (0,_packed_finder_js__WEBPACK_IMPORTED_MODULE_1__/* .finderAmong */ .l)(assessments);
    const link = { ...context, mapping, find, circles: peopleInCircles(assessments, find) };
    return {
        get: (id) => {
            const one = find(id);
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
/** What is sent as `manager_id` of those who report to the employee with this id. */
function managerIdOf(employeeId, mapping) {
    return (0,_map_js__WEBPACK_IMPORTED_MODULE_0__/* .lookedUp */ .A6)(mapping, employeeId) ?? employeeId;
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
    const manager = context.find(supervisor);
    const employeeId = manager?.employeeId ?? context.supervisorIds.get(supervisor) ?? '';
    const isPlanned = isPresent(manager);
    if (!(isPlanned || context.isKnownUser(supervisor)))
        return notFound(one, noUser(supervisor));
    if (employeeId === '' || !(0,_map_js__WEBPACK_IMPORTED_MODULE_0__/* .isWritable */ .nH)(employeeId))
        return notFound(one, noNumber(supervisor));
    return {
        fields: { manager_id: managerIdOf(employeeId, context.mapping) },
        waitsFor: isPlanned ? supervisor : null,
        problem: null,
    };
}
function withoutSupervisor(mapping) {
    if (mapping.default !== null)
        return { ...NO_LINK, fields: { manager_id: mapping.default } };
    return mapping.whenEmpty === 'clear' ? { ...NO_LINK, fields: { manager_id: '' } } : NO_LINK;
}
function noUser(supervisor) {
    return `The supervisor ${supervisor} has no user in Betterworks yet, so the employee was written without a manager. The link is made as soon as the supervisor is there; if he should be, check the filter and his own problems.`;
}
function noNumber(supervisor) {
    return `UKG gives no employee id of the supervisor ${supervisor}, so the employee was written without a manager. Enter the supervisor's employee number in UKG; the link is made by the next run.`;
}
/** The link that waits for the manager. */
function notFound(one, message) {
    return {
        fields: {},
        waitsFor: null,
        problem: (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problemOf */ .Z)(one, { code: 'MANAGER_NOT_FOUND', field: 'manager_id', action: 'link', message }),
    };
}
function broken(one, code, what) {
    const message = `${what}; everything but the manager was written. Correct the supervisor in UKG.`;
    return {
        fields: {},
        waitsFor: null,
        problem: (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problemOf */ .Z)(one, { code, field: 'manager_id', action: 'link', message }),
    };
}
/** UKG id of the supervisor, null when there is none. */
function supervisorOf(one) {
    return one.supervisorId === '' ? null : one.supervisorId;
}
function supervisorsAmong(people) {
    const supervisors = new Set();
    for (const one of people) {
        const supervisor = supervisorOf(one);
        if (supervisor !== null)
            supervisors.add(supervisor);
    }
    return supervisors;
}
/** Everybody who is his own indirect supervisor: in a circle each is somebody's. Each supervisor is walked once. */
function peopleInCircles(people, find) {
    const inCircle = new Set();
    const walked = new Set();
    for (const start of supervisorsAmong(people)) {
        const path = [];
        const onPath = new Set();
        let at = start;
        while (at !== null && !walked.has(at) && !onPath.has(at)) {
            const one = find(at);
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
        .map((change) => ({ change, start: (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .canonical */ .$N)('hire_date', change.desired['hire_date']) || '9999-99-99' }))
        .sort((a, b) => (a.start === b.start ? a.change.ukgEmployeeId < b.change.ukgEmployeeId : a.start < b.start) ? -1 : 1)
        .map(({ change }) => change);
}


/***/ }),

/***/ 288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ finderAmong)
/* harmony export */ });
/* harmony import */ var _packed_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1934);

function finderAmong(people) {
    const index = (0,_packed_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createPackedIndex */ .d)((position) => people[position].ukgEmployeeId);
    for (const [position, { ukgEmployeeId }] of people.entries())
        index.set(ukgEmployeeId, position);
    return (id) => {
        const position = index.get(id);
        return position === undefined ? undefined : people[position];
    };
}


/***/ }),

/***/ 7020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ createPackedGroups)
/* harmony export */ });
/* harmony import */ var _packed_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1934);
// Who of a population has the same key as somebody else. Of a key that one person has only his position is kept: the keys of a
// population would fill the memory.

/** `keyAt` says the key of whoever stands at a position, `''` for none. */
function createPackedGroups(keyAt) {
    const first = (0,_packed_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createPackedIndex */ .d)(keyAt);
    const several = new Map();
    return {
        add: (position) => {
            const key = keyAt(position);
            if (key === '')
                return;
            const other = first.get(key);
            const group = several.get(key);
            if (group !== undefined)
                group.push(position);
            else if (other !== undefined)
                several.set(key, [other, position]);
            else
                first.set(key, position);
        },
        several: () => [...several.values()],
    };
}


/***/ }),

/***/ 9406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ planChanges)
});

// EXTERNAL MODULE: ./.build/lib/core/fate.js
var fate = __webpack_require__(3009);
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

// EXTERNAL MODULE: ./.build/lib/core/values.js
var values = __webpack_require__(6409);
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

// EXTERNAL MODULE: ./.build/lib/core/packed-groups.js
var packed_groups = __webpack_require__(7020);
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
        const message = messageOf(user, rivals);
        for (const one of rivals)
            if (one !== keeper)
                targets.set(one.ukgEmployeeId, loser(one, message));
    }
    return targets;
}
/** Those who found one user, where they are several. */
function findersOf(people, userFor) {
    const users = [];
    const groups = (0,packed_groups/* createPackedGroups */.t)((position) => String(users[position] ?? ''));
    for (const [position, one] of people.entries()) {
        users.push(userFor(one));
        groups.add(position);
    }
    return groups
        .several()
        .map((group) => [users[group[0]], group.map((position) => people[position])]);
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
/** One message for all of them; with many it names some, for each would bear all the others. */
const MOST_NAMED = 10;
function messageOf(user, rivals) {
    const ids = rivals.slice(0, MOST_NAMED).map((rival) => rival.ukgEmployeeId);
    const more = rivals.length > MOST_NAMED ? ` and ${String(rivals.length - MOST_NAMED)} more` : '';
    return `Betterworks user ${String(user)} is found for several UKG employees (${ids.join(', ')}${more}) by e-mail address or employee id, so nothing was written to him. Correct the value of the wrong one in UKG.`;
}
function loser(one, message) {
    if (one.verdict.kind !== 'present')
        return { kind: 'none' };
    return { kind: 'taken', problem: (0,problem/* problemOf */.Z)(one, { code: 'IDENTITY_CONFLICT', action: 'link', message }) };
}

// EXTERNAL MODULE: ./.build/lib/core/setup.js + 1 modules
var core_setup = __webpack_require__(3079);
// EXTERNAL MODULE: ./.build/lib/core/whole-file.js
var whole_file = __webpack_require__(3987);
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
    const found = gathered(people, (one) => (0,fate/* fateOf */._)(one, targets.get(one.ukgEmployeeId) ?? (0,core_link/* targetOf */.$)(one, context), {
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
    const fill = (0,fill_rate/* readFillRates */.zu)(people, changes, { mapping, users: context.state.users, digests: context.digests });
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
        leaving: found.leaving,
        unchanged: found.unchanged,
        settled: [...found.settled, ...(0,whole_file/* withoutReused */.X)(found.gone, people)],
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
        leaving: [],
        records: [],
        settled: [],
        gone: [],
        withMissingCodes: [],
        unchanged: 0,
    };
    for (const one of people) {
        const { change, problems, excluded, scheduled, leaving, record, settled, gone, isUnchanged } = fate(one);
        if (change !== null)
            all.changes.push(change);
        if (excluded !== null)
            all.excluded.push(excluded);
        if (scheduled !== null)
            all.scheduled.push(scheduled);
        if (leaving !== null)
            all.leaving.push(leaving);
        if (record !== null)
            all.records.push(record);
        if (settled !== null)
            all.settled.push(settled);
        if (gone !== null)
            all.gone.push(gone);
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
        knownUsers: (0,known_users/* countKnown */.nc)(users, integration.delivery),
        runs: state.runs,
        at,
        isNewSetup: (0,core_setup/* isNewSetup */.kQ)(state.setup, setup),
        newFields: (0,core_setup/* newFields */.g7)(state.setup, setup),
    });
}
function byId(a, b) {
    return a.ukgEmployeeId < b.ukgEmployeeId ? -1 : 1;
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

/***/ 9621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ unknownLabels),
/* harmony export */   r: () => (/* binding */ labelsMissingIn)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7316);

/** One problem a label that nobody who was read has; none when nobody was read. */
function unknownLabels(employees, integration) {
    if (employees.length === 0 || !integration.mapping.some(({ source }) => source.kind === 'udf'))
        return [];
    return labelsMissingIn(new Set(employees.flatMap(({ userDefined }) => Object.keys(userDefined ?? {}))), integration);
}
/** One problem a mapped label that is not among these, the labels that the tenant has. */
function labelsMissingIn(known, integration) {
    return integration.mapping.flatMap(({ field, source, default: instead }) => {
        if (source.kind !== 'udf' || known.has(source.label))
            return [];
        const what = instead === null ? `${field} was left out for them` : `they have the default of ${field}`;
        const message = `UKG shows no user-defined field "${source.label}" for anybody who was read, so ${what}. Create the field in UKG, or correct its label in mapping.yml.`;
        return [(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .runProblem */ .d)({ code: 'UDF_UNKNOWN', message, field })];
    });
}


/***/ }),

/***/ 3987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ goneRow),
/* harmony export */   X: () => (/* binding */ withoutReused)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6409);

/** The row of a leaver who was delivered before; null without a day of UKG's own, or without what every row needs. */
function goneRow({ verdict }) {
    if (verdict.kind !== 'leaver' || !verdict.isDated)
        return null;
    const { fields, on } = verdict;
    const isWhole = _values_js__WEBPACK_IMPORTED_MODULE_0__/* .REQUIRED_FIELDS */ .Ws.every((name) => (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(name, fields[name]) !== '');
    return isWhole ? { ...fields, [_values_js__WEBPACK_IMPORTED_MODULE_0__/* .DEACTIVATION_DATE */ .h7]: on } : null;
}
/** The rows without those whose address or employee id has gone to somebody who is here: such a row would end him. */
function withoutReused(rows, people) {
    if (rows.length === 0)
        return rows;
    const [emails, ids] = [new Set(), new Set()];
    for (const { verdict, email, employeeId } of people) {
        if (verdict.kind === 'leaver')
            continue;
        emails.add((0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)('email', email));
        if (employeeId !== '')
            ids.add((0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .plainEmployeeId */ .Kp)(employeeId));
    }
    return rows.filter((row) => !emails.has((0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)('email', row['email'])) &&
        !ids.has((0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .plainEmployeeId */ .Kp)((0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)('employee_id', row['employee_id']))));
}


/***/ }),

/***/ 1839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53);
// What GitHub says of the event that started the run, in the file that GITHUB_EVENT_PATH names.


/** Empty outside GitHub. Throws `CONFIG_INVALID` for a file that cannot be read: what it would say must not be guessed. */
function readEvent({ eventPath }) {
    if (eventPath === '')
        return {};
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(eventPath, 'utf8'));
    }
    catch (cause) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .RunFailure */ .a('CONFIG_INVALID', `The file ${eventPath} (GITHUB_EVENT_PATH) cannot be read as JSON. On a runner start the job again; elsewhere leave the variable out.`, { cause });
    }
}


/***/ }),

/***/ 4993:
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
            const reason = refusal.message.replace(/\.$/, '');
            const message = `Betterworks refused the value for ${field}: ${reason}. The field was left out. Correct the value in UKG or the mapping.`;
            return (0,core_problem/* problemOf */.Z)(change, { code: codeFor(field, refusal.code), field, action: change.kind, message, reason });
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

;// CONCATENATED MODULE: ./.build/lib/core/relink.js

function relinked(change, user) {
    if (user?.id === change.userId)
        return { kind: 'unsure' };
    const own = user !== null && (0,values/* hasEmployeeId */.Qy)(user, change.employeeId) ? user : null;
    if (own === null)
        return change.kind === 'deactivate'
            ? { kind: 'done', userId: null }
            : { kind: 'again', change: createdAnew(change) };
    if (change.kind === 'deactivate' && isOffBy(own, change))
        return { kind: 'done', userId: own.id };
    return { kind: 'again', change: { ...change, ...writtenTo(own, change) } };
}
function createdAnew(change) {
    return { ...change, kind: 'create', userId: null, fields: (0,values/* withoutEmpty */.C2)(change.desired) };
}
function writtenTo(own, { kind, fields, desired }) {
    return { userId: own.id, fields: kind === 'deactivate' ? fields : desired };
}
function isOffBy({ deactivationDate }, { fields }) {
    return deactivationDate !== null && deactivationDate <= String(fields[values/* DEACTIVATION_DATE */.h7]);
}

// EXTERNAL MODULE: ./.build/lib/failure.js
var failure = __webpack_require__(53);
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
    const code = error instanceof failure/* RunFailure */.a ? error.code : 'BETTERWORKS_UNAVAILABLE';
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
    if (user === null || !(0,values/* hasEmployeeId */.Qy)(user, change.employeeId)) {
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
/** A linked user who is gone is looked up again once, then created; a leaver without an address cannot be looked up. */
async function relink(start, means) {
    const { change } = start;
    if (change.kind === 'create' || !change.desired['email'])
        return unchanged(start, null, {});
    const found = await lookUp(change, means);
    if (!found.ok)
        return failed(start, found.refusal);
    const next = relinked(change, found.user);
    if (next.kind === 'unsure')
        return failed(start, NOT_GONE);
    if (next.kind === 'done')
        return unchanged(start, next.userId, {});
    return attempt({ ...start, change: next.change, isRelinked: true }, means.target, means.breaker);
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
        reason: refusal.message,
        action: change.kind,
        field: refusal.fields[0] ?? (refusal.code === 'EMAIL_TAKEN' ? 'email' : ''),
    });
    return { change, deed: 'failed', userId: change.userId, holds: {}, problems: [...start.problems, problem] };
}
function notAttempted(change) {
    const message = `The ${change.kind} was not tried, because the run stopped before it. The next run tries again.`;
    const problem = (0,core_problem/* problemOf */.Z)(change, { code: 'NOT_ATTEMPTED', message, action: change.kind });
    return { change, deed: 'not-attempted', userId: change.userId, holds: {}, problems: [problem] };
}

// EXTERNAL MODULE: ./.build/lib/conclude.js + 6 modules
var conclude = __webpack_require__(2189);
// EXTERNAL MODULE: ./.build/lib/config/problem.js
var problem = __webpack_require__(7205);
// EXTERNAL MODULE: ./.build/lib/config/validate.js + 13 modules
var validate = __webpack_require__(1863);
// EXTERNAL MODULE: ./.build/lib/core/redactor.js + 2 modules
var redactor = __webpack_require__(7439);
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
/**
 * The problems without the names of anybody of the plan in the reasons of Betterworks, and without the reasons beside them: a
 * reason may name others than the employee, his manager for one. Our own words keep theirs: among many people somebody's name
 * is one of them.
 */
function withoutNamesInReasons(problems, changes) {
    const said = new Set(problems.flatMap(({ reason = '' }) => wordsOf(reason)));
    if (said.size === 0)
        return problems;
    const { learn, keep, redact } = (0,redactor/* createRedactor */.l)({ secrets: [] });
    learn(changes.flatMap(personalValues).filter((value) => wordsOf(value).some((word) => said.has(word))));
    keep(changes.map(({ employeeId }) => employeeId));
    return problems.map(({ reason = '', ...problem }) => reason === '' ? problem : { ...problem, message: problem.message.replaceAll(reason, () => redact(reason)) });
}
/** In lower case and without accents. */
function wordsOf(text) {
    const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

// EXTERNAL MODULE: ./.build/lib/core/report.js
var report = __webpack_require__(2957);
;// CONCATENATED MODULE: ./.build/lib/idle-inputs.js
/** One sentence an input without an effect. */
function idleInputs({ command, apply, approve, since }) {
    const isComparing = command === 'reconcile';
    return [
        apply && command === 'sync'
            ? 'The input apply has no effect on sync, which brings over what changed. To write every difference between the two systems, choose the command reconcile with apply.'
            : '',
        approve !== null && isComparing && !apply
            ? 'The input approve has no effect on reconcile without apply, which only reports. Start it again with apply.'
            : '',
        since !== null && isComparing
            ? 'The input since has no effect on reconcile, which reads everybody. It belongs to the command sync.'
            : '',
    ].filter((sentence) => sentence !== '');
}

// EXTERNAL MODULE: ./.build/lib/inputs.js
var lib_inputs = __webpack_require__(5286);
// EXTERNAL MODULE: ./.build/lib/open-store.js
var open_store = __webpack_require__(8391);
// EXTERNAL MODULE: ./.build/lib/event.js
var lib_event = __webpack_require__(1839);
;// CONCATENATED MODULE: ./.build/lib/public-repository.js
// Whether the repository of the run is open to everybody: as the event's file says, else as GitHub does.

/**
 * Every event tells it but the schedule's. GitHub is asked then, once; when it does not tell either, the repository may be
 * public and counts so.
 */
async function isPublicRepository({ githubToken }, surroundings) {
    const isPrivate = (0,lib_event/* readEvent */.j)(surroundings).repository?.private;
    if (isPrivate !== undefined)
        return !isPrivate;
    const { apiUrl, graphqlUrl, eventName, repository } = surroundings;
    const [owner, repo] = repository.split('/');
    if (eventName !== 'schedule' || !owner || !repo || githubToken === '')
        return false;
    const { createOctokit, isPublic } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(413), __webpack_require__.e(666), __webpack_require__.e(475)]).then(__webpack_require__.bind(__webpack_require__, 4856));
    return (await isPublic(createOctokit({ token: githubToken, apiUrl, graphqlUrl }), { owner, repo })) ?? true;
}

// EXTERNAL MODULE: ./.build/lib/report-links.js
var report_links = __webpack_require__(2017);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./.build/lib/small-heap.js
// Keeps memory small where there is time for it: a full comparison waits for Betterworks' pages most of its time.

/** From now on garbage is collected as soon as the heap has grown a little; a version of V8 without these settings ignores them. */
function keepHeapSmall() {
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
    (0,external_node_v8_.setFlagsFromString)('--heap-growing-percent=15');
    // Or what is short-lived would pile up for as long as the old heap is marked: some thirty megabytes in a work without a wait.
    (0,external_node_v8_.setFlagsFromString)('--no-separate-gc-phases');
}

// EXTERNAL MODULE: ./.build/lib/sync.js + 2 modules
var sync = __webpack_require__(8460);
;// CONCATENATED MODULE: ./.build/lib/organization-story.js
// One organization's run as it goes on: tells the story that the command names, and concludes.
















/** `opening` is null where nothing is to be asked: the files are wrong, the organization is paused, or a question is answered. */
async function organizationStory(of, files, opening) {
    const { inputs, log } = of;
    const namesNobody = !inputs.publicRepository && (await isPublicRepository(inputs, of.surroundings));
    const context = { ...of, namesNobody };
    const edge = openEdge(context, files);
    if (files.integration === null || (0,problem/* hasErrors */.Cs)(files.problems))
        return withoutPlan(context, await concludeFailed(context, edge, invalidFiles(files)));
    const { integration } = files;
    if ((0,lib_inputs/* isAnswering */.t8)(inputs.command))
        return (await __webpack_require__.e(/* import() */ 730).then(__webpack_require__.bind(__webpack_require__, 8730))).answerRun(context, integration);
    if (opening === null) {
        log.info(`${integration.slug} is paused: enabled is false in its integration.yml. Nothing was read or written.`);
        return withoutPlan(context, await (0,conclude/* conclude */.Ep)(edge, null, pausedResult()));
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
        const report = await (0,conclude/* conclude */.Ep)({ ...edge, store: result.isDryRun ? null : opened.store }, found.loaded, shown);
        await afterReport(report);
        return { status: report.status };
    }
    catch (error) {
        return withoutPlan(context, await concludeFailed(context, edge, [(0,conclude/* failureProblem */.Gq)(error)], found));
    }
}
/** A run that failed adds its line to the state where there is one, also when it broke before it asked for it. */
async function concludeFailed(context, edge, problems, { loaded, isAsked } = { loaded: null, isAsked: false }) {
    const memory = isAsked && loaded === null ? NO_MEMORY : await recall(context, loaded);
    const result = (0,conclude/* failedResult */.Nq)(problems, memory.loaded, now());
    return (0,conclude/* conclude */.Ep)({ ...edge, store: memory.store }, memory.loaded, result);
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
    const { inputs, log } = context;
    log.annotate(idleInputs(inputs).map((message) => ({ level: 'warning', title: 'Input without effect', message })));
    const secret = inputs.stateKey === '' ? inputs.ukg.password : inputs.stateKey;
    const digests = (0,adapters_digests/* createDigests */.c)({ secret, slug: integration.slug });
    const request = { integration, loaded, digests, since: inputs.since, approve: inputs.approve, approvals };
    if (inputs.command === 'plan')
        return (await Promise.all(/* import() */[__webpack_require__.e(44), __webpack_require__.e(474)]).then(__webpack_require__.bind(__webpack_require__, 6093))).planCommand(context, readingOf(ports), request);
    const result = inputs.command === 'sync' ? await (0,sync/* sync */.O)(ports, request) : await reconcile(ports, request, inputs.apply);
    return { result, afterReport: () => Promise.resolve() };
}
/** What plans is given nothing to write with. */
function readingOf({ source, reader, log }) {
    return { source, reader, log };
}
async function reconcile(ports, request, apply) {
    const { compare, repair } = await __webpack_require__.e(/* import() */ 44).then(__webpack_require__.bind(__webpack_require__, 8044));
    return apply ? repair(ports, request) : compare(ports, request);
}
function openEdge({ inputs, surroundings, log, redactor, namesNobody }, files) {
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
        links: (0,report_links/* reportLinks */.A)(surroundings),
        showsCountsOnly: namesNobody,
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
    return { status: 'paused', at: now(), counts: report/* NO_COUNTS */.lZ, problems: [], ...nothing };
}


/***/ }),

/***/ 6358:
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

// EXTERNAL MODULE: ./.build/lib/core/plan.js + 3 modules
var plan = __webpack_require__(9406);
;// CONCATENATED MODULE: ./.build/lib/core/supervisors-in-doubt.js


/** Supervisors who are not among these people, and whose manager was one of those who report to them now. Each once, by id. */
function supervisorsInDoubt(people, { mapping }, written) {
    const entry = mapping.find(managers/* isSupervisor */.zA);
    if (entry === undefined)
        return [];
    const read = new Set(people.map((one) => one.ukgEmployeeId));
    const inDoubt = people.filter(({ verdict, supervisorId, employeeId }) => verdict.kind === 'present' &&
        !read.has(supervisorId) &&
        hadManager(supervisorId, (0,managers/* managerIdOf */.CW)(employeeId, entry), written));
    return [...new Set(inDoubt.map((one) => one.supervisorId))].sort();
}
function hadManager(id, managerId, { users, digests }) {
    const known = users.get(id);
    if (known === undefined)
        return false;
    const { changed, unknown } = (0,fingerprint/* changedFields */.E0)(id, { manager_id: managerId }, known.fingerprint, digests);
    return changed.length === 0 && unknown.length === 0;
}

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
    return user !== null && (0,values/* hasEmployeeId */.Qy)(user, one.employeeId) ? user : null;
}

;// CONCATENATED MODULE: ./.build/lib/plan-people.js










/** Plans the changes of these people against the state, asking Betterworks only about those who are not certain. */
async function planPeople(ports, request, state, people) {
    const { integration, digests } = request;
    const { assessor, at } = people;
    const { users } = state;
    const context = assessor.context();
    const { employees, assessed, asking } = await assessAll(ports.source, people, { integration, users, digests });
    const isUnreadable = integration.delivery === 'sftp';
    const { assessments: settled, successors } = (0,identity/* resolveIdentities */.h)(assessed, (id) => users.get(id)?.active ?? isUnreadable);
    const [userByEmployeeId, ownerOf] = [indexByEmployeeId(state, digests), ownersOf(users)];
    const assessments = withoutClaimedNumbers(settled, { users, digests, userByEmployeeId, ownerOf });
    const lookUps = integration.delivery === 'api' ? lookUpsFor(assessments, users, integration, digests) : [];
    const supervisorIds = await asking;
    const { found, unanswered } = await findUsers(lookUps, ports.reader, userByEmployeeId);
    const supervisors = isUnreadable
        ? await supervisorsInScope(ports.source, employees, context, users)
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
/** Of these people, and of the supervisors who may close a circle with them. */
async function assessAll(source, { employees, assessor, supervisors }, { integration, ...written }) {
    const ask = (some) => {
        const asked = supervisors.idsFor(some);
        // Whoever waits for them hears of a failure.
        asked.catch(() => undefined);
        return asked;
    };
    // UKG is asked while people are assessed and told apart here.
    const asking = ask(employees);
    const assessed = await assessor.assess(employees);
    const inDoubt = supervisorsInDoubt(assessed, integration, written);
    if (inDoubt.length === 0)
        return { employees, assessed, asking };
    const others = await source.readUserDefined(await source.readEmployees(inDoubt));
    const all = [...employees, ...others];
    await asking;
    return {
        employees: all,
        assessed: [...assessed, ...(await assessor.assess(others))],
        asking: ask(all),
    };
}
/**
 * Where users cannot be read, a supervisor whom the state does not know is taken to have one when he is employed and in
 * scope: a row without him could part him from those who report to him.
 */
async function supervisorsInScope(source, employees, context, users) {
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

/***/ 1952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ createSupervisors)
/* harmony export */ });
/* harmony import */ var _core_assess_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1483);
/* harmony import */ var _core_pick_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8903);
// Asks UKG for the employee ids of supervisors: a batch as soon as it is full, while the feed is still read.


/** `context` is asked for when rows of supervisors are read; `users` are those whom the state knows. */
function createSupervisors(source, integration, context, users) {
    const isMapped = integration.mapping.some((entry) => entry.field === 'manager_id');
    const byNumber = isMapped && isNumberEnough(integration);
    const asked = new Set();
    const answers = [];
    let waiting = [];
    // A file's target cannot be read: whoever is in scope may have a user there.
    const mayHaveUser = (id) => integration.delivery === 'sftp' || users.has(id);
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
            const told = new Map((await Promise.all(answers)).flatMap((answer) => [...answer]));
            const untold = supervisorsOf(people).filter((id) => isOther(id) && !told.has(id) && mayHaveUser(id));
            return new Map([...told, ...(await ownIds(source, untold, context))]);
        },
    };
}
function isNumberEnough(integration) {
    const entry = integration.mapping.find((one) => one.field === 'employee_id');
    return entry?.source.kind === 'row' && entry.source.name === 'employee_number' && entry.lookup === null;
}
/** The employee id comes from a user-defined field, which no row holds. */
function isUserDefined(integration) {
    return integration.mapping.some(({ field, source }) => field === 'employee_id' && source.kind === 'udf');
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
    const { integration, tables, today } = context();
    const employees = await source.readEmployees(supervisors);
    return new Map((isUserDefined(integration) ? await source.readUserDefined(employees) : employees).flatMap((employee) => {
        const picked = (0,_core_pick_row_js__WEBPACK_IMPORTED_MODULE_1__/* .pickRow */ .sR)(employee.rows, today);
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
// EXTERNAL MODULE: ./.build/lib/core/count-words.js
var count_words = __webpack_require__(664);
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
// EXTERNAL MODULE: ./.build/lib/plan-people.js + 5 modules
var plan_people = __webpack_require__(6358);
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
        return (await __webpack_require__.e(/* import() */ 44).then(__webpack_require__.bind(__webpack_require__, 8044))).baseline(ports, request);
    const remembering = { ...request, digests: rememberDigests(request.digests, MOST_DIGESTS) };
    const { planning, evidence, at } = await prepare(ports, remembering, state);
    const written = await (0,write_plan/* writePlan */.p)(ports, remembering, { planning, at, state });
    return { ...written, at, evidence, drift: null, isDryRun: false };
}
/** Everything up to the plan. Cannot write: its ports have no such method. */
async function plan(ports, request) {
    const { state } = request.loaded;
    if (state === null)
        return (await __webpack_require__.e(/* import() */ 44).then(__webpack_require__.bind(__webpack_require__, 8044))).foreseeBaseline(ports, request);
    const { planning, evidence, at } = await prepare(ports, request, state);
    const after = (0,next_state/* ifApplied */.zo)(state, { planning, at, digests: request.digests });
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
    const supervisors = (0,lib_supervisors/* createSupervisors */.e)(ports.source, request.integration, assessor.context, state.users);
    const { employees, pages } = await readPeople(ports.source, state, window, {
        today: assessor.today,
        meanwhile(people) {
            supervisors.meanwhile(people);
            assessor.meanwhile(people);
        },
    });
    ports.log.info(`Read ${(0,count_words/* countOf */.p)(employees.length, 'person', 'people')} from UKG (${(0,count_words/* countOf */.p)(pages, 'page')}, window ${window.from} to ${window.to}).`);
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

// EXTERNAL MODULE: ./.build/lib/core/count-words.js
var count_words = __webpack_require__(664);
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
// Whether a plan goes through: within its limits, or by an approval of exactly this plan, for all of it or for some employees.




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
    const count = (kind, noun) => (0,count_words/* countOf */.p)(changes.filter((change) => change.kind === kind).length, noun);
    return [
        count('deactivate', 'deactivation'),
        count('create', 'creation'),
        count('reactivate', 'reactivation'),
        count('update', 'update'),
    ].join(', ');
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
    const { outcomes, stoppedBy, repeated = 0 } = await ports.apply(released, at);
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
    const written = (0,report/* countDeeds */.RF)(outcomes);
    const already = outcomes.filter((outcome) => outcome.deed === 'unchanged').length;
    return {
        status: stoppedBy === null ? (0,report/* statusOf */.c2)(problems) : 'failed',
        counts: {
            ...seenIn(planning),
            ...written,
            updated: written.updated + repeated,
            unchanged: planning.unchanged + already - repeated,
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
        `The time of the run was over (input stop-after) before ${(0,count_words/* countOf */.p)(untried, 'change was', 'changes were')} tried. What was not tried is held, and the next run makes it.`,
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