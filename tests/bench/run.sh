#!/bin/sh
# Runs every benchmark on this machine and prints what was measured beside its limit: see --help.
set -eu

usage() {
    cat <<'USAGE'
usage: tests/bench/run.sh [RUNS [EVENTS]]

Builds the release, runs every benchmark on this machine, and prints a line for each: what was measured, the
value, its limit. Values are medians of RUNS runs (5), over logs of EVENTS messages (1000000; at least 40000). Several
caches, an export and a server are made in a temporary directory, which needs 14 GB. Takes about an hour; nothing else
should be running. The figures are not part of the tests' verdict.
USAGE
}

case "${1:-}" in
-h | --help)
    usage
    exit 0
    ;;
esac
runs="${1:-5}"
events="${2:-1000000}"
for number in "$runs" "$events"; do
    case "$number" in
    '' | *[!0-9]* | 0*)
        usage >&2
        exit 2
        ;;
    esac
done
cd "$(dirname "$0")/../.."

resources/build/install.sh run build test
cmake --preset release -DPORCHLIGHT_TESTS=ON -DPORCHLIGHT_BENCHMARKS=ON >/dev/null
cmake --build --preset release --target porchlightctl desk_bench crowd_bench bridge_bench cache_bench places_bench pack_bench insert_peer clusters_bench tiles_bench similar_bench link_bench board_bench >/dev/null
bin="$PWD/build/release/bin"
bench="$PWD/build/release/bench"
schema="$PWD/resources/schema/cache.sql"

work="$(mktemp -d)"
servers=""
finish() {
    for server in $servers; do
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM

# The number behind a name in a line of JSON.
field() { sed -n "s/.*\"$1\":\([-0-9.e+]*\).*/\1/p"; }
# The median of that number in all lines that a benchmark has added to its file.
median() { field "$2" <"$work/$1" | sort -g | awk '{v[NR]=$1} END {print (NR%2) ? v[(NR+1)/2] : (v[NR/2]+v[NR/2+1])/2}'; }
short() { awk -v a="$1" 'BEGIN {printf (a < 10) ? "%.2f" : "%.1f", a}'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a/b}'; }
ms() { short "$(median "$1" "$2")"; }
fresh() { rm -f "$work/$1" "$work/$1-wal" "$work/$1-shm"; }
row() { printf '%-64s %16s   %s\n' "$1" "$2" "$3"; }

serve() {
    "$bin/porchlightctl" serve "$work/$1" --json >"$work/$1.served" &
    servers="$servers $!"
    until [ -s "$work/$1.served" ]; do sleep 0.1; done
}

serve big
serve small
big="$work/big/profile"
small="$work/small/profile"
"$bench/desk_bench" fill "$big" "$events" >"$work/filled"
text=$(field text_bytes <"$work/filled")
row "what" "value" "limit"

for i in $(seq "$runs"); do
    fresh sync.db; fresh peer.db
    "$bin/porchlightctl" sync --profile "$big" --cache "$work/sync.db" --json >>"$work/sync"
    "$bench/insert_peer" "$work/sync.db" "$work/peer.db" 10000 "$schema" >>"$work/peer"
    echo "{\"bytes\":$(stat -c %s "$work/sync.db")}" >>"$work/size"
done
fresh peer.db
sync=$(median sync seconds)
peer=$(median peer seconds)
row "(a) sync over the wire, of plain C inserting the rows" "$(ratio "$peer" "$sync")" ">= 0.6   ($sync s, C $peer s)"

for i in $(seq "$runs"); do
    "$bench/cache_bench" --search "$work/sync.db" --json >>"$work/search"
    "$bench/desk_bench" type "$big" "$work/sync.db" >>"$work/type"
    "$bench/desk_bench" page "$big" "$work/sync.db" >>"$work/page"
done
for kind in word prefix2 prefix3 prefix4 prefix5 phrase two_words; do
    row "(b) search for $kind, p50 / p95, ms" "$(ms search ${kind}_p50_ms) / $(ms search ${kind}_p95_ms)" \
        "p95 <= 1.3 x bare, or + 1   (bare $(ms search ${kind}_bare_p50_ms) / $(ms search ${kind}_bare_p95_ms))"
done
row "(b) key to painted hits, words, p50 / p95, ms" "$(ms type word_p50_ms) / $(ms type word_p95_ms)" "p95 <= 30"
row "(b) key to painted hits, prefixes, p50 / p95, ms" "$(ms type prefix_p50_ms) / $(ms type prefix_p95_ms)" "p95 <= 50"
paging() {
    row "(b) $2, page at the end, of one at the start" \
        "$(ratio "$(median page "$1_end_ms")" "$(median page "$1_start_ms")")" \
        "~ 1   ($(ms page "$1_start_ms") ms, middle $(ms page "$1_middle_ms"), end $(ms page "$1_end_ms"))"
}
paging scroll "scrolled to painted"
paging tips "tips read"
paging hits "hits of a word read"
paging prefix_hits "hits of a prefix read"

fresh empty.db
"$bin/porchlightctl" sync --profile "$small" --cache "$work/empty.db" --json >/dev/null
for i in $(seq "$runs"); do
    "$bench/desk_bench" open "$big" "$work/sync.db" >>"$work/open"
    "$bench/desk_bench" open "$small" "$work/empty.db" >>"$work/open-empty"
done
row "(c) first page of all tips, of an empty cache" \
    "$(ratio "$(median open painted_ms)" "$(median open-empty painted_ms)")" \
    "<= 1.3   ($(ms open painted_ms) ms, empty $(ms open-empty painted_ms) ms)"
row "(c) resident memory, MB" "$(ms open resident_mb)" "<= 150"

for i in $(seq "$runs"); do
    : >"$work/now"
    "$bench/desk_bench" live "$small" "$work/live.db" 20 >"$work/now" &
    live=$!
    until grep -q live "$work/now"; do
        kill -0 "$live"
        sleep 0.1
    done
    "$bench/desk_bench" fill "$small" 10000 500 >/dev/null
    wait "$live"
    cat "$work/now" >>"$work/live"
done
row "(d) publish to painted at 500/s, p50 / p99, ms" "$(ms live p50_ms) / $(ms live p99_ms)" "p99 <= 100"

for i in $(seq "$runs"); do
    fresh catchup.db
    "$bench/desk_bench" catchup "$big" "$work/catchup.db" >>"$work/catchup"
done
fresh catchup.db
row "(e) GUI thread late while catching up, p99.9 / longest, ms" "$(ms catchup p99_9_ms) / $(ms catchup longest_ms)" \
    "<= 16 / <= 50"
row "(e) resident memory right after it, MB" "$(ms catchup resident_mb)" "<= 150"

row "(f) cache of its raw text, one message a tip" "$(ratio "$(median size bytes)" "$text")" "<= 4.0"
"$bench/cache_bench" --messages "$events" --per-tip 10 --runs "$runs" --size --json >"$work/ten"
row "(f) cache of its raw text, ten messages a tip" "$(ms ten file_to_text)" "<= 3.3"

for i in $(seq "$runs"); do
    : >"$work/now"
    "$bench/desk_bench" click "$small" "$work/live.db" 300 >"$work/now" &
    clicks=$!
    until grep -q live "$work/now"; do
        kill -0 "$clicks"
        sleep 0.1
    done
    # More than the clicks take, so that it never falls silent before the last of them.
    "$bench/desk_bench" fill "$small" 6000 200 >/dev/null &
    residents=$!
    wait "$clicks"
    cat "$work/now" >>"$work/click"
    wait "$residents"
done
row "(g) click to painted at 200/s, p50 / p99, ms" "$(ms click painted_p50_ms) / $(ms click painted_p99_ms)" "p99 <= 16.7, one frame"
row "(g) click to its echo at 200/s, p50 / p99, ms" "$(ms click echo_p50_ms) / $(ms click echo_p99_ms)" "p99 <= 50"

for i in $(seq "$runs"); do
    # It fails where two caches differ.
    "$bench/crowd_bench" 50 5 20 >>"$work/crowd"
done
row "(h) 50 desks at 5 actions/s each, different digests at the end" "$(median crowd digests)" \
    "1   ($(median crowd actions) actions, $(median crowd refused) refused, $(ms crowd seconds) s)"
row "(h) click to fold meanwhile, p50 / p99, ms" \
    "$(ms crowd click_to_fold_p50_ms) / $(ms crowd click_to_fold_p99_ms)" "none: 50 desks on one computer"

for i in $(seq "$runs"); do
	"$bench/bridge_bench" live 3000 100 >>"$work/bridge"
	# It fails where one is lost.
	"$bench/bridge_bench" burst 30000 500 >>"$work/burst"
done
row "(i) an event of Slack's into the log at 100/s, p50 / p99, ms" "$(ms bridge log_p50_ms) / $(ms bridge log_p99_ms)" \
	"p99 <= 50   (acknowledged $(ms bridge ack_p50_ms) / $(ms bridge ack_p99_ms))"
row "(i) 30,000 events as fast as they go, a second" "$(median burst per_second)" "none lost; an hour's are 8.3 a second"

"$bench/bridge_bench" make "$work/slack" "$events"
for form in folder zip; do
	for i in $(seq "$runs"); do
		"$bench/bridge_bench" import "$work/slack" "$form" >>"$work/import-$form"
	done
	row "(i) import of an export as a $form, of a replay of the same" "$(ms "import-$form" ratio)" \
		">= 0.5   ($(median "import-$form" import_seconds) s, replay $(median "import-$form" replay_seconds) s)"
	row "(i) the most memory that it takes, MB" "$(ms "import-$form" peak_mb)" "<= 200"
done

for i in $(seq "$runs"); do
    "$bench/places_bench" --json >>"$work/places"
done
row "(j) places of a message, 20,000 streets, p50 / p99, ms" "$(ms places p50_ms) / $(ms places p99_ms)" \
    "p50 <= 1   (names read in $(ms places load_ms) ms, a text of 100 kB $(ms places text_100kb_ms) ms)"

"$bench/pack_bench" make "$work/big.osm.pbf" 100 >"$work/extract"
for i in $(seq "$runs"); do
    "$bench/pack_bench" build "$work/city.pack" "$work/big.osm.pbf" >>"$work/pack"
done
row "(k) city pack of an extract of $(($(field bytes <"$work/extract") / 1000000)) MB, s" "$(ms pack seconds)" \
	"<= 300   ($(median pack segments) pieces of streets, $(median pack addresses) addresses)"
row "(k) the most memory that it takes, with ogr2ogr's, MB" "$(ms pack peak_mb)" "<= 1000"

"$bench/clusters_bench" make "$work/town" 1000000 >/dev/null
for i in $(seq "$runs"); do
	"$bench/clusters_bench" run "$work/town" >>"$work/clusters"
done
row "(l) 1,000,000 pins made into marks, ms and MB" "$(ms clusters index_ms) / $(ms clusters index_mb)" "beside supercluster, below"
row "(l) a pin more among them, p50 / p99, us" "$(ms clusters insert_p50_us) / $(ms clusters insert_p99_us)" "<= 1000"
row "(l) the marks of a screen, p50 / p95, ms" "$(ms clusters query_p50_ms) / $(ms clusters query_p95_ms)" "p95 <= 0.3"
row "(l) 5,000 of them as an index of their own, ms" "$(ms clusters filter_5000_ms)" "none: what a filter costs"
if command -v npm >/dev/null; then
	mkdir "$work/peer"
	cp tests/bench/supercluster/* tests/bench/supercluster/.npmrc "$work/peer"
	(cd "$work/peer" && npm ci --ignore-scripts --prefer-offline --no-audit --no-fund >/dev/null)
	for i in $(seq "$runs"); do
		node --expose-gc "$work/peer/supercluster_peer.mjs" "$work/town" >>"$work/supercluster"
	done
	row "(l) time of supercluster's, of ours" "$(ratio "$(median supercluster index_ms)" "$(median clusters index_ms)")" \
		">= 1.5   ($(ms supercluster index_ms) ms)"
	row "(l) our memory, of supercluster's" "$(ratio "$(median clusters index_mb)" "$(median supercluster index_mb)")" \
		"<= 0.5   ($(ms supercluster index_mb) MB; its screens p95 $(ms supercluster query_p95_ms) ms)"
else
	echo "(l) supercluster is not compared: it needs node and npm"
fi

for i in $(seq "$runs"); do
	QT_QPA_PLATFORM=offscreen "$bench/tiles_bench" tiles >"$work/now"
	for zoom in 10 11 12 13 14 15 16 17 18 19; do
		grep "\"zoom\":$zoom" "$work/now" >>"$work/tiles-$zoom"
	done
	QT_QPA_PLATFORM=offscreen "$bench/tiles_bench" pan >>"$work/pan"
done
for zoom in 10 11 12 13 14 15 16 17 18 19; do
	row "(m) a tile of 116,000 polylines at zoom $zoom, p50 / p95, ms" \
		"$(ms "tiles-$zoom" p50_ms) / $(ms "tiles-$zoom" p95_ms)" "p50 <= 10"
done
row "(m) a frame of a pan, p50 / longest, ms" "$(ms pan frame_p50_ms) / $(ms pan frame_most_ms)" "longest <= 16"
row "(m) GUI thread late meanwhile, p99 / longest, ms" "$(ms pan stall_p99_ms) / $(ms pan stall_most_ms)" "longest <= 16"

"$bench/similar_bench" make "$work/few.db" 10000 >/dev/null
"$bench/similar_bench" make "$work/many.db" "$events" >/dev/null
for i in $(seq "$runs"); do
	"$bench/similar_bench" ask "$work/few.db" >>"$work/few"
	"$bench/similar_bench" ask "$work/many.db" >>"$work/many"
done
for which in newest anywhere arrived; do
	row "(n) tips like one ($which) among $events, p50 / p95, ms" \
		"$(ms many ${which}_p50_ms) / $(ms many ${which}_p95_ms)" \
		"p95 <= 40   (among 10,000 $(ms few ${which}_p50_ms) / $(ms few ${which}_p95_ms))"
done
fresh links.db
QT_QPA_PLATFORM=offscreen "$bench/link_bench" make "$work/links.db" "$events" >/dev/null
for i in $(seq "$runs"); do
	QT_QPA_PLATFORM=offscreen "$bench/link_bench" type "$work/links.db" >>"$work/linking"
done
row "(o) linking dialog, key to candidates, words, p50 / p95, ms" "$(ms linking key_p50_ms) / $(ms linking key_p95_ms)" \
	"p95 <= 50   (longest $(ms linking key_longest_ms))"
row "(o) linking dialog, key to candidates, numbers, p50 / p95, ms" "$(ms linking number_p50_ms) / $(ms linking number_p95_ms)" \
	"p95 <= 50"
row "(o) linking dialog, opened to what is likely, p50 / longest, ms" "$(ms linking open_p50_ms) / $(ms linking open_longest_ms)" \
	"none: one reads before one types"
"$bench/board_bench" make "$work/board.db" "$events" >"$work/board-made"
for i in $(seq "$runs"); do
	"$bench/board_bench" open "$work/board.db" 20 >>"$work/board"
done
row "(p) the board's figures, $(field tips <"$work/board-made") tips, p50 / p95, ms" \
	"$(ms board open_p50_ms) / $(ms board open_p95_ms)" "<= 200   ($(median board recent) new in 7 days, $(median board answers) answered)"
