import { amendable, topicOf, topics, type AmendAnswers, type Topic } from './amend-answers.ts'
import { amended, asEnding } from './amended.ts'
import { hasPlace, newlyWrong, type AmendContext } from './check-amend.ts'

/** What can be chosen to be changed of a referral as it is saved. */
export function topicsOf(context: AmendContext): readonly Topic[] {
  return topics.filter((topic) => hasPlace(topic, asEnding(context.saved.ending), context))
}

/**
 * What an amendment asks: what she chose, and what her changes make wrong or bring up. A field that is asked for
 * another's sake stays asked once it is put right.
 */
export function askedTopics(answers: AmendAnswers, context: AmendContext): ReadonlySet<Topic> {
  const asked = new Set<Topic>(answers.changing ?? [])
  for (;;) {
    const given = onlyAsked(answers, asked)
    const whole = amended(given, context.saved)
    const ending = asEnding(whole.ending)
    const brought = newlyWrong(given, context).flatMap(({ path }) => topicAt(path))
    if (ending === 'not_housed' && ending !== context.saved.ending) brought.push('listManagerTold')
    const more = brought.filter((topic) => !asked.has(topic))
    for (const topic of more) asked.add(topic)
    if (more.length === 0) return new Set([...asked].filter((topic) => hasPlace(topic, ending, context)))
  }
}

function onlyAsked(answers: AmendAnswers, asked: ReadonlySet<Topic>): AmendAnswers {
  const kept = amendable.filter((field) => asked.has(topicOf(field)))
  const { seen, noReferenceCode, removalConfirmed } = answers
  return {
    ...Object.fromEntries(kept.map((field) => [field, answers[field]])),
    seen,
    ...(asked.has('referenceCode') ? { noReferenceCode } : {}),
    removalConfirmed,
  }
}

function topicAt(path: string): readonly Topic[] {
  const field = amendable.find((candidate) => candidate === path)
  return field === undefined ? [] : [topicOf(field)]
}
