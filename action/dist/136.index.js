"use strict";
exports.id = 136;
exports.ids = [136];
exports.modules = {

/***/ 6589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ ascending)
/* harmony export */ });
// The one order of texts and numbers in everything that is sorted.
/** For `sort`: texts by code unit, so that the order is the same on every machine. */
function ascending(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 5182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ hoursBefore),
/* harmony export */   EE: () => (/* binding */ dayIn),
/* harmony export */   _5: () => (/* binding */ truncateToSecond),
/* harmony export */   _U: () => (/* binding */ parseDate),
/* harmony export */   tf: () => (/* binding */ isCalendarDate)
/* harmony export */ });
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][0-9:.]*(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const US = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)?$/i;
/** What .NET writes for "no date". */
const NO_DATE = '0001-01-01';
/**
 * The day that UKG means: `"2021-09-20T00:00:00"`, `"9/20/2021 12:00:00 AM"` and `"2021-09-20"` are one day.
 * `''` for no date, null when the text is no date.
 */
function parseDate(text) {
    const trimmed = text.trim();
    if (trimmed === '')
        return '';
    const iso = ISO.exec(trimmed);
    if (iso)
        return calendarDate(iso[1], iso[2], iso[3]);
    const us = US.exec(trimmed);
    if (us)
        return calendarDate(us[3], us[1], us[2]);
    return null;
}
function calendarDate(year, month, day) {
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (date === NO_DATE)
        return '';
    return isCalendarDate(date) ? date : null;
}
/** True for a day that exists, written `YYYY-MM-DD`. */
function isCalendarDate(text) {
    const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
    return year !== undefined && month !== undefined && day !== undefined && day >= 1 && day <= daysIn(month, year);
}
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** 0 for a month that does not exist. */
function daysIn(month, year) {
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}
/** The day that an instant falls on in an IANA time zone. */
function dayIn(timeZone, at) {
    const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
        .formatToParts(new Date(at))
        .map((part) => [part.type, part.value]);
    const named = Object.fromEntries(parts);
    return `${named.year.padStart(4, '0')}-${named.month}-${named.day}`;
}
/** An instant truncated down to the second, never rounded up: a cursor must not pass what was not read. */
function truncateToSecond(at) {
    return new Date(Math.floor(Date.parse(at) / 1000) * 1000).toISOString();
}
/** The instant so many hours before another. */
function hoursBefore(at, hours) {
    return new Date(Date.parse(at) - hours * 3_600_000).toISOString();
}


/***/ }),

/***/ 6409:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   C2: () => (/* binding */ withoutEmpty),
/* harmony export */   Kp: () => (/* binding */ plainEmployeeId),
/* harmony export */   Qy: () => (/* binding */ hasEmployeeId),
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
/** Whether Betterworks knows the user by this employee id; one without an id is known by none. */
function hasEmployeeId(user, employeeId) {
    return user.employeeId !== '' && isSameEmployeeId(user.employeeId, employeeId);
}
/** An employee id in the form in which two systems' ids are compared. */
function plainEmployeeId(id) {
    return id
        .trim()
        .toUpperCase()
        .replace(/^0+(?=.)/, '');
}


/***/ }),

/***/ 4823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refusedRun: () => (/* binding */ refusedRun)
/* harmony export */ });
/* harmony import */ var _adapters_report_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(409);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2189);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5286);
/* harmony import */ var _report_links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2017);
// A run that ends before its organization's files are read, for an input is wrong: it leaves a report all the same.




/** Report and outputs with the one problem. There is no state to remember it in, and nobody to write to. */
async function refusedRun({ surroundings, log, redactor }, failure) {
    const { command, organization, reportPath } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .namedInputs */ .zC)(process.env);
    const { redact } = redactor;
    await (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .Ep)({
        ...{ command, slug: organization || 'no organization', integration: null, store: null, mailer: null },
        ...{ log, redact, folder: (0,_adapters_report_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .createReportFolder */ .h)({ path: reportPath, redact }) },
        links: (0,_report_links_js__WEBPACK_IMPORTED_MODULE_3__/* .reportLinks */ .A)(surroundings),
        showsCountsOnly: false,
    }, null, (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .failedResult */ .Nq)([(0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .failureProblem */ .Gq)(failure)], null, new Date().toISOString()));
}


/***/ })

};
;