import { api } from '#renderer/api/client.ts'
import { SaveTotals } from '#renderer/components/save-totals/save-totals.tsx'

/** Saves what is shown, and writes into the ledger who gets it and what for. */
export function SaveTrends() {
  return (
    <SaveTotals
      totals="trends"
      ways={[{ label: 'Save as ZIP', save: (answers) => api.trends.release(answers) }]}
      saved="Later totals are checked against these, so that nothing follows from both together."
    >
      One ZIP archive with a PDF, a CSV file for each table and each chart as an SVG and a PNG picture.
    </SaveTotals>
  )
}
