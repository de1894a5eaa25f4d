import { t } from '@lingui/core/macro';
import type { DeckText } from '@two-hats/shared';
import { saveDeck } from '../../../decks/saveDeck';
import { Button } from '../../../design/Button';

export function ExportButtons({ deck }: { deck: DeckText }) {
  return (
    <>
      <Button variant="secondary" onClick={() => saveDeck(deck, 'JSON')}>
        {t`Export as ${{ format: 'JSON' }}`}
      </Button>
      <Button variant="secondary" onClick={() => saveDeck(deck, 'CSV')}>
        {t`Export as ${{ format: 'CSV' }}`}
      </Button>
    </>
  );
}
