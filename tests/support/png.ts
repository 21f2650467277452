const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export function isPng(bytes: Uint8Array): boolean {
  return signature.equals(bytes.subarray(0, signature.length))
}

/** The kinds of the chunks of a PNG in order: a picture without words beside it has a head, its dots and an end. */
export function pngChunks(bytes: Uint8Array): readonly string[] {
  const file = Buffer.from(bytes)
  const kinds: string[] = []
  for (let at = signature.length; at < file.length; at += 12 + file.readUInt32BE(at))
    kinds.push(file.toString('latin1', at + 4, at + 8))
  return kinds
}

/** Its width and height in dots. */
export function pngSize(bytes: Uint8Array): readonly [number, number] {
  const file = Buffer.from(bytes)
  return [file.readUInt32BE(16), file.readUInt32BE(20)]
}
