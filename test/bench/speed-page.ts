// action/SPEED.md out of the results of a measurement: what a run takes, what a month of runs takes, where the platform ends.
import { grouped, nameOf, type Figure, type Results } from './results.ts';

/** Lines of the change feed on a page, and questions about supervisors in a request. */
const [FEED_PAGE, SUPERVISOR_BATCH] = [200, 50];
/** Code tables: jobs, organization levels, locations. */
const TABLES = 3;
const RUNS_A_MONTH = 30;
const WEEKS_A_MONTH = 4.3;
/** One in so many people changes on a working day: hires, leavers, moves, and edits that do not matter to Betterworks. */
const CHANGED_SHARE = 1 / 100;
/** Checkout and the start of a machine, which GitHub counts as well. */
const JOB_OVERHEAD_S = 15;
/** Real systems answer slower than the sandbox. */
const REAL_LATENCY_MS = 150;
/** What a run asks of GitHub to load its state, to write down what it is about to do and to commit what it did; a test counts them. */
export const STATE_REQUESTS = 14;
/** Rows of a page of UKG's whole lists, of which there are two. */
const LIST_PAGE = 500;
/** Writes under way at once. */
const WRITES_AT_ONCE = 32;
/** Rows of a page of Betterworks' list of users. */
const USERS_PAGE = 30;

export function speedPage(results: Results): string {
  const { node, cpus, latencyMs, startUp, largeState, many } = results;
  return `# Speed and scale

Measured by \`npm run bench\`: the bundled action as a process, the sandboxes in another one that answers after ${String(latencyMs)} ms,
Node ${node.replace('v', '')}, ${String(cpus)} processor cores. _Floor_ is a bare loop in a process of its own that makes only the requests that cannot be avoided,
as many at once as the action, and parses the JSON: the faster of \`node:http\` and undici. These tables are written by that
command; nobody edits them. The figures are those of release 1.0.0: the next one starts a little later and holds more in memory, and is
still to be measured.

![Time of a run beside the floor](speed.svg)

## One run

${runTable(results.figures)}

Every second one of the changed people has a change that matters to Betterworks; the fingerprints in the state tell which, so that
nobody is read before they are written. _Reading each user first_ is a loop that does read them, with the same number at once.

${largeStateSentence(largeState)}

\`validate\` of one organization takes ${String(Math.round(startUp.validateMs))} ms, an empty program (\`node -e 0\`) ${String(Math.round(startUp.emptyMs))} ms.

## A month

What ${String(RUNS_A_MONTH)} daily runs and a weekly \`reconcile\` cost, if one in a hundred people changes a day and each answer takes ${String(REAL_LATENCY_MS)} ms. GitHub counts each job
in whole minutes; public repositories and self-hosted runners cost no minutes. The watchdog's rounds, one an hour, are ${String(24 * RUNS_A_MONTH)} minutes a month
more for the whole repository.

${monthTable()}

Measured: ${grouped(many.organizations)} organizations of ${grouped(many.people)} people through the chunks of the workflow (${many.chunks.map(grouped).join(' + ')} jobs), ${String(many.parallel)} at once on one machine,
took ${(many.wallMs / 1000).toFixed(0)} s in all; the median run took ${(many.runMs / 1000).toFixed(2)} s and ${String(many.requests)} requests.

## Where the platform ends

| limit | value | what it means here |
| --- | --- | --- |
| jobs of one matrix | 256 | organizations 257 to 512 have a second matrix in \`sync.yml\`; for more, copy that job |
| jobs at once | 20 to 500 by plan | \`max-parallel: 10\` keeps commits to the state branch from waiting for each other |
| one job | 6 hours | \`timeout-minutes: 60\`, and \`stop-after: 50\` ends a run cleanly before |
| a file in a commit through the API | 40 MiB | the state of about 230,000 people of one organization; more need \`state-store: directory\` on a disk of your own |
| UKG's change feed | 8 times a day, 3 hours apart | a run a day leaves room for runs by hand |
| GitHub's API | 1,000 requests an hour and repository | a run takes ${String(STATE_REQUESTS)}: for more than ${String(Math.floor(1000 / STATE_REQUESTS))} organizations an hour give \`github-token\` the token of a GitHub App |
`;
}

function runTable(figures: readonly Figure[]): string {
  return table(
    [
      'run',
      'requests',
      'of them writes',
      'action',
      'floor',
      'action / floor',
      'reading each user first',
      'processor',
      'memory',
    ],
    figures.map((figure) => [
      nameOf(figure),
      grouped(figure.requests),
      grouped(figure.writes),
      seconds(figure.productMs),
      seconds(figure.floorMs),
      (figure.productMs / figure.floorMs).toFixed(2),
      figure.readFirstMs === null ? '' : seconds(figure.readFirstMs),
      seconds(figure.cpuMs),
      `${String(Math.round(figure.peakMb))} MB`,
    ]),
  );
}

function largeStateSentence({ known, changed, wallMs, cpuMs, peakMb }: Results['largeState']): string {
  return `With ${grouped(known)} people in the state and ${grouped(changed)} of them changed a run takes ${seconds(wallMs)}, ${seconds(cpuMs)} of processor time and ${String(Math.round(peakMb))} MB.`;
}

function monthTable(): string {
  const sizes = [500, 5000, 50_000, 100_000];
  return table(
    ['organizations', 'people each', 'minutes of runners', 'requests to UKG', 'requests to Betterworks'],
    [1, 50, 300].flatMap((organizations) =>
      sizes.map((people) => {
        const month = monthOf(people);
        return [
          organizations,
          people,
          organizations * month.minutes,
          organizations * month.ukg,
          organizations * month.betterworks,
        ].map(grouped);
      }),
    ),
  );
}

interface Month {
  readonly minutes: number;
  readonly ukg: number;
  readonly betterworks: number;
}

/** Jobs by their minutes, requests by their rules. */
export function monthOf(people: number): Month {
  const changed = people * CHANGED_SHARE;
  const sync = {
    ukg: TABLES + Math.ceil(changed / FEED_PAGE) + Math.ceil(changed / SUPERVISOR_BATCH),
    betterworks: Math.ceil(changed / 2),
  };
  const lists = 2 * Math.ceil(people / LIST_PAGE);
  const reconcile = { ukg: TABLES + lists, betterworks: Math.ceil(people / USERS_PAGE) };
  const syncS = JOB_OVERHEAD_S + ((sync.ukg + sync.betterworks / WRITES_AT_ONCE) * REAL_LATENCY_MS) / 1000;
  const reconcileS = JOB_OVERHEAD_S + (reconcile.betterworks * REAL_LATENCY_MS) / 1000;
  return {
    // The job that lists the organizations is one more.
    minutes: Math.round(RUNS_A_MONTH * Math.ceil(syncS / 60) + WEEKS_A_MONTH * Math.ceil(reconcileS / 60)),
    ukg: Math.round(RUNS_A_MONTH * sync.ukg + WEEKS_A_MONTH * reconcile.ukg),
    betterworks: Math.round(RUNS_A_MONTH * sync.betterworks + WEEKS_A_MONTH * reconcile.betterworks),
  };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
