import { applyHat, wornHat } from '#main/services/accounts/hat.ts'
import type { HandlersOf } from '../handler.ts'

export const hatHandlers: HandlersOf<'hat'> = {
  worn: (_input, { desk, session }) => wornHat(desk, session),
  apply: ({ answers, acceptWarnings }, { desk, session }) => applyHat(desk, session, answers, acceptWarnings),
}
