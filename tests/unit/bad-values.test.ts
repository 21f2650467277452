import { expect, it } from 'vitest'
import { assessmentDefinition } from '#renderer/features/assessments/record/assessment-definition.ts'
import { beginDefinition } from '#renderer/features/access/begin/begin-definition.ts'
import { resolutionDefinition } from '#renderer/features/access/rapid-resolution/resolution-definition.ts'
import { exportDefinition } from '#renderer/features/exchange/export-definition.tsx'
import { contactDefinition } from '#renderer/features/contact/contact-definition.tsx'
import { logEventDefinition } from '#renderer/features/events/log-event-definition.tsx'
import { definitionOf } from '#renderer/features/intake/section-definitions.ts'
import { cardDefinition } from '#renderer/features/releases/card/card-definition.tsx'
import { releaseDefinition } from '#renderer/features/releases/record/release-definition.ts'
import { acknowledgeDefinition } from '#renderer/features/referrals/acknowledge/acknowledge-definition.ts'
import { housingDefinition } from '#renderer/features/referrals/housing/housing-definition.ts'
import { receiveDefinition } from '#renderer/features/referrals/receive/receive-definition.ts'
import { successfulDefinition } from '#renderer/features/referrals/successful/successful-definition.ts'
import { unsuccessfulDefinition } from '#renderer/features/referrals/unsuccessful/unsuccessful-definition.ts'
import { addProjectDefinition } from '#renderer/features/settings/agency/add-project-definition.ts'
import { askDefinition } from '#renderer/features/transfers/ask-definition.tsx'
import { moveDefinition } from '#renderer/features/transfers/move-definition.ts'
import { setUpDefinition } from '#renderer/features/vault/set-up/set-up-definition.ts'
import { householdSectionIds, memberSectionIds } from '#shared/domain/intake/section-list.ts'
import { badAccess, badRapidResolution } from '../support/bad-values/access.ts'
import type { BadValues } from '../support/bad-values/bad-value.ts'
import { badAddProject, badSetUp } from '../support/bad-values/agency.ts'
import { badAssessment } from '../support/bad-values/assessment.ts'
import { badEvent } from '../support/bad-values/ce-event.ts'
import { badExport } from '../support/bad-values/export.ts'
import { badIntake } from '../support/bad-values/intake.ts'
import {
  badAcknowledge,
  badContact,
  badHousing,
  badReceive,
  badSuccessful,
  badUnsuccessful,
} from '../support/bad-values/referral.ts'
import { badCard, badRelease } from '../support/bad-values/release.ts'
import { badMove, badTransfer } from '../support/bad-values/transfer.ts'

interface Asked {
  readonly pages: readonly { readonly id: string; readonly fields: readonly { readonly path: string }[] }[]
}

const wizards: readonly (readonly [string, Asked, BadValues])[] = [
  ['receive', receiveDefinition, badReceive],
  ['acknowledge', acknowledgeDefinition, badAcknowledge],
  ['contact', contactDefinition, badContact],
  ['unsuccessful', unsuccessfulDefinition, badUnsuccessful],
  ['successful', successfulDefinition, badSuccessful],
  ['housing', housingDefinition, badHousing],
  ['set-up', setUpDefinition, badSetUp],
  ['add a project', addProjectDefinition, badAddProject],
  ['release', releaseDefinition, badRelease],
  ['referral card', cardDefinition, badCard],
  ['assessment', assessmentDefinition, badAssessment],
  ['an export', exportDefinition, badExport],
  ['CE event', logEventDefinition, badEvent],
  ['access', beginDefinition, badAccess],
  ['rapid resolution', resolutionDefinition, badRapidResolution],
  ['transfer', askDefinition, badTransfer],
  ['move by a transfer', moveDefinition, badMove],
]

it.each(wizards)(
  '%s: each field has a bad value that is tried in the window, or a word why none is',
  (_name, definition, tried) => {
    expect(Object.keys(tried).toSorted()).toEqual(fieldsOf(definition).toSorted())
  },
)

it('intake: each field has a bad value that is tried in the window, or a word why none is', () => {
  const fields = [...householdSectionIds, ...memberSectionIds].flatMap((section) =>
    fieldsOf(definitionOf(section)).map((field) => `${section}.${field}`),
  )
  expect(Object.keys(badIntake).toSorted()).toEqual(fields.toSorted())
})

function fieldsOf({ pages }: Asked): readonly string[] {
  return pages.flatMap(({ id, fields }) => fields.map(({ path }) => `${id}.${path}`))
}
