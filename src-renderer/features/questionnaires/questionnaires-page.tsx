import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { writeQuestionnairePath } from '#renderer/api/resume-path.ts'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { ReadOrWait } from '#renderer/features/settings/read-or-wait.tsx'
import { SettingsFrame } from '#renderer/features/settings/settings-frame.tsx'
import settings from '#renderer/features/settings/settings.module.css'
import type { ListedQuestionnaire } from '#shared/ipc/questionnaire-calls.ts'
import { standingWords } from './version-words.ts'

/** What people are asked in an assessment, and how it changes: proposed by one person, approved by another. */
export function QuestionnairesPage() {
  const list = useQuery(query('questionnaires', 'list'))
  const whyNot = useWhyNot('questionnaire.propose')
  return (
    <SettingsFrame
      tab="questionnaires"
      lead="What people are asked in an assessment. One person proposes a change, a second one approves it."
      actions={
        whyNot === null && (
          <div className={settings.choices}>
            <ButtonLink href="#/settings/questionnaires/import" icon={<IconFileImport />}>
              Take in a file
            </ButtonLink>
            <ButtonLink href={`#${writeQuestionnairePath('fresh')}`} icon={<IconPlus />}>
              New questionnaire
            </ButtonLink>
          </div>
        )
      }
    >
      <ReadOrWait from={list} what="the questionnaires">
        {(questionnaires) => (
          <SummaryList
            rows={questionnaires.map((one) => ({
              id: one.key,
              label: labelOf(one),
              value: <Standing questionnaire={one} />,
              action: (
                <a href={`#/settings/questionnaires/${one.key}`} aria-label={`Open ${labelOf(one)}`}>
                  Open
                </a>
              ),
            }))}
          />
        )}
      </ReadOrWait>
    </SettingsFrame>
  )
}

function labelOf({ current, proposals, key }: ListedQuestionnaire): string {
  return current?.body.label ?? proposals[0]?.body.label ?? key
}

function Standing({
  questionnaire: { current, coming, proposals },
}: {
  readonly questionnaire: ListedQuestionnaire
}) {
  return (
    <>
      {current !== null && <div>{standingWords(current)}</div>}
      {current !== null && (
        <div className={settings.quiet}>
          {current.body.verified ? 'Approved by your CoC' : 'Ask your CoC'}: {current.body.source}
        </div>
      )}
      {coming.map((version) => (
        <div key={version.questionnaire_version_id}>Next: {standingWords(version)}</div>
      ))}
      {proposals.length > 0 && (
        <div>
          {proposals.length === 1 ? 'One proposal waits' : `${proposals.length} proposals wait`} for a second
          person
        </div>
      )}
    </>
  )
}
