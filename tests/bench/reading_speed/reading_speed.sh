#!/bin/sh
# reading_speed.sh: sentences a second of the Korean front end on one core, beside ICU's iterator.
set -eu
top=$(cd "$(dirname "$0")/../../.." && pwd)
cd "$top"
cmake --build --preset release --target nangdok nangdok_data reading_speed >&2
NANGDOK_DATA="$top/build/release/share/nangdok" \
  taskset -c 0 build/release/bench/reading_speed build/release/nangdok
