import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'electron-vite'
import { z } from 'zod'
import { appFolder, projectRoot } from './places.ts'

const manifestSchema = z.object({ name: z.string(), productName: z.string(), version: z.string() })

/** Builds the application as it is handed out, into a folder of its own. */
export async function buildApp(): Promise<void> {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')))
  mkdirSync(appFolder, { recursive: true })
  await build({ build: { outDir: appFolder }, logLevel: 'error' })
  writeFileSync(
    join(appFolder, 'package.json'),
    JSON.stringify({ ...manifest, type: 'module', main: './main/index.js' }),
  )
}
