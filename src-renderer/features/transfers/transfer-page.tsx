import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { movePath } from '#renderer/api/resume-path.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useCommunity } from '#renderer/api/use-community.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { UndoOffer } from '#renderer/components/undo-offer/undo-offer.tsx'
import { wordFor } from '#shared/domain/pack/terms.ts'
import { mayStep, transferSteps } from '#shared/domain/transfer/transfer-state.ts'
import type { TransferRecord } from '#shared/ipc/transfer-calls.ts'
import { NextWords } from './next-words.tsx'
import { NoticeClock } from './notice-clock.tsx'
import { StepButton, type StepProps } from './step-button.tsx'
import { StateTag } from './transfer-table.tsx'
import { transferRows } from './transfer-rows.ts'
import styles from './transfers.module.css'

/** A transfer: where it stands, what is due, and what can be done next. */
export function TransferPage() {
  const { transferId: transfer_id = '' } = useParams()
  const transfer = useQuery(query('transfers', 'get', { transfer_id }))
  if (transfer.isPending) return <LoadingState label="Reading the transfer" lines={8} />
  if (transfer.isError) {
    return (
      <>
        <PageHeading>Transfer</PageHeading>
        <ErrorState
          title="This transfer could not be read"
          safe={transfer.error.message}
          onRetry={() => void transfer.refetch()}
        />
      </>
    )
  }
  return <Transfer transfer={transfer.data} />
}

function Transfer({ transfer }: { readonly transfer: TransferRecord }) {
  const { pack } = useCommunity()
  const { saved, save, undo } = useSave()
  const next = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone with its step: the keyboard goes on where the next one is said.
  useEffect(() => {
    if (saved !== null) next.current?.focus()
  }, [saved])
  const { alias, PersonalID, readOnlyReason, state, isConfidential } = transfer
  return (
    <div className={styles.page}>
      <PageHeading
        lead={transfer.from_name}
        actions={<ButtonLink href={`#/clients/${PersonalID}/enrollments`}>Back to the record</ButtonLink>}
      >
        Transfer of {alias}
      </PageHeading>
      {readOnlyReason !== null && (
        <Banner action={<ButtonLink href="#/settings">Open Settings</ButtonLink>}>{readOnlyReason}.</Banner>
      )}
      <section className={styles.next} aria-labelledby="next">
        <header className={styles.head}>
          <h2 id="next" ref={next} tabIndex={-1}>
            Next
          </h2>
          <StateTag state={state} />
        </header>
        <p>
          <NextWords transfer={transfer} manager={wordFor(pack, 'listManager')} />
        </p>
        <NoticeClock transfer={transfer} />
        {readOnlyReason === null && <Steps transfer={transfer} save={save} />}
        {saved !== null && <UndoOffer key={saved.actId} onUndo={undo} over="This step stays on record." />}
      </section>
      {isConfidential && (
        <Banner title="Where they go is strictly confidential">
          Say it to nobody who does not need it to move them. Lists and the history name the place only to
          those who work there.
        </Banner>
      )}
      <section aria-labelledby="what">
        <h2 id="what">What was asked for</h2>
        <SummaryList rows={transferRows(transfer)} />
      </section>
    </div>
  )
}

function Steps({ transfer, save }: Pick<StepProps, 'transfer' | 'save'>) {
  const steps = transferSteps.filter((step) => mayStep(step, transfer))
  const mayMove = mayStep('move', transfer)
  if (steps.length === 0 && !mayMove) return null
  return (
    <div className={styles.steps}>
      {mayMove && (
        <ButtonLink look="primary" href={`#${movePath(transfer.transfer_id)}`}>
          Exit and enroll
        </ButtonLink>
      )}
      {steps.map((step) => (
        <StepButton key={step} step={step} transfer={transfer} save={save} />
      ))}
    </div>
  )
}
