/** Builds the server and the client, or only what is named, where the result is missing or older than the sources. */
export function buildIfNeeded(say?: (line: string) => void, names?: readonly ('server' | 'client')[]): Promise<void>;
