import { CaseSpine } from '../case-spine/case-spine.tsx'
import { checkAnswers } from '../step-wizard/definition.ts'

interface Props {
  /** What the steps belong to: 'Setting up your vault'. */
  readonly name: string
  /** The wizard's pages, in their order. */
  readonly pages: readonly { readonly id: string; readonly section: string }[]
  /** Where the draft stands, or the step after the save that is on screen. */
  readonly pageId: string
  /** Steps that come after the answers are saved. */
  readonly after?: readonly string[]
}

/** The spine of a wizard that is no referral: its sections, check answers, and what comes after. */
export function SectionSpine({ name, pages, pageId, after = nothing }: Props) {
  const sections = [...new Set(pages.map((page) => page.section))]
  const steps = [...sections, check, ...after]
  const section =
    pageId === checkAnswers ? check : (pages.find((page) => page.id === pageId)?.section ?? pageId)
  const at = Math.max(steps.indexOf(section), 0)
  return (
    <CaseSpine
      name={name}
      steps={steps.map((label, place) => ({ id: label, label, state: stateOf(place, at) }))}
    />
  )
}

function stateOf(place: number, at: number): 'done' | 'current' | 'upcoming' {
  if (place === at) return 'current'
  return place < at ? 'done' : 'upcoming'
}

const check = 'Check answers'
const nothing: readonly string[] = []
