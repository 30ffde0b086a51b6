// Types of the generated validators: each answers whether a value fits its schema, and leaves what does not in `errors`.

/** One broken rule of a schema; ajv's own shape, of which only this much is used. */
export interface SchemaError {
  /** JSON pointer of the value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Validator {
  (value: unknown): boolean;
  /** What the last call found; null when it found nothing. */
  errors?: readonly SchemaError[] | null;
}

export const state: Validator;
/** A line of the users' file. */
export const user_line: Validator;
export const plan: Validator;
