import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useMemoryDraft } from '#renderer/api/use-memory-draft.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { LeaveGuard } from '#renderer/components/leave-guard/leave-guard.tsx'
import { SectionSpine } from '#renderer/components/section-spine/section-spine.tsx'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import type { ExportContext } from '#shared/domain/export/check-export.ts'
import type { ExportAnswers } from '#shared/domain/export/export-answers.ts'
import type { MadeExport } from '#shared/ipc/export-calls.ts'
import { exportDefinition } from './export-definition.tsx'
import { ExportMade } from './export-made.tsx'
import { SignPage } from './sign-page.tsx'

/** What comes after the answers. */
const stages = { signing: 'Two signatures', done: 'The file' } as const

const first: Partial<ExportAnswers> = { whichProjects: 'all' }

/** The answers that two people are asked to sign. */
interface Ready {
  readonly answers: ExportAnswers
  readonly acceptWarnings: boolean
}

/** The questions of an export, the two signatures, and what was made. */
export function ExportWizard({ projects }: Pick<ExportContext, 'projects'>) {
  const today = useToday()
  const navigate = useNavigate()
  const draft = useMemoryDraft<ExportAnswers>(first, 'Kept on this page only, until the export is made')
  const [ready, setReady] = useState<Ready | null>(null)
  const [made, setMade] = useState<MadeExport | null>(null)
  const stage = made !== null ? stages.done : stages.signing
  const spine = (
    <SectionSpine
      name="HMIS CSV export"
      pages={exportDefinition.pages}
      pageId={ready === null ? draft.pageId : stage}
      after={[stages.signing, stages.done]}
    />
  )
  return (
    <>
      <StepWizard
        definition={exportDefinition}
        context={{ today, projects }}
        draft={draft}
        mode="guided"
        spine={spine}
        onLeave={() => void navigate('/reports')}
        onSave={async (answers, confirmed) => {
          setReady({ answers, acceptWarnings: confirmed.length > 0 })
          return []
        }}
        done={
          made !== null ? (
            <ExportMade made={made} />
          ) : (
            ready !== null && (
              <SignPage {...ready} projects={projects} onMade={setMade} onBack={() => setReady(null)} />
            )
          )
        }
      />
      <LeaveGuard
        isOn={made === null && draft.answers !== first}
        title="Leave without making the export?"
        leave="Leave and forget"
      >
        <p>These answers are not kept. Nothing has left the vault.</p>
      </LeaveGuard>
    </>
  )
}
