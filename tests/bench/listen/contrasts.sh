#!/bin/sh
# contrasts.sh: prints every measured contrast of the voices, parted by tabs: the engine's own Korean
# voice, ours, and the female one. Build the target print_contrasts of the preset release first.
set -eu
top=$(cd "$(dirname "$0")/../../.." && pwd)
NANGDOK_DATA="$top/build/release/share/nangdok" \
  "$top/build/release/bench/print_contrasts" espeak-ko nangdok nangdok-female
