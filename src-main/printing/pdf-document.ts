/** How a piece of text looks; the sizes and weights themselves are `print-pdf.ts`'s. */
export type PdfStyle = 'title' | 'heading' | 'body' | 'label' | 'small' | 'code' | 'figure' | 'strong'

export interface PdfText {
  readonly text: string | readonly PdfText[]
  readonly style?: PdfStyle
  readonly alignment?: 'left' | 'right' | 'center'
  readonly margin?: PdfMargin
  /** Of a table's cell: how many columns it takes. The cells it takes the place of are `''`. */
  readonly colSpan?: number
}

/** From top to bottom, kept on one page where `unbreakable`. */
export interface PdfStack {
  readonly stack: readonly PdfNode[]
  readonly margin?: PdfMargin
  readonly unbreakable?: boolean
}

/** From left to right. A width is points, `*` for a share of what is left, or `auto`. */
export interface PdfColumns {
  readonly columns: readonly (PdfNode & { readonly width?: number | '*' | 'auto' })[]
  readonly columnGap?: number
  readonly margin?: PdfMargin
}

/** Rows with hairlines between them; the first `headerRows` are said again on each page. */
export interface PdfTable {
  readonly table: {
    readonly headerRows?: number
    /** How many rows stay on the page of the head; a head never stands alone. */
    readonly keepWithHeaderRows?: number
    readonly widths: readonly (number | '*' | 'auto')[]
    readonly body: readonly (readonly (PdfNode | string)[])[]
    /** A row goes to the next page whole. */
    readonly dontBreakRows?: boolean
  }
  /** `facts` for a list of names and values, `sheet` for a table with a head. */
  readonly layout: 'facts' | 'sheet'
  readonly margin?: PdfMargin
}

/** A picture of ours as SVG text, as wide as `width` in points. What it says stands beside it in words. */
export interface PdfPicture {
  readonly svg: string
  readonly width: number
  readonly margin?: PdfMargin
  readonly pageBreak?: 'before'
}

/** Left, top, right, bottom, in points. */
export type PdfMargin = readonly [number, number, number, number]

/** What stands on a page: pdfmake's own words, the part of them that we use. */
export type PdfNode = PdfText | PdfStack | PdfColumns | PdfTable | PdfPicture

/** A document to print. Data alone, so that it can be handed to a worker. */
export interface PdfDocument {
  /** Of the file, not on the page. Never client data: viewers show it in their frame and their list of recent files. */
  readonly title: string
  /** The day it was made, `YYYY-MM-DD`. The file carries no time of day, so what is printed twice is the same twice. */
  readonly day: string
  readonly orientation?: 'portrait' | 'landscape'
  /** Said at the foot of each page, beside _Page 1 of 3_. */
  readonly foot: string
  readonly content: readonly PdfNode[]
}
