"""What a reader's two answers are worth."""
import os
import sys

import numpy as np
import public_pairs as pp

LABELS = ["confirmed", "outdated", "open"]


def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def ece(p, right, bins=10):
    b = np.minimum((p * bins).astype(int), bins - 1)
    return float(sum(abs(right[b == k].mean() - p[b == k].mean()) * (b == k).mean() for k in range(bins) if (b == k).any()))


def vitaminc(data, n=None):
    rows = pp.jsonl(os.path.join(data, "compare-vitaminc", "eval.jsonl"))[:n]
    return [pp.pair(r["claim"], r["evidence"], pp.LABELS[r["label"]], None) for r in rows]


def of_later(data, name):
    rows = pp.jsonl(os.path.join(data, name, "eval.jsonl"))
    return [
        pp.pair(r["claim"], r["passage"], pp.LABELS.get(r["label"]), 0 if r["label"] == "unrelated" else 1, claim_date=r["claim_date"], passage_date=r["passage_date"])
        for r in rows
    ]


def emergent(data):
    rows = pp.jsonl(os.path.join(data, "compare-emergent", "eval.jsonl"))
    return [pp.pair(r["claim"], r["evidence"], pp.LABELS[r["label"]], 1) for r in rows]


def news(data):
    """Of each decided claim of news-acceptance every deciding sentence, with date and the sentence before; and for
    each claim (decided or not) two sentences that decide nothing: the likest of the later texts of its story and of
    the distractors. `accept` is the set of right verdicts (empty: nothing may be shown)."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    here = os.path.join(data, "news-acceptance")
    sys.path.insert(0, here)
    import build
    import re

    texts = build.Texts()
    split = re.compile(r"(?<=[.!?”\"])\s+|\n+")
    cut = {}

    def sentences(file):
        if file not in cut:
            cut[file] = [build.fold(s) for s in split.split(texts.article(file)) if len(s.strip()) > 20]
        return cut[file]

    out = []
    for p in pp.jsonl(os.path.join(here, "pairs.jsonl")):
        mine = sentences(p["article"])
        later = [(s, prev, f) for f in p["against"] for k, (s, prev) in enumerate(zip(sentences(f["file"]), [""] + sentences(f["file"])))]
        far = [(s, prev, f) for f in p["distractors"] for s, prev in zip(sentences(f["file"]), [""] + sentences(f["file"]))]
        v = TfidfVectorizer(sublinear_tf=True, stop_words="english")
        m = v.fit_transform([s for s, _, _ in later + far])
        for n, c in enumerate(p["claims"]):
            at = next((k for k, s in enumerate(mine) if build.fold(c["quote"])[:60] in s), 0)
            common = dict(claim=c["quote"], claim_date=p["published"], claim_before=mine[at - 1] if at else "", split=p["split"], source=p["source"], key=f"{p['id']}:{n}", step=c.get("step"), trap=c.get("trap"))
            said = [build.fold(e) for e in c.get("evidence") or []]
            accept = [LABELS.index("open" if a == "speculative" else a) for a in c["accept"] if a != "none"]
            dates = {f["file"]: f["date"] for f in p["against"]}
            for e, f in zip(said, c.get("evidence_in") or []):
                ss = sentences(f)
                k = next((k for k, s in enumerate(ss) if e[:50] in s or s in e), None)
                out.append(dict(common, passage=e, passage_before=ss[k - 1] if k else "", passage_date=dates.get(f, ""), accept=accept, verdict=accept[0], same=1, kind="deciding"))
            near = (v.transform([c["quote"]]) @ m.T).toarray()[0]
            for name, lo, hi in (("story", 0, len(later)), ("elsewhere", len(later), len(later) + len(far))):
                ranked = sorted(range(lo, hi), key=lambda i: -near[i])
                ranked = [i for i in ranked if not any(e in (later + far)[i][0] or (later + far)[i][0] in e for e in said)][: 2 if name == "story" else 1]
                for i in ranked:
                    s, prev, f = (later + far)[i]
                    out.append(dict(common, passage=s, passage_before=prev, passage_date=f["date"], accept=[], verdict=None, same=0, kind=name))
    return out


def f1s(y, k):
    out = []
    for c in range(3):
        tp = ((k == c) & (y == c)).sum()
        out.append(2 * tp / max(1, (k == c).sum() + (y == c).sum()))
    return float(np.mean(out))


def shares(z, scores):
    """Confirmed, outdated, open, for the case that both speak of the same thing."""
    return softmax((z[:, :3] + np.array([0.0, 0.0, scores[1]])) / scores[0])


def chance_of_same(z, scores):
    return sigmoid(z[:, 3] / scores[2] + scores[3])


def product(z, scores):
    """What is shown of a pair: the chance of the same thing times the verdict's share; confirmed and outdated."""
    return shares(z, scores)[:, :2] * chance_of_same(z, scores)[:, None]


def plain(pairs, z, scores):
    """Accuracy, macro-F1 and precision of the surest quarter of pairs whose verdict is known, without the bias that
    is for news."""
    on = [i for i, p in enumerate(pairs) if p["verdict"] is not None]
    y = np.array([pairs[i]["verdict"] for i in on])
    p = softmax(z[on, :3] / scores[0])
    right = p.argmax(-1) == y
    top = np.argsort(-p.max(-1), kind="stable")[: len(y) // 4]
    r = lambda x: round(float(x), 4)
    return dict(items=len(y), accuracy=r(right.mean()), macroF1=r(f1s(y, p.argmax(-1))), surestQuarter=r(right[top].mean()))


def four(pairs, z, scores):
    """The four answers at once: unrelated where the chance of the same thing is under one half."""
    y = np.array([3 if p["same"] == 0 or p["verdict"] is None else p["verdict"] for p in pairs])
    same = chance_of_same(z, scores)
    k = np.where(same < 0.5, 3, shares(z, scores).argmax(-1))
    decided = y < 2
    r = lambda x: round(float(x), 4)
    return dict(items=len(y), accuracy=r((k == y).mean()), decidedRight=r((k == y)[decided].mean()), sameRight=r(((same >= 0.5) == (y < 3)).mean()), shown=shown_of(product(z, scores), y))


def shown_of(p, y):
    """For thresholds: how many pairs are shown, how many of them rightly, and what part of the decided ones."""
    top, arg = p.max(-1), p.argmax(-1)
    out = {}
    for t in (0.4, 0.5, 0.6, 0.7, 0.8):
        on = top >= t
        right = on & (arg == y)
        out[str(t)] = dict(shown=int(on.sum()), precision=round(float(right.sum() / max(1, on.sum())), 3), recall=round(float(right.sum() / max(1, (y < 2).sum())), 3))
    out["ece"] = round(ece(top, (arg == y).astype(float)), 4)
    return out


def claims_of(pairs, z, scores):
    """news-acceptance as far as the network alone decides it, by split: right given the deciding passage; and over
    thresholds precision, recall and false alarms with each claim's surest passage shown."""
    verdicts, p = shares(z, scores), product(z, scores)
    out = {}
    for split in ("dev-train", "dev-test"):
        by = {}
        for i, x in enumerate(pairs):
            if x["split"] == split:
                by.setdefault(x["key"], []).append(i)
        right = decided = either = 0
        rows = []
        for ix in by.values():
            deciding = [i for i in ix if pairs[i]["kind"] == "deciding"]
            accept = pairs[deciding[0]]["accept"] if deciding else []
            wanted = [a for a in accept if a < 2]
            if deciding:
                decided += 1
                i = max(deciding, key=lambda i: p[i].max())
                right += int(verdicts[i].argmax() in accept)
                either += int(p[i].argmax() in accept)
            best = max(ix, key=lambda i: p[i].max())
            rows.append((p[best].max(), p[best].argmax() in wanted and pairs[best]["kind"] == "deciding", bool(wanted), not deciding))
        top = np.array([r[0] for r in rows])
        hit, wanted, none = (np.array([r[k] for r in rows], bool) for k in (1, 2, 3))
        curve = {}
        for t in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
            on = top >= t
            curve[str(t)] = dict(shown=int(on.sum()), precision=round(float(hit[on].mean()) if on.any() else 0.0, 3), recall=round(float((hit & on).sum() / wanted.sum()), 3), falseAlarms=round(float((none & on).sum() / none.sum()), 3))
        out[split] = dict(alone=f"{right}/{decided}", neverOpen=f"{either}/{decided}", share=round(right / decided, 3), ece=round(ece(top, hit.astype(float)), 3), shown=curve)
    return out


def near_use(labels):
    """What the temperatures are chosen on: own real pairs and chains kept back."""
    import own_pairs as own

    return [p for name in ("real.jsonl", "chains.jsonl") for p in own.load(labels, name) if p["split"] == "kept"]


def all_of(data, labels, model, scores):
    """Every figure of model.json."""
    import own_pairs as own
    from finish import onnx_logits

    out = {}
    for name, pairs in (("vitaminc", vitaminc(data)), ("emergent", emergent(data)), ("check-covid", of_later(data, "later-check-covid"))):
        out[name] = plain(pairs, onnx_logits(model, pairs), scores)
    for name in ("later-cep-gold", "later-cep-pairs"):
        pairs = of_later(data, name)
        out[name] = four(pairs, onnx_logits(model, pairs), scores)
    for name, pattern in (("own real pairs, kept back", "real.jsonl"), ("own chains, kept back", "chains.jsonl"), ("own stories, kept back", "stories.jsonl")):
        pairs = [p for p in own.load(labels, pattern) if p["split"] == "kept"]
        if pairs:
            out[name] = four(pairs, onnx_logits(model, pairs), scores)
    pairs = news(data)
    out["news-acceptance"] = claims_of(pairs, onnx_logits(model, pairs), scores)
    return out
