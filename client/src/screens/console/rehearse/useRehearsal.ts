import { useEffect, useRef } from 'react';
import { rehearsalKeys } from '../../../device/rehearsals';
import { questionOf } from '../../lensWords';
import type { ConsoleFrame } from '../documents';
import { type Actor, createActor } from './actor';

/** Milliseconds between two arrivals, and about how long a simulated person looks at a card. */
const arrival = 350;
const glance = 400;

/** Plays the simulated people of a rehearsal, on the device that opened it, for as long as its console is shown. */
export function useRehearsal({ stage }: ConsoleFrame): void {
  const { workshopId, joinCode, named, rehearsal, phase } = stage;
  const actors = useRef<Actor[]>([]);
  const question = stage.round ? `${stage.round.number} ${questionOf(stage.round)}` : '';

  useEffect(() => {
    const keys = rehearsal ? rehearsalKeys(workshopId) : [];
    let current = true;
    const arrive = async () => {
      for (const [index, key] of keys.entries()) {
        await pause(arrival);
        if (!current) return;
        const actor = createActor(index, joinCode, key, named);
        // Whoever is not let in, because the door is locked or they were removed, stays away.
        const isIn = await actor.join().then(
          () => true,
          () => false,
        );
        if (isIn && current) actors.current = [...actors.current, actor];
      }
    };
    void arrive();
    return () => {
      current = false;
      actors.current = [];
    };
  }, [rehearsal, workshopId, joinCode, named]);

  const isAsked = stage.question.closing === 'ASKED';
  useEffect(() => {
    if (!rehearsal || !isAsked) return;
    let current = true;
    const answerAll = async () => {
      for (const actor of actors.current) {
        await pause(glance * (0.4 + 1.2 * Math.random()));
        if (!current) return;
        await actor.answer('CLOSING').catch(() => {});
      }
    };
    void answerAll();
    return () => {
      current = false;
    };
  }, [rehearsal, isAsked]);

  useEffect(() => {
    if (!rehearsal || phase !== 'SORTING') return;
    let current = true;
    const sort = async (actor: Actor) => {
      // Everybody at their own pace; who fails once tries again with the next card.
      while (current) {
        await pause(glance * (0.4 + 1.2 * Math.random()));
        if (!current || !(await actor.act(question).catch(() => true))) return;
      }
    };
    const begun = new Set<Actor>();
    const begin = () => {
      for (const actor of actors.current) {
        if (begun.has(actor)) continue;
        begun.add(actor);
        void sort(actor);
      }
    };
    begin();
    // Some may still arrive.
    const timer = setInterval(begin, arrival);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [rehearsal, phase, question]);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
