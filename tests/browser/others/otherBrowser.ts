/** What a journey needs of a browser that Playwright does not drive: go somewhere, look, point, type. */
export interface OtherBrowser {
  visit(address: string): Promise<void>;
  /** Runs a JavaScript expression in the page, and answers with its value by way of JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Real input, as the W3C's WebDriver describes it; its BiDi sister takes the same. */
  act(actions: readonly InputSource[]): Promise<void>;
  /** What is in the window, as PNG. */
  picture(): Promise<Buffer>;
  /** Errors that the page has thrown or written on its console, oldest first. */
  complaints(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** In CSS pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** A source of input with what it does, one after the other. */
export interface InputSource {
  readonly type: 'pointer' | 'key';
  readonly id: string;
  readonly parameters?: { readonly pointerType: 'touch' | 'mouse' };
  readonly actions: readonly Readonly<Record<string, string | number>>[];
}
