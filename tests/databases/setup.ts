/** Before the tests that run on PostgreSQL: one server for all of them. */
import type { TestProject } from 'vitest/node';
import { PostgresCluster } from './postgres.js';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await PostgresCluster.start();
  project.provide('postgres', cluster.url);
  return () => cluster.end();
}
