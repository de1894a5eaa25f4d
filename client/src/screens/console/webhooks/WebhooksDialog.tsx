import { t } from '@lingui/core/macro';
import { type FormEvent, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { CopyButton } from '../../../design/CopyButton';
import { Dialog } from '../../../design/Dialog';
import { Notice } from '../../../design/Notice';
import { TextField } from '../../../design/TextField';
import { useTask } from '../useTask';
import { addWebhook } from './documents';
import { useWebhooks } from './useWebhooks';
import { WebhookItem } from './WebhookItem';
import styles from './WebhooksDialog.module.css';

interface WebhooksDialogProps {
  open: boolean;
  onClose: () => void;
  live: LiveClient;
}

/** Addresses of other programs that are told when something happens here. */
export function WebhooksDialog({ open, onClose, live }: WebhooksDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t`Webhooks`}
      actions={<Button onClick={onClose}>{t({ message: 'Done', comment: 'Button: closes a dialog' })}</Button>}
    >
      <Webhooks live={live} />
    </Dialog>
  );
}

/** So many a workshop may have. */
const most = 3;

function Webhooks({ live }: { live: LiveClient }) {
  const { webhooks, refusal, refresh } = useWebhooks(live);
  const [added, setAdded] = useState<{ readonly id: string; readonly secret: string } | null>(null);
  if (!webhooks) return refusal && <Notice tone="bad">{refusal.message}</Notice>;
  return (
    <div className={styles.webhooks}>
      <p>
        {t`Other programs can be told when a round is revealed, when the workshop is closed, and on the day to look at decisions again. A message says what happened, and nothing about anybody in the room.`}
      </p>
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      {webhooks.length > 0 && (
        <ul className={styles.list}>
          {webhooks.map((webhook) => (
            <li key={webhook.id}>
              <WebhookItem live={live} webhook={webhook} onChange={refresh} />
              {added?.id === webhook.id && <Secret secret={added.secret} />}
            </li>
          ))}
        </ul>
      )}
      {webhooks.length < most && (
        <AddWebhook
          live={live}
          onAdded={(webhook) => {
            setAdded(webhook);
            void refresh();
          }}
        />
      )}
    </div>
  );
}

/** The one time that a secret is seen. */
function Secret({ secret }: { secret: string }) {
  return (
    <Notice tone="good">
      <div className={styles.secret}>
        <p>{t`Added. This is its signing secret, shown this once: the receiver needs it to know that a message is from here.`}</p>
        <code dir="ltr">{secret}</code>
        <CopyButton text={secret}>{t`Copy the secret`}</CopyButton>
      </div>
    </Notice>
  );
}

interface AddWebhookProps {
  live: LiveClient;
  onAdded: (webhook: { readonly id: string; readonly secret: string }) => void;
}

function AddWebhook({ live, onAdded }: AddWebhookProps) {
  const [url, setUrl] = useState('');
  const adding = useTask();

  async function submitted(event: FormEvent) {
    event.preventDefault();
    await adding.run(async () => {
      const { data } = await live.apollo.mutate({ mutation: addWebhook, variables: { url } });
      if (!data) throw new Error('A webhook was added without an answer');
      onAdded({ id: data.addWebhook.webhook.id, secret: data.addWebhook.secret });
      setUrl('');
    });
  }

  return (
    <form className={styles.add} onSubmit={submitted} noValidate>
      <TextField
        label={t({ message: 'Address of the receiver', comment: 'Field: where a webhook sends to' })}
        type="url"
        dir="ltr"
        placeholder="https://"
        autoComplete="off"
        spellCheck={false}
        value={url}
        error={adding.refusal?.message ?? null}
        onChange={(event) => {
          setUrl(event.target.value);
          adding.forget();
        }}
      />
      <Button type="submit" variant="secondary" busy={adding.busy}>
        {t`Add a webhook`}
      </Button>
    </form>
  );
}
