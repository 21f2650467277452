import { expect, it } from 'vitest'
import { assessmentDefinition } from '#renderer/features/assessments/record/assessment-definition.ts'
import { exportDefinition } from '#renderer/features/exchange/export-definition.tsx'
import { contactDefinition } from '#renderer/features/contact/contact-definition.tsx'
import { logEventDefinition } from '#renderer/features/events/log-event-definition.tsx'
import { cardDefinition } from '#renderer/features/releases/card/card-definition.tsx'
import { releaseDefinition } from '#renderer/features/releases/record/release-definition.ts'
import { acknowledgeDefinition } from '#renderer/features/referrals/acknowledge/acknowledge-definition.ts'
import { housingDefinition } from '#renderer/features/referrals/housing/housing-definition.ts'
import { receiveDefinition } from '#renderer/features/referrals/receive/receive-definition.ts'
import { successfulDefinition } from '#renderer/features/referrals/successful/successful-definition.ts'
import { unsuccessfulDefinition } from '#renderer/features/referrals/unsuccessful/unsuccessful-definition.ts'
import { addProjectDefinition } from '#renderer/features/settings/agency/add-project-definition.ts'

const definitions = {
  receive: receiveDefinition,
  acknowledge: acknowledgeDefinition,
  contact: contactDefinition,
  successful: successfulDefinition,
  unsuccessful: unsuccessfulDefinition,
  housing: housingDefinition,
  'add project': addProjectDefinition,
  release: releaseDefinition,
  card: cardDefinition,
  export: exportDefinition,
  assessment: assessmentDefinition,
  'CE event': logEventDefinition,
}

/** One question in two boxes. */
const inTwoBoxes = ['contact when: attemptDate, attemptTime']

it('a guided page asks one thing, an optional one too; the rest of it depends on the answer', () => {
  const crowded = Object.entries(definitions).flatMap(([name, { pages }]) =>
    pages.flatMap(({ id, fields }) => {
      const asked = fields.filter((field) => field.when === undefined).map(({ path }) => path)
      return asked.length > 1 ? [`${name} ${id}: ${asked.join(', ')}`] : []
    }),
  )
  expect(crowded).toEqual(inTwoBoxes)
})
