import type { EntityManager } from 'typeorm'
import { isResidential } from '#shared/domain/agency/project-types.ts'
import { aliasKey } from '#shared/domain/client/alias.ts'
import type { Identity } from '#shared/domain/card/identity.ts'

/** Everyone who was ever in a household with a client, herself among them. */
const people = `
  WITH people AS (
    SELECT ? AS PersonalID
    UNION SELECT other.PersonalID
      FROM Enrollment AS hers
      JOIN Enrollment AS other ON other.HouseholdID = hers.HouseholdID
     WHERE hers.PersonalID = ? AND hers.HouseholdID IS NOT NULL)`

/** Everything on record that tells who a client's household is, or where. It stays in main. */
export async function identityOf(db: EntityManager, PersonalID: string): Promise<Identity> {
  const ask = <T>(sql: string): Promise<readonly T[]> =>
    db.query(`${people} ${sql}`, [PersonalID, PersonalID])
  const clients = await ask<{
    FirstName: string | null
    MiddleName: string | null
    LastName: string | null
    SSN: string | null
    DOB: string | null
    alias: string | null
  }>(
    `SELECT Client.FirstName, Client.MiddleName, Client.LastName, Client.SSN, Client.DOB, client_profile.alias
       FROM people JOIN Client ON Client.PersonalID = people.PersonalID
       LEFT JOIN client_profile ON client_profile.PersonalID = people.PersonalID`,
  )
  const points = await ask<{ value: string }>(
    'SELECT value FROM contact_point WHERE PersonalID IN (SELECT PersonalID FROM people)',
  )
  const words = await ask<{ words: string | null }>(
    `SELECT code_word AS words FROM safety_card WHERE PersonalID IN (SELECT PersonalID FROM people)
     UNION SELECT reference_code FROM referral WHERE PersonalID IN (SELECT PersonalID FROM people)
     UNION SELECT PersonalID FROM people`,
  )
  const numbers = points.map(({ value }) => value)
  return {
    names: clients.map(({ FirstName, MiddleName, LastName, alias }) =>
      withoutAlias(known([FirstName, MiddleName, LastName]), alias),
    ),
    aliases: known(clients.map(({ alias }) => alias)),
    numbers: known([...clients.map(({ SSN }) => SSN), ...numbers]),
    birthDates: known(clients.map(({ DOB }) => DOB)),
    // An address or a name that is a way to reach them is told apart from a number by its letters.
    phrases: [
      ...numbers.filter((value) => /\p{L}/u.test(value)),
      ...known(words.map((row) => row.words)),
      ...(await places(db)),
    ],
  }
}

/** A code name is the alias (3.01, partial, street or code name): its words count together, not each for itself. */
function withoutAlias(parts: readonly string[], alias: string | null): readonly string[] {
  return alias !== null && aliasKey(parts.join(' ')) === aliasKey(alias) ? [] : parts
}

/** Where the agency houses people: the names of its places and the streets they stand in. */
async function places(db: EntityManager): Promise<readonly string[]> {
  const projects: readonly {
    ProjectName: string | null
    ProjectCommonName: string | null
    ProjectType: number | null
    Address1: string | null
    Address2: string | null
  }[] = await db.query(
    `SELECT Project.ProjectName, Project.ProjectCommonName, Project.ProjectType, ProjectCoC.Address1, ProjectCoC.Address2
       FROM Project LEFT JOIN ProjectCoC ON ProjectCoC.ProjectID = Project.ProjectID`,
  )
  return projects
    .filter(({ ProjectType }) => ProjectType !== null && isResidential(ProjectType))
    .flatMap(({ ProjectName, ProjectCommonName, Address1, Address2 }) =>
      known([ProjectName, ProjectCommonName, Address1, Address2]),
    )
}

function known(values: readonly (string | null)[]): readonly string[] {
  return values.filter((value): value is string => value !== null && value.trim() !== '')
}
