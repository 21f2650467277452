import '#renderer/api/bridge.ts'
import type { Page } from '@playwright/test'
import type { Reply } from '#shared/ipc/reply.ts'

/** Calls main over the page's own bridge, as a script in the page could, past every check of the screens. */
export async function callBridge(page: Page, name: string, input?: unknown): Promise<Reply> {
  const reply: unknown = await page.evaluate(([call, data]) => window.threshold.call(String(call), data), [
    name,
    input,
  ] as const)
  return reply as Reply
}

/** As `callBridge`, for a call that must succeed. */
export async function ask<T>(page: Page, name: string, input?: unknown): Promise<T> {
  const reply = await callBridge(page, name, input)
  if (!reply.ok) throw new Error(`${name} was refused: ${reply.error.code}`)
  return reply.value as T
}

/** Locks over the bridge and waits for the unlock screen. The page that asked is gone before it hears the answer. */
export async function lock(page: Page): Promise<void> {
  await callBridge(page, 'vault.lock').catch(() => undefined)
  await page.getByLabel('Sign-in name').waitFor()
}
