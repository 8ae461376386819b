import { useEffect, useState } from 'react';
import type { Recovered, WorkspaceCheck } from '../../shared/backups.ts';
import { desk, sentenceOf } from '../desk/call.ts';
import { useWorkspaceInfo } from '../desk/queries.ts';
import { count } from '../ui/count.ts';
import { Dialog } from '../ui/dialog.tsx';
import { contentsInWords } from './contents-words.ts';
import './backups.css';

/** Looks at the whole workspace and says what was found. */
export function CheckDialog({ onRestore, onClose }: { onRestore: () => void; onClose: () => void }) {
  const [check, setCheck] = useState<WorkspaceCheck | null>(null);
  const [recovering, setRecovering] = useState(false);
  const [recovered, setRecovered] = useState<Recovered | null>(null);
  const [failure, setFailure] = useState('');
  const damage = useWorkspaceInfo().data?.damage;

  useEffect(() => {
    desk('workspace.check', {}).then(setCheck, (thrown: unknown) => setFailure(sentenceOf(thrown)));
  }, []);

  async function recover(): Promise<void> {
    setRecovering(true);
    setFailure('');
    try {
      setRecovered(await desk('workspace.recover', {}));
    } catch (thrown) {
      setFailure(sentenceOf(thrown));
    } finally {
      setRecovering(false);
    }
  }

  return (
    <Dialog title="Check the workspace" onClose={onClose}>
      {damage && <p className="failure-line">{damage}</p>}
      <p role="status">{failure === '' && sentenceAbout(check)}</p>
      {check && <p className="backup-path">{check.path}</p>}
      {check?.ledger && <LedgerFound ledger={check.ledger} />}
      {failure && (
        <p className="failure-line" role="alert">
          {failure}
        </p>
      )}
      {check && check.problems.length > 0 && (
        <>
          <ul className="problems" aria-label="Problems">
            {check.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <p>A sound backup is best. Without one, Stet can take over into a new file what is still readable.</p>
          <div className="backup-buttons">
            <button type="button" className="button primary" onClick={onRestore}>
              Restore a backup…
            </button>
            <button type="button" className="button" disabled={recovering} onClick={() => void recover()}>
              {recovering ? 'Recovering…' : 'Recover what can be read…'}
            </button>
          </div>
          <div role="status">{recovered && <RecoveredFile recovered={recovered} onFailure={setFailure} />}</div>
        </>
      )}
    </Dialog>
  );
}

function RecoveredFile({ recovered, onFailure }: { recovered: Recovered; onFailure: (sentence: string) => void }) {
  const { path, missing, canBeOpened } = recovered;
  const open = () => desk('backups.openRestored', { path }).catch((thrown: unknown) => onFailure(sentenceOf(thrown)));
  return (
    <>
      <p>
        Recovered {contentsInWords(recovered)} to <span className="backup-path">{path}</span>
      </p>
      {missing.length > 0 && (
        <ul className="problems" aria-label="Missing">
          {missing.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {canBeOpened && (
        <button type="button" className="button primary" onClick={() => void open()}>
          Open in a new window
        </button>
      )}
    </>
  );
}

function LedgerFound({ ledger }: { ledger: NonNullable<WorkspaceCheck['ledger']> }) {
  const { entries, faults } = ledger;
  if (faults.length === 0)
    return <p>Every decision is as it was recorded: {count(entries, 'entry', 'entries')} in the ledger.</p>;
  return (
    <>
      <p className="failure-line">The ledger is broken. Something was changed outside Stet.</p>
      <ul className="problems" aria-label="Breaks in the ledger">
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </>
  );
}

function sentenceAbout(check: WorkspaceCheck | null): string {
  if (check === null) return 'Checking every page…';
  const contents = contentsInWords(check);
  if (check.problems.length === 0) return `The workspace is sound: ${contents}.`;
  return contents === '' ? 'The workspace is damaged.' : `The workspace is damaged. Still readable: ${contents}.`;
}
