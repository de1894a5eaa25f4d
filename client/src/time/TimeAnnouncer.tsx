import { useEffect, useRef, useState } from 'react';
import { momentBetween } from './fairMoments';
import { momentInWords } from './timeWords';

interface TimeAnnouncerProps {
  /** Seconds; null where no timer runs. */
  left: number | null;
  /** How long the station is meant to take, in minutes. */
  minutes: number;
}

/** Tells screen readers the time left at fair moments, and not each second. */
export function TimeAnnouncer({ left, minutes }: TimeAnnouncerProps) {
  const before = useRef<number | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (left !== null && before.current !== null) {
      const moment = momentBetween(before.current, left, minutes * 60);
      if (moment) setSaid(momentInWords(moment, left));
    }
    before.current = left;
  }, [left, minutes]);
  return (
    <span className="spoken" role="status">
      {said}
    </span>
  );
}
