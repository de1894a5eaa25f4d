import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { createLiveClient } from '../../api/client';
import { type RefusalNotice, refusalFrom } from '../../api/refusal';
import { Button } from '../../design/Button';
import { Dialog } from '../../design/Dialog';
import { Notice } from '../../design/Notice';
import { TextField } from '../../design/TextField';
import { type ChosenLens, LensChoice } from '../LensChoice';
import { DeckChoice } from './DeckChoice';
import styles from './OpenWorkshopDialog.module.css';
import { type DeckOutline, OpeningQuery, openWorkshop } from './openWorkshop';

interface OpenWorkshopDialogProps {
  open: boolean;
  /** The deck that somebody comes with, as the choice names it; null for the first one. */
  startingDeck: string | null;
  onClose: () => void;
}

/** What a facilitator decides before the room comes in: a title is enough, everything else has a good default. */
export default function OpenWorkshopDialog({ open, startingDeck, onClose }: OpenWorkshopDialogProps) {
  const live = useMemo(() => createLiveClient(null), []);
  const [, go] = useLocation();
  const [decks, setDecks] = useState<readonly DeckOutline[]>([]);
  const [needsKey, setNeedsKey] = useState(false);
  const [openingKey, setOpeningKey] = useState('');
  const [title, setTitle] = useState('');
  const [deckId, setDeckId] = useState(startingDeck);
  const [named, setNamed] = useState(true);
  const [offersBoth, setOffersBoth] = useState(false);
  // Until somebody says otherwise: asked who does it today, a room must be able to say that nobody does.
  const [wantsNeither, setWantsNeither] = useState<boolean | null>(null);
  const [lens, setLens] = useState<ChosenLens>({ lens: 'SHOULD', question: '' });
  const offersNeither = wantsNeither ?? lens.lens === 'TODAY';
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (!open || decks.length > 0) return;
    let current = true;
    live.apollo.query({ query: OpeningQuery }).then(
      ({ data }) => {
        if (!current || !data) return;
        setDecks(data.decks);
        setNeedsKey(data.opening.needsKey);
      },
      (error: unknown) => current && setRefusal(refusalFrom(error)),
    );
    return () => {
      current = false;
    };
  }, [open, live, decks.length]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setRefusal(null);
    setBusy(true);
    try {
      const deck = deckId ?? decks[0]?.id;
      if (!deck) {
        // The list of decks did not come through: it is asked for again with this try.
        const { data } = await live.apollo.query({ query: OpeningQuery });
        if (data) setDecks(data.decks);
        return;
      }
      go(await openWorkshop(live, { title, deckId: deck, named, offersBoth, offersNeither, openingKey: openingKey || null, ...lens }));
    } catch (error) {
      setRefusal(refusalFrom(error));
    } finally {
      setBusy(false);
    }
  }

  const aboutTitle = refusal?.code.startsWith('TITLE_') ? refusal.message : null;
  const aboutKey = refusal?.code === 'OPENING_KEY_REQUIRED' ? refusal.message : null;
  const aboutLens = refusal?.code.startsWith('LENS_') ? refusal.message : null;
  return (
    <Dialog open={open} onClose={onClose} title="Open a workshop">
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField
          label="Title"
          hint="Everybody in the room sees it."
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          error={aboutTitle}
          placeholder="Who does what in team Falcon?"
          autoComplete="off"
          autoFocus
        />
        {(needsKey || aboutKey) && (
          <TextField
            label="Opening key"
            hint="Whoever runs this server has it."
            type="password"
            value={openingKey}
            onChange={(event) => setOpeningKey(event.target.value)}
            error={aboutKey}
            autoComplete="off"
          />
        )}
        <DeckChoice decks={decks} chosen={deckId ?? decks[0]?.id ?? null} onChoose={setDeckId} />
        <LensChoice chosen={lens} onChange={setLens} error={aboutLens} />
        <fieldset className={styles.options}>
          <legend className={styles.legend}>Details</legend>
          <label className={styles.option}>
            <input type="checkbox" checked={named} onChange={(event) => setNamed(event.target.checked)} />
            <span>
              Ask for names
              <small>You see who is in and who is done, never who sorted what.</small>
            </span>
          </label>
          <label className={styles.option}>
            <input type="checkbox" checked={offersBoth} onChange={(event) => setOffersBoth(event.target.checked)} />
            <span>
              Offer “Both”
              <small>For what belongs to the two roles together. Off makes people decide.</small>
            </span>
          </label>
          <label className={styles.option}>
            <input type="checkbox" checked={offersNeither} onChange={(event) => setWantsNeither(event.target.checked)} />
            <span>
              Offer “Neither”
              <small>For what somebody else does, or nobody.</small>
            </span>
          </label>
        </fieldset>
        {refusal && !aboutTitle && !aboutKey && !aboutLens && <Notice tone="bad">{refusal.message}</Notice>}
        <div className={styles.actions}>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" busy={busy}>
            Open the workshop
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
