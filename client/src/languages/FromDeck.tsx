// What comes from a deck says which language it is in: a deck of one's own has one language, however many the room speaks, and voices read it
// as it is written (WCAG 3.1.2).
import { type Language, languageTags } from '@two-hats/shared';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { directionOf } from './language';

/** The attributes with which an element says in which language its text is. */
interface Tongue {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
}

/** @param language null where nobody said which one it is, or it is none of ours: not the page's then, and a voice may find out by itself */
export function writtenIn(language: Language | null): Tongue {
  if (!language) return { lang: '', dir: 'auto' };
  const lang = languageTags[language];
  return { lang, dir: directionOf(lang) };
}

const OfDeck = createContext<Tongue>({});

interface FromDeckProviderProps {
  /** Of the deck's texts, as any view of a workshop has it. */
  language: Language | null;
  children: ReactNode;
}

/** Tells everything within in which language the deck is. */
export function FromDeckProvider({ language, children }: FromDeckProviderProps) {
  const tongue = useMemo(() => writtenIn(language), [language]);
  return <OfDeck value={tongue}>{children}</OfDeck>;
}

/** For elements that hold nothing but a text of the deck, as the next {@link FromDeckProvider} above has it. */
export function useFromDeck(): Tongue {
  return useContext(OfDeck);
}

/** A text of the deck: a card, a hint, a role, a title. */
export function FromDeck({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return (
    <bdi className={className} {...useFromDeck()}>
      {children}
    </bdi>
  );
}
