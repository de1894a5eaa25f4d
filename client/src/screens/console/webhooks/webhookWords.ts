import { plural, t } from '@lingui/core/macro';
import { date } from '../../../languages/formats';
import type { Webhook } from './documents';

export interface WebhookState {
  /** In whole sentences, one after the other. */
  readonly says: readonly string[];
  readonly isTrouble: boolean;
}

/** How it stands with a webhook: what became of the newest message, and what else matters. */
export function webhookState({ endedAt, givenUp, last }: Webhook): WebhookState {
  const lost = givenUp > 0 ? [plural({ messages: givenUp }, { one: '# message was given up.', other: '# messages were given up.' })] : [];
  if (endedAt !== null) {
    return { says: [t`The receiver said that it is gone for good, so it gets no more messages.`, ...lost], isTrouble: true };
  }
  if (!last) return { says: [t`Nothing has been sent yet.`], isTrouble: false };
  switch (last.state) {
    case 'DELIVERED':
      return { says: [t`The last message arrived: ${{ moment: moment(last.triedAt) }}.`, ...lost], isTrouble: givenUp > 0 };
    case 'GIVEN_UP':
      return { says: [...problem(last), ...lost], isTrouble: true };
    case 'WAITING':
      if (!last.problem) return { says: [t`A message is on its way.`, ...lost], isTrouble: givenUp > 0 };
      return { says: [...problem(last), t`The next try: ${{ moment: moment(last.nextTryAt) }}.`, ...lost], isTrouble: true };
  }
}

function problem({ problem: kind, status }: NonNullable<Webhook['last']>): readonly string[] {
  switch (kind) {
    case 'NOT_ACCEPTED':
      return [t`The receiver answered ${{ status: String(status) }} instead of accepting the message.`];
    case 'TIMED_OUT':
      return [t`The receiver did not answer within 15 seconds.`];
    case 'UNREACHABLE':
      return [t`The receiver could not be reached.`];
    case 'PRIVATE_ADDRESS':
      return [t`The address leads into a private network, and this server sends to public addresses only.`];
    case null:
      return [];
  }
}

function moment(at: string | null): string {
  return at === null ? '' : date(new Date(at), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
}
