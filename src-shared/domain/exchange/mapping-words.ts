/** How one line of an older standard is carried over: `Exit.csv: Destination comes in as the same column. 1 to 101.` */
export function mappingWords({
  file,
  from,
  to,
  words,
}: {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly words: string
}): string {
  const isOne = !/, | and /.test(from)
  if (to === '') return `${file}: ${from} ${isOne ? 'does' : 'do'} not come in. ${words}.`
  return `${file}: ${from} ${isOne ? 'comes' : 'come'} in as ${to}. ${words}.`
}

/** How many rows one line of an older standard's mapping touched, and where: `12 rows of Client.csv, Sex`. */
export function touchedWords(
  touched: readonly { readonly file: string; readonly column: string; readonly rows: number }[],
): string {
  if (touched.length === 0) return 'No row of these files has any of it'
  return touched
    .map(
      ({ file, column, rows }) =>
        `${rows.toLocaleString('en-US')} ${rows === 1 ? 'row' : 'rows'} of ${file}, ${column}`,
    )
    .join('; ')
}
