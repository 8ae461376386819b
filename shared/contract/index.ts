import type { z } from 'zod';
import { joined } from '../joined.ts';
import { about } from './about.ts';
import { attention } from './attention.ts';
import { backups } from './backups.ts';
import { changes } from './changes.ts';
import { claims } from './claims.ts';
import { collections } from './collections.ts';
import { drafts } from './drafts.ts';
import { exports } from './exports.ts';
import { history } from './history.ts';
import { imports } from './imports.ts';
import { library } from './library.ts';
import type { Procedure } from './procedure.ts';
import { readBack } from './read-back.ts';
import { readingPlaces } from './reading-places.ts';
import { search } from './search.ts';
import { secondChecks } from './second-checks.ts';
import { verdicts } from './verdicts.ts';
import { workspace } from './workspace.ts';

export type { PassageHit } from './claims.ts';
export type { WorkspaceInfo } from './workspace.ts';

/** Every call that a window can make, by name: one file a topic. Both sides take their types from here. */
export const contract = joined(
  workspace,
  backups,
  library,
  collections,
  imports,
  readBack,
  search,
  claims,
  verdicts,
  secondChecks,
  attention,
  history,
  exports,
  drafts,
  readingPlaces,
  changes,
  about,
);

export type Contract = typeof contract;
export type ProcedureName = keyof Contract;
/** What a caller passes. */
export type Input<Name extends ProcedureName> = z.input<Contract[Name]['input']>;
/** What the desk receives once the schema has read it. */
export type ReadInput<Name extends ProcedureName> = z.output<Contract[Name]['input']>;
export type Output<Name extends ProcedureName> = Contract[Name] extends Procedure<z.ZodType, infer Out> ? Out : never;
