// The addresses that carry a secret do so in the fragment, which browsers send to no server.

/** Where the product lives on its host, as the server wrote it into the page: empty, or a path such as `/two-hats`. */
export function basePath(): string {
  return (document.documentElement.dataset.base ?? '/').slice(0, -1);
}

/** Where this page came from, without a slash at its end. */
export function here(): string {
  return location.origin + basePath();
}

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

/**
 * A page with one picture and nothing else.
 * @param picture e.g. `role-map` for the newest revealed round, `role-map/2` for the second, `slope/1-2` for what changed between two
 */
export function pictureAddress(base: string, picture: string, secret: string): string {
  return `${base}/picture/${picture}#${secret}`;
}

export function summaryAddress(base: string, secret: string): string {
  return `${base}/summary#${secret}`;
}
