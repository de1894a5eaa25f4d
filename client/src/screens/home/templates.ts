// The agendas that the dialog offers, in words; what is in them is in `shared`.
import { t } from '@lingui/core/macro';
import { AgendaTemplate, agendaFrom, plannedMinutes } from '@two-hats/shared';
import { date } from '../../languages/formats';
import type { DeckOutline } from './openWorkshop';

/** A template, or an agenda of one's own: that begins as the whole one, and is arranged on the console first. */
export type TemplateId = AgendaTemplate | 'OWN';

interface TemplateWords {
  readonly name: string;
  readonly says: string;
}

/** In the order in which they are offered. */
export const templateIds: readonly TemplateId[] = ['SHORT', 'WHOLE', 'SHOULD_AND_TODAY', 'OWN'];

export function templateWords(template: TemplateId): TemplateWords {
  switch (template) {
    case 'SHORT':
      return { name: t({ message: 'Short', context: 'agenda' }), says: t`Sort, talk, close.` };
    case 'WHOLE':
      return { name: t({ message: 'Whole', context: 'agenda' }), says: t`Sort, talk, settle.` };
    case 'SHOULD_AND_TODAY':
      return { name: t({ message: 'Two questions', context: 'agenda' }), says: t`Should, then today.` };
    case 'OWN':
      return { name: t({ message: 'Your own', context: 'agenda' }), says: t`You arrange it first.` };
  }
}

/** In minutes; null for one's own, which nobody knows yet. */
export function minutesOf(template: TemplateId): number | null {
  return template === 'OWN' ? null : plannedMinutes(agendaFrom(template).stations);
}

/** The title that is filled in: what it is, and the day, by which a team finds it again. */
export function titleFor(template: TemplateId, today = new Date()): string {
  const day = date(today, { day: 'numeric', month: 'long' });
  if (template === 'SHORT') return t`Who does what, in short, ${day}`;
  return template === 'SHOULD_AND_TODAY' ? t`Who should, and who does, ${day}` : t`Who does what, ${day}`;
}

/** The deck that goes with a template; null while there is none. */
export function deckFor(template: TemplateId, decks: readonly Pick<DeckOutline, 'id'>[]): string | null {
  const short = template === AgendaTemplate.SHORT ? decks.find(({ id }) => id === 'short') : undefined;
  return (short ?? decks[0])?.id ?? null;
}
