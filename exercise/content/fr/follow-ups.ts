import type { FollowUpTexts } from '../../write/follow-up-text.ts'

/** French sentences for second tellings. */
export const followUps: FollowUpTexts = {
  echo: {
    titles: [
      'Du nouveau sur {what} {at}{tolltitle}',
      'Un second récit de {what} {at}{tolltitle}',
      'Ce que l’on sait de {what} {at}{tolltitle}',
    ],
    leads: [
      'Un second récit de {what} {atgov} {when} a été recueilli. {Toll}, {said}.',
      'On en sait davantage sur {what} {atgov} {when}. {Toll}, selon {by}.',
      'Une autre version de {what} {atgov} {when} vient de {by} : {toll}.',
      'À propos de {what} {atgov} {when}, {said} : {toll}.',
    ],
    plain: [
      'Un second récit de {what} {atgov} {when} vient de {by}.',
      'On en sait davantage sur {what} {atgov} {when}, cette fois par {by}.',
      'Un autre témoignage sur {what} {atgov} {when} provient de {by}.',
    ],
  },
  update: {
    titles: [
      'Le bilan s’alourdit après {what} {at}{tolltitle}',
      'Nouveau bilan après {what} {at}{tolltitle}',
      'Une victime de plus après {what} {at}{tolltitle}',
    ],
    leads: [
      'Le bilan de {what} {atgov} {when} s’est alourdi : {toll}, {said}. Un premier bilan parlait de {before}.',
      'L’un des blessés de {what} {atgov} {when} est mort. En tout, {toll}, {said}, après un premier bilan de {before}.',
      'Après un premier bilan de {before}, le chiffre est revu à la hausse pour {what} {atgov} {when} : {toll}, selon {by}.',
    ],
    plain: [
      'La famille a été prévenue dans la nuit.',
      'Le premier chiffre avait été donné avant l’arrivée des blessés à l’hôpital.',
      'Les responsables ne s’attendent pas à un nouveau changement.',
      'L’article précédent est corrigé en conséquence.',
    ],
  },
  claim: {
    titles: [
      'Un groupe revendique {what} {at}',
      'Revendication après {what} {at}',
      'Un communiqué revendique {what} {at}',
    ],
    leads: [
      'Un communiqué au nom du groupe appelé {group} revendique {what} {atgov} {when}. On y lit que {toll}.',
      '{What} {atgov} {when} est l’œuvre de {group}, affirme un texte portant son sceau. Selon ce texte, {toll}.',
      'Dans un texte envoyé aux rédactions, {group} revendique {what} {atgov} {when}. D’après ce décompte, {toll}.',
    ],
    plain: [
      'La revendication n’a pas pu être vérifiée.',
      'Le texte ne donne aucun détail qui ne fût déjà public.',
      'Les autorités donnent un chiffre inférieur.',
      'Le groupe a déjà revendiqué des actions auxquelles il était étranger.',
    ],
  },
  deny: {
    titles: [
      'Un groupe dément être mêlé à {what} {at}',
      'Démenti après {what} {at}',
      '« Pas nous » : un texte sur {what} {at}',
    ],
    leads: [
      'Dans un texte, {group} dément toute part dans {what} {atgov} {when}, contrairement à ce qu’affirment des responsables.',
      'Un porte-parole a rejeté l’accusation selon laquelle {group} serait derrière {what} {atgov} {when}.',
      '« Nous n’avions personne là-bas » : c’est ainsi que {group} se démarque de {what} {atgov} {when}.',
    ],
    plain: [
      'La police maintient sa version.',
      'Aucune des parties n’a produit de preuve.',
      'Les auteurs restent inconnus.',
      'Un communiqué n’est pas un alibi, a dit un enquêteur.',
    ],
  },
  retract: {
    titles: [
      'Rectificatif : {what} {at} n’a pas eu lieu',
      'Nous retirons notre information sur {what} {at}',
      'Information retirée : {what} {at}',
    ],
    leads: [
      'Nous retirons notre information sur {what} {atgov} {when} : cela n’a pas eu lieu, {said}.',
      'Notre information sur {what} {atgov} {when} était fausse et nous la retirons. Un entraînement a prêté à confusion, {said}.',
    ],
    plain: [
      'Nous avions repris une dépêche sans vérifier.',
      'Nous regrettons cette erreur et avons retiré le texte.',
      'Nous prions ceux qui nous ont repris d’en faire autant.',
    ],
  },
  hospital: {
    titles: [
      'L’hôpital donne ses chiffres après {what} {at}{tolltitle}',
      'Bilan sanitaire de {what} {at}{tolltitle}',
      'Les victimes de {what} {at}{tolltitle}',
    ],
    leads: [
      'L’hôpital qui a accueilli les victimes de {what} {atgov} {when} a donné ses chiffres : {toll}.',
      'Selon le bureau de la santé, {toll} dans {what} {atgov} {when}.',
      'Un bulletin sanitaire résume ainsi {what} {atgov} {when} : {toll}.',
    ],
    plain: [
      'Deux blocs ont fonctionné jusqu’à minuit.',
      'Les proches peuvent appeler la permanence.',
      'Plus aucun patient n’est en danger.',
    ],
  },
  release: {
    titles: [
      'Libération de {n} après {what} {at}',
      'L’enlèvement {at} a pris fin',
      'Fin d’une captivité : libération de {n}',
    ],
    leads: [
      'Après l’enlèvement survenu {atgov} {when}, la libération de {n} a été confirmée, {said}.',
      'L’enlèvement {atgov} {when} est terminé : retour à la maison pour {n}, selon {by}.',
    ],
    plain: [
      'Il n’a pas été question de rançon.',
      'Les médecins n’ont constaté aucune blessure.',
      'La remise a eu lieu à une station-service avant l’aube.',
      'Les ravisseurs sont toujours recherchés.',
    ],
  },
}
