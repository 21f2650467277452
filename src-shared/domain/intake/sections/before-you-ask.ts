import { checkText } from '../text-rules.ts'
import { needed, unanswered, type Finding } from '../finding.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import type { IntakeAnswers } from '../answers.ts'

/** True once anything was answered. */
export function touchedBeforeYouAsk({ beforeYouAsk }: IntakeAnswers): boolean {
  const { noticeRead, limitsExplained, InterpreterNeeded, interpreterLanguage } = beforeYouAsk
  return noticeRead || limitsExplained || InterpreterNeeded !== null || typed(interpreterLanguage) !== null
}

/**
 * The notice comes before every question. HUD retired C4 (translation assistance) in FY2026, so the interpreter is a
 * local answer and never stops anybody.
 */
export function checkBeforeYouAsk({ beforeYouAsk }: IntakeAnswers): readonly Finding[] {
  const { noticeRead, limitsExplained, InterpreterNeeded, interpreterLanguage } = beforeYouAsk
  const findings: Finding[] = []
  if (!noticeRead) {
    findings.push(
      needed('beforeYouAsk.noticeRead', 'Privacy notice: read it to the household, then tick the box'),
    )
  }
  if (!limitsExplained) {
    findings.push(
      unanswered(
        'beforeYouAsk.limitsExplained',
        'Limits of confidentiality: say what you may have to report, then tick the box',
      ),
    )
  }
  if (InterpreterNeeded === null) {
    findings.push(unanswered('beforeYouAsk.InterpreterNeeded', 'Interpreter has no answer yet; choose one'))
  }
  if (InterpreterNeeded === 1) {
    const path = 'beforeYouAsk.interpreterLanguage'
    if (typed(interpreterLanguage) === null) {
      findings.push(unanswered(path, 'Language is empty; enter the language the interpreter speaks'))
    }
    findings.push(...checkText(path, 'Language', interpreterLanguage, 100))
  }
  return findings
}
