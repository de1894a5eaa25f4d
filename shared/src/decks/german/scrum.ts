import type { DeckWords } from '../../deck.js';
import { cardWords } from '../chapter.js';

export const scrumInGerman: DeckWords = {
  title: 'Scrum: wer wofür geradesteht',
  description:
    'Vierundzwanzig Aufgaben in einem Scrum Team, mit dem Scrum Guide von 2020 als Schlüssel. Manche haben alle, manche die Developers: Darum gibt es dazu „Beide“ und „Weder noch“.',
  roles: [
    { name: 'Product Owner', shortName: 'PO', definite: 'der Product Owner' },
    { name: 'Scrum Master', shortName: 'SM', definite: 'der Scrum Master' },
  ],
  oneInBoth: null,
  dimensions: {
    backlog: 'Produkt: was als Nächstes kommt und warum',
    sprint: 'Sprint: vom Planning bis zum Review',
    team: 'Team: wie gearbeitet wird',
    organisation: 'Organisation: die Welt um das Team',
  },
  cards: cardWords({
    'answers-for-value': [
      'Steht dafür gerade, dass die Arbeit des Teams möglichst viel Wert bringt',
      'Wenn alles gut gebaut ist und niemand es will: Wer muss das erklären?',
      'Für den Wert, der aus der Arbeit des Teams entsteht, macht der Guide eine einzige Person verantwortlich: den Product Owner.',
    ],
    'sets-product-goal': [
      'Entwickelt das Ziel, auf das das Produkt hinarbeitet, und erklärt es',
      'Denk an den Satz, der sagt, wofür die nächsten Monate da sind.',
      'Das Product Goal gehört zur Pflege des Product Backlogs, und die legt der Guide zum Product Owner.',
    ],
    'orders-backlog': [
      'Entscheidet, in welcher Reihenfolge die Einträge im Backlog kommen',
      'Für eine andere Reihenfolge werben dürfen alle; die Frage ist, wer das letzte Wort hat.',
      'Der Product Owner ordnet das Product Backlog. Die Arbeit daran können andere tun; die Verantwortung bleibt.',
    ],
    'keeps-backlog-clear': [
      'Sorgt dafür, dass alle finden und verstehen, was im Backlog steht',
      'Geschrieben hat einen Eintrag vielleicht jemand anderes; wer steht dafür gerade, dass er verstanden wird?',
      'Der Guide will das Product Backlog offen und verständlich und macht das zur Sache des Product Owners.',
    ],
    'stands-for-stakeholders': [
      'Vertritt die Anliegen vieler Stakeholder in einer einzigen geordneten Liste',
      'Denk an fünf Leute mit je einem allerwichtigsten Wunsch.',
      'Im Guide bringt eine Person die Wünsche vieler in eine Reihenfolge: der Product Owner, und kein Gremium.',
    ],
    'sizes-items': [
      'Schätzt, wie groß ein Eintrag im Backlog ist',
      'Wer weiß am besten, wie viel Arbeit das wird?',
      'Das Schätzen ist Sache der Developers, die die Arbeit tun werden. Der Product Owner hilft ihnen vielleicht zu sehen, was sich gegen was tauschen lässt.',
    ],
    'finds-backlog-techniques': [
      'Findet Techniken, um ein Ziel zu setzen und das Backlog in Form zu halten',
      'Es geht darum, wie man es gut macht, und nicht darum, was in der Liste steht.',
      'Das ist einer der Dienste, die der Scrum Master dem Product Owner leistet: das Handwerk und nicht der Inhalt.',
    ],
    'prepares-planning': [
      'Sorgt dafür, dass alle auf die ersten Einträge vorbereitet ins Planning kommen',
      'Denk an ein Planning, in dem man eine Stunde lang erst herausfindet, worum es geht.',
      'Vor dem Planning bereitet der Product Owner die Leute auf die wichtigsten Einträge vor und darauf, wie sie dem Product Goal dienen.',
    ],
    'proposes-sprint-value': [
      'Schlägt vor, wie der kommende Sprint das Produkt wertvoller machen könnte',
      'Es ist der erste Zug im Planning und noch nicht sein Ergebnis.',
      'Warum sich ein Sprint lohnt, kommt zuerst, und den Vorschlag macht der Product Owner.',
    ],
    'crafts-sprint-goal': [
      'Erarbeitet das Ziel des Sprints',
      'Wer muss dabei sein, wenn geklärt wird, warum sich dieser Sprint lohnt?',
      'Das Sprint Goal erarbeitet das ganze Scrum Team, also sind Product Owner und Scrum Master beide daran beteiligt.',
    ],
    'adapts-daily-plan': [
      'Passt den Plan des Sprints Tag für Tag an',
      'Wer schaut täglich auf den Plan und ändert ihn, wenn die Arbeit anders läuft?',
      'Das Sprint Backlog ist ein Plan der Developers für die Developers, und sie passen ihn täglich an.',
    ],
    'calls-off-sprint': [
      'Bricht einen Sprint ab, dessen Ziel keinen Sinn mehr hat',
      'Denk an einen Markt, der sich mitten im Sprint geändert hat.',
      'Wenn die Ereignisse das Ziel überholt haben, darf der Sprint früher enden; das entscheidet der Product Owner und sonst niemand.',
    ],
    'keeps-events-going': [
      'Sorgt dafür, dass die Events stattfinden, etwas bringen und pünktlich enden',
      'Wem fiele zuerst auf, dass ein Treffen zum Ritual geworden ist?',
      'Dass die Events überhaupt stattfinden, den Leuten nützen und im Zeitrahmen bleiben, erwartet der Guide vom Scrum Master.',
    ],
    'presents-results': [
      'Stellt denen, für die sie ist, vor, was der Sprint gebracht hat',
      'Wer steht vorn, wenn die Arbeit angeschaut wird?',
      'Im Review stellt das Scrum Team als Ganzes seine Ergebnisse vor: Product Owner und Scrum Master gehören beide dazu.',
    ],
    'answers-for-effectiveness': [
      'Steht dafür gerade, wie wirksam das Team arbeitet',
      'Es geht darum, wie gut das Team arbeitet, und nicht darum, woran.',
      'Für die Effektivität des Teams steht der Scrum Master gerade, indem er dem Team möglich macht, seine Arbeitsweise zu verbessern.',
    ],
    'clears-obstacles': [
      'Schafft aus dem Weg, was das Team aufhält',
      'Denk an ein Zugriffsrecht, auf das das Team seit letzter Woche wartet.',
      'Hindernisse beseitigen zu lassen ist ein Dienst am Team, und der Guide gibt ihn dem Scrum Master.',
    ],
    'coaches-self-management': [
      'Coacht das Team darin, seine Arbeit selbst zu organisieren',
      'Wer stellt die Frage, statt die Antwort zu geben?',
      'In Selbstmanagement und breitem Können coacht der Scrum Master die Mitglieder des Teams.',
    ],
    'turns-eyes-to-finished-work': [
      'Hilft dem Team, sich auf wertvolle Arbeit zu konzentrieren, die wirklich fertig wird',
      'Denk an ein Board, auf dem alles beinahe erledigt ist.',
      'Der Scrum Master hilft dem Team, wertvolle Increments im Blick zu behalten, die der Definition of Done entsprechen.',
    ],
    'holds-to-definition-of-done': [
      'Baut Qualität ein und hält sich dabei an die Definition of Done',
      'Wer entscheidet bei der letzten Zeile eines Eintrags, ob es gut genug ist?',
      'Qualität bringen diejenigen in die Arbeit, die sie tun: Der Guide nennt die Developers.',
    ],
    'explains-scrum': [
      'Hilft allen zu verstehen, wie Scrum funktioniert und warum',
      'Denk an eine neue Kollegin, die fragt, wozu das Daily gut ist.',
      'Scrum einzuführen heißt, anderen Theorie und Praxis verständlich zu machen, und das ist Sache des Scrum Masters.',
    ],
    'decides-on-requests': [
      'Entscheidet über eine Änderung am Backlog, um die jemand von außen bittet',
      'Wen muss ein Direktor überzeugen, der etwas anderes zuerst haben will?',
      'Wer das Product Backlog ändern will, muss den Product Owner überzeugen, dessen Entscheidungen die Organisation achtet.',
    ],
    'leads-adoption': [
      'Schult und coacht die Organisation auf ihrem Weg zu Scrum',
      'Denk an eine Abteilung, die zum ersten Mal von Sprints hört.',
      'Der Scrum Master dient auch der Organisation: Der Guide spricht davon, ihre Einführung von Scrum zu leiten, zu schulen und zu coachen.',
    ],
    'takes-down-barriers': [
      'Baut Barrieren zwischen Stakeholdern und dem Team ab',
      'Denk an einen Wunsch, der durch drei Abteilungen geht, ehe das Team davon hört.',
      'Barrieren zwischen Stakeholdern und Scrum Teams beseitigt der Scrum Master, als Dienst an der Organisation.',
    ],
    'brings-stakeholders-in': [
      'Bringt Stakeholder und Team zum Arbeiten in einen Raum, wenn es nötig ist',
      'Es geht darum, das Gespräch möglich zu machen, und nicht darum, was herauskommt.',
      'Wo es gewünscht oder nötig ist, moderiert der Scrum Master die Arbeit mit Stakeholdern, als Dienst am Product Owner.',
    ],
  }),
};
