import { t } from '@lingui/core/macro';
import type { DeckText } from '@two-hats/shared';
import { deckAsCsv, deckAsJson } from '../../../decks/deckFile';
import { Button } from '../../../design/Button';
import { fileWords } from '../../../device/fileName';
import { saveFile } from '../../../device/saveFile';

/** The deck as a file, whole or not: what is missing is missing there too. */
export function ExportButtons({ deck }: { deck: DeckText }) {
  const name = (extension: string) =>
    `${['two-hats', fileWords(t({ message: 'deck', comment: 'In the name of a file' })), fileWords(deck.title)].filter(Boolean).join('-')}.${extension}`;
  return (
    <>
      <Button variant="secondary" onClick={() => saveFile(name('json'), 'application/json', deckAsJson(deck))}>
        {t`Export as ${{ format: 'JSON' }}`}
      </Button>
      <Button variant="secondary" onClick={() => saveFile(name('csv'), 'text/csv', deckAsCsv(deck))}>
        {t`Export as ${{ format: 'CSV' }}`}
      </Button>
    </>
  );
}
