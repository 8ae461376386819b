import type { Relation } from '../../shared/claim.ts';
import type { Span } from '../../shared/span.ts';
import { RelationButtons } from '../claim/relation-buttons.tsx';
import { SelectionToolbar } from '../reading/selection-toolbar.tsx';
import { clearSelection, type TextSelection } from '../reading/use-text-selection.ts';
import { useTeller } from '../ui/toasts.tsx';

interface AttachSelectionProps {
  /** What is selected in the later article; null while nothing is. */
  selection: TextSelection | null;
  /** @returns null once the passage is attached, otherwise why it is not. */
  onAttach: (span: Span, relation: Relation) => Promise<string | null>;
}

/** Attaches what is selected in a later article, by saying what it does to the claim. */
export function AttachSelection({ selection, onAttach }: AttachSelectionProps) {
  const teller = useTeller();
  if (selection === null) return null;

  async function attach(span: Span, relation: Relation): Promise<void> {
    const refusal = await onAttach(span, relation);
    if (refusal === null) clearSelection();
    else teller.fail(refusal);
  }

  return (
    <SelectionToolbar selection={selection}>
      <RelationButtons label="Attach as:" onChoose={(relation) => void attach(selection.span, relation)} />
    </SelectionToolbar>
  );
}
