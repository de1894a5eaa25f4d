import type { DeckWords } from '../../deck.js';
import { cardWords } from '../chapter.js';

export const launchInSpanish: DeckWords = {
  title: 'Producto o proyecto: quién lleva qué',
  description:
    'Veinte responsabilidades desde la primera idea hasta el último día en el mercado. No hay clave: ningún texto lo resuelve para todas las empresas, así que el resultado es aquello en lo que el grupo se ponga de acuerdo.',
  roles: [
    { name: 'Product Manager', shortName: 'PM', definite: 'el Product Manager' },
    { name: 'Project Manager', shortName: 'PjM', definite: 'el Project Manager' },
  ],
  oneInBoth: null,
  dimensions: {
    success: 'Éxito: con qué se mide',
    plan: 'Plan: tiempo, dinero, riesgo',
    people: 'Personas: quién habla con quién',
    lifetime: 'Vida: antes y después del lanzamiento',
  },
  cards: cardWords({
    'answers-for-use': [
      'Responde de si los clientes lo compran y lo siguen usando',
      'Piensa en la cifra que se mira un año después del lanzamiento.',
    ],
    'answers-for-date': ['Responde de entregar en la fecha acordada', '¿Quién tiene que avisar pronto de que no se llegará a la fecha?'],
    'chooses-problem': ['Decide qué problema merece resolverse', 'Se trata del problema, y todavía no de la solución.'],
    'draws-the-line': ['Escribe qué entra y qué queda fuera', 'Piensa en la página que se señala cuando alguien pide una cosa más.'],
    'decides-what-gives': ['Decide qué cede cuando falta tiempo', 'Menos, más tarde o más caro: ¿quién elige al final?'],
    'keeps-schedule': ['Traza el calendario y lo mantiene al día', '¿Quién lo cambia el día en que algo se retrasa?'],
    'watches-budget': [
      'Vigila el presupuesto y avisa pronto cuando no va a alcanzar',
      'Piensa en una factura que es el doble de lo esperado.',
    ],
    'keeps-risk-list': [
      'Lleva la lista de riesgos y de lo que se hace con cada uno',
      'Un riesgo que no está en ninguna lista no tiene la atención de nadie.',
    ],
    'lays-out-roadmap': ['Expone lo que vendrá durante el próximo año', 'Se trata de temas y de su orden, y no de fechas de entrega.'],
    'finds-people': [
      'Se encarga de que haya gente cuando empieza su trabajo',
      'Piensa en una especialista que hace falta tres semanas en otoño.',
    ],
    'talks-with-customers': [
      'Habla con los clientes sobre lo que necesitan',
      'Se trata de sus necesidades, y no de lo avanzado que va el trabajo.',
    ],
    'reports-progress': ['Informa de cómo va el trabajo a quienes lo pagan', 'Piensa en la pregunta que llega cada primer lunes del mes.'],
    'settles-dependencies': [
      'Acuerda qué entrega un equipo a otro, y cuándo',
      'Piensa en una pieza que tiene que estar antes de que el siguiente equipo pueda empezar.',
    ],
    'prepares-sales': ['Explica a ventas y a soporte lo que viene', '¿Quién responde cuando preguntan qué pueden prometer?'],
    'holds-suppliers': ['Elige a los proveedores y les hace cumplir su contrato', 'Piensa en una entrega de fuera que llega tarde.'],
    'sets-price': ['Fija el precio, o lo propone', 'Piensa en lo que vale para los clientes y en lo que cuesta hacerlo.'],
    'judges-readiness': [
      'Decide cuándo está lo bastante bien para lanzarlo',
      'El día antes, con tres fallos conocidos: ¿quién dice «adelante»?',
    ],
    'gathers-lessons': [
      'Reúne lo aprendido cuando el trabajo ha terminado',
      'Se trata de la próxima iniciativa, que quizá lleven otras personas.',
    ],
    'looks-after-it': ['Cuida de ello mientras esté en uso', '¿De quién es cuando quienes lo construyeron ya están en otra cosa?'],
    'takes-it-off': ['Lo retira del mercado cuando ha pasado su tiempo', '¿Quién se lo dice a los últimos clientes, y cuándo?'],
  }),
};
