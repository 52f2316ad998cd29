/** Passwords shorter than this are refused (NIST SP 800-63B: at least 8; a longer one is wiser where it stands alone). */
export const SHORTEST_PASSWORD = 10

export const LONGEST_PASSWORD = 128 // better-auth's own limit: hashing longer ones only costs time
