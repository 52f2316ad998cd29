import type { KindTexts } from '../../write/kind-text.ts'

type Kinds = Pick<KindTexts, 'clash' | 'checkpoint' | 'drone' | 'shelling' | 'roadside' | 'mine' | 'grenade'>

/** French sentences on fighting, strikes and explosives. */
export const fighting: Kinds = {
  clash: {
    what: 'l’accrochage',
    titles: [
      'Accrochage {at}{tolltitle}',
      'Échange de tirs {at}{tolltitle}',
      'Une patrouille de l’armée affronte des hommes armés {at}{tolltitle}',
    ],
    leads: [
      'Une patrouille de l’armée et {perp} ont échangé des tirs {atgov} {when}{killing}, {said}.',
      'Un accrochage a éclaté {atgov} {when} lorsque {perp} ont ouvert le feu sur une patrouille, {said}. {Toll}.',
      '{Perp} ont attaqué un poste de l’armée {atgov} {when} et les soldats ont riposté{killing}, selon {by}.',
      'Des soldats ont combattu {perp} pendant environ une heure {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      'Les tirs ont commencé près d’une buse, puis se sont déplacés le long d’un canal d’irrigation avant de cesser.',
      'Les renforts sont arrivés au bout de quarante minutes ; les assaillants étaient déjà repartis à moto.',
      'Dans les maisons les plus proches, les familles sont restées couchées au sol jusqu’à la fin des tirs.',
      'Des douilles et une mitrailleuse abandonnée ont été retrouvées derrière un talus.',
      'L’armée a bouclé le secteur et fouillé deux palmeraies sans trouver personne.',
      '2|Neuf soldats tenaient ce poste depuis le printemps.',
      'Une fusée éclairante a illuminé les champs une minute ou deux.',
      'La route voisine est restée ouverte, mais peu de conducteurs l’ont prise.',
    ],
    quotes: [
      '« On a d’abord entendu des coups isolés, puis tout à la fois », a dit un riverain du canal.',
      '2|« Ils connaissaient l’heure de la relève », a confié un soldat.',
    ],
  },
  checkpoint: {
    what: 'l’attaque du barrage',
    titles: [
      'Un barrage pris d’assaut {at}{tolltitle}',
      'Barrage perdu pendant des heures {at}{tolltitle}',
      'Des hommes armés s’emparent d’un barrage {at}{tolltitle}',
    ],
    leads: [
      '{Perp} ont pris d’assaut un barrage {atgov} {when} et l’ont tenu plusieurs heures{killing}, {said}.',
      'Un barrage {atgov} a été enlevé {when} par {perp}, {said}. {Toll}.',
      '{Perp} ont pris le contrôle d’un barrage de police {atgov} {when}{killing}, selon {by}.',
      'Les policiers ont évacué un barrage {atgov} {when} après que {perp} l’ont encerclé, {said}. {Toll}.',
    ],
    details: [
      'Ils ont brûlé l’abri et emporté la radio avant de partir.',
      'Un hélicoptère a survolé les lieux après le coucher du soleil, sans tirer.',
      'La route a rouvert le lendemain à midi, avec deux fois plus d’hommes à la barrière.',
      'Deux véhicules du barrage ont disparu.',
      'Les camions ont formé une file de trois kilomètres jusqu’au retour des policiers.',
    ],
    quotes: [
      '« Pendant une nuit, personne ne commandait cette route », a dit un routier.',
      '« Nous avions demandé un deuxième mirador en septembre », s’est plaint un officier.',
    ],
  },
  drone: {
    what: 'l’attaque de drone',
    titles: [
      'Frappe de drone {at}{tolltitle}',
      'Un drone touche une cible {at}{tolltitle}',
      'Explosion attribuée à un drone {at}{tolltitle}',
    ],
    leads: [
      'Un drone a frappé un véhicule {atgov} {when}{killing}, {said}.',
      'Un drone a largué deux petites bombes {atgov} {when}, {said}. {Toll}.',
      'Un appareil sans pilote d’origine inconnue a touché un hangar désaffecté {atgov} {when}{killing}, selon {by}.',
      'Une attaque de drone a été signalée {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      'Des habitants ont décrit un bourdonnement de plusieurs minutes avant la déflagration.',
      'Personne n’a dit à qui appartenait l’appareil et aucun débris n’a été montré.',
      'Le cratère mesurait environ un mètre et les vitres de trois maisons ont volé en éclats.',
      'Le trafic aérien n’a pas été perturbé, selon le service de l’aviation civile de la province.',
      'Les pompiers ont éteint un feu de roseaux secs près de l’impact.',
      'On ignore quelle était la cible.',
    ],
    quotes: [
      '« Il restait là-haut comme une tondeuse dans le ciel », a raconté une institutrice.',
      '« Nous ne savons pas à qui il est et nous ne ferons pas de suppositions », a déclaré le responsable.',
    ],
  },
  shelling: {
    what: 'le bombardement',
    titles: [
      '0|Tirs de mortier {at}{tolltitle}',
      'Bombardement {at}{tolltitle}',
      '2|Deux roquettes s’abattent {at}{tolltitle}',
    ],
    leads: [
      'Quatre obus de mortier sont tombés {atgov} {when}{killing}, {said}.',
      'Des obus se sont abattus sur des terres agricoles {atgov} {when}, {said}. {Toll}.',
      'Deux roquettes ont touché une cour {atgov} {when}{killing}, selon {by}.',
      'Des tirs d’artillerie ont atteint les abords d’un hameau {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      '0,1,3|Un obus n’a pas explosé ; une équipe du génie l’a emporté.',
      '0,1,3|Un réservoir d’eau et le mur d’un élevage de volailles ont été détruits.',
      'Les tirs venaient de la direction des collines, croient savoir des témoins.',
      'Une trentaine de familles ont passé la nuit chez des proches, plus loin.',
      'Les sirènes d’une base voisine avaient retenti peu avant les impacts.',
    ],
    quotes: [
      '0,2|« Le deuxième est tombé là où les enfants jouent l’après-midi », a dit un père.',
      '« Nous avons compté les sifflements, il y en avait plus qu’on ne le dit », a assuré un paysan.',
    ],
  },
  roadside: {
    what: 'l’explosion de la bombe',
    titles: [
      'Bombe en bord de route {at}{tolltitle}',
      'Explosion d’une bombe {at}{tolltitle}',
      'Un engin explosif saute {at}{tolltitle}',
    ],
    leads: [
      'Une bombe a explosé en bord de route {atgov} {when}{killing}, {said}.',
      'Un engin explosif improvisé a sauté au passage d’une camionnette {atgov} {when}, {said}. {Toll}.',
      'Une bombe cachée au bord de l’asphalte a explosé {atgov} {when}{killing}, selon {by}.',
      'Un engin placé sous un petit pont a explosé {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      'L’engin était enfoui sous du gravier laissé l’été dernier par des cantonniers.',
      'Une deuxième bombe a été découverte à cinquante mètres et désamorcée.',
      '0,1|Le souffle a arraché une roue avant et projeté le véhicule dans le fossé.',
      'La police a fermé la route jusqu’en fin d’après-midi et n’a laissé passer que les ambulances.',
      'C’est la troisième explosion sur ce tronçon depuis la moisson.',
      'Un camion-citerne qui suivait a été endommagé par des éclats.',
      'Un chien renifleur a été amené de la ville pour fouiller les bas-côtés.',
      'Le trou dans la chaussée a été comblé avec du sable le jour même.',
    ],
    quotes: [
      '« La route était comme tous les matins », a dit un homme qui l’emprunte chaque jour.',
      '« J’ai vu la poussière, puis je l’ai entendue », a raconté un gardien de troupeau.',
    ],
  },
  mine: {
    what: 'l’explosion',
    titles: [
      '0,3|Une vieille mine explose {at}{tolltitle}',
      'Un reste de guerre explose {at}{tolltitle}',
      'Explosion d’une munition ancienne {at}{tolltitle}',
    ],
    leads: [
      'Une mine laissée par une guerre ancienne a explosé {atgov} {when}{killing}, {said}.',
      'Une munition non explosée a sauté dans un champ {atgov} {when}, {said}. {Toll}.',
      'Un obus oublié a explosé {atgov} {when}{killing}, selon {by}.',
      'Quelqu’un a marché sur une mine en cherchant des truffes {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      'La parcelle figurait sur la carte de déminage, mais les panneaux avaient été volés.',
      'Les jours précédents, la pluie avait emporté la terre de la pente.',
      'Les démineurs y ont travaillé il y a deux ans, puis l’argent a manqué.',
      'Le dispensaire le plus proche est à une heure de piste.',
      'Les pierres rouges le long du sentier ont été repeintes.',
    ],
    quotes: [
      '« Ici, tout le monde connaît quelqu’un qui marche avec une béquille », a dit le chef du village.',
      '« Nous avions dit aux garçons de ne pas dépasser les pierres », a soupiré un oncle.',
    ],
  },
  grenade: {
    what: 'l’attaque à la grenade',
    titles: [
      'Une grenade lancée {at}{tolltitle}',
      'Attaque à la grenade {at}{tolltitle}',
      'Explosion d’une grenade {at}{tolltitle}',
    ],
    leads: [
      'Une grenade a été lancée contre le portail d’une maison {atgov} {when}{killing}, {said}.',
      'Un homme à moto a jeté une grenade dans une cour {atgov} {when}, {said}. {Toll}.',
      'Une grenade a explosé devant une boutique {atgov} {when}{killing}, selon {by}.',
      'Des assaillants ont lancé une grenade par-dessus un mur {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      '0,1,3|Le portail de fer a arrêté la plupart des éclats.',
      'Les enquêteurs ont ramassé la cuillère de sûreté et saisi une partie d’un enregistrement.',
      '0,1|Le propriétaire, un entrepreneur, a dit aux policiers qu’il ne se connaissait pas d’ennemi.',
      'Une voiture en stationnement a brûlé.',
      'Le soir même, les voisins balayaient le verre.',
    ],
    quotes: [
      '« Mes volets étaient fermés, Dieu merci », a dit le boulanger d’à côté.',
      '« C’est un message, mais je ne sais pas le lire », a dit le propriétaire.',
    ],
  },
}
