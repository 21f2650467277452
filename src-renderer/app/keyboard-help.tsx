import { Button } from '#renderer/components/button/button.tsx'
import { Dialog } from '#renderer/components/dialog/dialog.tsx'
import { hideChordLabels, useHideChord } from '#renderer/features/away/hide-chord.ts'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Every key that does something by itself. */
export function KeyboardHelp({ opened, onClose }: Props) {
  const hideKeys = hideChordLabels[useHideChord()].replaceAll('+', ' ')
  return (
    <Dialog opened={opened} title="What the keys do" onClose={onClose}>
      <SummaryList rows={rowsWith(hideKeys)} />
      <Button look="primary" onClick={onClose}>
        Close
      </Button>
    </Dialog>
  )
}

const rowsWith = (hideKeys: string) => [
  { id: 'search', label: 'Ctrl K', value: 'Search for a client, or go to a page' },
  { id: 'hide', label: `Shift three times, or ${hideKeys}`, value: 'Hide everything and lock' },
  { id: 'lock', label: 'Ctrl Shift L', value: 'Lock the vault' },
  { id: 'resume', label: 'R', value: 'Go on where you stopped' },
  { id: 'next', label: 'N', value: 'Open what is due next' },
  {
    id: 'go',
    label: 'G, then H, R, C, P or S',
    value: 'Go to Home, Referrals, Clients, Reports or Settings',
  },
  { id: 'digits', label: '0 to 9', value: 'Choose the answer with that digit; 8 and 9 decline to answer' },
  { id: 'enter', label: 'Enter', value: 'Go on from the answer' },
  { id: 'help', label: '?', value: 'Open this list' },
]
