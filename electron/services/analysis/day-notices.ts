import type { EntityManager } from 'typeorm'
import { dayNotices } from '@domain/calendar/day-notices'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { dayOf } from '@contract/today'
import { newestSaveAt } from '@database/repositories/change-batches'
import type { ReadContext } from '@services/service'

/** Whether the cut-off or the computer's clock makes the figures other than they seem. */
export async function noticesOfDay(
  reader: EntityManager,
  { cutoff }: ParsedInputOf<'analysis:day-notices'>,
  context: ReadContext
): Promise<OutputOf<'analysis:day-notices'>> {
  const savedAt = await newestSaveAt(reader)
  return dayNotices({
    cutoff,
    today: context.today(),
    clockDay: localDay(context.now()),
    savedOn: savedAt === null ? null : localDay(savedAt)
  })
}

const localDay = (instant: string): string => dayOf(new Date(instant), null)
