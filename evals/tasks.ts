/** Scores one set of `dir`; with `out` it also writes what was predicted there. Reads nothing but `dir`. */
export type Task = (dir: string, out: string | null) => Promise<Record<string, number>>

/** Every set we score, by the name of its file under the data folder; each task is loaded when it is asked for. */
export const tasks: Record<string, Task> = {
  'geoparse/trnews': async (dir, out) => (await import('./geoparse.ts')).geoparse('trnews', dir, out),
  'geoparse/trnews.resolve': async (dir, out) => (await import('./geoparse.ts')).resolve('trnews', dir, out),
  'geoparse/geowebnews': async (dir, out) => (await import('./geoparse.ts')).geoparse('geowebnews', dir, out),
  'geoparse/geowebnews.resolve': async (dir, out) => (await import('./geoparse.ts')).resolve('geowebnews', dir, out),
  'geoparse/geovirus': async (dir, out) => (await import('./geoparse.ts')).geoparse('geovirus', dir, out),
  'geoparse/geovirus.resolve': async (dir, out) => (await import('./geoparse.ts')).resolve('geovirus', dir, out),
  'geoparse/ucdp_places': async (dir, out) => (await import('./geoparse.ts')).ucdpPlaces(dir, out),
  'cluster/ecbplus': async (dir, out) => (await import('./cluster.ts')).cluster('ecbplus', 'subtopic', dir, out),
  'cluster/giveme5w1h_news_cluster': async (dir, out) =>
    (await import('./cluster.ts')).cluster('giveme5w1h_news_cluster', 'cluster.EventId', dir, out),
  'cluster/ucdp_headlines': async (dir, out) =>
    (await import('./cluster.ts')).cluster('ucdp_headlines', 'event_id', dir, out),
  'cluster/ucdp_headlines.nosyria': async (dir) =>
    (await import('./cluster.ts')).cluster('ucdp_headlines', 'event_id', dir, null, (row) => row.country !== 'Syria'),
  'extract/scrapinghub': async (dir, out) => (await import('./extract.ts')).extractShingles('scrapinghub', dir, out),
  'extract/trafilatura': async (dir, out) => (await import('./extract.ts')).extractSegments(dir, out),
  ...Object.fromEntries(
    (['unnamed', 'misnamed', 'torn', 'disguised'] as const).flatMap((disguise): [string, Task][] => [
      [
        `extract/scrapinghub.${disguise}`,
        async (dir, out) => (await import('./extract.ts')).extractShingles('scrapinghub', dir, out, disguise),
      ],
      [
        `extract/trafilatura.${disguise}`,
        async (dir, out) => (await import('./extract.ts')).extractSegments(dir, out, disguise),
      ],
    ]),
  ),
  'extract/readability': async (dir, out) => (await import('./extract.ts')).extractShingles('readability', dir, out),
  'dates/htmldate': async (dir, out) => (await import('./dates.ts')).htmldate(dir, out),
  'langid/lingua_testdata': async (dir, out) => (await import('./langid.ts')).linguaTestdata(dir, out),
  'feeds/feedparser_tests': async (dir, out) => (await import('./feeds.ts')).feedparserTests(dir, out),
  'feeds/w3c_feedvalidator': async (dir, out) => (await import('./feeds.ts')).feedvalidator(dir, out),
  'events/muc4': async (dir, out) => (await import('./muc4.ts')).muc4(dir, out),
  'events/humvi_url_headlines': async (dir, out) => (await import('./humvi.ts')).humvi(dir, out),
  'events/hrds_attack': async (dir, out) => (await import('./hrds.ts')).hrdsAttack(dir, out),
  'multilingual/arabic_protest_assault': async (dir, out) =>
    (await import('./multilingual.ts')).arabicProtestAssault(dir, out),
  'multilingual/spanish_plover_cameo': async (dir, out) => (await import('./multilingual.ts')).spanishCameo(dir, out),
  'multilingual/un_quadclass_en_es_ar': async (dir, out) => (await import('./multilingual.ts')).quadClass(dir, out),
  'events/humvi_url_headlines.sectors': async (dir) => (await import('./sector-corrections.ts')).sectorCorrections(dir),
  'events/muc4.corrections': async (dir) => (await import('./corrections.ts')).mucCorrections(dir),
  'multilingual/spanish_plover_cameo.corrections': async (dir) =>
    (await import('./corrections.ts')).spanishCorrections(dir),
  'events/ucdp_ged_events': async (dir, out) => (await import('./ucdp-headlines.ts')).ucdpHeadlines(dir, out),
  'events/ucdp_ged_events.nigeria': async (dir) => (await import('./corrections.ts')).ucdpCorrections(dir, 'Nigeria'),
  'events/ucdp_ged_events.myanmar': async (dir) =>
    (await import('./corrections.ts')).ucdpCorrections(dir, 'Myanmar (Burma)'),
}
