import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { transferPath } from '#renderer/api/resume-path.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { whyNotStep } from '#shared/domain/transfer/transfer-state.ts'
import type { Moving, TransferRecord } from '#shared/ipc/transfer-calls.ts'
import { MoveWizard } from './move-wizard.tsx'

/** Moves a household by a transfer: exit and enrollment in one step. */
export function MoveHouseholdPage() {
  const { transferId: transfer_id = '' } = useParams()
  const transfer = useQuery(query('transfers', 'get', { transfer_id }))
  const moving = useQuery(query('transfers', 'moving', { transfer_id }))
  const failed = transfer.error ?? moving.error
  if (failed !== null) {
    return (
      <>
        <PageHeading>Exit and enroll</PageHeading>
        <ErrorState
          title="This transfer could not be read"
          safe={failed.message}
          onRetry={() => void Promise.all([transfer.refetch(), moving.refetch()])}
        />
      </>
    )
  }
  if (transfer.data === undefined || moving.data === undefined)
    return <LoadingState label="Reading the transfer" lines={8} />
  return <MayMove key={transfer_id} transfer={transfer.data} moving={moving.data} />
}

/** Goes on with what it began with: asked again after its own save, the answer is that nothing is left to do. */
function MayMove(now: { readonly transfer: TransferRecord; readonly moving: Moving }) {
  const [{ transfer, moving }] = useState(now)
  const why = whyNotStep('move', transfer)
  if (why === null) return <MoveWizard transfer={transfer} moving={moving} />
  return (
    <>
      <PageHeading lead={transfer.from_name}>Transfer of {transfer.alias}</PageHeading>
      <Banner
        action={<ButtonLink href={`#${transferPath(transfer.transfer_id)}`}>Open the transfer</ButtonLink>}
      >
        {why}.
      </Banner>
    </>
  )
}
