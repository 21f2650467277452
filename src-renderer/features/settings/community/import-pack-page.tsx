import { IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { refreshAll } from '#renderer/api/query.ts'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { Button, ButtonLink } from '#renderer/components/button/button.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import type { PackImport } from '#shared/ipc/community-calls.ts'
import { AppError } from '#shared/ipc/errors.ts'
import styles from '../settings.module.css'

/** A pack from a file that a CoC or another agency wrote: wholly, or not at all. */
export function ImportPackPage() {
  const whyNot = useWhyNot('settings.manage')
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<PackImport | null>(null)
  const [refused, setRefused] = useState<string | null>(null)

  async function choose(): Promise<void> {
    setBusy(true)
    setRefused(null)
    try {
      const taken = await api.community.importFile()
      if (taken !== null) setAnswer(taken)
      await refreshAll()
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      setRefused(failure.message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <PageHeading
        lead="A file with the words, clocks and lists of a community, as your CoC or another agency wrote it."
        actions={<ButtonLink href="#/settings/community">Back to Community</ButtonLink>}
      >
        Take in a pack
      </PageHeading>
      <div className={styles.part}>
        {whyNot !== null && <Banner>{whyNot}.</Banner>}
        {whyNot === null && (
          <>
            <p className={styles.reading}>
              It comes in whole or not at all, and is in force only once you put it there. It holds nothing
              about any household.
            </p>
            <Button look="primary" icon={<IconFileImport />} disabled={busy} onClick={() => void choose()}>
              Choose the file
            </Button>
          </>
        )}
        <div role="alert">{refused !== null && <Banner tone="problem">{refused}</Banner>}</div>
        <output>{answer !== null && <Answer answer={answer} />}</output>
      </div>
    </>
  )
}

function Answer({ answer }: { readonly answer: PackImport }) {
  if (answer.taken) {
    return (
      <Banner action={<ButtonLink href={`#/settings/community/${answer.key}`}>Look at it</ButtonLink>}>
        “{answer.label}” was taken in. It is not in force yet.
      </Banner>
    )
  }
  return (
    <>
      <Banner tone="problem">
        {answer.file} was not taken in, and the pack in force stays as it is. Mend these in the file, then
        choose it again.
      </Banner>
      <ul className={styles.list}>
        {answer.faults.map(({ line, reason }) => (
          <li key={`${line} ${reason}`}>
            Line {line}: {reason}.
          </li>
        ))}
      </ul>
    </>
  )
}
