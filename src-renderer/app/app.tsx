import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { queryClient } from '#renderer/api/query.ts'
import { Gate } from './gate.tsx'
import { theme, cssVariablesResolver } from './theme/theme.ts'

/** The window: looks and memory around the gate that decides what may be seen. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-center" />
        <Gate />
      </QueryClientProvider>
    </MantineProvider>
  )
}
