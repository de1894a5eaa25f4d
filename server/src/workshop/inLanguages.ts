import type { Language } from '@two-hats/shared';

/** A view of one state of a workshop, which is made once for each language that somebody asks for: only the deck's texts differ. */
export class InLanguages<View> {
  readonly #made = new Map<Language | null, View>();

  /** @param make gives the view in a language; in the deck's own for null */
  constructor(
    readonly revision: number,
    private readonly make: (language: Language | null) => View,
  ) {}

  in(language: Language | null): View {
    const known = this.#made.get(language);
    if (known) return known;
    const view = this.make(language);
    this.#made.set(language, view);
    return view;
  }
}
