#!/bin/sh
# Installs what is missing, builds, and runs every test. Arguments go to ctest, e.g.: tests/run.sh -R wire
# PRESET=asan tests/run.sh builds and tests with another preset (dev, release, asan, tsan).
set -eu
cd "$(dirname "$0")/.."
preset="${PRESET:-release}"

resources/build/install.sh run build test
cmake --preset "$preset" -DPORCHLIGHT_TESTS=ON
cmake --build --preset "$preset"
exec ctest --preset "$preset" "$@"
