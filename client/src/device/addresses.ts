// The addresses that carry a secret do so in the fragment, which browsers send to no server.

/** The address of the phones' screen. `base` has no slash at its end, e.g. `http://192.168.1.20:4000`. */
export function joinAddress(base: string, joinCode: string): string {
  return `${base}/j/${joinCode}`;
}

export function consoleAddress(base: string, secret: string): string {
  return `${base}/console#${secret}`;
}

export function projectorAddress(base: string, secret: string): string {
  return `${base}/projector#${secret}`;
}

export function summaryAddress(base: string, secret: string): string {
  return `${base}/summary#${secret}`;
}
