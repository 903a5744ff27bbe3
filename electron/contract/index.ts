import type { z } from 'zod'
import { dataContract } from '@contract/data'
import { jobContract } from '@contract/job'

/** Every request that may cross the bridge, by name. */
export const contract = {
  ...dataContract,
  ...jobContract
}

export type RequestName = keyof typeof contract
export type InputOf<Name extends RequestName> = z.input<(typeof contract)[Name]['input']>
/** The input after the gate has parsed it. */
export type ParsedInputOf<Name extends RequestName> = z.output<(typeof contract)[Name]['input']>
export type OutputOf<Name extends RequestName> = z.output<(typeof contract)[Name]['output']>
