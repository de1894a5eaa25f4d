/** A Redis of the tests' own: on a free port, keeping nothing, gone with them. */
import { redisProgram } from './installed.js';
import { freePort, Program, userBeside } from './program.js';

export class RedisServer {
  private constructor(
    private readonly path: string,
    private readonly port: number,
    private program: Program,
  ) {}

  static async start(): Promise<RedisServer> {
    const path = await redisProgram(console.log);
    const port = await freePort();
    return new RedisServer(path, port, await run(path, port));
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Cuts it off in whatever it does. */
  kill(): Promise<void> {
    return this.program.end('SIGKILL');
  }

  /** Starts it again after a {@link kill}, on the same port. */
  async restart(): Promise<void> {
    await this.kill();
    this.program = await run(this.path, this.port);
  }

  end(): Promise<void> {
    return this.kill();
  }
}

function run(path: string, port: number): Promise<Program> {
  const settings = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no', '--dir', '/tmp'];
  return Program.start([path, ...settings], /Ready to accept connections/i, userBeside(['redis']));
}
