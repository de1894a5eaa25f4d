import { t } from '@lingui/core/macro';
import { Column } from '@two-hats/shared';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { createLiveClient } from '../../api/client';
import { type RefusalNotice, refusalFrom } from '../../api/refusal';
import { Button } from '../../design/Button';
import { Dialog } from '../../design/Dialog';
import { Notice } from '../../design/Notice';
import { TextField } from '../../design/TextField';
import { deckLanguage } from '../../languages/deckLanguage';
import { type ChosenLens, LensChoice } from '../LensChoice';
import { DeckChoice } from './DeckChoice';
import { OpeningKeyField } from './OpeningKeyField';
import styles from './OpenWorkshopDialog.module.css';
import { type DeckOutline, OpeningQuery, openWorkshop } from './openWorkshop';
import { ownOutlines } from './ownOutlines';
import { TemplateChoice } from './TemplateChoice';
import { deckFor, type TemplateId, titleFor } from './templates';

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
  const [choice, setChoice] = useState<TemplateId>('WHOLE');
  // Until somebody types a title or chooses a deck, they follow the template.
  const [typed, setTyped] = useState<string | null>(null);
  const title = typed ?? titleFor(choice);
  const [chosenDeck, setChosenDeck] = useState(startingDeck);
  const deckId = chosenDeck ?? deckFor(choice, decks);
  const [named, setNamed] = useState(true);
  const [lens, setLens] = useState<ChosenLens>({ lens: 'SHOULD', question: '' });
  // Until somebody says otherwise the deck does; and asked who does it today, a room must be able to say that nobody does.
  const [wantsBoth, setWantsBoth] = useState<boolean | null>(null);
  const [wantsNeither, setWantsNeither] = useState<boolean | null>(null);
  const [own] = useState(ownOutlines);
  const needed = [...decks, ...own].find(({ id }) => id === deckId)?.columnsToOffer ?? [];
  const offersBoth = wantsBoth ?? needed.includes(Column.BOTH);
  const offersNeither = wantsNeither ?? (lens.lens === 'TODAY' || needed.includes(Column.NEITHER));
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const [busy, setBusy] = useState(false);

  const language = deckLanguage();
  useEffect(() => {
    if (!open) return;
    let current = true;
    live.apollo.query({ query: OpeningQuery, variables: { language } }).then(
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
  }, [open, live, language]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setRefusal(null);
    setBusy(true);
    try {
      if (!deckId) {
        // The list of decks did not come through: it is asked for again with this try.
        const { data } = await live.apollo.query({ query: OpeningQuery, variables: { language } });
        if (data) setDecks(data.decks);
        return;
      }
      const template = choice === 'OWN' ? 'WHOLE' : choice;
      const address = await openWorkshop(live, {
        title,
        deckId,
        template,
        named,
        offersBoth,
        offersNeither,
        openingKey: openingKey || null,
        ...lens,
      });
      go(address, choice === 'OWN' ? { state: { arrange: 'agenda' } } : undefined);
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
    <Dialog open={open} onClose={onClose} title={t`Open a workshop`} wide>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField
          label={t`Title`}
          value={title}
          onChange={(event) => setTyped(event.target.value)}
          onFocus={(event) => event.target.select()}
          error={aboutTitle}
          autoComplete="off"
          autoFocus
        />
        {(needsKey || aboutKey) && <OpeningKeyField value={openingKey} onChange={setOpeningKey} error={aboutKey} />}
        <TemplateChoice chosen={choice} onChoose={setChoice} />
        <DeckChoice decks={decks} own={own} chosen={deckId} onChoose={setChosenDeck} />
        <details className={styles.details} open={aboutLens !== null || undefined}>
          <summary className={styles.summary}>
            <span className={styles.more}>{t({ message: 'More', comment: 'Opens further choices' })}</span>
            {wantsBoth === null && wantsNeither === null && <small>{onOffer(needed)}</small>}
          </summary>
          <LensChoice chosen={lens} onChange={setLens} error={aboutLens} />
          <fieldset className={styles.options}>
            <legend className={styles.legend}>{t`Details`}</legend>
            <label className={styles.option}>
              <input type="checkbox" checked={named} onChange={(event) => setNamed(event.target.checked)} />
              <span>
                {t`Ask for names`}
                <small>{t`You see who is in and who is done, never who sorted what.`}</small>
              </span>
            </label>
            <label className={styles.option}>
              <input type="checkbox" checked={offersBoth} onChange={(event) => setWantsBoth(event.target.checked)} />
              <span>
                {t`Offer “Both”`}
                <small>
                  {needed.includes(Column.BOTH)
                    ? t`For what belongs to the two roles together. The key of this deck says so of some cards.`
                    : t`For what belongs to the two roles together. Off makes people decide.`}
                </small>
              </span>
            </label>
            <label className={styles.option}>
              <input type="checkbox" checked={offersNeither} onChange={(event) => setWantsNeither(event.target.checked)} />
              <span>
                {t`Offer “Neither”`}
                <small>
                  {needed.includes(Column.NEITHER)
                    ? t`For what somebody else does, or nobody. The key of this deck says so of some cards.`
                    : t`For what somebody else does, or nobody.`}
                </small>
              </span>
            </label>
          </fieldset>
        </details>
        {refusal && !aboutTitle && !aboutKey && !aboutLens && <Notice tone="bad">{refusal.message}</Notice>}
        <div className={styles.actions}>
          <Button variant="quiet" onClick={onClose}>
            {t`Cancel`}
          </Button>
          <Button type="submit" busy={busy}>
            {t`Open the workshop`}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What the deck puts on offer, and why: most people never look behind "More". */
function onOffer(needed: readonly Column[]): string | null {
  if (!needed.includes(Column.NEITHER)) return null;
  return needed.includes(Column.BOTH)
    ? t`“Both” and “Neither” are on offer: the key of this deck uses them.`
    : t`“Neither” is on offer: the key of this deck uses it.`;
}
