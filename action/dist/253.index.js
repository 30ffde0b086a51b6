"use strict";
exports.id = 253;
exports.ids = [253];
exports.modules = {

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


/***/ })

};
;