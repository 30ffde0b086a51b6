// Everything of GitHub's API that is loaded only when the state lives there.
export { createOctokit } from './octokit.ts';
export { createGithubStateStore } from './state-store.ts';
export { firstParentOfMerge, keepComment, readFileAt } from './comments.ts';
export { isPublic } from './visibility.ts';
