import { PersonFilter } from '@contract/person'
import { StaffingFilter } from '@contract/staffing'
import type { LocationQuery } from 'vue-router'
import { z } from 'zod'

const centers = StaffingFilter.shape
const persons = PersonFilter.shape

/** `?unitId=…&kind=urban&gap=1&text=…`, as the figures of 统计分析 write it. Parts that mean nothing are left out. */
export const staffingFilterOf = (query: LocationQuery): StaffingFilter =>
  z
    .object({
      text: centers.text.catch(''),
      unitId: centers.unitId.catch(null),
      kind: centers.kind.catch(null),
      divisionId: centers.divisionId.catch(null),
      gap: z.preprocess((value) => value === '1', z.boolean())
    })
    .parse({ gap: '', ...query })

export const personFilterOf = (query: LocationQuery): PersonFilter =>
  z
    .object({
      text: persons.text.catch(''),
      centerId: persons.centerId.catch(null),
      unitId: persons.unitId.catch(null),
      kind: persons.kind.catch(null),
      identity: persons.identity.catch(null),
      certificate: persons.certificate.catch(null)
    })
    .parse(query)
