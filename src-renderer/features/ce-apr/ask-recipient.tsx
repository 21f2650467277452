import { useState } from 'react'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { SelectField } from '#renderer/components/select-field/select-field.tsx'
import { profileRules, profiles, type Profile } from '#shared/domain/disclosure/profile.ts'
import {
  defaultThreshold,
  isThreshold,
  thresholds,
  type Threshold,
} from '#shared/domain/disclosure/small-cells.ts'
import { error } from '#shared/domain/issue.ts'
import type { ReleaseSheet, WantedRelease } from '#shared/ipc/report-calls.ts'

interface Props {
  /** What was prepared last: what was chosen then is chosen again. */
  readonly last: Pick<ReleaseSheet, 'profile' | 'threshold'> | null
  readonly onPrepare: (wanted: Omit<WantedRelease, 'coarser'>) => void
}

/** For whom the report is, and which counts are small. */
export function AskRecipient({ last, onPrepare }: Props) {
  const [profile, setProfile] = useState<Profile | null>(last?.profile ?? null)
  const [threshold, setThreshold] = useState<Threshold>(last?.threshold ?? defaultThreshold)
  const issues = useIssues()

  function prepare(): void {
    const isChosen = issues.show(profile === null ? [error('profile', 'Choose whom the report is for')] : [])
    if (isChosen && profile !== null) onPrepare({ profile, threshold })
  }

  return (
    <PlainForm
      issues={issues}
      action={last === null ? 'Prepare it' : 'Prepare it again'}
      isMain={last === null}
      onSubmit={prepare}
    >
      <ChoiceField
        id={fieldId('profile')}
        label="Whom is it for?"
        options={profiles.map((value) => ({
          value,
          label: profileRules[value].name,
          hint: profileRules[value].words,
        }))}
        value={profile}
        error={issues.at('profile')}
        onChange={setProfile}
      />
      {profile !== null && !profileRules[profile].exact && (
        <SelectField
          id={fieldId('threshold')}
          label="Which counts are small?"
          hint="As your state or your grant says; where nothing is said, keep 1 to 10"
          options={thresholds.map((value) => ({
            value: String(value),
            label: `1 to ${value - 1} are hidden`,
          }))}
          value={String(threshold)}
          onChange={(chosen) => {
            const number = Number(chosen)
            setThreshold(isThreshold(number) ? number : defaultThreshold)
          }}
        />
      )}
    </PlainForm>
  )
}
