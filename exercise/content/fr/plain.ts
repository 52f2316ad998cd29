import type { PlainItem } from '../../write/follow-up-text.ts'

/** French items that tell of no security incident. */
export const PLAIN: readonly PlainItem[] = [
  {
    topic: 'weather',
    outlet: 'correspondance-tamrin',
    title: 'Premières neiges attendues dans le nord',
    body: [
      'Les services météorologiques attendent de la neige au-dessus de 1 200 mètres dans la province de Dohouk.',
      'Dans le sud, le temps restera sec et brumeux au lever du jour.',
    ],
  },
  {
    topic: 'football',
    outlet: 'depeche-essai',
    title: 'Bassora s’incline au terme d’une bataille',
    body: [
      'Il a fallu une bataille de quatre-vingt-dix minutes {day} pour départager les deux équipes, et c’est un tir venu de loin qui a tué le match.',
      '« Nous avons attaqué sans cesse », regrettait l’entraîneur battu. Le public a applaudi les deux camps.',
    ],
  },
  {
    topic: 'budget',
    outlet: 'depeche-essai',
    title: 'Le conseil de Kerbala vote son budget des routes',
    body: [
      'Le conseil de Kerbala a adopté {day} le budget de l’entretien des routes, par dix-neuf voix contre onze.',
      'La moitié ira aux caniveaux, l’autre aux feux de circulation.',
    ],
  },
  {
    topic: 'opinion',
    outlet: 'depeche-essai',
    title: 'Compter n’est pas savoir',
    body: [
      'On nous donne chaque semaine un nombre d’attaques, et nous le répétons comme une température. Mais un thermomètre que l’on ne lit qu’à la ville ne dit rien des villages.',
      'Il faudrait écrire, à côté de chaque chiffre, combien de personnes ont décroché leur téléphone.',
      'Cette tribune n’engage que son auteur.',
    ],
  },
  {
    topic: 'commemoration',
    outlet: 'correspondance-tamrin',
    title: 'Rifaï commémore les noyés d’il y a dix ans',
    body: [
      'Une cérémonie s’est tenue {day} à Rifaï à la mémoire des personnes mortes dans l’inondation il y a dix ans.',
      'Des écoliers ont planté un arbre pour chacune d’elles. Aucun discours n’a été prononcé.',
    ],
  },
  {
    topic: 'running total',
    outlet: 'depeche-essai',
    title: 'Depuis janvier, moins d’enlèvements recensés',
    body: [
      'Depuis le début de l’année, 87 enlèvements ont été recensés dans le pays, contre 104 sur la même période de l’année précédente, selon l’office des statistiques.',
      'Ces totaux reposent sur les plaintes déposées et ne disent rien des autres.',
    ],
  },
  {
    topic: 'hypothetical',
    outlet: 'depeche-essai',
    title: 'Et si le barrage cédait ?',
    body: [
      'Que se passerait-il si un barrage venait à céder ? Des ingénieurs ont répondu {day} à Erbil, maquette à l’appui.',
      'Selon leur calcul, la vague mettrait quatre heures à atteindre la plaine. Rien n’indique que cela menace.',
    ],
  },
  {
    topic: 'harvest',
    outlet: 'correspondance-tamrin',
    title: 'Les grenades de Halabja ont été belles',
    body: [
      'La récolte de grenades autour de Halabja a dépassé celle de l’an passé, selon la coopérative.',
      'Le fruit s’appelle ainsi depuis toujours, rappelle en souriant son président, et n’a jamais blessé personne.',
    ],
  },
  {
    topic: 'court',
    outlet: 'depeche-essai',
    title: 'Procès d’un attentat vieux de huit ans',
    body: [
      'Le procès d’un attentat commis il y a huit ans a repris {day} à Bagdad.',
      'Trois témoins ont été entendus. Le jugement est attendu au printemps.',
    ],
  },
  {
    topic: 'culture',
    outlet: 'depeche-essai',
    title: 'À Najaf, un théâtre de marionnettes renaît',
    body: [
      'Après vingt ans de silence, un théâtre de marionnettes a rouvert ses portes.',
      'La première pièce raconte l’histoire d’un brigand qui enlève la lune et la rend le lendemain.',
    ],
  },
]
