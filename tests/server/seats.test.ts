/** A workshop has so many seats. */
import { expect, test } from 'vitest';
import { refusalOf } from '../support/api.js';
import { attemptKey, Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const { api } = useServer({ env: { PARTICIPANTS_PER_WORKSHOP: '2' } });

test('whoever comes when all seats are taken is refused, until one is free; who has a seat comes back to it', async () => {
  const workshop = await Workshop.open(api);
  const attempt = attemptKey();
  const ada = await workshop.join('Ada', null, attempt);
  const ben = await workshop.join('Ben');
  expect(await refusalOf(workshop.join('Chi'))).toBe('WORKSHOP_FULL');
  expect((await workshop.join('Ada', null, attempt)).id).toBe(ada.id);

  await workshop.remove(ben);
  expect((await workshop.join('Chi')).joined.name).toBe('Chi');
  expect(await refusalOf(workshop.join('Dan'))).toBe('WORKSHOP_FULL');
  expect((await workshop.stage()).participantCount).toBe(2);
});

test('seats are counted for each workshop by itself', async () => {
  const [one, other] = [await Workshop.open(api), await Workshop.open(api)];
  await one.joinAll('Ada', 'Ben');
  expect((await other.join('Chi')).joined.name).toBe('Chi');
});
