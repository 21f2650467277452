import type { Page } from '@playwright/test'
import { sampleAdult, sampleChild, sampleIntake } from '#shared/domain/intake/sample-intake.ts'
import { badAccess, badRapidResolution } from '../support/bad-values/access.ts'
import { badAddProject, badSetUp } from '../support/bad-values/agency.ts'
import { badAssessment } from '../support/bad-values/assessment.ts'
import { badExport } from '../support/bad-values/export.ts'
import type { BadValue, BadValues } from '../support/bad-values/bad-value.ts'
import { badEvent } from '../support/bad-values/ce-event.ts'
import { badIntake, head } from '../support/bad-values/intake.ts'
import * as referral from '../support/bad-values/referral.ts'
import { badCard, badRelease } from '../support/bad-values/release.ts'
import { badMove, badTransfer } from '../support/bad-values/transfer.ts'
import { ask } from '../support/bridge.ts'
import { test } from '../support/practice.ts'
import type { PracticeRecords } from '../support/practice.ts'
import { todayHere } from '../support/referred.ts'
import { setUpAnswers } from '../support/set-up.ts'
import { expect } from '../support/threshold.ts'
import { walkWizard, type Answers } from '../support/walk-wizard.ts'
import { at, goTo, sentenceAt, summaryOf } from '../support/wizard.ts'

/** A wizard over a draft: whose draft it is, and where it is opened. */
interface Wizard {
  readonly kind: string
  readonly bad: BadValues
  readonly subject: (records: PracticeRecords) => string
  readonly path: (subject: string, draft_id: string) => string
}

const wizards: readonly Wizard[] = [
  {
    kind: 'receive',
    bad: referral.badReceive,
    subject: () => 'new',
    path: (_subject, draft_id) => `/referrals/new/${draft_id}`,
  },
  {
    kind: 'acknowledge',
    bad: referral.badAcknowledge,
    subject: ({ received }) => received,
    path: (subject) => `/referrals/${subject}/acknowledge`,
  },
  {
    kind: 'contact',
    bad: referral.badContact,
    subject: ({ toContact }) => toContact,
    path: (subject) => `/referrals/${subject}/contact`,
  },
  {
    kind: 'unsuccessful',
    bad: referral.badUnsuccessful,
    subject: ({ toContact }) => toContact,
    path: (subject) => `/referrals/${subject}/unsuccessful`,
  },
  {
    kind: 'successful',
    bad: referral.badSuccessful,
    subject: ({ toResolve }) => toResolve,
    path: (subject) => `/referrals/${subject}/successful`,
  },
  {
    kind: 'housing',
    bad: referral.badHousing,
    subject: ({ notHoused }) => notHoused,
    path: (subject) => `/referrals/${subject}/housing`,
  },
  {
    kind: 'assessment',
    bad: badAssessment,
    subject: ({ family }) => family,
    path: (subject) => `/clients/${subject}/assessments/new`,
  },
  {
    kind: 'release',
    bad: badRelease,
    subject: ({ family }) => family,
    path: (subject) => `/clients/${subject}/releases/new`,
  },
  {
    kind: 'access',
    bad: badAccess,
    subject: () => 'new',
    path: (_subject, draft_id) => `/access/new/${draft_id}`,
  },
  {
    kind: 'rapid_resolution',
    bad: badRapidResolution,
    subject: ({ ceHousehold }) => ceHousehold,
    path: (subject) => `/stays/${subject}/rapid-resolution`,
  },
  {
    kind: 'transfer',
    bad: badTransfer,
    subject: ({ household }) => household,
    path: (subject) => `/stays/${subject}/transfer`,
  },
  {
    kind: 'transfer_move',
    bad: badMove,
    subject: ({ transfer }) => transfer,
    path: (subject) => `/transfers/${subject}/move`,
  },
  {
    kind: 'referral_card',
    bad: badCard,
    subject: ({ family }) => family,
    path: (subject) => `/clients/${subject}/card`,
  },
  {
    kind: 'ce_event',
    bad: badEvent,
    subject: ({ family }) => family,
    path: (subject) => `/clients/${subject}/events/new`,
  },
]

for (const { kind, bad, subject, path } of wizards) {
  test(`${kind}: each bad value gets its sentence at the field and in the summary, and stays`, async ({
    practice: { page, records },
  }) => {
    for (const [key, value] of triedIn(bad)) {
      const [pageId = '', field = ''] = key.split('.')
      const draft_id = await writeDraft(page, { kind, subject: subject(records) }, value.given ?? {}, pageId)
      await goTo(page, path(subject(records), draft_id))
      if (kind === 'contact') await page.getByRole('button', { name: 'I have read this' }).click()
      await isRefused(page, value.at ?? field, value, key)
    }
  })
}

test('intake: each bad value gets its sentence at the field and in the summary, and stays', async ({
  practice: { page, records },
}) => {
  test.slow()
  const { PersonalID } = await ask<{ PersonalID: string }>(page, 'referrals.get', {
    referral_id: records.inIntake,
  })
  for (const [key, value] of triedIn(badIntake)) {
    const [section = '', pageId = '', field = ''] = key.split('.')
    const given: { readonly head?: object; readonly beforeYouAsk?: object } = value.given ?? {}
    const whole = sampleIntake([
      { ...sampleAdult(1, { PersonalID, alias: 'Tall Heron' }), ...given.head },
      sampleChild(2, { alias: 'Small Wren' }),
    ])
    const answers = {
      ...whole,
      beforeYouAsk: { ...whole.beforeYouAsk, ...given.beforeYouAsk },
      start: { ...whole.start, EntryDate: todayHere() },
    }
    await writeDraft(page, { kind: 'intake', subject: records.inIntake }, answers, '')
    const whose = ['beforeYouAsk', 'household', 'start'].includes(section) ? '' : `/${head}`
    await goTo(page, `/referrals/${records.inIntake}/intake/${section}${whose}?page=${pageId}`)
    await isRefused(page, value.at ?? field, value, key)
  }
})

test('a new project: each bad value gets its sentence at the field and in the summary, and stays', async ({
  practice: { page },
}) => {
  await goTo(page, '/settings/agency/add')
  const name = 'What is the project called?'
  await triesOnTheWay(page, badAddProject, {
    ...setUpAnswers,
    [name]: (here) => here.getByLabel(name, { exact: true }).fill('Harbor Transitional'),
  })
})

test('an export: each bad value gets its sentence at the field and in the summary, and stays', async ({
  practice: { page },
}) => {
  await goTo(page, '/reports/export')
  await at(page, 'Who receives the file?')
  const typed = {
    'Who receives the file?': 'Harbor County data office',
    'Why do these records leave the agency?': 'Moving our records to the new database',
    'Where is that written?': 'Decision of the board, 3 November 2026',
    'On which day does the period begin?': '1 oct 2025',
    'On which day does it end?': '31 oct 2025',
  }
  const fills = Object.entries(typed).map(([label, text]): [string, Answers[string]] => [
    label,
    (here) => here.getByLabel(label, { exact: true }).fill(text),
  ])
  await triesOnTheWay(page, badExport, Object.fromEntries(fills))
})

test('set-up: each bad value gets its sentence at the field and in the summary, and stays', async ({
  start,
}) => {
  const { page } = await start()
  await page.getByRole('button', { name: 'Set up my agency' }).click()
  await triesOnTheWay(page, badSetUp, setUpAnswers)
})

/** Goes through a wizard that keeps no draft, and tries what each of its pages must not take before answering it. */
async function triesOnTheWay(page: Page, bad: BadValues, answers: Answers): Promise<void> {
  const left = new Map(triedIn(bad).map(([key, value]) => [key.split('.')[1] ?? '', value]))
  await walkWizard(page, answers, async (_page, heading) => {
    for (const [field, value] of left) {
      const isHere = await page.locator(`form [id="field-${field}"]`).count()
      if (isHere === 0) continue
      await isRefused(page, field, value, heading)
      left.delete(field)
    }
  })
  expect([...left.keys()]).toEqual([])
}

/** The values of a list that are tried; the others say why nothing is wrong there. */
function triedIn(bad: BadValues): readonly (readonly [string, BadValue])[] {
  return Object.entries(bad).flatMap(([key, value]) =>
    typeof value === 'string' ? [] : [[key, value] as const],
  )
}

/** Writes a draft over the bridge, as an earlier visit would have left it. */
async function writeDraft(
  page: Page,
  draft: { readonly kind: string; readonly subject: string },
  answers: object,
  pageId: string,
): Promise<string> {
  // From a page on which no wizard is open, so that none writes over it.
  await goTo(page, '/settings/about')
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await expect(page.locator('form')).toHaveCount(0)
  const { draft_id } = await ask<{ draft_id: string }>(page, 'drafts.open', draft)
  await ask(page, 'drafts.save', { draft_id, answers, page: pageId })
  return draft_id
}

/** Continue stops at the bad value: one sentence in both places, a link to the field, and the text as it was typed. */
async function isRefused(page: Page, path: string, { typed, says }: BadValue, what: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const field = page.locator(`[id="field-${path}"]`)
  if (typed !== undefined) await field.fill(typed)
  await page.locator('form button[type="submit"]').click()
  await expect(summaryOf(page), what).toBeFocused()
  await expect(sentenceAt(page, path), what).toHaveText(`Error: ${says}`)
  await summaryOf(page).getByRole('link', { name: says, exact: true }).click()
  await expect
    .poll(() => field.evaluate((element) => element.contains(document.activeElement)), what)
    .toBe(true)
  if (typed !== undefined) await expect(field, what).toHaveValue(typed)
}
