import type { ElectronApplication, Page } from '@playwright/test'
import { otherPlace } from '#shared/domain/assessment/assessment.ts'
import { starterHousingNeeds } from '#shared/domain/questionnaire/starter-housing-needs.ts'
import type { AssessmentBegin } from '#shared/ipc/assessment-calls.ts'
import type { Stay } from '#shared/domain/stay/stay.ts'
import type { AccessRecord } from '#shared/ipc/access-calls.ts'
import { sampleAdult, sampleChild, sampleIntake } from '#shared/domain/intake/sample-intake.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { closeSession } from '#main/services/session.ts'
import { ask, callBridge } from '../support/bridge.ts'
import { everyCall, inputFrom, textPaths } from '../support/contract-inputs.ts'
import { filesUnder, plainWords } from '../support/files.ts'
import { callBackWords } from '#shared/domain/card/call-back.ts'
import { cardAnswers, releaseOfToday } from '../support/let-out.ts'
import { todayHere } from '../support/referred.ts'
import { emergencyTransfer } from '../support/transferred.ts'
import { chooseFrom, expect, saveTo, test } from '../support/threshold.ts'

const passphrase = 'zanzaember lattice tundra 58 violin'
const signInName = 'zanzadana'
const SSN = '219047731'
const DOB = '1991-08-23'

/** Calls that end the session or open another vault; none of them takes words. */
const ending: ReadonlySet<string> = new Set([
  'vault.lock',
  'vault.openPractice',
  'vault.renewPractice',
  'app.hideNow',
  'app.comeBack',
])

/** Words that are compared, or proved, and stored nowhere; the test tries them all the same. */
const neverStored = [
  /^vault\.(?:unlock|recover|changePassphrase|replaceRecoveryWords|confirmRecoveryWords)\./,
  /[pP]assphrase$/,
  /^clients\.(?:search\.text|aliasIdeas\.alias|list\.after)$/,
  /^contact\.reveal\.cardVersion$/,
  /^(?:referrals\.amend|contact\.amend|intake\.amend|stays\.amendExit)\.answers\.seen\./,
  /^assessments\.amendAnswers\.seen\./,
  /^settings\.(?:savePart|removePart)\.(?:form|key|seen\.)/,
  // No record of another system is here to take words: what is typed into one is looked for in the tests of the store.
  /^records\.(?:get|amend)\.(?:form|key|seen\.|answers\.)/,
  /^intake\.context\./,
  /^access\.beginning\./,
  // Keys of questionnaires, which are looked up.
  /^(?:assessments\.record\.answers\.form|questionnaires\.get\.key)$/,
  // A second person's words beside those of the first: tests/store/services/questionnaires.test.ts.
  /^questionnaires\.approve\.decision$/,
  /^stays\.joining\./,
  // Dates, amounts and a choice from a list.
  /^stays\.addAssistance\.answers\./,
  /^stays\.addInterim\.form$/,
  /^ledger\.(?:list|save)\.filter\.text$/,
  /^ledger\.list\.after$/,
  // Keys of packs and what is due, which are looked up; what would be due is worked out and not kept.
  /^community\.\w+\.key$/,
  /^community\.whatIf\./,
  /^radar\.list\.what$/,
  /^flow\.make\./,
  /^dataCheck\.findings\.check$/,
  /^reports\.cell\.cell$/,
  /^trends\.(?:make|alternatives)\.(?:first|last)$/,
  // Lines and columns of a report's own tables, chosen to say less of it.
  /^(?:trends|reports)\.\w+\.coarser\[\]\./,
  // What true totals keep in the ledger is looked for in the tests of the store.
  /^(?:trends|reports)\.release\./,
  // What a true export keeps in the ledger is looked for in export.test.ts.
  /^exports\.make\./,
]
/** Ids, dates, times and choices from a list: what is stored is never a person's own word. */
const notWords =
  /(?:_?[iI][dD]|ID|Date|DateNotified|DateToStreetESSH|LocationCrisisOrPHHousing|DateReferralAcknowledged|DOB|SSN|attemptTime|nextTry|subject|page|CoCCode|EnrollmentCoC|caseManager|statusWord|IfNotHousedReason|leaving\[\]|newHead|agenda\[\]|placed_on|left_on|held_on|due_on|requested_on|signedOn|expiresOn|revokedOn|callBacks\[\]\.phone|callBack|accessPoint|Geocode|ZIP|beds|units|\.from|effective_from|\.to|record\.version)$/

test('the search for plain text finds it in any letter case and in both encodings', () => {
  for (const encoding of ['utf8', 'utf16le'] as const) {
    expect(plainWords(Buffer.from('0 ZanzA 0', encoding), ['zanza', 'other'])).toEqual(['zanza'])
  }
})

test('nothing that was typed stands in plain text in any file or log, while open and after closing', async ({
  start,
  quit,
  userData,
}) => {
  const { app, page } = await start({ env: { ELECTRON_ENABLE_LOGGING: '1' } })
  const said = listen(app, page)
  expect(await foldersOf(app)).toEqual({
    userData,
    sessionData: userData,
    logs: `${userData}/logs`,
    crashDumps: `${userData}/Crashpad`,
  })

  const words = new Words()
  const recoveryWords = await plant(page, words)
  expect(words.places.toSorted()).toEqual(storedPlaces().toSorted())
  await saveTo(app, null)
  await chooseFrom(app, null)
  await tryEverywhere(page)
  await typeOnScreen(page)

  await app.evaluate(({ session }) => session.defaultSession.flushStorageData())
  expect(await browserMemory(page)).toEqual({ local: [], session: [], databases: [] })
  const open = filesUnder(userData)
  expect(open.some(({ path }) => path.endsWith('store.db-wal'))).toBe(true)
  const secrets = [
    'zanza',
    'Fernhollow',
    SSN,
    '219-04-7731',
    DOB,
    '8/23/1991',
    recoveryWords.slice(0, 3).join(' '),
    recoveryWords.slice(0, 3).join('","'),
  ]
  expect(found(open, secrets)).toEqual([])

  await quit()
  const owner = `${signInName}${words.of('vault.create.signInName')}`
  const { keyHex, stored } = await storedText(userData, owner)
  expect(
    words.all.filter((word) => !stored.includes(word)),
    'every word was really stored',
  ).toEqual([])
  const closed = filesUnder(userData)
  expect(closed.some(({ path }) => path.endsWith('store.db'))).toBe(true)
  expect(found(closed, [...secrets, keyHex])).toEqual([])
  expect(closed.filter(({ bytes }) => bytes.includes(Buffer.from(keyHex, 'hex')))).toEqual([])
  expect(plainWords(Buffer.from(said.join('\n')), [...secrets, keyHex])).toEqual([])
  expect(said.join('\n'), 'it was listened').not.toBe('')
})

/** Words that stand nowhere else, each for one place where a person can type. */
class Words {
  readonly #planted = new Map<string, string>()

  /** The word for this place: `referrals.receive.answers.alias`. */
  at(place: string): string {
    const letters = String(this.#planted.size).replaceAll(/\d/g, (digit) =>
      'bcdfghjklm'.charAt(Number(digit)),
    )
    const word = `Zanza${letters}`
    this.#planted.set(place, word)
    return word
  }

  /** The word that was planted there. */
  of(place: string): string {
    return this.#planted.get(place) ?? ''
  }

  get places(): readonly string[] {
    return [...this.#planted.keys()]
  }

  get all(): readonly string[] {
    return [...this.#planted.values()]
  }
}

/** Every place of the contract whose words are stored: derived, so that a new field must be planted too. */
function storedPlaces(): readonly string[] {
  return everyCall
    .flatMap(({ name, call }) => textPaths(call.input).map((path) => `${name}.${path}`))
    .filter((place) => !notWords.test(place) && !neverStored.some((pattern) => pattern.test(place)))
}

/** Works through the whole spine and the office, with a word of its own in every text; answers the recovery words. */
async function plant(page: Page, words: Words): Promise<readonly string[]> {
  const today = todayHere()
  const at = (place: string): string => words.at(place)
  const save = { acceptWarnings: true, draft_id: null }
  const saved = async (name: string, input: object): Promise<string> => {
    const outcome = await ask<{ saved: boolean; id: string }>(page, name, { ...save, ...input })
    expect(outcome, name).toMatchObject({ saved: true })
    return outcome.id
  }

  const { recoveryWords } = await ask<{ recoveryWords: string[] }>(page, 'vault.create', {
    OrganizationName: `Fernhollow ${at('vault.create.OrganizationName')}`,
    CoCCode: 'MN-501',
    ProjectName: at('vault.create.ProjectName'),
    ProjectType: 13,
    OperatingStartDate: '2023-01-02',
    displayName: at('vault.create.displayName'),
    signInName: `${signInName}${at('vault.create.signInName')}`,
    passphrase,
  })
  const [organization] = await ask<readonly Organization[]>(page, 'settings.organizations')
  const OrganizationID = organization?.OrganizationID ?? ''
  const ProjectID = organization?.projects.find(({ ProjectType }) => ProjectType === 13)?.ProjectID ?? ''
  const closedDays = [{ date: '2027-03-03', name: at('settings.save.closedDays[].name') }]
  const callBack = { name: at('settings.save.callBacks[].name'), phone: '612-555-0100' }
  await ask(page, 'settings.save', { collectSSN: true, closedDays, callBacks: [callBack] })
  await saved('settings.addProject', {
    OrganizationID,
    ProjectName: at('settings.addProject.ProjectName'),
    ProjectType: 2,
    OperatingStartDate: today,
    CoCCode: 'MN-501',
    Funder: null,
    receivesReferrals: true,
  })
  const answers = { Funder: 2, GrantID: at('settings.savePart.answers.*'), StartDate: today }
  const grant = { ProjectID, form: 'funder', key: null, answers, seen: {} }
  await saved('settings.savePart', grant)
  await ask(page, 'accounts.add', {
    displayName: at('accounts.add.displayName'),
    signInName: at('accounts.add.signInName'),
    role: 'case_worker',
    passphrase: 'zanzawalnut harbor 77 opal ferry',
  })
  await ask(page, 'hat.apply', {
    answers: {
      workgroup: 'case_manager',
      group: at('hat.apply.answers.group'),
      OrganizationID,
      ProjectID,
    },
    acceptWarnings: true,
  })
  const { id: pack } = await ask<{ id: string }>(page, 'community.copy', {
    key: 'hud',
    label: at('community.copy.label'),
  })
  const row = { term: 'conference', words: at('community.saveRow.row.*'), verified: false, source: 'Our CoC' }
  await ask(page, 'community.saveRow', { key: pack, section: 'words', at: null, row })

  const received = {
    howItCame: 'email',
    household: 'new',
    Event: 13,
    EventDate: today,
    LocationCrisisOrPHHousing: ProjectID,
    DateNotified: today,
  }
  const receive = 'referrals.receive.answers'
  const referral_id = await saved('referrals.receive', {
    answers: {
      ...received,
      referenceCode: at(`${receive}.referenceCode`),
      alias: at(`${receive}.alias`),
      referredBy: at(`${receive}.referredBy`),
      acknowledgeNow: 'yes',
      DateReferralAcknowledged: today,
      lateReason: at(`${receive}.lateReason`),
    },
  })
  const { PersonalID, alias } = await ask<{ PersonalID: string; alias: string }>(page, 'referrals.get', {
    referral_id,
  })

  const card = 'contact.saveCard.answers'
  await saved('contact.saveCard', {
    PersonalID,
    answers: {
      callSafe: 'yes',
      safeHours: at(`${card}.safeHours`),
      codeWord: at(`${card}.codeWord`),
      interpreterLanguage: at(`${card}.interpreterLanguage`),
      notes: at(`${card}.notes`),
      neverMentionAgency: false,
    },
  })
  await saved('contact.addPoint', {
    PersonalID,
    kind: 'email',
    label: at('contact.addPoint.label'),
    value: `${at('contact.addPoint.value')}@example.org`,
    safe: 'yes',
  })
  const contact = { channel: 'in_person', attemptDate: today, attemptTime: '00:00', outcome: 'interested' }
  await saved('contact.log', {
    referral_id,
    answers: { ...contact, cardRead: true, note: at('contact.log.answers.note') },
  })
  const [attempt] = await ask<readonly { contact_attempt_id: string }[]>(page, 'contact.attempts', {
    referral_id,
  })
  await saved('contact.amend', {
    contact_attempt_id: attempt?.contact_attempt_id,
    answers: {
      ...contact,
      note: at('contact.amend.answers.note'),
      reason: at('contact.amend.answers.reason'),
    },
  })

  const listed = { kind: 'standard', placed_on: today }
  const list_entry_id = await saved('priority.place', { PersonalID, answers: listed })
  const left_note = at('priority.leave.answers.left_note')
  const left = { left_reason: 'moved_away', left_on: today, left_note }
  const meeting = { held_on: today, agenda: [PersonalID] }
  const conference_id = await saved('conferences.plan', {
    answers: {
      ...meeting,
      name: at('conferences.plan.answers.name'),
      facilitator: at('conferences.plan.answers.facilitator'),
    },
  })
  const { items } = await ask<{ items: readonly { conference_item_id: string }[] }>(page, 'conferences.get', {
    conference_id,
  })
  await saved('conferences.decide', {
    conference_item_id: items[0]?.conference_item_id,
    answers: {
      outcome: 'find_out',
      decision: at('conferences.decide.answers.decision'),
      what: at('conferences.decide.answers.what'),
      who: at('conferences.decide.answers.who'),
      due_on: today,
    },
  })
  await saved('priority.leave', { list_entry_id, answers: left })

  const intake = 'intake.save.answers'
  const member = `${intake}.members[]`
  const adult = sampleAdult(1, {
    PersonalID,
    alias,
    DOB,
    SSN,
    SSNDataQuality: 1,
    FirstName: at(`${member}.FirstName`),
    MiddleName: at(`${member}.MiddleName`),
    LastName: at(`${member}.LastName`),
    NameSuffix: at(`${member}.NameSuffix`),
    AdditionalRaceEthnicity: at(`${member}.AdditionalRaceEthnicity`),
  })
  const child = sampleChild(2, { alias: at(`${member}.alias`), SSNDataQuality: 99 })
  const household = sampleIntake([adult, child])
  const beforeYouAsk = {
    ...household.beforeYouAsk,
    InterpreterNeeded: 1,
    interpreterLanguage: at(`${intake}.beforeYouAsk.interpreterLanguage`),
  }
  await saved('intake.save', {
    referral_id,
    answers: { ...household, beforeYouAsk, start: { ...household.start, EntryDate: today } },
  })

  const [enrollment] = await ask<readonly { EnrollmentID: string; HouseholdID: string }[]>(
    page,
    'referrals.enrollments',
    { referral_id },
  )
  const { EnrollmentID, HouseholdID } = enrollment ?? {}
  await saved('intake.amend', {
    EnrollmentID,
    section: 'disablingCondition',
    answers: { DisablingCondition: 1, reason: at('intake.amend.answers.reason') },
  })
  await saved('referrals.resolveSuccessful', { referral_id, answers: { EnrollmentID, ResultDate: today } })
  const { members } = await ask<Pick<Stay, 'members'>>(page, 'stays.get', { HouseholdID })
  await saved('stays.end', {
    HouseholdID,
    answers: {
      leaving: members.slice(1).map((one) => one.EnrollmentID),
      ExitDate: today,
      Destination: 17,
      OtherDestination: at('stays.end.answers.OtherDestination'),
    },
  })
  await saved('stays.addInterim', {
    EnrollmentID,
    form: 'interim-income',
    answers: {
      InformationDate: today,
      DataCollectionStage: 2,
      IncomeFromAnySource: 1,
      OtherIncomeSource: 1,
      OtherIncomeAmount: 120,
      OtherIncomeSourceIdentify: at('stays.addInterim.answers.*'),
    },
  })
  const assistance_id = await saved('stays.addAssistance', {
    EnrollmentID,
    answers: { DateProvided: today, kind: 'mediation' },
  })
  await saved('stays.removeAssistance', { assistance_id, reason: at('stays.removeAssistance.reason') })
  await saved('stays.join', {
    HouseholdID,
    answers: {
      people: [
        {
          rowId: 'a',
          PersonalID: null,
          alias: at('stays.join.answers.people[].alias'),
          RelationshipToHoH: 4,
        },
      ],
      EntryDate: today,
    },
  })
  await saved('stays.amendExit', {
    EnrollmentID: members[1]?.EnrollmentID,
    answers: {
      OtherDestination: at('stays.amendExit.answers.OtherDestination'),
      reason: at('stays.amendExit.answers.reason'),
    },
  })
  const transfer = 'transfers.ask.answers'
  const transfer_id = await saved('transfers.ask', {
    HouseholdID,
    answers: {
      DecisionDate: today,
      kind: 'internal',
      sameAgency: false,
      reason: 'voluntary',
      toProjectType: 3,
      toName: at(`${transfer}.toName`),
      note: at(`${transfer}.note`),
    },
  })
  await saved('transfers.step', {
    transfer_id,
    answers: { step: 'withdraw', StepDate: today, why: at('transfers.step.answers.why') },
  })
  const EventID = await saved('ceEvents.log', { PersonalID, answers: { Event: 6, EventDate: today } })
  await saved('ceEvents.takeBack', { EventID, reason: at('ceEvents.takeBack.reason') })
  const access = 'access.begin.answers'
  const { suggestedAlias } = await ask<{ suggestedAlias: string }>(page, 'access.beginning', {
    PersonalIDs: [],
    aliases: [],
  })
  const began = await saved('access.begin', {
    PersonalID: null,
    answers: {
      household: 'new',
      alias: `${suggestedAlias} ${at(`${access}.alias`)}`,
      people: [{ rowId: 'a', PersonalID: null, alias: at(`${access}.people[].alias`), RelationshipToHoH: 2 }],
      EntryDate: today,
      accessPoint: 'elsewhere',
      accessPointName: at(`${access}.accessPointName`),
      howCame: 'phone',
      note: at(`${access}.note`),
    },
  })
  const wayIn = 'access.saveWayIn.answers'
  await saved('access.saveWayIn', {
    EnrollmentID: began,
    answers: {
      accessPoint: 'elsewhere',
      accessPointName: at(`${wayIn}.accessPointName`),
      howCame: 'partner',
      note: at(`${wayIn}.note`),
      reason: at(`${wayIn}.reason`),
    },
  })
  await saved('access.addSituation', {
    EnrollmentID: began,
    answers: {
      InformationDate: today,
      CurrentLivingSituation: 101,
      LocationDetails: at('access.addSituation.answers.*'),
    },
  })
  const mistaken = await saved('access.addSituation', {
    EnrollmentID: began,
    answers: { InformationDate: today, CurrentLivingSituation: 116 },
  })
  await saved('access.removeSituation', {
    CurrentLivingSitID: mistaken,
    reason: at('access.removeSituation.reason'),
  })
  const { PersonalID: who } = await ask<{ PersonalID: string }>(page, 'access.situationContext', {
    EnrollmentID: began,
  })
  const { stays } = await ask<AccessRecord>(page, 'access.ofClient', { PersonalID: who })
  const resolve = 'access.resolve.answers'
  await saved('access.resolve', {
    HouseholdID: stays[0]?.HouseholdID,
    answers: {
      kind: 'diversion',
      EventDate: today,
      wouldHelp: at(`${resolve}.wouldHelp`),
      safePlace: at(`${resolve}.safePlace`),
      saysSafe: 'yes',
      tried: at(`${resolve}.tried`),
      result: 'housed',
      endsStay: true,
      ExitDate: today,
      Destination: 17,
      OtherDestination: at(`${resolve}.OtherDestination`),
    },
  })
  const assessment = 'assessments.record'
  const assessed = {
    PersonalID,
    answers: {
      form: 'alternative',
      AssessmentDate: today,
      AssessmentLocation: at(`${assessment}.answers.AssessmentLocation`),
      AssessmentType: 1,
      AssessmentLevel: 2,
      PrioritizationStatus: 1,
    },
    given: { wanted: ['talk'], keep_in_mind: at(`${assessment}.given.*`) },
  }
  const { stays: assessable, versions } = await ask<AssessmentBegin>(page, 'assessments.begin', {
    PersonalID,
  })
  const asked = versions.find(({ body }) => body.key === 'alternative')?.questionnaire_version_id
  const stay = { EnrollmentID: assessable[0]?.EnrollmentID }
  const answered = { ...assessed, answers: { ...assessed.answers, ...stay }, version: asked }
  const correct = 'assessments.amendAnswers'
  await saved(correct, {
    AssessmentID: await saved(assessment, answered),
    given: { wanted: ['talk'], keep_in_mind: at(`${correct}.given.*`) },
    seen: assessed.given,
    reason: at(`${correct}.reason`),
  })
  const elsewhere = {
    ...assessed.answers,
    ...stay,
    form: 'none',
    AssessmentLocation: otherPlace,
    otherLocation: at(`${assessment}.answers.otherLocation`),
  }
  const AssessmentID = await saved(assessment, { PersonalID, answers: elsewhere })
  await saved('assessments.takeBack', { AssessmentID, reason: at('assessments.takeBack.reason') })
  const questionnaire_version_id = await saved('questionnaires.propose', {
    body: JSON.stringify({ ...starterHousingNeeds, label: at('questionnaires.propose.body') }),
    base_number: 1,
    why: at('questionnaires.propose.why'),
    effective_from: today,
  })
  await saved('questionnaires.withdraw', {
    questionnaire_version_id,
    reason: at('questionnaires.withdraw.reason'),
  })
  const service = await ask<{ values: Record<string, unknown> }>(page, 'records.get', {
    form: 'military-service',
    key: PersonalID,
  })
  await saved('records.amend', {
    form: 'military-service',
    key: PersonalID,
    answers: { ...service.values, VeteranStatus: 1 },
    seen: service.values,
    reason: at('records.amend.reason'),
  })
  await saved('referrals.recordHousing', {
    referral_id,
    answers: {
      outcome: 'will_not_be_housed',
      IfNotHousedReason: 'opening_gone',
      note: at('referrals.recordHousing.answers.note'),
      stayEnds: 'yes',
      ExitDate: today,
      Destination: 17,
      OtherDestination: at('referrals.recordHousing.answers.OtherDestination'),
      listManagerTold: true,
    },
  })
  const amend = 'referrals.amend.answers'
  await saved('referrals.amend', {
    referral_id,
    answers: {
      referenceCode: at(`${amend}.referenceCode`),
      referredBy: at(`${amend}.referredBy`),
      DateReferralAcknowledged: today,
      lateReason: at(`${amend}.lateReason`),
      note: at(`${amend}.note`),
      reason: at(`${amend}.reason`),
    },
  })

  const record = 'releases.record.answers'
  const release_id = await saved('releases.record', {
    PersonalID,
    answers: {
      ...releaseOfToday(),
      recipient: at(`${record}.recipient`),
      what: ['referral_card', 'other'],
      whatOther: at(`${record}.whatOther`),
      purpose: 'other',
      purposeOther: at(`${record}.purposeOther`),
    },
  })
  const { disclosure_id } = await ask<{ disclosure_id: string }>(page, 'cards.make', {
    PersonalID,
    answers: {
      ...cardAnswers,
      release_id,
      callBack: callBackWords(callBack),
    },
    draft_id: null,
  })
  await saved('ledger.correct', { disclosure_id, answers: { words: at('ledger.correct.answers.words') } })
  await saved('releases.revoke', {
    release_id,
    answers: { revokedOn: today, revokedHow: 'spoken', note: at('releases.revoke.answers.note') },
  })

  const second = await saved('referrals.receive', {
    answers: { ...received, noReferenceCode: true, alias: 'Zanza Second', acknowledgeNow: 'later' },
  })
  await saved('referrals.acknowledge', {
    referral_id: second,
    answers: {
      DateReferralAcknowledged: today,
      lateReason: at('referrals.acknowledge.answers.lateReason'),
    },
  })
  const draft = await ask<{ draft_id: string }>(page, 'drafts.open', { kind: 'intake', subject: second })
  await ask(page, 'drafts.save', {
    draft_id: draft.draft_id,
    page: 'name',
    answers: { FirstName: at('drafts.save.answers.*'), DOB, SSN },
  })
  const begun = await ask<object>(page, 'drafts.open', { kind: 'receive', subject: 'new' })
  await ask(page, 'drafts.putBack', { ...begun, answers: { alias: at('drafts.putBack.answers.*') } })
  await saved('referrals.resolveUnsuccessful', {
    referral_id: second,
    answers: {
      whoEnded: 'client',
      IfNotHousedReason: 'declined_home',
      ResultDate: today,
      backToList: 'yes',
      note: at('referrals.resolveUnsuccessful.answers.note'),
    },
  })

  const third = await saved('referrals.receive', {
    answers: {
      ...received,
      noReferenceCode: true,
      alias: 'Zanza Third',
      acknowledgeNow: 'yes',
      DateReferralAcknowledged: today,
    },
  })
  const { PersonalID: mover, alias: moverAlias } = await ask<{ PersonalID: string; alias: string }>(
    page,
    'referrals.get',
    { referral_id: third },
  )
  const alone = sampleIntake([sampleAdult(1, { PersonalID: mover, alias: moverAlias })])
  await saved('intake.save', {
    referral_id: third,
    answers: { ...alone, start: { ...alone.start, EntryDate: today } },
  })
  const [old] = await ask<readonly { EnrollmentID: string; HouseholdID: string }[]>(
    page,
    'referrals.enrollments',
    { referral_id: third },
  )
  await saved('referrals.resolveSuccessful', {
    referral_id: third,
    answers: { EnrollmentID: old?.EnrollmentID, ResultDate: today },
  })
  const moves = await saved('transfers.ask', { HouseholdID: old?.HouseholdID, ...emergencyTransfer() })
  await saved('transfers.move', {
    transfer_id: moves,
    answers: {
      toProjectID: 'elsewhere',
      leaving: [old?.EnrollmentID],
      ExitDate: today,
      Destination: 17,
      OtherDestination: at('transfers.move.answers.OtherDestination'),
    },
  })

  const edit = 'clients.edit.answers'
  await saved('clients.edit', {
    PersonalID,
    answers: {
      alias: at(`${edit}.alias`),
      nameKind: 1,
      FirstName: at(`${edit}.FirstName`),
      MiddleName: at(`${edit}.MiddleName`),
      LastName: at(`${edit}.LastName`),
      NameSuffix: at(`${edit}.NameSuffix`),
      races: ['White'],
      AdditionalRaceEthnicity: at(`${edit}.AdditionalRaceEthnicity`),
      reason: at(`${edit}.reason`),
    },
  })
  expect(await ask<readonly unknown[]>(page, 'clients.search', { text: 'Zanza' })).not.toEqual([])
  return recoveryWords
}

/** A word in every text of every call, most of them in the wrong place: what is refused must not be written down. */
async function tryEverywhere(page: Page): Promise<void> {
  for (const { name, call } of everyCall) {
    if (ending.has(name)) continue
    await callBridge(
      page,
      name,
      inputFrom(call.input, () => 'zanzatried'),
    )
    await callBridge(page, name, { zanzakey: 'zanzaodd' })
  }
}

/** Words typed into boxes as a person does, so that whatever the browser keeps of typing is kept. */
async function typeOnScreen(page: Page): Promise<void> {
  await page.reload()
  await page.getByRole('button', { name: 'Lock', exact: true }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('zanzasearched')
  await page.keyboard.press('Escape')
  await page.evaluate(() => {
    location.hash = '#/clients'
  })
  await page.getByLabel('Find a client').fill('zanzatyped')
  await page.evaluate(() => {
    location.hash = '#/settings/people/add'
  })
  for (const box of ['Name', 'Sign-in name', 'First pass phrase']) {
    await page.getByLabel(box, { exact: true }).fill('zanzatyped')
  }
}

/** What Chromium keeps for a page; the note of a lock is not there while nobody has locked. */
function browserMemory(page: Page): Promise<object> {
  return page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: await indexedDB.databases(),
  }))
}

/** Everything the application says: on its standard streams, Chromium's log among it, and in the page's console. */
function listen(app: ElectronApplication, page: Page): readonly string[] {
  const said: string[] = []
  app.process().stdout?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  app.process().stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  app.on('console', (message) => said.push(message.text()))
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (failure) => said.push(String(failure)))
  return said
}

function foldersOf(app: ElectronApplication): Promise<object> {
  return app.evaluate(({ app: electron }) => ({
    userData: electron.getPath('userData'),
    sessionData: electron.getPath('sessionData'),
    logs: electron.getPath('logs'),
    crashDumps: electron.getPath('crashDumps'),
  }))
}

/** Everything in the store as one text, and its key. */
async function storedText(
  userData: string,
  owner: string,
): Promise<{ readonly keyHex: string; readonly stored: string }> {
  const session = await openSession(`${userData}/vault`, { signInName: owner, passphrase })
  const { db } = session.store
  const tables: readonly { name: string }[] = await db.query(
    "SELECT name FROM sqlite_master WHERE type = 'table'",
  )
  const rows: unknown[] = []
  for (const { name } of tables) rows.push(await db.query(`SELECT * FROM "${name}"`))
  const { dataKeyHex } = session.vault
  await closeSession(session)
  return { keyHex: dataKeyHex, stored: JSON.stringify(rows) }
}

function found(files: ReturnType<typeof filesUnder>, words: readonly string[]): readonly string[] {
  return files.flatMap(({ path, bytes }) => plainWords(bytes, words).map((word) => `${word} in ${path}`))
}

interface Organization {
  readonly OrganizationID: string
  readonly projects: readonly { readonly ProjectID: string; readonly ProjectType: number }[]
}
