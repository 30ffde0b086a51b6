"use strict";
exports.id = 856;
exports.ids = [856];
exports.modules = {

/***/ 7225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ plainWord),
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
// Finds what somebody most likely meant: the nearest of the allowed words by edits, case and hyphens aside.
/** The nearest candidate, or null when none is near enough to be worth a guess. */
function closest(word, candidates) {
    const wanted = plainWord(word).slice(0, LONGEST);
    let best = null;
    for (const candidate of candidates) {
        const edits = editsBetween(wanted, plainWord(candidate).slice(0, LONGEST));
        if (edits <= allowedEdits(wanted) && (best === null || edits < best.edits))
            best = { candidate, edits };
    }
    return best?.candidate ?? null;
}
/** `employeeNumber`, `Employee-Number` and `"employee number"` are all `employee_number`. */
function plainWord(word) {
    return word
        .slice(0, LONGEST * 2)
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '_')
        .replace(/^_|_$/g, '');
}
/** Longer words are cut: the work grows with the product of the lengths. */
const LONGEST = 64;
/** One edit for a short word, a third of a longer one; a word of one letter is compared as it is. */
function allowedEdits(word) {
    return word.length <= 1 ? 0 : Math.max(1, Math.floor(word.length / 3));
}
/** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other. */
function editsBetween(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= b.length; column += 1) {
            const replaced = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
            const swapped = isSwap(a, b, row, column) ? at(beforeLast, column - 2) + 1 : Infinity;
            current.push(Math.min(replaced, at(last, column) + 1, at(current, column - 1) + 1, swapped));
        }
        [beforeLast, last] = [last, current];
    }
    return at(last, b.length);
}
function isSwap(a, b, row, column) {
    return row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
}
const at = (cells, index) => cells[index] ?? Infinity;


/***/ }),

/***/ 2856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gh: () => (/* binding */ loadAll),
  FE: () => (/* binding */ loadIntegration),
  zB: () => (/* binding */ pathInRepository)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/lib/config/closest.js
var closest = __webpack_require__(7225);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.build/lib/config/problem.js
var problem = __webpack_require__(7205);
// EXTERNAL MODULE: ./.build/lib/config/schema-guide.js + 5 modules
var schema_guide = __webpack_require__(4523);
// EXTERNAL MODULE: ./.build/lib/config/validate.js + 13 modules
var validate = __webpack_require__(1863);
// EXTERNAL MODULE: ./.build/lib/config/yaml-source.js + 5 modules
var yaml_source = __webpack_require__(6805);
;// CONCATENATED MODULE: ./.build/lib/config/folder.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
// Reads one organization's folder from disk: its five files, and what else lies there and nobody reads.








/** Reads at most a few megabytes, follows no link out of the folder and waits for no pipe. The folder has to exist. */
async function readFolder(folder) {
    const entries = await (0,promises_.readdir)(folder.path, { withFileTypes: true });
    const home = await (0,promises_.realpath)(folder.path);
    const names = new Set(entries.map(({ name }) => name));
    const read = await Promise.all(schema_guide/* FILE_KINDS */.Rt.map((kind) => readKind({ kind, names, folder, home })));
    return {
        files: Object.fromEntries(read.flatMap(({ kind, source }) => (source === null ? [] : [[kind, source]]))),
        problems: [...read.flatMap(({ problems }) => problems), ...unreadFiles(entries, folder)],
    };
}
/** A `.yaml` is refused but read all the same, so that its other mistakes are told with this one. */
async function readKind({ kind, names, folder, home }) {
    const [right, wrong] = [`${kind}.yml`, `${kind}.yaml`];
    const file = (name) => `${folder.name}/${name}`;
    const problems = [];
    if (names.has(wrong)) {
        const message = names.has(right)
            ? `${wrong} stands beside ${right}, and only ${right} is read.`
            : `Files end in .yml here; ${wrong} is not read.`;
        const fix = names.has(right)
            ? 'Keep the right one of the two as .yml and delete the other.'
            : `Rename it to ${right}.`;
        problems.push({ ...atStart(file(wrong)), severity: 'error', message, fix });
    }
    const name = names.has(right) ? right : wrong;
    if (!names.has(name))
        return { kind, source: null, problems };
    const content = await readContent((0,external_node_path_.join)(folder.path, name), home, kind === 'catalog' ? validate/* MOST_CATALOG_BYTES */.mR : yaml_source/* MOST_BYTES */.u);
    if (typeof content !== 'string')
        return { kind, source: { file: file(name), content }, problems };
    const refused = {
        ...atStart(file(name)),
        severity: 'error',
        message: `${name} ${content}.`,
        fix: `Put a plain file ${right} in its place.`,
    };
    return { kind, source: { file: file(name), content: null }, problems: [...problems, refused] };
}
/** The bytes, one more than allowed at most; or the end of a sentence that says why not. */
async function readContent(path, home, mostBytes) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const real = await (0,promises_.realpath)(path);
            if (!isInside(real, home))
                return 'is a link that leads out of the folder';
            // Without waiting: opening a pipe would else last until somebody writes to it.
            const file = __addDisposableResource(env_1, await (0,promises_.open)(real, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK), true);
            const stat = await file.stat();
            if (!stat.isFile())
                return 'is not a file';
            const bytes = new Uint8Array(Math.min(stat.size, mostBytes + 1));
            const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
            return bytes.subarray(0, bytesRead);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
        return `cannot be opened (${code})`;
    }
}
/** Both paths real. */
function isInside(path, home) {
    return path === home || path.startsWith(home.endsWith(external_node_path_.sep) ? home : home + external_node_path_.sep);
}
/** A file with a slip in its name would be ignored without a word. Notes and hidden files are no slip; `filter.yml.txt` is one. */
function unreadFiles(entries, folder) {
    const known = schema_guide/* FILE_KINDS */.Rt.flatMap((kind) => [`${kind}.yml`, `${kind}.yaml`]);
    const isNote = (name) => /\.(md|txt)$/i.test(name) && !/\.ya?ml\.txt$/i.test(name);
    const unread = entries.filter(({ name }) => !known.includes(name) && !name.startsWith('.') && !isNote(name));
    return unread.slice(0, MOST_UNREAD).map(({ name }) => {
        const near = (0,closest/* closest */.k)(name, schema_guide/* FILE_KINDS */.Rt.map((kind) => `${kind}.yml`));
        return {
            ...atStart(`${folder.name}/${(0,problem/* shown */.SP)(name)}`),
            severity: 'warning',
            message: `Nobody reads ${(0,problem/* shown */.SP)(name)}.`,
            fix: near === null ? 'Delete it, or move it out of this folder.' : `Did you mean ${near}? Rename it.`,
        };
    });
}
const MOST_UNREAD = 20;
function atStart(file) {
    return { file, line: 1, column: 1 };
}

;// CONCATENATED MODULE: ./.build/lib/config/tenants.js

/**
 * A warning for each enabled organization that looks like another's tenant. The hosts alone say nothing, since a data centre
 * serves many customers: the two must also have a company in common, or, where companies are not written, their name.
 */
function sharedTenants(organizations) {
    const enabled = organizations.filter(({ integration }) => integration?.enabled === true);
    return enabled.flatMap((organization) => {
        const twins = enabled.flatMap((other) => {
            const sign = other === organization ? null : signOfOneTenant(organization, other);
            return sign === null ? [] : [`${other.slug} (${sign})`];
        });
        if (twins.length === 0)
            return [];
        const { file, places } = organization.places.integration;
        const place = places.get('/betterworks/host')?.value;
        const named = `${twins.slice(0, MOST_NAMED).join(', ')}${twins.length > MOST_NAMED ? ', ...' : ''}`;
        return [
            {
                file,
                line: place?.line ?? 1,
                column: place?.column ?? 1,
                severity: 'warning',
                message: `This looks like the same tenant as ${(0,problem/* shown */.SP)(named)}: it reads the same UKG host and writes to the same Betterworks host.`,
                fix: 'Keep one folder for one tenant, for two would undo each other. If they are two tenants, give each environment the credentials of its own.',
            },
        ];
    });
}
const MOST_NAMED = 5;
/** What two organizations on the same hosts have in common, in words; null when nothing says that they are one tenant. */
function signOfOneTenant(one, other) {
    if (hostsOf(one) !== hostsOf(other))
        return null;
    const [ids, otherIds] = [catalogCompanies(one), catalogCompanies(other)];
    // UKG's company ids are its own, so two catalogs know for certain.
    if (ids.length > 0 && otherIds.length > 0)
        return sameCompany(ids, otherIds);
    const [companies, otherCompanies] = [filterCompanies(one), filterCompanies(other)];
    if (companies.length > 0 && otherCompanies.length > 0)
        return sameCompany(companies, otherCompanies);
    return nameOf(one) === nameOf(other) ? 'the same organization' : null;
}
function sameCompany(some, others) {
    const company = some.find((one) => others.includes(one));
    return company === undefined ? null : `company ${company} in both`;
}
function hostsOf({ integration }) {
    return integration === null ? '' : `${integration.ukgHost} ${integration.betterworksHost}`;
}
function nameOf({ integration }) {
    return integration?.organization.trim().toLowerCase() ?? '';
}
function catalogCompanies({ catalog }) {
    return (catalog?.companies ?? []).map(({ id }) => id.trim().toUpperCase());
}
function filterCompanies({ integration }) {
    const criteria = integration?.filter.include.filter(({ key }) => key === 'companies') ?? [];
    return criteria.flatMap(({ values }) => values.map(({ value }) => value.trim().toUpperCase()));
}

;// CONCATENATED MODULE: ./.build/lib/config/load.js







/**
 * Never throws for what lies in the folder. `integrationsPath` is relative to the working directory, or absolute. With
 * `isCatalogOld` there might as well be no catalog.yml: whoever makes it anew must not be kept from it by the old one.
 */
async function loadIntegration(integrationsPath, slug, isCatalogOld = false) {
    const folder = { path: (0,external_node_path_.join)(integrationsPath, slug), name: `${pathInRepository(integrationsPath)}/${slug}` };
    const problems = (0,validate/* slugProblems */.UC)(slug, folder.name);
    if (problems.length > 0)
        return nothing(slug, problems);
    const refusal = await folderRefusal(integrationsPath, slug);
    if (refusal !== null)
        return nothing(slug, [errorAt(`${folder.name}/integration.yml`, refusal)]);
    const { files, problems: found } = await readFolder(folder);
    if (!isCatalogOld)
        return withProblems((0,validate/* validateIntegration */.Do)(slug, files, folder.name), found);
    const others = Object.fromEntries(Object.entries(files).filter(([kind]) => kind !== 'catalog'));
    const foundElsewhere = found.filter(({ file }) => file !== `${folder.name}/catalog.yml`);
    return withProblems((0,validate/* validateIntegration */.Do)(slug, others, folder.name), foundElsewhere);
}
/** Every organization of the repository, enabled or not. Where there is none, one entry stands for the folder and says so. */
async function loadAll(integrationsPath) {
    const organizations = await loadFolders(integrationsPath);
    return { organizations, problems: (0,problem/* sortProblems */.dS)(organizations.flatMap(({ problems }) => problems)) };
}
async function loadFolders(integrationsPath) {
    const base = pathInRepository(integrationsPath);
    const entries = await entriesOf(integrationsPath);
    const folders = entries.filter(({ isFolder }) => isFolder);
    if (folders.length === 0)
        return [nothing(base, [errorAt(base, noOrganization(base))])];
    const loaded = [];
    for (const { name } of folders)
        loaded.push(await loadIntegration(integrationsPath, name));
    const shared = sharedTenants(loaded);
    const told = loaded.map((one) => withProblems(one, shared.filter(({ file }) => file === one.places.integration.file)));
    const loose = entries.filter(({ name, isFolder }) => !isFolder && /\.ya?ml$/i.test(name));
    // A file that lies beside the folders belongs to none of them; it is told with the first.
    const beside = loose.map(({ name }) => looseFile(base, name));
    return told.map((one, index) => (index === 0 ? withProblems(one, beside) : one));
}
/** An error that only the disk shows makes the organization unusable as any other does. */
function withProblems(organization, found) {
    if (found.length === 0)
        return organization;
    const isSpoilt = (0,problem/* hasErrors */.Cs)(found);
    return {
        ...organization,
        integration: isSpoilt ? null : organization.integration,
        approvals: isSpoilt ? [] : organization.approvals,
        problems: (0,problem/* sortProblems */.dS)([...organization.problems, ...found]),
    };
}
function nothing(slug, problems) {
    return { ...(0,validate/* validateIntegration */.Do)(slug, {}), problems };
}
/** Null when the folder is there and lies where it says. */
async function folderRefusal(integrationsPath, slug) {
    const path = (0,external_node_path_.join)(integrationsPath, slug);
    const found = await statOf(path);
    if (found === null)
        return missingFolder(integrationsPath, slug);
    if (!found.isDirectory()) {
        return {
            message: `${slug} is a file, not the folder of an organization.`,
            fix: 'Rename the file and create the folder.',
        };
    }
    if (isInside(await (0,promises_.realpath)(path), await (0,promises_.realpath)(integrationsPath)))
        return null;
    return {
        message: `The folder ${slug} is a link that leads out of the repository's folder.`,
        fix: 'Put a real folder in its place.',
    };
}
async function missingFolder(integrationsPath, slug) {
    const base = pathInRepository(integrationsPath);
    const others = (await entriesOf(integrationsPath)).filter(({ isFolder }) => isFolder).map(({ name }) => name);
    const near = (0,closest/* closest */.k)(slug, others);
    const fix = near === null ? `Copy ${base}/example to ${base}/${slug} and change its three files.` : `Did you mean ${near}?`;
    return { message: `There is no organization "${(0,problem/* shown */.SP)(slug)}": the folder ${base}/${slug} does not exist.`, fix };
}
/** By name, hidden ones left out; empty when the path cannot be read. A link counts as what it leads to. */
async function entriesOf(integrationsPath) {
    if ((await statOf(integrationsPath))?.isDirectory() !== true)
        return [];
    const names = (await (0,promises_.readdir)(integrationsPath)).filter((name) => !name.startsWith('.')).sort();
    const entries = names.slice(0, MOST_ENTRIES).map(async (name) => {
        const found = await statOf((0,external_node_path_.join)(integrationsPath, name));
        return { name, isFolder: found?.isDirectory() ?? false };
    });
    return Promise.all(entries);
}
/** A matrix of GitHub has 256 jobs at most; far above that something else lies here. */
const MOST_ENTRIES = 2000;
async function statOf(path) {
    return (0,promises_.stat)(path).catch(() => null);
}
function noOrganization(base) {
    return {
        message: `There is no organization in ${base}.`,
        fix: `Create a folder for it, ${base}/<name>/, with integration.yml, mapping.yml and filter.yml.`,
    };
}
function looseFile(base, name) {
    return {
        file: `${base}/${(0,problem/* shown */.SP)(name)}`,
        line: 1,
        column: 1,
        severity: 'warning',
        message: `Nobody reads ${(0,problem/* shown */.SP)(name)} here: an organization's files stand in a folder of their own.`,
        fix: `Move it to ${base}/<organization>/.`,
    };
}
function errorAt(file, refusal) {
    return { file, line: 1, column: 1, severity: 'error', ...refusal };
}
/** The path as annotations need it: forward slashes, neither `./` in front nor a slash at the end. */
function pathInRepository(integrationsPath) {
    const plain = integrationsPath
        .replaceAll('\\', '/')
        .replace(/^(?:\.\/)+/, '')
        .replace(/\/+$/, '');
    return plain === '' ? '.' : plain;
}


/***/ }),

/***/ 7205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ hasErrors),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   dS: () => (/* binding */ sortProblems)
/* harmony export */ });
/* harmony import */ var _core_ascending_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6589);
// The problems of an organization's files: their order, whether they keep it from running, and texts of others within them.

/** A new list by file, line and column; at one place errors first. */
function sortProblems(problems) {
    return [...problems].sort((a, b) => (0,_core_ascending_js__WEBPACK_IMPORTED_MODULE_0__/* .ascending */ .V)(a.file, b.file) || a.line - b.line || a.column - b.column || (0,_core_ascending_js__WEBPACK_IMPORTED_MODULE_0__/* .ascending */ .V)(a.severity, b.severity));
}
function hasErrors(problems) {
    return problems.some(({ severity }) => severity === 'error');
}
/** A text as it is shown in a message: on one line, printable, not endless. */
function shown(text) {
    const printable = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '?');
    return printable.length > LONGEST ? `${printable.slice(0, LONGEST)}...` : printable;
}
const LONGEST = 60;


/***/ }),

/***/ 4523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Rt: () => (/* binding */ FILE_KINDS),
  O5: () => (/* binding */ choicesAt),
  $I: () => (/* binding */ formSentenceAt),
  QL: () => (/* binding */ groupsWithKey),
  uT: () => (/* binding */ isEntryAt),
  _s: () => (/* binding */ keysAt),
  lv: () => (/* binding */ schemaAt),
  B_: () => (/* binding */ stepsOf)
});

;// CONCATENATED MODULE: ./schemas/approvals.schema.json
const approvals_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"WrittenApprovals","description":"approvals.yml: plans that a limit stopped and that were looked at and approved. Each approval lets exactly one plan through.","type":"array","maxItems":100,"items":{"title":"WrittenApproval","type":"object","required":["digest","reason","expires"],"additionalProperties":false,"properties":{"digest":{"description":"The digest of the plan, as the stopped run printed it. In quotes, so that it stays text.","type":"string","pattern":"^[0-9a-f]{12,64}$","patternErrorMessage":"A digest is 12 to 64 characters from 0-9 and a-f, as the stopped run printed it.","examples":["d1949e61bd68237c57f90563a17caee54fc5045fb42a4be8c573b352aa6562b8"]},"reason":{"description":"Why so many changes are right this time; for those who read the history later.","type":"string","pattern":"\\\\S","patternErrorMessage":"The reason is empty.","maxLength":500,"examples":["The Boston office closes on 31 January, 42 people leave."]},"expires":{"description":"The last day on which the approval counts, as YYYY-MM-DD in the organization\'s time zone.","type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$","patternErrorMessage":"A date is written as year, month and day with hyphens.","examples":["2027-01-31"]},"employees":{"description":"Approves only these employees of the plan, by UKG\'s employee id (12 characters); the others stay held. Leaving it out approves the whole plan.","type":"array","minItems":1,"maxItems":10000,"uniqueItems":true,"items":{"type":"string","pattern":"^[^\\\\s\\\\p{Cc}]{1,32}$","patternErrorMessage":"An employee id of UKG is text without blanks."},"examples":[["A1B2C3000080","A1B2C3000081"]]}}},"examples":[[{"digest":"d1949e61bd68237c57f90563a17caee54fc5045fb42a4be8c573b352aa6562b8","reason":"The Boston office closes.","expires":"2027-01-31"}]]}');
;// CONCATENATED MODULE: ./schemas/catalog.schema.json
const catalog_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"WrittenCatalog","description":"catalog.yml: the codes that the organization\'s UKG knows, written by the command catalog. Committed beside the mapping, it lets validate check codes without asking UKG. Leaving a list out means that it is not known and not checked.","type":"object","additionalProperties":false,"properties":{"org_levels":{"description":"The organization levels that UKG uses, each with its name and its codes.","type":"object","additionalProperties":false,"properties":{"org_level_1":{"description":"Organization level 1.","$ref":"#/$defs/org_level","examples":[{"name":"Division","codes":{"SOFT":"Software"}}]},"org_level_2":{"description":"Organization level 2.","$ref":"#/$defs/org_level","examples":[{"name":"Department","codes":{"SUPP":"Customer Support"}}]},"org_level_3":{"description":"Organization level 3.","$ref":"#/$defs/org_level","examples":[{"name":"Cost centre","codes":{"4711":"Support EMEA"}}]},"org_level_4":{"description":"Organization level 4.","$ref":"#/$defs/org_level","examples":[{"name":"Team","codes":{"T1":"Night shift"}}]}},"examples":[{"org_level_2":{"name":"Department","codes":{"SUPP":"Customer Support"}}}]},"jobs":{"description":"Job codes, each with its title and its long description.","type":"object","additionalProperties":{"title":"WrittenJob","type":"object","additionalProperties":false,"properties":{"title":{"description":"The title of the job code.","type":"string","examples":["Technician"]},"description":{"description":"The long description of the job code.","type":"string","examples":["Field technician, grade 1"]}}},"examples":[{"TECH1":{"title":"Technician","description":"Field technician, grade 1"}}]},"locations":{"description":"Work locations: code and description.","$ref":"#/$defs/texts","examples":[{"SEA":"Seattle"}]},"employee_types":{"description":"Employee types: code and description.","$ref":"#/$defs/texts","examples":[{"REG":"Regular","INT":"Intern"}]},"companies":{"description":"The companies of the organization in UKG.","type":"array","items":{"title":"WrittenCompany","type":"object","required":["id"],"additionalProperties":false,"properties":{"id":{"description":"UKG\'s company id.","type":"string","minLength":1,"examples":["EXMPL"]},"code":{"description":"The company code.","type":"string","examples":["ACME1"]},"name":{"description":"The company\'s name.","type":"string","examples":["Acme Corporation"]}}},"examples":[[{"id":"EXMPL","code":"ACME1","name":"Acme Corporation"}]]},"user_defined_fields":{"description":"Labels of the user-defined fields; an empty list says that there are none.","type":"array","items":{"type":"string","minLength":1},"examples":[["Badge colour"]]}},"$defs":{"texts":{"title":"WrittenTexts","type":"object","additionalProperties":{"type":"string"}},"org_level":{"title":"WrittenOrgLevel","type":"object","required":["codes"],"additionalProperties":false,"properties":{"name":{"description":"The organization\'s own name of this level.","type":"string","examples":["Department"]},"codes":{"description":"The codes of this level: code and description.","$ref":"#/$defs/texts","examples":[{"SUPP":"Customer Support"}]}}}}}');
;// CONCATENATED MODULE: ./schemas/filter.schema.json
const filter_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"WrittenFilter","description":"filter.yml: who is imported into Betterworks.","type":"object","required":["import"],"additionalProperties":false,"properties":{"import":{"description":"all takes every employee but those under exclude; matching takes only employees who are on every list below.","enum":["all","matching"],"examples":["matching","all"]},"employee_types":{"description":"Import only employees of these types. The codes are your own, from UKG\'s employee type table; Betterworks\' screen calls them \\"employee status\\".","$ref":"#/$defs/codes","examples":[["REG","INT"]]},"employee_statuses":{"description":"Import only employees in these statuses: A active, L on leave, O on strike, R released (laid off), S suspended, T terminated. Whoever has T and a last day that is still to come counts as employed until then, whatever stands here. Leaving it out means any.","$ref":"#/$defs/statuses","examples":[["A","L"]]},"companies":{"description":"Import only employees of these companies, by company id or company code.","$ref":"#/$defs/codes","examples":[["ACME1"]]},"exclude":{"description":"Whom to leave out although the lists above, or all, would take them. Being on one of these lists is enough.","type":"object","minProperties":1,"additionalProperties":false,"properties":{"employee_types":{"description":"Leave out employees of these types, for example UKG\'s test employees.","$ref":"#/$defs/codes","examples":[["TES"]]},"employee_statuses":{"description":"Leave out employees in these statuses. A leaver is still deactivated: no filter prevents that.","$ref":"#/$defs/statuses","examples":[["S"]]},"companies":{"description":"Leave out employees of these companies, by company id or company code.","$ref":"#/$defs/codes","examples":[["ACME9"]]}},"examples":[{"employee_types":["TES"]}]},"when_out_of_scope":{"description":"What happens to the user of an employee whom this file no longer takes: keep leaves the user alone, deactivate deactivates the user as of that day. Leaving it out means keep.","enum":["keep","deactivate"],"default":"keep","examples":["keep","deactivate"]}},"$defs":{"codes":{"title":"WrittenCodes","type":"array","minItems":1,"maxItems":1000,"uniqueItems":true,"items":{"type":"string","pattern":"^[^\\\\s\\\\p{Cc}](?:[^\\\\p{Cc}]*[^\\\\s\\\\p{Cc}])?$","patternErrorMessage":"A code is text without blanks at its ends.","maxLength":50}},"statuses":{"title":"WrittenStatuses","type":"array","minItems":1,"uniqueItems":true,"items":{"enum":["A","L","O","R","S","T"]}}}}');
;// CONCATENATED MODULE: ./schemas/integration.schema.json
const integration_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"WrittenIntegration","description":"integration.yml: where one organization\'s UKG and Betterworks are, whom to tell, and what one run may do at most.","type":"object","required":["organization","technical_contact","time_zone","ukg","betterworks"],"additionalProperties":false,"properties":{"organization":{"description":"The organization\'s name as it shall stand in reports and mails.","type":"string","pattern":"^[^\\\\s\\\\p{Cc}](?:[^\\\\p{Cc}]*[^\\\\s\\\\p{Cc}])?$","patternErrorMessage":"The organization\'s name must be one line of text without blanks at its ends.","maxLength":120,"examples":["Acme Corporation"]},"technical_contact":{"description":"Who receives the mail when something is wrong: one address or a list. A group address is best, so that several people are told.","anyOf":[{"$ref":"#/$defs/address"},{"type":"array","items":{"$ref":"#/$defs/address"},"minItems":1,"maxItems":20,"uniqueItems":true}],"examples":["hr-systems@acme.example",["hr-systems@acme.example","it@acme.example"]]},"time_zone":{"description":"The IANA time zone that decides what \\"today\\" is for hire and termination dates.","type":"string","maxLength":64,"examples":["America/New_York","Europe/Berlin","Asia/Kolkata","UTC"]},"enabled":{"description":"false pauses this organization alone; nothing is read or written for it. Leaving it out means true.","type":"boolean","default":true,"examples":[true,false]},"reconcile":{"description":"What the weekly full comparison of both systems does: report the differences, or apply them within the same limits. Leaving it out means report.","enum":["report","apply"],"default":"report","examples":["report","apply"]},"ukg":{"description":"Where the organization\'s UKG Pro is.","type":"object","required":["host"],"additionalProperties":false,"properties":{"host":{"description":"UKG\'s API host, from System Configuration > Security > Web Services: https:// and the host, without /services and what follows.","$ref":"#/$defs/host","examples":["https://service5.ultipro.com"]}},"examples":[{"host":"https://service5.ultipro.com"}]},"betterworks":{"description":"Where the organization\'s Betterworks is, and how users are delivered to it.","type":"object","required":["host"],"additionalProperties":false,"properties":{"host":{"description":"Betterworks\' host as the browser shows it after signing in; EU and preview tenants have their own.","$ref":"#/$defs/host","examples":["https://app.betterworks.com"]},"delivery":{"description":"How users get to Betterworks: api writes each user at once, sftp delivers a file. Leaving it out means api.","enum":["api","sftp"],"default":"api","examples":["api","sftp"]}},"examples":[{"host":"https://app.betterworks.com","delivery":"api"}]},"limits":{"description":"What one run may do at most. A run that would do more writes nothing and waits for an approval.","type":"object","additionalProperties":false,"properties":{"deactivations":{"description":"Deactivations in one run. Leaving it out means 5%, but never under 3.","$ref":"#/$defs/limit","default":"5%","examples":["5%",10]},"deactivations_7_days":{"description":"Deactivations in seven days, this run included. Leaving it out means 10%, but never under 5.","$ref":"#/$defs/limit","default":"10%","examples":["10%",25]},"creations":{"description":"Creations in one run. Leaving it out means no limit.","$ref":"#/$defs/limit","examples":[500,"20%"]},"updates":{"description":"Updates in one run. Those that only fill newly mapped fields are counted apart, with the same limit. Leaving it out means no limit.","$ref":"#/$defs/limit","examples":["50%",1000]}},"examples":[{"deactivations":"5%","deactivations_7_days":"10%","creations":500,"updates":"50%"}]}},"$defs":{"address":{"title":"WrittenAddress","type":"string","pattern":"^[^\\\\s\\\\p{Cc}@<>(),;:\\"\\\\[\\\\]\\\\\\\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$","patternErrorMessage":"This is not an e-mail address.","maxLength":254},"host":{"title":"WrittenHost","type":"string","pattern":"^(?:https://(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\\\[[0-9A-Fa-f:.]+\\\\])|http://(?:localhost|127(?:\\\\.[0-9]{1,3}){3}|\\\\[::1\\\\]))(?::[0-9]{1,5})?/?$","patternErrorMessage":"A host is https:// and the host\'s name, nothing else.","maxLength":261},"limit":{"title":"WrittenLimit","anyOf":[{"type":"integer","minimum":0,"maximum":1000000},{"type":"string","pattern":"^(?:100(?:\\\\.0+)?|[0-9]{1,2}(?:\\\\.[0-9]{1,3})?)%$","patternErrorMessage":"A limit is a whole number, or a percentage from 0% to 100% of the known users."}]}}}');
;// CONCATENATED MODULE: ./schemas/mapping.schema.json
const mapping_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"WrittenMapping","description":"mapping.yml: which UKG value feeds which Betterworks field.","type":"object","required":["department_name","title","hire_date"],"additionalProperties":false,"properties":{"department_name":{"description":"Required: the organization level that is the department in Betterworks.","$ref":"#/$defs/department","examples":[{"from":"org_level_2"},{"from":"org_level_1","use":"code"}]},"title":{"description":"Required: the job\'s title or its long description.","$ref":"#/$defs/job","examples":[{"from":"job_title"},{"from":"job_description"}]},"hire_date":{"description":"Required: the original hire date or the last one, which differ for a rehire.","$ref":"#/$defs/hired","examples":[{"from":"hire_date"},{"from":"last_hire_date"}]},"employee_id":{"description":"The employee id in Betterworks. Mapped automatically from the employee number; write it to change that, or false to turn it off.","$ref":"#/$defs/automatic","examples":[{"from":"user_integration_key"},false]},"email":{"description":"The e-mail address, with which the user signs in. Mapped automatically from the e-mail address; write it to change that. Betterworks requires it.","$ref":"#/$defs/entry","examples":[{"from":"alternate_email_address"}]},"first_name":{"description":"The first name. Mapped automatically from the first name; write it to change that. Betterworks requires it.","$ref":"#/$defs/entry","examples":[{"from":"preferred_name"}]},"last_name":{"description":"The last name. Mapped automatically from the last name; write it to change that. Betterworks requires it.","$ref":"#/$defs/entry","examples":[{"from":"last_name"}]},"preferred_name":{"description":"The name by which the user is called. Mapped automatically from the preferred name; write it to change that, or false to turn it off.","$ref":"#/$defs/automatic","examples":[{"from":"first_name"},false]},"manager_id":{"description":"The manager\'s employee id in Betterworks. Mapped automatically from the supervisor; write it to change that, or false to turn it off.","$ref":"#/$defs/automatic","examples":[{"from":"udf:Reviewer number"},false]},"location":{"description":"The work location. Mapped automatically from the work location\'s description; write it to change that, or false to turn it off.","$ref":"#/$defs/automatic","examples":[{"from":"country_code"},false]},"phone":{"description":"The work phone. Mapped automatically from the work phone; write it to change that, or false to turn it off.","$ref":"#/$defs/automatic","examples":[{"from":"udf:Desk phone"},false]},"on_leave":{"description":"Whether the user is on leave. Mapped automatically from the employee status (L is on leave); write it to change that, or false to turn it off.","$ref":"#/$defs/automatic","examples":[{"from":"udf:On leave"},false]},"deactivation_date":{"description":"The day as of which the user is deactivated. Mapped automatically from the termination date; write it to change that, or false to turn it off.","$ref":"#/$defs/automatic","examples":[{"from":"termination_date"},false]},"custom":{"description":"Custom fields: the key of the field in Betterworks on the left, its value on the right. The keys must exist in Betterworks before the first run; at most 50.","type":"object","maxProperties":50,"patternProperties":{"^(?!__proto__$)[a-z0-9_]+$":{"$ref":"#/$defs/entry"}},"additionalProperties":false,"examples":[{"cost_center":{"from":"org_level_3","use":"code"},"badge":{"from":"udf:Badge colour"}}]}},"$defs":{"department":{"title":"WrittenDepartment","type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"description":"The organization level.","enum":["org_level_1","org_level_2","org_level_3","org_level_4"],"examples":["org_level_1","org_level_2","org_level_3","org_level_4"]},"use":{"description":"For organization levels, jobs and locations: send the description (default) or the code.","$ref":"#/$defs/use","examples":["description","code"]},"default":{"description":"Sent when the value is empty in UKG.","$ref":"#/$defs/default","examples":["Unassigned"]},"lookup":{"description":"Replaces values: UKG\'s on the left, Betterworks\' on the right. A value without an entry is sent as it is.","$ref":"#/$defs/lookup","examples":[{"ENG":"Engineering","MKT":"Marketing"}]},"when_empty":{"description":"What an empty value in UKG does: keep (default) sends nothing, clear empties the field in Betterworks.","$ref":"#/$defs/when_empty","examples":["keep","clear"]}}},"job":{"title":"WrittenJobTitle","type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"description":"The title of the job code, or its long description.","enum":["job_title","job_description"],"examples":["job_title","job_description"]},"use":{"description":"For organization levels, jobs and locations: send the description (default) or the code.","$ref":"#/$defs/use","examples":["description","code"]},"default":{"description":"Sent when the value is empty in UKG.","$ref":"#/$defs/default","examples":["Unassigned"]},"lookup":{"description":"Replaces values: UKG\'s on the left, Betterworks\' on the right. A value without an entry is sent as it is.","$ref":"#/$defs/lookup","examples":[{"ENG":"Engineering","MKT":"Marketing"}]},"when_empty":{"description":"What an empty value in UKG does: keep (default) sends nothing, clear empties the field in Betterworks.","$ref":"#/$defs/when_empty","examples":["keep","clear"]}}},"hired":{"title":"WrittenHireDate","type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"description":"The original hire date, or the latest.","enum":["hire_date","last_hire_date"],"examples":["hire_date","last_hire_date"]},"default":{"description":"Sent when the value is empty in UKG.","$ref":"#/$defs/default","examples":["2026-01-31"]},"lookup":{"description":"Replaces values: UKG\'s on the left, Betterworks\' on the right. A value without an entry is sent as it is.","$ref":"#/$defs/lookup","examples":[{"1900-01-01":"2020-01-01"}]},"when_empty":{"description":"What an empty value in UKG does: keep (default) sends nothing, clear empties the field in Betterworks.","$ref":"#/$defs/when_empty","examples":["keep","clear"]}}},"entry":{"title":"WrittenEntry","type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"description":"The value in UKG that feeds the field, or udf: and the label of a user-defined field.","$ref":"#/$defs/source","examples":["org_level_3","employee_type","udf:Badge colour"]},"use":{"description":"For organization levels, jobs and locations: send the description (default) or the code.","$ref":"#/$defs/use","examples":["description","code"]},"default":{"description":"Sent when the value is empty in UKG.","$ref":"#/$defs/default","examples":["Unassigned"]},"lookup":{"description":"Replaces values: UKG\'s on the left, Betterworks\' on the right. A value without an entry is sent as it is.","$ref":"#/$defs/lookup","examples":[{"ENG":"Engineering","MKT":"Marketing"}]},"when_empty":{"description":"What an empty value in UKG does: keep (default) sends nothing, clear empties the field in Betterworks.","$ref":"#/$defs/when_empty","examples":["keep","clear"]}}},"automatic":{"title":"WrittenAutomatic","anyOf":[{"const":false},{"$ref":"#/$defs/entry"}]},"source":{"title":"WrittenSource","anyOf":[{"enum":["org_level_1","org_level_2","org_level_3","org_level_4","job_title","job_description","work_location","alternate_job_title","job_code","job_group_code","date_in_job","project_code","hire_date","last_hire_date","date_of_last_hire","termination_date","employee_id","employee_number","person_id","user_integration_key","first_name","middle_name","last_name","preferred_name","prefix","suffix","email_address","alternate_email_address","work_phone","company_id","company_name","country_code","language_code","supervisor_id","supervisor_name","employee_status","empl_status_start_date","is_active","employee_type","full_time_or_part_time","salary_or_hourly"]},{"type":"string","pattern":"^udf:[^\\\\s\\\\p{Cc}](?:[^\\\\p{Cc}]*[^\\\\s\\\\p{Cc}])?$","maxLength":104}]},"use":{"title":"WrittenUse","enum":["description","code"],"default":"description"},"default":{"title":"WrittenDefault","type":"string","pattern":"^[^\\\\s\\\\p{Cc}](?:[^\\\\p{Cc}]*[^\\\\s\\\\p{Cc}])?$","patternErrorMessage":"A default is one line of text without blanks at its ends.","maxLength":500},"lookup":{"title":"WrittenLookup","type":"object","minProperties":1,"maxProperties":5000,"patternProperties":{"\\\\S":{"type":"string","pattern":"^[^\\\\s\\\\p{Cc}](?:[^\\\\p{Cc}]*[^\\\\s\\\\p{Cc}])?$","patternErrorMessage":"The value of a look-up is one line of text without blanks at its ends.","maxLength":500}},"additionalProperties":false},"when_empty":{"title":"WrittenWhenEmpty","enum":["keep","clear"],"default":"keep"}}}');
;// CONCATENATED MODULE: ./.build/lib/config/schema-guide.js
// What the schemas say of a place in a file: its choices, its examples, its keys. The sentences of all problems are built from it.





const FILE_KINDS = ['integration', 'mapping', 'filter', 'catalog', 'approvals'];
const SCHEMAS = { integration: integration_schema_namespaceObject, mapping: mapping_schema_namespaceObject, filter: filter_schema_namespaceObject, catalog: catalog_schema_namespaceObject, approvals: approvals_schema_namespaceObject };
/** The steps of a JSON pointer, decoded. */
function stepsOf(pointer) {
    return pointer
        .split('/')
        .slice(1)
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
/** The schema of a place, references followed; its own words go before those of the definition. Null off the map. */
function schemaAt(kind, steps) {
    let node = resolved(SCHEMAS[kind], kind);
    for (const step of steps)
        node = node === null ? null : childOf(node, step, kind);
    return node;
}
/** The keys that a group may have; empty where the keys are free. */
function keysAt(kind, steps) {
    const node = schemaAt(kind, steps);
    return node === null ? [] : Object.keys(groupOf(node, kind).properties ?? {});
}
/** True for an entry of a list, which has a number; the key of a group can look like one, too. */
function isEntryAt(kind, steps) {
    const outer = steps.length === 0 ? null : schemaAt(kind, steps.slice(0, -1));
    return outer !== null && groupOf(outer, kind).items !== undefined;
}
/** The words allowed at a place, those of `from:` included; empty where anything may stand. */
function choicesAt(kind, steps) {
    const node = schemaAt(kind, steps);
    const values = node?.enum ?? node?.anyOf?.map((branch) => resolved(branch, kind)).find((branch) => branch.enum)?.enum ?? [];
    return values.map(String);
}
/** The schema's own sentence for a text of the wrong form; null where it has none. */
function formSentenceAt(kind, steps) {
    const node = schemaAt(kind, steps);
    const forms = node === null ? [] : [node, ...(node.anyOf ?? []).map((form) => resolved(form, kind))];
    return forms.find((form) => form.patternErrorMessage !== undefined)?.patternErrorMessage ?? null;
}
/** Groups of the same file that have this key, such as `ukg` for `host`; `''` is the file itself. */
function groupsWithKey(kind, key) {
    const file = SCHEMAS[kind];
    const groups = Object.entries(file.properties ?? {}).map(([name, node]) => [name, groupOf(resolved(node, kind), kind)]);
    const inner = groups.filter(([, node]) => Object.hasOwn(node.properties ?? {}, key)).map(([name]) => name);
    return Object.hasOwn(file.properties ?? {}, key) ? ['', ...inner] : inner;
}
function childOf(node, step, kind) {
    const group = groupOf(node, kind);
    if (group.properties && Object.hasOwn(group.properties, step))
        return resolved(group.properties[step] ?? {}, kind);
    if (group.items)
        return resolved(group.items, kind);
    const free = Object.values(group.patternProperties ?? {})[0] ?? group.additionalProperties;
    return typeof free === 'object' ? resolved(free, kind) : null;
}
/** Of several allowed forms the one that has parts: every union of ours has at most one. */
function groupOf(node, kind) {
    const forms = node.anyOf?.map((form) => resolved(form, kind)) ?? [];
    return forms.find((form) => form.properties !== undefined || form.items !== undefined) ?? node;
}
function resolved(node, kind) {
    if (node.$ref === undefined)
        return node;
    const name = node.$ref.slice('#/$defs/'.length);
    return { ...resolved(SCHEMAS[kind].$defs?.[name] ?? {}, kind), ...node, $ref: '' };
}


/***/ }),

/***/ 8324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ sourceInstead),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   bM: () => (/* binding */ UDF_PREFIX),
/* harmony export */   eP: () => (/* binding */ sameSource),
/* harmony export */   mv: () => (/* binding */ hasCodeTable),
/* harmony export */   qk: () => (/* binding */ sourceAmong),
/* harmony export */   zt: () => (/* binding */ CODED_SOURCES)
/* harmony export */ });
/* unused harmony exports ROW_SOURCES, isRowSource */
/* harmony import */ var _closest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7225);
// What a mapping may read from UKG: the one list of sources, and why some values are never among them.

/** Sources with a code table in UKG, for which `use: description | code` has a meaning. */
const CODED_SOURCES = [
    'org_level_1',
    'org_level_2',
    'org_level_3',
    'org_level_4',
    'job_title',
    'job_description',
    'work_location',
];
/** Every mappable value of an employee's row, by the name that is written after `from:`. */
const ROW_SOURCES = [
    ...CODED_SOURCES,
    'alternate_job_title',
    'job_code',
    'job_group_code',
    'date_in_job',
    'project_code',
    'hire_date',
    'last_hire_date',
    'date_of_last_hire',
    'termination_date',
    'employee_id',
    'employee_number',
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
    'work_phone',
    'company_id',
    'company_name',
    'country_code',
    'language_code',
    'supervisor_id',
    'supervisor_name',
    'employee_status',
    'empl_status_start_date',
    'is_active',
    'employee_type',
    'full_time_or_part_time',
    'salary_or_hourly',
];
/** One name for two names of one value: `date_of_last_hire` is how the change feed spells `last_hire_date`. */
function sameSource(from) {
    return from === 'date_of_last_hire' ? 'last_hire_date' : from;
}
/** A source that names a user-defined field of UKG by its label. */
const UDF_PREFIX = 'udf:';
/** Words that people use for a source, where spelling alone does not lead to it. */
const OTHER_WORDS = {
    email: 'email_address',
    hired: 'hire_date',
    job_code_description: 'job_description',
    job_code_title: 'job_title',
    job_long_description: 'job_description',
    last_hired: 'last_hire_date',
    location: 'work_location',
    manager: 'supervisor_id',
    manager_id: 'supervisor_id',
    original_hire_date: 'hire_date',
    phone: 'work_phone',
    status: 'employee_status',
    title: 'job_title',
    type: 'employee_type',
    work_location_code: 'work_location',
};
const NEVER = [
    { what: 'the gender', names: /^(gender|sex)(_code)?$/ },
    {
        what: 'a private phone',
        names: /^(home|cell|mobile|personal|private)_(tele)?phone(_number)?$/,
        instead: 'work_phone',
    },
    {
        what: 'the home address',
        names: /^(city|state|zip|zip_code|postal_code|county|address|((employee|home)_)?(address|address_line|street)_?[12]?|home_(city|state|zip_code))$/,
        instead: 'work_location',
    },
    { what: 'the birth date', names: /^(birth_?da(te|y)|date_of_birth|dob|age)$/ },
    {
        what: 'a national id',
        names: /^(ssn|sin|nino|tax_id|((national|social)_(id|insurance|security)(_number)?)|passport(_number)?)$/,
    },
    {
        what: 'about pay',
        names: /^((annual|base|hourly|weekly)_)?(pay|salary|wage|wages|compensation|bonus)(_(rate|group|period|grade|frequency|amount))*(_(code|description))?$/,
    },
    { what: 'about pay', names: /^(hourly_rate|bank_account|iban|earning_group_code|deduction_group_code)$/ },
    { what: 'about health', names: /^(health.*|medical.*|disab.*|is_disabled|blood_type)$/ },
    { what: 'about a protected group', names: /^(race|religion|ethnic.*|marital_status(_code)?|veteran.*|nationality)$/ },
];
/** The refusal of a value that is never mappable, also under a user-defined field's label; null for any other text. */
function refusalOf(from) {
    if (isRowSource(from))
        return null;
    const written = from.startsWith(UDF_PREFIX) ? from.slice(UDF_PREFIX.length) : from;
    const word = (0,_closest_js__WEBPACK_IMPORTED_MODULE_0__/* .plainWord */ .h)(written);
    const never = NEVER.find(({ names }) => names.test(word));
    if (never === undefined)
        return null;
    const instead = never.instead === undefined ? '' : `, for example ${never.instead}`;
    return {
        message: `"${from}" is never mapped: it is ${never.what}, personal data that Betterworks does not need.`,
        fix: `Delete this entry, or write another source${instead}.`,
    };
}
/** True for a name of the list; user-defined fields are apart. */
function isRowSource(from) {
    return ROW_SOURCES.includes(from);
}
function hasCodeTable(from) {
    return CODED_SOURCES.includes(from);
}
/** Organization level and its number, as UKG, Betterworks or a person may spell them. */
const LEVEL = /^org(?:anization)?_?level_?(code_)?([1-4])(_code)?$/;
/** One of a few sources by another word for it; null when the text is none. */
function sourceAmong(choices, from) {
    const word = (0,_closest_js__WEBPACK_IMPORTED_MODULE_0__/* .plainWord */ .h)(from);
    const level = LEVEL.exec(word)?.[2];
    const meant = level === undefined ? otherWord(word) : `org_level_${level}`;
    return meant !== undefined && choices.includes(meant) ? meant : null;
}
function otherWord(word) {
    return Object.hasOwn(OTHER_WORDS, word) ? OTHER_WORDS[word] : undefined;
}
/** What to write for a text that is no source, as an end of a sentence ("Did you mean ...?"); null when nothing is near. */
function sourceInstead(from) {
    const word = (0,_closest_js__WEBPACK_IMPORTED_MODULE_0__/* .plainWord */ .h)(from);
    const level = LEVEL.exec(word);
    if (level)
        return `{ from: org_level_${level[2] ?? '1'}${(level[1] ?? level[3]) ? ', use: code' : ''} }`;
    const label = /^udf\s*[:_-]?\s*(\S.*)$/i.exec(from.replace(CURLY_QUOTES, ''));
    if (label)
        return `"${UDF_PREFIX}${(label[1] ?? '').trim()}"`;
    return otherWord(word) ?? (0,_closest_js__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(from, ROW_SOURCES);
}
/** What word processors make of straight quotes is text for YAML. */
const CURLY_QUOTES = /^[\u2018-\u201f\u00ab\u00bb]|[\u2018-\u201f\u00ab\u00bb]$/g;


/***/ }),

/***/ 762:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ STATUSES),
/* harmony export */   o: () => (/* binding */ statusWords)
/* harmony export */ });
// UKG's employee statuses and what they mean; the codes are the same in every tenant.
const STATUSES = {
    A: 'active',
    L: 'on leave',
    O: 'on strike',
    R: 'released',
    S: 'suspended',
    T: 'terminated',
};
/** `A (active)`. */
function statusWords(code) {
    const meaning = STATUSES[code.toUpperCase()];
    return meaning === undefined ? code : `${code} (${meaning})`;
}


/***/ }),

/***/ 8647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   YH: () => (/* binding */ positionsIn),
/* harmony export */   d3: () => (/* binding */ START)
/* harmony export */ });
// Turns offsets of a text into lines and columns, as editors and GitHub count them.
/** Where a file begins: the place of what is missing in it as a whole. */
const START = { line: 1, column: 1 };
/** The lines of a text without their ends, which are LF, CRLF or CR. */
function linesOf(text) {
    return text.split(/\r\n|\n|\r/);
}
/** A function from offset to position; made once for a text, since it looks at the whole of it. */
function positionsIn(text) {
    const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
    return (offset) => {
        const line = lastNotAfter(starts, offset);
        return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    };
}
function lastNotAfter(starts, offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}


/***/ }),

/***/ 1863:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mR: () => (/* binding */ MOST_CATALOG_BYTES),
  UC: () => (/* binding */ slugProblems),
  Do: () => (/* binding */ validateIntegration)
});

// UNUSED EXPORTS: isSlug

// EXTERNAL MODULE: ./.build/lib/config/text-position.js
var text_position = __webpack_require__(8647);
// EXTERNAL MODULE: ./.build/lib/config/yaml-places.js
var yaml_places = __webpack_require__(3440);
;// CONCATENATED MODULE: ./.build/lib/config/drafts.js


/** Every written entry of the mapping with its pointer; fields that are off or automatic are not among them. */
function writtenEntries(mapping) {
    const { custom, ...standard } = mapping;
    const fields = Object.entries(standard).map(([field, entry]) => ({ field, pointer: (0,yaml_places/* pointerStep */.U)(field), entry }));
    const customs = Object.entries(custom ?? {}).map(([field, entry]) => ({
        field,
        pointer: `/custom${(0,yaml_places/* pointerStep */.U)(field)}`,
        entry,
    }));
    return [...fields, ...customs].flatMap(({ entry, ...place }) => typeof entry === 'object' ? [{ ...place, entry }] : []);
}
function placed(finding, places) {
    const { kind, pointer, at, ...rest } = finding;
    const { file, places: known } = places[kind];
    const place = known.get(pointer);
    const position = (at === 'key' ? place?.key : place?.value) ?? place?.value ?? text_position/* START */.d3;
    return { file, line: position.line, column: position.column, ...rest };
}

// EXTERNAL MODULE: ./.build/lib/core/types/ids.js
var ids = __webpack_require__(2355);
;// CONCATENATED MODULE: ./.build/lib/config/fields.js
/** A field that a mapping may name; those with null have no automatic source and must be written. */
const STANDARD_FIELDS = {
    email: 'email_address',
    employee_id: 'employee_number',
    first_name: 'first_name',
    last_name: 'last_name',
    preferred_name: 'preferred_name',
    department_name: null,
    title: null,
    location: 'work_location',
    phone: 'work_phone',
    manager_id: 'supervisor_id',
    hire_date: null,
    on_leave: 'employee_status',
    deactivation_date: 'termination_date',
};
const STANDARD_FIELD_NAMES = Object.keys(STANDARD_FIELDS);
/** Keys of a Betterworks user that no custom field can have, although no mapping names them. */
const RESERVED_KEYS = ['id', 'manager_email'];
function isStandardField(key) {
    return Object.hasOwn(STANDARD_FIELDS, key);
}

;// CONCATENATED MODULE: ./.build/lib/config/host.js
// A host as `integration.yml` takes it: https and a name, nothing behind it; plain http for the own machine only.
/** What is wrong with a host and what to write; null when it can be used. Never repeats a password that stands in it. */
function hostFault(text) {
    const written = text.trim();
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(written))
        return noScheme(written);
    const url = parsed(written);
    if (url === null)
        return { message: 'This is not the address of a host.', fix: EXAMPLE };
    return secretFault(url, written) ?? schemeFault(url) ?? restFault(url, text);
}
function noScheme(written) {
    const fix = `Write https:// in front of it${likeThis(`https://${written}`)}.`;
    return { message: 'The host does not begin with https://.', fix };
}
function secretFault(url, written) {
    if (url.username === '' && url.password === '' && !written.includes('@'))
        return null;
    return {
        message: 'There is a user name or a password in the host; anybody who reads the repository can see it.',
        fix: 'Remove it, change the password in its system, and store the new one as a secret of the environment.',
    };
}
function schemeFault({ protocol, host, hostname }) {
    if (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)))
        return null;
    if (protocol !== 'http:')
        return { message: `A host cannot begin with ${protocol}//.`, fix: EXAMPLE };
    return {
        message: 'The host begins with http, so passwords would travel unprotected.',
        fix: `When entering the Host URL, replace "http" with "https" to trigger a secure connection: https://${host}`,
    };
}
const EXAMPLE = 'Write https:// and the name of the host, for example https://service5.ultipro.com.';
/** The origin: `https://service5.ultipro.com`, lower case, without a slash at its end. Only for a host without fault. */
function originOf(host) {
    return new URL(host).origin;
}
function restFault(url, text) {
    const rest = `${url.pathname === '/' ? '' : url.pathname}${url.search}${url.hash}`;
    if (rest !== '' || /[?#]/.test(text)) {
        const drop = url.pathname.startsWith('/services') ? ' Drop /services and everything behind it.' : '';
        return {
            message: 'Behind the host stands a path; only the host is wanted.',
            fix: `Write ${url.origin}${drop === '' ? '' : '.'}${drop}`,
        };
    }
    const isExact = /^https?:\/\/(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?\/?$/.test(text);
    if (isExact)
        return null;
    if (/^HTTPS?:/i.test(text) && !/^https?:/.test(text))
        return { message: 'The beginning of the host has capital letters.', fix: `Write ${url.origin}` };
    return { message: 'This is not the address of a host.', fix: EXAMPLE };
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
function parsed(text) {
    try {
        return new URL(text);
    }
    catch {
        return null;
    }
}
/** Shows the mended host only where it is one: the text may hold anything. */
function likeThis(candidate) {
    const url = parsed(candidate);
    const isHost = url !== null && /^[A-Za-z0-9.-]+\.[A-Za-z]+$/.test(url.hostname) && url.username === '';
    return isHost ? `: ${url.origin}` : ', for example https://service5.ultipro.com';
}

// EXTERNAL MODULE: ./.build/lib/config/sources.js
var sources = __webpack_require__(8324);
;// CONCATENATED MODULE: ./.build/lib/config/normalise.js
// From what was typed to what is meant: defaults filled in, every mapped field present, hosts and lists in one form.





function understood(slug, written, places) {
    const { integration } = written;
    const { technical_contact: contact } = integration;
    return {
        slug,
        organization: integration.organization,
        technicalContact: typeof contact === 'string' ? [contact] : contact,
        timeZone: integration.time_zone,
        enabled: integration.enabled ?? true,
        ukgHost: originOf(integration.ukg.host),
        betterworksHost: originOf(integration.betterworks.host),
        delivery: integration.betterworks.delivery ?? 'api',
        limits: limitsOf(integration.limits ?? {}),
        mapping: mappingOf(written.mapping, places.mapping),
        filter: filterOf(written.filter, places.filter),
        reconcile: integration.reconcile ?? 'report',
    };
}
function understoodApprovals(written, places) {
    return written.map((approval, index) => ({
        digest: approval.digest,
        reason: approval.reason.trim(),
        expires: approval.expires,
        employees: approval.employees?.map(ids/* ukgEmployeeId */.x) ?? null,
        place: valuePlace(places, (0,yaml_places/* pointerStep */.U)(index)),
    }));
}
function limitsOf(written) {
    return {
        deactivations: limitOf(written.deactivations) ?? { kind: 'percent', value: 5 },
        deactivations7Days: limitOf(written.deactivations_7_days) ?? { kind: 'percent', value: 10 },
        creations: limitOf(written.creations),
        updates: limitOf(written.updates),
    };
}
function limitOf(written) {
    if (written === undefined)
        return null;
    return typeof written === 'number'
        ? { kind: 'count', value: written }
        : { kind: 'percent', value: Number.parseFloat(written) };
}
function mappingOf(written, places) {
    const standard = STANDARD_FIELD_NAMES.flatMap((field) => {
        const entry = written[field];
        if (entry === false)
            return [];
        if (entry !== undefined)
            return [fieldMapping({ field, custom: false, entry, place: keyPlace(places, (0,yaml_places/* pointerStep */.U)(field)) })];
        const from = STANDARD_FIELDS[field];
        return from === null ? [] : [fieldMapping({ field, custom: false, entry: { from }, place: null })];
    });
    const custom = Object.entries(written.custom ?? {}).map(([field, entry]) => fieldMapping({ field, custom: true, entry, place: keyPlace(places, `/custom${(0,yaml_places/* pointerStep */.U)(field)}`) }));
    return [...standard, ...custom];
}
function fieldMapping({ field, custom, entry, place }) {
    return {
        field,
        custom,
        source: sourceOf(entry.from),
        use: entry.use ?? 'description',
        default: entry.default ?? null,
        lookup: entry.lookup ?? null,
        whenEmpty: entry.when_empty ?? 'keep',
        place,
    };
}
function sourceOf(from) {
    if (from.startsWith(sources/* UDF_PREFIX */.bM))
        return { kind: 'udf', label: from.slice(sources/* UDF_PREFIX */.bM.length) };
    return { kind: 'row', name: (0,sources/* sameSource */.eP)(from) };
}
function filterOf(written, places) {
    return {
        import: written.import,
        include: criteriaOf(written, '', places),
        exclude: criteriaOf(written.exclude ?? {}, '/exclude', places),
        whenOutOfScope: written.when_out_of_scope ?? 'keep',
        place: keyPlace(places, '/import'),
    };
}
function criteriaOf(written, group, places) {
    return ['employee_types', 'employee_statuses', 'companies'].flatMap((key) => {
        const list = written[key];
        if (list === undefined)
            return [];
        const pointer = `${group}/${key}`;
        const values = list.map((value, index) => ({ value, place: valuePlace(places, pointer + (0,yaml_places/* pointerStep */.U)(index)) }));
        return [{ key, values, place: keyPlace(places, pointer) }];
    });
}
function keyPlace({ file, places }, pointer) {
    const place = places.get(pointer);
    return { file, line: (place?.key ?? place?.value)?.line ?? 1 };
}
function valuePlace({ file, places }, pointer) {
    return { file, line: places.get(pointer)?.value.line ?? 1 };
}

// EXTERNAL MODULE: ./.build/lib/config/problem.js
var problem = __webpack_require__(7205);
// EXTERNAL MODULE: ./.build/lib/core/dates.js
var dates = __webpack_require__(5182);
// EXTERNAL MODULE: ./.build/lib/config/closest.js
var closest = __webpack_require__(7225);
;// CONCATENATED MODULE: ./.build/lib/config/catalog-rules.js
// Codes are checked against catalog.yml where there is one: what the tenant does not know is most likely a slip of the pen.





const REFRESH = 'If it is new in UKG, run the command catalog and commit the new catalog.yml.';
const filterCodesAreKnown = ({ filter, catalog }) => {
    if (catalog === null)
        return [];
    const known = { employee_types: employeeTypes(catalog), companies: companies(catalog) };
    return ['employee_types', 'companies'].flatMap((key) => {
        const codes = known[key];
        if (codes === null)
            return [];
        const what = key === 'companies' ? 'company' : 'employee type';
        return [
            ...unknownCodes({ list: filter[key], pointer: `/${key}`, codes, what }),
            ...unknownCodes({ list: filter.exclude?.[key], pointer: `/exclude/${key}`, codes, what }),
        ];
    });
};
/** UKG's codes are upper case; the filter compares without regard to case, and so does this. */
function unknownCodes({ list, pointer, codes, what }) {
    const known = new Set(codes.map((code) => code.trim().toUpperCase()));
    return (list ?? []).flatMap((code, index) => {
        if (code === undefined || known.has(code.trim().toUpperCase()))
            return [];
        const near = (0,closest/* closest */.k)(code, codes);
        return [
            {
                kind: 'filter',
                pointer: `${pointer}${(0,yaml_places/* pointerStep */.U)(index)}`,
                at: 'value',
                severity: 'error',
                message: `UKG has no ${what} "${(0,problem/* shown */.SP)(code)}", says catalog.yml.`,
                fix: `${near === null ? few(codes) : `Did you mean ${near}?`} ${REFRESH}`,
            },
        ];
    });
}
function few(codes) {
    if (codes.length === 0)
        return 'catalog.yml lists none.';
    const rest = codes.length > MOST_SHOWN ? ', ...' : '';
    return `Known are: ${codes.slice(0, MOST_SHOWN).join(', ')}${rest}.`;
}
const MOST_SHOWN = 12;
const employeeTypes = (catalog) => catalog.employee_types === undefined ? null : Object.keys(catalog.employee_types);
const companies = (catalog) => catalog.companies?.flatMap(({ id, code }) => (code === undefined ? [id] : [id, code])) ?? null;
const orgLevelsAreKnown = ({ mapping, catalog }) => {
    const levels = catalog?.org_levels;
    if (levels === undefined)
        return [];
    return writtenEntries(mapping).flatMap(({ pointer, entry: { from } }) => {
        if (from === undefined || !isOrgLevel(from) || Object.hasOwn(levels, from))
            return [];
        const named = Object.entries(levels).map(([level, { name }]) => name === undefined ? level : `${level} (${name})`);
        return [
            {
                kind: 'mapping',
                pointer: `${pointer}/from`,
                at: 'value',
                severity: 'error',
                message: `UKG has no codes on ${from}, says catalog.yml.`,
                fix: `${named.length === 0 ? 'catalog.yml lists no level.' : `Levels in use: ${named.join(', ')}.`} ${REFRESH}`,
            },
        ];
    });
};
/** A tenant without any user-defined field is a warning, as in the vendor's dialog: the field can still be created. */
const userDefinedFieldsAreKnown = ({ mapping, catalog }) => {
    const labels = catalog?.user_defined_fields;
    if (labels === undefined)
        return [];
    return writtenEntries(mapping).flatMap(({ pointer, entry: { from } }) => {
        if (from?.startsWith(sources/* UDF_PREFIX */.bM) !== true)
            return [];
        const label = from.slice(sources/* UDF_PREFIX */.bM.length);
        if (labels.includes(label))
            return [];
        const place = { kind: 'mapping', pointer: `${pointer}/from`, at: 'value' };
        if (labels.length === 0) {
            return [
                {
                    ...place,
                    severity: 'warning',
                    message: 'No user-defined fields are available in UKG, says catalog.yml.',
                    fix: `Create the field in UKG and run the command catalog; until then nothing is sent for it.`,
                },
            ];
        }
        const near = (0,closest/* closest */.k)(label, labels);
        const fix = near === null ? few(labels) : `Did you mean "${sources/* UDF_PREFIX */.bM}${near}"?`;
        return [
            {
                ...place,
                severity: 'error',
                message: `UKG has no user-defined field "${(0,problem/* shown */.SP)(label)}", says catalog.yml.`,
                fix: `${fix} ${REFRESH}`,
            },
        ];
    });
};
/** A look-up of a value that UKG does not have never happens; that harms nobody, so it is a warning. */
const lookedUpValuesAreKnown = ({ mapping, catalog }) => {
    if (catalog === null)
        return [];
    return writtenEntries(mapping).flatMap(({ pointer, entry }) => {
        const values = entry.from === undefined ? null : valuesOf(catalog, entry.from, entry.use ?? 'description');
        if (values === null)
            return [];
        const missing = Object.keys(entry.lookup ?? {}).filter((value) => !values.includes(value));
        return missing.map((value) => {
            const near = (0,closest/* closest */.k)(value, values);
            return {
                kind: 'mapping',
                pointer: `${pointer}/lookup${(0,yaml_places/* pointerStep */.U)(value)}`,
                at: 'key',
                severity: 'warning',
                message: `UKG has no value "${(0,problem/* shown */.SP)(value)}" for ${entry.from ?? ''}${entry.use === 'code' ? ' as a code' : ''}, says catalog.yml.`,
                fix: `${near === null ? 'Delete the line.' : `Did you mean "${near}"?`} ${REFRESH}`,
            };
        });
    });
};
/** What a source can say, after `use`; null where the catalog does not know. */
function valuesOf(catalog, from, use) {
    if (from === 'employee_type')
        return employeeTypes(catalog);
    const texts = textsOf(catalog, from);
    if (texts === null)
        return null;
    return use === 'code'
        ? Object.keys(texts)
        : Object.entries(texts).map(([code, text]) => (text.trim() === '' ? code : text.trim()));
}
function textsOf(catalog, from) {
    if (isOrgLevel(from))
        return catalog.org_levels?.[from]?.codes ?? null;
    if (from === 'work_location')
        return catalog.locations ?? null;
    if (from === 'job_title')
        return jobTexts(catalog.jobs, 'title');
    return from === 'job_description' ? jobTexts(catalog.jobs, 'description') : null;
}
function isOrgLevel(from) {
    return /^org_level_[1-4]$/.test(from);
}
function jobTexts(jobs, part) {
    if (jobs === undefined)
        return null;
    return Object.fromEntries(Object.entries(jobs).map(([code, job]) => [code, job[part] ?? '']));
}
const CATALOG_RULES = [
    filterCodesAreKnown,
    orgLevelsAreKnown,
    userDefinedFieldsAreKnown,
    lookedUpValuesAreKnown,
];

// EXTERNAL MODULE: ./.build/lib/core/map.js
var map = __webpack_require__(8457);
;// CONCATENATED MODULE: ./.build/lib/config/mapping-rules.js
// Rules of mapping.yml that need more than one value at a time.







const noFieldMappedTwice = ({ mapping }, lineOf) => Object.keys(mapping.custom ?? {}).flatMap((key) => {
    if (!isStandardField(key) && !RESERVED_KEYS.includes(key))
        return [];
    const isMapped = isStandardField(key) && mapping[key] !== undefined;
    const already = isMapped ? ` It is mapped already in line ${String(lineOf('mapping', (0,yaml_places/* pointerStep */.U)(key)))}.` : '';
    return [
        {
            kind: 'mapping',
            pointer: `/custom${(0,yaml_places/* pointerStep */.U)(key)}`,
            at: 'key',
            severity: 'error',
            message: `"${key}" is one of Betterworks' own fields, so it cannot be a custom field too.${already}`,
            fix: isStandardField(key) && !isMapped
                ? `Move it to the left edge, out of "custom:": ${key}: { from: ... }`
                : 'Delete it here.',
        },
    ];
});
/** The schema knows the names of sources; a user-defined field can have any label. */
const noPersonalData = ({ mapping }) => writtenEntries(mapping).flatMap(({ pointer, entry }) => {
    const refusal = entry.from === undefined ? null : (0,sources/* refusalOf */.Of)(entry.from);
    return refusal === null
        ? []
        : [{ kind: 'mapping', pointer: `${pointer}/from`, at: 'value', severity: 'error', ...refusal }];
});
const managerNeedsEmployeeId = ({ mapping }) => {
    if (mapping.employee_id !== false || mapping.manager_id === false)
        return [];
    return [
        {
            kind: 'mapping',
            pointer: '/employee_id',
            at: 'value',
            severity: 'error',
            message: 'Betterworks finds a manager by his employee id, which is turned off here.',
            fix: 'Delete this line, or write "manager_id: false" too.',
        },
    ];
};
const useNeedsACodeTable = ({ mapping }) => writtenEntries(mapping).flatMap(({ pointer, entry }) => {
    const { from, use } = entry;
    if (use === undefined || from === undefined || (0,sources/* hasCodeTable */.mv)(from))
        return [];
    return [
        {
            kind: 'mapping',
            pointer: `${pointer}/use`,
            at: 'key',
            severity: 'error',
            message: `"use" has no meaning for ${from}, which has no codes with descriptions.`,
            fix: `Delete "use". It is for: ${sources/* CODED_SOURCES */.zt.join(', ')}`,
        },
    ];
});
/** One text for everybody would make all those people one. */
const nobodySharesAnIdentity = ({ mapping }) => writtenEntries(mapping).flatMap(({ field, pointer, entry }) => {
    if (entry.default === undefined || !['email', 'employee_id'].includes(field))
        return [];
    return [
        {
            kind: 'mapping',
            pointer: `${pointer}/default`,
            at: 'key',
            severity: 'error',
            message: `With a default, everybody without a value would share one "${field}".`,
            fix: 'Delete the default; who has no value is then held and reported.',
        },
    ];
});
const neededFieldIsNotCleared = ({ mapping }) => writtenEntries(mapping).flatMap(({ field, pointer, entry }) => {
    if (entry.when_empty !== 'clear' || !['email', 'first_name', 'last_name', 'employee_id'].includes(field))
        return [];
    return [
        {
            kind: 'mapping',
            pointer: `${pointer}/when_empty`,
            at: 'value',
            severity: 'error',
            message: `"${field}" cannot be emptied in Betterworks: a user is known by it.`,
            fix: 'Write keep, or delete when_empty.',
        },
    ];
});
const clearNeedsNoDefault = ({ mapping }) => writtenEntries(mapping).flatMap(({ pointer, entry }) => {
    if (entry.when_empty !== 'clear' || entry.default === undefined)
        return [];
    return [
        {
            kind: 'mapping',
            pointer: `${pointer}/when_empty`,
            at: 'value',
            severity: 'warning',
            message: '"when_empty: clear" has no effect here: the default is sent when the value is empty.',
            fix: 'Delete "when_empty" or "default".',
        },
    ];
});
/** What an entry writes of its own, instead of what UKG says. */
function ownTexts({ entry, pointer }) {
    const texts = { [`${pointer}/default`]: entry.default };
    for (const [key, text] of Object.entries(entry.lookup ?? {}))
        texts[`${pointer}/lookup${(0,yaml_places/* pointerStep */.U)(key)}`] = text;
    return Object.entries(texts).flatMap(([at, text]) => (text === undefined ? [] : [{ pointer: at, text }]));
}
const KINDS = [
    {
        fields: ['hire_date', 'deactivation_date'],
        isFit: dates/* isCalendarDate */.tf,
        says: 'is no date',
        fix: 'Write the year first, in quotes: "2026-01-31"',
    },
    {
        fields: ['on_leave'],
        isFit: (text) => FLAGS.includes(text.toLowerCase()),
        says: 'is neither true nor false',
        fix: 'Write "true" or "false", in quotes.',
    },
];
const FLAGS = [...map/* TRUE_WORDS */.VJ, 'false', 'n', 'no', '0'];
/** Otherwise the field of everybody who is to get it would be left out, run after run. */
const ownTextsFitTheField = ({ mapping }) => writtenEntries(mapping).flatMap((written) => {
    const { field } = written;
    const kind = KINDS.find(({ fields }) => fields.includes(field));
    if (kind === undefined)
        return [];
    const wrong = ownTexts(written).filter(({ text }) => !kind.isFit(text));
    return wrong.map((one) => ({
        kind: 'mapping',
        pointer: one.pointer,
        at: 'value',
        severity: 'error',
        message: `"${(0,problem/* shown */.SP)(one.text)}" ${kind.says}, as "${field}" has to be.`,
        fix: kind.fix,
    }));
});
const MAPPING_RULES = [
    noFieldMappedTwice,
    noPersonalData,
    managerNeedsEmployeeId,
    useNeedsACodeTable,
    nobodySharesAnIdentity,
    neededFieldIsNotCleared,
    clearNeedsNoDefault,
    ownTextsFitTheField,
];

;// CONCATENATED MODULE: ./.build/lib/config/rules.js
// What a schema cannot say: rules between values and between files. Each is named for the fact that it demands.







/** Everything that the rules find, in their order. */
function applyRules(drafts, lineOf) {
    return RULES.flatMap((rule) => rule(drafts, lineOf));
}
const timeZoneExists = ({ integration }) => {
    const zone = integration.time_zone;
    if (zone === undefined)
        return [];
    const place = { kind: 'integration', pointer: '/time_zone', at: 'value' };
    if (!isTimeZone(zone)) {
        const near = (0,closest/* closest */.k)(zone, Intl.supportedValuesOf('timeZone'));
        return [
            {
                ...place,
                severity: 'error',
                message: `"${(0,problem/* shown */.SP)(zone)}" is not a time zone.`,
                fix: `${near === null ? '' : `Did you mean ${near}? `}Write area and city, for example America/New_York or Europe/Berlin.`,
            },
        ];
    }
    if (!/^[A-Z]{2,5}(\d[A-Z]{3})?$/.test(zone) || ['UTC', 'GMT'].includes(zone))
        return [];
    return [
        {
            ...place,
            severity: 'warning',
            message: `"${zone}" is an abbreviation, which may not follow summer time.`,
            fix: 'Write area and city, for example America/New_York.',
        },
    ];
};
/** An offset such as +05:00 is no zone: it knows no summer time. */
function isTimeZone(zone) {
    if (!/^[A-Za-z]/.test(zone))
        return false;
    // The list has no aliases, but it is there at once; the first format takes longer than all other rules.
    if (Intl.supportedValuesOf('timeZone').includes(zone))
        return true;
    try {
        new Intl.DateTimeFormat('en-US', { timeZone: zone });
        return true;
    }
    catch {
        return false;
    }
}
/** What the pattern of the schema lets through and no browser could open, such as port 99999. */
const hostsAreUsable = ({ integration }) => ['ukg', 'betterworks'].flatMap((system) => {
    const host = integration[system]?.host;
    const fault = host === undefined ? null : hostFault(host);
    return fault === null
        ? []
        : [{ kind: 'integration', pointer: `/${system}/host`, at: 'value', severity: 'error', ...fault }];
});
const limitIsNotZeroPercent = ({ integration }) => Object.entries(integration.limits ?? {}).flatMap(([name, limit]) => {
    if (typeof limit !== 'string' || Number.parseFloat(limit) !== 0)
        return [];
    return [
        {
            kind: 'integration',
            pointer: `/limits/${name}`,
            at: 'value',
            severity: 'error',
            message: `${(0,problem/* shown */.SP)(limit)} says two things: no ${name.split('_')[0] ?? name} at all, or the smallest number that a percentage allows.`,
            fix: `Write 0 to allow none, or a percentage above 0%.`,
        },
    ];
});
const sevenDayLimitIsNotBelowOneRun = ({ integration }) => {
    const { deactivations, deactivations_7_days: sevenDays } = integration.limits ?? {};
    if (deactivations === undefined || sevenDays === undefined || typeof deactivations !== typeof sevenDays)
        return [];
    if (Number.parseFloat(String(sevenDays)) >= Number.parseFloat(String(deactivations)))
        return [];
    return [
        {
            kind: 'integration',
            pointer: '/limits/deactivations_7_days',
            at: 'value',
            severity: 'warning',
            message: `The limit of seven days (${String(sevenDays)}) is below that of one run (${String(deactivations)}), so the latter never counts.`,
            fix: 'Write a larger deactivations_7_days, or a smaller deactivations.',
        },
    ];
};
const CRITERIA = ['employee_types', 'employee_statuses', 'companies'];
const includeListsNeedMatching = ({ filter }) => {
    if (filter.import !== 'all')
        return [];
    return CRITERIA.filter((key) => filter[key] !== undefined).map((key) => ({
        kind: 'filter',
        pointer: `/${key}`,
        at: 'key',
        severity: 'error',
        message: `With "import: all" the list ${key} has no effect.`,
        fix: 'Write "import: matching" to import only these, or delete the list.',
    }));
};
const matchingNeedsAList = ({ filter }) => {
    if (filter.import !== 'matching' || CRITERIA.some((key) => filter[key] !== undefined))
        return [];
    return [
        {
            kind: 'filter',
            pointer: '/import',
            at: 'value',
            severity: 'warning',
            message: '"import: matching" without a list takes everybody, as "import: all" does.',
            fix: `Add one of the lists ${CRITERIA.join(', ')}, or write "import: all".`,
        },
    ];
};
const filterDoesNotExcludeWhatItIncludes = ({ filter }, lineOf) => CRITERIA.flatMap((key) => {
    const included = (filter[key] ?? []).map((code) => code?.trim().toUpperCase());
    return (filter.exclude?.[key] ?? []).flatMap((code, index) => {
        const found = code === undefined ? -1 : included.indexOf(code.trim().toUpperCase());
        if (code === undefined || found < 0)
            return [];
        const line = lineOf('filter', `/${key}${(0,yaml_places/* pointerStep */.U)(found)}`);
        return [
            {
                kind: 'filter',
                pointer: `/exclude/${key}${(0,yaml_places/* pointerStep */.U)(index)}`,
                at: 'value',
                severity: 'error',
                message: `"${(0,problem/* shown */.SP)(code)}" is excluded here and included in line ${String(line)}, so nobody with it is imported.`,
                fix: 'Delete it from one of the two lists.',
            },
        ];
    });
});
/** `[REG; INT]`, and a hyphen that stands one blank too far to the right, are one code for YAML, which nobody has. */
const codesAreOneEach = ({ filter }) => ['employee_types', 'companies'].flatMap((key) => [
    { pointer: `/${key}`, codes: filter[key] },
    { pointer: `/exclude/${key}`, codes: filter.exclude?.[key] },
].flatMap(({ pointer, codes }) => (codes ?? []).flatMap((code, index) => {
    if (code === undefined || !/[;,]|\s-/.test(code))
        return [];
    return [
        {
            kind: 'filter',
            pointer: pointer + (0,yaml_places/* pointerStep */.U)(index),
            at: 'value',
            severity: 'warning',
            message: `"${(0,problem/* shown */.SP)(code)}" is read as one code.`,
            fix: 'If these are several, write a comma between them, or each in a line of its own with its hyphen below the one before.',
        },
    ];
})));
const approvalsEndOnADay = ({ approvals }) => approvals.flatMap((approval, index) => {
    const expires = approval?.expires;
    if (expires === undefined || (0,dates/* isCalendarDate */.tf)(expires))
        return [];
    return [
        {
            kind: 'approvals',
            pointer: `/${String(index)}/expires`,
            at: 'value',
            severity: 'error',
            message: `${expires} is not a day of the calendar.`,
            fix: 'Write the last day on which the approval counts, as YYYY-MM-DD.',
        },
    ];
});
const approvalsAreDistinct = ({ approvals }, lineOf) => approvals.flatMap((approval, index) => {
    const first = approvals.findIndex((other) => other?.digest !== undefined && other.digest === approval?.digest);
    if (first < 0 || first === index)
        return [];
    return [
        {
            kind: 'approvals',
            pointer: `/${String(index)}/digest`,
            at: 'value',
            severity: 'error',
            message: `This plan is approved already in line ${String(lineOf('approvals', `/${String(first)}/digest`))}.`,
            fix: 'Delete one of the two approvals.',
        },
    ];
});
const RULES = [
    timeZoneExists,
    hostsAreUsable,
    limitIsNotZeroPercent,
    sevenDayLimitIsNotBelowOneRun,
    ...MAPPING_RULES,
    includeListsNeedMatching,
    matchingNeedsAList,
    filterDoesNotExcludeWhatItIncludes,
    codesAreOneEach,
    approvalsEndOnADay,
    approvalsAreDistinct,
    ...CATALOG_RULES,
];

// EXTERNAL MODULE: ./.build/lib/config/schema-guide.js + 5 modules
var schema_guide = __webpack_require__(4523);
;// CONCATENATED MODULE: ./.build/lib/config/inline-yaml.js
// Writes a small value as YAML in one line, the way it can be typed into a file.
/** `{ from: org_level_2 }`, `[A, L]`, `"udf:Badge colour"`; what is no plain text stands in quotes. */
function inlineYaml(value) {
    if (Array.isArray(value))
        return `[${value.map((entry) => inlineYaml(entry)).join(', ')}]`;
    if (typeof value === 'object' && value !== null) {
        const pairs = Object.entries(value).map(([key, entry]) => `${inlineYaml(key)}: ${inlineYaml(entry)}`);
        return `{ ${pairs.join(', ')} }`;
    }
    return typeof value === 'string' && !isPlain(value) ? JSON.stringify(value) : String(value);
}
/** Narrower than YAML is: a text that YAML could take for anything else is quoted. */
function isPlain(text) {
    if (/^(true|false|null)$/i.test(text))
        return false;
    return (/^[A-Za-z][\w ./@-]*$/.test(text) ||
        /^https?:\/\/[\w.:[\]/-]+$/.test(text) ||
        /^\d+(\.\d+)?%$/.test(text) ||
        /^\d{4}-\d\d-\d\d$/.test(text));
}

;// CONCATENATED MODULE: ./.build/lib/config/sentences.js
// What all sentences about files share: their shape, how they call a place, and the example that they show.



/** How a place is called in a sentence: `"ukg.host"`, `entry 2 of "employee_types"`, `the file`. */
function nameOf(kind, steps) {
    if (steps.length === 0)
        return 'the file';
    const outer = steps.slice(0, -1);
    if (!(0,schema_guide/* isEntryAt */.uT)(kind, steps))
        return `"${(0,problem/* shown */.SP)(keysOf(kind, steps).join('.'))}"`;
    const entry = `entry ${String(Number(steps.at(-1)) + 1)}`;
    return outer.length === 0 ? entry : `${entry} of ${nameOf(kind, outer)}`;
}
function keysOf(kind, steps) {
    return steps.filter((_, index) => !(0,schema_guide/* isEntryAt */.uT)(kind, steps.slice(0, index + 1)));
}
/** The place as the first word of a sentence. */
function subject({ kind, steps }) {
    const name = nameOf(kind, steps);
    return name.charAt(0).toUpperCase() + name.slice(1);
}
/** From the schema's own examples; an entry of a list is shown by the list's. */
function example({ kind, steps }) {
    const isEntry = (0,schema_guide/* isEntryAt */.uT)(kind, steps);
    const owner = isEntry ? steps.slice(0, -1) : steps;
    // Addresses never reach a log, not even that of an example.
    if (owner[0] === 'technical_contact')
        return 'Write it with its @, or several in a list: [one, another].';
    const examples = (0,schema_guide/* schemaAt */.lv)(kind, owner)?.examples ?? [];
    const fitting = isEntry ? (examples.find((one) => Array.isArray(one)) ?? examples[0]) : examples[0];
    if (fitting === undefined)
        return 'Compare it with the same file in integrations/example.';
    return `Write for example: ${keyed(owner)}${inlineYaml(fitting)}`;
}
function keyed(owner) {
    const key = owner.at(-1);
    return key === undefined ? '' : `${key}: `;
}
/** `yes` and `no` were flags in older YAML, and still are in people's minds; so are flags in quotes. */
function flagMeant(written) {
    if (/^(yes|y|on|1|true)$/i.test(written))
        return true;
    return /^(no|n|off|0|false)$/i.test(written) ? false : null;
}
/** `host:https://...` is one text for YAML; null unless it begins with one of these keys. */
function noBlank(written, keys) {
    const [, key = '', rest = ''] = /^([\w-]+):(\S.*)$/s.exec(written) ?? [];
    if (!keys.includes(key))
        return null;
    return { message: `There is no blank after the colon of "${key}".`, fix: `Write ${key}: ${(0,problem/* shown */.SP)(rest)}` };
}

;// CONCATENATED MODULE: ./.build/lib/config/key-sentences.js
// Sentences about keys: one that is not known, one that is missing.




/** A key that is not known where it stands. */
function unknownKey(kind, group, key) {
    if (kind === 'mapping' && group[0] === 'custom' && group.length === 1)
        return unfitCustomKey(key);
    if (kind === 'mapping' && group.at(-1) === 'lookup') {
        return {
            message: 'The UKG value in front of the colon is empty.',
            fix: 'Use default: "..." for what is empty in UKG.',
        };
    }
    const told = noBlank(key, (0,schema_guide/* keysAt */._s)(kind, group)) ?? foreignLetter(kind, group, key);
    if (told !== null)
        return told;
    const where = group.length === 0 ? `${kind}.yml` : nameOf(kind, group);
    return { message: `"${(0,problem/* shown */.SP)(key)}" is not a key of ${where}.`, fix: rightPlace(kind, group, key) };
}
/** Our keys are plain letters; one of another alphabet, or a no-break space from a web page, only looks like it. */
function foreignLetter(kind, group, key) {
    if (/^[\x20-\x7e]*$/.test(key))
        return null;
    const plain = key.normalize('NFKD').replace(/[^\x21-\x7e]/g, '');
    const near = nearKey(kind, (0,schema_guide/* keysAt */._s)(kind, group), plain);
    if (near === null)
        return null;
    return {
        message: `"${(0,problem/* shown */.SP)(key)}" has a character in it that cannot be seen, or only looks like the right one.`,
        fix: `Delete the line from its beginning and type it anew: ${near}`,
    };
}
function unfitCustomKey(key) {
    const fit = (0,closest/* plainWord */.h)(key.normalize('NFKD').replace(/\p{M}/gu, '')).replace(/[^a-z0-9_]/g, '');
    return {
        message: `"${(0,problem/* shown */.SP)(key)}" cannot be the key of a custom field.`,
        fix: `Write it as it stands in Betterworks, with small letters, digits and _ only${fit === '' ? '' : `, for example ${fit}`}.`,
    };
}
function rightPlace(kind, group, key) {
    const known = (0,schema_guide/* keysAt */._s)(kind, group);
    if (/passw|token|secret|api_?-?key|user_?name/i.test(key))
        return SECRET;
    if (isOption(kind, group, key))
        return 'It belongs inside the braces of a field: title: { from: job_title }';
    const near = nearKey(kind, known, key);
    return (otherGroup(kind, group, key) ??
        otherFile(kind, key) ??
        (near === null ? null : `Did you mean "${near}"?`) ??
        (isCustomField(kind, group, key) ? `A field of your own goes under "custom:", indented by two blanks.` : null) ??
        `Delete it. The keys here are: ${known.join(', ')}.`);
}
const SECRET = 'Delete it, change it in its system since others could read it, and store the new one as a secret of the environment.';
/** The commonest slip: the indent is lost, and the key stands beside its group. */
function otherGroup(kind, group, key) {
    const here = group.join('.');
    const groups = (0,schema_guide/* groupsWithKey */.QL)(kind, key).filter((name) => name !== here);
    if (groups.length === 0 || groups.length > MOST_GROUPS)
        return null;
    if (groups.includes(''))
        return `It belongs at the left edge of ${kind}.yml, without blanks in front of it.`;
    return `It belongs under ${groups.map((name) => `"${name}:"`).join(' or ')}, indented by two blanks.`;
}
const MOST_GROUPS = 3;
function otherFile(kind, key) {
    const other = schema_guide/* FILE_KINDS */.Rt.find((name) => name !== kind && name !== 'catalog' && (0,schema_guide/* keysAt */._s)(name, []).includes(key));
    return other === undefined ? null : `It belongs in ${other}.yml.`;
}
function nearKey(kind, known, key) {
    return (0,closest/* closest */.k)(key, known) ?? known.find((name) => OTHER_WORDS[kind]?.[name]?.includes((0,closest/* plainWord */.h)(key))) ?? null;
}
/** Words that people use for a key, UKG's among them, where spelling alone does not lead to it. */
const OTHER_WORDS = {
    integration: {
        organization: ['name', 'company', 'company_name'],
        technical_contact: ['contact', 'contacts', 'email', 'mail'],
    },
    mapping: {
        department_name: ['department', 'dept'],
        title: ['job', 'job_title', 'job_description', 'position'],
        hire_date: ['hired', 'last_hire_date', 'start_date'],
        employee_id: ['employee_number'],
        email: ['email_address', 'mail', 'work_email'],
        manager_id: ['manager', 'manager_email', 'reports_to', 'supervisor', 'supervisor_id'],
        location: ['work_location', 'site', 'office'],
        phone: ['work_phone', 'telephone'],
        on_leave: ['leave'],
        deactivation_date: ['termination_date'],
    },
    filter: {
        employee_types: ['type', 'types'],
        employee_statuses: ['status', 'statuses'],
        companies: ['company', 'company_ids', 'company_codes'],
        when_out_of_scope: ['out_of_scope'],
    },
};
/** `from:` and the like at the left edge: the field's own line is missing. */
function isOption(kind, group, key) {
    return kind === 'mapping' && group.length === 0 && (0,schema_guide/* keysAt */._s)(kind, ['custom', 'any']).includes(key);
}
function isCustomField(kind, group, key) {
    return kind === 'mapping' && group.length === 0 && /^[a-z0-9_]+$/.test(key);
}
/** A required key that is not there. */
function missingKey(kind, group, key) {
    const steps = [...group, key];
    const choices = (0,schema_guide/* choicesAt */.O5)(kind, [...steps, 'from']);
    const message = group.length === 0 ? `"${key}" is missing.` : `"${key}" is missing in ${nameOf(kind, group)}.`;
    if (choices.length > 0) {
        const forms = choices.map((choice) => `${key}: { from: ${choice} }`);
        return { message, fix: `There is no default. Write one of: ${forms.join(' | ')}` };
    }
    const allowed = (0,schema_guide/* choicesAt */.O5)(kind, steps);
    if (key === 'from')
        return { message, fix: 'Write the UKG value that feeds the field: { from: org_level_3 }' };
    if (allowed.length > 0)
        return { message, fix: `Write one of: ${allowed.map((choice) => `${key}: ${choice}`).join(' | ')}` };
    return { message, fix: example({ kind, steps }) };
}

// EXTERNAL MODULE: ./.build/lib/config/generated/validators.cjs
var validators = __webpack_require__(1032);
;// CONCATENATED MODULE: ./.build/lib/config/mapping-sentences.js
// Sentences about values that only mapping.yml has: sources, entries, and fields that are turned off.






/** Null where the general sentences say it as well. */
function mappingSentences(bad) {
    if (bad.kind !== 'mapping')
        return null;
    return turnedOff(bad) ?? wrongSource(bad) ?? emptyLookup(bad) ?? bareSource(bad);
}
/** A field with `true` or `false` where an entry is wanted. */
function turnedOff({ kind, steps, value }) {
    const isField = (0,schema_guide/* keysAt */._s)(kind, steps).includes('from');
    const flag = typeof value === 'string' ? flagMeant(value) : value;
    if (typeof flag !== 'boolean' || !isField)
        return null;
    const name = nameOf(kind, steps);
    if (steps[0] === 'custom') {
        return {
            message: `${name} is no entry.`,
            fix: 'Delete the line to leave the field out, or write { from: org_level_3 }.',
        };
    }
    const choices = (0,schema_guide/* choicesAt */.O5)(kind, [...steps, 'from']);
    if (choices.length <= MOST_CHOICES) {
        return {
            message: `${name} cannot be ${String(value)}: it has to be mapped.`,
            fix: `Write { from: ... } with one of: ${choices.join(', ')}`,
        };
    }
    if (flag)
        return {
            message: `${name} cannot be ${String(value)}.`,
            fix: 'Delete the line: the field is mapped automatically.',
        };
    if ((0,schema_guide/* schemaAt */.lv)(kind, steps)?.anyOf !== undefined) {
        return { message: `${name} is turned off by the word false alone.`, fix: `Write ${steps.at(-1) ?? ''}: false` };
    }
    return {
        message: `${name} cannot be turned off: Betterworks requires it for every user.`,
        fix: 'Delete the line, or write another source.',
    };
}
/** Up to so many choices are listed in a sentence. */
const MOST_CHOICES = 10;
function wrongSource({ kind, steps, value, typed }) {
    const from = typeof value === 'string' ? value : typed;
    if (steps.at(-1) !== 'from' || from === null || from === '' || value === null)
        return null;
    if (/^udf:\s*$/i.test(from))
        return NO_LABEL;
    return (0,sources/* refusalOf */.Of)(from) ?? notASource(from, (0,schema_guide/* choicesAt */.O5)(kind, steps), nameOf(kind, steps.slice(0, -1)));
}
const NO_LABEL = {
    message: 'After "udf:" the label of the user-defined field is missing.',
    fix: 'Write it as UKG shows it, in quotes: "udf:Badge colour".',
};
function notASource(from, choices, field) {
    const isNarrow = choices.length <= MOST_CHOICES;
    const near = isNarrow ? ((0,closest/* closest */.k)((0,sources/* sameSource */.eP)(from), choices) ?? (0,sources/* sourceAmong */.qk)(choices, from)) : (0,sources/* sourceInstead */.GP)(from);
    const all = isNarrow ? `Write one of: ${choices.join(', ')}` : 'All sources stand in integrations/README.md.';
    return {
        message: `"${(0,problem/* shown */.SP)(from)}" is not a UKG value that can feed ${field}.`,
        fix: near === null ? all : `Did you mean ${(0,problem/* shown */.SP)(near)}? ${all}`,
    };
}
function emptyLookup({ kind, steps, value }) {
    const isEmpty = value === null || value === '';
    if (!isEmpty || steps.at(-2) !== 'lookup')
        return null;
    const message = `${nameOf(kind, steps)} has no value.`;
    return { message, fix: "Write Betterworks' value behind the colon, or delete the line." };
}
/** `title: job_title` instead of `title: { from: job_title }`. */
function bareSource(bad) {
    const { kind, steps, value } = bad;
    if (typeof value !== 'string' || value === '' || !(0,schema_guide/* keysAt */._s)(kind, steps).includes('from'))
        return null;
    return {
        message: `${subject(bad)} has to be an entry { from: ... }, but is text.`,
        fix: `Write ${steps.at(-1) ?? ''}: { from: ${(0,problem/* shown */.SP)(inlineYaml(value))} }`,
    };
}

// EXTERNAL MODULE: ./.build/lib/config/statuses.js
var statuses = __webpack_require__(762);
;// CONCATENATED MODULE: ./.build/lib/config/value-sentences.js
// Sentences about values: of the wrong kind, not among the choices, too long, empty, or not of the form that is asked for.








/** What is wrong with a value and what to write. */
function valueSentences(bad) {
    return mappingSentences(bad) ?? emptyValue(bad) ?? (BY_KEYWORD[bad.keyword] ?? wrongKind)(bad);
}
function emptyValue(bad) {
    if (bad.value !== null && bad.value !== '')
        return null;
    const keys = (0,schema_guide/* keysAt */._s)(bad.kind, bad.steps);
    const isGroup = keys.length > 0 && bad.kind !== 'mapping';
    const fix = isGroup ? `Write its keys in the next lines, indented by two blanks: ${keys.join(', ')}` : example(bad);
    return { message: `${subject(bad)} has no value.`, fix };
}
const BY_KEYWORD = {
    enum: notAChoice,
    pattern: wrongForm,
    minItems: isEmpty,
    minProperties: isEmpty,
    minLength: isEmpty,
    maxItems: hasTooMany,
    maxProperties: hasTooMany,
    maxLength: (bad) => ({
        message: `${subject(bad)} is longer than ${String(bad.limit)} characters.`,
        fix: 'Shorten it.',
    }),
    minimum: (bad) => ({
        message: `${subject(bad)} is less than ${String(bad.limit)}.`,
        fix: `Write ${String(bad.limit)} or more.`,
    }),
    maximum: (bad) => ({
        message: `${subject(bad)} is more than ${String(bad.limit)}.`,
        fix: 'Leave it out where no limit is wanted.',
    }),
    uniqueItems: (bad) => ({ message: `${subject(bad)} stands in the list already.`, fix: 'Delete one of the two.' }),
};
function isEmpty(bad) {
    return { message: `${subject(bad)} is empty.`, fix: `Delete it, or fill it. ${example(bad)}` };
}
function hasTooMany(bad) {
    const most = String(bad.limit);
    return { message: `${subject(bad)} has more than ${most} entries.`, fix: `Keep at most ${most}.` };
}
function notAChoice(bad) {
    const choices = (0,schema_guide/* choicesAt */.O5)(bad.kind, bad.steps);
    if (choices.length === 0 || (typeof bad.value === 'object' && bad.value !== null))
        return wrongKind(bad);
    const written = bad.typed ?? String(bad.value);
    const areStatuses = choices.every((choice) => choice in statuses/* STATUSES */.f);
    const near = (0,closest/* closest */.k)(written, choices) ?? (areStatuses ? statusNamed(written) : null);
    return {
        message: `"${(0,problem/* shown */.SP)(written)}" is not a choice for ${nameOf(bad.kind, bad.steps)}.`,
        fix: `${near === null ? '' : `Did you mean ${near}? `}Write one of: ${choices.map(areStatuses ? statuses/* statusWords */.o : String).join(', ')}`,
    };
}
/** The code of a status that was written out, such as `Active`. */
function statusNamed(written) {
    const meaning = (0,closest/* closest */.k)(written, Object.values(statuses/* STATUSES */.f));
    return Object.keys(statuses/* STATUSES */.f).find((code) => statuses/* STATUSES */.f[code] === meaning) ?? null;
}
function wrongForm(bad) {
    const fault = bad.steps.at(-1) === 'host' && typeof bad.value === 'string' ? hostFault(bad.value) : null;
    if (fault)
        return fault;
    if (typeof bad.value === 'string' && /^\d+$/.test(bad.value) && bad.steps[0] === 'limits') {
        const percentage = Number(bad.value) <= 100 ? `, or "${bad.value}%"` : '';
        return {
            message: 'A limit in quotes is text, not a number.',
            fix: `Write ${bad.value} without quotes${percentage}.`,
        };
    }
    const message = (0,schema_guide/* formSentenceAt */.$I)(bad.kind, bad.steps) ?? `${subject(bad)} is not written as it should be.`;
    return { message, fix: trimmed(bad.value) ?? example(bad) };
}
/** Blanks at the ends cannot be seen, so they are worth a word of their own; and so is a text of several lines. */
function trimmed(value) {
    const text = typeof value === 'string' ? value.trim() : '';
    if (text === '' || text === value)
        return null;
    const line = text.replace(/\s*\n\s*/g, ' ');
    return `Write ${(0,problem/* shown */.SP)(inlineYaml(line))} ${line === text ? 'without blanks at its ends' : 'in one line'}.`;
}
function wrongKind(bad) {
    const wanted = wordsFor(bad);
    const joined = wanted === KIND_WORDS['object'] && bad.typed !== null ? noBlank(bad.typed, (0,schema_guide/* keysAt */._s)(bad.kind, bad.steps)) : null;
    if (joined !== null)
        return joined;
    return { message: `${subject(bad)} has to be ${wanted}, but is ${kindOf(bad.value)}.`, fix: rightKind(bad, wanted) };
}
function rightKind(bad, wanted) {
    const { kind, steps, value, typed } = bad;
    if (steps.length === 0 && kind !== 'approvals') {
        return 'Write each key in a line of its own: a key, a colon, a blank, the value.';
    }
    if (wanted === 'a list' && !isGroupOfKeys(value))
        return `Write ${(0,problem/* shown */.SP)(listOf(typed, value))}`;
    const written = typed ?? (typeof value === 'string' ? value : null);
    return (written === null ? null : retyped(written, wanted)) ?? example(bad);
}
/** The entries of our lists are texts; one text with commas, semicolons or hyphens in front was meant as several. */
function listOf(typed, value) {
    const isHyphened = typeof value === 'string' && /^-\S/.test(value);
    const between = isHyphened ? /(?:^|\s+)-\s*/ : /[,;]/;
    const entries = typeof value === 'string' ? value.split(between) : [typed ?? String(value)];
    return inlineYaml(entries.map((entry) => entry.trim()).filter((entry) => entry !== ''));
}
function retyped(typed, wanted) {
    if (wanted === 'text')
        return `Put it in quotes: "${(0,problem/* shown */.SP)(typed)}"`;
    return wanted === 'true or false' ? yesOrNo(typed) : null;
}
function yesOrNo(written) {
    const flag = flagMeant(written);
    return flag === null ? null : `Write ${String(flag)}, without quotes.`;
}
function wordsFor({ kind, steps }) {
    if (steps[0] === 'limits' && steps.length === 2)
        return 'a whole number or a percentage';
    if (steps[0] === 'technical_contact')
        return steps.length === 1 ? 'an e-mail address or a list of them' : 'text';
    if (kind === 'mapping' && (0,schema_guide/* keysAt */._s)(kind, steps).includes('from'))
        return 'an entry { from: ... }';
    return KIND_WORDS[(0,schema_guide/* schemaAt */.lv)(kind, steps)?.type ?? ''] ?? 'text';
}
const KIND_WORDS = {
    array: 'a list',
    boolean: 'true or false',
    integer: 'a whole number',
    object: 'a group of keys',
};
function kindOf(value) {
    if (Array.isArray(value))
        return 'a list';
    if (isGroupOfKeys(value))
        return 'a group of keys';
    if (typeof value === 'number')
        return Number.isInteger(value) ? 'a number' : 'a number with a fraction';
    return typeof value === 'boolean' ? 'true or false' : 'text';
}
const isGroupOfKeys = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./.build/lib/config/schema-problems.js






/** Checks one file's value against its schema; every mistake is told once. */
function checkSchema(kind, file, reading) {
    if (reading.value === undefined)
        return { problems: [], rest: undefined };
    const validate = validators[kind];
    if (validate(reading.value))
        return { problems: [], rest: reading.value };
    const errors = tellingErrors(validate.errors ?? []);
    const context = { kind, reading };
    const problems = errors.map((error) => ({
        file,
        severity: 'error',
        ...placeOf(error, reading.places),
        ...sentencesOf(error, context),
    }));
    const wrong = new Set(errors.map(targetOf).filter((pointer) => pointer !== null));
    return { problems, rest: without(reading.value, '', wrong) };
}
/**
 * One error a place. A union of forms complains once for itself and once for each form; what says most is kept:
 * complaints about parts of a group before those about the group, and of these the one about the value before the one about its kind.
 */
function tellingErrors(errors) {
    const unions = new Set(errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath));
    const spoken = new Map();
    for (const error of errors) {
        const target = targetOf(error) ?? `${error.instancePath} ${String(error.params['missingProperty'])}`;
        const present = spoken.get(target);
        if (present === undefined || rankOf(error) < rankOf(present))
            spoken.set(target, error);
    }
    return [...spoken.entries()]
        .filter(([target, error]) => !isSilent(target, error, { unions, spoken }))
        .map(([, error]) => error);
}
/** A union is silent about a group or list when one of its parts has an error of its own. */
function isSilent(target, error, { unions, spoken }) {
    if (!unions.has(target) || !schema_problems_KINDS.includes(error.keyword))
        return false;
    return [...spoken.keys()].some((other) => other.startsWith(`${target}/`) || other.startsWith(`${target} `));
}
const schema_problems_KINDS = ['type', 'const', 'anyOf'];
function rankOf({ keyword }) {
    return schema_problems_KINDS.includes(keyword) ? 1 + schema_problems_KINDS.indexOf(keyword) : 0;
}
/** JSON pointer of the wrong part; null where something is missing. */
function targetOf(error) {
    const { params, instancePath } = error;
    if (error.keyword === 'required')
        return null;
    if (error.keyword === 'additionalProperties')
        return instancePath + (0,yaml_places/* pointerStep */.U)(String(params['additionalProperty']));
    if (error.keyword === 'uniqueItems')
        return instancePath + (0,yaml_places/* pointerStep */.U)(Math.max(Number(params['i']), Number(params['j'])));
    return instancePath;
}
function placeOf(error, places) {
    const target = targetOf(error);
    if (target === null)
        return error.instancePath === '' ? text_position/* START */.d3 : keyOrValue(places, error.instancePath);
    if (error.keyword === 'additionalProperties')
        return keyOrValue(places, target);
    return places.get(target)?.value ?? text_position/* START */.d3;
}
function keyOrValue(places, pointer) {
    const place = places.get(pointer);
    return place?.key ?? place?.value ?? text_position/* START */.d3;
}
function sentencesOf(error, { kind, reading }) {
    const { params, keyword } = error;
    const steps = (0,schema_guide/* stepsOf */.B_)(error.instancePath);
    if (keyword === 'required')
        return missingKey(kind, steps, String(params['missingProperty']));
    if (keyword === 'additionalProperties')
        return unknownKey(kind, steps, String(params['additionalProperty']));
    const target = targetOf(error) ?? '';
    return valueSentences({
        kind,
        steps: (0,schema_guide/* stepsOf */.B_)(target),
        value: valueAt(reading.value, (0,schema_guide/* stepsOf */.B_)(target)),
        typed: reading.places.get(target)?.typed ?? null,
        keyword,
        limit: params['limit'],
    });
}
function valueAt(value, steps) {
    return steps.reduce((inner, step) => {
        const isOpen = typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step);
        return isOpen ? inner[step] : undefined;
    }, value);
}
/** A copy without the values at these pointers; a list keeps its length, so that its other entries keep their places. */
function without(value, pointer, wrong) {
    if (wrong.has(pointer))
        return undefined;
    if (typeof value !== 'object' || value === null)
        return value;
    const inner = (key, part) => without(part, pointer + (0,yaml_places/* pointerStep */.U)(key), wrong);
    if (Array.isArray(value))
        return value.map((part, index) => inner(String(index), part));
    return Object.fromEntries(Object.entries(value)
        .map(([key, part]) => [key, inner(key, part)])
        .filter(([, part]) => part !== undefined));
}

// EXTERNAL MODULE: ./.build/lib/config/yaml-source.js + 5 modules
var yaml_source = __webpack_require__(6805);
;// CONCATENATED MODULE: ./.build/lib/config/validate.js








/** `catalog.yml` is written by a command and lists thousands of codes. */
const MOST_CATALOG_BYTES = 4 * 1024 * 1024;
const REQUIRED_KINDS = ['integration', 'mapping', 'filter'];
/** Never throws. `folder` is where missing files belong, repository-relative. */
function validateIntegration(slug, files, folder = `integrations/${slug}`) {
    const checked = mapKinds((kind) => check(kind, files[kind], folder));
    const places = mapKinds((kind) => ({ file: checked[kind].file, places: checked[kind].reading.places }));
    const lineOf = (kind, pointer) => placed({ ...NOTHING, kind, pointer }, places).line;
    // A warning about a file whose errors were left out would often be about what was left out.
    const findings = applyRules(draftsOf(checked), lineOf)
        .filter(({ kind, severity }) => severity === 'error' || !(0,problem/* hasErrors */.Cs)(checked[kind].problems))
        .map((finding) => placed(finding, places));
    const problems = [
        ...slugProblems(slug, folder),
        ...schema_guide/* FILE_KINDS */.Rt.flatMap((kind) => checked[kind].problems),
        ...findings,
    ];
    const written = writtenFiles(checked, problems);
    const { integration, mapping, filter, catalog, approvals } = written;
    const isWhole = integration !== null && mapping !== null && filter !== null && !(0,problem/* hasErrors */.Cs)(problems);
    return {
        slug,
        integration: isWhole ? understood(slug, { integration, mapping, filter }, places) : null,
        approvals: approvals === null || !isWhole ? [] : understoodApprovals(approvals, places.approvals),
        catalog,
        written: { integration, mapping, filter },
        places,
        problems: (0,problem/* sortProblems */.dS)(once(problems)),
    };
}
function check(kind, source, folder) {
    if (source === undefined)
        return absent(kind, `${folder}/${kind}.yml`);
    const { file, content } = source;
    if (content === null)
        return { file, reading: NOT_READ, rest: undefined, problems: [] };
    const reading = (0,yaml_source/* readYaml */.g)({ file, content }, kind === 'catalog' ? MOST_CATALOG_BYTES : yaml_source/* MOST_BYTES */.u);
    const verdict = checkSchema(kind, file, reading);
    return { file, reading, rest: verdict.rest, problems: [...reading.problems, ...verdict.problems] };
}
const NOT_READ = { value: undefined, places: new Map(), problems: [] };
function absent(kind, file) {
    if (!REQUIRED_KINDS.includes(kind))
        return { file, reading: NOT_READ, rest: undefined, problems: [] };
    const problem = {
        file,
        line: 1,
        column: 1,
        severity: 'error',
        message: `The file ${kind}.yml is missing.`,
        fix: `Create ${file}: copy ${kind}.yml from integrations/example and change it.`,
    };
    return { file, reading: NOT_READ, rest: undefined, problems: [problem] };
}
/** What is wrong with the name of an organization's folder: nothing, or one thing. */
function slugProblems(slug, folder) {
    if (isSlug(slug))
        return [];
    const fit = (0,closest/* plainWord */.h)(slug.normalize('NFKD').replace(/\p{M}/gu, ''))
        .replaceAll('_', '-')
        .replace(/[^a-z0-9-]/g, '');
    return [
        {
            file: `${folder}/integration.yml`,
            line: 1,
            column: 1,
            severity: 'error',
            message: `"${(0,problem/* shown */.SP)(slug)}" cannot be the name of an organization's folder.`,
            fix: `Rename the folder; small letters, digits and hyphens only${isSlug(fit) ? `, for example ${fit}` : ''}.`,
        },
    ];
}
/** Also the name of an environment and of a file of the state, so nothing that could be a path. */
function isSlug(name) {
    return /^[a-z0-9][a-z0-9-]*$/.test(name);
}
function draftsOf(checked) {
    const { integration, mapping, filter, approvals, catalog } = checked;
    const isSound = catalog.rest !== undefined && !(0,problem/* hasErrors */.Cs)(catalog.problems);
    return {
        integration: integration.rest ?? {},
        mapping: mapping.rest ?? {},
        filter: filter.rest ?? {},
        approvals: (approvals.rest ?? []),
        catalog: isSound ? catalog.rest : null,
    };
}
function writtenFiles(checked, problems) {
    const valueOf = (kind) => {
        const { file, reading } = checked[kind];
        const isSound = reading.value !== undefined && !(0,problem/* hasErrors */.Cs)(problems.filter((problem) => problem.file === file));
        return isSound ? reading.value : null;
    };
    return {
        integration: valueOf('integration'),
        mapping: valueOf('mapping'),
        filter: valueOf('filter'),
        catalog: valueOf('catalog'),
        approvals: valueOf('approvals'),
    };
}
function mapKinds(make) {
    return Object.fromEntries(schema_guide/* FILE_KINDS */.Rt.map((kind) => [kind, make(kind)]));
}
const NOTHING = { at: 'value', severity: 'error', message: '', fix: '' };
/** A key that stands twice has one place for both values, and can be complained about twice there. */
function once(problems) {
    return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}


/***/ }),

/***/ 3440:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ pointerStep),
/* harmony export */   x: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7205);
/* harmony import */ var _text_position_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8647);
// Where every key and value of a YAML document stands, by JSON pointer, and what YAML allows but these files do not.



/** One step of a JSON pointer. */
function pointerStep(key) {
    return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
/** Walks the events of one document once. */
function locate(events, text) {
    const walk = {
        events,
        text,
        positionOf: (0,_text_position_js__WEBPACK_IMPORTED_MODULE_1__/* .positionsIn */ .YH)(text),
        places: new Map(),
        problems: [],
        next: 1,
        isReadable: true,
    };
    if (events.length > 1)
        walkNode(walk, '', null, _text_position_js__WEBPACK_IMPORTED_MODULE_1__/* .START */ .d3);
    return { places: walk.places, problems: walk.problems, isReadable: walk.isReadable };
}
function walkNode(walk, pointer, key, fallback) {
    const event = walk.events[walk.next];
    walk.next += 1;
    if (event === undefined || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.DOCUMENT || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP)
        return;
    const offset = offsetOf(event, walk.text);
    const value = offset < 0 ? (key ?? fallback) : walk.positionOf(offset);
    walk.places.set(pointer, { key, value, typed: event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR ? typedText(event, walk.text) : null });
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS)
        refuseAlias(walk, value);
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE)
        walkSequence(walk, pointer, value);
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING)
        walkMapping(walk, pointer, value);
}
function walkSequence(walk, pointer, fallback) {
    for (let index = 0; !isAtEnd(walk); index += 1)
        walkNode(walk, pointer + pointerStep(index), null, fallback);
    walk.next += 1;
}
function walkMapping(walk, pointer, fallback) {
    const seen = new Map();
    while (!isAtEnd(walk)) {
        const event = walk.events[walk.next];
        const offset = event === undefined ? -1 : offsetOf(event, walk.text);
        const place = offset < 0 ? fallback : walk.positionOf(offset);
        if (event?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR) {
            refuseKey(walk, place);
            continue;
        }
        walk.next += 1;
        const key = keyOf(walk, event, place);
        const first = seen.get(key);
        if (first === undefined)
            seen.set(key, place);
        else
            walk.problems.push({ ...place, ...duplicate(key, first) });
        walkNode(walk, pointer + pointerStep(key), place, place);
    }
    walk.next += 1;
}
function isAtEnd(walk) {
    const event = walk.events[walk.next];
    return event === undefined || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP;
}
/** A key as the builder will have it; YAML turns an unquoted `007` into the number 7, and the key into `7`. */
function keyOf(walk, event, place) {
    const text = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(walk.text, event);
    if (event.style !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.PLAIN || !/^$|^[-+.\d~nNtTfF]/.test(text))
        return text;
    const key = builtKey(walk, event) ?? text;
    if (key === text)
        return key;
    walk.problems.push({
        ...place,
        message: text === '' ? 'The key in front of the colon is missing.' : `YAML reads the key ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(text)} as ${key}.`,
        fix: text === '' ? 'Write a key in front of the colon.' : `Put it in quotes: "${(0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(text)}".`,
    });
    return key;
}
/** Null for an unknown tag, which the builder of the whole document tells with its place. */
function builtKey(walk, event) {
    const document = walk.events[0];
    if (document === undefined)
        return null;
    try {
        const [key] = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .constructFromEvents */ .fw)([document, event, { type: js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP }], { source: walk.text });
        return String(key);
    }
    catch {
        return null;
    }
}
/** Skips the key and its value: what they were meant to be cannot be told. */
function refuseKey(walk, place) {
    walk.isReadable = false;
    walk.problems.push({
        ...place,
        message: 'A key must be text; here it is a list, a group in brackets or a reference.',
        fix: 'Put the key in quotes if it begins with {, [ or *.',
    });
    skipNode(walk);
    if (!isAtEnd(walk))
        skipNode(walk);
}
function skipNode(walk) {
    let depth = 0;
    do {
        const type = walk.events[walk.next]?.type;
        if (type === undefined)
            return;
        if (type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE || type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING)
            depth += 1;
        if (type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP)
            depth -= 1;
        walk.next += 1;
    } while (depth > 0);
}
function refuseAlias(walk, place) {
    walk.isReadable = false;
    // One a line: a file can have thousands.
    if (walk.problems.some(({ line, message }) => line === place.line && message === ALIAS))
        return;
    walk.problems.push({
        ...place,
        message: ALIAS,
        fix: 'Write the value out, or put it in quotes if the * belongs to it.',
    });
}
const ALIAS = 'A value that begins with * refers to another place (a YAML alias); these files do not use that.';
function duplicate(key, first) {
    return {
        message: `"${(0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(key)}" stands twice here; the first is in line ${String(first.line)}.`,
        fix: 'Delete one of the two.',
    };
}
/** Where a node begins: at its quote, its bracket or its first letter; -1 for an empty value. */
function offsetOf(event, text) {
    switch (event.type) {
        case js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR:
            return scalarOffset(event, text);
        case js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS:
            return event.anchorStart - 1;
        case js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE:
        case js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING:
            return event.start;
        case js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.DOCUMENT:
        case js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP:
            return -1;
        default:
            return event;
    }
}
function scalarOffset(event, text) {
    if (event.valueStart < 0)
        return -1;
    if (event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.SINGLE_QUOTED || event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.DOUBLE_QUOTED)
        return event.valueStart - 1;
    if (event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.PLAIN)
        return event.valueStart;
    const blanks = /^\s*/.exec(text.slice(event.valueStart, event.valueEnd))?.[0].length ?? 0;
    return event.valueStart + blanks;
}
function typedText(event, text) {
    if (event.style !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.PLAIN || event.valueStart < 0)
        return null;
    return text.slice(event.valueStart, event.valueEnd);
}


/***/ }),

/***/ 6805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ MOST_BYTES),
  g: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
// EXTERNAL MODULE: ./.build/lib/config/text-position.js
var text_position = __webpack_require__(8647);
;// CONCATENATED MODULE: ./.build/lib/config/decode-text.js
// From the bytes of a file to its text: UTF-8 only, since another encoding would change names without a word.

/** The text without a byte order mark, or why there is none. `mostBytes` bounds the file. */
function decodeText(content, mostBytes) {
    if (content.length > mostBytes)
        return { refusal: tooLarge(mostBytes) };
    if (typeof content === 'string')
        return { text: content.startsWith('\ufeff') ? content.slice(1) : content };
    const text = decoded(content);
    return text === null ? { refusal: notUtf8(content) } : { text };
}
function tooLarge(mostBytes) {
    return {
        ...text_position/* START */.d3,
        message: `The file is larger than ${String(Math.floor(mostBytes / 1024))} KB.`,
        fix: 'Shorten it; a file of this kind has some dozen lines.',
    };
}
function notUtf8(bytes) {
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return {
        ...(isUtf16 ? text_position/* START */.d3 : endOf(longestText(bytes))),
        message: isUtf16
            ? 'The file is stored as UTF-16 ("Unicode").'
            : 'The file is not stored as UTF-8: this letter is broken.',
        fix: 'Open it in the editor, choose "Save as" with the encoding UTF-8, and look at the accented letters.',
    };
}
/** The part before the first broken letter, found by halving. */
function longestText(bytes) {
    let low = 0;
    let high = bytes.length;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (decoded(bytes.subarray(0, middle), { stream: true }) === null)
            high = middle - 1;
        else
            low = middle;
    }
    return decoded(bytes.subarray(0, low), { stream: true }) ?? '';
}
function decoded(bytes, options = {}) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes, options);
    }
    catch {
        return null;
    }
}
function endOf(text) {
    const lines = text.split(/\r\n|\n|\r/);
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

// EXTERNAL MODULE: ./.build/lib/config/problem.js
var problem = __webpack_require__(7205);
;// CONCATENATED MODULE: ./.build/lib/config/yaml-fault.js
const lineAt = (fault, line) => fault.lines[line - 1] ?? '';
/** The line of the complaint and the one above that holds anything: a text without its colon goes on over empty lines and comments. */
function linesBack(fault) {
    let above = fault.line - 1;
    while (above > 0 && /^\s*(?:#|$)/.test(lineAt(fault, above)))
        above -= 1;
    return [fault.line, above];
}
function at(place, words) {
    return { line: place.line, column: place.column, ...words };
}

;// CONCATENATED MODULE: ./.build/lib/config/yaml-colons.js
// What is wrong with the colons of a text that is not YAML: one too many, one too few, or no blank behind one.


/** `from: udf: Badge`: the commonest source with a colon of its own. */
function unquotedLabel(fault) {
    const found = /^(.*\bfrom: +)udf: +([^\s,}#][^,}#]*?) *(?:[,}#]|$)/.exec(lineAt(fault, fault.line));
    if (!found)
        return null;
    return {
        line: fault.line,
        column: (found[1] ?? '').length + 1,
        message: 'The source of a user-defined field has a colon of its own.',
        fix: `Put it in quotes, without a blank behind the colon: "udf:${(0,problem/* shown */.SP)(found[2] ?? '')}".`,
    };
}
function noBlankAfterColon(fault) {
    for (const line of linesBack(fault)) {
        const found = /^(\s*(?:- )?([A-Za-z_][\w-]*):)[^\s:]/.exec(lineAt(fault, line));
        if (found) {
            return {
                line,
                column: (found[1] ?? '').length,
                message: `There is no blank after the colon of "${(0,problem/* shown */.SP)(found[2] ?? '')}".`,
                fix: `Write "${(0,problem/* shown */.SP)(found[2] ?? '')}: " with a blank, then the value.`,
            };
        }
    }
    return null;
}
function secondColon(fault) {
    const found = /^(\s*(?:- )?[^\s:"'{[]+:\s+[^\s"'{[#][^#]*?):(\s|$)/.exec(lineAt(fault, fault.line));
    if (!found)
        return null;
    return {
        line: fault.line,
        column: (found[1] ?? '').length + 1,
        message: 'There is a second colon in this line.',
        fix: 'Put the value in quotes if the colon belongs to it, or begin a new line for the second key.',
    };
}
function noColon(fault) {
    if (!/multiline key|expected ':'|separator is expected|whitespace character is expected/.test(fault.reason))
        return null;
    const line = linesBack(fault).find((candidate) => /^[^:#]*[^\s:#][^:#]*$/.test(lineAt(fault, candidate)));
    const place = line === undefined ? fault : { line, column: lineAt(fault, line).search(/\S/) + 1 };
    return at(place, {
        message: 'This line is no key with a value.',
        fix: 'Write a key, a colon, a blank and the value: "import: matching".',
    });
}

;// CONCATENATED MODULE: ./.build/lib/config/yaml-openings.js
/** The last line up to `line` in which one opens and does not close; a line is read by itself. */
function nearestOpening({ lines, line }, what) {
    for (let current = line; current >= Math.max(1, line - FARTHEST); current -= 1) {
        const found = OPEN[what](withoutTexts(lines[current - 1] ?? ''));
        if (found !== null)
            return { line: current, ...found };
    }
    return null;
}
const FARTHEST = 60;
const OPEN = { quote: openQuote, bracket: openBracket };
/** The line with its closed quotes and its comment blanked out, so that columns stay. */
function withoutTexts(line) {
    return line
        .replace(/(?<=^|[\s:,[{-])(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')/g, (text) => ' '.repeat(text.length))
        .replace(/(?<=^|\s)#.*$/, '');
}
/** An apostrophe inside a word opens nothing. */
function openQuote(line) {
    const quote = /(?<=^|[\s:,[{-])["']/.exec(line);
    return quote === null ? null : { sign: quote[0], column: quote.index + 1 };
}
function openBracket(line) {
    const open = [];
    for (const bracket of line.matchAll(/[[\]{}]/g)) {
        if (/[[{]/.test(bracket[0]))
            open.push({ sign: bracket[0], column: bracket.index + 1 });
        else
            open.pop();
    }
    return open[0] ?? null;
}

;// CONCATENATED MODULE: ./.build/lib/config/yaml-faults.js
// Says in plain words what is wrong with a text that is not YAML, and where the mistake was made rather than where it was noticed.




/** The first hint that fits; a complaint that none explains is passed on as it is. */
function explainFault(fault) {
    for (const hint of HINTS) {
        const explanation = hint(fault);
        if (explanation !== null)
            return explanation;
    }
    return at(fault, {
        message: `This is not valid YAML: ${(0,problem/* shown */.SP)(fault.reason)}.`,
        fix: 'Compare this line and the one above with the same file in integrations/example.',
    });
}
/** From the most certain to the vaguest. */
const HINTS = [
    unprintableCharacter,
    backslash,
    tabInIndentation,
    noBreakSpace,
    unquotedLabel,
    yaml_faults_openQuote,
    yaml_faults_openBracket,
    reservedCharacter,
    textAfterQuote,
    listBehindKey,
    noBlankAfterColon,
    secondColon,
    noComma,
    unknownTag,
    tooDeep,
    unfitIndentation,
    noColon,
];
function unprintableCharacter(fault) {
    if (!/non-printable|null byte/.test(fault.reason))
        return null;
    return at(fault, {
        message: 'There is a character here that cannot be printed.',
        fix: 'Delete the character; if it cannot be seen, type the line anew.',
    });
}
function backslash(fault) {
    if (!/escape sequence|hexadecimal/.test(fault.reason))
        return null;
    return at(fault, {
        message: 'A backslash in double quotes has a meaning of its own, and this one has none.',
        fix: "Put the text in single quotes: '...'.",
    });
}
function tabInIndentation(fault) {
    for (const line of [fault.line, fault.line - 1]) {
        const tab = /^ *\t/.exec(lineAt(fault, line));
        if (tab) {
            return {
                line,
                column: tab[0].length,
                message: 'This line is indented with a tab; YAML knows only blanks.',
                fix: 'Replace the tab by two blanks.',
            };
        }
    }
    return null;
}
/** What web pages and word processors write for a blank looks like one and is none. */
function noBreakSpace(fault) {
    for (const line of linesBack(fault)) {
        const found = /^( *(?:- )?[\w-]+: *)\u00a0/.exec(lineAt(fault, line));
        if (found) {
            return {
                line,
                column: (found[1] ?? '').length + 1,
                message: 'There is a no-break space here, which looks like a blank and is none.',
                fix: 'Delete it and type a blank.',
            };
        }
    }
    return null;
}
function yaml_faults_openQuote(fault) {
    if (!/deficient indentation|quoted scalar|valid JSON character/.test(fault.reason))
        return null;
    const open = nearestOpening(fault, 'quote');
    if (open === null)
        return null;
    return {
        ...open,
        message: `The quote ${open.sign} that opens here is not closed.`,
        fix: `Write ${open.sign} at the end of the text, in the same line.`,
    };
}
function yaml_faults_openBracket(fault) {
    if (!/deficient indentation|flow collection|separator is expected/.test(fault.reason))
        return null;
    const open = nearestOpening(fault, 'bracket');
    if (open === null)
        return null;
    const end = open.sign === '[' ? ']' : '}';
    return {
        ...open,
        message: `The bracket ${open.sign} that opens here is not closed.`,
        fix: `Write ${end} where the ${open.sign === '[' ? 'list' : 'entry'} ends.`,
    };
}
function reservedCharacter(fault) {
    const found = /^(\s*(?:- )?(?:[^\s:]+:)?\s+|\s*)([@`%])/.exec(lineAt(fault, fault.line));
    if (!found)
        return null;
    return {
        line: fault.line,
        column: (found[1] ?? '').length + 1,
        message: `A text cannot begin with ${found[2] ?? ''} unless it stands in quotes.`,
        fix: 'Put the whole text in double quotes: "...".',
    };
}
function textAfterQuote(fault) {
    const found = /^(\s*[^\s:"']+:\s+("[^"]*"|'[^']*')\s*)[^\s#,\]}]/.exec(lineAt(fault, fault.line));
    if (!found)
        return null;
    return {
        line: fault.line,
        column: (found[1] ?? '').length + 1,
        message: 'There is text behind the closing quote.',
        fix: 'Put the whole text in one pair of quotes, or put # before a comment.',
    };
}
function listBehindKey(fault) {
    const found = /^(\s*[^\s:"']+:\s+)-\s/.exec(lineAt(fault, fault.line));
    if (!found)
        return null;
    return {
        line: fault.line,
        column: (found[1] ?? '').length + 1,
        message: 'A list with hyphens cannot begin in the line of its key.',
        fix: 'Write the list in brackets, [REG, INT], or each entry with its hyphen in a line of its own.',
    };
}
function noComma(fault) {
    if (!/missed comma|expected the node content/.test(fault.reason))
        return null;
    return at(fault, {
        message: 'Between the brackets a comma is missing or is one too many here.',
        fix: 'Separate the entries by one comma each: [REG, INT] or { from: org_level_2, use: code }.',
    });
}
function unknownTag(fault) {
    if (!/\btag\b/.test(fault.reason))
        return null;
    return at(fault, {
        message: 'A text that begins with ! has a meaning of its own in YAML, which these files do not use.',
        fix: 'Put the text in quotes, or delete the word that begins with !.',
    });
}
function tooDeep(fault) {
    if (!fault.reason.includes('maxDepth'))
        return null;
    return at(fault, {
        message: 'The brackets or indents are nested too deep.',
        fix: 'Remove the brackets or indents that are too many.',
    });
}
function unfitIndentation(fault) {
    if (!/bad indentation|separator is expected|multiline key/.test(fault.reason))
        return null;
    const text = lineAt(fault, fault.line);
    const indent = /^ */.exec(text)?.[0].length ?? 0;
    const isWholeLine = fault.reason.includes('bad indentation') && fault.column === indent + 1;
    if (indent === 0 || !(isWholeLine || /^ *[^\s:]+:(\s|$)/.test(text)))
        return null;
    return {
        line: fault.line,
        column: indent + 1,
        message: `This line is indented by ${String(indent)} ${indent === 1 ? 'blank' : 'blanks'}, which fits no line above it.`,
        fix: 'Begin it below the first letter of the keys it belongs with: two blanks for each level.',
    };
}

// EXTERNAL MODULE: ./.build/lib/config/yaml-places.js
var yaml_places = __webpack_require__(3440);
;// CONCATENATED MODULE: ./.build/lib/config/yaml-source.js
// Reads one YAML file: its value, and for every key and value the line and column where it stands.






/** What is read of a file that people write; larger is refused, since nobody writes that by hand. */
const MOST_BYTES = 256 * 1024;
/** Mappings and lists within each other; our deepest file has five. */
const MOST_DEPTH = 20;
/** Never throws, whatever the file holds. Several duplicate keys, aliases and ambiguous keys are told all at once. */
function readYaml(source, mostBytes = MOST_BYTES) {
    const decoded = decodeText(source.content, mostBytes);
    if ('refusal' in decoded)
        return unreadable(source.file, decoded.refusal);
    const { text } = decoded;
    const parsed = parse(text);
    if ('refusal' in parsed)
        return unreadable(source.file, parsed.refusal);
    const located = (0,yaml_places/* locate */.x)(parsed.events, text);
    const problems = located.problems.map((problem) => ({ ...problem, file: source.file, severity: 'error' }));
    if (!located.isReadable)
        return { value: undefined, places: located.places, problems };
    const built = build(parsed.events, text) ?? { refusal: emptyFile(source.file) };
    if ('refusal' in built)
        return { ...unreadable(source.file, built.refusal), places: located.places };
    return { value: built.value, places: located.places, problems };
}
function unreadable(file, refusal) {
    return { value: undefined, places: new Map(), problems: [{ file, severity: 'error', ...refusal }] };
}
function parse(text) {
    const conflict = /^(?:<{7}|>{7})(?: |\r|$)/m.exec(text);
    if (conflict)
        return { refusal: { ...(0,text_position/* positionsIn */.YH)(text)(conflict.index), ...CONFLICT } };
    let events;
    try {
        events = (0,js_yaml/* parseEvents */.PH)(text, { maxDepth: MOST_DEPTH });
    }
    catch (error) {
        return { refusal: explained(error, text) };
    }
    const documents = events.filter((event) => event.type === js_yaml/* EVENT_ID */.hy.DOCUMENT).length;
    if (documents > 1)
        return { refusal: secondDocument(text, events) };
    return { events };
}
const CONFLICT = {
    message: 'This is the mark of a merge conflict: two versions of the file stand in it.',
    fix: 'Keep one of the two versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
};
function secondDocument(text, events) {
    const first = events[0];
    const marks = [...text.matchAll(/^---(?=\s|$)/gm)];
    const mark = marks[first?.type === js_yaml/* EVENT_ID */.hy.DOCUMENT && first.explicitStart ? 1 : 0];
    return {
        ...(mark === undefined ? text_position/* START */.d3 : (0,text_position/* positionsIn */.YH)(text)(mark.index)),
        message: 'A second document begins here; one file holds one document.',
        fix: 'Delete the line ---, or move what follows to a file of its own.',
    };
}
/** Null when nothing stands in the file, or comments alone. */
function build(events, text) {
    try {
        // Duplicate keys are found with all their places before; the builder would stop at the first.
        const [value] = (0,js_yaml/* constructFromEvents */.fw)([...events], { source: text, maxAliases: 0, json: true });
        return value === undefined || value === null ? null : { value };
    }
    catch (error) {
        return { refusal: explained(error, text) };
    }
}
function emptyFile(file) {
    const fix = /(^|\/)(approvals|catalog)\.yml$/.test(file)
        ? 'Delete the file: an organization needs none.'
        : 'Copy the file of the same name from integrations/example and change it.';
    return { ...text_position/* START */.d3, message: 'The file is empty.', fix };
}
/** The parser throws more than its own class; what is no YAMLException has no place. */
function explained(error, text) {
    if (error instanceof js_yaml/* YAMLException */.tB) {
        const place = error.mark === undefined ? text_position/* START */.d3 : { line: error.mark.line + 1, column: error.mark.column + 1 };
        return explainFault({ ...place, reason: error.reason, lines: (0,text_position/* linesOf */.Dx)(text) });
    }
    const reason = error instanceof Error ? error.message : 'unknown reason';
    return {
        ...text_position/* START */.d3,
        message: `The file cannot be read: ${(0,problem/* shown */.SP)(reason)}.`,
        fix: 'Begin again from the same file in integrations/example.',
    };
}


/***/ }),

/***/ 6589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ ascending)
/* harmony export */ });
// The one order of texts and numbers in everything that is sorted.
/** For `sort`: texts by code unit, so that the order is the same on every machine. */
function ascending(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 5182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ hoursBefore),
/* harmony export */   EE: () => (/* binding */ dayIn),
/* harmony export */   _5: () => (/* binding */ truncateToSecond),
/* harmony export */   _U: () => (/* binding */ parseDate),
/* harmony export */   tf: () => (/* binding */ isCalendarDate)
/* harmony export */ });
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][0-9:.]*(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const US = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)?$/i;
/** What .NET writes for "no date". */
const NO_DATE = '0001-01-01';
/**
 * The day that UKG means: `"2021-09-20T00:00:00"`, `"9/20/2021 12:00:00 AM"` and `"2021-09-20"` are one day.
 * `''` for no date, null when the text is no date.
 */
function parseDate(text) {
    const trimmed = text.trim();
    if (trimmed === '')
        return '';
    const iso = ISO.exec(trimmed);
    if (iso)
        return calendarDate(iso[1], iso[2], iso[3]);
    const us = US.exec(trimmed);
    if (us)
        return calendarDate(us[3], us[1], us[2]);
    return null;
}
function calendarDate(year, month, day) {
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (date === NO_DATE)
        return '';
    return isCalendarDate(date) ? date : null;
}
/** True for a day that exists, written `YYYY-MM-DD`. */
function isCalendarDate(text) {
    const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
    return year !== undefined && month !== undefined && day !== undefined && day >= 1 && day <= daysIn(month, year);
}
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** 0 for a month that does not exist. */
function daysIn(month, year) {
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}
/** The day that an instant falls on in an IANA time zone. */
function dayIn(timeZone, at) {
    const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
        .formatToParts(new Date(at))
        .map((part) => [part.type, part.value]);
    const named = Object.fromEntries(parts);
    return `${named.year.padStart(4, '0')}-${named.month}-${named.day}`;
}
/** An instant truncated down to the second, never rounded up: a cursor must not pass what was not read. */
function truncateToSecond(at) {
    return new Date(Math.floor(Date.parse(at) / 1000) * 1000).toISOString();
}
/** The instant so many hours before another. */
function hoursBefore(at, hours) {
    return new Date(Date.parse(at) - hours * 3_600_000).toISOString();
}


/***/ }),

/***/ 4445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ LEAVE),
/* harmony export */   c: () => (/* binding */ employmentOf)
/* harmony export */ });
/* harmony import */ var _pick_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8903);

const LEAVE = 'L';
const KNOWN_STATUSES = new Set(['A', 'L', 'O', 'R', 'S', _pick_row_js__WEBPACK_IMPORTED_MODULE_0__/* .TERMINATED */ .ec]);
/** `today` is the organization's own day, `announced` the day of leaving that he is scheduled for. */
function employmentOf(row, today, announced) {
    if (!KNOWN_STATUSES.has(row.status))
        return unknownStatus(row);
    if (row.unreadable.includes('termination_date')) {
        return {
            kind: 'invalid',
            code: 'DATE_INVALID',
            message: "UKG's termination_date is not a date. Correct it in UKG.",
        };
    }
    return row.status === _pick_row_js__WEBPACK_IMPORTED_MODULE_0__/* .TERMINATED */ .ec ? terminated(row, today) : living(row, today, announced);
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
function living(row, today, announced) {
    const hired = (0,_pick_row_js__WEBPACK_IMPORTED_MODULE_0__/* .lastHire */ .B9)(row);
    if (hired > today)
        return { kind: 'joiner', on: hired };
    if (row.terminationDate === '' || row.terminationDate <= hired)
        return { kind: 'employed', leavesOn: null };
    if (row.terminationDate > today)
        return { kind: 'employed', leavesOn: row.terminationDate };
    if (row.terminationDate === today || row.terminationDate === announced)
        return { kind: 'leaver', on: row.terminationDate, isDated: true, leftOn: row.terminationDate };
    return {
        kind: 'invalid',
        code: 'DATE_INVALID',
        leftOn: row.terminationDate,
        message: `UKG says status ${row.status} and a termination on ${row.terminationDate}, after the last hire${hired === '' ? '' : ` on ${hired}`}; both cannot be true, so nothing was written. Correct the status or the date in UKG.`,
    };
}


/***/ }),

/***/ 8457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ lookedUp),
/* harmony export */   Ie: () => (/* binding */ isKeptWhenEmpty),
/* harmony export */   Rz: () => (/* binding */ mapField),
/* harmony export */   VJ: () => (/* binding */ TRUE_WORDS),
/* harmony export */   nH: () => (/* binding */ isWritable)
/* harmony export */ });
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5182);
/* harmony import */ var _employment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4445);
// From one UKG row to the fields that Betterworks should hold. Never throws; what cannot be mapped is a problem.
//
//   source      default   when_empty   lookup             -> field
//   not read    any       any          any                -> left out (unknown is not empty)
//   no label    set       any          -                  -> the default: his user-defined fields were read without it
//   no label    none      any          -                  -> left out (absent clears nothing)
//   no date     any       any          any                -> refused (DATE_INVALID): unreadable is not empty either
//   empty       set       any          -                  -> the default
//   empty       none      keep         -                  -> left out
//   empty       none      clear        -                  -> cleared
//   a value     any       any          has an entry       -> the entry
//   a value     any       any          none, or no entry  -> the value


const DATE_FIELDS = new Set(['hire_date', 'deactivation_date']);
const EMAIL = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\.]+(\.[^\s@<>(),;:"[\]\\.]+)+$/u;
const LONGEST_TEXT = 1000;
/** U+FFFD stands where bytes were no text. */
const UNPRINTABLE = 
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
/** Maps one field. `manager_id` is not mapped here: it needs the manager, see `managers.ts`. */
function mapField(mapping, context) {
    const { source } = mapping;
    if (source.kind === 'row' && context.row.unreadable.includes(source.name))
        return refused(mapping, dateRefusal(mapping.field));
    const read = readSource(mapping, context);
    if (read === undefined)
        return unread(mapping, isWithoutLabel(mapping, context));
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
function unread(mapping, isEmpty) {
    if (isEmpty && mapping.default !== null)
        return { ...empty(mapping), isEmpty };
    return { ...outcome(mapping, undefined, 'absent'), isEmpty };
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
    return TRUE_WORDS.includes(text.toLowerCase());
}
/** In small letters. */
const TRUE_WORDS = ['true', 'y', 'yes', '1', _employment_js__WEBPACK_IMPORTED_MODULE_0__/* .LEAVE */ .E.toLowerCase()];
function refusalOf(field, text) {
    if (field === 'email' && (!EMAIL.test(text) || text.length > 254)) {
        return {
            code: 'EMAIL_INVALID',
            message: 'The e-mail address in UKG is not one that mail can be sent to. Correct it in UKG.',
        };
    }
    if (DATE_FIELDS.has(field) && !(0,_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .isCalendarDate */ .tf)(text))
        return dateRefusal(field);
    if (!isWritable(text)) {
        return {
            code: 'VALUE_INVALID',
            message: `The value for ${field} is longer than ${String(LONGEST_TEXT)} characters or has unprintable ones, so the field was left out. Correct it in UKG.`,
        };
    }
    return null;
}
/** Neither endless nor with characters that nobody can read or write. */
function isWritable(text) {
    return text.length <= LONGEST_TEXT && !UNPRINTABLE.test(text);
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

/***/ 8903:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ lastHire),
/* harmony export */   ec: () => (/* binding */ TERMINATED),
/* harmony export */   mE: () => (/* binding */ isUnsureLeaver),
/* harmony export */   mQ: () => (/* binding */ needsDetails),
/* harmony export */   nt: () => (/* binding */ needsHome),
/* harmony export */   sR: () => (/* binding */ pickRow)
/* harmony export */ });
const TERMINATED = 'T';
const TRANSFER_OUT = 'TRO';
/** Picks the row of a person with at least one row; `today` is the organization's own day. */
function pickRow(rows, today) {
    const distinct = collapse(rows);
    const isStillThere = (row) => isLiving(row) || row.terminationDate > today;
    const left = [isLiving, isStillThere, isNoTransfer, isHome].reduce(preferring, distinct);
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

/***/ 2355:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ ukgEmployeeId)
/* harmony export */ });
// Ids, days and moments: the words that every other type is made of.
const ukgEmployeeId = (text) => text;


/***/ }),

/***/ 1032:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

// Generated from schemas/*.schema.json by action/scripts/generate-config.ts; do not edit.

exports.integration = validate52;
const schema19 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","required":["organization","technical_contact","time_zone","ukg","betterworks"],"additionalProperties":false,"properties":{"organization":{"type":"string","pattern":"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$","maxLength":120},"technical_contact":{"anyOf":[{"$ref":"#/$defs/address"},{"type":"array","items":{"$ref":"#/$defs/address"},"minItems":1,"maxItems":20,"uniqueItems":true}]},"time_zone":{"type":"string","maxLength":64},"enabled":{"type":"boolean"},"reconcile":{"enum":["report","apply"]},"ukg":{"type":"object","required":["host"],"additionalProperties":false,"properties":{"host":{"$ref":"#/$defs/host"}}},"betterworks":{"type":"object","required":["host"],"additionalProperties":false,"properties":{"host":{"$ref":"#/$defs/host"},"delivery":{"enum":["api","sftp"]}}},"limits":{"type":"object","additionalProperties":false,"properties":{"deactivations":{"$ref":"#/$defs/limit"},"deactivations_7_days":{"$ref":"#/$defs/limit"},"creations":{"$ref":"#/$defs/limit"},"updates":{"$ref":"#/$defs/limit"}}}},"$defs":{"address":{"type":"string","pattern":"^[^\\s\\p{Cc}@<>(),;:\"\\[\\]\\\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$","maxLength":254},"host":{"type":"string","pattern":"^(?:https://(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])|http://(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\]))(?::[0-9]{1,5})?/?$","maxLength":261},"limit":{"anyOf":[{"type":"integer","minimum":0,"maximum":1000000},{"type":"string","pattern":"^(?:100(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$"}]}}};
const func1 = (__webpack_require__(6214)/* ["default"] */ .A);
const func0 = (__webpack_require__(4951)/* ["default"] */ .A);
const pattern3 = new RegExp("^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$", "u");
const schema20 = {"type":"string","pattern":"^[^\\s\\p{Cc}@<>(),;:\"\\[\\]\\\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$","maxLength":254};
const pattern4 = new RegExp("^[^\\s\\p{Cc}@<>(),;:\"\\[\\]\\\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$", "u");

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func1(data) > 254){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 254}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern4.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}@<>(),;:\"\\[\\]\\\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema21 = {"type":"string","pattern":"^(?:https://(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])|http://(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\]))(?::[0-9]{1,5})?/?$","maxLength":261};
const pattern5 = new RegExp("^(?:https://(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])|http://(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\]))(?::[0-9]{1,5})?/?$", "u");

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func1(data) > 261){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 261}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern5.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:https://(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])|http://(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\]))(?::[0-9]{1,5})?/?$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema22 = {"anyOf":[{"type":"integer","minimum":0,"maximum":1000000},{"type":"string","pattern":"^(?:100(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$"}]};
const pattern6 = new RegExp("^(?:100(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$", "u");

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 1000000 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(typeof data === "string"){
if(!pattern6.test(data)){
const err3 = {instancePath,schemaPath:"#/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^(?:100(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]{1,3})?)%$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const err5 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.organization === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "organization"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.technical_contact === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "technical_contact"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.time_zone === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "time_zone"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.ukg === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ukg"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.betterworks === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "betterworks"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "organization") || (key0 === "technical_contact")) || (key0 === "time_zone")) || (key0 === "enabled")) || (key0 === "reconcile")) || (key0 === "ukg")) || (key0 === "betterworks")) || (key0 === "limits"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.organization !== undefined){
let data0 = data.organization;
if(typeof data0 === "string"){
if(func1(data0) > 120){
const err6 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/maxLength",keyword:"maxLength",params:{limit: 120}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern3.test(data0)){
const err7 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.technical_contact !== undefined){
let data1 = data.technical_contact;
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
if(!(validate53(data1, {instancePath:instancePath+"/technical_contact",parentData:data,parentDataProperty:"technical_contact",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
const _errs7 = errors;
if(Array.isArray(data1)){
if(data1.length > 20){
const err9 = {instancePath:instancePath+"/technical_contact",schemaPath:"#/properties/technical_contact/anyOf/1/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data1.length < 1){
const err10 = {instancePath:instancePath+"/technical_contact",schemaPath:"#/properties/technical_contact/anyOf/1/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate53(data1[i0], {instancePath:instancePath+"/technical_contact/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data1[i1], data1[j0])){
const err11 = {instancePath:instancePath+"/technical_contact",schemaPath:"#/properties/technical_contact/anyOf/1/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err12 = {instancePath:instancePath+"/technical_contact",schemaPath:"#/properties/technical_contact/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err13 = {instancePath:instancePath+"/technical_contact",schemaPath:"#/properties/technical_contact/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
}
if(data.time_zone !== undefined){
let data3 = data.time_zone;
if(typeof data3 === "string"){
if(func1(data3) > 64){
const err14 = {instancePath:instancePath+"/time_zone",schemaPath:"#/properties/time_zone/maxLength",keyword:"maxLength",params:{limit: 64}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/time_zone",schemaPath:"#/properties/time_zone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err16 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.reconcile !== undefined){
let data5 = data.reconcile;
if(!((data5 === "report") || (data5 === "apply"))){
const err17 = {instancePath:instancePath+"/reconcile",schemaPath:"#/properties/reconcile/enum",keyword:"enum",params:{allowedValues: schema19.properties.reconcile.enum}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.ukg !== undefined){
let data6 = data.ukg;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.host === undefined){
const err18 = {instancePath:instancePath+"/ukg",schemaPath:"#/properties/ukg/required",keyword:"required",params:{missingProperty: "host"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data6){
if(!(key1 === "host")){
const err19 = {instancePath:instancePath+"/ukg",schemaPath:"#/properties/ukg/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.host !== undefined){
if(!(validate56(data6.host, {instancePath:instancePath+"/ukg/host",parentData:data6,parentDataProperty:"host",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath:instancePath+"/ukg",schemaPath:"#/properties/ukg/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.betterworks !== undefined){
let data8 = data.betterworks;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.host === undefined){
const err21 = {instancePath:instancePath+"/betterworks",schemaPath:"#/properties/betterworks/required",keyword:"required",params:{missingProperty: "host"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key2 in data8){
if(!((key2 === "host") || (key2 === "delivery"))){
const err22 = {instancePath:instancePath+"/betterworks",schemaPath:"#/properties/betterworks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data8.host !== undefined){
if(!(validate56(data8.host, {instancePath:instancePath+"/betterworks/host",parentData:data8,parentDataProperty:"host",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data8.delivery !== undefined){
let data10 = data8.delivery;
if(!((data10 === "api") || (data10 === "sftp"))){
const err23 = {instancePath:instancePath+"/betterworks/delivery",schemaPath:"#/properties/betterworks/properties/delivery/enum",keyword:"enum",params:{allowedValues: schema19.properties.betterworks.properties.delivery.enum}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/betterworks",schemaPath:"#/properties/betterworks/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.limits !== undefined){
let data11 = data.limits;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
if(!((((key3 === "deactivations") || (key3 === "deactivations_7_days")) || (key3 === "creations")) || (key3 === "updates"))){
const err25 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data11.deactivations !== undefined){
if(!(validate59(data11.deactivations, {instancePath:instancePath+"/limits/deactivations",parentData:data11,parentDataProperty:"deactivations",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data11.deactivations_7_days !== undefined){
if(!(validate59(data11.deactivations_7_days, {instancePath:instancePath+"/limits/deactivations_7_days",parentData:data11,parentDataProperty:"deactivations_7_days",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data11.creations !== undefined){
if(!(validate59(data11.creations, {instancePath:instancePath+"/limits/creations",parentData:data11,parentDataProperty:"creations",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data11.updates !== undefined){
if(!(validate59(data11.updates, {instancePath:instancePath+"/limits/updates",parentData:data11,parentDataProperty:"updates",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
}
else {
const err26 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.mapping = validate64;
const schema23 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","required":["department_name","title","hire_date"],"additionalProperties":false,"properties":{"department_name":{"$ref":"#/$defs/department"},"title":{"$ref":"#/$defs/job"},"hire_date":{"$ref":"#/$defs/hired"},"employee_id":{"$ref":"#/$defs/automatic"},"email":{"$ref":"#/$defs/entry"},"first_name":{"$ref":"#/$defs/entry"},"last_name":{"$ref":"#/$defs/entry"},"preferred_name":{"$ref":"#/$defs/automatic"},"manager_id":{"$ref":"#/$defs/automatic"},"location":{"$ref":"#/$defs/automatic"},"phone":{"$ref":"#/$defs/automatic"},"on_leave":{"$ref":"#/$defs/automatic"},"deactivation_date":{"$ref":"#/$defs/automatic"},"custom":{"type":"object","maxProperties":50,"patternProperties":{"^(?!__proto__$)[a-z0-9_]+$":{"$ref":"#/$defs/entry"}},"additionalProperties":false}},"$defs":{"department":{"type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"enum":["org_level_1","org_level_2","org_level_3","org_level_4"]},"use":{"$ref":"#/$defs/use"},"default":{"$ref":"#/$defs/default"},"lookup":{"$ref":"#/$defs/lookup"},"when_empty":{"$ref":"#/$defs/when_empty"}}},"job":{"type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"enum":["job_title","job_description"]},"use":{"$ref":"#/$defs/use"},"default":{"$ref":"#/$defs/default"},"lookup":{"$ref":"#/$defs/lookup"},"when_empty":{"$ref":"#/$defs/when_empty"}}},"hired":{"type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"enum":["hire_date","last_hire_date"]},"default":{"$ref":"#/$defs/default"},"lookup":{"$ref":"#/$defs/lookup"},"when_empty":{"$ref":"#/$defs/when_empty"}}},"entry":{"type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"$ref":"#/$defs/source"},"use":{"$ref":"#/$defs/use"},"default":{"$ref":"#/$defs/default"},"lookup":{"$ref":"#/$defs/lookup"},"when_empty":{"$ref":"#/$defs/when_empty"}}},"automatic":{"anyOf":[{"const":false},{"$ref":"#/$defs/entry"}]},"source":{"anyOf":[{"enum":["org_level_1","org_level_2","org_level_3","org_level_4","job_title","job_description","work_location","alternate_job_title","job_code","job_group_code","date_in_job","project_code","hire_date","last_hire_date","date_of_last_hire","termination_date","employee_id","employee_number","person_id","user_integration_key","first_name","middle_name","last_name","preferred_name","prefix","suffix","email_address","alternate_email_address","work_phone","company_id","company_name","country_code","language_code","supervisor_id","supervisor_name","employee_status","empl_status_start_date","is_active","employee_type","full_time_or_part_time","salary_or_hourly"]},{"type":"string","pattern":"^udf:[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$","maxLength":104}]},"use":{"enum":["description","code"]},"default":{"type":"string","pattern":"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$","maxLength":500},"lookup":{"type":"object","minProperties":1,"maxProperties":5000,"patternProperties":{"\\S":{"type":"string","pattern":"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$","maxLength":500}},"additionalProperties":false},"when_empty":{"enum":["keep","clear"]}}};
const func6 = Object.prototype.hasOwnProperty;
const schema24 = {"type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"enum":["org_level_1","org_level_2","org_level_3","org_level_4"]},"use":{"$ref":"#/$defs/use"},"default":{"$ref":"#/$defs/default"},"lookup":{"$ref":"#/$defs/lookup"},"when_empty":{"$ref":"#/$defs/when_empty"}}};
const schema25 = {"enum":["description","code"]};

function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate66.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!((data === "description") || (data === "code"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema25.enum}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate66.errors = vErrors;
return errors === 0;
}
validate66.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema26 = {"type":"string","pattern":"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$","maxLength":500};

function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func1(data) > 500){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 500}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern3.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema27 = {"type":"object","minProperties":1,"maxProperties":5000,"patternProperties":{"\\S":{"type":"string","pattern":"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$","maxLength":500}},"additionalProperties":false};
const pattern8 = new RegExp("\\S", "u");

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate70.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 5000){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 5000}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Object.keys(data).length < 1){
const err1 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(pattern8.test(key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
if(pattern8.test(key1)){
let data0 = data[key1];
if(typeof data0 === "string"){
if(func1(data0) > 500){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/patternProperties/%5CS/maxLength",keyword:"maxLength",params:{limit: 500}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern3.test(data0)){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/patternProperties/%5CS/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/patternProperties/%5CS/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}
validate70.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema28 = {"enum":["keep","clear"]};

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!((data === "keep") || (data === "clear"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema28.enum}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "from") || (key0 === "use")) || (key0 === "default")) || (key0 === "lookup")) || (key0 === "when_empty"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.from !== undefined){
let data0 = data.from;
if(!((((data0 === "org_level_1") || (data0 === "org_level_2")) || (data0 === "org_level_3")) || (data0 === "org_level_4"))){
const err2 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/enum",keyword:"enum",params:{allowedValues: schema24.properties.from.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.use !== undefined){
if(!(validate66(data.use, {instancePath:instancePath+"/use",parentData:data,parentDataProperty:"use",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.default !== undefined){
if(!(validate68(data.default, {instancePath:instancePath+"/default",parentData:data,parentDataProperty:"default",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data.lookup !== undefined){
if(!(validate70(data.lookup, {instancePath:instancePath+"/lookup",parentData:data,parentDataProperty:"lookup",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.when_empty !== undefined){
if(!(validate72(data.when_empty, {instancePath:instancePath+"/when_empty",parentData:data,parentDataProperty:"when_empty",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema29 = {"type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"enum":["job_title","job_description"]},"use":{"$ref":"#/$defs/use"},"default":{"$ref":"#/$defs/default"},"lookup":{"$ref":"#/$defs/lookup"},"when_empty":{"$ref":"#/$defs/when_empty"}}};

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "from") || (key0 === "use")) || (key0 === "default")) || (key0 === "lookup")) || (key0 === "when_empty"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.from !== undefined){
let data0 = data.from;
if(!((data0 === "job_title") || (data0 === "job_description"))){
const err2 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/enum",keyword:"enum",params:{allowedValues: schema29.properties.from.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.use !== undefined){
if(!(validate66(data.use, {instancePath:instancePath+"/use",parentData:data,parentDataProperty:"use",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.default !== undefined){
if(!(validate68(data.default, {instancePath:instancePath+"/default",parentData:data,parentDataProperty:"default",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data.lookup !== undefined){
if(!(validate70(data.lookup, {instancePath:instancePath+"/lookup",parentData:data,parentDataProperty:"lookup",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.when_empty !== undefined){
if(!(validate72(data.when_empty, {instancePath:instancePath+"/when_empty",parentData:data,parentDataProperty:"when_empty",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}
validate75.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema30 = {"type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"enum":["hire_date","last_hire_date"]},"default":{"$ref":"#/$defs/default"},"lookup":{"$ref":"#/$defs/lookup"},"when_empty":{"$ref":"#/$defs/when_empty"}}};

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "from") || (key0 === "default")) || (key0 === "lookup")) || (key0 === "when_empty"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.from !== undefined){
let data0 = data.from;
if(!((data0 === "hire_date") || (data0 === "last_hire_date"))){
const err2 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/enum",keyword:"enum",params:{allowedValues: schema30.properties.from.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.default !== undefined){
if(!(validate68(data.default, {instancePath:instancePath+"/default",parentData:data,parentDataProperty:"default",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data.lookup !== undefined){
if(!(validate70(data.lookup, {instancePath:instancePath+"/lookup",parentData:data,parentDataProperty:"lookup",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.when_empty !== undefined){
if(!(validate72(data.when_empty, {instancePath:instancePath+"/when_empty",parentData:data,parentDataProperty:"when_empty",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema31 = {"anyOf":[{"const":false},{"$ref":"#/$defs/entry"}]};
const schema32 = {"type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"$ref":"#/$defs/source"},"use":{"$ref":"#/$defs/use"},"default":{"$ref":"#/$defs/default"},"lookup":{"$ref":"#/$defs/lookup"},"when_empty":{"$ref":"#/$defs/when_empty"}}};
const schema33 = {"anyOf":[{"enum":["org_level_1","org_level_2","org_level_3","org_level_4","job_title","job_description","work_location","alternate_job_title","job_code","job_group_code","date_in_job","project_code","hire_date","last_hire_date","date_of_last_hire","termination_date","employee_id","employee_number","person_id","user_integration_key","first_name","middle_name","last_name","preferred_name","prefix","suffix","email_address","alternate_email_address","work_phone","company_id","company_name","country_code","language_code","supervisor_id","supervisor_name","employee_status","empl_status_start_date","is_active","employee_type","full_time_or_part_time","salary_or_hourly"]},{"type":"string","pattern":"^udf:[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$","maxLength":104}]};
const pattern11 = new RegExp("^udf:[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$", "u");

function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate88.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(((((((((((((((((((((((((((((((((((((((((data === "org_level_1") || (data === "org_level_2")) || (data === "org_level_3")) || (data === "org_level_4")) || (data === "job_title")) || (data === "job_description")) || (data === "work_location")) || (data === "alternate_job_title")) || (data === "job_code")) || (data === "job_group_code")) || (data === "date_in_job")) || (data === "project_code")) || (data === "hire_date")) || (data === "last_hire_date")) || (data === "date_of_last_hire")) || (data === "termination_date")) || (data === "employee_id")) || (data === "employee_number")) || (data === "person_id")) || (data === "user_integration_key")) || (data === "first_name")) || (data === "middle_name")) || (data === "last_name")) || (data === "preferred_name")) || (data === "prefix")) || (data === "suffix")) || (data === "email_address")) || (data === "alternate_email_address")) || (data === "work_phone")) || (data === "company_id")) || (data === "company_name")) || (data === "country_code")) || (data === "language_code")) || (data === "supervisor_id")) || (data === "supervisor_name")) || (data === "employee_status")) || (data === "empl_status_start_date")) || (data === "is_active")) || (data === "employee_type")) || (data === "full_time_or_part_time")) || (data === "salary_or_hourly"))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema33.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs2 = errors;
if(typeof data === "string"){
if(func1(data) > 104){
const err1 = {instancePath,schemaPath:"#/anyOf/1/maxLength",keyword:"maxLength",params:{limit: 104}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern11.test(data)){
const err2 = {instancePath,schemaPath:"#/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^udf:[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const err4 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate88.errors = vErrors;
return errors === 0;
}
validate88.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate87.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "from") || (key0 === "use")) || (key0 === "default")) || (key0 === "lookup")) || (key0 === "when_empty"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.from !== undefined){
if(!(validate88(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
errors = vErrors.length;
}
}
if(data.use !== undefined){
if(!(validate66(data.use, {instancePath:instancePath+"/use",parentData:data,parentDataProperty:"use",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.default !== undefined){
if(!(validate68(data.default, {instancePath:instancePath+"/default",parentData:data,parentDataProperty:"default",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data.lookup !== undefined){
if(!(validate70(data.lookup, {instancePath:instancePath+"/lookup",parentData:data,parentDataProperty:"lookup",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.when_empty !== undefined){
if(!(validate72(data.when_empty, {instancePath:instancePath+"/when_empty",parentData:data,parentDataProperty:"when_empty",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate87.errors = vErrors;
return errors === 0;
}
validate87.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(false !== data){
const err0 = {instancePath,schemaPath:"#/anyOf/0/const",keyword:"const",params:{allowedValue: false}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs2 = errors;
if(!(validate87(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = true;
}
if(!valid0){
const err1 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate86.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate86.evaluated = {"dynamicProps":true,"dynamicItems":false};

const pattern12 = new RegExp("^(?!__proto__$)[a-z0-9_]+$", "u");

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.department_name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "department_name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.title === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.hire_date === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hire_date"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func6.call(schema23.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.department_name !== undefined){
if(!(validate65(data.department_name, {instancePath:instancePath+"/department_name",parentData:data,parentDataProperty:"department_name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.title !== undefined){
if(!(validate75(data.title, {instancePath:instancePath+"/title",parentData:data,parentDataProperty:"title",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
if(data.hire_date !== undefined){
if(!(validate81(data.hire_date, {instancePath:instancePath+"/hire_date",parentData:data,parentDataProperty:"hire_date",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data.employee_id !== undefined){
if(!(validate86(data.employee_id, {instancePath:instancePath+"/employee_id",parentData:data,parentDataProperty:"employee_id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data.email !== undefined){
if(!(validate87(data.email, {instancePath:instancePath+"/email",parentData:data,parentDataProperty:"email",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
if(data.first_name !== undefined){
if(!(validate87(data.first_name, {instancePath:instancePath+"/first_name",parentData:data,parentDataProperty:"first_name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
if(data.last_name !== undefined){
if(!(validate87(data.last_name, {instancePath:instancePath+"/last_name",parentData:data,parentDataProperty:"last_name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
if(data.preferred_name !== undefined){
if(!(validate86(data.preferred_name, {instancePath:instancePath+"/preferred_name",parentData:data,parentDataProperty:"preferred_name",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data.manager_id !== undefined){
if(!(validate86(data.manager_id, {instancePath:instancePath+"/manager_id",parentData:data,parentDataProperty:"manager_id",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data.location !== undefined){
if(!(validate86(data.location, {instancePath:instancePath+"/location",parentData:data,parentDataProperty:"location",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data.phone !== undefined){
if(!(validate86(data.phone, {instancePath:instancePath+"/phone",parentData:data,parentDataProperty:"phone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data.on_leave !== undefined){
if(!(validate86(data.on_leave, {instancePath:instancePath+"/on_leave",parentData:data,parentDataProperty:"on_leave",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data.deactivation_date !== undefined){
if(!(validate86(data.deactivation_date, {instancePath:instancePath+"/deactivation_date",parentData:data,parentDataProperty:"deactivation_date",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data.custom !== undefined){
let data13 = data.custom;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length > 50){
const err4 = {instancePath:instancePath+"/custom",schemaPath:"#/properties/custom/maxProperties",keyword:"maxProperties",params:{limit: 50}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data13){
if(!(pattern12.test(key1))){
const err5 = {instancePath:instancePath+"/custom",schemaPath:"#/properties/custom/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
for(const key2 in data13){
if(pattern12.test(key2)){
if(!(validate87(data13[key2], {instancePath:instancePath+"/custom/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data13,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
}
}
else {
const err6 = {instancePath:instancePath+"/custom",schemaPath:"#/properties/custom/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.filter = validate106;
const schema34 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","required":["import"],"additionalProperties":false,"properties":{"import":{"enum":["all","matching"]},"employee_types":{"$ref":"#/$defs/codes"},"employee_statuses":{"$ref":"#/$defs/statuses"},"companies":{"$ref":"#/$defs/codes"},"exclude":{"type":"object","minProperties":1,"additionalProperties":false,"properties":{"employee_types":{"$ref":"#/$defs/codes"},"employee_statuses":{"$ref":"#/$defs/statuses"},"companies":{"$ref":"#/$defs/codes"}}},"when_out_of_scope":{"enum":["keep","deactivate"]}},"$defs":{"codes":{"type":"array","minItems":1,"maxItems":1000,"uniqueItems":true,"items":{"type":"string","pattern":"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$","maxLength":50}},"statuses":{"type":"array","minItems":1,"uniqueItems":true,"items":{"enum":["A","L","O","R","S","T"]}}}};
const schema35 = {"type":"array","minItems":1,"maxItems":1000,"uniqueItems":true,"items":{"type":"string","pattern":"^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$","maxLength":50}};

function validate107(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate107.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 1000){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.length < 1){
const err1 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func1(data0) > 50){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/maxLength",keyword:"maxLength",params:{limit: 50}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern3.test(data0)){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err5 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate107.errors = vErrors;
return errors === 0;
}
validate107.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema36 = {"type":"array","minItems":1,"uniqueItems":true,"items":{"enum":["A","L","O","R","S","T"]}};

function validate109(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate109.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(!((((((data0 === "A") || (data0 === "L")) || (data0 === "O")) || (data0 === "R")) || (data0 === "S")) || (data0 === "T"))){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/enum",keyword:"enum",params:{allowedValues: schema36.items.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data[i1], data[j0])){
const err2 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate109.errors = vErrors;
return errors === 0;
}
validate109.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate106(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate106.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.import === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "import"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "import") || (key0 === "employee_types")) || (key0 === "employee_statuses")) || (key0 === "companies")) || (key0 === "exclude")) || (key0 === "when_out_of_scope"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.import !== undefined){
let data0 = data.import;
if(!((data0 === "all") || (data0 === "matching"))){
const err2 = {instancePath:instancePath+"/import",schemaPath:"#/properties/import/enum",keyword:"enum",params:{allowedValues: schema34.properties.import.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.employee_types !== undefined){
if(!(validate107(data.employee_types, {instancePath:instancePath+"/employee_types",parentData:data,parentDataProperty:"employee_types",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
}
if(data.employee_statuses !== undefined){
if(!(validate109(data.employee_statuses, {instancePath:instancePath+"/employee_statuses",parentData:data,parentDataProperty:"employee_statuses",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
}
if(data.companies !== undefined){
if(!(validate107(data.companies, {instancePath:instancePath+"/companies",parentData:data,parentDataProperty:"companies",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
}
if(data.exclude !== undefined){
let data4 = data.exclude;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(Object.keys(data4).length < 1){
const err3 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data4){
if(!(((key1 === "employee_types") || (key1 === "employee_statuses")) || (key1 === "companies"))){
const err4 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data4.employee_types !== undefined){
if(!(validate107(data4.employee_types, {instancePath:instancePath+"/exclude/employee_types",parentData:data4,parentDataProperty:"employee_types",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
}
if(data4.employee_statuses !== undefined){
if(!(validate109(data4.employee_statuses, {instancePath:instancePath+"/exclude/employee_statuses",parentData:data4,parentDataProperty:"employee_statuses",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
}
if(data4.companies !== undefined){
if(!(validate107(data4.companies, {instancePath:instancePath+"/exclude/companies",parentData:data4,parentDataProperty:"companies",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.when_out_of_scope !== undefined){
let data8 = data.when_out_of_scope;
if(!((data8 === "keep") || (data8 === "deactivate"))){
const err6 = {instancePath:instancePath+"/when_out_of_scope",schemaPath:"#/properties/when_out_of_scope/enum",keyword:"enum",params:{allowedValues: schema34.properties.when_out_of_scope.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate106.errors = vErrors;
return errors === 0;
}
validate106.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.catalog = validate115;
const schema37 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","additionalProperties":false,"properties":{"org_levels":{"type":"object","additionalProperties":false,"properties":{"org_level_1":{"$ref":"#/$defs/org_level"},"org_level_2":{"$ref":"#/$defs/org_level"},"org_level_3":{"$ref":"#/$defs/org_level"},"org_level_4":{"$ref":"#/$defs/org_level"}}},"jobs":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"title":{"type":"string"},"description":{"type":"string"}}}},"locations":{"$ref":"#/$defs/texts"},"employee_types":{"$ref":"#/$defs/texts"},"companies":{"type":"array","items":{"type":"object","required":["id"],"additionalProperties":false,"properties":{"id":{"type":"string","minLength":1},"code":{"type":"string"},"name":{"type":"string"}}}},"user_defined_fields":{"type":"array","items":{"type":"string","minLength":1}}},"$defs":{"texts":{"type":"object","additionalProperties":{"type":"string"}},"org_level":{"type":"object","required":["codes"],"additionalProperties":false,"properties":{"name":{"type":"string"},"codes":{"$ref":"#/$defs/texts"}}}}};
const schema38 = {"type":"object","required":["codes"],"additionalProperties":false,"properties":{"name":{"type":"string"},"codes":{"$ref":"#/$defs/texts"}}};
const schema39 = {"type":"object","additionalProperties":{"type":"string"}};

function validate117(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate117.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(typeof data[key0] !== "string"){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate117.errors = vErrors;
return errors === 0;
}
validate117.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate116(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate116.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.codes === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "codes"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "name") || (key0 === "codes"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.codes !== undefined){
if(!(validate117(data.codes, {instancePath:instancePath+"/codes",parentData:data,parentDataProperty:"codes",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate116.errors = vErrors;
return errors === 0;
}
validate116.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate115(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate115.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "org_levels") || (key0 === "jobs")) || (key0 === "locations")) || (key0 === "employee_types")) || (key0 === "companies")) || (key0 === "user_defined_fields"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.org_levels !== undefined){
let data0 = data.org_levels;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((((key1 === "org_level_1") || (key1 === "org_level_2")) || (key1 === "org_level_3")) || (key1 === "org_level_4"))){
const err1 = {instancePath:instancePath+"/org_levels",schemaPath:"#/properties/org_levels/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.org_level_1 !== undefined){
if(!(validate116(data0.org_level_1, {instancePath:instancePath+"/org_levels/org_level_1",parentData:data0,parentDataProperty:"org_level_1",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
if(data0.org_level_2 !== undefined){
if(!(validate116(data0.org_level_2, {instancePath:instancePath+"/org_levels/org_level_2",parentData:data0,parentDataProperty:"org_level_2",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
if(data0.org_level_3 !== undefined){
if(!(validate116(data0.org_level_3, {instancePath:instancePath+"/org_levels/org_level_3",parentData:data0,parentDataProperty:"org_level_3",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
if(data0.org_level_4 !== undefined){
if(!(validate116(data0.org_level_4, {instancePath:instancePath+"/org_levels/org_level_4",parentData:data0,parentDataProperty:"org_level_4",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/org_levels",schemaPath:"#/properties/org_levels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.jobs !== undefined){
let data5 = data.jobs;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data6 = data5[key2];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
if(!((key3 === "title") || (key3 === "description"))){
const err3 = {instancePath:instancePath+"/jobs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/jobs/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data6.title !== undefined){
if(typeof data6.title !== "string"){
const err4 = {instancePath:instancePath+"/jobs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/properties/jobs/additionalProperties/properties/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data6.description !== undefined){
if(typeof data6.description !== "string"){
const err5 = {instancePath:instancePath+"/jobs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/jobs/additionalProperties/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/jobs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/jobs/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/jobs",schemaPath:"#/properties/jobs/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.locations !== undefined){
if(!(validate117(data.locations, {instancePath:instancePath+"/locations",parentData:data,parentDataProperty:"locations",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
errors = vErrors.length;
}
}
if(data.employee_types !== undefined){
if(!(validate117(data.employee_types, {instancePath:instancePath+"/employee_types",parentData:data,parentDataProperty:"employee_types",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
errors = vErrors.length;
}
}
if(data.companies !== undefined){
let data11 = data.companies;
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.id === undefined){
const err8 = {instancePath:instancePath+"/companies/" + i0,schemaPath:"#/properties/companies/items/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key4 in data12){
if(!(((key4 === "id") || (key4 === "code")) || (key4 === "name"))){
const err9 = {instancePath:instancePath+"/companies/" + i0,schemaPath:"#/properties/companies/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data12.id !== undefined){
let data13 = data12.id;
if(typeof data13 === "string"){
if(func1(data13) < 1){
const err10 = {instancePath:instancePath+"/companies/" + i0+"/id",schemaPath:"#/properties/companies/items/properties/id/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/companies/" + i0+"/id",schemaPath:"#/properties/companies/items/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data12.code !== undefined){
if(typeof data12.code !== "string"){
const err12 = {instancePath:instancePath+"/companies/" + i0+"/code",schemaPath:"#/properties/companies/items/properties/code/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data12.name !== undefined){
if(typeof data12.name !== "string"){
const err13 = {instancePath:instancePath+"/companies/" + i0+"/name",schemaPath:"#/properties/companies/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/companies/" + i0,schemaPath:"#/properties/companies/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/companies",schemaPath:"#/properties/companies/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.user_defined_fields !== undefined){
let data16 = data.user_defined_fields;
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
let data17 = data16[i1];
if(typeof data17 === "string"){
if(func1(data17) < 1){
const err16 = {instancePath:instancePath+"/user_defined_fields/" + i1,schemaPath:"#/properties/user_defined_fields/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/user_defined_fields/" + i1,schemaPath:"#/properties/user_defined_fields/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/user_defined_fields",schemaPath:"#/properties/user_defined_fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate115.errors = vErrors;
return errors === 0;
}
validate115.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports.approvals = validate125;
const schema40 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"array","maxItems":100,"items":{"type":"object","required":["digest","reason","expires"],"additionalProperties":false,"properties":{"digest":{"type":"string","pattern":"^[0-9a-f]{12,64}$"},"reason":{"type":"string","pattern":"\\S","maxLength":500},"expires":{"type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"},"employees":{"type":"array","minItems":1,"maxItems":10000,"uniqueItems":true,"items":{"type":"string","pattern":"^[^\\s\\p{Cc}]{1,32}$"}}}}};
const pattern15 = new RegExp("^[0-9a-f]{12,64}$", "u");
const pattern17 = new RegExp("^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$", "u");
const pattern18 = new RegExp("^[^\\s\\p{Cc}]{1,32}$", "u");

function validate125(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate125.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 100){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.digest === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "digest"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.reason === undefined){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.expires === undefined){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "expires"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data0){
if(!((((key0 === "digest") || (key0 === "reason")) || (key0 === "expires")) || (key0 === "employees"))){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.digest !== undefined){
let data1 = data0.digest;
if(typeof data1 === "string"){
if(!pattern15.test(data1)){
const err5 = {instancePath:instancePath+"/" + i0+"/digest",schemaPath:"#/items/properties/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{12,64}$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/" + i0+"/digest",schemaPath:"#/items/properties/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.reason !== undefined){
let data2 = data0.reason;
if(typeof data2 === "string"){
if(func1(data2) > 500){
const err7 = {instancePath:instancePath+"/" + i0+"/reason",schemaPath:"#/items/properties/reason/maxLength",keyword:"maxLength",params:{limit: 500}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern8.test(data2)){
const err8 = {instancePath:instancePath+"/" + i0+"/reason",schemaPath:"#/items/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/" + i0+"/reason",schemaPath:"#/items/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.expires !== undefined){
let data3 = data0.expires;
if(typeof data3 === "string"){
if(!pattern17.test(data3)){
const err10 = {instancePath:instancePath+"/" + i0+"/expires",schemaPath:"#/items/properties/expires/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/" + i0+"/expires",schemaPath:"#/items/properties/expires/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data0.employees !== undefined){
let data4 = data0.employees;
if(Array.isArray(data4)){
if(data4.length > 10000){
const err12 = {instancePath:instancePath+"/" + i0+"/employees",schemaPath:"#/items/properties/employees/maxItems",keyword:"maxItems",params:{limit: 10000}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4.length < 1){
const err13 = {instancePath:instancePath+"/" + i0+"/employees",schemaPath:"#/items/properties/employees/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 === "string"){
if(!pattern18.test(data5)){
const err14 = {instancePath:instancePath+"/" + i0+"/employees/" + i1,schemaPath:"#/items/properties/employees/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{Cc}]{1,32}$"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/" + i0+"/employees/" + i1,schemaPath:"#/items/properties/employees/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
let i2 = data4.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data4[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err16 = {instancePath:instancePath+"/" + i0+"/employees",schemaPath:"#/items/properties/employees/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err17 = {instancePath:instancePath+"/" + i0+"/employees",schemaPath:"#/items/properties/employees/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate125.errors = vErrors;
return errors === 0;
}
validate125.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};



/***/ })

};
;