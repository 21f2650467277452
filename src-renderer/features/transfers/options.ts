import type { Option } from '#renderer/components/choice-field/option.ts'
import { projectTypes } from '#shared/domain/agency/project-types.ts'
import {
  safeUnitLabels,
  safeUnits,
  transferKindLabels,
  transferKinds,
  transferReasonLabels,
  vawaGroundLabels,
  vawaGrounds,
  vawaProofLabels,
  vawaProofs,
  type VawaProof,
} from '#shared/domain/transfer/transfer.ts'

export const kindOptions: readonly Option[] = transferKinds.map((value) => ({
  value,
  label: value === 'internal' ? `Yes: ${lowerFirst(transferKindLabels[value])}` : transferKindLabels[value],
}))

export const reasonOptions: readonly Option[] = [
  { value: 'voluntary', label: transferReasonLabels.voluntary, hint: 'They want to move' },
  { value: 'involuntary', label: transferReasonLabels.involuntary, hint: 'The project cannot keep them' },
  { value: 'emergency', label: transferReasonLabels.emergency, hint: 'Staying is not safe for them' },
  { value: 'closure', label: transferReasonLabels.closure, hint: 'The project or its program ends' },
]

export const groundOptions: readonly Option[] = vawaGrounds.map((value) => ({
  value,
  label: vawaGroundLabels[value],
}))

const proofHints: Readonly<Record<VawaProof, string>> = {
  word: 'The law asks for no more',
  form: 'HUD’s form 5382, or a sentence they signed',
  plan: 'Only where your plan asks for it, and in their own choice of document',
}
export const proofOptions: readonly Option[] = vawaProofs.map((value) => ({
  value,
  label: vawaProofLabels[value],
  hint: proofHints[value],
}))

export const safeUnitOptions: readonly Option[] = safeUnits.map((value) => ({
  value,
  label: safeUnitLabels[value],
}))

export const goalTypes: readonly Option[] = projectTypes.map(({ code, label, hint }) => ({
  value: code,
  label,
  hint,
}))

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
