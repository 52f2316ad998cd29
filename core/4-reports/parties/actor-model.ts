import { openRowModel, type RowModel, type StoredRowModel } from '../models/row-model.ts'
import stored from './actor.model.json' with { type: 'json' }

/** The part of whoever a sentence names, as the model tells it. */
export type HeardPart = 'initiator' | 'target' | 'neither'
export const HEARD_PARTS: readonly HeardPart[] = ['initiator', 'target', 'neither']

/** A linear model of who did it and who suffered it, and when it is listened to. */
export type ActorModel = RowModel<HeardPart> & {
  /** The least share of a part that is told where the rules give none, and of another that overrules theirs. */
  least: { found: number; overruled: number }
}
export type StoredActorModel = StoredRowModel<HeardPart> & Pick<ActorModel, 'least'>

const opened = stored as unknown as StoredActorModel

/** The committed model; `npm run evals:fit` makes it. */
export const ACTOR_MODEL: ActorModel = { ...openRowModel(opened), least: opened.least }
