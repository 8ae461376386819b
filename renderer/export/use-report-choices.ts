import { DEFAULT_CHOICES, type ReportChoices } from '../../shared/report-choices.ts';
import { useChangeSettings } from '../desk/change-settings.ts';
import { useSettings } from '../desk/queries.ts';

/** What goes into reports, as it was last chosen, and how to choose otherwise; it is kept as it is chosen. */
export function useReportChoices(onFailure: (thrown: unknown) => void): {
  readonly choices: ReportChoices;
  readonly choose: (choices: ReportChoices) => void;
} {
  const settings = useSettings();
  const changeSettings = useChangeSettings();
  return {
    choices: settings.data?.reportChoices ?? DEFAULT_CHOICES,
    choose: (reportChoices) => void changeSettings({ reportChoices }).catch(onFailure),
  };
}
