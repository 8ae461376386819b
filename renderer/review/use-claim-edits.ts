import type { Evidence, Relation, VerdictValue } from '../../shared/claim.ts';
import type { Input, ProcedureName } from '../../shared/contract/index.ts';
import { readableDate } from '../../shared/dates.ts';
import { opposes } from '../../shared/opposes.ts';
import { shortened } from '../../shared/shortened.ts';
import type { Span } from '../../shared/span.ts';
import { RELATION_ACTIONS } from '../claim/relation-words.ts';
import { desk, sentenceOf } from '../desk/call.ts';
import { caughtUp } from '../desk/change-feed.ts';
import { clearSelection } from '../reading/use-text-selection.ts';
import { useTeller } from '../ui/toasts.tsx';

/** Every change to claims and evidence but the verdict. A refusal is told in the desk's own sentence. */
export function useClaimEdits(articleId: string, onMarked: (claimId: string) => void, onUndo: () => void) {
  const teller = useTeller();
  const undo = { label: 'Undo', run: onUndo };

  /** Answers once the edit is on screen. @throws Failure when the desk refuses. */
  async function send<Name extends ProcedureName>(name: Name, input: Input<Name>) {
    teller.hush();
    const answer = await desk(name, input);
    await caughtUp();
    return answer;
  }

  /** @returns the desk's answer, or null once a refusal has been told. */
  async function edit<Name extends ProcedureName>(name: Name, input: Input<Name>) {
    try {
      return { answer: await send(name, input) };
    } catch (thrown) {
      teller.refuse(thrown);
      return null;
    }
  }

  return {
    async mark(span: Span): Promise<void> {
      const marked = await edit('claim.mark', { articleId, start: span.start, end: span.end });
      if (!marked) return;
      clearSelection();
      onMarked(marked.answer.claimId);
    },
    async respan(claimId: string, span: Span): Promise<void> {
      if (await edit('claim.respan', { claimId, start: span.start, end: span.end })) clearSelection();
    },
    async remove(claimId: string): Promise<void> {
      if (await edit('claim.remove', { claimId })) teller.tell('Removed the claim.', undo);
    },
    /** @returns null once the passage is attached, otherwise why it is not. */
    async attach(claimId: string, laterId: string, span: Span, relation: Relation): Promise<string | null> {
      const { start, end } = span;
      try {
        await send('evidence.attach', { claimId, articleId: laterId, start, end, relation });
        teller.tell('Attached as evidence.', undo);
        return null;
      } catch (thrown) {
        return sentenceOf(thrown);
      }
    },
    /** Says what a passage does; where that speaks against the verdict, the editor is told. */
    async relate(piece: Evidence, relation: Relation, verdict: VerdictValue | null): Promise<void> {
      if (!(await edit('evidence.relate', { evidenceId: piece.id, relation }))) return;
      const does = `The passage ${RELATION_ACTIONS[relation].toLowerCase()} the ${relation === 'mentions' ? 'matter' : 'claim'}.`;
      teller.tell(opposes(relation, verdict) ? `${does} That speaks against your verdict, ${verdict}.` : does, undo);
    },
    async decides(piece: Evidence, decides: boolean): Promise<void> {
      if (await edit('evidence.decide', { evidenceId: piece.id, decides }))
        teller.tell(`This passage ${decides ? 'decides' : 'no longer decides'}: ${namedPassage(piece)}`, undo);
    },
    async detach(evidenceId: string): Promise<void> {
      if (await edit('evidence.detach', { evidenceId })) teller.tell('Passage detached.', undo);
    },
  };
}

/** Enough of a passage to know it by: “Trams are late again…” (Tram news, 3 May 2019). */
function namedPassage({ quote, articleTitle, publishedOn }: Evidence): string {
  return `“${shortened(quote, 80)}” (${shortened(articleTitle, 60)}, ${readableDate(publishedOn)})`;
}
