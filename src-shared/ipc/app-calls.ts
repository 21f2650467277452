import { z } from 'zod'
import { call } from './call.ts'

/** What the window asks about the application itself. */
export const appCalls = {
  info: call(
    'nothing',
    z.void(),
    z.object({
      version: z.string(),
      /** False on the fallback runtime, which is for practice data only and says so in the footer. */
      officialRuntime: z.boolean(),
      /** Today as main's clock has it, `YYYY-MM-DD`: both sides judge dates by the same day. */
      today: z.iso.date(),
    }),
  ),
  /** Gives the window a neutral title, clears the clipboard and locks the vault. */
  hideNow: call('nothing', z.void(), z.void()),
  /** Something was copied in the window just now: it is cleared from the clipboard after 30 seconds. */
  copied: call('unlocked', z.void(), z.void()),
  /** Gives the window its own title again. */
  comeBack: call('nothing', z.void(), z.void()),
}
