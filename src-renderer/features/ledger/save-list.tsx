import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { refreshAll } from '#renderer/api/query.ts'
import { Button } from '#renderer/components/button/button.tsx'
import type { LedgerFilter } from '#shared/domain/disclosure/ledger-filter.ts'
import { AppError } from '#shared/ipc/errors.ts'
import styles from './ledger.module.css'

/** Saves what is listed, without anything about a client. */
export function SaveList({ filter }: { readonly filter: LedgerFilter }) {
  const [said, setSaid] = useState('')
  const [isBusy, setBusy] = useState(false)

  async function save(form: 'csv' | 'pdf'): Promise<void> {
    setBusy(true)
    setSaid('')
    try {
      const { saved } = await api.ledger.save({ filter, form })
      if (saved) await refreshAll()
      setSaid(saved ? 'Saved, and written into the ledger' : '')
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      setSaid(failure.message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <output className={styles.said}>{said}</output>
      <Button disabled={isBusy} onClick={() => void save('csv')}>
        Save as CSV
      </Button>
      <Button disabled={isBusy} onClick={() => void save('pdf')}>
        Save to print
      </Button>
    </>
  )
}
