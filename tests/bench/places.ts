import { join, resolve } from 'node:path'

export const projectRoot = resolve(import.meta.dirname, '../..')
/** Everything a benchmark leaves behind, and may throw away. */
export const benchFolder = join(projectRoot, 'out', 'bench')
/** Vaults that are kept between runs. */
export const cacheFolder = join(benchFolder, 'cache')
/** What one run needs only while it runs. */
export const workFolder = join(benchFolder, 'work')
/** The application built for a benchmark, apart from what others build meanwhile. */
export const appFolder = join(benchFolder, 'app')
