import type { FollowUpTexts } from '../../write/follow-up-text.ts'

/** Spanish sentences for second tellings. */
export const followUps: FollowUpTexts = {
  echo: {
    titles: [
      'Más datos sobre {what} {at}{tolltitle}',
      'Segunda versión sobre {what} {at}{tolltitle}',
      'Lo que se sabe de {what} {at}{tolltitle}',
    ],
    leads: [
      'Ha surgido una segunda versión sobre {what} {atgov} {when}. {Toll}, {said}.',
      'Se conocen más datos de {what} {atgov} {when}. {Toll}, según {by}.',
      'Otra versión de {what} {atgov} {when} procede de {by}: {toll}.',
      'Sobre {what} {atgov} {when}, {said}: {toll}.',
    ],
    plain: [
      'Una segunda versión sobre {what} {atgov} {when} procede de {by}.',
      'Se conocen más datos de {what} {atgov} {when}, esta vez por {by}.',
      'También {by} da cuenta de {what} {atgov} {when}.',
    ],
  },
  update: {
    titles: [
      'Sube el balance tras {what} {at}{tolltitle}',
      'Nuevas cifras tras {what} {at}{tolltitle}',
      'Una víctima más tras {what} {at}{tolltitle}',
    ],
    leads: [
      'El balance de {what} {atgov} {when} ha aumentado: {toll}, {said}. Las primeras noticias hablaban de {before}.',
      'Uno de los heridos en {what} {atgov} {when} ha fallecido. En total, {toll}, {said}, tras un primer recuento de {before}.',
      'Tras un primer recuento de {before}, la cifra de {what} {atgov} {when} se revisa al alza: {toll}, según {by}.',
    ],
    plain: [
      'La familia fue avisada durante la noche.',
      'La primera cifra se dio antes de que los heridos llegaran al hospital.',
      'Las autoridades no esperan que el número vuelva a cambiar.',
      'La noticia anterior queda corregida en este sentido.',
    ],
  },
  claim: {
    titles: [
      'Un grupo se atribuye {what} {at}',
      'Reivindicación tras {what} {at}',
      'Un comunicado reivindica {what} {at}',
    ],
    leads: [
      'Un comunicado en nombre del grupo llamado {group} reivindica {what} {atgov} {when}. Afirma que {toll}.',
      'En un texto enviado a las redacciones, {group} se atribuye {what} {atgov} {when}. Según su recuento, {toll}.',
      '{What} {atgov} {when} fue obra de {group}, según un texto con su sello, que dice que {toll}.',
    ],
    plain: [
      'La reivindicación no ha podido comprobarse.',
      'El texto no da detalles que no fueran ya públicos.',
      'Las autoridades dan una cifra menor.',
      'El grupo ya se ha atribuido acciones en las que no tuvo parte.',
    ],
  },
  deny: {
    titles: [
      'Un grupo niega su relación con {what} {at}',
      'Desmentido tras {what} {at}',
      '«No fuimos nosotros»: texto sobre {what} {at}',
    ],
    leads: [
      'En un texto, {group} niega toda relación con {what} {atgov} {when}, en contra de lo que dijeron las autoridades.',
      'Un portavoz rechazó la acusación de que {group} estuviera detrás de {what} {atgov} {when}.',
      '«No teníamos a nadie allí»: así se desmarca {group} de {what} {atgov} {when}.',
    ],
    plain: [
      'La policía mantiene su versión.',
      'Ninguna de las partes ha mostrado pruebas.',
      'Los autores siguen siendo desconocidos.',
      'Un comunicado no es una coartada, dijo un investigador.',
    ],
  },
  retract: {
    titles: [
      'Rectificación: {what} {at} no ocurrió',
      'Retiramos nuestra información sobre {what} {at}',
      'Noticia retirada: {what} {at}',
    ],
    leads: [
      'Retiramos nuestra noticia sobre {what} {atgov} {when}: no ocurrió, {said}.',
      'Nuestra noticia sobre {what} {atgov} {when} era falsa y la retiramos. Se confundió con un entrenamiento, {said}.',
    ],
    plain: [
      'Nos habíamos fiado de una sola llamada.',
      'Lamentamos el error y hemos retirado el texto.',
      'Rogamos a quienes nos citaron que hagan lo mismo.',
    ],
  },
  hospital: {
    titles: [
      'El hospital da cifras tras {what} {at}{tolltitle}',
      'Balance sanitario de {what} {at}{tolltitle}',
      'Las víctimas de {what} {at}{tolltitle}',
    ],
    leads: [
      'El hospital que atendió a las víctimas de {what} {atgov} {when} ha dado sus cifras: {toll}.',
      'Según la oficina de salud, {toll} en {what} {atgov} {when}.',
      'Un boletín sanitario resume así {what} {atgov} {when}: {toll}.',
    ],
    plain: [
      'Dos quirófanos trabajaron hasta la medianoche.',
      'Los familiares pueden llamar a la guardia.',
      'Ningún paciente corre ya peligro.',
    ],
  },
  release: {
    titles: [
      'Liberación de {n} tras {what} {at}',
      'Termina el secuestro {at}',
      'Fin de un cautiverio: liberación de {n}',
    ],
    leads: [
      'Tras el secuestro ocurrido {atgov} {when}, se confirmó la liberación de {n}, {said}.',
      'El secuestro {atgov} {when} ha terminado con la liberación de {n}, según {by}.',
    ],
    plain: [
      'No se habló de rescate.',
      'Su estado es bueno pese al cansancio.',
      'La entrega se hizo en una gasolinera antes del alba.',
      'Sigue la búsqueda de los secuestradores.',
    ],
  },
}
