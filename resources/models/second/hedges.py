"""Doubt put into claims: forecasts and hopes are what goes out of date, and labelled news holds few of them."""
import re

PLAN = re.compile(r"^(?P<s>.{3,140}?) (?:will|would|is going to|are going to) (?P<v>[a-z]+)(?P<r>\b.*)$")
DOUBTFUL = re.compile(r" not |n’t|\b(?:may|might|could|likely|whether|if)\b")
LOWER = set("The A An It They He She Its Their All Some No Two Three About".split())
# Each is as true as the plain claim, or as false.
SAME = (
    "{s} may {v}{r}|{s} might {v}{r}|{s} could {v}{r}|{s} could well {v}{r}|{s} will likely {v}{r}|{s} will probably {v}{r}|"
    "it is possible that {l} could {v}{r}|it's likely that {l} will {v}{r}|there’s a good chance that {l} will {v}{r}|"
    "{s} should {v}{r} pretty soon|{s} is expected to {v}{r}|perhaps {l} will {v}{r}|Hopefully {l} will {v}{r}|"
    "assuming {l} will {v}{r}|it looks as if {l} will {v}{r}|{s} seems set to {v}{r}"
).split("|")
# What bears the plain claim out replaces these, and the other way round.
OPPOSITE = (
    "{s} might not {v}{r}|{s} may not {v}{r} after all|it is unlikely that {l} will {v}{r}|"
    "it doesn’t seem too likely that {l} will {v}{r}|there’s a good chance that {l} might not {v}{r}|"
    "{s} will probably not {v}{r}|few expect that {l} will {v}{r}|don’t expect {l} to {v}{r} any time soon|{s} will hardly {v}{r}"
).split("|")
# Whatever decides the plain claim answers the question, so that it is no longer open: outdated.
QUESTION = (
    "the question is whether {l} will {v}{r}|it is not clear whether {l} will {v}{r}|whether {l} will even {v}{r} is anyone’s guess|"
    "nobody knows yet if {l} will {v}{r}|The first question is whether or not {l} will {v}{r}|"
    "it remains to be seen whether {l} will {v}{r}|no decision has been made on whether {l} will {v}{r}"
).split("|")
PLAIN_SAME = "it is possible that {l}|it is likely that {l}|{l}, or so it seems|apparently {l}|it looks as if {l}".split("|")
PLAIN_OPPOSITE = "it is unlikely that {l}|it doesn’t seem too likely that {l}".split("|")
PLAIN_QUESTION = "it is not clear whether {l}|the question is whether {l}|nobody knows if {l}".split("|")


def low(words):
    return words[0].lower() + words[1:] if words.split(" ")[0] in LOWER else words


def hedged(pairs, rng, most):
    """Up to `most` of the pairs with doubt put into the claim, and the verdict that follows."""
    out = []
    for p in rng.sample(pairs, len(pairs)):
        if len(out) == most:
            break
        claim, verdict = p["claim"].rstrip("."), p["verdict"]
        if DOUBTFUL.search(claim) or claim[:1] in "\"“":
            continue
        plan = PLAN.match(claim)
        if plan:
            way = rng.choices((SAME, OPPOSITE, QUESTION), (0.45, 0.3, 0.25))[0]
            words = rng.choice(way).format(s=plan["s"], l=low(plan["s"]), v=plan["v"], r=plan["r"])
        else:
            if rng.random() < 0.6 or not claim[:1].isupper() or len(claim.split()) < 5:
                continue
            way = rng.choices((PLAIN_SAME, PLAIN_OPPOSITE, PLAIN_QUESTION), (0.4, 0.25, 0.35))[0]
            words = rng.choice(way).format(l=low(claim))
        if verdict in (0, 1):
            verdict = 1 if way in (QUESTION, PLAIN_QUESTION) else 1 - verdict if way in (OPPOSITE, PLAIN_OPPOSITE) else verdict
        out.append({**p, "verdict": verdict, "claim": words[0].upper() + words[1:] if rng.random() < 0.4 else words})
    return out
