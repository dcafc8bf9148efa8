#!/bin/sh
# Runs every benchmark on this machine and prints what was measured beside its limit.
#     tests/bench/run.sh [RUNS [EVENTS]]      medians of RUNS (5), logs of EVENTS (1000000)
# Builds the release first. Nothing else should be running. Not part of the tests' verdict.
set -eu
cd "$(dirname "$0")/../.."
runs="${1:-5}"
events="${2:-1000000}"

resources/build/install.sh run build test
cmake --preset release -DPORCHLIGHT_TESTS=ON -DPORCHLIGHT_BENCHMARKS=ON >/dev/null
cmake --build --preset release --target porchlightctl desk_bench cache_bench insert_peer >/dev/null
bin="$PWD/build/release/bin"
bench="$PWD/build/release/bench"
schema="$PWD/resources/schema/cache.sql"

work="$(mktemp -d)"
server=""
finish() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    [ -z "$server" ] || wait "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT INT TERM

# The number behind a name in a line of JSON.
field() { sed -n "s/.*\"$1\":\([-0-9.e+]*\).*/\1/p"; }
median() { sort -g | awk '{v[NR]=$1} END {print (NR%2) ? v[(NR+1)/2] : (v[NR/2]+v[NR/2+1])/2}'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a/b}'; }
fresh() { rm -f "$work/$1" "$work/$1-wal" "$work/$1-shm"; }
row() { printf '%-58s %14s   %s\n' "$1" "$2" "$3"; }

serve() {
    "$bin/porchlightctl" serve "$work/$1" --json >"$work/served" &
    server=$!
    until [ -s "$work/served" ]; do sleep 0.1; done
}

serve big
profile="$work/big/profile"
"$bench/desk_bench" fill "$profile" "$events" >"$work/filled"
text=$(field text_bytes <"$work/filled")

for i in $(seq "$runs"); do
    fresh sync.db; fresh peer.db
    "$bin/porchlightctl" sync --profile "$profile" --cache "$work/sync.db" --json | field seconds >>"$work/sync"
    "$bench/insert_peer" "$work/sync.db" "$work/peer.db" 10000 "$schema" | field seconds >>"$work/peer"
done
sync=$(median <"$work/sync")
peer=$(median <"$work/peer")
row "(a) sync over the wire, of plain C inserting the rows" "$(ratio "$peer" "$sync")" ">= 0.6   ($sync s, C $peer s)"

for i in $(seq "$runs"); do
    "$bench/desk_bench" open "$profile" "$work/sync.db" >"$work/out"
    field painted_ms <"$work/out" >>"$work/open"; field resident_mb <"$work/out" >>"$work/rss"
done
kill "$server"; wait "$server" 2>/dev/null || true
: >"$work/served"
serve small
for i in $(seq "$runs"); do
    fresh empty.db
    "$bin/porchlightctl" sync --profile "$work/small/profile" --cache "$work/empty.db" --json >/dev/null
    "$bench/desk_bench" open "$work/small/profile" "$work/empty.db" | field painted_ms >>"$work/open-empty"
done
row "(c) first page of all tips, of an empty cache" "$(ratio "$(median <"$work/open")" "$(median <"$work/open-empty")")" \
    "<= 1.3   ($(median <"$work/open") ms, empty $(median <"$work/open-empty") ms)"
row "(c) resident memory, MB" "$(median <"$work/rss")" "<= 150"

"$bench/desk_bench" live "$work/small/profile" "$work/live.db" 20 >"$work/live" &
live=$!
until grep -q live "$work/live" 2>/dev/null; do sleep 0.1; done
"$bench/desk_bench" fill "$work/small/profile" 10000 500 >/dev/null
wait "$live"
row "(d) publish to painted at 500/s, p50 / p99, ms" \
    "$(field p50_ms <"$work/live") / $(field p99_ms <"$work/live")" "p99 <= 100"

kill "$server"; wait "$server" 2>/dev/null || true
: >"$work/served"
serve big
for i in $(seq "$runs"); do
    fresh catchup.db
    "$bench/desk_bench" catchup "$profile" "$work/catchup.db" >"$work/out"
    field p99_9_ms <"$work/out" >>"$work/p999"; field longest_ms <"$work/out" >>"$work/longest"
done
row "(e) GUI thread late while catching up, p99.9 / longest, ms" "$(median <"$work/p999") / $(median <"$work/longest")" "<= 16 / <= 50"

row "(f) cache of its raw text, one message a tip" "$(ratio "$(stat -c %s "$work/sync.db")" "$text")" "<= 4.0"
"$bench/cache_bench" --messages "$events" --per-tip 10 --runs 1 --no-search --json >"$work/ten"
row "(f) cache of its raw text, ten messages a tip" "$(field file_to_text <"$work/ten")" "<= 3.3"
echo
echo "(b) search as one types, over the cache, beside the bare statement:"
"$bench/cache_bench" --messages "$events" --runs 1
