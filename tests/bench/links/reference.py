#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/links/reference.json: what features.py and model.py make of two small invented logs, which models/links must
make of them too. Needs python3-numpy.

    tests/bench/links/reference.py tests/links/reference.json
"""
import json
import sys

import numpy as np

import invented
import model
from features import AT, Log

QUERIES = 8


def judged(messages, rank, belief):
    rows, later, earlier = Log(messages).rows()
    shown, _, sure = model.beliefs(rows, later, earlier, rank, belief)
    answers = []
    for q in range(len(messages) - QUERIES, len(messages)):
        mine = np.nonzero(later == q)[0]
        pairs = [dict({name: round(float(rows[i, at]), 9) for name, at in AT.items()}, tip=int(earlier[i])) for i in mine]
        ranked = [(int(earlier[i]), round(float(p), 9)) for i, p in zip(shown, sure) if later[i] == q]
        answers.append(dict(tip=q, pairs=pairs, ranked=[tip for tip, _ in ranked], scores=[p for _, p in ranked]))
    return dict(messages=messages, answers=answers)


def main():
    rank = [round(0.7 + 0.31 * i, 4) for i in range(len(model.RANK))]
    belief = [round(0.9 - 0.13 * i, 4) for i in range(len(model.BELIEF))]
    weights = dict(rank=dict(zip(model.RANK, rank)), belief=dict(zip(model.BELIEF, belief)))
    logs = [invented.evening(104, 60), invented.city(3, 50, users=True, size=6, placeless=0.3, series=0.3)]
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        json.dump(dict(weights=weights, logs=[judged(log[-60:], np.array(rank), np.array(belief)) for log in logs]), file,
                  separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main()
