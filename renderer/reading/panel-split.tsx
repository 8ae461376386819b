import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import './panel-split.css';

const LEAST = 0.2;
const MOST = 0.7;
const KEY_STEP = 0.02;

const within = (share: number) => Math.min(MOST, Math.max(LEAST, share));

interface PanelSplitProps {
  /** Width of the right side as a share of the window, 0.2 to 0.7. */
  share: number;
  /** Called when the editor lets go. */
  onShare: (share: number) => void;
  children: ReactNode;
  /** What is said of the claim in hand. */
  panel: ReactNode;
}

/** Text on one side and the claim in hand on the other, with a border that the editor moves by mouse or by arrow keys. */
export function PanelSplit({ share, onShare, children, panel }: PanelSplitProps) {
  const split = useRef<HTMLDivElement>(null);
  const [live, setLive] = useState(share);
  useEffect(() => setLive(share), [share]);

  const follow = (event: PointerEvent) => {
    const box = split.current?.getBoundingClientRect();
    if (box && event.currentTarget.hasPointerCapture(event.pointerId)) {
      setLive(within((box.right - event.clientX) / box.width));
    }
  };
  const keep = (next: number) => {
    setLive(next);
    onShare(next);
  };

  return (
    <div ref={split} className="panel-split" style={{ '--panel-share': live } as React.CSSProperties}>
      {children}
      {/* biome-ignore lint/a11y/useSemanticElements: a ruler cannot be moved, a separator with a value can */}
      <div
        className="panel-border"
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label="Width of the claim panel"
        aria-valuemin={LEAST * 100}
        aria-valuemax={MOST * 100}
        aria-valuenow={Math.round(live * 100)}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={follow}
        onPointerUp={() => onShare(live)}
        onKeyDown={(event) => {
          const step = { ArrowLeft: KEY_STEP, ArrowRight: -KEY_STEP }[event.key];
          if (step === undefined) return;
          event.preventDefault();
          keep(within(live + step));
        }}
      />
      <aside className="claim-panel" aria-label="Claim">
        {panel}
      </aside>
    </div>
  );
}
