import type { ProfilePart } from '#shared/domain/client/profile.ts'
import { AliasFields } from './alias-fields.tsx'
import { BirthFields } from './birth-fields.tsx'
import { NameFields } from './name-fields.tsx'
import { OneAnswerField } from './one-answer-field.tsx'
import type { PartFieldsProps } from './part-props.ts'
import { RaceFields } from './race-fields.tsx'

/** The questions of one part of the profile. */
export function PartFields({ part, ...props }: PartFieldsProps & { readonly part: ProfilePart }) {
  const Fields = fields[part]
  return <Fields {...props} />
}

function SexField(props: PartFieldsProps) {
  return <OneAnswerField {...props} path="Sex" list="Sex" label="What do they answer for sex?" />
}

function VeteranField(props: PartFieldsProps) {
  return (
    <OneAnswerField
      {...props}
      path="VeteranStatus"
      list="NoYesReasonsForMissingData"
      label="Have they served in the US armed forces?"
    />
  )
}

const fields = {
  alias: AliasFields,
  name: NameFields,
  dateOfBirth: BirthFields,
  raceAndEthnicity: RaceFields,
  sex: SexField,
  veteran: VeteranField,
} as const satisfies Record<ProfilePart, unknown>
