import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import styles from './settings.module.css'

const choose = '/settings/vault/pass-phrase'

/**
 * Asks whoever unlocked with a pass phrase that somebody else set for one of her own: once, as the first page she comes
 * to, then by a line where she begins and where she would sign.
 */
export function OwnPassphraseReminder() {
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const session = useQuery(query('vault', 'session'))
  const isGiven = session.data?.passphraseIsOwn === false
  const isAsked = useRef(false)
  useEffect(() => {
    if (!isGiven || isAsked.current) return
    isAsked.current = true
    if (pathname !== choose) void navigate(choose, { state: { from: pathname } })
  }, [isGiven, navigate, pathname])
  const isHere = pathname === '/' || pathname === '/reports/export' || pathname.startsWith('/settings')
  if (!isGiven || !isHere || pathname === choose) return null
  return (
    <div className={styles.reminder}>
      <Banner
        tone="due"
        title="Your pass phrase was set by somebody else"
        action={<ButtonLink href={`#${choose}`}>Choose your own</ButtonLink>}
      >
        Until you choose your own, you cannot sign when records leave.
      </Banner>
    </div>
  )
}
