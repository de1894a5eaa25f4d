import type { InputSource, OtherBrowser, WindowSize } from './otherBrowser.js';

type Json = Readonly<Record<string, unknown>>;

/** A browser behind the W3C's WebDriver (https://www.w3.org/TR/webdriver2/): what WebKit's drivers speak. */
export class WebDriver implements OtherBrowser {
  private constructor(
    /** Address of the session. */
    private readonly session: string,
    private readonly end: () => Promise<void>,
  ) {}

  /**
   * @param driver address of the driver, without a slash at its end
   * @param capabilities what the browser must be started with
   * @param end ends the driver
   */
  static async start(driver: string, capabilities: Json, size: WindowSize, end: () => Promise<void>): Promise<WebDriver> {
    try {
      const { sessionId } = await command<{ sessionId: string }>('POST', `${driver}/session`, {
        capabilities: { alwaysMatch: capabilities },
      });
      const browser = new WebDriver(`${driver}/session/${sessionId}`, end);
      // Where there is no screen the window keeps its size.
      await command('POST', `${browser.session}/window/rect`, { ...size });
      return browser;
    } catch (error) {
      await end();
      throw error;
    }
  }

  async visit(address: string): Promise<void> {
    await command('POST', `${this.session}/url`, { url: address });
    // The protocol tells of no errors: from here on, until it goes elsewhere by itself, the page keeps them.
    await this.evaluate(`(${keepComplaints})()`);
  }

  async evaluate(expression: string): Promise<unknown> {
    return JSON.parse(await command<string>('POST', `${this.session}/execute/sync`, { script: `return ${asJson(expression)}`, args: [] }));
  }

  async act(actions: readonly InputSource[]): Promise<void> {
    await command('POST', `${this.session}/actions`, { actions });
  }

  async picture(): Promise<Buffer> {
    return Buffer.from(await command<string>('GET', `${this.session}/screenshot`), 'base64');
  }

  async complaints(): Promise<readonly string[]> {
    return (await this.evaluate('window.complaints ?? []')) as string[];
  }

  async close(): Promise<void> {
    await this.end();
  }
}

/** Runs in the page. */
function keepComplaints(): void {
  const complaints: string[] = [];
  Object.assign(window, { complaints });
  addEventListener('error', ({ message }) => complaints.push(message));
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
  const { error } = console;
  console.error = (...said) => {
    complaints.push(said.join(' '));
    error(...said);
  };
}

async function command<Answer>(method: string, address: string, body?: Json): Promise<Answer> {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: Answer };
  if (!response.ok) throw new Error(`${method} ${new URL(address).pathname}: ${JSON.stringify(value)}`);
  return value;
}

/** What JSON does not know is null. */
export function asJson(expression: string): string {
  return `JSON.stringify((${expression}) ?? null)`;
}
