"""Training of a stage: restartable, seeded. The plan of batches depends on the arguments alone."""
import json
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from reading_input import PAD, encode


def batches(pairs, tokens, seed):
    """Batches of about `tokens` tokens, of like length; a group stays whole; the order is shuffled."""
    rng = random.Random(seed)
    groups, lone = {}, 0
    for p, ids in zip(pairs, encode(pairs)):
        key = p.get("group") or f"lone{(lone := lone + 1)}"
        groups.setdefault(key, []).append((ids, p["verdict"], p["same"], p.get("weight", 1.0), p.get("group", "")))
    order = sorted(((max(len(x[0][0]) for x in g) + rng.uniform(-4, 4), k) for k, g in groups.items()))
    out, now = [], []
    for _, k in order:
        now += groups[k]
        if len(now) * max(len(x[0][0]) for x in now) >= tokens:
            out.append(now)
            now = []
    if now:
        out.append(now)
    rng.shuffle(out)
    return out


def tensors(rows):
    """ids, mask and types of a batch, padded."""
    n = (max(len(r[0]) for r in rows) + 3) // 4 * 4
    ids = np.full((len(rows), n), PAD, np.int64)
    mask, types = np.zeros_like(ids), np.zeros_like(ids)
    for i, (r, t) in enumerate(rows):
        ids[i, : len(r)], mask[i, : len(r)], types[i, : len(r)] = r, 1, t
    return tuple(torch.from_numpy(x) for x in (ids, mask, types))


def version_loss(verdict, batch):
    """Same claim, two versions: the one that bears it out must score higher."""
    by = {}
    for i, x in enumerate(batch):
        if x[4]:
            by.setdefault(x[4], []).append(i)
    up, down = [], []
    for v in by.values():
        for i in v:
            for j in v:
                if batch[i][1] == 0 and batch[j][1] not in (0, None):
                    up.append(i)
                    down.append(j)
    if not up:
        return 0.0
    p = F.log_softmax(verdict, -1)[:, 0]
    return F.softplus(p[down] - p[up]).mean()


def loss_of(verdict, same, batch, smooth=0.05, between=0.3):
    """Cross-entropy of both heads. `open` counts less, since most pairs are, and hardly where the two are unrelated."""
    target = torch.tensor([2 if x[1] is None else x[1] for x in batch])
    wv = torch.tensor([x[3] * (0.05 if x[1] is None else 0.6 if x[1] == 2 else 1.0) for x in batch])
    ce = F.cross_entropy(verdict, target, reduction="none", label_smoothing=smooth)
    ws = torch.tensor([0.0 if x[2] is None else x[3] for x in batch])
    ys = torch.tensor([float(x[2] or 0) for x in batch]) * (1 - smooth) + smooth / 2
    bce = F.binary_cross_entropy_with_logits(same, ys, reduction="none")
    n = len(batch)
    return (ce * wv).sum() / n + (bce * ws).sum() / n + between * version_loss(verdict, batch)


def train(model, plan, checkpoint, lr, seed=7, threads=2, decay=0.9, warm=60, floor=0.1, start=None, stop_at=None, frozen=lambda name: False):
    """One pass over the plan. start: weights to begin with; stop_at: seconds since the epoch at which to end early,
    to which the rate of learning then falls."""
    torch.set_num_threads(threads)
    if start:
        model.load_state_dict(torch.load(start, weights_only=True)["model"])
    groups = []
    last = len(model.layers) - 1
    for name, w in model.named_parameters():
        if frozen(name):
            w.requires_grad_(False)
            continue
        rate = lr * 4 if name.startswith(("verdict", "same")) else lr * decay ** (last - int(name.split(".")[1]) if name.startswith("layers.") else last + 1)
        groups.append({"params": [w], "lr": rate, "base": rate, "weight_decay": 0.01 if w.dim() > 1 else 0.0})
    opt = torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)
    step = 0
    if os.path.exists(checkpoint):
        s = torch.load(checkpoint, weights_only=True)
        assert s["total"] == len(plan), "the plan differs from the checkpoint's"
        model.load_state_dict(s["model"])
        opt.load_state_dict(s["opt"])
        step = s["step"]
        print("resumed at", step, flush=True)

    def save():
        torch.save({"model": model.state_dict(), "opt": opt.state_dict(), "step": step, "total": len(plan)}, checkpoint + ".tmp")
        os.replace(checkpoint + ".tmp", checkpoint)

    model.train()
    began = saved = told = time.time()
    first = step
    sums = np.zeros(6)
    while step < len(plan):
        b = plan[step]
        done = step / len(plan)
        if stop_at:
            done = max(done, (time.time() - began) / max(1.0, stop_at - began))
            if time.time() > stop_at:
                break
        for g in opt.param_groups:
            g["lr"] = g["base"] * min(1.0, (step + 1) / warm) * max(floor, 1 - done)
        torch.manual_seed(seed * 100003 + step)
        verdict, same = model(*tensors([x[0] for x in b]))
        loss = loss_of(verdict, same, b)
        loss.backward()
        torch.nn.utils.clip_grad_norm_([w for g in opt.param_groups for w in g["params"]], 1.0)
        opt.step()
        opt.zero_grad(set_to_none=True)
        step += 1
        v = [(x[1], k) for x, k in zip(b, verdict.argmax(-1).tolist()) if x[1] is not None]
        s = [(x[2], int(k > 0)) for x, k in zip(b, same.tolist()) if x[2] is not None]
        sums += [len(b), loss.item() * len(b), len(v), sum(p == q for p, q in v), len(s), sum(p == q for p, q in s)]
        if step % 25 == 0:
            now = time.time()
            print(f"{time.strftime('%H:%M')} {step}/{len(plan)} loss {sums[1]/sums[0]:.3f} verdict {sums[3]/max(1,sums[2]):.3f} same {sums[5]/max(1,sums[4]):.3f} {sums[0]/(now-told):.1f} pairs/s", flush=True)
            sums, told = np.zeros(6), now
        if time.time() - saved > 240:
            save()
            saved = time.time()
    save()
    print(f"{step - first} steps in {(time.time()-began)/60:.1f} min", flush=True)
