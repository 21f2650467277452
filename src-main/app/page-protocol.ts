import { protocol, session } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

/** The one origin the window ever shows. */
export const pageOrigin = 'app://threshold'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
}

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Mantine writes its variables and positions as inline styles; styles run no code.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Declares `app://` before Electron is ready: a secure, standard origin with none of file's privileges. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built renderer from `folder`, and nothing outside it, with the strict policy on each answer. */
export function servePage(folder: string): void {
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    const file = normalize(join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)))
    if (host !== 'threshold' || !file.startsWith(folder + sep)) return new Response(null, { status: 404 })
    try {
      return new Response(await readFile(file), {
        headers: {
          'Content-Type': types[extname(file)] ?? 'application/octet-stream',
          'Content-Security-Policy': contentSecurityPolicy,
          'X-Content-Type-Options': 'nosniff',
        },
      })
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}

/** Cancels every request that is not for our own page, and refuses every permission. */
export function closeTheNetwork(): void {
  const allowed = new Set(['app:', 'devtools:', 'data:', 'blob:'])
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !allowed.has(new URL(details.url).protocol) })
  })
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.setSpellCheckerEnabled(false)
}
