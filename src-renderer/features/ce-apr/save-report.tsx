import { api } from '#renderer/api/client.ts'
import { SaveTotals, type WayToSave } from '#renderer/components/save-totals/save-totals.tsx'

const ways: readonly [WayToSave, WayToSave] = [
  { label: 'Save as CSV zip', save: (answers) => api.reports.release({ ...answers, form: 'zip' }) },
  { label: 'Save as PDF', save: (answers) => api.reports.release({ ...answers, form: 'pdf' }) },
]

/** What is answered already when the report goes to HUD. */
const toHud = { recipient: 'HUD, through Sage', purpose: 'The yearly report on Coordinated Entry' }

/** Saves what is shown, and writes into the ledger who gets it and what for. */
export function SaveReport({ isExact }: { readonly isExact: boolean }) {
  return (
    <SaveTotals
      totals="report"
      ways={ways}
      {...(isExact ? { first: toHud } : {})}
      saved={
        isExact
          ? 'It holds exact numbers: for HUD alone.'
          : 'Later totals are checked against this, so that nothing follows from both together.'
      }
    >
      The file leaves the protection of the vault.
    </SaveTotals>
  )
}
