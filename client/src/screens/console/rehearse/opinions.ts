import type { Column } from '@two-hats/shared';

/**
 * What a simulated person thinks of a card: the same whenever they are asked, and as in a real room. On some cards nearly all are of one
 * mind, on some most are, and on some nobody would bet. Simulated people know no more than a phone does: no key.
 *
 * @param actor from 0
 * @param question what is asked; another question gets other answers on some cards
 * @param columns the columns offered, in their order
 */
export function opinionOn(cardId: string, actor: number, question: string, columns: readonly Column[]): Column | undefined {
  // One card in three is seen differently when something else is asked.
  const leaning = fraction(chanceOf(`${cardId} asked`) < 1 / 3 ? `${cardId} ${question}` : cardId);
  const [first, second, ...rest] = columns;
  const draw = chanceOf(`${cardId} ${question} ${actor}`);
  // Now and then somebody picks what is offered beside the roles.
  if (rest.length > 0 && draw < 0.08) return rest[Math.floor((draw / 0.08) * rest.length)];
  return draw < leaning ? first : second;
}

/** How much of a room leans to the first role: mostly all or nobody, sometimes in between. */
function fraction(text: string): number {
  const leanings = [0.96, 0.05, 0.9, 0.5, 0.08, 0.66, 0.95, 0.12, 0.4];
  return leanings[Math.floor(chanceOf(text) * leanings.length)] ?? 0.5;
}

/** A number from 0 to 1 that belongs to a text: FNV-1a, 32 bits, stirred once more so that similar texts lie far apart. */
function chanceOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
