// Runs a sandbox in its own process: `node test/sandbox/serve.ts '<options as JSON>'`, or the JSON on standard input. Prints
// one line of JSON with all addresses and credentials, and ends on SIGTERM, SIGINT, or `stop` at the control endpoint.
import { text } from 'node:stream/consumers';
import { startControl } from './control.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from './sandbox.ts';

/** `stopWithStdin`: end when standard input ends, so that a dead parent leaves no server behind. */
interface ServeOptions extends SandboxOptions {
  readonly stopWithStdin?: boolean;
}

/** The line that is printed; a server that was not asked for is null. */
export interface SandboxAddresses {
  readonly control: string;
  readonly ukg: (NonNullable<Sandbox['ukg']>['account'] & { readonly url: string }) | null;
  readonly betterworks: { readonly url: string; readonly token: string } | null;
  readonly github: { readonly url: string; readonly token: string; readonly repository: string } | null;
  readonly mail: { readonly url: string; readonly authority: string } | null;
}

async function serve(): Promise<void> {
  const options = JSON.parse(process.argv[2] ?? (await text(process.stdin))) as ServeOptions;
  const sandbox = await startSandbox(options);
  const stop = (): void => {
    void Promise.all([sandbox.close(), control.close()]).then(() => process.exit(0));
  };
  const control = await startControl(sandbox, stop);
  process.once('SIGTERM', stop).once('SIGINT', stop);
  if (options.stopWithStdin === true) process.stdin.once('end', stop).resume();
  process.stdout.write(`${JSON.stringify(addressesOf(sandbox, control.url))}\n`);
}

function addressesOf({ ukg, betterworks, github, mail }: Sandbox, control: string): SandboxAddresses {
  return {
    control: `${control}/__control`,
    ukg: ukg === null ? null : { url: ukg.url, ...ukg.account },
    betterworks: betterworks === null ? null : { url: betterworks.url, token: betterworks.token },
    github:
      github === null ? null : { url: github.url, token: github.token, repository: `${github.owner}/${github.repo}` },
    mail: mail === null ? null : { url: mail.url, authority: mail.certificate.cert },
  };
}

await serve();
