import type { Settings } from '../../shared/settings.ts';
import './checkers.css';

interface CheckerSettingsProps {
  settings: Settings;
  onSet: (change: Partial<Settings>) => Promise<void>;
}

/** The names that can be switched to, and whether a second person must check every verdict. */
export function CheckerSettings({ settings, onSet }: CheckerSettingsProps) {
  const { checker, checkers, secondCheckRequired } = settings;
  const others = checkers.filter((name) => name !== checker);
  return (
    <>
      {others.length > 0 && (
        <ul className="checkers" aria-label="Other checkers">
          {others.map((name) => (
            <li key={name}>
              <span>{name}</span>
              <button
                type="button"
                className="button quiet small"
                aria-label={`Remove the name ${name}`}
                onClick={() => void onSet({ checkers: checkers.filter((known) => known !== name) })}
              >
                Forget
              </button>
            </li>
          ))}
        </ul>
      )}
      <label className="second-check-rule">
        <input
          type="checkbox"
          checked={secondCheckRequired}
          onChange={(event) => void onSet({ secondCheckRequired: event.target.checked })}
        />
        A second person must agree with every verdict before sign-off
      </label>
    </>
  );
}
