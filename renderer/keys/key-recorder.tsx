import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { isMac, keycaps, readChord, spokenKeys } from './chord.ts';
import { type Objection, objectionsTo, replaceKey, swapped } from './collisions.ts';
import { SEQUENCE_PAUSE_MS } from './commands.tsx';
import type { KeyBinding } from './keymap.ts';
import { objectionSentence } from './objection-sentence.ts';
import type { OwnKeys } from './own-keys.ts';

interface KeyRecorderProps {
  binding: KeyBinding;
  /** The key that the new one replaces; null when it is added to those that the command has. */
  replaced: string | null;
  keymap: readonly KeyBinding[];
  onKeep: (changed: OwnKeys) => void;
  onCancel: () => void;
}

/** Listens for a command's new key and says whether the command can have it. */
export function KeyRecorder({ binding, replaced, keymap, onKeep, onCancel }: KeyRecorderProps) {
  const mac = isMac(navigator.platform);
  const hint = useId();
  const [pressed, setPressed] = useState<string | null>(null);
  const lastAt = useRef(0);
  const { command } = binding;
  const remaining = keymap.map((other) =>
    other.command === command ? { ...other, keys: other.keys.filter((key) => key !== replaced) } : other,
  );
  const objections: readonly Objection[] =
    pressed === null ? [] : pressed === replaced ? [{ why: 'has-it' }] : objectionsTo(pressed, command, remaining);
  const swap = pressed === null || objections.length === 0 ? null : swapped(pressed, replaced, command, keymap);
  const other = objections[0]?.why === 'taken' ? objections[0].by : null;

  function keep(): void {
    if (pressed !== null && objections.length === 0) {
      onKeep({ [command]: replaceKey(binding.keys, replaced, pressed) });
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const chord = readChord(event.nativeEvent);
    if (chord === null || chord === 'Tab' || chord === 'Shift+Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (chord === 'Escape') onCancel();
    else if (chord === 'Enter' && pressed !== null) keep();
    else {
      const follows =
        pressed !== null && !pressed.includes(' ') && event.timeStamp - lastAt.current < SEQUENCE_PAUSE_MS;
      setPressed(follows ? `${pressed} ${chord}` : chord);
      lastAt.current = event.timeStamp;
    }
  }

  return (
    <div className="key-recorder">
      <input
        className="input"
        readOnly
        // biome-ignore lint/a11y/noAutofocus: the editor has just asked to press a key here
        autoFocus
        aria-label={`New key for “${binding.label}”`}
        aria-describedby={hint}
        placeholder="Press the new key"
        value={pressed === null ? '' : keycaps(pressed, mac)}
        onKeyDown={onKeyDown}
      />
      <p id={hint} className="soft">
        For two keys one after the other, press them quickly. Enter saves the key, Esc cancels.
      </p>
      <div role="status" className="key-verdict">
        {pressed !== null && objections.length === 0 && (
          <p>
            <span className="visually-hidden">{spokenKeys(pressed, mac)}: </span>Available.
          </p>
        )}
        {pressed !== null &&
          objections.map((objection) => (
            <p key={objectionSentence(objection, pressed, binding, mac)} className="key-objection">
              {objectionSentence(objection, pressed, binding, mac)}
            </p>
          ))}
      </div>
      <div className="key-recorder-buttons">
        <button
          type="button"
          className="button small primary"
          disabled={pressed === null || objections.length > 0}
          onClick={keep}
        >
          Keep
        </button>
        {swap && other && replaced !== null && (
          <button type="button" className="button small" onClick={() => onKeep(swap)}>
            Swap: “{other.label}” gets {keycaps(replaced, mac)}
          </button>
        )}
        {replaced !== null && (
          <button
            type="button"
            className="button small"
            onClick={() => onKeep({ [command]: binding.keys.filter((key) => key !== replaced) })}
          >
            Remove the key
          </button>
        )}
        <button type="button" className="button quiet small" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}
