import { basename } from 'node:path'
import { readJsonFile } from '#shared/domain/json-file/read-json-file.ts'
import { questionnaireSchema } from '#shared/domain/questionnaire/questionnaire.ts'
import type { QuestionnaireFile } from '#shared/ipc/questionnaire-calls.ts'
import { textOfFile } from '../text-of-file.ts'

/**
 * Reads a questionnaire from a file that the person at the screen chose: whole, or the line and the reason of each fault.
 * Nothing is kept of it before it is proposed. Null where no file was chosen.
 */
export async function readQuestionnaireFile(
  ask: () => Promise<string | null>,
): Promise<QuestionnaireFile | null> {
  const path = await ask()
  if (path === null) return null
  const file = basename(path)
  const text = await textOfFile(path)
  if (typeof text !== 'string') return { whole: false, file, faults: [text] }
  const read = readJsonFile(text, questionnaireSchema)
  return read.ok ? { whole: true, file, body: read.value } : { whole: false, file, faults: [...read.faults] }
}
