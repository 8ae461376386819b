import { RELATIONS, type Relation } from '../../shared/claim.ts';
import { RELATION_ACTIONS, RELATION_WORDS } from './relation-words.ts';
import './relation-buttons.css';

interface RelationButtonsProps {
  /** What is asked, before the buttons. */
  label: string;
  onChoose: (relation: Relation) => void;
}

/** Asks what a passage does to the claim; nothing is assumed, and one press answers. */
export function RelationButtons({ label, onChoose }: RelationButtonsProps) {
  return (
    <fieldset className="relation-buttons">
      <legend>{label}</legend>
      {RELATIONS.map((relation) => (
        <button key={relation} type="button" className="button small" onClick={() => onChoose(relation)}>
          <span aria-hidden="true">{RELATION_WORDS[relation].glyph}</span> {RELATION_ACTIONS[relation]}
        </button>
      ))}
    </fieldset>
  );
}
