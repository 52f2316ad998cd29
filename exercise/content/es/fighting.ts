import type { KindTexts } from '../../write/kind-text.ts'

type Kinds = Pick<KindTexts, 'clash' | 'checkpoint' | 'drone' | 'shelling' | 'roadside' | 'mine' | 'grenade'>

/** Spanish sentences on fighting, strikes and explosives. */
export const fighting: Kinds = {
  clash: {
    what: 'el enfrentamiento',
    titles: [
      'Enfrentamiento {at}{tolltitle}',
      'Intercambio de disparos {at}{tolltitle}',
      'Una patrulla del ejército choca con hombres armados {at}{tolltitle}',
    ],
    leads: [
      'Una patrulla del ejército y {perp} intercambiaron disparos {atgov} {when}{killing}, {said}.',
      'Un enfrentamiento estalló {atgov} {when} cuando {perp} abrieron fuego contra una patrulla, {said}. {Toll}.',
      '{Perp} atacaron un puesto del ejército {atgov} {when} y los soldados respondieron{killing}, según {by}.',
      'Soldados combatieron contra {perp} durante cerca de una hora {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      'Los disparos empezaron junto a una alcantarilla y siguieron a lo largo de un canal de riego hasta que cesaron.',
      'Los refuerzos llegaron al cabo de cuarenta minutos, cuando los atacantes ya se habían ido en motocicleta.',
      'En las casas más próximas las familias permanecieron en el suelo hasta que cesó el fuego.',
      'Detrás de un terraplén aparecieron casquillos y una ametralladora abandonada.',
      'El ejército cerró la zona y registró dos palmerales sin encontrar a nadie.',
      '2|Nueve soldados ocupaban el puesto desde la primavera.',
      'Una bengala iluminó los campos durante un par de minutos.',
      'La carretera cercana siguió abierta, aunque pocos conductores la usaron.',
    ],
    quotes: [
      '«Primero oímos tiros sueltos y luego todo a la vez», dijo un hombre que vive junto al canal.',
      '2|«Sabían a qué hora cambiaba la guardia», contó un soldado.',
    ],
  },
  checkpoint: {
    what: 'el ataque al control',
    titles: [
      'Hombres armados toman un control {at}{tolltitle}',
      'Control perdido durante horas {at}{tolltitle}',
      'Asalto a un puesto de control {at}{tolltitle}',
    ],
    leads: [
      '{Perp} asaltaron un puesto de control {atgov} {when} y lo retuvieron varias horas{killing}, {said}.',
      'Un puesto de control {atgov} cayó {when} en manos de {perp}, {said}. {Toll}.',
      '{Perp} se hicieron con un control policial {atgov} {when}{killing}, según {by}.',
      'Los policías se retiraron de un control {atgov} {when} después de que {perp} lo rodearan, {said}. {Toll}.',
    ],
    details: [
      'Quemaron la caseta y se llevaron la radio antes de marcharse.',
      'Un helicóptero sobrevoló el lugar tras la puesta del sol, sin disparar.',
      'La carretera se reabrió al mediodía siguiente, con el doble de hombres en la barrera.',
      'Faltan dos vehículos del control.',
      'Los camiones formaron una cola de tres kilómetros hasta que la barrera volvió a tener guardia.',
    ],
    quotes: [
      '«Durante una noche nadie mandaba en esta carretera», dijo un camionero.',
      '«Habíamos pedido una segunda torre en septiembre», se quejó un oficial.',
    ],
  },
  drone: {
    what: 'el ataque con dron',
    titles: [
      'Ataque con dron {at}{tolltitle}',
      'Un dron alcanza un objetivo {at}{tolltitle}',
      'Explosión atribuida a un dron {at}{tolltitle}',
    ],
    leads: [
      'Un dron alcanzó un vehículo {atgov} {when}{killing}, {said}.',
      'Un dron lanzó dos bombas pequeñas {atgov} {when}, {said}. {Toll}.',
      'Un aparato no tripulado de origen desconocido alcanzó un hangar abandonado {atgov} {when}{killing}, según {by}.',
      'Un ataque con dron se produjo {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      'Los vecinos describieron un zumbido de varios minutos antes de la explosión.',
      'Nadie ha dicho de quién era el aparato y no se han mostrado restos.',
      'El cráter medía cerca de un metro y se rompieron los cristales de tres casas.',
      'El tráfico aéreo no se vio afectado, según la oficina de aviación civil de la gobernación.',
      'Los bomberos apagaron un fuego en unos juncos secos cercanos.',
      'No está claro cuál era el objetivo.',
    ],
    quotes: [
      '«Estaba ahí arriba como un cortacésped en el cielo», contó una maestra.',
      '«No sabemos de quién es y no vamos a adivinar», dijo el funcionario.',
    ],
  },
  shelling: {
    what: 'el bombardeo',
    titles: [
      '0|Caen proyectiles de mortero {at}{tolltitle}',
      'Bombardeo {at}{tolltitle}',
      '2|Caen dos cohetes {at}{tolltitle}',
    ],
    leads: [
      'Cuatro proyectiles de mortero cayeron {atgov} {when}{killing}, {said}.',
      'Varios proyectiles cayeron en tierras de cultivo {atgov} {when}, {said}. {Toll}.',
      'Dos cohetes alcanzaron un patio {atgov} {when}{killing}, según {by}.',
      'Fuego de artillería alcanzó las afueras de un caserío {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      '0,1,3|Uno de los proyectiles no estalló y se lo llevó un equipo de ingenieros.',
      '0,1,3|Quedaron destruidos un depósito de agua y el muro de una granja avícola.',
      'Los disparos venían de las colinas, según creen los testigos.',
      'Unas treinta familias pasaron la noche con parientes, más lejos.',
      'Las sirenas de una base cercana habían sonado poco antes de los impactos.',
    ],
    quotes: [
      '0,2|«El segundo cayó donde los niños juegan por la tarde», dijo un padre.',
      '«Contamos los silbidos y fueron más de los que dicen», aseguró un agricultor.',
    ],
  },
  roadside: {
    what: 'la explosión de la bomba',
    titles: [
      'Bomba al borde de la carretera {at}{tolltitle}',
      'Explota una bomba {at}{tolltitle}',
      'Estalla un artefacto explosivo {at}{tolltitle}',
    ],
    leads: [
      'Una bomba explotó al borde de la carretera {atgov} {when}{killing}, {said}.',
      'Un artefacto explosivo improvisado estalló al paso de una camioneta {atgov} {when}, {said}. {Toll}.',
      'Una bomba oculta junto al asfalto hizo explosión {atgov} {when}{killing}, según {by}.',
      'Un artefacto colocado bajo un pequeño puente detonó {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      'El artefacto estaba enterrado bajo la grava que los peones camineros dejaron en verano.',
      'A cincuenta metros se halló una segunda bomba, que fue desactivada.',
      '0,1|La explosión arrancó una rueda delantera y lanzó el vehículo a la cuneta.',
      'La policía cerró la vía hasta media tarde y solo dejó pasar a las ambulancias.',
      'Es la tercera explosión en este tramo desde la cosecha.',
      'Un camión cisterna que venía detrás sufrió daños por la metralla.',
      'Trajeron de la ciudad un perro rastreador para registrar las cunetas.',
      'El agujero en la calzada se rellenó con arena el mismo día.',
    ],
    quotes: [
      '«La carretera estaba como todas las mañanas», dijo un hombre que la recorre a diario.',
      '«Vi el polvo y después lo oí», contó un pastor.',
    ],
  },
  mine: {
    what: 'la explosión',
    titles: [
      '0,3|Explota una vieja mina {at}{tolltitle}',
      'Estalla un resto de guerra {at}{tolltitle}',
      'Explosión de una munición antigua {at}{tolltitle}',
    ],
    leads: [
      'Una mina de una guerra anterior explotó {atgov} {when}{killing}, {said}.',
      'Munición sin estallar hizo explosión en un campo {atgov} {when}, {said}. {Toll}.',
      'Un proyectil olvidado estalló {atgov} {when}{killing}, según {by}.',
      'Alguien pisó una mina mientras buscaba trufas {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      'La parcela figuraba en el mapa de desminado, pero habían robado los carteles.',
      'En los días previos la lluvia había arrastrado la tierra de la ladera.',
      'Los desminadores trabajaron allí hace dos años y se quedaron sin dinero.',
      'El dispensario más cercano está a una hora por pista de tierra.',
      'Se han vuelto a pintar las piedras rojas a lo largo del sendero.',
    ],
    quotes: [
      '«Aquí todos conocen a alguien con muleta», dijo el alcalde de la aldea.',
      '«Les dijimos a los chicos que no pasaran de las piedras», lamentó un tío.',
    ],
  },
  grenade: {
    what: 'el ataque con granada',
    titles: [
      'Lanzan una granada {at}{tolltitle}',
      'Ataque con granada {at}{tolltitle}',
      'Explosión de una granada {at}{tolltitle}',
    ],
    leads: [
      'Una granada fue lanzada contra la puerta de una casa {atgov} {when}{killing}, {said}.',
      'Un hombre en motocicleta arrojó una granada a un patio {atgov} {when}, {said}. {Toll}.',
      'Una granada explotó delante de una tienda {atgov} {when}{killing}, según {by}.',
      'Unos atacantes lanzaron una granada por encima de un muro {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      '0,1,3|El portón de hierro detuvo casi toda la metralla.',
      'Los investigadores recogieron una palanca de seguridad y parte de una grabación.',
      '0,1|El dueño, un contratista, dijo a los agentes que no tenía pleito con nadie.',
      'Se quemó un coche aparcado.',
      'Esa misma noche los vecinos barrieron los cristales.',
    ],
    quotes: [
      '«Tenía las persianas cerradas, gracias a Dios», dijo el panadero de al lado.',
      '«Es un mensaje, pero no sé leerlo», comentó el propietario.',
    ],
  },
}
