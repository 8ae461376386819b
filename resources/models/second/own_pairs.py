"""Our own labels: real pairs and invented stories, one JSON object a line, with both sides' title, date and the
sentence before."""
import glob
import hashlib
import json
import os
import random
import re

LABELS = {"confirmed": 0, "outdated": 1, "open": 2, "unrelated": None}


def kept(story):
    """A tenth of the stories is never trained on."""
    return hashlib.sha1(("stet-own:" + story).encode()).digest()[0] % 10 == 0


def around(r):
    """The claim's context: its own sentence where it is a part of one, else the sentence before."""
    sentence = r.get("claim_sentence") or ""
    return sentence if sentence and len(sentence) > len(r["claim"]) + 12 else r.get("claim_before") or ""


def pair(r, weight):
    weight = r.get("weight", weight)
    return dict(
        claim=r["claim"], passage=r["passage"], verdict=LABELS[r["verdict"]], same=int(bool(r["same_event"])) if r.get("same_event") is not None else None, weight=weight,
        claim_title=r.get("claim_title") or "", claim_date=r.get("claim_date") or "", claim_before=around(r),
        passage_title=r.get("passage_title") or "", passage_date=r.get("passage_date") or "", passage_before=r.get("passage_before") or "",
        story=r["story"], id=r["id"], split="kept" if r.get("split") == "kept" or (r.get("split") is None and kept(r["story"])) else "train", how=r.get("how", ""),
    )


def load(folder, pattern, weight=1.0):
    out = []
    for path in sorted(glob.glob(os.path.join(folder, pattern))):
        with open(path, encoding="utf-8") as f:
            out += [pair(json.loads(l), weight) for l in f if l.strip()]
    return [p for p in out if p["claim"].strip() and p["passage"].strip()]


def crossed(pairs, n, seed):
    """Claims with the likest passage of another story: another event."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    rng = random.Random(seed)
    v = TfidfVectorizer(sublinear_tf=True, min_df=1, stop_words="english")
    m = v.fit_transform([p["passage"] + " " + p["passage_title"] for p in pairs])
    claims = {}
    for p in pairs:
        claims.setdefault(p["claim"], p)
    claims = rng.sample(sorted(claims.values(), key=lambda p: p["id"]), min(n, len(claims)))
    near = (v.transform([p["claim"] + " " + p["claim_title"] for p in claims]) @ m.T).toarray()
    out = []
    for p, row in zip(claims, near):
        ranked = [j for j in row.argsort()[::-1][:60] if pairs[j]["story"] != p["story"] and pairs[j]["passage_date"] > p["claim_date"]][:5]
        if ranked:
            q = pairs[rng.choice(ranked)]
            out.append({**p, **{k: q[k] for k in ("passage", "passage_title", "passage_date", "passage_before")}, "verdict": None, "same": 0, "weight": 0.7})
    return out


def with_less(p, rng):
    """A pair as the program may meet it: parts of the context are often unknown."""
    p = dict(p)
    if rng.random() < 0.1:
        return {k: v for k, v in p.items() if not k.endswith(("_title", "_date", "_before"))}
    for part, share in (("_title", 0.35), ("_before", 0.15), ("_date", 0.1)):
        if rng.random() < share:
            p["claim" + part] = p["passage" + part] = ""
    return p


def training(folder, pattern):
    return [p for p in load(folder, pattern) if p["split"] == "train"]


def acceptance(data):
    """The Wikinews pairs of news-acceptance's dev-train, the only ones of it that may be learned from: deciding
    sentences, of the same story but deciding nothing, and of other articles."""
    from measure import news

    out = []
    for p in news(data):
        if p["split"] != "dev-train" or p["source"] != "wikinews":
            continue
        p = {**p, "story": p["key"].split(":")[0], "weight": 1.0}
        if p["kind"] == "story":
            p.update(verdict=2, same=None, weight=0.6)
        elif p["kind"] == "elsewhere":
            p.update(verdict=None, same=0)
        out += [p, p] if p["kind"] == "deciding" else [p]
    return out


def of_articles(data):
    """The training part of tests/eval/labels: a claim and what a label names in a later Wikinews article."""
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "tests", "eval", "labels")
    read = lambda name: json.load(open(os.path.join(folder, name), encoding="utf-8"))
    documents = {d["id"]: d for d in read("documents.json")["documents"]}
    claims = {d["id"]: {c["id"]: c for c in d["claims"]} for d in read("claims.json")}
    with open(os.path.join(data, "text-wikinews", "articles.jsonl"), encoding="utf-8") as f:
        texts = {r["doc"]: r["text"].encode("utf-16-le") for r in map(json.loads, f)}
    cut = lambda doc, a, b: texts[doc][2 * a : 2 * b].decode("utf-16-le")

    def before(doc, at):
        return re.split(r"(?<=[.!?])\s+|\n+", cut(doc, 0, at).rstrip())[-1][-200:]

    out = []
    for pair in read("pairs.json"):
        older, newer = pair["older"], pair["newer"]
        if documents[older]["split"] != "train" or documents[newer]["split"] != "train":
            continue
        for j in pair["judgements"]:
            c = claims[older].get(j["claim"])
            for e in j["evidence"] if c else []:
                v = {"supports": 0, "contradicts": 1, "supersedes": 1}.get(e["relation"], 2)
                out.append(
                    dict(
                        claim=cut(older, c["start"], c["end"]), passage=cut(newer, e["start"], e["end"]), verdict=v, same=1 if v < 2 else None, weight=1.0, story=older,
                        claim_date=documents[older].get("publishedOn") or "", passage_date=documents[newer].get("publishedOn") or "",
                        claim_before=before(older, c["start"]), passage_before=before(newer, e["start"]),
                    )
                )
    return out
