import { useEffect, useRef } from 'react';
import { say } from '../spoken/say';
import { momentBetween } from './fairMoments';
import { changedTimeInWords, momentInWords } from './timeWords';

interface TimeAnnouncerProps {
  /** Seconds; null where no timer runs. */
  left: number | null;
  /** How long the station is meant to take, in minutes. */
  minutes: number;
}

/** More than this between two looks, in seconds, is no passing of time: somebody gave or took some. */
const changed = 20;

/** Tells screen readers the time left at fair moments and when it is changed, and not each second. */
export function TimeAnnouncer({ left, minutes }: TimeAnnouncerProps) {
  const before = useRef<number | null>(null);
  useEffect(() => {
    if (left !== null && before.current !== null) {
      const moment = momentBetween(before.current, left, minutes * 60);
      if (moment) say(momentInWords(moment, left), { about: 'time' });
      else if (Math.abs(left - before.current) > changed) say(changedTimeInWords(left), { about: 'time' });
    }
    before.current = left;
  }, [left, minutes]);
  return null;
}
