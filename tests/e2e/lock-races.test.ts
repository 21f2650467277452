import '#renderer/api/bridge.ts'
import { dana, makeAgency } from '../support/agency.ts'
import { callBridge } from '../support/bridge.ts'
import { systemSays } from '../support/system.ts'
import { expect, test, unlock } from '../support/threshold.ts'

test('Hide now while the pass phrase is being proved wins: nothing is open behind the sheet', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const { page } = await start()
  await page
    .evaluate(
      async ([signInName, passphrase]) => {
        void window.threshold.call('vault.unlock', { signInName, passphrase })
        await window.threshold.call('app.hideNow', undefined)
      },
      [dana.signInName, dana.passphrase] as const,
    )
    .catch(() => undefined)
  await page
    .getByLabel('Sign-in name')
    .or(page.getByRole('button', { name: 'Continue' }))
    .first()
    .waitFor()

  // Openings run one after another: once this one is answered, the one before has come to its end.
  expect(
    await callBridge(page, 'vault.unlock', {
      signInName: dana.signInName,
      passphrase: 'not her pass phrase',
    }),
  ).toMatchObject({ ok: false, error: { code: 'wrong-pass-phrase' } })
  expect(await callBridge(page, 'vault.session')).toEqual({ ok: true, value: null })
  expect(await callBridge(page, 'home.counts')).toMatchObject({ ok: false, error: { code: 'locked' } })
})

test('a lock by the system takes the window back and leaves nothing to go back to', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const { app, page } = await start()
  await unlock(page)
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('heading', { level: 1, name: 'Clients' }).waitFor()
  await systemSays(app, 'suspend')
  await expect(page.getByLabel('Sign-in name')).toBeVisible()
  await page.goBack().catch(() => null)
  await expect(page.getByLabel('Sign-in name')).toBeVisible()
  expect(await callBridge(page, 'clients.list', { after: null, limit: 10 })).toMatchObject({
    ok: false,
    error: { code: 'locked' },
  })
})
