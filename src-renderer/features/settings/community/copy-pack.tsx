import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { fieldId, focusField } from '#renderer/components/field-frame/field-id.ts'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import type { Pack } from '#shared/domain/pack/pack.ts'

/** A copy of a pack under a name of its own, which the agency may change. */
export function CopyPack({ pack, onLeave }: { readonly pack: Pack; readonly onLeave: () => void }) {
  const navigate = useNavigate()
  const issues = useIssues()
  const { save } = useSave()
  const [label, setLabel] = useState<string | null>(`${pack.label}, as we agreed`)
  const [busy, setBusy] = useState(false)
  useEffect(() => void focusField('label'), [])

  async function copy(): Promise<void> {
    setBusy(true)
    let made = ''
    const found = await save(async () => {
      const outcome = await api.community.copy({ key: pack.key, label: label ?? '' })
      if (outcome.saved) made = outcome.id
      return outcome
    })
    setBusy(false)
    if (issues.show(found)) {
      onLeave()
      await navigate(`/settings/community/${made}`)
    }
  }

  return (
    <PlainForm
      issues={issues}
      action="Make the copy"
      busy={busy}
      onSubmit={() => void copy()}
      beside={
        <Button look="quiet" onClick={onLeave}>
          No copy
        </Button>
      }
    >
      <TextField
        id={fieldId('label')}
        label="Name of your copy"
        hint="It is not in force until you put it there"
        value={label}
        onChange={setLabel}
        error={issues.at('label')}
      />
    </PlainForm>
  )
}
