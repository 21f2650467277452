import { once } from 'node:events'
import { openSession } from '#main/services/vault/open-session.ts'
import { closeSession } from '#main/services/session.ts'
import { dana, inAgency, makeAgency } from '../support/agency.ts'
import { ask } from '../support/bridge.ts'
import { filesUnder, plainWords } from '../support/files.ts'
import { enrolled } from '../support/referred.ts'
import { expect, test, unlock } from '../support/threshold.ts'
import { goTo } from '../support/wizard.ts'

const alias = 'Zanzaharbor Zanzaquay'

for (const part of ['window', 'application'] as const) {
  test(`a crash of the ${part} with a record open writes nothing readable into any file: dumps, logs, profile`, async ({
    userData,
    start,
  }) => {
    await makeAgency(userData)
    await inAgency(userData, (desk) => enrolled(desk, alias))
    const keyHex = await keyOf(userData)
    const { app, page } = await start({ env: { ELECTRON_ENABLE_LOGGING: '1' } })
    const said: string[] = []
    for (const stream of [app.process().stdout, app.process().stderr])
      stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    await unlock(page)
    await goTo(page, '/clients')
    await page.getByRole('link', { name: alias, exact: true }).first().click()
    await page.getByRole('heading', { level: 1, name: alias }).waitFor()
    const draft = await ask<{ draft_id: string }>(page, 'drafts.open', { kind: 'receive', subject: 'new' })
    await ask(page, 'drafts.save', { ...draft, answers: { alias: 'Zanzadraft' }, page: null })

    if (part === 'window') {
      const crashed = page.waitForEvent('crash')
      await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      )
      await crashed
      await app.close()
    } else {
      const gone = once(app.process(), 'exit')
      await app.evaluate(() => process.crash()).catch(() => undefined)
      const [code, signal] = await gone
      expect([code, signal], 'it ended by a crash').not.toEqual([0, null])
    }

    const files = filesUnder(userData)
    const own = files.filter(({ path }) => !path.startsWith(`${userData}/vault/`))
    expect(own, 'Chromium’s profile is there').not.toEqual([])
    const secrets = ['zanza', dana.passphrase, keyHex]
    expect(
      files.filter(({ bytes }) => plainWords(bytes, secrets).length > 0).map(({ path }) => path),
    ).toEqual([])
    const key = Buffer.from(keyHex, 'hex')
    expect(files.filter(({ bytes }) => bytes.includes(key)).map(({ path }) => path)).toEqual([])
    expect(files.filter(({ path }) => path.endsWith('.dmp')).map(({ path }) => path)).toEqual([])
    expect(plainWords(Buffer.from(said.join('\n')), secrets)).toEqual([])
  })
}

async function keyOf(userData: string): Promise<string> {
  const session = await openSession(`${userData}/vault`, dana)
  const { dataKeyHex } = session.vault
  await closeSession(session)
  return dataKeyHex
}
