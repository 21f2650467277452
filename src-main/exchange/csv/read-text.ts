import type { HudColumn } from '#shared/hud/fy2026/shape.ts'
import { Doubt, type Value } from './doubt.ts'

type ReadText = (text: string) => Value | Doubt

/** How the texts of a column are read. What is of a fixed form is left out where it does not fit; words are cut. */
export function textReaderOf(name: string, column: HudColumn): ReadText {
  if (name === 'SSN') return readSSN
  if (column.stringList === 'CoCCodes') return readCoC
  const { maxLength } = column
  if (maxLength === undefined) return (text) => text
  const read = isWords(name, maxLength) ? cutTo(maxLength) : noLongerThan(maxLength)
  return isId(name, column) ? idOrElse(read) : read
}

/** Texts that say a place in words or name a project. */
const mayNameProjects = ['LocationCrisisOrPHHousing', 'VerifiedBy']

/** Keys of rows, and what names them. */
function isId(name: string, { references, maxLength }: HudColumn): boolean {
  return (
    references !== undefined || (name.endsWith('ID') && maxLength === 32) || mayNameProjects.includes(name)
  )
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An id as the store keeps it: a GUID loses its hyphens wherever it stands, so that it fits and still says the same. */
export function idOf(text: string): string {
  return guid.test(text) ? text.replaceAll('-', '') : text
}

function idOrElse(read: ReadText): ReadText {
  return (text) => {
    const id = idOf(text)
    if (id === text) return read(text)
    return new Doubt('GUIDs with hyphens: they came in without, in every file', id, { ofColumn: true })
  }
}

/** The longest number that is kept as it was written: no hash of one is longer. */
const longestSSN = 68

/** A number of another form is an answer all the same, and a report has to say that it is wrong. */
function readSSN(text: string): Value | Doubt {
  if (/^[0-9xX]{1,9}$/.test(text)) return text
  if (/^[0-9xX]{3}[- ][0-9xX]{2}[- ][0-9xX]{4}$/.test(text))
    return new Doubt('Hyphens or spaces between the digits: they were left out', text.replace(/[- ]/g, ''), {
      ofColumn: true,
    })
  if (text.length > longestSSN) return cutTo(longestSSN)(text)
  return new Doubt('Not up to nine digits, with or without x for those that are missing', text)
}

/** A CoC code, in capitals (3.16). */
export function readCoC(text: string): Value | Doubt {
  if (!/^[A-Za-z]{2}-\d{3}$/.test(text)) return new Doubt('Not a CoC code like MN-501')
  const code = text.toUpperCase()
  return code === text
    ? text
    : new Doubt('CoC codes in small letters: they came in in capitals', code, { ofColumn: true })
}

/** Half a word still says something; half an address, ZIP or code says something else. */
function isWords(name: string, maxLength: number): boolean {
  return maxLength >= 50 && !name.endsWith('Email') && !name.endsWith('ID')
}

function cutTo(maxLength: number): ReadText {
  return (text) => {
    if (text.length <= maxLength) return text
    const letters = Array.from(text)
    if (letters.length <= maxLength) return text
    return new Doubt(`Longer than ${maxLength} characters: cut to them`, letters.slice(0, maxLength).join(''))
  }
}

function noLongerThan(maxLength: number): ReadText {
  return (text) => (text.length > maxLength ? new Doubt(`Longer than ${maxLength} characters`) : text)
}
