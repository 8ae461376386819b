import { RELATIONS, type Relation } from '../../shared/claim.ts';
import { RELATION_ACTIONS, RELATION_WORDS } from './relation-words.ts';

interface RelationMenuProps {
  value: Relation;
  onChange: (relation: Relation) => void;
}

/** What a passage does to the claim, as a menu on its line. */
export function RelationMenu({ value, onChange }: RelationMenuProps) {
  return (
    <select
      className={`relation-menu ${value}`}
      aria-label="What this passage does"
      value={value}
      onChange={(event) => onChange(event.target.value as Relation)}
    >
      {RELATIONS.map((relation) => (
        <option key={relation} value={relation}>
          {RELATION_WORDS[relation].glyph} {RELATION_ACTIONS[relation]}
        </option>
      ))}
    </select>
  );
}
