import type { LightRule } from '@domain/light/light-rule'
import { lightRules } from '@database/migrations/upgrade-workflow/light-rules'

/** The rules of light as the data ship them. */
export const publishedRules: readonly LightRule[] = lightRules.map(
  ([code, name, basis, yellowAt, redAt, text, note, source]) => ({
    code,
    name,
    basis,
    yellowAt,
    redAt,
    text,
    note,
    source,
    version: 1,
    groupRule: 'any_red'
  })
)
