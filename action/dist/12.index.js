"use strict";
exports.id = 12;
exports.ids = [12,253];
exports.modules = {

/***/ 2622:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ FOLDER),
  $: () => (/* binding */ createSftpTarget)
});

// EXTERNAL MODULE: ./.build/lib/failure.js
var failure = __webpack_require__(53);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.build/lib/adapters/sftp/host-key.js
// The host key of the SFTP server: given by the owner, compared with what the server shows. Without a match nothing is sent.


/** Reads one or several OpenSSH public-key lines or `SHA256:` fingerprints; throws when there is none. */
function expectedHostKey(given) {
    const lines = [...given.matchAll(KEY_LINE)].map(([, kind, key]) => keyOf(kind, key));
    const fingerprints = [...given.matchAll(FINGERPRINT)].map(([, fingerprint]) => fingerprint);
    const accepted = new Set([...lines.map(({ key }) => fingerprintOf(key)), ...fingerprints]);
    if (accepted.size === 0)
        throw noHostKey('is no host key');
    const isNamed = (kind) => lines.some((line) => kind.includes(line.kind));
    return {
        kinds: [...KINDS.filter(isNamed), ...KINDS.filter((kind) => !isNamed(kind))],
        matches: (key) => accepted.has(fingerprintOf(key)),
    };
}
/** `SHA256:` and 43 characters, as OpenSSH prints it. */
function fingerprintOf(key) {
    return `SHA256:${(0,external_node_crypto_.createHash)('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
}
const KEY_LINE = /(?:^|\s)(ssh-[a-z0-9-]+|ecdsa-sha2-[a-z0-9-]+)\s+([A-Za-z0-9+/]+={0,2})/g;
const FINGERPRINT = /(?:^|\s)(SHA256:[A-Za-z0-9+/]{43})=?(?=\s|$)/g;
const KINDS = [
    ['ssh-ed25519'],
    ['ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521'],
    ['rsa-sha2-512', 'rsa-sha2-256', 'ssh-rsa'],
];
function keyOf(kind, base64) {
    const key = Buffer.from(base64, 'base64');
    if (!isWhole(key, kind))
        throw noHostKey(`has a key that is not whole (${kind})`);
    return { kind, key };
}
/** A key is a list of parts, each behind its length; the first is its kind. A paste that lost its end stops inside a part. */
function isWhole(key, kind) {
    let position = 0;
    const parts = [];
    while (position + 4 <= key.length) {
        const end = position + 4 + key.readUInt32BE(position);
        parts.push(key.subarray(position + 4, end));
        position = end;
    }
    return position === key.length && parts.length > 1 && parts[0]?.toString('latin1') === kind;
}
function noHostKey(what) {
    return new failure/* RunFailure */.a('CONFIG_INVALID', `The input betterworks-sftp-host-key ${what}. Write an OpenSSH public-key line (ssh-ed25519 AAAA…) or a fingerprint (SHA256:…), as ssh-keyscan and ssh-keygen -l print them.`);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./.build/lib/adapters/sftp/load-ssh2.js
/**
 * A part of the library that came from C names `__dirname` as it loads, and an ES module has none: without this the bundle,
 * which is one, would end there. The value is not used: that part carries its code within itself.
 */
async function loadSsh2() {
    const scope = globalThis;
    scope.__dirname ??= '.';
    return (await __webpack_require__.e(/* import() */ 472).then(__webpack_require__.t.bind(__webpack_require__, 5472, 23))).default;
}

;// CONCATENATED MODULE: ./.build/lib/adapters/sftp/session.js
// A signed-in session with an SFTP server that has shown the expected host key. Before that nothing is sent, no user name either.




/** Signs in, does the work, signs out. Whatever breaks is a `RunFailure` that says what to check. */
async function inSession(options, work) {
    const signal = AbortSignal.timeout(options.patience.whole);
    const shown = [];
    let handshakeError;
    for (const kind of options.expected.kinds) {
        const meeting = await meet({ ...options, kind, signal }, work);
        if (meeting.isDone)
            return;
        handshakeError = meeting.error;
        if (meeting.shown !== null)
            shown.push(meeting.shown);
    }
    throw shown.length === 0
        ? brokenConnection(handshakeError, options.account, false)
        : strangeServer(shown, options.account);
}
function serverOf({ host, port }) {
    return `the SFTP server ${host}:${String(port)}`;
}
async function meet({ account, expected, kind, patience, signal }, work) {
    const { Client } = await loadSsh2();
    const client = new Client();
    const socket = (0,external_node_net_.connect)({ host: account.host, port: account.port, noDelay: true });
    const fault = faultOf(client, signal);
    const key = { shown: null, isExpected: false };
    try {
        const opened = openSftp(client);
        client.connect({
            sock: socket,
            username: account.username,
            password: account.password,
            algorithms: { serverHostKey: [...kind] },
            hostVerifier: (offered) => {
                key.shown = fingerprintOf(offered);
                key.isExpected = expected.matches(offered);
                return key.isExpected;
            },
            readyTimeout: patience.signIn,
            keepaliveInterval: 10_000,
            keepaliveCountMax: 3,
        });
        const sftp = await Promise.race([opened, fault]);
        await Promise.race([work(sftp), fault]);
        client.end();
        // A server that does not hang up must not keep the run alive.
        socket.unref();
        return { isDone: true };
    }
    catch (error) {
        client.end();
        socket.destroy();
        if (error instanceof failure/* RunFailure */.a)
            throw error;
        if (levelOf(error) === 'handshake' && !key.isExpected)
            return { isDone: false, shown: key.shown, error };
        throw brokenConnection(error, account, key.isExpected);
    }
}
/** Rejects with the first fault of the connection; later ones are listened to as well, so that none ends the process. */
function faultOf(client, signal) {
    const fault = new Promise((_, reject) => {
        client.on('error', reject);
        client.on('close', () => {
            reject(new Error('the connection was closed before the end'));
        });
        signal.addEventListener('abort', () => {
            reject(new Error('it took too long'));
        });
    });
    fault.catch(() => undefined);
    return fault;
}
function openSftp(client) {
    return new Promise((resolve, reject) => {
        client.once('ready', () => {
            client.sftp((error, sftp) => {
                if (error) {
                    reject(error);
                    return;
                }
                sftp.on('error', (fault) => client.emit('error', fault));
                resolve(sftp);
            });
        });
    });
}
function levelOf(error) {
    const { level } = error;
    return typeof level === 'string' ? level : '';
}
function strangeServer(shown, account) {
    const server = serverOf(account);
    const keys = shown.length === 1
        ? `The host key of ${server} is ${shown.join()}, which is not`
        : `The host keys of ${server} are ${shown.join(', ')}; none of them is`;
    return new failure/* RunFailure */.a('BETTERWORKS_UNAVAILABLE', `${keys} the one in betterworks-sftp-host-key, so neither user name nor password was sent. Ask Betterworks Support whether their key has changed before you change the secret.`);
}
/** `isMet`: the server had shown the expected key, so that host and port are right. */
function brokenConnection(error, account, isMet) {
    const server = serverOf(account);
    if (levelOf(error) === 'client-authentication') {
        const message = `The user name or the password was refused by ${server}. Check betterworks-sftp-username and betterworks-sftp-password; both come from Betterworks Support.`;
        return new failure/* RunFailure */.a('BETTERWORKS_UNAUTHORIZED', message);
    }
    const reason = error instanceof Error ? error.message : String(error);
    if (!isMet) {
        const message = `There is no connection to ${server}: ${reason}. If it stays so, check betterworks-sftp-host and betterworks-sftp-port, and ask Betterworks Support whether the server is up.`;
        return new failure/* RunFailure */.a('BETTERWORKS_UNAVAILABLE', message, { cause: error });
    }
    return new failure/* RunFailure */.a('BETTERWORKS_UNAVAILABLE', `The connection to ${server} broke: ${reason}. If it does so again, ask Betterworks Support.`, { cause: error });
}

;// CONCATENATED MODULE: ./.build/lib/adapters/sftp/delivery.js



const FOLDER = '/incoming';
const PATIENCE = { signIn: 30_000, whole: 240_000 };
/** Throws when the host or its key is not given as it must be. */
function createSftpTarget(options, patience = PATIENCE) {
    if (options.host === '')
        throw new failure/* RunFailure */.a('CONFIG_INVALID', 'The input betterworks-sftp-host is empty. Write the name of the SFTP server.');
    const expected = expectedHostKey(options.hostKey);
    const session = (work) => inSession({ account: options, expected, patience }, work);
    const folder = { server: serverOf(options) };
    return {
        deliver: (name, text) => session((sftp) => deliver({ ...folder, sftp }, name, Buffer.from(text, 'utf8'))),
        verify: () => session((sftp) => findFolder({ ...folder, sftp })),
    };
}
async function deliver(folder, name, content) {
    const { sftp } = folder;
    const temporary = `${FOLDER}/${temporaryName(name)}`;
    await removeLeftovers(sftp, name);
    try {
        await write(sftp, temporary, content).catch(refused('write', folder));
        await asked((done) => {
            sftp.rename(temporary, `${FOLDER}/${name}`, done);
        }).catch(refused('rename', folder));
    }
    catch (error) {
        await remove(sftp, temporary);
        throw error;
    }
}
async function findFolder(folder) {
    const found = await asked((done) => {
        folder.sftp.stat(FOLDER, done);
    }).catch(refused('find', folder));
    if (!found.isDirectory())
        throw noFolder(folder);
}
/** Without the ending that the vendor's importer looks for. */
function temporaryName(name) {
    return `.${name.replace(/\.[^.]*$/, '')}.part`;
}
/** Runs that broke off may have left half a file: of this organization, whatever the date. That it cannot be removed stops nothing. */
async function removeLeftovers(sftp, name) {
    const prefix = `.${name.slice(0, name.lastIndexOf('_') + 1)}`;
    const entries = await asked((done) => {
        sftp.readdir(FOLDER, done);
    }).catch(() => []);
    const leftovers = entries.filter(({ filename }) => filename.startsWith(prefix) && filename.endsWith('.part'));
    for (const { filename } of leftovers)
        await remove(sftp, `${FOLDER}/${filename}`);
}
async function remove(sftp, path) {
    await asked((done) => {
        sftp.unlink(path, done);
    }).catch(() => undefined);
}
/** What every server takes in one request. */
const CHUNK_BYTES = 32_768;
/** The mode is the server's to choose: whoever reads the folder there must be able to read the file. */
async function write(sftp, path, content) {
    const handle = await asked((done) => {
        sftp.open(path, 'w', done);
    });
    const starts = Array.from({ length: Math.ceil(content.length / CHUNK_BYTES) }, (_, index) => index * CHUNK_BYTES);
    await Promise.all(starts.map((start) => asked((done) => {
        sftp.write(handle, content, start, Math.min(CHUNK_BYTES, content.length - start), start, done);
    })));
    await asked((done) => {
        sftp.close(handle, done);
    });
}
function asked(ask) {
    return new Promise((resolve, reject) => {
        ask((error, answer) => {
            if (error)
                reject(error);
            else
                resolve(answer);
        });
    });
}
/** SFTP's status codes for what is not there and what is not allowed; a full disk is only "Failure". */
const [NO_SUCH_FILE, PERMISSION_DENIED] = [2, 3];
/** Says what a refusal of the server means. A fault without a status is the connection's, and said by the session. */
function refused(step, folder) {
    return (error) => {
        const { code } = error;
        if (typeof code !== 'number')
            throw error;
        if (code === NO_SUCH_FILE)
            throw noFolder(folder, error);
        if (code === PERMISSION_DENIED) {
            const message = `The account may not ${step} files in ${FOLDER} on ${folder.server}. Ask Betterworks Support for the right to write and rename there.`;
            throw new failure/* RunFailure */.a('BETTERWORKS_FORBIDDEN', message, { cause: error });
        }
        throw new failure/* RunFailure */.a('BETTERWORKS_UNAVAILABLE', `${CAUSES[step]} (${folder.server} answered "${error.message}").`, { cause: error });
    };
}
const CAUSES = {
    find: `The folder ${FOLDER} could not be looked at. Ask Betterworks Support`,
    write: `The file could not be stored in ${FOLDER}. The disk there is most likely full, or the account's quota; ask Betterworks Support`,
    rename: `The file was stored in ${FOLDER}, but could not be given its name. Ask Betterworks Support whether the account may rename files`,
};
function noFolder({ server }, cause) {
    return new failure/* RunFailure */.a('BETTERWORKS_UNAVAILABLE', `There is no folder ${FOLDER} on ${server}. Ask Betterworks Support to set it up for this account.`, { cause });
}


/***/ }),

/***/ 6253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createMailer: () => (/* binding */ createMailer),
  transportOptions: () => (/* binding */ transportOptions)
});

// EXTERNAL MODULE: ./.build/lib/core/redactor.js + 2 modules
var redactor = __webpack_require__(7439);
// EXTERNAL MODULE: ./.build/lib/failure.js
var failure = __webpack_require__(53);
;// CONCATENATED MODULE: ./.build/lib/adapters/smtp/mail-failed.js
// A notification that could not be sent, in words that say what to change.

class MailFailed extends failure/* RunFailure */.a {
    constructor(message, options) {
        super('MAIL_FAILED', message, options);
        this.name = 'MailFailed';
    }
}
/** Turns whatever the mail library threw into a `MailFailed`; the server's own words pass `redact`. */
function mailFailedFor(error, server, redact) {
    if (error instanceof MailFailed)
        return error;
    const cause = error instanceof Error ? error : new Error(String(error));
    const place = `the mail server ${server.host}:${String(server.port)}`;
    const said = redact((cause.response ?? cause.message).slice(0, 300)).replace(/\s+/gu, ' ');
    return new MailFailed(`${reasonFor(cause, place)} (${said})`);
}
function reasonFor(error, place) {
    const { message, code = '' } = error;
    if (/certificate|self.signed|altname|unable to verify/iu.test(message)) {
        return `The certificate of ${place} is not valid for that name, so nothing was sent. Use the name in its certificate in "smtp-url", or have the certificate renewed.`;
    }
    if (/wrong version number|unknown protocol|packet length too long/iu.test(message)) {
        return `The port of ${place} does not speak TLS from the start. Use smtps:// with port 465, or smtp:// with port 587.`;
    }
    return reasonByCode(code, message, place);
}
function reasonByCode(code, message, place) {
    switch (code) {
        case 'EAUTH':
        case 'ENOAUTH':
            return `Sign-in was refused by ${place}. Check user name and password in "smtp-url"; special characters in them are URL-encoded.`;
        case 'ETLS':
            return `No encrypted connection could be made with ${place}: it must offer STARTTLS. Ask its administrator, or use smtps:// with port 465.`;
        case 'EDNS':
            return `Nobody knows the name of ${place}. Check the host in "smtp-url".`;
        case 'ETIMEDOUT':
            return `No answer came from ${place} in time. Check host and port in "smtp-url" and whether a firewall stands between.`;
        case 'EENVELOPE':
            return `The sender or a recipient was refused by ${place}. Check "mail-from" and "technical_contact" in integration.yml.`;
        case 'EMESSAGE':
            return `The message was refused by ${place}. Ask its administrator why.`;
        default:
            return /ECONNREFUSED/u.test(message)
                ? `Nothing listens at ${place}. Check host and port in "smtp-url".`
                : `The connection with ${place} broke. Check host and port in "smtp-url"; the next run tries again.`;
    }
}

;// CONCATENATED MODULE: ./.build/lib/adapters/smtp/smtp-url.js
// Reads the `smtp-url` input: which mail server, and how its connection is protected.

const EXAMPLE = 'smtps://user:password@smtp.example.com:465';
const ENCODING = 'Characters such as # / ? @ % in the user name or password are written URL-encoded there, for example %23 for #.';
/** Understands `smtps://user:password@host:465` and `smtp://user:password@host:587`; throws `MailFailed` in words. */
function parseSmtpUrl(text) {
    if (text.trim() === '')
        throw new MailFailed(`The input "smtp-url" is empty. Give it as ${EXAMPLE}.`);
    const url = readUrl(text.trim());
    const isTls = url.protocol === 'smtps:';
    const host = url.hostname.replace(/^\[|\]$/gu, '').toLowerCase();
    return {
        host,
        port: url.port === '' ? (isTls ? 465 : 587) : Number(url.port),
        isTls,
        isLoopback: isLoopbackHost(host),
        user: decoded(url.username),
        password: decoded(url.password),
    };
}
/** Never quotes the text: it holds a password. */
function readUrl(text) {
    const url = URL.parse(text);
    if (url === null)
        throw new MailFailed(`The input "smtp-url" is not an address such as ${EXAMPLE}. ${ENCODING}`);
    if (url.protocol !== 'smtps:' && url.protocol !== 'smtp:') {
        throw new MailFailed(`The input "smtp-url" must begin with smtps:// or smtp://, for example ${EXAMPLE}.`);
    }
    if (url.hostname === '')
        throw new MailFailed(`The input "smtp-url" names no mail server. Give it as ${EXAMPLE}.`);
    if (/^\/.+/u.test(url.pathname) || url.search !== '' || url.hash !== '') {
        throw new MailFailed(`The input "smtp-url" goes on after the host and port, which has no meaning. ${ENCODING}`);
    }
    if (url.username === '' && url.password !== '') {
        throw new MailFailed(`The input "smtp-url" has a password but no user name. Give it as ${EXAMPLE}.`);
    }
    return url;
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch (cause) {
        throw new MailFailed(`The user name or password in "smtp-url" has a % that encodes nothing. ${ENCODING}`, {
            cause,
        });
    }
}
function isLoopbackHost(host) {
    return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(host);
}

;// CONCATENATED MODULE: ./.build/lib/adapters/smtp/mailer.js



const STEP_TIMEOUT_MS = 30_000;
/** A server that answers each step just in time must not hold the run up. */
const SEND_TIMEOUT_MS = 120_000;
/** Both verbs reject with `MailFailed` only, a wrong `smtpUrl` or `from` included. */
function createMailer(options) {
    const { redact } = (0,redactor/* createRedactor */.l)({ secrets: [options.smtpUrl] });
    const conversation = async (work) => {
        const server = parseSmtpUrl(options.smtpUrl);
        if (!/[^\s@]@[^\s@]/u.test(options.from)) {
            throw new MailFailed('The input "mail-from" is no e-mail address. Give the address that the notifications come from.');
        }
        const transport = await openTransport(server, options.timeoutMs ?? STEP_TIMEOUT_MS);
        try {
            await work(transport);
        }
        catch (error) {
            throw mailFailedFor(error, server, redact);
        }
        finally {
            transport.close();
        }
    };
    return {
        send: (mail) => conversation((transport) => sendMail(transport, mail, options.from)),
        verify: () => conversation(async (transport) => {
            await transport.verify();
        }),
    };
}
/** The library is loaded only when there is something to send: most runs are well. */
async function openTransport(server, timeout) {
    const { createTransport } = await __webpack_require__.e(/* import() */ 739).then(__webpack_require__.bind(__webpack_require__, 6739));
    return createTransport(transportOptions(server, timeout));
}
/** Certificates are checked and TLS is demanded everywhere but on the machine itself. */
function transportOptions(server, timeout) {
    const auth = server.user === '' ? {} : { auth: { user: server.user, pass: server.password } };
    return {
        host: server.host,
        port: server.port,
        secure: server.isTls,
        requireTLS: !server.isTls && !server.isLoopback,
        tls: { rejectUnauthorized: !server.isLoopback, minVersion: 'TLSv1.2' },
        allowInternalNetworkInterfaces: server.isLoopback,
        connectionTimeout: timeout,
        greetingTimeout: timeout,
        socketTimeout: timeout,
        dnsTimeout: timeout,
        ...auth,
    };
}
async function sendMail(transport, mail, from) {
    const { rejected } = await transport.sendMail({
        from,
        to: [...mail.to],
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        attachments: mail.attachments.map(({ name, content }) => ({ filename: name, content, contentType: typeOf(name) })),
        // No holiday replies, please: nobody reads the sender's mailbox.
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        disableFileAccess: true,
        disableUrlAccess: true,
        signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
    });
    if (rejected.length > 0) {
        const words = `${String(rejected.length)} of ${String(mail.to.length)}`;
        throw new MailFailed(`The mail server refused ${words} addresses of "technical_contact" in integration.yml; the others have the mail. Correct the list.`);
    }
}
function typeOf(name) {
    return name.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'text/plain; charset=utf-8';
}


/***/ }),

/***/ 3012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkSystems: () => (/* binding */ checkSystems)
});

// EXTERNAL MODULE: ./.build/lib/adapters/betterworks/open.js + 5 modules
var betterworks_open = __webpack_require__(9019);
// EXTERNAL MODULE: ./.build/lib/adapters/sftp/delivery.js + 3 modules
var delivery = __webpack_require__(2622);
// EXTERNAL MODULE: ./.build/lib/adapters/smtp/mailer.js + 2 modules
var mailer = __webpack_require__(6253);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/open.js + 4 modules
var ukg_open = __webpack_require__(29);
// EXTERNAL MODULE: ./.build/lib/core/dates.js
var dates = __webpack_require__(5182);
// EXTERNAL MODULE: ./.build/lib/failure.js
var failure = __webpack_require__(53);
// EXTERNAL MODULE: ./.build/lib/adapters/http.js + 3 modules
var adapters_http = __webpack_require__(4405);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/lists.js
var lists = __webpack_require__(3031);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/refusals.js
var refusals = __webpack_require__(2893);
;// CONCATENATED MODULE: ./.build/lib/adapters/ukg/probe.js
// One cheap call a permission: what `check` needs to name the web service that is not granted.





/**
 * The three permissions that the vendor's article names, each by the smallest read that needs it. The window of the change
 * feed is counted by UKG's own clock, as the first answer tells it; `now` only stands in for an answer without a date.
 */
function ukgProbes(http, now) {
    let clock = null;
    const ukgTime = () => (clock ??= timeOf(http, now));
    return [
        { name: 'UKG: Company Configuration Integration', run: () => ask(http, lists/* COMPANIES */.wl) },
        {
            name: 'UKG: Employee Export',
            run: async () => {
                const time = (0,dates/* truncateToSecond */._5)((await ukgTime()).toISOString());
                return ask(http, (0,lists/* changeFeed */.D3)((0,dates/* hoursBefore */.$u)(time, 4), (0,dates/* hoursBefore */.$u)(time, 3.5)));
            },
        },
        { name: 'UKG: Personnel Integration', run: () => ask(http, lists/* ONE_SUPERVISOR */.CR) },
    ];
}
async function timeOf(http, now) {
    const answer = await http.send({ method: 'GET', path: lists/* COMPANIES */.wl.path, isRepeatable: false }).catch(() => null);
    const time = new Date(answer?.headers['date'] ?? '');
    return Number.isNaN(time.getTime()) ? now() : time;
}
async function ask(http, list) {
    const query = new URLSearchParams(list.query);
    if (list.paging) {
        query.set('page', '1');
        query.set(list.paging.sizeName, '1');
    }
    try {
        const answer = await http.send({ method: 'GET', path: `${list.path}?${query.toString()}`, isRepeatable: false });
        const refusal = (0,refusals/* refusalOf */.O)(answer.status, list, answer.text);
        if (refusal !== null)
            throw refusal;
        if (!answer.text.trimStart().startsWith('[')) {
            throw new failure/* RunFailure */.a('UKG_BAD_RESPONSE', `UKG's answer for ${list.path} is no list. Check ukg.host in integration.yml.`);
        }
        return 'granted';
    }
    catch (error) {
        if (!(error instanceof adapters_http/* HttpFailure */.HR))
            throw error;
        // The change feed answers so rarely that a refusal for rate is the usual sign of a sign-in that works.
        if (error.kind === 'rate-limited')
            return 'granted, but UKG takes no more requests for now';
        throw (0,refusals/* explainFailure */.S)(error, list);
    }
}

// EXTERNAL MODULE: ./.build/lib/core/escape-markdown.js
var escape_markdown = __webpack_require__(524);
;// CONCATENATED MODULE: ./.build/lib/check.js

const MARKS = { works: '✅', fails: '❌', absent: '➖' };
const WORDS = { works: 'works', fails: 'FAILS', absent: 'not set up' };
/** Asks all of them, also after a failure: the administrator mends everything in one go. */
async function check(organization, points) {
    const findings = await Promise.all(points.map(find));
    const failed = findings.filter(({ verdict }) => verdict === 'fails');
    const headline = failed.length === 0
        ? `Everything ${findings.some(({ verdict }) => verdict === 'absent') ? 'that is set up ' : ''}works.`
        : `${String(failed.length)} of ${String(findings.length)} ${failed.length === 1 ? 'does' : 'do'} not work.`;
    const rows = findings.map(({ name, verdict, remark, where }) => `| ${MARKS[verdict]} | ${name} | ${(0,escape_markdown/* escapeMarkdown */.F)(remark)} | ${verdict === 'works' ? '' : (0,escape_markdown/* escapeMarkdown */.F)(where)} |`);
    return {
        status: failed.length === 0 ? 'ok' : 'failed',
        markdown: [
            `## ${(0,escape_markdown/* escapeMarkdown */.F)(organization)}: check`,
            '',
            `**${headline}**`,
            '',
            '|  | What | Result | Where to set it |',
            '| --- | --- | --- | --- |',
            ...rows,
            '',
        ].join('\n'),
        files: [],
        lines: findings.map(({ name, verdict, remark, where }) => ({
            text: `${WORDS[verdict]}: ${name}: ${remark}${verdict === 'works' ? '' : ` (${where})`}`,
            isFailure: verdict === 'fails',
        })),
    };
}
async function find({ name, where, absent, run }) {
    if (absent !== undefined)
        return { name, where, verdict: 'absent', remark: absent };
    try {
        return { name, where, verdict: 'works', remark: await run() };
    }
    catch (error) {
        return { name, where, verdict: 'fails', remark: error instanceof Error ? error.message : String(error) };
    }
}

// EXTERNAL MODULE: ./.build/lib/open-store.js
var open_store = __webpack_require__(8391);
// EXTERNAL MODULE: ./.build/lib/sendable-inputs.js
var sendable_inputs = __webpack_require__(7623);
;// CONCATENATED MODULE: ./.build/lib/check-systems.js
// Opens what `check` asks, and closes it again: UKG, Betterworks as it is delivered to, the mail server and the state.








const NOTHING_STAYS_OPEN = () => Promise.resolve();
async function checkSystems(context, integration) {
    const asked = [
        ukgAsked(context, integration),
        integration.delivery === 'api' ? apiAsked(context, integration) : sftpAsked(context, integration),
        mailAsked(context, integration),
        stateAsked(context, integration),
    ];
    try {
        return await check(integration.organization, asked.flatMap(({ points }) => points));
    }
    finally {
        await Promise.all(asked.map(({ close }) => close()));
    }
}
function environmentOf({ slug }) {
    return `environment "${slug}" of this repository`;
}
function ukgAsked({ inputs }, integration) {
    const { http, close } = (0,ukg_open/* openUkg */.K)(integration, inputs.ukg);
    const where = `secrets UKG_USERNAME, UKG_PASSWORD and UKG_CUSTOMER_API_KEY in the ${environmentOf(integration)}; permissions in UKG under System Configuration, Security, Service Account Administration`;
    const points = ukgProbes(http, () => new Date()).map(({ name, run }) => ({
        name,
        where,
        run: async () => {
            (0,sendable_inputs/* requireSendable */.ub)(integration.slug, (0,sendable_inputs/* ukgInputs */.dN)(inputs));
            return run();
        },
    }));
    return { points, close };
}
function apiAsked({ inputs }, integration) {
    const { reader, close } = (0,betterworks_open/* openBetterworks */.j)(integration, inputs.betterworksToken);
    const point = {
        name: 'Betterworks: read users',
        where: `secret BETTERWORKS_TOKEN in the ${environmentOf(integration)}`,
        run: async () => {
            (0,sendable_inputs/* requireSendable */.ub)(integration.slug, (0,sendable_inputs/* betterworksInputs */.mn)(inputs, 'api'));
            await reader.readByEmail(integration.technicalContact[0] ?? 'nobody@example.com');
            return 'the token is accepted';
        },
    };
    return { points: [point], close };
}
/** Each connection to the server ends with what it was opened for. */
function sftpAsked({ inputs }, integration) {
    const point = {
        name: 'Betterworks: SFTP server',
        where: `secrets BETTERWORKS_SFTP_HOST, _USERNAME, _PASSWORD and _HOST_KEY in the ${environmentOf(integration)}`,
        run: async () => {
            (0,sendable_inputs/* requireSendable */.ub)(integration.slug, (0,sendable_inputs/* betterworksInputs */.mn)(inputs, 'sftp'));
            await (0,delivery/* createSftpTarget */.$)(inputs.sftp).verify();
            return 'signed in; the host key is the expected one and the folder is there';
        },
    };
    return { points: [point], close: NOTHING_STAYS_OPEN };
}
function mailAsked({ inputs }, integration) {
    const { smtpUrl, mailFrom } = inputs;
    const point = {
        name: 'Mail server',
        where: `secret SMTP_URL and variable MAIL_FROM in the ${environmentOf(integration)}`,
        ...(smtpUrl === '' && { absent: 'the input smtp-url is empty, so nobody is told of problems by mail' }),
        run: async () => {
            (0,sendable_inputs/* requireSendable */.ub)(integration.slug, (0,sendable_inputs/* mailInputs */.Jb)(inputs));
            await (0,mailer.createMailer)({ smtpUrl, from: mailFrom || (integration.technicalContact[0] ?? '') }).verify();
            return 'signed in';
        },
    };
    return { points: [point], close: NOTHING_STAYS_OPEN };
}
function stateAsked({ inputs, surroundings }, integration) {
    const point = {
        name: 'State',
        where: 'permission contents: write of the job, and the input state-branch',
        run: async () => {
            const { state } = await (await (0,open_store/* openStore */.C)(inputs, surroundings)).load(integration.slug);
            return state === null
                ? 'readable; no run yet, so the first one is the baseline'
                : `readable; the cursor is ${state.cursor}`;
        },
    };
    return { points: [point], close: NOTHING_STAYS_OPEN };
}


/***/ })

};
;