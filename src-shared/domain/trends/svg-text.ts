import type { Drawing, Shape, Tone } from './drawing.ts'

/** How a drawing looks in a file: its colors, and the font its words are in. */
export interface SvgLook {
  readonly colors: Readonly<Record<Tone, string>>
  readonly font: string
}

/**
 * Ink on white, for files and paper. Bars and gaps differ in darkness, so every kind of color vision and a gray copy tell
 * them apart; what is hidden is told by its pattern and its word, never by color alone.
 */
export const paperLook: SvgLook = {
  colors: {
    ink: '#1f2524',
    quiet: '#55605e',
    line: '#c9cfcc',
    bar: '#0e5a5a',
    hatch: '#8a9492',
    ground: '#ffffff',
  },
  font: 'sans-serif',
}

/** A drawing as the text of an SVG file: the same bytes for the same drawing. */
export function svgText({ width, height, title, description, shapes }: Drawing, look: SvgLook): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc" font-family="${escaped(look.font)}">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(description)}</desc>`,
    ...shapes.map((shape) => element(shape, look.colors[shape.tone])),
    '</svg>\n',
  ].join('\n')
}

function element(shape: Shape, color: string): string {
  switch (shape.kind) {
    case 'rect': {
      const paint = shape.isOutline === true ? `fill="none" stroke="${color}"` : `fill="${color}"`
      return `<rect x="${at(shape.x)}" y="${at(shape.y)}" width="${at(shape.width)}" height="${at(shape.height)}" ${paint}/>`
    }
    case 'line':
      return `<line x1="${at(shape.x1)}" y1="${at(shape.y1)}" x2="${at(shape.x2)}" y2="${at(shape.y2)}" stroke="${color}"/>`
    case 'text': {
      const turn = shape.isTurned === true ? ` transform="rotate(-90 ${at(shape.x)} ${at(shape.y)})"` : ''
      const bold = shape.isBold === true ? ' font-weight="bold"' : ''
      return `<text x="${at(shape.x)}" y="${at(shape.y)}" font-size="${shape.size}" text-anchor="${shape.anchor}" fill="${color}"${bold}${turn}>${escaped(shape.text)}</text>`
    }
  }
}

function at(place: number): string {
  return String(Math.round(place * 100) / 100)
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
