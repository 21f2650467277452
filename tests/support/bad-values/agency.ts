import { noSuchDay, type BadValues } from './bad-value.ts'

function longName(field: string) {
  return { typed: 'x'.repeat(201), says: `${field} must have 200 characters or fewer: it has 201` }
}

export const badSetUp: BadValues = {
  'organization.OrganizationName': longName('Organization name'),
  'coc.CoCCode': { says: 'Choose the Continuum of Care, by its code or its place' },
  'project.ProjectName': longName('Project name'),
  'project-type.ProjectType': { says: 'Choose what kind of project it is' },
  'project-start.OperatingStartDate': noSuchDay('Operating start date'),
  'your-name.displayName': longName('Your name'),
  'sign-in-name.signInName': {
    typed: 'x'.repeat(61),
    says: 'Sign-in name must have 60 characters or fewer',
  },
  'pass-phrase.passphrase': { says: 'Enter a pass phrase of at least 12 characters.' },
}

export const badAddProject: BadValues = {
  'organization.OrganizationID': 'the only organization is chosen, and a choice cannot be taken back',
  'name.ProjectName': longName('Project name'),
  'type.ProjectType': { says: 'Choose what kind of project it is' },
  'start.OperatingStartDate': noSuchDay('Operating start date'),
  'coc.CoCCode': 'the CoC of the first project is chosen, and only real ones are offered',
  'funder.Funder': 'may be left open, and offers only what is right',
  'referrals.receivesReferrals': {
    says: 'Choose whether Coordinated Entry sends referrals to this project',
  },
}
