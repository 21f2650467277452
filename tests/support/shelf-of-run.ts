import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for what several test files begin with. Empty when a run begins, gone when it ends. */
    readonly shelf: string
  }
}

/** Gives all processes of a run one folder. What another run made, before the source changed, is never in it. */
export function setup(project: TestProject): () => void {
  const shelf = mkdtempSync(join(tmpdir(), 'threshold-shelf-'))
  project.provide('shelf', shelf)
  project.onTestsRerun(() => {
    for (const name of readdirSync(shelf)) rmSync(join(shelf, name), { recursive: true, force: true })
    return Promise.resolve()
  })
  return () => rmSync(shelf, { recursive: true, force: true })
}
