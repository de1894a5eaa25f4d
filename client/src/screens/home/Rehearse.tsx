import { t } from '@lingui/core/macro';
import { type FormEvent, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { createLiveClient } from '../../api/client';
import { type RefusalNotice, refusalFrom } from '../../api/refusal';
import { Button } from '../../design/Button';
import { Notice } from '../../design/Notice';
import { keepRehearsal } from '../../device/rehearsals';
import styles from './Home.module.css';
import { OpeningKeyField } from './OpeningKeyField';
import { openRehearsal } from './openWorkshop';

const people = 8;

/** A workshop with simulated people, for whoever wants to see one before they lead one. */
export function Rehearse() {
  const live = useMemo(() => createLiveClient(null), []);
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const [openingKey, setOpeningKey] = useState('');
  const needsKey = refusal?.code === 'OPENING_KEY_REQUIRED';

  async function rehearse(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      const { workshopId, address } = await openRehearsal(live, openingKey || null);
      keepRehearsal(workshopId, people);
      go(address);
    } catch (error) {
      setRefusal(refusalFrom(error));
      setBusy(false);
    }
  }

  return (
    <form className={styles.rehearse} onSubmit={rehearse} noValidate>
      {needsKey && <OpeningKeyField value={openingKey} onChange={setOpeningKey} error={refusal.message} autoFocus />}
      {refusal && !needsKey && <Notice tone="bad">{refusal.message}</Notice>}
      <Button variant="quiet" type="submit" wide busy={busy}>
        {t`Rehearse with simulated people`}
      </Button>
    </form>
  );
}
