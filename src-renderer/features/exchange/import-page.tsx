import { useEffect, useState } from 'react'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { ProgressLine } from '#renderer/components/progress-line/progress-line.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportPreviewPage } from './import-preview.tsx'
import { ImportStart } from './import-start.tsx'
import { useImport, type ImportState } from './use-import.ts'

/** HUD's HMIS CSV into the vault: chosen, read, shown, and taken in once somebody says so. */
export function ImportPage() {
  const whyNot = useWhyNot('data.import')
  return whyNot === null ? (
    <Import />
  ) : (
    <>
      <PageHeading>HMIS CSV import</PageHeading>
      <Banner action={<ButtonLink href="#/reports">Back to Reports</ButtonLink>}>{whyNot}.</Banner>
    </>
  )
}

function Import() {
  const state = useImport()
  const { held, work, taken } = state
  if (held === undefined) return <LoadingState label="Looking for an import that waits" lines={6} />
  if (work !== null) return <Working work={work} state={state} />
  if (taken !== null) return <ImportDone counts={taken} />
  if (held === null || held.preview === null) return <ImportStart state={state} />
  return <ImportPreviewPage name={held.name} preview={held.preview} state={state} />
}

const working = {
  reading: {
    title: 'Reading the files',
    lead: 'What is read waits outside your records, encrypted. You can stop at any time.',
    first: 'Opening the files',
  },
  taking: {
    title: 'Taking the records in',
    lead: 'All of them come in together, or none. You can stop until it is done.',
    first: 'Beginning',
  },
} as const

function Working({ work, state }: { readonly work: keyof typeof working; readonly state: ImportState }) {
  const { title, lead, first } = working[work]
  const { progress, stop } = state
  const [isStopping, setStopping] = useState(false)
  useEffect(() => window.scrollTo({ top: 0 }), [])
  return (
    <>
      <PageHeading lead={lead}>{title}</PageHeading>
      {isStopping ? (
        // What is being written ends first, which may take a few seconds.
        <ProgressLine progress={null} begins="Stopping" />
      ) : (
        <ProgressLine
          progress={progress}
          begins={first}
          onStop={() => {
            setStopping(true)
            stop()
          }}
        />
      )}
    </>
  )
}
