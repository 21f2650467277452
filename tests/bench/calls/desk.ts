import './electron-for-node.ts'
import { contract, type Contract, type InputOf, type OutputOf } from '#shared/ipc/contract.ts'
import { replySchema } from '#shared/ipc/reply.ts'
import { registeredListener } from './electron-stub.ts'

/** The contract's calls as a window makes them, up to the bridge: through the real registration, timed. */
export interface Caller {
  /** Makes a call and keeps its time. Throws when main refuses it, or the rules stop the save. */
  call<G extends keyof Contract, C extends keyof Contract[G] & string>(
    group: G,
    name: C,
    ...input: undefined extends InputOf<Contract[G][C]> ? [] : [InputOf<Contract[G][C]>]
  ): Promise<OutputOf<Contract[G][C]>>
  /** The times of each call so far, by name. */
  readonly times: ReadonlyMap<string, number[]>
  forget(): void
}

const ourFrame = { origin: 'app://threshold' }

/** Registers the calls of an application whose vault lies in `folder`. */
export async function callerFor(folders: {
  readonly agency: string
  readonly practice: string
}): Promise<Caller> {
  const [{ App }, { registerCalls }] = await Promise.all([
    import('#main/app/app.ts'),
    import('#main/ipc/register.ts'),
  ])
  const app = new App(folders)
  const contents = { mainFrame: ourFrame, reload: () => {}, send: () => {} }
  app.attach({ webContents: contents, isDestroyed: () => false } as never)
  registerCalls(app)
  const listener = registeredListener()
  const times = new Map<string, number[]>()

  return {
    times,
    forget: () => times.clear(),
    call: async (group, name, ...input) => {
      const full = `${String(group)}.${name}`
      const began = performance.now()
      const answer = await listener({ senderFrame: ourFrame }, full, input[0])
      const took = performance.now() - began
      const reply = replySchema.parse(answer)
      if (!reply.ok) throw new Error(`${full} was refused: ${reply.error.message}`)
      refuseStopped(full, reply.value)
      const known = times.get(full)
      if (known === undefined) times.set(full, [took])
      else known.push(took)
      return reply.value as OutputOf<Contract[typeof group][typeof name]>
    },
  }
}

/** A save that the rules stopped wrote nothing: its time would flatter. */
function refuseStopped(name: string, value: unknown): void {
  if (typeof value === 'object' && value !== null && 'saved' in value && value.saved === false) {
    throw new Error(`${name} was stopped: ${JSON.stringify('issues' in value ? value.issues : value)}`)
  }
}

/** Every call of the contract, by name. */
export const everyCall: readonly string[] = Object.entries(contract).flatMap(([group, calls]) =>
  Object.keys(calls).map((name) => `${group}.${name}`),
)
