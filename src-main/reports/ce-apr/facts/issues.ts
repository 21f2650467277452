/**
 * What is wrong with an answer about a person (Q6a), as SQL: 'not told', 'missing', 'wrong' or NULL. The first that
 * fits is the one.
 */

export const nameIssue = `CASE
   WHEN NameDataQuality IN (8, 9) THEN 'not told'
   WHEN NameDataQuality = 99 OR coalesce(FirstName, '') = '' OR coalesce(LastName, '') = '' THEN 'missing'
   WHEN NameDataQuality = 2 THEN 'wrong' END`

/** Nine digits in a row, each one more or one less than the one before, also across the end of the digits. */
const runs = ['01234567890123456789', '12345678912345678', '98765432109876543210', '98765432198765432']
  .map((run) => `instr('${run}', SSN) > 0`)
  .join(' OR ')

export const ssnIssue = `CASE
   WHEN SSNDataQuality IN (8, 9) THEN 'not told'
   WHEN SSNDataQuality = 99 OR coalesce(SSN, '') = '' THEN 'missing'
   WHEN SSNDataQuality = 2 OR length(SSN) <> 9 OR SSN GLOB '*[^0-9]*'
     OR substr(SSN, 1, 3) IN ('000', '666') OR substr(SSN, 1, 1) = '9' OR substr(SSN, 4, 2) = '00'
     OR substr(SSN, 6) = '0000' OR replace(SSN, substr(SSN, 1, 1), '') = '' OR ${runs} THEN 'wrong' END`

export const dobIssue = `CASE
   WHEN DOB IS NULL THEN CASE WHEN DOBDataQuality IN (8, 9) THEN 'not told' ELSE 'missing' END
   WHEN DOBDataQuality IN (2, 8, 9, 99) OR DOB < '1915-01-01' OR DOB > client_made_on
     OR ((age_group = 'adult' OR is_head) AND DOB >= EntryDate) THEN 'wrong' END`

export const raceIssue = `CASE
   WHEN RaceNone IN (8, 9) THEN 'not told'
   WHEN RaceNone = 99 OR NOT (AmIndAKNative IS 1 OR Asian IS 1 OR BlackAfAmerican IS 1 OR HispanicLatinao IS 1
     OR MidEastNAfrican IS 1 OR NativeHIPacific IS 1 OR White IS 1) THEN 'missing' END`
