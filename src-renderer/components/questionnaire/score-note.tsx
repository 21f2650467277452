import type { Given } from '#shared/domain/questionnaire/given.ts'
import type { Questionnaire } from '#shared/domain/questionnaire/questionnaire.ts'
import { scoreOf, scoreOpen } from '#shared/domain/questionnaire/score.ts'
import { Banner } from '../banner/banner.tsx'

interface Props {
  readonly questionnaire: Questionnaire
  readonly given: Given
}

/** What the answers add up to, said as a help: people decide, the sum does not. */
export function ScoreNote({ questionnaire, given }: Props) {
  const score = scoreOf(questionnaire, given)
  if (score === null) {
    return questionnaire.kind === 'alternative' ? (
      <Banner title="Nothing is added up">
        An alternative assessment has no score. The answers alone say what would help.
      </Banner>
    ) : null
  }
  if (score === scoreOpen)
    return (
      <Banner title="No score">
        An answer that gives points was declined, so nothing is added up. On the priority list the score is
        then an earlier one, or not known: never low for that.
      </Banner>
    )
  const { total, band, sections } = score
  const counted = sections.filter(({ points }) => points > 0)
  return (
    <Banner title={band === null ? `Score ${total}` : `${band} (score ${total})`}>
      {counted.length === 0
        ? 'No answer adds points.'
        : `${counted.map(({ title, points }) => `${title}: ${points}`).join(' · ')}.`}{' '}
      It helps to compare. People decide, the score does not.
    </Banner>
  )
}
