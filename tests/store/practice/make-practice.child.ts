import { openPractice } from '#main/services/vault/practice.ts'

/** Makes a practice vault, says so half way, and would go on. */
const [folder = ''] = process.argv.slice(2)
await openPractice(folder, (event) => {
  if (event.kind === 'progress' && event.done > event.total / 2) process.stdout.write('ready\n')
})
