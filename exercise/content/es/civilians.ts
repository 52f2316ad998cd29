import type { KindTexts } from '../../write/kind-text.ts'

type Kinds = Pick<KindTexts, 'shooting' | 'abduction' | 'arrest' | 'seizure' | 'looting' | 'robbery'>

/** Spanish sentences on attacks on civilians, arrests, seizures and crime. */
export const civilians: Kinds = {
  shooting: {
    what: 'el tiroteo',
    titles: ['Hombres armados abren fuego {at}{tolltitle}', 'Tiroteo {at}{tolltitle}', 'Ataque {at}{tolltitle}'],
    leads: [
      '{Perp} abrieron fuego contra un coche {atgov} {when}{killing}, {said}.',
      'Varias personas fueron tiroteadas por {perp} {atgov} {when}, {said}. {Toll}.',
      '{Perp} irrumpieron en una casa de té {atgov} {when} y dispararon contra los clientes{killing}, según {by}.',
      'Una casa fue tiroteada por {perp} {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      'Los atacantes llevaban la cara cubierta y no hablaron con nadie.',
      '0,1,3|Se vio un turismo gris sin matrícula que se alejaba a gran velocidad.',
      'Los agentes recogieron once casquillos.',
      'Nadie ha dicho por qué fueron elegidas estas personas.',
      'El mercado cerró el resto del día.',
      'Los familiares han pedido que no se publique ningún nombre.',
      'Un anciano que vende verduras cerca llamó a la ambulancia.',
      'La policía ha pedido las grabaciones de los comercios cercanos.',
    ],
    quotes: [
      '0,1|«Bajaron, dispararon y volvieron a subir; nadie gritó», dijo un sastre.',
      '«Enterramos a los nuestros antes del mediodía y volvimos a casa por otro camino», dijo un primo.',
    ],
  },
  abduction: {
    what: 'el secuestro',
    titles: ['Hombres armados se llevan a {n} {at}', 'Secuestro de {n} {at}', 'Búsqueda tras el secuestro de {n} {at}'],
    leads: [
      '{Perp} secuestraron a {n} {atgov} {when}, {said}.',
      '{Perp} se llevaron por la fuerza a {n} {atgov} {when}, según {by}.',
      '{Perp}, en dos vehículos, detuvieron un coche {atgov} {when} y secuestraron a {n}, {said}.',
      'El secuestro de {n} por {perp} {atgov} {when} fue comunicado por {by}.',
    ],
    details: [
      'Los hombres llevaban fusiles, pero no dispararon.',
      '0,2|El coche apareció vacío en un camino rural, con las puertas abiertas.',
      'No se ha pedido dinero.',
      'Los teléfonos que se llevaron están apagados desde el mediodía.',
      'Los controles recibieron la descripción de una camioneta blanca.',
      'No se sabe en qué dirección huyeron.',
    ],
    quotes: [
      '«Pidieron los papeles como si fueran policías», dijo alguien a quien dejaron ir.',
      '«Pedimos una llamada, nada más», dijo la familia.',
    ],
  },
  arrest: {
    what: 'la operación de arresto',
    titles: ['Las fuerzas de seguridad detienen a {n} {at}', 'Detención de {n} {at}', 'La policía arresta a {n} {at}'],
    leads: [
      'Las fuerzas de seguridad detuvieron a {n} {atgov} {when}, por la presunta preparación de ataques, {said}.',
      'La policía detuvo por orden judicial a {n} {atgov} {when}, según {by}.',
      'La policía arrestó a {n} durante un registro {atgov} {when}, {said}.',
      'Una operación {atgov} {when} terminó con la detención de {n}, {said}.',
    ],
    details: [
      'La operación llega tras tres semanas de vigilancia.',
      'El caso pasa ahora a un juez de instrucción.',
      'Dos teléfonos y un libro de cuentas fueron incautados como prueba.',
      'La defensa dice que no conoce los cargos.',
      'Los investigadores sospechan que se escondían armas para otros.',
      'No hubo un solo disparo durante la operación.',
      'Una calle comercial permaneció cerrada hasta que se fueron los vehículos.',
      'La orden se había firmado en primavera.',
    ],
    quotes: [
      '«Una acusación no es una condena», dijo el funcionario.',
      '«Llamaron, enseñaron un papel y a los diez minutos se habían ido», dijo un vecino.',
    ],
  },
  seizure: {
    what: 'el hallazgo de armas',
    titles: [
      'Hallado un escondite de armas {at}',
      '1,3|Incautan explosivos {at}',
      'Descubierto un depósito de armas {at}',
    ],
    leads: [
      'Las fuerzas de seguridad hallaron un escondite de armas {atgov} {when}, {said}.',
      'Soldados incautaron cohetes y detonadores ocultos {atgov} {when}, según {by}.',
      'Un registro {atgov} {when} sacó a la luz un depósito de fusiles y munición, {said}.',
      'Ingenieros militares destruyeron un alijo oculto de explosivos {atgov} {when}, {said}.',
    ],
    details: [
      'El depósito estaba bajo un corral de ovejas y forrado con plásticos.',
      '0,1,3|Contenía dieciocho proyectiles, un saco de nitrato de amonio y rollos de cable.',
      'No se encontró a nadie en el lugar.',
      'Un pastor había señalado tierra recién removida.',
      '0,1,2|El material fue volado esa misma tarde en una cantera.',
      'Parte de la munición estaba tan oxidada que hubo que destruirla allí mismo.',
      'Dos sacos de casquillos fueron retirados en un remolque agrícola.',
    ],
    quotes: [
      '1,3|«Con esto se hacen diez bombas», dijo un artificiero.',
      '«Hemos caminado por encima todo el invierno», dijo el dueño del campo.',
    ],
  },
  looting: {
    what: 'el saqueo',
    titles: [
      '0|Saqueado un almacén de ayuda {at}',
      '1|Asaltan un depósito de alimentos {at}',
      '2|Escuela saqueada {at}',
      '3|Tiendas saqueadas e incendiadas {at}',
    ],
    leads: [
      'Un almacén de Example Relief fue saqueado {atgov} {when}, {said}.',
      '{Perp} forzaron un depósito de alimentos {atgov} {when} y se llevaron sacos de harina, según {by}.',
      'Una escuela fue saqueada {atgov} {when}, {said}.',
      '{Perp} prendieron fuego a una hilera de tiendas {atgov} {when} después de saquearlas, {said}.',
    ],
    details: [
      '0|La pérdida se calcula en unos 400 paquetes familiares.',
      '0,1,2|El candado estaba cortado y colocado con cuidado en el escalón.',
      '0,1,2|El vigilante había ido a la oración de la tarde.',
      '0|El reparto en el distrito se aplaza hasta la semana que viene.',
      '2,3|El conserje oyó ruido, pero no salió.',
      '2,3|Todavía no se han evaluado los daños.',
      'Las huellas de neumáticos llevaban a la carretera principal.',
    ],
    quotes: [
      '0,1|«Quien hizo esto tiene vecinos que pasarán hambre», dijo un voluntario.',
      '1|«También se llevaron la báscula, así que piensan vender», dijo el almacenero.',
      '2,3|«Rompieron lo que no pudieron cargar», dijo un vecino.',
    ],
  },
  robbery: {
    what: 'el atraco',
    titles: ['Robo a mano armada {at}{tolltitle}', '0|Atracan a un cambista {at}{tolltitle}', 'Atraco {at}{tolltitle}'],
    leads: [
      '{Perp} atracaron a un cambista {atgov} {when}{killing}, {said}.',
      'Una gasolinera fue asaltada {atgov} {when}, {said}. {Toll}.',
      '{Perp} detuvieron una furgoneta de reparto {atgov} {when} y se llevaron la recaudación{killing}, según {by}.',
      'Los salarios de una ladrillera fueron robados a punta de pistola {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      'Los ladrones hablaron poco y se fueron a pie por los callejones.',
      'La cámara de la farmacia de enfrente estaba averiada.',
      'No se ha dado la suma, pero los comerciantes hablan de las ganancias de un mes.',
      'La policía no ve relación con la política.',
      '3|Era día de paga, y los ladrones parecían saberlo.',
    ],
    quotes: [
      '0,1|«Era educado, y eso me dio más miedo», dijo el cajero.',
      '«Cierro temprano desde que se apagaron las farolas», dijo otro comerciante.',
    ],
  },
}
