"""Writes our own labels out with their texts, for training: stories with names drawn for their placeholders, real
pairs from documents and offsets. Texts of others never enter the project, so this is run wherever it is trained."""
import datetime
import glob
import gzip
import hashlib
import json
import os
import random
import re

HERE = os.path.dirname(os.path.abspath(__file__))
EVAL = os.path.join(HERE, "..", "..", "..", "tests", "eval")
PLACEHOLDER = re.compile(r"\{([A-Z])(\d*)([mf]?)(s?)(?::(-?\d+)-(-?\d+))?(?:([+\-*/])(\d+))?\}")
VERDICTS = {"c": "confirmed", "o": "outdated", "n": "open", "u": "unrelated"}
LABELS = "later-pairs.jsonl"


def lines(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as f:
        return [json.loads(l) for l in f if l.strip()]


def filled(story, draw, lists):
    """A story with names, places and numbers drawn from `lists`; the same placeholder is the same thing throughout."""
    rng = random.Random(hashlib.sha1(f"{story['id']}:{draw}".encode()).hexdigest())
    raw = json.dumps(story, ensure_ascii=False)
    pools = {k: rng.sample(v, len(v)) for k, v in lists.items()}
    people, things, numbers, women = {}, {}, {}, set()
    for m in PLACEHOLDER.finditer(raw):
        if m[1] == "P" and m[3] == "f":
            women.add(m[2])
        if m[1] == "N" and m[5]:
            numbers.setdefault(m[2], rng.randint(*sorted((int(m[5]), int(m[6])))))

    def one(m):
        kind, number, _, short, _, _, sign, by = m.groups()
        if kind == "N":
            v, x = numbers.setdefault(number, 40), int(by or 0)
            v = {None: v, "+": v + x, "-": v - x, "*": v * x, "/": v // x if x else v}[sign]
            return f"{v:,}" if abs(v) >= 10000 else str(v)
        if kind == "P":
            if number not in people:
                people[number] = (pools["women" if number in women else "men"].pop(), pools["surnames"].pop())
            return people[number][1] if short else " ".join(people[number])
        if kind not in pools:
            return m[0]
        if (kind, number) not in things:
            things[kind, number] = pools[kind].pop()
        return things[kind, number]

    return json.loads(PLACEHOLDER.sub(one, raw))


def stories(draws=2):
    """Each passage of each story as a pair; every story with its names drawn `draws` times."""
    with open(os.path.join(EVAL, "stories", "names.json"), encoding="utf-8") as f:
        lists = json.load(f)
    out = []
    for path in sorted(glob.glob(os.path.join(EVAL, "stories", "*.jsonl"))):
        for raw in lines(path):
            for draw in range(draws):
                s = filled(raw, draw, lists)
                older = s["older"]
                for i, p in enumerate(s["later"]):
                    c = s["claims"][p["claim"]]
                    k = c["sentence"]
                    out.append(
                        dict(
                            id=f"{s['id']}.{draw}.{i}", story="inv-" + s["id"], claim=c["quote"], claim_sentence=older["sentences"][k],
                            claim_title=older["title"], claim_date=older["date"], claim_before=older["sentences"][k - 1] if k else "",
                            passage=p["sentence"], passage_title=p["title"], passage_date=p["date"], passage_before=p["before"],
                            verdict=p["verdict"], same_event=p["same_event"], how=p["how"],
                        )
                    )
    return out


def sentences(text):
    """[(start, end)]"""
    out, at = [], 0
    for m in re.finditer(r"(?<=[.!?”\"])\s+(?=[A-Z\"“])|\n+", text):
        out.append((at, m.start()))
        at = m.end()
    return out + [(at, len(text))]


def real(data):
    """The real pairs, and those read along a chain of news. Title: the story's heading or the article's; before: the
    sentence before in its text, or, but for chains, the last of that story within three days."""
    texts = {}
    last = {}
    for r in lines(os.path.join(data, "later-cep-events", "train.jsonl.gz")):
        day = datetime.date.fromisoformat(r["date"])
        then = last.get(r["story"]) if r["story"] else None
        before = sentences(then[1])[-1] if then and (day - then[0]).days <= 3 else None
        texts["e", r["id"]] = (r["text"], r["story"], r["date"], then[1][before[0] : before[1]] if before else "", r["story"])
        if r["story"]:
            last[r["story"]] = (day, r["text"])
    for r in lines(os.path.join(data, "later-wikinews-2019-2020", "train.jsonl")):
        texts["w", r["id"]] = (r["text"], r["title"], r["date"], "", "wikinews: " + r["title"])

    def side(kind, doc, start, end):
        text, title, date, before, story = texts[kind, doc]
        raw = text.encode("utf-16-le")
        at = len(raw[: 2 * start].decode("utf-16-le"))
        cut = raw[2 * start : 2 * end].decode("utf-16-le")
        marks = sentences(text)
        k = max(i for i, (a, _) in enumerate(marks) if a <= at)
        if k:
            before = text[marks[k - 1][0] : marks[k - 1][1]]
        return cut, title, date, before, text[marks[k][0] : marks[k][1]], story

    out = {"real": [], "chains": []}
    for r in lines(os.path.join(EVAL, "labels", LABELS)):
        c, p = side(*r["claim"]), side(*r["passage"])
        verdict = VERDICTS[r["verdict"]]
        chain = r.get("drawn") == "chain"
        out["chains" if chain else "real"].append(
            dict(
                id=r["id"], story=c[5], claim=c[0], claim_title=c[1], claim_date=c[2], claim_before="" if chain else c[3], claim_sentence=c[4],
                passage=p[0], passage_title=p[1], passage_date=p[2], passage_before="" if chain else p[3], verdict=verdict, same_event=verdict != "unrelated", split=r["split"],
            )
        )
    return out


def write(data, folder):
    os.makedirs(folder, exist_ok=True)
    for name, pairs in {"stories": stories(), **real(data)}.items():
        with open(os.path.join(folder, name + ".jsonl"), "w", encoding="utf-8") as f:
            f.writelines(json.dumps(p, ensure_ascii=False) + "\n" for p in pairs)
        print(f"{len(pairs)} pairs in {name}.jsonl")
