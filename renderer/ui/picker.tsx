import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import './picker.css';

export interface PickerOption {
  readonly id: string;
  readonly content: ReactNode;
  /** Shown and read, but cannot be chosen; `content` says why. */
  readonly disabled?: boolean;
}

export interface PickerGroup {
  readonly id: string;
  readonly heading: string;
  /** Stands beside the heading: how many there are in all, say. */
  readonly aside?: string;
  readonly options: readonly PickerOption[];
}

interface PickerProps {
  /** What is picked, as the dialog's and the field's name. */
  label: string;
  placeholder: string;
  query: string;
  groups: readonly PickerGroup[];
  /** The option that Enter chooses before the arrows are used; null for none, the first one where it is not given. */
  startAt?: string | null;
  /** Said to screen readers whenever it changes: how many there are. */
  status: string;
  /** Shown instead of the groups while there are none. */
  empty: ReactNode;
  footer?: ReactNode;
  wide?: boolean;
  onQuery: (query: string) => void;
  onChoose: (id: string) => void;
  onClose: () => void;
}

const PAGE = 8;

/**
 * A field over a list that answers as one types. The keyboard stays in the field while the arrows walk the list (the
 * combobox pattern of the ARIA Authoring Practices, with `aria-activedescendant`).
 */
export function Picker(props: PickerProps) {
  const { label, placeholder, query, groups, startAt, status, empty, footer, wide = false } = props;
  const { onQuery, onChoose, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const options = groups.flatMap((group) => group.options);
  const [walked, setWalked] = useState<{ query: string; id: string } | null>(null);
  const at = walked?.query === query ? options.findIndex((option) => option.id === walked.id) : -1;
  const isStart = (option: PickerOption) => (startAt === undefined ? option.disabled !== true : option.id === startAt);
  const active = at >= 0 ? at : options.findIndex(isStart);
  const activeOption = options[active];
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector('input')?.select();
    return () => element?.close();
  }, []);

  useEffect(() => {
    const element = dialog.current;
    const onCancel = (event: Event) => {
      event.preventDefault();
      close.current();
    };
    element?.addEventListener('cancel', onCancel);
    return () => element?.removeEventListener('cancel', onCancel);
  }, []);

  const activeId = activeOption?.id;
  useLayoutEffect(() => {
    if (activeId !== undefined)
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  function walkTo(index: number): void {
    const option = options[Math.max(0, Math.min(options.length - 1, index))];
    if (option) setWalked({ query, id: option.id });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
        walkTo(active + 1 < options.length ? active + 1 : 0);
        break;
      case 'ArrowUp':
        walkTo(active > 0 ? active - 1 : options.length - 1);
        break;
      case 'PageDown':
        walkTo(active + PAGE);
        break;
      case 'PageUp':
        walkTo(active - PAGE);
        break;
      case 'Enter':
        if (activeOption && activeOption.disabled !== true) onChoose(activeOption.id);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  const optionId = (index: number) => `${id}-option-${index}`;
  let index = -1;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it; this only lets a click beside it do so too
    <dialog
      ref={dialog}
      className={wide ? 'picker wide' : 'picker'}
      aria-label={label}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="picker-body">
        <input
          className="picker-field"
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={options.length > 0 ? `${id}-list` : undefined}
          aria-describedby={footer ? `${id}-footer` : undefined}
          aria-activedescendant={activeOption ? optionId(active) : undefined}
          placeholder={placeholder}
          value={query}
          maxLength={400}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <div role="status" className="visually-hidden">
          {status}
        </div>
        {options.length === 0 ? (
          <div className="picker-empty">{empty}</div>
        ) : (
          <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} className="picker-list">
            {groups
              .filter((group) => group.options.length > 0)
              .map((group) => (
                // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
                <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
                  <div id={`${id}-${group.id}`} role="presentation" className="picker-heading">
                    {group.heading}
                    {group.aside && <span className="picker-aside">{group.aside}</span>}
                  </div>
                  {group.options.map((option) => {
                    index += 1;
                    const own = index;
                    return (
                      // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard
                      // biome-ignore lint/a11y/useFocusableInteractive: the field above has the keyboard
                      <div
                        key={option.id}
                        id={optionId(own)}
                        role="option"
                        aria-selected={own === active}
                        aria-disabled={option.disabled || undefined}
                        className="picker-option"
                        onMouseMove={() => {
                          if (own !== active) walkTo(own);
                        }}
                        onMouseDown={(event) => event.preventDefault()}
                        onClick={() => {
                          if (option.disabled !== true) onChoose(option.id);
                        }}
                      >
                        {option.content}
                      </div>
                    );
                  })}
                </div>
              ))}
          </div>
        )}
        {footer && (
          <div id={`${id}-footer`} className="picker-footer">
            {footer}
          </div>
        )}
      </div>
    </dialog>
  );
}
