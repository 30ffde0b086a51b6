#!/usr/bin/env bash
# Lists the enabled organizations for a matrix, as two lines for GITHUB_OUTPUT:
#
#   organizations=[{"organization":"acme","apply":false},…]   the first 256, GitHub's most for one matrix
#   more=[…]                                                  the rest
#
# list-organizations.sh <integrations folder> [<one organization>]
#
# `apply` is what integration.yml says of the weekly comparison (reconcile: apply). No YAML parser is at hand before npm ci,
# so two lines are read as text. A spelling that is missed does no harm: the action ends as paused, or only reports.
set -euo pipefail
export LC_ALL=C

readonly FOLDER="$1" WANTED="${2:-}"
readonly MATRIX=256 MOST=$((2 * 256))

says() { grep -qE "^[\"']?$2[\"']?[[:space:]]*:[[:space:]]*($3)([[:space:]]+#.*)?[[:space:]]*\$" "$1"; }

entry() {
  local apply=false
  if says "$FOLDER/$1/integration.yml" reconcile "[\"']?apply[\"']?"; then apply=true; fi
  printf '{"organization":"%s","apply":%s}' "$1" "$apply"
}

array() {
  local joined=''
  for slug in "$@"; do joined+=",$(entry "$slug")"; done
  printf '[%s]' "${joined#,}"
}

known=()
enabled=()
for path in "$FOLDER"/*/integration.yml; do
  [[ -f "$path" ]] || continue
  slug="${path%/integration.yml}"
  slug="${slug##*/}"
  if ! [[ "$slug" =~ ^[a-z0-9][a-z0-9-]*$ ]]; then
    printf '::warning::%q is left out: small letters, digits and hyphens only make the name of an organization.\n' "$slug" >&2
    continue
  fi
  known+=("$slug")
  if ! says "$path" enabled 'false|False|FALSE'; then enabled+=("$slug"); fi
done

# An organization that is named runs even when it is paused, and says so.
if [[ -n "$WANTED" ]]; then
  for slug in ${known[@]+"${known[@]}"}; do
    if [[ "$slug" == "$WANTED" ]]; then
      printf 'organizations=%s\nmore=[]\n' "$(array "$slug")"
      exit 0
    fi
  done
  printf '::error::There is no organization %q. Write one of: %s\n' "$WANTED" "${known[*]-}" >&2
  exit 1
fi

if ((${#enabled[@]} > MOST)); then
  printf '::error::%d organizations are enabled, and one repository can run %d. Move some to a second repository.\n' "${#enabled[@]}" "$MOST" >&2
  exit 1
fi
if ((${#enabled[@]} == 0)); then echo '::notice::No organization is enabled.' >&2; fi
printf 'organizations=%s\n' "$(array ${enabled[@]+"${enabled[@]:0:MATRIX}"})"
printf 'more=%s\n' "$(array ${enabled[@]+"${enabled[@]:MATRIX}"})"
