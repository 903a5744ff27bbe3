import type { EntityManager } from 'typeorm'
import type { LightRule } from '@domain/light/light-rule'
import type { Scope } from '@contract/scope'
import type { AnnualTarget } from '@database/entities/annual-target'
import type { ReportingUnit } from '@database/entities/reporting-unit'
import { analysedProjects, type AnalysedProject } from '@database/repositories/analysed-projects'
import { ruleOf } from '@database/repositories/light-rules'
import { moneyFacts, type MoneyFact } from '@database/repositories/money-facts'
import {
  projectFacts,
  targetUnits,
  targetVersions,
  type ProjectFact
} from '@database/repositories/progress-facts'
import { everyProject } from '@database/repositories/project-list'
import { lightRuleInForce } from '@services/light/rule-in-force'

/** All that completion is computed from, for every scope of a year and cut-off. */
export interface CompletionGround<Project extends ProjectFact = ProjectFact> {
  year: number
  /** The city office first. */
  units: readonly ReportingUnit[]
  versions: readonly AnnualTarget[]
  facts: readonly Project[]
}

/** The same with nodes, reports, the rule of the lights and the money as of a cut-off. */
export interface AnalysisGround extends CompletionGround<AnalysedProject> {
  rule: LightRule
  money: readonly MoneyFact[]
}

/** Enough for the counts. */
export async function completionGround(
  reader: EntityManager,
  { year, cutoff }: Pick<Scope, 'year' | 'cutoff'>
): Promise<CompletionGround> {
  return { ...(await targetsOf(reader, year)), facts: await projectFacts(reader, year, cutoff) }
}

/** Enough for all of 统计分析 at one cut-off; each table is read once, and all are asked for at once. */
export async function analysisGround(
  reader: EntityManager,
  { year, cutoff }: Pick<Scope, 'year' | 'cutoff'>
): Promise<AnalysisGround> {
  const [targets, facts, money, rule] = await Promise.all([
    targetsOf(reader, year),
    analysedProjects(reader, year, cutoff),
    moneyFacts(reader, { ...everyProject, year, cutoff }),
    lightRuleInForce(reader)
  ])
  return { ...targets, facts, money, rule: ruleOf(rule) }
}

async function targetsOf(reader: EntityManager, year: number): Promise<Omit<CompletionGround, 'facts'>> {
  const [units, versions] = await Promise.all([targetUnits(reader), targetVersions(reader, year)])
  return { year, units, versions }
}
