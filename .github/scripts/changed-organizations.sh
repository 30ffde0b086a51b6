#!/usr/bin/env bash
# Lists the organizations that a pull request touches, as one line for GITHUB_OUTPUT: organizations=["acme",…]
#
# changed-organizations.sh <integrations folder> <commit before> <commit after>
#
# An organization whose folder the pull request removes is not among them: there is nothing left to plan.
set -euo pipefail
export LC_ALL=C

readonly FOLDER="$1" BEFORE="$2" AFTER="$3"
readonly MATRIX=256

slugs=()
while IFS= read -r slug; do
  [[ "$slug" =~ ^[a-z0-9][a-z0-9-]*$ && -f "$FOLDER/$slug/integration.yml" ]] && slugs+=("$slug")
done < <(git diff --name-only --no-renames -z "$BEFORE" "$AFTER" -- "$FOLDER/" | tr '\n\0' '?\n' | cut -d/ -f2 | sort -u)

if ((${#slugs[@]} > MATRIX)); then
  printf '::warning::This pull request touches %d organizations; only the first %d are planned.\n' "${#slugs[@]}" "$MATRIX" >&2
fi
joined=''
for slug in ${slugs[@]+"${slugs[@]:0:MATRIX}"}; do joined+=",\"$slug\""; done
printf 'organizations=[%s]\n' "${joined#,}"
