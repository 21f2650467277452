import { ButtonLink } from '#renderer/components/button/button.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { isOneRow } from '#shared/domain/pack/edit-pack.ts'
import type { Pack } from '#shared/domain/pack/pack.ts'
import { Section } from '../settings-frame.tsx'
import styles from '../settings.module.css'
import { packSections, type PackSection } from './pack-sections.ts'

interface Props {
  readonly pack: Pack
  readonly canChange: boolean
}

/** Every row of a pack with where it comes from, and whether it was checked. */
export function PackSections({ pack, canChange }: Props) {
  return packSections.map((section) => (
    <Section key={section.name} title={section.title}>
      <p>{section.lead}</p>
      <Rows section={section} pack={pack} canChange={canChange} />
      {canChange && !isOneRow(section.name) && (
        <ButtonLink href={rowAddress(pack, section, 'add')}>Add a {section.row}</ButtonLink>
      )}
    </Section>
  ))
}

function Rows({ section, pack, canChange }: Props & { readonly section: PackSection }) {
  const rows = section.shown(pack)
  if (rows.length === 0) return <p className={styles.quiet}>None.</p>
  return (
    <SummaryList
      rows={rows.map(({ label, lines, source, verified }, at) => ({
        id: `${section.name}-${at}`,
        label,
        value: (
          <>
            {lines
              .filter((line) => line !== '')
              .map((line) => (
                <div key={line}>{line}</div>
              ))}
            <div className={styles.quiet}>{toldWords(verified, source)}</div>
          </>
        ),
        action: canChange && (
          <a href={rowAddress(pack, section, String(at))} aria-label={`Change ${label}`}>
            Change
          </a>
        ),
      }))}
    />
  )
}

function rowAddress(pack: Pack, section: PackSection, at: string): string {
  return `#/settings/community/${pack.key}/${section.name}/${at}`
}

/** Where a row comes from, and whether to rely on it; most sources that were not checked say themselves whom to ask. */
function toldWords(verified: boolean, source: string): string {
  if (verified) return `Verified. ${source}`
  return /ask your CoC/i.test(source) ? source : `Ask your CoC. ${source}`
}
