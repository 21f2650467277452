import { useState } from 'react'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { AllClients } from './all-clients.tsx'
import { FoundClients } from './found-clients.tsx'
import { SearchBox } from './search-box.tsx'

/** Every client of the vault, and the search for one. What is typed stays in this page: addresses hold no names. */
export function ClientListPage() {
  const [text, setText] = useState('')
  const wanted = text.trim()
  return (
    <>
      <PageHeading>Clients</PageHeading>
      <SearchBox value={text} onChange={setText} />
      {wanted === '' ? <AllClients /> : <FoundClients text={wanted} />}
    </>
  )
}
