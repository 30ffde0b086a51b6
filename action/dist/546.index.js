"use strict";
exports.id = 546;
exports.ids = [546];
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