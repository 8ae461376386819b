import type { Answer } from '../../shared/channel.ts';
import { contract } from '../../shared/contract/index.ts';
import { failureData } from '../../shared/failure.ts';
import type { Opening, OpeningStep } from '../../shared/opening.ts';
import type { Desk } from '../desk/desk.ts';

/** Answers the calls of a window whose workspace takes its time to be opened: how far that is, and all else once it is open. */
export class WaitingDesk implements Pick<Desk, 'call'> {
  readonly #desk: Promise<Desk>;
  #opening: Opening | null;
  #further = Promise.withResolvers<void>();

  constructor(desk: Promise<Desk>, first: OpeningStep) {
    this.#desk = desk;
    this.#opening = { ...first, revision: 0 };
    desk.then(
      () => this.#become(null),
      () => this.#become(null),
    );
  }

  /** Hears how far the opening is. */
  step(step: OpeningStep): void {
    this.#become({ ...step, revision: (this.#opening?.revision ?? 0) + 1 });
  }

  async call(name: string, input: unknown): Promise<Answer<unknown>> {
    const asked = contract['workspace.opening'].input.safeParse(input);
    if (name === 'workspace.opening' && asked.success) {
      if (this.#opening !== null && this.#opening.revision <= asked.data.after) await this.#further.promise;
      if (this.#opening !== null) return { ok: true, value: this.#opening };
    }
    try {
      return await (await this.#desk).call(name, input);
    } catch (error) {
      return { ok: false, failure: failureData(error) };
    }
  }

  #become(opening: Opening | null): void {
    this.#opening = opening;
    this.#further.resolve();
    this.#further = Promise.withResolvers();
  }
}
