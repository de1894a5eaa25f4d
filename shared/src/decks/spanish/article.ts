import type { DeckWords } from '../../deck.js';
import { cardWords } from '../chapter.js';

export const articleInSpanish: DeckWords = {
  title: 'Dos sombreros: el modelo completo',
  description: 'Las 28 responsabilidades que reparte el artículo y una que propuso un lector. Para un taller de 45 minutos.',
  roles: [
    { name: 'Product Owner', shortName: 'PO', definite: 'el Product Owner' },
    { name: 'Product Manager', shortName: 'PM', definite: 'el Product Manager' },
  ],
  oneInBoth: {
    says: 'O uno o el otro. Crecer de un rol al otro está bien; llevar los dos a la vez juega en contra, dice la autora tras casi tres años de hacerlo.',
    responses: [
      { by: 'Jeff Luzum', says: 'Está de acuerdo y pide además análisis de datos.' },
      {
        by: 'John Peltier',
        says: 'Depende: mientras se construye la versión 1, una persona puede hacer ambas cosas. Tras el lanzamiento, siendo dos, una queda libre para el mercado. Una empresa pequeña a menudo no tiene elección.',
      },
      { by: 'Otro blog', says: 'Le gusta la distinción y no da respuesta.' },
      { by: 'Un cuarto lector', says: 'Está de acuerdo; lo vio funcionar una vez y no contaría con ello.' },
    ],
  },
  dimensions: {
    focus: 'Mirada: hacia dentro o hacia fuera',
    horizon: 'Horizonte: próximo sprint o próximos años',
    research: 'Investigación: qué leer y aprender',
    clients: 'Clientes: quienes usan o quienes dirigen',
    purpose: 'Propósito: para qué es el trabajo',
  },
  cards: cardWords({
    'puts-team-first': [
      'Pone el éxito del equipo Scrum por delante de todo lo demás',
      'Piensa en el día en que varios grupos quieren algo: ¿a quién se atiende primero?',
      'El artículo vuelve al Product Owner hacia dentro: lo bien que le va al equipo Scrum es la medida del rol.',
    ],
    'works-beside-team': [
      'Trabaja en la misma sala que el equipo, o a pocos pasos',
      '¿El trabajo de quién sufre más cuando los desarrolladores no pueden acercarse a preguntar?',
      'Un rol que mira hacia dentro necesita cercanía: en el artículo el Product Owner comparte mesa con el equipo o, si no se puede, edificio.',
    ],
    'stays-within-reach': [
      'Está al alcance del equipo y participa en su trabajo diario',
      'Piensa en una pregunta que surge a media mañana y lo para todo hasta que alguien responde.',
      'El Product Owner es parte del equipo y está cuando hace falta; quien pasa la mayor parte del tiempo fuera no puede.',
    ],
    'interviews-clients': [
      'Entrevista a clientes sobre sus problemas y deseos',
      'Una entrevista hace preguntas abiertas; repasar las funciones previstas es otra conversación.',
      'El Product Manager mira hacia fuera, y las entrevistas son la primera de las tareas que el artículo pone ahí.',
    ],
    'evaluates-market-trends': [
      'Evalúa hacia dónde va el mercado',
      '¿Quién necesita saberlo para decidir, y quién tiene tiempo de averiguarlo?',
      'Leer el mercado es trabajo hacia fuera; el artículo se lo da al Product Manager, cuya atención no está atada a un sprint.',
    ],
    'reviews-competitors': [
      'Observa a la competencia y revisa lo que saca al mercado',
      'Piensa en quién debería notar primero que un rival ha cambiado de rumbo.',
      'No perder de vista a la competencia es parte de la mirada hacia fuera que en el artículo hace a un Product Manager.',
    ],
    'looks-outside': [
      'Cree que casi todas las respuestas están fuera de la empresa, y sale a buscarlas',
      '¿Dónde pasa esta persona una buena semana: con quienes construyen o con quienes podrían comprar?',
      'Aquí el artículo se apoya en Pragmatic Marketing: lo que un Product Manager necesita saber está casi siempre fuera de la oficina.',
    ],
    'works-on-next-sprints': [
      'Se ocupa de lo que entrega este sprint y de lo que viene justo después en la lista',
      'Piensa en quién tiene que saber, cualquier día, qué se termina ahora y por qué.',
      'El horizonte cercano es del Product Owner: lo que entrega el sprint en curso y lo que sigue inmediatamente.',
    ],
    'weighs-technical-options': [
      'Sopesa con sistemas las opciones técnicas para entregar una función lo mejor posible',
      'Sobre la tecnología sigue decidiendo sistemas; la pregunta es quién se sienta al otro lado de la mesa.',
      'El artículo ve en esa conversación al Product Owner, como interlocutor que hace pensar; la tecnología queda en manos de sistemas.',
    ],
    'brings-technical-knowledge': [
      'Aporta conocimiento técnico del producto a las charlas con los desarrolladores',
      '¿Quién necesita saber cómo funciona el producto por dentro, y no solo qué hace?',
      'Los Product Owners suelen conocer su producto también en lo técnico, dice el artículo, y las charlas con sistemas mejoran.',
    ],
    'holds-vision': [
      'Sostiene la visión del producto, quizá de todo el portafolio',
      '¿Quién puede contar en dos frases a alguien que llega en qué se quiere convertir el producto?',
      'El artículo deja la visión estratégica, de un producto o de varios, en el Product Manager.',
    ],
    'plans-years-ahead': [
      'Planifica dónde debe estar el producto dentro de dos años y más allá',
      'Piensa en quién debería preocuparse por un plan en el que ninguna función tiene fecha todavía.',
      'Un plan a dos años o más queda mucho más allá del backlog; en el artículo quien lo tiene es el Product Manager.',
    ],
    'positions-product': [
      'Posiciona el producto en el mercado y decide qué lo distingue hoy',
      '¿A quién enviarías a explicar por qué elegir este producto y no otro?',
      'El lugar en el mercado y la diferencia con otros son cuestiones estratégicas y, por eso, del Product Manager en el artículo.',
    ],
    'outpaces-competition': [
      'Decide cómo el producto sacará ventaja a sus competidores en el futuro',
      'Se trata de la próxima ventaja, no de alcanzar lo último que sacó un rival.',
      'Ganar distancia a la competencia es la mitad del posicionamiento que mira adelante; el artículo deja ambas mitades al Product Manager.',
    ],
    'follows-agile-practice': [
      'Sigue lo que se escribe sobre buenas prácticas ágiles',
      '¿El día a día de quién cambia cuando mejora la forma de trabajar?',
      'El oficio del Product Owner es trabajar con un equipo ágil; por eso el artículo le manda leer sobre ello.',
    ],
    'studies-user-stories': [
      'Aprende a escribir user stories más claras',
      'Piensa en a quién se pregunta cuando una historia se puede entender de dos maneras.',
      'El equipo construye a partir de las historias; escribirlas mejor está en la lista de lecturas del Product Owner.',
    ],
    'studies-refinement': [
      'Aprende a llevar refinamientos que avanzan más en menos tiempo',
      '¿Quién está siempre en esa reunión y responde de cómo va?',
      'El artículo cuenta el refinamiento eficaz (lo llama «grooming») entre las habilidades que trabaja un Product Owner.',
    ],
    'studies-team-communication': [
      'Aprende cómo la gente de un equipo puede entenderse mejor',
      'Piensa en dos desarrolladores que hablan sin entenderse: ¿quién está lo bastante cerca para notarlo?',
      'Comunicarse mejor dentro del equipo sirve a su éxito, que el artículo convierte en el primer objetivo del Product Owner.',
    ],
    'reads-analysts': [
      'Lee a analistas del sector como Forrester y Gartner',
      '¿Las decisiones de quién mejoran con un informe sobre todo el sector?',
      'Los analistas escriben sobre tendencias del sector y del mercado, el terreno del Product Manager en el artículo.',
    ],
    'keeps-alerts': [
      'Mantiene alertas de noticias sobre competidores y quienes marcan tendencia',
      'Piensa en quién prefiere enterarse hoy, y no en la próxima feria, de lo que lanza un rival.',
      'Las alertas son la herramienta diaria de quien observa el mercado; el artículo las pone en el escritorio del Product Manager.',
    ],
    'mines-data': [
      'Saca de datos de dentro y fuera de la empresa ideas útiles para el negocio',
      'Piensa en quién convierte en una decisión los números que ya se recogen.',
      'Propuesta de un lector: usar los datos que tiene sistemas, y los que hay fuera, para decidir ahora y después. No está en el artículo.',
      'Respuesta de Jeff Luzum',
    ],
    'engages-with-users': [
      'Pasa mucho tiempo con las personas que usan el software',
      'Los usuarios son quienes están al teclado, que no siempre son quienes firman el contrato.',
      'Los dos roles hablan con clientes, en niveles distintos; el trato a fondo con los usuarios es del Product Owner.',
    ],
    'reviews-features-with-users': [
      'Repasa en detalle con los usuarios las próximas funciones y su prioridad',
      '¿Cuánto detalle puede llevar cada rol a esa conversación, y cuánto traerse de ella?',
      'El detalle y el orden de lo que viene son el día a día del Product Owner, así que esta charla también es suya.',
    ],
    'talks-with-client-leaders': [
      'Habla con las personas que dirigen la organización del cliente',
      'Piensa en una conversación con una directora, sobre el año que viene y no sobre una pantalla.',
      'En el artículo es el Product Manager quien se reúne con la dirección del cliente. Ninguna charla importa más: están en niveles distintos.',
    ],
    'foresees-client-needs': [
      'Averigua qué necesitarán los clientes más adelante y cómo debe crecer el producto',
      'Se trata de necesidades que quizá los propios clientes aún no saben nombrar.',
      'Lo que el negocio del cliente necesitará decide cómo crecen producto y portafolio: la mirada larga del Product Manager.',
    ],
    'commits-to-product': [
      'Lo da todo por el éxito del producto',
      '¿Qué sería del producto si lo hiciera un solo rol?',
      'Entregarse por completo al producto es lo primero que los dos roles comparten en el artículo.',
      'Párrafo final, sobre lo que comparten los roles',
    ],
    'drives-business-value': [
      'Impulsa el mayor valor de negocio para la empresa',
      'El valor se crea eligiendo qué construir, y también construyendo primero la parte adecuada.',
      'Los dos roles trabajan por el valor de negocio, dice el artículo: uno con las próximas entregas, otro con el rumbo.',
      'Párrafo final, sobre lo que comparten los roles',
    ],
    'cares-for-it-teams': [
      'Se preocupa por el éxito de los equipos de sistemas',
      'Estar cerca de un equipo y querer que le vaya bien no son la misma cosa.',
      'Solo uno de los dos se sienta con el equipo, pero el artículo quiere que ambos se dediquen al éxito de sistemas.',
      'Párrafo final, sobre lo que comparten los roles',
    ],
    'wants-great-product': [
      'Quiere ver en el mercado un producto que la gente se alegre de tener',
      'Pregúntate si podrías trabajar con alguien, en cualquiera de los roles, que no lo quisiera.',
      'El deseo de llevar al mercado algo magnífico es terreno común; con eso cierra el artículo su comparación.',
      'Párrafo final, sobre lo que comparten los roles',
    ],
  }),
};
