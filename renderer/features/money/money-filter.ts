import { MoneyFilter } from '@contract/money'
import type { LocationQuery } from 'vue-router'
import { z } from 'zod'

const { shape } = MoneyFilter

/** `?unitId=…&kind=urban&standing=waiting&text=…`, as the figures write it. Parts that mean nothing are left out. */
export const moneyFilterOf = (query: LocationQuery): MoneyFilter =>
  z
    .object({
      text: shape.text.catch(''),
      unitId: shape.unitId.catch(null),
      kind: shape.kind.catch(null),
      standing: shape.standing.catch(null)
    })
    .parse(query)
