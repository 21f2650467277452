import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { query, refreshAll } from '#renderer/api/query.ts'
import { useLongRun } from '#renderer/api/use-long-run.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { PassphraseField } from '#renderer/components/passphrase-field/passphrase-field.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import type { ExportContext } from '#shared/domain/export/check-export.ts'
import { parseExport, type ExportAnswers } from '#shared/domain/export/export-answers.ts'
import { exportWords } from '#shared/domain/export/export-words.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import type { AppError } from '#shared/ipc/errors.ts'
import type { MadeExport } from '#shared/ipc/export-calls.ts'
import styles from './exchange.module.css'

interface Props {
  readonly answers: ExportAnswers
  readonly acceptWarnings: boolean
  readonly projects: ExportContext['projects']
  readonly onMade: (made: MadeExport) => void
  readonly onBack: () => void
}

const unsigned = { own: '', signInName: '', passphrase: '' }

/** Where two people sign: the one at the screen, and a colleague who reads what is signed. Then the file is made. */
export function SignPage({ answers, acceptWarnings, projects, onMade, onBack }: Props) {
  const session = useQuery(query('vault', 'session'))
  const [signed, setSigned] = useState(unsigned)
  const making = useLongRun('export-hmis')
  const issues = useIssues()
  useEffect(() => window.scrollTo({ top: 0 }), [making.isRunning])
  // A file made after its page was left would have a pass phrase that nobody saw.
  useEffect(
    () => (making.isRunning ? () => void api.exports.stop().catch(() => undefined) : undefined),
    [making.isRunning],
  )

  async function make(): Promise<void> {
    if (!issues.show(unsignedFields(signed))) return
    const { own, signInName, passphrase } = signed
    // What was typed is not left on a screen that one of the two walks away from.
    setSigned({ ...unsigned, signInName })
    const { value, failure } = await making.run(async () => {
      const outcome = await api.exports.make({
        answers,
        acceptWarnings,
        own,
        second: { signInName, passphrase },
      })
      if (outcome.saved) await refreshAll()
      return outcome
    })
    if (failure !== null) issues.show(refusedAt(failure))
    else if (value.saved) onMade(value)
    else issues.show(value.issues.map((issue) => error('', issue.message)))
  }

  if (making.isRunning) {
    return (
      <>
        <PageHeading lead="The records are written straight into the encrypted file. You can stop until it is done.">
          Making the export
        </PageHeading>
        <ProgressLine
          progress={making.progress}
          begins="Checking both signatures"
          onStop={() => void api.exports.stop()}
        />
      </>
    )
  }
  const { recipient, purpose, authorityWords } = answers
  const chosen = projects.filter(({ ProjectID }) => answers.ProjectIDs?.includes(ProjectID))
  return (
    <>
      <PageHeading lead="Two people answer for it: you, and a colleague who reads this page and signs with a pass phrase of their own.">
        Two people sign for this export
      </PageHeading>
      <SummaryList
        rows={[
          { id: 'what', label: 'What leaves', value: exportWords(parseExport(answers)) },
          ...(answers.whichProjects === 'some'
            ? [
                {
                  id: 'projects',
                  label: 'Projects',
                  value: chosen.map(({ ProjectName }) => ProjectName).join('\n'),
                },
              ]
            : []),
          { id: 'recipient', label: 'To', value: recipient?.trim() },
          { id: 'purpose', label: 'Purpose', value: purpose?.trim() },
          { id: 'authority', label: 'Allowed by', value: authorityWords?.trim() },
        ]}
      />
      <div className={styles.form}>
        <PlainForm
          issues={issues}
          action="Sign and choose where it goes"
          onSubmit={() => void make()}
          beside={
            <Button look="quiet" onClick={onBack}>
              Back to the answers
            </Button>
          }
        >
          <section className={styles.part}>
            <h2>You</h2>
            <PassphraseField
              id={fieldId('own')}
              label={`Pass phrase of ${session.data?.displayName ?? 'the person at the screen'}`}
              value={signed.own}
              error={issues.at('own')}
              onChange={(own) => setSigned({ ...signed, own })}
            />
          </section>
          <section className={styles.part}>
            <h2>Your colleague</h2>
            <Banner>An administrator or a supervisor, who agrees that this file may leave.</Banner>
            <TextField
              id={fieldId('signInName')}
              label="Sign-in name"
              width="medium"
              value={signed.signInName}
              error={issues.at('signInName')}
              onChange={(signInName) => setSigned({ ...signed, signInName: signInName ?? '' })}
            />
            <PassphraseField
              id={fieldId('passphrase')}
              label="Your colleague’s pass phrase"
              value={signed.passphrase}
              error={issues.at('passphrase')}
              onChange={(passphrase) => setSigned({ ...signed, passphrase })}
            />
          </section>
        </PlainForm>
      </div>
    </>
  )
}

function unsignedFields({ own, signInName, passphrase }: typeof unsigned): readonly Issue[] {
  return [
    ...(own === '' ? [error('own', 'Enter your own pass phrase')] : []),
    ...(signInName.trim() === '' ? [error('signInName', 'Enter your colleague’s sign-in name')] : []),
    ...(passphrase === '' ? [error('passphrase', 'Let your colleague enter their pass phrase')] : []),
  ]
}

/** What main refused, at the field of whoever it concerns. */
function refusedAt({ code, message, details }: AppError): readonly Issue[] {
  if (code === 'wrong-pass-phrase')
    return [error(details?.['whose'] === 'own' ? 'own' : 'passphrase', message)]
  return [error(code === 'same-person' || code === 'name-empty' ? 'signInName' : '', message)]
}
