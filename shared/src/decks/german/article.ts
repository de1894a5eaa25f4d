import type { DeckWords } from '../../deck.js';
import { cardWords } from '../chapter.js';

export const articleInGerman: DeckWords = {
  title: 'Zwei Hüte: das ganze Modell',
  description:
    'Alle 28 Aufgaben, die der Artikel zuordnet, und eine, die eine Leserzuschrift vorschlägt. Für einen Workshop von 45 Minuten.',
  roles: [
    { name: 'Product Owner', shortName: 'PO', definite: 'der Product Owner' },
    { name: 'Product Manager', shortName: 'PM', definite: 'der Product Manager' },
  ],
  oneInBoth: {
    says: 'Entweder oder. Aus der einen Rolle in die andere hineinzuwachsen ist in Ordnung; beide auf einmal arbeiten gegeneinander, sagt die Autorin nach fast drei Jahren damit.',
    responses: [
      { by: 'Jeff Luzum', says: 'Stimmt zu und wünscht sich daneben die Datenanalyse.' },
      {
        by: 'John Peltier',
        says: 'Kommt darauf an: Solange Version 1 entsteht, kann eine Person beides machen. Nach dem Release machen zwei Leute einen davon frei für den Markt. Eine kleine Firma hat oft keine Wahl.',
      },
      { by: 'Ein anderes Blog', says: 'Findet die Unterscheidung gut und gibt keine Antwort.' },
      { by: 'Eine vierte Zuschrift', says: 'Stimmt zu; hat es einmal gut gehen sehen und würde nicht darauf bauen.' },
    ],
  },
  dimensions: {
    focus: 'Blick: nach innen oder nach außen',
    horizon: 'Horizont: nächster Sprint oder nächste Jahre',
    research: 'Recherche: was man liest und lernt',
    clients: 'Kundschaft: wer nutzt oder wer leitet',
    purpose: 'Sinn: wofür die Arbeit da ist',
  },
  cards: cardWords({
    'puts-team-first': [
      'Stellt den Erfolg des Scrum-Teams über alles andere',
      'Denk an den Tag, an dem mehrere Gruppen etwas wollen: Wer kommt zuerst dran?',
      'Der Artikel richtet den Blick des Product Owners nach innen: Wie gut es dem Scrum-Team gelingt, daran misst sich die Rolle.',
    ],
    'works-beside-team': [
      'Sitzt im selben Raum wie das Team oder nur ein paar Schritte weiter',
      'Wessen Arbeit leidet am meisten, wenn die Entwickler nicht kurz vorbeikommen und fragen können?',
      'Wer nach innen schaut, muss nah dran sein: Im Artikel teilt der Product Owner den Tisch mit dem Team oder wenigstens das Gebäude.',
    ],
    'stays-within-reach': [
      'Ist für das Team erreichbar und macht bei seiner täglichen Arbeit mit',
      'Denk an eine Frage mitten am Tag, ohne deren Antwort die Arbeit stillsteht.',
      'Der Product Owner gehört zum Team und ist da, wenn er gebraucht wird; wer meist unterwegs ist, kann das nicht.',
    ],
    'interviews-clients': [
      'Führt mit Kunden Interviews über ihre Probleme und Wünsche',
      'Ein Interview stellt offene Fragen; geplante Features durchzugehen ist ein anderes Gespräch.',
      'Der Blick des Product Managers geht nach außen, und Interviews sind die erste der Aufgaben, die der Artikel dort aufzählt.',
    ],
    'evaluates-market-trends': [
      'Schätzt ein, wohin sich der Markt bewegt',
      'Wer braucht dieses Wissen für Entscheidungen, und wer hat die Zeit, es zu sammeln?',
      'Den Markt zu lesen ist Arbeit nach außen; der Artikel gibt sie dem Product Manager, dessen Aufmerksamkeit nicht an einem Sprint hängt.',
    ],
    'reviews-competitors': [
      'Behält Mitbewerber im Auge und prüft, was sie herausbringen',
      'Wem sollte als Erstem auffallen, dass ein Mitbewerber die Richtung gewechselt hat?',
      'Auf die Konkurrenz zu achten gehört zum Blick nach außen, der im Artikel den Product Manager ausmacht.',
    ],
    'looks-outside': [
      'Sucht die meisten Antworten außerhalb der Firma und geht hin, um sie zu finden',
      'Wo verbringt diese Person eine gute Woche: bei denen, die bauen, oder bei denen, die kaufen könnten?',
      'Hier stützt sich der Artikel auf Pragmatic Marketing: Was ein Product Manager wissen muss, findet sich meist außer Haus.',
    ],
    'works-on-next-sprints': [
      'Kümmert sich um das, was dieser Sprint liefert, und um die nächsten Einträge danach',
      'Wer muss an jedem beliebigen Tag wissen, was als Nächstes fertig wird und warum?',
      'Der nahe Horizont gehört dem Product Owner: was der laufende Sprint liefert und was gleich darauf folgt.',
    ],
    'weighs-technical-options': [
      'Wägt mit der IT technische Wege ab, um ein Feature am besten zu liefern',
      'Über die Technik entscheidet weiter die IT; die Frage ist, wer ihr gegenübersitzt.',
      'Der Artikel sieht in diesem Gespräch den Product Owner, als Sparringspartner; die Technik bleibt bei der IT.',
    ],
    'brings-technical-knowledge': [
      'Bringt technisches Wissen über das Produkt in die Gespräche mit den Entwicklern ein',
      'Wer muss wissen, wie das Produkt innen funktioniert, und nicht nur, was es kann?',
      'Product Owner kennen ihr Produkt meist auch technisch, sagt der Artikel, und die Gespräche mit der IT werden dadurch besser.',
    ],
    'holds-vision': [
      'Steht für die Vision des Produkts, vielleicht des ganzen Portfolios',
      'Wer kann jemandem, der neu ist, in zwei Sätzen sagen, was aus dem Produkt werden soll?',
      'Die strategische Vision, für ein Produkt oder für mehrere, legt der Artikel zum Product Manager.',
    ],
    'plans-years-ahead': [
      'Plant, wo das Produkt in zwei Jahren und danach stehen soll',
      'Wer soll sich Gedanken über einen Plan machen, in dem noch kein Feature ein Datum hat?',
      'Ein Plan über zwei Jahre und mehr reicht weit über das Backlog hinaus; im Artikel hat ihn der Product Manager.',
    ],
    'positions-product': [
      'Positioniert das Produkt im Markt und legt fest, was es heute unterscheidet',
      'Wen würdest du schicken, um zu erklären, warum man dieses Produkt nimmt und kein anderes?',
      'Der Platz im Markt und der Unterschied zu anderen sind strategische Fragen und damit im Artikel Sache des Product Managers.',
    ],
    'outpaces-competition': [
      'Entscheidet, wie das Produkt seine Mitbewerber künftig hinter sich lässt',
      'Es geht um den nächsten Vorsprung und nicht darum, das letzte Release der anderen aufzuholen.',
      'Abstand zur Konkurrenz zu gewinnen ist der Teil der Positionierung, der nach vorn schaut; beide Teile überlässt der Artikel dem Product Manager.',
    ],
    'follows-agile-practice': [
      'Verfolgt, was über gute agile Praxis geschrieben wird',
      'Wessen Alltag ändert sich, wenn die Arbeitsweise besser wird?',
      'Mit einem agilen Team zu arbeiten ist das Handwerk des Product Owners; deshalb lässt der Artikel ihn darüber lesen.',
    ],
    'studies-user-stories': [
      'Lernt, wie man User Stories klarer schreibt',
      'Wer wird gefragt, wenn sich eine Story auf zwei Arten verstehen lässt?',
      'Das Team baut nach Stories; sie besser zu schreiben steht auf der Leseliste des Product Owners.',
    ],
    'studies-refinement': [
      'Lernt, wie ein Refinement in weniger Zeit mehr schafft',
      'Wer ist bei diesem Termin jedes Mal dabei und steht dafür gerade, wie er läuft?',
      'Gutes Refinement (im Artikel heißt es Grooming) zählt zu dem Können, an dem ein Product Owner arbeitet.',
    ],
    'studies-team-communication': [
      'Lernt, wie sich Menschen in einem Team besser verstehen',
      'Denk an zwei Entwickler, die aneinander vorbeireden: Wer ist nah genug, um es zu merken?',
      'Bessere Verständigung im Team dient seinem Erfolg, und den macht der Artikel zum ersten Ziel des Product Owners.',
    ],
    'reads-analysts': [
      'Liest Branchenanalysen wie die von Forrester und Gartner',
      'Wessen Entscheidungen werden besser durch einen Bericht über die ganze Branche?',
      'Solche Analysen handeln von Trends in Branche und Markt, und das ist im Artikel das Feld des Product Managers.',
    ],
    'keeps-alerts': [
      'Lässt sich Neuigkeiten über Mitbewerber und Vorreiter automatisch melden',
      'Wer erfährt vom neuen Produkt der anderen lieber heute als auf der nächsten Messe?',
      'Solche Meldungen sind das tägliche Werkzeug von Leuten, die den Markt beobachten; der Artikel legt sie dem Product Manager auf den Tisch.',
    ],
    'mines-data': [
      'Gewinnt aus Daten von innerhalb und außerhalb der Firma Erkenntnisse fürs Geschäft',
      'Wer macht aus Zahlen, die ohnehin gesammelt werden, eine Entscheidung?',
      'Vorschlag aus einer Leserzuschrift: die Daten der IT und was sonst verfügbar ist für heutige und spätere Entscheidungen nutzen. Im Artikel selbst steht es nicht.',
      'Zuschrift von Jeff Luzum',
    ],
    'engages-with-users': [
      'Verbringt viel Zeit mit den Menschen, die die Software benutzen',
      'Gemeint sind die Leute an der Tastatur; den Vertrag unterschreiben oft andere.',
      'Mit Kunden sprechen beide Rollen, auf verschiedenen Ebenen; die enge Verbindung zu denen, die das Produkt nutzen, hat der Product Owner.',
    ],
    'reviews-features-with-users': [
      'Geht kommende Features und ihre Reihenfolge im Detail mit den Nutzern durch',
      'Wie viele Einzelheiten kann jede der Rollen in so ein Gespräch mitbringen und daraus mitnehmen?',
      'Einzelheiten und Reihenfolge dessen, was kommt, sind das tägliche Geschäft des Product Owners, also auch dieses Gespräch.',
    ],
    'talks-with-client-leaders': [
      'Spricht mit den Menschen, die das Unternehmen des Kunden leiten',
      'Denk an ein Gespräch mit einer Direktorin, über das kommende Jahr und nicht über eine Maske.',
      'Im Artikel trifft der Product Manager die Leitung beim Kunden. Keines der Gespräche ist wichtiger: Sie liegen auf verschiedenen Ebenen.',
    ],
    'foresees-client-needs': [
      'Findet heraus, was Kunden später brauchen und wie das Produkt dafür wachsen muss',
      'Es geht um einen Bedarf, den die Kunden selbst vielleicht noch nicht nennen können.',
      'Was das Geschäft der Kunden künftig braucht, bestimmt, wie Produkt und Portfolio wachsen: der lange Blick des Product Managers.',
    ],
    'commits-to-product': [
      'Gibt alles für den Erfolg des Produkts',
      'Was würde aus dem Produkt, wenn das nur eine der Rollen täte?',
      'Ganz für das Produkt da zu sein ist im Artikel das Erste, was beide Rollen gemeinsam haben.',
      'Schlussabsatz, über das Gemeinsame der Rollen',
    ],
    'drives-business-value': [
      'Holt den größten Wert für das Unternehmen heraus',
      'Wert entsteht dadurch, was man zu bauen wählt, und auch dadurch, das Richtige davon zuerst zu bauen.',
      'Für den Geschäftswert arbeiten beide Rollen, sagt der Artikel: die eine durch die nächsten Lieferungen, die andere durch die Richtung.',
      'Schlussabsatz, über das Gemeinsame der Rollen',
    ],
    'cares-for-it-teams': [
      'Setzt sich dafür ein, dass die IT-Teams Erfolg haben',
      'Nah bei einem Team zu sein und ihm Erfolg zu wünschen ist nicht dasselbe.',
      'Nur eine der Rollen sitzt beim Team, doch der Artikel will, dass beide sich für den Erfolg der IT einsetzen.',
      'Schlussabsatz, über das Gemeinsame der Rollen',
    ],
    'wants-great-product': [
      'Will ein Produkt auf dem Markt sehen, über das sich die Menschen freuen',
      'Frag dich, ob du mit jemandem in einer der Rollen arbeiten könntest, der das nicht will.',
      'Etwas Großartiges auf den Markt zu bringen wünschen sich beide; damit schließt der Artikel seinen Vergleich.',
      'Schlussabsatz, über das Gemeinsame der Rollen',
    ],
  }),
};
