import { useEffect, useId, useRef, useState } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import { desk, sentenceOf } from '../desk/call.ts';
import { count } from '../ui/count.ts';
import './decisions-section.css';

type Saved = Output<'decisions.save'>;

interface DecisionsSectionProps {
  /** Whether the editor allows decisions to be saved for evaluation. */
  allowed: boolean;
  onAllow: (allowed: boolean) => void;
}

/** Says what a file of decisions holds and what not, switches it on or off, and saves it. */
export function DecisionsSection({ allowed, onAllow }: DecisionsSectionProps) {
  const [saving, setSaving] = useState(false);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState('');
  const heading = useId();
  const outcome = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (said !== '' || failure !== '') outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [said, failure]);

  async function save(): Promise<void> {
    setSaving(true);
    setSaid('');
    setFailure('');
    try {
      setSaid(sentenceAbout(await desk('decisions.save', {})));
    } catch (thrown) {
      setFailure(sentenceOf(thrown));
    } finally {
      setSaving(false);
    }
  }

  return (
    <section className="decisions" aria-labelledby={heading}>
      <h3 id={heading} className="settings-heading">
        Decisions for evaluation
      </h3>
      <p>
        What editors decide is the best measure of what Stet suggests. You can save your decisions to a file and give it
        to people who measure or improve Stet. Nothing is saved unless you ask for it, and Stet sends nothing anywhere.
      </p>
      <dl>
        <dt>In the file</dt>
        <dd>
          For each claim that you decided and each later passage that lay beside it: the claim and the sentence it
          stands in, the passage, how it bears on the claim and whether Stet or you chose it, your verdict, the kind of
          claim and how certain its wording is, the number of days between the two articles, and what Stet suggests, how
          surely, and by which version.
        </dd>
        <dt>Not in the file</dt>
        <dd>
          Titles, outlets, bylines, web addresses, file names, checkers’ names, notes, corrections, and the dates of
          articles and decisions. A sentence that names any of these outlets, authors, titles or checkers is left out.
        </dd>
        <dt>Keep in mind</dt>
        <dd>
          The sentences stand word for word, with the people, places and dates they speak of. Anyone who searches for
          them may find the article. The file is plain text: read it before you pass it on.
        </dd>
      </dl>
      <label className="decisions-switch">
        <input
          type="checkbox"
          role="switch"
          aria-checked={allowed}
          checked={allowed}
          onChange={(event) => {
            setSaid('');
            setFailure('');
            onAllow(event.target.checked);
          }}
        />
        Allow my decisions to be saved to a file
      </label>
      <button type="button" className="button" disabled={!allowed || saving} onClick={() => void save()}>
        {saving ? 'Saving…' : 'Save decisions to a file…'}
      </button>
      <div ref={outcome}>
        <p role="status" className="decisions-said">
          {said}
        </p>
        {failure && (
          <p className="failure-line" role="alert">
            {failure}
          </p>
        )}
      </div>
    </section>
  );
}

function sentenceAbout({ path, pairs, leftOut }: Saved): string {
  if (path === null) return '';
  const saved = `Saved ${count(pairs, 'pair')} of claim and passage as ${path}.`;
  if (leftOut === 0) return saved;
  return `${saved} ${leftOut} ${leftOut === 1 ? 'was' : 'were'} left out, because the words could say where they come from.`;
}
