import type { Random } from '@services/regions/random'
import type { CenterPlan } from '@services/sample/center-plan'
import type { Organizations } from '@services/sample/organizations'

/** Operator and model: most centres run themselves, some are entrusted. */
export function centerOperation(
  { kind, named }: CenterPlan,
  organizations: Organizations,
  random: Random
): { operationModes: string[]; operatorOrgId: string | null } {
  if (kind === 'rural') {
    const joint = named?.operationModes !== undefined || random.chance(0.22)
    return {
      operationModes: [...(named?.operationModes ?? [joint ? 'joint' : 'self'])],
      operatorOrgId: joint ? organizations.pick('village_collective', random) : null
    }
  }
  const model = random.pick(urbanModels)
  return {
    operationModes: [...(named?.operationModes ?? [model.mode])],
    operatorOrgId: model.operator ? organizations.pick(model.operator, random) : null
  }
}

const urbanModels = [
  { mode: 'self', operator: null },
  { mode: 'self', operator: null },
  { mode: 'entrust', operator: 'social_organization' },
  { mode: 'public_built_private_run', operator: 'elderly_care' },
  { mode: 'purchase', operator: 'social_work_agency' },
  { mode: 'platform', operator: 'platform_company' },
  { mode: 'space_for_service', operator: 'enterprise' },
  { mode: 'points', operator: null }
] as const
