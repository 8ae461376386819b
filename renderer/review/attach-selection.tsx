import { useState } from 'react';
import type { Relation } from '../../shared/claim.ts';
import type { Span } from '../../shared/span.ts';
import { RelationField } from '../claim/relation-field.tsx';
import { SelectionToolbar } from '../reading/selection-toolbar.tsx';
import { clearSelection, type TextSelection } from '../reading/use-text-selection.ts';
import { useTeller } from '../ui/toasts.tsx';

interface AttachSelectionProps {
  /** What is selected in the later article; null while nothing is. */
  selection: TextSelection | null;
  /** @returns null once the passage is attached, otherwise why it is not. */
  onAttach: (span: Span, relation: Relation) => Promise<string | null>;
}

/** Attaches what is selected in a later article; the relation last chosen stays for the next passage. */
export function AttachSelection({ selection, onAttach }: AttachSelectionProps) {
  const teller = useTeller();
  const [relation, setRelation] = useState<Relation>('supports');
  if (selection === null) return null;

  async function attach(span: Span): Promise<void> {
    const refusal = await onAttach(span, relation);
    if (refusal === null) clearSelection();
    else teller.fail(refusal);
  }

  return (
    <SelectionToolbar selection={selection}>
      <RelationField value={relation} onChange={setRelation} />
      <button type="button" className="button primary small" onClick={() => void attach(selection.span)}>
        Attach as evidence
      </button>
    </SelectionToolbar>
  );
}
