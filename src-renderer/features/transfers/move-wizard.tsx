import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { transferPath } from '#renderer/api/resume-path.ts'
import { useCommunity } from '#renderer/api/use-community.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { SectionSpine } from '#renderer/components/section-spine/section-spine.tsx'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import { ReadingDraft } from '#renderer/features/drafts/reading-draft.tsx'
import { parseEndStay, type StayEnd } from '#shared/domain/stay/end-stay.ts'
import { stillIn } from '#shared/domain/stay/stay.ts'
import {
  elsewhere,
  settleMove,
  type MoveHouseholdAnswers,
  type MoveHouseholdContext,
} from '#shared/domain/transfer/move-household.ts'
import type { Moving, TransferRecord } from '#shared/ipc/transfer-calls.ts'
import { HouseholdMoved } from './household-moved.tsx'
import { moveDefinition } from './move-definition.ts'

interface Props {
  readonly transfer: TransferRecord
  readonly moving: Moving
}

/** The wizard of a household's move, with its draft and its done page. */
export function MoveWizard({ transfer, moving }: Props) {
  const navigate = useNavigate()
  const mode = useWizardMode()
  const today = useToday()
  const { pack } = useCommunity()
  const { saved, save, undo } = useSave()
  const [ended, setEnded] = useState<StayEnd | null>(null)
  const { transfer_id, alias, to_ProjectID, same_agency } = transfer
  const { stay } = moving
  const page = transferPath(transfer_id)
  const seed = useMemo(
    (): Partial<MoveHouseholdAnswers> => ({
      toProjectID: to_ProjectID ?? (same_agency === 1 ? null : elsewhere),
      leaving: stillIn(stay).map(({ EnrollmentID }) => EnrollmentID),
    }),
    [stay, to_ProjectID, same_agency],
  )
  const held = useDraft<MoveHouseholdAnswers>('transfer_move', transfer_id, seed)
  if (!held.ready) return <ReadingDraft failure={held.failure} />
  const { draft, draft_id } = held
  const context: MoveHouseholdContext = {
    ...moving,
    today,
    rule: pack.transfers,
    transfer: asMoving(transfer),
  }
  const pages = moveDefinition.pages.filter(({ id }) => id !== 'who' || stay.members.length > 1)
  return (
    <StepWizard
      definition={moveDefinition}
      context={context}
      draft={draft}
      mode={mode}
      spine={<SectionSpine name={`Transfer of ${alias}`} pages={pages} pageId={draft.pageId} />}
      onLeave={() => void navigate(page)}
      onSave={async (given, confirmed) => {
        const answers = settleMove(given, stay)
        const end = parseEndStay(answers, stay)
        const acceptWarnings = confirmed.length > 0
        const issues = await save(() =>
          api.transfers.move({ transfer_id, answers, acceptWarnings, draft_id }),
        )
        if (issues.length === 0) setEnded(end)
        return issues
      }}
      done={
        saved !== null &&
        ended !== null && (
          <HouseholdMoved
            transfer_id={transfer_id}
            end={ended}
            onUndo={async () => {
              await undo()
              await navigate(page)
            }}
          />
        )
      }
    />
  )
}

function asMoving(transfer: TransferRecord): MoveHouseholdContext['transfer'] {
  const { same_agency, safe_unit, to_ProjectType } = transfer
  return { ...transfer, sameAgency: same_agency === 1, safeUnit: safe_unit, toType: to_ProjectType }
}
