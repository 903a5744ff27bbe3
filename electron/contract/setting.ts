import { z } from 'zod'
import { read, write } from '@contract/define'
import { Line } from '@contract/primitives'

/** What the office says about itself: printed on papers and written into the change log. */
export const OfficeSetting = z.object({
  /** 经办人: stands in the change log as the one who changed something. */
  clerkName: Line(20),
  /** 单位名称: stands on exported papers as 填报单位. */
  officeName: Line(60)
})
export type OfficeSetting = z.infer<typeof OfficeSetting>

/** `revision` 0: never saved. */
export const StoredOfficeSetting = OfficeSetting.extend({ revision: z.int().min(0) })
export type StoredOfficeSetting = z.infer<typeof StoredOfficeSetting>

export const settingContract = {
  'setting:get': read({ input: z.object({}), output: StoredOfficeSetting }),
  'setting:save': write({ input: StoredOfficeSetting, output: StoredOfficeSetting })
}
