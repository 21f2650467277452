import { Tooltip } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'

import styles from './ellipsis.module.css'

/**
 * Text on one line, cut with an ellipsis where it is too long. The whole of it shows under the pointer, and when the
 * link around it takes the keyboard; Escape puts it away.
 */
export function Ellipsis({ children }: { readonly children: string }) {
  const line = useRef<HTMLSpanElement>(null)
  const [opened, setOpened] = useState(false)

  useEffect(() => {
    const target = line.current?.closest('a') ?? line.current
    const stop = new AbortController()
    function listen(type: string, isOpening: boolean): void {
      target?.addEventListener(type, () => setOpened(isOpening && isCut(line.current)), {
        signal: stop.signal,
      })
    }
    listen('mouseenter', true)
    listen('focus', true)
    listen('mouseleave', false)
    listen('blur', false)
    listen('keydown', false)
    return () => stop.abort()
  }, [])

  return (
    <Tooltip label={children} opened={opened} position="bottom-start" aria-hidden>
      <span className={styles.line} ref={line}>
        {children}
      </span>
    </Tooltip>
  )
}

function isCut(element: HTMLElement | null): boolean {
  return element !== null && element.scrollWidth > element.clientWidth
}
