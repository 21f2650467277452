import type { ProfilePart } from '#shared/domain/client/profile.ts'

/** The question a part of the profile asks when it is changed, and how to answer it. */
export const partWords = {
  alias: {
    title: 'Change the alias',
    hint: 'Everyone who sees a list sees it, so it tells nothing about the person',
    what: 'Alias',
  },
  name: {
    title: 'Change the name',
    hint: 'A code name is a valid answer; it shows inside this record only, and no report carries it',
    what: 'Name',
  },
  dateOfBirth: {
    title: 'Change the date of birth',
    hint: 'A rough date is a valid answer; reports show age groups',
    what: 'Date of birth',
  },
  raceAndEthnicity: {
    title: 'Change race and ethnicity',
    hint: 'All they name themselves, and nothing by how somebody looks',
    what: 'Race and ethnicity',
  },
  sex: {
    title: 'Change sex',
    hint: 'As they report it; HUD asks for it in these words',
    what: 'Sex',
  },
  veteran: {
    title: 'Change veteran status',
    hint: 'A yes can open housing help that is kept for veterans',
    what: 'Veteran status',
  },
} as const satisfies Readonly<
  Record<ProfilePart, { readonly title: string; readonly hint: string; readonly what: string }>
>
