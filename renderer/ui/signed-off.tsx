import { type SignOff, whyNoLonger } from '../../shared/sign-off.ts';
import { scopeWords } from '../../shared/sign-off-scope.ts';
import './signed-off.css';

interface SignedOffProps {
  signOff: SignOff;
  /** Says who signed, too. */
  named?: boolean;
}

/** Whether an article is signed off, by glyph and word. */
export function SignedOff({ signOff, named = false }: SignedOffProps) {
  return signOff.valid ? (
    <span className="signed-off valid" title={`Signed off by ${signOff.signedBy}. Scope: ${scopeWords(signOff.scope)}`}>
      <span aria-hidden="true">✔</span> Signed off{named && ` by ${signOff.signedBy}`}
    </span>
  ) : (
    <span className="signed-off invalid" title={`${signOff.signedBy} signed off, but ${whyNoLonger(signOff)}`}>
      <span aria-hidden="true">↺</span> No longer signed off
      {signOff.cameBack !== undefined && `: ${whyNoLonger(signOff)}`}
    </span>
  );
}
