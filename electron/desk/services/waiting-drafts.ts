import type { Document } from '../../../shared/article.ts';
import { Failure } from '../../../shared/failure.ts';
import { inMegabytes, MAX_IMPORT_BYTES } from '../../../shared/limits.ts';

/** A file that was read and waits in memory for the editor's word. */
export interface WaitingDraft {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly words: number;
  readonly language: string;
  readonly document: Document;
}

/** The drafts that wait in memory, never more than one import takes, and only as long as their window is there. */
export class WaitingDrafts {
  readonly #drafts = new Map<string, WaitingDraft>();
  #bytes = 0;
  /** How often the window was gone; what is read for one that is gone is not kept. */
  #windowsGone = 0;

  /** Stands for the window that is there now; what is read is kept only while that is so. */
  get window(): number {
    return this.#windowsGone;
  }

  /** @throws Failure `bad-input` naming the file where it would be too much together with what waits. */
  expectRoomFor(fileName: string, bytes: number): void {
    if (this.#bytes + bytes <= MAX_IMPORT_BYTES) return;
    throw new Failure(
      'bad-input',
      `“${fileName}” is more than one import takes together with what waits (${inMegabytes(MAX_IMPORT_BYTES)}). Import the others first.`,
    );
  }

  /** Keeps a draft for a {@link window}. */
  keep(draftId: string, draft: WaitingDraft, window: number): void {
    if (window !== this.#windowsGone) return;
    this.#drafts.set(draftId, draft);
    this.#bytes += draft.bytes.length;
  }

  /** @throws Failure `not-found` when it was stored, discarded or read for a window that is gone. */
  get(draftId: string): WaitingDraft {
    const draft = this.#drafts.get(draftId);
    if (draft === undefined)
      throw new Failure('not-found', 'This import is no longer waiting. Please import the file again.');
    return draft;
  }

  forget(draftIds: Iterable<string>): void {
    for (const id of draftIds) {
      this.#bytes -= this.#drafts.get(id)?.bytes.length ?? 0;
      this.#drafts.delete(id);
    }
  }

  /** Forgets everything, also what is still being read: nobody is there to store it. */
  windowGone(): void {
    this.#windowsGone += 1;
    this.#drafts.clear();
    this.#bytes = 0;
  }
}
