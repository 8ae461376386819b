import { MARK_NAMES, MARKS } from '../../shared/claim-words.ts';
import type { ReportFormat } from '../../shared/formats.ts';
import {
  EVIDENCE_CHOICES,
  type EvidenceChoice,
  REPORT_PARTS,
  type ReportChoices,
  type ReportPartName,
} from '../../shared/report-choices.ts';
import './export.css';

const EVIDENCE_WORDS: Readonly<Record<EvidenceChoice, string>> = {
  deciding: 'Only what the verdicts rest on',
  all: 'Also everything else Stet found, in an appendix',
};

const PART_WORDS: Readonly<Record<ReportPartName, string>> = {
  corrections: 'Corrections',
  text: 'The article, annotated',
  claims: 'The claims, one by one',
  log: 'Log',
  sources: 'Sources',
};

/** The parts that a format can leave out. */
const PARTS_OF: Partial<Record<ReportFormat, readonly ReportPartName[]>> = {
  csv: [],
  json: ['log'],
  claimreview: ['corrections'],
  annotations: [],
  ninjs: ['corrections', 'claims'],
};

interface ReportChoiceFieldsProps {
  format: ReportFormat;
  choices: ReportChoices;
  onChoices: (choices: ReportChoices) => void;
}

/** What of the review goes into the report. */
export function ReportChoiceFields({ format, choices, onChoices }: ReportChoiceFieldsProps) {
  const parts = PARTS_OF[format] ?? REPORT_PARTS;
  return (
    <div className="report-choices">
      <fieldset>
        <legend>Claims</legend>
        {MARKS.map((mark) => {
          const isOn = choices.marks.includes(mark);
          return (
            <label key={mark}>
              <input
                type="checkbox"
                checked={isOn}
                disabled={isOn && choices.marks.length === 1}
                onChange={() => onChoices({ ...choices, marks: toggled(MARKS, choices.marks, mark) })}
              />
              {mark === 'undecided' ? 'Undecided or set aside' : MARK_NAMES[mark].word}
            </label>
          );
        })}
      </fieldset>
      <fieldset>
        <legend>Later passages</legend>
        {EVIDENCE_CHOICES.map((evidence) => (
          <label key={evidence}>
            <input
              type="radio"
              name="report-evidence"
              checked={choices.evidence === evidence}
              onChange={() => onChoices({ ...choices, evidence })}
            />
            {EVIDENCE_WORDS[evidence]}
          </label>
        ))}
      </fieldset>
      {parts.length > 0 && (
        <fieldset>
          <legend>Parts</legend>
          {parts.map((part) => (
            <label key={part}>
              <input
                type="checkbox"
                checked={choices.parts.includes(part)}
                onChange={() => onChoices({ ...choices, parts: toggled(REPORT_PARTS, choices.parts, part) })}
              />
              {PART_WORDS[part]}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** In the order of `all`, whatever was ticked first. */
function toggled<Value>(all: readonly Value[], chosen: readonly Value[], value: Value): Value[] {
  return all.filter((each) => (each === value) !== chosen.includes(each));
}
