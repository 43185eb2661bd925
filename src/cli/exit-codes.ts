/** What the process tells its caller; 130 on interruption comes from the system. */
export const exitCodes = { clean: 0, findings: 1, failure: 2, bug: 3 } as const
