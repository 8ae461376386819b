import { type ReactNode, useEffect, useState } from 'react';
import type { Opening } from '../../shared/opening.ts';
import { desk } from '../desk/call.ts';
import { useTheme } from '../ui/theme.ts';
import './opening.css';

/** Shows the window once its workspace is open; where that takes its time, how far it is. */
export function Opened({ children }: { children: ReactNode }) {
  const [opening, setOpening] = useState<Opening | 'asking' | null>('asking');

  useEffect(() => {
    let isHere = true;
    const ask = async (after: number): Promise<void> => {
      // What cannot be opened has its window closed; whatever else goes wrong, the window says by itself.
      const answer = await desk('workspace.opening', { after }).catch(() => null);
      if (!isHere) return;
      setOpening(answer);
      if (answer !== null) await ask(answer.revision);
    };
    void ask(-1);
    return () => {
      isHere = false;
    };
  }, []);

  if (opening === 'asking') return null;
  return opening === null ? children : <OpeningPage opening={opening} />;
}

function OpeningPage({ opening: { sentence, done } }: { opening: Opening }) {
  useTheme('system');
  return (
    <main className="opening">
      <h1>Preparing the workspace</h1>
      <p role="status">{sentence}</p>
      <progress aria-label="Preparing the workspace" max={1} value={done} />
      <p className="soft">
        A large workspace takes a minute or two after an update, once. If you close the window, Stet stops and leaves
        the workspace as it was.
      </p>
    </main>
  );
}
