"use strict";
exports.id = 60;
exports.ids = [60];
exports.modules = {

/***/ 9019:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ openBetterworks)
});

// EXTERNAL MODULE: ./.build/lib/adapters/connection.js + 2 modules
var connection = __webpack_require__(3536);
// EXTERNAL MODULE: ./.build/lib/adapters/system-time.js
var system_time = __webpack_require__(9401);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.build/lib/adapters/betterworks/contract.js
// The Betterworks API as we use it: every path, verb and name, here and nowhere else, so that one edit corrects them.
// DOCUMENTED: `GET /api/v1/users/{id or e-mail}/`, the `APIToken` header, `X-Request-Id`, https, trailing slashes.
// INFERRED from the vendor's conventions and field names, never seen in its documents: the list and its envelope
// (`results`, `more`, `nextURL`), and the two writes.

const USERS_PATH = '/api/v1/users/';
/** The `@` of an address stands for itself in a path, as the vendor's examples and clients write it. */
function userPath(idOrEmail) {
    return `${USERS_PATH}${encodeURIComponent(String(idOrEmail)).replaceAll('%40', '@')}/`;
}
function betterworksHeaders(token) {
    return { authorization: `APIToken ${token}` };
}
/** Betterworks support can find a call by this id; it is new for every try. */
function requestId() {
    return { 'x-request-id': (0,external_node_crypto_.randomUUID)() };
}
/** Sentences of the vendor's error page, and what they are about. */
const KNOWN_SENTENCES = [
    { pattern: /available user licenses|licen[cs]e/i, code: 'LICENSES_EXHAUSTED', field: '' },
    { pattern: /be (their|his\/her|his|her) own manager/i, code: 'MANAGER_SELF', field: 'manager_id' },
    { pattern: /could not find manager/i, code: 'MANAGER_NOT_FOUND', field: 'manager_id' },
    {
        pattern: /share an e-?mail|e-?mail.*(already|taken|in use|exists|unique)|already.*e-?mail/i,
        code: 'EMAIL_TAKEN',
        field: 'email',
    },
    { pattern: /e-?mail address is required/i, code: 'EMAIL_MISSING', field: 'email' },
];
/** Whoever or whatever was sent is there already: for a new user the user himself, for a field that is named its value. */
const ALREADY_THERE = /\b(already|exists|duplicate|taken|in use|unique)\b/i;

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./.build/lib/failure.js
var lib_failure = __webpack_require__(53);
// EXTERNAL MODULE: ./.build/lib/adapters/http.js + 3 modules
var adapters_http = __webpack_require__(4405);
// EXTERNAL MODULE: ./.build/lib/core/cut-text.js
var cut_text = __webpack_require__(3047);
;// CONCATENATED MODULE: ./.build/lib/adapters/betterworks/decode.js
// From Betterworks' JSON to users and to reasons of a refusal. Error bodies are not documented, so every likely form is read.


/**
 * A custom field may have the name of something that every object has, such as constructor. An object without any prototype would
 * take several times the memory.
 */
const WITHOUT_MEMBERS = Object.freeze(Object.create(null));
/** Null for anything that is no user. Values that are no scalars are left out. */
function decodeUser(raw) {
    const row = objectOf(raw);
    const id = idOf(row['id']);
    if (id === null || Array.isArray(raw))
        return null;
    const fields = Object.create(WITHOUT_MEMBERS);
    for (const [name, value] of Object.entries(row)) {
        const known = scalarOf(value);
        if (known !== undefined)
            fields[name] = known;
    }
    const text = (name) => (typeof fields[name] === 'string' ? fields[name] : '');
    return {
        id,
        email: text('email'),
        employeeId: text('employee_id'),
        fields,
        deactivationDate: text('deactivation_date').slice(0, 10) || null,
    };
}
function idOf(raw) {
    const id = typeof raw === 'string' && /^\d+$/.test(raw) ? Number(raw) : raw;
    return typeof id === 'number' && Number.isSafeInteger(id) ? id : null;
}
function scalarOf(value) {
    if (typeof value === 'number')
        return String(value);
    return typeof value === 'string' || typeof value === 'boolean' || value === null ? value : undefined;
}
/** Why a write was refused, from a body of any form; unknown forms give their first 200 characters. */
function decodeRefusal(status, body) {
    const { sentences, fields } = reasonsOf(body);
    const known = KNOWN_SENTENCES.find(({ pattern }) => sentences.some((sentence) => pattern.test(sentence)));
    const named = known && known.field !== '' ? [...new Set([...fields, known.field])] : fields;
    const message = (0,cut_text/* firstWords */.Cb)(sentences.join(' '), LONGEST_MESSAGE) || `status ${String(status)} without a reason`;
    if (status === 409)
        return { kind: 'exists', code: 'EMAIL_TAKEN', message, fields: named };
    const isEmailTaken = named.length === 1 && named[0] === 'email' && ALREADY_THERE.test(message);
    const code = known?.code ?? (isEmailTaken ? 'EMAIL_TAKEN' : 'BETTERWORKS_REJECTED');
    return { kind: 'invalid', code, message, fields: named };
}
const LONGEST_MESSAGE = 200;
function reasonsOf(body) {
    const start = (0,cut_text/* firstWords */.Cb)(body.trim(), LONGEST_MESSAGE);
    let parsed;
    try {
        parsed = JSON.parse(body);
    }
    catch {
        return { sentences: [start], fields: [] };
    }
    if (Array.isArray(parsed))
        return reasonsIn(textsIn(parsed, 0), namesIn(parsed), start);
    const row = objectOf(parsed);
    const { errors } = row;
    const sentences = [errors, row['error'], row['detail'], row['message']].flatMap((part) => textsIn(part, 0));
    return reasonsIn(sentences, errors === undefined ? listedNames(row) : namesIn(errors), start);
}
function reasonsIn(sentences, fields, otherwise) {
    return {
        sentences: sentences.length > 0 ? sentences : [otherwise],
        fields: fields.filter((name) => !OF_THE_WHOLE.has(name)),
    };
}
const OF_THE_WHOLE = new Set(['non_field_errors', '__all__']);
/** Fields as the keys of a map, or as what the entries of a list say of themselves. */
function namesIn(errors) {
    if (!Array.isArray(errors))
        return Object.keys(objectOf(errors));
    return errors.map((entry) => objectOf(entry)['field']).filter((name) => typeof name === 'string');
}
/** Fields that stand in the body itself, each with a list of sentences. */
function listedNames(row) {
    const isList = (value) => Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
    return Object.keys(row).filter((name) => isList(row[name]));
}
/** Strings in lists and maps, a few levels deep. */
function textsIn(part, depth) {
    if (typeof part === 'string')
        return [part];
    if (depth > 3 || typeof part !== 'object' || part === null)
        return [];
    return Object.values(part)
        .slice(0, 20)
        .flatMap((inner) => textsIn(inner, depth + 1));
}
function objectOf(part) {
    return typeof part === 'object' && part !== null ? part : {};
}

;// CONCATENATED MODULE: ./.build/lib/adapters/betterworks/refusals.js
// What it means that Betterworks does not answer, or refuses the token, in words that name the secret to look at.

function signInRefused(status) {
    if (status === 401) {
        return new lib_failure/* RunFailure */.a('BETTERWORKS_UNAUTHORIZED', 'Betterworks refused the token (401). Make a new key under Admin, Platform Configuration, Betterworks API, and set it as the secret for betterworks-token.');
    }
    return new lib_failure/* RunFailure */.a('BETTERWORKS_FORBIDDEN', 'Betterworks refused the request (403): the user who owns the token lacks the right. Give the token of a Super Admin as the secret for betterworks-token.');
}
function explainUnavailable(failure) {
    if (failure.kind === 'out-of-time') {
        return new lib_failure/* RunFailure */.a('NOT_ATTEMPTED', 'The time of the run was over before Betterworks was read to the end. Nothing is lost; the next run tries again. Raise stop-after and timeout-minutes in the workflow.', { cause: failure });
    }
    return new lib_failure/* RunFailure */.a('BETTERWORKS_UNAVAILABLE', `Betterworks could not be read: ${wordsOf(failure)}. Nothing is lost; the next run tries again. Check betterworks.host in integration.yml.`, { cause: failure });
}
/** What happened, and from when Betterworks will answer again where it said so. */
function wordsOf(failure) {
    const from = failure.retryAt === null ? '' : `; it will answer again from ${failure.retryAt.toISOString()}`;
    return `${failure.message}${from}`;
}

;// CONCATENATED MODULE: ./.build/lib/adapters/betterworks/reader.js
// Reads Betterworks' users: one by one, or page by page. Whoever plans is given this and no writer.






/** Every method rejects with a `RunFailure` when Betterworks cannot be read; nobody is guessed. */
function createUserReader(http, origin) {
    const get = async (path) => {
        try {
            return await http.send({ method: 'GET', path, isRepeatable: true, headers: requestId });
        }
        catch (error) {
            throw error instanceof adapters_http/* HttpFailure */.HR ? explainUnavailable(error) : error;
        }
    };
    const one = async (path) => {
        const answer = await get(path);
        if (answer.status === 404)
            return null;
        const user = decodeUser(parsed(answer));
        if (user === null)
            throw badAnswer('one user', 'it is no user');
        return user;
    };
    return {
        readById: (id) => one(userPath(id)),
        // Nobody documents that the case of an address does not matter there, and most are stored in lower case.
        readByEmail: async (email) => {
            const lower = email.toLowerCase();
            return (await one(userPath(email))) ?? (lower === email ? null : one(userPath(lower)));
        },
        readEverybody: () => readPages(get, origin),
    };
}
/** Users may move from one page to the next while the pages are read: each is given once. */
async function* readPages(get, origin) {
    const paths = new Set();
    const seen = new Set();
    let previous = '';
    const ask = (path) => {
        if (paths.has(path))
            throw badAnswer('the list of users', 'a page names one as the next that was read before');
        paths.add(path);
        const coming = get(path);
        // Whoever waits for it hears of its failure; nobody may wait for it after all.
        coming.catch(() => undefined);
        return coming;
    };
    for (let coming = ask(USERS_PATH); coming !== null;) {
        const answer = await coming;
        if (answer.text === previous)
            throw badAnswer('the list of users', 'a page is the page before once more');
        previous = answer.text;
        const { results, next } = pageOf(answer, origin);
        // Asked for before this page is looked at, so that Betterworks' time and ours pass together.
        coming = next === null ? null : ask(next);
        if (coming !== null)
            await (0,promises_.setImmediate)();
        const users = results.map(userOf);
        yield users.filter(({ id }) => !seen.has(id));
        users.forEach(({ id }) => seen.add(id));
    }
}
function pageOf(answer, origin) {
    const body = parsed(answer);
    const { results, more, nextURL } = (typeof body === 'object' && body !== null ? body : {});
    if (!Array.isArray(results))
        throw badAnswer('the list of users', 'it has no results');
    return { results: results, next: nextPath(more, nextURL, origin) };
}
function userOf(raw) {
    const user = decodeUser(raw);
    if (user === null)
        throw badAnswer('the list of users', 'a result is no user');
    return user;
}
/** The scheme does not count: the path is asked of the configured host in any case. */
function nextPath(more, nextURL, origin) {
    if (more === false)
        return null;
    if (typeof nextURL !== 'string' || nextURL === '') {
        if (more === true)
            throw badAnswer('the list of users', 'it says that there are more users but not where');
        return null;
    }
    const list = `${origin}${USERS_PATH}`;
    if (!URL.canParse(nextURL, list))
        throw badAnswer('the list of users', 'its next page is no address');
    const url = new URL(nextURL, list);
    if (url.host !== new URL(origin).host)
        throw badAnswer('the list of users', 'its next page is on another host, where the token must not go');
    return `${url.pathname}${url.search}`;
}
function parsed(answer) {
    const { status, text } = answer;
    if (status === 401 || status === 403)
        throw signInRefused(status);
    if (status >= 300 && status < 400)
        throw badAnswer('a read', `it is a redirect (${String(status)}), which is not followed, since the token would go along`);
    if (status !== 200)
        throw badAnswer('a read', `its status is ${String(status)}`);
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw badAnswer('a read', text.trimStart().startsWith('<') ? 'it is a web page and not JSON' : 'it is not JSON', error);
    }
}
function badAnswer(what, why, cause) {
    return new lib_failure/* RunFailure */.a('BETTERWORKS_UNAVAILABLE', `Betterworks' answer for ${what} cannot be used: ${why}. Nothing was written on doubt. Check betterworks.host in integration.yml; if it is right, ask Betterworks support.`, { cause });
}

// EXTERNAL MODULE: ./.build/lib/core/values.js
var values = __webpack_require__(6409);
;// CONCATENATED MODULE: ./.build/lib/adapters/betterworks/writer.js





function createUserWriter(options) {
    return {
        create: (fields, signal) => create(options, fields, signal),
        update: async (id, fields, signal) => {
            const call = {
                method: 'POST',
                path: userPath(id),
                body: fields,
                isRepeatable: true,
                headers: requestId,
                signal,
            };
            const tried = await attempt(options.http, call);
            return tried.kind === 'lost' ? refused(lost(tried.failure)) : tried.result;
        },
    };
}
/** How often a create is tried whose answer was lost and whose effect did not show. */
const CREATE_TRIES = 4;
/** A create whose answer is lost is never simply repeated: it would make a second user where the first one is not found. */
async function create(options, fields, signal) {
    const { http, now, sleep } = options;
    const deadline = now() + adapters_http/* RETRY_DEADLINE_MS */.Vr;
    const call = {
        method: 'POST',
        path: USERS_PATH,
        body: fields,
        isRepeatable: false,
        headers: requestId,
        signal,
    };
    for (let tries = 1;; tries += 1) {
        const tried = await attempt(http, call);
        if (tried.kind === 'result')
            return existing(tried.result);
        if (!tried.isAmbiguous)
            return refused(lost(tried.failure));
        const user = await lookUp(options, fields);
        if (user !== null && user !== 'unknown')
            return thereAfterAll(user, fields);
        const waitMs = 1000 * 2 ** (tries - 1);
        const isOver = tries >= CREATE_TRIES || now() + waitMs >= deadline || signal.aborted;
        if (user === 'unknown' || isOver)
            return refused(lost(tried.failure));
        await sleep(waitMs);
    }
}
/** Nobody had the address before: a user with the employee id that was sent is the one whose answer was lost. */
function thereAfterAll(user, { employee_id: sent }) {
    const isHis = typeof sent === 'string' && (0,values/* hasEmployeeId */.Qy)(user, sent);
    if (isHis && user.deactivationDate === null)
        return { ok: true, user };
    return refused(refusal('exists', 'EMAIL_TAKEN', 'the user was there after a lost answer'));
}
async function lookUp({ reader }, fields) {
    const email = fields['email'];
    if (typeof email !== 'string')
        return 'unknown';
    return reader.readByEmail(email).catch(() => 'unknown');
}
/** That the user is there already is said in several ways; the caller looks whether he is the same person. */
function existing(result) {
    if (result.ok)
        return result;
    const { refusal } = result;
    const isOfNoField = refusal.code === 'BETTERWORKS_REJECTED' && refusal.fields.length === 0;
    const isThere = refusal.code === 'EMAIL_TAKEN' || (isOfNoField && ALREADY_THERE.test(refusal.message));
    return isThere ? refused({ ...refusal, kind: 'exists' }) : result;
}
async function attempt(http, call) {
    let answer;
    try {
        answer = await http.send(call);
    }
    catch (error) {
        if (!(error instanceof adapters_http/* HttpFailure */.HR))
            throw error;
        return { kind: 'lost', failure: error, isAmbiguous: error.isAmbiguous };
    }
    if (answer.status === 200 || answer.status === 201) {
        const user = decodeUser(safeJson(answer.text));
        return user === null
            ? { kind: 'lost', failure: null, isAmbiguous: true }
            : { kind: 'result', result: { ok: true, user } };
    }
    return { kind: 'result', result: refused(refusalOf(answer)) };
}
function refusalOf({ status, text }) {
    if (status === 401)
        return refusal('unauthorized', 'BETTERWORKS_UNAUTHORIZED', signInRefused(401).message);
    if (status === 403)
        return refusal('forbidden', 'BETTERWORKS_FORBIDDEN', signInRefused(403).message);
    if (status === 404)
        return refusal('not-found', 'BETTERWORKS_REJECTED', 'Betterworks has no such user any more');
    if (status >= 300 && status < 400) {
        const message = `Betterworks answered with a redirect (${String(status)}), which is not followed; check betterworks.host in integration.yml`;
        return refusal('unavailable', 'BETTERWORKS_UNAVAILABLE', message);
    }
    return decodeRefusal(status, text);
}
function lost(failure) {
    if (failure === null)
        return refusal('unavailable', 'BETTERWORKS_UNAVAILABLE', 'Betterworks accepted the request but its answer is no user');
    if (failure.kind === 'cancelled' || failure.kind === 'out-of-time')
        return refusal('cancelled', 'NOT_ATTEMPTED', failure.message);
    return refusal('unavailable', 'BETTERWORKS_UNAVAILABLE', wordsOf(failure));
}
function refusal(kind, code, message) {
    return { kind, code, message, fields: [] };
}
function refused(why) {
    return { ok: false, refusal: why };
}
function safeJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./.build/lib/adapters/betterworks/open.js





/** `endsAt`: milliseconds since 1970 from which nothing new is asked or written; null for never. */
function openBetterworks(integration, token, endsAt = null) {
    const origin = integration.betterworksHost;
    const { http, sleep, close } = (0,connection/* openConnection */.J)({
        ...{ origin, headers: betterworksHeaders(token), initial: 8, max: 32, endsAt },
    });
    const reader = createUserReader(http, origin);
    return { reader, writer: createUserWriter({ http, reader, now: system_time/* systemTime */.n.now, sleep }), close };
}


/***/ }),

/***/ 3536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ openConnection)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./.build/lib/adapters/http.js + 3 modules
var adapters_http = __webpack_require__(4405);
;// CONCATENATED MODULE: ./.build/lib/adapters/pace.js
const SECOND = 1000;
/** So much of the granted rate is used: clocks and networks shift starts against the host's windows. */
const USED_SHARE = 0.96;
/** Starts a second below which no refusal leads: a host that refuses whatever the rate would slow the run down for ever. */
const SLOWEST = 1;
/** A search starts after so many good answers and so long, both at least; after a failed one both are doubled. */
const CALM_ANSWERS = 70;
const CALM_MS = 5000;
/** A rate learnt in less than a second may be far too low: the search starts after so few good answers. */
const UNSURE_ANSWERS = 10;
/** A pause that the host asks for may cost one part in so many of the time. */
const CALM_PER_PAUSE = 15;
/** What one good answer adds during a search: at most so many starts a second, and so large a part. */
const SEARCH_STEP = 0.3;
const SEARCH_PART = 0.04;
/** A search that ends below so many times the rate before it has found the same bound again. */
const SAME_BOUND = 1.4;
const LONGEST_PAUSE_MS = 15_000;
function createPace(options) {
    const { now } = options;
    const starts = createStarts(options);
    const rate = createRate(now);
    let refusedAt = -Infinity;
    let strikes = 0;
    /** Where the host names no pause: the rest of its second, by how far we were above what it grants. */
    function ownPause(before) {
        if (strikes > 0)
            return Math.min(LONGEST_PAUSE_MS, 250 * 4 ** (strikes - 1));
        return Math.max(50, (1.2 * SECOND) / rate.current(), SECOND * (1 - rate.granted() / before));
    }
    return {
        turn: (by) => starts.turn(by),
        refused(pauseMs, latencyMs) {
            const at = now();
            if (pauseMs !== null)
                starts.pauseUntil(at + pauseMs);
            if (at - latencyMs < refusedAt)
                return null;
            const before = rate.current();
            strikes = rate.refused(pauseMs ?? 0) ? 0 : strikes + 1;
            const pause = pauseMs ?? ownPause(before);
            refusedAt = at;
            rate.freeFrom(at + pause);
            starts.pauseUntil(at + pause);
            // After the pause one request goes ahead alone: until it is answered nobody knows whether the pause was long enough.
            starts.space(Math.max(SECOND / rate.current(), 1.5 * latencyMs));
            return rate.current() === Infinity ? 0 : rate.current();
        },
        answered(latencyMs) {
            if (now() - latencyMs < refusedAt) {
                if (strikes === 0)
                    rate.answeredLate();
                return;
            }
            strikes = 0;
            rate.answered();
            starts.space(SECOND / rate.current());
        },
    };
}
function createRate(now) {
    const granted = createGranted(now);
    let rate = Infinity;
    /** What a failed search goes back to. */
    let settled = Infinity;
    let bounds = { least: 0, most: Infinity };
    let share = 0;
    let freeSince = now();
    let calm = { answers: 0, until: -Infinity };
    let calmAnswers = 0;
    function settle(count) {
        share = count;
        settled = Math.max(SLOWEST, bounds.least, Math.min(bounds.most, count * USED_SHARE));
        rate = settled;
    }
    return {
        current: () => rate,
        granted: () => share,
        answered() {
            granted.add();
            calmAnswers += 1;
            const isSearching = rate !== Infinity && calmAnswers >= calm.answers && now() >= calm.until;
            // Only a rate that is used up can be found too low.
            if (isSearching && rate < 2 * granted.count() + 5)
                rate += Math.min(SEARCH_STEP, SEARCH_PART * rate);
        },
        answeredLate() {
            granted.add();
            settle(share + 1);
        },
        refused(pauseMs) {
            if (calmAnswers === 0)
                return false;
            const count = granted.count();
            const isSameBound = rate > settled && (count - 2) * USED_SHARE < SAME_BOUND * settled;
            const isUnsure = !isSameBound && now() - freeSince < SECOND;
            const patience = isSameBound ? 2 : 1;
            const calmMs = patience * Math.max(CALM_MS, CALM_PER_PAUSE * pauseMs);
            calm = isUnsure
                ? { answers: UNSURE_ANSWERS, until: 0 }
                : { answers: patience * CALM_ANSWERS, until: now() + calmMs };
            calmAnswers = 0;
            bounds = { least: rate === Infinity ? 0 : rate / 4, most: isSameBound ? settled : rate * USED_SHARE };
            settle(count);
            return true;
        },
        freeFrom(at) {
            freeSince = at;
        },
    };
}
/** Counts the good answers of the last second. */
function createGranted(now) {
    let times = [];
    const trim = () => {
        const from = now() - SECOND;
        times = times.filter((time) => time > from);
    };
    return {
        add() {
            times.push(now());
            if (times[0] < now() - 2 * SECOND)
                trim();
        },
        count() {
            trim();
            return times.length;
        },
    };
}
/** A start that comes late, as timers do, may be made up for by this much. */
const CREDIT_MS = 25;
/** Those who wait for their turn, in order. */
function createStarts({ now, sleep }) {
    const waiting = [];
    let next = -Infinity;
    let gap = 0;
    let isPumping = false;
    function take() {
        if (gap > 0)
            next = Math.max(next, now() - CREDIT_MS) + gap;
    }
    async function pump() {
        isPumping = true;
        while (waiting.length > 0) {
            const ms = next - now();
            // A pause may come meanwhile, so the time is looked at again.
            if (ms > 0)
                await sleep(ms);
            else {
                take();
                waiting.shift()?.resolve(true);
            }
        }
        isPumping = false;
    }
    return {
        async turn(by) {
            if (by < next)
                return false;
            if (waiting.length === 0 && next <= now()) {
                take();
                return true;
            }
            return new Promise((resolve, reject) => {
                waiting.push({ by, resolve, reject });
                if (!isPumping)
                    void pump().catch((error) => {
                        waiting.splice(0).forEach((one) => {
                            one.reject(error);
                        });
                    });
            });
        },
        pauseUntil(at) {
            next = Math.max(next, at);
            for (const one of waiting.splice(0)) {
                if (one.by < next)
                    one.resolve(false);
                else
                    waiting.push(one);
            }
        },
        space(ms) {
            gap = ms;
        },
    };
}

;// CONCATENATED MODULE: ./.build/lib/adapters/limiter.js
// How many requests are under way to one host at once, learnt from its answers; how close together they start is `pace.ts`.
//
//   the host answers               places in flight                  starts a second
//   in good order, at the start    one more an answer, up to `max`   not bounded
//   in good order, later           one more a round                  held for a while, then slowly more
//   much slower than its best      three quarters                    unchanged
//   "too many" (429)               half                              a little less than it granted in the last second

function createLimiter(options) {
    const places = createPlaces(options);
    const pace = createPace(options);
    return {
        async run(work) {
            await places.take();
            try {
                return await work();
            }
            finally {
                places.give();
            }
        },
        turn: (by = Infinity) => pace.turn(by),
        refused(pauseMs, latencyMs) {
            const rate = pace.refused(pauseMs, latencyMs);
            if (rate !== null)
                places.halve((1.5 * rate * latencyMs) / 1000);
        },
        answered(latencyMs, kind = '') {
            pace.answered(latencyMs);
            places.answered(latencyMs, kind);
        },
    };
}
/** An answer is slow above so many times the best of its kind and so many ms: a short queue harms nobody. */
const SLOW_FACTOR = 2.5;
const SLOW_MS = 30;
/** Slowness alone never goes below: it may have another cause, and a crawl helps nobody. */
const FEWEST_WHEN_SLOW = 4;
const LONGEST_SETTLING_MS = 50;
function createPlaces({ initial, max, sleep }) {
    const waiting = new Set();
    const bestMs = new Map();
    let allowed = initial;
    let running = 0;
    let isDiscovering = true;
    let settlingMs = 0;
    let slowShare = 0;
    function wake() {
        for (const start of waiting) {
            if (running >= Math.floor(allowed))
                return;
            waiting.delete(start);
            running += 1;
            start();
        }
    }
    return {
        async take() {
            if (waiting.size === 0 && running < Math.floor(allowed))
                running += 1;
            else
                await new Promise((resolve) => waiting.add(resolve));
        },
        give() {
            running -= 1;
            // While the host's bound is looked for, answers that come together are all heard before the next requests follow:
            // one refusal among them keeps many more from being earned.
            if (isDiscovering && allowed < max && running > 0)
                void sleep(settlingMs).then(wake, wake);
            else
                wake();
        },
        halve(needed) {
            isDiscovering = false;
            allowed = Math.max(1, allowed / 2, Math.min(allowed, needed));
        },
        answered(latencyMs, kind) {
            const best = Math.min(bestMs.get(kind) ?? latencyMs, latencyMs);
            bestMs.set(kind, best);
            settlingMs = Math.min(LONGEST_SETTLING_MS, best / 4);
            const isSlow = latencyMs > SLOW_FACTOR * best + SLOW_MS;
            slowShare += ((isSlow ? 1 : 0) - slowShare) / 16;
            if (slowShare > 0.5) {
                isDiscovering = false;
                slowShare = 0;
                allowed = Math.max(Math.min(allowed, FEWEST_WHEN_SLOW), allowed * 0.75);
            }
            else if (!isSlow) {
                allowed = Math.min(max, allowed + (isDiscovering ? 1 : 1 / allowed));
            }
        },
    };
}

// EXTERNAL MODULE: ./.build/lib/adapters/system-time.js
var system_time = __webpack_require__(9401);
;// CONCATENATED MODULE: ./.build/lib/adapters/connection.js
// The line to one host as the program uses it: the machine's clock, what limits it and HTTP, opened and closed together.





/** After `close` nothing of the connection keeps the program from ending: no request, and no wait for the next try. */
function openConnection({ origin, headers, initial, max, endsAt }) {
    const closing = new AbortController();
    (0,external_node_events_.setMaxListeners)(0, closing.signal);
    const time = {
        ...system_time/* systemTime */.n,
        sleep: async (ms) => {
            await (0,promises_.setTimeout)(ms, undefined, { signal: closing.signal });
        },
    };
    const limiter = createLimiter({ initial, max, ...time });
    const http = (0,adapters_http/* createHttp */.V0)({ origin, headers, limiter, endsAt: endsAt ?? Infinity, ...time });
    return {
        http,
        sleep: time.sleep,
        async close() {
            closing.abort();
            await http.close();
        },
    };
}


/***/ }),

/***/ 4405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HR: () => (/* reexport */ HttpFailure),
  Vr: () => (/* binding */ RETRY_DEADLINE_MS),
  V0: () => (/* binding */ createHttp)
});

// UNUSED EXPORTS: REQUEST_TIMEOUT_MS

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./.build/lib/adapters/http-failure.js
// Why a host gave no usable answer, in words that hold no secret: no header and no body is ever part of them.
/** No usable answer, after all tries. */
class HttpFailure extends Error {
    kind;
    /** A write may have had its effect. */
    isAmbiguous;
    /** When the host will answer again, by its own word; null when it named no time, or none to be believed. */
    retryAt;
    constructor(kind, message, more = {}) {
        super(message, { cause: more.cause });
        this.name = 'HttpFailure';
        this.kind = kind;
        this.isAmbiguous = more.isAmbiguous ?? false;
        this.retryAt = more.retryAt ?? null;
    }
}
/** What a broken exchange means. Whatever may have reached the host may have had its effect there. */
function explainBroken(error, method, origin) {
    const code = codeOf(error);
    const isAmbiguous = method === 'POST' && !NEVER_SENT.has(code);
    const more = { isAmbiguous, cause: error };
    if (error instanceof HttpFailure)
        return new HttpFailure(error.kind, error.message, more);
    if (NOT_SENDABLE.has(code)) {
        const words = 'could not be asked: a secret or user name holds a character that is not allowed there, such as a line break';
        return new HttpFailure('unusable', `${origin} ${words}`, more);
    }
    return new HttpFailure('unavailable', `${origin} ${wordsFor(error, code)}`, more);
}
const NOT_SENDABLE = new Set(['ERR_INVALID_CHAR', 'UND_ERR_INVALID_ARG']);
const NEVER_SENT = new Set([
    ...NOT_SENDABLE,
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'CONNECT_TIMEOUT',
    'UND_ERR_CONNECT_TIMEOUT',
]);
/** Several addresses of one host fail together, as one error that holds the others. */
function codeOf(error) {
    if (error instanceof AggregateError && error.errors.length > 0)
        return codeOf(error.errors[0]);
    return error instanceof Error && 'code' in error ? String(error.code) : '';
}
const WORDS = [
    [/^ECONNREFUSED$/, 'refused the connection'],
    [/^(ENOTFOUND|EAI_AGAIN)$/, 'is a host name that cannot be found'],
    [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'broke the connection'],
    [/TIMEOUT/, 'did not answer in time'],
    [/CERT|SSL|TLS|ISSUER/, 'has a certificate that is not trusted'],
    [/^(Z_|ERR__ERROR|ERR_BROTLI)/, 'sent an answer that cannot be unpacked'],
];
function wordsFor(error, code) {
    if (error instanceof Error && error.name === 'TimeoutError')
        return 'did not answer in time';
    const known = WORDS.find(([pattern]) => pattern.test(code));
    return known?.[1] ?? `could not be reached (${code === '' ? 'network error' : code})`;
}

;// CONCATENATED MODULE: ./.build/lib/adapters/http-exchange.js
// One try of one request: sent, answered, unpacked; no longer than it may take, no larger than it may be.


const MAX_BYTES = 64 * 1024 * 1024;
async function exchange(call, on) {
    const { origin, wire, timeoutMs, maxBytes = MAX_BYTES } = on;
    const sent = { accept: 'application/json', 'accept-encoding': 'gzip, br', ...on.headers, ...call.headers?.() };
    const hasBody = call.body !== undefined;
    const headers = hasBody ? { ...sent, 'content-type': 'application/json' } : sent;
    const body = hasBody ? JSON.stringify(call.body) : null;
    const answer = await wire.send({ method: call.method, path: call.path, headers, body, timeoutMs, maxBytes });
    const received = {};
    for (const name in answer.headers)
        received[name] = String(answer.headers[name]);
    if (answer.bytes === null)
        throw tooLarge(origin, maxBytes);
    const text = await textOf(answer.bytes, received['content-encoding'] ?? '', { origin, maxBytes });
    return { status: answer.status, text, headers: received };
}
const decoder = new TextDecoder();
async function textOf(packed, encoding, on) {
    const name = encoding.trim().toLowerCase();
    const unpack = UNPACK.get(name);
    if (unpack === undefined)
        throw new HttpFailure('unusable', `${on.origin} packed its answer in a way that was not asked for (${name})`);
    try {
        const bytes = packed.length === 0 ? packed : await unpack(packed, { maxOutputLength: on.maxBytes });
        return decoder.decode(bytes);
    }
    catch (error) {
        throw isTooLong(error) ? tooLarge(on.origin, on.maxBytes) : error;
    }
}
const asItIs = (bytes) => Promise.resolve(bytes);
/** Loaded with the first packed answer: it takes as long as the start of a small request. */
function unpacking(name) {
    return async (bytes, options) => {
        const zlib = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 23));
        return (0,external_node_util_.promisify)(zlib[name])(bytes, options);
    };
}
const UNPACK = new Map([
    ['', asItIs],
    ['identity', asItIs],
    ['gzip', unpacking('gunzip')],
    ['x-gzip', unpacking('gunzip')],
    ['deflate', unpacking('inflate')],
    ['br', unpacking('brotliDecompress')],
]);
function tooLarge(origin, maxBytes) {
    return new HttpFailure('unusable', `${origin} sent an answer of more than ${String(Math.ceil(maxBytes / 1024 / 1024))} MB, which was refused`);
}
function isTooLong(error) {
    return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./.build/lib/adapters/http-wire.js

/** Proxies are taken from the environment, as every tool on a runner does; this machine itself needs none. */
function openWire(options) {
    let opened = null;
    const open = () => (isBehindProxy(options.origin) ? openProxyWire(options) : openDirectWire(options));
    return {
        send: async (request) => (await (opened ??= open())).send(request),
        close: async () => {
            await (await opened)?.close();
        },
    };
}
function isBehindProxy(origin) {
    const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(origin).hostname);
    return !isLoopback && ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'].some((name) => process.env[name]);
}
async function openProxyWire(options) {
    const { createProxyWire } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(489)]).then(__webpack_require__.bind(__webpack_require__, 1489));
    return createProxyWire(options);
}
async function openDirectWire({ origin, connections, connectMs, idleMs }) {
    const url = new URL(origin);
    const isSecure = url.protocol === 'https:';
    const { Agent, request } = isSecure ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 23)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 23));
    const agent = new Agent({ keepAlive: true, maxSockets: connections, timeout: idleMs });
    const running = new Set();
    const direct = {
        send: request,
        options: { ...(0,external_node_url_.urlToHttpOptions)(url), agent },
        running,
        reached: isSecure ? 'secureConnect' : 'connect',
        connectMs,
    };
    return {
        send: (wanted) => exchangeOn(direct, wanted),
        close() {
            for (const one of running)
                one.destroy();
            agent.destroy();
            return Promise.resolve();
        },
    };
}
function exchangeOn(direct, wanted) {
    const { send, options, running } = direct;
    const { method, path, headers, timeoutMs, maxBytes } = wanted;
    return new Promise((resolve, reject) => {
        const request = send({ ...options, method, path, headers });
        running.add(request);
        const end = () => {
            clearTimeout(timer);
            running.delete(request);
        };
        const fail = (error) => {
            end();
            reject(error);
            request.destroy();
        };
        const timer = setTimeout(() => {
            fail(timedOut('REQUEST_TIMEOUT'));
        }, timeoutMs);
        request.on('error', fail);
        request.on('socket', (socket) => {
            if (socket.connecting)
                waitForHost(socket, direct, fail);
        });
        request.on('response', (response) => {
            response.on('error', fail);
            collect(response, maxBytes, (bytes) => {
                end();
                resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes });
                if (bytes === null)
                    request.destroy();
            });
        });
        request.end(wanted.body ?? undefined);
    });
}
function waitForHost(socket, { reached, connectMs }, fail) {
    const timer = setTimeout(() => {
        fail(timedOut('CONNECT_TIMEOUT'));
    }, connectMs);
    const stop = () => {
        clearTimeout(timer);
    };
    socket.once(reached, stop).once('close', stop);
}
function collect(response, maxBytes, take) {
    const chunks = [];
    let size = 0;
    response.on('data', (chunk) => {
        size += chunk.length;
        if (size <= maxBytes)
            chunks.push(chunk);
        else
            take(null);
    });
    response.on('end', () => {
        take(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
    });
}
function timedOut(code) {
    return Object.assign(new Error('The host did not answer in time.'), { code });
}

;// CONCATENATED MODULE: ./.build/lib/adapters/http.js
// One request to one configured host: bounded in time and size, retried where that is safe, never redirected.
//
//   what comes back                 what follows
//   an answer below 500             the caller's business, but for 429 and 408
//   429                             again after the pause that the host asks for, else 1, 2, 4 … s; at once a failure when
//                                   that is past the deadline
//   408, 5xx, no answer             again after 0.5, 1, 2 … s, six tries at most
//   no answer for 2 minutes, from   a failure for everybody who wants to use that method, at once: a host that hangs ends
//   anybody who uses that method    the run instead of making each request wait




const REQUEST_TIMEOUT_MS = 30_000;
/** The tries of one request end after this long. */
const RETRY_DEADLINE_MS = 120_000;
const TRIES_WITHOUT_ANSWER = 6;
const CONNECT_MS = 10_000;
const IDLE_MS = 30_000;
function createHttp(options) {
    const wire = openWire({
        origin: options.origin,
        connections: options.connections ?? 32,
        connectMs: CONNECT_MS,
        idleMs: IDLE_MS,
    });
    const line = { options, wire, silence: createSilence(options.now), isClosed: false };
    return {
        send: (call) => options.limiter.run(() => sendWithRetries(call, line)),
        async close() {
            line.isClosed = true;
            await wire.close();
        },
    };
}
async function sendWithRetries(call, line) {
    const { limiter, now, sleep, random } = line.options;
    let deadline = Infinity;
    let last = null;
    for (let tries = 1;; tries += 1) {
        await waitForTurn(call, line, { deadline, last });
        if (tries === 1)
            deadline = now() + RETRY_DEADLINE_MS;
        const result = await tryOnce(call, line, deadline - now());
        if ('answer' in result)
            return result.answer;
        last = result.failure;
        const waitMs = Math.max(result.pauseMs ?? 0, backoff(tries, result, random));
        if (isFinal(last, call, tries) || now() + waitMs >= deadline)
            throw last;
        if (last.kind === 'rate-limited')
            limiter.refused(result.pauseMs, result.latencyMs);
        await sleep(waitMs);
    }
}
/** Rejects with the last failure, or with why there was no try, when no further try may start. */
async function waitForTurn(call, line, so) {
    // Asked twice: who is stopped already waits for no turn, and who is stopped while he waits starts nothing.
    throwIfStopped(call, line, so.last);
    const isInTime = await line.options.limiter.turn(so.deadline);
    if (!isInTime && so.last !== null)
        throw so.last;
    throwIfStopped(call, line, so.last);
}
function throwIfStopped(call, { options, silence, isClosed }, last) {
    if (isClosed || call.signal?.aborted)
        throw last ?? new HttpFailure('cancelled', 'was not tried');
    if (options.now() >= (options.endsAt ?? Infinity))
        throw last ?? new HttpFailure('out-of-time', 'was not tried');
    if (silence.isTooLong(call.method))
        throw last ?? new HttpFailure('unavailable', `${options.origin} has not answered for 2 minutes`);
}
function isFinal(failure, call, tries) {
    if (failure.kind === 'rate-limited')
        return false;
    return failure.kind !== 'unavailable' || tries >= TRIES_WITHOUT_ANSWER || (failure.isAmbiguous && !call.isRepeatable);
}
/** 1, 2, 4 … times a unit, at most 30 s, with up to a quarter of jitter. */
function backoff(tries, { failure, pauseMs }, random) {
    const unitMs = pauseMs !== null ? 100 : failure.kind === 'rate-limited' ? 1000 : 500;
    return Math.min(30_000, unitMs * 2 ** (tries - 1)) * (1 + random() / 4);
}
async function tryOnce(call, line, remainingMs) {
    const { options, silence } = line;
    const startedAt = options.now();
    const latency = () => options.now() - startedAt;
    try {
        const timeoutMs = Math.max(1, Math.min(options.timeoutMs ?? REQUEST_TIMEOUT_MS, remainingMs));
        const answer = await exchange(call, { ...options, wire: line.wire, timeoutMs });
        silence.ended(call.method);
        const failed = failureOf(answer, call, options);
        if (failed !== null)
            return { ...failed, latencyMs: latency() };
        options.limiter.answered(latency(), `${call.method} ${call.path.split(/[/?]/, 4).join('/')}`);
        return { answer };
    }
    catch (error) {
        const failure = explainBroken(error, call.method, options.origin);
        if (failure.kind === 'unavailable')
            silence.lasted(call.method, startedAt);
        return { failure, pauseMs: null, latencyMs: latency() };
    }
}
/** Null for an answer that the caller can use. */
function failureOf(answer, call, { origin, now }) {
    const { status, headers } = answer;
    if (status < 500 && status !== 408 && status !== 429)
        return null;
    const pause = pauseAskedFor(headers, now());
    const retryAt = pause?.until ?? null;
    const failure = status === 429
        ? new HttpFailure('rate-limited', 'answered 429 (too many requests)', { retryAt })
        : new HttpFailure('unavailable', `${origin} answered ${String(status)}`, {
            isAmbiguous: call.method === 'POST',
            retryAt,
        });
    return { failure, pauseMs: pause?.ms ?? null };
}
/** `Retry-After` in seconds or as a date; `until` is null where that is absurdly far away. What a date means is told by the host's own clock where it shows one. */
function pauseAskedFor(headers, now) {
    const text = headers['retry-after']?.trim() ?? '';
    const hostsNow = Date.parse(headers['date'] ?? '');
    const from = Number.isNaN(hostsNow) ? now : hostsNow;
    const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - from;
    if (Number.isNaN(ms))
        return null;
    return { ms: Math.max(0, ms), until: ms > LONGEST_BELIEVED_MS ? null : new Date(from + Math.max(0, ms)) };
}
/** Whoever asks for more does not mean it: it is no time to tell anybody. */
const LONGEST_BELIEVED_MS = 31 * 86_400_000;
/** After so long without a try, an old silence says nothing any more. */
const FORGOTTEN_MS = 60_000;
function createSilence(now) {
    const silences = new Map();
    const since = (key) => {
        const silence = silences.get(key);
        return silence !== undefined && now() - silence.lastHeard < FORGOTTEN_MS ? silence.since : null;
    };
    return {
        lasted(method, startedAt) {
            // A method that joins while nothing at all is answered has no two minutes of its own.
            const host = since(ANY) ?? startedAt;
            silences.set(method, { since: since(method) ?? host, lastHeard: now() });
            silences.set(ANY, { since: host, lastHeard: now() });
        },
        ended(method) {
            silences.delete(method);
            silences.delete(ANY);
        },
        isTooLong: (method) => now() - (since(method) ?? Infinity) >= RETRY_DEADLINE_MS,
    };
}
const ANY = 'any method';


/***/ }),

/***/ 9401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ systemTime)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
// The machine's clock, waiting and chance, for adapters that need all three.

const systemTime = {
    now: () => Date.now(),
    sleep: async (ms) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms);
    },
    random: () => Math.random(),
};


/***/ }),

/***/ 3859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ ukgHeaders),
/* harmony export */   j7: () => (/* binding */ createUkgClient),
/* harmony export */   pb: () => (/* binding */ badResponse)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_lazily_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4650);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4405);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2893);
// UKG Pro's REST in UKG's words: sign-in, pages, and what its refusals mean. Reads only.





function ukgHeaders(signIn) {
    const basic = Buffer.from(`${signIn.username}:${signIn.password}`).toString('base64');
    const headers = { authorization: `Basic ${basic}`, 'us-customer-api-key': signIn.customerApiKey };
    return signIn.userApiKey === '' ? headers : { ...headers, 'x-api-key': signIn.userApiKey };
}
/** No list is longer than this: a server that never ends its pages is not believed. */
const MAX_PAGES = 100_000;
/** The page size that every list is known to take. */
const SMALL_PAGE = 100;
function createUkgClient(http, origin) {
    let firstDate = null;
    async function get(path, list) {
        try {
            const answer = await http.send({ method: 'GET', path, isRepeatable: true });
            firstDate ??= dateOf(answer);
            return answer;
        }
        catch (error) {
            throw error instanceof _http_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFailure */ .HR ? (0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .explainFailure */ .S)(error, list, firstDate) : error;
        }
    }
    /** The first page, and the list as it is read: some lists take no large page, and do not say so before. */
    async function first(list) {
        const answer = await get(pathOf(list, 1), list);
        const isTooLarge = answer.status === 400 && /per_?page/i.test(answer.text);
        if (!isTooLarge || list.paging === null || list.paging.size <= SMALL_PAGE)
            return { answer, list };
        const smaller = { ...list, paging: { ...list.paging, size: SMALL_PAGE } };
        return { answer: await get(pathOf(smaller, 1), smaller), list: smaller };
    }
    return {
        serverTime: () => firstDate,
        async readPages(wanted, take, isEnough) {
            const { answer, list } = await first(wanted);
            const paths = new Set([pathOf(list, 1)]);
            let current = { answer, number: 1, rows: (0,_core_lazily_js__WEBPACK_IMPORTED_MODULE_4__/* .lazily */ .q)(() => rowsOf(answer, list, list.isFiltered)) };
            for (;;) {
                if (isEnough)
                    await take(current.rows());
                const next = isEnough?.() === true ? null : nextPath(current, list, { origin, paths });
                // Asked for before this page is looked at, so that UKG's time and ours pass together.
                const coming = next === null ? null : get(next, list);
                coming?.catch(() => undefined);
                if (coming !== null)
                    await isSent();
                if (!isEnough)
                    await take(current.rows());
                if (coming === null)
                    return current.number;
                current = pageAfter(current, await coming, list);
            }
        },
    };
}
/** A request that was made goes out in the next turn of the event loop. */
function isSent() {
    return (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
}
/** The page after this one, null after the last; throws where the pages do not end. */
function nextPath(page, list, { origin, paths }) {
    const next = page.number === list.pages ? null : pathAfter(page, list, origin);
    if (next === null)
        return null;
    if (paths.has(next))
        throw badResponse(list, `page ${String(page.number)} names a page as the next that was read before`);
    if (paths.size >= MAX_PAGES)
        throw badResponse(list, `its pages do not end after ${String(MAX_PAGES)}`);
    paths.add(next);
    return next;
}
function pageAfter(before, answer, list) {
    const number = before.number + 1;
    // A page that a link promised must be there; one that was only tried may be missing. Worked out here and not inside of
    // `rows`, which would keep the page before in memory, and through it all the earlier ones.
    const mayBeNobody = before.answer.headers['link'] === undefined;
    const rows = (0,_core_lazily_js__WEBPACK_IMPORTED_MODULE_4__/* .lazily */ .q)(() => rowsOf(answer, list, mayBeNobody));
    if (answer.text === before.answer.text && rows().length > 0)
        throw badResponse(list, `page ${String(number)} is the page before once more`);
    return { answer, number, rows };
}
function dateOf(answer) {
    const date = new Date(answer.headers['date'] ?? '');
    return Number.isNaN(date.getTime()) ? null : date;
}
function pathOf(list, page) {
    const query = new URLSearchParams(list.query);
    if (list.paging) {
        query.set('page', String(page));
        query.set(list.paging.sizeName, String(list.paging.size));
    }
    const text = query.toString();
    return text === '' ? list.path : `${list.path}?${text}`;
}
function rowsOf(answer, list, mayBeNobody) {
    if (answer.status === 404 && mayBeNobody)
        return [];
    const refusal = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalOf */ .O)(answer.status, list, answer.text);
    if (refusal !== null)
        throw refusal;
    let parsed;
    try {
        parsed = parseJson(answer.text);
    }
    catch (error) {
        throw badResponse(list, answer.text.trimStart().startsWith('<') ? 'it is a web page and not JSON' : 'it is not JSON', error);
    }
    if (!Array.isArray(parsed))
        throw badResponse(list, 'it is not a list');
    return parsed;
}
/** Numbers of more digits than a number keeps, such as long employee numbers. */
const LONG_NUMBER = /[[:,]\s*-?\d{16}/;
function parseJson(text) {
    return JSON.parse(text, LONG_NUMBER.test(text) ? asWritten : undefined);
}
/** Such a number as the text that UKG wrote: rounded it would be somebody else's. */
function asWritten(_key, value, { source } = {}) {
    return typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER ? source : value;
}
/** What `Link` names, on the configured host only; without the header the next number, until an empty page. */
function pathAfter({ answer, number, rows }, list, origin) {
    const header = answer.headers['link'];
    if (header === undefined || answer.status !== 200) {
        return list.paging === null || rows().length === 0 ? null : pathOf(list, number + 1);
    }
    const next = nextLink(header);
    if (next === undefined)
        return null;
    // A link may be relative to the list that it stands in.
    const here = `${origin}${list.path}`;
    if (!URL.canParse(next, here))
        throw badResponse(list, 'its link to the next page is no address');
    const url = new URL(next, here);
    if (url.host !== new URL(origin).host)
        throw badResponse(list, 'its link to the next page leads to another host, where the credentials must not go');
    // The scheme does not count: the path is asked of the configured host in any case.
    return `${url.pathname}${url.search}`;
}
const LINK = /<([^>]*)>((?:\s*;\s*[^\s;,="]+(?:=(?:"[^"]*"|[^\s;,"]*))?)*)/g;
/** Where the link with `rel="next"` leads; other parameters may stand before it, and a quoted one may hold a comma. */
function nextLink(header) {
    for (const [, target, parameters] of header.matchAll(LINK))
        if (/;\s*rel="?next\b/i.test(parameters))
            return target;
    return undefined;
}
/** An answer that nothing may be written on. */
function badResponse(list, what, cause) {
    const message = `UKG's answer for ${list.path} cannot be used: ${what}. Nothing was written and the cursor stays. Check ukg.host in integration.yml; if it is right, ask UKG support.`;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .RunFailure */ .a('UKG_BAD_RESPONSE', message, { cause });
}


/***/ }),

/***/ 7923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRows),
/* harmony export */   v: () => (/* binding */ readCodeTables)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3859);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3031);


async function readCodeTables(client, needed) {
    const [jobs, orgLevels, locations, companies] = await Promise.all([
        readCoded(client, _lists_js__WEBPACK_IMPORTED_MODULE_1__/* .JOBS */ .PL, jobCode),
        needed.orgLevels ? readCoded(client, _lists_js__WEBPACK_IMPORTED_MODULE_1__/* .ORG_LEVELS */ .PR, (row) => row('code')) : [],
        needed.locations ? readCoded(client, _lists_js__WEBPACK_IMPORTED_MODULE_1__/* .LOCATIONS */ .B7, locationCode) : [],
        needed.companies ? readRows(client, _lists_js__WEBPACK_IMPORTED_MODULE_1__/* .COMPANIES */ .wl) : [],
    ]);
    return {
        jobTitles: textsOf(jobs, jobCode, (row) => row('title')),
        jobDescriptions: textsOf(jobs, jobCode, (row) => row('longdescription') || row('title')),
        orgLevels: textsOf(orgLevels, (row) => `${row('level')}:${row('code')}`, (row) => row('description')),
        locations: textsOf(locations, locationCode, (row) => row('description')),
        companies: textsOf(companies, (row) => row('companyid'), (row) => row('companycode')),
    };
}
const jobCode = (row) => row('jobcode') || row('code');
const locationCode = (row) => row('locationcode') || row('code');
/** A table without a single code is none: taken for one, it would put codes in the place of everybody's texts. */
async function readCoded(client, list, code) {
    const rows = await readRows(client, list);
    if (rows.length > 0 && rows.every((row) => code(row) === ''))
        throw (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .badResponse */ .pb)(list, 'not one of its rows has a code');
    return rows;
}
async function readRows(client, list) {
    const rows = [];
    await client.readPages(list, (page) => {
        for (const raw of page)
            rows.push(columnsOf(raw));
    });
    return rows;
}
function columnsOf(raw) {
    const columns = new Map();
    if (typeof raw === 'object' && raw !== null) {
        for (const [name, value] of Object.entries(raw)) {
            if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
                columns.set(name.toLowerCase(), String(value).trim());
            }
        }
    }
    return (name) => columns.get(name) ?? '';
}
/** The first text of a code counts: a job may exist once a country. */
function textsOf(rows, code, text) {
    const texts = new Map();
    for (const row of rows) {
        if (!texts.get(code(row)))
            texts.set(code(row), text(row));
    }
    return texts;
}


/***/ }),

/***/ 3729:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ PERSON_SOURCES),
/* harmony export */   Fn: () => (/* binding */ EMPLOYMENT_COLUMNS),
/* harmony export */   YN: () => (/* binding */ DATE_SOURCES),
/* harmony export */   cZ: () => (/* binding */ COLUMNS)
/* harmony export */ });
// UKG's spellings, all in one place. One field has several names over the lists, and their case differs; names below are in
// lower case. A column that is not here (national id, birth date, pay, home address …) is dropped while an answer is parsed.
/** UKG's column in lower case to our source name. */
const COLUMNS = new Map(Object.entries({
    employeeid: 'employee_id',
    companyid: 'company_id',
    companycode: 'company_code',
    companyname: 'company_name',
    employeenumber: 'employee_number',
    personid: 'person_id',
    userintegrationkey: 'user_integration_key',
    firstname: 'first_name',
    middlename: 'middle_name',
    lastname: 'last_name',
    preferredname: 'preferred_name',
    prefix: 'prefix',
    nameprefixcode: 'prefix',
    suffix: 'suffix',
    namesuffixcode: 'suffix',
    namesufixcode: 'suffix',
    emailaddress: 'email_address',
    alternateemailaddress: 'alternate_email_address',
    emailaddressalternate: 'alternate_email_address',
    countrycode: 'country_code',
    languagecode: 'language_code',
    supervisorid: 'supervisor_id',
    supervisorname: 'supervisor_name',
    salaryorhourly: 'salary_or_hourly',
    fulltimeorparttime: 'full_time_or_part_time',
    fulltimeorparttimecode: 'full_time_or_part_time',
    isactive: 'is_active',
    worklocation: 'work_location',
    worklocationcode: 'work_location',
    primaryworklocationcode: 'work_location',
    jobcode: 'job_code',
    primaryjobcode: 'job_code',
    jobgroupcode: 'job_group_code',
    alternatejobtitle: 'alternate_job_title',
    projectcode: 'project_code',
    primaryprojectcode: 'project_code',
    orglevel1code: 'org_level_1',
    orglevel2code: 'org_level_2',
    orglevel3code: 'org_level_3',
    orglevel4code: 'org_level_4',
    workphone: 'work_phone',
    workphonenumber: 'work_phone',
    hiredate: 'hire_date',
    originalhiredate: 'hire_date',
    dateoflasthire: 'last_hire_date',
    lasthiredate: 'last_hire_date',
    terminationdate: 'termination_date',
    dateoftermination: 'termination_date',
    employeestatus: 'employee_status',
    employeestatuscode: 'employee_status',
    employeetype: 'employee_type',
    employeetypecode: 'employee_type',
    emplstatusstartdate: 'empl_status_start_date',
    statusstartdate: 'empl_status_start_date',
    employeestatusstartdate: 'empl_status_start_date',
    dateinjob: 'date_in_job',
    ishomecompany: 'is_home_company',
    termreason: 'termination_reason',
    terminationreasoncode: 'termination_reason',
    supervisoremployeenumber: 'supervisor_number',
    supervisoremployeeid: 'supervisor_id',
}));
/** Columns that mean something else in one list than their name does in the others. */
const EMPLOYMENT_COLUMNS = new Map([
    ...COLUMNS,
    ['jobtitle', 'alternate_job_title'],
]);
/** Columns of a person, whatever the company: the employment list lacks them. */
const PERSON_SOURCES = [
    'person_id',
    'user_integration_key',
    'first_name',
    'middle_name',
    'last_name',
    'preferred_name',
    'prefix',
    'suffix',
    'email_address',
    'alternate_email_address',
    'country_code',
];
const DATE_SOURCES = new Set([
    'hire_date',
    'last_hire_date',
    'termination_date',
    'empl_status_start_date',
    'date_in_job',
]);


/***/ }),

/***/ 262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ employmentRow),
/* harmony export */   w: () => (/* binding */ decodeScalars)
/* harmony export */ });
/* harmony import */ var _core_dates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5182);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2355);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3729);
// From UKG's JSON to employment rows: names and case evened out, codes trimmed, dates cut to days, the rest dropped.



/** Reads the known columns of one JSON object; null for anything that is no object. `''` stands for null and blank. */
function decodeScalars(raw, columns = _columns_js__WEBPACK_IMPORTED_MODULE_0__/* .COLUMNS */ .cZ) {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
        return null;
    const scalars = {};
    for (const column of Object.keys(raw)) {
        const name = nameOf(column, columns);
        if (name === undefined)
            continue;
        const text = textOf(raw[column]);
        if (text !== '' || scalars[name] === undefined)
            scalars[name] = text;
    }
    return scalars;
}
const lowerCase = new Map();
/** Columns repeat over thousands of rows: their lower case is worked out once. */
function nameOf(column, columns) {
    let lower = lowerCase.get(column);
    if (lower === undefined) {
        lower = column.toLowerCase();
        if (lowerCase.size < 2000)
            lowerCase.set(column, lower);
    }
    return columns.get(lower);
}
function textOf(value) {
    if (typeof value === 'string')
        return value.trim();
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    return '';
}
/**
 * One employment row; null without a readable employee id. `wanted` names the sources that the mapping reads: nothing else is kept,
 * so that memory stays small and personal data that nobody asked for is gone at once.
 */
function employmentRow(scalars, wanted) {
    const text = (name) => scalars[name] ?? '';
    const id = text('employee_id');
    // Bytes that were no text: unnoticed, one employee's id would become another's.
    if (id === '' || id.includes('\uFFFD'))
        return null;
    const { dates, unreadable } = datesOf(scalars);
    const date = (name) => dates[name] ?? '';
    return {
        ukgEmployeeId: (0,_core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .ukgEmployeeId */ .x)(id),
        companyId: text('company_id'),
        companyCode: scalars['company_code'],
        personId: text('person_id'),
        employeeNumber: text('employee_number'),
        status: text('employee_status').toUpperCase(),
        employeeType: text('employee_type'),
        hireDate: date('hire_date'),
        lastHireDate: date('last_hire_date'),
        terminationDate: date('termination_date'),
        unreadable,
        terminationReason: scalars['termination_reason']?.toUpperCase(),
        isHomeCompany: flagOf(scalars['is_home_company']),
        supervisorId: text('supervisor_id'),
        supervisorNumber: scalars['supervisor_number'],
        values: valuesOf(scalars, dates, wanted),
    };
}
function valuesOf(scalars, dates, wanted) {
    const values = {};
    for (const name of wanted) {
        const text = _columns_js__WEBPACK_IMPORTED_MODULE_0__/* .DATE_SOURCES */ .YN.has(name) ? dates[name] : scalars[name];
        if (text !== undefined)
            values[name] = text;
    }
    return values;
}
const NONE = [];
function datesOf(scalars) {
    const dates = {};
    let unreadable = null;
    for (const name of _columns_js__WEBPACK_IMPORTED_MODULE_0__/* .DATE_SOURCES */ .YN) {
        const text = scalars[name];
        if (text === undefined)
            continue;
        const date = (0,_core_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDate */ ._U)(text);
        dates[name] = date ?? '';
        if (date === null)
            unreadable = [...(unreadable ?? []), name];
    }
    return { dates, unreadable: unreadable ?? NONE };
}
function flagOf(text) {
    if (text === undefined || text === '')
        return undefined;
    return ['true', 'y', 'yes', '1'].includes(text.toLowerCase());
}


/***/ }),

/***/ 3031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ LOCATIONS),
/* harmony export */   CR: () => (/* binding */ ONE_SUPERVISOR),
/* harmony export */   D3: () => (/* binding */ changeFeed),
/* harmony export */   GZ: () => (/* binding */ demographicsOf),
/* harmony export */   IP: () => (/* binding */ CODE_TABLES),
/* harmony export */   Jj: () => (/* binding */ DEMOGRAPHICS),
/* harmony export */   MJ: () => (/* binding */ codeTable),
/* harmony export */   PL: () => (/* binding */ JOBS),
/* harmony export */   PR: () => (/* binding */ ORG_LEVELS),
/* harmony export */   ST: () => (/* binding */ CHANGE_FEED),
/* harmony export */   YI: () => (/* binding */ homesOf),
/* harmony export */   d0: () => (/* binding */ employmentsNumbered),
/* harmony export */   fi: () => (/* binding */ HOMES),
/* harmony export */   g3: () => (/* binding */ SUPERVISOR_BATCH),
/* harmony export */   qU: () => (/* binding */ MOST_EMPLOYMENTS_ONE_BY_ONE),
/* harmony export */   qq: () => (/* binding */ EMPLOYMENTS),
/* harmony export */   rB: () => (/* binding */ employmentsOf),
/* harmony export */   tU: () => (/* binding */ supervisorsOf),
/* harmony export */   ur: () => (/* binding */ userDefinedOf),
/* harmony export */   wl: () => (/* binding */ COMPANIES),
/* harmony export */   ye: () => (/* binding */ USER_DEFINED)
/* harmony export */ });
const COMPANY = 'Company Configuration Integration';
const PERSONNEL = 'Personnel Integration';
const EXPORT = 'Employee Export';
const ORG_LEVELS = configuration('org-levels');
const JOBS = configuration('jobs');
const LOCATIONS = configuration('locations');
const CODE_TABLES = configuration('code-tables');
function codeTable(name) {
    return configuration(`code-tables/${encodeURIComponent(name)}`);
}
const CHANGE_FEED = '/personnel/v1/employee-changes';
const COMPANIES = {
    ...configuration('company-details'),
    paging: { sizeName: 'per_Page', size: 1000 },
};
/** 200 rows a page is UKG's own bound. The window filters: in a quiet one nobody may be there. */
function changeFeed(from, to) {
    return {
        path: CHANGE_FEED,
        query: { startDate: from, endDate: to },
        paging: { sizeName: 'per_page', size: 200 },
        isFiltered: true,
        permission: EXPORT,
    };
}
const EMPLOYMENTS = personnel('employment-details', {}, 500);
const DEMOGRAPHICS = personnel('employee-demographic-details', {}, 500);
/** A tenant may have no user-defined field at all, which breaks no run. */
const USER_DEFINED = { ...personnel('user-defined-fields', {}, 500), isFiltered: true };
/** The smallest read that needs Personnel Integration. */
const ONE_SUPERVISOR = personnel('employee-supervisor-details', {}, 1);
function employmentsOf(id) {
    return personnel('employment-details', { employeeId: id }, 100);
}
function employmentsNumbered(employeeNumber) {
    return personnel('employment-details', { employeeNumber }, 500);
}
/** The filter is documented as a flag; a tenant that overlooks it answers with every employment, see home-company.ts. */
const HOMES = personnel('employment-details', { isHomeCompany: 'true' }, 500);
function homesOf(id) {
    return personnel('employment-details', { employeeId: id, isHomeCompany: 'true' }, 100);
}
function demographicsOf(id) {
    return personnel('employee-demographic-details', { employeeId: id }, 100);
}
function userDefinedOf(id) {
    return personnel('user-defined-fields', { employeeId: id }, 100);
}
/** The employments of up to so many people are asked for one by one; above, the whole list takes fewer calls. */
const MOST_EMPLOYMENTS_ONE_BY_ONE = 300;
/** How many ids one supervisor call names. */
const SUPERVISOR_BATCH = 50;
function supervisorsOf(ids) {
    return personnel('employee-supervisor-details', { employeeId: ids.join(',') }, 1000);
}
function configuration(name) {
    return {
        path: `/configuration/v1/${name}`,
        query: {},
        paging: null,
        isFiltered: false,
        permission: COMPANY,
    };
}
function personnel(name, query, size) {
    return {
        path: `/personnel/v1/${name}`,
        query,
        paging: { sizeName: 'per_Page', size },
        isFiltered: Object.keys(query).length > 0,
        permission: PERSONNEL,
    };
}


/***/ }),

/***/ 29:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ openUkg)
});

// EXTERNAL MODULE: ./.build/lib/adapters/connection.js + 2 modules
var connection = __webpack_require__(3536);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/client.js
var ukg_client = __webpack_require__(3859);
// EXTERNAL MODULE: ./.build/lib/core/dates.js
var dates = __webpack_require__(5182);
// EXTERNAL MODULE: ./.build/lib/failure.js
var failure = __webpack_require__(53);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/code-tables.js
var code_tables = __webpack_require__(7923);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/columns.js
var ukg_columns = __webpack_require__(3729);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/decode.js
var decode = __webpack_require__(262);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./.build/lib/core/pick-row.js
var pick_row = __webpack_require__(8903);
// EXTERNAL MODULE: ./.build/lib/core/packed-index.js
var packed_index = __webpack_require__(1934);
// EXTERNAL MODULE: ./.build/lib/core/packed-list.js + 1 modules
var packed_list = __webpack_require__(7336);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/lists.js
var ukg_lists = __webpack_require__(3031);
;// CONCATENATED MODULE: ./.build/lib/adapters/ukg/home-company.js
// Which employment is the home company's. No list that is read tells it of a row, but the employment list can be asked for home
// companies alone; it is asked only about people of whom several employments would speak equally well.




/** The same people in the same order; the rows of those who need it say which company is home, as far as UKG knows one. */
async function withHomeCompanies(client, employees) {
    const unsure = new Set(employees.filter(({ rows }) => (0,pick_row/* needsHome */.nt)(rows)).map((employee) => employee.ukgEmployeeId));
    if (unsure.size === 0)
        return employees;
    const homes = await readHomes(client, unsure);
    return employees.map((employee) => marked(employee, homes.get(employee.ukgEmployeeId)));
}
async function readHomes(client, unsure) {
    const homes = new Map();
    const lists = unsure.size > ukg_lists/* MOST_EMPLOYMENTS_ONE_BY_ONE */.qU ? [ukg_lists/* HOMES */.fi] : [...unsure].map(ukg_lists/* homesOf */.YI);
    const note = (raw) => {
        const row = (0,decode/* decodeScalars */.w)(raw, ukg_columns/* EMPLOYMENT_COLUMNS */.Fn);
        const [id, company] = [row?.['employee_id'] ?? '', row?.['company_id'] ?? ''];
        if (unsure.has(id))
            homes.set(id, (homes.get(id) ?? new Set()).add(company));
    };
    await Promise.all(lists.map((list) => client.readPages(list, (page) => {
        page.forEach(note);
    })));
    return homes;
}
/** A tenant that overlooks the question answers with every employment: then nothing is known of any. */
function marked(employee, homes) {
    if (homes?.size !== 1)
        return employee;
    return { ...employee, rows: employee.rows.map((row) => ({ ...row, isHomeCompany: homes.has(row.companyId) })) };
}

;// CONCATENATED MODULE: ./.build/lib/adapters/ukg/user-defined.js

/** Up to so many people are asked for one by one; above, the whole list takes fewer calls. */
const MOST_USER_DEFINED_ONE_BY_ONE = 100;
/** The employees with the values of the wanted labels; as they are when no label is wanted. */
async function readUserDefinedFields(client, employees, wanted) {
    if (wanted.size === 0 || employees.length === 0)
        return employees;
    const ids = new Set(employees.map((employee) => employee.ukgEmployeeId));
    const lists = employees.length > MOST_USER_DEFINED_ONE_BY_ONE
        ? [ukg_lists/* USER_DEFINED */.ye]
        : employees.map((employee) => (0,ukg_lists/* userDefinedOf */.ur)(employee.ukgEmployeeId));
    const values = await readValues(client, lists, { wanted, isAsked: (id) => ids.has(id) });
    return employees.map((employee) => ({ ...employee, userDefined: values.get(employee.ukgEmployeeId) ?? {} }));
}
/** The values of the wanted labels of everybody who has a row, by employee id. */
function readUserDefinedValues(client, wanted) {
    return readValues(client, [ukg_lists/* USER_DEFINED */.ye], { wanted, isAsked: () => true });
}
async function readValues(client, lists, question) {
    const values = new Map();
    const enough = ({ query: { employeeId } }) => employeeId === undefined ? undefined : () => values.has(employeeId);
    await Promise.all(lists.map((list) => client.readPages(list, (page) => {
        for (const raw of page)
            collect(raw, question, values);
    }, enough(list))));
    return values;
}
function collect(raw, { wanted, isAsked }, values) {
    const row = object(raw);
    const id = textOf(Object.entries(row).find(([name]) => name.toLowerCase() === 'employeeid')?.[1]);
    if (!isAsked(id))
        return;
    // A label may be the name of something that every object has.
    const own = values.get(id) ?? Object.create(null);
    for (const slot of Object.values(row).flatMap((group) => Object.values(object(group)))) {
        const { field, value } = object(slot);
        const label = textOf(field);
        // A label may stand in two slots, of which one is empty.
        if (wanted.has(label) && !own[label])
            own[label] = textOf(value);
    }
    values.set(id, own);
}
function object(raw) {
    return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? raw : {};
}
/** Days come as midnight stamps; `''` stands for null and blank. */
function textOf(value) {
    if (typeof value === 'string')
        return value.trim().replace(MIDNIGHT, '$1');
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})T00:00:00(?:\.0+)?$/;

;// CONCATENATED MODULE: ./.build/lib/adapters/ukg/everybody.js
// Everybody of a tenant, one after the other. A person's rows may stand on any page, so all are read before the first person is
// given; they are packed until then, for a population of objects would fill the memory of a small runner.









/** How many rows are looked at before answers of other requests are heard. */
const IN_A_TURN = 50;
const turn = () => (0,promises_.setImmediate)();
/** Gives everybody to `take`; returns how many pages were read. `onLostRow` is told of a row that names nobody, and throws. */
async function readEach(client, wanted, onLostRow, take) {
    const rows = createRows();
    const pages = await readRows(client, wanted.columns, (row) => {
        rows.add(row ?? onLostRow());
    });
    const isAsked = rows.count() > 0 && wanted.userDefined.size > 0;
    const values = isAsked ? await readUserDefinedValues(client, wanted.userDefined) : null;
    const give = (employee) => {
        take(values === null ? employee : { ...employee, userDefined: values.get(employee.ukgEmployeeId) ?? {} });
    };
    const unsure = [];
    await rows.give((employee) => {
        if ((0,pick_row/* needsHome */.nt)(employee.rows))
            unsure.push(employee);
        else
            give(employee);
    });
    (await withHomeCompanies(client, unsure)).forEach(give);
    return pages;
}
async function readRows(client, columns, add) {
    const persons = createPersons(columns);
    const personPages = await client.readPages(ukg_lists/* DEMOGRAPHICS */.Jj, persons.add);
    const pages = await client.readPages(ukg_lists/* EMPLOYMENTS */.qq, async (page) => {
        for (const [index, raw] of page.entries()) {
            if (index % IN_A_TURN === 0)
                await turn();
            const scalars = (0,decode/* decodeScalars */.w)(raw, ukg_columns/* EMPLOYMENT_COLUMNS */.Fn);
            add(scalars && (0,decode/* employmentRow */.$)(joined(scalars, persons.of(scalars['employee_id'] ?? '')), columns));
        }
    });
    return pages + personPages;
}
function createRows() {
    const rows = (0,packed_list/* createPackedList */.D)();
    const last = (0,packed_index/* createPackedIndex */.d)((index) => rows.at(index).ukgEmployeeId);
    /** Rows that another one of the same person comes after. */
    const followed = new Set();
    return {
        add: (row) => {
            const before = last.get(row.ukgEmployeeId);
            if (before !== undefined)
                followed.add(before);
            last.set(row.ukgEmployeeId, rows.length);
            rows.add(row);
        },
        count: () => rows.length,
        async give(take) {
            const early = new Map();
            for (let index = 0; index < rows.length; index += 1) {
                const row = rows.at(index);
                const { ukgEmployeeId } = row;
                const own = [...(early.get(ukgEmployeeId) ?? []), row];
                // A person is complete with his last row; only those with several wait for it.
                if (followed.has(index))
                    early.set(ukgEmployeeId, own);
                else
                    take({ ukgEmployeeId, rows: own, userDefined: undefined });
                if (index % IN_A_TURN !== 0)
                    continue;
                rows.forget(index);
                await turn();
            }
        },
    };
}
/** Of a person's rows only what the employment list lacks is kept; a value in one of them counts more than none in another. */
function createPersons(columns) {
    const kept = ukg_columns/* PERSON_SOURCES */.FY.filter((name) => columns.has(name) || name === 'person_id');
    const packed = (0,packed_list/* createPackedList */.D)();
    const last = (0,packed_index/* createPackedIndex */.d)((index) => packed.at(index)['employee_id']);
    const of = (id) => {
        const index = last.get(id);
        return index === undefined ? {} : packed.at(index);
    };
    const addOne = (raw) => {
        const scalars = (0,decode/* decodeScalars */.w)(raw, ukg_columns/* COLUMNS */.cZ);
        const id = scalars?.['employee_id'];
        if (!scalars || !id)
            return;
        const person = { ...of(id), employee_id: id };
        for (const name of kept) {
            const text = scalars[name];
            if (text !== undefined && (text !== '' || person[name] === undefined))
                person[name] = text;
        }
        last.set(id, packed.length);
        packed.add(person);
    };
    return {
        add: async (page) => {
            for (const [index, raw] of page.entries()) {
                if (index % IN_A_TURN === 0)
                    await turn();
                addOne(raw);
            }
        },
        has: (id) => last.get(id) !== undefined,
        of,
    };
}
/** The employment's own values win over the person's, unless they are empty. */
function joined(scalars, person) {
    const all = { ...scalars };
    for (const name in person)
        if (!all[name])
            all[name] = person[name];
    return all;
}

;// CONCATENATED MODULE: ./.build/lib/adapters/ukg/source.js
// UKG Pro as the source of employees: the change feed for what changed, the detail lists for everybody and for single people.









function createUkgSource(options) {
    const { client, wanted } = options;
    return {
        async start() {
            const tables = await (0,code_tables/* readCodeTables */.v)(client, options.tables);
            const at = (0,dates/* truncateToSecond */._5)((client.serverTime() ?? options.now()).toISOString());
            return { at, tables };
        },
        async readChanges({ from, to }, meanwhile) {
            const feed = (0,ukg_lists/* changeFeed */.D3)(from, to);
            const rows = [];
            const pages = await client.readPages(feed, (page) => {
                const read = page.map((raw) => rowOf(raw, wanted, feed));
                rows.push(...read);
                meanwhile?.(grouped(read));
            });
            return { employees: grouped(rows), pages };
        },
        async readEmployees(ids) {
            if (ids.length > ukg_lists/* MOST_EMPLOYMENTS_ONE_BY_ONE */.qU)
                return pickedOut(client, wanted, new Set(ids));
            const employees = (await Promise.all(ids.map((id) => readEmployee(client, id, wanted)))).flat();
            return withHomeCompanies(client, employees);
        },
        readEach: async (take) => {
            const pages = await readEach(client, { columns: wanted, userDefined: options.userDefined }, lostEmployment, take);
            return { pages };
        },
        supervisorsAtOnce: ukg_lists/* SUPERVISOR_BATCH */.g3,
        readSupervisors: (employees) => readSupervisorNumbers(client, employees),
        readUserDefined: (employees) => readUserDefinedFields(client, employees, options.userDefined),
    };
}
function rowOf(raw, wanted, list) {
    const scalars = (0,decode/* decodeScalars */.w)(raw);
    return (scalars && (0,decode/* employmentRow */.$)(scalars, wanted)) ?? nobodysRow(list);
}
/** A row that cannot be told whom it is about would be lost: the run ends instead. */
function nobodysRow(list) {
    throw new failure/* RunFailure */.a('UKG_BAD_RESPONSE', `UKG's answer for ${list.path} has a row without an employee id, so it cannot be told whom it is about. Nothing was written and the cursor stays. Ask UKG support.`);
}
function grouped(rows) {
    const people = new Map();
    for (const row of rows) {
        const known = people.get(row.ukgEmployeeId);
        if (known)
            known.push(row);
        else
            people.set(row.ukgEmployeeId, [row]);
    }
    return [...people].map(([id, own]) => ({ ukgEmployeeId: id, rows: own, userDefined: undefined }));
}
/** A person's employments and names; nobody when UKG has no employment of him. */
async function readEmployee(client, id, wanted) {
    const persons = createPersons(wanted);
    const [employments] = await Promise.all([
        readEmployments(client, id),
        client.readPages((0,ukg_lists/* demographicsOf */.GZ)(id), persons.add, () => persons.has(id)),
    ]);
    return grouped(employments.flatMap((row) => (0,decode/* employmentRow */.$)(joined(row, persons.of(id)), wanted) ?? []));
}
/** The named people, out of the lists of everybody. */
async function pickedOut(client, columns, ids) {
    const employees = [];
    const wanted = { columns, userDefined: new Set() };
    await readEach(client, wanted, lostEmployment, (employee) => {
        if (ids.has(employee.ukgEmployeeId))
            employees.push(employee);
    });
    return employees;
}
const lostEmployment = () => nobodysRow(ukg_lists/* EMPLOYMENTS */.qq);
async function readEmployments(client, id) {
    const rows = [];
    await client.readPages((0,ukg_lists/* employmentsOf */.rB)(id), (page) => {
        for (const raw of page)
            rows.push((0,decode/* decodeScalars */.w)(raw, ukg_columns/* EMPLOYMENT_COLUMNS */.Fn) ?? {});
    });
    return rows.filter((row) => row['employee_id'] === id);
}
/** One question a supervisor is enough: of those who share one, only the first is asked for. */
async function readSupervisorNumbers(client, employees) {
    const numbers = new Map();
    const note = (supervisor, number) => {
        if (supervisor && number && !numbers.has(supervisor))
            numbers.set(supervisor, number);
    };
    const employments = employees.flatMap(({ rows }) => rows);
    for (const row of employments)
        note(row.supervisorId, row.supervisorNumber);
    const asked = new Set();
    const supervisorsBy = new Map();
    for (const { supervisorId, ukgEmployeeId: id } of employments) {
        if (supervisorId === '' || numbers.has(supervisorId) || asked.has(supervisorId))
            continue;
        asked.add(supervisorId);
        supervisorsBy.set(id, [...(supervisorsBy.get(id) ?? []), supervisorId]);
    }
    const isAnswered = (id) => supervisorsBy.get(id)?.every((one) => numbers.has(one)) ?? true;
    const readBatch = (ids) => {
        const take = (page) => {
            for (const row of page.map((raw) => (0,decode/* decodeScalars */.w)(raw)))
                note(row?.['supervisor_id'], row?.['supervisor_number']);
        };
        return client.readPages((0,ukg_lists/* supervisorsOf */.tU)(ids), take, () => ids.every(isAnswered));
    };
    await Promise.all(batchesOf([...supervisorsBy.keys()]).map(readBatch));
    return numbers;
}
function batchesOf(ids) {
    return Array.from({ length: Math.ceil(ids.length / ukg_lists/* SUPERVISOR_BATCH */.g3) }, (_, at) => ids.slice(at * ukg_lists/* SUPERVISOR_BATCH */.g3, (at + 1) * ukg_lists/* SUPERVISOR_BATCH */.g3));
}

;// CONCATENATED MODULE: ./.build/lib/adapters/ukg/open.js



/** `endsAt`: milliseconds since 1970 from which nothing new is asked; null for never. */
function openUkg(integration, signIn, endsAt = null) {
    const { http, close } = (0,connection/* openConnection */.J)({
        origin: integration.ukgHost,
        headers: (0,ukg_client/* ukgHeaders */.A1)(signIn),
        initial: 6,
        max: 16,
        endsAt,
    });
    const client = (0,ukg_client/* createUkgClient */.j7)(http, integration.ukgHost);
    const rows = integration.mapping.flatMap(({ source }) => (source.kind === 'row' ? [source.name] : []));
    const labels = integration.mapping.flatMap(({ source }) => (source.kind === 'udf' ? [source.label] : []));
    const described = new Set(integration.mapping.flatMap(({ source, use }) => source.kind === 'row' && use === 'description' ? [source.name] : []));
    const { include, exclude } = integration.filter;
    const source = createUkgSource({
        client,
        now: () => new Date(),
        wanted: new Set(rows.map((name) => ROW_NAMES[name] ?? name)),
        userDefined: new Set(labels),
        tables: {
            orgLevels: [...described].some((name) => name.startsWith('org_level_')),
            locations: described.has('work_location'),
            companies: [...include, ...exclude].some((criterion) => criterion.key === 'companies'),
        },
    });
    return { http, client, source, close };
}
/** Sources that are read from another column of the row. */
const ROW_NAMES = {
    job_title: 'job_code',
    job_description: 'job_code',
    date_of_last_hire: 'last_hire_date',
};


/***/ }),

/***/ 2893:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refusalOf),
/* harmony export */   S: () => (/* binding */ explainFailure)
/* harmony export */ });
/* harmony import */ var _core_cut_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3047);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3031);
// What UKG's refusals mean, in words that name the permission or the secret to look at.



const STAYS = 'Nothing was written and the cursor stays, so the next run reads the same changes.';
/** Null for a good answer. */
function refusalOf(status, list, body) {
    if (status === 200)
        return null;
    if (status === 401) {
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RunFailure */ .a('UKG_UNAUTHORIZED', `UKG refused the sign-in (401). Check the secrets for ukg-username, ukg-password and ukg-customer-api-key; some tenants also ask for ukg-user-api-key. ${STAYS}`);
    }
    if (status === 403) {
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RunFailure */ .a('UKG_FORBIDDEN', `UKG refused ${list.path} (403): the service account lacks View on the web service "${list.permission}". Grant it in UKG under System Configuration, Security, Service Account Administration. ${STAYS}`);
    }
    if (status >= 300 && status < 400) {
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RunFailure */ .a('UKG_BAD_RESPONSE', `UKG answered ${list.path} with a redirect (${String(status)}), which is not followed, since the credentials would go along. Write the host that UKG shows under Web Services as ukg.host in integration.yml. ${STAYS}`);
    }
    if (status === 400 && /at least 3 hours/i.test(body)) {
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RunFailure */ .a('UKG_BAD_RESPONSE', `UKG says that the start of the window must be at least 3 hours ago. Its clock and the cursor disagree; run again in 3 hours. ${STAYS}`);
    }
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RunFailure */ .a('UKG_BAD_RESPONSE', `UKG answered ${list.path} with status ${String(status)}${status === 400 ? saidIn(body, list) : ''}, which is not expected there. Check ukg.host in integration.yml; if it is right, ask UKG support. ${STAYS}`);
}
/** What UKG says of a query that it does not take: of one of its parameters, and never of people. */
function saidIn(body, { query, paging }) {
    const message = /"(?:detail|message)"\s*:\s*"([^"]*)/.exec(body)?.[1] ?? '';
    const parameters = [...Object.keys(query), ...(paging === null ? [] : ['page', paging.sizeName])];
    const isOfOne = parameters.some((name) => message.toLowerCase().includes(name.toLowerCase()));
    return isOfOne ? ` ("${(0,_core_cut_text_js__WEBPACK_IMPORTED_MODULE_2__/* .firstWords */ .Cb)(message, 150)}")` : '';
}
/** `at` is UKG's own time of this run, where it is known. */
function explainFailure(failure, list, at = null) {
    switch (failure.kind) {
        case 'rate-limited':
            return rateLimited(failure, list, at);
        case 'unusable':
            return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RunFailure */ .a('UKG_BAD_RESPONSE', `${failure.message}. ${STAYS}`, { cause: failure });
        case 'unavailable':
        case 'cancelled':
            return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RunFailure */ .a('UKG_UNAVAILABLE', `UKG could not be read (${list.path}): ${failure.message}. ${STAYS} Check ukg.host in integration.yml and UKG's status page.`, { cause: failure });
        case 'out-of-time':
            return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RunFailure */ .a('NOT_ATTEMPTED', `The time of the run was over before UKG was read to the end (${list.path}). ${STAYS} Raise stop-after and timeout-minutes in the workflow.`, { cause: failure });
        default:
            return failure.kind;
    }
}
/** UKG allows the change feed eight times a day, three hours apart. */
const FEED_PAUSE_MS = 3 * 3_600_000;
function rateLimited(failure, list, at) {
    const message = `UKG refuses more requests for now (429 for ${list.path}). ${whenAgain(failure, list, at)}. ${STAYS}`;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RunFailure */ .a('UKG_RATE_LIMITED', message, { cause: failure });
}
const UNKNOWN_WHEN = 'UKG named no time from which it will answer again, or none to be believed';
function whenAgain({ retryAt }, list, at) {
    if (retryAt !== null)
        return `UKG will answer again from ${retryAt.toISOString()}`;
    if (list.path !== _lists_js__WEBPACK_IMPORTED_MODULE_1__/* .CHANGE_FEED */ .ST)
        return `${UNKNOWN_WHEN}; try again in an hour`;
    const rule = `${UNKNOWN_WHEN}, but its change feed may be read once in 3 hours`;
    return at === null
        ? rule
        : `${rule}, so it will at the latest from ${new Date(at.getTime() + FEED_PAUSE_MS).toISOString()}`;
}


/***/ }),

/***/ 1934:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ createPackedIndex)
/* harmony export */ });
// Who of a population has a value: by its hash, eight bytes a place. The values themselves stay where the population keeps them.
const FIRST_PLACES = 1024;
/** Fuller, and looking for a value that nobody has would take long. */
const PLACES_A_VALUE = 2;
const FREE = 0xffff_ffff;
/** `valueAt` says what whoever stands at a position has, for two values may have one hash. */
function createPackedIndex(valueAt) {
    let places = placesFor(FIRST_PLACES);
    let used = 0;
    /** Where the value stands, or else where it belongs. */
    function placeOf(value, hash) {
        const { hashes, positions } = places;
        let place = hash % hashes.length;
        while (positions[place] !== FREE && !(hashes[place] === hash && valueAt(positions[place]) === value))
            place = (place + 1) % hashes.length;
        return place;
    }
    return {
        get(value) {
            const position = places.positions[placeOf(value, hashOf(value))];
            return position === FREE ? undefined : position;
        },
        set(value, position) {
            const hash = hashOf(value);
            const place = placeOf(value, hash);
            used += Number(places.positions[place] === FREE);
            places.hashes[place] = hash;
            places.positions[place] = position;
            if (used * PLACES_A_VALUE > places.hashes.length)
                places = widened(places);
        },
    };
}
function placesFor(count) {
    return { hashes: new Uint32Array(count), positions: new Uint32Array(count).fill(FREE) };
}
/** Twice the places; the hashes are known, so nobody is asked for his value. */
function widened({ hashes, positions }) {
    const wider = placesFor(2 * hashes.length);
    for (const [old, position] of positions.entries()) {
        if (position === FREE)
            continue;
        const hash = hashes[old];
        let place = hash % wider.hashes.length;
        while (wider.positions[place] !== FREE)
            place = (place + 1) % wider.hashes.length;
        wider.hashes[place] = hash;
        wider.positions[place] = position;
    }
    return wider;
}
/** FNV-1a of the text's units, 32 bits. */
function hashOf(text) {
    let hash = 0x811c_9dc5;
    for (let at = 0; at < text.length; at += 1)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
    return hash >>> 0;
}


/***/ }),

/***/ 7336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ createPackedList)
});

;// CONCATENATED MODULE: ./.build/lib/core/packed-words.js
// Texts that come again and again in a packed list, named by a number: departments and titles over all entries, and what one
// entry says twice, like an address.
//
//   "Sales"  in many entries         ->   -40      word 7 of the list (-33 and below)
//   "a@b.c"  again in one entry      ->   -1       the first text of this entry (-1 to -32)
const FIRST_OWN = -1;
const MOST_OWN = 32;
const FIRST_WORD = FIRST_OWN - MOST_OWN;
/** A shorter text takes no more room than its number. */
const SHORTEST = 3;
const LONGEST = 80;
const MOST_WORDS = 4096;
/** Texts that were seen once of late: whichever comes again before they are forgotten becomes a word. */
const MOST_LATELY = 2048;
function createWords() {
    const words = [];
    const numbers = new Map();
    const lately = new Set();
    /** The texts of the present entry that are no words, in their order. */
    let own = [];
    function learn(text) {
        if (words.length === MOST_WORDS)
            return;
        if (lately.delete(text))
            numbers.set(text, FIRST_WORD + 1 - words.push(text));
        else
            lately.add(text);
        if (lately.size > MOST_LATELY)
            lately.clear();
    }
    function unpack(text) {
        if (isFit(text) && own.length < MOST_OWN)
            own.push(text);
        return text;
    }
    return {
        begin() {
            own = [];
        },
        pack(text) {
            if (!isFit(text))
                return text;
            const number = numbers.get(text);
            if (number !== undefined)
                return number;
            const before = own.indexOf(text);
            if (before !== -1)
                return FIRST_OWN - before;
            learn(text);
            return unpack(text);
        },
        unpack,
        named: (number) => (number > FIRST_WORD ? own[FIRST_OWN - number] : words[FIRST_WORD - number]),
    };
}
function isFit(text) {
    return text.length >= SHORTEST && text.length <= LONGEST;
}

;// CONCATENATED MODULE: ./.build/lib/core/packed-list.js
// A long list of plain values, kept as text outside the heap: an entry takes a third of the memory of its objects, and none of
// the collector's time. For the few places that hold a whole population at once.
//
//   { a: 1, b: ['x'] }   ->   [7,1,[-1,"x"]]      7 names the shape `a,b`, -1 a list; undefined is {}
//   -5                   ->   [-2,-5]             a negative number alone stands for a text that comes again: packed-words.ts

const CHUNK_BYTES = 1024 * 1024;
/** What an array holds that is not an object's values. */
const LIST = -1;
const NEGATIVE = -2;
/** UTF-8 takes at most so many bytes for one unit of a text. */
const MOST_BYTES_A_UNIT = 3;
/** Values are JSON and `undefined`; their objects may have any keys, best always the same few sets of them. */
function createPackedList() {
    const encoder = new TextEncoder();
    const decoder = new TextDecoder();
    const shapes = createShapes();
    const chunks = [];
    const places = createPlaces();
    let used = CHUNK_BYTES;
    function chunkFor(bytes) {
        const last = chunks.at(-1);
        if (last && used + bytes <= last.length)
            return last;
        const size = Math.max(CHUNK_BYTES, bytes);
        // Resizable buffers are pages of their own: the system has their memory back at once, and they leave no holes in the heap of C.
        const chunk = new Uint8Array(new ArrayBuffer(size, { maxByteLength: size }));
        chunks.push(chunk);
        used = 0;
        return chunk;
    }
    return {
        get length() {
            return places.length();
        },
        add(value) {
            const text = JSON.stringify(shapes.pack(value));
            const chunk = chunkFor(text.length * MOST_BYTES_A_UNIT);
            const { written } = encoder.encodeInto(text, chunk.subarray(used));
            places.add(chunks.length - 1, used, written);
            used += written;
        },
        at(index) {
            const { chunk, start, bytes } = places.at(index);
            const text = decoder.decode(chunks[chunk]?.subarray(start, start + bytes));
            return shapes.unpack(JSON.parse(text));
        },
        forget(before) {
            const end = before < places.length() ? places.at(before).chunk : chunks.length - 1;
            for (const chunk of chunks.slice(0, Math.max(0, end)))
                chunk?.buffer.resize(0);
            chunks.fill(null, 0, Math.max(0, end));
        },
    };
}
function createShapes() {
    const known = [];
    const numbers = new Map();
    const words = createWords();
    function numberOf(keys) {
        // With their lengths, since no key and the empty key, or a key with the separator in it, would have one name.
        const name = keys.map((key) => `${String(key.length)}:${key}`).join('');
        const number = numbers.get(name) ?? known.push(keys) - 1;
        numbers.set(name, number);
        return number;
    }
    function pack(value) {
        if (value === undefined)
            return {};
        if (typeof value === 'string')
            return words.pack(value);
        if (typeof value === 'number' && value < 0)
            return [NEGATIVE, value];
        if (typeof value !== 'object' || value === null)
            return value;
        if (Array.isArray(value))
            return [LIST, ...value.map(pack)];
        const keys = Object.keys(value);
        return [numberOf(keys), ...keys.map((key) => pack(value[key]))];
    }
    function unpack(packed) {
        if (typeof packed === 'string')
            return words.unpack(packed);
        if (typeof packed === 'number' && packed < 0)
            return words.named(packed);
        if (Array.isArray(packed))
            return unpackArray(packed);
        return typeof packed === 'object' && packed !== null ? undefined : packed;
    }
    function unpackArray([head, ...rest]) {
        if (head === LIST)
            return rest.map(unpack);
        return head === NEGATIVE ? rest[0] : objectOf(known[head], rest.map(unpack));
    }
    const eachAlone = (work) => (value) => {
        words.begin();
        return work(value);
    };
    return { pack: eachAlone(pack), unpack: eachAlone(unpack) };
}
function objectOf(keys, values) {
    const object = {};
    for (const [at, key] of keys.entries())
        put(object, key, values[at]);
    return object;
}
/** A key may be named like what every object has: assigned, it would be lost. */
function put(object, key, value) {
    if (key !== '__proto__')
        object[key] = value;
    else
        Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
/** Three numbers an entry. */
function createPlaces() {
    let numbers = new Uint32Array(3 * 1024);
    let length = 0;
    return {
        length: () => length,
        add(...place) {
            if (3 * length === numbers.length) {
                const wider = new Uint32Array(2 * numbers.length);
                wider.set(numbers);
                numbers = wider;
            }
            numbers.set(place, 3 * length);
            length += 1;
        },
        at(index) {
            const [chunk = 0, start = 0, bytes = 0] = numbers.subarray(3 * index, 3 * index + 3);
            return { chunk, start, bytes };
        },
    };
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

/***/ 387:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ windowOf),
/* harmony export */   a: () => (/* binding */ faultOfSince)
/* harmony export */ });
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5182);
// Which part of UKG's change feed a run reads. A run always starts where the last one ended, with an overlap.

/** UKG refuses a start date later than this many hours ago; the same overlap catches late arrivals. */
const OVERLAP_HOURS = 3;
/** With its zone: a time without one would be read in the zone of whatever machine runs this. */
const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;
/** What is wrong with the input since as it was typed, in a sentence; null for an instant. */
function faultOfSince(since) {
    // A day that does not exist would be read as one of the next month.
    const isInstant = INSTANT.test(since) && (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .isCalendarDate */ .tf)(since.slice(0, 10)) && !Number.isNaN(Date.parse(since));
    return isInstant ? null : `The input since is "${since}", which is no instant. Write it like 2026-01-31T00:00:00Z.`;
}
/**
 * The window of a run that starts at `at` (UKG's own clock): from the cursor less the overlap, or from `since`, to `at`.
 * The earlier of cursor and `at` counts, so that a clock that was set back cannot open a gap.
 */
function windowOf(cursor, at, since) {
    const to = (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .truncateToSecond */ ._5)(at);
    const latest = (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .hoursBefore */ .$u)(to, OVERLAP_HOURS);
    if (since === null)
        return { ok: true, window: { from: (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .truncateToSecond */ ._5)(earlier((0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .hoursBefore */ .$u)(cursor, OVERLAP_HOURS), latest)), to } };
    const fault = faultOfSince(since);
    if (fault !== null)
        return { ok: false, reason: fault };
    if (Date.parse(since) > Date.parse(cursor)) {
        return {
            ok: false,
            reason: `The input since (${since}) is later than the cursor (${cursor}): the changes between them would be skipped. Give an instant up to the cursor, or leave since empty.`,
        };
    }
    return { ok: true, window: { from: (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .truncateToSecond */ ._5)(earlier(new Date(since).toISOString(), latest)), to } };
}
function earlier(a, b) {
    return Date.parse(a) <= Date.parse(b) ? a : b;
}


/***/ }),

/***/ 8391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openStore),
/* harmony export */   L: () => (/* binding */ requireStore)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53);
/* harmony import */ var _sendable_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7623);
// Opens the store that the inputs name. Either is loaded only when it is the store.


/** Throws `CONFIG_INVALID` for a store that the inputs do not say enough of. */
function requireStore(inputs, surroundings) {
    if (inputs.stateStore === 'directory') {
        if (inputs.statePath !== '')
            return;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RunFailure */ .a('CONFIG_INVALID', 'The input state-path is empty. Write the folder of the state, since state-store is directory.');
    }
    const [owner, repo] = surroundings.repository.split('/');
    if (!owner || !repo)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RunFailure */ .a('CONFIG_INVALID', 'GITHUB_REPOSITORY is not set, so the state branch cannot be found. Outside GitHub set state-store to directory.');
    if (inputs.githubToken === '')
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RunFailure */ .a('CONFIG_INVALID', 'The input github-token is empty, so the state branch cannot be read.');
    (0,_sendable_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .requireSendableToken */ .hx)(inputs.githubToken);
}
async function openStore(inputs, surroundings) {
    requireStore(inputs, surroundings);
    if (inputs.stateStore === 'directory')
        return (await Promise.all(/* import() */[__webpack_require__.e(666), __webpack_require__.e(850)]).then(__webpack_require__.bind(__webpack_require__, 8306))).createDirectoryStateStore(inputs.statePath);
    const [owner = '', repo = ''] = surroundings.repository.split('/');
    const { createGithubStateStore, createOctokit } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(413), __webpack_require__.e(666), __webpack_require__.e(684)]).then(__webpack_require__.bind(__webpack_require__, 4856));
    const { apiUrl, graphqlUrl } = surroundings;
    const octokit = createOctokit({ token: inputs.githubToken, apiUrl, graphqlUrl });
    return createGithubStateStore({ octokit, owner, repo, branch: inputs.stateBranch });
}


/***/ }),

/***/ 2949:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ openTarget)
/* harmony export */ });
/* harmony import */ var _adapters_betterworks_open_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9019);
// Opens Betterworks as the organization's files say: its API, or the folder of its SFTP server.

/** `endsAt`: milliseconds since 1970 from which nothing new is written; null for never. */
async function openTarget(integration, inputs, log, endsAt = null) {
    if (integration.delivery === 'sftp')
        return (await Promise.all(/* import() */[__webpack_require__.e(789), __webpack_require__.e(184)]).then(__webpack_require__.bind(__webpack_require__, 184))).openFolder(integration, inputs, log);
    const { reader, writer, close } = (0,_adapters_betterworks_open_js__WEBPACK_IMPORTED_MODULE_0__/* .openBetterworks */ .j)(integration, inputs.betterworksToken, endsAt);
    return { reader, writing: { kind: 'users', writer }, close };
}


/***/ }),

/***/ 2060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   organizationRun: () => (/* binding */ organizationRun)
/* harmony export */ });
/* harmony import */ var _adapters_ukg_open_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2856);
/* harmony import */ var _config_problem_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7205);
/* harmony import */ var _core_window_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(387);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5286);
/* harmony import */ var _open_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8391);
/* harmony import */ var _open_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2949);
/* harmony import */ var _required_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7274);
/* harmony import */ var _turn_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4412);
// The beginning of one organization's run: reads its files and asks the two systems. The rest of the program is loaded while
// they answer.










async function organizationRun(context) {
    const { inputs } = context;
    if (inputs.organization === '')
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .RunFailure */ .a('CONFIG_INVALID', `The input organization is empty. Write the slug of a folder in ${inputs.integrationsPath}/.`);
    const files = await (0,_config_load_js__WEBPACK_IMPORTED_MODULE_1__/* .loadIntegration */ .FE)(inputs.integrationsPath, inputs.organization, inputs.command === 'catalog');
    const asking = isToOpen(files.integration, files.problems, inputs) ? askSystems(context, files.integration) : null;
    const opening = asking?.then((systems) => withState(context, inputs.organization, systems)) ?? null;
    // Whoever waits for it hears of its failure.
    opening?.catch(() => undefined);
    await asking?.catch(() => undefined);
    const { organizationStory } = await Promise.all(/* import() */[__webpack_require__.e(789), __webpack_require__.e(365), __webpack_require__.e(993)]).then(__webpack_require__.bind(__webpack_require__, 4993));
    return organizationStory(context, files, opening);
}
function isToOpen(integration, problems, { command }) {
    return integration !== null && integration.enabled && !(0,_config_problem_js__WEBPACK_IMPORTED_MODULE_7__/* .hasErrors */ .Cs)(problems) && !(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnswering */ .t8)(command);
}
/**
 * Resolves when the first questions have left. UKG's first answers, its tables and its time, do not depend on the state, so they
 * are asked for before that is loaded.
 */
async function askSystems({ inputs, surroundings, log }, integration) {
    (0,_required_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .requireSecrets */ .p)(inputs, integration);
    (0,_open_store_js__WEBPACK_IMPORTED_MODULE_4__/* .requireStore */ .L)(inputs, surroundings);
    const fault = inputs.since === null ? null : (0,_core_window_js__WEBPACK_IMPORTED_MODULE_8__/* .faultOfSince */ .a)(inputs.since);
    if (fault !== null)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .RunFailure */ .a('CONFIG_INVALID', fault);
    const endsAt = inputs.stopAfter === null ? null : Date.now() + inputs.stopAfter * 60_000;
    const target = await (0,_open_target_js__WEBPACK_IMPORTED_MODULE_5__/* .openTarget */ .A)(integration, inputs, log, endsAt);
    const ukg = (0,_adapters_ukg_open_js__WEBPACK_IMPORTED_MODULE_0__/* .openUkg */ .K)(integration, inputs.ukg, endsAt);
    const begun = ukg.source.start();
    // Whoever asks for it hears of its failure; a state that cannot be loaded is told first.
    begun.catch(() => undefined);
    // In the first turn the program connects, in the second the request leaves: only then nothing is lost by work.
    await (0,_turn_js__WEBPACK_IMPORTED_MODULE_9__/* .turn */ .w)();
    await (0,_turn_js__WEBPACK_IMPORTED_MODULE_9__/* .turn */ .w)();
    return {
        target,
        source: { ...ukg.source, start: () => begun },
        close: async () => {
            await Promise.all([ukg.close(), target.close()]);
        },
    };
}
async function withState({ inputs, surroundings }, slug, systems) {
    const store = await (0,_open_store_js__WEBPACK_IMPORTED_MODULE_4__/* .openStore */ .C)(inputs, surroundings);
    const loading = store.load(slug);
    loading.catch(() => undefined);
    return { ...systems, store, loading };
}


/***/ }),

/***/ 7274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ requireSecrets)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53);
/* harmony import */ var _sendable_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7623);


function requireSecrets(inputs, integration) {
    requirePresent(inputs, integration);
    (0,_sendable_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .requireSendable */ .ub)(integration.slug, [
        ...(0,_sendable_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .ukgInputs */ .dN)(inputs),
        ...(0,_sendable_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .betterworksInputs */ .mn)(inputs, integration.delivery),
        ...(0,_sendable_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .mailInputs */ .Jb)(inputs),
    ]);
}
function requirePresent(inputs, integration) {
    const ukg = [
        ['ukg-username', inputs.ukg.username],
        ['ukg-password', inputs.ukg.password],
        ['ukg-customer-api-key', inputs.ukg.customerApiKey],
    ];
    const api = [['betterworks-token', inputs.betterworksToken]];
    const sftp = [
        ['betterworks-sftp-host', inputs.sftp.host],
        ['betterworks-sftp-username', inputs.sftp.username],
        ['betterworks-sftp-password', inputs.sftp.password],
        ['betterworks-sftp-host-key', inputs.sftp.hostKey],
    ];
    const missing = [...ukg, ...(integration.delivery === 'api' ? api : sftp)]
        .filter(([, value]) => value === '')
        .map(([name]) => name);
    if (missing.length === 0)
        return;
    const one = missing.length === 1;
    const secrets = missing.map((name) => name.toUpperCase().replaceAll('-', '_'));
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RunFailure */ .a('CONFIG_INVALID', `The input${one ? '' : 's'} ${missing.join(', ')} of ${integration.slug} ${one ? 'is' : 'are'} empty. In this repository, under Settings > Environments > ${integration.slug}, add the secret${one ? '' : 's'} ${secrets.join(', ')}.`);
}


/***/ }),

/***/ 7623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jb: () => (/* binding */ mailInputs),
/* harmony export */   dN: () => (/* binding */ ukgInputs),
/* harmony export */   hx: () => (/* binding */ requireSendableToken),
/* harmony export */   mn: () => (/* binding */ betterworksInputs),
/* harmony export */   ub: () => (/* binding */ requireSendable)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53);
// Says which secret or user name cannot be sent as it is, before anybody is called: by the name of its input, never its value.

/** A sign-in has no line breaks and no other control characters in it; all of them come of pasting. */
const CONTROL = /\p{Cc}/u;
const BEYOND_LATIN_1 = /[\u{100}-\u{10ffff}]/u;
/** Throws `CONFIG_INVALID`, naming all of them. */
function requireSendable(slug, given) {
    const names = given.filter((one) => !isSendable(one)).map(({ name }) => name);
    if (names.length === 0)
        return;
    const [inputs, hold, secrets] = names.length === 1 ? ['input', 'holds', 'secret'] : ['inputs', 'hold', 'secrets'];
    const onGithub = names.map((name) => name.toUpperCase().replaceAll('-', '_'));
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RunFailure */ .a('CONFIG_INVALID', `The ${inputs} ${names.join(', ')} of ${slug} ${hold} ${UNSENDABLE} In this repository, under Settings > Environments > ${slug}, set the ${secrets} ${onGithub.join(', ')} again, in one line.`);
}
/** The token comes with the job, not from the organization's environment. */
function requireSendableToken(githubToken) {
    if (isSendable({ name: 'github-token', value: githubToken, isHeader: true }))
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RunFailure */ .a('CONFIG_INVALID', `The input github-token holds ${UNSENDABLE} Set the secret that it comes from again, in one line, or leave the input out.`);
}
const UNSENDABLE = 'a line break or another character that cannot be sent, as happens when a value is pasted over two lines.';
function isSendable({ value, isHeader = false }) {
    return !CONTROL.test(value) && !(isHeader && BEYOND_LATIN_1.test(value));
}
function ukgInputs({ ukg }) {
    return [
        { name: 'ukg-username', value: ukg.username },
        { name: 'ukg-password', value: ukg.password },
        { name: 'ukg-customer-api-key', value: ukg.customerApiKey, isHeader: true },
        { name: 'ukg-user-api-key', value: ukg.userApiKey, isHeader: true },
    ];
}
function betterworksInputs({ betterworksToken, sftp }, delivery) {
    if (delivery === 'api')
        return [{ name: 'betterworks-token', value: betterworksToken, isHeader: true }];
    return [
        { name: 'betterworks-sftp-host', value: sftp.host },
        { name: 'betterworks-sftp-username', value: sftp.username },
        { name: 'betterworks-sftp-password', value: sftp.password },
    ];
}
function mailInputs({ smtpUrl }) {
    return [{ name: 'smtp-url', value: smtpUrl }];
}


/***/ }),

/***/ 4412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ turn)
/* harmony export */ });
// Lets others go first: answers are heard, and questions leave.
/** One turn of the event loop. */
async function turn() {
    await new Promise((resolve) => setImmediate(resolve));
}


/***/ })

};
;