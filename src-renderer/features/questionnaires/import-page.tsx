import { IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { writeQuestionnairePath } from '#renderer/api/resume-path.ts'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button, ButtonLink } from '#renderer/components/button/button.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import settings from '#renderer/features/settings/settings.module.css'
import { AppError } from '#shared/ipc/errors.ts'
import type { QuestionnaireFile } from '#shared/ipc/questionnaire-calls.ts'

type Faulty = Extract<QuestionnaireFile, { readonly whole: false }>

/** A questionnaire from a file that a CoC wrote: whole, or not at all. It is proposed like any other change. */
export function ImportPage() {
  const navigate = useNavigate()
  const whyNot = useWhyNot('questionnaire.propose')
  const [isBusy, setBusy] = useState(false)
  const [faulty, setFaulty] = useState<Faulty | null>(null)
  const [refused, setRefused] = useState<string | null>(null)

  async function choose(): Promise<void> {
    setBusy(true)
    setRefused(null)
    setFaulty(null)
    try {
      const read = await api.questionnaires.readFile()
      if (read?.whole === true)
        await navigate(writeQuestionnairePath(`${read.body.key}/file`), { state: { body: read.body } })
      else setFaulty(read)
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      setRefused(failure.message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <PageHeading
        lead="A file with the questions of a community, as your CoC or another agency wrote it."
        actions={<ButtonLink href="#/settings/questionnaires">All questionnaires</ButtonLink>}
      >
        Take in a questionnaire
      </PageHeading>
      <div className={settings.part}>
        {whyNot === null ? (
          <>
            <p className={settings.reading}>
              It comes in whole or not at all. You look at it, propose it, and a second person approves it
              before anybody is asked.
            </p>
            <div>
              <Button
                look="primary"
                icon={<IconFileImport />}
                disabled={isBusy}
                onClick={() => void choose()}
              >
                Choose the file
              </Button>
            </div>
          </>
        ) : (
          <Banner>{whyNot}.</Banner>
        )}
        <div role="alert">
          {refused !== null && <Banner tone="problem">{refused}</Banner>}
          {faulty !== null && (
            <>
              <Banner tone="problem">
                {faulty.file} was not taken in, and what is asked stays as it is. Mend these in the file, then
                choose it again.
              </Banner>
              <ul className={settings.list}>
                {faulty.faults.map(({ line, reason }) => (
                  <li key={`${line} ${reason}`}>
                    Line {line}: {reason}.
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </>
  )
}
