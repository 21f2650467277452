/**
 * Puts the pinned Electron release, verified, into the download cache that Electron's own installer reads.
 * A program of its own because it needs the packages and Node 24; electron-official.mjs runs it.
 * Ends with 0 (there), 3 (nobody answered) or 1 (anything else, such as a wrong checksum).
 */
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { downloadArtifact } from '@electron/get'
import { download, UnreachableError } from './resumable-download.mjs'

const require = createRequire(import.meta.url)
const { version } = require('electron/package.json')
const checksums = require('electron/checksums.json')

const answerMs = Number(process.env['THRESHOLD_ANSWER_MS'] ?? 15_000)
const downloads = process.env['THRESHOLD_DOWNLOADS'] ?? '.'
const silenceMs = 30_000
/** The setting that Electron's own installer reads. */
const cacheRoot = process.env['electron_config_cache']

try {
  await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums,
    ...(cacheRoot ? { cacheRoot } : {}),
    downloader: {
      download: (url, target) =>
        download(url, target, {
          partial: join(downloads, `${basename(target)}.partial`),
          answerMs,
          silenceMs,
          onProgress: showProgress(),
        }),
    },
  })
} catch (error) {
  process.exitCode = error instanceof UnreachableError ? 3 : 1
  if (process.exitCode === 1)
    process.stderr.write(`        ${error instanceof Error ? error.message : String(error)}\n`)
}

/** Says how far the download is, at every tenth. */
function showProgress() {
  let shown = -1
  /** @param {number} received @param {number | undefined} total */
  return (received, total) => {
    if (!total) return
    const tenth = Math.floor((received / total) * 10)
    if (tenth === shown) return
    shown = tenth
    process.stdout.write(
      `        downloading Electron ${version}: ${tenth * 10} % of ${Math.round(total / 1e6)} MB\n`,
    )
  }
}
