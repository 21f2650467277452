import { describe, expect, it } from 'vitest'
import { emptyIntake, emptyMember, intakeAnswersSchema } from './answers.ts'
import { sampleId, sampleIntake } from './sample-intake.ts'

describe('a draft of an intake', () => {
  it('starts empty, and an empty text is a whole draft', () => {
    expect(intakeAnswersSchema.parse({})).toEqual(emptyIntake())
    expect(emptyIntake().members).toEqual([])
    expect(emptyIntake().beforeYouAsk.noticeRead).toBe(false)
  })

  it('comes back as it was left, wrong text included', () => {
    const draft = sampleIntake([
      { ...emptyMember(sampleId(1)), alias: ' Heron ', DOB: 'the 40th of Mai', SSN: '12' },
    ])
    expect(intakeAnswersSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  })

  it('takes a draft that knows fewer fields than it does now', () => {
    const parsed = intakeAnswersSchema.parse({ members: [{ memberId: sampleId(1), alias: 'Heron' }] })
    expect(parsed.members).toEqual([{ ...emptyMember(sampleId(1)), alias: 'Heron' }])
  })

  it.each([
    ['a code that its list does not know', { memberId: sampleId(1), Sex: 2 }],
    ['a living situation that is only a destination', { memberId: sampleId(1), LivingSituation: 24 }],
    ['an id that is not ours', { memberId: 'heron' }],
    ['a text without end', { memberId: sampleId(1), alias: 'x'.repeat(501) }],
  ])('refuses %s', (_what, member) => {
    expect(intakeAnswersSchema.safeParse({ members: [member] }).success).toBe(false)
  })

  it('refuses two people with one id', () => {
    const twice = { members: [{ memberId: sampleId(1) }, { memberId: sampleId(1) }] }
    expect(intakeAnswersSchema.safeParse(twice).success).toBe(false)
  })
})
