// What the schemas say of a place in a file: its choices, its examples, its keys. The sentences of all problems are built from it.
import approvals from '../../../../schemas/approvals.schema.json' with { type: 'json' };
import catalog from '../../../../schemas/catalog.schema.json' with { type: 'json' };
import decisions from '../../../../schemas/decisions.schema.json' with { type: 'json' };
import filter from '../../../../schemas/filter.schema.json' with { type: 'json' };
import integration from '../../../../schemas/integration.schema.json' with { type: 'json' };
import mapping from '../../../../schemas/mapping.schema.json' with { type: 'json' };
import type { FileKind } from '../file-kinds.ts';

/** As much of JSON Schema as our schemas use. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  /** Exactly one of these keys has to stand in the group. */
  readonly oneOf?: readonly { readonly required: readonly string[] }[];
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

const SCHEMAS: Readonly<Record<FileKind, SchemaNode>> = { integration, mapping, filter, decisions, catalog, approvals };

/** A place in a file: the steps of its JSON pointer. */
export type Steps = readonly string[];

/** The steps of a JSON pointer, decoded. */
export function stepsOf(pointer: string): Steps {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The part of a value at a place; undefined where there is none. */
export function valueAt(value: unknown, steps: Steps): unknown {
  return steps.reduce<unknown>((inner, step) => {
    const isOpen = typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step);
    return isOpen ? (inner as Record<string, unknown>)[step] : undefined;
  }, value);
}

/** The schema of a place, references followed; its own words go before those of the definition. Null off the map. */
export function schemaAt(kind: FileKind, steps: Steps): SchemaNode | null {
  let node: SchemaNode | null = resolved(SCHEMAS[kind], kind);
  for (const step of steps) node = node === null ? null : childOf(node, step, kind);
  return node;
}

/** The keys that a group may have; empty where the keys are free. */
export function keysAt(kind: FileKind, steps: Steps): readonly string[] {
  const node = schemaAt(kind, steps);
  return node === null ? [] : Object.keys(groupOf(node, kind).properties ?? {});
}

/** The kinds of value that a place takes, in JSON Schema's words. */
export function typesAt(kind: FileKind, steps: Steps): readonly string[] {
  const node = schemaAt(kind, steps);
  return node === null ? [] : formsOf(node, kind).flatMap(({ type }) => type ?? []);
}

/** The keys of which a group needs exactly one. */
export function oneOfKeysAt(kind: FileKind, steps: Steps): readonly string[] {
  return (schemaAt(kind, steps)?.oneOf ?? []).flatMap(({ required }) => required);
}

/** True for an entry of a list, which has a number; the key of a group can look like one, too. */
export function isEntryAt(kind: FileKind, steps: Steps): boolean {
  const [outer, last = ''] = [schemaAt(kind, steps.slice(0, -1)), steps.at(-1)];
  return outer !== null && /^\d+$/.test(last) && formsOf(outer, kind).some(({ items }) => items !== undefined);
}

/** The words allowed at a place, those of `from:` included; empty where anything may stand. */
export function choicesAt(kind: FileKind, steps: Steps): readonly string[] {
  const node = schemaAt(kind, steps);
  return node === null
    ? []
    : formsOf(node, kind)
        .flatMap((form) => form.enum ?? [])
        .map(String);
}

/** A node and, of a union, all its forms, those of unions within it among them. */
function formsOf(node: SchemaNode, kind: FileKind): readonly SchemaNode[] {
  return [node, ...(node.anyOf ?? []).flatMap((form) => formsOf(resolved(form, kind), kind))];
}

/** The schema's own sentence for a text of the wrong form; null where it has none. */
export function formSentenceAt(kind: FileKind, steps: Steps): string | null {
  const node = schemaAt(kind, steps);
  const forms = node === null ? [] : formsOf(node, kind);
  return forms.find((form) => form.patternErrorMessage !== undefined)?.patternErrorMessage ?? null;
}

/** True for a text of the form that a place asks for, as far as its schema can tell. */
export function isFormAt(kind: FileKind, steps: Steps, text: string): boolean {
  // Which words are time zones the schema does not know.
  if (steps.at(-1) === 'time_zone') return false;
  const node = schemaAt(kind, steps);
  const patterns = node === null ? [] : formsOf(node, kind).flatMap(({ pattern }) => pattern ?? []);
  return patterns.length === 0 || patterns.some((pattern) => new RegExp(pattern, 'u').test(text));
}

/** True for a key that its group does not go without. */
export function isRequiredAt(kind: FileKind, steps: Steps): boolean {
  return schemaAt(kind, steps.slice(0, -1))?.required?.includes(steps.at(-1) ?? '') ?? false;
}

/** Groups of the same file that have this key, such as `ukg` for `host`; `''` is the file itself. */
export function groupsWithKey(kind: FileKind, key: string): readonly string[] {
  const file = SCHEMAS[kind];
  const groups = Object.entries(file.properties ?? {}).map(
    ([name, node]) => [name, groupOf(resolved(node, kind), kind)] as const,
  );
  const inner = groups.filter(([, node]) => Object.hasOwn(node.properties ?? {}, key)).map(([name]) => name);
  return Object.hasOwn(file.properties ?? {}, key) ? ['', ...inner] : inner;
}

function childOf(node: SchemaNode, step: string, kind: FileKind): SchemaNode | null {
  const found = formsOf(node, kind).flatMap((form) => partOf(form, step) ?? [])[0];
  return found === undefined ? null : resolved(found, kind);
}

/** A number is an entry where the form is a list; elsewhere it is a key like any other. */
function partOf(form: SchemaNode, step: string): SchemaNode | null {
  if (form.properties && Object.hasOwn(form.properties, step)) return form.properties[step] ?? {};
  if (form.items) return /^\d+$/.test(step) ? form.items : null;
  const free = Object.values(form.patternProperties ?? {})[0] ?? form.additionalProperties;
  return typeof free === 'object' ? free : null;
}

/** Of several allowed forms the one that has keys. */
function groupOf(node: SchemaNode, kind: FileKind): SchemaNode {
  return formsOf(node, kind).find(({ properties }) => properties !== undefined) ?? node;
}

function resolved(node: SchemaNode, kind: FileKind): SchemaNode {
  if (node.$ref === undefined) return node;
  const name = node.$ref.slice('#/$defs/'.length);
  return { ...resolved(SCHEMAS[kind].$defs?.[name] ?? {}, kind), ...node, $ref: '' };
}
