import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { issuesOf } from '#renderer/api/issues-of.ts'
import { refreshAll } from '#renderer/api/query.ts'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import {
  asksSubtype,
  checkProjectDetails,
  housesPeople,
  type ProjectDetails,
} from '#shared/domain/agency/project-details.ts'
import type { RecordedDetails } from '#shared/ipc/settings-calls.ts'
import { areaOptions, housedOptions, housingOptions, subtypeOptions } from './project-detail-options.ts'

interface Props {
  readonly ProjectID: string
  readonly recorded: RecordedDetails
}

/** Where a project is, what its housing is, and its beds. */
export function ProjectDetailsForm({ ProjectID, recorded }: Props) {
  const [details, setDetails] = useState<ProjectDetails>(recorded.details)
  const [busy, setBusy] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const issues = useIssues()
  const houses = housesPeople(recorded, details)
  const change = (answers: Partial<ProjectDetails>): void => {
    setSaved(false)
    setDetails({ ...details, ...answers })
  }

  async function saveDetails(): Promise<void> {
    if (!issues.show(checkProjectDetails(details, recorded))) return
    setBusy(true)
    try {
      const outcome = await api.settings.describeProject({ ProjectID, answers: details })
      if (!outcome.saved) return void issues.show(outcome.issues)
      setSaved(true)
      await refreshAll()
    } catch (failure) {
      issues.show(issuesOf(failure))
    } finally {
      setBusy(false)
    }
  }

  return (
    <PlainForm
      issues={issues}
      action="Save"
      busy={busy}
      onSubmit={() => void saveDetails()}
      beside={<output>{isSaved && 'Saved'}</output>}
    >
      {asksSubtype(recorded) && (
        <ChoiceField
          id={fieldId('RRHSubType')}
          label="What does it give?"
          options={subtypeOptions}
          value={details.RRHSubType}
          error={issues.at('RRHSubType')}
          onChange={(RRHSubType) => change({ RRHSubType })}
        />
      )}
      {houses && (
        <ChoiceField
          id={fieldId('HousingType')}
          label="Where are the homes or beds?"
          options={housingOptions}
          value={details.HousingType}
          error={issues.at('HousingType')}
          onChange={(HousingType) => change({ HousingType })}
        />
      )}
      {recorded.asksPlace && (
        <>
          <TextField
            id={fieldId('Geocode')}
            label="Geocode"
            hint="HUD’s six digits of the county or city, from your Continuum of Care; never an address"
            width="short"
            inputMode="numeric"
            value={details.Geocode}
            error={issues.at('Geocode')}
            onChange={(Geocode) => change({ Geocode })}
          />
          <ChoiceField
            id={fieldId('GeographyType')}
            label="What kind of area is it?"
            options={areaOptions}
            value={details.GeographyType}
            error={issues.at('GeographyType')}
            onChange={(GeographyType) => change({ GeographyType })}
          />
          <TextField
            id={fieldId('ZIP')}
            label="ZIP code"
            hint="That of your office will do; where people stay is nobody’s business"
            width="short"
            inputMode="numeric"
            value={details.ZIP}
            error={issues.at('ZIP')}
            onChange={(ZIP) => change({ ZIP })}
          />
        </>
      )}
      {houses && recorded.asksBeds && (
        <>
          <TextField
            id={fieldId('beds')}
            label="Beds"
            hint="Since the project began"
            width="short"
            inputMode="numeric"
            value={details.beds}
            error={issues.at('beds')}
            onChange={(beds) => change({ beds })}
          />
          <TextField
            id={fieldId('units')}
            label="Units"
            hint="Rooms or homes that are given as a whole"
            width="short"
            inputMode="numeric"
            value={details.units}
            error={issues.at('units')}
            onChange={(units) => change({ units })}
          />
          <ChoiceField
            id={fieldId('HouseholdType')}
            label="Who are the beds for?"
            options={housedOptions}
            value={details.HouseholdType}
            error={issues.at('HouseholdType')}
            onChange={(HouseholdType) => change({ HouseholdType })}
          />
        </>
      )}
      {houses && !recorded.asksBeds && (
        <p>{`${recorded.beds} beds in ${recorded.units} units are on record.`}</p>
      )}
    </PlainForm>
  )
}
