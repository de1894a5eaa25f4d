import type { DeckWords } from '../../deck.js';
import { cardWords } from '../chapter.js';

export const launchInGerman: DeckWords = {
  title: 'Produkt oder Projekt: wer trägt was',
  description:
    'Zwanzig Aufgaben von der ersten Idee bis zum letzten Tag auf dem Markt. Einen Schlüssel gibt es nicht: Kein Text klärt das für jede Firma, also ist das Ergebnis, worauf eure Gruppe sich einigt.',
  roles: [
    { name: 'Produktmanagement', shortName: 'PM', definite: 'das Produktmanagement' },
    { name: 'Projektleitung', shortName: 'PL', definite: 'die Projektleitung' },
  ],
  oneInBoth: null,
  dimensions: {
    success: 'Erfolg: woran er gemessen wird',
    plan: 'Plan: Zeit, Geld, Risiko',
    people: 'Menschen: wer mit wem spricht',
    lifetime: 'Lebenszeit: vor und nach dem Start',
  },
  cards: cardWords({
    'answers-for-use': [
      'Steht dafür gerade, ob Kunden es kaufen und weiter benutzen',
      'Denk an die Zahl, auf die man ein Jahr nach dem Start schaut.',
    ],
    'answers-for-date': [
      'Steht dafür gerade, dass zum vereinbarten Termin geliefert wird',
      'Wer muss früh sagen, dass der Termin nicht zu halten ist?',
    ],
    'chooses-problem': [
      'Entscheidet, welches Problem es wert ist, gelöst zu werden',
      'Es geht um das Problem und noch nicht um die Lösung.',
    ],
    'draws-the-line': [
      'Schreibt auf, was dazugehört und was nicht',
      'Denk an die Seite, auf die alle zeigen, wenn jemand noch etwas dazuhaben will.',
    ],
    'decides-what-gives': ['Entscheidet, was weichen muss, wenn die Zeit knapp wird', 'Weniger, später oder teurer: Wer wählt am Ende?'],
    'keeps-schedule': ['Stellt den Zeitplan auf und hält ihn aktuell', 'Wer ändert ihn an dem Tag, an dem etwas ins Rutschen kommt?'],
    'watches-budget': [
      'Hat das Budget im Blick und sagt früh, wenn es nicht reicht',
      'Denk an eine Rechnung, die doppelt so hoch ist wie erwartet.',
    ],
    'keeps-risk-list': [
      'Führt die Liste der Risiken und was gegen jedes unternommen wird',
      'Ein Risiko, das auf keiner Liste steht, beachtet auch niemand.',
    ],
    'lays-out-roadmap': [
      'Legt dar, was im nächsten Jahr kommen soll',
      'Es geht um Themen und ihre Reihenfolge und nicht um Liefertermine.',
    ],
    'finds-people': [
      'Sorgt dafür, dass Leute da sind, wenn ihre Arbeit beginnt',
      'Denk an eine Fachkraft, die im Herbst drei Wochen lang gebraucht wird.',
    ],
    'talks-with-customers': [
      'Spricht mit Kunden darüber, was sie brauchen',
      'Es geht um ihren Bedarf und nicht darum, wie weit die Arbeit ist.',
    ],
    'reports-progress': [
      'Berichtet denen, die dafür zahlen, wie weit die Arbeit ist',
      'Denk an die Frage, die an jedem ersten Montag im Monat kommt.',
    ],
    'settles-dependencies': [
      'Klärt, was ein Team einem anderen liefert und wann',
      'Denk an ein Teil, das da sein muss, ehe das nächste Team anfangen kann.',
    ],
    'prepares-sales': ['Erklärt Vertrieb und Support, was kommt', 'Wer antwortet, wenn sie fragen, was sie versprechen dürfen?'],
    'holds-suppliers': [
      'Wählt Lieferanten aus und achtet darauf, dass sie ihren Vertrag erfüllen',
      'Denk an eine Lieferung von außen, die zu spät kommt.',
    ],
    'sets-price': ['Setzt den Preis fest oder schlägt ihn vor', 'Denk daran, was es den Kunden wert ist und was die Herstellung kostet.'],
    'judges-readiness': ['Entscheidet, wann es gut genug für den Start ist', 'Am Tag davor, mit drei bekannten Fehlern: Wer sagt „los“?'],
    'gathers-lessons': [
      'Sammelt, was man gelernt hat, wenn die Arbeit vorbei ist',
      'Es geht um das nächste Vorhaben, das vielleicht andere ausführen.',
    ],
    'looks-after-it': [
      'Kümmert sich darum, solange es benutzt wird',
      'Wem gehört es, wenn alle, die es gebaut haben, schon beim Nächsten sind?',
    ],
    'takes-it-off': ['Nimmt es vom Markt, wenn seine Zeit vorbei ist', 'Wer sagt es den letzten Kunden, und wann?'],
  }),
};
