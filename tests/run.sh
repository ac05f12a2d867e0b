#!/usr/bin/env bash
# Installs what is missing, builds, runs every test: end-to-end tests of the release build, unit and
# golden tests under the address and undefined-behaviour sanitizers, the same thousand odd documents
# for each reader, and the style checks. GCC makes the release build and clang the other one, which
# serves the fuzzers too.
# The last line is "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."

passed=0
failed=0

fail() {
  echo "FAILED: $1"
  failed=$((failed + 1))
}

build() {  # preset, targets (all unless given)
  local log targets=()
  [ $# -gt 1 ] && targets=(--target "${@:2}")
  if ! log=$(cmake --preset "$1" -DNANGDOK_TESTS=ON 2>&1 &&
             cmake --build --preset "$1" "${targets[@]}" 2>&1); then
    echo "$log" | grep -E 'error|FAILED|Error' | head -n 40
    echo "$log" | tail -n 20
    fail "the $1 build"
    return 1
  fi
}

run_tests() {  # preset, further ctest arguments
  local preset=$1 log=build/$1/test.log
  shift
  ctest --preset "$preset" --verbose "$@" >"$log" 2>&1
  # GoogleTest says how each program ended; a program that died says nothing, but CTest does.
  local cases bad died
  cases=$(grep -aoE '^[0-9]+: \[  PASSED  \] [0-9]+ test' "$log" | awk '{n += $5} END {print n + 0}')
  bad=$(grep -aoE '^[0-9]+: +[0-9]+ FAILED TESTS?' "$log" | awk '{n += $2} END {print n + 0}')
  died=$(grep -aE '^[[:space:]]+[0-9]+ - .*\((SEGFAULT|Subprocess aborted|Timeout|Not Run|ILLEGAL|BUS|OTHER_FAULT|Failed)' "$log" | wc -l)
  if [ "$bad" -lt "$died" ]; then bad=$died; fi
  passed=$((passed + cases))
  failed=$((failed + bad))
  echo "$preset: $cases passed, $bad failed"
  if [ "$bad" -gt 0 ]; then
    grep -aE '\[  FAILED  \]|: Failure|AddressSanitizer|runtime error|Expected|Which is|  Actual' "$log" | head -n 60
    tail -n 15 "$log"
  fi
}

if ! .ci/packages build test; then
  fail "installing packages"
else
  # The program as users get it, the tests that start it, and those that measure memory, which the
  # sanitizers need for themselves.
  if build release nangdok_end_to_end_tests nangdok_memory_tests; then
    run_tests release --label-regex 'end_to_end|memory' --parallel 2
  fi
  # The rooms and their unit tests, under the sanitizers. They use the data that was compiled above;
  # what other people's libraries leak at their end is not ours.
  export NANGDOK_DATA=$PWD/build/release/share/nangdok ASAN_OPTIONS=detect_leaks=0
  if build fuzz nangdok_unit_tests fuzz; then
    run_tests fuzz --label-regex unit --parallel "$(nproc)"
  fi
  if tests/fuzz/run.sh 1000; then passed=$((passed + 1)); else fail "fuzzing"; fi
  if tests/lint.sh; then passed=$((passed + 1)); else fail "style checks"; fi
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
