import { expect, test } from 'vitest'
import { runJob } from '#main/jobs/run-job.ts'
import type { PdfDocument } from '#main/printing/pdf-document.ts'
import { printPdf } from '#main/printing/print-pdf.ts'
import { pdfText } from '../support/pdf-text.ts'

const letter: PdfDocument = {
  title: 'A list',
  day: '2026-03-03',
  foot: 'Threshold',
  content: [
    { text: 'Zoë filed a list', style: 'title' },
    {
      layout: 'sheet',
      table: { headerRows: 1, widths: ['*', 'auto'], body: [['Kind', 'Count'], ...fiftyRows()] },
    },
  ],
}

test('what is printed can be read back, page by page', async () => {
  const text = pdfText(await printPdf(letter))
  expect(text).toContain('Zoë filed a list')
  expect(text).toContain('Row 49')
  expect(text).toContain('Page 1 of 2')
  expect(text).toContain('(A list)')
})

test('the same document is the same file, with no time of day in it', async () => {
  const once = await printPdf(letter)
  expect(Buffer.from(await printPdf(letter)).equals(Buffer.from(once))).toBe(true)
  expect(pdfText(once)).toContain('(D:20260303120000Z)')
})

test('a worker prints the same', async () => {
  const here = await printPdf(letter)
  expect(Buffer.from(await runJob('print', letter)).equals(Buffer.from(here))).toBe(true)
})

test.each(['https://threshold.invalid/picture.png', import.meta.filename])(
  'no picture is taken from %s',
  async (image) => {
    const withPicture = { ...letter, content: [{ image } as never] }
    await expect(printPdf(withPicture)).rejects.toThrow('access policy')
  },
)

function fiftyRows(): readonly (readonly string[])[] {
  return Array.from({ length: 50 }, (_, at) => [`Row ${at}`, String(at)])
}
