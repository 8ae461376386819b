"""The network: the comparing model of make.py (all-MiniLM-L6-v2, six layers) with a second head, in plain PyTorch so that
it exports as it is."""
import torch
import torch.nn.functional as F
from torch import nn

WIDTH, HEADS = 384, 12


class Layer(nn.Module):
    def __init__(self, width=WIDTH, inner=4 * WIDTH, eps=1e-12):
        super().__init__()
        self.qkv = nn.Linear(width, 3 * width)
        self.o = nn.Linear(width, width)
        self.n1 = nn.LayerNorm(width, eps=eps)
        self.f1 = nn.Linear(width, inner)
        self.f2 = nn.Linear(inner, width)
        self.n2 = nn.LayerNorm(width, eps=eps)

    def forward(self, x, bias):
        b, n, d = x.shape
        q, k, v = (t.reshape(b, n, HEADS, d // HEADS).transpose(1, 2) for t in self.qkv(x).chunk(3, -1))
        if torch.onnx.is_in_onnx_export():
            z = ((q * (d // HEADS) ** -0.5) @ k.transpose(-1, -2) + bias).softmax(-1) @ v
        else:
            z = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        x = self.n1(x + self.o(z.transpose(1, 2).reshape(b, n, d)))
        return self.n2(x + self.f2(F.gelu(self.f1(x))))


class Reader(nn.Module):
    """As the comparing model, with a second head; `types` tell the older side from the later one."""

    def __init__(self, width=WIDTH, layers=6):
        super().__init__()
        self.word = nn.Embedding(30522, width)
        self.pos = nn.Embedding(512, width)
        self.kind = nn.Embedding(2, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.drop = nn.Dropout(0.1)
        self.verdict1 = nn.Linear(2 * width, width)
        self.verdict2 = nn.Linear(width, 3)
        self.same1 = nn.Linear(2 * width, width)
        self.same2 = nn.Linear(width, 1)

    def forward(self, input_ids, attention_mask, token_type_ids):
        m = attention_mask.float()
        bias = ((1.0 - m) * -10000.0)[:, None, None, :]
        n = input_ids.shape[1]
        x = self.norm(self.word(input_ids) + self.pos(torch.arange(n, device=input_ids.device))[None] + self.kind(token_type_ids))
        for l in self.layers:
            x = l(x, bias)
        z = self.drop(torch.cat([x[:, 0], (x * m[:, :, None]).sum(1) / m.sum(1, keepdim=True)], -1))
        verdict = self.verdict2(self.drop(F.gelu(self.verdict1(z))))
        same = self.same2(self.drop(F.gelu(self.same1(z))))
        return verdict, same[:, 0]


def load_comparing(model, path):
    """The comparing model's weights, widened from the bytes of its ONNX file; the second head begins as the first."""
    import onnx
    from onnx import numpy_helper

    have = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in onnx.load(path).graph.initializer}
    wide = lambda name: have[name + "_q"].float() * have[name + "_s"]
    out = {k: v for k, v in have.items() if k.startswith(("layers.", "norm."))}
    for name in ("word.weight", "pos.weight"):
        out[name] = wide(name)
    out["kind.weight"] = have["kind.weight"]
    for a, b in (("verdict1", "head1"), ("verdict2", "head2"), ("same1", "head1")):
        for s in ("weight", "bias"):
            out[f"{a}.{s}"] = have[f"{b}.{s}"]
    products = sorted({k[:-2] for k in have if k.startswith("onnx::MatMul_") and k.endswith("_q")}, key=lambda k: int(k.split("_")[-1]))
    for i, name in enumerate(products):
        out[f"layers.{i // 4}.{('qkv', 'o', 'f1', 'f2')[i % 4]}.weight"] = wide(name).T.contiguous()
    missing, extra = model.load_state_dict(out, strict=False)
    assert not extra and all(k.startswith("same2") for k in missing), (missing, extra)
