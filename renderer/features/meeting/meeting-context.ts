import type { Figure } from '@contract/figure'
import type { MeetingBundle, MeetingProject } from '@contract/meeting'
import type { DrillPath } from '@renderer/features/meeting/drill/drill-path'
import { inject, type InjectionKey } from 'vue'

/** A figure with what it is and the projects counted in it, where it counts projects. */
export interface FigureAsked {
  label: string
  figure: Figure
  projects: readonly MeetingProject[] | null
}

/** What every page of a running meeting may ask. */
interface Meeting {
  bundle: MeetingBundle
  /** How many dots of a chart stand on a px of the sheet: more on paper, which is looked at closer. */
  dots: number
  explain: (asked: FigureAsked) => void
  drill: (path: DrillPath) => void
}

export const meetingKey: InjectionKey<Meeting> = Symbol('meeting')

/** @throws outside a running meeting, which is a bug. */
export function useMeeting(): Meeting {
  const meeting = inject(meetingKey)
  if (meeting === undefined) throw new Error('no meeting is running')
  return meeting
}
