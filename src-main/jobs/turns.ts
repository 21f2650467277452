/** Who was first: the person who stops a job, or the job that passes its point of no return. */
export const turns = { open: 0, stopped: 1, past: 2 } as const
