// What went wrong with a request, as octokit reports it.

export interface Failure {
  /** 500 for a broken connection and for a time-out. */
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

/** Null for an error that is not of a request. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return null;
  const response = (error as { readonly response?: { readonly headers?: Failure['headers'] } }).response;
  return { status: error.status, message: error.message, headers: response?.headers ?? {} };
}

/** True where GitHub may have done what was asked, although it did not say so. */
export function mayHaveHadEffect(error: unknown): boolean {
  return (failureOf(error)?.status ?? 0) >= 500;
}

/** The types of the errors in a GraphQL answer, which comes with status 200; none for any other error. */
export function graphqlErrorTypes(error: unknown): readonly string[] {
  const errors = (error as { readonly errors?: unknown } | null)?.errors;
  if (!Array.isArray(errors)) return [];
  return errors.map((one: unknown) => (one as { readonly type?: string } | null)?.type ?? '');
}
