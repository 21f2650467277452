import { sampleId } from '#shared/domain/intake/sample-intake.ts'
import { noSuchDay, tooLong, type BadValue, type BadValues } from './bad-value.ts'

/** The two people of the intake in which the bad values are tried. */
export const head = sampleId(1)
export const child = sampleId(2)

const askedAtTheSave = 'may be left open: it is asked about once, when the enrollment is saved'

function ofHead(changes: object, bad: Pick<BadValue, 'typed' | 'says'>): BadValue {
  return { given: { head: changes }, ...bad }
}

function before(changes: object, bad: Pick<BadValue, 'typed' | 'says'>): BadValue {
  return { given: { beforeYouAsk: changes }, ...bad }
}

/** By section, page and field. `given` changes what is answered about the head, or before anything is asked. */
export const badIntake: BadValues = {
  'beforeYouAsk.notice.noticeRead': before(
    { noticeRead: false },
    { says: 'Privacy notice: read it to the household, then tick the box' },
  ),
  'beforeYouAsk.limits.limitsExplained': askedAtTheSave,
  'beforeYouAsk.interpreter.InterpreterNeeded': askedAtTheSave,
  'beforeYouAsk.interpreter.interpreterLanguage': before({ InterpreterNeeded: 1 }, tooLong('Language', 100)),
  'household.members.members': { at: `members.${child}.alias`, ...tooLong('Alias', 40) },
  'start.date.EntryDate': noSuchDay('Project start date'),
  'start.ownStarts.members': {
    at: `members.${child}.EntryDate`,
    ...noSuchDay('Project start date of Small Wren'),
  },
  'start.coc.EnrollmentCoC': 'asked only of a project in two Continuums of Care',
  'start.caseManager.caseManager': 'may be left open, and offers only colleagues',
  'name.kind.nameKind': ofHead(
    { NameDataQuality: null, FirstName: '', LastName: '' },
    { says: 'Choose whether the name is full, partial or not given' },
  ),
  'name.name.FirstName': ofHead({ NameDataQuality: 1 }, tooLong('First name', 50)),
  'name.name.MiddleName': ofHead({ NameDataQuality: 1 }, tooLong('Middle name', 50)),
  'name.name.LastName': ofHead({ NameDataQuality: 1 }, tooLong('Last name', 50)),
  'name.name.NameSuffix': ofHead({ NameDataQuality: 1 }, tooLong('Suffix', 50)),
  'name.codeName.FirstName': ofHead(
    { codeName: true, NameDataQuality: 2, LastName: '', FirstName: '' },
    tooLong('Code name', 50),
  ),
  'dateOfBirth.dateOfBirth.DOBDataQuality': askedAtTheSave,
  'dateOfBirth.dateOfBirth.DOB': noSuchDay('Date of birth'),
  'ssn.ssn.SSNDataQuality': askedAtTheSave,
  'ssn.ssn.SSN': ofHead(
    { SSNDataQuality: 1 },
    {
      typed: '12345',
      says: 'Social Security number must be 9 digits, with x for each one not known, like xxxxx6789',
    },
  ),
  'raceAndEthnicity.races.races': askedAtTheSave,
  'raceAndEthnicity.races.AdditionalRaceEthnicity': tooLong('Additional detail', 100),
  'sex.sex.Sex': askedAtTheSave,
  'veteran.veteran.VeteranStatus': askedAtTheSave,
  'disablingCondition.disabling.DisablingCondition': askedAtTheSave,
  'livingSituation.situation.LivingSituation': askedAtTheSave,
  'livingSituation.subsidy.RentalSubsidyType': askedAtTheSave,
  'livingSituation.length.LengthOfStay': askedAtTheSave,
  'livingSituation.length.nothingMore': 'only tells that nothing more is asked',
  'livingSituation.nightBefore.PreviousStreetESSH': askedAtTheSave,
  'livingSituation.nightBefore.nothingMore': 'only tells that nothing more is asked',
  'livingSituation.since.DateToStreetESSH': noSuchDay('Date homelessness started'),
  'livingSituation.times.TimesHomelessPastThreeYears': askedAtTheSave,
  'livingSituation.months.MonthsHomelessPastThreeYears': askedAtTheSave,
  'domesticViolence.survivor.DomesticViolenceSurvivor': askedAtTheSave,
  'domesticViolence.when.WhenOccurred': askedAtTheSave,
  'domesticViolence.fleeing.CurrentlyFleeing': askedAtTheSave,
}
