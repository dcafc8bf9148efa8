#!/bin/sh
# Installs the packages of packages.txt that are missing: install.sh run build [test]
# Does nothing, and needs no network and no rights, where all of them are there.
set -eu
list="$(dirname "$0")/packages.txt"

wanted=""
for kind in "$@"; do
    wanted="$wanted $(sed -n "s/^$kind  *//p" "$list")"
done

missing=""
for package in $wanted; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=""
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing, and installing them needs root or sudo:$missing" >&2
        exit 1
    fi
    as_root=sudo
fi
echo "Installing:$missing"
export DEBIAN_FRONTEND=noninteractive
# Without --no-install-recommends this would bring a desktop along.
$as_root apt-get update -qq
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
