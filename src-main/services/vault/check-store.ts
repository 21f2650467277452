import { runJob } from '#main/jobs/run-job.ts'
import type { PushedEvent } from '#shared/ipc/events.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import type { Session } from '../session.ts'

/** Reads every page of the open store in a worker and says whether all of it is sound. */
export async function checkStore(
  session: Session,
  signal: AbortSignal,
  push: (event: PushedEvent) => void,
): Promise<{ sound: boolean; findings: string[] }> {
  const { sound, findings } = await runJob(
    'check-store',
    { file: vaultFiles(session.folder).store, keyHex: session.vault.dataKeyHex },
    { signal, onProgress: (progress) => push({ kind: 'progress', job: 'check-store', ...progress }) },
  )
  return { sound, findings: [...findings] }
}
