import { useEffect, useRef, useState } from 'react';
import { articlesInWords } from '../../shared/formats.ts';
import { desk } from '../desk/call.ts';
import { useChangeSettings } from '../desk/change-settings.ts';
import { Keys } from '../keys/keys.tsx';
import { VerdictKeys } from '../keys/verdict-keys.tsx';
import { useTeller } from '../ui/toasts.tsx';
import { Wordmark } from '../ui/wordmark.tsx';

interface EmptyLibraryProps {
  importing: boolean;
  /** Called with the sample to begin with. */
  onSamples: (firstId: string | null) => void;
  onImport: () => void;
  onPaste: () => void;
}

/** What a newcomer sees: what Stet is for, and two ways to begin. */
export function EmptyLibrary({ importing, onSamples, onImport, onPaste }: EmptyLibraryProps) {
  const teller = useTeller();
  const changeSettings = useChangeSettings();
  const [loading, setLoading] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  // Enter is then the whole first step.
  useEffect(() => {
    if (document.activeElement === document.body) first.current?.focus();
  }, []);

  async function loadSamples(): Promise<void> {
    setLoading(true);
    try {
      await desk('workspace.loadSamples', {});
      onSamples((await desk('library.glance', {})).first?.id ?? null);
      teller.tell('The sample articles are here.');
      await changeSettings({ samplesOffered: true });
    } catch (thrown) {
      teller.fail(thrown);
      setLoading(false);
    }
  }

  return (
    <main className="empty-library">
      <Wordmark size="large" />
      <h1>Does what was published still stand?</h1>
      <p className="lead">
        Stet shows every claim in an article beside what was published later. You decide, claim by claim, and export a
        report. Nothing ever leaves this computer.
      </p>
      <ol className="first-steps">
        <li>
          <b>Import</b> an older article and some that came later. Each needs the date it was published.
        </li>
        <li>
          <b>Open</b> the older one. Its claims are marked in the text.
        </li>
        <li>
          <b>Decide</b> each claim with a key: <VerdictKeys />.
        </li>
      </ol>
      <p className="new-here">
        <b>New here?</b> Press <Keys chord="Enter" /> to start with the samples: six short invented articles about a
        night train. You can remove them whenever you like.
      </p>
      <div className="first-choices">
        <button
          type="button"
          ref={first}
          className="button primary"
          aria-disabled={loading}
          onClick={() => {
            if (!loading) void loadSamples();
          }}
        >
          {loading ? 'Loading the samples…' : 'Load the sample articles'}
        </button>
        <button type="button" className="button" disabled={importing} onClick={onImport}>
          {importing ? 'Reading…' : 'Import your own'} <Keys command="import.pick" hidden />
        </button>
        <button type="button" className="button" onClick={onPaste}>
          Paste text <Keys command="import.paste" hidden />
        </button>
      </div>
      <p className="soft">Or drop {articlesInWords('disjunction')} anywhere on this window, whole folders too.</p>
    </main>
  );
}
