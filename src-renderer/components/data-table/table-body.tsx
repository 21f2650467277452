import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useState } from 'react'
import type { ReactNode } from 'react'

import type { Column, RowLink } from './column.ts'
import { rootEm } from './root-em.ts'
import { TableRow } from './table-row.tsx'
import { useRowKeys } from './use-row-keys.ts'
import type { RowKeys } from './use-row-keys.ts'

interface Props<R> {
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly rowId: (row: R) => string
  readonly link: RowLink<R> | undefined
}

/** The rows: all of them while they are few, else those near the window between two spacers. */
export function TableBody<R>(props: Props<R>) {
  return props.rows.length > fewRows ? <VirtualBody {...props} /> : <PlainBody {...props} />
}

const fewRows = 100

function PlainBody<R>({ rows, rowId, ...row }: Props<R>) {
  const [body, setBody] = useState<HTMLElement | null>(null)
  const keys = useRowKeys(body, rows.length)
  return (
    <Body onBody={setBody} keys={keys}>
      {rows.map((item, index) => (
        <TableRow key={rowId(item)} row={item} index={index} isEntry={index === keys.entry} {...row} />
      ))}
    </Body>
  )
}

function VirtualBody<R>({ rows, rowId, ...row }: Props<R>) {
  const [body, setBody] = useState<HTMLElement | null>(null)
  const margin = body ? body.getBoundingClientRect().top + window.scrollY : 0
  // oxlint-disable-next-line react/incompatible-library -- its answers are read at each render and never memoized
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: rowHeight,
    overscan: 12,
    scrollMargin: margin,
    scrollPaddingStart: rowHeight() * 4,
    scrollPaddingEnd: rowHeight() * 2,
  })
  const keys = useRowKeys(body, rows.length, (index) => virtualizer.scrollToIndex(index))
  const items = virtualizer.getVirtualItems()
  const before = (items[0]?.start ?? margin) - margin
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin)
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  // The way in by Tab is a row that exists: the last one used, else the first of those drawn.
  const entry = keys.entry >= first && keys.entry <= last ? keys.entry : first

  return (
    <Body onBody={setBody} keys={keys}>
      <Spacer height={before} columns={row.columns.length} />
      {items.map(({ index }) => {
        const item = rows[index]
        return item === undefined ? null : (
          <TableRow key={rowId(item)} row={item} index={index} isEntry={index === entry} {...row} />
        )
      })}
      <Spacer height={after} columns={row.columns.length} />
    </Body>
  )
}

interface BodyProps {
  readonly onBody: (body: HTMLElement | null) => void
  readonly keys: Pick<RowKeys, 'onKeyDown' | 'onFocus'>
  readonly children: ReactNode
}

function Body({ onBody, keys, children }: BodyProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the links in it
    <tbody ref={onBody} onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
      {children}
    </tbody>
  )
}

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- holds room, nothing else */}
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}

function rowHeight(): number {
  return 2.5 * rootEm()
}
