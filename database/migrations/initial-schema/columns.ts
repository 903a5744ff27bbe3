import type { TableColumnOptions } from 'typeorm'

export const key = (name: string): TableColumnOptions => ({ name, type: 'text', isPrimary: true })
export const text = (name: string): TableColumnOptions => ({ name, type: 'text' })
export const optionalText = (name: string): TableColumnOptions => ({ name, type: 'text', isNullable: true })
export const freeText = (name: string): TableColumnOptions => ({ name, type: 'text', default: "''" })
/** A list of words as JSON text. */
export const wordList = (name: string): TableColumnOptions => ({ name, type: 'text', default: "'[]'" })
export const integer = (name: string, byDefault?: number): TableColumnOptions => ({
  name,
  type: 'integer',
  default: byDefault
})
export const optionalInteger = (name: string): TableColumnOptions => ({
  name,
  type: 'integer',
  isNullable: true
})
/** Fen and 0.01 m², which outgrow 32 bits on PostgreSQL. */
export const optionalBig = (name: string): TableColumnOptions => ({ name, type: 'bigint', isNullable: true })
/** Yes/no as 0/1. */
export const flag = (name: string, byDefault: 0 | 1 = 0): TableColumnOptions => ({
  name,
  type: 'integer',
  default: byDefault
})
