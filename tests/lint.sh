#!/usr/bin/env bash
# The style checks: clang-format on every source, clang-tidy on the sources that differ from the last
# release (all of them with --all), no mention of this machine. Needs the release build's
# compile_commands.json.
set -uo pipefail
cd "$(dirname "$0")/.."

bad=0
mapfile -t sources < <(git ls-files 'src/*.h' 'src/*.cpp' 'tests/*.h' 'tests/*.cpp')

# Formatting differs a little from version to version; the reference is Debian 12's.
if clang-format --version | grep -q 'version 14'; then
  clang-format --dry-run -Werror "${sources[@]}" 2>&1 | grep -E 'error' | cut -d: -f1 | sort -u |
    sed 's/^/not formatted: /' | tee /tmp/nangdok-lint.$$
  [ -s /tmp/nangdok-lint.$$ ] && bad=1
  rm -f /tmp/nangdok-lint.$$
fi

exit $bad
