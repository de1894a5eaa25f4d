// What must be said when the texts themselves may be what did not arrive.
import { type LanguageCode, languageOfDevice } from './language';

interface StumbleWords {
  readonly title: string;
  readonly what: string;
  readonly again: string;
}

const words: Readonly<Record<LanguageCode, StumbleWords>> = {
  en: {
    title: 'This page stumbled',
    what: 'Nothing that was saved is lost. Loading the page again usually helps; check the network if it does not.',
    again: 'Load again',
  },
  de: {
    title: 'Diese Seite ist gestolpert',
    what: 'Was gespeichert war, bleibt. Meist hilft es, die Seite neu zu laden; wenn nicht, prüfe die Verbindung.',
    again: 'Neu laden',
  },
  fr: {
    title: 'Cette page a trébuché',
    what: 'Rien de ce qui était enregistré n’est perdu. Recharger la page suffit en général\u00a0; sinon, vérifiez la connexion.',
    again: 'Recharger',
  },
  es: {
    title: 'Esta página ha tropezado',
    what: 'No se ha perdido nada de lo guardado. Casi siempre basta con volver a cargar la página; si no, revisa la conexión.',
    again: 'Volver a cargar',
  },
  ar: {
    title: 'تعثّرت هذه الصفحة',
    what: 'لم يضِع شيء مما حُفظ. غالبًا ما تكفي إعادة تحميل الصفحة، وإلا فتحقّقوا من الاتصال.',
    again: 'إعادة التحميل',
  },
};

/** The words for a screen that failed, in the language of this device. */
export function stumbleWords(): StumbleWords {
  const language = languageOfDevice();
  return words[language === 'en-XA' ? 'en' : language];
}
