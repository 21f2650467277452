import { legacyCodes } from '#shared/hud/fy2026/generated/picklists-retired.ts'
import { isCode } from '#shared/hud/fy2026/picklist.ts'
import type { HudColumn, PicklistOption } from '#shared/hud/fy2026/shape.ts'
import type { PicklistName } from '#shared/hud/fy2026/types.ts'
import { Doubt, type Value } from './doubt.ts'
import { textReaderOf } from './read-text.ts'

/** Reads one cell of a column. `other` answers the same row's cell of another column, as it is written. */
export type ReadCell = (cell: string, other: (column: string) => string) => Value | Doubt

/** How the cells of a HUD column are read: its type, length and list. Blank is null; nothing is guessed. */
export function readerOf(name: string, column: HudColumn): ReadCell {
  switch (column.type) {
    case 'date':
      return orBlank(readDate)
    case 'datetime':
      return orBlank(readMoment)
    case 'money':
      return orBlank((text) => readMoney(text, column.min))
    case 'int':
      return readCode(column)
    case 'string':
      return orBlank(textReaderOf(name, column))
  }
}

function orBlank(read: (text: string) => Value | Doubt): ReadCell {
  return (cell) => {
    const text = cell.trim()
    return text === '' ? null : read(text)
  }
}

const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/
const momentForm = /^(\d{4}-\d{2}-\d{2})[ T]((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?(?:\.\d+)?$/
const notADate = 'Not a date of the calendar written YYYY-MM-DD'

function readDate(text: string): Value | Doubt {
  if (isDate(text)) return text
  const moment = momentForm.exec(text)
  if (moment?.[1] !== undefined && isDate(moment[1]))
    return new Doubt('A date with a time: the date came in', moment[1])
  return new Doubt(notADate)
}

/** `YYYY-MM-DD hh:mm:ss`. */
function readMoment(text: string): Value | Doubt {
  const moment = momentForm.exec(text)
  if (moment?.[1] !== undefined && isDate(moment[1]))
    return `${moment[1]} ${moment[2] ?? '00:00'}${moment[3] ?? ':00'}`
  if (isDate(text)) return new Doubt('A date without a time: it came in as midnight', `${text} 00:00:00`)
  return new Doubt('Not a date and time of the calendar written YYYY-MM-DD hh:mm:ss')
}

const days = new Map<string, boolean>()

/** Exports hold the same few thousand days over and over. */
function isDate(text: string): boolean {
  const known = days.get(text)
  if (known !== undefined) return known
  const parts = dateForm.exec(text)
  if (parts === null) return false
  const [, year, month, day] = parts.map(Number)
  const at = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day))
  const is =
    year !== undefined &&
    year >= 1880 &&
    year <= 2200 &&
    at.getUTCMonth() + 1 === month &&
    at.getUTCDate() === day
  if (days.size < 100_000) days.set(text, is)
  return is
}

function readMoney(text: string, min: number | undefined): Value | Doubt {
  if (!/^-?\d{1,12}(\.\d{1,4})?$/.test(text))
    return new Doubt('Not an amount of digits with at most one decimal point')
  const amount = Number(text)
  return min !== undefined && amount < min ? new Doubt(`Less than ${min}`) : amount
}

function readCode(column: HudColumn): ReadCell {
  const isKnown = knownCodes(column)
  return (cell, other) => {
    const text = cell.trim()
    if (text === '') return null
    if (!/^-?\d{1,15}(\.0+)?$/.test(text)) return new Doubt('Not a whole number')
    const code = Number(text)
    const list = isKnown(code, other)
    return list === null ? code : new Doubt(list)
  }
}

/** Null for a code that the column's list knows, retired ones included; else why not. */
function knownCodes(column: HudColumn): (code: number, other: (column: string) => string) => string | null {
  const { picklist, picklistBy } = column
  if (picklistBy !== undefined) {
    return (code, other) => {
      const chosen = picklistBy.cases[other(picklistBy.column).trim()] ?? picklistBy.cases['*']
      if (chosen === undefined) return null
      if (typeof chosen === 'string') return inList(chosen, code)
      return chosen.includes(code) ? null : `Not one of the codes that go with this ${picklistBy.column}`
    }
  }
  if (picklist !== undefined) return (code) => inList(picklist, code)
  return (code) => (code < (column.min ?? 0) ? 'Less than 0' : null)
}

const codes = new Map<PicklistName, Set<number>>()

function inList(list: PicklistName, code: number): string | null {
  let known = codes.get(list)
  if (known === undefined) {
    const legacy: Partial<Record<PicklistName, readonly PicklistOption[]>> = legacyCodes
    known = new Set((legacy[list] ?? []).map((option) => option.code))
    codes.set(list, known)
  }
  if (known.has(code)) return null
  if (!isCode(list, code)) return `Not a code of HUD's list ${list}`
  known.add(code)
  return null
}
