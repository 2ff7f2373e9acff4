#!/usr/bin/env bash
# Chaos test: sends many articles through queue, extract and aggregate on LocalStack while processes are killed at random.
# Every article must be in the result exactly once. Prints the throughput and what the run would cost on AWS.
#
# usage: infra/chaos-test.sh [ARTICLES]      (default 10000: half an hour, as LocalStack answers a hundred requests a second)
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -B -ntp verify -pl infra/flow -am -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false \
  -Dit.test=ChaosRun -Dfailsafe.failIfNoSpecifiedTests=false -Dmarsad.articles="${1:-10000}" \
  | grep --line-buffered -E "ChaosRun|^  [A-Za-z]|Tests run|ERROR"
