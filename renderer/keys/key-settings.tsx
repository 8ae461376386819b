import { useId, useState } from 'react';
import { sentenceOf } from '../desk/call.ts';
import { useChangeSettings } from '../desk/change-settings.ts';
import { useSettings } from '../desk/queries.ts';
import { count } from '../ui/count.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ownKeysWith, ownKeysWithout } from './changed-keys.ts';
import { isMac, keycaps } from './chord.ts';
import { KeyRecorder } from './key-recorder.tsx';
import { KEY_PLACES } from './key-sheet.tsx';
import { KEYMAP, type KeyBinding } from './keymap.ts';
import { useKeymap } from './keymap-context.ts';
import type { OwnKeys } from './own-keys.ts';
import './key-settings.css';

/** Where the keys can be changed, one command at a time; every change is kept as it is made. */
export function KeySettings({ onClose }: { onClose: () => void }) {
  const changeSettings = useChangeSettings();
  const own: OwnKeys = useSettings().data?.keys ?? {};
  const keymap = useKeymap();
  const filterId = useId();
  const [filter, setFilter] = useState('');
  const [recording, setRecording] = useState<{ command: string; replaced: string | null } | null>(null);
  const [asksForAll, setAsksForAll] = useState(false);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState('');
  const changed = KEYMAP.filter(({ command }) => own[command] !== undefined).length;
  const wanted = filter.trim().toLowerCase();
  const shown = keymap.filter(({ label }) => label.toLowerCase().includes(wanted));

  async function keep(keys: Record<string, string[]>, sentence: string): Promise<void> {
    setFailure('');
    try {
      await changeSettings({ keys });
      setRecording(null);
      setAsksForAll(false);
      setSaid(sentence);
    } catch (thrown) {
      setFailure(sentenceOf(thrown));
    }
  }

  return (
    <Dialog
      title="Change shortcuts"
      size="wide"
      onClose={onClose}
      footer={
        asksForAll ? (
          <>
            <span>{`Reset ${count(changed, 'shortcut')} to the default?`}</span>
            <button type="button" className="button" onClick={() => setAsksForAll(false)}>
              Keep them
            </button>
            <button
              type="button"
              className="button primary"
              onClick={() => void keep({}, 'All shortcuts are back to their defaults.')}
            >
              Reset
            </button>
          </>
        ) : (
          <>
            <span className="key-said" role="status">
              {said}
            </span>
            <button type="button" className="button" disabled={changed === 0} onClick={() => setAsksForAll(true)}>
              Reset all shortcuts…
            </button>
          </>
        )
      }
    >
      <div className="field">
        <label htmlFor={filterId}>Find a command</label>
        <input
          id={filterId}
          type="search"
          className="input"
          data-first-focus
          autoComplete="off"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      </div>
      {failure && (
        <p className="failure-line" role="alert">
          {failure}
        </p>
      )}
      {KEY_PLACES.map(({ place, heading }) => {
        const bindings = shown.filter((binding) => binding.place === place);
        if (bindings.length === 0) return null;
        return (
          <section key={place} className="key-place">
            <h3>{heading}</h3>
            <ul>
              {bindings.map((binding) => (
                <li key={binding.command}>
                  <KeyLine
                    binding={binding}
                    isOwn={own[binding.command] !== undefined}
                    onChange={(replaced) => setRecording({ command: binding.command, replaced })}
                    onReset={() =>
                      void keep(ownKeysWithout(own, binding.command), `“${binding.label}” is back to its default.`)
                    }
                  />
                  {recording?.command === binding.command && (
                    <KeyRecorder
                      key={recording.replaced ?? 'new'}
                      binding={binding}
                      replaced={recording.replaced}
                      keymap={keymap}
                      onCancel={() => setRecording(null)}
                      onKeep={(keys) => void keep(ownKeysWith(own, keys), keptSentence(keys))}
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {shown.length === 0 && <p>No command matches “{filter.trim()}”.</p>}
    </Dialog>
  );
}

interface KeyLineProps {
  binding: KeyBinding;
  isOwn: boolean;
  onChange: (replaced: string | null) => void;
  onReset: () => void;
}

function KeyLine({ binding, isOwn, onChange, onReset }: KeyLineProps) {
  const mac = isMac(navigator.platform);
  return (
    <div className={isOwn ? 'key-line own' : 'key-line'}>
      <span className="key-label">
        {binding.label}
        {isOwn && <span className="soft"> (changed)</span>}
      </span>
      <span className="key-chips">
        {binding.keys.map((key) => (
          <button
            key={key}
            type="button"
            className="button small key-chip"
            aria-label={`Change ${keycaps(key, mac)}, a key of “${binding.label}”`}
            onClick={() => onChange(key)}
          >
            {keycaps(key, mac)}
          </button>
        ))}
        {binding.keys.length === 0 && <span className="soft">No key</span>}
        <button
          type="button"
          className="button quiet small"
          aria-label={`Add a key for “${binding.label}”`}
          onClick={() => onChange(null)}
        >
          Add
        </button>
        {isOwn && (
          <button
            type="button"
            className="button quiet small"
            aria-label={`Reset the shortcut for “${binding.label}”`}
            onClick={onReset}
          >
            Reset
          </button>
        )}
      </span>
    </div>
  );
}

function keptSentence(keys: OwnKeys): string {
  const mac = isMac(navigator.platform);
  return Object.entries(keys)
    .map(([command, theirs]) => {
      const label = KEYMAP.find((binding) => binding.command === command)?.label ?? command;
      const caps = theirs.map((key) => keycaps(key, mac)).join(' and ');
      return caps === '' ? `“${label}” now has no key.` : `“${label}” is now ${caps}.`;
    })
    .join(' ');
}
