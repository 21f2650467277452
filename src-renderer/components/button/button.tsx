import type { ComponentProps, ReactNode } from 'react'

import styles from './button.module.css'

interface Looks {
  /** `primary` is the one main action of a screen; `quiet` lies beside it; `danger` is for what cannot be undone. */
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined
  /** A Tabler icon before the words. */
  readonly icon?: ReactNode
}

type Props = Looks & Omit<ComponentProps<'button'>, 'className' | 'style'>

/** A button. Its words name the act ('Save enrollment'), not the gesture ('Submit'). */
export function Button({ look = 'secondary', icon, children, type = 'button', ...rest }: Props) {
  return (
    <button {...rest} className={styles.button} data-look={look} type={type}>
      {icon && <Icon>{icon}</Icon>}
      <span>{children}</span>
    </button>
  )
}

type LinkProps = Looks & Omit<ComponentProps<'a'>, 'className' | 'style'> & { readonly href: string }

/** A link that looks like a button, for an action that is another page ('Start contact'). */
export function ButtonLink({ look = 'secondary', icon, children, ...rest }: LinkProps) {
  return (
    <a {...rest} className={styles.button} data-look={look}>
      {icon && <Icon>{icon}</Icon>}
      <span>{children}</span>
    </a>
  )
}

function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.icon} aria-hidden>
      {children}
    </span>
  )
}
