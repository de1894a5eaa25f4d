import type { DeckInLanguages, DeckWords } from '../deck.js';
import { articleDeck } from './articleDeck.js';

/** Two or three cards of every dimension: five of the Product Owner's, five of the Product Manager's, two of both. */
const chosen: ReadonlySet<string> = new Set([
  'stays-within-reach',
  'interviews-clients',
  'looks-outside',
  'works-on-next-sprints',
  'weighs-technical-options',
  'plans-years-ahead',
  'studies-user-stories',
  'reads-analysts',
  'reviews-features-with-users',
  'talks-with-client-leaders',
  'drives-business-value',
  'cares-for-it-teams',
]);

/** Twelve of the article's cards under the same ids, for when there are twenty minutes. */
export const shortDeck: DeckInLanguages = {
  ...articleDeck,
  id: 'short',
  title: 'Two hats: the short version',
  description: 'Twelve responsibilities out of the article’s 28, balanced over its sections. For a workshop of 20 minutes.',
  minutes: 20,
  cards: articleDeck.cards.filter(({ id }) => chosen.has(id)),
  translations: {
    DE: shortened(articleDeck.translations.DE, {
      title: 'Zwei Hüte: die Kurzfassung',
      description: 'Zwölf der 28 Aufgaben des Artikels, gleichmäßig aus seinen Abschnitten. Für einen Workshop von 20 Minuten.',
    }),
    FR: shortened(articleDeck.translations.FR, {
      title: 'Deux casquettes : la version courte',
      description: 'Douze des 28 responsabilités de l’article, équilibrées entre ses sections. Pour un atelier de 20 minutes.',
    }),
    ES: shortened(articleDeck.translations.ES, {
      title: 'Dos sombreros: la versión corta',
      description: 'Doce de las 28 responsabilidades del artículo, repartidas entre sus secciones. Para un taller de 20 minutos.',
    }),
    AR: shortened(articleDeck.translations.AR, {
      title: 'قبعتان: النسخة القصيرة',
      description: 'اثنتا عشرة مسؤولية من أصل 28 في المقال، موزّعة على أقسامه بتوازن. لورشة مدتها 20 دقيقة.',
    }),
  },
};

function shortened(words: DeckWords | undefined, about: Pick<DeckWords, 'title' | 'description'>): DeckWords {
  if (!words) throw new Error('The whole deck lacks a language that the short one has');
  return { ...words, ...about, cards: Object.fromEntries(Object.entries(words.cards).filter(([id]) => chosen.has(id))) };
}
