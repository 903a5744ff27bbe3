import type { Scope } from '@contract/scope'
import { remembered } from '@renderer/stores/remembered'
import { useBackend } from '@renderer/stores/backend'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { z } from 'zod'

/** What the clerk chose; `null` follows the calendar, so that a scope kept from last year is not stuck there. */
const Chosen = z.object({
  year: z.int().nullable(),
  cutoff: z.string().nullable(),
  unitId: z.string().nullable(),
  kind: z.enum(['urban', 'rural']).nullable()
})

export const useScope = defineStore('scope', () => {
  const backend = useBackend()
  const chosen = remembered('desk.scope', Chosen, { year: null, cutoff: null, unitId: null, kind: null })

  const thisYear = computed(() => Number(backend.today.slice(0, 4)))
  const year = computed({
    get: () => chosen.value.year ?? thisYear.value,
    set: (value) => {
      chosen.value.year = value === thisYear.value ? null : value
      chosen.value.cutoff = null
    }
  })
  /** Today in the running year, the last day of a past one. */
  const naturalCutoff = computed(() =>
    year.value === thisYear.value ? backend.today : `${String(year.value)}-12-31`
  )
  const cutoff = computed({
    get: () => chosen.value.cutoff ?? naturalCutoff.value,
    set: (value: string | null) => {
      chosen.value.cutoff = value === naturalCutoff.value ? null : value
    }
  })
  const unitId = computed({
    get: () => chosen.value.unitId,
    set: (value: string | null) => (chosen.value.unitId = value)
  })
  const kind = computed({
    get: () => chosen.value.kind,
    set: (value: Scope['kind']) => (chosen.value.kind = value)
  })

  /** The scope as every request takes it. */
  const scope = computed<Scope>(() => ({
    year: year.value,
    cutoff: cutoff.value,
    unitId: unitId.value,
    kind: kind.value
  }))

  return { scope, year, cutoff, naturalCutoff, unitId, kind, thisYear }
})
