import { AppError } from '#shared/ipc/errors.ts'
import { inspectVault } from '#main/vault/header-file.ts'

/** Says that a folder holds no vault before anything is asked for or made in it. @throws AppError not-found */
export async function refuseNoVault(folder: string): Promise<void> {
  if ((await inspectVault(folder)).state !== 'none') return
  throw new AppError(
    'not-found',
    'There is no vault in the folder of --vault. Nothing was changed. Check its name, or make a vault there with npm run cli -- new-vault.',
  )
}
