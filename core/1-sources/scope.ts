/** How far a source reaches; words under `catalogue.scope.*`. */
export const SCOPES = ['national', 'local', 'regional', 'international', 'humanitarian'] as const
export type Scope = (typeof SCOPES)[number]
