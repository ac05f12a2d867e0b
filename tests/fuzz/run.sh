#!/usr/bin/env bash
# Fuzzes the readers of every format.
#   tests/fuzz/run.sh [N]            N inputs for each reader (1000), always the same ones
#   tests/fuzz/run.sh --minutes M    M minutes in all, going on where the last such run stopped
# Builds what is missing, prints one line a reader, keeps inputs that crash, hang or take more than
# 512 MiB in build/fuzz/found/, and fails when there are any.
set -euo pipefail
cd "$(dirname "$0")/../.."

readers=(plain_text markdown html epub docx odt fb2 hwpx hwp5 pdf subtitles)
runs=1000
seconds=0
if [ "${1:-}" = --minutes ]; then
  seconds=$(awk "BEGIN {print int($2 * 60 / ${#readers[@]} + 0.5)}")
elif [ $# -gt 0 ]; then
  runs=$1
fi

log=$(mktemp)
trap 'rm -rf "$log" "$log.corpus"' EXIT
if ! { cmake --preset fuzz && cmake --build --preset fuzz --target fuzz; } >"$log" 2>&1; then
  grep -E 'error|FAILED' "$log" | head -n 40 || tail -n 20 "$log"
  echo "fuzz: the build failed" >&2
  exit 1
fi

dictionary_of() {
  case $1 in
    markdown | pdf | hwp5) echo "$1" ;;
    plain_text | subtitles) echo text ;;
    *) echo markup ;;
  esac
}

# No finding is to come from the sanitizer's own memory.
export ASAN_OPTIONS=quarantine_size_mb=16:allocator_release_to_os_interval_ms=500
export UBSAN_OPTIONS=print_stacktrace=1

# Runs a reader until its inputs or its time are used up, again after each finding.
fuzz() {
  local reader=$1 tried=0 crashes=0 round=0 began=$SECONDS corpus limit status
  local found=build/fuzz/found/$reader seeds=tests/fuzz/corpus/$reader leaks=1
  # What Poppler leaks on damaged files is not ours to find.
  [ "$reader" = pdf ] && leaks=0
  mkdir -p "$found"
  if [ "$seconds" -gt 0 ]; then
    corpus=build/fuzz/corpus/$reader
  else
    corpus=$log.corpus/$reader
  fi
  mkdir -p "$corpus"
  while :; do
    round=$((round + 1))
    if [ "$seconds" -gt 0 ]; then
      [ $((SECONDS - began)) -lt "$seconds" ] || break
      limit=(-max_total_time=$((seconds - SECONDS + began)))
    else
      [ "$tried" -lt "$runs" ] || break
      limit=(-runs=$((runs - tried)) -seed=$round)
    fi
    status=0
    ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=$leaks \
      build/fuzz/fuzz/"$reader"_fuzz "${limit[@]}" -max_len=20000 -timeout=10 \
      -rss_limit_mb=512 -malloc_limit_mb=512 -print_final_stats=1 \
      -dict=tests/fuzz/dictionaries/"$(dictionary_of "$reader")".dict \
      -artifact_prefix="$found/" "$corpus" "$seeds" >"$log" 2>&1 || status=$?
    tried=$((tried + $(awk '/^stat::number_of_executed_units:/ {n = $2} END {print n + 0}' "$log")))
    if [ "$status" -ne 0 ]; then
      crashes=$((crashes + 1))
      cp "$log" "$found/$(date +%s)-$round.log"
      grep -aE 'ERROR:|runtime error|SUMMARY|Test unit written' "$log" | head -n 4 >&2 || true
      # A program that cannot even start, or seeds that crash, would go on for ever.
      [ "$round" -lt 20 ] || break
    fi
  done
  printf '%-11s %9d inputs tried, %d crashes, %d s\n' "$reader" "$tried" "$crashes" $((SECONDS - began))
  [ "$crashes" -eq 0 ]
}

bad=0
for reader in "${readers[@]}"; do fuzz "$reader" || bad=$((bad + 1)); done
[ "$bad" -eq 0 ]
