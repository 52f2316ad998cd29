import type { PlainItem } from '../../write/follow-up-text.ts'

/** Spanish items that tell of no security incident. */
export const PLAIN: readonly PlainItem[] = [
  {
    topic: 'weather',
    outlet: 'diario-simulacro',
    title: 'Niebla densa en el valle hasta el domingo',
    body: [
      'El servicio meteorológico anuncia niebla densa por las mañanas en Bagdad y Diyala.',
      'Las temperaturas bajarán a cuatro grados en el norte.',
    ],
  },
  {
    topic: 'football',
    outlet: 'diario-simulacro',
    title: 'Erbil gana con un disparo en el último minuto',
    body: [
      'Un disparo desde treinta metros decidió el partido {day} cuando ya nadie lo esperaba.',
      'El equipo visitante se atrincheró en su área, pero acabó por rendirse. «Fue una guerra de nervios», resumió el entrenador.',
    ],
  },
  {
    topic: 'budget',
    outlet: 'diario-simulacro',
    title: 'Kut aplaza la compra de autobuses',
    body: [
      'El consejo de Kut aplazó {day} la compra de doce autobuses escolares por falta de fondos.',
      'La oposición habla de una bomba de relojería en las cuentas.',
    ],
  },
  {
    topic: 'opinion',
    outlet: 'diario-simulacro',
    title: 'El silencio también es una noticia',
    body: [
      'De algunos distritos no llega nunca nada. Nos hemos acostumbrado a leer ese vacío como calma, y quizá solo sea que nadie tiene cobertura.',
      'Un mapa honesto debería pintar de otro color lo que no sabe.',
      'Este artículo expresa la opinión de su autor.',
    ],
  },
  {
    topic: 'commemoration',
    outlet: 'enlace-ensayo',
    title: 'Recuerdan en Amara a los pescadores de 1974',
    body: [
      'Vecinos de Amara recordaron {day} a los pescadores que murieron en la tormenta de 1974.',
      'Se encendió una lámpara por cada uno de ellos.',
    ],
  },
  {
    topic: 'running total',
    outlet: 'diario-simulacro',
    title: 'Un tercio menos de minas que el año pasado',
    body: [
      'Desde enero, los equipos de desminado han retirado 1.340 minas, un tercio menos que en el mismo periodo del año anterior.',
      'En ese tiempo se registraron 29 víctimas en todo el país. La cifra es un total acumulado.',
    ],
  },
  {
    topic: 'hypothetical',
    outlet: 'enlace-ensayo',
    title: 'Simulacro de incendio en el mercado de Zajo',
    body: [
      '¿Qué pasaría si ardiera el mercado? Los bomberos de Zajo lo ensayaron {day} con humo de colores.',
      'No hubo fuego ni heridos: todo era parte del simulacro.',
    ],
  },
  {
    topic: 'harvest',
    outlet: 'diario-simulacro',
    title: 'Buena cosecha de arroz en Diwaniya',
    body: [
      'Los agricultores de Diwaniya recogieron un quinto más de arroz que el año pasado.',
      'El agua llegó a tiempo, aunque el precio no acompaña.',
    ],
  },
  {
    topic: 'court',
    outlet: 'diario-simulacro',
    title: 'Condena por un secuestro de hace seis años',
    body: [
      'Un tribunal de Bagdad condenó {day} a tres hombres por un secuestro cometido hace seis años.',
      'La víctima, que fue liberada entonces, no asistió al juicio.',
    ],
  },
  {
    topic: 'culture',
    outlet: 'diario-simulacro',
    title: 'Libros usados junto al río',
    body: [
      'La feria de libros usados de Basora reunió a más de cien libreros.',
      'El volumen más buscado fue una novela policiaca sobre un asesinato en un tren que nunca llega.',
    ],
  },
  {
    topic: 'roads',
    outlet: 'enlace-ensayo',
    title: 'Cortes de tráfico por obras en Erbil',
    body: [
      'La avenida de circunvalación de Erbil estará cerrada por obras durante dos semanas.',
      'Se recomienda salir con tiempo.',
    ],
  },
  {
    topic: 'training',
    outlet: 'diario-simulacro',
    title: 'Curso de primeros auxilios para taxistas',
    body: [
      'Cuarenta taxistas de Nasiriya aprendieron {day} a detener una hemorragia y a pedir una ambulancia.',
      'Los heridos eran actores de una escuela de teatro.',
    ],
  },
]
