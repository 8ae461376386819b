import { readableDate } from '../../../shared/dates.ts';
import type { Report } from '../../../shared/report.ts';
import { totalOf } from '../../../shared/verdict-counts.ts';
import type { ReportView } from './report-view.ts';
import { inSentence } from './report-words.ts';
import { peopleInWords, whoAgreed, whoDecided } from './who-checked.ts';

type Write = (text: string) => string;

/** Who gave the verdicts; where there is none, who made the report. */
export function checkedByWords(report: Report, write: Write): string {
  const people = whoDecided(report);
  if (people.length > 0 && !(people.length === 1 && people[0]?.name === '')) return peopleInWords(people, write);
  return report.checker.trim() === '' ? 'Not named' : write(report.checker.trim());
}

/** Who agreed as a second person with how many verdicts; '' where nobody did. */
export function secondCheckedByWords(report: Report, write: Write): string {
  const people = whoAgreed(report);
  if (people.length === 0) return '';
  const verdicts = totalOf(report.summary);
  const checked = people.reduce((sum, person) => sum + person.claims, 0);
  return `${peopleInWords(people, write)}: ${checked} of ${verdicts} ${verdicts === 1 ? 'verdict' : 'verdicts'}`;
}

/** “12 later articles, published from 1 May 2016 to 3 June 2026”. */
export function againstWords({ checkedAgainst: { articles, from, to } }: Report): string {
  if (articles === 0 || from === null || to === null) return 'None: the library held no later article';
  if (articles === 1) return `1 later article, published ${readableDate(from)}`;
  return `${articles} later articles, published from ${readableDate(from)} to ${readableDate(to)}`;
}

/** What is shown of the claims, where not all are; '' where all are. */
export function leftOutWords({ report, choices, claims: shown, words }: ReportView): string {
  const { claims } = report.summary;
  if (shown.length === claims) return '';
  const marks = choices.marks.map((mark) =>
    mark === 'undecided' ? `${inSentence(words, mark)} or ${inSentence(words, 'set-aside')}` : inSentence(words, mark),
  );
  const which = new Intl.ListFormat('en-GB').format(marks);
  return `This report shows the claims that are ${which}: ${shown.length} of ${claims}.`;
}

/** How many passages that the program found are left out; '' where none is. */
export function passagesLeftOutWords(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? 'One more passage that the program found is left out: no verdict rests on it.'
    : `${count} more passages that the program found are left out: no verdict rests on them.`;
}
