/** Says how many comments a file holds that are no part of its text, and whose; nothing where there are none. */
export function commentsLeftOut(authors: readonly string[]): string[] {
  if (authors.length === 0) return [];
  const names = [...new Set(authors.map((name) => name.trim()).filter(Boolean))];
  const by = names.length === 0 || names.length > 4 ? '' : ` by ${new Intl.ListFormat('en-GB').format(names)}`;
  const [comments, are] = authors.length === 1 ? ['1 comment', 'is'] : [`${authors.length} comments`, 'are'];
  return [`${comments}${by} in the file ${are} not part of the text and not brought in.`];
}
