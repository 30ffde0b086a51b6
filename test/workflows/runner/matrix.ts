// The jobs that a matrix makes.

/** GitHub's most for one matrix. */
const MOST_JOBS = 256;

/** One entry a job; one null for a job without a matrix. Throws for a matrix that GitHub refuses. */
export function combinationsOf(
  matrix: Readonly<Record<string, unknown>> | undefined,
): readonly (Readonly<Record<string, unknown>> | null)[] {
  if (matrix === undefined) return [null];
  const { include, ...axes } = matrix;
  if (include !== undefined && Object.keys(axes).length > 0)
    throw new Error('This runner does not know how include and other keys of a matrix go together.');
  const jobs = include === undefined ? crossed(axes) : (include as readonly Readonly<Record<string, unknown>>[]);
  if (jobs.length === 0) throw new Error('The matrix has no job, which GitHub takes for a mistake.');
  if (jobs.length > MOST_JOBS) throw new Error(`The matrix has ${String(jobs.length)} jobs, and GitHub takes 256.`);
  return jobs;
}

function crossed(axes: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] {
  return Object.entries(axes).reduce<readonly Readonly<Record<string, unknown>>[]>(
    (jobs, [key, values]) =>
      jobs.flatMap((job) => (values as readonly unknown[]).map((value) => ({ ...job, [key]: value }))),
    [{}],
  );
}
