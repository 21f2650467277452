import { inflateSync } from 'node:zlib'

/**
 * The words a PDF of ours shows, page after page, and all that it carries beside them: its title, its dates, its names.
 * Words are drawn as numbers of glyphs, so each font's own table gives back the letters.
 */
export function pdfText(pdf: Uint8Array): string {
  const objects = objectsOf(pdf)
  const fonts = fontsOf(objects)
  const drawn = [...objects.values()].map((body) => drawnText(body, fonts)).join('\n')
  const beside = [...objects.values()].filter((body) => !body.includes('stream\n')).join('\n')
  return `${drawn}\n${beside}`
}

/** Each object's text by its number, with its stream unpacked. */
function objectsOf(pdf: Uint8Array): ReadonlyMap<string, string> {
  const whole = Buffer.from(pdf).toString('latin1')
  return new Map(
    [...whole.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number = '', body = '']) => [
      number,
      unpacked(body),
    ]),
  )
}

function unpacked(body: string): string {
  const [head = '', packed] = body.split(/\nstream\n/)
  if (packed === undefined || !head.includes('/FlateDecode')) return body
  const bytes = Buffer.from(packed.replace(/\nendstream$/, ''), 'latin1')
  return `${head}\nstream\n${inflateSync(bytes).toString('latin1')}\nendstream`
}

/** By a font's name on the page, its letters by the numbers of their glyphs. */
function fontsOf(objects: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const named = [...objects.values()].flatMap((body) => [...body.matchAll(/\/(F\d+) (\d+) 0 R/g)])
  return new Map(
    named.map(([, name = '', number = '']) => {
      const [, table = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number) ?? '') ?? []
      return [name, lettersOf(objects.get(table) ?? '')]
    }),
  )
}

function lettersOf(table: string): readonly string[] {
  return [...table.matchAll(/beginbfrange\n([\s\S]*?)\nendbfrange/g)].flatMap(([, ranges = '']) =>
    [...ranges.matchAll(/\[([^\]]*)\]/g)].flatMap(([, letters = '']) =>
      [...letters.matchAll(/<([^>]*)>/g)].map(([, codes = '']) =>
        codes.split(' ').reduce((word, code) => word + String.fromCodePoint(Number.parseInt(code, 16)), ''),
      ),
    ),
  )
}

function drawnText(body: string, fonts: ReadonlyMap<string, readonly string[]>): string {
  const words = [...body.matchAll(/\/(F\d+) [\d.]+ Tf[\s\S]*?\[([^\]]*)\] TJ/g)]
  return words
    .map(([, font = '', glyphs = '']) =>
      [...glyphs.matchAll(/<([0-9a-f]+)>/g)]
        .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
        .map((glyph) => fonts.get(font)?.[Number.parseInt(glyph, 16)] ?? '')
        .join(''),
    )
    .join('')
}
