import { useEffect, useState } from 'react'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button, ButtonLink } from '#renderer/components/button/button.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { PassphraseField } from '#renderer/components/passphrase-field/passphrase-field.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { error } from '#shared/domain/issue.ts'
import styles from './exchange.module.css'
import type { ImportState } from './use-import.ts'

const before = [
  {
    id: 'in',
    label: 'What comes in',
    value:
      'Clients, enrollments, exits, services, assessments and events, with their projects. FY2026 as it is; FY2024 and FY2022 are carried over, and you see how.',
  },
  {
    id: 'out',
    label: 'What never comes in',
    value:
      'Values that no HUD list knows, and rows that belong to nothing. Each is listed, so that nothing is lost without a word.',
  },
  {
    id: 'here',
    label: 'What is here already',
    value:
      'The newer of two versions stays. Your agency, projects and people who work here are never renamed.',
  },
  {
    id: 'undo',
    label: 'Going back',
    value:
      'First you see what would come in. After it came in, only a copy of the vault that was made before leads back.',
  },
] as const

/** What to know before an import, and the choice of its files. */
export function ImportStart({ state }: { readonly state: ImportState }) {
  const { held, failure, choose } = state
  if (held && failure?.code === 'wrong-pass-phrase') return <Locked name={held.name} state={state} />
  const wasStopped = failure?.code === 'cancelled'
  return (
    <>
      <PageHeading lead="Records from another database, as a zip or folder of CSV files. Nothing changes until you say so.">
        HMIS CSV import
      </PageHeading>
      <div className={styles.told}>
        {failure !== null && (
          <div role="alert">
            <Banner
              tone={wasStopped ? 'note' : 'problem'}
              {...(held && !wasStopped ? { title: held.name } : {})}
            >
              {failure.message}
            </Banner>
          </div>
        )}
        <SummaryList rows={before} />
        <div className={styles.buttons}>
          <Button look="primary" onClick={() => void choose('zip')}>
            Choose a zip
          </Button>
          <Button onClick={() => void choose('folder')}>Choose a folder</Button>
          <ButtonLink look="quiet" href="#/reports">
            Back to Reports
          </ButtonLink>
        </div>
      </div>
    </>
  )
}

/** Asks for what opens an encrypted zip. */
function Locked({ name, state }: { readonly name: string; readonly state: ImportState }) {
  const [passphrase, setPassphrase] = useState('')
  const issues = useIssues()
  const { show } = issues
  const wrong = state.wasTried ? state.failure?.message : undefined
  useEffect(() => {
    if (wrong !== undefined) show([error('filePassphrase', wrong)])
  }, [wrong, show])
  return (
    <>
      <PageHeading
        lead={`${name} is encrypted. Its pass phrase came from whoever made it, and is kept nowhere here.`}
      >
        The zip’s pass phrase
      </PageHeading>
      <div className={styles.form}>
        <PlainForm
          issues={issues}
          action="Open and read it"
          onSubmit={() => {
            if (
              issues.show(
                passphrase === '' ? [error('filePassphrase', 'Enter the pass phrase of the zip')] : [],
              )
            )
              void state.read(passphrase)
          }}
          beside={
            <Button look="quiet" onClick={() => void state.drop()}>
              Choose other files
            </Button>
          }
        >
          <PassphraseField
            id={fieldId('filePassphrase')}
            label="Pass phrase of the zip"
            value={passphrase}
            error={issues.at('filePassphrase')}
            onChange={setPassphrase}
          />
        </PlainForm>
      </div>
    </>
  )
}
