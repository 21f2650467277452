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
