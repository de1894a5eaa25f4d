import { t } from '@lingui/core/macro';

/** Whether the operator says anywhere who they are, or what becomes of people's data. The server writes it into the page. */
export function hasOperatorLinks(): boolean {
  const { imprint, privacy } = document.documentElement.dataset;
  return Boolean(imprint || privacy);
}

export function OperatorLinks() {
  const { imprint, privacy } = document.documentElement.dataset;
  return (
    <>
      {imprint && <a href={imprint}>{t({ message: 'Imprint', comment: 'Link to who is responsible for this site' })}</a>}
      {privacy && <a href={privacy}>{t({ message: 'Privacy', comment: 'Link to what becomes of people’s data on this site' })}</a>}
    </>
  );
}
