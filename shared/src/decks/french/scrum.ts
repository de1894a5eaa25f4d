import type { DeckWords } from '../../deck.js';
import { cardWords } from '../chapter.js';

export const scrumInFrench: DeckWords = {
  title: 'Scrum : qui répond de quoi',
  description:
    'Vingt-quatre responsabilités dans une Scrum Team, avec le Scrum Guide de 2020 comme clé. Certaines sont à tout le monde, d’autres aux Developers : d’où les colonnes « Les deux » et « Aucun des deux ».',
  roles: [
    { name: 'Product Owner', shortName: 'PO', definite: 'le Product Owner' },
    { name: 'Scrum Master', shortName: 'SM', definite: 'le Scrum Master' },
  ],
  oneInBoth: null,
  dimensions: {
    backlog: 'Produit : ce qui vient ensuite, et pourquoi',
    sprint: 'Sprint : du planning à la revue',
    team: 'Équipe : la façon de travailler',
    organisation: 'Organisation : le monde autour de l’équipe',
  },
  cards: cardWords({
    'answers-for-value': [
      'Répond de la plus grande valeur possible de ce que l’équipe construit',
      'Si tout est bien construit et que personne n’en veut, qui doit s’en expliquer ?',
      'Le guide rend une seule personne redevable de la valeur qui sort du travail de l’équipe : le Product Owner.',
    ],
    'sets-product-goal': [
      'Élabore l’objectif vers lequel tend le produit, et l’explique',
      'Pensez à la phrase qui dit à quoi servent les mois à venir.',
      'Le Product Goal fait partie de la gestion du Product Backlog, que le guide place chez le Product Owner.',
    ],
    'orders-backlog': [
      'Décide dans quel ordre viennent les éléments du backlog',
      'Chacun peut plaider pour un autre ordre ; la question est de savoir qui a le dernier mot.',
      'Le Product Owner ordonne le Product Backlog. D’autres peuvent en faire le travail ; la responsabilité reste.',
    ],
    'keeps-backlog-clear': [
      'Veille à ce que chacun trouve et comprenne ce qui est dans le backlog',
      'Un autre a peut-être écrit l’élément ; qui répond du fait qu’on le comprenne ?',
      'Le guide veut un Product Backlog visible et compris, et en fait l’affaire du Product Owner.',
    ],
    'stands-for-stakeholders': [
      'Porte les besoins de nombreuses parties prenantes dans une seule liste ordonnée',
      'Pensez à cinq personnes qui ont chacune un souhait plus important que tout.',
      'Dans le guide, une personne réunit les souhaits de beaucoup en un seul ordre : le Product Owner, et non un comité.',
    ],
    'sizes-items': [
      'Estime la taille d’un élément du backlog',
      'Qui sait le mieux combien de travail ce sera ?',
      'L’estimation revient aux Developers, qui feront le travail. Le Product Owner peut les aider à voir ce qui s’échange contre quoi.',
    ],
    'finds-backlog-techniques': [
      'Trouve des techniques pour fixer un objectif et garder le backlog en forme',
      'Il s’agit de bien s’y prendre, pas de ce qui est dans la liste.',
      'C’est l’un des services que le Scrum Master rend au Product Owner : le savoir-faire, pas le contenu.',
    ],
    'prepares-planning': [
      'Veille à ce que chacun arrive au planning prêt à discuter des premiers éléments',
      'Pensez à un planning dont la première heure passe à comprendre de quoi il s’agit.',
      'Avant le planning, le Product Owner prépare chacun aux éléments les plus importants et à leur lien avec le Product Goal.',
    ],
    'proposes-sprint-value': [
      'Propose comment le prochain sprint pourrait donner plus de valeur au produit',
      'C’est l’ouverture du planning, pas encore son résultat.',
      'Pourquoi un sprint vaut la peine vient en premier, et c’est le Product Owner qui fait la proposition.',
    ],
    'crafts-sprint-goal': [
      'Élabore l’objectif du sprint',
      'Qui doit être là quand on établit pourquoi ce sprint vaut la peine ?',
      'Toute la Scrum Team élabore le Sprint Goal : le Product Owner et le Scrum Master y ont donc chacun leur part.',
    ],
    'adapts-daily-plan': [
      'Adapte le plan du sprint jour après jour',
      'Qui regarde le plan chaque jour et le change quand le travail tourne autrement ?',
      'Le Sprint Backlog est un plan des Developers pour les Developers, et ils l’adaptent chaque jour.',
    ],
    'calls-off-sprint': [
      'Annule un sprint dont l’objectif n’a plus de sens',
      'Pensez à un marché qui a changé au milieu d’un sprint.',
      'Quand les événements ont dépassé l’objectif, le sprint peut s’arrêter plus tôt ; le Product Owner en décide, et personne d’autre.',
    ],
    'keeps-events-going': [
      'Veille à ce que les événements aient lieu, soient utiles et finissent à l’heure',
      'Qui remarquerait en premier qu’une réunion est devenue un rituel ?',
      'Que les événements aient lieu, profitent aux gens et tiennent dans leur temps, c’est ce que le guide attend du Scrum Master.',
    ],
    'presents-results': [
      'Présente ce que le sprint a apporté à celles et ceux à qui c’est destiné',
      'Pensez à qui se tient devant quand on regarde le travail.',
      'Dans la revue, c’est la Scrum Team entière qui présente ses résultats : Product Owner et Scrum Master en font partie.',
    ],
    'answers-for-effectiveness': [
      'Répond de l’efficacité de l’équipe',
      'Il s’agit de bien travailler, pas de ce sur quoi l’on travaille.',
      'Le Scrum Master répond de l’efficacité de l’équipe, en lui permettant d’améliorer sa façon de travailler.',
    ],
    'clears-obstacles': [
      'Écarte ce qui bloque l’équipe',
      'Pensez à un droit d’accès que l’équipe attend depuis la semaine dernière.',
      'Faire lever les obstacles est un service à l’équipe, que le guide donne au Scrum Master.',
    ],
    'coaches-self-management': [
      'Accompagne l’équipe pour qu’elle organise elle-même son travail',
      'Qui pose la question au lieu de donner la réponse ?',
      'L’autogestion et des compétences partagées : voilà à quoi le Scrum Master accompagne les membres de l’équipe.',
    ],
    'turns-eyes-to-finished-work': [
      'Aide l’équipe à se concentrer sur un travail utile et vraiment terminé',
      'Pensez à un tableau où tout est presque fini.',
      'Le Scrum Master aide l’équipe à garder les yeux sur des Increments utiles, conformes à la Definition of Done.',
    ],
    'holds-to-definition-of-done': [
      'Met de la qualité dans le travail en respectant la définition de « terminé »',
      'Qui décide, à la dernière ligne d’un élément, si c’est assez bon ?',
      'La qualité est apportée par ceux qui font le travail : le guide nomme les Developers.',
    ],
    'explains-scrum': [
      'Aide chacun à comprendre comment fonctionne Scrum, et pourquoi',
      'Pensez à une nouvelle collègue qui demande à quoi sert le point quotidien.',
      'Installer Scrum, c’est en faire comprendre la théorie et la pratique, et c’est l’affaire du Scrum Master.',
    ],
    'decides-on-requests': [
      'Décide d’un changement du backlog demandé de l’extérieur',
      'Qui un directeur doit-il convaincre quand il veut faire passer autre chose en premier ?',
      'Qui veut changer le Product Backlog doit convaincre le Product Owner, dont l’organisation respecte les décisions.',
    ],
    'leads-adoption': [
      'Forme et accompagne l’organisation sur son chemin vers Scrum',
      'Pensez à un service qui entend parler de sprints pour la première fois.',
      'Le Scrum Master sert aussi l’organisation : le guide parle de conduire, former et accompagner son adoption de Scrum.',
    ],
    'takes-down-barriers': [
      'Fait tomber les barrières entre les parties prenantes et l’équipe',
      'Pensez à un souhait qui traverse trois services avant que l’équipe en entende parler.',
      'Les barrières entre parties prenantes et Scrum Teams, c’est au Scrum Master de les lever, au service de l’organisation.',
    ],
    'brings-stakeholders-in': [
      'Réunit parties prenantes et équipe autour d’un travail quand il le faut',
      'Il s’agit de rendre la conversation possible, pas de ce qui en sort.',
      'Le Scrum Master facilite le travail avec les parties prenantes quand on le demande ou qu’il le faut, au service du Product Owner.',
    ],
  }),
};
