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
/* harmony import */ var _compare_everybody_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7824);
/* harmony import */ var _core_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2957);
/* harmony import */ var _write_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2854);
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
        counts: { ...(0,_write_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .seenIn */ .v)(planning), held: 0, scheduled: scheduled.length },
        plan: { ...planning.plan, changes: [], limits: [], scheduled },
        next,
    };
}
/** What the baseline would find, without remembering it: the plan of a first run. */
async function foreseeBaseline(ports, request) {
    return { ...(await baseline(ports, request)), isDryRun: true, next: null };
}
/** Reports the drift and counts what `repair` would write, which needs no state either. Writes nothing anywhere. */
async function compare(ports, request) {
    const compared = await (0,_compare_everybody_js__WEBPACK_IMPORTED_MODULE_0__/* .compareEverybody */ .z)(ports, request);
    const { planning } = compared;
    const { held } = planning.plan;
    return {
        ...readingOf(compared),
        status: (0,_core_report_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(planning.problems),
        counts: {
            ...(0,_write_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .seenIn */ .v)(planning),
            ...(0,_core_report_js__WEBPACK_IMPORTED_MODULE_1__/* .countPlanned */ .Wn)(planning.plan),
            held: held.length,
            scheduled: planning.scheduled.length,
        },
        isDryRun: true,
        next: null,
    };
}
/** Repairs the drift, under the same limits and approvals as `sync`. The cursor stays: the feed is read as before. */
async function repair(ports, request) {
    const compared = await (0,_compare_everybody_js__WEBPACK_IMPORTED_MODULE_0__/* .compareEverybody */ .z)(ports, request);
    const { planning, match, at } = compared;
    const before = request.loaded.state ?? (0,_compare_everybody_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyState */ .p)(request, at);
    const state = { ...before, users: match.users, unlinked: match.unlinked };
    const written = await (0,_write_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .writePlan */ .p)(ports, request, { planning, at, state });
    const next = written.status === 'stopped' ? request.loaded.state : written.next && { ...written.next, cursor: before.cursor };
    return { ...readingOf(compared), ...written, next };
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


/***/ })

};
;