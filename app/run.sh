#!/bin/sh
# Installs what is missing, builds the release, and starts Porchlight with its demo town.
# Without a display it renders the panels to screenshots/ instead. Arguments go to porchlight
# (default: --demo).
set -eu
cd "$(dirname "$0")/.."

resources/build/install.sh run build
[ -f build/release/CMakeCache.txt ] || cmake --preset release -DPORCHLIGHT_TESTS=OFF
cmake --build --preset release --target porchlight porchlightctl

porchlight=build/release/bin/porchlight
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" != Linux ]; then
    [ $# -gt 0 ] || set -- --demo
    exec "$porchlight" "$@"
fi
echo "There is no display here, so the panels are rendered to PNG files in screenshots/."
QT_QPA_PLATFORM=offscreen "$porchlight" --demo --screenshot screenshots
