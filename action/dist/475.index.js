"use strict";
exports.id = 475;
exports.ids = [475];
exports.modules = {

/***/ 4856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGithubStateStore: () => (/* reexport */ createGithubStateStore),
  createOctokit: () => (/* reexport */ createOctokit),
  firstParentOfMerge: () => (/* reexport */ firstParentOfMerge),
  isPublic: () => (/* reexport */ isPublic),
  keepComment: () => (/* reexport */ keepComment),
  readFileAt: () => (/* reexport */ readFileAt)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./.build/lib/adapters/github/failure.js
// What went wrong with a request, as octokit reports it.
/** Null for an error that is not of a request. */
function failureOf(error) {
    if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number')
        return null;
    const response = error.response;
    return { status: error.status, message: error.message, headers: response?.headers ?? {} };
}
/** True where GitHub may have done what was asked, although it did not say so. */
function mayHaveHadEffect(error) {
    return (failureOf(error)?.status ?? 0) >= 500;
}
/** The types of the errors in a GraphQL answer, which comes with status 200; none for any other error. */
function graphqlErrorTypes(error) {
    const errors = error?.errors;
    if (!Array.isArray(errors))
        return [];
    return errors.map((one) => one?.type ?? '');
}

;// CONCATENATED MODULE: ./.build/lib/adapters/github/retry-delay.js
// When a request that GitHub did not answer well is worth another try.

const MOST_RETRIES = 4;
const FIRST_DELAY_MS = 1000;
/** GitHub asks for a minute after a secondary rate limit that names no time. */
const SECONDARY_LIMIT_MS = 60_000;
/**
 * Milliseconds until the next try after the failed try number `attempt` (from 0), or null to give up. Broken connections
 * and time-outs count as 500. A used-up hourly budget is not waited for.
 */
function retryDelay(error, attempt, random) {
    const failure = failureOf(error);
    if (failure === null || attempt >= MOST_RETRIES)
        return null;
    if (failure.status >= 500)
        return backoff(attempt, random, FIRST_DELAY_MS);
    if (failure.status !== 403 && failure.status !== 429)
        return null;
    const seconds = Number(failure.headers['retry-after']);
    if (seconds >= 0)
        return Math.max(1, seconds) * 1000;
    return /secondary rate limit/i.test(failure.message) ? SECONDARY_LIMIT_MS : null;
}
/** Between half and all of a delay that doubles with each attempt: parallel jobs must not come back all at once. */
function backoff(attempt, random, firstMs) {
    return Math.round(firstMs * 2 ** attempt * (0.5 + random() / 2));
}

;// CONCATENATED MODULE: ./.build/lib/adapters/github/octokit.js
// The one place that knows @actions/github: a client whose every request has a time-out and bounded retries.




const REQUEST_TIMEOUT_MS = 30_000;
/** A request and all its retries end within this. */
const RETRIES_END_AFTER_MS = 120_000;
const ONCE = 'isOnce';
/** Option of a request that makes something new each time: when a try may have made it, whoever asks looks before the next. */
const AT_MOST_ONCE = { request: { [ONCE]: true } };
/** Where octokit would ask GraphQL by itself; no path of the REST API ends so. */
const GRAPHQL = /\/graphql$/;
/** A REST and GraphQL client. The token is sent to `apiUrl` and `graphqlUrl` only. */
function createOctokit(options) {
    const sleep = options.sleep ?? ((milliseconds) => (0,promises_.setTimeout)(milliseconds));
    const random = options.random ?? Math.random;
    const silent = () => undefined;
    const octokit = (0,github/* getOctokit */.Q)(options.token, {
        baseUrl: options.apiUrl,
        // Its own warnings would go round the redactor.
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
    octokit.hook.wrap('request', async (request, parameters) => {
        const deadline = performance.now() + RETRIES_END_AFTER_MS;
        if (options.graphqlUrl && GRAPHQL.test(parameters.url))
            parameters.url = options.graphqlUrl;
        for (let attempt = 0;; attempt++) {
            const left = Math.max(1, Math.round(deadline - performance.now()));
            const signal = AbortSignal.timeout(Math.min(options.timeoutMs ?? REQUEST_TIMEOUT_MS, left));
            // Set in place: octokit gives its inner hooks the parameters that it began with, not those of an outer hook.
            parameters.request = { ...parameters.request, signal };
            try {
                const response = await request(parameters);
                refuseBrokenAnswer(response);
                return response;
            }
            catch (error) {
                const isLeft = parameters.request[ONCE] === true && mayHaveHadEffect(error);
                const delay = isLeft ? null : retryDelay(error, attempt, random);
                if (delay === null || performance.now() + delay > deadline)
                    throw error;
                await sleep(delay);
            }
        }
    });
    return octokit;
}
/**
 * octokit passes on, as text, JSON that broke off and the pages of proxies; and GraphQL says with status 200 that it broke. All
 * are worth another try.
 */
function refuseBrokenAnswer(response) {
    const isText = typeof response.data === 'string';
    if (isText && /^(application\/json|text\/html)\b/.test(String(response.headers['content-type']))) {
        throw Object.assign(new Error('The answer was broken off, or is not from GitHub'), { status: 502 });
    }
    const { errors } = (response.data ?? {});
    const message = errors?.[0]?.message ?? '';
    if (/^something went wrong/i.test(message))
        throw Object.assign(new Error(message), { status: 502 });
}

// EXTERNAL MODULE: ./.build/lib/render/status-page.js
var status_page = __webpack_require__(1894);
// EXTERNAL MODULE: ./.build/lib/state/codec.js + 4 modules
var codec = __webpack_require__(6315);
// EXTERNAL MODULE: ./.build/lib/state/errors.js
var errors = __webpack_require__(8626);
// EXTERNAL MODULE: ./.build/lib/state/status.js
var state_status = __webpack_require__(6703);
;// CONCATENATED MODULE: ./.build/lib/adapters/github/commit-message.js
const OUTCOMES = {
    ok: [],
    problems: [],
    stopped: ['stopped by a limit'],
    failed: ['failed'],
    paused: ['paused'],
    baseline: ['baseline'],
};
/** `Sync acme: 3 created, 1 updated [skip ci]` */
function commitHeadline({ slug, run }) {
    const parts = [...OUTCOMES[run.status], ...counted(run, ['created', 'updated', 'deactivated', 'reactivated'])];
    return `Sync ${slug}: ${parts.length === 0 ? 'nothing to write' : parts.join(', ')} [skip ci]`;
}
function commitBody({ run, runUrl }) {
    const parts = counted(run, ['unchanged', 'excluded', 'held', 'scheduled', 'problems']);
    const counts = parts.length === 0 ? 'Nobody to look at' : parts.join(', ');
    return `${counts}.\nRun of ${run.at}${runUrl === null ? '' : `\n${runUrl}`}`;
}
function counted(run, names) {
    return names
        .filter((name) => run[name] > 0)
        .map((name) => `${String(run[name])} ${run[name] === 1 && name === 'problems' ? 'problem' : name}`);
}

;// CONCATENATED MODULE: ./.build/lib/adapters/github/explain.js
// GitHub's refusals in words that say what to set where.


/** Types of GraphQL errors that mean the token may not. */
const REFUSALS = ['FORBIDDEN', 'NOT_FOUND', 'INSUFFICIENT_SCOPES'];
/** `doing` is `read` or `saved`. Errors that are in words already pass unchanged. */
function explainGithubError(error, doing, { owner, repo, branch }) {
    if (error instanceof errors/* StateConflict */.me || error instanceof errors/* StateUnavailable */.y4 || error instanceof errors/* StateUnreadable */.f$)
        return error;
    const failure = failureOf(error);
    const said = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 200);
    const what = `The state could not be ${doing}: branch ${branch} of ${owner}/${repo}: GitHub answered "${said}"`;
    return new errors/* StateUnavailable */.y4(`${what}${failure === null ? '' : ` (${String(failure.status)})`}. ${adviceFor(error, doing)}`, { cause: error });
}
function adviceFor(error, doing) {
    const failure = failureOf(error);
    if (failure?.status === 401)
        return 'Give a valid token in the input github-token, then run again.';
    if (String(failure?.headers['x-ratelimit-remaining']) === '0')
        return `The token's request budget is used up${untilReset(failure?.headers['x-ratelimit-reset'])}`;
    if (isRefusal(error)) {
        const right = doing === 'read' ? 'contents: read' : 'contents: write';
        return `Give the job \`permissions: ${right}\`, or give a token with that right in the input github-token; branch rules must leave this branch alone. Then run again.`;
    }
    return 'Nothing is lost: run again later.';
}
/** Budgets are of an hour: a reset that is much further away is not believed. */
function untilReset(seconds) {
    const reset = Number(seconds) * 1000;
    return reset - Date.now() < 86_400_000
        ? ` until ${new Date(reset).toISOString()}; run again after that.`
        : '; run again in an hour.';
}
function isRefusal(error) {
    const status = failureOf(error)?.status;
    if (error instanceof Error && /\brule|protected branch/i.test(error.message))
        return true;
    return status === 403 || status === 404 || graphqlErrorTypes(error).some((type) => REFUSALS.includes(type));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.build/lib/adapters/github/raw-bytes.js
// The bytes of a file that GitHub was asked for in raw form.
/** Also of an answer in JSON with the file in Base64: what stands between GitHub and us may drop the header that asks for raw. */
function rawBytes(answer) {
    if (answer instanceof ArrayBuffer)
        return Buffer.from(answer);
    if (typeof answer === 'string')
        return Buffer.from(answer, 'utf8');
    const { content, encoding } = (answer ?? {});
    const isEncoded = typeof content === 'string' && encoding === 'base64';
    return isEncoded ? Buffer.from(content, 'base64') : Buffer.alloc(0);
}

;// CONCATENATED MODULE: ./.build/lib/adapters/github/state-branch.js
// The state branch through GitHub's API: its head, its files, and one more commit on it. Never a forced move.




const BLOB_TRIES = 3;
/** The branch's newest commit, or null when there is no such branch. */
async function readHead({ octokit, owner, repo, branch }) {
    // With the slash as GitHub documents it: octokit's own method would encode it.
    const oid = await octokit
        .request('GET /repos/{owner}/{repo}/git/ref/heads/{branch}', { owner, repo, branch })
        .then(({ data }) => data.object.sha)
        .catch((error) => {
        if (failureOf(error)?.status === 404)
            return null;
        throw error;
    });
    if (oid === null)
        return null;
    const { data: commit } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: oid });
    const { data: tree } = await octokit.rest.git.getTree({ owner, repo, tree_sha: commit.tree.sha, recursive: 'true' });
    if (!Array.isArray(tree.tree) || tree.truncated) {
        throw new errors/* StateUnavailable */.y4(`GitHub did not list all files of branch ${branch}. Run again; if it happens again, remove files that are not ours.`);
    }
    const files = tree.tree.filter((entry) => entry.type === 'blob');
    return { oid, blobs: new Map(files.map((entry) => [entry.path, { sha: entry.sha, size: entry.size }])) };
}
/** Throws where something else has the place of one of these files: GitHub would refuse the commit and name nothing. */
function requirePlace(paths, { blobs }, { branch }) {
    const todo = `Move it away on branch ${branch}, then run again. Nothing was changed.`;
    const there = [...blobs.keys()];
    for (const path of paths) {
        if (there.some((other) => other.startsWith(`${path}/`)))
            throw new errors/* StateUnavailable */.y4(`The state has no place: a folder stands where the file ${path} belongs. ${todo}`);
        const above = path.split('/').slice(0, -1).join('/');
        if (blobs.has(above))
            throw new errors/* StateUnavailable */.y4(`The state has no place: a file stands where the folder ${above}/ belongs. ${todo}`);
    }
}
/** A file's bytes, raw and whole: GraphQL would cut a long one. */
async function readBlob({ octokit, owner, repo }, blob) {
    for (let tries = 0; tries < BLOB_TRIES; tries++) {
        const answer = await octokit.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
            owner,
            repo,
            file_sha: blob.sha,
            headers: { accept: 'application/vnd.github.raw+json' },
        });
        const bytes = rawBytes(answer.data);
        // A connection that breaks inside the answer gives a shorter text, or none, and no error.
        if (bytes.length === (blob.size ?? announcedLength(answer.headers) ?? bytes.length))
            return bytes;
    }
    throw new errors/* StateUnavailable */.y4(`GitHub sent only a part of a state file (blob ${blob.sha}). Nothing was changed; run again.`);
}
/** Bytes that the answer's head promised; undefined when it was compressed on the way. */
function announcedLength(headers) {
    const length = headers['content-length'];
    return length === undefined || headers['content-encoding'] !== undefined ? undefined : Number(length);
}
/** Starts the branch with one commit that has no parent. Null when another run was first. */
async function createBranch(repository, file) {
    const { octokit, owner, repo, branch } = repository;
    const { data: blob } = await octokit.rest.git.createBlob({ owner, repo, content: file.text, encoding: 'utf-8' });
    const { data: tree } = await octokit.rest.git.createTree({
        owner,
        repo,
        tree: [{ path: file.path, mode: '100644', type: 'blob', sha: blob.sha }],
    });
    const { data: commit } = await octokit.rest.git.createCommit({
        owner,
        repo,
        message: 'Begin the state of the sync [skip ci]',
        tree: tree.sha,
        parents: [],
    });
    try {
        await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha: commit.sha });
    }
    catch (error) {
        const failure = failureOf(error);
        if (failure?.status === 422 && /already exists/i.test(failure.message))
            return null;
        throw error;
    }
    return { oid: commit.sha, blobs: new Map([[file.path, { sha: blob.sha, size: undefined }]]) };
}
/** GitHub makes the commit only when the branch still points to `expectedHeadOid`. */
const CREATE_COMMIT = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
/** False when the branch has moved on since `onto` was read, and when it is not certain that there is a commit. */
async function commitOnBranch({ octokit, owner, repo, branch }, commit) {
    const input = {
        branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch },
        expectedHeadOid: commit.onto.oid,
        message: { headline: commit.headline, body: commit.body },
        fileChanges: {
            additions: [...commit.files].map(([path, bytes]) => ({ path, contents: bytes.toString('base64') })),
        },
    };
    try {
        const answer = await octokit.graphql(CREATE_COMMIT, { input });
        return typeof answer?.createCommitOnBranch?.commit?.oid === 'string';
    }
    catch (error) {
        const types = graphqlErrorTypes(error);
        if (types.includes('STALE_DATA') || (commit.isNewBranch && types.includes('NOT_FOUND')))
            return false;
        throw error;
    }
}
/** Git's name of these bytes: equal names are equal files. */
function blobSha(bytes) {
    return (0,external_node_crypto_.createHash)('sha1')
        .update(`blob ${String(bytes.length)}\0`)
        .update(bytes)
        .digest('hex');
}

;// CONCATENATED MODULE: ./.build/lib/adapters/github/small-files.js
// Reads many small files of the state branch without spending a request on each: a token has 1,000 an hour for all jobs.

/** Up to so many files are read one by one, whole and in the plainest way. */
const ONE_BY_ONE = 10;
const FILES_A_QUERY = 50;
function createSmallFiles(repository) {
    const texts = new Map();
    return {
        async read(blobs) {
            const missing = () => blobs.filter((blob) => !texts.has(blob.sha));
            if (missing().length > ONE_BY_ONE)
                await readByQuery(repository, missing(), texts);
            await Promise.all(missing().map(async (blob) => texts.set(blob.sha, (await readBlob(repository, blob)).toString('utf8'))));
            return texts;
        },
    };
}
/** Adds what GraphQL gives whole; it cuts texts over half a megabyte and says so. */
async function readByQuery(repository, blobs, texts) {
    for (let start = 0; start < blobs.length; start += FILES_A_QUERY) {
        const part = blobs.slice(start, start + FILES_A_QUERY);
        const { owner, repo } = repository;
        const answer = await repository.octokit.graphql(blobQuery(part.length), {
            owner,
            name: repo,
            ...Object.fromEntries(part.map((blob, index) => [`sha${String(index)}`, blob.sha])),
        });
        part.forEach((blob, index) => {
            const file = answer.repository?.[`file${String(index)}`];
            if (typeof file?.text === 'string' && file.isTruncated === false)
                texts.set(blob.sha, file.text);
        });
    }
}
/** A query for so many blobs, in variables `$sha0`, `$sha1`, … and answers `file0`, `file1`, … */
function blobQuery(count) {
    const numbers = Array.from({ length: count }, (_, index) => String(index));
    const variables = numbers.map((number) => `, $sha${number}: GitObjectID!`).join('');
    const files = numbers.map((number) => `file${number}: object(oid: $sha${number}) { ... on Blob { text isTruncated } }`);
    return `query ($owner: String!, $name: String!${variables}) { repository(owner: $owner, name: $name) { ${files.join(' ')} } }`;
}

;// CONCATENATED MODULE: ./.build/lib/adapters/github/state-store.js
// Implements StateStore over a branch of its own: `state/<slug>.json`, `state/<slug>.users.ndjson` and the status page.
//
// A commit holds all files of an organization and succeeds only on the head that it was made for. On a lost race the head is
// read again: other organizations' commits need another try and no more, a commit of ours is merged employee by employee.










const FOLDER = 'state/';
const STATUS_PAGE = 'README.md';
/** GitHub resolves it from the branch's front page to the repository's list of runs. */
const RUNS_URL = '../../actions';
/** Many organizations commit to one branch at the end of one workflow. */
const ATTEMPTS = 8;
const FIRST_PAUSE_MS = 250;
/** Throws `StateUnreadable`, `StateUnavailable`, and `StateConflict` when the branch kept moving. */
function createGithubStateStore(options) {
    const sleep = options.sleep ?? ((milliseconds) => (0,promises_.setTimeout)(milliseconds));
    const random = options.random ?? Math.random;
    const smallFiles = createSmallFiles(options);
    const commit = async (...[slug, loaded, next, note, merge]) => {
        let isNewBranch = false;
        for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (attempt > 0)
                await sleep(backoff(attempt - 1, random, FIRST_PAUSE_MS));
            const found = await readHead(options);
            const head = found ?? (await createBranch(options, { path: STATUS_PAGE, text: emptyPage(note) }));
            if (head === null)
                continue;
            requirePlace([...Object.values(pathsOf(slug)), STATUS_PAGE], head, options);
            const theirs = versionOf(head, slug) === loaded.version ? null : (await read(options, head, slug)).state;
            const own = ownFiles(theirs === null ? next : merge(theirs, loaded.state, next));
            const files = changedFiles(head, own);
            // Nothing is left to say when our commit landed although its answer was lost.
            if (files.size === 0)
                return;
            files.set(STATUS_PAGE, Buffer.from(await statusPage(head, own, { note, smallFiles }), 'utf8'));
            isNewBranch ||= found === null;
            const message = { headline: commitHeadline(note), body: commitBody(note) };
            const isDone = await commitOnBranch(options, { onto: head, isNewBranch, ...message, files });
            if (isDone)
                return;
        }
        throw keptMoving(options.branch);
    };
    return {
        load: (slug) => inWords(options, 'read', async () => read(options, await readHead(options), slug)),
        commit: (...request) => inWords(options, 'saved', () => commit(...request)),
    };
}
/** The page as it is right on this head: every other organization's file as it stands there. */
async function statusPage(head, own, { note, smallFiles }) {
    const others = [...head.blobs].filter(([path]) => path !== own.paths.organization && slugOfPath(path) !== null);
    const before = head.blobs.get(STATUS_PAGE);
    const texts = await smallFiles.read([...others.map(([, blob]) => blob), ...(before ? [before] : [])]);
    const runUrls = (0,status_page/* readRunUrls */._k)((before && texts.get(before.sha)) ?? '');
    const rows = others.map(([path, blob]) => {
        const slug = slugOfPath(path) ?? path;
        return (0,state_status/* readStatus */.r)(slug, texts.get(blob.sha) ?? '', runUrls.get(slug) ?? null);
    });
    const organizations = [(0,state_status/* readStatus */.r)(note.slug, own.texts.organization, note.runUrl), ...rows];
    return (0,status_page/* renderStatusPage */.EP)({ organizations, now: (0,status_page/* newestRun */.KO)(organizations, note.run.at), runsUrl: RUNS_URL });
}
async function inWords(repository, doing, work) {
    try {
        return await work();
    }
    catch (error) {
        throw explainGithubError(error, doing, repository);
    }
}
async function read(repository, head, slug) {
    const paths = pathsOf(slug);
    if (head !== null)
        requirePlace([...Object.values(paths), STATUS_PAGE], head, repository);
    const bytesAt = async (path) => {
        const blob = head?.blobs.get(path);
        return blob === undefined ? null : readBlob(repository, blob);
    };
    const [organization, users] = await Promise.all([bytesAt(paths.organization), bytesAt(paths.users)]);
    const texts = { organization: organization?.toString('utf8') ?? null, users };
    return { state: (0,codec/* parseState */.Bu)(slug, texts, FOLDER), version: versionOf(head, slug) };
}
/** Names the contents of the organization's two files; other organizations' commits do not change it. */
function versionOf(head, slug) {
    const paths = pathsOf(slug);
    return [paths.organization, paths.users].map((path) => head?.blobs.get(path)?.sha ?? 'none').join(' ');
}
function pathsOf(slug) {
    const { organization, users } = (0,codec/* stateFiles */.d8)(slug);
    return { organization: FOLDER + organization, users: FOLDER + users };
}
function slugOfPath(path) {
    return path.startsWith(FOLDER) ? (0,codec/* slugOfFile */.bR)(path.slice(FOLDER.length)) : null;
}
function ownFiles(state) {
    return { paths: pathsOf(state.organization), texts: (0,codec/* serialiseState */.bh)(state) };
}
/** A users file of many megabytes is not sent again when nobody in it changed. */
function changedFiles(head, { paths, texts }) {
    const files = new Map([
        [paths.organization, Buffer.from(texts.organization, 'utf8')],
        [paths.users, Buffer.concat(texts.users)],
    ]);
    for (const [path, bytes] of files)
        if (head.blobs.get(path)?.sha === blobSha(bytes))
            files.delete(path);
    return files;
}
function emptyPage(note) {
    return (0,status_page/* renderStatusPage */.EP)({ organizations: [], now: note.run.at, runsUrl: RUNS_URL });
}
function keptMoving(branch) {
    return new errors/* StateConflict */.me(`Other runs changed branch ${branch} each of the ${String(ATTEMPTS)} times this run tried to save its state, so it was not saved. ` +
        'Run again when they have ended: what this run wrote to Betterworks is recognised, nobody is created twice.');
}

;// CONCATENATED MODULE: ./.build/lib/adapters/github/comments.js
// One comment an organization on a pull request, found again by its mark and edited in place; and the files of its base.




/** GitHub needs a moment until everybody sees what it made. */
const BEFORE_LOOKING_AGAIN_MS = 2000;
/** Writes the comment that begins with `mark`, anew or over the one that is there. */
async function keepComment(octokit, pull, { mark, body }, sleep = promises_.setTimeout) {
    const { owner, repo, number: issue_number } = pull;
    const create = () => octokit.rest.issues.createComment({ owner, repo, issue_number, body, ...AT_MOST_ONCE });
    const own = await find(octokit, pull, mark);
    if (own !== undefined) {
        if (own.body !== body)
            await octokit.rest.issues.updateComment({ owner, repo, comment_id: own.id, body });
        return;
    }
    try {
        await create();
    }
    catch (error) {
        if (!mayHaveHadEffect(error))
            throw error;
        // It may be there although its answer was lost.
        await sleep(BEFORE_LOOKING_AGAIN_MS);
        if ((await find(octokit, pull, mark)) === undefined)
            await create();
    }
}
async function find(octokit, { owner, repo, number, isApp }, mark) {
    const comments = await octokit.paginate(octokit.rest.issues.listComments, {
        owner,
        repo,
        issue_number: number,
        per_page: 100,
    });
    // Whoever copies our text into a comment could put other figures there later; what an app wrote is no person's.
    return comments.find(({ body, user }) => body?.startsWith(mark) === true && !(isApp && user?.type === 'User'));
}
/** What a merge was made onto; null for any other commit, and for one that GitHub does not give. */
async function firstParentOfMerge(octokit, repository, commit) {
    if (commit === '')
        return null;
    try {
        const { data } = await octokit.rest.git.getCommit({ ...repository, commit_sha: commit });
        return data.parents.length === 2 ? (data.parents[0]?.sha ?? null) : null;
    }
    catch {
        return null;
    }
}
/** A file's text at a commit, or null when it is not there. */
async function readFileAt(octokit, repository, path, ref) {
    try {
        const answer = await octokit.request('GET /repos/{owner}/{repo}/contents/{+path}', {
            ...repository,
            path,
            ref,
            mediaType: { format: 'raw' },
        });
        return rawBytes(answer.data);
    }
    catch (error) {
        if (error instanceof Error && 'status' in error && error.status === 404)
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.build/lib/adapters/github/visibility.js
// Who can see the repository.

/** Null when GitHub does not say. A repository that the token is not shown is not public: those are shown to every token. */
async function isPublic(octokit, repository) {
    try {
        const { data } = await octokit.rest.repos.get(repository);
        return typeof data.private === 'boolean' ? !data.private : null;
    }
    catch (error) {
        return failureOf(error)?.status === 404 ? false : null;
    }
}

;// CONCATENATED MODULE: ./.build/lib/adapters/github/open.js
// Everything of GitHub's API that is loaded only when the state lives there.






/***/ })

};
;