#!/bin/sh
# parallel.sh TEXT...: a book of each text beside it, one process a core.
nangdok=${NANGDOK:-nangdok}
parallel --will-cite "$nangdok" render --quiet --jobs 1 {} -o {.}.m4b ::: "$@"
