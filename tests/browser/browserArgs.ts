/** What Chromium is started with: quiet, without calls of its own to the network, and as root without the sandbox that root cannot have. */
export function browserArgs(): string[] {
  return [
    // Machines that test have no graphics card, and emulating one costs more than drawing without.
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
