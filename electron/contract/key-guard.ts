/**
 * What the backend asks of the keys that the operating system keeps for this user of this machine:
 * - `available`: any answer means yes.
 * - `wrap`: base64 of a key → base64 that only this user of this machine can turn back.
 * - `unwrap`: the way back.
 */
export interface KeyQuestion {
  ask: 'available' | 'wrap' | 'unwrap'
  text: string
}

/** Null: the system keeps no keys, or did not wrap this one. */
export type AskKeyGuard = (question: KeyQuestion) => Promise<string | null>
