import { type ReactNode, type RefObject, useCallback, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useCommands } from '../keys/commands.tsx';
import { useTeller } from '../ui/toasts.tsx';
import { lineAt } from './line-at.ts';
import { markOf } from './mark-focus.ts';
import { OverlapList } from './overlap-list.tsx';
import { overlapping } from './overlaps.ts';
import type { PageMark } from './page-marks.ts';
import { claimToSelect } from './segments.ts';

/** Offers the claims that lie on the same words, the innermost first, beside the line they stand in. */
export type OfferClaims = (claimIds: readonly string[], at: DOMRect) => void;

/** Lets the editor choose among claims of a page that lie on the same words, by click or by key. */
export function useOverlapList(
  page: RefObject<HTMLElement | null>,
  marks: readonly PageMark[],
  selectedId: string | null,
  onSelect: (claimId: string) => void,
): { offer: OfferClaims; list: ReactNode } {
  const teller = useTeller();
  const [offered, setOffered] = useState<{ claimIds: readonly string[]; at: DOMRect } | null>(null);
  const offer = useCallback<OfferClaims>((claimIds, at) => setOffered({ claimIds, at }), []);
  const overlap = useMemo(() => {
    const found = offered && marks.filter((mark) => offered.claimIds.includes(mark.id));
    return offered && found && found.length > 1 ? { marks: found, at: offered.at } : null;
  }, [offered, marks]);

  useCommands(
    'review',
    marks.length === 0
      ? {}
      : {
          'claim.overlapping': () => {
            const found = overlapping(marks, selectedId).map(({ id }) => id);
            const mark = selectedId === null ? null : markOf(page.current, selectedId);
            if (found.length > 0 && mark) offer(found, lineAt(mark));
            else teller.tell('No other claim overlaps this one.');
          },
        },
  );

  const list = offered && overlap && (
    <OverlapList
      overlap={overlap}
      selectedId={selectedId}
      firstId={claimToSelect(offered.claimIds, selectedId)}
      page={page}
      onChoose={(claimId) => {
        // The list must be gone before the claim's mark can take the keyboard.
        flushSync(() => setOffered(null));
        onSelect(claimId);
      }}
      onClose={() => {
        flushSync(() => setOffered(null));
        // Words that another claim's mark holds do not take the keyboard themselves.
        if (selectedId !== null) markOf(page.current, selectedId)?.focus({ preventScroll: true });
      }}
    />
  );
  return { offer, list };
}
