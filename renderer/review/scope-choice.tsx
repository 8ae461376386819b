import type { KeyboardEvent } from 'react';
import { SCOPE_NAMES, SIGN_OFF_SCOPES, type SignOffScope } from '../../shared/sign-off-scope.ts';
import { count } from '../ui/count.ts';
import '../ui/choice-cards.css';
import './scope-choice.css';

interface ScopeChoiceProps {
  scope: SignOffScope;
  /** How many claims each scope still waits for. */
  open: Readonly<Record<SignOffScope, number>>;
  onScope: (scope: SignOffScope) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** For which claims to sign off, with what is still open in each. */
export function ScopeChoice({ scope, open, onScope, onKeyDown }: ScopeChoiceProps) {
  return (
    <fieldset className="choice-cards scopes">
      <legend>Scope</legend>
      {SIGN_OFF_SCOPES.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="sign-off scope"
            value={choice}
            checked={scope === choice}
            onChange={() => onScope(choice)}
            onKeyDown={onKeyDown}
          />
          <span>
            <b>{SCOPE_NAMES[choice].name}</b> <span className="choice-use">{SCOPE_NAMES[choice].claims}</span>
          </span>{' '}
          <span className="scope-open">{open[choice] === 0 ? 'none open' : count(open[choice], 'open', 'open')}</span>
        </label>
      ))}
    </fieldset>
  );
}
