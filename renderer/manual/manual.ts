/** Words within a paragraph. */
export type Inline =
  | { readonly kind: 'text' | 'key'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  /** Leads to a chapter or section of the manual, by its id. */
  | { readonly kind: 'link'; readonly to: string; readonly children: readonly Inline[] };

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  /** A heading within a chapter. */
  | { readonly kind: 'section'; readonly id: string; readonly title: string }
  /** Addresses of the same picture for a light and a dark window. */
  | { readonly kind: 'picture'; readonly words: string; readonly light: string; readonly dark: string };

export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The manual as the window shows it. */
export interface Manual {
  readonly title: string;
  /** What stands before the first chapter. */
  readonly opening: readonly Block[];
  readonly chapters: readonly Chapter[];
}
