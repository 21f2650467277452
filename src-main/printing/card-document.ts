import type { CardWords } from '#shared/domain/card/card-words.ts'
import type { PdfDocument } from './pdf-document.ts'

/** A referral card on one page: the words of the card and nothing beside them. */
export function cardDocument({ title, code, lines, how }: CardWords, day: string): PdfDocument {
  return {
    title,
    day,
    foot: title,
    content: [
      { text: title, style: 'title' },
      { text: 'One-time code', style: 'label', margin: [0, 18, 0, 0] },
      { text: code, style: 'code', margin: [0, 0, 0, 14] },
      {
        layout: 'facts',
        table: {
          widths: [120, '*'],
          body: lines.map(({ label, value }) => [
            { text: label, style: 'label' },
            { text: value, style: 'strong' },
          ]),
        },
      },
      { text: how, margin: [0, 20, 0, 0] },
    ],
  }
}
