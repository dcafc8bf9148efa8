#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How good suggestions of similar tips are.

    tests/bench/links/links_bench.py FILE.jsonl... [--porchlightctl PROGRAM]

Each file is a labelled log, one message a line: {"id","ts","channel","text"} and perhaps "user","lat","lon", and "thread"
where it is known what it belongs to. Prints for each file what BM25 over FTS5 finds, what the nearest in 30 days are, and
what `porchlightctl similar --before` says after a replay into a private server: hit@1, hit@5 and MRR@10 over tips with an
earlier partner, then over those of them whose partners all lie elsewhere, and the share of right suggestions still shown
where the scores are cut so that 90 % of what is shown is right, of all tips: of each tip's first, and of its first ten.
"""
import argparse
import json
import math
import os
import re
import signal
import sqlite3
import subprocess
import tempfile
import unicodedata

from measures import HEAD, table_row

MOST = 10


def by_words(messages):
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE f USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')")
    db.executemany("INSERT INTO f(rowid, text) VALUES (?, ?)", ((i, m["text"]) for i, m in enumerate(messages)))
    ranked = {}
    for q, message in enumerate(messages):
        plain = unicodedata.normalize("NFKC", message["text"])
        words = dict.fromkeys(re.findall(r"[^\W_]+", plain))
        if words:
            ranked[q] = [(c, -score) for c, score in db.execute(
                "SELECT rowid, bm25(f) FROM f WHERE f MATCH ? AND rowid < ? ORDER BY bm25(f), rowid DESC LIMIT ?",
                (" OR ".join(f'"{w}"' for w in words), q, MOST))]
    return ranked


def metres(a, b):
    x = (a["lon"] - b["lon"]) * math.cos(math.radians(a["lat"])) * 111320
    return math.hypot(x, (a["lat"] - b["lat"]) * 110574)


def by_nearness(messages):
    ranked, placed = {}, []
    for q, message in enumerate(messages):
        if "lat" not in message:
            continue
        placed = [c for c in placed if messages[c]["ts"] >= message["ts"] - 30 * 86400]
        near = sorted((metres(message, messages[c]), -c) for c in placed)[:MOST]
        ranked[q] = [(-c, -away) for away, c in near]
        placed.append(q)
    return ranked


def by_porchlight(messages, program, folder):
    """Replays the log into a private server and asks about every message."""
    log = os.path.join(folder, "log.jsonl")
    with open(log, "w", encoding="utf-8") as file:
        for i, message in enumerate(messages):
            file.write(json.dumps({k: v for k, v in dict(message, id=str(i)).items() if k not in ("thread", "label")}) + "\n")
    server = subprocess.Popen([program, "serve", os.path.join(folder, "department"), "--json"], stdout=subprocess.PIPE)
    try:
        profile = json.loads(server.stdout.readline())["profile"]
        subprocess.run([program, "replay", log, "--profile", profile, "--json"], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([program, "sync", "--profile", profile, "--json"], check=True, stdout=subprocess.DEVNULL)
        asked = "".join(f"replay:{i}\n" for i in range(len(messages)))
        answer = subprocess.run([program, "similar", "--stdin", "--before", "--profile", profile, "--json"], check=True,
                                input=asked, stdout=subprocess.PIPE, text=True)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()
    ranked = {}
    for line in filter(None, answer.stdout.splitlines()):
        said = json.loads(line)
        earlier = [int(tip.rpartition(":")[2]) for tip in said["ranked"]]
        ranked[int(said["id"].rpartition(":")[2])] = list(zip(earlier, said["scores"]))[:MOST]
    return ranked


def elsewhere(messages):
    """Messages with a place whose earlier partners all lie at other coordinates."""
    seen, queries = {}, set()
    for q, message in enumerate(messages):
        thread = message.get("thread")
        if thread is None:
            continue
        spots = seen.setdefault(thread, [])
        spot = (message.get("lat"), message.get("lon"))
        if spots and None not in spot and spot not in spots:
            queries.add(q)
        spots.append(spot)
    return queries


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", metavar="FILE", nargs="+")
    parser.add_argument("--porchlightctl", metavar="PROGRAM", help="without it only the two that it is measured against")
    options = parser.parse_args()
    print(HEAD)
    for path in options.files:
        with open(path, encoding="utf-8") as file:
            messages = sorted((json.loads(line) for line in file), key=lambda m: m["ts"])
        name = os.path.splitext(os.path.basename(path))[0]
        apart = elsewhere(messages)
        methods = {"BM25": by_words(messages)}
        if any("lat" in m for m in messages):
            methods["nearest in 30 days"] = by_nearness(messages)
        if options.porchlightctl:
            with tempfile.TemporaryDirectory() as folder:
                methods["porchlight"] = by_porchlight(messages, options.porchlightctl, folder)
        for method, ranked in methods.items():
            print(table_row(f"{name}, {method}", messages, ranked), flush=True)
            if apart:
                print(table_row("  at other coordinates", messages, ranked, only=apart), flush=True)


if __name__ == "__main__":
    main()
