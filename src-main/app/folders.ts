import { app } from 'electron'
import { join } from 'node:path'

/** Where this computer keeps the agency's vault and the practice vault. */
export interface Folders {
  readonly agency: string
  readonly practice: string
}

/** The vault folders under the application's own data folder. */
export function foldersOfThisComputer(): Folders {
  const home = app.getPath('userData')
  return { agency: join(home, 'vault'), practice: join(home, 'practice') }
}
