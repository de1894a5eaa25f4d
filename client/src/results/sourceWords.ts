import { t } from '@lingui/core/macro';
import { isolated } from '../languages/formats';

/** Where a picture comes from, in sentences. @param source of the model that it compares with; null without one */
export function sourceWords(source: { readonly title: string; readonly author: string } | null): readonly string[] {
  const made = t`Made with Two Hats.`;
  if (!source) return [made];
  const [work, person] = [isolated(source.title), isolated(source.author)];
  return [source.author ? t`The model: “${work}” by ${person}.` : t`The model: “${work}”.`, made];
}
