import { describe, expect, test } from 'vitest';
import { lastTime, minutesAgo } from '../../client/src/screens/console/menu/arrivals';

const at = (hours: number, minutes: number, day = 2) => new Date(2026, 2, day, hours, minutes);

describe('some minutes ago', () => {
  test('is by the clock of this laptop', () => {
    expect(minutesAgo(5, at(14, 30), null)).toEqual(at(14, 25));
    expect(minutesAgo(5, at(14, 30), at(14, 10))).toEqual(at(14, 25));
  });

  test('is by the newest arrival where this laptop is behind the server, so that nobody else is caught', () => {
    expect(minutesAgo(5, at(14, 20), at(14, 30))).toEqual(at(14, 25));
  });
});

describe('the last time that a clock showed this', () => {
  test('is today, up to now', () => {
    expect(lastTime('09:05', at(14, 30))).toEqual(at(9, 5));
    expect(lastTime('14:30', at(14, 30))).toEqual(at(14, 30));
  });

  test('is yesterday for a time that is still to come', () => expect(lastTime('23:50', at(0, 10))).toEqual(at(23, 50, 1)));

  test('is none for what is no time', () => {
    for (const time of ['', '9:05', 'soon']) expect(lastTime(time, at(14, 30))).toBeNull();
  });
});
