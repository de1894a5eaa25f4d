// Loaded into the real server before it starts (`node --import`): makes every resolver fail with an error that nobody expects. Each error
// carries a canary, `canary-…`, in words that would hurt if they got out.
//
// CANARY_IN=resolver  the resolver itself throws
// CANARY_IN=storage   it runs, and the storage below its use case throws
// SERVER_DIST         address of the folder that the server is built into

const { CANARY_IN: place, SERVER_DIST: dist } = process.env;

class ConnectionLost extends Error {
  constructor(operation) {
    super(`canary-${operation}: select secret from vault at /srv/two-hats/private.sqlite`);
    this.code = 'NO_CAPABILITY';
    this.extensions = { code: 'BAD_USER_INPUT', canary: `canary-${operation}` };
  }
}

const fail = (operation) => () => Promise.reject(new ConnectionLost(operation));

/** The context of an operation, on a storage that fails. */
function failing(context, operation) {
  const store = { read: fail(operation), write: fail(operation), scrub: fail(operation) };
  return {
    ...context,
    credential: context.credential,
    environment: {
      ...context.environment,
      store,
      joinCodes: { check: fail(operation), learn: fail(operation) },
      placementQueue: { place: fail(operation) },
    },
    publicUrl: () => {
      throw new ConnectionLost(operation);
    },
  };
}

// The schema brings what the decorators of the resolvers need.
await import(new URL('graphql/schema.js', dist).href);

for (const file of ['views', 'takePart', 'facilitate', 'agenda', 'reasons', 'series', 'webhooks']) {
  const classes = Object.values(await import(new URL(`graphql/resolvers/${file}.js`, dist).href));
  for (const { prototype } of classes) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      if (name === 'constructor') continue;
      const whole = prototype[name];
      prototype[name] = function sabotaged(...given) {
        if (place === 'resolver') throw new ConnectionLost(name);
        return whole.apply(
          this,
          given.map((argument) => (argument?.environment ? failing(argument, name) : argument)),
        );
      };
    }
  }
}
