import { expect, it } from 'vitest'
import { checkCallBacks, checkNewCallBack, mostCallBacks, withCallBack } from './call-back.ts'

const line = { name: 'Housing line', phone: '612-555-0100' }
const pathsOf = (name: string | null, phone: string | null) =>
  checkNewCallBack({ name, phone }, [line]).map(({ path }) => path)

it('takes words and a number of ten digits', () => {
  for (const phone of ['612-555-0142', '(612) 555-0142 x3', '6125550142', '+1 612 555 0142 ext 24'])
    expect(pathsOf('Intake desk', phone)).toEqual([])
  expect(withCallBack({ name: ' Intake desk ', phone: ' 612-555-0142 ' }, [line])).toEqual([
    line,
    { name: 'Intake desk', phone: '612-555-0142' },
  ])
})

it.each([null, '  ', 'Desk 4', 'Маria', '612 555', 'x'.repeat(61), 'a@b.org'])(
  'does not ask for %s',
  (name) => expect(pathsOf(name, '612-555-0142')).toEqual(['callBackName']),
)

it.each([null, '', '0142', 'call us', '555-0142', '612-555-0142 or 0143'])('does not call %s', (phone) =>
  expect(pathsOf('Intake desk', phone)).toEqual(['callBackPhone']),
)

it('holds nobody twice, and no more than an agency answers on', () => {
  expect(pathsOf(' Housing line', '612-555-0100')).toEqual(['callBackName'])
  const many = Array.from({ length: mostCallBacks + 1 }, (_, at) => ({
    ...line,
    name: `Desk ${'x'.repeat(at + 1)}`,
  }))
  expect(checkCallBacks(many)).toHaveLength(1)
  expect(checkCallBacks(many.slice(1))).toEqual([])
})
