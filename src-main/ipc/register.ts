import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import type { Call } from '#shared/ipc/call.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { Reply } from '#shared/ipc/reply.ts'
import type { App } from '#main/app/app.ts'
import { toErrorReply } from './error-reply.ts'
import { firstCalls } from './first-calls.ts'
import type { Desk } from '#main/services/desk.ts'
import type { Session } from '#main/services/session.ts'
import type { KnownCall } from './known-call.ts'

/** How long after the unlock screen asked its last question the rest is loaded: it is drawn by then. */
const drawnAfterMs = 150

/**
 * The one registration. Checks that the sender is our own page, parses the input, runs the handler, parses the
 * output, and answers a value or an error as data. Nothing a page sends reaches a service unparsed.
 */
export function registerCalls(app: App): void {
  ipcMain.handle('threshold:call', async (event, name: unknown, input: unknown): Promise<Reply> => {
    try {
      return { ok: true, value: await answer(app, event, name, input) }
    } catch (failure) {
      return { ok: false, error: toErrorReply(failure) }
    } finally {
      if (name === 'vault.standing') setTimeout(prepareAllCalls, drawnAfterMs)
    }
  })
}

async function answer(app: App, event: IpcMainInvokeEvent, name: unknown, input: unknown): Promise<unknown> {
  if (!app.isOurPage(event.senderFrame)) {
    throw new AppError(
      'not-allowed',
      'This request did not come from Threshold’s own window. Nothing was changed.',
    )
  }
  const known = typeof name === 'string' ? await find(name) : undefined
  if (known === undefined) {
    throw new AppError('not-allowed', 'Threshold does not know this request. Nothing was changed.')
  }
  const { call, handler } = known
  const parsed = z.safeParse(call.input, input)
  if (!parsed.success) {
    throw new AppError(
      'bad-input',
      'These answers do not have the form Threshold expects. Nothing was changed.',
    )
  }
  const context = contextFor(app, call)
  const value = z.parse(call.output, await handler(parsed.data, context))
  if (call.needs !== 'nothing' && context.session !== undefined) app.requireStill(context.session)
  return value
}

async function find(name: string): Promise<KnownCall | undefined> {
  return firstCalls.get(name) ?? (await loadAllCalls()).get(name)
}

/** The store, the services and their libraries: read from the disk once, when first called for. */
async function loadAllCalls(): Promise<ReadonlyMap<string, KnownCall>> {
  const { allCalls } = await import('./all-calls.ts')
  return allCalls
}

/** Loads them ahead of the first call that needs them; one that cannot be loaded is that call's failure to report. */
function prepareAllCalls(): void {
  loadAllCalls().catch(() => undefined)
}

/** Gives a handler exactly what its call declares it needs, or refuses. */
function contextFor(
  app: App,
  call: Call,
): { readonly app: App; readonly session?: Session; readonly desk?: Desk } {
  switch (call.needs) {
    case 'nothing':
      return { app }
    case 'unlocked':
      return { app, session: app.requireSession(), desk: app.requireDesk() }
    case 'hat':
      return { app, session: app.requireSession(), desk: app.requireWorkingDesk() }
  }
}
