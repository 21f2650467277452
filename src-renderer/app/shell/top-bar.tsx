import { IconEyeOff, IconId, IconLock, IconSearch } from '@tabler/icons-react'

import { Button } from '#renderer/components/button/button.tsx'
import { KeyHint } from '#renderer/components/key-hint/key-hint.tsx'

import styles from './top-bar.module.css'

/** The hat one wears, in words; a part not chosen yet is null. */
export interface Hat {
  readonly workgroup: string | null
  readonly organization: string | null
  readonly project: string | null
}

export interface TopBarProps {
  readonly hat: Hat
  /** Opens Settings, where the hat is changed. */
  readonly onHat: () => void
  readonly onSearch: () => void
  readonly onHide: () => void
  /** The keys that do the same as the button: 'Ctrl+Shift+H'. */
  readonly hideKeys: string
  readonly onLock: () => void
}

/** The bar at the top: the hat, search, and the two ways to put everything out of sight. */
export function TopBar({ hat, onHat, onSearch, onHide, hideKeys, onLock }: TopBarProps) {
  const parts = [hat.workgroup, hat.organization, hat.project].filter((part) => part !== null)
  return (
    <header className={styles.bar}>
      <button className={styles.hat} type="button" onClick={onHat}>
        <IconId className={styles.hatIcon} aria-hidden />
        <span className="visually-hidden">Working as </span>
        {parts.length === 0 ? (
          <span>Choose your workgroup and project</span>
        ) : (
          parts.map((part, index) => (
            <span className={styles.part} key={part} data-last={index === parts.length - 1 || undefined}>
              {index > 0 && <span className={styles.separator}>·</span>}
              <span className={styles.partWords}>{part}</span>
            </span>
          ))
        )}
        <span className="visually-hidden">. Change in Settings</span>
      </button>
      <button className={styles.search} type="button" onClick={onSearch} aria-keyshortcuts="Control+K">
        <IconSearch aria-hidden />
        <span className={styles.searchWords}>Search</span>
        <KeyHint keys="Ctrl K" />
      </button>
      <div className={styles.hiding}>
        <Button
          look="quiet"
          icon={<IconEyeOff />}
          title={`Or press Shift three times, or ${hideKeys}`}
          aria-keyshortcuts={hideKeys.replace('Ctrl', 'Control')}
          onClick={onHide}
        >
          Hide now
        </Button>
        <Button look="quiet" icon={<IconLock />} onClick={onLock}>
          Lock
        </Button>
      </div>
    </header>
  )
}
