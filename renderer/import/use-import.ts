import { useCallback, useMemo, useState } from 'react';
import type { ImportDraft } from '../../shared/import.ts';
import { desk } from '../desk/call.ts';
import { useTeller } from '../ui/toasts.tsx';
import { type DraftForm, draftForm } from './draft-form.ts';
import type { DroppedFiles } from './dropped-files.ts';

/** The import that is going on in the window, from choosing files to the editor's word. */
export function useImport() {
  const teller = useTeller();
  const [forms, setForms] = useState<readonly DraftForm[]>([]);
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const [reading, setReading] = useState(false);

  const add = useCallback((drafts: readonly ImportDraft[], sentences: readonly string[] = []) => {
    setForms((shown) => [...shown, ...drafts.map(draftForm)]);
    setLeftOut((shown) => [...shown, ...sentences]);
  }, []);

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

  return useMemo(
    () => ({
      forms,
      leftOut,
      reading,
      open: forms.length + leftOut.length > 0,
      setForms,
      add,
      pick,
      readDropped,
      clear,
    }),
    [forms, leftOut, reading, add, pick, readDropped, clear],
  );
}
