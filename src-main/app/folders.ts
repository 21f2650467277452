import { app } from 'electron'
import { join } from 'node:path'
import { localFolder } from './local-folder.ts'

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

/** Keeps everything of this application on this computer. Before it is ready, and before anything asks for a folder. */
export function stayOnThisComputer(): void {
  const folder = localFolder({
    platform: process.platform,
    userData: app.getPath('userData'),
    appData: app.getPath('appData'),
    localAppData: process.env['LOCALAPPDATA'],
    home: app.getPath('home'),
    name: app.getName(),
  })
  if (folder !== null) app.setPath('userData', folder)
}
