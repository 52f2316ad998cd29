/** Something was asked for by id that is not there; pages answer it with 404. */
export class NotFound extends Error {
  readonly noun: string
  readonly id: string
  constructor(noun: string, id: string) {
    super(`no such ${noun}: ${id}`)
    this.noun = noun
    this.id = id
  }
}
