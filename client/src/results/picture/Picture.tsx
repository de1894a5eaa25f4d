import { plural, t } from '@lingui/core/macro';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../../design/Button';
import { More } from '../../design/More';
import { saveBlob, saveFile } from '../../device/saveFile';
import { CopyPicture } from '../CopyPicture';
import { dayOf } from '../dayOf';
import { exportName } from '../exportName';
import { sourceWords } from '../sourceWords';
import { asPng } from './asPng';
import styles from './Picture.module.css';
import { standalone } from './standalone';

/** What a file says about the picture in it. */
export interface PictureFile {
  /** The workshop's title. */
  readonly title: string;
  /** ISO 8601. */
  readonly openedAt: string;
  readonly question: string;
  readonly people: number;
  /** Where the model comes from that the picture compares with; null without one. */
  readonly source: { readonly title: string; readonly author: string } | null;
}

interface PictureProps {
  /** In a sentence, e.g. "the role map". */
  name: string;
  /** Tells its files from those of other pictures, e.g. `role-map`. */
  kind: string;
  file: PictureFile;
  /** How to read it, where its legend does not say. */
  says?: string;
  /** What the picture shows, in words and figures; null where that stands beside it already. */
  table: ReactNode | null;
  /** What its numbers stand for, from 1: in a file there is no table beside it. */
  names?: readonly string[];
  /** The picture: one SVG. */
  children: ReactNode;
}

/** A picture with all that belongs to one: the table behind it, and the ways to take it along. */
export function Picture({
  name,
  kind,
  file: { title, openedAt, question, people, source },
  says,
  table,
  names = [],
  children,
}: PictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);

  async function drawn() {
    const picture = frame.current?.querySelector('svg');
    if (!picture) throw new Error('The picture is not drawn yet');
    return standalone(picture, {
      title,
      says: [question, dayOf(openedAt), plural(people, { one: '# person', other: '# people' })],
      names,
      below: sourceWords(source),
    });
  }

  async function save(extension: 'svg' | 'png') {
    const fileName = exportName(title, openedAt, extension, kind);
    setFailed(false);
    try {
      const alone = await drawn();
      if (extension === 'svg') saveFile(fileName, 'image/svg+xml', alone.svg);
      else saveBlob(fileName, await asPng(alone));
    } catch {
      setFailed(true);
    }
  }

  return (
    <figure className={styles.picture}>
      <div ref={frame}>{children}</div>
      {says && <figcaption className={styles.says}>{says}</figcaption>}
      <div className={styles.tools}>
        {table && <More title={t`The table behind this picture`}>{table}</More>}
        <p className={styles.files}>
          <span aria-hidden="true">{t`Save as`}</span>
          <Button variant="quiet" aria-label={t`Download ${name} as SVG`} onClick={() => save('svg')}>
            SVG
          </Button>
          <Button variant="quiet" aria-label={t`Download ${name} as PNG`} onClick={() => save('png')}>
            PNG
          </Button>
          <CopyPicture name={name} png={async () => asPng(await drawn())} />
        </p>
      </div>
      <p role="status">{failed && t`This browser cannot make a PNG. The SVG shows the same.`}</p>
    </figure>
  );
}
