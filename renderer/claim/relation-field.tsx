import { RELATIONS, type Relation } from '../../shared/claim.ts';
import { RELATION_WORDS } from './relation-words.ts';

interface RelationFieldProps {
  value: Relation;
  onChange: (relation: Relation) => void;
}

/** How a passage that the editor attaches stands to the claim. */
export function RelationField({ value, onChange }: RelationFieldProps) {
  return (
    <label className="relation-field">
      <span>This passage</span>
      <select className="input" value={value} onChange={(event) => onChange(event.target.value as Relation)}>
        {RELATIONS.map((relation) => (
          <option key={relation} value={relation}>
            {relation === 'supersedes'
              ? 'replaces the claim'
              : `${RELATION_WORDS[relation].words.toLowerCase()} the claim`}
          </option>
        ))}
      </select>
    </label>
  );
}
