import type { ReactNode } from 'react'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { TabLinks } from '#renderer/components/tab-links/tab-links.tsx'
import styles from './settings.module.css'

const tabs = [
  { id: 'hat', label: 'Your hat', href: '#/settings' },
  { id: 'safety', label: 'Safety', href: '#/settings/safety' },
  { id: 'agency', label: 'Agency', href: '#/settings/agency' },
  { id: 'community', label: 'Community', href: '#/settings/community' },
  { id: 'questionnaires', label: 'Questionnaires', href: '#/settings/questionnaires' },
  { id: 'clocks', label: 'Clocks', href: '#/settings/clocks' },
  { id: 'people', label: 'People', href: '#/settings/people' },
  { id: 'vault', label: 'Vault', href: '#/settings/vault' },
  { id: 'about', label: 'About', href: '#/settings/about' },
] as const

interface Props {
  readonly tab: (typeof tabs)[number]['id']
  /** One line on top. */
  readonly lead: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** One part of Settings, with the way to the others. */
export function SettingsFrame({ tab, lead, actions, children }: Props) {
  return (
    <>
      <PageHeading>Settings</PageHeading>
      <TabLinks label="Parts of Settings" tabs={tabs} current={tab} />
      <div className={styles.part}>
        {(lead || actions) && (
          <div className={styles.opening}>
            <p>{lead}</p>
            {actions}
          </div>
        )}
        {children}
      </div>
    </>
  )
}

/** A part of a page with its own heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
