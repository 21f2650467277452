import { win32 } from 'node:path'

/** What a computer says of its folders. */
export interface Places {
  readonly platform: string
  /** Where the application's data would go: Electron's own choice, or the one given on the command line. */
  readonly userData: string
  /** The folder in which Electron chooses by itself; on Windows the roaming one. */
  readonly appData: string
  /** Windows' LOCALAPPDATA, where it is set. */
  readonly localAppData: string | undefined
  readonly home: string
  /** The application's name. */
  readonly name: string
}

/**
 * Where the application's data belongs; null where Electron's own choice is right. On Windows that choice roams: a
 * domain copies it to a server at each sign-out, and a vault must not leave its computer. A folder that somebody named
 * on the command line is hers to choose.
 */
export function localFolder({
  platform,
  userData,
  appData,
  localAppData,
  home,
  name,
}: Places): string | null {
  if (platform !== 'win32') return null
  if (win32.resolve(userData) !== win32.join(appData, name)) return null
  const local = localAppData === undefined || localAppData === '' ? null : localAppData
  return win32.join(local ?? win32.join(home, 'AppData', 'Local'), name)
}
