/** One file of an export, read as a stream of bytes: it is never whole in memory. */
export interface SourceFile {
  /** `Client.csv`, without any folder. */
  readonly name: string
  /** Bytes, as far as the folder or zip says. */
  readonly size: number
  /** @throws AppError bad-input when the bytes turn out not to be what the folder or zip said */
  readonly bytes: () => AsyncIterable<Uint8Array>
}

/** The files of an export, in a folder or in a zip. */
export interface Source {
  readonly files: readonly SourceFile[]
  /** What was noticed on the way: files in one folder down, files that are none of HUD's. */
  readonly remarks: readonly string[]
  readonly close: () => Promise<void>
}
