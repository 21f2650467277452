import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shippedPacks } from '#main/services/community/shipped-packs.ts'
import { readJsonFile } from '#shared/domain/json-file/read-json-file.ts'
import { checkPack, rowsOf, sectionNames, withRow } from '#shared/domain/pack/edit-pack.ts'
import { hudPack } from '#shared/domain/pack/hud-pack.ts'
import { packSchema, type Pack } from '#shared/domain/pack/pack.ts'
import { referralStates } from '#shared/domain/referral/state.ts'

const files = readdirSync('resources/packs')
const packOf = (key: string): Pack => {
  const pack = shippedPacks().find((one) => one.key === key)
  if (pack === undefined) throw new Error(`there is a pack ${key}`)
  return pack
}
const faultsOf = (text: string) => {
  const read = readJsonFile(text, packSchema)
  return read.ok ? [] : read.faults.map(({ line, reason }) => `${line}: ${reason}`)
}
const hudText = readFileSync('resources/packs/hud.json', 'utf8')

describe('the packs that come with Threshold', () => {
  it('are HUD’s and those of four communities, each named as its file', () => {
    expect(
      shippedPacks()
        .map(({ key }) => `${key}.json`)
        .toSorted(),
    ).toEqual(files.toSorted())
    expect(shippedPacks()).toHaveLength(5)
  })
  it('name a source in every row, and say “ask your CoC” where it was not checked', () => {
    for (const pack of shippedPacks())
      for (const section of sectionNames)
        for (const row of rowsOf(pack, section)) {
          expect(String(row['source']), `${pack.key} ${section}`).toMatch(/\w/)
          expect(typeof row['verified'], `${pack.key} ${section}`).toBe('boolean')
        }
  })
  it('let Sacramento’s assessors log six events, and somebody every event of HUD’s', () => {
    const sac = packOf('sac')
    expect(sac.workgroups.find(({ key }) => key === 'cas_assessor')?.mayLog).toEqual([2, 5, 6, 7, 16, 18])
    const logged = new Set(sac.workgroups.flatMap(({ mayLog }) => mayLog))
    expect([...logged].toSorted((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18,
    ])
  })
  it('keep housing referrals from providers in Minnesota, where their own are an error', () => {
    const groups = packOf('mn').workgroups.filter(({ base }) => base !== 'priority_list_contact')
    expect(groups.flatMap(({ mayLog }) => mayLog).filter((code) => code >= 10 && code <= 15)).toEqual([])
  })
  it('have a word of Chicago’s for every state a referral can be in', () => {
    const { statuses } = packOf('chi')
    const named = new Set(statuses.flatMap(({ states }) => states))
    expect(referralStates.filter((state) => !named.has(state))).toEqual([])
    expect(statuses[0]?.label).toBe('CES: Matched: Awaiting response by Housing Provider')
  })
  it('give a reason the same meaning under one key in all of them', () => {
    const meanings = shippedPacks().flatMap(({ reasons }) =>
      reasons.map(({ key, label }) => `${key}: ${label}`),
    )
    const keys = shippedPacks().flatMap(({ reasons }) => reasons.map(({ key }) => key))
    expect(new Set(meanings).size).toBe(new Set(keys).size)
  })
})

describe('a pack’s file', () => {
  it('is refused with the line of each fault', () => {
    const line = hudText.slice(0, hudText.indexOf('"days": 3')).split('\n').length
    expect(faultsOf(hudText.replace('"days": 3', '"days": 3.5'))).toEqual([
      `${line}: clocks, entry 1, days: use a whole number of days, 0 to 365`,
    ])
    expect(
      faultsOf(hudText.replace('"days": 3', '"dayz": 3')).map((fault) => fault.slice(0, 20)),
    ).toHaveLength(2)
    expect(faultsOf(hudText.replace('"unit": "working"', '"unit": "sometimes"'))[0]).toMatch(
      /clocks, entry 1, unit: use one of: working, calendar$/,
    )
  })
  it('is refused when a key stands twice in a list, or an event that is not logged any more', () => {
    const twice = { ...hudPack, reasons: [...hudPack.reasons, hudPack.reasons[0]] }
    expect(faultsOf(JSON.stringify(twice))[0]).toContain('“declined_home” is on this list already')
    const retired = { ...hudPack, workgroups: [{ ...hudPack.workgroups[0], mayLog: [17] }] }
    expect(faultsOf(JSON.stringify(retired))[0]).toContain('1 to 16, or 18')
  })
  it.each([
    ['fleeing', 'last', 'first'],
    ['disabling', 'last', 'first'],
    ['youthHead', 'last', 'first'],
    ['householdSize', 'least', 'most'],
    ['youngChildren', 'least', 'most'],
  ] as const)(
    'is refused when it puts people lower for what the law protects: %s %s',
    (fact, direction, use) => {
      const [rule] = hudPack.priority
      const ruledBy = (way: string) =>
        faultsOf(JSON.stringify({ ...hudPack, priority: [{ ...rule, fact, direction: way }] }))
      expect(ruledBy(direction)).toEqual([
        expect.stringMatching(
          `direction: use ${use}: the law protects people from being put lower for this$`,
        ),
      ])
      expect(ruledBy(use)).toEqual([])
    },
  )
  it('may look at what the law leaves open either way', () => {
    const [rule] = hudPack.priority
    for (const [fact, direction] of [
      ['unsheltered', 'last'],
      ['monthsHomeless', 'least'],
    ])
      expect(faultsOf(JSON.stringify({ ...hudPack, priority: [{ ...rule, fact, direction }] }))).toEqual([])
  })
})

describe('changing one row', () => {
  const [first] = hudPack.clocks
  it('leaves the others as they are', () => {
    const changed = withRow(hudPack, 'clocks', 0, { ...first, days: 5 })
    expect(checkPack(changed, 'clocks', 0)).toEqual([])
    expect(changed).toEqual({ ...hudPack, clocks: [{ ...first, days: 5 }, ...hudPack.clocks.slice(1)] })
  })
  it('says at the field what does not fit', () => {
    const issues = checkPack(
      withRow(hudPack, 'clocks', 0, { ...first, days: 'soon', source: '' }),
      'clocks',
      0,
    )
    expect(issues.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'days: Use a whole number of days, 0 to 365',
      'source: Say where this comes from',
    ])
  })
  it('does not leave a community without a workgroup', () => {
    const [only] = hudPack.workgroups
    const one: Pack = { ...hudPack, workgroups: only === undefined ? [] : [only] }
    expect(checkPack(withRow(one, 'workgroups', 0, null), 'workgroups', 0)).toEqual([
      { path: '', severity: 'error', message: 'Name at least one workgroup' },
    ])
  })
})
