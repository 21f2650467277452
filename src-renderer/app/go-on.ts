import type { NavigateFunction } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { resumePath } from '#renderer/api/resume-path.ts'

/** Goes on with the latest unfinished work, where there is any. */
export async function resumeLatest(navigate: NavigateFunction): Promise<void> {
  const latest = (await api.drafts.unfinished()).find(({ over }) => over === null)
  if (latest !== undefined) await navigate(resumePath(latest))
}

/** Opens what is due next, where anything is. */
export async function openNextDue(navigate: NavigateFunction): Promise<void> {
  const [next] = await api.home.dueNext({ limit: 1 })
  if (next !== undefined) await navigate(`/referrals/${next.referral_id}`)
}
