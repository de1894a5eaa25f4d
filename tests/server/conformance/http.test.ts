/** GraphQL over HTTP by the book: graphql-http's own audits of a server, asked of ours. */
import { type Audit, type AuditResult, serverAudits } from 'graphql-http';
import { expect } from 'vitest';
import { conformance } from '../../support/conformance.js';
import { useServer } from '../useServer.js';

const server = useServer();

/** Not asked: a document in the address would stand in logs and histories, with the names in its variables. GET is for the explorer. */
const byAddress = /URL-encoded|form-urlencoded/;

const audits = serverAudits({ url: () => `${server.process.url}/graphql` }).filter(({ name }) => !byAddress.test(name));

for (const level of ['MUST', 'SHOULD', 'MAY'] as const) {
  const states = conformance('http', level.toLowerCase());
  for (const { id, name, fn } of audits.filter((audit) => levelOf(audit) === level)) {
    states(`${name} (${id})`, async () => expect(saidOf(await fn())).toBe('ok'));
  }
}

function levelOf({ name }: Audit): string | undefined {
  return name.split(' ')[0];
}

function saidOf(result: AuditResult): string {
  return result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`;
}
