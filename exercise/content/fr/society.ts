import type { KindTexts } from '../../write/kind-text.ts'

type Kinds = Pick<KindTexts, 'threat' | 'protest' | 'dispersal' | 'access' | 'ceasefire' | 'flood'>

/** French sentences on threats, protests, access limits, agreements and hazards. */
export const society: Kinds = {
  threat: {
    what: 'les menaces',
    titles: [
      '0|Des humanitaires menacés par lettre {at}',
      '1|Un dispensaire ferme sous la menace {at}',
      '2|Tracts menaçants {at}',
      '3|Un directeur d’école menacé {at}',
    ],
    leads: [
      'Des lettres menaçant le personnel d’Example Relief ont été déposées dans un bureau {atgov} {when}, {said}.',
      'Un dispensaire a fermé {atgov} {when} après des menaces téléphoniques contre ses infirmières, selon {by}.',
      'Des tracts mettant en garde contre tout travail avec les autorités ont été répandus {atgov} {when}, {said}.',
      'Un directeur d’école a reçu une balle dans une enveloppe {atgov} {when}, {said}.',
    ],
    details: [
      '0,1,3|Le gardien a demandé une serrure pour le portail.',
      '0,2|La feuille, sans signature, sortait d’une imprimante scolaire.',
      '0|Le bureau a demandé à ses employés de travailler chez eux jusqu’à dimanche.',
      '0,2|La police a emporté le papier et promis des patrouilles.',
      'C’est la première menace de ce genre dans le district.',
      '0,1,3|La police a promis des patrouilles autour du bâtiment.',
      '1|Des mères venues faire vacciner leurs enfants ont été renvoyées chez elles.',
    ],
    quotes: [
      '0,1|« Nous ne fermons pas pour toujours, nous attendons », a dit la responsable.',
      '2|« Je l’ai lu deux fois, puis je l’ai mis dans le poêle », a dit un habitant.',
    ],
  },
  protest: {
    what: 'la manifestation',
    titles: [
      '0|Des habitants protestent contre le manque d’eau {at}',
      '1|Des diplômés manifestent {at}',
      '2|Des enseignants réclament leur paie {at}',
      '3|Des agriculteurs manifestent en tracteur {at}',
    ],
    leads: [
      'Quelque 200 personnes ont manifesté contre les coupures d’eau {atgov} {when}, {said}.',
      'Des diplômés au chômage se sont rassemblés pacifiquement {atgov} {when} pour réclamer des emplois, selon {by}.',
      'Des enseignants ont manifesté {atgov} {when} contre des salaires impayés, {said}.',
      'Des agriculteurs ont bloqué la moitié d’une route avec des tracteurs {atgov} {when} pour protester contre le prix de l’orge, {said}.',
    ],
    details: [
      '0|La foule a chanté, brandi des bidons vides et s’est dispersée avant le crépuscule.',
      'Une délégation a été reçue autour d’un thé, mais sans obtenir de date.',
      'La police est restée à distance et a dévié la circulation.',
      'Les organisateurs comptent revenir dans une semaine si rien ne change.',
      'La plupart des pancartes étaient écrites à la main sur des sacs de farine.',
      'Aucune violence n’a été signalée.',
      'Un haut-parleur posé sur une charrette portait les discours jusqu’à la boulangerie.',
      'Une pétition de plusieurs centaines de signatures a été remise.',
      'Des écoliers ont regardé depuis les toits jusqu’à ce qu’on les appelle.',
    ],
    quotes: [
      '2,3|« Nous avons des enfants à nourrir et l’hiver est là », a dit un orateur.',
      '0|« Nous demandons de l’eau deux heures par jour, ce n’est pas de la politique », a dit une femme.',
      '1|« Mon diplôme est accroché au-dessus du poêle », a dit un chimiste de vingt-six ans.',
    ],
  },
  dispersal: {
    what: 'la dispersion de la manifestation',
    titles: [
      'La police disperse une manifestation {at}{tolltitle}',
      'Gaz lacrymogène contre des manifestants {at}{tolltitle}',
      'Une manifestation dispersée {at}{tolltitle}',
    ],
    leads: [
      'La police a tiré des gaz lacrymogènes pour disperser une manifestation {atgov} {when}{killing}, {said}.',
      'Les forces de sécurité ont dispersé des manifestants au canon à eau {atgov} {when}, {said}. {Toll}.',
      'La police a arrêté à coups de matraque une marche contre les coupures de courant {atgov} {when}{killing}, selon {by}.',
      'La police antiémeute a évacué une place {atgov} {when} où des protestataires avaient dressé des tentes, {said}. {Toll}.',
    ],
    details: [
      'Des pierres ont volé après la première grenade lacrymogène.',
      '3|Des employés municipaux ont démonté et plié les tentes.',
      'Les boutiques ont baissé leur rideau pendant une heure.',
      'Une enquête a été promise.',
      'Les personnes retenues ont été relâchées dans la nuit.',
    ],
    quotes: [
      '« Ils nous ont donné une minute, et la minute était courte », a dit un étudiant.',
      '« Personne ne devait être blessé », a dit un officier.',
    ],
  },
  access: {
    what: 'la fermeture',
    titles: [
      '0|Des convois d’aide refoulés {at}',
      '1|Une route fermée aux humanitaires {at}',
      '2|Autorisations suspendues pour l’aide {at}',
      '3|Une clinique mobile bloquée {at}',
    ],
    leads: [
      'Des convois d’aide ont été refoulés à un barrage {atgov} {when}, {said}.',
      'Une route a été fermée au trafic humanitaire {atgov} {when}, selon {by}.',
      'Les autorisations des équipes d’aide ont été suspendues {atgov} {when}, {said}.',
      'Une clinique mobile s’est vu refuser le passage {atgov} {when}, {said}.',
    ],
    details: [
      '0,3|Les chauffeurs ont attendu six heures, puis ont fait demi-tour.',
      'La lettre d’accès, signée par un service, n’était pas reconnue par un autre.',
      'Un nouveau formulaire à trois tampons est désormais exigé.',
      'Quelque 900 familles attendent des couvertures de l’autre côté.',
      'Les voitures particulières pouvaient passer.',
      'Une deuxième équipe a attendu dans une maison de thé une réponse qui n’est pas venue.',
      'Le bureau compétent avait fermé pour la journée.',
    ],
    quotes: [
      '« Le tampon est vert, ils en veulent un bleu », a dit un chauffeur.',
      '« On nous dit que c’est pour notre sécurité », a dit un logisticien.',
    ],
  },
  ceasefire: {
    what: 'l’accord',
    titles: [
      '0,1,3|Une trêve conclue {at}',
      '2|Une querelle de pâturage réglée {at}',
      'Deux parties signent un accord {at}',
    ],
    leads: [
      'Deux clans ont signé une trêve {atgov} {when} après des mois de querelle, {said}.',
      'Un cessez-le-feu entre des gardes villageois et {perp} a été conclu {atgov} {when}, selon {by}.',
      'Un accord sur les droits de pâturage a mis fin à une vendetta {atgov} {when}, {said}.',
      'Des médiateurs ont annoncé une trêve de trente jours {atgov} {when}, {said}.',
    ],
    details: [
      'Les deux parties ont laissé leurs armes sous une tente avant de s’asseoir.',
      'Le texte compte cinq points et a été lu deux fois à voix haute.',
      'Un comité de sept membres veillera à son application.',
      'Le marché a rouvert le lendemain matin.',
    ],
    quotes: [
      '« Ce n’est que du papier, mais c’est notre papier », a dit un ancien.',
      '« Voyons d’abord l’hiver », a dit un vieil homme au dernier rang.',
    ],
  },
  flood: {
    what: 'l’accident',
    titles: [
      '0|Crue soudaine {at}{tolltitle}',
      '1|Incendie dans un camp {at}{tolltitle}',
      '2|Le toit d’un marché s’effondre {at}{tolltitle}',
      '3|Collision entre un camion et un minibus {at}{tolltitle}',
    ],
    leads: [
      'Une crue soudaine a balayé une vallée {atgov} {when}{killing}, {said}.',
      'Un incendie s’est déclaré dans un camp de déplacés {atgov} {when}, {said}. {Toll}.',
      'De fortes pluies ont fait s’effondrer le toit d’un marché couvert {atgov} {when}{killing}, selon {by}.',
      'Un camion et un minibus se sont percutés dans un épais brouillard {atgov} {when}, {said}. {Toll}.',
    ],
    details: [
      'La protection civile a travaillé toute la nuit avec des lampes empruntées.',
      '1|Trente tentes et un stock de vêtements d’hiver ont été perdus.',
      '0,1|La province a demandé des couvertures et des poêles.',
      'Personne ne soupçonne un acte volontaire.',
    ],
    quotes: [
      '0|« L’eau est montée jusqu’au lit », a dit une veuve.',
      '« Nous avons d’abord sorti les vieillards », a dit un volontaire.',
    ],
  },
}
