import { useEffect, useState } from 'react'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button } from '#renderer/components/button/button.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/confirm-dialog.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import type { ImportPreview } from '#shared/ipc/import-calls.ts'
import { FoundInFiles } from './found-in-files.tsx'
import { FoundInRecords } from './found-in-records.tsx'
import { ImportCountsTable } from './import-counts.tsx'
import { NotesOnFiles } from './notes-on-files.tsx'
import styles from './exchange.module.css'
import type { ImportState } from './use-import.ts'

interface Props {
  readonly name: string
  readonly preview: ImportPreview
  readonly state: ImportState
}

/** What would come in. Nothing has changed yet; taking it in is asked for twice. */
export function ImportPreviewPage({ name, preview, state }: Props) {
  const [isSure, setSure] = useState(false)
  const { failure, takeIn, drop } = state
  useEffect(() => window.scrollTo({ top: 0 }), [])
  const comes = preview.counts.reduce((sum, { added, changed }) => sum + added + changed, 0)
  return (
    <>
      <PageHeading lead={`${name}, read as ${preview.standard}. Nothing has changed yet.`}>
        {comes === 0 ? 'Nothing new in these files' : 'What would come in'}
      </PageHeading>
      <div className={styles.told}>
        {failure !== null && (
          <div role="alert">
            <Banner tone={failure.code === 'cancelled' ? 'note' : 'problem'}>{failure.message}</Banner>
          </div>
        )}
        <ImportCountsTable caption="What would come in" counts={preview.counts} />
        <NotesOnFiles preview={preview} />
        <FoundInFiles findings={preview.findings} />
        <FoundInRecords checks={preview.checks} />
        <div className={styles.buttons}>
          {comes > 0 && (
            <Button look="primary" onClick={() => setSure(true)}>
              Take these records in
            </Button>
          )}
          <Button look={comes > 0 ? 'quiet' : 'primary'} onClick={() => void drop()}>
            Drop it and change nothing
          </Button>
        </div>
      </div>
      <ConfirmDialog
        opened={isSure}
        title={`Take in ${rowsWords(comes)}?`}
        cancel={{ label: 'Go back', onClick: () => setSure(false) }}
        confirm={{
          label: 'Take them in',
          onClick: () => {
            setSure(false)
            void takeIn()
          },
        }}
      >
        <p>
          An import is not undone row by row. The way back is a copy of the vault’s folder that was made
          before.
        </p>
      </ConfirmDialog>
    </>
  )
}

function rowsWords(rows: number): string {
  return rows === 1 ? '1 row' : `${rows.toLocaleString('en-US')} rows`
}
