import { ARTICLE_FORMATS, endingsInWords, REPORT_FORMATS } from '../../../shared/formats.ts';

/** Words on lines that a terminal shows whole, below one another in the column of explanations. */
function wrapped(words: string): string {
  return words.replaceAll(/(.{1,48})(?:\s|$)/g, (_, line: string) => `${line}\n${' '.repeat(24)}`).trimEnd();
}

export const HELP = `Stet: check an article against what was published later, offline.

  stet check ARTICLE --published DATE --against FILE@DATE [options]

  ARTICLE               the article to check: ${endingsInWords(ARTICLE_FORMATS, 'disjunction')}
  --published DATE      when it was published: 2015-11-23, 2015-11 or 2015
                        (may be left out when the file itself gives a date)
  --against FILE@DATE   a later article and its date; repeat for more. Without
                        @DATE the file itself must give one
  --date-order ORDER    which number of 03/04/2015 is the day: day-first or
                        month-first
  --tracked TEXT        of files with tracked changes the text with them
                        (accepted, as without this word) or before (original)
  --as-of DATE          leave out what was published after this day
  --report FILE         write a report; repeat for more. The file’s ending says
                        which: ${wrapped(endingsInWords(REPORT_FORMATS, 'disjunction'))}
  --all-passages        reports add an appendix with what Stet found beyond
                        what a verdict or suggestion rests on
  --house-style FILE    write reports in a newsroom’s own name, logo and words;
                        with --workspace it is kept there
  --workspace FILE      keep everything in this workspace instead of a temporary one
  --collection NAME     put the articles into this collection of the workspace
  --checker NAME        the name on the report
  --force               let reports replace existing files; the
                        workspace and the articles are never replaced

  stet import FILE... --workspace FILE

  Brings articles, folders and whole archives into a workspace. Known articles
  are left out; what has no date, or one that is in doubt, is left for the
  window, and counted

  --columns LIST        of a table or lines of JSON, which column holds what:
                        text=Body,title=Headline,published=Day; also byline,
                        outlet, changed, sourceUrl and status
  --outlet NAME         the outlet of those that give none; --byline likewise
  --published DATE      the date of those that give none, or none for certain
  --date-order ORDER    which number of 03/04/2015 is the day: day-first or
                        month-first
  --tracked TEXT        of files with tracked changes the text with them
                        (accepted, as without this word) or before (original)
  --collection NAME     put the articles into this collection, known ones too;
                        it is made where there is none

  stet read-back REPORT --workspace FILE

  Brings the claims, verdicts and passages of a report (Stet’s JSON, web
  annotations, ClaimReview) into the workspace that holds its article, found by
  hash, text, address or title. Decisions here stay; what has no place is listed

  --import-article      if the article is not there, bring it in with the text
                        that a report in JSON carries
  --preview             say what would come in, and change nothing

  stet decisions --out FILE --workspace FILE

  Saves the decisions of a workspace for evaluation: claims, later passages and
  verdicts as lines of JSON, without titles, outlets, names, notes or dates. Only
  when it is switched on under Settings in that workspace

  --out FILE            where to save them, for example decisions/eval.jsonl
  --force               replace that file if it exists
  --workspace FILE      the workspace; Settings shows where yours is

  stet check-workspace FILE

  Looks at every page of a workspace and at the ledger of its decisions, and says
  whether they are sound. Changes nothing

  stet verify REPORT WORKSPACE

  Says whether a report (JSON or HTML) agrees with the workspace that it was made
  from: its ledger and, in JSON, the article, the verdicts and the sign-off

  stet backups --workspace FILE

  Lists the backups of a workspace, with when each was made and what is in it

  --folder FOLDER       where they lie, if the workspace that says so is lost

  stet restore BACKUP --out FILE

  Makes a new workspace out of a backup; replaces nothing

  stet recover FILE --to NEW

  Takes over into a new workspace what can be read of a damaged one, and says what
  is missing. The damaged file stays as it is

  stet --version
  stet --help

Without a command, Stet opens its window.
`;
