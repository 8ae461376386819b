"""What the rounds of training read, and in what proportion."""
import random

import own_pairs as own
import public_pairs as public
from hedges import hedged


def beginning(data, labels, rng):
    """First: the second head, and news-like public pairs."""
    edits = public.weak(data, "later-cep-revisions", rng, {"outdated": 545, "confirmed": 3588})
    reworded = [p for p in edits if p["verdict"] == 0]
    return (
        public.revisions(data, rng, 2400)
        + public.adversarial(data, rng)[:400]
        + public.general(data, "mnli_sample", rng, 900)
        + public.general(data, "fever_dev_gold", rng, 300)
        + public.weak(data, "later-check-covid", rng, {"confirmed": 302, "outdated": 301, "open": 296})
        + public.weak(data, "later-fever-symmetric", rng, {"confirmed": 200, "outdated": 200})
        + public.weak(data, "later-forecastbench-open", rng, {"open": 200})
        + public.weak(data, "later-cep-pairs", rng, {"unrelated": 1500, "outdated": 317, "confirmed": 41})
        + [p for p in edits if p["verdict"] == 1]
        + reworded[:400]
        + public.other_figure(rng, reworded[400:], 400)
        + public.alike_elsewhere(data, rng, 1500)
        + public.other_page(data, rng, 300)
    )


def reminder(data, rng, revisions, unrelated, tolls, edits, changed, elsewhere=0, forecasts=0):
    """A little of the public pairs, so that they are not forgotten; weighted down."""
    changes = public.weak(data, "later-cep-revisions", rng, {"outdated": edits, "confirmed": 400})
    reworded = [p for p in changes if p["verdict"] == 0]
    out = (
        public.revisions(data, rng, revisions)
        + public.weak(data, "later-cep-pairs", rng, {"unrelated": unrelated, "outdated": tolls, "confirmed": 20})
        + [p for p in changes if p["verdict"] == 1]
        + reworded[:edits]
        + public.other_figure(rng, reworded[100:], changed)
        + public.alike_elsewhere(data, rng, elsewhere)
        + public.weak(data, "later-forecastbench-open", rng, {"open": forecasts})
    )
    return [{**p, "weight": 0.6} for p in out]


def stories(data, labels, rng):
    """Our invented stories, claims with passages of other stories, and a little of what was."""
    written = own.training(labels, "stories*.jsonl")
    crossed = own.crossed(written, 500, rng.randrange(999))
    return [own.with_less(p, rng) for p in written + crossed] + reminder(data, rng, 600, 250, 150, 100, 80, 300, 60)


def labelled(data, labels, rng):
    """Our real pairs (decided ones twice), stories, and a little of what was."""
    real = own.training(labels, "real*.jsonl")
    decided = [p for p in real if p["verdict"] in (0, 1)]
    written = own.training(labels, "stories*.jsonl")
    crossed = own.crossed(written + real, 500, rng.randrange(999))
    return [own.with_less(p, rng) for p in real + decided + written + crossed] + reminder(data, rng, 500, 100, 80, 60, 60)


def everything(data, labels, rng):
    """As `labelled`, with the news pairs nearest to use and more of what was, so that revisions are not forgotten."""
    real = own.training(labels, "real*.jsonl")
    written = own.training(labels, "stories*.jsonl")
    more = public.weak(data, "later-check-covid", rng, {"confirmed": 80, "outdated": 80, "open": 80}) + public.adversarial(data, rng)[:250]
    crossed = own.crossed(written + real, 900, rng.randrange(999))
    decided = [p for p in real if p["verdict"] in (0, 1)]
    mine = [own.with_less(p, rng) for p in real + decided + written + crossed]
    return mine + own.acceptance(data) + own.of_articles(data) + reminder(data, rng, 1500, 150, 60, 60, 60) + more


def hedges(data, labels, rng):
    """All of our labels, those read along chains and a draw of the stories among them, some with doubt put into their
    claims; real decided ones twice."""
    real, chains = own.training(labels, "real.jsonl"), own.training(labels, "chains.jsonl")
    written = own.training(labels, "stories.jsonl")
    written = rng.sample(written, min(len(written), 3600))
    decided = [p for p in real if p["verdict"] in (0, 1)]
    rest = [p for p in real if p["verdict"] not in (0, 1)]
    rest = rng.sample(rest, int(len(rest) * 0.3))
    crossed = own.crossed(written + real + chains, 600, rng.randrange(999))
    known = written + chains + real
    doubted = hedged([p for p in known if p["verdict"] in (0, 1)], rng, 900)
    doubted += hedged([p for p in known if p["verdict"] not in (0, 1)], rng, 500)
    mine = [own.with_less(p, rng) for p in decided + decided + rest + written + crossed + chains + doubted]
    more = public.general(data, "mnli_sample", rng, 150)
    more += public.weak(data, "later-check-covid", rng, {"confirmed": 40, "outdated": 40, "open": 40})
    return mine + own.acceptance(data) + own.of_articles(data) + reminder(data, rng, 500, 60, 30, 30, 30) + more


MIXES = {"beginning": beginning, "stories": stories, "labelled": labelled, "everything": everything, "hedges": hedges}


def mixed(name, data, labels, seed):
    pairs = MIXES[name](data, labels, random.Random(seed))
    return [p for p in pairs if len(p["passage"]) < 420 and len(p["claim"]) < 300]
