import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { TickField } from '#renderer/components/tick-field/tick-field.tsx'
import { projectTypeWords } from '#shared/domain/agency/project-types.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { ProjectInfo } from '#shared/ipc/settings-calls.ts'
import { ReadOrWait } from '../read-or-wait.tsx'
import { CallBacks } from './call-backs.tsx'
import { Section, SettingsFrame } from '../settings-frame.tsx'
import styles from '../settings.module.css'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { SettingsOutcome, useSettings } from '../use-settings.tsx'

/** The agency's organizations and their projects, and what intake asks at all of them. */
export function AgencyPage() {
  const organizations = useQuery(query('settings', 'organizations'))
  const settings = useQuery(query('settings', 'get'))
  const whyNot = useWhyNot('settings.manage')
  return (
    <SettingsFrame
      tab="agency"
      lead="Your organization, its projects, what intake asks, and whom referral cards name."
      actions={
        whyNot === null && (
          <ButtonLink href="#/settings/agency/add" icon={<IconPlus />}>
            Add a project
          </ButtonLink>
        )
      }
    >
      {whyNot !== null && <p className={styles.quiet}>{whyNot}.</p>}
      <ReadOrWait from={organizations} what="the agency">
        {(all) =>
          all.map((organization) => (
            <Section key={organization.OrganizationID} title={organization.OrganizationName}>
              <DataTable
                caption={`Projects of ${organization.OrganizationName}`}
                columns={columns}
                rows={organization.projects}
                rowId={(project) => project.ProjectID}
                link={{ href: (project) => `#/settings/agency/${project.ProjectID}` }}
              />
            </Section>
          ))
        }
      </ReadOrWait>
      <IntakeAsks whyNot={whyNot} />
      {settings.data !== undefined && <CallBacks settings={settings.data} />}
    </SettingsFrame>
  )
}

function IntakeAsks({ whyNot }: { readonly whyNot: string | null }) {
  const settings = useQuery(query('settings', 'get'))
  if (settings.data === undefined) return null
  return (
    <Section title="What intake asks">
      {whyNot === null ? (
        <IntakeSettings settings={settings.data} />
      ) : (
        <p>
          {settings.data.collectSSN
            ? 'Intake asks for Social Security numbers.'
            : 'Intake does not ask for Social Security numbers.'}
        </p>
      )}
    </Section>
  )
}

function IntakeSettings({ settings: stored }: { readonly settings: Settings }) {
  const { settings, change, outcome } = useSettings(stored)
  return (
    <div className={styles.reading}>
      <TickField
        id={fieldId('collectSSN')}
        label="Social Security numbers"
        hint="Leave it off unless a funder asks for them: what is not written down cannot be lost"
        statement="Ask for Social Security numbers at intake"
        value={settings.collectSSN}
        onChange={(collectSSN) => void change({ collectSSN })}
      />
      <SettingsOutcome outcome={outcome} />
    </div>
  )
}

const columns: readonly Column<ProjectInfo>[] = [
  {
    id: 'name',
    header: 'Project',
    cell: (project) => project.ProjectName,
    sortBy: (project) => project.ProjectName,
  },
  { id: 'type', header: 'Kind', cell: (project) => projectTypeWords(project.ProjectType) },
  { id: 'coc', header: 'CoC', width: '7rem', cell: (project) => project.CoCCodes.join(', ') },
  { id: 'since', header: 'Open', width: '15rem', cell: openWords },
  {
    id: 'referrals',
    header: 'CE referrals',
    width: '8rem',
    cell: (project) => (project.receivesReferrals.some(({ end }) => end === null) ? 'Receives them' : 'None'),
  },
]

function openWords({ operating }: ProjectInfo): string {
  return operating.end === null
    ? `Since ${formatDate(operating.start)}`
    : `Closed on ${formatDate(operating.end)}`
}
