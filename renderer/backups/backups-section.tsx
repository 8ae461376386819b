import { useState } from 'react';
import { desk, sentenceOf } from '../desk/call.ts';
import './backups.css';

interface BackupsSectionProps {
  /** The folder that the editor chose; empty where backups lie beside the workspace. */
  folder: string;
  /** Puts backups beside the workspace again. */
  onBeside: () => void;
  onRestore: () => void;
}

/** Where backups go, and the way to restore one. */
export function BackupsSection({ folder, onBeside, onRestore }: BackupsSectionProps) {
  const [failure, setFailure] = useState('');

  async function choose(): Promise<void> {
    setFailure('');
    try {
      await desk('backups.chooseFolder', {});
    } catch (thrown) {
      setFailure(sentenceOf(thrown));
    }
  }

  return (
    <section aria-label="Backups">
      <h3 className="settings-heading">Backups</h3>
      <p className="soft">
        One an hour while you work, thinned out as they age. {folder === '' && 'They are kept beside the workspace.'}
      </p>
      {folder !== '' && <p className="backup-path">{folder}</p>}
      <div className="backup-buttons">
        <button type="button" className="button" onClick={() => void choose()}>
          Choose a folder…
        </button>
        {folder !== '' && (
          <button type="button" className="button" onClick={onBeside}>
            Keep beside the workspace
          </button>
        )}
        <button type="button" className="button" onClick={onRestore}>
          Restore…
        </button>
      </div>
      {failure && (
        <p className="failure-line" role="alert">
          {failure}
        </p>
      )}
    </section>
  );
}
