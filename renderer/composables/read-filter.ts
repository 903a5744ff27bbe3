import type { LocationQuery } from 'vue-router'
import type { z } from 'zod'

/**
 * The filter of a list from an address as figures write it: `?standing=overdue&gap=1`. Each part is read by itself,
 * so that one that means nothing does not throw the others away and no link is dead.
 */
export function readFilter<Filter>(schema: z.ZodType<Filter>, query: LocationQuery): Filter {
  const parts = Object.entries(query).map(([name, word]) => {
    const readings = [word, word === '1']
    return [name, readings.find((value) => schema.safeParse({ [name]: value }).success)]
  })
  return schema.parse(Object.fromEntries(parts))
}
