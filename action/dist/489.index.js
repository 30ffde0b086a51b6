"use strict";
exports.id = 489;
exports.ids = [489];
exports.modules = {

/***/ 1489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createProxyWire: () => (/* binding */ createProxyWire)
/* harmony export */ });
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6752);
// The connections to one host through the proxy that the environment names.

function createProxyWire({ origin, connections, connectMs, idleMs }) {
    // One request a connection (no HTTP/2), so that a time-out ends one request and no other.
    const connect = { timeout: connectMs };
    const dispatcher = new undici__WEBPACK_IMPORTED_MODULE_0__.EnvHttpProxyAgent({ connections, allowH2: false, connect, keepAliveTimeout: idleMs });
    return {
        async send({ method, path, headers, body, timeoutMs, maxBytes }) {
            const answer = await (0,undici__WEBPACK_IMPORTED_MODULE_0__.request)(new URL(path, origin), {
                ...{ method, headers, body, dispatcher },
                signal: AbortSignal.timeout(timeoutMs),
                headersTimeout: timeoutMs,
                bodyTimeout: timeoutMs,
            });
            return { status: answer.statusCode, headers: answer.headers, bytes: await readBounded(answer.body, maxBytes) };
        },
        close: () => dispatcher.destroy(),
    };
}
async function readBounded(stream, maxBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        size += chunk.length;
        if (size > maxBytes)
            return null;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}


/***/ })

};
;