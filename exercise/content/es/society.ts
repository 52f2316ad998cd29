import type { KindTexts } from '../../write/kind-text.ts'

type Kinds = Pick<KindTexts, 'threat' | 'protest' | 'dispersal' | 'access' | 'ceasefire' | 'flood'>

/** Spanish sentences on threats, protests, access limits, agreements and hazards. */
export const society: Kinds = {
  threat: {
    what: 'el caso de las amenazas',
    titles: [
      '0|Amenazan por carta a cooperantes {at}',
      '1|Las amenazas cierran un dispensario {at}',
      '2|Octavillas con amenazas {at}',
      '3|Amenazan al director de una escuela {at}',
    ],
    leads: [
      'Cartas con amenazas al personal de Example Relief fueron dejadas en una oficina {atgov} {when}, {said}.',
      'Un dispensario cerró {atgov} {when} tras las amenazas telefónicas a sus enfermeras, según {by}.',
      'Octavillas que advertían contra trabajar con las autoridades fueron esparcidas {atgov} {when}, {said}.',
      'El director de una escuela recibió una bala en un sobre {atgov} {when}, {said}.',
    ],
    details: [
      '0,1,3|El conserje ha pedido una cerradura para la verja.',
      '0,2|El papel no llevaba firma y salió de una impresora escolar.',
      '0|La oficina ha pedido a su personal que trabaje desde casa hasta el domingo.',
      '0,2|La policía se llevó el papel y prometió patrullas.',
      'Es la primera amenaza de este tipo en el distrito.',
      '0,1,3|La policía prometió patrullas alrededor del edificio.',
      '1|Varias madres que traían a sus hijos a vacunar tuvieron que volver a casa.',
    ],
    quotes: [
      '0,1|«No cerramos para siempre, esperamos», dijo la responsable.',
      '2|«La leí dos veces y la eché a la estufa», dijo un vecino.',
    ],
  },
  protest: {
    what: 'la protesta',
    titles: [
      '0|Vecinos protestan por la falta de agua {at}',
      '1|Titulados se manifiestan {at}',
      '2|Maestros protestan por sus salarios {at}',
      '3|Agricultores protestan con tractores {at}',
    ],
    leads: [
      'Unas 200 personas se manifestaron contra los cortes de agua {atgov} {when}, {said}.',
      'Titulados sin empleo se concentraron pacíficamente {atgov} {when} para pedir trabajo, según {by}.',
      'Un grupo de maestros protestó {atgov} {when} por salarios impagados, {said}.',
      'Agricultores cortaron media carretera con tractores {atgov} {when} en protesta por el precio de la cebada, {said}.',
    ],
    details: [
      '0|La multitud cantó, alzó bidones vacíos y se fue a casa antes del anochecer.',
      'Una delegación fue recibida con té, pero sin fecha.',
      'La policía se mantuvo cerca y desvió el tráfico.',
      'Los organizadores quieren volver dentro de una semana si nada cambia.',
      'Casi todas las pancartas estaban escritas a mano en sacos de harina.',
      'No hubo violencia.',
      'Un altavoz sobre un carro llevaba los discursos hasta la panadería.',
      'Se entregó una petición con varios cientos de firmas.',
      'Los escolares miraban desde las azoteas hasta que los llamaron a casa.',
    ],
    quotes: [
      '2,3|«Tenemos hijos que alimentar y ya es invierno», dijo uno de los oradores.',
      '0|«Pedimos agua dos horas al día, eso no es política», dijo una mujer con un bidón.',
      '1|«Mi diploma cuelga sobre la estufa», dijo un químico de veintiséis años.',
    ],
  },
  dispersal: {
    what: 'la disolución de la protesta',
    titles: [
      'La policía disuelve una protesta {at}{tolltitle}',
      'Gases lacrimógenos contra manifestantes {at}{tolltitle}',
      'Protesta disuelta {at}{tolltitle}',
    ],
    leads: [
      'La policía lanzó gases lacrimógenos para disolver una protesta {atgov} {when}{killing}, {said}.',
      'Las fuerzas de seguridad dispersaron a manifestantes con cañones de agua {atgov} {when}, {said}. {Toll}.',
      'La policía frenó a porrazos una marcha contra los cortes de luz {atgov} {when}{killing}, según {by}.',
      'La policía antidisturbios desalojó una plaza {atgov} {when} donde había tiendas de campaña, {said}. {Toll}.',
    ],
    details: [
      'Volaron piedras tras el primer bote de humo.',
      '3|Empleados municipales desmontaron y doblaron las tiendas.',
      'Los comercios bajaron la persiana durante una hora.',
      'Se ha prometido una investigación.',
      'Los retenidos quedaron libres esa misma noche.',
    ],
    quotes: [
      '«Nos dieron un minuto, y el minuto fue corto», dijo un estudiante.',
      '«Nadie tenía que resultar herido», dijo un oficial.',
    ],
  },
  access: {
    what: 'el cierre',
    titles: [
      '0|Convoyes de ayuda obligados a volver {at}',
      '1|Carretera cerrada a la ayuda {at}',
      '2|Suspenden permisos a equipos de ayuda {at}',
      '3|Niegan el paso a una clínica móvil {at}',
    ],
    leads: [
      'Convoyes de ayuda tuvieron que dar media vuelta en un control {atgov} {when}, {said}.',
      'Una carretera quedó cerrada al tráfico humanitario {atgov} {when}, según {by}.',
      'Los permisos de los equipos de ayuda fueron suspendidos {atgov} {when}, {said}.',
      'A una clínica móvil se le negó el paso {atgov} {when}, {said}.',
    ],
    details: [
      '0,3|Los conductores esperaron seis horas y luego regresaron.',
      'La carta de acceso, firmada por una oficina, no fue aceptada por otra.',
      'Ahora se exige un nuevo formulario con tres sellos.',
      'Unas 900 familias esperan mantas al otro lado.',
      'Los coches particulares podían pasar.',
      'Un segundo equipo esperó en una casa de té una respuesta que no llegó.',
      'La oficina responsable ya había cerrado.',
    ],
    quotes: [
      '«El sello es verde y lo quieren azul», dijo un conductor.',
      '«Nos dicen que es por nuestra seguridad», comentó un encargado de logística.',
    ],
  },
  ceasefire: {
    what: 'el acuerdo',
    titles: [
      '0,1,3|Tregua acordada {at}',
      '2|Resuelta una disputa por pastos {at}',
      'Dos partes firman un acuerdo {at}',
    ],
    leads: [
      'Dos clanes firmaron una tregua {atgov} {when} tras meses de disputa, {said}.',
      'Un alto el fuego entre guardias de aldea y {perp} fue acordado {atgov} {when}, según {by}.',
      'Un acuerdo sobre derechos de pasto puso fin a una vieja enemistad {atgov} {when}, {said}.',
      'Los mediadores anunciaron una tregua de treinta días {atgov} {when}, {said}.',
    ],
    details: [
      'Ambas partes dejaron las armas en una tienda antes de sentarse.',
      'El texto tiene cinco puntos y se leyó dos veces en voz alta.',
      'Un comité de siete miembros velará por su cumplimiento.',
      'El mercado reabrió a la mañana siguiente.',
    ],
    quotes: [
      '«Es papel, pero es nuestro papel», dijo uno de los ancianos.',
      '«Veamos primero el invierno», dijo un viejo de la última fila.',
    ],
  },
  flood: {
    what: 'el accidente',
    titles: [
      '0|Riada {at}{tolltitle}',
      '1|Incendio en un campo de desplazados {at}{tolltitle}',
      '2|Se hunde el techo de un mercado {at}{tolltitle}',
      '3|Chocan un camión y un microbús {at}{tolltitle}',
    ],
    leads: [
      'Una riada barrió un valle {atgov} {when}{killing}, {said}.',
      'Un incendio se declaró en un campo de desplazados {atgov} {when}, {said}. {Toll}.',
      'Las fuertes lluvias hundieron el techo de un mercado cubierto {atgov} {when}{killing}, según {by}.',
      'Un camión y un microbús chocaron en medio de una niebla densa {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      'Protección civil trabajó toda la noche con lámparas prestadas.',
      '1|Se perdieron treinta tiendas y un almacén de ropa de invierno.',
      '0,1|La gobernación ha pedido mantas y estufas.',
      'Nadie sospecha que fuera intencionado.',
    ],
    quotes: [
      '0|«El agua llegó hasta la cama», dijo una viuda.',
      '«Primero sacamos a los ancianos», dijo un voluntario.',
    ],
  },
}
