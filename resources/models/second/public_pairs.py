"""Public pairs to begin with, each a dict as reading_input.encode reads it, with `verdict` (0 confirmed, 1 outdated,
2 open, None unknown), `same` (1, 0, None unknown) and `group` (versions that are compared with each other)."""
import gzip
import hashlib
import json
import os
import random
import re

LABELS = {"confirmed": 0, "outdated": 1, "open": 2}
NLI = {"entailment": 0, "contradiction": 1, "neutral": 2}


def jsonl(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as f:
        return [json.loads(l) for l in f if l.strip()]


def clean(s):
    """Undo treebank spelling, which ordinary text does not have."""
    for a, b in (("-LRB-", "("), ("-RRB-", ")"), ("-LSB-", "["), ("-RSB-", "]"), ("``", '"'), ("''", '"'), ("\ufffd", " "), (" ,", ","), (" .", ".")):
        s = s.replace(a, b)
    return s


def pair(claim, passage, verdict, same, group="", **more):
    return dict(claim=clean(claim), passage=clean(passage), verdict=verdict, same=same, group=group, **more)


def first_byte(text):
    return hashlib.sha1(text.encode()).digest()[0]


def held_out(page):
    """1 page in 12 of the revisions is development data."""
    return first_byte("stet-compare:" + page) % 12 == 0


def kept_back(name):
    """A quarter of compare-foolmetwice's pages and of compare-wice's claims is never trained on."""
    return first_byte("stet-kept:" + name) % 4 == 0


def sample(rows, n, rng):
    return rng.sample(rows, min(n, len(rows)))


def revisions(data, rng, n):
    """Whole cases, so that a batch holds both versions of a sentence."""
    cases = {}
    for r in jsonl(os.path.join(data, "compare-vitaminc", "train.jsonl")):
        if not held_out(r["page"]):
            cases.setdefault(r["case"] or r["claim"], []).append(r)
    names = sorted(cases)
    rng.shuffle(names)
    out = []
    for name in names:
        if len(out) >= n:
            break
        for r in cases[name]:
            v = LABELS[r["label"]]
            out.append(pair(r["claim"], r["evidence"], v, 1 if v < 2 else None, f"v{name}{r['claim']}"))
    return out


def contrast(data, rng, n):
    rows = jsonl(os.path.join(data, "compare-vitaminc", "train-fever.jsonl"))
    cases = {}
    for r in rows:
        cases.setdefault(r["case"] or r["claim"], []).append(r)
    out = []
    for name in sample(sorted(cases), n // 2, rng):
        out += [pair(r["claim"], r["evidence"], LABELS[r["label"]], 1, f"f{name}{r['claim']}") for r in cases[name]]
    return out[:n]


def adversarial(data, rng):
    out = []
    for r in jsonl(os.path.join(data, "compare-foolmetwice", "eval.jsonl")):
        if kept_back(r["page"]):
            continue
        out.append(pair(r["claim"], " ".join(r["gold_evidence"]), LABELS[r["label"]], 1))
        others = [c for c in r["candidates"] if c.strip() and c not in r["gold_evidence"]]
        if others and rng.random() < 0.4:
            out.append(pair(r["claim"], others[0], 2, None))
    return out


def cited(data):
    out = []
    for r in jsonl(os.path.join(data, "compare-wice", "eval.jsonl")):
        if kept_back(r["claim"]) or r["label"] == "not_supported":
            continue
        said = [x for x in r["supporting_sets"] if x]
        if said and r["label"] == "confirmed":
            s = min(said, key=len)
            out.append(pair(r["claim"], " ".join(r["evidence_sentences"][i] for i in s if i < len(r["evidence_sentences"])), 0, 1))
    return out


def general(data, name, rng, n):
    rows = jsonl(os.path.join(data, "nli", name + ".jsonl.gz"))
    by = {}
    for r in rows:
        by.setdefault(r["label"], []).append(r)
    out = []
    for label in sorted(by):
        v = NLI[label]
        out += [pair(r["hypothesis"], r["premise"], v, 1 if v == 0 else None) for r in sample(by[label], n // len(by), rng)]
    return out


def weak(data, name, rng, caps):
    """The `later-` sets, with their dates. caps: label -> how many."""
    path = os.path.join(data, name, "train.jsonl")
    by = {}
    for r in jsonl(path if os.path.exists(path) else path + ".gz"):
        by.setdefault(r["label"], []).append(r)
    out = []
    for label, n in caps.items():
        for r in sample(by.get(label, []), n, rng):
            unrelated = label == "unrelated"
            out.append(
                pair(
                    r["claim"], r["passage"], None if unrelated else LABELS[label], 0 if unrelated else 1 if label != "open" else None,
                    claim_date=r["claim_date"], passage_date=r["passage_date"],
                )
            )
    return out


def other_figure(rng, rows, n):
    """Reworded revisions with one figure of the passage changed: outdated where the claim gave the old one."""
    out = []
    for r in rows:
        if len(out) >= n:
            break
        found = [m for m in re.finditer(r"(?<![\d.,/-])\d{1,3}(?:,\d{3})*(?![\d/-])", r["passage"]) if m.group() in r["claim"]]
        if not found or r["verdict"] != 0:
            continue
        m = rng.choice(found)
        value = int(m.group().replace(",", ""))
        new = max(2, round(value * rng.choice((0.7, 1.15, 1.3, 1.6)))) + rng.choice((0, 1))
        if new != value:
            out.append({**r, "passage": r["passage"][: m.start()] + f"{new:,}" + r["passage"][m.end() :], "verdict": 1})
    return out


def alike_elsewhere(data, rng, n):
    """News sentences with the likest sentence of another story at another time."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    rows = [r for r in jsonl(os.path.join(data, "later-cep-events", "train.jsonl.gz")) if 60 < len(r["text"]) < 260]
    rows = sample(rows, 16000, rng)
    m = TfidfVectorizer(sublinear_tf=True, min_df=2, stop_words="english").fit_transform([r["text"] for r in rows])
    out = []
    for i in range(0, min(n, len(rows)), 500):
        near = (m[i : i + 500] @ m.T).toarray()
        for k in range(near.shape[0]):
            a = rows[i + k]
            top = near[k].argsort()[::-1][1:25]
            ok = [
                j for j in top
                if near[k][j] < 0.6 and (not a["story"] or rows[j]["story"] != a["story"]) and rows[j]["date"][:7] > a["date"][:7] and rows[j]["date"][:4] != a["date"][:4]
            ]
            if ok:
                b = rows[rng.choice(ok[:3])]
                out.append(
                    pair(a["text"], b["text"], None, 0, claim_date=a["date"], passage_date=b["date"], claim_title=a["story"], passage_title=b["story"])
                )
    return out[:n]


def other_page(data, rng, n):
    rows = sample(jsonl(os.path.join(data, "compare-vitaminc", "train.jsonl")), 6000, rng)
    from sklearn.feature_extraction.text import TfidfVectorizer

    v = TfidfVectorizer(sublinear_tf=True, min_df=2, stop_words="english")
    m = v.fit_transform([clean(r["evidence"]) for r in rows])
    near = (v.transform([clean(r["claim"]) for r in rows[:n]]) @ m.T).toarray()
    out = []
    for k, r in enumerate(rows[:n]):
        ok = [j for j in near[k].argsort()[::-1][:20] if rows[j]["page"] != r["page"] and 0.05 < near[k][j] < 0.55]
        if ok:
            out.append(pair(r["claim"], rows[rng.choice(ok[:4])]["evidence"], None, 0))
    return out


def first_mix(data, seed=7, size=1.0):
    """The mix of the first stage; size scales the parts that are cut down anyway."""
    rng = random.Random(seed)
    k = lambda n: int(n * size)
    toll = weak(data, "later-cep-pairs", rng, {"unrelated": k(1200), "outdated": 317, "confirmed": 41})
    edits = weak(data, "later-cep-revisions", rng, {"outdated": 545, "confirmed": 3588})
    reworded = [p for p in edits if p["verdict"] == 0]
    return (
        revisions(data, rng, k(8000))
        + contrast(data, rng, k(800))
        + adversarial(data, rng)
        + cited(data)
        + general(data, "snli_dev_test", rng, k(450))
        + general(data, "mnli_sample", rng, k(1500))
        + general(data, "negation_nli", rng, k(240))
        + general(data, "fever_dev_gold", rng, k(600))
        + general(data, "tnli", rng, k(150))
        + weak(data, "later-check-covid", rng, {"confirmed": 302, "outdated": 301, "open": 296})
        + weak(data, "later-fever-symmetric", rng, {"confirmed": k(300), "outdated": k(300)})
        + weak(data, "later-forecastbench-open", rng, {"open": k(250)})
        + toll
        + [p for p in edits if p["verdict"] == 1]
        + reworded[: k(450)]
        + other_figure(rng, reworded[k(450) :], k(450))
        + alike_elsewhere(data, rng, k(1200))
        + other_page(data, rng, k(400))
    )
