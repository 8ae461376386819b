#!/usr/bin/env python3
"""The reader's training after make.py: context on both sides, two heads, our own labels.

    pip install torch numpy scikit-learn tokenizers onnx onnxruntime
    python reader.py labels  --data BENCH --labels LABELS    # our own labels with their texts, real.jsonl, chains.jsonl and stories.jsonl
    python reader.py begin   --work W --from model.onnx      # weights of make.py's model, the second head added
    python reader.py round   --data BENCH --labels LABELS --work W --name r1 --mix stories --start begin --rate 5e-5
    python reader.py export  --data BENCH --labels LABELS --work W --weights r4
    python reader.py measure --data BENCH --labels LABELS [--model model.onnx]

A round is trained by --workers single-threaded processes, each on its own part of the pairs from the same weights;
the mean of their weights is the result. Two such processes do twice the work of one with two threads where other
programs want the processor too. Restartable (each worker keeps a checkpoint) and seeded. BENCH is a folder of public
sets; README.md says which rounds gave the model that ships.
"""
import argparse
import hashlib
import json
import os
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))


def path(a, name):
    return os.path.join(a.work, name + ".pt")


def labels(a):
    import own_data

    own_data.write(a.data, a.labels)


def begin(a):
    import torch
    from network import Reader, load_comparing

    torch.manual_seed(a.seed)
    model = Reader()
    load_comparing(model, a.source)
    os.makedirs(a.work, exist_ok=True)
    torch.save({"model": model.state_dict()}, path(a, "begin"))


def part(p, seed, workers):
    name = p.get("story") or p.get("group") or p["claim"]
    return hashlib.sha1(f"{seed}{name}".encode()).digest()[0] % workers


def work(a):
    """One worker of a round."""
    import torch
    from mixes import mixed
    from network import Reader
    from train import batches, train

    torch.manual_seed(a.seed)
    pairs = [p for p in mixed(a.mix, a.data, a.labels, a.seed) if part(p, a.seed, a.workers) == a.worker]
    plan = batches(pairs, 1400, a.seed)
    print(f"{len(pairs)} pairs in {len(plan)} steps", flush=True)
    low = lambda name: name.startswith(("word", "pos", "kind", "norm", "layers.0.", "layers.1."))
    stop = time.time() + 60 * a.minutes if a.minutes else None
    train(Reader(), plan, path(a, f"{a.name}-{a.worker}"), a.rate, a.seed, threads=1, warm=12, floor=a.floor, start=path(a, a.start), stop_at=stop, frozen=low)


def rounds(a):
    import torch

    if a.worker is not None:
        return work(a)
    args = [sys.executable, os.path.abspath(__file__), *sys.argv[1:]]
    running = [subprocess.Popen([*args, "--worker", str(k)], env={**os.environ, "OMP_NUM_THREADS": "1"}) for k in range(a.workers)]
    if any(p.wait() for p in running):
        raise SystemExit("a worker failed; run the same command again to go on")
    found = [torch.load(path(a, f"{a.name}-{k}"), weights_only=True)["model"] for k in range(a.workers)]
    torch.save({"model": {k: sum(f[k] for f in found) / len(found) for k in found[0]}}, path(a, a.name))


def export(a):
    import torch
    from finish import about, calibration, onnx_logits, quantise, to_onnx, write_fixtures
    from measure import all_of, near_use
    from network import Reader

    model = Reader()
    model.load_state_dict(torch.load(path(a, a.weights), weights_only=True)["model"])
    f32, out = os.path.join(a.work, "f32.onnx"), os.path.join(HERE, "model.onnx")
    to_onnx(model, f32)
    quantise(f32, out)
    pairs = near_use(a.labels)
    scores = calibration(onnx_logits(out, pairs), pairs)
    write_fixtures(HERE)
    about(HERE, scores, all_of(a.data, a.labels, out, scores))


def measure(a):
    from measure import all_of

    with open(os.path.join(HERE, "model.json"), encoding="utf-8") as f:
        m = json.load(f)
    scores = (m["temperature"]["verdict"], m["bias"]["open"], m["temperature"]["same"], m["bias"]["same"])
    print(json.dumps(all_of(a.data, a.labels, a.model, scores), indent=1))


if __name__ == "__main__":
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("what", choices=["labels", "begin", "round", "export", "measure"])
    ap.add_argument("--data")
    ap.add_argument("--labels")
    ap.add_argument("--work", default="work")
    ap.add_argument("--from", dest="source", default=os.path.join(HERE, "model.onnx"))
    ap.add_argument("--name")
    ap.add_argument("--mix", choices=["beginning", "stories", "labelled", "everything", "hedges"])
    ap.add_argument("--start")
    ap.add_argument("--rate", type=float)
    ap.add_argument("--floor", type=float, default=0.3)
    ap.add_argument("--seed", type=int, default=7)
    ap.add_argument("--workers", type=int, default=2)
    ap.add_argument("--worker", type=int)
    ap.add_argument("--minutes", type=float, help="stop a round after so many")
    ap.add_argument("--weights")
    ap.add_argument("--model", default=os.path.join(HERE, "model.onnx"))
    a = ap.parse_args()
    {"labels": labels, "begin": begin, "round": rounds, "export": export, "measure": measure}[a.what](a)
