import { expect, it } from 'vitest'
import { localFolder, type Places } from './local-folder.ts'

const windows: Places = {
  platform: 'win32',
  userData: 'C:\\Users\\dana\\AppData\\Roaming\\Threshold',
  appData: 'C:\\Users\\dana\\AppData\\Roaming',
  localAppData: 'D:\\Local',
  home: 'C:\\Users\\dana',
  name: 'Threshold',
}

it('keeps the vault out of the roaming folder that a domain copies to its server', () => {
  expect(localFolder(windows)).toBe('D:\\Local\\Threshold')
})

it.each([undefined, ''])('knows where the local folder is when Windows does not say (%j)', (localAppData) => {
  expect(localFolder({ ...windows, localAppData })).toBe('C:\\Users\\dana\\AppData\\Local\\Threshold')
})

it('leaves a folder that was named on the command line, and every other system, as they are', () => {
  expect(localFolder({ ...windows, userData: 'E:\\vaults\\threshold' })).toBeNull()
  expect(
    localFolder({
      ...windows,
      platform: 'linux',
      userData: '/home/dana/.config/Threshold',
      appData: '/home/dana/.config',
    }),
  ).toBeNull()
})
