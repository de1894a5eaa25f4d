import { useEffect, useState } from 'react';
import type { StageFrame } from '../../../results/fragments';

const lasts = 10_000;

/**
 * True for some seconds after the room has seen a round turn into its result: the moment has the screen to itself. A projector that
 * is opened, or reloaded, after the reveal shows the overview at once.
 */
export function useRevealMoment({ phase, round }: StageFrame): boolean {
  const [sorted, setSorted] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const number = round?.number ?? null;
  const moment = phase === 'REVEALED' && number !== null && sorted === number && over !== number;
  useEffect(() => {
    if (phase !== 'SORTING') return;
    setSorted(number);
    setOver(null);
  }, [phase, number]);
  useEffect(() => {
    if (!moment) return;
    const timer = setTimeout(() => setOver(number), lasts);
    return () => clearTimeout(timer);
  }, [moment, number]);
  return moment;
}
