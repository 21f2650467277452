import { historyOfClient } from '#main/services/history.ts'
import { undoAct } from '#main/services/undo.ts'
import type { HandlersOf } from '../handler.ts'

export const historyHandlers: HandlersOf<'history'> = {
  ofClient: ({ PersonalID, before }, { desk }) => historyOfClient(desk, PersonalID, before),
  undo: ({ actId }, { desk }) => undoAct(desk, actId),
}
