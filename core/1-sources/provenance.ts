/** Who stands behind a source; words under `add-source.provenanceWord.*`. */
export const PROVENANCES = ['unknown', 'independent', 'state', 'party', 'opposition', 'ngo', 'un'] as const
export type Provenance = (typeof PROVENANCES)[number]
