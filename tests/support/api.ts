/** GraphQL over HTTP as any program would speak it. */

export interface ErrorShown {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly retryable?: boolean; readonly requestId?: string };
}

/** What a GraphQL server answers, over HTTP and over a socket alike. */
export interface Answer<Data = Record<string, unknown>> {
  readonly data?: Data | null;
  readonly errors?: readonly ErrorShown[];
}

/** The server answered with an error. `code` is what programs rely on. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(readonly errors: readonly ErrorShown[]) {
    super(errors.map(({ message, extensions }) => `${extensions?.code ?? 'NO CODE'}: ${message}`).join('\n'));
  }

  get code(): string | undefined {
    return this.errors[0]?.extensions?.code;
  }

  get retryable(): boolean | undefined {
    return this.errors[0]?.extensions?.retryable;
  }
}

/** The data of an answer. @throws ApiError when it carries an error */
export function dataOf<Data>(answer: Answer<Data>): Data {
  if (answer.errors?.length) throw new ApiError(answer.errors);
  if (!answer.data) throw new Error(`Neither data nor an error: ${JSON.stringify(answer)}`);
  return answer.data;
}

/** The code that an operation is refused with; fails when it is not refused. */
export async function refusalOf(operation: Promise<unknown>): Promise<string | undefined> {
  try {
    await operation;
  } catch (error) {
    if (error instanceof ApiError) return error.code;
    throw error;
  }
  throw new Error('This was not refused.');
}

export interface RawResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export type Variables = Readonly<Record<string, unknown>>;

/** What can carry queries and mutations: HTTP here, a socket in `frames.ts`. */
export interface Caller {
  /** @throws ApiError when the server refuses */
  call<Data = Record<string, unknown>>(query: string, variables?: Variables, secret?: string | null): Promise<Data>;
}

export class Api implements Caller {
  /** @param url address of the server, without a trailing slash, or what tells it when it may change */
  constructor(private readonly url: string | (() => string)) {}

  async call<Data = Record<string, unknown>>(query: string, variables: Variables = {}, secret: string | null = null): Promise<Data> {
    return dataOf(await this.ask<Data>(query, variables, secret));
  }

  /** The same as `call`, with errors as the server sent them. */
  async ask<Data = Record<string, unknown>>(query: string, variables: Variables = {}, secret: string | null = null): Promise<Answer<Data>> {
    const { text } = await this.raw('POST', JSON.stringify({ query, variables }), secret ? { authorization: `Bearer ${secret}` } : {});
    return JSON.parse(text);
  }

  /** Any request to `/graphql`. A body is declared as JSON unless the headers say otherwise. */
  async raw(method: string, body: string | null, headers: Readonly<Record<string, string>> = {}, path = '/graphql'): Promise<RawResponse> {
    const base = typeof this.url === 'string' ? this.url : this.url();
    const type: Record<string, string> = body === null ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${base}${path}`, {
      method,
      body,
      headers: { ...type, ...headers },
      signal: AbortSignal.timeout(30_000),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}

/** Asks again, a little later, while it is more than one capability's share of the server: as the refusal says. */
export class PatientApi extends Api {
  override ask<Data = Record<string, unknown>>(
    query: string,
    variables: Variables = {},
    secret: string | null = null,
  ): Promise<Answer<Data>> {
    return patiently(() => super.ask<Data>(query, variables, secret));
  }
}

/** The answer to what is asked, and asked again as {@link PatientApi} does. */
export async function patiently<Data>(ask: () => Promise<Answer<Data>>): Promise<Answer<Data>> {
  for (;;) {
    const answer = await ask();
    if (answer.errors?.[0]?.extensions?.code !== 'TOO_MANY_REQUESTS') return answer;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
