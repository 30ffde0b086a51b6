// The files of a customer's own repository: this repository's workflows with the released action in place of `./`, the
// organization's three files, the schemas for editors, and what GitHub and people read.

import { KIT_SCHEMAS, KIT_WORKFLOWS } from '../src/commands/validate.ts';
import { environmentCommands, secretCommands } from './organization-questions.ts';

export interface Release {
  /** `owner/name` of the action. */
  readonly repository: string;
  /** Full commit. */
  readonly commit: string;
  /** `v1.1.0`. */
  readonly version: string;
}

/** Reads a file of the release, by its path in this repository. */
export type ReadReleased = (path: string) => string;

/** The files that an update of the action may change: what `--refresh` writes again. */
export function refreshedFiles(release: Release, read: ReadReleased): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(KIT_WORKFLOWS.map((path) => [path, workflowOf(release, read(path))])),
    ...Object.fromEntries(KIT_SCHEMAS.map((path) => [path, read(path)])),
  };
}

/** Our own workflows and the customer's differ in this alone. */
function workflowOf({ repository, commit, version }: Release, text: string): string {
  return text.replaceAll(/uses: \.\/$/gm, `uses: ${repository}@${commit} # ${version}`);
}

/** Everything; `organization` holds the three files by name. */
export function kitFiles(
  release: Release,
  read: ReadReleased,
  { slug, organization }: { readonly slug: string; readonly organization: Readonly<Record<string, string>> },
): Readonly<Record<string, string>> {
  return {
    'README.md': readme(release, slug),
    '.gitattributes': '* text=auto eol=lf\n',
    '.github/CODEOWNERS': CODEOWNERS,
    '.github/dependabot.yml': DEPENDABOT,
    ...Object.fromEntries(Object.entries(organization).map(([name, text]) => [`integrations/${slug}/${name}`, text])),
    ...refreshedFiles(release, read),
  };
}

const CODEOWNERS = `# Who must approve what. Put your own teams in place of @your-org/...; GitHub ignores a name that does not exist without a word.
# The last line that matches decides.

# Hosts, limits, approvals, workflows and the version of the action: whoever answers for the passwords.
*                               @your-org/platform

# Who is imported and how: HR, and the author of a pull request cannot approve it, so a second person looks.
/integrations/*/mapping.yml     @your-org/hr-systems
/integrations/*/filter.yml      @your-org/hr-systems
/integrations/*/decisions.yml   @your-org/hr-systems
`;

const DEPENDABOT = `# Proposes a new release of the action, and of GitHub's own, by pull request, once it is a week old.
version: 2
updates:
  - package-ecosystem: github-actions
    directory: /
    schedule:
      interval: weekly
    cooldown:
      default-days: 7
    groups:
      actions:
        patterns: ['*']
`;

function readme({ repository, commit, version }: Release, slug: string): string {
  const documents = `https://github.com/${repository}/blob/${commit}`;
  return `# UKG Pro to Betterworks

This repository keeps the people in Betterworks in step with UKG Pro. A workflow runs every day; who is imported and how stands in
\`integrations/${slug}/\` and is changed by pull request. The program is [${repository}](https://github.com/${repository}), ${version}.

## Set up

With the [GitHub CLI](https://cli.github.com), in this folder. Take your own names for \`your-org/hr-sync\` and the values.

1. Make the repository, **private**: reports name employees by their ids.

   \`\`\`sh
   git init -b main && git add -A && git commit -m "Begin the sync"
   gh repo create your-org/hr-sync --private --source=. --push
   \`\`\`

2. Make the environment of the organization, and limit it to the branch \`main\`, so that only what was merged reads its secrets.
   (By clicks: Settings › Environments › New environment \`${slug}\` › Deployment branches and tags › Selected branches › \`main\`.)
   Give it no required reviewers: the daily run would wait for them. Environments of private repositories need GitHub Pro, Team or
   Enterprise.

   \`\`\`sh
${pasted(environmentCommands(slug))}
   \`\`\`

3. Put the secrets there; each command asks for the value. Nobody can read them afterwards.

   \`\`\`sh
${pasted(secretCommands(slug))}
   \`\`\`

4. Protect \`main\` (Settings › Rules: require a pull request and the review of code owners), leave the branch \`sync-state\`
   unprotected, and write your teams into \`.github/CODEOWNERS\`.

5. Go live in small steps. Look at each run's summary before the next.

   \`\`\`sh
   gh workflow run ask -f organization=${slug} -f command=check
   gh workflow run sync -f organization=${slug}
   gh workflow run sync -f organization=${slug} -f command=reconcile -f employees="000417,000923"
   gh workflow run sync -f organization=${slug} -f command=reconcile -f employees="000417,000923" -f apply=true
   gh workflow run sync -f organization=${slug} -f command=reconcile -f apply=true -f first=10
   gh workflow run sync -f organization=${slug} -f command=reconcile -f apply=true
   \`\`\`

   They check the credentials; make the first comparison, which writes nobody; show what two people would get; write these two; write ten;
   write everybody. Switch the vendor's own integration off before the first \`apply\`, or both write.

## What each file is

| File                                | What it is                                                                   |
| ----------------------------------- | ---------------------------------------------------------------------------- |
| \`integrations/${slug}/integration.yml\` | hosts, technical contact, time zone, limits; \`enabled: false\` pauses         |
| \`integrations/${slug}/mapping.yml\`     | which UKG value feeds which Betterworks field                                |
| \`integrations/${slug}/filter.yml\`      | who is imported                                                              |
| \`schemas/\`                          | what editors complete these files from                                       |
| \`.github/workflows/\`                | validate and plan on a pull request, sync every day, ask by hand, watchdog   |
| \`.github/CODEOWNERS\`                | who approves what                                                            |
| \`.github/dependabot.yml\`            | proposes new releases                                                        |

Three more can stand beside the first three when they are needed: \`decisions.yml\` for single people, \`approvals.yml\`, and
\`catalog.yml\`, which the workflow \`ask\` makes ([how](${documents}/schemas/README.md)).

The branch \`sync-state\` holds what the sync remembers; its front page shows how each organization is.

## Day by day

- **Change who is imported or how**: edit the files on GitHub and open a pull request. \`validate\` marks mistakes at their line, \`plan\`
  comments whom the change touches.
- **A limit stopped a run**: its mail and summary give an approval code; start the workflow \`sync\` with it under \`approve\`.
- **Upgrade**: merge Dependabot's pull request. When \`validate\` says that workflows or schemas are of another release, refresh them from a
  clone of [${repository}](https://github.com/${repository}) at that release:
  \`npm run kit -- <this folder> --repository ${repository} --ref <release> --refresh\`. **Go back** by reverting the pull request.
- **One more organization**: \`npm run new -- <name> --integrations <this folder>/integrations\` in that clone, and steps 2 and 3 for it.

## Help

[When something is wrong](${documents}/action/TROUBLESHOOTING.md) · [all settings](${documents}/schemas/README.md) ·
[example files](${documents}/integrations/example) · [all values of UKG](${documents}/integrations/README.md) ·
[all inputs, and more](${documents}/README.md) · [security](${documents}/.github/SECURITY.md)

To see that the bundle is what its source builds: \`gh attestation verify action/dist/index.js --repo ${repository}\` in a clone.
`;
}

/** As lines of a block within a numbered step. */
function pasted(commands: readonly string[]): string {
  return commands.map((line) => `   ${line}`).join('\n');
}
