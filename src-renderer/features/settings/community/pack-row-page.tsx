import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate, useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button, ButtonLink } from '#renderer/components/button/button.tsx'
import { LeaveGuard } from '#renderer/components/leave-guard/leave-guard.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { checkPack, isOneRow, rowsOf, withRow, type PackRow } from '#shared/domain/pack/edit-pack.ts'
import type { Pack } from '#shared/domain/pack/pack.ts'
import { ReadOrWait } from '../read-or-wait.tsx'
import styles from '../settings.module.css'
import { PackField } from './pack-field.tsx'
import { packSections, type PackSection } from './pack-sections.ts'
import { WhatIfView } from './what-if-view.tsx'
import { storedRow, typedRow } from './typed-row.ts'

/** One row of an own pack: changed, added, or taken out. */
export function PackRowPage() {
  const { packKey: key = '', section: name = '', at = '' } = useParams()
  const pack = useQuery(query('community', 'pack', { key }))
  const whyNot = useWhyNot('settings.manage')
  const back = <ButtonLink href={`#/settings/community/${key}`}>Back to the pack</ButtonLink>
  const section = packSections.find((one) => one.name === name)
  return (
    <ReadOrWait from={pack} what="this pack">
      {(read) => {
        const place = at === 'add' ? null : Number(at)
        const row =
          section === undefined
            ? undefined
            : place === null
              ? section.begin
              : rowsOf(read, section.name)[place]
        if (section === undefined || row === undefined || whyNot !== null) {
          return (
            <>
              <PageHeading>{read.label}</PageHeading>
              <Banner action={back}>
                {whyNot === null
                  ? 'This entry is not there, or is no longer. Open it from the pack.'
                  : `${whyNot}.`}
              </Banner>
            </>
          )
        }
        return (
          <>
            <PageHeading lead={section.lead} actions={back}>
              {section.title}: {read.label}
            </PageHeading>
            <RowForm key={`${name} ${at}`} pack={read} section={section} at={place} row={row} />
          </>
        )
      }}
    </ReadOrWait>
  )
}

interface Props {
  readonly pack: Pack
  readonly section: PackSection
  readonly at: number | null
  readonly row: PackRow
}

function RowForm({ pack, section, at, row }: Props) {
  const issues = useIssues()
  const { save } = useSave()
  const [begun] = useState(() => typedRow(section, row))
  const [answers, setAnswers] = useState(begun)
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)
  const isChanged = JSON.stringify(answers) !== JSON.stringify(begun)

  async function send(changed: PackRow | null): Promise<void> {
    const wrong = checkPack(withRow(pack, section.name, at, changed), section.name, at)
    if (!issues.show(wrong)) return
    setBusy(true)
    const found = await save(() =>
      api.community.saveRow({ key: pack.key, section: section.name, at, row: changed }),
    )
    setBusy(false)
    if (issues.show(found)) setDone(true)
  }

  if (done) return <Navigate to={`/settings/community/${pack.key}`} />
  return (
    <>
      <PlainForm
        issues={issues}
        action={at === null ? `Add this ${section.row}` : 'Save'}
        busy={busy}
        onSubmit={() => void send(storedRow(section, answers))}
        beside={
          at !== null &&
          !isOneRow(section.name) && (
            <Button look="quiet" disabled={busy} onClick={() => void send(null)}>
              Take this {section.row} out
            </Button>
          )
        }
      >
        <div className={styles.fields}>
          {section.fields.map((field) => (
            <PackField
              key={field.path}
              field={field}
              value={answers[field.path]}
              error={issues.at(field.path)}
              onChange={(value) => setAnswers((before) => ({ ...before, [field.path]: value }))}
            />
          ))}
        </div>
      </PlainForm>
      {section.name === 'clocks' && (
        <WhatIfView asked={{ key: pack.key, section: 'clocks', at, row: storedRow(section, answers) }} />
      )}
      <LeaveGuard isOn={isChanged} title="Leave without saving?" leave="Leave without saving">
        <p>What you changed here is not kept anywhere else.</p>
      </LeaveGuard>
    </>
  )
}
