import type { Allowances } from '../graphql/allowance.js';
import type { ErrorLog } from '../graphql/errors.js';
import type { Pipeline } from '../graphql/pipeline.js';
import type { Environment } from '../workshop/environment.js';
import type { Hub } from './hub.js';
import type { Walls } from './walls.js';

/** What every socket of a server leads to. */
export interface Endpoint {
  readonly environment: Environment;
  readonly pipeline: Pipeline;
  readonly hub: Hub;
  readonly walls: Walls;
  readonly allowances: Allowances;
  readonly log: ErrorLog;
  /** An address that phones can reach, by the host that a socket was opened at. */
  readonly publicUrlFor: (host: string | undefined) => string;
}
