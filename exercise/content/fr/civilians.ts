import type { KindTexts } from '../../write/kind-text.ts'

type Kinds = Pick<KindTexts, 'shooting' | 'abduction' | 'arrest' | 'seizure' | 'looting' | 'robbery'>

/** French sentences on attacks on civilians, arrests, seizures and crime. */
export const civilians: Kinds = {
  shooting: {
    what: 'la fusillade',
    titles: ['Des hommes armés ouvrent le feu {at}{tolltitle}', 'Fusillade {at}{tolltitle}', 'Attaque {at}{tolltitle}'],
    leads: [
      '{Perp} ont ouvert le feu sur une voiture {atgov} {when}{killing}, {said}.',
      'Des passants ont été pris pour cible par {perp} {atgov} {when}, {said}. {Toll}.',
      '{Perp} ont fait irruption dans une maison de thé {atgov} {when} et tiré sur les clients{killing}, selon {by}.',
      'Une maison a essuyé les tirs de plusieurs hommes armés {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      'Les assaillants avaient le visage couvert et n’ont parlé à personne.',
      '0,1,3|Une berline grise sans plaques a été vue s’éloignant à vive allure.',
      'Les policiers ont ramassé onze douilles.',
      'Personne n’a dit pourquoi ces gens-là étaient visés.',
      'Le marché a fermé pour la journée.',
      'Les proches ont demandé qu’aucun nom ne soit publié.',
      'Un vieil homme qui vend des légumes à côté a appelé l’ambulance.',
      'La police a demandé les enregistrements des boutiques voisines.',
    ],
    quotes: [
      '0,1|« Ils sont descendus, ils ont tiré, ils sont remontés ; personne n’a crié », a dit un tailleur.',
      '« Nous avons enterré nos morts avant midi et pris un autre chemin pour rentrer », a dit un cousin.',
    ],
  },
  abduction: {
    what: 'l’enlèvement',
    titles: [
      'Des hommes armés enlèvent {n} {at}',
      'Enlèvement de {n} {at}',
      'Recherches après l’enlèvement de {n} {at}',
    ],
    leads: [
      '{Perp} ont enlevé {n} {atgov} {when}, {said}.',
      '{Perp} ont emmené de force {n} {atgov} {when}, selon {by}.',
      '{Perp}, à bord de deux véhicules, ont arrêté une voiture {atgov} {when} et kidnappé {n}, {said}.',
      'L’enlèvement de {n} par {perp} {atgov} {when} a été signalé par {by}.',
    ],
    details: [
      'Les hommes portaient des fusils mais n’ont pas tiré.',
      '0,2|La voiture a été retrouvée vide sur un chemin de terre, portières ouvertes.',
      'Aucune demande d’argent n’a été faite.',
      'Les téléphones emportés sont éteints depuis midi.',
      'Le signalement d’une camionnette blanche a été transmis aux barrages.',
      'On ignore dans quelle direction ils sont partis.',
    ],
    quotes: [
      '« Ils ont demandé les papiers comme s’ils étaient de la police », a dit une personne relâchée sur place.',
      '« Nous demandons un coup de téléphone, rien d’autre », a dit la famille.',
    ],
  },
  arrest: {
    what: 'l’opération d’arrestation',
    titles: ['Les forces de sécurité arrêtent {n} {at}', 'Arrestation de {n} {at}', 'La police interpelle {n} {at}'],
    leads: [
      'Les forces de sécurité ont arrêté {n} {atgov} {when}, dans une affaire de préparation d’attaques, {said}.',
      'La police a interpellé {n} sur mandat judiciaire {atgov} {when}, selon {by}.',
      'La police a arrêté {n} lors d’une perquisition {atgov} {when}, {said}.',
      'Une opération {atgov} {when} s’est soldée par l’arrestation de {n}, {said}.',
    ],
    details: [
      'L’opération fait suite à trois semaines de surveillance.',
      'Le dossier est désormais entre les mains d’un juge d’instruction.',
      'Deux téléphones et un registre ont été saisis comme preuves.',
      'La défense dit ne pas connaître les chefs d’accusation.',
      'Les enquêteurs soupçonnent que des armes étaient cachées pour d’autres.',
      'Aucun coup de feu n’a été tiré pendant l’opération.',
      'Les boutiques d’une rue sont restées fermées jusqu’au départ des véhicules.',
      'Le mandat avait été signé au printemps.',
    ],
    quotes: [
      '« Une accusation n’est pas une condamnation », a dit le responsable.',
      '« Ils ont frappé, montré un papier, et dix minutes après ils étaient partis », a dit un voisin.',
    ],
  },
  seizure: {
    what: 'la découverte d’armes',
    titles: ['Cache d’armes découverte {at}', '1,3|Des explosifs saisis {at}', 'Un dépôt d’armes mis au jour {at}'],
    leads: [
      'Les forces de sécurité ont découvert une cache d’armes {atgov} {when}, {said}.',
      'Des soldats ont saisi des roquettes et des détonateurs cachés {atgov} {when}, selon {by}.',
      'Une fouille {atgov} {when} a mis au jour un stock de fusils et de munitions, {said}.',
      'Le génie a détruit un stock caché d’explosifs {atgov} {when}, {said}.',
    ],
    details: [
      'Le dépôt se trouvait sous une bergerie et était tapissé de bâches.',
      '0,1,3|Il contenait dix-huit obus, un sac de nitrate d’ammonium et des rouleaux de fil.',
      'Personne ne se trouvait sur place.',
      'Un berger avait signalé de la terre fraîchement remuée.',
      '0,1,2|Le matériel a été détruit l’après-midi même dans une carrière.',
      'Une partie des munitions était si rouillée qu’il a fallu la détruire sur place.',
      'Deux sacs de douilles ont été emportés sur une remorque agricole.',
    ],
    quotes: [
      '1,3|« Il y avait là de quoi faire dix bombes », a dit un artificier.',
      '« Nous avons marché dessus tout l’hiver », a dit le propriétaire du champ.',
    ],
  },
  looting: {
    what: 'le pillage',
    titles: [
      '0|Entrepôt d’aide pillé {at}',
      '1|Un dépôt de vivres forcé {at}',
      '2|École saccagée {at}',
      '3|Boutiques pillées et brûlées {at}',
    ],
    leads: [
      'Un entrepôt d’Example Relief a été pillé {atgov} {when}, {said}.',
      '{Perp} ont forcé un dépôt de vivres {atgov} {when} et emporté des sacs de farine, selon {by}.',
      'Une école a été saccagée {atgov} {when}, {said}.',
      '{Perp} ont mis le feu à une rangée de boutiques {atgov} {when} après les avoir pillées, {said}.',
    ],
    details: [
      '0|La perte est évaluée à quelque 400 colis familiaux.',
      '0,1,2|Le cadenas avait été coupé et posé soigneusement sur la marche.',
      '0,1,2|Le gardien était parti à la prière du soir.',
      '0|La distribution dans le district est repoussée à la semaine prochaine.',
      '2,3|Le concierge a entendu du bruit mais n’est pas sorti.',
      '2,3|Les dégâts n’ont pas encore été chiffrés.',
      'Des traces de pneus menaient à la route principale.',
    ],
    quotes: [
      '0,1|« Ceux qui ont fait cela ont des voisins qui auront faim », a dit un bénévole.',
      '1|« Ils ont aussi pris la balance, donc ils comptent vendre », a dit le magasinier.',
      '2,3|« Ils ont cassé ce qu’ils ne pouvaient pas emporter », a dit un voisin.',
    ],
  },
  robbery: {
    what: 'le braquage',
    titles: ['Vol à main armée {at}{tolltitle}', '0|Un changeur dévalisé {at}{tolltitle}', 'Braquage {at}{tolltitle}'],
    leads: [
      '{Perp} ont dévalisé un changeur {atgov} {when}{killing}, {said}.',
      'Une station-service a été braquée {atgov} {when}, {said}. {Toll}.',
      '{Perp} ont arrêté une camionnette de livraison {atgov} {when} et emporté la recette{killing}, selon {by}.',
      'La paie d’une briqueterie a été volée sous la menace d’armes {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      'Les voleurs ont peu parlé et sont partis à pied par les ruelles.',
      'La caméra de la pharmacie d’en face était en panne.',
      'Le montant n’a pas été donné, mais des commerçants parlent d’un mois de recettes.',
      'La police ne voit aucun lien avec la politique.',
      '3|C’était jour de paie, et les voleurs semblaient le savoir.',
    ],
    quotes: [
      '0,1|« Il était poli, et cela m’a fait encore plus peur », a dit le caissier.',
      '« Je ferme tôt depuis que les lampadaires sont éteints », a dit un autre commerçant.',
    ],
  },
}
