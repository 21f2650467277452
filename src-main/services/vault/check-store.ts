import { runJob } from '#main/jobs/run-job.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { followed, type LongWork } from '../long-work.ts'
import type { Session } from '../session.ts'

/** Reads every page of the open store in a worker and says whether all of it is sound. */
export async function checkStore(
  session: Session,
  work: LongWork,
): Promise<{ sound: boolean; findings: string[] }> {
  const { sound, findings } = await runJob(
    'check-store',
    { file: vaultFiles(session.folder).store, keyHex: session.vault.dataKeyHex },
    followed(work, 'check-store'),
  )
  return { sound, findings: [...findings] }
}
