/** What the process tells its caller. */
export const exitCodes = { clean: 0, findings: 1, failure: 2, bug: 3, interrupted: 130 } as const
