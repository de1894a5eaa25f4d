/** The languages that the product speaks. */
export const Language = { EN: 'EN', DE: 'DE', FR: 'FR', ES: 'ES', AR: 'AR' } as const;
export type Language = (typeof Language)[keyof typeof Language];

/** How the web calls them: the language tags of BCP 47. */
export const languageTags = { EN: 'en', DE: 'de', FR: 'fr', ES: 'es', AR: 'ar' } as const satisfies Readonly<Record<Language, string>>;

/** The language of a tag such as `de` or `de-AT`, in upper or lower case; null for one that the product does not speak. */
export function languageTagged(tag: string): Language | null {
  const [primary] = tag.trim().toLowerCase().split('-');
  return Object.values(Language).find((language) => languageTags[language] === primary) ?? null;
}
