import type { FastifyInstance } from 'fastify';

/** Whether this process is about to stop: load balancers are told to send nobody here any more, and what comes all the same is served. */
export class Draining {
  #hasBegun = false;

  constructor(app: FastifyInstance) {
    app.addHook('onSend', async (_request, reply) => {
      // A proxy that keeps a connection for the next request would send that one into the end of this process.
      if (this.#hasBegun) reply.header('connection', 'close');
    });
  }

  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  begin(): void {
    this.#hasBegun = true;
  }
}
