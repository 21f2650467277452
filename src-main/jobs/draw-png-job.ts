import { drawPngs } from '#main/printing/draw-png.ts'
import type { Job } from './job.ts'

/** Draws pictures as PNG off the window's thread, in the order of their SVG texts. */
export const drawPngJob: Job<readonly string[], readonly Uint8Array[]> = (svgs) => drawPngs(svgs)
