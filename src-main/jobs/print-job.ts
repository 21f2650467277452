import type { PdfDocument } from '#main/printing/pdf-document.ts'
import { printPdf } from '#main/printing/print-pdf.ts'
import type { Job } from './job.ts'

/** Prints a document off the window's thread: reading the library and the fonts takes a fifth of a second. */
export const printJob: Job<PdfDocument, Uint8Array> = (document) => printPdf(document)
