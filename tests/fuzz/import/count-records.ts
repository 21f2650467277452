/**
 * How many records a CSV file has beneath its header, counted by hand and independently of the importer: lines outside of
 * quotes that are not empty.
 */
export function countRecords(bytes: Buffer): number {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  let records = 0
  let inQuotes = false
  let isEmpty = true
  for (const character of text) {
    if (character === '"') inQuotes = !inQuotes
    if (!inQuotes && (character === '\n' || character === '\r')) {
      if (!isEmpty) records += 1
      isEmpty = true
    } else isEmpty = false
  }
  return records + (isEmpty ? 0 : 1) - 1
}
