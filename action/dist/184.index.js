"use strict";
exports.id = 184;
exports.ids = [184];
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

/***/ 2827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isDone),
/* harmony export */   y: () => (/* binding */ DEEDS)
/* harmony export */ });
/** What a change is called once it is written. */
const DEEDS = {
    create: 'created',
    update: 'updated',
    deactivate: 'deactivated',
    reactivate: 'reactivated',
};
function isDone(outcome) {
    return outcome.deed !== 'failed' && outcome.deed !== 'not-attempted';
}


/***/ }),

/***/ 7316:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ problemOf),
/* harmony export */   d: () => (/* binding */ runProblem)
/* harmony export */ });
function problemOf(subject, complaint) {
    const { ukgEmployeeId, employeeId, companyId } = subject;
    return { ukgEmployeeId, employeeId, companyId, action: 'read', field: '', ...complaint };
}
function runProblem(complaint) {
    return { ukgEmployeeId: null, employeeId: '', companyId: '', action: 'run', field: '', ...complaint };
}


/***/ }),

/***/ 184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openFolder: () => (/* binding */ openFolder)
});

// EXTERNAL MODULE: ./.build/lib/adapters/sftp/delivery.js + 3 modules
var delivery = __webpack_require__(2622);
// EXTERNAL MODULE: ./node_modules/csv-stringify/lib/sync.js + 7 modules
var sync = __webpack_require__(6789);
;// CONCATENATED MODULE: ./.build/lib/adapters/sftp/user-file.js
// The vendor's user data file: CSV in UTF-8, commas, the documented header, dates as MM/DD/YYYY.

/** Columns that the vendor documents, in this order; custom keys follow. */
const USER_FILE_COLUMNS = [
    'email',
    'employee_id',
    'first_name',
    'last_name',
    'preferred_name',
    'department_name',
    'title',
    'location',
    'phone',
    'manager_id',
    'hire_date',
    'on_leave',
    'deactivation_date',
];
/** One row a user. */
function userFile(rows, { customKeys, dates }) {
    const columns = [...USER_FILE_COLUMNS, ...[...customKeys].sort()];
    const dateColumns = new Set([...DATE_COLUMNS, ...dates]);
    return (0,sync/* stringify */.A)(rows.map((row) => columns.map((column) => cell(row[column], dateColumns.has(column)))), {
        header: true,
        columns,
        record_delimiter: 'windows',
    });
}
/** Unique and dated, as the vendor asks: `acme_users_20260703T041700Z.csv`. */
function userFileName(slug, at) {
    return `${slug}_users_${at.slice(0, 19).replace(/[-:]/g, '')}Z.csv`;
}
const DATE_COLUMNS = ['hire_date', 'deactivation_date'];
/** A look-up or a default may put text where a date is expected; it stays as it is. */
function cell(value, isDate) {
    if (value === undefined || value === null)
        return '';
    if (typeof value === 'boolean')
        return value ? 'true' : 'false';
    const date = isDate ? /^(\d{4})-(\d{2})-(\d{2})/.exec(value) : null;
    return date === null ? value : `${date[2]}/${date[3]}/${date[1]}`;
}

// EXTERNAL MODULE: ./.build/lib/adapters/ukg/columns.js
var columns = __webpack_require__(3729);
// EXTERNAL MODULE: ./.build/lib/core/outcome.js
var outcome = __webpack_require__(2827);
// EXTERNAL MODULE: ./.build/lib/core/problem.js
var core_problem = __webpack_require__(7316);
// EXTERNAL MODULE: ./.build/lib/core/values.js
var values = __webpack_require__(6409);
// EXTERNAL MODULE: ./.build/lib/failure.js
var failure = __webpack_require__(53);
;// CONCATENATED MODULE: ./.build/lib/apply-by-file.js




/** `deliver` is given one row a user: everything that is known of him, since the file's rows are whole. */
async function applyByFile(changes, alsoRows, deliver) {
    const outcomes = changes.map((change) => {
        const missing = values/* REQUIRED_FIELDS */.Ws.filter((field) => isEmpty(rowOf(change)[field]));
        return missing.length === 0 ? delivered(change) : incomplete(change, missing);
    });
    const rows = [...outcomes.filter(({ deed }) => deed !== 'failed').map(({ change }) => rowOf(change)), ...alsoRows];
    if (rows.length === 0)
        return { outcomes, stoppedBy: null };
    try {
        await deliver(rows);
        return { outcomes, stoppedBy: null, repeated: alsoRows.length };
    }
    catch (error) {
        if (!(error instanceof failure/* RunFailure */.a))
            throw error;
        const message = `${error.message} Nothing counts as delivered; the next run tries again.`;
        const stoppedBy = { kind: 'unavailable', code: error.code, message, fields: [] };
        return {
            outcomes: outcomes.map((outcome) => (outcome.deed === 'failed' ? outcome : notDelivered(outcome.change))),
            stoppedBy,
        };
    }
}
function rowOf(change) {
    return { ...change.desired, ...change.fields };
}
function isEmpty(value) {
    return value === undefined || value === null || value === '';
}
function delivered(change) {
    return { change, deed: outcome/* DEEDS */.y[change.kind], userId: null, holds: change.desired, problems: [] };
}
/** Whoever is present was checked by the plan; of a leaver UKG may have erased what a row cannot do without. */
function incomplete(change, missing) {
    const message = `UKG has no ${missing.join(', ').replaceAll('_', ' ')} for this employee, and Betterworks takes no row without it, so the ${change.kind} was not delivered. Enter it in UKG, or ${change.kind} the user in Betterworks by hand.`;
    const code = missing.includes('email') ? 'EMAIL_MISSING' : 'NAME_MISSING';
    const problem = (0,core_problem/* problemOf */.Z)(change, { code, field: missing[0] ?? '', message, action: change.kind });
    return { change, deed: 'failed', userId: null, holds: {}, problems: [problem] };
}
function notDelivered(change) {
    const message = `The ${change.kind} was not delivered, because the file could not be. The next run tries again.`;
    return {
        change,
        deed: 'not-attempted',
        userId: null,
        holds: {},
        problems: [(0,core_problem/* problemOf */.Z)(change, { code: 'NOT_ATTEMPTED', message, action: change.kind })],
    };
}

// EXTERNAL MODULE: ./.build/lib/core/count-words.js
var count_words = __webpack_require__(664);
;// CONCATENATED MODULE: ./.build/lib/open-folder.js
// Opens Betterworks as the folder of its SFTP server, for organizations that deliver files.





/** Only `reconcile` repeats those who did not change. */
function openFolder(integration, inputs, log) {
    const target = (0,delivery/* createSftpTarget */.$)(inputs.sftp);
    const columns = columnsOf(integration.mapping);
    const apply = ({ plan, settled }, at) => {
        const also = inputs.command === 'reconcile' ? settled : [];
        return applyByFile(plan.changes, also, async (rows) => {
            const name = userFileName(integration.slug, at);
            await target.deliver(name, userFile(rows, columns));
            log.info(`Delivered ${(0,count_words/* countOf */.p)(rows.length, 'row')} as ${delivery/* FOLDER */.L}/${name}.`);
        });
    };
    return { reader: UNREADABLE, writing: { kind: 'file', apply }, close: () => Promise.resolve() };
}
function columnsOf(mapping) {
    return {
        customKeys: mapping.filter(({ custom }) => custom).map(({ field }) => field),
        dates: mapping
            .filter(({ source }) => source.kind === 'row' && columns/* DATE_SOURCES */.YN.has(source.name))
            .map(({ field }) => field),
    };
}
/** Files go one way: who is known stands in the state alone. */
const UNREADABLE = {
    readById: () => Promise.resolve(null),
    readByEmail: () => Promise.resolve(null),
    async *readEverybody() {
        // Nobody.
    },
};


/***/ })

};
;