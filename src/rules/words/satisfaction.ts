/** A name that asks how satisfied people are. */
export const aboutSatisfaction = /满意|安全感|获得感|幸福感/u
