import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import {
  accessPath,
  endStayPath,
  rapidResolutionPath,
  situationPath,
  wayInPath,
} from '#renderer/api/resume-path.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { wayInLabels } from '#shared/domain/access/begin-access.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { livingSituationHoldsDays } from '#shared/domain/living-situation/needs-living-situation.ts'
import type { AccessRecord, CeStayOnRecord } from '#shared/ipc/access-calls.ts'
import styles from './access.module.css'
import { ResolutionTable } from './rapid-resolution/resolution-table.tsx'
import { SituationTable } from './situations/situation-table.tsx'

/** What access points recorded of a client: Coordinated Entry as it stands, where she lives, what was tried. */
export function AccessSection({ PersonalID }: { readonly PersonalID: string }) {
  const record = useQuery(query('access', 'ofClient', { PersonalID }))
  if (record.isPending) return null
  if (record.isError) {
    return (
      <ErrorState
        title="What access points recorded could not be read"
        safe={record.error.message}
        onRetry={() => void record.refetch()}
      />
    )
  }
  const open = record.data.stays.find(({ ExitDate }) => ExitDate === null)
  return (
    <>
      <section className={styles.section} aria-labelledby="coordinated-entry">
        <header className={styles.head}>
          <h2 id="coordinated-entry">Coordinated Entry</h2>
          {open === undefined && record.data.refusal === null && (
            <ButtonLink href={`#${accessPath(PersonalID)}`} icon={<IconPlus />}>
              Start Coordinated Entry
            </ButtonLink>
          )}
        </header>
        {open === undefined ? (
          <p className={styles.quiet}>Not in Coordinated Entry now.</p>
        ) : (
          <OpenStay stay={open} refusal={record.data.refusal} />
        )}
        {record.data.refusal !== null && <p className={styles.quiet}>{record.data.refusal}.</p>}
      </section>
      <LivingSituations record={record.data} open={open} />
      {record.data.resolutions.length > 0 && (
        <section className={styles.section} aria-labelledby="rapid-resolution">
          <h2 id="rapid-resolution">Rapid resolution</h2>
          <ResolutionTable resolutions={record.data.resolutions} />
        </section>
      )}
    </>
  )
}

function OpenStay({ stay, refusal }: { readonly stay: CeStayOnRecord; readonly refusal: string | null }) {
  const { access, EnrollmentID, EntryDate, HouseholdID } = stay
  return (
    <>
      <SummaryList
        rows={[
          { id: 'since', label: 'Since', value: formatDate(EntryDate) },
          ...(access === null
            ? []
            : [
                { id: 'point', label: 'Access point', value: access.accessPoint },
                { id: 'how', label: 'How they came', value: wayInLabels[access.howCame] },
                ...(access.note === null ? [] : [{ id: 'note', label: 'Note', value: access.note }]),
              ]),
        ]}
      />
      {refusal === null && (
        <p className={styles.ways}>
          <ButtonLink href={`#${rapidResolutionPath(HouseholdID)}`}>Rapid resolution</ButtonLink>
          <ButtonLink look="quiet" href={`#${wayInPath(EnrollmentID)}`}>
            {access === null ? 'Record how they came' : 'Correct how they came'}
          </ButtonLink>
          <ButtonLink look="quiet" href={`#${endStayPath(HouseholdID)}`}>
            End Coordinated Entry
          </ButtonLink>
        </p>
      )}
    </>
  )
}

interface SituationsProps {
  readonly record: AccessRecord
  readonly open: CeStayOnRecord | undefined
}

function LivingSituations({ record: { situations, refusal }, open }: SituationsProps) {
  if (open === undefined && situations.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="living-situations">
      <header className={styles.head}>
        <h2 id="living-situations">Where they live</h2>
        {open !== undefined && refusal === null && (
          <ButtonLink href={`#${situationPath(open.EnrollmentID)}`} icon={<IconPlus />}>
            Record where they live now
          </ButtonLink>
        )}
      </header>
      {open !== undefined && open.needsSituation !== null && <p>{needWords[open.needsSituation]}</p>}
      {situations.length > 0 && <SituationTable situations={situations} mayChange={refusal === null} />}
    </section>
  )
}

const needWords = {
  none: 'Nobody has asked yet where they live. Coordinated Entry asks at the start.',
  old: `The latest answer is more than ${livingSituationHoldsDays} days old. Ask again when you speak with them.`,
} as const
