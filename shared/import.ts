import type { TableColumns } from './archives.ts';
import type { Found, TrackedChanges } from './article.ts';
import type { PartialDate } from './dates.ts';
import type { ArticleFormat } from './formats.ts';
import type { VersionProposal } from './versions.ts';

/**
 * A file that was read but not yet stored. It waits in memory until the editor accepts or discards it.
 * `ready`: can be stored as it is; `needs-date`: no publication date was found, or none that can be taken without asking; `duplicate`: the same bytes are in
 * the library already; `failed`: cannot become an article, `problem` says why; `archive`: stands for a file that holds
 * many, whose articles are drafts of their own, and its `notes` say what was left out; `report`: a report that can be read
 * back, and no article.
 */
export interface ImportDraft {
  readonly draftId: string;
  readonly fileName: string;
  /** The name of the archive that it stands in; null for a file of its own. */
  readonly within: string | null;
  readonly status: 'ready' | 'needs-date' | 'duplicate' | 'failed' | 'archive' | 'report';
  readonly problem: string | null;
  readonly existingArticleId: string | null;
  /** An article of the library that this looks like a newer version of. */
  readonly versionOf: VersionProposal | null;
  readonly format: ArticleFormat | null;
  readonly title: Found<string> | null;
  readonly byline: Found<string> | null;
  readonly outlet: Found<string> | null;
  readonly sourceUrl: Found<string> | null;
  /** Proposals, the most trustworthy first. */
  readonly dates: readonly Found<PartialDate>[];
  /** Why none of them is taken without asking, in a sentence; null where the first is, or where there is none. */
  readonly dateDoubt: string | null;
  /** The tracked changes in the file, and which text this is; the other can be asked for. */
  readonly tracked: TrackedChanges | null;
  /** Of an archive that is a table, its columns, which can be chosen anew; otherwise null. */
  readonly table: TableColumns | null;
  /** Sentences on what was left out, or has to be known before the article is taken in. */
  readonly notes: readonly string[];
  readonly words: number;
  /** A BCP 47 tag; null where the file could not be read. */
  readonly language: string | null;
  /** The first few hundred characters, for recognising the article. */
  readonly excerpt: string;
}

/** How an import ended. */
export interface Imported {
  readonly articleIds: readonly string[];
  /** Drafts that still wait, and why the import stopped before them; null where all were stored. */
  readonly left: { readonly draftIds: readonly string[]; readonly why: string } | null;
}
