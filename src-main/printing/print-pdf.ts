import type { PdfDocument } from './pdf-document.ts'

const ink = '#1f2524'
const quiet = '#55605e'
const line = '#c9cfcc'

const styles = {
  title: { fontSize: 20, bold: true, margin: [0, 0, 0, 4] },
  heading: { fontSize: 13, bold: true, margin: [0, 14, 0, 4] },
  body: {},
  strong: { bold: true },
  label: { color: quiet },
  small: { fontSize: 9, color: quiet },
  code: { fontSize: 26, bold: true, characterSpacing: 2 },
  figure: { fontSize: 20, bold: true },
}

/**
 * A document as the bytes of a PDF on US Letter paper. Its fonts are those of the library, read from the application's
 * own files; no other file is read and nothing is fetched, whatever the document names.
 * @throws Error when the document names a picture, a font or an address
 */
export async function printPdf(document: PdfDocument): Promise<Uint8Array> {
  const pdfmake = await library()
  const { title, day, foot } = document
  const pdf = pdfmake.createPdf({
    pageSize: 'LETTER',
    pageOrientation: document.orientation ?? 'portrait',
    pageMargins: [54, 54, 54, 60],
    // The library writes into what it is given.
    content: structuredClone(document.content),
    info: {
      title,
      creator: 'Threshold',
      producer: 'Threshold',
      creationDate: new Date(`${day}T12:00:00Z`),
    },
    language: 'en-US',
    displayTitle: true,
    defaultStyle: { font: 'Roboto', fontSize: 11, lineHeight: 1.25, color: ink },
    styles,
    footer: (page: number, pages: number) => ({
      columns: [
        { text: foot, style: 'small' },
        { text: `Page ${page} of ${pages}`, style: 'small', alignment: 'right', width: 80 },
      ],
      margin: [54, 20, 54, 0],
    }),
  })
  return pdf.getBuffer()
}

const tableLayouts = {
  facts: {
    hLineWidth: (row: number, { table }: { readonly table: { readonly body: readonly unknown[] } }) =>
      row === 0 || row === table.body.length ? 0 : 0.5,
    vLineWidth: () => 0,
    hLineColor: () => line,
    paddingLeft: (column: number) => (column === 0 ? 0 : 8),
    paddingRight: () => 8,
    paddingTop: () => 6,
    paddingBottom: () => 6,
  },
  sheet: {
    hLineWidth: (row: number) => (row === 1 ? 1 : 0.5),
    vLineWidth: () => 0,
    hLineColor: (row: number) => (row === 1 ? quiet : line),
    paddingLeft: (column: number) => (column === 0 ? 0 : 6),
    paddingRight: () => 6,
    paddingTop: () => 4,
    paddingBottom: () => 4,
  },
}

/** Loaded when first something is printed: the library takes longer to read than a window to draw. */
async function library() {
  const { default: pdfmake } = await import('pdfmake')
  const { default: fonts } = await import('pdfmake/fonts/Roboto.js')
  const ours = new Set(Object.values(fonts.Roboto))
  pdfmake.setFonts({ Roboto: { ...fonts.Roboto } })
  pdfmake.setTableLayouts(tableLayouts)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => ours.has(path))
  return pdfmake
}
