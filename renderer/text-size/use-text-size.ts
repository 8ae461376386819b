import { useLayoutEffect, useRef } from 'react';
import { textSizeBeside, USUAL_TEXT_SIZE } from '../../shared/text-size.ts';
import { useChangeSettings } from '../desk/change-settings.ts';
import { useSettings } from '../desk/queries.ts';
import { useCommands } from '../keys/commands.tsx';
import { useTeller } from '../ui/toasts.tsx';
import { applyTextSize } from './apply-text-size.ts';

/** Sets the reading text in the size that the editor has chosen, and offers the commands that change it. */
export function useTextSize(): void {
  const changeSettings = useChangeSettings();
  const teller = useTeller();
  const size = useSettings().data?.textSize ?? USUAL_TEXT_SIZE;
  // What the last key asked for; the desk may not have answered yet.
  const wanted = useRef(size);
  useLayoutEffect(() => {
    wanted.current = size;
    applyTextSize(size);
  }, [size]);

  function set(next: number): void {
    wanted.current = next;
    changeSettings({ textSize: next }).catch((thrown: unknown) => teller.fail(thrown));
    const shown = document.querySelector('.page') === null ? ' when an article is open' : '';
    teller.tell(`Text size: ${next}%${shown}.`);
  }

  useCommands('everywhere', {
    'text.larger': () => set(textSizeBeside(wanted.current, 1)),
    'text.smaller': () => set(textSizeBeside(wanted.current, -1)),
    'text.usual': () => set(USUAL_TEXT_SIZE),
  });
}
