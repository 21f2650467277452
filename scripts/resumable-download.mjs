/**
 * A download that survives being cut off: bytes go to a partial file, the next try asks only for the rest,
 * and the target appears, under its own name, when it is whole. Verifying what came is the caller's part.
 */
import { createWriteStream, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { copyFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Nobody answered, or not with the file: no name, no route, silence, a proxy that forbids. */
export class UnreachableError extends Error {}

/**
 * @typedef {object} DownloadOptions
 * @property {string} partial where the bytes are gathered; kept when the download is cut off
 * @property {number} answerMs how long the server may take to answer
 * @property {number} silenceMs how long it may then stay silent
 * @property {(received: number, total: number | undefined) => void} [onProgress]
 */

/**
 * @param {string} url
 * @param {string} target
 * @param {DownloadOptions} options
 */
export async function download(url, target, options) {
  mkdirSync(dirname(options.partial), { recursive: true })
  const have = existsSync(options.partial) ? statSync(options.partial).size : 0
  const watch = new AbortController()
  const response = await ask(url, have, watch, options.answerMs)

  if (response.status === 416) {
    // the partial file does not fit what the server holds
    rmSync(options.partial)
    await response.body?.cancel()
    return download(url, target, options)
  }
  if (!response.ok || !response.body)
    throw new UnreachableError(`${new URL(url).host} answered ${response.status}`)

  const resumed = response.status === 206
  const start = resumed ? have : 0
  const length = Number(response.headers.get('content-length')) || undefined
  const total = length && start + length
  await gather(response.body, { ...options, resumed, start, total, watch })

  const received = statSync(options.partial).size
  if (total && received !== total) throw new Error(`the download stopped at ${received} of ${total} bytes`)
  await moveInPlace(options.partial, target)
}

/**
 * @param {string} url
 * @param {number} have
 * @param {AbortController} watch
 * @param {number} answerMs
 */
async function ask(url, have, watch, answerMs) {
  const timer = setTimeout(() => watch.abort(), answerMs)
  try {
    return await fetch(url, {
      signal: watch.signal,
      headers: have > 0 ? { range: `bytes=${have}-`, 'accept-encoding': 'identity' } : {},
    })
  } catch (error) {
    throw new UnreachableError(`${new URL(url).host} cannot be reached`, { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

/**
 * @param {AsyncIterable<Uint8Array>} body
 * @param {DownloadOptions & { resumed: boolean, start: number, total: number | undefined, watch: AbortController }} options
 */
async function gather(body, { partial, resumed, start, total, silenceMs, watch, onProgress }) {
  let received = start
  let timer = setTimeout(() => watch.abort(), silenceMs)
  const counted = async function* () {
    for await (const chunk of body) {
      clearTimeout(timer)
      timer = setTimeout(() => watch.abort(), silenceMs)
      received += chunk.length
      onProgress?.(received, total)
      yield chunk
    }
  }
  try {
    await pipeline(counted, createWriteStream(partial, { flags: resumed ? 'a' : 'w' }))
  } catch (error) {
    throw new Error(`the connection was lost after ${received} of ${total ?? 'an unknown number of'} bytes`, {
      cause: error,
    })
  } finally {
    clearTimeout(timer)
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
async function moveInPlace(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  try {
    await rename(from, to)
  } catch {
    // another disk: copy under a name nobody reads yet, then rename there
    await copyFile(from, `${to}.partial`)
    await rename(`${to}.partial`, to)
    rmSync(from)
  }
}
