import { centerKinds } from '@domain/center/vocabulary'
import {
  answerBehind,
  answerIdle,
  answerMoney,
  answerRed,
  answerStaff,
  answerYearEnd
} from '@domain/meeting/answers'
import type { AnalysisOverview, KindAnalysis } from '@contract/analysis'
import type { MeetingAnswer, MeetingProject } from '@contract/meeting'

/** The six questions, answered from the figures of the meeting; urban and rural each in a sentence of its own. */
export function answersOf(
  { kinds, staffing, cutoff }: AnalysisOverview,
  projects: readonly MeetingProject[]
): MeetingAnswer[] {
  const each = (tell: (analysis: KindAnalysis, kind: string, own: MeetingProject[]) => string): string[] =>
    kinds.map((analysis) => {
      const { kind } = analysis.summary
      return tell(
        analysis,
        centerKinds[kind],
        projects.filter((project) => project.kind === kind)
      )
    })
  const gaps = staffing.lines.flatMap(({ row, label, gap }) =>
    row === 'unit' ? [{ name: label, gapTenths: Math.round((gap.value ?? 0) * 10) }] : []
  )
  return [
    {
      question: 'behind',
      sentences: each(({ summary }, kind) =>
        answerBehind(kind, {
          target: summary.target.value,
          accepted: summary.accepted.value ?? 0,
          behind: summary.behind.value
        })
      )
    },
    {
      question: 'idle',
      sentences: each((_, kind, own) => {
        const idle = own.filter(({ actualStart }) => actualStart === null)
        return answerIdle(
          kind,
          own.length,
          idle.map((project) => ({
            ...project,
            overdue: project.planStart !== null && project.planStart < cutoff
          }))
        )
      })
    },
    { question: 'red', sentences: each((_, kind, own) => redOf(kind, own)) },
    {
      question: 'money',
      sentences: each(({ moneyHeadline, money }, kind, own) =>
        answerMoney(kind, moneyHeadline, {
          units: money.flatMap(({ row, label, figures }) =>
            row === 'unit' ? [{ name: label, rate: figures.arrivalRate.value }] : []
          ),
          withoutMoney: own.filter(({ plannedFen, arrivedFen }) => plannedFen > 0 && arrivedFen <= 0).length
        })
      )
    },
    { question: 'staff', sentences: [answerStaff(staffing.headline, gaps)] },
    {
      question: 'year_end',
      sentences: each(({ summary, forecast }, kind) =>
        answerYearEnd(kind, summary.target.value, {
          ...forecast,
          values: forecast.methods.map(({ value }) => value)
        })
      )
    }
  ]
}

/** The project that lags most is told first. */
function redOf(kind: string, own: readonly MeetingProject[]): string {
  const lit = (color: string): MeetingProject[] => own.filter(({ light }) => light?.color === color)
  const red = lit('red')
    .map((project) => ({
      name: project.name,
      unitName: project.unitName,
      reason: project.light?.reason ?? '',
      lag: project.plannedPercent - project.progressPercent
    }))
    .sort((one, other) => other.lag - one.lag)
  return answerRed(kind, { red, unreported: lit('unreported').length })
}
