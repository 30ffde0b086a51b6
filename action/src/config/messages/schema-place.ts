// What the schemas say about a place in a file (its keys, choices and examples), and its name in sentences.
import approvals from '../../../../schemas/approvals.schema.json' with { type: 'json' };
import catalog from '../../../../schemas/catalog.schema.json' with { type: 'json' };
import decisions from '../../../../schemas/decisions.schema.json' with { type: 'json' };
import filter from '../../../../schemas/filter.schema.json' with { type: 'json' };
import integration from '../../../../schemas/integration.schema.json' with { type: 'json' };
import mapping from '../../../../schemas/mapping.schema.json' with { type: 'json' };
import type { FileKind } from '../problem.ts';
import { EXAMPLES, inlineYaml, shown } from '../problem.ts';

/** The part of JSON Schema that our schemas use. */
interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  /** Other words that people use for the key, such as UKG's, when they are spelt too differently for a guess. */
  readonly otherNames?: readonly string[];
  /** The wanted kind of value, when JSON Schema's own type does not say it. */
  readonly kindWords?: string;
  /** What to write, when no example may be shown: no address may reach a log, not even an example. */
  readonly advice?: string;
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  /** The group must have exactly one of these keys. */
  readonly oneOf?: readonly { readonly required: readonly string[] }[];
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

const SCHEMAS: Readonly<Record<FileKind, SchemaNode>> = { integration, mapping, filter, decisions, catalog, approvals };

/** The steps of a JSON pointer, decoded. */
export type Steps = readonly string[];

export function stepsOf(pointer: string): Steps {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The part of a value at a place; undefined when there is none. */
export function valueAt(value: unknown, steps: Steps): unknown {
  return steps.reduce<unknown>((inner, step) => {
    const isOpen = typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step);
    return isOpen ? (inner as Record<string, unknown>)[step] : undefined;
  }, value);
}

/** A place in a file, filled or not. A place that the schema does not know has no keys, choices and examples. */
export class SchemaPlace {
  readonly kind: FileKind;
  readonly steps: Steps;
  /** What the schema says of the place. */
  readonly says: SchemaNode;

  constructor(kind: FileKind, steps: Steps) {
    this.kind = kind;
    this.steps = steps;
    this.says = steps.reduce((node, step) => whole(partOf(node, step), kind), whole(SCHEMAS[kind], kind));
  }

  inner(...steps: Steps): SchemaPlace {
    return new SchemaPlace(this.kind, [...this.steps, ...steps]);
  }

  get outer(): SchemaPlace {
    return new SchemaPlace(this.kind, this.steps.slice(0, -1));
  }

  get lastStep(): string {
    return this.steps.at(-1) ?? '';
  }

  /** The keys that a group may have; empty when the keys are free. */
  get keys(): readonly string[] {
    return Object.keys(this.says.properties ?? {});
  }

  /** The kind of value, in words. */
  get wanted(): string {
    const { kindWords, type } = this.says;
    return kindWords ?? typeWords([type].flat()[0]);
  }

  /** The keys of which a group needs exactly one. */
  get oneOfKeys(): readonly string[] {
    return (this.says.oneOf ?? []).flatMap(({ required }) => required);
  }

  /** The allowed words; empty when any value is allowed. */
  get choices(): readonly string[] {
    return (this.says.enum ?? []).map(String);
  }

  /** True for an entry of a list. The key of a group can look like a number, too. */
  get isEntry(): boolean {
    return /^\d+$/.test(this.lastStep) && this.outer.says.items !== undefined;
  }

  /** True for a required key. */
  get isRequired(): boolean {
    return this.outer.says.required?.includes(this.lastStep) ?? false;
  }

  /** True for a text of the right form, as far as the schema can tell (it does not know the names of time zones). */
  isForm(text: string): boolean {
    const { pattern } = this.says;
    return this.lastStep !== 'time_zone' && (pattern === undefined || new RegExp(pattern, 'u').test(text));
  }

  /** Its name in sentences: `"ukg.host"`, `entry 2 of "employee_types"`, `the file`. */
  get name(): string {
    if (this.steps.length === 0) return 'the file';
    if (!this.isEntry) {
      const keys = this.steps.filter((_, index) => !new SchemaPlace(this.kind, this.steps.slice(0, index + 1)).isEntry);
      return `"${shown(keys.join('.'))}"`;
    }
    const entry = `entry ${String(Number(this.lastStep) + 1)}`;
    return this.steps.length === 1 ? entry : `${entry} of ${this.outer.name}`;
  }

  /** Its name at the beginning of a sentence. */
  get subject(): string {
    return this.name.charAt(0).toUpperCase() + this.name.slice(1);
  }

  /** What to write, from the schema's examples; for an entry of a list, the example of the list. */
  get advice(): string {
    const owner = this.isEntry ? this.outer : this;
    const { advice, examples = [] } = owner.says;
    if (advice !== undefined) return advice;
    const list = this.isEntry ? examples.find((one) => Array.isArray(one)) : undefined;
    const example = list ?? examples[0];
    if (example === undefined) return `Compare it with the same file in ${EXAMPLES}.`;
    return `Write for example: ${owner.lastStep === '' ? '' : `${owner.lastStep}: `}${inlineYaml(example)}`;
  }
}

export function typeWords(type = ''): string {
  return TYPE_WORDS[type] ?? 'text';
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  object: 'a group of keys',
};

/** A value that broke a rule of its schema. */
export interface BadValue {
  readonly place: SchemaPlace;
  readonly value: unknown;
  /** The value as it was typed, without quotes; null when unknown. */
  readonly typed: string | null;
  /** The rule of the schema, in JSON Schema's words, and its limit. */
  readonly keyword: string;
  readonly limit: unknown;
}

/** A sentence lists at most this many choices. */
export const MOST_CHOICES = 10;

/**
 * A node with the definition that it refers to, and with all forms of a union in one. Its own words win over those of the
 * definition, and those of a form over those of the next form.
 */
function whole({ $ref, ...node }: SchemaNode, kind: FileKind): SchemaNode {
  const forms = (node.anyOf ?? []).map((form) => whole(form, kind));
  const definition = $ref && SCHEMAS[kind].$defs?.[$ref.slice('#/$defs/'.length)];
  return Object.assign({}, ...forms.reverse(), definition && whole(definition, kind), node) as SchemaNode;
}

/** Empty for an unknown place. A number is an entry when a list is allowed there, otherwise a key. */
function partOf({ properties = {}, items, ...node }: SchemaNode, step: string): SchemaNode {
  if (Object.hasOwn(properties, step)) return properties[step] ?? {};
  if (items) return /^\d+$/.test(step) ? items : {};
  const free = Object.values(node.patternProperties ?? {})[0] ?? node.additionalProperties;
  return typeof free === 'object' ? free : {};
}
