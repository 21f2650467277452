import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { roleMay } from '#shared/domain/hat/permissions.ts'
import styles from './settings.module.css'

const newWords = '/settings/vault/recovery-words'

/** Says so while nobody has typed the recovery words back: to those who can do it again, in a vault that is meant. */
export function RecoveryReminder() {
  const { pathname } = useLocation()
  const session = useQuery(query('vault', 'session'))
  const settings = useQuery(query('settings', 'get'))
  const isMeant =
    session.data?.vault === 'agency' &&
    roleMay(session.data.role, 'users.manage') &&
    settings.data?.recoveryWordsConfirmed === false &&
    pathname !== newWords
  if (!isMeant) return null
  return (
    <div className={styles.reminder}>
      <Banner
        tone="due"
        title="Nobody has confirmed the recovery words yet"
        action={<ButtonLink href={`#${newWords}`}>Make new words</ButtonLink>}
      >
        If every pass phrase were forgotten, nothing could open this vault. Make new words and type three of
        them back.
      </Banner>
    </div>
  )
}
