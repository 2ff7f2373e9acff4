#!/usr/bin/env bash
# Many articles through queue, extract and aggregate on LocalStack while processes are killed at random:
# every article must be in the result exactly once. Prints how fast it went and what it would cost.
#
# usage: infra/killed.sh [ARTICLES]      (default 10000: half an hour, as LocalStack answers a hundred requests a second)
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -B -ntp verify -pl infra/flow -am -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false \
  -Dit.test=KilledRun -Dfailsafe.failIfNoSpecifiedTests=false -Dmarsad.articles="${1:-10000}" \
  | grep --line-buffered -E "KilledRun|^  [A-Za-z]|Tests run|ERROR"
