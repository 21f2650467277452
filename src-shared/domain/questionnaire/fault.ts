/** What is wrong with a questionnaire and where: the way to it from its top. */
export interface Fault {
  readonly path: readonly (string | number)[]
  readonly reason: string
}
