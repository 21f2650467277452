import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** Twice the drawing's own size: sharp on a slide and in print. */
const zoom = 2

/**
 * Pictures of ours as the bytes of PNG files, in order. `sans-serif` is the font of printed pages, so a picture is the
 * same on every computer; nothing but the application's own files is read, and nothing is fetched.
 */
export async function drawPngs(svgs: readonly string[]): Promise<readonly Uint8Array[]> {
  const { Resvg, initWasm } = await import('@resvg/resvg-wasm')
  const { default: fonts } = await import('pdfmake/fonts/Roboto.js')
  const program = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  const { normal = '', bold = '' } = fonts.Roboto
  const [wasm, ...fontBuffers] = await Promise.all([program, normal, bold].map((file) => readFile(file)))
  if (wasm === undefined) throw new Error('the drawing program is among the application’s own files')
  await initWasm(wasm)
  return svgs.map((svg) => {
    const picture = new Resvg(svg, {
      font: { fontBuffers, sansSerifFamily: 'Roboto', defaultFontFamily: 'Roboto' },
      fitTo: { mode: 'zoom', value: zoom },
    })
    const drawn = picture.render()
    const png = drawn.asPng()
    drawn.free()
    picture.free()
    return png
  })
}
