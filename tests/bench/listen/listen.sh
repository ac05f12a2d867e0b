#!/bin/sh
# listen.sh PAGE.html: writes the page on which the voices are heard, seen and measured side by side.
# Build the targets write_page and nangdok of the preset release first.
set -eu
top=$(cd "$(dirname "$0")/../../.." && pwd)
NANGDOK_DATA="$top/build/release/share/nangdok" \
  "$top/build/release/bench/write_page" "${1:?usage: listen.sh PAGE.html}"
