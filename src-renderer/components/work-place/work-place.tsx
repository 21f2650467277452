import { useEffect, useRef, type ReactNode } from 'react'

interface Props {
  readonly isRunning: boolean
  /** What happens here, for screen readers: 'Making the report'. */
  readonly label: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/**
 * The part of a page where long work is begun, runs and ends. Its buttons come and go with the work; when the one that
 * had the keyboard is gone, this part has it, so that the next key goes on from here.
 */
export function WorkPlace({ isRunning, label, className, children }: Props) {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true })
  }, [isRunning])
  return (
    <section ref={place} className={className} aria-label={label} tabIndex={-1}>
      {children}
    </section>
  )
}
