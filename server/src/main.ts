/** Starts the server as an operator does: configuration from the environment, addresses on the terminal, a clean stop on a signal. */
import './production.js';
import { type Config, ConfigError, readConfig } from './config.js';
import { basePathOf } from './http/publicUrl.js';
import { shownAddress } from './storage/address.js';

try {
  const config = readConfig(process.env);
  // Loaded only now: what is wrong with the environment is told at once.
  const { startApp } = await import('./app.js');
  const app = await startApp(config);

  // Before the address is told: whoever reads it may stop the server at once.
  const stop = async () => {
    await app.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);

  console.log(`
  Two Hats is running.

    On this laptop   http://localhost:${app.port}${basePathOf(config.publicUrl)}
    For phones       ${app.publicUrl}
    Data             ${shownAddress(config.database)}${backupsOf(config)}

  Stop it with Ctrl+C.
`);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}

function backupsOf({ backups }: Config): string {
  return backups ? `\n    Backups          the newest ${backups.kept}, in ${backups.folder}` : '';
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return `Two Hats cannot start with this environment.\n${error.message}`;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return 'Two Hats cannot start: the port is taken. Stop the other program or set PORT (METRICS_PORT for metrics).';
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return 'Two Hats cannot start: HOST is no address of this machine. Correct it, or leave it out to listen on all.';
  }
  if (code === 'EACCES') return 'Two Hats cannot start: this port or folder is not allowed. Set PORT or DATABASE_URL.';
  return `Two Hats cannot start: ${message}`;
}
