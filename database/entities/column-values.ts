import type { ValueTransformer } from 'typeorm'

/** Yes/no as 0/1: the one form that both engines store alike. */
export const flag: ValueTransformer = {
  to: (value: boolean | null | undefined) => (typeof value === 'boolean' ? Number(value) : value),
  from: (value: number | null) => (value === null ? null : value === 1)
}

/** A list of words as JSON text. */
export const wordList: ValueTransformer = {
  to: (value: string[] | null | undefined) => (Array.isArray(value) ? JSON.stringify(value) : value),
  from: (value: string | null) => (value === null ? null : parseWords(value))
}

/** Fen and 0.01 m² outgrow 32 bits; PostgreSQL's driver hands 64-bit integers over as text. */
export const wholeNumber: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: number | string | null) => (value === null ? null : Number(value))
}

function parseWords(text: string): string[] {
  const value: unknown = JSON.parse(text)
  if (!Array.isArray(value) || !value.every((word) => typeof word === 'string')) {
    throw new Error(`Not a list of words: ${text}`)
  }
  return value
}
