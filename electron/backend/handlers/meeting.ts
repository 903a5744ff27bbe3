import type { meetingContract } from '@contract/meeting'
import { loadMeeting } from '@services/meeting/load-meeting'
import { meetingChoices } from '@services/meeting/meeting-choices'
import { job, read, type HandlersFor } from './define'

export const meetingHandlers: HandlersFor<typeof meetingContract> = {
  'meeting:choices': read(meetingChoices),
  'meeting:load': job(loadMeeting)
}
