# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented logs to learn from, in an invented language: a city's reports, an evening of microblogs, bare short texts.
Equal for equal seeds. What differs from place to place (how exact places are, how often people repeat each other, how long
a thing lasts) differs from log to log."""
import math
import random

SYLLABLES = [c + v for c in "b c d f g h j k l m n p r s t v w z br ch cr dr fl gr pl pr sh st th tr".split()
             for v in "a e i o u ai ea oo".split()]
ENDINGS = ["", "n", "r", "s", "t", "l", "ck", "m", "nd", "st"]
SMALL = 80
START = 1.6e9


class Tongue:
    """Words by frequency: the first are the small words of every sentence."""

    def __init__(self, rnd, size=6000):
        self.rnd, self.words, known = rnd, [], set()
        while len(self.words) < size:
            syllables = 1 if len(self.words) < 60 else rnd.choice((1, 2, 2, 2, 3, 3))
            word = "".join(rnd.choice(SYLLABLES) for _ in range(syllables)) + rnd.choice(ENDINGS)
            if word not in known:
                known.add(word)
                self.words.append(word)
        self.weights = [1 / (i + 3) ** 1.05 for i in range(SMALL, size)]

    def content(self):
        return self.rnd.choices(self.words[SMALL:], self.weights)[0]

    def contents(self, n):
        return self.rnd.choices(self.words[SMALL:], self.weights, k=n)

    def rare(self):
        return self.words[self.rnd.randrange(len(self.words) // 4, len(self.words))]

    def small(self, n):
        return [self.words[min(SMALL - 1, int(self.rnd.expovariate(1 / 18)))] for _ in range(n)]

    def slip(self, word):
        if len(word) < 4:
            return word
        i, kind = self.rnd.randrange(1, len(word) - 1), self.rnd.random()
        if kind < 0.3:
            return word[:i] + word[i + 1:]
        if kind < 0.6:
            return word[:i] + word[i + 1] + word[i] + word[i + 2:]
        if kind < 0.8:
            return word[:i] + word[i] + word[i:]
        return word[:i] + self.rnd.choice("aeioulnrst") + word[i + 1:]

    def sentence(self, content, between, slips, bends):
        out = []
        for word in content:
            if self.rnd.random() < slips:
                word = self.slip(word)
            elif self.rnd.random() < bends:
                word += self.rnd.choice(("s", "ed", "ing", "er", "ly", "es"))
            out += self.small(int(self.rnd.random() < between) + int(self.rnd.random() < between * 0.6))
            out.append(word)
        return " ".join(out)


def texts(seed, n):
    """Paraphrases, near misses and themes without authors or places; the time says nothing."""
    rnd = random.Random(seed)
    tongue = Tongue(rnd)
    kind, keep, between = rnd.choice(("pairs", "pairs", "themes", "mixed")), rnd.uniform(0.35, 0.85), rnd.uniform(0.2, 1.2)
    size, slips, bends = rnd.choice((4, 8, 20, 40)), rnd.uniform(0, 0.05), rnd.uniform(0, 0.15)
    common, alone, missed = tongue.contents(rnd.choice((30, 100, 400))), rnd.uniform(0, 0.6), rnd.uniform(0, 0.4)
    rows, thread = [], 0

    def word():
        return rnd.choice(common) if rnd.random() < 0.5 else tongue.content()

    while len(rows) < n:
        thread += 1
        said = [word() for _ in range(rnd.randint(3, 10))]
        if kind == "themes" or kind == "mixed" and rnd.random() < 0.5:
            core = [(w, rnd.betavariate(0.6, 2)) for w in said + [word() for _ in range(10)]]
            for _ in range(max(2, int(rnd.expovariate(1 / size)))):
                content = [w for w, p in core if rnd.random() < p] + [word() for _ in range(rnd.randint(1, 5))]
                rnd.shuffle(content)
                rows.append((content, thread))
        elif rnd.random() < alone:
            rows.append((said, None))
        else:
            miss = rnd.random() < missed
            kept = keep * rnd.uniform(0.5, 1) if miss else keep
            for i in range(rnd.choice((2, 2, 2, 3))):
                content = [w if i == 0 or rnd.random() < kept else word() for w in said]
                rows.append((content + ([word()] if rnd.random() < 0.3 else []), None if miss else thread))
    rnd.shuffle(rows)
    return [message(START + 60 * i, "a", tongue.sentence(content, between, slips, bends), thread=thread)
            for i, (content, thread) in enumerate(rows)]


def message(at, channel, text, user=None, thread=None, spot=None):
    made = dict(ts=at, channel=channel, text=text)
    if user is not None:
        made["user"] = user
    if thread is not None:
        made["thread"] = str(thread)
    if spot is not None:
        made["lat"], made["lon"] = spot
    return made


def copied(original, at, who, thread, head):
    name = original.get("user", "someone")
    return message(at, "m", (f"RT @{name} " if head else "") + original["text"], who, thread)


def evening(seed, n):
    """Events that many speak of for a while, copies, bots that repeat themselves, advertisements, chatter, call centre."""
    rnd = random.Random(seed)
    tongue, span, rows = Tongue(rnd), rnd.choice((4, 24, 24 * 14)) * 3600, []
    people, anonymous = [tongue.rare() + str(i) for i in range(rnd.choice((40, 150, 600)))], rnd.random() < 0.3
    events, share, copying = rnd.choice((3, 6, 15, 40)), rnd.uniform(0.25, 0.8), rnd.uniform(0.05, 0.5)
    labelled = rnd.uniform(0.7, 1)

    def someone():
        return rnd.choice(people)

    def named(who):
        return None if anonymous else who

    for event in range(events):
        start, length = rnd.uniform(0, span * 0.8), span * rnd.uniform(0.03, 0.4)
        core = [(w, rnd.betavariate(0.5, 2.5)) for w in tongue.contents(rnd.choice((15, 40)))]
        core += [(tongue.rare(), rnd.betavariate(0.7, 1.5)) for _ in range(3)]
        phases, tag, said = [tongue.contents(12) for _ in range(4)], "#" + tongue.rare(), []
        for _ in range(max(2, int(rnd.expovariate(events / (n * share))))):
            at = start + min(rnd.expovariate(3 / length), length)
            thread = f"e{event}" if rnd.random() < labelled else None
            near = [m for m in said if 0 < at - m["ts"] < length * 0.05]
            if near and rnd.random() < copying:
                rows.append(copied(rnd.choice(near), at, named(someone()), thread, rnd.random() < 0.8))
                continue
            content = [w for w, p in core if rnd.random() < p] + tongue.contents(rnd.randint(0, 5))
            content += [w for w in phases[min(3, int(4 * (at - start) / length))] if rnd.random() < 0.12]
            rnd.shuffle(content)
            content += [tag] if rnd.random() < 0.3 else []
            said.append(message(at, "m", tongue.sentence(content, 0.6, 0.02, 0.08), named(someone()), thread))
            rows.append(said[-1])
    sayings = [tongue.sentence(tongue.contents(rnd.randint(4, 9)), 0.7, 0, 0) for _ in range(rnd.choice((20, 80)))]
    adverts = [tongue.sentence(tongue.contents(8), 0.5, 0, 0) + f" http://{tongue.rare()}.{tongue.rare()}/{tongue.rare()}"
               for _ in range(rnd.choice((3, 8)))]
    bots = rnd.sample(people, rnd.choice((1, 2, 4)))
    noise = (rnd.uniform(0.1, 0.6), rnd.uniform(0, 0.2), rnd.uniform(0, 0.3)) if rnd.random() < 0.7 else (0.02, 0.03, 0.1)
    while len(rows) < n:
        at, kind = rnd.uniform(0, span), rnd.random()
        if kind < noise[0]:
            rows.append(message(at, "m", rnd.choice(sayings), named(rnd.choice(bots))))
        elif kind < noise[0] + noise[1]:
            rows.append(message(at, "m", rnd.choice(adverts), named(someone())))
        elif kind < sum(noise) and len(rows) > 50:
            original = rnd.choice(rows[-30:])
            if "thread" not in original:
                rows.append(copied(original, original["ts"] + rnd.expovariate(1 / 900), named(someone()), None, True))
        else:
            rows.append(message(at, "m", tongue.sentence(tongue.contents(rnd.randint(2, 9)), 0.6, 0.02, 0.08),
                                named(someone())))
    if rnd.random() < 0.4:
        forms = [" ".join(tongue.contents(rnd.randint(1, 3))).upper() for _ in range(12)]
        rows += [message(rnd.uniform(0, span), "c", rnd.choice(forms), spot=(36 + rnd.gauss(0, 0.02), 24 + rnd.gauss(0, 0.02)))
                 for _ in range(n // 10)]
    for row in rows:
        row["ts"] = START + row["ts"] // 60 * 60
    return sorted(rows, key=lambda m: m["ts"])


class City:
    def __init__(self, rnd, tongue, kilometres):
        self.rnd, size = rnd, kilometres * 1000
        self.streets = []
        for _ in range(25 * kilometres):
            turn = rnd.choice((0, 0, 1, 1, rnd.random() * 2)) * math.pi / 2
            name = [tongue.rare()] + ([tongue.rare()] if rnd.random() < 0.2 else []) + [rnd.choice(("st", "ave", "rd", "dr"))]
            self.streets.append((rnd.uniform(0, size), rnd.uniform(0, size), turn, rnd.uniform(300, 2000), name))
        x, y = rnd.uniform(0.3, 0.7) * size, rnd.uniform(0.3, 0.7) * size
        self.busy = [0.15 + math.exp(-math.hypot(s[0] - x, s[1] - y) / (size * 0.2)) for s in self.streets]

    def address(self):
        """A street, metres east and north, a house number."""
        street = self.rnd.choices(range(len(self.streets)), self.busy)[0]
        x, y, turn, length, _ = self.streets[street]
        house = self.rnd.randrange(int(length / 25))
        return street, x + 25 * house * math.cos(turn), y + 25 * house * math.sin(turn), 100 + 6 * house


def habits(rnd):
    return dict(
        days=rnd.choice((60, 180, 365, 700)), size=rnd.choice((6, 12, 25)), exact=rnd.uniform(0.55, 0.9),
        jitter=rnd.choice((25, 50, 100, 200)), blocks=rnd.random() < 0.5, detail=rnd.uniform(0.1, 0.8),
        street=rnd.uniform(0.05, 0.5), address=rnd.choice((0, 0.3, 0.9)), unlabelled=rnd.uniform(0, 0.5),
        hot=rnd.uniform(0.05, 0.4), life=rnd.choice((2, 6, 15, 40)), kinds=rnd.choice((6, 12, 25)),
        channel=rnd.choice(("kind", "medium", "one")), users=rnd.random() < 0.3, formula=rnd.uniform(0, 0.4),
        again=rnd.uniform(0.1, 0.35), double=rnd.uniform(0.1, 0.7), crossed=rnd.uniform(0.05, 0.3),
        series=rnd.uniform(0, 0.35), placeless=rnd.choice((0, 0, 0.1, 0.4)))


def city(seed, n, **fixed):
    """Reports of what is broken, dumped or loud, some of them of the same thing. `fixed` overrides habits."""
    rnd = random.Random(seed)
    tongue, way = Tongue(rnd), {**habits(rnd), **fixed}
    town, rows, thing, walk = City(rnd, tongue, way["size"]), [], 0, None
    hot = [town.address() for _ in range(15)]
    kinds = [dict(core=[(w, rnd.betavariate(1.2, 1.2)) for w in tongue.contents(rnd.randint(2, 5))],
                  other=[(tongue.rare(), rnd.random()) for _ in range(3)], more=tongue.contents(30), name=tongue.rare(),
                  life=way["life"] * math.exp(rnd.gauss(0, 0.7)), again=way["again"] * math.exp(rnd.gauss(0, 0.5)))
             for _ in range(way["kinds"])]
    often = [1 / (i + 1.5) for i in range(way["kinds"])]

    def write(kind, issue):
        formula = rnd.random() < way["formula"]
        if formula:
            content = [w for w, p in kind["core"] if p > 0.5]
        else:
            content = [w for w, p in kind["other" if rnd.random() < 0.04 else "core"] if rnd.random() < p]
            content += [w for w in issue["detail"] if rnd.random() < way["detail"]]
            content += rnd.choices(kind["more"], k=int(rnd.expovariate(0.5))) + tongue.contents(int(rnd.expovariate(0.4)))
            rnd.shuffle(content)
        content = content or [kind["core"][0][0]]
        if rnd.random() < max(way["street"], way["address"]):
            content += [str(issue["house"])] if rnd.random() < max(0.4, way["address"]) else []
            content += town.streets[issue["street"]][4]
        return tongue.sentence(content, 0.05 if formula else 0.5, 0.04, 0.08)

    def edited(text):
        return text if rnd.random() < 0.5 else " ".join(w for w in text.split() if rnd.random() < 0.85) or text

    def put(day, x, y, kind, text, who, thread):
        spot = (32 + y / 110574, -117 + x / (111320 * math.cos(math.radians(32))))
        channel = {"kind": kind["name"], "medium": rnd.choice(("mobile", "web", "phone")), "one": "a"}[way["channel"]]
        rows.append(message(START + day * 86400, channel, text, who if way["users"] else None, thread,
                            None if rnd.random() < way["placeless"] else spot))

    def person():
        return "u%d" % rnd.randrange(n // 3)

    while len(rows) < n:
        thing += 1
        goes_on = walk is not None and rnd.random() < way["series"] * 1.6
        if goes_on:  # the same person, further along the street, with nearly the same words
            kind, street, x, y, house, day, text, who = walk
            step, turn = rnd.choice((-25, 25)) * rnd.randint(1, 12), town.streets[street][2]
            x, y, house, day = x + step * math.cos(turn), y + step * math.sin(turn), house + 6, day + rnd.expovariate(250)
        else:
            kind, who = rnd.choices(kinds, often)[0], person()
            street, x, y, house = rnd.choice(hot) if rnd.random() < way["hot"] else town.address()
            day = rnd.uniform(0, way["days"])
        issue = dict(street=street, house=house,
                     detail=[rnd.choice(kind["more"]) if rnd.random() < 0.5 else tongue.rare() for _ in range(rnd.randint(1, 6))])
        reports = 1
        while rnd.random() < min(0.85, kind["again"] * 1.6 if reports == 1 else 0.5):
            reports += 1
        first = edited(text) if goes_on and rnd.random() < 0.7 else write(kind, issue)
        put(day, x, y, kind, first, who, f"i{thing}" if reports > 1 else None)
        walk = (kind, street, x, y, house, day, first, who) if rnd.random() < way["series"] * 2 else None
        for _ in range(reports - 1):
            later, to_x, to_y = day + rnd.expovariate(1 / kind["life"]), x, y
            if rnd.random() > way["exact"]:
                away, turn = way["jitter"] * math.exp(rnd.gauss(0, 0.8)), rnd.random() * 2 * math.pi
                if way["blocks"]:
                    away, turn = max(25, round(away / 25) * 25), town.streets[street][2] + math.pi * rnd.randrange(2)
                to_x, to_y = x + away * math.cos(turn), y + away * math.sin(turn)
            double = (to_x, to_y) == (x, y) and rnd.random() < way["double"]
            if double:
                later = day + rnd.expovariate(5 / kind["life"])
            as_kind = rnd.choice(kinds) if rnd.random() < 0.05 else kind
            put(later, to_x, to_y, as_kind, edited(first) if double else write(as_kind, issue),
                who if rnd.random() < 0.15 else person(), None if rnd.random() < way["unlabelled"] else f"i{thing}")
        if rnd.random() < way["crossed"]:  # the same person about something else at the same place
            kind = rnd.choice(kinds)
            put(day + rnd.choice((0.01, rnd.uniform(0, 30))), x, y, kind,
                write(kind, dict(issue, detail=[tongue.rare()])), who, None)
    return sorted(rows, key=lambda m: m["ts"])
