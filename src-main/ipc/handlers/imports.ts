import {
  chooseImport,
  dropImport,
  heldImport,
  saveImportFindings,
  stageChosen,
  takeInStaged,
} from '#main/services/exchange/import-desk.ts'
import { pacedWords } from '#main/jobs/paced-words.ts'
import type { App } from '#main/app/app.ts'
import type { HandlersOf } from '../handler.ts'

/** How often the pace of one and the same step is told to the window, in ms. */
const everyMs = 500

export const importHandlers: HandlersOf<'imports'> = {
  held: (_input, { desk, session }) => heldImport(desk, session),
  choose: ({ kind }, { app, desk, session }) =>
    chooseImport(desk, session, () => app.askSource(session, kind)),
  stage: ({ passphrase }, { app, desk, session }) => stageChosen(desk, session, passphrase, workTools(app)),
  stop: (_input, { app }) => app.cancelWork(),
  saveFindings: (_input, { app, desk, session }) =>
    saveImportFindings(desk, session, () =>
      app.askPlace(session, { kind: 'csv', name: 'What does not come in' }),
    ),
  takeIn: (_input, { app, desk, session }) => takeInStaged(desk, session, workTools(app)),
  drop: (_input, { session }) => dropImport(session),
}

/** Begun only once the service has said that nothing else of an import is under way. */
function workTools(app: App) {
  const inWords = pacedWords(everyMs)
  return {
    begin: () => app.beginWork(),
    onProgress: (progress: Parameters<typeof inWords>[0]) => {
      const words = inWords(progress)
      if (words !== null) app.push({ kind: 'progress', job: 'import', ...progress, words })
    },
  }
}
