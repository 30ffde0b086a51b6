/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 664:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ countOf),
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
// Numbers with their nouns, as people read them.
/** `1 problem`, `2 problems`, `12,345 people`. */
function countOf(count, one, many = `${one}s`) {
    return `${grouped(count)} ${count === 1 ? one : many}`;
}
/** `12345` as `12,345`. */
function grouped(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}


/***/ }),

/***/ 3047:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ firstWords),
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   LH: () => (/* binding */ MOST_SUMMARY_BYTES)
/* harmony export */ });
// Keeps a text under a size: GitHub drops a job summary that is too long altogether, and a report shows the beginning of what
// others say.
/** Above 1 MiB GitHub drops the summaries of a step altogether; what else the step adds has the rest. */
const MOST_SUMMARY_BYTES = 900_000;
/** The text itself when it fits, else its whole lines that fit together with `note` at the end. Sizes are UTF-8 bytes. */
function cutText(text, mostBytes, note) {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length <= mostBytes)
        return text;
    const end = `\n\n${note}\n`;
    const room = Math.max(0, mostBytes - new TextEncoder().encode(end).length);
    const head = new TextDecoder().decode(bytes.subarray(0, room)).replace(/\uFFFD$/u, '');
    const lastLine = head.lastIndexOf('\n');
    return (lastLine > 0 ? head.slice(0, lastLine) : head) + end;
}
/**
 * The words that are within so many characters: half an e-mail address or half a secret would be recognised by no redactor. A
 * text that is one word is cut all the same.
 */
function firstWords(text, most) {
    if (text.length <= most)
        return text;
    const words = /^.*(?=[\s"'`,;:=&<>()[\]{}])/su.exec(text.slice(0, most + 1))?.[0].trimEnd();
    return words || text.slice(0, most);
}


/***/ }),

/***/ 4650:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ lazily)
/* harmony export */ });
// What takes time to make and is seldom needed.
/** Makes it when it is first asked for, and once. */
function lazily(make) {
    let made = null;
    return () => (made ??= { value: make() }).value;
}


/***/ }),

/***/ 7439:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createRedactor),
  a: () => (/* binding */ redactReport)
});

;// CONCATENATED MODULE: ./.build/lib/core/phrases.js
// Learnt personal values, found in a text word by word, and the texts of our own that are never replaced.
const TOKEN = /[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}_]/u;
/** Our own placeholders, and the words of report headers and enumerations: no name in lower case replaces these. */
const PLACEHOLDERS = ['[secret]', '[e-mail]', '[phone]', '[name]'];
const OWN_WORDS = new Set(('action apply approve attempts baseline betterworks changes code company configuration create created deactivate ' +
    'deactivated digest drift employee excluded failed field fields file held import kind limit limits line link ' +
    'message name ok on organization owner paused plan problems reactivate reactivated read reason report run ' +
    'scheduled since state status stopped sync temporary ukg unchanged update updated user validate value version').split(' '));
/** Two letters that begin sentences. */
const SHORT_WORDS = new Set('An As At Be By Do Go He If In Is It Me My No Of On Or So To Up We'.split(' '));
/** An empty collection; values are added while a run reads people. */
function createPhrases() {
    const byFirstToken = new Map();
    const kept = new Set(PLACEHOLDERS);
    /** Not among the phrases yet: most runs learn nothing, and then none is needed. */
    const keptSince = [...PLACEHOLDERS];
    const learnt = new Set();
    const add = (phrase) => {
        const key = firstToken(phrase.text);
        if (key === undefined)
            return;
        const beginning = byFirstToken.get(key) ?? { lengths: [], phrases: new Map() };
        byFirstToken.set(key, beginning);
        addTo(beginning, phrase);
    };
    return {
        keep: (values) => {
            for (const value of values) {
                kept.add(value);
                keptSince.push(value);
            }
        },
        learn: (values) => {
            for (const value of values) {
                if (learnt.has(value))
                    continue;
                learnt.add(value);
                phrasesOf(value).forEach(add);
            }
        },
        isKept: (text) => kept.has(text),
        // Kept texts alone replace nothing.
        replaceIn: (text) => {
            if (learnt.size === 0)
                return text;
            for (const value of keptSince.splice(0))
                add({ text: value, isAnyCase: false, replacement: null });
            return replacePhrases(text, byFirstToken);
        },
    };
}
function firstToken(text) {
    return text.match(TOKEN)?.[0]?.toLowerCase();
}
function addTo(beginning, phrase) {
    const name = nameOf(phrase.text, phrase.isAnyCase);
    // What is ours stays, also where somebody is called the same.
    if (beginning.phrases.get(name)?.replacement === null)
        return;
    beginning.phrases.set(name, phrase);
    const { length } = phrase.text;
    if (!beginning.lengths.includes(length))
        beginning.lengths = [...beginning.lengths, length].sort((a, b) => b - a);
}
function nameOf(text, isAnyCase) {
    return isAnyCase ? `any ${text.toLowerCase()}` : `exactly ${text}`;
}
function phrasesOf(value) {
    const text = value.trim();
    const replacement = placeholderOf(text);
    if (replacement === null)
        return [];
    const isAnyCase = /\s|@/u.test(text);
    const whole = writings(text).map((writing) => ({ text: writing, isAnyCase, replacement }));
    if (replacement !== '[name]')
        return whole;
    const parts = text.split(/[\s‐-]+/u).filter((part) => part !== text && /^\p{Lu}/u.test(part) && part.length >= 3);
    return [...whole, ...parts.flatMap(phrasesOf)];
}
function placeholderOf(text) {
    if (text.includes('@'))
        return '[e-mail]';
    if (!/\p{L}/u.test(text))
        return text.replace(/\D/gu, '').length >= 7 ? '[phone]' : null;
    if (text.length < 2 || OWN_WORDS.has(text) || SHORT_WORDS.has(text))
        return null;
    return '[name]';
}
/** The same value in capitals, with composed and decomposed accents and without any, and as HTML and URLs write it. */
function writings(text) {
    const cases = text.length < 3 ? [text] : [text, text.toUpperCase(), capitalised(text)];
    const forms = cases.flatMap((each) => {
        const decomposed = each.normalize('NFD');
        return [each.normalize('NFC'), decomposed, decomposed.replace(/\p{M}/gu, '')];
    });
    const encoded = forms.flatMap((form) => [form.replaceAll("'", '&#39;'), encodeURIComponent(form.toWellFormed())]);
    return [...new Set([text, ...forms, ...encoded])];
}
function capitalised(text) {
    return text === text.toUpperCase() ? text.charAt(0) + text.slice(1).toLowerCase() : text;
}
function replacePhrases(text, byFirstToken) {
    let replaced = '';
    let from = 0;
    for (const { 0: token, index } of text.matchAll(TOKEN)) {
        if (index < from)
            continue;
        const beginning = byFirstToken.get(token.toLowerCase());
        const found = beginning && phraseAt(text, index, beginning);
        if (found === undefined)
            continue;
        replaced += text.slice(from, index) + (found.replacement ?? text.slice(index, found.end));
        from = found.end;
    }
    return replaced + text.slice(from);
}
/** The longest phrase that stands here and does not end within a word. */
function phraseAt(text, index, { lengths, phrases }) {
    for (const length of lengths) {
        const end = index + length;
        const found = text.slice(index, end);
        const phrase = phrases.get(nameOf(found, false)) ?? phrases.get(nameOf(found, true));
        const isWhole = phrase !== undefined && !(isWordCharacter(found, found.length - 1) && isWordCharacter(text, end));
        if (isWhole)
            return { replacement: phrase.replacement, end };
    }
    return undefined;
}
/** Looks at the whole character, also where it takes two code units. */
function isWordCharacter(text, index) {
    const isSecondHalf = /[\uDC00-\uDFFF]/u.test(text.charAt(index));
    const point = text.codePointAt(isSecondHalf ? index - 1 : index);
    return point !== undefined && WORD_CHARACTER.test(String.fromCodePoint(point));
}

// EXTERNAL MODULE: ./.build/lib/core/lazily.js
var lazily = __nccwpck_require__(4650);
;// CONCATENATED MODULE: ./.build/lib/core/personal-patterns.js
// What gives an e-mail address or a telephone number away by its shape alone.

/** Characters of the part before the @, encoded and escaped texts included. */
const LOCAL = String.raw `[\p{L}\p{M}\p{N}._%+'’&!#$*^~\\-]`;
/** The sign itself, also as a URL, HTML or JSON writes it. */
const AT = String.raw `(?:[@＠]|%40|&#64;|&#x40;|\\u0040)`;
const DOMAIN = String.raw `(?:[\p{L}\p{M}\p{N}_-]+\.)+\p{L}[\p{L}\p{M}\p{N}-]+`;
/** Looked for first: most texts hold no sign at all, and this is much faster than looking for addresses. */
const ANY_AT = new RegExp(AT, 'i');
/** Made when the first sign is met: classes of all letters of all languages take longer to make than a text to search. */
const emailPatterns = (0,lazily/* lazily */.q)(() => ({
    // Starting only where no such character stands before keeps the search linear in long texts.
    plain: new RegExp(`(?<!${LOCAL})${LOCAL}+?${AT}${DOMAIN}`, 'giu'),
    quoted: new RegExp(String.raw `("{1,2})[^"\r\n]{1,64}\1${AT}${DOMAIN}`, 'giu'),
}));
/** Replaces every e-mail address by `[e-mail]`. */
function withoutEmails(text) {
    if (!ANY_AT.test(text))
        return text;
    const { plain, quoted } = emailPatterns();
    return text
        .replace(quoted, '[e-mail]')
        .replace(plain, (address) => address.replace(/^(['’.*#!]*).*$/su, '$1[e-mail]'));
}
const SEPARATOR = String.raw `[ \u00a0\u202f.\/‐‑–-]`;
const ISO_DATE = String.raw `\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])(?![\d-])`;
const PROTECTED = [
    String.raw `[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}`,
    ISO_DATE,
    String.raw `\d{1,2}\/\d{1,2}\/(?:19|20)\d{2}(?!\d)`,
];
const INTERNATIONAL = String.raw `\+\(?\d(?:[ \u00a0\u202f.\/()‐‑–-]{0,3}(?!${ISO_DATE})\d){7,14}`;
const AREA_IN_BRACKETS = String.raw `(?:1${SEPARATOR}?)?\(\d{2,5}\)${SEPARATOR}{0,3}\d(?:${SEPARATOR}?(?!${ISO_DATE})\d){4,9}`;
const GROUPS = String.raw `\d{1,5}(?:${SEPARATOR}(?!${ISO_DATE})\d{2,8})+`;
const phonePattern = (0,lazily/* lazily */.q)(() => new RegExp(String.raw `(?<![\p{L}\p{N}_]|\d:)(?:(${PROTECTED.join('|')})|(${INTERNATIONAL}|${AREA_IN_BRACKETS})|${GROUPS})(?![\p{L}\p{N}_])`, 'giu'));
/** What every telephone number has: seven digits, with nothing but separators and brackets between them. */
const SEVEN_DIGITS = /(?:\d[^\da-z]{0,5}){7}/i;
/** An instant as this program writes it: many digits, and no part of a telephone number. */
const INSTANTS = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z/g;
const EVENLY_SEPARATED = new RegExp(String.raw `\d{1,5}(${SEPARATOR})\d{2,8}(?:\1\d{2,8})*`, 'gu');
/**
 * Replaces what is written like a telephone number by `[phone]`: an international prefix, an area code in brackets, or
 * 9 to 15 digits in groups. Plain digits, dates, addresses of machines and whatever `isKept` names stay.
 */
function withoutPhones(text, isKept) {
    if (!SEVEN_DIGITS.test(text.replace(INSTANTS, 'Z')))
        return text;
    const once = withoutApparentPhones(text, isKept);
    // Of several numbers in a row one may hide another until it is gone.
    return once === text ? text : withoutPhones(once, isKept);
}
function withoutApparentPhones(text, isKept) {
    return text.replace(phonePattern(), (candidate, ...found) => {
        const [guarded, certain, offset] = found;
        const isOurs = (part, at) => isKept(part) || isKept(surroundings(text, Number(offset) + at, part.length));
        if (guarded !== undefined || isOurs(candidate, 0))
            return candidate;
        if (certain !== undefined)
            return '[phone]';
        const replaceOne = (part, at) => (isPhone(part) && !isOurs(part, at) ? '[phone]' : part);
        if (digitsOf(candidate).length <= 15)
            return replaceOne(candidate, 0);
        return candidate.replace(EVENLY_SEPARATED, (part, _separator, at) => replaceOne(part, at));
    });
}
/** The candidate with what is joined to it: an employee id such as `E-1001-20345`. */
function surroundings(text, offset, length) {
    const before = text.slice(Math.max(0, offset - 60), offset).replace(/^[^]*[\s,;"'|<>]/u, '');
    const after = text.slice(offset + length, offset + length + 60).replace(/[\s,;"'|<>][^]*$/u, '');
    return before + text.slice(offset, offset + length) + after;
}
function digitsOf(text) {
    return text.replace(/\D/gu, '');
}
function isPhone(candidate) {
    const groups = candidate.split(/\D+/u);
    const count = digitsOf(candidate).length;
    if (count < 9 || count > 15)
        return false;
    if (isMachineAddress(candidate) || isDecimal(candidate, groups))
        return false;
    return !isListOfNumbers(candidate, groups);
}
function isMachineAddress(candidate) {
    return (/^\d+(?:\.\d+){3}$/u.test(candidate) &&
        candidate.split('.').every((part) => String(Number(part)) === part && Number(part) < 256));
}
function isDecimal(candidate, groups) {
    return groups.length === 2 && candidate.includes('.');
}
/** Employee numbers one after another: blanks only, and all as long as the first. */
function isListOfNumbers(candidate, groups) {
    const lengths = new Set(groups.map((group) => group.length));
    return /^[\d ]+$/u.test(candidate) && lengths.size === 1 && Math.min(...lengths) >= 4;
}

// EXTERNAL MODULE: ./.build/lib/core/secret-forms.js
var secret_forms = __nccwpck_require__(7505);
;// CONCATENATED MODULE: ./.build/lib/core/redactor.js



/**
 * A redactor that knows these secrets in every form of `secretForms`. Secrets under four characters are left in the
 * text, for they would blank it altogether; the run log masks them from three characters on.
 */
function createRedactor({ secrets }) {
    const withoutSecrets = secretRemover(secrets);
    const phrases = createPhrases();
    return {
        redact: (text) => phrases.replaceIn(withoutPhones(withoutEmails(withoutSecrets(text)), phrases.isKept)),
        learn: phrases.learn,
        keep: phrases.keep,
    };
}
/**
 * The report with its free texts redacted. Renderers escape (`@` for GitHub, quotes for HTML), and an escaped value is
 * harder to recognise; so texts are cleaned before they are rendered, and the sinks clean once more.
 */
function redactReport(report, redact) {
    return {
        ...report,
        problems: report.problems.map((problem) => ({ ...problem, message: redact(problem.message) })),
        notes: report.notes.map(redact),
    };
}
const AUTHORIZATION = /\b(authorization["']?\s*[:=]\s*["']?\s*(?:(?:basic|bearer|apitoken)\s+)?)[^\s"',;]+/giu;
const API_TOKEN = /\b(APIToken\s+)[^\s"',;]{4,}/giu;
/** `Basic` and `Bearer` are also English words: what follows must look encoded. */
const CREDENTIAL = /\b((?:Basic|Bearer)\s+)(?=[A-Za-z0-9+/._~-]*[0-9=]|[A-Za-z0-9+/._~-]+[A-Z])[A-Za-z0-9+/._~-]{6,}=*/gu;
const USER_OF_URL = /(:\/\/)[^\s/@"'<>]+(?=@)/gu;
function secretRemover(secrets) {
    const forms = [...new Set(secrets.flatMap(secret_forms/* secretForms */.e))].sort((a, b) => b.length - a.length);
    const known = forms.length === 0 ? null : new RegExp(forms.map(escapePattern).join('|'), 'gu');
    return (text) => (known === null ? text : text.replace(known, '[secret]'))
        .replace(USER_OF_URL, '$1[secret]')
        .replace(AUTHORIZATION, '$1[secret]')
        .replace(API_TOKEN, '$1[secret]')
        .replace(CREDENTIAL, '$1[secret]');
}
function escapePattern(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw `\$&`);
}


/***/ }),

/***/ 7505:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ secretForms)
/* harmony export */ });
// The texts in which one secret can turn up: as written, line by line, encoded, or inside a longer encoded text.
/** A shorter text is no use as a pattern: it would blank half of every report. */
const SHORTEST_SECRET = 4;
/** A piece of Base64 this long belongs to the secret and not to chance. */
const SHORTEST_FRAGMENT = 8;
/** Of a shorter one the bytes may be a piece of any digest. */
const SHORTEST_IN_HEX = 8;
/**
 * Every form of a secret that must not be shown, longest first, none under four characters. A URL such as
 * `smtps://user:password@host` gives its password's forms too.
 */
function secretForms(secret) {
    const forms = [secret, ...lines(secret), ...passwordOfUrl(secret)].flatMap((text) => [text, ...encodings(text)]);
    const usable = forms.filter((form) => form.trim().length >= SHORTEST_SECRET);
    return [...new Set(usable)].sort((a, b) => b.length - a.length);
}
function lines(text) {
    return [text.trim(), ...text.split(/\r\n|\r|\n/u).map((line) => line.trim())];
}
function passwordOfUrl(text) {
    const password = /^[a-z][a-z0-9+.-]*:\/\/[^:@/\s]*:([^@\s]+)@/iu.exec(text)?.[1];
    if (password === undefined)
        return [];
    return [password, decoded(password)];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function encodings(text) {
    if (text.length < SHORTEST_SECRET)
        return [];
    const percent = encodeURIComponent(text.toWellFormed());
    const padded = base64Of(bytesOf(text));
    const base64 = [padded, padded.replace(/=+$/u, ''), ...base64Fragments(text)];
    return [
        ...base64,
        ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
        percent,
        percent.replaceAll('%20', '+'),
        percent.replace(/%[0-9A-F]{2}/gu, (code) => code.toLowerCase()),
        ...hexOf(text),
        JSON.stringify(text).slice(1, -1),
        htmlOf(text),
    ];
}
/**
 * The characters that the secret alone decides wherever it stands inside a longer Base64 text, as the password does in
 * `Basic <base64 of user:password>`: one piece for each of the three ways in which bytes fall on Base64's grid.
 */
function base64Fragments(text) {
    return [0, 1, 2]
        .map((offset) => {
        const bytes = [...Array.from({ length: offset }, () => 0), ...bytesOf(text)];
        const encoded = base64Of(bytes).replace(/=+$/u, '');
        const end = (bytes.length * 8) % 6 === 0 ? encoded.length : encoded.length - 1;
        return encoded.slice(Math.ceil((offset * 8) / 6), end);
    })
        .filter((fragment) => fragment.length >= SHORTEST_FRAGMENT);
}
function bytesOf(text) {
    return [...new TextEncoder().encode(text)];
}
function base64Of(bytes) {
    return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
}
function hexOf(text) {
    if (text.length < SHORTEST_IN_HEX)
        return [];
    const hex = bytesOf(text)
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');
    return [hex, hex.toUpperCase()];
}
function htmlOf(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}


/***/ }),

/***/ 53:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ RunFailure)
/* harmony export */ });
class RunFailure extends Error {
    code;
    /** `message` says what happened and what to do next; it holds no secret and no personal value. */
    constructor(code, message, options) {
        super(message, options);
        this.name = 'RunFailure';
        this.code = code;
    }
}


/***/ }),

/***/ 5286:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   St: () => (/* binding */ readSurroundings),
/* harmony export */   ql: () => (/* binding */ readSecrets),
/* harmony export */   t8: () => (/* binding */ isAnswering),
/* harmony export */   zC: () => (/* binding */ namedInputs)
/* harmony export */ });
/* unused harmony export COMMANDS */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7909);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(53);
// The only reader of action inputs and environment. What comes out is typed; what is wrong is said with the input's name.


const COMMANDS = ['validate', 'plan', 'sync', 'reconcile', 'check', 'explain', 'catalog'];
/** These answer a question, also about an organization that is paused; they have no part in the state. */
function isAnswering(command) {
    return command === 'check' || command === 'explain' || command === 'catalog';
}
/** Inputs whose values never appear anywhere. */
const SECRET_INPUTS = [
    'ukg-password',
    'ukg-customer-api-key',
    'ukg-user-api-key',
    'betterworks-token',
    'betterworks-sftp-password',
    'smtp-url',
    'github-token',
    'state-key',
];
/** Shown nowhere as well, unless they are words that stand everywhere: links and file names would break without them. */
const USER_NAME_INPUTS = ['ukg-username', 'betterworks-sftp-username'];
/** Every secret, to be masked before anything else happens. */
function readSecrets(env) {
    const secrets = SECRET_INPUTS.map((name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput(name));
    const shown = [
        env['GITHUB_REPOSITORY'] ?? '',
        ...['organization', 'integrations-path', 'state-branch'].map((name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput(name)),
        ...WORDS_OF_OURS,
    ];
    const userNames = USER_NAME_INPUTS.map((name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput(name)).filter((userName) => !shown.some((text) => text.includes(userName)));
    return [...secrets, ...userNames, ...passwordOf(_actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('smtp-url'))].filter((secret) => secret !== '');
}
/** They stand in links, marks and the paths of reports and state. */
const WORDS_OF_OURS = ['ukg-betterworks-sync', 'sync-state', 'sync-report', 'integrations', 'employee'];
function passwordOf(url) {
    if (!URL.canParse(url))
        return [];
    const { password } = new URL(url);
    return password === '' ? [] : [password, decoded(password)];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** What a report is about and where it goes, whatever else is wrong with the inputs. */
function namedInputs(env) {
    return {
        command: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('command'),
        organization: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('organization'),
        reportPath: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('report-path') || `${env['RUNNER_TEMP'] ?? '.'}/sync-report`,
    };
}
function readInputs(env) {
    return {
        ...namedInputs(env),
        command: oneOf('command', COMMANDS),
        integrationsPath: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('integrations-path') || 'integrations',
        ukg: {
            username: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('ukg-username'),
            password: passwordIn('ukg-password'),
            customerApiKey: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('ukg-customer-api-key'),
            userApiKey: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('ukg-user-api-key'),
        },
        betterworksToken: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('betterworks-token'),
        sftp: {
            host: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('betterworks-sftp-host'),
            port: port(_actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('betterworks-sftp-port')),
            username: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('betterworks-sftp-username'),
            password: passwordIn('betterworks-sftp-password'),
            hostKey: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('betterworks-sftp-host-key'),
        },
        smtpUrl: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('smtp-url'),
        mailFrom: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('mail-from'),
        githubToken: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('github-token') || (env['GITHUB_TOKEN'] ?? ''),
        stateStore: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('state-store') === '' ? 'github' : oneOf('state-store', ['github', 'directory']),
        statePath: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('state-path'),
        stateBranch: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('state-branch') || 'sync-state',
        stateKey: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('state-key'),
        approve: digestOf(_actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('approve')),
        employee: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('employee'),
        plan: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('plan'),
        apply: flag('apply'),
        since: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('since') || null,
        stopAfter: minutes(_actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('stop-after')),
        publicRepository: flag('public-repository'),
    };
}
/** Blanks may belong to a password; the line break at the end of the file from which a secret was set does not. */
function passwordIn(name) {
    return _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput(name, { trimWhitespace: false }).replace(/[\r\n]+$/, '');
}
function readSurroundings(env) {
    const named = (name, otherwise = '') => env[name] ?? otherwise;
    const serverUrl = named('GITHUB_SERVER_URL', 'https://github.com');
    const repository = named('GITHUB_REPOSITORY');
    const runId = named('GITHUB_RUN_ID');
    return {
        serverUrl,
        apiUrl: named('GITHUB_API_URL', 'https://api.github.com'),
        graphqlUrl: named('GITHUB_GRAPHQL_URL') || null,
        repository,
        runUrl: repository === '' || runId === '' ? null : `${serverUrl}/${repository}/actions/runs/${runId}`,
        workspace: named('GITHUB_WORKSPACE', '.'),
        eventName: named('GITHUB_EVENT_NAME'),
        eventPath: named('GITHUB_EVENT_PATH'),
        commit: named('GITHUB_SHA'),
    };
}
function oneOf(name, choices) {
    const given = _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput(name);
    const choice = choices.find((one) => one === given);
    if (choice !== undefined)
        return choice;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .RunFailure */ .a('CONFIG_INVALID', `The input ${name} is "${given}". Write one of: ${choices.join(', ')}.`);
}
function flag(name) {
    const given = _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput(name).toLowerCase();
    if (given === '' || given === 'false')
        return false;
    if (given === 'true')
        return true;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .RunFailure */ .a('CONFIG_INVALID', `The input ${name} is "${given}". Write true or false.`);
}
function minutes(given) {
    if (given === '')
        return null;
    const number = Number(given);
    if (Number.isFinite(number) && number > 0)
        return number;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .RunFailure */ .a('CONFIG_INVALID', `The input stop-after is "${given}". Write minutes, some less than timeout-minutes of the job, or leave it out.`);
}
function port(given) {
    if (given === '')
        return 22;
    const number = Number(given);
    if (Number.isInteger(number) && number > 0 && number < 65_536)
        return number;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .RunFailure */ .a('CONFIG_INVALID', `The input betterworks-sftp-port is "${given}". Write a port number, 22 as a rule.`);
}
/** Digests are pasted from a mail: blanks and case do not matter. */
function digestOf(given) {
    const digest = given
        .trim()
        .toLowerCase()
        .replace(/^sha256:/, '');
    return digest === '' ? null : digest;
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = require("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 2250:
/***/ ((module) => {

module.exports = require("dns");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = require("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = require("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = require("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = require("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = require("node:querystring");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = require("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 7830:
/***/ ((module) => {

module.exports = require("node:stream/web");

/***/ }),

/***/ 7997:
/***/ ((module) => {

module.exports = require("node:timers");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = require("node:util/types");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = require("node:v8");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = require("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = require("zlib");

/***/ }),

/***/ 7909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ExitCode: () => (/* binding */ ExitCode),
  addPath: () => (/* binding */ addPath),
  debug: () => (/* binding */ debug),
  endGroup: () => (/* binding */ endGroup),
  error: () => (/* binding */ error),
  exportVariable: () => (/* binding */ exportVariable),
  getBooleanInput: () => (/* binding */ getBooleanInput),
  getIDToken: () => (/* binding */ getIDToken),
  getInput: () => (/* binding */ getInput),
  getMultilineInput: () => (/* binding */ getMultilineInput),
  getState: () => (/* binding */ getState),
  group: () => (/* binding */ group),
  info: () => (/* binding */ info),
  isDebug: () => (/* binding */ isDebug),
  markdownSummary: () => (/* reexport */ markdownSummary),
  notice: () => (/* binding */ notice),
  platform: () => (/* reexport */ platform_namespaceObject),
  saveState: () => (/* binding */ saveState),
  setCommandEcho: () => (/* binding */ setCommandEcho),
  setFailed: () => (/* binding */ setFailed),
  setOutput: () => (/* binding */ setOutput),
  setSecret: () => (/* binding */ setSecret),
  startGroup: () => (/* binding */ startGroup),
  summary: () => (/* reexport */ summary),
  toPlatformPath: () => (/* reexport */ toPlatformPath),
  toPosixPath: () => (/* reexport */ toPosixPath),
  toWin32Path: () => (/* reexport */ toWin32Path),
  warning: () => (/* binding */ warning)
});

// NAMESPACE OBJECT: ./node_modules/@actions/core/lib/platform.js
var platform_namespaceObject = {};
__nccwpck_require__.r(platform_namespaceObject);
__nccwpck_require__.d(platform_namespaceObject, {
  arch: () => (arch),
  getDetails: () => (getDetails),
  isLinux: () => (isLinux),
  isMacOS: () => (isMacOS),
  isWindows: () => (isWindows),
  platform: () => (platform)
});

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
;// CONCATENATED MODULE: ./action/left-out/http-client/index.js
// Stands in for @actions/http-client inside @actions/core, which needs it for OIDC tokens alone. This action
// never asks for one, and without the real client `validate` starts in half the time (undici is not loaded).
function HttpClient() {
  throw new Error('OIDC tokens are not available in this build');
}

function BearerCredentialHandler() {
  // Never asked for anything: the client above refuses first.
}

;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = _summary;
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, external_path_.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./action/left-out/exec/index.js
// Stands in for @actions/exec inside @actions/core, which needs it to name the runner's platform alone. This action
// never asks for that, and starts sooner without what runs child processes.
function getExecOutput() {
  throw new Error("The runner's platform is not available in this build");
}

;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${external_path_.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			id: moduleId,
/******/ 			loaded: false,
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Flag the module as loaded
/******/ 		module.loaded = true;
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/node module decorator */
/******/ 	(() => {
/******/ 		__nccwpck_require__.nmd = (module) => {
/******/ 			module.paths = [];
/******/ 			if (!module.children) module.children = [];
/******/ 			return module;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 9 modules
var core = __nccwpck_require__(7909);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./.build/lib/core/cut-text.js
var cut_text = __nccwpck_require__(3047);
// EXTERNAL MODULE: ./.build/lib/core/secret-forms.js
var secret_forms = __nccwpck_require__(7505);
// EXTERNAL MODULE: ./.build/lib/core/count-words.js
var count_words = __nccwpck_require__(664);
;// CONCATENATED MODULE: ./.build/lib/core/progress.js
// How far a long work is, as one line of the log.

/** Like `1,200 of 5,000 changes applied, 31 a second, about 2 minutes left`. */
function progressLine({ what, done, total, elapsedMs }) {
    const rate = elapsedMs > 0 ? (done * 1000) / elapsedMs : 0;
    const count = total === null ? (0,count_words/* grouped */.z)(done) : `${(0,count_words/* grouped */.z)(done)} of ${(0,count_words/* grouped */.z)(total)}`;
    const speed = rate === 0 ? '' : `, ${rate < 10 ? rate.toFixed(1) : (0,count_words/* grouped */.z)(Math.round(rate))} a second`;
    const rest = total === null || rate === 0 ? '' : `, about ${duration((total - done) / rate)} left`;
    return `${count} ${what}${speed}${rest}`;
}
function duration(seconds) {
    if (seconds < 90)
        return (0,count_words/* countOf */.p)(Math.ceil(seconds), 'second');
    if (seconds < 5400)
        return (0,count_words/* countOf */.p)(Math.round(seconds / 60), 'minute');
    return (0,count_words/* countOf */.p)(Math.round(seconds / 3600), 'hour');
}

;// CONCATENATED MODULE: ./.build/lib/adapters/github/run-log.js
// The run as GitHub shows it: log lines, annotations, job summary and outputs, each redacted and harmless.





/** GitHub keeps the first ten annotations of a level in a step and drops the rest without a word. */
const MOST_ANNOTATIONS = 10;
/** GitHub cuts messages at 4,096 characters, in the middle of a word. */
const MOST_MESSAGE_CHARACTERS = 4_000;
const CUT_NOTE = '**Cut here: this page would be too long for GitHub. The rest is in the files of the report.**';
/** A shorter mask would blank single letters in the log, and drop outputs that hold them. */
const SHORTEST_MASK = 3;
const PLURALS = {
    error: 'errors',
    warning: 'warnings',
    notice: 'notices',
};
/** A line so often tells that the run lives and how long it will; more would only fill the log. */
const PROGRESS_EVERY_MS = 5000;
/** Outside GitHub (no summary or output file is named) summary and outputs are not written anywhere. */
function createRunLog({ redact, now = Date.now }) {
    let summaryBytes = 0;
    const works = new Map();
    const annotateLevel = createAnnotator(redact);
    const info = (message) => {
        core.info(withoutCommands(redact(message)));
    };
    return {
        info,
        progress: (what, done, total) => {
            const at = now();
            const work = works.get(what) ?? { begun: at, told: at };
            works.set(what, work);
            if (at - work.told < PROGRESS_EVERY_MS)
                return;
            work.told = at;
            core.info(redact(progressLine({ what, done, total, elapsedMs: at - work.begun })));
        },
        annotate: (annotations) => {
            for (const level of ['error', 'warning', 'notice']) {
                annotateLevel(level, annotations.filter((annotation) => annotation.level === level));
            }
        },
        group: (title, lines) => {
            core.startGroup(oneLine(redact(title)));
            lines.forEach(info);
            core.endGroup();
        },
        summary: async (markdown) => {
            if (!prepareFile('GITHUB_STEP_SUMMARY'))
                return;
            const text = (0,cut_text/* cutText */.IN)(redact(markdown), cut_text/* MOST_SUMMARY_BYTES */.LH - summaryBytes, CUT_NOTE);
            summaryBytes += Buffer.byteLength(text);
            await core.summary.addRaw(text, true).write();
        },
        output: (name, value) => {
            // Without the file the library would print the deprecated command that runners no longer take.
            if (prepareFile('GITHUB_OUTPUT'))
                core.setOutput(name, redact(value));
        },
    };
}
/** Takes annotations of one level, and shows as many of them as GitHub keeps in a step. */
function createAnnotator(redact) {
    const shown = { error: 0, warning: 0, notice: 0 };
    return (level, annotations) => {
        const room = MOST_ANNOTATIONS - shown[level];
        const isFitting = annotations.length <= room;
        const visible = annotations.slice(0, isFitting ? annotations.length : Math.max(0, room - 1));
        const rest = annotations.length - visible.length;
        for (const annotation of visible)
            issue(annotation, redact);
        if (!isFitting && room > 0) {
            const message = `${String(rest)} more ${PLURALS[level]}. The summary of this run lists all of them.`;
            issue({ level, message }, redact);
        }
        shown[level] += isFitting ? visible.length : Math.max(0, room);
    };
}
/** Hides every secret in everything that the runner logs from now on, encoded forms and single lines too. */
function maskSecrets(values) {
    const masks = values.flatMap((value) => [value, value.trim(), ...(0,secret_forms/* secretForms */.e)(value)]);
    for (const mask of new Set(masks)) {
        if (mask.trim().length >= SHORTEST_MASK)
            core.setSecret(mask);
    }
}
function issue(annotation, redact) {
    const { level, title, file, line, column } = annotation;
    const properties = {
        ...(title === undefined ? {} : { title: cutMessage(redact(title)) }),
        ...(file === undefined ? {} : { file: redact(file) }),
        ...(line === undefined ? {} : { startLine: line }),
        ...(column === undefined ? {} : { startColumn: column }),
    };
    core[level](cutMessage(redact(annotation.message)), properties);
}
function cutMessage(text) {
    return text.length <= MOST_MESSAGE_CHARACTERS ? text : `${text.slice(0, MOST_MESSAGE_CHARACTERS)} … (cut)`;
}
/**
 * The runner takes a line that begins with `::`, or holds `##[` anywhere, for a command. Text of others may say so too;
 * a blank in the middle makes it text again.
 */
function withoutCommands(text) {
    return text.replace(/^([\s\u0085]*):(?=:)/gmu, '$1: ').replaceAll('##[', '## [');
}
function oneLine(text) {
    return text.replace(/[\r\n]+/gu, ' ');
}
/** False where the variable is not set; otherwise the file is there, for the library refuses one that is not. */
function prepareFile(variable) {
    const path = process.env[variable];
    if (path === undefined || path === '')
        return false;
    (0,external_node_fs_.appendFileSync)(path, '');
    return true;
}

// EXTERNAL MODULE: ./.build/lib/core/redactor.js + 2 modules
var core_redactor = __nccwpck_require__(7439);
// EXTERNAL MODULE: ./.build/lib/failure.js
var failure = __nccwpck_require__(53);
// EXTERNAL MODULE: ./.build/lib/inputs.js
var lib_inputs = __nccwpck_require__(5286);
;// CONCATENATED MODULE: ./.build/lib/main.js
// The edge of the program: masks secrets, picks the command, turns how it ended into an exit code.





async function main() {
    const secrets = (0,lib_inputs/* readSecrets */.ql)(process.env);
    maskSecrets(secrets);
    const redactor = (0,core_redactor/* createRedactor */.l)({ secrets });
    const log = createRunLog({ redact: redactor.redact });
    const surroundings = (0,lib_inputs/* readSurroundings */.St)(process.env);
    try {
        const inputs = (0,lib_inputs/* readInputs */.Ko)(process.env);
        // Loaded when needed: `validate` then starts without the network's libraries.
        const { status } = inputs.command === 'validate'
            ? await (await Promise.all(/* import() */[__nccwpck_require__.e(938), __nccwpck_require__.e(856), __nccwpck_require__.e(641)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2641))).validateCommand({ inputs, log, redactor })
            : await (await Promise.all(/* import() */[__nccwpck_require__.e(938), __nccwpck_require__.e(856), __nccwpck_require__.e(60)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2060))).organizationRun({ inputs, surroundings, log, redactor });
        if (status === 'failed' || status === 'stopped')
            process.exitCode = 1;
    }
    catch (error) {
        process.exitCode = 1;
        if (!(error instanceof failure/* RunFailure */.a) && error instanceof Error)
            core.debug(redactor.redact(error.stack ?? ''));
        await (await Promise.all(/* import() */[__nccwpck_require__.e(789), __nccwpck_require__.e(365), __nccwpck_require__.e(136)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4823))).refusedRun({ surroundings, log, redactor }, error);
    }
}
/** Node would take all of its memory apart before it ends by itself. What was printed is out when the callback comes. */
function leave() {
    process.stdout.write('', () => process.exit());
}
void main().finally(leave);

module.exports = __webpack_exports__;
/******/ })()
;