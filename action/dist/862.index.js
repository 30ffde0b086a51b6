export const id = 862;
export const ids = [862];
export const modules = {

/***/ 1724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ openBetterworks)
});

// EXTERNAL MODULE: ./.build/lib/adapters/connection.js + 2 modules
var connection = __webpack_require__(9676);
// EXTERNAL MODULE: ./.build/lib/adapters/system-time.js
var system_time = __webpack_require__(4225);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.build/lib/adapters/betterworks/contract.js
// The Betterworks API as we use it: every path, verb and name, here and nowhere else, so that one edit corrects them.
// DOCUMENTED: `GET /api/v1/users/{id or e-mail}/`, the `APIToken` header, `X-Request-Id`, https, trailing slashes.
// INFERRED from the vendor's conventions and field names, never seen in its documents: the list and its envelope
// (`results`, `more`, `nextURL`), and the two writes.

const USERS_PATH = '/api/v1/users/';
function userPath(idOrEmail) {
    return `${USERS_PATH}${encodeURIComponent(String(idOrEmail))}/`;
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
        pattern: /share an email|email.*(already|taken|in use|exists)|already.*email/i,
        code: 'EMAIL_TAKEN',
        field: 'email',
    },
    { pattern: /email address is required/i, code: 'EMAIL_MISSING', field: 'email' },
];

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./.build/lib/failure.js
var lib_failure = __webpack_require__(5965);
// EXTERNAL MODULE: ./.build/lib/adapters/http.js + 3 modules
var adapters_http = __webpack_require__(6862);
;// CONCATENATED MODULE: ./.build/lib/adapters/betterworks/decode.js

/** Null for anything that is no user. Values that are no scalars are left out. */
function decodeUser(raw) {
    const row = objectOf(raw);
    const id = idOf(row['id']);
    if (id === null || Array.isArray(raw))
        return null;
    const fields = {};
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
    const message = sentences.join(' ').slice(0, LONGEST_MESSAGE) || `status ${String(status)} without a reason`;
    if (status === 409)
        return { kind: 'exists', code: 'EMAIL_TAKEN', message, fields: named };
    return { kind: 'invalid', code: known?.code ?? 'BETTERWORKS_REJECTED', message, fields: named };
}
const LONGEST_MESSAGE = 200;
function reasonsOf(body) {
    const start = body.slice(0, LONGEST_MESSAGE).trim();
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
        readByEmail: (email) => one(userPath(email)),
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
    if (!URL.canParse(nextURL, origin))
        throw badAnswer('the list of users', 'its next page is no address');
    const url = new URL(nextURL, origin);
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
            return refused(THERE_AFTER_ALL);
        const waitMs = 1000 * 2 ** (tries - 1);
        const isOver = tries >= CREATE_TRIES || now() + waitMs >= deadline || signal.aborted;
        if (user === 'unknown' || isOver)
            return refused(lost(tried.failure));
        await sleep(waitMs);
    }
}
const THERE_AFTER_ALL = {
    kind: 'exists',
    code: 'EMAIL_TAKEN',
    message: 'the user was there after a lost answer',
    fields: [],
};
async function lookUp({ reader }, fields) {
    const email = fields['email'];
    if (typeof email !== 'string')
        return 'unknown';
    return reader.readByEmail(email).catch(() => 'unknown');
}
/** That somebody has the e-mail address already is said in several ways; the caller looks whether he is the same person. */
function existing(result) {
    if (result.ok || result.refusal.code !== 'EMAIL_TAKEN')
        return result;
    return refused({ ...result.refusal, kind: 'exists' });
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

/***/ 9676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ openConnection)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./.build/lib/adapters/http.js + 3 modules
var adapters_http = __webpack_require__(6862);
;// CONCATENATED MODULE: ./.build/lib/adapters/pace.js
const SECOND = 1000;
/** So much of the granted rate is used: clocks and networks shift starts against the host's windows. */
const USED_SHARE = 0.96;
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
        settled = Math.max(bounds.least, Math.min(bounds.most, count * USED_SHARE));
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
            bounds = { least: rate === Infinity ? 0.2 : rate / 4, most: isSameBound ? settled : rate * USED_SHARE };
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
            settlingMs = Math.min(LONGEST_SETTLING_MS, best / 2);
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
var system_time = __webpack_require__(4225);
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

/***/ 9761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ createDigests)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
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

/***/ 6862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HR: () => (/* reexport */ HttpFailure),
  Vr: () => (/* binding */ RETRY_DEADLINE_MS),
  V0: () => (/* binding */ createHttp)
});

// UNUSED EXPORTS: REQUEST_TIMEOUT_MS

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./.build/lib/adapters/http-failure.js
// Why a host gave no usable answer, in words that hold no secret: no header and no body is ever part of them.
/** No usable answer, after all tries. */
class HttpFailure extends Error {
    kind;
    /** A write may have had its effect. */
    isAmbiguous;
    /** When the host will answer again, by its own word; null when it did not say. */
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
const UNPACK = new Map([
    ['', asItIs],
    ['identity', asItIs],
    ['gzip', (0,external_node_util_.promisify)(external_node_zlib_.gunzip)],
    ['x-gzip', (0,external_node_util_.promisify)(external_node_zlib_.gunzip)],
    ['deflate', (0,external_node_util_.promisify)(external_node_zlib_.inflate)],
    ['br', (0,external_node_util_.promisify)(external_node_zlib_.brotliDecompress)],
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
    const { createProxyWire } = await Promise.all(/* import() */[__webpack_require__.e(576), __webpack_require__.e(393)]).then(__webpack_require__.bind(__webpack_require__, 8393));
    return createProxyWire(options);
}
async function openDirectWire({ origin, connections, connectMs, idleMs }) {
    const url = new URL(origin);
    const isSecure = url.protocol === 'https:';
    const { Agent, request } = isSecure ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
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
/** `Retry-After` in seconds or as a date; what a date means is told by the host's own clock where it shows one. */
function pauseAskedFor(headers, now) {
    const text = headers['retry-after']?.trim() ?? '';
    const hostsNow = Date.parse(headers['date'] ?? '');
    const from = Number.isNaN(hostsNow) ? now : hostsNow;
    const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - from;
    if (Number.isNaN(ms))
        return null;
    return { ms: Math.max(0, ms), until: new Date(Math.min(from + Math.max(0, ms), LAST_DATE)) };
}
const LAST_DATE = 8.64e15;
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

/***/ 4225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ systemTime)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
// The machine's clock, waiting and chance, for adapters that need all three.

const systemTime = {
    now: () => Date.now(),
    sleep: async (ms) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms);
    },
    random: () => Math.random(),
};


/***/ }),

/***/ 2363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRows),
/* harmony export */   v: () => (/* binding */ readCodeTables)
/* harmony export */ });
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9759);

async function readCodeTables(client, needed) {
    const [jobs, orgLevels, locations, companies] = await Promise.all([
        readRows(client, _lists_js__WEBPACK_IMPORTED_MODULE_0__/* .JOBS */ .PL),
        needed.orgLevels ? readRows(client, _lists_js__WEBPACK_IMPORTED_MODULE_0__/* .ORG_LEVELS */ .PR) : [],
        needed.locations ? readRows(client, _lists_js__WEBPACK_IMPORTED_MODULE_0__/* .LOCATIONS */ .B7) : [],
        needed.companies ? readRows(client, _lists_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPANIES */ .wl) : [],
    ]);
    return {
        jobTitles: textsOf(jobs, (row) => row('jobcode') || row('code'), (row) => row('title')),
        jobDescriptions: textsOf(jobs, (row) => row('jobcode') || row('code'), (row) => row('longdescription') || row('title')),
        orgLevels: textsOf(orgLevels, (row) => `${row('level')}:${row('code')}`, (row) => row('description')),
        locations: textsOf(locations, (row) => row('locationcode') || row('code'), (row) => row('description')),
        companies: textsOf(companies, (row) => row('companyid'), (row) => row('companycode')),
        userDefinedLabels: undefined,
    };
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

/***/ 5321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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

/***/ 1054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ employmentRow),
/* harmony export */   w: () => (/* binding */ decodeScalars)
/* harmony export */ });
/* harmony import */ var _core_dates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5238);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8475);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5321);
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
 * One employment row; null without an employee id. `wanted` names the sources that the mapping reads: nothing else is kept,
 * so that memory stays small and personal data that nobody asked for is gone at once.
 */
function employmentRow(scalars, wanted) {
    const text = (name) => scalars[name] ?? '';
    const id = text('employee_id');
    if (id === '')
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

/***/ 9759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
/* harmony export */   fi: () => (/* binding */ HOMES),
/* harmony export */   g3: () => (/* binding */ SUPERVISOR_BATCH),
/* harmony export */   qq: () => (/* binding */ EMPLOYMENTS),
/* harmony export */   rB: () => (/* binding */ employmentsOf),
/* harmony export */   sS: () => (/* binding */ ONE_BY_ONE),
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
/** No list of UKG has a smaller default page: an answer with fewer rows is whole, even without a `Link` header. */
const SMALLEST_PAGE = 100;
const COMPANIES = {
    ...configuration('company-details'),
    paging: { sizeName: 'per_Page', size: 1000 },
    shortPage: SMALLEST_PAGE,
};
/** 200 rows a page is UKG's own bound. The window filters: in a quiet one nobody may be there. */
function changeFeed(from, to) {
    return {
        path: CHANGE_FEED,
        query: { startDate: from, endDate: to },
        paging: { sizeName: 'per_page', size: 200 },
        isFiltered: true,
        shortPage: 0,
        permission: EXPORT,
    };
}
const EMPLOYMENTS = personnel('employment-details', {}, 500);
const DEMOGRAPHICS = personnel('employee-demographic-details', {}, 500);
const USER_DEFINED = personnel('user-defined-fields', {}, 500);
/** The smallest read that needs Personnel Integration. */
const ONE_SUPERVISOR = personnel('employee-supervisor-details', {}, 1);
function employmentsOf(id) {
    return personnel('employment-details', { employeeId: id }, 100);
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
/** Up to so many people are asked about one by one; above, the whole list takes fewer calls. */
const ONE_BY_ONE = 300;
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
        shortPage: 0,
        permission: COMPANY,
    };
}
function personnel(name, query, size) {
    return {
        path: `/personnel/v1/${name}`,
        query,
        paging: { sizeName: 'per_Page', size },
        isFiltered: Object.keys(query).length > 0,
        // Of a whole list only an empty page tells the end: it is the one that must not be cut.
        shortPage: Object.keys(query).length > 0 ? SMALLEST_PAGE : 0,
        permission: PERSONNEL,
    };
}


/***/ }),

/***/ 3489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ openUkg)
});

// EXTERNAL MODULE: ./.build/lib/adapters/connection.js + 2 modules
var connection = __webpack_require__(9676);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./.build/lib/failure.js
var failure = __webpack_require__(5965);
// EXTERNAL MODULE: ./.build/lib/adapters/http.js + 3 modules
var adapters_http = __webpack_require__(6862);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/refusals.js
var refusals = __webpack_require__(1765);
;// CONCATENATED MODULE: ./.build/lib/adapters/ukg/client.js
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
            throw error instanceof adapters_http/* HttpFailure */.HR ? (0,refusals/* explainFailure */.S)(error, list, firstDate) : error;
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
        async readPages(wanted, take) {
            const { answer, list } = await first(wanted);
            const paths = new Set([pathOf(list, 1)]);
            let current = { answer, number: 1, rows: once(() => rowsOf(answer, list, list.isFiltered)) };
            for (;;) {
                const next = current.number === list.pages ? null : nextPath(current, list, origin);
                if (next !== null)
                    remember(paths, next, { list, number: current.number });
                // Asked for before this page is looked at, so that UKG's time and ours pass together.
                const coming = next === null ? null : get(next, list);
                coming?.catch(() => undefined);
                if (coming !== null)
                    await isSent();
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
    return (0,promises_.setImmediate)();
}
function once(make) {
    let made = null;
    return () => (made ??= { value: make() }).value;
}
function remember(paths, next, { list, number }) {
    if (paths.has(next))
        throw badResponse(list, `page ${String(number)} names a page as the next that was read before`);
    if (paths.size >= MAX_PAGES)
        throw badResponse(list, `its pages do not end after ${String(MAX_PAGES)}`);
    paths.add(next);
}
function pageAfter(before, answer, list) {
    const number = before.number + 1;
    // A page that was promised must be there; one that was only tried may not. Told here, for what tells it later would keep
    // the page before, and that the one before it.
    const mayBeNobody = before.answer.headers['link'] === undefined;
    const rows = once(() => rowsOf(answer, list, mayBeNobody));
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
    const refusal = (0,refusals/* refusalOf */.O)(answer.status, list, answer.text);
    if (refusal !== null)
        throw refusal;
    let parsed;
    try {
        parsed = JSON.parse(answer.text);
    }
    catch (error) {
        throw badResponse(list, answer.text.trimStart().startsWith('<') ? 'it is a web page and not JSON' : 'it is not JSON', error);
    }
    if (!Array.isArray(parsed))
        throw badResponse(list, 'it is not a list');
    return parsed;
}
/** The page after this one: what `Link` names, on the configured host only; without the header, until an empty page. */
function nextPath({ answer, number, rows }, list, origin) {
    const header = answer.headers['link'];
    if (header === undefined || answer.status !== 200) {
        const isLast = list.paging === null || rows().length === 0 || rows().length < list.shortPage;
        return isLast ? null : pathOf(list, number + 1);
    }
    const next = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(header)?.[1];
    if (next === undefined)
        return null;
    if (!URL.canParse(next, origin))
        throw badResponse(list, 'its link to the next page is no address');
    const url = new URL(next, origin);
    if (url.host !== new URL(origin).host)
        throw badResponse(list, 'its link to the next page leads to another host, where the credentials must not go');
    // The scheme does not count: the path is asked of the configured host in any case.
    return `${url.pathname}${url.search}`;
}
function badResponse(list, what, cause) {
    const message = `UKG's answer for ${list.path} cannot be used: ${what}. Nothing was written and the cursor stays. Check ukg.host in integration.yml; if it is right, ask UKG support.`;
    return new failure/* RunFailure */.a('UKG_BAD_RESPONSE', message, { cause });
}

// EXTERNAL MODULE: ./.build/lib/core/dates.js
var dates = __webpack_require__(5238);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/code-tables.js
var code_tables = __webpack_require__(2363);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/columns.js
var ukg_columns = __webpack_require__(5321);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/decode.js
var decode = __webpack_require__(1054);
// EXTERNAL MODULE: ./.build/lib/core/pick-row.js
var pick_row = __webpack_require__(8927);
// EXTERNAL MODULE: ./.build/lib/core/packed-list.js
var packed_list = __webpack_require__(2564);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/lists.js
var ukg_lists = __webpack_require__(9759);
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
    const lists = unsure.size > ukg_lists/* ONE_BY_ONE */.sS ? [ukg_lists/* HOMES */.fi] : [...unsure].map(ukg_lists/* homesOf */.YI);
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
const ONE_BY_ONE = 100;
/** The employees with the values of the wanted labels; as they are when no label is wanted. */
async function readUserDefinedFields(client, employees, wanted) {
    if (wanted.size === 0 || employees.length === 0)
        return employees;
    const ids = new Set(employees.map((employee) => employee.ukgEmployeeId));
    const lists = employees.length > ONE_BY_ONE ? [ukg_lists/* USER_DEFINED */.ye] : employees.map((employee) => (0,ukg_lists/* userDefinedOf */.ur)(employee.ukgEmployeeId));
    const values = await readValues(client, lists, { wanted, isAsked: (id) => ids.has(id) });
    return employees.map((employee) => ({ ...employee, userDefined: values.get(employee.ukgEmployeeId) ?? {} }));
}
/** The values of the wanted labels of everybody who has a row, by employee id. */
function readUserDefinedValues(client, wanted) {
    return readValues(client, [ukg_lists/* USER_DEFINED */.ye], { wanted, isAsked: () => true });
}
async function readValues(client, lists, question) {
    const values = new Map();
    await Promise.all(lists.map((list) => client.readPages(list, (page) => {
        for (const raw of page)
            collect(raw, question, values);
    })));
    return values;
}
function collect(raw, { wanted, isAsked }, values) {
    const row = object(raw);
    const id = textOf(Object.entries(row).find(([name]) => name.toLowerCase() === 'employeeid')?.[1]);
    if (!isAsked(id))
        return;
    const own = values.get(id) ?? {};
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
    const last = new Map();
    return {
        add: (row) => {
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
                if (last.get(ukgEmployeeId) === index)
                    take({ ukgEmployeeId, rows: own, userDefined: undefined });
                else
                    early.set(ukgEmployeeId, own);
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
    const indices = new Map();
    const of = (id) => {
        const index = indices.get(id);
        return index === undefined ? {} : packed.at(index);
    };
    const addOne = (raw) => {
        const scalars = (0,decode/* decodeScalars */.w)(raw, ukg_columns/* COLUMNS */.cZ);
        const id = scalars?.['employee_id'];
        if (!scalars || !id)
            return;
        const person = of(id);
        for (const name of kept) {
            const text = scalars[name];
            if (text !== undefined && (text !== '' || person[name] === undefined))
                person[name] = text;
        }
        indices.set(id, packed.length);
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
            if (ids.length > ukg_lists/* ONE_BY_ONE */.sS) {
                const named = new Set(ids);
                return (await source_collect(client, wanted, ({ ukgEmployeeId }) => named.has(ukgEmployeeId))).employees;
            }
            const employees = (await Promise.all(ids.map((id) => readEmployee(client, id, wanted)))).flat();
            return withHomeCompanies(client, employees);
        },
        readEverybody: () => source_collect(client, wanted, () => true),
        readEach: async (take) => {
            const pages = await readEach(client, { columns: wanted, userDefined: options.userDefined }, lostEmployment, take);
            return { pages };
        },
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
        readScalars(client, (0,ukg_lists/* employmentsOf */.rB)(id), ukg_columns/* EMPLOYMENT_COLUMNS */.Fn),
        client.readPages((0,ukg_lists/* demographicsOf */.GZ)(id), persons.add),
    ]);
    const own = employments.rows.filter((row) => row['employee_id'] === id);
    return grouped(own.flatMap((row) => (0,decode/* employmentRow */.$)(joined(row, persons.of(id)), wanted) ?? []));
}
/** Everybody for whom `isWanted`, at once. */
async function source_collect(client, columns, isWanted) {
    const employees = [];
    const wanted = { columns, userDefined: new Set() };
    const pages = await readEach(client, wanted, lostEmployment, (employee) => {
        if (isWanted(employee))
            employees.push(employee);
    });
    return { employees, pages };
}
const lostEmployment = () => nobodysRow(ukg_lists/* EMPLOYMENTS */.qq);
async function readScalars(client, list, columns) {
    const rows = [];
    await client.readPages(list, (page) => {
        for (const raw of page)
            rows.push((0,decode/* decodeScalars */.w)(raw, columns) ?? {});
    });
    return { rows };
}
/** One question a supervisor is enough: of those who share one, only the first is asked for. */
async function readSupervisorNumbers(client, employees) {
    const numbers = new Map();
    const note = (supervisor, number) => {
        if (supervisor && number && !numbers.has(supervisor))
            numbers.set(supervisor, number);
    };
    employees
        .flatMap(({ rows }) => rows)
        .forEach((row) => {
        note(row.supervisorId, row.supervisorNumber);
    });
    const asked = new Map();
    for (const { supervisorId, ukgEmployeeId: id } of employees.flatMap(({ rows }) => rows)) {
        if (supervisorId !== '' && !numbers.has(supervisorId) && !asked.has(supervisorId))
            asked.set(supervisorId, id);
    }
    const answers = await Promise.all(batchesOf([...new Set(asked.values())]).map((ids) => readScalars(client, (0,ukg_lists/* supervisorsOf */.tU)(ids), ukg_columns/* COLUMNS */.cZ)));
    answers
        .flatMap(({ rows }) => rows)
        .forEach((row) => {
        note(row['supervisor_id'], row['supervisor_number']);
    });
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
        headers: ukgHeaders(signIn),
        initial: 6,
        max: 16,
        endsAt,
    });
    const client = createUkgClient(http, integration.ukgHost);
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

/***/ 1765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refusalOf),
/* harmony export */   S: () => (/* binding */ explainFailure)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5965);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9759);
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
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RunFailure */ .a('UKG_BAD_RESPONSE', `UKG answered ${list.path} with status ${String(status)}${status === 400 ? saidIn(body) : ''}, which is not expected there. Check ukg.host in integration.yml; if it is right, ask UKG support. ${STAYS}`);
}
/** What UKG says of a query that it does not take: names of parameters, never of people. */
function saidIn(body) {
    const message = /"(?:detail|message)"\s*:\s*"([^"]{1,150})/.exec(body)?.[1];
    return message === undefined ? '' : ` ("${message}")`;
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
function whenAgain({ retryAt }, list, at) {
    if (retryAt !== null)
        return `UKG will answer again from ${retryAt.toISOString()}`;
    if (list.path !== _lists_js__WEBPACK_IMPORTED_MODULE_1__/* .CHANGE_FEED */ .ST)
        return 'UKG did not say when it will answer again; try again in an hour';
    const rule = 'UKG did not say when it will answer again, but its change feed may be read once in 3 hours';
    return at === null
        ? rule
        : `${rule}, so it will at the latest from ${new Date(at.getTime() + FEED_PAUSE_MS).toISOString()}`;
}


/***/ }),

/***/ 2236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ createAssessor)
/* harmony export */ });
/* harmony import */ var _core_assess_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4318);
/* harmony import */ var _core_dates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5238);
/* harmony import */ var _core_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2195);
/* harmony import */ var _core_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2497);
// Assesses people while UKG is still answering, and takes the digests that the plan compares by: a run waits for UKG's next
// page most of its time, and what is worked out meanwhile costs no time of its own.




function createAssessor({ integration, digests }, { users }, { tables, at }) {
    // One row makes one person, whatever else was read on other pages, so it stands for what is known of him.
    const known = new WeakMap();
    let made = null;
    const context = () => (made ??= { integration, tables, today: (0,_core_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .dayIn */ .EE)(integration.timeZone, at) });
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
    return {
        context,
        today: () => context().today,
        meanwhile: (people) => {
            for (const employee of people)
                takeDigests(assessOne(employee));
        },
        assess: assessOne,
    };
}


/***/ }),

/***/ 4318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  no: () => (/* binding */ assess),
  fU: () => (/* binding */ mappedEmployeeId),
  P0: () => (/* binding */ refusedWith)
});

// EXTERNAL MODULE: ./.build/lib/core/employment.js
var core_employment = __webpack_require__(389);
// EXTERNAL MODULE: ./.build/lib/core/filter.js
var filter = __webpack_require__(7349);
// EXTERNAL MODULE: ./.build/lib/core/map.js
var map = __webpack_require__(4033);
// EXTERNAL MODULE: ./.build/lib/core/managers.js
var managers = __webpack_require__(6475);
// EXTERNAL MODULE: ./.build/lib/core/values.js
var values = __webpack_require__(2497);
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

// EXTERNAL MODULE: ./.build/lib/core/pick-row.js
var pick_row = __webpack_require__(8927);
// EXTERNAL MODULE: ./.build/lib/core/problem.js
var problem = __webpack_require__(3532);
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







/** Assesses a person with at least one row. */
function assess(employee, context) {
    const picked = (0,pick_row/* pickRow */.sR)(employee.rows);
    if (picked.kind === 'tie')
        return tie(employee, picked.companies);
    const { row } = picked;
    const mapping = { employee, row, tables: context.tables };
    const employment = (0,core_employment/* employmentOf */.c)(row, context.today);
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
    const problems = mapped.flatMap((entry) => optionalComplaint(entry)).map((complaint) => (0,problem/* problemOf */.Z)(base, complaint));
    return { ...found, verdict: { kind: 'present', desired, leavesOn }, problems };
}
/** Needed only where going out of scope writes something. */
function excludedFields(integration, mapping) {
    return integration.filter.whenOutOfScope === 'deactivate' ? fieldsOf(mapFields(integration, mapping)) : {};
}


/***/ }),

/***/ 3724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ isActive),
/* harmony export */   FO: () => (/* binding */ diffGone),
/* harmony export */   Ro: () => (/* binding */ diffPresent)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2195);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2497);


/** The change of a present person, or null when nothing differs. */
function diffPresent(one, target, link, context) {
    if (one.verdict.kind !== 'present' || target.kind === 'taken')
        return null;
    const desired = { ...one.verdict.desired.fields, ...link.fields };
    const base = { ...subjectOf(one), desired, manager: link.waitsFor };
    if (target.kind === 'none')
        return { ...base, kind: 'create', userId: null, fields: withoutEmpty(desired) };
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
/** A new user has nothing to clear. */
function withoutEmpty(fields) {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .omit */ .cJ)(fields, Object.keys(fields).filter((name) => fields[name] === '' || fields[name] === null));
}


/***/ }),

/***/ 389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ LEAVE),
/* harmony export */   c: () => (/* binding */ employmentOf)
/* harmony export */ });
/* harmony import */ var _pick_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8927);

const LEAVE = 'L';
const KNOWN_STATUSES = new Set(['A', 'L', 'O', 'R', 'S', _pick_row_js__WEBPACK_IMPORTED_MODULE_0__/* .TERMINATED */ .ec]);
const DECIDING_DATES = ['termination_date', 'hire_date', 'last_hire_date'];
/** `today` is the organization's own day. */
function employmentOf(row, today) {
    if (!KNOWN_STATUSES.has(row.status))
        return unknownStatus(row);
    const unreadable = DECIDING_DATES.find((name) => row.unreadable.includes(name));
    if (unreadable === 'termination_date' || (unreadable !== undefined && row.status !== _pick_row_js__WEBPACK_IMPORTED_MODULE_0__/* .TERMINATED */ .ec)) {
        return { kind: 'invalid', code: 'DATE_INVALID', message: `UKG's ${unreadable} is not a date. Correct it in UKG.` };
    }
    return row.status === _pick_row_js__WEBPACK_IMPORTED_MODULE_0__/* .TERMINATED */ .ec ? terminated(row, today) : living(row, today);
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
function living(row, today) {
    const hired = (0,_pick_row_js__WEBPACK_IMPORTED_MODULE_0__/* .lastHire */ .B9)(row);
    if (hired > today)
        return { kind: 'joiner', on: hired };
    if (row.terminationDate === '' || row.terminationDate <= hired)
        return { kind: 'employed', leavesOn: null };
    if (row.terminationDate > today)
        return { kind: 'employed', leavesOn: row.terminationDate };
    if (row.terminationDate === today)
        return { kind: 'leaver', on: today, isDated: true };
    return {
        kind: 'invalid',
        code: 'DATE_INVALID',
        leftOn: row.terminationDate,
        message: `UKG says status ${row.status} and a termination on ${row.terminationDate}, after the last hire${hired === '' ? '' : ` on ${hired}`}; both cannot be true, so nothing was written. Correct the status or the date in UKG.`,
    };
}


/***/ }),

/***/ 9449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oB: () => (/* binding */ isForgettable),
/* harmony export */   zu: () => (/* binding */ readFillRates)
/* harmony export */ });
/* unused harmony export LOSSES_FLOOR */
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2195);
/* harmony import */ var _map_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4033);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2497);



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

/***/ 7349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ excludedBy)
/* harmony export */ });
const WORDS = {
    employee_types: 'employee type',
    employee_statuses: 'employee status',
    companies: 'company',
};
/** Null when the employee is in scope, else the reason with file and line. */
function excludedBy(row, filter, tables) {
    const included = filter.import === 'all' ? [] : filter.include;
    return (included.map((criterion) => missed(row, criterion, tables)).find(isReason) ?? excluded(row, filter.exclude, tables));
}
function missed(row, criterion, tables) {
    const values = valuesOf(row, criterion.key, tables);
    if (criterion.values.some((wanted) => matches(values, wanted.value)))
        return null;
    return {
        ukgEmployeeId: row.ukgEmployeeId,
        reason: `${WORDS[criterion.key]} ${shown(values)} is not among ${criterion.key}`,
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
                reason: `${WORDS[criterion.key]} ${shown(values)} is excluded by exclude.${criterion.key}`,
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

/***/ 2195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
/* unused harmony export isOfKey */
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
const KEY_ID = /^[\w-]{4}/;
const SEGMENT = /([a-z]|~[^:]+:)([\w-]{6}|\?{6}|!{6})/y;
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
/** True when the fingerprint is readable and was made with the key of `digests`. */
function isOfKey(fingerprint, digests) {
    return parse(fingerprint)?.keyId === digests.keyId;
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
    if (field === 'employee_id' && typeof value === 'string')
        return employeeIdDigest(value, digests);
    return digests.of(`${id}\0${field}\0${typed(value)}`).slice(0, DIGEST_LENGTH);
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
/** Null for a text that is no fingerprint, or that names a field twice. */
function parse(fingerprint) {
    if (!KEY_ID.test(fingerprint))
        return null;
    const digests = new Map();
    let position = KEY_ID_LENGTH;
    while (position < fingerprint.length) {
        SEGMENT.lastIndex = position;
        const segment = SEGMENT.exec(fingerprint);
        if (segment === null || digests.has(segment[1]))
            return null;
        digests.set(segment[1], segment[2]);
        position = SEGMENT.lastIndex;
    }
    return { keyId: fingerprint.slice(0, KEY_ID_LENGTH), digests };
}
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

/***/ 5764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mx: () => (/* binding */ withoutFlapping),
/* harmony export */   TJ: () => (/* binding */ nextToggles)
/* harmony export */ });
/* unused harmony export MOST_TOGGLES */
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5238);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3532);
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

/***/ 1405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ resolveIdentities),
/* harmony export */   s: () => (/* binding */ isSamePerson)
/* harmony export */ });
/* harmony import */ var _assess_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4318);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3532);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2497);
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
            const other = key === '' ? undefined : first.get(key);
            if (other !== undefined)
                several.set(key, [...(several.get(key) ?? [other]), one]);
            else if (key !== '')
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
    for (const one of group) {
        const others = group
            .filter((other) => other !== one)
            .map((other) => other.ukgEmployeeId)
            .sort();
        findings.conflicts.set(one.ukgEmployeeId, { what, others });
    }
}
/** UKG's personId is one for all records of a person. */
function isSamePerson(a, b) {
    return a.personId !== '' && a.personId === b.personId;
}
function refuse(one, conflict) {
    if (conflict === undefined)
        return one;
    const message = `UKG employee ${one.ukgEmployeeId} has the same ${conflict.what} as ${conflict.others.slice(0, 5).join(', ')}, so none of them was written. Correct the ${conflict.what} of the wrong one in UKG.`;
    return (0,_assess_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedWith */ .P0)(one, (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problemOf */ .Z)(one, { code: 'IDENTITY_CONFLICT', message }));
}


/***/ }),

/***/ 8097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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

/***/ 8879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ targetOf),
/* harmony export */   u: () => (/* binding */ emailTaken)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3532);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2497);


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

/***/ 3381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ lostHeld)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3532);

/** One problem a held employee who is not among those read. */
function lostHeld(held, read) {
    const message = 'UKG lists this employee no longer, so it could not be seen whether the trouble is gone, and nothing was written. Enter him in UKG again, or deactivate his user in Betterworks by hand.';
    return held
        .filter(({ ukgEmployeeId }) => !read.has(ukgEmployeeId))
        .map(({ ukgEmployeeId, code }) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Z)({ ukgEmployeeId, employeeId: '', companyId: '' }, { code, message }));
}


/***/ }),

/***/ 6475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XF: () => (/* binding */ managersFirst),
/* harmony export */   r7: () => (/* binding */ linkManagers),
/* harmony export */   zA: () => (/* binding */ isSupervisor)
/* harmony export */ });
/* harmony import */ var _map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4033);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3532);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2497);



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

/***/ 4033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ lookedUp),
/* harmony export */   Ie: () => (/* binding */ isKeptWhenEmpty),
/* harmony export */   Rz: () => (/* binding */ mapField)
/* harmony export */ });
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5238);
/* harmony import */ var _employment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(389);
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
const UNPRINTABLE = 
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
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

/***/ 9530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yq: () => (/* binding */ withRun),
/* harmony export */   zM: () => (/* binding */ afterApply)
/* harmony export */ });
/* unused harmony exports REMEMBERED_RUNS, nextHeld */
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5238);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2195);
/* harmony import */ var _flapping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5764);
/* harmony import */ var _known_users_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8097);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(627);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2497);
/* harmony import */ var _stopped_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6516);
// What is remembered after a run. The cursor moves last, and only past what was read, written or is held.
//
//   run ended      cursor    users                held, scheduled              runs
//   completed      moves     what was written     of everybody read: anew      one more
//   apply failed   stays     what was written     held anew, done ones anew    one more
//   stopped, or
//   failed before  stays     as before            as before                    one more







/** How many runs the state remembers. */
const REMEMBERED_RUNS = 30;
/** The state after an apply, without the run's own record. */
function afterApply(state, applied) {
    const { planning, outcomes, isComplete, at } = applied;
    const problems = [...planning.problems, ...outcomes.flatMap((outcome) => outcome.problems), ...planning.reported];
    const done = new Set(outcomes.filter(_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .isDone */ .$).map((outcome) => outcome.change.ukgEmployeeId));
    return {
        ...state,
        cursor: isComplete ? at : state.cursor,
        ...(isComplete && { setup: planning.setup }),
        users: nextUsers(state.users, applied),
        held: nextHeld(state.held, problems, planning.read, at),
        toggles: (0,_flapping_js__WEBPACK_IMPORTED_MODULE_2__/* .nextToggles */ .TJ)(state.toggles ?? [], outcomes, at),
        scheduled: nextScheduled(state.scheduled, planning, (id) => (isComplete ? planning.read.has(id) : done.has(id))),
    };
}
/** Adds the run's line. Of more than thirty the oldest goes, but not before those that the seven-day limit does not count. */
function withRun(state, run) {
    const runs = [...state.runs, run];
    const weekAgo = (0,_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .hoursBefore */ .$u)(run.at, 7 * 24);
    while (runs.length > REMEMBERED_RUNS) {
        const idle = runs
            .slice(0, -1)
            .findIndex((one) => one.deactivated === 0 || Date.parse(one.at) <= Date.parse(weekAgo));
        runs.splice(Math.max(idle, 0), 1);
    }
    return { ...state, runs: (0,_stopped_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .withNewestPlans */ .z7)(runs) };
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
    return (0,_known_users_js__WEBPACK_IMPORTED_MODULE_5__/* .withUsers */ .v)(users, changes);
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
    const fingerprint = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .ax)(ukgEmployeeId, (0,_values_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalFields */ .WE)(holds), digests, before?.fingerprint);
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

/***/ 627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isDone)
/* harmony export */ });
function isDone(outcome) {
    return outcome.deed !== 'failed' && outcome.deed !== 'not-attempted';
}


/***/ }),

/***/ 2564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createPackedList)
/* harmony export */ });
// A long list of plain values, kept as text outside the heap: an entry takes a third of the memory of its objects, and none of
// the collector's time. For the few places that hold a whole population at once.
//
//   { a: 1, b: ['x'] }   ->   [7,1,[-1,"x"]]      7 names the shape `a,b`, -1 a list; undefined is {}
const CHUNK_BYTES = 1024 * 1024;
/** UTF-8 takes at most so many bytes for one unit of a text. */
const MOST_BYTES_A_UNIT = 3;
const LIST = -1;
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
        const chunk = new Uint8Array(Math.max(CHUNK_BYTES, bytes));
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
            chunks.fill(null, 0, Math.max(0, end));
        },
    };
}
function createShapes() {
    const known = [];
    const numbers = new Map();
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
        if (typeof value !== 'object' || value === null)
            return value;
        if (Array.isArray(value))
            return [LIST, ...value.map(pack)];
        const keys = Object.keys(value);
        return [numberOf(keys), ...keys.map((key) => pack(value[key]))];
    }
    function unpack(packed) {
        if (!Array.isArray(packed))
            return typeof packed === 'object' && packed !== null ? undefined : packed;
        const keys = known[packed[0]];
        if (keys === undefined)
            return packed.slice(1).map(unpack);
        const object = {};
        for (let at = 0; at < keys.length; at += 1)
            put(object, keys[at], unpack(packed[at + 1]));
        return object;
    }
    return { pack, unpack };
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

/***/ 8927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ lastHire),
/* harmony export */   ec: () => (/* binding */ TERMINATED),
/* harmony export */   mE: () => (/* binding */ isUnsureLeaver),
/* harmony export */   mQ: () => (/* binding */ needsDetails),
/* harmony export */   nt: () => (/* binding */ needsHome),
/* harmony export */   sR: () => (/* binding */ pickRow)
/* harmony export */ });
/* unused harmony export TRANSFER_OUT */
const TERMINATED = 'T';
const TRANSFER_OUT = 'TRO';
/** Picks the row of a person with at least one row. */
function pickRow(rows) {
    const distinct = collapse(rows);
    const left = [isLiving, isNoTransfer, isHome].reduce(preferring, distinct);
    const latest = latestHires(left);
    const only = latest[0];
    if (latest.length === 1)
        return { kind: 'row', row: only };
    return { kind: 'tie', companies: latest.map((row) => row.companyId).sort() };
}
/**
 * True when a change-feed reading cannot tell what the detail lists can: a leaver from a transfer (every row is terminated,
 * no reason is known), or which of several living employments is the home company's.
 */
function needsDetails(rows) {
    return isUnsureLeaver(rows) || (rows.some(isLiving) && needsHome(rows));
}
/** True of somebody without a living row of whom no reason for leaving is known. */
function isUnsureLeaver(rows) {
    return rows.every((row) => !isLiving(row) && row.terminationReason === undefined);
}
/** True when the home company would decide between several rows and no row says which one it is. Of those who left only a tie. */
function needsHome(rows) {
    const left = [isLiving, isNoTransfer].reduce(preferring, collapse(rows));
    if (left.length === 1 || left.some((row) => row.isHomeCompany !== undefined))
        return false;
    return left.some(isLiving) || latestHires(left).length > 1;
}
/** The latest of hire date and last hire date, `''` when there is none. */
function lastHire(row) {
    return row.lastHireDate > row.hireDate ? row.lastHireDate : row.hireDate;
}
/** Pages may repeat a row; of two readings of one company the living, then later hired, then later read one counts. */
function collapse(rows) {
    const byCompany = new Map();
    for (const row of rows) {
        const other = byCompany.get(row.companyId);
        byCompany.set(row.companyId, other === undefined || !isBetter(other, row) ? row : other);
    }
    return [...byCompany.values()];
}
function isBetter(a, b) {
    if (isLiving(a) !== isLiving(b))
        return isLiving(a);
    return lastHire(a) > lastHire(b);
}
const isLiving = (row) => row.status !== TERMINATED;
const isNoTransfer = (row) => row.status !== TERMINATED || row.terminationReason !== TRANSFER_OUT;
const isHome = (row) => row.isHomeCompany === true;
function preferring(rows, wanted) {
    const left = rows.filter(wanted);
    return left.length > 0 ? left : rows;
}
function latestHires(rows) {
    const latest = rows.reduce((date, row) => (lastHire(row) > date ? lastHire(row) : date), '');
    return rows.filter((row) => lastHire(row) === latest);
}


/***/ }),

/***/ 2215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ planChanges)
});

// EXTERNAL MODULE: ./.build/lib/core/diff.js
var diff = __webpack_require__(3724);
// EXTERNAL MODULE: ./.build/lib/core/fingerprint.js
var core_fingerprint = __webpack_require__(2195);
// EXTERNAL MODULE: ./.build/lib/core/values.js
var values = __webpack_require__(2497);
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
var fill_rate = __webpack_require__(9449);
// EXTERNAL MODULE: ./.build/lib/core/flapping.js
var core_flapping = __webpack_require__(5764);
// EXTERNAL MODULE: ./.build/lib/core/known-users.js
var known_users = __webpack_require__(8097);
// EXTERNAL MODULE: ./.build/lib/core/limits.js
var limits = __webpack_require__(1703);
// EXTERNAL MODULE: ./.build/lib/core/link.js
var core_link = __webpack_require__(8879);
// EXTERNAL MODULE: ./.build/lib/core/managers.js
var managers = __webpack_require__(6475);
// EXTERNAL MODULE: ./.build/lib/core/problem.js
var problem = __webpack_require__(3532);
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
 * same after midnight. With a field that lost its values go those who lost them, whether or not anything is sent. A leaver to whom UKG gives no day counts without the day on which the run would deactivate him.
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
var core_setup = __webpack_require__(3621);
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
    const flapping = (0,core_flapping/* withoutFlapping */.Mx)(found.changes, read, context);
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

/***/ 3621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


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

/***/ 1299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QF: () => (/* binding */ RUNS_KEPT),
/* harmony export */   ti: () => (/* binding */ mergeStates)
/* harmony export */ });
/* unused harmony export lastRuns */
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2195);
// Two states that grew from one base, made into one: what two runs of an organization that overlapped know together.
//
//   a side equal to the base   -> the other side
//   both changed a user        -> field by field; what they disagree on becomes unknown (see fingerprint.ts)
//   both changed anything else -> one of the two by a fixed order, never by which side it is on
//
// The order prefers what is looked at again: an entry over its removal, the earlier date, the smaller cursor. For one base
// the merge is commutative, associative and idempotent, so it does not matter who loses how many races.

/** So many lines of history are kept. */
const RUNS_KEPT = 30;
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
        runs: lastRuns([...ours.runs, ...theirs.runs]),
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
    return [...new Set([...(ours.approvalsUsed ?? []), ...(theirs.approvalsUsed ?? [])])].sort().slice(-100);
}
/** Every record once, oldest first, the last 30. Two runs may bear the same second; only an equal record is the same run. */
function lastRuns(runs) {
    const once = new Map(runs.map((run) => [JSON.stringify([run.at, ...rankOfRun(run)]), run]));
    return [...once.values()]
        .sort((a, b) => compare(a.at, b.at) || compareRanks(rankOfRun(a), rankOfRun(b)))
        .slice(-RUNS_KEPT);
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
    return [...merged].sort(([a], [b]) => compare(a, b)).map(([, value]) => value);
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
        fingerprint: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeFingerprints */ .g6)(base?.fingerprint ?? null, ours.fingerprint, theirs.fingerprint),
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
        const order = compare(a[i], b[i]);
        if (order !== 0)
            return order;
    }
    return 0;
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
const smaller = (a, b) => (a < b ? a : b);
const larger = (a, b) => (a < b ? b : a);


/***/ }),

/***/ 6516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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

/***/ 13:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ unknownLabels),
/* harmony export */   r: () => (/* binding */ labelsMissingIn)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3532);

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
        const message = `UKG has no user-defined field "${source.label}", so ${field} was left out for everybody. Create the field in UKG, or correct its label in mapping.yml.`;
        return [(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .runProblem */ .d)({ code: 'UDF_UNKNOWN', message, field })];
    });
}


/***/ }),

/***/ 2497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
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

/***/ 9882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ openStore)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./.build/lib/render/status-page.js
var status_page = __webpack_require__(3710);
// EXTERNAL MODULE: ./.build/lib/state/codec.js + 4 modules
var codec = __webpack_require__(4264);
// EXTERNAL MODULE: ./.build/lib/state/status.js
var state_status = __webpack_require__(4631);
// EXTERNAL MODULE: ./.build/lib/state/errors.js
var errors = __webpack_require__(8266);
;// CONCATENATED MODULE: ./.build/lib/adapters/directory/files.js
// Reading and replacing files so that a crash leaves the old text or the new one, never a half.


function isMissing(error) {
    return error.code === 'ENOENT';
}
/** A file's bytes; null when there is no file. Other failures are thrown in words. */
async function readBytes(path) {
    try {
        return await (0,promises_.readFile)(path);
    }
    catch (error) {
        if (isMissing(error))
            return null;
        throw explainDiskError(error, 'read', path);
    }
}
/** As `readBytes`, decoded. */
async function readText(path) {
    return (await readBytes(path))?.toString('utf8') ?? null;
}
/** A word that changes whenever a file is replaced or written to, without reading it; `none` when there is no file. */
async function stampOf(path) {
    try {
        const { ino, size, mtimeNs, ctimeNs } = await (0,promises_.stat)(path, { bigint: true });
        return [ino, size, mtimeNs, ctimeNs].join('-');
    }
    catch (error) {
        if (isMissing(error))
            return 'none';
        throw explainDiskError(error, 'read', path);
    }
}
/** File names of a folder; none when there is no folder. */
async function listFiles(folder) {
    try {
        return await (0,promises_.readdir)(folder);
    }
    catch (error) {
        if (isMissing(error))
            return [];
        throw error;
    }
}
/** Writes a whole file and waits until the disk has it. */
async function writeDurably(path, pieces) {
    const file = await (0,promises_.open)(path, 'w');
    try {
        for (const block of inBlocks(pieces))
            await file.writeFile(block);
        await file.sync();
    }
    finally {
        await file.close();
    }
}
const BLOCK_LENGTH = 1024 * 1024;
/** A call a block takes much less time than a call a piece. */
function* inBlocks(pieces) {
    let block = [];
    let length = 0;
    for (const piece of pieces) {
        const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
        block.push(bytes);
        length += bytes.length;
        if (length < BLOCK_LENGTH)
            continue;
        yield block.length === 1 ? bytes : Buffer.concat(block);
        [block, length] = [[], 0];
    }
    if (length > 0)
        yield Buffer.concat(block);
}
/** Makes renames in a folder survive a power cut. Some file systems know no such thing, and need none. */
async function syncFolder(folder) {
    const handle = await (0,promises_.open)(folder, 'r').catch(() => null);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
}
async function makeFolder(folder) {
    await (0,promises_.mkdir)(folder, { recursive: true });
}
const ADVICE = {
    EACCES: 'Give the user that runs the sync the right to read and write this folder.',
    EPERM: 'Give the user that runs the sync the right to read and write this folder.',
    EROFS: 'The disk is mounted read-only; give another folder in state-path.',
    ENOSPC: 'The disk is full; free some space.',
    EDQUOT: 'The disk quota is used up; free some space.',
    EFBIG: 'The disk or a limit takes no file of this size; free some space, or raise the limit.',
    ENOTDIR: 'A part of the path is a file; give a folder in state-path.',
    EEXIST: 'There is a file where the folder should be; give a folder in state-path.',
    EISDIR: 'There is a folder where the file should be; move it away.',
    EIO: 'The disk reports a fault; check it.',
};
/** A failure of the disk in words; anything else passes unchanged. */
function explainDiskError(error, doing, path) {
    const { code, path: at } = error;
    if (!(error instanceof Error) || code === undefined || !/^E[A-Z]+$/.test(code))
        return error;
    const advice = ADVICE[code] ?? 'Check the folder that is given in state-path.';
    return new errors/* StateUnavailable */.y4(`The state could not be ${doing}: ${at ?? path} (${code}). ${advice} Then run again; nothing is lost.`, {
        cause: error,
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./.build/lib/adapters/directory/folder-lock.js
// One writer at a time in a state folder: a lock file that only one can create, and that a dead writer does not keep for ever.






/** No commit takes so long; a lock this old was left behind. */
const STALE_AFTER_MS = 10 * 60_000;
const TRIES = 120;
const PAUSE_MS = 250;
/** Does the work while holding the folder's lock. Waits up to 30 s for another writer, then throws `StateConflict`. */
async function withFolderLock(folder, options, work) {
    const path = (0,external_node_path_.join)(folder, '.lock');
    for (let tries = 0; !(await tryToLock(path)); tries++) {
        if (tries === TRIES)
            throw stillLocked(path);
        if (!(await removeStale(path)))
            await options.sleep(PAUSE_MS);
    }
    try {
        return await work();
    }
    finally {
        await (0,promises_.unlink)(path).catch(() => undefined);
    }
}
async function tryToLock(path) {
    try {
        const file = await (0,promises_.open)(path, 'wx');
        const owner = { host: (0,external_node_os_.hostname)(), pid: process.pid };
        await file.writeFile(JSON.stringify(owner)).finally(() => file.close());
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}
/** True when the lock was left behind and is gone now. */
async function removeStale(path) {
    const seen = await readLock(path);
    if (seen === null)
        return true;
    if (!isStale(seen))
        return false;
    // Another waiter may have replaced the lock since it was read, so it is moved away first and looked at again.
    const aside = `${path}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await (0,promises_.rename)(path, aside);
    }
    catch (error) {
        if (isMissing(error))
            return true;
        throw error;
    }
    const taken = await readLock(aside);
    if (taken !== null && !isStale(taken))
        await (0,promises_.link)(aside, path).catch(() => undefined);
    await (0,promises_.unlink)(aside);
    return true;
}
async function readLock(path) {
    try {
        const [text, { mtimeMs }] = await Promise.all([(0,promises_.readFile)(path, 'utf8'), (0,promises_.stat)(path)]);
        return { text, ageMs: Date.now() - mtimeMs };
    }
    catch (error) {
        if (isMissing(error))
            return null;
        throw error;
    }
}
function isStale({ text, ageMs }) {
    if (ageMs > STALE_AFTER_MS)
        return true;
    const owner = ownerOf(text);
    return owner !== null && owner.host === (0,external_node_os_.hostname)() && !isAlive(owner.pid);
}
/** Null while the owner has not written his name yet. */
function ownerOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code !== 'ESRCH';
    }
}
function stillLocked(path) {
    return new errors/* StateConflict */.me(`Another run is still writing to the state folder after 30 seconds (lock file ${path}), so this run's state was not saved. ` +
        'Run again when the other run has ended. If there is none, delete the lock file first.');
}

;// CONCATENATED MODULE: ./.build/lib/adapters/directory/state-store.js
// Implements StateStore over a folder: for local use, the demo and tests.
//
// A commit renames the users file first and `<slug>.json`, which bears the cursor, last. A run that is killed between the two
// leaves newer users with an older cursor: what was applied is read again and recognised. The other order would skip changes.








const STATUS_PAGE = 'README.md';
/** Where a file is written before it takes its name. */
const NEXT = '.next';
/** `path` is the state's folder; it is made on the first commit. Disk errors are thrown as `StateUnavailable`. */
function createDirectoryStateStore(path, options = {}) {
    const rename = options.rename ?? promises_.rename;
    const sleep = options.sleep ?? ((milliseconds) => (0,external_node_timers_promises_.setTimeout)(milliseconds));
    return {
        load: (slug) => inWords('read', path, async () => parse(path, slug, await readFiles(path, slug))),
        commit: (...[slug, loaded, next, note, merge]) => inWords('saved', path, async () => {
            await makeFolder(path);
            await withFolderLock(path, { sleep }, async () => {
                const isOurs = (await versionOf(path, slug)) === loaded.version;
                const theirs = isOurs ? null : parse(path, slug, await readFiles(path, slug)).state;
                const state = theirs === null ? next : merge(theirs, loaded.state, next);
                const sameUsers = isOurs && state.users === loaded.state?.users;
                await replaceFiles(path, state, { sameUsers, note, rename });
            });
        }),
    };
}
async function inWords(doing, path, work) {
    try {
        return await work();
    }
    catch (error) {
        throw explainDiskError(error, doing, path);
    }
}
/**
 * Reads `<slug>.json` first: whatever another run does in between, the users are not older than the cursor. A version from
 * before the reading makes a change in between show at the commit. Users alone are a first commit that was cut short when
 * it left its other file behind; else a file was lost.
 */
async function readFiles(folder, slug, tries = 1) {
    const names = (0,codec/* stateFiles */.d8)(slug);
    const version = await versionOf(folder, slug);
    const pending = await readText((0,external_node_path_.join)(folder, names.organization + NEXT));
    const organization = await readText((0,external_node_path_.join)(folder, names.organization));
    const users = await readBytes((0,external_node_path_.join)(folder, names.users));
    if (tries < READING_TRIES && version !== (await versionOf(folder, slug)))
        return readFiles(folder, slug, tries + 1);
    if (organization === null && pending !== null)
        return { organization: null, users: null, pending, version };
    return { organization, users, pending, version };
}
/** Another run may save while we read; a third one in the same moment is not believed. */
const READING_TRIES = 3;
/** Users can be hundreds of megabytes, so a version tells of the files and not of their contents. */
async function versionOf(folder, slug) {
    const names = (0,codec/* stateFiles */.d8)(slug);
    const stamps = await Promise.all([names.organization, names.users].map((name) => stampOf((0,external_node_path_.join)(folder, name))));
    return stamps.join(' ');
}
function parse(folder, slug, found) {
    return { state: (0,codec/* parseState */.Bu)(slug, found, folder.endsWith(external_node_path_.sep) ? folder : folder + external_node_path_.sep), version: found.version };
}
async function replaceFiles(folder, state, { sameUsers, note, rename }) {
    const names = (0,codec/* stateFiles */.d8)(state.organization);
    const [organization, users] = [(0,external_node_path_.join)(folder, names.organization), (0,external_node_path_.join)(folder, names.users)];
    const statusPage = (0,external_node_path_.join)(folder, STATUS_PAGE);
    const texts = (0,codec/* serialiseState */.bh)(state);
    await Promise.all([
        writeDurably(organization + NEXT, [texts.organization]),
        renderPage(folder, note, texts.organization).then((page) => writeDurably(statusPage + NEXT, [page])),
        ...(sameUsers ? [] : [writeDurably(users + NEXT, texts.users)]),
    ]);
    if (!sameUsers) {
        // Whoever finds the new users without their other file must find what it was to become.
        await syncFolder(folder);
        await rename(users + NEXT, users);
        await syncFolder(folder);
    }
    await rename(organization + NEXT, organization);
    await rename(statusPage + NEXT, statusPage);
    await syncFolder(folder);
}
/** The page as it is right after this commit: `organization` is the text of the own file. */
async function renderPage(folder, note, organization) {
    const runUrls = new Map((0,status_page/* readRunUrls */._k)((await readText((0,external_node_path_.join)(folder, STATUS_PAGE))) ?? ''));
    const slugs = (await listFiles(folder)).map(codec/* slugOfFile */.bR).filter((slug) => slug !== null);
    const rows = await Promise.all(slugs
        .filter((slug) => slug !== note.slug)
        .map(async (slug) => {
        const text = await readText((0,external_node_path_.join)(folder, (0,codec/* stateFiles */.d8)(slug).organization));
        return (0,state_status/* readStatus */.r)(slug, text ?? '', runUrls.get(slug) ?? null);
    }));
    const organizations = [(0,state_status/* readStatus */.r)(note.slug, organization, note.runUrl), ...rows];
    return (0,status_page/* renderStatusPage */.EP)({ organizations, now: (0,status_page/* newestRun */.KO)(organizations, note.run.at), runsUrl: null });
}

// EXTERNAL MODULE: ./.build/lib/failure.js
var failure = __webpack_require__(5965);
;// CONCATENATED MODULE: ./.build/lib/open-store.js
// Opens the store that the inputs name. GitHub's client is loaded only when it is the store.


async function openStore(inputs, surroundings) {
    if (inputs.stateStore === 'directory') {
        if (inputs.statePath === '')
            throw new failure/* RunFailure */.a('CONFIG_INVALID', 'The input state-path is empty. Write the folder of the state, since state-store is directory.');
        return createDirectoryStateStore(inputs.statePath);
    }
    const [owner, repo] = surroundings.repository.split('/');
    if (!owner || !repo)
        throw new failure/* RunFailure */.a('CONFIG_INVALID', 'GITHUB_REPOSITORY is not set, so the state branch cannot be found. Outside GitHub set state-store to directory.');
    if (inputs.githubToken === '')
        throw new failure/* RunFailure */.a('CONFIG_INVALID', 'The input github-token is empty, so the state branch cannot be read.');
    const { createGithubStateStore, createOctokit } = await Promise.all(/* import() */[__webpack_require__.e(576), __webpack_require__.e(221), __webpack_require__.e(196)]).then(__webpack_require__.bind(__webpack_require__, 9196));
    const octokit = createOctokit({ token: inputs.githubToken, apiUrl: surroundings.apiUrl });
    return createGithubStateStore({ octokit, owner, repo, branch: inputs.stateBranch });
}


/***/ }),

/***/ 6960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ openTarget)
});

// EXTERNAL MODULE: ./.build/lib/adapters/betterworks/open.js + 5 modules
var betterworks_open = __webpack_require__(1724);
// EXTERNAL MODULE: ./.build/lib/core/link.js
var core_link = __webpack_require__(8879);
// EXTERNAL MODULE: ./.build/lib/core/outcome.js
var core_outcome = __webpack_require__(627);
// EXTERNAL MODULE: ./.build/lib/core/problem.js
var core_problem = __webpack_require__(3532);
// EXTERNAL MODULE: ./.build/lib/core/values.js
var values = __webpack_require__(2497);
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


/** The change without the refused fields; null when one of them is required, is what the change is about, or none was sent. */
function dropRefused(change, refusal) {
    const dropped = refusal.fields.filter((field) => field in change.fields);
    if (dropped.length === 0 || dropped.some((field) => isNeeded(change, field)))
        return null;
    return {
        change: { ...change, fields: (0,values/* omit */.cJ)(change.fields, dropped), desired: (0,values/* omit */.cJ)(change.desired, dropped) },
        problems: dropped.map((field) => {
            const message = `Betterworks refused the value for ${field}: ${refusal.message}. The field was left out and the rest was written. Correct the value in UKG or the mapping.`;
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
var failure = __webpack_require__(5965);
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
        return afterRefusal(start, naming(change, result.refusal), { target, breaker });
    return written(start, result.user);
}
/** The answer of a write is read as well: what it holds otherwise is said, and tried again by the next run. */
function written(start, user) {
    const { change, problems: found, refusal: message } = readBack(start.change, user.fields);
    if (message !== null)
        return failed(start, { kind: 'invalid', code: 'BETTERWORKS_REJECTED', message, fields: [values/* DEACTIVATION_DATE */.h7] });
    const problems = [...start.problems, ...found];
    return { change: start.change, problems, deed: DEEDS[change.kind], userId: user.id, holds: holdsAfter(change) };
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
/** A refusal in plain words names a field, too, when it says the key of one that was sent. */
function naming(change, refusal) {
    if (refusal.fields.length > 0)
        return refusal;
    const said = new Set(refusal.message.split(/\W+/));
    return { ...refusal, fields: Object.keys(change.fields).filter((field) => said.has(field)) };
}
const DEEDS = { create: 'created', update: 'updated', deactivate: 'deactivated', reactivate: 'reactivated' };
function send(change, { writer }, signal) {
    const isNew = change.kind === 'create' || change.userId === null;
    return isNew ? writer.create(change.fields, signal) : writer.update(change.userId, change.fields, signal);
}
function holdsAfter(change) {
    return change.kind === 'deactivate' ? {} : change.desired;
}
/** Who has the address. A look-up that failed is not "nobody": a creation on its word would make a second user. */
async function lookUp(change, { target, breaker }) {
    try {
        return { ok: true, user: await target.reader.readByEmail(String(change.desired['email'])) };
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
/** A linked user who is gone is looked up again once, then created; a leaver who is gone needs nothing. */
async function relink(start, means) {
    const { change } = start;
    if (change.kind === 'deactivate' || change.kind === 'create')
        return unchanged(start, null, {});
    const found = await lookUp(change, means);
    if (!found.ok)
        return failed(start, found.refusal);
    const { user } = found;
    const isOther = user !== null && user.id !== change.userId && (0,values/* isSameEmployeeId */.i3)(user.employeeId, change.employeeId);
    const again = isOther
        ? { ...change, userId: user.id, fields: change.desired }
        : { ...change, kind: 'create', userId: null, fields: filled(change.desired) };
    return attempt({ ...start, change: again, isRelinked: true }, means.target, means.breaker);
}
function unchanged({ change, problems }, userId, holds) {
    return { change, problems, deed: 'unchanged', userId, holds };
}
function filled(fields) {
    return (0,values/* omit */.cJ)(fields, Object.keys(fields).filter((name) => fields[name] === '' || fields[name] === null));
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

;// CONCATENATED MODULE: ./.build/lib/open-target.js
// Opens Betterworks as the organization's files say: its API, or the folder of its SFTP server.


/** `endsAt`: milliseconds since 1970 from which nothing new is written; null for never. */
async function openTarget(integration, inputs, log, endsAt = null) {
    return integration.delivery === 'api'
        ? openApi((0,betterworks_open/* openBetterworks */.j)(integration, inputs.betterworksToken, endsAt), log)
        : (await __webpack_require__.e(/* import() */ 412).then(__webpack_require__.bind(__webpack_require__, 3412))).openFolder(integration, inputs, log);
}
function openApi(betterworks, log) {
    const apply = ({ plan: { changes } }) => {
        let done = 0;
        return applyPlan(changes, betterworks, () => {
            done += 1;
            log.progress('changes applied', done, changes.length);
        });
    };
    return { reader: betterworks.reader, apply, close: () => betterworks.close() };
}


/***/ }),

/***/ 1862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  organizationRun: () => (/* binding */ organizationRun)
});

// EXTERNAL MODULE: ./.build/lib/adapters/digests.js
var adapters_digests = __webpack_require__(9761);
// EXTERNAL MODULE: ./.build/lib/adapters/report-folder.js
var report_folder = __webpack_require__(7009);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/open.js + 5 modules
var ukg_open = __webpack_require__(3489);
// EXTERNAL MODULE: ./.build/lib/core/next-state.js
var next_state = __webpack_require__(9530);
// EXTERNAL MODULE: ./.build/lib/core/problem.js
var core_problem = __webpack_require__(3532);
// EXTERNAL MODULE: ./.build/lib/core/redactor.js + 2 modules
var redactor = __webpack_require__(165);
// EXTERNAL MODULE: ./.build/lib/core/report.js
var core_report = __webpack_require__(3909);
// EXTERNAL MODULE: ./.build/lib/core/stopped-plan.js
var stopped_plan = __webpack_require__(6516);
// EXTERNAL MODULE: ./.build/lib/core/state-merge.js
var state_merge = __webpack_require__(1299);
// EXTERNAL MODULE: ./.build/lib/failure.js
var lib_failure = __webpack_require__(5965);
// EXTERNAL MODULE: ./.build/lib/core/problem-catalog.js + 1 modules
var problem_catalog = __webpack_require__(1982);
// EXTERNAL MODULE: ../../work/main/node_modules/csv-stringify/lib/sync.js + 7 modules
var sync = __webpack_require__(1005);
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
        .sort((a, b) => compare(a.employeeId, b.employeeId) || compare(a.code, b.code) || compareRest(a, b))
        .map((problem) => errorRow(problem, links));
    return csvOf(ERROR_COLUMNS, rows);
}
/** `drift.csv`: one row a difference, by kind, then employee id. */
function driftCsv(drift) {
    const rows = [...drift]
        .sort((a, b) => compare(a.kind, b.kind) || compare(a.employeeId, b.employeeId) || compareIds(a, b))
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
    return compare(a.ukgEmployeeId ?? '', b.ukgEmployeeId ?? '') || compare(a.field, b.field);
}
function compareIds(a, b) {
    return compare(a.ukgEmployeeId, b.ukgEmployeeId) || (a.userId ?? 0) - (b.userId ?? 0);
}
/** By code unit: the order is the same on every machine. */
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
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
var problem_groups = __webpack_require__(8760);
// EXTERNAL MODULE: ./.build/lib/render/words.js
var words = __webpack_require__(1813);
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
            parts: [...words.map(sentenceHtml), buttons(report, COLORS.well)],
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
    return [...run, `Something is wrong, what to do: ${links.troubleshooting}`];
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
            buttons(report, color),
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
        group.ids.length > 0 ? escapeHtml(firstIds(group)) : group.messages.slice(0, MOST_IDS).map(escapeHtml).join('<br>'),
        `${escapeHtml(group.whatToDo)}<br><span style="color:#6b7280;">${escapeHtml(problem_catalog/* ownerWords */.$J[group.owner])}</span>`,
    ]);
    return tableHtml(['What is wrong', 'Count', 'Employees, or what happened', 'What to do, and who'], rows);
}
function buttons({ links }, color) {
    const cells = [
        buttonHtml('Open the run', links.run, color),
        buttonHtml('What to do', links.troubleshooting, '#374151'),
    ];
    const shown = cells.filter((cell) => cell !== '').join('<td width="12">&nbsp;</td>');
    return shown === ''
        ? ''
        : `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>${shown}</tr></table>`;
}
/** What was read, and what was written. */
function sentences(report) {
    const { created, updated, deactivated, reactivated } = report.counts;
    const written = [
        (0,words/* countOf */.pq)(created, 'user created', 'users created'),
        (0,words/* countOf */.pq)(updated, 'updated', 'updated'),
        (0,words/* countOf */.pq)(deactivated, 'deactivated', 'deactivated'),
        (0,words/* countOf */.pq)(reactivated, 'reactivated', 'reactivated'),
    ];
    return [(0,words/* evidenceSentence */.fT)(report), `Written to Betterworks: ${written.join(', ')}.`];
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
        `  "held": ${listOf(plan?.held.map(heldEntry))},`,
        `  "scheduled": ${listOf(plan?.scheduled.map(scheduledEntry))},`,
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
function heldEntry({ ukgEmployeeId, code, firstSeen, attempts }) {
    return { ukg_employee_id: ukgEmployeeId, code, first_seen: firstSeen, attempts };
}
function scheduledEntry({ ukgEmployeeId, on, kind }) {
    return { ukg_employee_id: ukgEmployeeId, on, kind };
}
function limitEntry({ limit, value, allowed, tripped }) {
    return { limit, value, allowed, tripped };
}

// EXTERNAL MODULE: ./.build/lib/render/summary.js + 1 modules
var summary = __webpack_require__(9419);
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
        await store.commit(edge.slug, loaded, next, { slug: edge.slug, run, runUrl: edge.links.run }, (theirs, base, ours) => (0,state_merge/* mergeStates */.ti)(base, ours, theirs));
        return { ...result, next };
    }
    catch (error) {
        const problem = (0,core_problem/* runProblem */.d)({
            code: 'STATE_CONFLICT',
            message: `The state could not be saved: ${explained(error).message}`,
        });
        return { ...result, status: 'failed', next: null, problems: [...result.problems, problem] };
    }
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
const PUBLIC = 'This repository is public, so the report with its employee ids was neither shown nor kept; the mail to the technical contact bears it. Make the repository private, or set the input public-repository to true.';
/** Annotations go to the log, which is always there; summary and outputs are files, and may fail. */
async function publish(edge, report) {
    const { log } = edge;
    if (edge.showsCountsOnly)
        log.annotate([{ level: 'notice', title: 'Report withheld', message: PUBLIC }]);
    const shown = edge.showsCountsOnly
        ? report.problems.filter((problem) => problem.ukgEmployeeId === null)
        : report.problems;
    log.annotate(shown.map((problem) => ({
        level: problem.ukgEmployeeId === null && report.status !== 'problems' ? 'error' : 'warning',
        title: problem.code,
        message: `${problem.ukgEmployeeId === null ? '' : `Employee ${problem.employeeId || problem.ukgEmployeeId}: `}${problem.message}`,
    })));
    try {
        await log.summary(edge.showsCountsOnly ? `${PUBLIC}\n` : (0,summary/* summaryMarkdown */.e)(report));
        for (const [name, value] of Object.entries(outputsOf(report, edge.folder.path)))
            log.output(name, String(value));
        return report;
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const message = `The job's summary or outputs could not be written: ${reason}. Free space on the runner's disk.`;
        log.annotate([{ level: 'error', title: 'REPORT_FAILED', message }]);
        return withFailure(report, message);
    }
}
function outputsOf(report, reportPath) {
    const { problems, ...counts } = report.counts;
    return {
        status: report.status,
        ...counts,
        problems,
        'plan-digest': report.plan?.digest ?? '',
        cursor: report.cursor ?? '',
        'report-path': reportPath,
    };
}

// EXTERNAL MODULE: ./.build/lib/config/load.js + 2 modules
var load = __webpack_require__(1778);
// EXTERNAL MODULE: ./.build/lib/config/problem.js
var problem = __webpack_require__(8605);
// EXTERNAL MODULE: ./.build/lib/config/validate.js + 13 modules
var validate = __webpack_require__(1313);
// EXTERNAL MODULE: ./.build/lib/required-secrets.js
var required_secrets = __webpack_require__(8834);
// EXTERNAL MODULE: ./.build/lib/open-store.js + 3 modules
var open_store = __webpack_require__(9882);
// EXTERNAL MODULE: ./.build/lib/open-target.js + 4 modules
var open_target = __webpack_require__(6960);
// EXTERNAL MODULE: ./.build/lib/public-repository.js
var public_repository = __webpack_require__(9575);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./.build/lib/small-heap.js
// Keeps memory small where there is time for it: a full comparison waits for Betterworks' pages most of its time.

/** From now on garbage is collected as soon as the heap has grown a little; a version of V8 without these settings ignores them. */
function keepHeapSmall() {
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
    (0,external_node_v8_.setFlagsFromString)('--heap-growing-percent=15');
}

// EXTERNAL MODULE: ./.build/lib/sync.js + 3 modules
var lib_sync = __webpack_require__(1895);
;// CONCATENATED MODULE: ./.build/lib/organization-run.js
// One organization's run: reads its files, opens the two systems, tells the story that the command names, concludes.
















/** These answer a question, also about an organization that is paused; they have no part in the state. */
const ANSWERING = new Set(['check', 'explain', 'catalog']);
async function organizationRun(context) {
    const { inputs, log } = context;
    if (inputs.organization === '')
        throw new lib_failure/* RunFailure */.a('CONFIG_INVALID', `The input organization is empty. Write the slug of a folder in ${inputs.integrationsPath}/.`);
    const files = await (0,load/* loadIntegration */.F)(inputs.integrationsPath, inputs.organization);
    const edge = openEdge(context, files);
    if (files.integration === null || (0,problem/* hasErrors */.Cs)(files.problems))
        return withoutPlan(context, await concludeFailed(context, edge, invalidFiles(files)));
    const { integration } = files;
    if (ANSWERING.has(inputs.command))
        return (await __webpack_require__.e(/* import() */ 359).then(__webpack_require__.bind(__webpack_require__, 1359))).answerRun(context, integration);
    if (!integration.enabled) {
        log.info(`${integration.slug} is paused: enabled is false in its integration.yml. Nothing was read or written.`);
        return withoutPlan(context, await conclude(edge, null, pausedResult()));
    }
    const found = { loaded: null, isAsked: false };
    try {
        (0,required_secrets/* requireSecrets */.p)(inputs, integration);
        const store = await (0,open_store/* openStore */.C)(inputs, context.surroundings);
        const systems = await openSystems(context, integration);
        found.isAsked = true;
        const told = store.load(integration.slug).then((loaded) => {
            found.loaded = loaded;
            if (loaded.state === null || inputs.command === 'reconcile')
                keepHeapSmall();
            return tell(context, { integration, approvals: files.approvals, ports: systems.ports }, loaded);
        });
        const { result, afterReport } = await told.finally(systems.close);
        context.redactor.learn(personalValues(result));
        context.redactor.keep([
            integration.slug,
            integration.organization,
            ...result.problems.flatMap(({ employeeId, ukgEmployeeId }) => [employeeId, ukgEmployeeId ?? '']),
        ]);
        const report = await conclude({ ...edge, store: result.isDryRun ? null : store }, found.loaded, result);
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
        const { commentWithoutPlan } = await __webpack_require__.e(/* import() */ 185).then(__webpack_require__.bind(__webpack_require__, 9185));
        await commentWithoutPlan({ ...context, redact: redactor.redact }, report);
    }
    return { status: report.status };
}
/** UKG's first answers, its tables and its time, do not depend on the state, so they are asked for while that is loaded. */
async function openSystems({ inputs, log }, integration) {
    const endsAt = inputs.stopAfter === null ? null : Date.now() + inputs.stopAfter * 60_000;
    const ukg = (0,ukg_open/* openUkg */.K)(integration, inputs.ukg, endsAt);
    const target = await (0,open_target/* openTarget */.A)(integration, inputs, log, endsAt);
    const begun = ukg.source.start();
    // Whoever asks for it hears of its failure; a state that cannot be loaded is told first.
    begun.catch(() => undefined);
    return {
        ports: { source: { ...ukg.source, start: () => begun }, reader: target.reader, log, apply: target.apply },
        close: async () => {
            await Promise.all([ukg.close(), target.close()]);
        },
    };
}
/** The stories, by command. What a daily run does without is loaded by the command that needs it. */
async function tell(context, { integration, approvals, ports }, loaded) {
    const { inputs } = context;
    const secret = inputs.stateKey === '' ? inputs.ukg.password : inputs.stateKey;
    const digests = (0,adapters_digests/* createDigests */.c)({ secret, slug: integration.slug });
    const request = { integration, loaded, digests, since: inputs.since, approve: inputs.approve, approvals };
    if (inputs.command === 'plan')
        return (await __webpack_require__.e(/* import() */ 144).then(__webpack_require__.bind(__webpack_require__, 2144))).planCommand(context, readingOf(ports), request);
    const result = inputs.command === 'sync' ? await (0,lib_sync/* sync */.O)(ports, request) : await reconcile(ports, request, inputs.apply);
    return { result, afterReport: () => Promise.resolve() };
}
/** What plans is given nothing to write with. */
function readingOf({ source, reader, log }) {
    return { source, reader, log };
}
async function reconcile(ports, request, apply) {
    const { compare, repair } = await __webpack_require__.e(/* import() */ 756).then(__webpack_require__.bind(__webpack_require__, 8756));
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
        send: async (mail) => (await __webpack_require__.e(/* import() */ 776).then(__webpack_require__.bind(__webpack_require__, 6776))).createMailer({ smtpUrl, from }).send(mail),
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
/** Names and addresses of those who are named in a problem: the redactor must know them before anything is shown. */
function personalValues(result) {
    const troubled = new Set(result.problems.map((problem) => problem.ukgEmployeeId));
    return (result.plan?.changes ?? [])
        .filter((change) => troubled.has(change.ukgEmployeeId))
        .flatMap((change) => PERSONAL_FIELDS.map((field) => change.desired[field]))
        .filter((value) => typeof value === 'string');
}
const PERSONAL_FIELDS = ['first_name', 'last_name', 'preferred_name', 'email', 'phone'];


/***/ }),

/***/ 6629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ planPeople)
});

// EXTERNAL MODULE: ./.build/lib/core/assess.js + 1 modules
var assess = __webpack_require__(4318);
// EXTERNAL MODULE: ./.build/lib/core/identity.js
var identity = __webpack_require__(1405);
// EXTERNAL MODULE: ./.build/lib/core/fingerprint.js
var fingerprint = __webpack_require__(2195);
// EXTERNAL MODULE: ./.build/lib/core/managers.js
var managers = __webpack_require__(6475);
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
var plan = __webpack_require__(2215);
// EXTERNAL MODULE: ./.build/lib/core/problem.js
var problem = __webpack_require__(3532);
// EXTERNAL MODULE: ./.build/lib/core/unknown-labels.js
var unknown_labels = __webpack_require__(13);
// EXTERNAL MODULE: ./.build/lib/core/values.js
var values = __webpack_require__(2497);
// EXTERNAL MODULE: ./.build/lib/failure.js
var failure = __webpack_require__(5965);
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
    const assessed = await assessInTurns(employees, assessor);
    const isUnreadable = integration.delivery === 'sftp';
    const { assessments, successors } = (0,identity/* resolveIdentities */.h)(assessed, (id) => users.get(id)?.active ?? isUnreadable);
    const lookUps = integration.delivery === 'api' ? lookUpsFor(assessments, users, integration, digests) : [];
    const supervisorIds = await asking;
    const { found, unanswered } = await findUsers(lookUps, ports.reader, indexByEmployeeId(state, digests));
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
        ownerOf: ownersOf(users),
    });
    return { ...planning, problems: [...planning.problems, ...(0,unknown_labels/* unknownLabels */.i)(employees, integration)] };
}
/** How many people are assessed before answers are heard again. */
const IN_A_TURN = 50;
async function assessInTurns(employees, { assess: assessOne }) {
    const assessed = [];
    for (const employee of employees) {
        assessed.push(assessOne(employee));
        if (assessed.length % IN_A_TURN === 0)
            await new Promise((resolve) => setImmediate(resolve));
    }
    return assessed;
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

/***/ 9575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isPublicRepository)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
// Whether the repository of the run is open to everybody, as the file of the event says.

/** True when the event says that anybody can read this repository. */
function isPublicRepository({ eventPath }) {
    if (eventPath === '')
        return false;
    const event = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(eventPath, 'utf8'));
    return event.repository?.private === false;
}


/***/ }),

/***/ 3710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EP: () => (/* binding */ renderStatusPage),
/* harmony export */   KO: () => (/* binding */ newestRun),
/* harmony export */   _k: () => (/* binding */ readRunUrls)
/* harmony export */ });
const STATUS_TEXTS = {
    ok: '✅ ok',
    problems: '⚠️ problems',
    stopped: '🛑 stopped by a limit',
    failed: '❌ failed',
    paused: '⏸️ paused',
    baseline: '📍 baseline',
};
const COLUMNS = [
    'Organization',
    'Status',
    'Last run (UTC)',
    'UKG read up to (UTC)',
    'Age',
    'Created',
    'Updated',
    'Deactivated',
    'Reactivated',
    'Unchanged',
    'Excluded',
    'Held',
    'Scheduled',
    'Problems',
    'Run',
];
const UNKNOWN = '–';
const HEAD = `# Sync status

Written anew with every run; what is edited here is lost. Counts only, no names. Counts are of the last run; *held* and
*scheduled* employees are waiting now. *Age* is how old the last complete reading of UKG was when this page was written.`;
/** Markdown; the same organizations give the same text, whatever order they come in. */
function renderStatusPage(page) {
    const organizations = [...page.organizations].sort((a, b) => (a.slug < b.slug ? -1 : 1));
    const rows = organizations.map((one) => row(cellsOf(one, page)));
    const table = [row(COLUMNS), row(COLUMNS.map((_, index) => (index >= 4 && index <= 13 ? '--:' : '---'))), ...rows];
    const charts = organizations.flatMap(chartOf);
    return `${[HEAD, table.join('\n'), ...charts].join('\n\n')}\n`;
}
/** The newest instant among the last runs: the page's `now`, for a page is made without a clock. */
function newestRun(organizations, fallback) {
    return organizations.reduce((newest, { state }) => {
        const at = state?.runs.at(-1)?.at ?? newest;
        return at > newest ? at : newest;
    }, fallback);
}
/** The run pages that a status page links to, by slug: how an organization's link outlives the runs of the others. */
function readRunUrls(page) {
    const links = page.matchAll(/^\| ([a-z0-9][a-z0-9-]*) \|.*\| \[run\]\((https?:\/\/[^\s()|]+)\) \|$/gm);
    return new Map([...links].map((link) => [link[1], link[2]]));
}
function cellsOf({ slug, state, runUrl }, page) {
    const link = linkOf(runUrl, page.runsUrl);
    if (state === null)
        return [slug, '❌ state cannot be read', ...Array(COLUMNS.length - 3).fill(UNKNOWN), link];
    const run = state.runs.at(-1);
    const waiting = [String(state.held), String(state.scheduled)];
    const reading = [minute(state.cursor), age(state.cursor, page.now)];
    if (run === undefined)
        return [slug, UNKNOWN, UNKNOWN, ...reading, ...Array(6).fill(UNKNOWN), ...waiting, UNKNOWN, link];
    const counts = [run.created, run.updated, run.deactivated, run.reactivated, run.unchanged, run.excluded].map(String);
    return [
        slug,
        STATUS_TEXTS[run.status],
        minute(run.at),
        ...reading,
        ...counts,
        ...waiting,
        String(run.problems),
        link,
    ];
}
function linkOf(runUrl, runsUrl) {
    if (runUrl !== null)
        return `[run](${runUrl})`;
    return runsUrl === null ? UNKNOWN : `[runs](${runsUrl})`;
}
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** `2026-01-31 04:05` */
function minute(at) {
    return at.slice(0, 16).replace('T', ' ');
}
/** Whole hours, from two days on whole days. */
function age(from, to) {
    const hours = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 3_600_000));
    return hours < 48 ? `${String(hours)} h` : `${String(Math.floor(hours / 24))} d`;
}
/** Seen on a light and on a dark page; the bars that come by themselves are nearly white. */
const COLOURS = `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#4493f8, #d1242f"}}}}%%`;
/** Below it the axis would count in fractions of a user. */
const LOWEST_TOP = 10;
/** Bars: users written; line: problems. Runs are numbered, for labels that repeat would fall together. */
function chartOf({ slug, state }) {
    if (state === null || state.runs.length === 0)
        return [];
    const written = state.runs.map((run) => run.created + run.updated + run.deactivated + run.reactivated);
    const problems = state.runs.map((run) => run.problems);
    const numbers = state.runs.map((_, index) => `"${String(index + 1)}"`);
    const days = `${state.runs[0].at.slice(0, 10)} to ${state.runs.at(-1).at.slice(0, 10)}`;
    return [
        `## ${slug}`,
        [
            '```mermaid',
            COLOURS,
            'xychart-beta',
            '    title "Users written (blue bars) and problems (red line)"',
            `    x-axis "last runs, ${days}" [${numbers.join(', ')}]`,
            `    y-axis "count" 0 --> ${String(Math.max(LOWEST_TOP, ...written, ...problems))}`,
            `    bar [${written.join(', ')}]`,
            `    line [${problems.join(', ')}]`,
            '```',
        ].join('\n'),
    ];
}


/***/ }),

/***/ 8834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ requireSecrets)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5965);

function requireSecrets(inputs, integration) {
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

/***/ 4264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bu: () => (/* binding */ parseState),
  bh: () => (/* binding */ serialiseState),
  bR: () => (/* binding */ slugOfFile),
  d8: () => (/* binding */ stateFiles)
});

// EXTERNAL MODULE: ./.build/lib/state/errors.js
var errors = __webpack_require__(8266);
// EXTERNAL MODULE: ./.build/lib/state/organization-file.js + 2 modules
var organization_file = __webpack_require__(4359);
// EXTERNAL MODULE: ./.build/lib/core/known-users.js
var known_users = __webpack_require__(8097);
// EXTERNAL MODULE: ./.build/lib/core/types/ids.js
var ids = __webpack_require__(8475);
// EXTERNAL MODULE: ./.build/lib/state/read-row.js
var read_row = __webpack_require__(2372);
;// CONCATENATED MODULE: ./.build/lib/state/user-lines.js
// The lines of `<slug>.users.ndjson` as bytes, found in place. Only lines exactly as we write them are read so; all others go
// through JSON.


/** Plain ASCII without quotes and backslashes; so many digits always are a safe integer. */
const LINE = /\{"ukg_employee_id":"([ !#-[\]-~]+)","user_id":(null|0|[1-9]\d{0,14}),"fingerprint":"([ !#-[\]-~]*)","active":(true|false)\}\n/y;
const ID_AT = '{"ukg_employee_id":"'.length;
const QUOTE = 0x22;
const LINE_BREAK = 0x0a;
const CHUNK_LENGTH = 1024 * 1024;
/** Bytes that match their seal are as we wrote them. */
function sealedLines(bytes, file, { count, linked, digest }) {
    return { bytes, file, count, linked, digest };
}
/** Null when any line is other than we write it: out of order, laid out anew, with text that is not plain ASCII, broken. */
function readUserLines(bytes, file) {
    let [count, linked, previous] = [0, 0, ''];
    for (const text of chunksOf(bytes)) {
        for (let at = 0; at < text.length; at = LINE.lastIndex) {
            LINE.lastIndex = at;
            const [, id = '', userId] = LINE.exec(text) ?? [];
            if (id <= previous)
                return null;
            previous = id;
            count += 1;
            if (userId !== 'null')
                linked += 1;
        }
    }
    return { bytes, file, count, linked, digest: null };
}
/** Whole lines, some at a time: the text of all of them would take as much memory once more. */
function* chunksOf(bytes) {
    for (let from = 0; from < bytes.length;) {
        const to = lineEnd(bytes, Math.min(from + CHUNK_LENGTH, bytes.length) - 1);
        yield bytes.toString('latin1', from, to);
        from = to;
    }
}
/** True for a line, with its line break, as it stands in `UserLines`. */
function isUserLine(line) {
    LINE.lastIndex = 0;
    return LINE.test(line) && LINE.lastIndex === line.length;
}
/** Where the line behind the one that has this byte starts; the end of the file behind the last one. */
function lineEnd(bytes, at) {
    const lineBreak = bytes.indexOf(LINE_BREAK, at);
    return lineBreak === -1 ? bytes.length : lineBreak + 1;
}
/** Halves the file and not the lines, whose places nobody has counted. */
function placeOf({ bytes }, id) {
    let [low, high] = [0, bytes.length];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        const from = middle === 0 ? 0 : bytes.lastIndexOf(LINE_BREAK, middle - 1) + 1;
        const order = compareIdAt(bytes, from, id);
        if (order === 0)
            return { from, to: lineEnd(bytes, from) };
        if (order < 0)
            low = lineEnd(bytes, middle);
        else
            high = from;
    }
    return { from: low, to: low };
}
/** Below, above or equal to zero as the line's id is before, after or equal to this one. */
function compareIdAt(bytes, from, id) {
    const start = from + ID_AT;
    for (let i = 0; i < id.length; i++) {
        const byte = bytes[start + i];
        if (byte === QUOTE)
            return -1;
        if (byte !== id.charCodeAt(i))
            return byte - id.charCodeAt(i);
    }
    return bytes[start + id.length] === QUOTE ? 0 : 1;
}
function userAt({ bytes, file }, { from, to }) {
    LINE.lastIndex = 0;
    const found = LINE.exec(bytes.toString('latin1', from, to));
    // Only a seal that was made by hand lets such a line come so far.
    if (found === null)
        throw new errors/* StateUnreadable */.f$('a line is not as its seal in the other file promises', { file, line: null });
    const [, id = '', userId, fingerprint = '', active] = found;
    return {
        ukgEmployeeId: (0,ids/* ukgEmployeeId */.x)(id),
        userId: userId === 'null' ? null : Number(userId),
        fingerprint,
        active: active === 'true',
    };
}
/** The users of all lines in a part of the file. */
function* usersBetween(lines, { from, to }) {
    for (let at = from; at < to;) {
        const end = lineEnd(lines.bytes, at);
        yield userAt(lines, { from: at, to: end });
        at = end;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.build/lib/state/users-seal.js
// What `<slug>.json` says of the users' file that was written with it: a file that matches its seal need not be read line by line.

/** `pieces` are the whole file, in order. The numbers are in the digest, so that a seal with one of them corrected by hand is none. */
function sealOf(pieces, { count, linked }) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(`${String(count)} ${String(linked)}\n`);
    for (const piece of pieces)
        digest.update(piece);
    return { count, linked, digest: digest.digest('base64url') };
}
function matchesSeal(bytes, seal) {
    return sealOf([bytes], seal).digest === seal.digest;
}

;// CONCATENATED MODULE: ./.build/lib/state/users-table.js

/** A run asks for each of its people some ten times; of more than a run of every day is about, nobody else is remembered. */
const MOST_REMEMBERED = 10_000;
function createUsersTable(lines) {
    return tableOf(lines, finderIn(lines), new Map());
}
/** Whoever was found once is found at once. */
function finderIn(lines) {
    const found = new Map();
    return (id) => {
        const before = found.get(id);
        if (before !== undefined)
            return before;
        const place = placeOf(lines, id);
        const user = place.from < place.to ? userAt(lines, place) : null;
        if (found.size < MOST_REMEMBERED)
            found.set(id, user);
        return user;
    };
}
function tableOf(lines, findIn, changes) {
    const find = (id) => {
        const changed = changes.get(id);
        return changed === undefined ? (findIn(id) ?? undefined) : (changed ?? undefined);
    };
    const { size, linked } = countsOf(lines, findIn, changes);
    const entries = function* () {
        for (const user of usersOf(lines, changes))
            yield [user.ukgEmployeeId, user];
        return undefined;
    };
    const table = {
        size,
        linked,
        digest: changes.size === 0 ? lines.digest : null,
        get: find,
        has: (id) => find(id) !== undefined,
        entries,
        [Symbol.iterator]: entries,
        *keys() {
            for (const [id] of entries())
                yield id;
            return undefined;
        },
        *values() {
            for (const [, user] of entries())
                yield user;
            return undefined;
        },
        forEach: (visit) => {
            for (const [id, user] of entries())
                visit(user, id, table);
        },
        changed: (more) => tableOf(lines, findIn, new Map([...changes, ...more])),
        stretches: () => stretchesOf(lines, changes),
    };
    return table;
}
function countsOf(lines, findIn, changes) {
    let [size, linked] = [lines.count, lines.linked];
    for (const [id, user] of changes) {
        const before = findIn(id);
        size += Number(user !== null) - Number(before !== null);
        linked += Number(isLinked(user)) - Number(isLinked(before));
    }
    return { size, linked };
}
function isLinked(user) {
    return user !== null && user.userId !== null;
}
/** Everybody in the order of the file. */
function* usersOf(lines, changes) {
    for (const part of partsOf(lines, changes)) {
        if ('user' in part)
            yield part.user;
        else
            yield* usersBetween(lines, part);
    }
}
function* stretchesOf(lines, changes) {
    for (const part of partsOf(lines, changes)) {
        if ('user' in part)
            yield part.user;
        else
            yield lines.bytes.subarray(part.from, part.to);
    }
}
/** Lines that stay, and between them the users who changed. */
function* partsOf(lines, changes) {
    let from = 0;
    for (const id of [...changes.keys()].sort()) {
        const place = placeOf(lines, id);
        if (from < place.from)
            yield { from, to: place.from };
        const user = changes.get(id);
        if (user)
            yield { user };
        from = place.to;
    }
    if (from < lines.bytes.length)
        yield { from, to: lines.bytes.length };
}

;// CONCATENATED MODULE: ./.build/lib/state/users-file.js
// `<slug>.users.ndjson`: one line a known employee, sorted by id so that a commit's difference shows who changed.







const PIECE_LENGTH = 64 * 1024;
/**
 * Every line or none: a line that is not as written throws `StateUnreadable` with its number. The lines of a file that matches
 * its seal are as we wrote them, and are not looked at.
 */
function parseUsers(content, file, seal = null) {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    const lines = seal !== null && matchesSeal(bytes, seal) ? sealedLines(bytes, file, seal) : readUserLines(bytes, file);
    return lines === null ? parseLines(bytes.toString('utf8'), file) : createUsersTable(lines);
}
/** Bytes that are no UTF-8 were decoded to U+FFFD; unnoticed, one employee's id would become another's. */
function refuseBrokenText(text, file) {
    const position = text.indexOf('\uFFFD');
    if (position === -1)
        return;
    throw new errors/* StateUnreadable */.f$('there are bytes in it that are no text', {
        file,
        line: text.slice(0, position).split('\n').length,
    });
}
/** A file that somebody touched. `JSON.parse` makes fresh strings: slices would keep the whole file in memory. */
function parseLines(text, file) {
    refuseBrokenText(text, file);
    const users = new Map();
    let start = 0;
    for (let line = 1; start < text.length; line++) {
        const newline = text.indexOf('\n', start);
        const end = newline === -1 ? text.length : newline;
        const user = readUser(text.slice(start, end));
        if (typeof user === 'string')
            throw new errors/* StateUnreadable */.f$(user, { file, line });
        users.set(user.ukgEmployeeId, user);
        if (users.size < line)
            throw new errors/* StateUnreadable */.f$(`employee ${user.ukgEmployeeId} is there twice`, { file, line });
        start = end + 1;
    }
    return users;
}
/** The user, or what is wrong with the line. */
function readUser(line) {
    const row = parseLine(line);
    if (row === null)
        return 'the line is not complete JSON';
    const { ukg_employee_id: id, user_id: userId, fingerprint, active } = row;
    if (typeof id !== 'string' || id === '')
        return 'ukg_employee_id is not a text';
    if (userId !== null && !(0,read_row/* isCount */.my)(userId))
        return 'user_id is neither a whole number nor null';
    if (typeof fingerprint !== 'string')
        return 'fingerprint is not a text';
    if (typeof active !== 'boolean')
        return 'active is neither true nor false';
    return { ukgEmployeeId: (0,ids/* ukgEmployeeId */.x)(id), userId, fingerprint, active };
}
function parseLine(line) {
    try {
        const value = JSON.parse(line);
        return typeof value === 'object' && value !== null ? value : null;
    }
    catch {
        return null;
    }
}
/** Pieces are bytes as they were read of those nobody changed, and some 64 K of the others. */
function writeUsers(users) {
    const counts = { count: users.size, linked: (0,known_users/* countLinked */.$)(users) };
    const { pieces, isPlain } = piecesOf(isTable(users) ? users.stretches() : inOrder(users));
    if (!isPlain)
        return { pieces, seal: null };
    const known = isTable(users) ? users.digest : null;
    return { pieces, seal: known === null ? sealOf(pieces, counts) : { ...counts, digest: known } };
}
function piecesOf(parts) {
    const pieces = [];
    let [text, isPlain] = ['', true];
    const flush = () => {
        if (text !== '')
            pieces.push(Buffer.from(text, 'utf8'));
        text = '';
    };
    for (const part of parts) {
        if (Buffer.isBuffer(part)) {
            flush();
            pieces.push(part);
            continue;
        }
        const line = writeUser(part);
        isPlain &&= isUserLine(line);
        text += line;
        if (text.length >= PIECE_LENGTH)
            flush();
    }
    flush();
    return { pieces, isPlain };
}
function isTable(users) {
    return 'stretches' in users;
}
function writeUser(user) {
    const [id, fingerprint] = [JSON.stringify(user.ukgEmployeeId), JSON.stringify(user.fingerprint)];
    const [userId, active] = [String(user.userId), String(user.active)];
    return `{"ukg_employee_id":${id},"user_id":${userId},"fingerprint":${fingerprint},"active":${active}}\n`;
}
/** By code unit of the id. A state that was loaded and gained nobody is in order already. */
function* inOrder(users) {
    for (const id of sortedIds(users))
        yield users.get(id);
}
function sortedIds(users) {
    let previous = '';
    for (const id of users.keys()) {
        if (id < previous)
            return [...users.keys()].sort();
        previous = id;
    }
    return users.keys();
}

;// CONCATENATED MODULE: ./.build/lib/state/codec.js



/** File names of one organization, relative to the state's folder. */
function stateFiles(slug) {
    return { organization: `${slug}.json`, users: `${slug}.users.ndjson` };
}
/** The slug that a file of the state's folder belongs to, or null when it is no organization's file. */
function slugOfFile(name) {
    return /^([a-z0-9][a-z0-9-]*)\.json$/.exec(name)?.[1] ?? null;
}
/**
 * The whole state, or null when neither file is there. `folder` is what messages put before file names, such as `state/`.
 * Throws `StateUnreadable`; there is never a part of a state.
 */
function parseState(slug, texts, folder) {
    const files = stateFiles(slug);
    if (texts.organization === null && texts.users === null)
        return null;
    if (texts.organization === null)
        throw missing(folder, files.organization, files.users);
    if (texts.users === null)
        throw missing(folder, files.users, files.organization);
    refuseBrokenText(texts.organization, folder + files.organization);
    const { state, knownUsers, seal } = (0,organization_file/* parseOrganization */.H4)(slug, texts.organization, folder + files.organization);
    const users = parseUsers(texts.users, folder + files.users, seal);
    if (users.size < (knownUsers ?? 0) && users.size !== pendingCount(slug, texts.pending ?? null))
        throw lost(folder, files, { found: users.size, counted: knownUsers ?? 0 });
    return { ...state, users };
}
/** More users than were counted are newer than the cursor, which is harmless: whoever is read again is recognised. */
function lost(folder, files, { found, counted }) {
    return new errors/* StateUnreadable */.f$(`it has ${String(found)} users, while ${files.organization} counts ${String(counted)}, so the end of the file, or a line of it, is lost`, {
        file: folder + files.users,
        line: null,
        advice: `Restore both files, ${files.organization} and ${files.users}, from one and the same commit in the history of the state branch, ` +
            'or from one backup of the state folder, and run again. If the lines were taken out on purpose, correct known_users, too.',
    });
}
function pendingCount(slug, text) {
    if (text === null)
        return null;
    try {
        return (0,organization_file/* parseOrganization */.H4)(slug, text, slug).knownUsers;
    }
    catch {
        return null;
    }
}
function missing(folder, file, other) {
    return new errors/* StateUnreadable */.f$(`the file is missing, while ${other} is there`, { file: folder + file, line: null });
}
/** The two files; the users come in pieces, since they can be hundreds of megabytes. */
function serialiseState(state) {
    const { pieces, seal } = writeUsers(state.users);
    return { organization: (0,organization_file/* serialiseOrganization */.Rv)(state, seal), users: pieces };
}


/***/ }),

/***/ 8266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f$: () => (/* binding */ StateUnreadable),
/* harmony export */   me: () => (/* binding */ StateConflict),
/* harmony export */   y4: () => (/* binding */ StateUnavailable)
/* harmony export */ });
// How reading or writing the state can fail. Each message stands alone: what happened, to which file, what to do next.
/** A file of the state is not what this action wrote. Nothing was overwritten. */
class StateUnreadable extends Error {
    name = 'StateUnreadable';
    file;
    /** 1-based; null when the whole file is meant. */
    line;
    /** `reason` is a clause without a full stop, such as `cursor is not an instant`. */
    constructor(reason, at) {
        const place = at.line === null ? at.file : `${at.file}, line ${String(at.line)}`;
        super(`The state cannot be read: ${place}: ${reason}. Nothing was changed. ${at.advice ?? RESTORE}`);
        this.file = at.file;
        this.line = at.line;
    }
}
const RESTORE = 'Restore the file from its last good version (the history of the state branch, or a backup of the state folder) and run again. ' +
    'To begin anew with a baseline, delete both state files of the organization; held and scheduled employees are forgotten then.';
/** Other runs kept changing the state while this one tried to save its own; what this run applied is found again by the next. */
class StateConflict extends Error {
    name = 'StateConflict';
    code = 'STATE_CONFLICT';
}
/** The place where the state is kept cannot be reached, or does not let us in. */
class StateUnavailable extends Error {
    name = 'StateUnavailable';
}


/***/ }),

/***/ 4359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H4: () => (/* binding */ parseOrganization),
  Rv: () => (/* binding */ serialiseOrganization)
});

// UNUSED EXPORTS: heldAsWritten, scheduledAsWritten

// EXTERNAL MODULE: ./.build/lib/core/state-merge.js
var state_merge = __webpack_require__(1299);
// EXTERNAL MODULE: ./.build/lib/core/types/ids.js
var ids = __webpack_require__(8475);
// EXTERNAL MODULE: ./.build/lib/state/errors.js
var errors = __webpack_require__(8266);
// EXTERNAL MODULE: ./.build/lib/state/read-row.js
var read_row = __webpack_require__(2372);
;// CONCATENATED MODULE: ./.build/lib/state/read-list.js
// The lists of `<slug>.json`, read so that a refusal names the line of the entry.


/** Every entry of the list under a key; one that is not as written is refused with its place. */
function readList(row, place, read) {
    const list = row[place.key];
    if (!Array.isArray(list)) {
        throw new errors/* StateUnreadable */.f$(`${place.key} is not a list`, { file: place.file, line: lineOf(place.text, place.key) });
    }
    return list.map((entry, index) => {
        const refuse = (reason) => {
            throw new errors/* StateUnreadable */.f$(`${place.key}: ${reason}`, {
                file: place.file,
                line: lineOfEntry(place, index, entry),
            });
        };
        return read((0,read_row/* rowOf */.OB)(entry, `entry ${String(index + 1)}`, refuse), refuse);
    });
}
function withoutRepetition(list, keyOf, refuse) {
    const seen = new Set();
    for (const entry of list) {
        if (seen.has(keyOf(entry)))
            return refuse(`employee ${keyOf(entry)} is there twice`);
        seen.add(keyOf(entry));
    }
    return list;
}
/** Where a key of the file stands, 1-based; null when it is not there. */
function lineOf(text, key) {
    const position = text.indexOf(`"${key}":`);
    return position === -1 ? null : text.slice(0, position).split('\n').length;
}
/** The entry's own line in a file that is still laid out as we write it; else the line of its list. */
function lineOfEntry({ key, text }, index, entry) {
    const first = lineOf(text, key);
    if (first === null)
        return null;
    const line = text.split('\n')[first + index]?.replace(/,$/, '');
    return line === JSON.stringify(entry) ? first + index + 1 : first;
}

;// CONCATENATED MODULE: ./.build/lib/state/stopped-plan-row.js
// A stopped plan as its run's line in the state bears it: `["update","A1B2C3","location","title"]` a change.


const KINDS = ['create', 'update', 'deactivate', 'reactivate'];
function stoppedPlanAsWritten({ digest, changes }) {
    return { digest, changes: [...changes].map(([id, { kind, fields }]) => [kind, id, ...fields]) };
}
function readStoppedPlan(value, refuse) {
    const row = (0,read_row/* rowOf */.OB)(value, 'plan', refuse);
    const changes = row['changes'];
    if (!Array.isArray(changes))
        return refuse('changes of the plan is not a list');
    return {
        digest: (0,read_row/* textAt */.$6)(row, 'digest', refuse),
        changes: new Map(changes.map((change) => readChange(change, refuse))),
    };
}
function readChange(value, refuse) {
    const words = Array.isArray(value) ? value : [];
    const [kind, id = '', ...fields] = words.filter((word) => typeof word === 'string');
    const known = KINDS.find((one) => one === kind);
    if (known === undefined || id === '')
        return refuse('a change of the plan is not like ["update","A1B2C3","title"]');
    return [(0,ids/* ukgEmployeeId */.x)(id), { kind: known, fields }];
}

;// CONCATENATED MODULE: ./.build/lib/state/organization-file.js
// `<slug>.json`: all of an organization's state but its users. One entry a line, so that a commit's difference can be read.






const VERSION = 1;
const STATUSES = ['ok', 'problems', 'stopped', 'failed', 'paused', 'baseline'];
const COUNTS = [
    'created',
    'updated',
    'deactivated',
    'reactivated',
    'unchanged',
    'excluded',
    'held',
    'scheduled',
    'problems',
];
/** Keys that are not known are dropped; anything else that is not as written throws `StateUnreadable`. */
function parseOrganization(slug, text, file) {
    const row = parseJson(text, file);
    refuseOtherVersion(row, text, file);
    const refuseAt = (key) => (reason) => {
        throw new errors/* StateUnreadable */.f$(reason, { file, line: lineOf(text, key) });
    };
    if (row['organization'] !== slug)
        return refuseAt('organization')(`organization is not ${slug}, as the file's name says`);
    const list = (key, read) => readList(row, { key, text, file }, read);
    const state = {
        organization: slug,
        cursor: (0,read_row/* instantAt */.l$)(row, 'cursor', refuseAt('cursor')),
        baselineAt: (0,read_row/* instantAt */.l$)(row, 'baseline_at', refuseAt('baseline_at')),
        held: withoutRepetition(list('held', readHeld), (held) => held.ukgEmployeeId, refuseAt('held')),
        scheduled: withoutRepetition(list('scheduled', readScheduled), (one) => one.ukgEmployeeId, refuseAt('scheduled')),
        unlinked: row['unlinked'] === undefined ? [] : list('unlinked', readUnlinked),
        ...(row['approvals_used'] === undefined
            ? {}
            : { approvalsUsed: list('approvals_used', (one, refuse) => (0,read_row/* textAt */.$6)(one, 'digest', refuse)) }),
        ...(row['setup'] === undefined ? {} : { setup: readSetup(row['setup'], refuseAt('setup')) }),
        ...(row['toggles'] === undefined ? {} : { toggles: list('toggles', readToggle) }),
        runs: list('runs', readRun).slice(-state_merge/* RUNS_KEPT */.QF),
    };
    const knownUsers = row['known_users'] === undefined ? null : (0,read_row/* countAt */.$v)(row, 'known_users', refuseAt('known_users'));
    if (knownUsers === null || row['users_digest'] === undefined)
        return { state, knownUsers, seal: null };
    const linked = (0,read_row/* countAt */.$v)(row, 'linked_users', refuseAt('linked_users'));
    const digest = (0,read_row/* textAt */.$6)(row, 'users_digest', refuseAt('users_digest'));
    return { state, knownUsers, seal: { count: knownUsers, linked, digest } };
}
/** Entries are sorted, and of runs the last 30 are kept, whatever order they come in. `seal` is that of the users. */
function serialiseOrganization(state, seal) {
    const unlinked = state.unlinked.map((user) => JSON.stringify({ digest: user.digest, user_id: user.userId })).sort();
    return [
        `{"version":${String(VERSION)}`,
        `"organization":${JSON.stringify(state.organization)}`,
        `"cursor":${JSON.stringify(state.cursor)}`,
        `"baseline_at":${JSON.stringify(state.baselineAt)}`,
        `"known_users":${String(state.users.size)}`,
        ...(seal === null
            ? []
            : [`"linked_users":${String(seal.linked)}`, `"users_digest":${JSON.stringify(seal.digest)}`]),
        `"held":${lines(onePerEmployee(state.held)
            .map((held) => JSON.stringify(heldAsWritten(held)))
            .sort())}`,
        `"scheduled":${lines(onePerEmployee(state.scheduled)
            .map((one) => JSON.stringify(scheduledAsWritten(one)))
            .sort())}`,
        ...(unlinked.length === 0 ? [] : [`"unlinked":${lines(unlinked)}`]),
        ...((state.approvalsUsed ?? []).length === 0
            ? []
            : [`"approvals_used":${lines((state.approvalsUsed ?? []).map((digest) => JSON.stringify({ digest })))}`]),
        ...(state.setup === undefined ? [] : [`"setup":${writeSetup(state.setup)}`]),
        ...((state.toggles ?? []).length === 0
            ? []
            : [`"toggles":${lines((state.toggles ?? []).map(writeToggle).sort())}`]),
        `"runs":${lines(state.runs.slice(-state_merge/* RUNS_KEPT */.QF).map(writeRun))}}\n`,
    ].join(',\n');
}
/** A held employee as the state and `plan.json` write it. */
function heldAsWritten(held) {
    return { ukg_employee_id: held.ukgEmployeeId, code: held.code, first_seen: held.firstSeen, attempts: held.attempts };
}
/** A scheduled employee as the state and `plan.json` write it. */
function scheduledAsWritten(one) {
    return { ukg_employee_id: one.ukgEmployeeId, on: one.on, kind: one.kind };
}
/** The last entry of each employee: a file with two could not be read again. */
function onePerEmployee(list) {
    return [...new Map(list.map((entry) => [entry.ukgEmployeeId, entry])).values()];
}
function writeRun(run) {
    const counts = COUNTS.map((count) => [count, run[count]]);
    const plan = run.plan === undefined ? [] : [['plan', stoppedPlanAsWritten(run.plan)]];
    const failure = run.failure === undefined ? [] : [['failure', run.failure]];
    return JSON.stringify(Object.fromEntries([['at', run.at], ['status', run.status], ...counts, ...failure, ...plan]));
}
function writeSetup({ version, files, fields }) {
    return JSON.stringify({ version, files, fields });
}
function writeToggle({ ukgEmployeeId: id, at }) {
    return JSON.stringify({ ukg_employee_id: id, at });
}
function lines(entries) {
    return entries.length === 0 ? '[]' : `[\n${entries.join(',\n')}\n]`;
}
function parseJson(text, file) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        const line = /\(line (\d+) /.exec(cause.message)?.[1];
        throw new errors/* StateUnreadable */.f$('the text is not complete JSON', {
            file,
            line: line === undefined ? null : Number(line),
        });
    }
    return (0,read_row/* rowOf */.OB)(value, 'the file', (reason) => {
        throw new errors/* StateUnreadable */.f$(reason, { file, line: 1 });
    });
}
function refuseOtherVersion(row, text, file) {
    const version = row['version'];
    if (version === VERSION)
        return;
    if (version === undefined)
        throw new errors/* StateUnreadable */.f$('there is no version in it', { file, line: null });
    throw new errors/* StateUnreadable */.f$(`its version is ${JSON.stringify(version)}, and this action reads version ${String(VERSION)} only`, {
        file,
        line: lineOf(text, 'version'),
        advice: 'Use the release of the action that wrote the file, or a newer one.',
    });
}
function readHeld(row, refuse) {
    return {
        ukgEmployeeId: (0,ids/* ukgEmployeeId */.x)((0,read_row/* textAt */.$6)(row, 'ukg_employee_id', refuse)),
        // Any code: newer releases add some.
        code: (0,read_row/* textAt */.$6)(row, 'code', refuse),
        firstSeen: (0,read_row/* instantAt */.l$)(row, 'first_seen', refuse),
        attempts: (0,read_row/* countAt */.$v)(row, 'attempts', refuse),
    };
}
function readScheduled(row, refuse) {
    return {
        ukgEmployeeId: (0,ids/* ukgEmployeeId */.x)((0,read_row/* textAt */.$6)(row, 'ukg_employee_id', refuse)),
        on: (0,read_row/* dayAt */.OC)(row, 'on', refuse),
        kind: (0,read_row/* choiceAt */.Bn)(row, 'kind', ['create', 'deactivate'], refuse),
    };
}
function readSetup(value, refuse) {
    const row = (0,read_row/* rowOf */.OB)(value, 'setup', refuse);
    const { fields } = row;
    if (!Array.isArray(fields) || !fields.every((field) => typeof field === 'string'))
        return refuse('setup: fields is not a list of texts');
    return { version: (0,read_row/* textAt */.$6)(row, 'version', refuse), files: (0,read_row/* textAt */.$6)(row, 'files', refuse), fields };
}
function readToggle(row, refuse) {
    return { ukgEmployeeId: (0,ids/* ukgEmployeeId */.x)((0,read_row/* textAt */.$6)(row, 'ukg_employee_id', refuse)), at: (0,read_row/* instantAt */.l$)(row, 'at', refuse) };
}
function readUnlinked(row, refuse) {
    return { digest: (0,read_row/* textAt */.$6)(row, 'digest', refuse), userId: (0,read_row/* countAt */.$v)(row, 'user_id', refuse) };
}
function readRun(row, refuse) {
    const counts = Object.fromEntries(COUNTS.map((count) => [count, (0,read_row/* countAt */.$v)(row, count, refuse)]));
    return {
        ...counts,
        at: (0,read_row/* instantAt */.l$)(row, 'at', refuse),
        status: (0,read_row/* choiceAt */.Bn)(row, 'status', STATUSES, refuse),
        ...(row['failure'] === undefined ? {} : { failure: (0,read_row/* textAt */.$6)(row, 'failure', refuse) }),
        ...(row['plan'] === undefined ? {} : { plan: readStoppedPlan(row['plan'], refuse) }),
    };
}


/***/ }),

/***/ 2372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   $v: () => (/* binding */ countAt),
/* harmony export */   Bn: () => (/* binding */ choiceAt),
/* harmony export */   OB: () => (/* binding */ rowOf),
/* harmony export */   OC: () => (/* binding */ dayAt),
/* harmony export */   l$: () => (/* binding */ instantAt),
/* harmony export */   my: () => (/* binding */ isCount)
/* harmony export */ });
/* harmony import */ var _core_dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5238);
// Reads typed values out of parsed JSON that people or other versions may have touched.

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
/** A JSON object; anything else is refused. */
function rowOf(value, what, refuse) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    return refuse(`${what} is not a JSON object`);
}
/** A text that is not empty. */
function textAt(row, key, refuse) {
    const value = row[key];
    return typeof value === 'string' && value !== '' ? value : refuse(`${key} is not a text`);
}
/** A whole number, 0 or more. */
function countAt(row, key, refuse) {
    const value = row[key];
    return isCount(value) ? value : refuse(`${key} is not a whole number`);
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
/** A moment in UTC, brought to the form `2026-01-31T04:05:06.000Z` in which instants compare as text. */
function instantAt(row, key, refuse) {
    const value = row[key];
    const match = typeof value === 'string' ? INSTANT.exec(value) : null;
    if (match === null || !(0,_core_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .isCalendarDate */ .tf)(match[1]))
        return refuse(notAnInstant(key));
    const time = Date.parse(match[0]);
    return Number.isNaN(time) ? refuse(notAnInstant(key)) : new Date(time).toISOString();
}
function notAnInstant(key) {
    return `${key} is not an instant such as 2026-01-31T04:05:06.000Z`;
}
function dayAt(row, key, refuse) {
    const value = row[key];
    return typeof value === 'string' && (0,_core_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .isCalendarDate */ .tf)(value) ? value : refuse(`${key} is not a date such as 2026-01-31`);
}
function choiceAt(row, key, choices, refuse) {
    const found = choices.find((choice) => choice === row[key]);
    return found ?? refuse(`${key} is none of ${choices.join(', ')}`);
}


/***/ }),

/***/ 4631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readStatus)
/* harmony export */ });
/* unused harmony export statusOf */
/* harmony import */ var _organization_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4359);

function statusOf(state, runUrl) {
    const { cursor, held, scheduled, runs } = state;
    return { slug: state.organization, state: { cursor, held: held.length, scheduled: scheduled.length, runs }, runUrl };
}
/** As `statusOf`; a file that cannot be read gives a row that says so. */
function readStatus(slug, text, runUrl) {
    try {
        return statusOf((0,_organization_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOrganization */ .H4)(slug, text, slug).state, runUrl);
    }
    catch {
        return { slug, state: null, runUrl };
    }
}


/***/ }),

/***/ 7544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ createSupervisors)
/* harmony export */ });
/* harmony import */ var _core_assess_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4318);
/* harmony import */ var _core_pick_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8927);
// Asks UKG for the employee ids of supervisors: a batch as soon as it is full, while the feed is still read.


/** So many questions are one request to UKG. */
const BATCH = 50;
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
            while (waiting.length >= BATCH)
                ask(waiting.splice(0, BATCH));
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

/***/ 1895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ plan),
  O: () => (/* binding */ sync)
});

// EXTERNAL MODULE: ./.build/lib/assessor.js
var lib_assessor = __webpack_require__(2236);
// EXTERNAL MODULE: ./.build/lib/core/lost-held.js
var lost_held = __webpack_require__(3381);
// EXTERNAL MODULE: ./.build/lib/core/next-state.js
var next_state = __webpack_require__(9530);
;// CONCATENATED MODULE: ./.build/lib/core/remembered-digests.js
/** Remembers the digests of the first `most` texts; a run about so many people that this is exceeded works out the others anew. */
function rememberDigests(digests, most) {
    const known = new Map();
    return {
        ...digests,
        of(text) {
            const before = known.get(text);
            if (before !== undefined)
                return before;
            const digest = digests.of(text);
            if (known.size < most)
                known.set(text, digest);
            return digest;
        },
    };
}

// EXTERNAL MODULE: ./.build/lib/core/report.js
var report = __webpack_require__(3909);
// EXTERNAL MODULE: ./.build/lib/core/dates.js
var dates = __webpack_require__(5238);
;// CONCATENATED MODULE: ./.build/lib/core/window.js
// Which part of UKG's change feed a run reads. A run always starts where the last one ended, with an overlap.

/** UKG refuses a start date later than this many hours ago; the same overlap catches late arrivals. */
const OVERLAP_HOURS = 3;
/** With its zone: a time without one would be read in the zone of whatever machine runs this. */
const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;
/**
 * The window of a run that starts at `at` (UKG's own clock): from the cursor less the overlap, or from `since`, to `at`.
 * The earlier of cursor and `at` counts, so that a clock that was set back cannot open a gap.
 */
function windowOf(cursor, at, since) {
    const to = (0,dates/* truncateToSecond */._5)(at);
    const latest = (0,dates/* hoursBefore */.$u)(to, OVERLAP_HOURS);
    if (since === null)
        return { ok: true, window: { from: (0,dates/* truncateToSecond */._5)(earlier((0,dates/* hoursBefore */.$u)(cursor, OVERLAP_HOURS), latest)), to } };
    if (!INSTANT.test(since) || Number.isNaN(Date.parse(since))) {
        return {
            ok: false,
            reason: `The input since is "${since}", which is no instant. Write it like 2026-01-31T00:00:00Z.`,
        };
    }
    if (Date.parse(since) > Date.parse(cursor)) {
        return {
            ok: false,
            reason: `The input since (${since}) is later than the cursor (${cursor}): the changes between them would be skipped. Give an instant up to the cursor, or leave since empty.`,
        };
    }
    return { ok: true, window: { from: (0,dates/* truncateToSecond */._5)(earlier(new Date(since).toISOString(), latest)), to } };
}
function earlier(a, b) {
    return Date.parse(a) <= Date.parse(b) ? a : b;
}

// EXTERNAL MODULE: ./.build/lib/failure.js
var failure = __webpack_require__(5965);
// EXTERNAL MODULE: ./.build/lib/plan-people.js + 3 modules
var plan_people = __webpack_require__(6629);
// EXTERNAL MODULE: ./.build/lib/core/pick-row.js
var pick_row = __webpack_require__(8927);
;// CONCATENATED MODULE: ./.build/lib/read-people.js

/** Changed people from the feed; held, due and unclear ones from the detail lists, which know more. */
async function readPeople(source, state, window, { today, meanwhile }) {
    const reading = source.readChanges(window, meanwhile);
    reading.catch(() => undefined);
    await new Promise((resolve) => setImmediate(resolve));
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
var lib_supervisors = __webpack_require__(7544);
// EXTERNAL MODULE: ./.build/lib/write-plan.js + 1 modules
var write_plan = __webpack_require__(4925);
;// CONCATENATED MODULE: ./.build/lib/sync.js
// The story of a run: read what changed in UKG, decide, write Betterworks, remember. Each line is a stage of the README.











/** Of some ten thousand people; the memory that they take is bounded. */
const MOST_DIGESTS = 100_000;
/** Brings Betterworks in step with what changed in UKG since the cursor; the first run of an organization is its baseline. */
async function sync(ports, request) {
    const { state } = request.loaded;
    if (state === null)
        return (await __webpack_require__.e(/* import() */ 756).then(__webpack_require__.bind(__webpack_require__, 8756))).baseline(ports, request);
    const remembering = { ...request, digests: rememberDigests(request.digests, MOST_DIGESTS) };
    const { planning, evidence, at } = await prepare(ports, remembering, state);
    const written = await (0,write_plan/* writePlan */.p)(ports, remembering, { planning, at, state });
    return { ...written, at, evidence, drift: null, isDryRun: false };
}
/** Everything up to the plan. Cannot write: its ports have no such method. */
async function plan(ports, request) {
    const { state } = request.loaded;
    if (state === null)
        return (await __webpack_require__.e(/* import() */ 756).then(__webpack_require__.bind(__webpack_require__, 8756))).compare(ports, request);
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
    const choice = windowOf(state.cursor, at, request.since);
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
    ports.log.info(`Read ${String(employees.length)} people from UKG (${String(pages)} pages, window ${window.from} to ${window.to}).`);
    const planning = await (0,plan_people/* planPeople */.j)(ports, request, state, { employees, assessor, supervisors, at });
    const problems = [...planning.problems, ...(0,lost_held/* lostHeld */.M)(state.held, planning.read)];
    return {
        planning: { ...planning, problems },
        at,
        evidence: { window, pages, people: employees.length, users: null },
    };
}


/***/ }),

/***/ 4925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ seenIn),
  p: () => (/* binding */ writePlan)
});

// EXTERNAL MODULE: ./.build/lib/core/dates.js
var dates = __webpack_require__(5238);
// EXTERNAL MODULE: ./.build/lib/core/next-state.js
var next_state = __webpack_require__(9530);
// EXTERNAL MODULE: ./.build/lib/core/problem.js
var problem = __webpack_require__(3532);
// EXTERNAL MODULE: ./.build/lib/core/limits.js
var limits = __webpack_require__(1703);
// EXTERNAL MODULE: ./.build/lib/core/stopped-plan.js
var stopped_plan = __webpack_require__(6516);
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
    const difference = meant === undefined
        ? 'How they differ cannot be said, for no stopped run of late had that plan.'
        : (0,stopped_plan/* differenceFrom */.mX)(meant, plan);
    return `${digest.slice(0, 12)}…, and this run's plan is ${plan.digest.slice(0, 12)}… (${countsOf(plan.changes)}): people changed in UKG since. ${difference} Look at the new plan and approve its digest.`;
}
function countsOf(changes) {
    const count = (kind) => changes.filter((change) => change.kind === kind).length;
    return `${String(count('deactivate'))} deactivations, ${String(count('create'))} creations, ${String(count('reactivate'))} reactivations, ${String(count('update'))} updates`;
}

// EXTERNAL MODULE: ./.build/lib/core/report.js
var report = __webpack_require__(3909);
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
