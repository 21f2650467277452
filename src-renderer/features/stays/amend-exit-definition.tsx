import { ChangeList } from '#renderer/components/change-list/change-list.tsx'
import { destinationFields, exitDateField } from '#renderer/components/exit-fields/exit-fields.ts'
import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import { reasonPage } from '#renderer/components/step-wizard/reason-page.ts'
import { changesInWords } from '#shared/domain/history/change-words.ts'
import { noNames } from '#shared/domain/history/value-words.ts'
import { amendedExit, changedOfExit, type AmendExitAnswers } from '#shared/domain/stay/amend-exit.ts'
import { checkExitAmendment, type ExitAmendContext } from '#shared/domain/stay/check-amend-exit.ts'

/** Correcting one person's exit: the day, where they went, and why it is changed. */
export const amendExitDefinition: WizardDefinition<AmendExitAnswers, ExitAmendContext> = {
  saveLabel: 'Save amendment',
  check: checkExitAmendment,
  review: (answers, { saved }) => {
    const whole = amendedExit(answers)
    const fields = changedOfExit(answers, saved)
    const row = (exit: typeof whole) => Object.fromEntries(fields.map((field) => [field, exit[field]]))
    const change = { table: 'Exit', rowId: 'exit', before: row(saved), after: row(whole) }
    return (
      <ChangeList
        title="What changes"
        groups={[{ name: null, changes: changesInWords([change], noNames) }]}
      />
    )
  },
  pages: [
    {
      id: 'date',
      section: 'Exit',
      title: 'On which day did they leave?',
      hint: 'The day they left, not the day it was written down',
      why: 'It corrects the exit of this one person. Whoever left with them has an exit of their own.',
      fields: [exitDateField()],
    },
    {
      id: 'destination',
      section: 'Exit',
      title: 'Where did they go?',
      why: 'HUD asks for the kind of place only. What was written first stays in the history.',
      whoSees: 'HUD, as a count without any name',
      fields: [...destinationFields<AmendExitAnswers, ExitAmendContext>()],
    },
    reasonPage,
  ],
}
