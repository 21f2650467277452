import { useRefusal } from '#renderer/api/use-refusal.ts'
import { useState } from 'react'
import { useToday } from '#renderer/api/use-today.ts'
import { Button, ButtonLink } from '#renderer/components/button/button.tsx'
import { SummaryList, type SummaryRow } from '#renderer/components/summary-list/summary-list.tsx'
import { isAliasOnly, type ProfilePart, type SavedProfile } from '#shared/domain/client/profile.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { ClientRecord } from '#shared/ipc/client-calls.ts'
import { ageWords, answerWords, isChild, nameQualityWords, raceWords, wholeName } from './profile-words.ts'
import styles from './profile.module.css'

/** Who somebody is, the alias first. Name and date of birth show when asked for, until this page is left. */
export function ProfileTab({ record }: { readonly record: ClientRecord }) {
  const today = useToday()
  const { data: refused } = useRefusal('client.edit')
  const saved: SavedProfile = { alias: record.alias, ...record.profile }
  const change = (part: ProfilePart, what: string) =>
    refused === null && (
      <ButtonLink look="quiet" href={`#/clients/${record.PersonalID}/profile/${part}`}>
        Change<span className="visually-hidden"> {what}</span>
      </ButtonLink>
    )
  const rows: readonly SummaryRow[] = [
    { id: 'alias', label: 'Alias', value: saved.alias, action: change('alias', 'alias') },
    {
      id: 'name',
      label: 'Name',
      value: <Name saved={saved} />,
      action: change('name', 'name'),
    },
    {
      id: 'dateOfBirth',
      label: 'Age',
      value: <Age saved={saved} today={today} />,
      action: change('dateOfBirth', 'date of birth'),
    },
    {
      id: 'race',
      label: 'Race and ethnicity',
      value: <Races saved={saved} />,
      action: change('raceAndEthnicity', 'race and ethnicity'),
    },
    { id: 'sex', label: 'Sex', value: answerWords('Sex', saved.Sex), action: change('sex', 'sex') },
    ...(isChild(saved, today)
      ? []
      : [
          {
            id: 'veteran',
            label: 'Veteran status',
            value: answerWords('NoYesReasonsForMissingData', saved.VeteranStatus),
            action: change('veteran', 'veteran status'),
          },
        ]),
  ]
  return (
    <div className={styles.profile}>
      <SummaryList rows={rows} />
      {refused !== undefined && refused !== null && <p className={styles.quiet}>{refused}.</p>}
    </div>
  )
}

function Name({ saved }: { readonly saved: SavedProfile }) {
  const name = wholeName(saved)
  if (isAliasOnly(saved)) return 'The alias only'
  if (name === null) return nameQualityWords(saved)
  return <Covered what="name" words={name} beside={nameQualityWords(saved)} />
}

function Races({ saved }: { readonly saved: SavedProfile }) {
  return (
    <>
      <div>{raceWords(saved)}</div>
      {saved.AdditionalRaceEthnicity !== null && (
        <div className={styles.quiet}>{saved.AdditionalRaceEthnicity}</div>
      )}
    </>
  )
}

function Age({ saved, today }: { readonly saved: SavedProfile; readonly today: string }) {
  const age = ageWords(saved, today)
  if (age === null || saved.DOB === null) return answerWords('DOBDataQuality', saved.DOBDataQuality)
  const quality = saved.DOBDataQuality === 1 ? null : answerWords('DOBDataQuality', saved.DOBDataQuality)
  return <Covered what="date of birth" words={formatDate(saved.DOB)} beside={lines(age, quality)} />
}

function lines(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('\n')
}

interface CoveredProps {
  /** What it is: 'name'. */
  readonly what: string
  readonly words: string
  /** What may stand there in the open. */
  readonly beside: string
}

/** Something that is not for whoever looks over the shoulder: it shows on demand, until the page is left. */
function Covered({ what, words, beside }: CoveredProps) {
  const [isShown, setShown] = useState(false)
  return (
    <div className={styles.covered}>
      <div>
        <div>{beside}</div>
        {isShown && <div className={styles.uncovered}>{words}</div>}
      </div>
      <span className={styles.toggle}>
        <Button look="quiet" onClick={() => setShown(!isShown)}>
          {isShown ? `Hide ${what}` : `Show ${what}`}
        </Button>
      </span>
    </div>
  )
}
