// What the rules look at: the files as written, without the parts that their schemas refused, and where everything stands.
import type {
  WrittenApprovals,
  WrittenCatalog,
  WrittenDecisions,
  WrittenEntry,
  WrittenFilter,
  WrittenIntegration,
  WrittenMapping,
} from './generated/written.ts';
import type { ConfigProblem } from '../core/model/model.ts';
import type { FileKind } from './file-kinds.ts';
import { START } from './yaml/places.ts';
import { pointerStep } from './yaml/places.ts';
import type { Places } from './yaml/places.ts';

/** Any part may be missing, since the schema may have refused it. */
export type Partly<T> = T extends readonly (infer Entry)[]
  ? readonly (Partly<Entry> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Partly<T[Key]> | undefined }
    : T;

export interface PartialFiles {
  readonly integration: Partly<WrittenIntegration>;
  readonly mapping: Partly<WrittenMapping>;
  readonly filter: Partly<WrittenFilter>;
  readonly approvals: Partly<WrittenApprovals>;
  readonly decisions: Partly<WrittenDecisions>;
  /** Null when there is none, or when it has errors: half a catalog would make good codes look unknown. */
  readonly catalog: WrittenCatalog | null;
}

/** Something a rule found, by file and JSON pointer. */
export interface Finding {
  readonly kind: FileKind;
  readonly pointer: string;
  /** Whether the key or its value is wrong. */
  readonly at: 'key' | 'value';
  readonly severity: 'error' | 'warning';
  /** A warning that holds whatever else the file says, so that errors of the file do not silence it. */
  readonly isOfItself?: true;
  readonly message: string;
  readonly fix: string;
}

export interface FilePlaces {
  readonly file: string;
  readonly places: Places;
}

export type PlacesByFile = Readonly<Record<FileKind, FilePlaces>>;

/** A rule of one or several files. `lineOf` lets a sentence name the line of another place. */
export type Rule = (files: PartialFiles, lineOf: (kind: FileKind, pointer: string) => number) => readonly Finding[];

/** Every written entry of the mapping with its pointer; fields that are off or automatic are not among them. */
export function writtenEntries(mapping: PartialFiles['mapping']): readonly WrittenField[] {
  const { custom, ...standard } = mapping;
  const fields = Object.entries(standard).map(([field, entry]) => ({ field, pointer: pointerStep(field), entry }));
  const customs = Object.entries(custom ?? {}).map(([field, entry]) => ({
    field,
    pointer: `/custom${pointerStep(field)}`,
    entry,
  }));
  return [...fields, ...customs].flatMap(({ entry, ...place }) =>
    typeof entry === 'object' ? [{ ...place, entry }] : [],
  );
}

/** Each source of an entry with its pointer: one, or the list of `from: [a, b]`. */
export function writtenSources({ pointer, entry: { from } }: WrittenField): readonly WrittenSource[] {
  if (typeof from === 'string') return [{ from, pointer: `${pointer}/from` }];
  const list = from?.map((one, index) => ({ from: one, pointer: `${pointer}/from${pointerStep(index)}` })) ?? [];
  return list.flatMap(({ from: one, ...place }) => (one === undefined ? [] : [{ from: one, ...place }]));
}

export interface WrittenSource {
  readonly from: string;
  readonly pointer: string;
}

export interface WrittenField {
  readonly field: string;
  readonly pointer: string;
  readonly entry: Partly<WrittenEntry>;
}

export function placed(finding: Finding, places: PlacesByFile): ConfigProblem {
  const { kind, pointer, at, severity, message, fix } = finding;
  const { file, places: known } = places[kind];
  const place = known.get(pointer);
  const position = (at === 'key' ? place?.key : place?.value) ?? place?.value ?? START;
  return { file, line: position.line, column: position.column, severity, message, fix };
}
