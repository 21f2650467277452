import { useState } from 'react'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { fieldId, focusField } from '#renderer/components/field-frame/field-id.ts'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import {
  callBackWords,
  checkNewCallBack,
  withCallBack,
  type CallBack,
} from '#shared/domain/card/call-back.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { Section } from '../settings-frame.tsx'
import styles from '../settings.module.css'
import { SettingsOutcome, useSettings } from '../use-settings.tsx'

/** Whom a referral card may say to call: roles and numbers of the agency, so that nobody types them in a hurry. */
export function CallBacks({ settings: stored }: { readonly settings: Settings }) {
  const { settings, change, outcome } = useSettings(stored)
  const mayChange = useWhyNot('settings.manage') === null
  const { callBacks } = settings
  return (
    <Section title="Call-backs on referral cards">
      <p>Whom an agency with an opening calls. A card names one of these and nothing else.</p>
      {callBacks.length === 0 ? (
        <p className={styles.quiet}>None yet.</p>
      ) : (
        <ul className={styles.callBacks}>
          {callBacks.map((one) => (
            <li key={callBackWords(one)}>
              <span>{callBackWords(one)}</span>
              {mayChange && (
                <Button
                  look="quiet"
                  aria-label={`Remove ${callBackWords(one)}`}
                  onClick={() => {
                    void change({ callBacks: callBacks.filter((other) => other !== one) })
                    void focusField('callBackName')
                  }}
                >
                  Remove
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && <AddCallBack known={callBacks} onAdd={(all) => void change({ callBacks: all })} />}
      <SettingsOutcome outcome={outcome} />
    </Section>
  )
}

interface AddProps {
  readonly known: readonly CallBack[]
  readonly onAdd: (callBacks: CallBack[]) => void
}

function AddCallBack({ known, onAdd }: AddProps) {
  const [name, setName] = useState<string | null>(null)
  const [phone, setPhone] = useState<string | null>(null)
  const issues = useIssues()

  function add(): void {
    if (!issues.show(checkNewCallBack({ name, phone }, known))) return
    onAdd(withCallBack({ name, phone }, known))
    setName(null)
    setPhone(null)
    void focusField('callBackName')
  }

  return (
    <div className={styles.reading}>
      <PlainForm issues={issues} action="Add this call-back" onSubmit={add}>
        <TextField
          id={fieldId('callBackName')}
          label="Whom to ask for"
          hint="A first name or a role, such as “Housing line”; it says less than your agency’s name"
          width="medium"
          value={name}
          error={issues.at('callBackName')}
          onChange={setName}
        />
        <TextField
          id={fieldId('callBackPhone')}
          label="Number to call"
          hint="Your agency’s own"
          width="medium"
          value={phone}
          error={issues.at('callBackPhone')}
          onChange={setPhone}
        />
      </PlainForm>
    </div>
  )
}
