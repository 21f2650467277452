import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Set-up leaves this beside a runtime that is nobody's official build. */
const marker = 'UNOFFICIAL-RUNTIME.json'

/** False on the fallback runtime: then the window says so, and the vault is for practice data only. */
export function isOfficialRuntime(): boolean {
  return !existsSync(join(dirname(process.execPath), marker))
}
