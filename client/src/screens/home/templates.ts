// The agendas that the dialog offers, in words; what is in them is in `shared`.
import { AgendaTemplate, agendaFrom, plannedMinutes } from '@two-hats/shared';
import type { DeckOutline } from './openWorkshop';

/** A template, or an agenda of one's own: that begins as the whole one, and is arranged on the console first. */
export type TemplateId = AgendaTemplate | 'OWN';

interface TemplateWords {
  readonly name: string;
  readonly says: string;
  /** How a workshop with it is called until somebody says otherwise. */
  readonly title: string;
}

export const templates: Readonly<Record<TemplateId, TemplateWords>> = {
  SHORT: { name: 'Short', says: 'Sort, talk, close.', title: 'Who does what, in short' },
  WHOLE: { name: 'Whole', says: 'Sort, talk, settle.', title: 'Who does what' },
  SHOULD_AND_TODAY: { name: 'Two questions', says: 'Should, then today.', title: 'Who should, and who does' },
  OWN: { name: 'Your own', says: 'You arrange it first.', title: 'Who does what' },
};

/** In minutes; null for one's own, which nobody knows yet. */
export function minutesOf(template: TemplateId): number | null {
  return template === 'OWN' ? null : plannedMinutes(agendaFrom(template).stations);
}

const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long' });

/** The title that is filled in: what it is, and the day, by which a team finds it again. */
export function titleFor(template: TemplateId, today = new Date()): string {
  return `${templates[template].title}, ${day.format(today)}`;
}

/** The deck that goes with a template; null while there is none. */
export function deckFor(template: TemplateId, decks: readonly Pick<DeckOutline, 'id'>[]): string | null {
  const short = template === AgendaTemplate.SHORT ? decks.find(({ id }) => id === 'short') : undefined;
  return (short ?? decks[0])?.id ?? null;
}
