import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ImportDraft } from '../../shared/import.ts';
import { desk } from '../desk/call.ts';
import { keepDraft } from '../drafts/drafts.ts';
import { useTeller } from '../ui/toasts.tsx';
import { type DraftForm, draftForm } from './draft-form.ts';
import type { DroppedFiles } from './dropped-files.ts';

/** The import that is going on in the window, from choosing files to the editor's word. */
export function useImport() {
  const teller = useTeller();
  const [forms, setForms] = useState<readonly DraftForm[]>([]);
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  /** Reports that come back; they wait until the articles among them are in the library. */
  const [reports, setReports] = useState<readonly ImportDraft[]>([]);
  const [reading, setReading] = useState(false);
  const [pastedId, setPastedId] = useState<string | null>(null);

  const add = useCallback((drafts: readonly ImportDraft[], sentences: readonly string[] = []) => {
    setForms((shown) => [...shown, ...drafts.filter(({ status }) => status !== 'report').map(draftForm)]);
    setReports((waiting) => [...waiting, ...drafts.filter(({ status }) => status === 'report')]);
    setLeftOut((shown) => [...shown, ...sentences]);
  }, []);

  const addPasted = useCallback(
    (draft: ImportDraft) => {
      add([draft]);
      setPastedId(draft.draftId);
    },
    [add],
  );

  // The desk forgets what waits when it closes; the words of a pasted text stay a draft until they are stored or discarded.
  const isPastedGone = pastedId !== null && !forms.some(({ draft }) => draft.draftId === pastedId);
  useEffect(() => {
    if (!isPastedGone) return;
    keepDraft('paste', '', '');
    setPastedId(null);
  }, [isPastedGone]);

  const readWith = useCallback(
    async (read: () => Promise<void>) => {
      setReading(true);
      try {
        await read();
      } catch (thrown) {
        teller.fail(thrown);
      } finally {
        setReading(false);
      }
    },
    [teller],
  );

  const pick = useCallback(() => readWith(async () => add(await desk('import.pick', {}))), [add, readWith]);

  const readDropped = useCallback(
    (dropped: Promise<DroppedFiles>) =>
      readWith(async () => {
        const { files, leftOut: sentences } = await dropped;
        if (files.length === 0 && sentences.length === 0) teller.tell('You dropped no files.');
        else add(files.length === 0 ? [] : await desk('import.read', { files: [...files] }), sentences);
      }),
    [add, readWith, teller],
  );

  const clear = useCallback(() => {
    setForms([]);
    setLeftOut([]);
  }, []);

  const nextReport = useCallback(() => setReports(([, ...others]) => others), []);

  return useMemo(
    () => ({
      forms,
      leftOut,
      reading,
      open: forms.length + leftOut.length > 0,
      report: reports[0] ?? null,
      nextReport,
      setForms,
      add,
      addPasted,
      pick,
      readDropped,
      clear,
    }),
    [forms, leftOut, reports, reading, add, addPasted, pick, readDropped, clear, nextReport],
  );
}
