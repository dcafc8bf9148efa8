# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured of suggestions: {query: [(earlier message, score), ...]}, the best first, against threads."""
import collections


def judged(messages, ranked):
    """For each query whether an earlier message shares its thread, and its suggestions as (right, score)."""
    seen = collections.Counter()
    for q, message in enumerate(messages):
        thread = message.get("thread")
        listed = [(thread is not None and messages[c].get("thread") == thread, score) for c, score in ranked.get(q, [])[:10]]
        yield thread is not None and seen[thread] > 0, listed
        if thread is not None:
            seen[thread] += 1


def found(lists):
    """hit@1, hit@5, MRR@10 over queries that have a partner."""
    first = [next((i for i, (right, _) in enumerate(listed) if right), 99) for listed in lists]
    n = max(1, len(first))
    return sum(f < 1 for f in first) / n, sum(f < 5 for f in first) / n, sum(1 / (f + 1) for f in first if f < 10) / n


def still_shown(lists, precision=0.9):
    """The share of right suggestions above the lowest score above which so many of all are right."""
    everything = sorted(((score, right) for listed in lists for right, score in listed), reverse=True)
    total, right, best, i = sum(r for _, r in everything), 0, 0, 0
    while i < len(everything):
        j = i
        while j < len(everything) and everything[j][0] == everything[i][0]:
            right += everything[j][1]
            j += 1
        if right >= precision * j:
            best = right
        i = j
    return best / total if total else 0.0


def table_row(name, messages, ranked, only=None):
    """only: the queries to judge; none: all"""
    both = [b for q, b in enumerate(judged(messages, ranked)) if only is None or q in only]
    hit1, hit5, mrr = found([listed for partner, listed in both if partner])
    lists = [listed for _, listed in both]
    return (f"{name:36} {sum(p for p, _ in both):6} {hit1:6.3f} {hit5:6.3f} {mrr:6.3f} "
            f"{still_shown([l[:1] for l in lists]):9.3f} {still_shown(lists):9.3f}")


HEAD = f"{'set, method':36} {'tips':>6} {'hit@1':>6} {'hit@5':>6} {'MRR10':>6} {'first@.9':>9} {'ten@.9':>9}"
