import { useState } from 'react'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button, ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { LeaveGuard } from '#renderer/components/leave-guard/leave-guard.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import type { MadeExport } from '#shared/ipc/export-calls.ts'
import styles from './exchange.module.css'
import { changesInWords } from './changes-in-words.ts'

/** The file's pass phrase, shown once; then what left. */
export function ExportMade({ made }: { readonly made: MadeExport }) {
  const [isWritten, setWritten] = useState(false)
  return isWritten ? (
    <WhatLeft made={made} />
  ) : (
    <FilePassphrase made={made} onWritten={() => setWritten(true)} />
  )
}

function FilePassphrase({ made, onWritten }: { readonly made: MadeExport; readonly onWritten: () => void }) {
  return (
    <>
      <LeaveGuard isOn title="Is the pass phrase written down?" leave="Leave, and never see it again">
        <p>It is shown on this page and nowhere else. Without it nobody opens the file.</p>
      </LeaveGuard>
      <PageHeading lead="It is shown this once and kept nowhere. Without it nobody opens the file, and neither can you.">
        The file’s pass phrase
      </PageHeading>
      <div className={styles.part}>
        <ol className={styles.words} aria-label="The words of the pass phrase">
          {made.passphrase.split(' ').map((word, at) => (
            <li key={`${at}-${word}`}>{word}</li>
          ))}
        </ol>
        <Banner>
          Write it down in this order, with one space between two words. Tell it to the recipient by another
          way than the file goes: by phone or in person, never in the same message.
        </Banner>
        <div>
          <Button look="primary" onClick={onWritten}>
            I have written it down
          </Button>
        </div>
      </div>
    </>
  )
}

function WhatLeft({ made }: { readonly made: MadeExport }) {
  const { fileName, bytes, sha256, clients, enrollments, disclosure_id } = made
  return (
    <DonePanel
      title="The export is made"
      next="The file opens with 7-Zip, WinZip or Keka and its pass phrase. Delete your copy when the recipient has it: what is unpacked is no longer encrypted."
      actions={
        <>
          <ButtonLink look="primary" href="#/reports">
            Go to Reports
          </ButtonLink>
          <ButtonLink href={`#/reports/ledger/${disclosure_id}`}>See its entry in the ledger</ButtonLink>
        </>
      }
    >
      <SummaryList
        rows={[
          { id: 'file', label: 'File', value: `${fileName}, ${sizeOf(bytes)}` },
          {
            id: 'rows',
            label: 'What it holds',
            value: `${count(clients, 'client')}, ${count(enrollments, 'enrollment')}`,
          },
          { id: 'changes', label: 'Changed on the way', value: changesInWords(made) },
          { id: 'hash', label: 'SHA-256 of the file', value: <code className={styles.hash}>{sha256}</code> },
        ]}
      />
    </DonePanel>
  )
}

function count(number: number, one: string): string {
  return `${number.toLocaleString('en-US')} ${one}${number === 1 ? '' : 's'}`
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
