import type { DeckWords } from '../../deck.js';
import { cardWords } from '../chapter.js';

export const articleInFrench: DeckWords = {
  title: 'Deux casquettes : le modèle entier',
  description: 'Les 28 responsabilités que l’article répartit, plus une proposée par un lecteur. Pour un atelier de 45 minutes.',
  roles: [
    { name: 'Product Owner', shortName: 'PO', definite: 'le Product Owner' },
    { name: 'Product Manager', shortName: 'PM', definite: 'le Product Manager' },
  ],
  oneInBoth: {
    says: 'L’un ou l’autre. Évoluer d’un rôle vers l’autre, très bien ; tenir les deux à la fois se retourne contre soi, dit l’autrice après presque trois ans de pratique.',
    responses: [
      { by: 'Jeff Luzum', says: 'Est d’accord, et voudrait y ajouter l’analyse de données.' },
      {
        by: 'John Peltier',
        says: 'Cela dépend : une seule personne peut faire les deux tant que la version 1 se construit. Après la sortie, à deux, l’un se libère pour le marché. Une petite entreprise n’a souvent pas le choix.',
      },
      { by: 'Un autre blog', says: 'Apprécie la distinction, sans donner de réponse.' },
      { by: 'Un quatrième lecteur', says: 'Est d’accord ; l’a vu marcher une fois, et ne parierait pas dessus.' },
    ],
  },
  dimensions: {
    focus: 'Regard : vers l’intérieur ou l’extérieur',
    horizon: 'Horizon : prochain sprint ou prochaines années',
    research: 'Veille : que lire et qu’apprendre',
    clients: 'Clients : utilisateurs ou dirigeants',
    purpose: 'Sens : à quoi sert le travail',
  },
  cards: cardWords({
    'puts-team-first': [
      'Fait passer la réussite de l’équipe Scrum avant tout le reste',
      'Pensez au jour où plusieurs groupes demandent quelque chose : qui est servi en premier ?',
      'L’article tourne le Product Owner vers l’intérieur : la réussite de l’équipe Scrum est la mesure du rôle.',
    ],
    'works-beside-team': [
      'Travaille dans la même pièce que l’équipe, ou à quelques pas',
      'Qui souffre le plus dans son travail quand les développeurs ne peuvent pas passer poser une question ?',
      'Un rôle tourné vers l’intérieur demande d’être proche : dans l’article, le Product Owner partage la table de l’équipe ou, à défaut, son bâtiment.',
    ],
    'stays-within-reach': [
      'Reste joignable pour l’équipe et prend part à son travail quotidien',
      'Pensez à une question qui surgit en pleine journée et bloque tout tant qu’elle est sans réponse.',
      'Le Product Owner fait partie de l’équipe et il est là quand il le faut ; impossible pour qui est le plus souvent dehors.',
    ],
    'interviews-clients': [
      'Interroge les clients sur leurs problèmes et leurs souhaits',
      'Un entretien pose des questions ouvertes ; passer en revue les fonctionnalités prévues est une autre conversation.',
      'Le Product Manager regarde vers l’extérieur, et les entretiens sont la première des tâches que l’article y range.',
    ],
    'evaluates-market-trends': [
      'Évalue où va le marché',
      'Qui a besoin de ce savoir pour décider, et qui a le temps de le réunir ?',
      'Lire le marché est un travail tourné vers l’extérieur ; l’article le donne au Product Manager, que rien n’attache à un seul sprint.',
    ],
    'reviews-competitors': [
      'Surveille les concurrents et examine ce qu’ils sortent',
      'Qui devrait remarquer en premier qu’un concurrent a changé de cap ?',
      'Garder un œil sur la concurrence relève du regard extérieur qui fait, dans l’article, un Product Manager.',
    ],
    'looks-outside': [
      'Pense que la plupart des réponses sont hors de l’entreprise, et va les y chercher',
      'Où cette personne passe-t-elle une bonne semaine : avec ceux qui construisent, ou avec ceux qui pourraient acheter ?',
      'L’article s’appuie ici sur Pragmatic Marketing : ce qu’un Product Manager doit savoir se trouve surtout hors du bureau.',
    ],
    'works-on-next-sprints': [
      'S’occupe de ce que livre ce sprint et des éléments qui suivent dans la file',
      'Qui doit savoir, n’importe quel jour, ce qui sera terminé ensuite, et pourquoi ?',
      'L’horizon proche est celui du Product Owner : ce que livre le sprint en cours et ce qui vient juste après.',
    ],
    'weighs-technical-options': [
      'Pèse avec l’informatique les options techniques pour livrer au mieux une fonctionnalité',
      'L’informatique garde la main sur la technique ; la question est de savoir qui s’assied en face.',
      'Dans cette discussion, l’article voit le Product Owner comme partenaire de réflexion ; la technique reste à l’informatique.',
    ],
    'brings-technical-knowledge': [
      'Apporte une connaissance technique du produit aux échanges avec les développeurs',
      'Qui doit savoir comment le produit est fait, et pas seulement ce qu’il fait ?',
      'Les Product Owners connaissent souvent leur produit sur le plan technique, dit l’article, et les échanges avec l’informatique y gagnent.',
    ],
    'holds-vision': [
      'Porte la vision du produit, peut-être de toute la gamme',
      'Qui peut dire en deux phrases à quelqu’un qui arrive ce que le produit doit devenir ?',
      'L’article confie la vision stratégique, d’un produit ou de plusieurs, au Product Manager.',
    ],
    'plans-years-ahead': [
      'Prévoit où le produit devra en être dans deux ans et au-delà',
      'Pensez à qui doit se soucier d’un plan où aucune fonctionnalité n’a encore de date.',
      'Un plan à deux ans et plus dépasse de loin le backlog ; dans l’article, c’est le Product Manager qui l’a en tête.',
    ],
    'positions-product': [
      'Positionne le produit sur le marché et décide de ce qui le distingue aujourd’hui',
      'Qui enverriez-vous expliquer pourquoi choisir ce produit et pas un autre ?',
      'La place sur le marché et la différence avec les autres sont des questions stratégiques, donc du Product Manager dans l’article.',
    ],
    'outpaces-competition': [
      'Décide comment le produit prendra de l’avance sur ses concurrents à l’avenir',
      'Il s’agit de la prochaine avance, pas de rattraper la dernière sortie d’un concurrent.',
      'Distancer la concurrence est la moitié du positionnement qui regarde devant ; l’article laisse les deux moitiés au Product Manager.',
    ],
    'follows-agile-practice': [
      'Suit ce qui s’écrit sur les bonnes pratiques agiles',
      'Qui voit son quotidien changer quand la façon de travailler s’améliore ?',
      'Travailler avec une équipe agile est le métier du Product Owner ; c’est donc ce que l’article lui fait lire.',
    ],
    'studies-user-stories': [
      'Apprend à écrire des user stories plus claires',
      'Pensez à qui l’on interroge quand une story se comprend de deux façons.',
      'L’équipe construit à partir des stories ; mieux les écrire figure parmi les lectures du Product Owner.',
    ],
    'studies-refinement': [
      'Apprend à mener un affinage qui avance plus en moins de temps',
      'Qui est là chaque fois, et répond de la façon dont la réunion se passe ?',
      'L’article compte un affinage efficace (il dit « grooming ») parmi les savoir-faire qu’un Product Owner travaille.',
    ],
    'studies-team-communication': [
      'Apprend comment les gens d’une équipe peuvent mieux se comprendre',
      'Pensez à deux développeurs qui ne se comprennent pas : qui est assez près pour le remarquer ?',
      'Mieux communiquer dans l’équipe sert sa réussite, dont l’article fait le premier but du Product Owner.',
    ],
    'reads-analysts': [
      'Lit les analystes du secteur, comme Forrester et Gartner',
      'Qui décide mieux grâce à un rapport sur tout le secteur ?',
      'Les analystes écrivent sur les tendances du secteur et du marché, le terrain du Product Manager dans l’article.',
    ],
    'keeps-alerts': [
      'Tient des alertes d’actualité sur les concurrents et ceux qui donnent le ton',
      'Pensez à qui préfère apprendre un lancement concurrent aujourd’hui plutôt qu’au prochain salon.',
      'Les alertes sont l’outil quotidien de qui observe le marché ; l’article les pose sur le bureau du Product Manager.',
    ],
    'mines-data': [
      'Tire des données, de l’entreprise et d’ailleurs, de quoi éclairer les affaires',
      'Pensez à qui transforme en décision des chiffres que l’on recueille déjà.',
      'Proposition d’un lecteur : utiliser les données que détient l’informatique, et celles du dehors, pour décider maintenant et plus tard. Absent de l’article lui-même.',
      'Réponse de Jeff Luzum',
    ],
    'engages-with-users': [
      'Passe beaucoup de temps avec les personnes qui utilisent le logiciel',
      'Les utilisateurs sont ceux qui sont au clavier, pas forcément ceux qui signent le contrat.',
      'Chaque rôle parle aux clients, à un niveau différent ; le lien étroit avec les utilisateurs est celui du Product Owner.',
    ],
    'reviews-features-with-users': [
      'Revoit en détail avec les utilisateurs les fonctionnalités à venir et leur priorité',
      'Combien de détails chaque rôle peut-il apporter à cet échange, et en rapporter ?',
      'Le détail et l’ordre de ce qui vient sont le quotidien du Product Owner ; cet échange est donc aussi le sien.',
    ],
    'talks-with-client-leaders': [
      'Discute avec les personnes qui dirigent l’organisation du client',
      'Pensez à une conversation avec une directrice, sur l’année qui vient et non sur un écran.',
      'Dans l’article, c’est le Product Manager qui rencontre la direction du client. Aucun des deux échanges ne compte plus : ils diffèrent de niveau.',
    ],
    'foresees-client-needs': [
      'Cherche ce dont les clients auront besoin plus tard, et comment le produit doit grandir',
      'Il s’agit de besoins que les clients ne savent peut-être pas encore nommer.',
      'Les besoins futurs du client décident de la croissance du produit et de la gamme : la vue longue du Product Manager.',
    ],
    'commits-to-product': [
      'Donne tout pour la réussite du produit',
      'Que deviendrait le produit si un seul des deux rôles le faisait ?',
      'Se donner entièrement au produit est la première chose que les deux rôles ont en commun dans l’article.',
      'Dernier paragraphe, sur ce que les rôles ont en commun',
    ],
    'drives-business-value': [
      'Cherche la plus grande valeur pour l’entreprise',
      'La valeur vient du choix de ce que l’on construit, et aussi du fait d’en construire d’abord la bonne partie.',
      'Les deux rôles travaillent pour la valeur, dit l’article : l’un par les prochaines livraisons, l’autre par la direction.',
      'Dernier paragraphe, sur ce que les rôles ont en commun',
    ],
    'cares-for-it-teams': [
      'A à cœur la réussite des équipes informatiques',
      'Être proche d’une équipe et vouloir qu’elle réussisse ne sont pas la même chose.',
      'Un seul des deux est assis avec l’équipe, mais l’article veut que les deux se dévouent à la réussite de l’informatique.',
      'Dernier paragraphe, sur ce que les rôles ont en commun',
    ],
    'wants-great-product': [
      'Veut voir sur le marché un produit que l’on est heureux d’avoir',
      'Demandez-vous si vous pourriez travailler avec quelqu’un, dans l’un ou l’autre rôle, qui ne le voudrait pas.',
      'L’envie de mettre sur le marché quelque chose de remarquable est commune ; l’article clôt sa comparaison là-dessus.',
      'Dernier paragraphe, sur ce que les rôles ont en commun',
    ],
  }),
};
