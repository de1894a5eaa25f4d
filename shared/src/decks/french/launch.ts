import type { DeckWords } from '../../deck.js';
import { cardWords } from '../chapter.js';

export const launchInFrench: DeckWords = {
  title: 'Produit ou projet : qui porte quoi',
  description:
    'Vingt responsabilités, de la première idée au dernier jour sur le marché. Il n’y a pas de clé : aucun texte ne tranche pour toutes les entreprises, le résultat est donc ce sur quoi votre groupe s’accorde.',
  roles: [
    { name: 'Product Manager', shortName: 'PM', definite: 'le Product Manager' },
    { name: 'Chef de projet', shortName: 'CP', definite: 'le chef de projet' },
  ],
  oneInBoth: null,
  dimensions: {
    success: 'Réussite : à quoi on la mesure',
    plan: 'Plan : temps, argent, risques',
    people: 'Personnes : qui parle avec qui',
    lifetime: 'Durée de vie : avant et après le lancement',
  },
  cards: cardWords({
    'answers-for-use': [
      'Répond du fait que les clients l’achètent et continuent à l’utiliser',
      'Pensez au chiffre que l’on regarde un an après le lancement.',
    ],
    'answers-for-date': ['Répond de la livraison à la date convenue', 'Qui doit dire tôt que la date ne tiendra pas ?'],
    'chooses-problem': ['Décide quel problème mérite d’être résolu', 'Il s’agit du problème, pas encore de la solution.'],
    'draws-the-line': [
      'Écrit ce qui est dedans et ce qui est dehors',
      'Pensez à la page que l’on montre du doigt quand quelqu’un demande une chose de plus.',
    ],
    'decides-what-gives': [
      'Décide de ce qui cède quand le temps manque',
      'Moins, plus tard ou plus cher : à qui le choix, au bout du compte ?',
    ],
    'keeps-schedule': ['Établit le calendrier et le tient à jour', 'Qui le change le jour où quelque chose prend du retard ?'],
    'watches-budget': [
      'Surveille le budget et prévient tôt quand il ne suffira pas',
      'Pensez à une facture deux fois plus élevée que prévu.',
    ],
    'keeps-risk-list': [
      'Tient la liste des risques et de ce que l’on fait pour chacun',
      'Un risque qui n’est sur aucune liste ne retient l’attention de personne.',
    ],
    'lays-out-roadmap': ['Trace ce qui viendra dans l’année', 'Il s’agit de thèmes et de leur ordre, pas de dates de livraison.'],
    'finds-people': [
      'Veille à ce que les gens soient là quand leur travail commence',
      'Pensez à une spécialiste dont on a besoin trois semaines à l’automne.',
    ],
    'talks-with-customers': [
      'Parle avec les clients de ce dont ils ont besoin',
      'Il s’agit de leurs besoins, pas de l’avancement du travail.',
    ],
    'reports-progress': ['Rend compte de l’avancement à ceux qui paient', 'Pensez à la question qui revient chaque premier lundi du mois.'],
    'settles-dependencies': [
      'Règle ce qu’une équipe livre à une autre, et quand',
      'Pensez à une pièce qui doit être là avant que l’équipe suivante puisse commencer.',
    ],
    'prepares-sales': ['Explique à la vente et au support ce qui arrive', 'Qui répond quand ils demandent ce qu’ils peuvent promettre ?'],
    'holds-suppliers': [
      'Choisit les fournisseurs et leur fait tenir leur contrat',
      'Pensez à une livraison de l’extérieur qui arrive en retard.',
    ],
    'sets-price': ['Fixe le prix, ou le propose', 'Pensez à ce qu’il vaut pour les clients, et à ce que coûte sa fabrication.'],
    'judges-readiness': ['Décide quand c’est assez bon pour être lancé', 'La veille, avec trois défauts connus : qui donne le feu vert ?'],
    'gathers-lessons': [
      'Recueille ce que l’on a appris une fois le travail fini',
      'Il s’agit du prochain chantier, que d’autres mèneront peut-être.',
    ],
    'looks-after-it': [
      'S’en occupe aussi longtemps qu’on l’utilise',
      'À qui est-ce, quand ceux qui l’ont construit sont passés à autre chose ?',
    ],
    'takes-it-off': ['Le retire du marché quand son temps est passé', 'Qui le dit aux derniers clients, et quand ?'],
  }),
};
