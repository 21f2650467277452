import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'

/** Whether this machine lets a test mount disks of its own. */
export const canMount =
  process.platform === 'linux' && process.getuid?.() === 0 && run('unshare', '--mount', 'true')

/** A disk that can be filled up and freed again while the application runs. */
export interface FullDisk {
  fill(app: ElectronApplication): void
  free(app: ElectronApplication): void
  remove(): void
}

/**
 * Moves a vault's folder to a small disk of its own; where none can be mounted, stops the application's files from
 * growing instead, which the system reports in its own way.
 */
export function onSmallDisk(folder: string): FullDisk {
  return canMount ? mounted(folder) : limited()
}

function mounted(folder: string): FullDisk {
  renameSync(folder, `${folder}.moved`)
  mkdirSync(folder, { mode: 0o700 })
  must('mount', '-t', 'tmpfs', '-o', 'size=4m,mode=0700', 'tmpfs', folder)
  cpSync(`${folder}.moved`, folder, { recursive: true })
  rmSync(`${folder}.moved`, { recursive: true })
  const filler = join(folder, 'filler')
  return {
    fill: () => fillUp(filler, statfsSync(folder).bavail * statfsSync(folder).bsize),
    free: () => rmSync(filler, { force: true }),
    remove: () => must('umount', '--lazy', folder),
  }
}

/** Every file of the process may stay as long as it is, and no longer. */
export function limited(): FullDisk {
  const limit = (app: ElectronApplication, bytes: string): void =>
    must('prlimit', '--pid', String(app.process().pid), `--fsize=${bytes}:`)
  return { fill: (app) => limit(app, '1024'), free: (app) => limit(app, 'unlimited'), remove: () => {} }
}

/**
 * Makes a folder read-only for the application, and answers what undoes it. Permissions do not stop root: where root
 * may not mount either, the application has to be started without root's right to overlook them.
 */
export function makeReadOnly(folder: string): () => void {
  if (canMount) {
    must('mount', '--bind', folder, folder)
    must('mount', '-o', 'remount,bind,ro', folder)
    return () => must('umount', '--lazy', folder)
  }
  chmodSync(folder, 0o500)
  return () => chmodSync(folder, 0o700)
}

/** Lets a file be written and not be removed, and answers what undoes it. */
export function holdName(file: string): () => void {
  if (canMount) {
    must('mount', '--bind', file, file)
    return () => must('umount', '--lazy', file)
  }
  chmodSync(dirname(file), 0o500)
  return () => chmodSync(dirname(file), 0o700)
}

function fillUp(file: string, bytes: number): void {
  writeFileSync(file, Buffer.alloc(bytes, 1))
}

function must(command: string, ...args: string[]): void {
  if (!run(command, ...args)) throw new Error(`${command} ${args.join(' ')} failed`)
}

function run(command: string, ...args: string[]): boolean {
  return spawnSync(command, args).status === 0
}
