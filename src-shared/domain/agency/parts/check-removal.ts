import { error, type Issue } from '#shared/domain/issue.ts'
import { others, type ProjectFacts, type ProjectTable } from './project-facts.ts'

/** What stands against taking a record out: a project keeps one of each kind that HUD wants of every project. */
export function checkRemoval(table: ProjectTable, facts: ProjectFacts): readonly Issue[] {
  if (table === 'ProjectCoC') {
    const code = facts.parts.ProjectCoC.find(({ key }) => key === facts.key)?.values['CoCCode']
    if (facts.parts.Inventory.some(({ values }) => values['CoCCode'] === code))
      return [error('', 'Beds are on record in this Continuum: change or take those out first')]
  }
  const isKept = table === 'ProjectCoC' || table === 'CEParticipation' || table === 'HMISParticipation'
  return isKept && others(facts, table).length === 0
    ? [error('', 'This is the only record of its kind, and every project has one: change it instead')]
    : []
}
