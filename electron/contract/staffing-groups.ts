import { z } from 'zod'
import { ageBands } from '@domain/staffing/age-band'
import { certificateStates } from '@domain/staffing/certificate'
import { codeOf, DateText, Id } from '@contract/primitives'
import { Scope } from '@contract/scope'

export const staffingLevels = { unit: '责任单位', town: '街道（乡镇）', community: '社区（村）' } as const

/** Required against present of a group of centres in operation on the cut-off date. Source: domain §2.6. */
const groupFigures = {
  urban: z.int(),
  rural: z.int(),
  /** Centres without a requirement, which stand outside 应配, 在岗 and 缺口. */
  unrated: z.int(),
  /** Rounded up for each centre, then added up; null where no centre has one. */
  required: z.int().nullable(),
  /** The other reading: added up, then rounded up once. */
  requiredTogether: z.int().nullable(),
  presentTenths: z.int(),
  gapTenths: z.int().nullable(),
  rate: z.number().nullable(),
  people: z.int(),
  certifiedShare: z.number().nullable(),
  /** Certificates that end within 90 days, and that have ended. */
  expiring: z.int(),
  expired: z.int()
}

export const StaffingGroup = z.object({ id: Id, name: z.string(), ...groupFigures })
export type StaffingGroup = z.infer<typeof StaffingGroup>

export const StaffingGroups = z.object({
  groups: z.array(StaffingGroup),
  /** Of all groups; each person once. */
  total: z.object(groupFigures),
  headline: z.string(),
  /** Norms in force without a source, which are 示例. */
  sampleNorms: z.array(z.string())
})
export type StaffingGroups = z.infer<typeof StaffingGroups>

const part = <Code extends z.ZodType>(code: Code) =>
  z.array(z.object({ code: code.nullable(), people: z.int() }))

export const StaffingPicture = z.object({
  structure: z.object({
    people: z.int(),
    identity: part(z.string()),
    education: part(z.string()),
    ageBand: part(codeOf(ageBands)),
    certificate: part(codeOf(certificateStates))
  }),
  /** The last day of each month of the year, the last one the cut-off date. */
  months: z.array(z.object({ date: DateText, required: z.int(), presentTenths: z.int() })),
  /** Gaps by unit and post, of the norms in force. */
  heat: z.object({
    posts: z.array(z.object({ id: Id.nullable(), name: z.string() })),
    rows: z.array(
      z.object({
        unitId: Id,
        unitName: z.string(),
        /** In the order of `posts`; null where no norm asks for the post. */
        cells: z.array(z.object({ required: z.int(), gapTenths: z.int() }).nullable())
      })
    )
  })
})
export type StaffingPicture = z.infer<typeof StaffingPicture>

export const StaffingGroupsRequest = z.object({ scope: Scope, level: codeOf(staffingLevels) })
