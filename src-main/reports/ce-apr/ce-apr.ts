import { addDays } from '#shared/domain/date/iso-date.ts'
import type { ReportDefinition } from '../engine/definition.ts'
import { activityFacts } from './facts/activity.ts'
import { householdFacts } from './facts/households.ts'
import { personFacts } from './facts/persons.ts'
import { projectFacts } from './facts/projects.ts'
import { recordFacts } from './facts/records.ts'
import { notes } from './notes.ts'
import { relations } from './relations.ts'
import { activity } from './tables/q10.ts'
import { projectIdentifiers } from './tables/q4a.ts'
import { dataQuality, householdsServed, personsServed, validations } from './tables/q5-to-q8.ts'
import { accessEvents, assessmentTypes, prioritization, referralEvents } from './tables/q9.ts'

/** How long after the range a referral still answers an assessment in it. */
const lookAheadDays = 90

/** The Coordinated Entry Annual Performance Report as HUD asks for it in FY2026. See docs/decisions/ce-apr-choices.md. */
export const ceApr: ReportDefinition = {
  id: 'ce-apr',
  title: 'Coordinated Entry Annual Performance Report, FY2026',
  parameters: ({ start, end, CoCCode, ProjectIDs }) => ({
    start,
    end,
    CoCCode,
    late: addDays(end, lookAheadDays),
    projects: ProjectIDs === null ? null : JSON.stringify(ProjectIDs),
  }),
  prepare: [...projectFacts, ...recordFacts, ...personFacts, ...householdFacts, ...activityFacts],
  projects: 'SELECT ProjectID FROM report_project',
  universes: {
    person: {
      table: 'person',
      counts: 'people',
      facts: ['age_group', 'household_type', 'is_head', 'is_veteran', 'is_youth', 'in_quality'],
    },
    answers: {
      table: 'answers',
      counts: 'people',
      facts: ['name_issue', 'ssn_issue', 'dob_issue', 'race_issue'],
    },
    household: {
      table: 'household',
      counts: 'households',
      facts: [
        'household_type',
        'assessment_type',
        'is_prioritized',
        'event',
        'is_rehoused',
        'has_aftercare',
        'result',
      ],
    },
    record: {
      table: 'record',
      counts: 'records',
      facts: ['kind', 'code', 'result', 'is_rehoused', 'has_aftercare'],
    },
    active_person: { table: 'active_person', counts: 'people', facts: ['ProjectID', 'is_head'] },
  },
  tables: (read, range) => [
    projectIdentifiers(read, range),
    validations,
    dataQuality,
    personsServed,
    householdsServed,
    assessmentTypes,
    prioritization,
    accessEvents,
    referralEvents,
    activity,
  ],
  relations,
  notes,
}
