"use strict";
exports.id = 337;
exports.ids = [337,253];
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

/***/ 8337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  answerRun: () => (/* binding */ answerRun)
});

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

// EXTERNAL MODULE: ./.build/lib/core/report.js
var report = __webpack_require__(2957);
;// CONCATENATED MODULE: ./.build/lib/answer.js

async function showAnswer(answer, to) {
    const { folder, log } = to;
    for (const { text } of answer.lines)
        log.info(text);
    log.annotate(answer.lines.filter(({ isFailure }) => isFailure).map(({ text }) => ({ level: 'error', message: text })));
    await folder.write('summary.md', answer.markdown);
    for (const { name, text } of answer.files)
        await folder.write(name, text);
    await log.summary(answer.markdown);
    const problems = answer.lines.filter(({ isFailure }) => isFailure).length;
    const end = { status: answer.status, counts: { ...report/* NO_COUNTS */.lZ, problems }, reportPath: folder.path };
    for (const [name, value] of (0,report/* outputsOf */.Yz)(end))
        log.output(name, value);
}

// EXTERNAL MODULE: ./.build/lib/adapters/digests.js
var adapters_digests = __webpack_require__(5433);
// EXTERNAL MODULE: ./.build/lib/adapters/betterworks/open.js + 5 modules
var betterworks_open = __webpack_require__(9019);
// EXTERNAL MODULE: ./.build/lib/adapters/report-folder.js
var report_folder = __webpack_require__(409);
// EXTERNAL MODULE: ./.build/lib/adapters/sftp/delivery.js + 3 modules
var delivery = __webpack_require__(2622);
// EXTERNAL MODULE: ./.build/lib/adapters/smtp/mailer.js + 2 modules
var mailer = __webpack_require__(6253);
// EXTERNAL MODULE: ./.build/lib/core/ascending.js
var ascending = __webpack_require__(6589);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/code-tables.js
var code_tables = __webpack_require__(7923);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/lists.js
var lists = __webpack_require__(3031);
;// CONCATENATED MODULE: ./.build/lib/adapters/ukg/catalog.js
// Reads the tenant's choices: everything that a mapping or a filter can name.



async function readCatalog(client) {
    const [orgLevels, jobs, locations, companies, employeeTypes, userDefinedFields] = await Promise.all([
        (0,code_tables/* readRows */.a)(client, lists/* ORG_LEVELS */.PR),
        (0,code_tables/* readRows */.a)(client, lists/* JOBS */.PL),
        (0,code_tables/* readRows */.a)(client, lists/* LOCATIONS */.B7),
        (0,code_tables/* readRows */.a)(client, lists/* COMPANIES */.wl),
        readEmployeeTypes(client),
        readLabels(client),
    ]);
    return {
        orgLevels: levelsOf(orgLevels),
        jobs: byCode(jobs.map((row) => ({
            code: row('jobcode') || row('code'),
            title: row('title'),
            description: row('longdescription'),
        }))),
        locations: byCode(locations.map((row) => ({ code: row('locationcode') || row('code'), text: row('description') }))),
        employeeTypes,
        companies: companies
            .map((row) => ({ id: row('companyid'), code: row('companycode'), name: row('companyname') }))
            .sort((a, b) => (0,ascending/* ascending */.V)(a.id, b.id)),
        userDefinedFields,
    };
}
function levelsOf(rows) {
    return [1, 2, 3, 4].flatMap((level) => {
        const own = rows.filter((row) => row('level') === String(level));
        const codes = byCode(own.map((row) => ({ code: row('code'), text: row('description') })));
        return own.length === 0
            ? []
            : [{ level, name: own.find((row) => row('leveldescription') !== '')?.('leveldescription') ?? '', codes }];
    });
}
/** The table's name differs between tenants, so it is looked for in the list of tables. */
async function readEmployeeTypes(client) {
    const tables = (await (0,code_tables/* readRows */.a)(client, lists/* CODE_TABLES */.IP)).map((row) => row('codetable'));
    const name = tables.find((table) => ['EMPTYPE', 'EMPLOYEETYPE'].includes(table.toUpperCase()));
    if (name === undefined)
        return [];
    return byCode((await (0,code_tables/* readRows */.a)(client, (0,lists/* codeTable */.MJ)(name))).map((row) => ({ code: row('code'), text: row('description') })));
}
/** Labels stand in every row, so one page tells them all. */
async function readLabels(client) {
    const labels = new Set();
    await client.readPages({ ...lists/* USER_DEFINED */.ye, pages: 1 }, (rows) => {
        for (const row of rows)
            for (const label of labelsIn(row))
                labels.add(label);
    });
    return [...labels].sort(ascending/* ascending */.V);
}
function labelsIn(raw) {
    const objects = (value) => typeof value === 'object' && value !== null ? Object.values(value) : [];
    return objects(raw)
        .flatMap(objects)
        .flatMap((slot) => {
        const field = typeof slot === 'object' && slot !== null && 'field' in slot ? slot.field : null;
        return typeof field === 'string' && field.trim() !== '' ? [field.trim()] : [];
    });
}
function byCode(rows) {
    const first = new Map();
    for (const row of rows)
        if (row.code !== '' && !first.has(row.code))
            first.set(row.code, row);
    return [...first.values()].sort((a, b) => (0,ascending/* ascending */.V)(a.code, b.code));
}

// EXTERNAL MODULE: ./.build/lib/core/types/ids.js
var types_ids = __webpack_require__(2355);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/columns.js
var columns = __webpack_require__(3729);
// EXTERNAL MODULE: ./.build/lib/adapters/ukg/decode.js
var decode = __webpack_require__(262);
;// CONCATENATED MODULE: ./.build/lib/adapters/ukg/find-employee.js
// Finds an employee by what a person has at hand: UKG's employeeId, or the employee number that HR sees.




/** Ids of all who match; several when two people share one number. */
async function findEmployeeIds(client, text) {
    const wanted = text.trim();
    const ids = new Set();
    for (const list of [(0,lists/* employmentsOf */.rB)(wanted), (0,lists/* employmentsNumbered */.d0)(wanted)]) {
        await client.readPages(list, (rows) => {
            for (const raw of rows) {
                const row = (0,decode/* decodeScalars */.w)(raw, columns/* EMPLOYMENT_COLUMNS */.Fn);
                const id = row?.['employee_id'];
                // A server that ignores the filter answers with everybody: the rows are looked at once more.
                if (id && (id === wanted || row['employee_number'] === wanted))
                    ids.add(id);
            }
        });
    }
    return [...ids].sort().map(types_ids/* ukgEmployeeId */.x);
}

// EXTERNAL MODULE: ./.build/lib/adapters/ukg/open.js + 4 modules
var ukg_open = __webpack_require__(29);
// EXTERNAL MODULE: ./.build/lib/core/dates.js
var dates = __webpack_require__(5182);
// EXTERNAL MODULE: ./.build/lib/failure.js
var failure = __webpack_require__(53);
// EXTERNAL MODULE: ./.build/lib/adapters/http.js + 3 modules
var adapters_http = __webpack_require__(4405);
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

// EXTERNAL MODULE: ./.build/lib/assessor.js
var lib_assessor = __webpack_require__(2132);
// EXTERNAL MODULE: ./.build/lib/compare-everybody.js + 6 modules
var compare_everybody = __webpack_require__(7824);
// EXTERNAL MODULE: ./.build/lib/core/assess.js + 1 modules
var assess = __webpack_require__(1483);
// EXTERNAL MODULE: ./.build/lib/core/employment.js
var employment = __webpack_require__(4445);
// EXTERNAL MODULE: ./.build/lib/core/filter.js
var filter = __webpack_require__(1453);
// EXTERNAL MODULE: ./.build/lib/core/map.js
var map = __webpack_require__(8457);
// EXTERNAL MODULE: ./.build/lib/core/managers.js
var managers = __webpack_require__(2179);
// EXTERNAL MODULE: ./.build/lib/core/pick-row.js
var pick_row = __webpack_require__(8903);
;// CONCATENATED MODULE: ./.build/lib/core/explain.js
// One employee's path through every stage, as sentences with the kind of each value and never a value.






/** What would become of the employee, stage by stage, in the order of a run. */
function explainEmployee(employee, context, planned, problems) {
    const picked = (0,pick_row/* pickRow */.sR)(employee.rows);
    const companies = employee.rows.map((row) => `${row.companyId} (status ${row.status || 'none'})`).join(', ');
    const read = {
        stage: 'read',
        sentence: `UKG has ${String(employee.rows.length)} employment${employee.rows.length === 1 ? '' : 's'} of ${employee.ukgEmployeeId}: ${companies}.`,
    };
    if (picked.kind === 'tie')
        return [
            read,
            {
                stage: 'row',
                sentence: `No row counts: companies ${picked.companies.join(', ')} are equal (IDENTITY_CONFLICT).`,
            },
        ];
    const { row } = picked;
    const excluded = (0,filter/* excludedBy */.U)(row, context.integration.filter, context.tables);
    const mapped = context.integration.mapping.map((entry) => (0,managers/* isSupervisor */.zA)(entry)
        ? managerSentence(entry, row)
        : fieldSentence(entry, (0,map/* mapField */.Rz)(entry, { employee, row, tables: context.tables })));
    return [
        read,
        { stage: 'row', sentence: `The row of company ${row.companyId} counts.` },
        {
            stage: 'employment',
            sentence: employmentSentence((0,employment/* employmentOf */.c)(row, context.today, context.announced?.get(row.ukgEmployeeId))),
        },
        {
            stage: 'filter',
            sentence: excluded === null
                ? 'In scope: no line of filter.yml leaves him out.'
                : `Left out by ${excluded.file}:${String(excluded.line)}: ${excluded.reason}.`,
        },
        ...mapped.map((sentence) => ({ stage: 'mapping', sentence })),
        ...planStages((0,assess/* assess */.no)(employee, context), planned, problems),
    ];
}
function employmentSentence(employment) {
    switch (employment.kind) {
        case 'employed':
            return employment.leavesOn === null ? 'Employed today.' : `Employed today, leaves on ${employment.leavesOn}.`;
        case 'leaver':
            return `Has left on ${employment.on}.`;
        case 'joiner':
            return `Starts on ${employment.on}.`;
        case 'invalid':
            return `${employment.code}: ${employment.message}`;
    }
}
/** Whether the supervisor has a user is the plan's to say. */
function managerSentence(entry, { supervisorId }) {
    if (supervisorId !== '')
        return `${feed(entry)}: the supervisor's employee id`;
    if (entry.default !== null)
        return `${feed(entry)}: ${KINDS.default}`;
    return `${feed(entry)}: ${KINDS[entry.whenEmpty === 'clear' ? 'cleared' : 'absent']}`;
}
function feed(entry) {
    const source = entry.source.kind === 'udf' ? `udf:${entry.source.label}` : entry.source.name;
    const place = entry.place === null ? 'mapped automatically' : `${entry.place.file}:${String(entry.place.line)}`;
    return `${entry.field} <- ${source} [${place}]`;
}
function fieldSentence(entry, outcome) {
    const problem = outcome.problem === null ? '' : ` (${outcome.problem.code})`;
    return `${feed(entry)}: ${KINDS[outcome.origin]}${problem}${outcome.missingCode === null ? '' : ', the code itself for want of a text'}`;
}
const KINDS = {
    source: 'a value from UKG',
    lookup: 'a value by look-up',
    default: 'the default',
    cleared: 'cleared, since UKG has none',
    absent: 'nothing is sent',
    refused: 'refused, nothing is sent',
};
function planStages(one, planned, problems) {
    const changes = planned.changes.filter((change) => change.ukgEmployeeId === one.ukgEmployeeId);
    const scheduled = planned.scheduled.filter((entry) => entry.ukgEmployeeId === one.ukgEmployeeId);
    const sentences = [
        ...changes.map((change) => `Would be written: ${change.kind} with ${Object.keys(change.fields).sort().join(', ')}.`),
        ...scheduled.map((entry) => `Scheduled: ${entry.kind} on ${entry.on}.`),
        ...problems
            .filter((problem) => problem.ukgEmployeeId === one.ukgEmployeeId)
            .map((problem) => `${problem.code}: ${problem.message}`),
    ];
    return (sentences.length === 0 ? ['Nothing would be written.'] : sentences).map((sentence) => ({
        stage: 'plan',
        sentence,
    }));
}

// EXTERNAL MODULE: ./.build/lib/core/explain-plan.js
var explain_plan = __webpack_require__(686);
// EXTERNAL MODULE: ./.build/lib/plan-people.js + 4 modules
var plan_people = __webpack_require__(9256);
// EXTERNAL MODULE: ./.build/lib/supervisors.js
var lib_supervisors = __webpack_require__(1952);
;// CONCATENATED MODULE: ./.build/lib/explain.js








/** `findIds` turns an employee number or an employeeId into UKG's ids; several when a number is not unique. */
async function explain(ports, request, findIds) {
    const { integration } = request;
    const { at, tables } = await ports.source.start();
    const ids = await findIds();
    const employees = await ports.source.readUserDefined(await ports.source.readEmployees(ids));
    if (employees.length === 0) {
        throw new failure/* RunFailure */.a('CONFIG_INVALID', 'UKG has no employee with the number or employeeId that the input employee names. Write it with its leading zeros, as UKG shows it.');
    }
    const state = request.loaded.state ?? (0,compare_everybody/* emptyState */.p)(request, at);
    const assessor = (0,lib_assessor/* createAssessor */.y)(request, state, { tables, at });
    const supervisors = (0,lib_supervisors/* createSupervisors */.e)(ports.source, integration, assessor.context);
    const planning = await (0,plan_people/* planPeople */.j)(ports, request, state, { employees, assessor, supervisors, at });
    const context = assessor.context();
    const planned = { changes: planning.plan.changes, scheduled: planning.scheduled };
    const explained = employees.map((employee) => ({
        id: employee.ukgEmployeeId,
        stages: [
            ...explainEmployee(employee, context, planned, planning.problems),
            linkStage(employee.ukgEmployeeId, request),
        ],
    }));
    return {
        status: 'ok',
        markdown: [
            `## ${(0,escape_markdown/* escapeMarkdown */.F)(integration.organization)}: explain`,
            '',
            ...explained.flatMap(({ id, stages }) => [`### \`${id}\``, '', ...stages.map(line), '']),
        ].join('\n'),
        files: [],
        lines: explained.flatMap(({ id, stages }) => stages.map(({ stage, sentence }) => ({ text: `${id} ${stage}: ${sentence}`, isFailure: false }))),
    };
}
function line({ stage, sentence }) {
    return `- **${stage}**: ${(0,escape_markdown/* escapeMarkdown */.F)(sentence)}`;
}
function linkStage(id, request) {
    const { state } = request.loaded;
    const known = state?.users.get(id);
    const held = state?.held.find((entry) => entry.ukgEmployeeId === id);
    const link = known
        ? `linked to Betterworks user ${String(known.userId ?? '(file delivery)')}, ${known.active ? 'active' : 'deactivated'}`
        : 'not linked to a user';
    const waits = held ? `; held since ${held.firstSeen} because of ${held.code}, ${(0,explain_plan/* triedWords */.U)(held.attempts)}` : '';
    return { stage: 'state', sentence: `The state has him ${link}${waits}.` };
}

// EXTERNAL MODULE: ./.build/lib/open-store.js
var open_store = __webpack_require__(8391);
// EXTERNAL MODULE: ./.build/lib/open-target.js
var open_target = __webpack_require__(2949);
// EXTERNAL MODULE: ./.build/lib/public-repository.js
var public_repository = __webpack_require__(1647);
;// CONCATENATED MODULE: ./.build/lib/render/catalog-yaml.js
/** YAML in the form of `schemas/catalog.schema.json`; every text is quoted, so that no code becomes a number or a flag. */
function catalogYaml(catalog) {
    const levels = catalog.orgLevels.flatMap(({ level, name, codes }) => [
        `  org_level_${String(level)}:`,
        ...(name === '' ? [] : [`    name: ${quoted(name)}`]),
        ...texts('    codes', codes),
    ]);
    return [
        '# yaml-language-server: $schema=../../schemas/catalog.schema.json',
        '# Written by the command catalog. Commit it beside mapping.yml; make it anew when codes were added in UKG.',
        ...(levels.length === 0 ? ['org_levels: {}'] : ['org_levels:', ...levels]),
        ...(catalog.jobs.length === 0 ? ['jobs: {}'] : ['jobs:', ...catalog.jobs.map(job)]),
        ...texts('locations', catalog.locations),
        ...texts('employee_types', catalog.employeeTypes),
        ...(catalog.companies.length === 0 ? ['companies: []'] : ['companies:', ...catalog.companies.map(company)]),
        ...(catalog.userDefinedFields.length === 0
            ? ['user_defined_fields: []']
            : ['user_defined_fields:', ...catalog.userDefinedFields.map((label) => `  - ${quoted(label)}`)]),
        '',
    ].join('\n');
}
function texts(key, choices) {
    const indent = ' '.repeat(key.length - key.trimStart().length + 2);
    return choices.length === 0
        ? [`${key}: {}`]
        : [`${key}:`, ...choices.map(({ code, text }) => `${indent}${quoted(code)}: ${quoted(text)}`)];
}
function job({ code, title, description }) {
    return `  ${quoted(code)}: { title: ${quoted(title)}, description: ${quoted(description)} }`;
}
function company({ id, code, name }) {
    return `  - { id: ${quoted(id)}, code: ${quoted(code)}, name: ${quoted(name)} }`;
}
/** JSON's quoting is YAML's double quoting. */
function quoted(text) {
    return JSON.stringify(text);
}

// EXTERNAL MODULE: ./.build/lib/required-secrets.js
var required_secrets = __webpack_require__(7274);
;// CONCATENATED MODULE: ./.build/lib/answer-run.js
// Opens what the answering commands need and shows their answer: check, explain, catalog.



















async function answerRun(context, integration) {
    const { inputs, log, redactor } = context;
    const answer = await answerOf(context, integration);
    await showAnswer(answer, { log, folder: (0,report_folder/* createReportFolder */.h)({ path: inputs.reportPath, redact: redactor.redact }) });
    return { status: answer.status };
}
async function answerOf(context, integration) {
    const { inputs } = context;
    if (inputs.command === 'explain' && inputs.employee === '')
        throw new failure/* RunFailure */.a('CONFIG_INVALID', "The input employee is empty. Write an employee number, or UKG's employeeId.");
    if (inputs.command === 'explain' && inputs.plan !== '')
        return (await __webpack_require__.e(/* import() */ 498).then(__webpack_require__.bind(__webpack_require__, 8260))).explainOffline(integration, inputs.employee, inputs.plan);
    if (inputs.command === 'check')
        return check(integration.organization, checkPoints(context, integration));
    (0,required_secrets/* requireSecrets */.p)(inputs, integration);
    return inputs.command === 'catalog' ? catalog(context, integration) : explained(context, integration);
}
async function catalog({ inputs }, integration) {
    const ukg = (0,ukg_open/* openUkg */.K)(integration, inputs.ukg);
    try {
        const tenant = await readCatalog(ukg.client);
        const found = `${String(tenant.orgLevels.length)} org levels, ${String(tenant.jobs.length)} jobs, ${String(tenant.locations.length)} locations, ${String(tenant.employeeTypes.length)} employee types, ${String(tenant.companies.length)} companies and ${String(tenant.userDefinedFields.length)} user-defined fields`;
        const todo = `Commit catalog.yml beside mapping.yml of ${integration.slug}, so that validate checks codes without UKG.`;
        return {
            status: 'ok',
            markdown: `## ${(0,escape_markdown/* escapeMarkdown */.F)(integration.organization)}: catalog\n\nFound ${found}.\n\n${todo}\n`,
            files: [{ name: 'catalog.yml', text: catalogYaml(tenant) }],
            lines: [{ text: `Found ${found}. ${todo}`, isFailure: false }],
        };
    }
    finally {
        await ukg.close();
    }
}
async function explained(context, integration) {
    const { inputs, log, surroundings } = context;
    if ((0,public_repository/* isPublicRepository */.G)(surroundings) && !inputs.publicRepository)
        throw new failure/* RunFailure */.a('CONFIG_INVALID', 'This repository is public, so anybody could read what explain says of the employee. Make it private, or set the input public-repository to true.');
    const loaded = await (await (0,open_store/* openStore */.C)(inputs, surroundings)).load(integration.slug);
    const digests = (0,adapters_digests/* createDigests */.c)({ secret: inputs.stateKey || inputs.ukg.password, slug: integration.slug });
    const ukg = (0,ukg_open/* openUkg */.K)(integration, inputs.ukg);
    const target = await (0,open_target/* openTarget */.A)(integration, inputs, log);
    try {
        const request = { integration, loaded, digests, since: null, approve: null, approvals: [] };
        return await explain({ source: ukg.source, reader: target.reader, log }, request, () => findEmployeeIds(ukg.client, inputs.employee));
    }
    finally {
        await Promise.all([ukg.close(), target.close()]);
    }
}
function checkPoints({ inputs, surroundings }, integration) {
    const environment = `environment "${integration.slug}" of this repository`;
    const ukg = (0,ukg_open/* openUkg */.K)(integration, inputs.ukg);
    const betterworks = (0,betterworks_open/* openBetterworks */.j)(integration, inputs.betterworksToken);
    const ukgWhere = `secrets UKG_USERNAME, UKG_PASSWORD and UKG_CUSTOMER_API_KEY in the ${environment}; permissions in UKG under System Configuration, Security, Service Account Administration`;
    const target = {
        name: 'Betterworks: read users',
        where: `secret BETTERWORKS_TOKEN in the ${environment}`,
        run: async () => {
            await betterworks.reader.readByEmail(integration.technicalContact[0] ?? 'nobody@example.com');
            return 'the token is accepted';
        },
    };
    return [
        ...ukgProbes(ukg.http, () => new Date()).map((probe) => ({ ...probe, where: ukgWhere })),
        integration.delivery === 'api' ? target : sftpPoint(inputs, environment),
        {
            name: 'Mail server',
            where: `secret SMTP_URL and variable MAIL_FROM in the ${environment}`,
            ...(inputs.smtpUrl === '' && { absent: 'the input smtp-url is empty, so nobody is told of problems by mail' }),
            run: () => checkMail(inputs.smtpUrl, inputs.mailFrom || (integration.technicalContact[0] ?? '')),
        },
        {
            name: 'State',
            where: 'permission contents: write of the job, and the input state-branch',
            run: async () => {
                const { state } = await (await (0,open_store/* openStore */.C)(inputs, surroundings)).load(integration.slug);
                return state === null
                    ? 'readable; no run yet, so the first one is the baseline'
                    : `readable; the cursor is ${state.cursor}`;
            },
        },
    ];
}
function sftpPoint({ sftp }, environment) {
    return {
        name: 'Betterworks: SFTP server',
        where: `secrets BETTERWORKS_SFTP_HOST, _USERNAME, _PASSWORD and _HOST_KEY in the ${environment}`,
        run: async () => {
            await (0,delivery/* createSftpTarget */.$)(sftp).verify();
            return 'signed in; the host key is the expected one and the folder is there';
        },
    };
}
async function checkMail(smtpUrl, from) {
    await (0,mailer.createMailer)({ smtpUrl, from }).verify();
    return 'signed in';
}


/***/ }),

/***/ 686:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ triedWords),
/* harmony export */   d: () => (/* binding */ explainPlan)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1871);
/* harmony import */ var _problem_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7673);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6409);
// One employee's part in a plan that a run left behind, told from `plan.json` and the organization's files alone.



/** `employee` is an employee number or UKG's employeeId; only changes are known by both. */
function explainPlan(plan, employee, integration) {
    const ids = idsOf(plan, employee);
    const isHim = ({ ukg_employee_id: id }) => ids.includes(id);
    const own = [
        ...plan.changes.filter(isHim).flatMap((change) => changeStages(change, integration)),
        ...plan.excluded.filter(isHim).map(excludedStage),
        ...plan.held.filter(isHim).map(heldStage),
        ...plan.scheduled.filter(isHim).map(scheduledStage),
    ];
    const found = own.length === 0 ? absentStages(plan, employee) : own;
    return { ids, stages: [runStage(plan), ...found, ...limitStages(plan)] };
}
function idsOf({ changes, excluded, held, scheduled }, employee) {
    const wanted = employee.trim();
    const named = [...changes, ...excluded, ...held, ...scheduled].map(({ ukg_employee_id: id }) => id);
    const numbered = (isSame) => changes.filter((change) => isSame(change.employee_id, wanted)).map((change) => change.ukg_employee_id);
    const ways = [
        named.filter((id) => id === wanted),
        numbered((a, b) => a === b),
        // A spreadsheet drops leading zeros.
        numbered(_values_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameEmployeeId */ .i3),
    ];
    return [...new Set(ways.find((ids) => ids.length > 0))];
}
function runStage({ organization, digest, changes, excluded, held, scheduled }) {
    if (digest === '')
        return { stage: 'run', sentence: `This run of ${organization} ended before it had a plan.` };
    const counts = `${String(changes.length)} changes, ${String(excluded.length)} left out, ${String(held.length)} held, ${String(scheduled.length)} scheduled`;
    return { stage: 'run', sentence: `The plan ${digest.slice(0, 12)} of ${organization}: ${counts}.` };
}
function changeStages(change, integration) {
    const { kind, employee_id: number, user_id: user, fields } = change;
    const whose = user === null ? 'whose user is not known yet' : `Betterworks user ${String(user)}`;
    const what = `${kind} of employee ${number === '' ? '(without a number)' : number}, ${whose}, with ${String(fields.length)} ${fields.length === 1 ? 'field' : 'fields'}.`;
    return [
        { stage: 'plan', sentence: `Planned: ${what}` },
        scopeStage(kind, integration),
        ...fields.map((field) => ({ stage: 'field', sentence: fieldSentence(field, integration) })),
    ];
}
function scopeStage(kind, { filter }) {
    const place = `${filter.place.file}:${String(filter.place.line)}`;
    if (kind !== 'deactivate')
        return { stage: 'filter', sentence: `In scope: no line of ${filter.place.file} leaves him out.` };
    const why = filter.whenOutOfScope === 'deactivate'
        ? `UKG says that he has left, or ${place} leaves him out (when_out_of_scope: deactivate)`
        : 'UKG says that he has left; the filter keeps nobody who left';
    return { stage: 'filter', sentence: `${why}.` };
}
function fieldSentence(field, { mapping }) {
    const entry = mapping.find((one) => one.field === field);
    if (entry === undefined)
        return `${field}: no line of mapping.yml feeds it now, so the mapping has changed since that run.`;
    return `${field} <- ${sourceOf(entry)} [${placeOf(entry)}]`;
}
function sourceOf({ source }) {
    return source.kind === 'udf' ? `udf:${source.label}` : source.name;
}
function placeOf({ place }) {
    return place === null ? 'mapped automatically' : `${place.file}:${String(place.line)}`;
}
function excludedStage({ file, line, reason }) {
    return { stage: 'filter', sentence: `Left out by ${file}:${String(line)}: ${reason}.` };
}
/** How often somebody who is held was tried. */
function triedWords(attempts) {
    return `tried ${attempts === 1 ? 'once' : `${String(attempts)} times`}`;
}
function heldStage({ code, first_seen: since, attempts }) {
    const known = code in _problem_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .problemCatalog */ .Bv ? _problem_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .problemCatalog */ .Bv[code] : null;
    const words = known === null ? '' : ` ${known.title}. What to do: ${known.whatToDo}`;
    return {
        stage: 'held',
        sentence: `Held since ${since} for ${code}, ${triedWords(attempts)}.${words}`,
    };
}
function scheduledStage({ kind, on }) {
    return { stage: 'scheduled', sentence: `Scheduled: ${kind} on ${on}; nothing is written before that day.` };
}
function limitStages({ limits, digest }) {
    return limits
        .filter(({ tripped }) => tripped)
        .map(({ limit, value, allowed }) => ({
        stage: 'limit',
        sentence: `The limit ${limit} stopped this plan (${String(value)} where ${(0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .allowedWords */ .wP)(allowed)}), so nothing of it was written unless it was approved with the digest ${digest}.`,
    }));
}
/** Why somebody is in no list, and what to do to learn more. */
function absentStages({ digest }, employee) {
    if (digest === '')
        return [
            {
                stage: 'plan',
                sentence: `So it says nothing of ${employee}; errors.csv of the same report says why the run ended.`,
            },
        ];
    return [
        {
            stage: 'plan',
            sentence: `${employee} is in none of its lists. So UKG did not name him as changed in that run, or everything about him was right already: nothing was to be written, and he is neither left out, held nor scheduled.`,
        },
        {
            stage: 'plan',
            sentence: "Those who are left out, held or scheduled stand in plan.json by UKG's employeeId alone: if you gave the employee number, give that one, which errors.csv shows beside it. For everybody else ask without the input plan, which reads UKG.",
        },
    ];
}


/***/ })

};
;