import { useId, useState } from 'react';
import type { Settings } from '../../shared/settings.ts';
import { USUAL_TEXT_SIZE } from '../../shared/text-size.ts';
import { BackupsSection } from '../backups/backups-section.tsx';
import { CheckerSettings } from '../checkers/checker-settings.tsx';
import { sentenceOf } from '../desk/call.ts';
import { useChangeSettings } from '../desk/change-settings.ts';
import { useSettings, useWorkspaceInfo } from '../desk/queries.ts';
import { LineByLineChoice } from '../line-by-line/choice.tsx';
import { TextSizeChoice } from '../text-size/text-size-choice.tsx';
import { count } from '../ui/count.ts';
import { Dialog } from '../ui/dialog.tsx';
import { DecisionsSection } from './decisions-section.tsx';
import './settings.css';

const THEMES: readonly { readonly theme: Settings['theme']; readonly label: string }[] = [
  { theme: 'system', label: 'Match system' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
];

const ORDERS: readonly { readonly order: Settings['dateOrder']; readonly label: string }[] = [
  { order: null, label: 'Ask' },
  { order: 'day-first', label: '3 April' },
  { order: 'month-first', label: '4 March' },
];

interface SettingsDialogProps {
  onKeys: () => void;
  onRestore: () => void;
  onClose: () => void;
}

/** What the editor can choose, and facts about the workspace. Choices are kept as they are made. */
export function SettingsDialog({ onKeys, onRestore, onClose }: SettingsDialogProps) {
  const changeSettings = useChangeSettings();
  const settings = useSettings();
  const workspace = useWorkspaceInfo();
  const [checker, setChecker] = useState<string | null>(null);
  const [failure, setFailure] = useState('');
  const id = useId();

  async function set(change: Partial<Settings>): Promise<void> {
    setFailure('');
    try {
      await changeSettings(change);
    } catch (thrown) {
      setFailure(sentenceOf(thrown));
    }
  }

  function keepChecker(): void {
    if (checker !== null && checker.trim() !== settings.data?.checker) void set({ checker: checker.trim() });
  }

  return (
    <Dialog
      title="Settings"
      size="wide"
      onClose={() => {
        keepChecker();
        onClose();
      }}
    >
      <div className="settings-columns">
        <div className="settings-column">
          <div className="field">
            <label htmlFor={id}>Checker</label>
            <input
              id={id}
              className="input"
              data-first-focus
              maxLength={200}
              autoComplete="off"
              value={checker ?? settings.data?.checker ?? ''}
              onChange={(event) => setChecker(event.target.value)}
              onBlur={keepChecker}
            />
            <span className="hint">The name on verdicts and reports from now on.</span>
          </div>
          {settings.data && <CheckerSettings settings={settings.data} onSet={set} />}
          <LineByLineChoice
            on={settings.data?.lineByLine ?? false}
            onChange={(lineByLine) => void set({ lineByLine })}
          />
          <fieldset className="themes">
            <legend>Appearance</legend>
            {THEMES.map(({ theme, label }) => (
              <label key={theme}>
                <input
                  type="radio"
                  name="theme"
                  checked={settings.data?.theme === theme}
                  onChange={() => void set({ theme })}
                />
                {label}
              </label>
            ))}
          </fieldset>
          <fieldset className="themes">
            <legend>A date like 03/04/2015</legend>
            {ORDERS.map(({ order, label }) => (
              <label key={label}>
                <input
                  type="radio"
                  name="date-order"
                  checked={settings.data?.dateOrder === order}
                  onChange={() => void set({ dateOrder: order })}
                />
                {label}
              </label>
            ))}
          </fieldset>
          <TextSizeChoice
            size={settings.data?.textSize ?? USUAL_TEXT_SIZE}
            onChange={(textSize) => void set({ textSize })}
          />
          <section>
            <h3 className="settings-heading">Keys</h3>
            <p className="soft">Every shortcut can be changed.</p>
            <div>
              <button
                type="button"
                className="button"
                onClick={() => {
                  keepChecker();
                  onKeys();
                }}
              >
                Change shortcuts…
              </button>
            </div>
          </section>
        </div>
        <div className="settings-column">
          {workspace.data && (
            <section>
              <h3 className="settings-heading">Workspace</h3>
              <p className="workspace-path">{workspace.data.path}</p>
              <p className="soft">
                {count(workspace.data.articles, 'article')}. This one file holds everything, and nothing leaves this
                computer.
              </p>
              {workspace.data.warnings.map((warning) => (
                <p key={warning} className="failure-line">
                  {warning}
                </p>
              ))}
              <p className="soft">
                Stet {workspace.data.appVersion}, engine {workspace.data.engine}
              </p>
            </section>
          )}
          {settings.data && (
            <BackupsSection
              folder={settings.data.backupFolder}
              onBeside={() => void set({ backupFolder: '' })}
              onRestore={() => {
                keepChecker();
                onRestore();
              }}
            />
          )}
          {settings.data && (
            <DecisionsSection
              allowed={settings.data.shareDecisions}
              onAllow={(shareDecisions) => void set({ shareDecisions })}
            />
          )}
        </div>
      </div>
      {failure && (
        <p className="failure-line" role="alert">
          {failure}
        </p>
      )}
    </Dialog>
  );
}
