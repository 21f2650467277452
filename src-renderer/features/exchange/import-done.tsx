import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import type { ImportCounts } from '#shared/ipc/import-calls.ts'
import { ImportCountsTable } from './import-counts.tsx'

/** What came in, and what to look at next. */
export function ImportDone({ counts }: { readonly counts: readonly ImportCounts[] }) {
  return (
    <DonePanel
      title="The records are in"
      next="Run the data check over all projects, and open a few clients you know. Then delete the files you chose: unless it is an encrypted zip, anybody can read them where they lie."
      actions={
        <>
          <ButtonLink look="primary" href="#/reports/data-check">
            Check the data
          </ButtonLink>
          <ButtonLink href="#/clients">Go to Clients</ButtonLink>
        </>
      }
    >
      <ImportCountsTable caption="What came in" counts={counts} />
    </DonePanel>
  )
}
