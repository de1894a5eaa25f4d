/** What follows the title of a source: whose it is, where somebody has said so. */
export function byAuthor({ author }: { readonly author: string }): string {
  return author && ` by ${author}`;
}
