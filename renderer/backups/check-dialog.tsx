import { useEffect, useState } from 'react';
import type { WorkspaceCheck } from '../../shared/backups.ts';
import { desk, sentenceOf } from '../desk/call.ts';
import { count } from '../ui/count.ts';
import { Dialog } from '../ui/dialog.tsx';
import { contentsInWords } from './contents-words.ts';
import './backups.css';

/** Looks at the whole workspace and says what was found. */
export function CheckDialog({ onRestore, onClose }: { onRestore: () => void; onClose: () => void }) {
  const [check, setCheck] = useState<WorkspaceCheck | null>(null);
  const [failure, setFailure] = useState('');

  useEffect(() => {
    desk('workspace.check', {}).then(setCheck, (thrown: unknown) => setFailure(sentenceOf(thrown)));
  }, []);

  return (
    <Dialog title="Check the workspace" onClose={onClose}>
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
          <div>
            <button type="button" className="button primary" onClick={onRestore}>
              Restore a backup…
            </button>
          </div>
        </>
      )}
    </Dialog>
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
