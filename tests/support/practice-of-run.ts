import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { furnishPracticeJob } from '#main/jobs/furnish-practice-job.ts'

/**
 * Copies the practice vault of a day into this folder. It is made once in a run of the tests, for whichever of its
 * processes needs it first, in `shelf`, a folder that lasts as long as the run. A copied vault is the same vault, keys
 * and all: a test that needs two different ones makes the second anew.
 */
export async function copyPractice(shelf: string, today: string, folder: string): Promise<void> {
  const made = join(shelf, today)
  if (!existsSync(made)) await makePractice(shelf, today, made)
  cpSync(made, folder, { recursive: true, errorOnExist: true, force: false })
}

/** Made beside and moved into place when whole. Of two processes that make one at once, the second lets its own go. */
async function makePractice(shelf: string, today: string, made: string): Promise<void> {
  const beside = mkdtempSync(join(shelf, 'making-'))
  const folder = join(beside, 'practice')
  await furnishPracticeJob({ folder, today }, { progress: () => undefined })
  try {
    renameSync(folder, made)
  } catch (fault) {
    if (!existsSync(made)) throw fault
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}
