"use strict";
exports.id = 498;
exports.ids = [498];
exports.modules = {

/***/ 8260:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainOffline: () => (/* binding */ explainOffline)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_escape_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(524);
/* harmony import */ var _core_explain_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(686);
/* harmony import */ var _core_plan_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6579);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53);
// The command `explain` with a run's `plan.json`: needs neither secrets nor the network.





/** `employee` is an employee number or UKG's employeeId; `path` leads to the plan.json of a report. */
async function explainOffline(integration, employee, path) {
    const plan = await loadPlan(path, integration.slug);
    const { ids, stages } = (0,_core_explain_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .explainPlan */ .d)(plan, employee, integration);
    const heading = ids.length === 0 ? (0,_core_escape_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .F)(employee) : ids.map((id) => `\`${id}\``).join(', ');
    return {
        status: 'ok',
        markdown: [
            `## ${(0,_core_escape_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .F)(integration.organization)}: explain by a plan`,
            '',
            `### ${heading}`,
            '',
            ...stages.map(({ stage, sentence }) => `- **${stage}**: ${(0,_core_escape_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .F)(sentence)}`),
            '',
        ].join('\n'),
        files: [],
        lines: stages.map(({ stage, sentence }) => ({ text: `${stage}: ${sentence}`, isFailure: false })),
    };
}
async function loadPlan(path, slug) {
    const refuse = (reason) => {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .RunFailure */ .a('CONFIG_INVALID', `The input plan, ${path}, cannot be used: ${reason}. Give the path of plan.json in the report of a run of ${slug} (artifact sync-report-${slug}).`);
    };
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((error) => refuse(error.code === 'ENOENT' ? 'there is no such file' : 'the file cannot be read'));
    const read = (0,_core_plan_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readPlanFile */ .wr)(text);
    if (!read.ok)
        return refuse(read.reason);
    return read.plan.organization === slug ? read.plan : refuse(`it is a plan of ${read.plan.organization || 'nobody'}`);
}


/***/ })

};
;