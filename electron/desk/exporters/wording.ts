import type { Relation } from '../../../shared/claim.ts';
import { CLAIM_MARK_NAMES, type ClaimMark } from '../../../shared/claim-mark.ts';
import type { Heading } from '../../../shared/house-style.ts';

export interface MarkWords {
  readonly glyph: string;
  readonly word: string;
  readonly meaning: string;
  /** How it is underlined in the article. */
  readonly line: string;
}

/** The glyph, the word and the meaning of each mark; colour only repeats what they say. */
export const MARK_WORDS: Readonly<Record<ClaimMark, MarkWords>> = {
  confirmed: {
    ...CLAIM_MARK_NAMES.confirmed,
    meaning: 'What was published later bears it out.',
    line: 'solid line',
  },
  outdated: {
    ...CLAIM_MARK_NAMES.outdated,
    meaning: 'What was published later says otherwise.',
    line: 'double line',
  },
  speculative: {
    ...CLAIM_MARK_NAMES.speculative,
    meaning: 'A forecast, a rumour or an intention that has not been settled.',
    line: 'dotted line',
  },
  undecided: {
    ...CLAIM_MARK_NAMES.undecided,
    meaning: 'No editor has decided on it yet.',
    line: 'thin dashes',
  },
  'set-aside': {
    ...CLAIM_MARK_NAMES['set-aside'],
    meaning: 'An editor said why it needs no verdict.',
    line: 'thin line',
  },
};

/** What a passage does. */
export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  supports: 'Supports the claim',
  contradicts: 'Contradicts the claim',
  supersedes: 'Gives newer information',
  mentions: 'Mentions the same matter',
};

/** What a passage does that says the opposite of the verdict: said so, lest the report contradict itself. */
export const AGAINST_VERDICT = 'Speaks against the verdict';

/** What stands above the parts of a report. */
export const HEADING_WORDS: Readonly<Record<Heading, string>> = {
  title: 'Fact-check',
  report: 'Fact-check report',
  'several reports': 'Fact-check reports',
  'in brief': 'In brief',
  corrections: 'Outdated claims and corrections',
  article: 'The article, annotated',
  claims: 'The claims, one by one',
  notices: 'Correction notices, drafted',
  log: 'Log of the review',
  sources: 'Sources',
  appendix: 'Appendix: what else the program found',
  'how to read': 'How to read this report',
};

/** Whose name is not known. */
export const NO_NAME = 'an unnamed editor';

export const CHOOSER_WORDS = { engine: 'found by the program', editor: 'chosen by an editor' } as const;

/** Said wherever a claim has no evidence, so that silence is never taken for support. */
export const NO_EVIDENCE = 'No later passage found. That neither supports nor contradicts the claim.';

/** Said where outdated claims have no note. @param count at least 1. */
export const UNDRAFTED = (count: number): string =>
  count === 1
    ? 'One outdated claim has no correction notice: neither a proposed wording nor a later passage says what is right.'
    : `${count} outdated claims have no correction notice: neither a proposed wording nor a later passage says what is right.`;

/** What an editor must know to read a report rightly, each a sentence or two. */
export const METHOD: readonly string[] = [
  'Each claim was compared with articles published after this one. A verdict is the decision of the editor named with it.',
  'A suggestion comes from the program alone. It is not a verdict and is not counted as one.',
  '“No later passage found” means only that the articles consulted do not mention it. It never counts as support.',
  'Evidence is quoted word for word from the sources listed here. The fingerprints (SHA-256) belong to the files that were checked; any change to a file changes its fingerprint.',
];
