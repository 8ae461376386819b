/** Links of the kind `[[Note|shown words]]` as the words that they show; what `![[…]]` embeds is left out. */
export function withoutWikiLinks(text: string): string {
  return text.replace(/(!?)\[\[([^[\]\n]{1,300})\]\]/g, (_link, embeds: string, inside: string) =>
    embeds === '' ? inside.slice(inside.indexOf('|') + 1).trim() : '',
  );
}
