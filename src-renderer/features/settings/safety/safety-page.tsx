import { useMantineColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { TickField } from '#renderer/components/tick-field/tick-field.tsx'
import {
  chooseHideChord,
  hideChordLabels,
  hideChords,
  useHideChord,
} from '#renderer/features/away/hide-chord.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { ReadOrWait } from '../read-or-wait.tsx'
import { Section, SettingsFrame } from '../settings-frame.tsx'
import styles from '../settings.module.css'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { SettingsOutcome, useSettings } from '../use-settings.tsx'

/** How the vault locks and hides, and how one likes to work. Each change is saved as it is made. */
export function SafetyPage() {
  const settings = useQuery(query('settings', 'get'))
  return (
    <SettingsFrame tab="safety" lead="Each change is saved as you make it.">
      <ReadOrWait from={settings} what="the settings">
        {(all) => <SafetySettings settings={all} />}
      </ReadOrWait>
    </SettingsFrame>
  )
}

function SafetySettings({ settings: stored }: { readonly settings: Settings }) {
  const { settings, change, outcome } = useSettings(stored)
  const whyNot = useWhyNot('settings.manage')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const chord = useHideChord()

  return (
    <>
      <Section title="Lock">
        <div className={styles.reading}>
          <ChoiceField
            id={fieldId('lockAfterMinutes')}
            label="Lock when nobody is here for"
            hint={whyNot ?? 'For everybody who opens this vault'}
            options={lockTimes.map((minutes) => ({
              value: minutes,
              label: minutes === 1 ? '1 minute' : `${minutes} minutes`,
              disabledReason:
                whyNot !== null && minutes !== settings.lockAfterMinutes
                  ? 'Set by your administrator'
                  : undefined,
            }))}
            value={settings.lockAfterMinutes}
            onChange={(lockAfterMinutes) => void change({ lockAfterMinutes })}
          />
        </div>
        <p className={styles.quiet}>It also locks when this computer locks or goes to sleep.</p>
      </Section>
      <Section title="Hide now">
        <p>
          Press Shift three times within five seconds, press {hideChordLabels[chord]}, or use the button at
          the top. The window turns into an empty note at once, what you copied is cleared, and the vault
          locks. Your unfinished work is kept. To come back, choose Continue on the note and unlock.
        </p>
        <div className={styles.reading}>
          <ChoiceField
            id={fieldId('hideChord')}
            label="Keys that hide at once"
            hint="On this computer, beside Shift three times"
            options={hideChords.map((value) => ({ value, label: hideChordLabels[value] }))}
            value={chord}
            onChange={chooseHideChord}
          />
        </div>
        <p>What it cannot do:</p>
        <ul className={styles.list}>
          <li>Somebody who looks at the list of programs still finds Threshold there.</li>
          <li>It does not reach paper, a phone, or another program.</li>
          <li>It cannot make somebody forget what they have seen already.</li>
        </ul>
      </Section>
      <Section title="What you copy">
        <div className={styles.reading}>
          {whyNot === null ? (
            <TickField
              id={fieldId('clearClipboard')}
              label="Clipboard"
              hint="For everybody who opens this vault; what you copied elsewhere since then stays"
              statement="Clear what was copied here after 30 seconds"
              value={settings.clearClipboard}
              onChange={(clearClipboard) => void change({ clearClipboard })}
            />
          ) : (
            <p>
              {settings.clearClipboard
                ? 'What is copied here is cleared from the clipboard after 30 seconds.'
                : 'What is copied here stays on the clipboard until the vault is locked.'}
            </p>
          )}
        </div>
      </Section>
      <Section title="How you like to work">
        <div className={styles.fields}>
          <ChoiceField
            id={fieldId('wizardMode')}
            label="Questions"
            hint="Only for you"
            options={[
              {
                value: 'guided',
                label: 'One at a time',
                hint: 'Each on a page of its own, with why it is asked',
              },
              {
                value: 'express',
                label: 'Step by step',
                hint: 'The questions of a step together, for those who know them',
              },
            ]}
            value={settings.wizardMode}
            onChange={(wizardMode) => void change({ wizardMode })}
          />
          <TickField
            id={fieldId('letterShortcuts')}
            label="Letter shortcuts"
            hint="R goes on where you stopped, N opens what is due next, G and a letter goes to a page; only for you"
            statement="Use single letters as shortcuts while I am not typing"
            value={settings.letterShortcuts}
            onChange={(letterShortcuts) => void change({ letterShortcuts })}
          />
          <ChoiceField
            id={fieldId('theme')}
            label="Light or dark"
            hint="On this computer"
            options={[
              { value: 'auto', label: 'As this computer is set' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
            value={colorScheme}
            onChange={setColorScheme}
          />
        </div>
      </Section>
      <SettingsOutcome outcome={outcome} />
    </>
  )
}

const lockTimes = [1, 2, 5, 10] as const
