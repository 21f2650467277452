import { createHash } from 'node:crypto'

/** The clipboard as this needs it. */
export interface Board {
  readonly readText: () => Promise<string>
  readonly clear: () => void
}

/** How long what was copied may stay, and how long the page takes to put it there. */
const staysMs = 30_000
const settlesMs = 300

/**
 * Takes what was copied out of Threshold off the clipboard after 30 seconds, unless something else was copied since:
 * that is not ours to clear. Only a fingerprint of the text is remembered.
 */
export class CopiedText {
  private readonly board: Board
  private timer: NodeJS.Timeout | null = null
  /** Counts the copies, so that a slow answer about an earlier one is dropped. */
  private copies = 0

  constructor(board: Board) {
    this.board = board
  }

  /** Somebody copied something in the window just now. */
  copied(): void {
    this.forget()
    const { copies } = this
    this.timer = setTimeout(() => void this.remember(copies), settlesMs)
  }

  /** The clipboard was cleared by another way. */
  forget(): void {
    this.copies += 1
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }

  private async remember(copies: number): Promise<void> {
    const mine = fingerprint(await this.board.readText())
    if (copies !== this.copies) return
    this.timer = setTimeout(() => void this.clear(mine), staysMs - settlesMs)
  }

  private async clear(mine: string): Promise<void> {
    if (fingerprint(await this.board.readText()) === mine) this.board.clear()
  }
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
