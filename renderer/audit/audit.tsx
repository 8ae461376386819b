import { useRef, useState } from 'react';
import { type AuditView, FIRST_AUDIT_VIEW, type SavedView } from '../../shared/audit-view.ts';
import { CollectionChoice } from '../collections/collection-choice.tsx';
import { desk } from '../desk/call.ts';
import { caughtUp } from '../desk/change-feed.ts';
import { useChangeSettings } from '../desk/change-settings.ts';
import { useAuditOrder, useSettings } from '../desk/queries.ts';
import { useRows } from '../desk/use-rows.ts';
import { ExportManyDialog } from '../export/export-many-dialog.tsx';
import { useCommands } from '../keys/commands.tsx';
import { Keys } from '../keys/keys.tsx';
import { CalmFailure } from '../ui/calm-failure.tsx';
import { count } from '../ui/count.ts';
import { useTeller } from '../ui/toasts.tsx';
import { useWindow } from '../ui/use-window.ts';
import { AuditTable } from './audit-table.tsx';
import { EmptyAudit } from './empty-audit.tsx';
import { SavedViews } from './saved-views.tsx';
import './audit.css';

const FILTER_ID = 'audit-filter';
const NONE: readonly string[] = [];
/** Pixels of a line as most are, and of the table’s heading. */
const USUAL_LINE = 104;
const HEAD = 34;

const readLines = (articleIds: string[]) => desk('audit.list', { articleIds });

interface AuditProps {
  /** Only the articles of this collection. */
  collection: string | null;
  onCollection: (collectionId: string | null) => void;
  onLibrary: () => void;
  onOpen: (articleId: string) => void;
  onUndo: () => void;
}

/** The whole library by its risk of being out of date. */
export function Audit({ collection, onCollection, onLibrary, onOpen, onUndo }: AuditProps) {
  const teller = useTeller();
  const changeSettings = useChangeSettings();
  const settings = useSettings();
  const [ownView, setOwnView] = useState<AuditView>(FIRST_AUDIT_VIEW);
  const view = { ...ownView, collection };
  const setView = (changed: AuditView) => {
    setOwnView(changed);
    onCollection(changed.collection);
  };
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());

  const [exporting, setExporting] = useState<readonly string[] | null>(null);

  const audit = useAuditOrder(view);
  const scroller = useRef<HTMLDivElement>(null);

  const ids = audit.data?.articleIds ?? NONE;
  const index = Math.max(0, currentId === null ? 0 : ids.indexOf(currentId));
  const current = ids[index] ?? null;
  const chosen = ids.filter((articleId) => selected.has(articleId));
  const saved = settings.data?.auditViews ?? [];
  const sight = useWindow({
    ...{ scroller, count: ids.length, current: index, usual: USUAL_LINE, head: HEAD },
    keyOf: (at) => ids[at] as string,
  });
  const lines = useRows('audit', ids, sight.sight, readLines, ({ article }) => article.id);

  const go = (to: number) => {
    setCurrentId(ids[Math.max(0, Math.min(ids.length - 1, to))] ?? null);
  };

  const jump = (to: number) => {
    go(to);
    sight.show(to);
  };

  function toggle(articleId: string): void {
    const changed = new Set(selected);
    if (!changed.delete(articleId)) changed.add(articleId);
    setSelected(changed);
  }

  async function compareAgain(articleIds: readonly string[]): Promise<void> {
    if (articleIds.length === 0) return;
    try {
      await desk('article.compareAgain', { articleIds: [...articleIds] });
      teller.tell(`Comparing ${count(articleIds.length, 'article')} again.`);
      setSelected(new Set());
    } catch (thrown) {
      teller.fail(thrown);
    }
  }

  /** Opens verdicts again that newer evidence or the calendar has overtaken; the editor decides them anew. */
  async function reopen(articleIds: readonly string[]): Promise<void> {
    if (articleIds.length === 0) return;
    try {
      const { claims } = await desk('audit.reopen', { articleIds: [...articleIds] });
      if (claims === 0) {
        teller.tell(`No verdict in ${count(articleIds.length, 'article')} has newer evidence or is now checkable.`);
        return;
      }
      setSelected(new Set());
      await caughtUp();
      teller.tell(`${count(claims, 'claim')} reopened.`, { label: 'Undo', run: onUndo });
    } catch (thrown) {
      teller.fail(thrown);
    }
  }

  function keepViews(auditViews: readonly SavedView[]): void {
    changeSettings({ auditViews: [...auditViews] }).catch((thrown: unknown) => teller.fail(thrown));
  }

  const inHand = chosen.length > 0 ? chosen : current === null ? [] : [current];

  useCommands('audit', {
    'line.next': () => go(index + 1),
    'line.previous': () => go(index - 1),
    'line.first': () => jump(0),
    'line.last': () => jump(ids.length - 1),
    'line.open': () => current !== null && onOpen(current),
    'line.select': () => current !== null && toggle(current),
    'line.compare': () => void compareAgain(inHand),
    'line.reopen': () => void reopen(inHand),
    'line.export': () => inHand.length > 0 && setExporting(inHand),
    'line.filter': () => document.getElementById(FILTER_ID)?.focus(),
    'find.open': () => document.getElementById(FILTER_ID)?.focus(),
  });

  if (audit.isPending) return <main className="audit" aria-busy="true" />;
  if (audit.isError) {
    return <CalmFailure title="The audit could not be loaded" error={audit.error} />;
  }
  return (
    <main className="audit">
      <header className="audit-head">
        <button type="button" className="button quiet" onClick={onLibrary}>
          ← Library
        </button>
        <h1>Audit</h1>
        <span className="soft">what is likely to be out of date</span>
      </header>
      {audit.data.articles === 0 ? (
        <EmptyAudit />
      ) : (
        <>
          <section className="audit-view" aria-label="What is shown">
            <label className="field-inline">
              <span>Find</span>
              <input
                id={FILTER_ID}
                type="search"
                className="input"
                placeholder="Title, outlet, byline or year"
                value={view.words}
                onChange={(event) => setView({ ...view, words: event.target.value })}
                onKeyDown={(event) => {
                  if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
                }}
              />
            </label>
            <CollectionChoice value={collection} onChoose={onCollection} />
            <Choice
              label="Risk"
              value={view.level}
              options={{ any: 'Any', high: 'High', middle: 'Medium', low: 'Low' }}
              onChoose={(level) => setView({ ...view, level })}
            />
            <Choice
              label="Show"
              value={view.show}
              options={{
                all: 'All articles',
                touched: 'With newer evidence',
                due: 'With claims now checkable',
                unreviewed: 'Not started',
                unfinished: 'In progress',
              }}
              onChoose={(show) => setView({ ...view, show })}
            />
            <Choice
              label="Order"
              value={view.order}
              options={{
                risk: 'Highest risk first',
                age: 'Oldest first',
                touched: 'Most newer evidence first',
                due: 'Most now checkable first',
                undecided: 'Most undecided first',
              }}
              onChoose={(order) => setView({ ...view, order })}
            />
            <SavedViews saved={saved} view={view} onView={setView} onKeep={keepViews} />
          </section>
          {ids.length === 0 ? (
            <p className="audit-empty">No articles match these filters.</p>
          ) : (
            <AuditTable
              {...{ ids, lines, scroller, sight }}
              currentId={current}
              selected={selected}
              onCurrent={setCurrentId}
              onSelect={toggle}
              onOpen={onOpen}
            />
          )}
          <footer className="audit-actions">
            <span aria-live="polite">
              {chosen.length > 0 ? `${count(chosen.length, 'article')} selected` : count(ids.length, 'article')}
            </span>
            <button
              type="button"
              className="button"
              disabled={ids.length === 0}
              onClick={() => setSelected(new Set(chosen.length === ids.length ? [] : ids))}
            >
              {chosen.length === ids.length && ids.length > 0 ? 'Select none' : 'Select all'}
            </button>
            <button
              type="button"
              className="button"
              disabled={ids.length === 0}
              onClick={() => void compareAgain(inHand)}
            >
              Compare again <Keys command="line.compare" hidden />
            </button>
            <button type="button" className="button" disabled={ids.length === 0} onClick={() => void reopen(inHand)}>
              Reopen doubtful verdicts <Keys command="line.reopen" hidden />
            </button>
            <button type="button" className="button" disabled={ids.length === 0} onClick={() => setExporting(inHand)}>
              Export reports… <Keys command="line.export" hidden />
            </button>
          </footer>
        </>
      )}
      {exporting !== null && <ExportManyDialog articleIds={exporting} onClose={() => setExporting(null)} />}
    </main>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: Readonly<Record<Value, string>>;
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <label className="field-inline">
      <span>{label}</span>
      <select className="input" value={value} onChange={(event) => onChoose(event.target.value as Value)}>
        {(Object.entries(options) as [Value, string][]).map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
