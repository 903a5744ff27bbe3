import { ProjectFilter } from '@contract/project-list'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { z } from 'zod'

/** The address as figures write it: `?standing=accepted&kind=urban&unitId=…&stages=scheme,approval`. */
const words = (value: unknown): unknown => (typeof value === 'string' ? value.split(',') : [])
const yesNo: Readonly<Record<string, boolean>> = { 1: true, 0: false }
const { shape } = ProjectFilter
const FromAddress = z.object({
  text: shape.text.catch(''),
  centerId: shape.centerId.catch(null),
  unitId: shape.unitId.catch(null),
  kind: shape.kind.catch(null),
  standing: shape.standing.catch(null),
  stages: z.preprocess(words, shape.stages).catch([]),
  categories: z.preprocess(words, shape.categories).catch([]),
  lights: z.preprocess(words, shape.lights).catch([]),
  counting: z
    .preprocess((value) => (typeof value === 'string' ? yesNo[value] : null), shape.counting)
    .catch(null)
})

/** The filter that an address asks for; parts that mean nothing are left out, so that no link is dead. */
export function filterOf(query: LocationQuery): ProjectFilter {
  return FromAddress.parse(query)
}

/** The address of a filter; what narrows nothing stays out of it. */
export function queryOf(filter: ProjectFilter): LocationQueryRaw {
  const { text, centerId, unitId, kind, standing, stages, categories, lights, counting } = filter
  return {
    text: text === '' ? undefined : text,
    centerId: centerId ?? undefined,
    unitId: unitId ?? undefined,
    kind: kind ?? undefined,
    standing: standing ?? undefined,
    stages: stages.length === 0 ? undefined : stages.join(','),
    categories: categories.length === 0 ? undefined : categories.join(','),
    lights: lights.length === 0 ? undefined : lights.join(','),
    counting: counting === null ? undefined : String(Number(counting))
  }
}

/** Whether anything narrows the list. */
export function isNarrowed(filter: ProjectFilter): boolean {
  return Object.values(queryOf(filter)).some((value) => value !== undefined)
}
