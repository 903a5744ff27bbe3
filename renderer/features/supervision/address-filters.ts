import { InspectionFilter } from '@contract/inspection'
import { IssueFilter } from '@contract/issue-list'
import { LetterFilter } from '@contract/letter'
import type { LocationQuery } from 'vue-router'
import { z } from 'zod'

const issues = IssueFilter.shape
const inspections = InspectionFilter.shape
const letters = LetterFilter.shape

/** `?standing=overdue&centerId=…`, as figures write it. Parts that mean nothing are left out, so that no link is dead. */
export const issueFilterOf = (query: LocationQuery): IssueFilter =>
  z
    .object({
      text: issues.text.catch(''),
      centerId: issues.centerId.catch(null),
      projectId: issues.projectId.catch(null),
      unitId: issues.unitId.catch(null),
      kind: issues.kind.catch(null),
      state: issues.state.catch(null),
      category: issues.category.catch(null),
      severity: issues.severity.catch(null),
      standing: issues.standing.catch(null)
    })
    .parse(query)

export const inspectionFilterOf = (query: LocationQuery): InspectionFilter =>
  z
    .object({
      text: inspections.text.catch(''),
      centerId: inspections.centerId.catch(null),
      projectId: inspections.projectId.catch(null),
      unitId: inspections.unitId.catch(null),
      kind: inspections.kind.catch(null),
      round: inspections.round.catch(null)
    })
    .parse(query)

export const letterFilterOf = (query: LocationQuery): LetterFilter =>
  z
    .object({
      text: letters.text.catch(''),
      unitId: letters.unitId.catch(null),
      projectId: letters.projectId.catch(null),
      kind: letters.kind.catch(null),
      type: letters.type.catch(null),
      state: letters.state.catch(null),
      overdue: z.preprocess((value) => value === '1', z.boolean())
    })
    .parse({ overdue: '', ...query })
