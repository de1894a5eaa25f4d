import { t } from '@lingui/core/macro';
import { Notice } from '../../../design/Notice';
import type { Ballot } from '../documents';
import { AnswerChoice } from '../question/AnswerChoice';
import styles from './AboutYou.module.css';
import { HatChoice } from './HatChoice';
import type { AboutMe } from './useAboutMe';

/** What somebody may say of themselves while they wait: one tap each, and none is needed. */
export default function AboutYou({ ballot, aboutMe }: { ballot: Ballot; aboutMe: AboutMe }) {
  return (
    <section className={styles.about} aria-labelledby="about-title">
      <h2 id="about-title" className={styles.title}>
        {t`While you wait, if you like`}
      </h2>
      {aboutMe.trouble && <Notice tone="warn">{aboutMe.trouble.message}</Notice>}
      <HatChoice hat={ballot.hat} onChoose={aboutMe.wear} />
      <AnswerChoice answer={ballot.openingAnswer} onAnswer={(answer) => aboutMe.answer('OPENING', answer)} />
    </section>
  );
}
