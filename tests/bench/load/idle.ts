/** The load of the memory group: phones that connect, get one small frame each, and do nothing. */
import { openGraphql, openMany, openPlain, subscribe } from './dialects.js';
import { serve } from './serve.js';
import type { Wire } from './wire.js';

export interface AddPhones {
  readonly server: 'ours' | 'ws';
  readonly port: number;
  /** For our server: one secret per phone. Their number is the number of phones. */
  readonly secrets: readonly string[];
  readonly stageDocument: string;
}

const phones: Wire[] = [];

const commands = {
  /** Adds phones to those connected; resolves when each has its frame. */
  async add({ server, port, secrets, stageDocument }: AddPhones): Promise<void> {
    const added = await openMany(secrets.length, async (index) => {
      const phone = server === 'ws' ? await openPlain(port) : await openGraphql(port, secrets[index] ?? null);
      const greeted = phone.hear('"next"');
      if (server === 'ws') phone.send('{"do":"greet"}');
      else subscribe(phone, stageDocument);
      await greeted;
      return phone;
    });
    phones.push(...added);
  },
};
export type IdleLoad = typeof commands;
serve(commands);
