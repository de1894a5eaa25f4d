// Decks of one's own: the list of them, or one in its editor. They are kept on this device and nowhere else.
import { t } from '@lingui/core/macro';
import { ButtonLink } from '../../design/Button';
import { Page } from '../../design/Page';
import { ScreenTitle } from '../../design/ScreenTitle';
import { ownDeckWithId } from '../../device/ownDecks';
import { DeckEditor } from './edit/DeckEditor';
import { DeckList } from './list/DeckList';

export default function Decks({ deckId }: { deckId: string | undefined }) {
  if (deckId === undefined) return <DeckList />;
  const deck = ownDeckWithId(deckId);
  if (deck) return <DeckEditor key={deckId} deck={deck} />;
  return (
    <Page narrow>
      <ScreenTitle>{t`This deck is not on this device`}</ScreenTitle>
      <p>{t`Decks are kept in the browser that they were made in. Export it there, and import the file here.`}</p>
      <p>
        <ButtonLink href="/decks">{t`All decks`}</ButtonLink>
      </p>
    </Page>
  );
}
