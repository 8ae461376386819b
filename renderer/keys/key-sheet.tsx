import { Dialog } from '../ui/dialog.tsx';
import { KEYMAP, type KeyBinding, type KeyPlace } from './keymap.ts';
import { Keys } from './keys.tsx';
import './keys.css';

const PLACES: readonly { readonly place: KeyPlace; readonly heading: string }[] = [
  { place: 'review', heading: 'While reviewing an article' },
  { place: 'library', heading: 'In the library' },
  { place: 'everywhere', heading: 'Everywhere' },
];

/** All keys, from the table that drives them. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="All keys" size="wide" onClose={onClose}>
      <div className="key-sheet">
        {PLACES.map(({ place, heading }) => (
          <section key={place}>
            <h3>{heading}</h3>
            <dl>
              {KEYMAP.filter((binding) => binding.place === place).map((binding: KeyBinding) => (
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
