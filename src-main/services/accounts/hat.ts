import { checkHat, parseHat, type HatAnswers, type HatContext } from '#shared/domain/hat/hat.ts'
import { hasErrors, type Issue } from '#shared/domain/issue.ts'
import type { WornHat } from '#shared/ipc/hat-calls.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import { actOf, today, type Desk } from '../desk.ts'
import { organizations } from '../agency/organizations.ts'
import type { Session } from '../session.ts'

/** The hat worn, with its words; null when none is, or when the one worn last no longer fits. */
export async function wornHat(desk: Desk, session: Session): Promise<WornHat | null> {
  const { hat } = session
  if (hat === null) return null
  const context = await hatContext(desk)
  if (hasErrors(checkHat(hat, context))) {
    session.hat = null
    return null
  }
  return inWords(hat, context)
}

/** Puts on a hat and remembers it for the next unlock. */
export async function applyHat(
  desk: Desk,
  session: Pick<Session, 'hat'>,
  answers: HatAnswers,
  acceptWarnings: boolean,
): Promise<{ saved: true; hat: WornHat } | { saved: false; issues: Issue[] }> {
  const context = await hatContext(desk)
  const issues = checkHat(answers, context)
  if (hasErrors(issues) || (issues.length > 0 && !acceptWarnings))
    return { saved: false, issues: [...issues] }
  const hat = parseHat(answers)
  await desk.store.write(actOf(desk, 'hat.wear'), async (write) => {
    const account = await write.db.findOneBy<LocalRow<'account'>>('account', { UserID: desk.UserID })
    if (account !== null) await write.update('account', account.account_id, { hat: JSON.stringify(hat) })
  })
  session.hat = hat
  return { saved: true, hat: inWords(hat, context) }
}

async function hatContext(desk: Desk): Promise<HatContext> {
  const all = await organizations(desk)
  return {
    today: today(desk),
    role: desk.role,
    organizations: all,
    projects: all.flatMap((organization) =>
      organization.projects.map((project) => ({ ...project, OperatingEndDate: project.operating.end })),
    ),
  }
}

function inWords(hat: ReturnType<typeof parseHat>, context: HatContext): WornHat {
  const organization = context.organizations.find((other) => other.OrganizationID === hat.OrganizationID)
  const project = context.projects.find((other) => other.ProjectID === hat.ProjectID)
  return {
    ...hat,
    OrganizationName: organization?.OrganizationName ?? '',
    ProjectName: project?.ProjectName ?? '',
  }
}
