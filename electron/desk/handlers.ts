import type { Output, ProcedureName, ReadInput } from '../../shared/contract/index.ts';

/** What answers a procedure: it gets the input as the schema has read it, and throws a Failure where it cannot be done. */
export type Handler<Name extends ProcedureName> = (input: ReadInput<Name>) => Output<Name> | Promise<Output<Name>>;

/** The procedures that one service answers. */
export type Handlers<Name extends ProcedureName> = { readonly [Own in Name]: Handler<Own> };
