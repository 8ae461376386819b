import { Dialog } from '../ui/dialog.tsx';
import type { KeyPlace } from './keymap.ts';
import { useKeymap } from './keymap-context.ts';
import { Keys } from './keys.tsx';
import './keys.css';

/** The places that have keys of their own, in the order in which they are shown. */
export const KEY_PLACES: readonly { readonly place: KeyPlace; readonly heading: string }[] = [
  { place: 'review', heading: 'While reviewing an article' },
  { place: 'library', heading: 'In the library' },
  { place: 'inbox', heading: 'In the inbox' },
  { place: 'audit', heading: 'In the audit' },
  { place: 'figures', heading: 'In the figures' },
  { place: 'everywhere', heading: 'Everywhere' },
];

/** All shortcuts, from the table that drives them. */
export function KeySheet({ onChange, onClose }: { onChange: () => void; onClose: () => void }) {
  const keymap = useKeymap();
  return (
    <Dialog
      title="All shortcuts"
      size="wide"
      onClose={onClose}
      footer={
        <button type="button" className="button" onClick={onChange}>
          Change shortcuts…
        </button>
      }
    >
      <div className="key-sheet">
        {KEY_PLACES.map(({ place, heading }) => (
          <section key={place}>
            <h3>{heading}</h3>
            <dl>
              {keymap
                .filter((binding) => binding.place === place && binding.keys.length > 0)
                .map((binding) => (
                  <div key={binding.command}>
                    <dt>
                      {binding.keys.map((chord) => (
                        <Keys key={chord} chord={chord} />
                      ))}
                    </dt>
                    <dd>{binding.label}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
