import { otherDestination, rentalWithSubsidy, type ExitAnswers } from '#shared/domain/stay/exit.ts'
import { optionsOf } from '#shared/hud/fy2026/picklist.ts'
import type { Field } from '../step-wizard/definition.ts'

const destinations = optionsOf('Destination').map(({ code, label }) => ({ value: code, label }))
const subsidies = optionsOf('RentalSubsidyType').map(({ code, label }) => ({ value: code, label }))

/** The day somebody leaves a project (3.11). */
export function exitDateField<A extends ExitAnswers, C extends { readonly today: string }>(
  when: (answers: Partial<A>) => boolean = () => true,
): Field<A, C> {
  return { kind: 'date', path: 'ExitDate', label: 'Exit date', today: ({ today }) => today, when }
}

/** Where they go (3.12), with what two of the answers ask further. */
export function destinationFields<A extends ExitAnswers, C>(
  when: (answers: Partial<A>) => boolean = () => true,
): readonly Field<A, C>[] {
  return [
    {
      kind: 'select',
      path: 'Destination',
      label: 'Destination',
      hint: 'Where they will stay next, as far as they want to say; never an address',
      options: destinations,
      when,
    },
    {
      kind: 'select',
      path: 'DestinationSubsidyType',
      label: 'Kind of subsidy',
      options: subsidies,
      when: (answers) => when(answers) && answers.Destination === rentalWithSubsidy,
    },
    {
      kind: 'text',
      path: 'OtherDestination',
      label: 'Destination in words',
      hint: 'The kind of place in a few words, without a name or a street',
      optional: true,
      when: (answers) => when(answers) && answers.Destination === otherDestination,
    },
  ]
}
