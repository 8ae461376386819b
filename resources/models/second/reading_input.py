"""How a pair is written for the network. The program does the same in TypeScript; fixtures.json holds both to it.

`[CLS] claim [SEP] passage [SEP]` and, where any of it is known, `older context [SEP] later context [SEP]`; a context is
`date: title. sentence before`, the later one begins with `236 days later,`. Ids are those of the sentence model's
tokenizer. After each number of the passage stands a mark: how it stands to the nearest number of the claim.
"""
import datetime
import math
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
CLAIM, PASSAGE, CONTEXT, TITLE = 44, 70, 36, 12
LONGEST = CLAIM + PASSAGE + 2 * CONTEXT + 5
START, END, PAD = 101, 102, 0
MARKS = {"more": 2062, "less": 2625, "same": 2168}
MONTHS = "january february march april may june july august september october november december".split()
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
_tokenizer = None


def tokenizer():
    global _tokenizer
    if _tokenizer is None:
        from tokenizers import Tokenizer

        _tokenizer = Tokenizer.from_file(os.path.join(HERE, "..", "sentences", "tokenizer.json"))
        _tokenizer.no_padding()
        _tokenizer.no_truncation()
    return _tokenizer


def numbers(text):
    """[(end, value, is a year)]"""
    out = []
    for m in NUMBER.finditer(text):
        raw = m.group(1).lower()
        value, year = WORDS.get(raw), False
        if value is None:
            value = float(raw.replace(",", ""))
            year = m.group(2) is None and YEAR.fullmatch(raw) is not None
        if m.group(2):
            value *= TIMES[m.group(2).lower()]
        out.append((m.end(), float(value), year))
    return out


def number_marks(claim, passage):
    """[(offset in the passage, more|less|same)]: each number against the nearest of the claim, years to years."""
    mine, out = numbers(claim), []
    for end, value, year in numbers(passage) if mine else []:
        best = None
        for _, other, other_year in mine:
            if other_year == year:
                far = abs(math.log1p(value) - math.log1p(other))
                if best is None or far < best[0]:
                    best = (far, other)
        if best and best[0] < math.log(4):
            out.append((end, "same" if value == best[1] else "more" if value > best[1] else "less"))
    return out


def day(date):
    """A date of the form 2021-03-18 (or longer, by what follows), else None."""
    m = re.match(r"(\d{4})-(\d\d)-(\d\d)", date or "")
    if not m:
        return None
    try:
        return datetime.date(*(int(x) for x in m.groups()))
    except ValueError:
        return None


def dated(date, since):
    """`18 march 2021:`, or `236 days later, 9 november 2021:` where the older date is known too."""
    if date is None:
        return ""
    text = f"{date.day} {MONTHS[date.month - 1]} {date.year}:"
    if since is None:
        return text
    days = (date - since).days
    return f"{days} {'day' if days == 1 else 'days'} later, {text}" if days >= 0 else text


def encode(pairs):
    """Pairs are dicts with claim, passage and, as far as known, claim_date, claim_title, claim_before and the same of
    the passage. -> [(ids, types)]: type 0 for the older side and the marks, 1 for the later side."""
    parts = []
    plan = []
    add = lambda text: parts.append(text) or len(parts) - 1
    for p in pairs:
        older, later = day(p.get("claim_date")), day(p.get("passage_date"))
        at, pieces = 0, []
        for end, mark in number_marks(p["claim"], p["passage"]):
            pieces.append((add(p["passage"][at:end]), MARKS[mark]))
            at = end
        pieces.append((add(p["passage"][at:]), None))
        contexts = []
        for side, date, since in (("claim", older, None), ("passage", later, older)):
            title, before = p.get(side + "_title") or "", p.get(side + "_before") or ""
            contexts.append((add(dated(date, since)), add(title), add("." if title else ""), add(before)))
        plan.append((add(p["claim"]), pieces, contexts))
    ids = [e.ids for e in tokenizer().encode_batch(parts, add_special_tokens=False)]
    end = [END]
    out = []
    for claim, pieces, contexts in plan:
        passage, kinds = [], []
        for k, mark in pieces:
            passage += ids[k]
            kinds += [1] * len(ids[k])
            if mark is not None:
                passage.append(mark)
                kinds.append(0)
        row = [START] + ids[claim][:CLAIM] + end
        types = [0] * len(row)
        row += passage[:PASSAGE] + end
        types += kinds[:PASSAGE] + [1]
        around = [(ids[d] + ids[t][:TITLE] + ids[dot] + ids[b])[:CONTEXT] for d, t, dot, b in contexts]
        if any(around):
            row += around[0] + end + around[1] + end
            types += [0] * (len(around[0]) + 1) + [1] * (len(around[1]) + 1)
        out.append((row, types))
    return out
