#!/bin/sh
# readme_picture.sh PICTURE.png: the picture of the README, one sentence by the engine's own Korean
# voice and by ours. Build the targets draw_sentence and nangdok of the preset release first.
set -eu
top=$(cd "$(dirname "$0")/../../.." && pwd)
NANGDOK_DATA="$top/build/release/share/nangdok" \
  "$top/build/release/bench/draw_sentence" "${1:?usage: readme_picture.sh PICTURE.png}" \
  "나는 오늘 학교에 갔다." espeak-ko nangdok
