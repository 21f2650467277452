/**
 * Where things stand in the project folder, for the scripts.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)))

/** Tools installed by npm; Node 24 is among them once the packages are there. */
export const toolsFolder = join(projectRoot, 'node_modules', '.bin')

/** What set-up fetches and can fetch again; outside node_modules, which npm empties. */
export const cacheFolder = join(projectRoot, '.cache')

/** What builds and test runs leave behind. */
export const outFolder = join(projectRoot, 'out')

/** The test runners' own machine-readable reports. */
export const reportsFolder = join(outFolder, 'reports')

/** Where electron-builder puts the application. */
export const packagedFolder = join(projectRoot, 'dist')
