import type { Chance } from '../../bench/vault/chance.ts'
import type { Files } from './small-export.ts'

/** One value that was made bad: the importer must name it, unless it refuses the whole. */
export interface Expected {
  readonly file: string
  readonly column: string | null
}

/** Changes the files and answers what must be named; nothing where the change may be harmless. */
type Mutation = (files: Files, chance: Chance) => readonly Expected[]

const keyed = [
  'Client.csv',
  'Enrollment.csv',
  'Event.csv',
  'Exit.csv',
  'Assessment.csv',
  'Project.csv',
  'Services.csv',
]
const dates: readonly Expected[] = [
  { file: 'Client.csv', column: 'DOB' },
  { file: 'Enrollment.csv', column: 'EntryDate' },
  { file: 'Event.csv', column: 'EventDate' },
  { file: 'Exit.csv', column: 'ExitDate' },
  { file: 'Assessment.csv', column: 'AssessmentDate' },
]
const badDates = [
  '2024-02-30',
  '03/04/2024',
  '24-1-1',
  '0000-00-00',
  '9999-99-99',
  'yesterday',
  '1e9',
  '2024-1-5',
]
const codes: readonly Expected[] = [
  { file: 'Client.csv', column: 'NameDataQuality' },
  { file: 'Client.csv', column: 'VeteranStatus' },
  { file: 'Enrollment.csv', column: 'RelationshipToHoH' },
  { file: 'Enrollment.csv', column: 'LivingSituation' },
  { file: 'Event.csv', column: 'Event' },
  { file: 'Event.csv', column: 'ReferralResult' },
  { file: 'Project.csv', column: 'ProjectType' },
  { file: 'Exit.csv', column: 'Destination' },
]
const badCodes = [
  '-1',
  '77777',
  '1.5',
  'yes',
  '1;2',
  '0x1',
  '99999999999999999999',
  "'; DROP TABLE Client; --",
]

/** Everything that is done to an export, by name. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'cut off': (files, chance) => {
    const name = chance.pick([...files.keys()])
    const bytes = bytesOf(files, name)
    files.set(name, bytes.subarray(0, chance.upTo(bytes.length + 1)))
    return []
  },
  'missing file': (files, chance) => {
    files.delete(chance.pick([...files.keys()]))
    return []
  },
  'empty file': (files, chance) => {
    files.set(chance.pick([...files.keys()]), Buffer.alloc(0))
    return []
  },
  'byte order mark': (files, chance) => {
    const name = chance.pick([...files.keys()])
    files.set(name, Buffer.concat([Buffer.from('\uFEFF'), bytesOf(files, name)]))
    return []
  },
  'UTF-16': (files, chance) => {
    const name = chance.pick([...files.keys()])
    const mark = chance.upTo(2) === 0 ? '\uFEFF' : ''
    files.set(name, Buffer.from(mark + bytesOf(files, name).toString('utf8'), 'utf16le'))
    return []
  },
  'Latin-1': (files, chance) => splice(files, chance, Buffer.from('Jos\u00e9', 'latin1')),
  NUL: (files, chance) => splice(files, chance, Buffer.from([0])),
  'random bytes': (files, chance) =>
    splice(files, chance, Buffer.from(Array.from({ length: 1 + chance.upTo(12) }, () => chance.upTo(256)))),
  'half a character': (files, chance) => {
    const name = chance.pick([...files.keys()])
    files.set(name, Buffer.concat([bytesOf(files, name), Buffer.from([0xe2, 0x82])]))
    return []
  },
  'stray quote': (files, chance) => splice(files, chance, Buffer.from('"')),
  'line break in a value': (files, chance) =>
    splice(files, chance, Buffer.from(chance.pick(['\n', '\r', '\r\n']))),
  'another line ending': (files, chance) => {
    const name = chance.pick([...files.keys()])
    files.set(
      name,
      Buffer.from(
        bytesOf(files, name)
          .toString('utf8')
          .replaceAll('\n', chance.pick(['\r\n', '\r'])),
      ),
    )
    return []
  },
  'comma too many': (files, chance) => splice(files, chance, Buffer.from(',')),
  'row twice': (files, chance) => {
    const name = chance.pick(keyed)
    const lines = linesOf(files, name)
    const row = lines[1 + chance.upTo(lines.length - 1)]
    if (row === undefined) return []
    setLines(files, name, [...lines, row])
    return [{ file: name, column: lines[0]?.split(',')[0] ?? null }]
  },
  orphan: (files, chance) => {
    const name = chance.pick(['Enrollment.csv', 'Event.csv', 'Exit.csv', 'Assessment.csv', 'Services.csv'])
    return setCell(files, chance, { file: name, column: 'PersonalID' }, 'nobody-here')
  },
  'orphaned stay': (files, chance) =>
    setCell(
      files,
      chance,
      { file: chance.pick(['Event.csv', 'Exit.csv']), column: 'EnrollmentID' },
      'no-such-stay',
    ),
  'no key': (files, chance) => {
    const name = chance.pick(keyed)
    return setCell(files, chance, { file: name, column: linesOf(files, name)[0]?.split(',')[0] ?? '' }, '')
  },
  'key too long': (files, chance) =>
    setCell(files, chance, { file: 'Client.csv', column: 'PersonalID' }, 'x'.repeat(400)),
  'bad date': (files, chance) => setCell(files, chance, chance.pick(dates), chance.pick(badDates)),
  'bad code': (files, chance) => setCell(files, chance, chance.pick(codes), chance.pick(badCodes)),
  'text too long': (files, chance) =>
    setCell(
      files,
      chance,
      { file: 'Client.csv', column: 'FirstName' },
      'z'.repeat(51 + chance.upTo(500_000)),
    ),
  'strange letters': (files, chance) => {
    const strange = chance.pick(['\u202Eevil', '👩‍👩‍👧', '\u0001\u0002', '=1+1', '<script>', 'O\u2019Neill'])
    setCell(files, chance, { file: 'Client.csv', column: 'FirstName' }, strange)
    return []
  },
  'household of nobody': (files, chance) =>
    setCell(files, chance, { file: 'Enrollment.csv', column: 'RelationshipToHoH' }, '2'),
  'circle of households': (files, chance) => {
    const lines = linesOf(files, 'Enrollment.csv')
    const shared = `h${chance.upTo(3)}`
    const head = lines[0]?.split(',') ?? []
    const at = head.indexOf('HouseholdID')
    setLines(
      files,
      'Enrollment.csv',
      lines.map((line, nth) => (nth === 0 ? line : line.split(',').with(at, shared).join(','))),
    )
    return []
  },
  'header renamed': (files, chance) => {
    const name = chance.pick([...files.keys()])
    const lines = linesOf(files, name)
    const head = lines[0]?.split(',') ?? []
    const at = chance.upTo(head.length)
    const renamed = chance.pick([head[at]?.toUpperCase() ?? '', 'Unknown', '', head[0] ?? ''])
    setLines(files, name, [head.with(at, renamed).join(','), ...lines.slice(1)])
    return []
  },
  'no header': (files, chance) => {
    const name = chance.pick([...files.keys()])
    setLines(files, name, linesOf(files, name).slice(1))
    return []
  },
  'columns turned round': (files, chance) => {
    const name = chance.pick([...files.keys()])
    setLines(
      files,
      name,
      linesOf(files, name).map((line) => line.split(',').toReversed().join(',')),
    )
    return []
  },
  'other ExportID': (files, chance) =>
    setCell(files, chance, { file: 'Client.csv', column: 'ExportID' }, 'E9'),
  'two exports': (files) => {
    const lines = linesOf(files, 'Export.csv')
    setLines(files, 'Export.csv', [...lines, (lines[1] ?? '').replace('E1', 'E2')])
    return []
  },
  'unknown file': (files) => {
    files.set('Notes.csv', Buffer.from('a,b\n1,2\n'))
    return []
  },
  'rows mixed up': (files, chance) => {
    const name = chance.pick(keyed)
    const [head = '', ...rows] = linesOf(files, name)
    setLines(files, name, [head, ...rows.toSorted(() => chance.next() - 0.5)])
    return []
  },
  'date deleted': (files, chance) => {
    setCell(files, chance, { file: 'Client.csv', column: 'DateDeleted' }, '2025-01-01 00:00:00')
    return []
  },
}

function bytesOf(files: Files, name: string): Buffer {
  return files.get(name) ?? Buffer.alloc(0)
}

/** Puts bytes somewhere into some file. */
function splice(files: Files, chance: Chance, piece: Buffer): readonly Expected[] {
  const name = chance.pick([...files.keys()])
  const bytes = bytesOf(files, name)
  const at = chance.upTo(bytes.length + 1)
  files.set(name, Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]))
  return []
}

function linesOf(files: Files, name: string): readonly string[] {
  return bytesOf(files, name).toString('utf8').trimEnd().split('\n')
}

function setLines(files: Files, name: string, lines: readonly string[]): void {
  files.set(name, Buffer.from([...lines, ''].join('\n')))
}

function setCell(
  files: Files,
  chance: Chance,
  { file, column }: Expected,
  value: string,
): readonly Expected[] {
  const lines = linesOf(files, file)
  const at = lines[0]?.split(',').indexOf(column ?? '') ?? -1
  if (at < 0 || lines.length < 2) return []
  const nth = 1 + chance.upTo(lines.length - 1)
  const cells = lines[nth]?.split(',') ?? []
  if (cells.length <= at || cells[at] === value) return []
  setLines(files, file, lines.with(nth, cells.with(at, value).join(',')))
  return [{ file, column }]
}
