import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Chapter, Inline, Manual } from '../renderer/manual/manual.ts';

type RootContent = ReturnType<typeof fromMarkdown>['children'][number];
type Heading = Extract<RootContent, { type: 'heading' }>;
type PhrasingContent = Heading['children'][number];

/**
 * Reads the manual into what the window shows: headings of the first level are its title, of the second its chapters,
 * of the third sections within them. Pictures are named by their light variant (`…-light.png`); the dark one lies
 * beside it.
 * @throws Error at anything that the window could not show: HTML, tables, links that lead out of the manual or nowhere.
 */
export function readManual(markdown: string): Manual {
  const opening: Block[] = [];
  const chapters: (Chapter & { blocks: Block[] })[] = [];
  let title = '';
  for (const node of fromMarkdown(markdown).children) {
    if (node.type === 'heading' && node.depth === 1) title = wordsOf(node);
    else if (node.type === 'heading' && node.depth === 2)
      chapters.push({ id: idOf(wordsOf(node)), title: wordsOf(node), blocks: [] });
    else (chapters.at(-1)?.blocks ?? opening).push(blockOf(node));
  }
  const manual = { title, opening, chapters };
  refuseDeadLinks(manual);
  return manual;
}

/** The id of a heading, by the rule that GitHub uses, so that links work there too. */
export function idOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

function blockOf(node: RootContent): Block {
  switch (node.type) {
    case 'paragraph': {
      const [only, ...others] = node.children;
      if (only?.type === 'image' && others.length === 0) return pictureOf(only.url, only.alt ?? '');
      return { kind: 'paragraph', children: node.children.map(inlineOf) };
    }
    case 'list':
      return {
        kind: 'list',
        ordered: node.ordered === true,
        items: node.children.map((item) => item.children.map(blockOf)),
      };
    case 'heading':
      if (node.depth === 3) return { kind: 'section', id: idOf(wordsOf(node)), title: wordsOf(node) };
      return refuse(node);
    default:
      return refuse(node);
  }
}

function pictureOf(light: string, words: string): Block {
  if (!/^pictures\/[a-z-]+-light\.png$/.test(light) || words === '')
    throw new Error(`The manual’s picture “${light}” is not a light one of docs/pictures, or has no words.`);
  return { kind: 'picture', words, light, dark: light.replace(/-light\.png$/, '-dark.png') };
}

function inlineOf(node: PhrasingContent): Inline {
  switch (node.type) {
    case 'text':
      return { kind: 'text', text: node.value.replaceAll(/\s+/g, ' ') };
    case 'inlineCode':
      return { kind: 'key', text: node.value };
    case 'strong':
      return { kind: 'strong', children: node.children.map(inlineOf) };
    case 'emphasis':
      return { kind: 'emphasis', children: node.children.map(inlineOf) };
    case 'link':
      if (!node.url.startsWith('#')) throw new Error(`The manual’s link to ${node.url} leads out of the window.`);
      return { kind: 'link', to: node.url.slice(1), children: node.children.map(inlineOf) };
    default:
      return refuse(node);
  }
}

/** A heading's words, which carry no emphasis or link. */
function wordsOf(heading: Heading): string {
  return heading.children.map((child) => (child.type === 'text' ? child.value : refuse(child))).join('');
}

function refuse(node: RootContent | PhrasingContent): never {
  throw new Error(`Line ${node.position?.start.line} of the manual is a ${node.type}, which the window cannot show.`);
}

function refuseDeadLinks({ opening, chapters }: Manual): void {
  const blocks = [...opening, ...chapters.flatMap((chapter) => chapter.blocks)];
  const ids = [...chapters, ...blocks.filter((block) => block.kind === 'section')].map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Error(`Two headings of the manual have the id “${twice}”.`);
  for (const to of blocks.flatMap(linksOf))
    if (!ids.includes(to)) throw new Error(`The manual’s link to “${to}” leads nowhere.`);
}

function linksOf(block: Block): string[] {
  if (block.kind === 'list') return block.items.flat().flatMap(linksOf);
  return block.kind === 'paragraph' ? block.children.flatMap(linksWithin) : [];
}

function linksWithin(inline: Inline): string[] {
  if (inline.kind === 'link') return [inline.to];
  return 'children' in inline ? inline.children.flatMap(linksWithin) : [];
}
