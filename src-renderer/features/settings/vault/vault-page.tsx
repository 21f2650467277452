import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { Section, SettingsFrame } from '../settings-frame.tsx'
import styles from '../settings.module.css'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { CheckVault } from './check-vault.tsx'
import { PracticeSection } from './practice-section.tsx'

/** Keys, words, and the soundness of the vault. */
export function VaultPage() {
  const place = useQuery(query('vault', 'place'))
  const session = useQuery(query('vault', 'session'))
  const whyNot = useWhyNot('users.manage')
  return (
    <SettingsFrame tab="vault" lead="Keys, recovery words, and the soundness of the records.">
      <Section title="Your pass phrase">
        <p>It is yours alone. Changing it changes nothing for your colleagues.</p>
        <ButtonLink href="#/settings/vault/pass-phrase">Change my pass phrase</ButtonLink>
      </Section>
      <Section title="Recovery words">
        <p>
          24 words on paper that open the vault when a pass phrase is forgotten. Make new ones when the paper
          is lost, or somebody who knew them has left.
        </p>
        {whyNot === null ? (
          <ButtonLink href="#/settings/vault/recovery-words">Make new recovery words</ButtonLink>
        ) : (
          <p className={styles.quiet}>An administrator makes new ones.</p>
        )}
      </Section>
      <Section title="Is everything sound?">
        <CheckVault />
      </Section>
      <Section title="Where it is">
        <p>
          {session.data?.vault === 'practice'
            ? 'The practice vault is one folder on this computer, beside your agency’s.'
            : 'The whole vault is one folder on this computer. For a backup, lock the vault and copy the folder to a drive that you keep locked away; it stays encrypted there.'}
        </p>
        {place.data && <p className={styles.place}>{place.data.folder}</p>}
      </Section>
      {session.data?.vault === 'practice' && <PracticeSection />}
    </SettingsFrame>
  )
}
