/** Who sees an answer that is kept with the person. */
export const agencyOnly = 'Only people at your agency who can open this vault.'

/** Who sees an answer that is counted. */
export const countedOnly = 'Only your agency. Reports count the answers and name nobody.'
