import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { SectionSpine } from '#renderer/components/section-spine/section-spine.tsx'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import { ReadingDraft } from '#renderer/features/drafts/reading-draft.tsx'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { settleRelease, type ReleaseAnswers } from '#shared/domain/release/release.ts'
import type { ListedRelease } from '#shared/ipc/release-calls.ts'
import { releaseDefinition } from './release-definition.ts'

interface Props {
  readonly PersonalID: string
  readonly alias: string
  readonly today: string
  readonly renewed: ListedRelease | null
}

/** The wizard of one release, with its draft and its done page. */
export function ReleaseWizard({ PersonalID, alias, today, renewed }: Props) {
  const navigate = useNavigate()
  const mode = useWizardMode()
  const { saved, save, undo } = useSave()
  const seed = useMemo(() => firstAnswers(today, renewed), [today, renewed])
  const held = useDraft<ReleaseAnswers>('release', PersonalID, seed)
  const record = `/clients/${PersonalID}/releases`
  if (!held.ready) return <ReadingDraft failure={held.failure} />
  const { draft, draft_id } = held
  const { answers } = draft
  return (
    <StepWizard
      definition={releaseDefinition}
      context={{ today, identity: null, age: null }}
      draft={draft}
      mode={mode}
      spine={
        <SectionSpine
          name={`Release of information for ${alias}`}
          pages={releaseDefinition.pages}
          pageId={draft.pageId}
        />
      }
      onLeave={() => void navigate(record)}
      onSave={(given, confirmed) =>
        save(() =>
          api.releases.record({
            PersonalID,
            answers: settleRelease(given),
            acceptWarnings: confirmed.length > 0,
            draft_id,
          }),
        )
      }
      done={
        saved !== null && (
          <DonePanel
            title={`Release for ${answers.recipient ?? 'the agency'} recorded`}
            next={
              <p>
                It holds until {formatDate(dateOf(answers.expiresOn) ?? today)}. When the client takes it
                back, say so on its page: from that moment nothing leaves under it.
              </p>
            }
            actions={
              <>
                {answers.what?.includes('referral_card') === true && (
                  <ButtonLink look="primary" href={`#/clients/${PersonalID}/card`}>
                    Make a referral card
                  </ButtonLink>
                )}
                <ButtonLink href={`#${record}`}>Open the record</ButtonLink>
              </>
            }
            onUndo={async () => {
              await undo()
              await navigate(record)
            }}
          />
        )
      }
    />
  )
}

/** What a renewal need not be asked again, and the day of today. What was signed is always signed anew. */
function firstAnswers(today: string, renewed: ListedRelease | null): Partial<ReleaseAnswers> {
  if (renewed === null) return { signedOn: today }
  const { recipient, what, whatOther, ways, purpose, purposeOther, signedBy } = renewed
  return { recipient, what, whatOther, ways, purpose, purposeOther, signedBy, signedOn: today }
}
