// Stands in for @actions/http-client inside @actions/core, which needs it for OIDC tokens alone. This action
// never asks for one, and without the real client `validate` starts in half the time (undici is not loaded).
export function HttpClient() {
  throw new Error('OIDC tokens are not available in this build');
}

export function BearerCredentialHandler() {
  // Never asked for anything: the client above refuses first.
}
