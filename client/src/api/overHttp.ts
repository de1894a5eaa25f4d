import { here } from '../device/addresses';
import { type Answer, dataIn, type Operation } from './operation';

/** How long anybody waits for an answer, in milliseconds: a dead network can leave a request hanging for minutes. */
export const answerWithin = 15_000;

/**
 * The data of a query or mutation.
 * @param secret of the one who asks; null for those who have none
 * @throws AnsweredWithErrors, or any other error where the server was not reached
 */
export async function askOverHttp<Data>(secret: string | null, operation: Operation<Data>): Promise<Data> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new DOMException('No answer in time', 'TimeoutError')), answerWithin);
  try {
    const response = await fetch(`${here()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(secret && { authorization: `Bearer ${secret}` }) },
      body: JSON.stringify(operation),
      signal: controller.signal,
    });
    // Refusals are answers too, whatever their status. What is no JSON does not come from our server.
    return dataIn((await response.json()) as Answer<Data>);
  } finally {
    clearTimeout(timer);
  }
}
