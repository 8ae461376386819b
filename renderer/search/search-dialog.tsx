import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { readableDate } from '../../shared/dates.ts';
import type { SearchHit, SearchKind, Snippet } from '../../shared/search.ts';
import { readSearch } from '../../shared/search-request.ts';
import { desk, sentenceOf } from '../desk/call.ts';
import { count } from '../ui/count.ts';
import { Picker, type PickerGroup } from '../ui/picker.tsx';
import { NoMatch, noMatchSentences } from './no-match.tsx';
import { OperatorsLine } from './operators-line.tsx';
import { isWorthAsking, searchQuery } from './search-query.ts';
import './search.css';

interface SearchDialogProps {
  /** What the field holds at first. */
  query: string;
  onQuery: (query: string) => void;
  onOpen: (hit: SearchHit) => void;
  onClose: () => void;
}

const HEADINGS: Readonly<Record<SearchKind, string>> = {
  article: 'Articles, by title, byline or outlet',
  claim: 'Claims',
  note: 'Notes and corrections',
  verdict: 'Verdicts',
  evidence: 'Evidence',
  passage: 'In the text',
  scattered: 'Articles with the words in different sentences',
};

/** One field over everything in the library: titles, text, claims, evidence, notes and verdicts. */
export function SearchDialog({ query, onQuery, onOpen, onClose }: SearchDialogProps) {
  const worthAsking = isWorthAsking(query);
  const answer = useQuery(searchQuery(query, (typed) => desk('search.everything', { query: typed })));
  const groups = worthAsking ? (answer.data?.groups ?? []) : [];
  const total = groups.reduce((sum, group) => sum + group.hits.length, 0);
  const byId = new Map(groups.flatMap(({ kind, hits }) => hits.map((hit) => [`${kind}:${hit.id}`, hit])));

  // Enter that is pressed before the answer to the last letter is there waits for it.
  const [waits, setWaits] = useState(false);
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  });
  const isOlder = answer.isPlaceholderData;
  const first = groups[0]?.hits[0];
  useEffect(() => {
    if (!waits || isOlder) return;
    setWaits(false);
    if (first) open.current(first);
  }, [waits, isOlder, first]);

  const why = noMatchSentences(readSearch(query), answer.data?.nothing ?? null);
  const isKnown = worthAsking && !isOlder && answer.isSuccess;
  const shown: PickerGroup[] = groups.map(({ kind, hits, more }) => ({
    id: kind,
    heading: HEADINGS[kind],
    ...(more ? { aside: `The first ${hits.length}; add a word to narrow them down` } : {}),
    options: hits.map((hit) => ({ id: `${kind}:${hit.id}`, content: <Hit hit={hit} kind={kind} /> })),
  }));

  return (
    <Picker
      wide
      label="Search everything"
      placeholder="Search articles, claims, evidence, notes and verdicts"
      query={query}
      groups={shown}
      status={isKnown ? statusOf(total, why) : ''}
      footer={<OperatorsLine />}
      empty={
        answer.isError
          ? sentenceOf(answer.error)
          : worthAsking
            ? isKnown && <NoMatch sentences={why} />
            : 'Type at least two letters. All the words must match; the last may be unfinished. Capitals and accents do not matter.'
      }
      onQuery={(typed) => {
        setWaits(false);
        onQuery(typed);
      }}
      onChoose={(id) => {
        const hit = byId.get(id);
        if (isOlder) setWaits(true);
        else if (hit) onOpen(hit);
      }}
      onClose={onClose}
    />
  );
}

function statusOf(total: number, why: readonly string[]): string {
  return total === 0 ? why.join(' ') : `${count(total, 'place')} shown.`;
}

function Hit({ hit, kind }: { hit: SearchHit; kind: SearchKind }) {
  const where = [hit.outlet, readableDate(hit.publishedOn)].filter(Boolean).join(' · ');
  return (
    <div className="hit">
      {kind !== 'scattered' && (
        <div className="hit-text">
          <MarkedText snippet={hit.snippet} />
        </div>
      )}
      <div className="hit-where">
        {kind !== 'article' && <span className="hit-title">{hit.articleTitle}</span>}
        <span>{where}</span>
        {hit.detail && <span className={kind === 'claim' ? undefined : 'hit-detail'}>{hit.detail}</span>}
      </div>
      {kind === 'scattered' &&
        [hit.snippet, ...hit.further].map((snippet) => (
          <div key={snippet.text} className="hit-text hit-passage">
            <MarkedText snippet={snippet} />
          </div>
        ))}
    </div>
  );
}

function MarkedText({ snippet: { text, marks } }: { snippet: Snippet }) {
  const ends = [0, ...marks.map(({ end }) => end)];
  return (
    <>
      {marks.map((mark, at) => (
        <span key={mark.start}>
          {text.slice(ends[at], mark.start)}
          <mark>{text.slice(mark.start, mark.end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
