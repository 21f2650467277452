import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query, refreshAll } from '#renderer/api/query.ts'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button, ButtonLink } from '#renderer/components/button/button.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/confirm-dialog.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import type { Pack } from '#shared/domain/pack/pack.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { ReadOrWait } from '../read-or-wait.tsx'
import styles from '../settings.module.css'
import { CopyPack } from './copy-pack.tsx'
import { PackSections } from './pack-sections-view.tsx'
import { WhatIfView } from './what-if-view.tsx'
import { toldCounts } from './told-counts.ts'

/** One pack, all of it: to look at, to put in force, and, where it is the agency's own, to change. */
export function PackPage() {
  const { packKey: key = '' } = useParams()
  const pack = useQuery(query('community', 'pack', { key }))
  const community = useQuery(query('community', 'get'))
  if (pack.isError) {
    return (
      <>
        <PageHeading>Community</PageHeading>
        <Banner action={<ButtonLink href="#/settings/community">Back to Community</ButtonLink>}>
          {pack.error.message}
        </Banner>
      </>
    )
  }
  return (
    <ReadOrWait from={pack} what="this pack">
      {(read) => (
        <ReadOrWait from={community} what="your community">
          {(inForce) => (
            <PackView
              pack={read}
              isInForce={inForce.pack.key === key}
              isOwn={inForce.packs.some((one) => one.key === key && one.own)}
            />
          )}
        </ReadOrWait>
      )}
    </ReadOrWait>
  )
}

interface Props {
  readonly pack: Pack
  readonly isInForce: boolean
  readonly isOwn: boolean
}

function PackView({ pack, isInForce, isOwn }: Props) {
  const whyNot = useWhyNot('settings.manage')
  const navigate = useNavigate()
  const [asks, setAsks] = useState<'choose' | 'remove' | 'copy' | null>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const mayChange = whyNot === null

  async function act(call: () => Promise<void>, then?: string): Promise<void> {
    setBusy(true)
    try {
      await call()
      setRefused(null)
      if (then !== undefined) await navigate(then)
      await refreshAll()
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      setRefused(failure.message)
    } finally {
      setBusy(false)
      setAsks(null)
    }
  }

  return (
    <>
      <PageHeading
        lead={pack.about}
        actions={<ButtonLink href="#/settings/community">Back to Community</ButtonLink>}
      >
        {pack.label}
      </PageHeading>
      <div role="alert">{refused !== null && <Banner tone="problem">{refused}</Banner>}</div>
      <div className={styles.part}>
        {isInForce && <Banner>This pack is in force: its words and clocks are those on your screens.</Banner>}
        {!mayChange && <p className={styles.quiet}>{whyNot}.</p>}
        <p className={styles.quiet}>{toldCounts(pack)}</p>
        {mayChange && (
          <div className={styles.choices}>
            {!isInForce && (
              <Button look="primary" onClick={() => setAsks('choose')}>
                Put it in force
              </Button>
            )}
            <Button onClick={() => setAsks('copy')}>Make a copy to change</Button>
            {isOwn && !isInForce && (
              <Button look="quiet" onClick={() => setAsks('remove')}>
                Remove this pack
              </Button>
            )}
          </div>
        )}
        {!isInForce && <WhatIfView asked={{ key: pack.key, section: null, at: null, row: null }} />}
        {asks === 'copy' && <CopyPack pack={pack} onLeave={() => setAsks(null)} />}
        <PackSections pack={pack} canChange={isOwn && mayChange} />
      </div>
      <ConfirmDialog
        opened={asks === 'choose'}
        title={`Put “${pack.label}” in force?`}
        cancel={{ label: 'Leave it as it is', onClick: () => setAsks(null) }}
        confirm={{
          label: 'Put it in force',
          busy,
          onClick: () => void act(() => api.community.choose({ key: pack.key })),
        }}
      >
        <p>
          Words, lists and clocks change for everybody who uses this vault, and what is due is counted anew.
          No record changes.
        </p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asks === 'remove'}
        title={`Remove “${pack.label}”?`}
        cancel={{ label: 'Keep it', onClick: () => setAsks(null) }}
        confirm={{
          label: 'Remove it',
          look: 'danger',
          busy,
          onClick: () => void act(() => api.community.remove({ key: pack.key }), '/settings/community'),
        }}
      >
        <p>
          Records keep what was chosen under it. Words of its own that no other pack has are no longer known.
        </p>
      </ConfirmDialog>
    </>
  )
}
