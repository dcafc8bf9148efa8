# SPDX-License-Identifier: GPL-3.0-or-later
"""What a pair of tips tells about belonging together: the reference of models/links, for training.

A log is a list of messages in the order of their arrival: {"ts", "channel", "text"} and perhaps "user", "lat", "lon",
"thread". Everything is reckoned as at the moment of arrival: from earlier messages alone.
"""
import collections
import math
import re
import unicodedata

import numpy as np

K1, B = 1.2, 0.75
TEXT_CANDIDATES, NEAR_CANDIDATES = 30, 25
REACH, DENSE, REMEMBERED = 1000.0, 100.0, 90 * 86400.0
COLUMNS = ("bq bc soft exact evidence conflict placed metres dense hours between known same_author same_channel").split()
AT = {name: i for i, name in enumerate(COLUMNS)}

LINK = re.compile(r"https?://\S+|\w+\.\w+/\S+")
COPIED = re.compile(r"^\s*rt\s+@?\w+:?\s*")


def folded(text):
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in plain if not unicodedata.combining(c))


def words(text):
    return re.findall(r"[^\W_]+", folded(text))


def bare_text(text):
    """Equal for copies: without addresses of pages and the head of a copy."""
    return " ".join(words(COPIED.sub("", LINK.sub(" ", folded(text)))))


def nearness(a, b):
    """How surely two different words are one: a slip of the pen or another ending."""
    if len(a) < 5 or len(b) < 5 or a.isdigit() or b.isdigit():
        return 0.0
    if a[:5] == b[:5] and abs(len(a) - len(b)) <= 4:
        return 0.7
    if abs(len(a) - len(b)) > 1:
        return 0.0
    i = 0
    while i < min(len(a), len(b)) and a[i] == b[i]:
        i += 1
    x, y = a[i:], b[i:]
    swapped = len(x) > 1 and len(y) > 1 and x[0] == y[1] and x[1] == y[0] and x[2:] == y[2:]
    return 0.8 if swapped or x[1:] == y[1:] or x == y[1:] or x[1:] == y else 0.0


def soft_gain(mine, theirs, weight):
    """Weight of the words that match only nearly; each word of theirs is used once."""
    gain, used = 0.0, set()
    for a in mine:
        best, match = 0.0, None
        for b in theirs:
            near = 0.0 if b in used else nearness(a, b)
            if near > best:
                best, match = near, b
        if match:
            used.add(match)
            gain += best * weight[a] ** 2
    return gain


class Log:
    def __init__(self, messages):
        self.messages = messages
        self.words = [collections.Counter(words(m["text"])) for m in messages]
        self.length = np.array([max(1, sum(w.values())) for w in self.words], float)
        self.total = np.concatenate([[0.0], np.cumsum(self.length)])
        self.bare = [bare_text(m["text"]) for m in messages]
        self.numbers = [{w for w in ws if len(w) >= 2 and any(c.isdigit() for c in w)} for ws in self.words]
        self.time = np.array([m["ts"] for m in messages], float)
        self.lat = np.array([m.get("lat", np.nan) for m in messages], float)
        self.lon = np.array([m.get("lon", np.nan) for m in messages], float)
        found = collections.defaultdict(list)
        for i, ws in enumerate(self.words):
            for w, n in ws.items():
                found[w].append((i, n))
        self.postings = {w: (np.array([i for i, _ in p]), np.array([n for _, n in p], float)) for w, p in found.items()}

    def frequency(self, word, before):
        return int(np.searchsorted(self.postings[word][0], before))

    def metres(self, q, others):
        x = (self.lon[others] - self.lon[q]) * math.cos(math.radians(self.lat[q])) * 111320
        return np.hypot(x, (self.lat[others] - self.lat[q]) * 110574)

    def rows(self):
        """Feature rows of all pairs, with the later and the earlier message of each."""
        scores, out, later, earlier = np.zeros(len(self.messages)), [], [], []
        copies = collections.defaultdict(list)
        for q in range(len(self.messages)):
            if q:
                for c, row in self.pairs(q, scores, copies[self.bare[q]][-2:]):
                    out.append(row), later.append(q), earlier.append(c)
            copies[self.bare[q]].append(q)
        return np.array(out), np.array(later), np.array(earlier)

    def pairs(self, q, scores, copies):
        mine, log_n, mean = self.words[q], math.log(q + 2), self.total[q] / q
        seen = {w: self.frequency(w, q) for w in mine}
        okapi = {w: max(1e-6, math.log((q - n + 0.5) / (n + 0.5))) for w, n in seen.items()}
        rarity = {w: math.log((q + 1) / (n + 0.5)) for w, n in seen.items()}
        scores[:q] = 0

        def saturated(count, length):
            return count * (K1 + 1) / (count + K1 * (1 - B + B * length / mean))

        for w, n in seen.items():
            if n:
                at, count = self.postings[w][0][:n], self.postings[w][1][:n]
                scores[at] += okapi[w] * saturated(count, self.length[at])
        hits = np.nonzero(scores[:q] > 0)[0]
        candidates = list(hits[np.lexsort((-hits, -scores[hits]))][:TEXT_CANDIDATES])
        away, dense = np.full(q, np.nan), 0
        if not math.isnan(self.lat[q]):
            with_place = np.nonzero(~np.isnan(self.lat[:q]))[0]
            away[with_place] = self.metres(q, with_place)
            recent = with_place[self.time[with_place] >= self.time[q] - REMEMBERED]
            dense = int(np.sum(away[recent] <= DENSE))
            close = recent[away[recent] <= REACH]
            hours = np.maximum(self.time[q] - self.time[close], 60) / 3600
            order = np.argsort(np.log(np.maximum(away[close], 1) + 10) + 0.5 * np.log1p(hours), kind="stable")
            candidates += list(close[order][:NEAR_CANDIDATES])
        self_score = sum(okapi[w] * saturated(n, self.length[q]) for w, n in mine.items()) or 1e-9
        square = sum(v * v for v in rarity.values())
        average = sum(rarity.values()) / max(1, len(rarity))

        def weight(w):
            """Of any word of theirs; one that only they have counts as much as one of mine on the average."""
            return rarity.get(w, average)

        for c in dict.fromkeys(candidates + copies):
            theirs, a, b = self.words[c], self.messages[q], self.messages[c]
            shared = [w for w in mine if w in theirs]
            other = [w for w in theirs if w not in mine]
            their_self = sum(max(1e-6, weight(w)) * saturated(n, self.length[c]) for w, n in theirs.items()) or 1e-9
            back = sum(rarity[w] * saturated(mine[w], self.length[q]) for w in shared)
            norm = math.sqrt(square * (sum(weight(w) ** 2 for w in theirs))) or 1e-9
            known = "user" in a and "user" in b
            yield c, [
                scores[c] / self_score,
                max(0.0, back / their_self),
                soft_gain([w for w in mine if w not in theirs], other, rarity) / norm,
                float(self.bare[q] == self.bare[c] != ""),
                sum(rarity[w] for w in shared) / log_n,
                float(bool(self.numbers[q]) and bool(self.numbers[c]) and not self.numbers[q] & self.numbers[c]),
                float(not math.isnan(away[c])),
                away[c] if not math.isnan(away[c]) else 0.0,
                float(dense),
                max(0.0, self.time[q] - self.time[c]) / 3600,
                math.log1p(q - c - 1) / log_n,
                float(known),
                float(known and a["user"] == b["user"]),
                float(a["channel"] == b["channel"]),
            ]
