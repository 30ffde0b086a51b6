// Stands in for @actions/exec inside @actions/core, which needs it to name the runner's platform alone. This action
// never asks for that, and starts sooner without what runs child processes.
export function getExecOutput() {
  throw new Error("The runner's platform is not available in this build");
}
