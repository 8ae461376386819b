import type { Input, Output, ProcedureName } from './contract/index.ts';
import type { FailureData } from './failure.ts';

/** How an answer crosses: results and failures are both data, nothing is thrown over the border. */
export type Answer<Out> =
  | { readonly ok: true; readonly value: Out }
  | { readonly ok: false; readonly failure: FailureData };

/** The one channel of the bridge, and the one function that the preload script exposes as `window.stet`. */
export const CHANNEL = 'stet:call';
export type Bridge = <Name extends ProcedureName>(name: Name, input: Input<Name>) => Promise<Answer<Output<Name>>>;
