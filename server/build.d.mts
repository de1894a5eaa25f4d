/** Builds the server and the client where the result is missing or older than the sources. */
export function buildIfNeeded(say?: (line: string) => void): Promise<void>;
