// What is asked of the server, and what it answers, over HTTP and over the socket alike.
import type { TadaDocumentNode } from 'gql.tada';
import { textOf } from './graphql';

/** An operation as it travels, with the type of what it gives. */
export interface Operation<Data> {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly gives?: Data;
}

/** A document, and the variables of its operation where it needs some. */
export type Asked<Data, Variables> =
  Record<string, never> extends Variables
    ? [document: TadaDocumentNode<Data, Variables>, variables?: Variables]
    : [document: TadaDocumentNode<Data, Variables>, variables: Variables];

export interface CodedError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export interface Answer<Data> {
  readonly data?: Data | null | undefined;
  readonly errors?: readonly CodedError[] | undefined;
}

/** The server understood and said no, or failed in its own way. */
export class AnsweredWithErrors extends Error {
  override readonly name = 'AnsweredWithErrors';
  constructor(readonly errors: readonly CodedError[]) {
    super(errors.map(({ message }) => message).join('\n'));
  }
}

export function operationOf<Data, Variables>([document, variables]: Asked<Data, Variables>): Operation<Data> {
  return { query: textOf(document), variables: variables as Operation<Data>['variables'] };
}

/** @throws AnsweredWithErrors, also where there are data beside the errors: half an answer is none */
export function dataIn<Data>(answer: Answer<Data>): Data {
  if (answer.errors?.length) throw new AnsweredWithErrors(answer.errors);
  if (!answer.data) throw new Error('The server answered without data');
  return answer.data;
}
