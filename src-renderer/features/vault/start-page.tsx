import { IconLock, IconPlugConnectedX, IconRoute } from '@tabler/icons-react'
import { Button } from '#renderer/components/button/button.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import type { LastLock } from '#shared/ipc/vault-calls.ts'
import { lockWords } from './lock-words.ts'
import { LockedFrame } from './locked-frame.tsx'
import { PracticeDoor } from './practice-door.tsx'
import styles from './start-page.module.css'

const promises = [
  {
    icon: IconRoute,
    words:
      'It takes you through each Coordinated Entry referral, from its arrival to a home, one question at a time.',
  },
  {
    icon: IconLock,
    words:
      'It keeps everything encrypted in one folder on this computer. Only the people you give a pass phrase can open it.',
  },
  {
    icon: IconPlugConnectedX,
    words:
      'It never uses the network, and nobody else holds a key: not its makers, not your CoC, not an HMIS.',
  },
] as const

interface Props {
  readonly lastLock: LastLock | null
  readonly onSetUp: () => void
}

/** The first thing ever seen: what this is, what it never does, and the two ways in. */
export function StartPage({ lastLock, onSetUp }: Props) {
  return (
    <LockedFrame width="reading">
      <PageHeading
        lead={
          lastLock === null
            ? 'Coordinated Entry for victim service providers, on their own computer.'
            : lockWords(lastLock)
        }
      >
        Welcome to Threshold
      </PageHeading>
      <ul className={styles.promises}>
        {promises.map(({ icon: Icon, words }) => (
          <li key={words}>
            <Icon aria-hidden stroke={1.5} />
            {words}
          </li>
        ))}
      </ul>
      <div className={styles.ways}>
        <section>
          <h2>Start work</h2>
          <p>
            About five minutes: your agency, one project, your pass phrase, and paper for the recovery words.
          </p>
          <Button look="primary" onClick={onSetUp}>
            Set up my agency
          </Button>
        </section>
        <section>
          <h2>Or look first</h2>
          <p>
            An invented agency with 40 households. Nothing you do there counts, and you can come back here.
          </p>
          <PracticeDoor look="secondary" label="Look around the practice vault" />
        </section>
      </div>
    </LockedFrame>
  )
}
