import { Migration001FirstTables } from './Migration001FirstTables.js';

/** In the order in which they run; a released one is never changed. */
export const migrations = [{ name: 'Migration001FirstTables', class: Migration001FirstTables }];
