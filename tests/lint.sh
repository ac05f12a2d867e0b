#!/usr/bin/env bash
# The style checks. Always: clang-format on every source. With --tidy: clang-tidy too, on every source
# or on those named (it takes as long as several builds).
set -uo pipefail
cd "$(dirname "$0")/.."

bad=0
mapfile -t sources < <(git ls-files 'src/*.h' 'src/*.cpp' 'tests/*.h' 'tests/*.cpp')

# Formatting differs a little from version to version; the reference is Debian 12's.
if clang-format --version | grep -q 'version 14'; then
  unformatted=$(printf '%s\n' "${sources[@]}" | xargs -P "$(nproc)" -n 40 clang-format --dry-run 2>&1 |
                sed -nE 's/^([^:]+):[0-9]+:[0-9]+: warning.*/not formatted: \1/p' | sort -u)
  if [ -n "$unformatted" ]; then
    echo "$unformatted"
    bad=1
  fi
fi

if [ "${1:-}" = --tidy ]; then
  shift
  # The dev preset compiles each source by itself, without precompiled headers.
  cmake --preset dev -DNANGDOK_TESTS=ON >/dev/null || exit 1
  if [ $# -eq 0 ]; then mapfile -t files < <(git ls-files 'src/*.cpp'); else files=("$@"); fi
  printf '%s\n' "${files[@]}" |
    xargs -P "$(nproc)" -n 4 clang-tidy --quiet -p build/dev --extra-arg=-Wno-unknown-warning-option ||
    bad=1
fi

exit $bad
