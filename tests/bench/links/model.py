# SPDX-License-Identifier: GPL-3.0-or-later
"""The two linear models over features.py; models/links/LinkModel.cpp reckons the same.

The order of a tip's candidates comes from `rank_columns` where the tip has a place and another candidate has one, and
from the words alone elsewhere: BM25 as a share of the tip's score with itself, which a slip of the pen or another ending
does not lose, and a little for what is recent. How sure a candidate is comes from `belief_columns`; a candidate is never
surer than one before it.
"""
import math

import numpy as np

from features import AT

SHOWN = 10


def col(rows, name):
    return rows[:, AT[name]]


def text_score(rows):
    return col(rows, "bq") + 0.2 * col(rows, "bc") + 0.7 * col(rows, "soft")


def closeness(rows):
    """1 at about 3 m, 0 from 1 km on, by the logarithm."""
    return col(rows, "placed") * np.maximum(0, math.log(1000) - np.log(col(rows, "metres") + 5)) / 5


RANK = "text text_some placed close days same_channel crowded copy same_author".split()


def rank_columns(rows):
    t, placed = text_score(rows), col(rows, "placed")
    same = placed * (col(rows, "metres") < 2)
    return np.stack([
        t, np.minimum(t, 0.3), placed, closeness(rows), -np.log1p(col(rows, "hours") / 24), col(rows, "same_channel"),
        -same * np.log1p(col(rows, "dense")), col(rows, "exact"), col(rows, "same_author")], 1)


def group(queries, values, how):
    order = np.argsort(queries, kind="stable")
    starts = np.r_[0, np.nonzero(np.diff(queries[order]))[0] + 1]
    out = np.empty(len(queries))
    out[order] = np.repeat(how.reduceat(values[order], starts), np.diff(np.r_[starts, len(queries)]))
    return out


def has_place(rows, queries):
    return group(queries, col(rows, "placed"), np.maximum) > 0


def rank_scores(rows, queries, weights):
    by_words = text_score(rows) - 0.03 * col(rows, "between")
    return np.where(has_place(rows, queries), rank_columns(rows) @ weights, by_words)


def positions(scores, queries, earlier):
    """0 for the best of each query; the later of equals comes first."""
    order = np.lexsort((-earlier, -scores, queries))
    start = np.r_[True, np.diff(queries[order]) != 0]
    index = np.arange(len(order))
    out = np.empty(len(order), int)
    out[order] = index - np.maximum.accumulate(np.where(start, index, 0))
    return out


BELIEF = ("known known_recent known_flock known_voices evidence strong_evidence copy_of_own repeats own voices position "
          "conflict placed score placed_position close placed_copy_of_own without_place placed_flock one").split()
FREE = ("known", "placed", "one")


def belief_columns(rows, queries, position, scores):
    """Of the first SHOWN of each query."""
    placed = has_place(rows, queries).astype(float)
    words = 1 - placed
    t, copy, own = np.clip(text_score(rows), 0, 1.3), col(rows, "exact"), col(rows, "same_author")
    recent = 1 - np.clip(col(rows, "between"), 0, 1)
    evidence = np.clip(col(rows, "evidence"), 0, 4)
    others = (t >= 0.3 * group(queries, t, np.maximum)) * (1 - own)
    flock = group(queries, others * recent, np.add) / np.maximum(1, group(queries, others, np.add))
    voices = np.log1p(group(queries, others * (t >= 0.15) * (recent > 0.25), np.add))
    share = group(queries, t * own, np.add) / np.maximum(1e-9, group(queries, t, np.add))
    known, later = words * col(rows, "known"), np.log1p(position)
    return np.stack([
        known, known * recent, known * flock, known * voices, words * np.minimum(evidence, 1),
        words * np.maximum(0, evidence - 1), -words * copy * own, -words * group(queries, copy * own, np.maximum),
        -words * share, words * voices, -words * later, -words * col(rows, "conflict"), placed,
        placed * np.clip(scores, -8, 20), -placed * later, placed * closeness(rows), -placed * copy * own,
        -placed * (1 - col(rows, "placed")), placed * flock, np.ones(len(t))], 1)


def beliefs(rows, queries, earlier, rank, belief):
    """Rows that are shown, with position and probability."""
    scores = rank_scores(rows, queries, rank)
    position = positions(scores, queries, earlier)
    shown = np.nonzero(position < SHOWN)[0]
    shown = shown[np.lexsort((position[shown], queries[shown]))]
    z = belief_columns(rows[shown], queries[shown], position[shown], scores[shown]) @ belief
    for i in range(1, len(z)):
        if position[shown[i]]:
            z[i] = min(z[i], z[i - 1])
    return shown, position[shown], 1 / (1 + np.exp(-z))
