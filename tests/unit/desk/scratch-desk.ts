import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { type Desk, FaultLog, openDesk } from '../../../electron/desk/desk.ts';
import type { Input, Output, ProcedureName } from '../../../shared/contract/index.ts';
import { partialDate } from '../../../shared/dates.ts';
import { Failure } from '../../../shared/failure.ts';
import type { ImportDraft } from '../../../shared/import.ts';
import type { Review } from '../../../shared/review.ts';
import { layFreshWorkspace, scratchFolder } from '../store/scratch-workspace.ts';
import { AnsweringDialogs } from './answering-dialogs.ts';
import { keep, type Story, told } from './stories.ts';
import { surroundings } from './surroundings.ts';

/** A desk on a real file, with the real worker thread; it can be closed and opened again. */
export class ScratchDesk {
  readonly path = join(scratchFolder(), 'workspace.stet');
  /** What the person before the desk answers when it asks for files. */
  readonly dialogs = new AnsweringDialogs();
  /** Where faults are written down. */
  readonly faults = new FaultLog(scratchFolder(), surroundings.appVersion);
  #desk: Desk | null = null;
  /** What was brought in, as long as nothing else was done at this desk. */
  #story: Story | null = [];

  async open(): Promise<this> {
    if (!existsSync(this.path)) layFreshWorkspace(this.path);
    this.#desk = await openDesk({
      ...surroundings,
      workspacePath: this.path,
      userName: 'Ada',
      dialogs: this.dialogs,
      faults: this.faults,
    });
    return this;
  }

  get desk(): Desk {
    if (this.#desk === null) throw new Error('the desk is not open');
    this.#story = null;
    return this.#desk;
  }

  async close(): Promise<void> {
    await this.#desk?.close();
    this.#desk = null;
  }

  async restart(): Promise<void> {
    await this.close();
    await this.open();
  }

  /** @throws Failure as the window would see it. */
  async call<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
    const answer = await this.desk.call(name, input);
    if (!answer.ok) throw new Failure(answer.failure.code, answer.failure.sentence);
    return answer.value as Output<Name>;
  }

  /** Has files and folders read as if they were picked in the dialog. */
  async pick(...paths: string[]): Promise<ImportDraft[]> {
    this.dialogs.files = paths;
    return this.call('import.pick', {});
  }

  /**
   * Brings in a text with a title line and a date; answers with the article's id. What a desk begins with is read and
   * compared once in a run of the tests; the next desk that begins with the same takes a copy of that workspace.
   */
  async bringIn(text: string, publishedOn: string): Promise<string> {
    if (this.#story === null) return this.#readIn(text, publishedOn);
    const before = this.#story;
    const articleId = await this.#onceDone([before, { text, publishedOn }], () => this.#readIn(text, publishedOn));
    this.#story = [...before, { text, publishedOn, articleId }];
    return articleId;
  }

  /**
   * Does what several tests of a file begin with; the first does it, the others take a copy of the workspace it led to.
   * @param name what is done, all since the desk was first opened.
   * @param steps answers with what can be JSON.
   */
  async begin<Value>(name: string, steps: () => Promise<Value>): Promise<Value> {
    const value = await this.#onceDone([expect.getState().testPath, name], steps);
    this.#story = null;
    return value;
  }

  async #onceDone<Value>(name: unknown, steps: () => Promise<Value>): Promise<Value> {
    const before = await told<Value>(name);
    const value = before === null ? await steps() : before.value;
    await this.close();
    if (before === null) await keep(name, { value, workspace: this.path });
    else await copyFile(before.workspace, this.path);
    await this.open();
    return value;
  }

  async #readIn(text: string, publishedOn: string): Promise<string> {
    const draft = await this.call('import.paste', { text });
    const { articleIds } = await this.call('import.accept', {
      drafts: [
        {
          draftId: draft.draftId,
          description: {
            title: draft.title?.value ?? 'Untitled',
            byline: null,
            outlet: null,
            sourceUrl: null,
            publishedOn: partialDate(publishedOn),
          },
        },
      ],
    });
    await this.desk.analysis.settled();
    return articleIds[0] as string;
  }

  review(articleId: string): Promise<Review> {
    return this.call('review.open', { articleId });
  }
}

export async function scratchDesk(): Promise<ScratchDesk> {
  const scratch = new ScratchDesk();
  onTestFinished(() => scratch.close());
  return scratch.open();
}

/** An invented article and what came later, for tests that need claims, evidence and suggestions. */
export const OLDER = `Harbour tram to open in 2019

The city of Lindmark will probably open its harbour tram in June 2019, the transport office said on Monday. The line will cost 140 million crowns. It has 12 stops.

Mayor Edda Brandt said: “The tram might reach the airport one day.”

Tickets currently cost 3 crowns.`;

export const NEWER = `Lindmark delays harbour tram again

The harbour tram of Lindmark will not open in June 2019. The transport office announced on Tuesday that the line is now scheduled to open in March 2021.

The line will cost 190 million crowns, up from 140 million. The harbour tram has 12 stops.`;
