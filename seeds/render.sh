#!/usr/bin/env bash
# From a fresh machine to the audiobook of the essay in this folder: installs what is missing, builds,
# renders into seeds/out/. Run again, it does only what is not done yet.
set -euo pipefail
cd "$(dirname "$0")/.."

.ci/packages build
# A first build here is without the tests, which need further packages.
tests=()
[ -f build/release/CMakeCache.txt ] || tests=(-DNANGDOK_TESTS=OFF)
if ! log=$(cmake --preset release "${tests[@]}" 2>&1 &&
           cmake --build --preset release --target nangdok nangdok_full 2>&1); then
  echo "$log" | tail -n 40 >&2
  echo "render.sh: the build failed" >&2
  exit 1
fi

mkdir -p seeds/out
for essay in seeds/*.txt; do
  name=$(basename "$essay" .txt)
  build/release/nangdok render "$essay" -o "seeds/out/$name.m4b"
done
