#!/bin/sh
# shelf.sh TEXT...: a book of each text beside it, going on after a failure; the failed are named.
nangdok=${NANGDOK:-nangdok}
failed=0
for text in "$@"; do
  if ! "$nangdok" render --quiet "$text" -o "${text%.*}.m4b"; then
    echo "not made: $text" >&2
    failed=1
  fi
done
exit $failed
