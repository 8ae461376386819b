import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** A text that begins with `before`, goes on with `repeated`, again and again, and ends with `after`. */
export interface Attack {
  readonly before: string;
  readonly repeated: string;
  readonly after: string;
}

/** Whatever a text may be full of. */
const ANYWHERE =
  'a|A|7| |\n|\t| \n|\r\n|\u00a0|a |Aa |a\n|é|🎬|"|“|’|@|=|-|–|.|,|1,|1.|;|:|/|\\|&|#|*|_|[|](|(|{|<|</|<a |<a href="|<div>|<!--|="|said ';
const TRIED = ['a', ' ', 'A', '7', '.', ',', '<', '"', '\n', '=', '-', 'é', '“', '\u0301', '\u0001'];

/**
 * Texts that may make a pattern look at the same characters over and over: whatever a part of it matches, repeated,
 * also after what must stand before that part, up to a character that no part, or only another part, matches.
 */
export function attacksOn(pattern: string, flags: string): Attack[] {
  const attacks = new Map<string, Attack>();
  const ends = ['\u0001', ...excludedBy(pattern, flags)];
  const add = (before: string, repeated: string) => {
    if (repeated === '') return;
    for (const after of ends) attacks.set([before, repeated, after].join('\0'), { before, repeated, after });
  };
  for (const repeated of [...ANYWHERE.split('|'), '|']) add('', repeated);
  const walk = (alternatives: readonly AST.Alternative[], lead: string) => {
    for (const { elements } of alternatives) {
      let before = '';
      for (const element of elements) {
        const matched = matchedBy(element, flags);
        add(lead + before, matched);
        for (const repeated of [matched, before + matched]) {
          add('', repeated);
          add('', `${repeated} `);
        }
        const inner = element.type === 'Quantifier' ? element.element : element;
        if ('alternatives' in inner) walk(inner.alternatives, lead + before);
        if (inner.type === 'CharacterClass' && !inner.negate)
          for (const member of inner.elements) add(lead + before, matchedBy(member, flags));
        before += matched;
      }
    }
  };
  walk(parsed(pattern, flags).alternatives, '');
  return [...attacks.values()];
}

/** The characters at which the pattern's “anything but …” stop. */
function excludedBy(pattern: string, flags: string): Set<string> {
  const excluded = new Set<string>();
  visitRegExpAST(parsed(pattern, flags), {
    onCharacterClassEnter({ negate, elements }) {
      if (negate) for (const element of elements) excluded.add(matchedBy(element, flags));
    },
  });
  if (/(?<!\\)\./.test(pattern)) excluded.add('\n');
  return excluded;
}

function parsed(pattern: string, flags: string): AST.Pattern {
  const sets = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  return new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern, 0, pattern.length, sets);
}

/** A short text that a part of a pattern matches; empty for assertions and references back. */
function matchedBy(node: AST.Element | AST.CharacterClassElement | AST.Alternative, flags: string): string {
  switch (node.type) {
    case 'Alternative':
      return node.elements.map((element) => matchedBy(element, flags)).join('');
    case 'Group':
    case 'CapturingGroup':
      return matchedBy(node.alternatives[0] as AST.Alternative, flags);
    case 'Quantifier':
      return matchedBy(node.element, flags).repeat(Math.max(1, node.min));
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterClassRange':
      return String.fromCodePoint(node.min.value);
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass': {
      const matches = new RegExp(`^${node.raw}$`, flags.replaceAll(/[gy]/g, ''));
      return TRIED.find((character) => matches.test(character)) ?? 'a';
    }
    default:
      return '';
  }
}
