/** The load processes' side of the conversation with the benchmark: it calls a command by name and waits for the result. */

export type Commands = Readonly<Record<string, (args: never) => Promise<unknown>>>;
export interface Call {
  readonly id: number;
  readonly name: string;
  readonly args: unknown;
}
export type Answer = { readonly id: number; readonly result: unknown } | { readonly id: number; readonly error: string };

export function serve(commands: Commands): void {
  const answer = (message: Answer) => process.send?.(message);
  process.on('message', async ({ id, name, args }: Call) => {
    try {
      answer({ id, result: await commands[name]?.(args as never) });
    } catch (error) {
      answer({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  // The benchmark ended, however it did.
  process.on('disconnect', () => process.exit());
}
