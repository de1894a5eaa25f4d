import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { Dialog } from '../../../design/Dialog';
import { Notice } from '../../../design/Notice';
import { useTask } from '../useTask';
import { removeWebhook, sendTestWebhook, type Webhook } from './documents';
import styles from './WebhooksDialog.module.css';
import { webhookState } from './webhookWords';

interface WebhookItemProps {
  live: LiveClient;
  webhook: Webhook;
  /** It was removed, or something is on its way to it. */
  onChange: () => Promise<void>;
}

/** A webhook: where it leads, how it stands, and the way to try it or to be rid of it. */
export function WebhookItem({ live, webhook, onChange }: WebhookItemProps) {
  const [asking, setAsking] = useState(false);
  const testing = useTask();
  const removing = useTask();
  const { id, url, endedAt } = webhook;
  const { says, isTrouble } = webhookState(webhook);

  function test() {
    void testing.run(async () => {
      await live.apollo.mutate({ mutation: sendTestWebhook, variables: { id } });
      await onChange();
    });
  }

  function remove() {
    void removing.run(async () => {
      await live.apollo.mutate({ mutation: removeWebhook, variables: { id } });
      setAsking(false);
      await onChange();
    });
  }

  return (
    <div className={styles.webhook}>
      <bdi dir="ltr" className={styles.url}>
        {url}
      </bdi>
      <p role="status" className={isTrouble ? styles.trouble : styles.state}>
        {says.join(' ')}
      </p>
      <div className={styles.actions}>
        {endedAt === null && (
          <Button variant="secondary" busy={testing.busy} onClick={test}>
            {t`Send a test`}
            <span className="spoken">
              : <bdi>{url}</bdi>
            </span>
          </Button>
        )}
        <Button
          variant="quiet"
          onClick={() => {
            removing.forget();
            setAsking(true);
          }}
        >
          {t({ message: 'Remove…', comment: 'Button: removes a webhook, after a question' })}
          <span className="spoken">
            : <bdi>{url}</bdi>
          </span>
        </Button>
      </div>
      {testing.refusal && <Notice tone="bad">{testing.refusal.message}</Notice>}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t`Remove this webhook?`}
        actions={
          <>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              {t({ message: 'Keep it', comment: 'Button: nothing is ended or deleted' })}
            </Button>
            <Button variant="danger" busy={removing.busy} onClick={remove}>
              {t({ message: 'Remove it', comment: 'Button: removes a webhook' })}
            </Button>
          </>
        }
      >
        <p>
          {t`It gets no more messages, and those still on their way are dropped. If you add it again, it gets another secret, which its receiver must know.`}
        </p>
        {removing.refusal && <Notice tone="bad">{removing.refusal.message}</Notice>}
      </Dialog>
    </div>
  );
}
