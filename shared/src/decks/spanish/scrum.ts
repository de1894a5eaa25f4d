import type { DeckWords } from '../../deck.js';
import { cardWords } from '../chapter.js';

export const scrumInSpanish: DeckWords = {
  title: 'Scrum: quién responde de qué',
  description:
    'Veinticuatro responsabilidades en un Scrum Team, con la Guía de Scrum de 2020 como clave. Algunas son de todos y otras de los Developers: por eso trae también «Ambos» y «Ninguno».',
  roles: [
    { name: 'Product Owner', shortName: 'PO', definite: 'el Product Owner' },
    { name: 'Scrum Master', shortName: 'SM', definite: 'el Scrum Master' },
  ],
  oneInBoth: null,
  dimensions: {
    backlog: 'Producto: qué viene ahora y por qué',
    sprint: 'Sprint: de la planificación a la revisión',
    team: 'Equipo: cómo se trabaja',
    organisation: 'Organización: el mundo alrededor del equipo',
  },
  cards: cardWords({
    'answers-for-value': [
      'Responde de sacar el mayor valor de lo que construye el equipo',
      'Si todo está bien hecho y nadie lo quiere, ¿quién tiene que explicarlo?',
      'La guía hace a una sola persona responsable del valor que sale del trabajo del equipo: el Product Owner.',
    ],
    'sets-product-goal': [
      'Elabora el objetivo hacia el que avanza el producto, y lo explica',
      'Piensa en la frase que dice para qué son los próximos meses.',
      'El Product Goal es parte de llevar el Product Backlog, y la guía lo deja en el Product Owner.',
    ],
    'orders-backlog': [
      'Decide en qué orden van los elementos del backlog',
      'Cualquiera puede defender otro orden; la pregunta es quién tiene la última palabra.',
      'El Product Owner ordena el Product Backlog. El trabajo pueden hacerlo otros; la responsabilidad se queda.',
    ],
    'keeps-backlog-clear': [
      'Se encarga de que todos encuentren y entiendan lo que hay en el backlog',
      'Puede que un elemento lo escribiera otra persona; ¿quién responde de que se entienda?',
      'La guía quiere el Product Backlog a la vista y entendido, y hace de eso asunto del Product Owner.',
    ],
    'stands-for-stakeholders': [
      'Representa las necesidades de muchos stakeholders en una sola lista ordenada',
      'Piensa en cinco personas que tienen, cada una, un deseo más importante que todos.',
      'En la guía una persona reúne los deseos de muchos en un solo orden: el Product Owner, y no un comité.',
    ],
    'sizes-items': [
      'Estima el tamaño de un elemento del backlog',
      '¿Quién sabe mejor cuánto trabajo será?',
      'Estimar es cosa de los Developers, que harán el trabajo. El Product Owner puede ayudarles a ver qué se puede cambiar por qué.',
    ],
    'finds-backlog-techniques': [
      'Encuentra técnicas para fijar un objetivo y tener el backlog en forma',
      'Se trata de cómo hacerlo bien, y no de lo que pone en la lista.',
      'Es uno de los servicios que el Scrum Master presta al Product Owner: el oficio, y no el contenido.',
    ],
    'prepares-planning': [
      'Procura que la gente llegue a la planificación lista para hablar de lo primero de la lista',
      'Piensa en una planificación en la que se va una hora en averiguar de qué se trata.',
      'Antes de la planificación, el Product Owner prepara a la gente para los elementos más importantes y para cómo sirven al Product Goal.',
    ],
    'proposes-sprint-value': [
      'Propone cómo el próximo sprint podría dar más valor al producto',
      'Es la jugada que abre la planificación, y aún no su resultado.',
      'Por qué vale la pena un sprint va primero, y la propuesta la hace el Product Owner.',
    ],
    'crafts-sprint-goal': [
      'Elabora el objetivo del sprint',
      '¿Quién tiene que estar cuando se acuerda por qué vale la pena este sprint?',
      'El Sprint Goal lo elabora el Scrum Team entero, así que el Product Owner y el Scrum Master tienen parte en él.',
    ],
    'adapts-daily-plan': [
      'Adapta el plan del sprint día a día',
      '¿Quién mira el plan cada día y lo cambia cuando el trabajo sale de otra manera?',
      'El Sprint Backlog es un plan de los Developers para los Developers, y lo adaptan a diario.',
    ],
    'calls-off-sprint': [
      'Cancela un sprint cuyo objetivo ya no tiene sentido',
      'Piensa en un mercado que cambió a mitad de un sprint.',
      'Cuando los hechos han superado el objetivo, el sprint puede acabar antes; lo decide el Product Owner y nadie más.',
    ],
    'keeps-events-going': [
      'Se encarga de que los eventos se celebren, sirvan y acaben a tiempo',
      '¿Quién notaría primero que una reunión se ha vuelto un ritual?',
      'Que los eventos se celebren, dejen algo bueno y no pasen de su tiempo es lo que la guía pide al Scrum Master.',
    ],
    'presents-results': [
      'Presenta lo que trajo el sprint a las personas para quienes es',
      'Piensa en quién se pone delante cuando se mira el trabajo.',
      'En la revisión presenta sus resultados el Scrum Team entero: el Product Owner y el Scrum Master forman parte.',
    ],
    'answers-for-effectiveness': [
      'Responde de lo eficaz que es el equipo',
      'Se trata de lo bien que trabaja el equipo, y no de en qué trabaja.',
      'El Scrum Master responde de la eficacia del equipo, haciendo posible que mejore su forma de trabajar.',
    ],
    'clears-obstacles': [
      'Quita de en medio lo que frena al equipo',
      'Piensa en un permiso de acceso que el equipo espera desde la semana pasada.',
      'Lograr que desaparezcan los impedimentos es un servicio al equipo, y la guía se lo da al Scrum Master.',
    ],
    'coaches-self-management': [
      'Acompaña al equipo para que organice su propio trabajo',
      '¿Quién hace la pregunta en lugar de dar la respuesta?',
      'En autogestión y en habilidades repartidas por el equipo es en lo que el Scrum Master acompaña a sus miembros.',
    ],
    'turns-eyes-to-finished-work': [
      'Ayuda al equipo a centrarse en trabajo valioso que de verdad se termina',
      'Piensa en un tablero en el que todo está casi hecho.',
      'El Scrum Master ayuda al equipo a no perder de vista Increments valiosos que cumplan la Definition of Done.',
    ],
    'holds-to-definition-of-done': [
      'Incorpora calidad respetando la definición de terminado',
      '¿Quién decide, en la última línea de un elemento, si ya es lo bastante bueno?',
      'La calidad la ponen en el trabajo quienes lo hacen: la guía nombra a los Developers.',
    ],
    'explains-scrum': [
      'Ayuda a todos a entender cómo funciona Scrum y por qué',
      'Piensa en una compañera nueva que pregunta para qué sirve la reunión diaria.',
      'Establecer Scrum es ayudar a entender su teoría y su práctica, y eso es del Scrum Master.',
    ],
    'decides-on-requests': [
      'Decide sobre un cambio en el backlog que pide alguien de fuera',
      '¿A quién tiene que convencer un director que quiere otra cosa primero?',
      'Quien quiera cambiar el Product Backlog tiene que convencer al Product Owner, cuyas decisiones respeta la organización.',
    ],
    'leads-adoption': [
      'Forma y acompaña a la organización en su camino hacia Scrum',
      'Piensa en un departamento que oye hablar de sprints por primera vez.',
      'El Scrum Master sirve también a la organización: la guía habla de liderar, formar y acompañar su adopción de Scrum.',
    ],
    'takes-down-barriers': [
      'Derriba barreras entre los stakeholders y el equipo',
      'Piensa en un deseo que pasa por tres departamentos antes de que el equipo lo oiga.',
      'Las barreras entre stakeholders y Scrum Teams las quita el Scrum Master, como servicio a la organización.',
    ],
    'brings-stakeholders-in': [
      'Consigue que stakeholders y equipo trabajen en una misma sala cuando hace falta',
      'Se trata de hacer posible la conversación, y no de lo que salga de ella.',
      'El Scrum Master facilita el trabajo con los stakeholders cuando se pide o hace falta, al servicio del Product Owner.',
    ],
  }),
};
