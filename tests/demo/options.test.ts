import { describe, expect, it } from 'vitest';
import { readOptions, UsageError } from './options.js';

describe('the options of the demo', () => {
  it('are a dozen people at a human pace with the whole deck, when nothing is said', () => {
    expect(readOptions([], {})).toEqual({
      url: 'http://localhost:4000',
      people: 12,
      pace: 2500,
      seed: 1,
      deck: 'article',
      offersBoth: false,
      toSummary: false,
    });
  });

  it('follow the command line, also behind the separator that pnpm hands through', () => {
    expect(readOptions(['--', '--url', 'http://127.0.0.1:4100/', '--people', '30', '--to-summary'], {})).toMatchObject({
      url: 'http://127.0.0.1:4100',
      people: 30,
      toSummary: true,
    });
  });

  it('look for the server where PORT puts it', () => {
    expect(readOptions([], { PORT: '5000' })?.url).toBe('http://localhost:5000');
  });

  it('are null when help is asked for', () => {
    expect(readOptions(['--help'], {})).toBeNull();
  });

  it.each([['--people', '0'], ['--people', 'many'], ['--pace', '-1'], ['--url', 'localhost'], ['--no-such-option']])(
    'refuse %s %s in a readable line',
    (...args) => {
      expect(() => readOptions(args, {})).toThrow(UsageError);
    },
  );
});
