#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Learns resources/links/weights.json. Needs python3-numpy and python3-scipy, and nothing else: the logs it learns from are
invented (invented.py), the same for every run. Takes a few minutes.

    tests/bench/links/train.py --out resources/links/weights.json
    tests/bench/links/train.py --weights resources/links/weights.json --gold FILE.jsonl...   # how they do on labelled logs
"""
import argparse
import json
import os
import sys

import numpy as np
from scipy.optimize import minimize

import invented
import model
from features import Log
from measures import table_row

MOST_SAME_CHANNEL, MOST_SAME_AUTHOR, MOST_CONFLICT = 0.6, 1.0, 1.0


def labelled(messages):
    rows, later, earlier = Log(messages).rows()
    thread = [m.get("thread") for m in messages]
    right = np.array([thread[q] is not None and thread[q] == thread[c] for q, c in zip(later, earlier)])
    return rows, later, earlier, right


def invented_logs():
    for seed in range(1, 21):
        rich = dict(exact=0.79, address=0.9, double=0.7, detail=0.7) if seed > 16 else {}
        yield "city", invented.city(seed, 1500, **rich)
    for seed in range(101, 109):
        yield "evening", invented.evening(seed, 1300)
    for seed in range(201, 209):
        yield "texts", invented.texts(seed, 1000)


def descend(loss, columns, bounds):
    """Least loss over weights of columns of equal spread, within bounds for the weights."""
    spread = columns.std(0)
    spread = np.where(spread < 1e-6, 1, spread)
    scaled = columns / spread
    limits = [(low, high if high is None else high * s) for (low, high), s in zip(bounds, spread)]
    found = minimize(lambda w: loss(scaled, w), np.zeros(len(bounds)), jac=True, method="L-BFGS-B", bounds=limits,
                     options=dict(maxiter=300))
    return found.x / spread


def learn_rank(logs):
    """The odds that the first is a right one, over tips with a place and a right candidate."""
    columns, groups, rights, share = [], [], [], []
    for rows, later, _, right in logs:
        keep = model.has_place(rows, later) & (model.group(later, right.astype(float), np.maximum) > 0)
        if not keep.any():
            continue
        columns.append(model.rank_columns(rows[keep]))
        groups.append(later[keep] + 10**6 * len(groups))
        rights.append(right[keep])
        share.append(np.full(keep.sum(), 1 / len(set(later[keep]))))
    columns, groups, rights, share = map(np.concatenate, (columns, groups, rights, share))
    starts = np.r_[0, np.nonzero(np.diff(groups))[0] + 1]
    at = np.repeat(np.arange(len(starts)), np.diff(np.r_[starts, len(groups)]))
    share = share[starts] / share[starts].sum()

    def loss(scaled, w):
        s = scaled @ w
        e = np.exp(s - np.maximum.reduceat(s, starts)[at])
        hit = e * rights
        all_, hits = np.add.reduceat(e, starts), np.add.reduceat(hit, starts) + 1e-200
        slope = share[at] * (e / all_[at] - hit / hits[at])
        return share @ (np.log(all_) - np.log(hits)) + 1e-3 * w @ w, scaled.T @ slope + 2e-3 * w

    bounds = [(0, None)] * len(model.RANK)
    bounds[model.RANK.index("placed")] = (None, None)
    bounds[model.RANK.index("same_channel")] = (0, MOST_SAME_CHANNEL)
    bounds[model.RANK.index("same_author")] = (0, MOST_SAME_AUTHOR)
    return descend(loss, columns, bounds)


def learn_belief(logs, rank):
    """Logistic regression over what would be shown; what stands further down counts less."""
    columns, rights, share = [], [], []
    for kind, (rows, later, earlier, right) in logs:
        scores = model.rank_scores(rows, later, rank)
        position = model.positions(scores, later, earlier)
        shown = position < model.SHOWN
        columns.append(model.belief_columns(rows[shown], later[shown], position[shown], scores[shown]))
        rights.append(right[shown])
        weight = 1 / (1.0 + position[shown])
        share.append(weight / weight.sum() * (3 if kind == "evening" else 1))
    columns, rights, share = map(np.concatenate, (columns, rights, share))
    share /= share.sum()

    def loss(scaled, w):
        z = scaled @ w
        p = 1 / (1 + np.exp(-np.clip(z, -50, 50)))
        return share @ (np.logaddexp(0, z) - rights * z) + 1e-4 * w @ w, scaled.T @ (share * (p - rights)) + 2e-4 * w

    bounds = [(None, None) if name in model.FREE else (0, None) for name in model.BELIEF]
    bounds[model.BELIEF.index("conflict")] = (0, MOST_CONFLICT)
    return descend(loss, columns, bounds)


def show(gold, weights):
    for path in gold:
        with open(path, encoding="utf-8") as file:
            messages = [json.loads(line) for line in file]
        rows, later, earlier, _ = labelled(messages)
        shown, _, sure = model.beliefs(rows, later, earlier, np.array([weights["rank"][n] for n in model.RANK]),
                                       np.array([weights["belief"][n] for n in model.BELIEF]))
        ranked = {}
        for i, p in zip(shown, sure):
            ranked.setdefault(int(later[i]), []).append((int(earlier[i]), float(p)))
        print(table_row(os.path.basename(path), messages, ranked), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", metavar="FILE", help="where the weights go")
    parser.add_argument("--weights", metavar="FILE", help="weights learned before")
    parser.add_argument("--gold", metavar="FILE", nargs="*", default=[], help="labelled logs to try the weights on")
    options = parser.parse_args()
    if not options.out and not options.weights:
        parser.error("either --out or --weights")
    if options.weights:
        with open(options.weights, encoding="utf-8") as file:
            weights = json.load(file)
    else:
        logs = []
        for kind, messages in invented_logs():
            logs.append((kind, labelled(messages)))
            print(f"log {len(logs)}: {kind}", file=sys.stderr, flush=True)
        rank = learn_rank([log for kind, log in logs if kind == "city"])
        belief = learn_belief(logs, rank)
        weights = {"rank": {n: round(float(w), 4) for n, w in zip(model.RANK, rank)},
                   "belief": {n: round(float(w), 4) for n, w in zip(model.BELIEF, belief)}}
        with open(options.out, "w", encoding="utf-8") as file:
            json.dump(weights, file, indent=2)
            file.write("\n")
    show(options.gold, weights)


if __name__ == "__main__":
    main()
