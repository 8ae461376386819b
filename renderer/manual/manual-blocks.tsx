import type { MouseEvent } from 'react';
import type { Block, Inline } from './manual.ts';

type Lead = (event: MouseEvent<HTMLAnchorElement>, id: string) => void;

// The manual never changes while the window is open, so a place in it is as good a key as any.
/* biome-ignore-start lint/suspicious/noArrayIndexKey: see above */

/** Paragraphs, lists, pictures and headings of the manual. */
export function ManualBlocks({ blocks, onLead }: { blocks: readonly Block[]; onLead: Lead }) {
  return blocks.map((block, at) => <ManualBlock key={at} block={block} onLead={onLead} />);
}

function ManualBlock({ block, onLead }: { block: Block; onLead: Lead }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Words words={block.children} onLead={onLead} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, at) => (
            <li key={at}>
              <ManualBlocks blocks={item} onLead={onLead} />
            </li>
          ))}
        </List>
      );
    }
    case 'section':
      return (
        <h4 id={block.id} tabIndex={-1}>
          {block.title}
        </h4>
      );
    case 'picture':
      return (
        <figure>
          <img className="for-light" src={block.light} alt={block.words} width={1280} height={800} loading="lazy" />
          <img className="for-dark" src={block.dark} alt={block.words} width={1280} height={800} loading="lazy" />
        </figure>
      );
  }
}

function Words({ words, onLead }: { words: readonly Inline[]; onLead: Lead }) {
  return words.map((word, at) => <Word key={at} word={word} onLead={onLead} />);
}

function Word({ word, onLead }: { word: Inline; onLead: Lead }) {
  switch (word.kind) {
    case 'text':
      return word.text;
    case 'key':
      return <code>{word.text}</code>;
    case 'strong':
      return (
        <strong>
          <Words words={word.children} onLead={onLead} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Words words={word.children} onLead={onLead} />
        </em>
      );
    case 'link':
      return (
        <a href={`#${word.to}`} onClick={(event) => onLead(event, word.to)}>
          <Words words={word.children} onLead={onLead} />
        </a>
      );
  }
}
/* biome-ignore-end lint/suspicious/noArrayIndexKey: see above */
