import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { issuesOf } from '#renderer/api/issues-of.ts'
import { useMemoryDraft } from '#renderer/api/use-memory-draft.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/confirm-dialog.tsx'
import { useStrength } from '#renderer/components/new-passphrase/use-strength.ts'
import { SectionSpine } from '#renderer/components/section-spine/section-spine.tsx'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import { LockedFrame } from '../locked-frame.tsx'
import { NewVaultPages } from './new-vault-pages.tsx'
import { setUpDefinition, type SetUpAnswers } from './set-up-definition.ts'

/** The first run: questions, check answers, the vault is made, its recovery words are shown. */
export function SetUp({ onLeave }: { readonly onLeave: () => void }) {
  const [recoveryWords, setRecoveryWords] = useState<readonly string[] | null>(null)
  return recoveryWords === null ? (
    <SetUpWizard onLeave={onLeave} onMade={setRecoveryWords} />
  ) : (
    <NewVaultPages recoveryWords={recoveryWords} />
  )
}

interface WizardProps {
  readonly onLeave: () => void
  readonly onMade: (recoveryWords: readonly string[]) => void
}

/** The answers live in this component alone; leaving it forgets them, the pass phrase among them. */
function SetUpWizard({ onLeave, onMade }: WizardProps) {
  const today = useToday()
  const draft = useMemoryDraft<SetUpAnswers>({}, 'Kept on this page only, until the vault is made')
  const [isLeaving, setLeaving] = useState(false)
  const { answers, pageId } = draft
  const judged = useStrength(answers.passphrase ?? '', {
    signInName: answers.signInName ?? '',
    organization: answers.OrganizationName ?? '',
    words: [answers.displayName ?? ''],
  })

  return (
    <LockedFrame width="wide">
      <StepWizard
        definition={setUpDefinition}
        context={{ today, judged }}
        draft={draft}
        mode="guided"
        spine={
          <SectionSpine
            name="Setting up your vault"
            pages={setUpDefinition.pages}
            pageId={pageId}
            after={afterwards}
          />
        }
        onLeave={() => (Object.keys(answers).length === 0 ? onLeave() : setLeaving(true))}
        onSave={async (asked) => {
          try {
            const { recoveryWords } = await api.vault.create({
              OrganizationName: asked.OrganizationName ?? '',
              CoCCode: asked.CoCCode ?? '',
              ProjectName: asked.ProjectName ?? '',
              ProjectType: asked.ProjectType ?? -1,
              OperatingStartDate: asked.OperatingStartDate ?? '',
              displayName: asked.displayName ?? '',
              signInName: asked.signInName ?? '',
              passphrase: asked.passphrase ?? '',
            })
            onMade(recoveryWords)
            return []
          } catch (failure) {
            return issuesOf(failure, { 'weak-pass-phrase': 'passphrase' })
          }
        }}
      />
      <ConfirmDialog
        opened={isLeaving}
        title="Leave the set-up?"
        cancel={{ label: 'Go on with the set-up', onClick: () => setLeaving(false) }}
        confirm={{ label: 'Leave and forget', onClick: onLeave }}
      >
        <p>There is no vault yet in which your answers could be kept, so leaving forgets them.</p>
      </ConfirmDialog>
    </LockedFrame>
  )
}

const afterwards = ['Recovery words'] as const
