import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PartialDate } from '../shared/dates.ts';
import type { Changes, Job } from '../shared/job.ts';
import { FIRST_VIEW } from '../shared/library-view.ts';
import { MENU_COMMANDS } from '../shared/menu-commands.ts';
import { AboutDialog } from './about/about-dialog.tsx';
import { Audit } from './audit/audit.tsx';
import { CheckDialog } from './backups/check-dialog.tsx';
import { RestoreDialog } from './backups/restore-dialog.tsx';
import { SwitchCheckerDialog } from './checkers/switch-checker-dialog.tsx';
import { CollectionsDialog } from './collections/collections-dialog.tsx';
import { useChosenCollection } from './collections/use-chosen-collection.ts';
import { desk } from './desk/call.ts';
import { caughtUp } from './desk/change-feed.ts';
import { useChangeSettings } from './desk/change-settings.ts';
import { useHeld } from './desk/held.ts';
import { historyWords } from './desk/history-words.ts';
import { useCollections, useSettings, useWorkspaceInfo } from './desk/queries.ts';
import { useChanges } from './desk/use-changes.ts';
import { beginDrafts } from './drafts/drafts.ts';
import { DraftsDialog } from './drafts/drafts-dialog.tsx';
import { ExportDialog } from './export/export-dialog.tsx';
import { Figures } from './figures/figures.tsx';
import { FIRST_FIGURES_VIEW } from './figures/figures-view.ts';
import { DropArea } from './import/drop-area.tsx';
import { ImportSheet } from './import/import-sheet.tsx';
import { PasteDialog } from './import/paste-dialog.tsx';
import { type ReadBackDone, ReadBackSheet, readBackSentence } from './import/read-back-sheet.tsx';
import { useImport } from './import/use-import.ts';
import { Inbox } from './inbox/inbox.tsx';
import { useInboxNews } from './inbox/inbox-news.ts';
import { newlyFailed } from './jobs/current-job.ts';
import { StatusBar } from './jobs/status-bar.tsx';
import { useCommands, useRunCommand } from './keys/commands.tsx';
import { AsOfHint, AuditHint, FiguresHint, InboxHint, LibraryHint, ReviewHint } from './keys/hints.tsx';
import { KeySettings } from './keys/key-settings.tsx';
import { KeySheet } from './keys/key-sheet.tsx';
import { stepThroughTyping } from './keys/typing-history.ts';
import { Library } from './library/library.tsx';
import { ManualDialog } from './manual/manual-dialog.tsx';
import { Palette } from './palette/palette.tsx';
import { withChoice } from './palette/palette-entries.ts';
import { LIBRARY, type Place, toFound, toLibrary, toStep } from './place.ts';
import { beginReadingPlaces } from './reading/reading-places.ts';
import { ReviewPlace } from './review/review.tsx';
import { SearchDialog } from './search/search-dialog.tsx';
import { SettingsDialog } from './settings/settings-dialog.tsx';
import { useTextSize } from './text-size/use-text-size.ts';
import { count } from './ui/count.ts';
import { keepSelection } from './ui/kept-selection.ts';
import { useTheme } from './ui/theme.ts';
import { useTeller } from './ui/toasts.tsx';
import './app.css';

type OpenDialog =
  | 'checkers'
  | 'collections'
  | 'drafts'
  | 'keys'
  | 'key-settings'
  | 'settings'
  | 'export'
  | 'paste'
  | 'palette'
  | 'search'
  | 'manual'
  | 'backups'
  | 'check-workspace'
  | 'about'
  | null;

/** How a step through the history is told. */
const STEPS = {
  'history.undo': { done: 'Undone', nothing: 'There is nothing to undo.' },
  'history.redo': { done: 'Redone', nothing: 'There is nothing to redo.' },
  'history.undoRun': { done: 'Undone', nothing: 'There is no run of quick verdicts to undo.' },
  'history.redoRun': { done: 'Redone', nothing: 'There is no run of quick verdicts to redo.' },
} as const;

/** The window: one place at a time, and what can be done from every place. */
export function App() {
  const held = useHeld();
  const teller = useTeller();
  const runCommand = useRunCommand();
  const settings = useSettings();
  const changeSettings = useChangeSettings();
  const importing = useImport();
  const [place, setPlace] = useState<Place>(LIBRARY);
  const [ownLibraryView, setLibraryView] = useState(FIRST_VIEW);
  const [collection, chooseCollection] = useChosenCollection();
  const collections = useCollections().data;
  const libraryView = { ...ownLibraryView, collection };
  const [figuresView, setFiguresView] = useState(FIRST_FIGURES_VIEW);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [jobs, setJobs] = useState<readonly Job[]>([]);
  const [exportAsOf, setExportAsOf] = useState<PartialDate | null>(null);
  const [isPastShown, setIsPastShown] = useState(false);
  const [sought, setSought] = useState('');
  const selectAgain = useRef<() => void>(() => undefined);
  const knownJobs = useRef<readonly Job[]>([]);
  useTheme(settings.data?.theme ?? 'system');
  useTextSize();

  const [draftsRead, setDraftsRead] = useState(false);
  useEffect(() => {
    Promise.all([beginDrafts((thrown) => teller.fail(thrown)), beginReadingPlaces()])
      .catch((thrown: unknown) => teller.fail(thrown))
      .finally(() => setDraftsRead(true));
  }, [teller]);

  const workspace = useWorkspaceInfo().data;
  const isDamaged = typeof workspace?.damage === 'string';
  const [isDamageShown, setDamageShown] = useState(false);
  useEffect(() => {
    // What the editor has before them is finished first.
    if (!isDamaged || isDamageShown || dialog !== null) return;
    setDamageShown(true);
    setDialog('check-workspace');
  }, [isDamaged, isDamageShown, dialog]);

  const goesOn = workspace?.goesOnComparing ?? 0;
  useEffect(() => {
    if (goesOn > 0) teller.tell(`Stet is picking up where it left off: ${count(goesOn, 'article')} still to compare.`);
  }, [goesOn, teller]);

  const hear = useCallback(
    (changes: Changes) => {
      for (const job of newlyFailed(knownJobs.current, changes.jobs)) teller.fail(job.failure ?? job.sentence);
      knownJobs.current = changes.jobs;
      setJobs(changes.jobs);
      for (const command of changes.commands) {
        if ((command === 'undo' || command === 'redo') && stepThroughTyping(command)) continue;
        if (!document.querySelector('dialog[open]')) runCommand(MENU_COMMANDS[command]);
      }
    },
    [runCommand, teller],
  );
  useChanges(hear);

  async function step(which: keyof typeof STEPS): Promise<void> {
    const { done, nothing } = STEPS[which];
    try {
      const taken = await desk(which, {});
      if (taken === null) {
        teller.tell(nothing);
        return;
      }
      await caughtUp();
      // What the editor is led to must not show for a moment what has just gone.
      if (taken.articleId !== null && taken.claimId !== null) await held.readReview(taken.articleId);
      else await held.readLibrary(libraryView);
      setPlace((current) => toStep(current, taken, Date.now()));
      teller.tell(historyWords(done, taken.sentence));
    } catch (thrown) {
      teller.fail(thrown);
    }
  }

  const undo = () => void step('history.undo');
  const redo = () => void step('history.redo');
  const goToLibrary = () => setPlace(toLibrary);
  const goToAudit = () => setPlace({ name: 'audit' });
  const goToFigures = () => setPlace({ name: 'figures' });
  const goToInbox = () => setPlace({ name: 'inbox' });
  const open = (articleId: string) => setPlace({ name: 'review', articleId, lead: null });
  const close = () => setDialog(null);

  useInboxNews(jobs, goToInbox);

  /** Opens the palette over the window, whose selection it gives back when it closes. */
  function openPalette(): void {
    selectAgain.current = keepSelection();
    setDialog('palette');
  }

  function leavePalette(chosenId: string | null = null): void {
    flushSync(close);
    selectAgain.current();
    if (chosenId === null) return;
    changeSettings({ recent: withChoice(settings.data?.recent ?? [], chosenId) }).catch((thrown: unknown) =>
      teller.fail(thrown),
    );
  }

  useCommands('everywhere', {
    'palette.open': openPalette,
    'search.open': () => setDialog('search'),
    'import.pick': () => void importing.pick(),
    'import.paste': () => setDialog('paste'),
    'history.undo': undo,
    'history.redo': redo,
    'history.undoRun': () => void step('history.undoRun'),
    'history.redoRun': () => void step('history.redoRun'),
    'library.open': goToLibrary,
    'collections.open': () => setDialog('collections'),
    'drafts.open': () => setDialog('drafts'),
    'checker.switch': () => setDialog('checkers'),
    'inbox.open': goToInbox,
    'audit.open': goToAudit,
    'figures.open': goToFigures,
    'settings.open': () => setDialog('settings'),
    'manual.open': () => setDialog('manual'),
    'backups.open': () => setDialog('backups'),
    'workspace.check': () => setDialog('check-workspace'),
    'about.open': () => setDialog('about'),
    'keys.show': () => setDialog('keys'),
    'keys.change': () => setDialog('key-settings'),
  });

  function finishImport(articleIds: readonly string[]): void {
    importing.clear();
    if (articleIds.length === 0) return;
    setPlace({ name: 'library', comingFrom: articleIds[0] ?? null });
    teller.tell(`Imported ${count(articleIds.length, 'article')}. Stet is now looking for claims.`);
  }

  function finishReadingBack(done: ReadBackDone): void {
    const draftIds = importing.report === null ? [] : [importing.report.draftId];
    importing.nextReport();
    if (done === null) {
      desk('import.discard', { draftIds }).catch((thrown: unknown) => teller.fail(thrown));
      return;
    }
    open(done.articleId);
    teller.tell(readBackSentence(done.preview));
  }

  // The first paint waits for the theme, so that the window never flashes, and for what was left unsaved.
  if (settings.isPending || !draftsRead) return null;

  return (
    <div className="app">
      <div className="place">
        {place.name === 'library' ? (
          <Library
            comingFrom={place.comingFrom}
            view={libraryView}
            onView={setLibraryView}
            onCollection={chooseCollection}
            onCollections={() => setDialog('collections')}
            importing={importing.reading}
            onOpen={open}
            onImport={() => void importing.pick()}
            onPaste={() => setDialog('paste')}
            onUndo={undo}
            onInbox={goToInbox}
            onAudit={goToAudit}
            onFigures={goToFigures}
          />
        ) : place.name === 'audit' ? (
          <Audit
            collection={collection}
            onCollection={chooseCollection}
            onLibrary={goToLibrary}
            onOpen={open}
            onUndo={undo}
          />
        ) : place.name === 'figures' ? (
          <Figures
            view={figuresView}
            collection={collection}
            onCollection={chooseCollection}
            onView={setFiguresView}
            onLibrary={goToLibrary}
            onOpen={open}
          />
        ) : place.name === 'inbox' ? (
          <Inbox
            collection={collection}
            onCollection={chooseCollection}
            onLibrary={goToLibrary}
            onOpen={(articleId, claimId) => setPlace({ name: 'review', articleId, lead: { claimId, at: Date.now() } })}
            onUndo={undo}
          />
        ) : (
          <ReviewPlace
            articleId={place.articleId}
            lead={place.lead}
            passage={place.passage ?? null}
            onOpenArticle={open}
            onSwitchChecker={() => setDialog('checkers')}
            onLibrary={goToLibrary}
            onUndo={undo}
            onRedo={redo}
            onPast={setIsPastShown}
            onExport={(asOf) => {
              setExportAsOf(asOf);
              setDialog('export');
            }}
          />
        )}
      </div>
      <StatusBar
        jobs={jobs}
        hint={<Hint place={place.name} isPast={isPastShown} />}
        onKeys={() => setDialog('keys')}
        checker={settings.data?.checker ?? ''}
        onChecker={() => setDialog('checkers')}
        onSettings={() => setDialog('settings')}
      />
      <DropArea onDropped={(reading) => void importing.readDropped(reading)} />
      {dialog === 'collections' && (
        <CollectionsDialog
          onShow={(collectionId) => {
            close();
            chooseCollection(collectionId);
            goToLibrary();
          }}
          onUndo={undo}
          onClose={close}
        />
      )}
      {dialog === 'drafts' && (
        <DraftsDialog
          onOpen={(articleId, claimId) => {
            close();
            setPlace({ name: 'review', articleId, lead: claimId === null ? null : { claimId, at: Date.now() } });
          }}
          onPaste={() => setDialog('paste')}
          onClose={close}
        />
      )}
      {dialog === 'checkers' && <SwitchCheckerDialog onClose={close} />}
      {dialog === 'manual' && <ManualDialog onClose={close} />}
      {dialog === 'keys' && <KeySheet onChange={() => setDialog('key-settings')} onClose={close} />}
      {dialog === 'key-settings' && <KeySettings onClose={close} />}
      {dialog === 'palette' && (
        <Palette
          recent={settings.data?.recent ?? []}
          onCommand={(command, id) => {
            leavePalette(id);
            runCommand(command);
          }}
          onArticle={(articleId, id) => {
            leavePalette(id);
            open(articleId);
          }}
          onSearch={(query) => {
            setSought(query);
            setDialog('search');
          }}
          onClose={() => leavePalette()}
        />
      )}
      {dialog === 'search' && (
        <SearchDialog
          query={sought}
          onQuery={setSought}
          onOpen={(hit) => {
            flushSync(close);
            setPlace(toFound(hit, Date.now()));
          }}
          onClose={close}
        />
      )}
      {dialog === 'settings' && (
        <SettingsDialog
          onKeys={() => setDialog('key-settings')}
          onRestore={() => setDialog('backups')}
          onClose={close}
        />
      )}
      {dialog === 'backups' && <RestoreDialog jobs={jobs} onClose={close} />}
      {dialog === 'check-workspace' && <CheckDialog onRestore={() => setDialog('backups')} onClose={close} />}
      {dialog === 'about' && <AboutDialog onClose={close} />}
      {dialog === 'export' && place.name === 'review' && (
        <ExportDialog articleId={place.articleId} shownAsOf={exportAsOf} onClose={close} />
      )}
      {dialog === 'paste' && (
        <PasteDialog
          onClose={close}
          onRead={(draft) => {
            close();
            importing.addPasted(draft);
          }}
        />
      )}
      {importing.open && (
        <ImportSheet
          collection={collections?.find(({ id }) => id === collection)?.name ?? ''}
          forms={importing.forms}
          leftOut={importing.leftOut}
          onChange={importing.setForms}
          onDone={finishImport}
          onOpenExisting={open}
        />
      )}
      {!importing.open && importing.report !== null && (
        <ReadBackSheet key={importing.report.draftId} draft={importing.report} onDone={finishReadingBack} />
      )}
    </div>
  );
}

function Hint({ place, isPast }: { place: Place['name']; isPast: boolean }) {
  if (place === 'review') return isPast ? <AsOfHint /> : <ReviewHint />;
  if (place === 'audit') return <AuditHint />;
  if (place === 'figures') return <FiguresHint />;
  return place === 'inbox' ? <InboxHint /> : <LibraryHint />;
}
