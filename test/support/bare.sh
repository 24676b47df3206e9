#!/bin/sh
# Runs the whole suite from a fresh clone on a machine that seems to have Node and next to nothing else:
#   sh test/support/bare.sh [WORDS FOR VITEST…]
# No variable but those below, an empty home, and a PATH of links to node, npm, npx, git, sh and the coreutils.
# ROSTER_SHARED, where it is set, is handed on: with it the foreign workbooks are read, without it they are skipped.
set -eu
project=$(cd "$(dirname "$0")/../.." && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkdir "$place/bin" "$place/home"

coreutils='arch basename cat chmod chown cp cut date dd df dirname du echo env expr false head id join ln ls mkdir mktemp
mv nproc od paste pwd readlink realpath rm rmdir sleep sort split stat tail tee test touch tr true tty uname uniq wc whoami'
for name in node npm npx git sh $coreutils; do
  found=$(command -v "$name") || continue
  # A word of the shell itself has no file to link to.
  case $found in /*) ln -s "$(readlink -f "$found")" "$place/bin/$name" ;; esac
done

git clone --quiet "$project" "$place/clone"
cd "$place/clone"
cat >"$place/run" <<'END'
npm ci --no-audit --no-fund
npm test -- "$@"
END
set -- sh -e "$place/run" "$@"
# What leads to the package registry from here goes along, or nothing could be installed.
for name in HTTPS_PROXY HTTP_PROXY NO_PROXY https_proxy http_proxy no_proxy NODE_EXTRA_CA_CERTS ROSTER_SHARED; do
  eval "value=\${$name:-}"
  [ -z "$value" ] || set -- "$name=$value" "$@"
done
env -i PATH="$place/bin" HOME="$place/home" "$@"
