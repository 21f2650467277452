import { useEffect, useRef, type ReactNode } from 'react'

interface Props {
  readonly id: string
  /** True when it appears because somebody asked for it just now, and not because she came back to the page. */
  readonly isNew: boolean
  readonly children: ReactNode
}

/** The heading of what long work made. When that is new the focus goes to it, so that reading goes on there. */
export function ResultHeading({ id, isNew, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isNew) heading.current?.focus()
  }, [isNew])
  return (
    <h2 id={id} ref={heading} tabIndex={-1}>
      {children}
    </h2>
  )
}
