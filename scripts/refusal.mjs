/** What keeps Tidings from starting, in one sentence that says what to do; shown without a stack trace. */
export class Refusal extends Error {
  name = 'Refusal'
}
