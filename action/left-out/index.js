// Stands in for @actions/http-client and @actions/exec inside @actions/core, which needs the one for OIDC tokens and the other
// to name the runner's platform. This action asks for neither, and starts in half the time without what they load (undici,
// child processes).
export function HttpClient() {
  throw new Error('OIDC tokens are not available in this build');
}

export function BearerCredentialHandler() {
  // Never asked for anything: the client above refuses first.
}

export function getExecOutput() {
  throw new Error("The runner's platform is not available in this build");
}
